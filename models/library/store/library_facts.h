// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/own_facts.h"
#include "models/library/store/library_entry.h"

#include <set>
#include <span>
#include <string>

namespace tiebreak {

// The entries as facts beside the catalogue's: such as check(OwnFacts) lets through. Names of models, cards, traces and
// image pipelines are the entries'; of two of a name the later counts. Prices and measurements of cards, models or
// frameworks that neither the catalogue nor the entries have are left out. What a server said of its memory becomes a
// row of the tokens that its KV cache holds, once its card and its model are known.
//
// A measurement becomes rows of output tokens a second, TTFT and TPOT. It is of a server under load with as many users
// as requests were in it, whose batch is the sequences that ran; of llama.cpp, one sequence at a time. Weights whose
// format the file does not say are in the model's own.
[[nodiscard]] OwnFacts facts_of(std::span<const LibraryEntry> entries, const Catalogue& catalogue);

// The catalogue with the models, cards, traces and image pipelines among the entries: what the others may speak of.
[[nodiscard]] Catalogue known_with(std::span<const LibraryEntry> entries, const Catalogue& catalogue);

// Whether facts_of() makes anything of the entry beside others, given what is known with all of them. Cheap: tables ask
// it of the rows that they show.
[[nodiscard]] bool makes_fact(const LibraryEntry& entry, const Catalogue& known);

// What an entry and the facts that it makes have in common: "model NAME", "price ID". Empty for what makes none.
[[nodiscard]] std::string fact_key(const LibraryEntry& entry);
[[nodiscard]] std::string fact_key(const Gpu& gpu);
[[nodiscard]] std::string fact_key(const LlmModel& model);
[[nodiscard]] std::string fact_key(const PriceQuote& quote);
[[nodiscard]] std::string fact_key(const Measurement& row); // the same for all rows of one measurement
[[nodiscard]] std::string fact_key(const Trace& trace);
[[nodiscard]] std::string fact_key(const OwnLevel& level);
[[nodiscard]] std::string fact_key(const ImagePipeline& pipeline);
[[nodiscard]] std::set<std::string> fact_keys(const OwnFacts& facts);

} // namespace tiebreak
