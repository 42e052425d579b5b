// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/side.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

// Who is cheapest, by how much, and what another kind of evidence says of it.
namespace tiebreak {

struct Analysis;
struct ContenderAnalysis;

// What the other question has for an answer when that has another winner.
struct OtherAnswer {
    Question question = Question::MonthlyBill;
    std::optional<std::size_t> winner;     // empty: the API
    std::optional<double> saving_fraction; // against this question's winner, in what the other question compares;
                                           // empty: that one has no such cost
};

// The answer to one question. An API competes in the bill.
struct Verdict {
    Question question = Question::CostPerToken;
    std::optional<std::size_t> winner;     // cheapest contender
    std::optional<std::size_t> runner_up;  // next cheapest
    bool api_wins = false;                 // the API costs less than all contenders: then it is held against `winner`
    std::optional<double> saving_fraction; // of the winner against the runner-up, or of the API against the winner
    // The price at which the runner-up ties with the winner, or the winner with the API.
    std::optional<double> flip_usd_per_gpu_hour;
    std::vector<double> flip_batches;               // batches at which the runner-up ties with the winner
    std::optional<double> covered_from, covered_to; // batches at which both have a value
    std::optional<double> win_probability;          // of the winner, or of the API that wins
    std::optional<OtherAnswer> other;
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

// What the question compares: $ per million tokens at the utilization, or $ a month for the load.
[[nodiscard]] std::optional<double> asked_cost(const ContenderAnalysis& result, Question question);

// Batches at which two contenders cost the same by the question, along their sweeps, which share their batches.
[[nodiscard]] std::vector<double> ties_between(Question question, const Side& a, const Side& b,
                                               const ContenderAnalysis& result_a, const ContenderAnalysis& result_b);

// The verdict on contenders that have been analysed, in the order of their sides; published figures are not counted,
// nor is the other question asked. Without sides batches are not compared: a load that is played sets its own.
[[nodiscard]] Verdict judge(Question question, std::span<const Side> sides, std::span<const ContenderAnalysis> results);

// Tells each verdict what the other one says, if that is another winner.
void compare_answers(Verdict& first, Verdict& second, const Analysis& analysis);

// The rates at the scenario's batch by the model under article evidence, else by the article.
struct SecondRates {
    SecondRates(const Catalogue& catalogue, const Calibration& calibration, const Scenario& asked);
    SecondRates(const SecondRates&) = delete; // the sides refer to the scenario
    SecondRates& operator=(const SecondRates&) = delete;

    Scenario scenario;
    std::vector<Side> sides;
    std::vector<std::optional<double>> tok_s;
};

// Who wins the verdict's question by those; nobody where an API wins it.
[[nodiscard]] SecondOpinion second_opinion(const SecondRates& rates, const Verdict& verdict,
                                           std::span<const ContenderAnalysis> results);

// Adds the published figures of one contender that are above the card's bandwidth. `points` by rising batch.
void count_impossible_points(Verdict& verdict, std::span<const EvidencePoint> points, double batch);

} // namespace tiebreak
