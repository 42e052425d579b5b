// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <optional>
#include <string>
#include <vector>

// Every input of Tiebreak as one plain value. Sliders, tables, `--set`, undo and session files all edit this and
// nothing else; models/engine/inputs/fields.h lists its fields with their keys, units and ranges.
namespace tiebreak {

enum class Evidence { Article, Model, Measured };
enum class Batching { Static, InFlight };
enum class TrainingMethod { Full, Lora, Qlora };
// What the tornado asks about.
enum class SensitivityOf { CostPerToken, FleetCost, OwnMonth };
// What the winner map has on its axes.
enum class MapInput { Batch, PromptTokens, OutputTokens, PriceRatio, Utilization, TokensPerMonth };

inline constexpr std::size_t min_contenders = 2;
inline constexpr std::size_t max_contenders = 4;

struct Contender {
    std::string gpu;
    int tensor_parallel = 1; // GPUs in one replica
    Precision weight_precision = Precision::Fp16;
    Precision kv_precision = Precision::Fp16;
    double usd_per_gpu_hour = 0;
    std::string price_source;             // id of the quote that the price follows; empty: the user's own price
    std::optional<double> purchase_usd;   // of one GPU, with its share of the server
    double throughput_gain = 0;           // what better software, sparsity or quantization is expected to add, a share
    std::optional<double> training_tok_s; // measured by the user; empty: as published

    bool operator==(const Contender&) const = default;
};

// A quote of the price table that the user changed.
struct PriceEdit {
    std::string quote; // PriceQuote::id
    double usd_per_gpu_hour = 0;

    bool operator==(const PriceEdit&) const = default;
};

struct Scenario {
    std::string model = "Llama-2-7B";
    Evidence evidence = Evidence::Article;
    Framework framework = Framework::TensorRtLlm;
    Batching batching = Batching::Static;
    int batch = 8;
    double utilization = 1; // share of the paid hours at work, above 0 and up to 1
    int prompt_tokens = 512;
    int output_tokens = 256;
    double tokens_per_month = 100e6;
    double hours_per_month = 720;
    double peak_factor = 1; // busiest rate over the average rate
    int spare_replicas = 0;
    std::optional<double> memory_overhead_gb; // of each GPU: buffers and workspace; empty: as calibrated
    double power_draw_fraction = 0.875;       // typical draw over TDP
    double pue = 1.3;                         // facility power over IT power
    double usd_per_kwh = 0.10;
    std::optional<double> tpot_limit_ms;
    std::optional<double> ttft_limit_ms;
    int batch_sweep_max = 256;

    // A second kind of request, for mixed fleets.
    double second_share = 0;  // of the tokens per month
    std::string second_model; // empty: the same model
    int second_batch = 32;
    int second_prompt_tokens = 512;
    int second_output_tokens = 256;
    double mixed_overhead = 0.075; // share of a mixed fleet's throughput that scheduling takes

    // Rent, own or call an API.
    double horizon_months = 36;
    double rent_decline_per_year = 0;
    double discount_rate_per_year = 0;
    double hosting_usd_per_month = 0;   // of one owned GPU, beside its electricity
    double resale_fraction = 0;         // of the purchase price that a card just bought would sell for
    double depreciation_per_year = 0.3; // by which that falls each year
    std::optional<double> api_usd_per_million_tokens;

    double images_per_month = 100e3;
    TrainingMethod training_method = TrainingMethod::Qlora;
    int training_batch = 4;
    int training_sequence = 512; // tokens
    int lora_rank = 16;
    bool activation_checkpointing = false;
    double training_tokens = 100e6; // of one run

    // How far off a value may be; 80 % of the draws fall within.
    double throughput_spread = 0.15; // where the evidence gives no band
    double price_spread = 0.1;
    double utilization_spread = 0.1;

    // What the workload needs beside throughput: decides the checklist.
    bool needs_sparsity = false;
    bool needs_video = false;
    bool needs_training = false;
    bool needs_fp64 = false;

    // What the tornado and the winner map show.
    SensitivityOf sensitivity_of = SensitivityOf::CostPerToken;
    MapInput map_x = MapInput::Batch;
    MapInput map_y = MapInput::PriceRatio;

    std::vector<Contender> contenders;  // two to four; the first is the baseline
    std::vector<PriceEdit> price_edits; // sorted by quote id

    bool operator==(const Scenario&) const = default;
};

// The article's own serving example: 7B, FP16, batch 8, full utilization; L40S, A100 PCIe and A100 SXM at RunPod
// prices. A GPU or quote that the catalogue lacks is left out.
[[nodiscard]] Scenario default_scenario(const Catalogue& catalogue);

// A contender with that GPU at FP16 on one GPU, following the first quote of that GPU in the catalogue.
[[nodiscard]] Contender default_contender(const Catalogue& catalogue, const std::string& gpu);

// The quote's price in this scenario, $/GPU-hour: the user's edit, else the catalogue's figure.
[[nodiscard]] double quoted_price(const Scenario& scenario, const PriceQuote& quote);

// "article", "tensorrt-llm", "in-flight" and so on: the words of `--set` and of session files.
[[nodiscard]] std::string_view to_string(Evidence evidence);
[[nodiscard]] std::string_view to_string(Batching batching);
[[nodiscard]] std::string_view to_string(TrainingMethod method);
[[nodiscard]] std::string_view to_string(SensitivityOf answer);
[[nodiscard]] std::string_view to_string(MapInput input); // "prompt_tokens"

} // namespace tiebreak
