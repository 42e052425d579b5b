// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/doubts/sensitivity.h"
#include "models/engine/answers/doubts/uncertainty.h"
#include "models/engine/answers/load/load_answer.h"
#include "models/engine/answers/mixed_fleet.h"
#include "models/engine/answers/rules.h"
#include "models/engine/answers/verdicts/use_verdict.h"
#include "models/engine/answers/verdicts/verdict.h"
#include "models/engine/costs/api.h"
#include "models/engine/costs/cheapest_along.h"
#include "models/engine/costs/ownership.h"
#include "models/engine/costs/token_costs.h"
#include "models/engine/inputs/scenario.h"
#include "models/engine/throughput/evidence/evidence.h"
#include "models/engine/throughput/memory/memory_use.h"
#include "models/engine/throughput/workload.h"
#include "models/engine/uses/images.h"
#include "models/engine/uses/training.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// Every number that a view, an export or the command line shows, as one immutable value.
namespace tiebreak {

// One batch of a contender's curves; empty where there is no value.
struct SweepPoint {
    double batch = 0;
    Estimate throughput_tok_s;
    Estimate usd_per_million_tokens;
    Estimate usd_per_million_at_load; // the bill of the scenario's load, shared out among its tokens
    std::optional<double> ttft_ms;
    std::optional<double> tpot_ms;
    Estimate ttft_band, tpot_band; // of the model: the same with low and high ends
    LimitedBy limited_by = LimitedBy::Unknown;
    // At which this contender costs as much as the baseline, by the scenario's question.
    Estimate tie_usd_per_gpu_hour;
    // If every step only streamed the weights, at peak bandwidth; of the article those of the figure that is nearest.
    double ceiling_tok_s = 0;
    std::optional<double> joules_per_token;
    Estimate joules_band; // the same with the ends that those of the rate give
    // Its cost by the question over the least one at this batch, of all contenders and an API that competes: 1 or more.
    Estimate cost_to_least;
    Estimate joules_to_least;    // the same of its energy
    Gap gap = Gap::None;         // why throughput has no value
    bool near_published = false; // within half an octave of a published batch: drawn solid

    // What the question compares, $ per million tokens.
    [[nodiscard]] const Estimate& cost(Question question) const
    {
        return question == Question::MonthlyBill ? usd_per_million_at_load : usd_per_million_tokens;
    }
};

// What whole-GPU fleets cost up to a load: the next corner of a staircase.
struct FleetStep {
    double load = 0; // the step's right end, as FleetPrice counts it
    double usd_per_month = 0;
};

// The same at both ends of the band of the rate: a corner of either staircase.
struct FleetBandStep {
    double load = 0;
    double usd_low = 0;
    double usd_high = 0;
};

// What would make a contender fit that does not; both empty: nothing short of a smaller batch or shorter lengths.
struct FitAdvice {
    int gpus = 0;                     // smallest larger replica that holds it at its precisions; 0: none
    std::optional<Precision> weights; // widest smaller weights that fit on the GPUs it has
};

struct ContenderAnalysis {
    Contender contender;
    std::string short_name;
    Estimate throughput_tok_s; // of one replica
    Estimate usd_per_million_tokens;
    std::optional<double> ttft_ms;
    std::optional<double> tpot_ms;
    LimitedBy limited_by = LimitedBy::Unknown;
    MemoryUse memory;
    FitAdvice advice;                       // when it does not fit
    Gap gap = Gap::None;                    // why throughput has no value
    Estimate ttft_band, tpot_band;          // of the model: the same with low and high ends
    std::optional<BandChoice> basis;        // of the model's band
    std::optional<Measurement> measurement; // under measured evidence: the row
    // In flight: what the log of such a server said its pool holds, tokens of one replica; and where it stands.
    std::optional<double> measured_kv_tokens;
    std::string measured_pool_source;
    bool between_points = false;            // read off the curve between two published batches
    bool other_precision = false;           // the curve here leans on a published figure of another weight precision
    std::optional<double> against_baseline; // cost per token over the baseline's, minus 1

    // All of the fleet for the scenario's load: a month's tokens at the peak rate, or the users, requests or trace that
    // are played. Empty too where there is a second kind of request that it cannot serve, and while a load is yet to be
    // played; fleet_gap() says why.
    std::optional<double> replicas_needed; // whole replicas, plus spares
    std::optional<double> gpus_needed;
    std::optional<double> used_gpu_hours; // a month, at work
    std::optional<double> paid_gpu_hours; // a month; the billing says which (costs/billing.h)
    std::optional<double> usd_per_month;  // rent of those hours
    Estimate usd_per_month_band;          // the same, and whole GPUs at the high and at the low end of the rate
    Estimate usd_per_million_at_load;     // that bill, shared out among the tokens
    std::optional<double> usd_per_year;   // of twelve months
    std::optional<double> load_tokens;    // generated in a month of that load
    // Those at the cost per token; of a load that is played, rent of the hours at work.
    std::optional<double> usd_per_month_by_use;
    std::optional<double> joules_per_token;
    std::optional<double> power_usd_per_million_tokens; // electricity of those joules, with PUE and tariff
    double rent_usd_per_megajoule = 0;                  // at the TDP, as the article counts it

