// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/side.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

// Who is cheapest, by how much, and what another kind of evidence says of it.
namespace tiebreak {

struct ContenderAnalysis;

struct Verdict {
    std::optional<std::size_t> winner;              // cheapest per token
    std::optional<std::size_t> runner_up;           // next cheapest
    std::optional<double> saving_fraction;          // of the winner against the runner-up
    std::optional<double> flip_usd_per_gpu_hour;    // runner-up's price at which it ties with the winner
    std::vector<double> flip_batches;               // batches at which the runner-up ties with the winner
    std::optional<double> covered_from, covered_to; // batches at which both have a value
    std::optional<double> win_probability;
    // Published figures among the contenders that exceed a card's bandwidth, and by which factors.
    bool leans_on_impossible = false; // the figures at or around the scenario's batch are among them
    int impossible_points = 0;
    double impossible_least = 0;
    double impossible_most = 0;
};

// What another kind of evidence says of the same scenario.
struct SecondOpinion {
    Evidence evidence = Evidence::Model;
    std::optional<std::size_t> winner;
    std::optional<std::size_t> runner_up;
    std::optional<double> saving_fraction; // against this evidence's winner if they differ, else the runner-up
    // By more than rounding, and only where this evidence has a cost for the winner of the other one.
    bool disagrees = false;
    bool agrees = false; // both name the same winner, and neither calls it a tie
};

// Batches at which two contenders cost the same, along their sweeps, which share their batches.
[[nodiscard]] std::vector<double> ties_between(const Side& a, const Side& b, const ContenderAnalysis& result_a,
                                               const ContenderAnalysis& result_b);

// The verdict on contenders that have been analysed, in the order of their sides; published figures are not counted.
[[nodiscard]] Verdict judge(std::span<const Side> sides, std::span<const ContenderAnalysis> results);

// Who wins at the scenario's batch by the model under article evidence, else by the article.
[[nodiscard]] SecondOpinion second_opinion(const Catalogue& catalogue, const Calibration& calibration,
                                           const Scenario& scenario, const Verdict& verdict,
                                           std::span<const ContenderAnalysis> results);

// Adds the published figures of one contender that are above the card's bandwidth. `points` by rising batch.
void count_impossible_points(Verdict& verdict, std::span<const EvidencePoint> points, double batch);

} // namespace tiebreak
