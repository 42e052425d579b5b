// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <string>

namespace tiebreak {

// What `tiebreak evaluate` was asked for.
struct EvaluateOptions {
    std::string input;          // CSV: a workload a row
    std::string output;         // CSV: the same rows with predictions
    std::string catalog_folder; // empty: the built-in catalogue
    std::string model_config;   // config.json of a model to add; empty: none
    LibraryOptions library = {};
};

// Predicts every row of the input and writes its columns with predicted, low, high, limited_by and error behind them
// (in place of such columns of the input). A row that cannot be predicted says why in `error` and has no numbers. When
// the table itself is wrong, says so on standard error and writes nothing. Returns the exit status.
[[nodiscard]] int run_evaluate(const EvaluateOptions& options);

} // namespace tiebreak
