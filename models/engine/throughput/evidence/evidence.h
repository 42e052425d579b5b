// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/rates/calibration.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"
#include "models/engine/throughput/workload.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tiebreak {

// A published or measured figure for this contender. Measured rows have no ceiling: whole runs include prompts.
struct EvidencePoint {
    double batch = 0;      // measured in flight: those that ran together, else the most that fit
    int prompt_tokens = 0; // of a measured row
    int output_tokens = 0;
    double tok_s = 0;
    double usd_per_million_tokens = 0; // at the contender's price and the scenario's utilization
    double cost_to_least = 0;          // that over the least of all contenders there; 0: none has a cost at its batch
    Precision weight_precision = Precision::Fp16;
    double weights_gb = 0;
    double ceiling_tok_s = 0;  // batch * bandwidth / weights
    double needed_gb_s = 0;    // tok_s / batch * weights: what streaming the weights at this rate takes
    double bandwidth_gb_s = 0; // what the card has
    bool exceeds_ceiling = false;
    std::string source;
};

// What one kind of evidence says of one replica at one batch.
struct ThroughputAnswer {
    Estimate tok_s; // generated tokens a second of the whole replica
    std::optional<double> ttft_ms;
    std::optional<double> tpot_ms;
    Estimate ttft_band, tpot_band; // of the model: the same with low and high ends
    LimitedBy limited_by = LimitedBy::Unknown;
    Gap gap = Gap::None; // why there is no value
    bool between_points = false;
    bool other_precision = false;
    bool near_published = false;              // within half an octave of a published batch
    std::optional<BandChoice> basis;          // of the model's band
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
