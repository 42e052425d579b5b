// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <QString>

#include <span>

// What people read of the engine's inputs, in their language: the engine has no Qt, so its texts are listed here once
// more for lupdate. A test compares the list with the inputs.
namespace tiebreak {

[[nodiscard]] QString label_of(const Field& field);
[[nodiscard]] QString unit_of(const Field& field); // empty for none, as are the group and the source
[[nodiscard]] QString help_of(const Field& field);
[[nodiscard]] QString group_of(const Field& field);
[[nodiscard]] QString source_of(const Field& field);
// Why an input is moved over a range: the words of a Swing, or of a rate's band.
[[nodiscard]] QString range_words(std::string_view range);

[[nodiscard]] std::span<const char* const> field_texts(); // all of these in English

} // namespace tiebreak
