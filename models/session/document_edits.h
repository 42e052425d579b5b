// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/fields.h"
#include "models/engine/inputs/problem.h"
#include "models/session/document.h"

#include <QString>

// What edits make of a document. Pure: Session makes a step of the history of each.
namespace tiebreak {

// What is wrong with its scenario, pins and locks in a catalogue that has its facts; or nothing.
[[nodiscard]] Problem check_inputs(const Document& document, const Catalogue& catalogue);

// Gives the fields of `next` that the document has locked their values in it. What belongs to a locked field stays with
// it: a price with its source, a card with all that was set for it.
void keep_locked(Scenario& next, const Document& document);

// There must be more than two. Locks go with the contenders that move up.
[[nodiscard]] Document without_contender(const Document& document, std::size_t contender);

[[nodiscard]] Document with_lock(Document document, FieldRef field, bool locked);

// Pins its scenario under that name, the last of them: an empty or a used name gets a number. A problem where there are
// as many as there may be.
[[nodiscard]] Problem add_pin(Document& document, const QString& name);
// The pin at `from` at the place `to`.
[[nodiscard]] Document with_pin_at(Document document, std::size_t from, std::size_t to);

} // namespace tiebreak
