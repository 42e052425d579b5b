// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/palette/palette_entry.h"

#include <QStringList>

#include <optional>
#include <vector>

// How the palette finds: by words and by how they begin, whatever their order and case. The same question over the same
// entries gives the same answer.
namespace tiebreak {

// Lower-case words of letters and digits: "A100-80GB-PCIe" has three.
[[nodiscard]] QStringList wordsOf(const QString& text);

// How well the text answers to all of the words, 0 or more; empty when one of them is not in it. A word counts most
// when it is one of the text's, less when one of them begins with it, least inside one or with one letter wrong.
[[nodiscard]] std::optional<int> fitOf(const QStringList& wanted, const QStringList& text);

// At most so many, the best first. `recent` are remembered names, the latest first: they come first where nothing is
// asked for, and before others that fit about as well. Edits are taken as they come, before all else.
[[nodiscard]] std::vector<PaletteEntry> bestOf(const std::vector<PaletteEntry>& entries, const QString& typed,
                                               const QStringList& recent, std::size_t most);

} // namespace tiebreak
