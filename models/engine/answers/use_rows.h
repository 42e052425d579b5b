// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/answers/side.h"
#include "models/engine/inputs/fields.h"

#include <span>

// What the answers ask of the uses of cards that have models of their own: one row each.
namespace tiebreak {

struct UseRow {
    Use use;
    Moves moves;            // inputs that move its rate
    SensitivityOf costs_as; // the tornado's word for what it costs
    // Of one contender alone, in the scenario, which may be another one than the side's; empty: it does not fit.
    Estimate (*rate)(const Calibration& calibration, const ImagePipeline& pipeline, const Side& side,
                     const Scenario& scenario);
    double (*usd)(const Contender& contender, const Scenario& scenario, double rate); // what it compares
    Estimate (*cost)(const ContenderAnalysis& result);                                // the same, once analysed
};

[[nodiscard]] std::span<const UseRow> use_rows();
// Null: serving, which has no row.
[[nodiscard]] const UseRow* use_row(Use use);

} // namespace tiebreak
