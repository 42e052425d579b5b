// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/session/document.h"

#include <optional>

namespace tiebreak {

// The document without the user's own facts, for pictures of confidential work: no cards, models, quotes, measurements,
// traces, levels or pipelines. Inputs stay as they are, so that a price that followed an own quote is a typed one.
// Nothing when scenario or a pin cannot stand without them, as with a model that nobody else has. `catalogue` is the
// program's.
[[nodiscard]] std::optional<Document> without_own_facts(Document document, const Catalogue& catalogue);

} // namespace tiebreak
