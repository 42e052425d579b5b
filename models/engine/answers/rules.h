// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

// The article's ten rules for choosing a card, each decided for the scenario at hand.
namespace tiebreak {

struct Analysis;
struct Catalogue;

// In the article's order, which is also that of RuleFacts.
enum class RuleId {
    SmallModelsAtVolume, // when an L40S, 1 to 5
    SparseModels,
    Video,
    TightBudget,
    QuantizedInference,
    TrainingAndInference, // when an A100, 1 to 5
    LargeModels,
    PrecisionRange,
    FutureProofing,
    DoublePrecision,
};

enum class RuleAnswer {
    Holds,        // the scenario needs it and the rule's card is the better one for it
    DoesNotHold,  // the scenario needs it, but the rule's card is not the better one
    NotNeeded,    // the scenario has no such need
    CannotBeTold, // a number is missing, or no contender has one of the two cards
};

// One quantity of both cards.
struct CardPair {
    std::optional<double> l40s;
    std::optional<double> a100;
};

// What decides each rule, and what is told beside it. Memory is that of one GPU.

// Needed when the model fits one L40S at the scenario's batch. Holds when the L40S costs less per token, which is what
// a large fleet comes down to.
struct SmallModelsAtVolumeFacts {
    bool fits_one_l40s = false;
    CardPair usd_per_million_tokens;
    CardPair fleet_usd_per_month;                   // of whole GPUs for the scenario's load
    std::optional<double> rent_saved_usd_per_month; // by one L40S against one A100
};

// Holds when 2:4 sparsity speeds up the L40S by at least 5 % more than it does the A100.
struct SparseModelsFacts {
    CardPair speedup; // FP16 tensor rate with 2:4 sparsity over the dense one, as the datasheets give them
};

// Holds when the L40S has more encoders: transcoding needs them, and decoders alone do not transcode.
struct VideoFacts {
    CardPair encoders;
    CardPair decoders;
};

// The least monthly bill, of one replica; empty where the model does not fit. The A100 is the one with the lowest.
struct TightBudgetFacts {
    CardPair usd_per_month;
};

// The A100's cost per token over the L40S's, by the calibrated model at the scenario's batch and lengths, whatever the
// scenario's evidence. Needed when a contender's weights have fewer than 16 bits. Holds when quantizing raises it.
struct QuantizedInferenceFacts {
    std::optional<double> fp16;                      // both with FP16 weights
    std::optional<double> int8;                      // both with INT8
    std::optional<double> fp8;                       // FP8 on the L40S, INT8 on the A100, which has no FP8
    std::optional<double> gain;                      // the higher of the two over the first, minus 1
    std::optional<double> claimed_low, claimed_high; // the article's figures for the gain
};

// Holds when only the A100 holds the training in memory, or when both do and a run costs less on it.
struct TrainingAndInferenceFacts {
    double needed_gb = 0;
    CardPair capacity_gb;
    CardPair run_usd; // empty without a training rate
};

// Needed when the model does not fit one L40S at the scenario's batch. Holds when it fits one A100.
struct LargeModelsFacts {
    CardPair needed_gb; // at the contender's weights
    CardPair capacity_gb;
};

// Needed when the scenario trains, asks for FP64, or serves weights of several formats. Holds when the A100 has the
// higher dense rate in most of the formats that either card has. FP64 is a rule of its own.
struct PrecisionRangeFacts {
    struct Format {
        std::string_view name;
        CardPair tera_per_s; // dense; empty: the card does not have it
    };
    std::vector<Format> formats;
    int a100_leads = 0;
};

// Throughput that better software may still add, by the article. Needed when the horizon is longer than a year. Holds
// when more is expected of the A100.
struct FutureProofingFacts {
    CardPair low;
    CardPair high;
};

// Holds when the A100 has the higher FP64 rate.
struct DoublePrecisionFacts {
    CardPair fp64_tflops;
};

using RuleFacts = std::variant<SmallModelsAtVolumeFacts, SparseModelsFacts, VideoFacts, TightBudgetFacts,
                               QuantizedInferenceFacts, TrainingAndInferenceFacts, LargeModelsFacts,
                               PrecisionRangeFacts, FutureProofingFacts, DoublePrecisionFacts>;

struct Rule {
    RuleId id = RuleId::SmallModelsAtVolume;
    bool for_l40s = false; // the rule speaks for the L40S, else for the A100
    RuleAnswer answer = RuleAnswer::CannotBeTold;
    std::optional<std::size_t> l40s, a100; // the contenders that were compared; empty: there is none
    RuleFacts facts;                       // of the rule's own kind
};

// All ten, in the article's order. The L40S is the first contender with an L40S; the A100 is the cheapest per token
// among the contenders with an A100 (the first, when none has a cost). `analysis` is complete but for its rules.
[[nodiscard]] std::vector<Rule> check_rules(const Catalogue& catalogue, const Analysis& analysis);

// "small-models-at-volume" and so on; "holds", "does-not-hold", "not-needed", "cannot-be-told".
[[nodiscard]] std::string_view to_string(RuleId rule);
[[nodiscard]] std::string_view to_string(RuleAnswer answer);

} // namespace tiebreak
