// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit.h"
#include "models/engine/inputs/fields.h"
#include "models/wording/palette/palette_entry.h"

#include <vector>

// What the palette finds of the lists of inputs, of the catalogue and of the article's claims.
namespace tiebreak {

// All inputs with their values, those of each contender last. Ids as inputId() gives them.
[[nodiscard]] std::vector<PaletteEntry> inputEntries(const Scenario& scenario, const Catalogue& catalogue);

// The catalogue's models by their names, which are the ids.
[[nodiscard]] std::vector<PaletteEntry> modelEntries(const Scenario& scenario, const Catalogue& catalogue);

// The catalogue's cards by their names, to compare too: refused where they compete already or there is no room.
[[nodiscard]] std::vector<PaletteEntry> cardEntries(const Scenario& scenario, const Catalogue& catalogue);

// Claims by the ids of the catalogue, refused where it has no scenario of theirs.
[[nodiscard]] std::vector<PaletteEntry> claimEntries(const std::vector<AuditedClaim>& claims);

} // namespace tiebreak
