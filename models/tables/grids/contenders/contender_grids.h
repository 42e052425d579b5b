// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

// Tables of one row for each contender, in scenario order: lists of outputs (models/wording/outputs). Every cell's
// source says by which formula and from which numbers it came, or why there is no value. `catalogue` is the one that
// was analysed.
namespace tiebreak {

// Whether cells carry their sources; a live table asks for those only when one is pointed at.
enum class Explain { No, Yes };

// The answer in numbers.
[[nodiscard]] Grid resultsGrid(const Analysis& analysis, const Catalogue& catalogue, Explain explain = Explain::Yes,
                               std::optional<Question> page_question = {});

// What the cards draw and what that costs. Its conclusion is energyTitle() of economy_wording.h.
[[nodiscard]] Grid energyGrid(const Analysis& analysis, const Catalogue& catalogue);

// What the models of images and of training answer.
[[nodiscard]] Grid modelledImagesGrid(const Analysis& analysis, const Catalogue& catalogue,
                                      Explain explain = Explain::Yes);
[[nodiscard]] Grid modelledTrainingGrid(const Analysis& analysis, const Catalogue& catalogue,
                                        Explain explain = Explain::Yes);

// The article's image generation. Its conclusion is imagesTitle() of outputs/images_outputs.h.
[[nodiscard]] Grid imagesGrid(const Analysis& analysis, const Catalogue& catalogue);

// Fine-tuning and training of the scenario's model on one GPU. Its conclusion is trainingTitle() of
// training_wording.h.
[[nodiscard]] Grid trainingGrid(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
