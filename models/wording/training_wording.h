// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/facts/catalogue.h"

#include <QString>

#include <string>

// Fine-tuning and training of the scenario's model on one GPU. `catalogue` is the one that was analysed.
namespace tiebreak {

[[nodiscard]] QString methodText(TrainingMethod method); // "LoRA"

// "LoRA of LLaMA-7B needs 20.1 GB"
[[nodiscard]] QString needText(const ContenderAnalysis& contender, const Scenario& scenario);

// Why it does not fit and what to try, in one sentence.
[[nodiscard]] QString trainingMisfit(const ContenderAnalysis& contender, const Scenario& scenario);

// The article's line on this way of training this model on that card; null: there is none. It has no rate where it says
// "unsupported".
[[nodiscard]] const PublishedRate* articleFigure(const Catalogue& catalogue, const Scenario& scenario,
                                                 const std::string& gpu);
[[nodiscard]] bool isCalledUnsupported(const ContenderAnalysis& contender, const Scenario& scenario,
                                       const Catalogue& catalogue);

// What it takes and which cards hold it, also against the article: the conclusion, without a full stop.
[[nodiscard]] QString trainingTitle(const Analysis& analysis, const Catalogue& catalogue);

// Why the contender has no training rate and what to choose instead, in one sentence; empty when it has one.
[[nodiscard]] QString trainingGapText(const ContenderAnalysis& contender, const Analysis& analysis,
                                      const Catalogue& catalogue);

} // namespace tiebreak
