// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/own_facts.h"
#include "models/library/store/library_entry.h"

#include <span>

namespace tiebreak {

// The entries as facts beside the catalogue's: such as check(OwnFacts) lets through. Names of models, cards and traces
// are the entries'; of two of a name the later counts. Prices and measurements of cards, models or frameworks that
// neither the catalogue nor the entries have are left out, and so is what a server said of its memory.
//
// A measurement becomes rows of output tokens a second, TTFT and TPOT. It is of a server under load with as many users
// as requests were in it, whose batch is the sequences that ran; of llama.cpp, one sequence at a time. Weights whose
// format the file does not say are in the model's own.
[[nodiscard]] OwnFacts facts_of(std::span<const LibraryEntry> entries, const Catalogue& catalogue);

// The id of facts that a measurement's entry makes begins with this, that of a price is the quote's own.
[[nodiscard]] std::string fact_id_of(const LibraryEntry& entry);

} // namespace tiebreak
