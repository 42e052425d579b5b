// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <functional>

namespace tiebreak {

// What one kind of evidence says of one replica at one batch.
struct ThroughputAnswer {
    Estimate tok_s; // generated tokens a second of the whole replica
    std::optional<double> ttft_ms;
    std::optional<double> tpot_ms;
    LimitedBy limited_by = LimitedBy::Unknown;
    Gap gap = Gap::None; // why there is no value
    bool between_points = false;
    bool other_precision = false;
    bool near_published = false;              // within half an octave of a published batch
    const Measurement* measurement = nullptr; // the row that a measured answer is
};

using ThroughputAt = std::function<ThroughputAnswer(double batch)>;

// The scenario's evidence for one contender as a function of batch (1 or more). The contender's GPU and the
// scenario's model must be in the catalogue; it and the calibration must outlive the result. Memory is not judged here,
// but for what the model itself refuses.
[[nodiscard]] ThroughputAt throughput_source(const Catalogue& catalogue, const Calibration& calibration,
                                             const Scenario& scenario, const Contender& contender);

// The article's figures for the scenario's model on this GPU, each against the card's bandwidth. Sorted by batch.
[[nodiscard]] std::vector<EvidencePoint> article_points(const Catalogue& catalogue, const Scenario& scenario,
                                                        const Gpu& gpu);

} // namespace tiebreak