    WinChance chance;                           // by cost per token
    std::optional<double> bill_win_probability; // share of the draws in which its bill is the least
    Ownership ownership;                        // of one GPU
    ApiBreakeven api;
    std::optional<double> prompt_time_share; // of the GPU time, as the model has it; empty under article evidence
    std::optional<TokenCosts> token_costs;   // of a million prompt, generated and all tokens; empty where that is
    Images images;
    Training training;

    double last_batch = 0; // largest batch with a value; 0: none
    std::vector<SweepPoint> sweep;
    std::vector<FleetStep> fleet;          // up to Analysis::fleet_end; empty without a rate
    std::vector<FleetBandStep> fleet_band; // the same; empty without a band
    bool fleet_is_by_use = false;          // a straight line from 0 to the last of them
    std::vector<EvidencePoint> points;
};

// Where one further contender ties with the baseline, by the scenario's question.
struct Breakeven {
    std::size_t contender = 0;              // index into Analysis::contenders
    std::optional<double> usd_per_gpu_hour; // at the scenario's batch
    Estimate usd_per_gpu_hour_band;         // the same with low and high ends, from the bands of both rates
    std::vector<double> batches;            // all batches at which costs are equal
    // At which the contender's cost per token ties with the baseline's at the scenario's utilization.
    std::optional<double> utilization;
    std::vector<Interval> cheaper_loads; // where whole-GPU fleets make the contender the cheaper or an equal one
    std::optional<double> own_month;     // from which owning this contender is cheaper than renting it
    Gap gap = Gap::None;                 // why usd_per_gpu_hour is empty
    Gap utilization_gap = Gap::None;
    Gap own_gap = Gap::None;
};

// The price of one of two contenders at which both cost the same, by the scenario's question.
struct PairTie {
    std::size_t contender = 0; // whose price it is: the later one in the scenario
    std::size_t other = 0;
    Estimate usd_per_gpu_hour;   // at the scenario's batch, or of its load; empty where one has no cost
    std::vector<Estimate> along; // the same along the sweeps
};

struct Analysis {
    Scenario scenario;
    std::vector<ContenderAnalysis> contenders; // in scenario order
    std::vector<Breakeven> breakeven;          // one for each contender after the first
    std::optional<PairTie>
        pair_tie; // of the pair that is chosen, else of winner and runner-up; empty with one contender
    // By the scenario's question; under that of the bill an API, if there is one, comes after the contenders.
    std::vector<Lead> cheapest_by_batch;
    CostsAlong api_to_least;               // what that API costs over the least, along the sweeps; empty: none competes
    std::vector<Lead> thriftiest_by_batch; // by energy
    std::vector<Lead> cheapest_by_load;    // of fleets; the API, if there is one, comes after the contenders
    Verdict verdict;                       // on the scenario's question
    Verdict per_token, bill;     // on each question: a page that asks another one than the scenario shows its own
    UseVerdict images, training; // by the models of them
    // Of the model under article evidence, else of the article: on the scenario's question, and on the other one.
    SecondOpinion second, second_on_other;
    double fleet_end = 0; // load at which the staircases end; a few times the scenario's. As FleetPrice counts it
    MixedFleet mixed;
    Sensitivity sensitivity;
    std::vector<Rule> rules; // the article's ten
    // Of the same scenario; null: not played. analyze leaves it so, since playing takes longer than a frame. It comes
    // with attach_load alone, so that the bill is the load's wherever there is one.
    std::shared_ptr<const LoadAnalysis> load;

    [[nodiscard]] const SecondOpinion& second_on(Question question) const
    {
        return question == scenario.question ? second : second_on_other;
    }
    // On images or training.
    [[nodiscard]] const UseVerdict& verdict_on(Use use) const { return use == Use::Training ? training : images; }
    [[nodiscard]] const Verdict& verdict_on(Question question) const
    {
        return question == scenario.question ? verdict : question == Question::MonthlyBill ? bill : per_token;
    }
};

// Answers the scenario from the catalogue. Pure: equal inputs give equal results. The scenario must be valid
// (models/engine/inputs/fields.h, validate); every number in the result is finite. A load that is to be played has no
// fleet and no bill yet.
[[nodiscard]] Analysis analyze(const Catalogue& catalogue, const Scenario& scenario);

// The same answers as that view draws them: on its axis of costs, with the tie of its pair.
[[nodiscard]] Analysis seen_as(const Analysis& analysis, const View& view);

// Why a contender has no fleet for the scenario's load; None when it has one.
[[nodiscard]] Gap fleet_gap(const ContenderAnalysis& result, const Scenario& scenario);

} // namespace tiebreak
