// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fit/uses/use_fit.h"

#include <string>
#include <vector>

// How sure the models of images and of training are, as rows that were left out say.
namespace tiebreak {

// The bands that residuals of left-out sources make: 80 % quantiles of their sizes, where the rows of one source count
// together as at most a few, of a card or a way of work shrunk towards that of all.
[[nodiscard]] std::vector<UseBand> use_bands(const std::vector<LeftOutUse>& rows);

// Rows with the bands that all other sources make: what the bands are worth.
void add_nested_bands(std::vector<LeftOutUse>& rows);

// Accuracy tables, one of each fold.
[[nodiscard]] std::string use_accuracy_report(const Catalogue& catalogue, const FitInputs& inputs,
                                              const Constants& start);

} // namespace tiebreak
