// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/residuals.h"
#include "models/fit/fit_inputs.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

// How well the model does on rows that the fit had not seen.
namespace tiebreak {

// What is left out together.
enum class FoldKind {
    Generation, // plain rows of one generation of a framework
    Model,      // plain rows of one model
    Source,     // served runs of one source
};

struct Fold {
    FoldKind kind = FoldKind::Source;
    std::string name;
    std::vector<const Observation*> seen;
    std::vector<const Observation*> left_out;
};

// All folds whose rows can be judged: those whose framework and card keep other rows of their kind.
[[nodiscard]] std::vector<Fold> folds_of(std::span<const Observation* const> observations);

struct LeftOutRow {
    const Observation* observation = nullptr;
    FoldKind kind = FoldKind::Source;
    std::string fold;
    double predicted = 0;
    [[nodiscard]] double log_ratio() const; // measured over predicted
};

// Fits each fold's seen rows, starting from `start`, and predicts those left out. `progress` is called after each.
[[nodiscard]] std::vector<LeftOutRow> left_out_rows(const std::vector<Fold>& folds, const FitInputs& inputs,
                                                    const Constants& start, const std::function<void()>& progress);

// Their residuals with the bands that the rows of all other folds make: what the bands are worth.
[[nodiscard]] std::vector<Residual> nested_residuals(const std::vector<LeftOutRow>& rows, const FitInputs& inputs);

} // namespace tiebreak
