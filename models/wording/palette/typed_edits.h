// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"
#include "models/engine/inputs/problem.h"
#include "models/wording/palette/palette_entry.h"

#include <functional>
#include <optional>
#include <vector>

// Inputs that are set by what people type: "batch 32", "40 users", "l40s 0.65", "model qwen3", "Batch size: 32".
namespace tiebreak {

// An input and the value that it shall have.
struct TypedEdit {
    FieldRef ref;
    FieldValue value;
};

// What the scenario's owner would say to the edit; empty: it would take it.
using RefusalOf = std::function<Problem(FieldRef, const FieldValue&)>;

// The edits that the text may mean, the likeliest first, at most so many. A number out of range is one, with the range
// as its refusal. Behind a colon and without a value there are all choices of the input, or its range. Empty: it means
// none.
[[nodiscard]] std::vector<PaletteEntry> typedEdits(const QString& typed, const Scenario& scenario,
                                                   const Catalogue& catalogue, const RefusalOf& refusal_of,
                                                   std::size_t most);

// The edit with that id of an entry; empty where the scenario has no such input. Contenders are known by their card.
[[nodiscard]] std::optional<TypedEdit> editOf(const QString& id, const Scenario& scenario);

// That edit as an entry; empty where there is none.
[[nodiscard]] std::optional<PaletteEntry> editEntry(const QString& id, const Scenario& scenario,
                                                    const Catalogue& catalogue, const RefusalOf& refusal_of);

// What people call the input: "Batch size", "A100 PCIe: Price".
[[nodiscard]] QString inputName(FieldRef ref, const Scenario& scenario, const Catalogue& catalogue);

// The id of its entry: "batch", "L40S/usd_per_gpu_hour".
[[nodiscard]] QString inputId(FieldRef ref, const Scenario& scenario);

} // namespace tiebreak
