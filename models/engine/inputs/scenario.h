// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Every input of Tiebreak as one plain value, made of small ones. Sliders, tables, `--set`, undo and session files all
// edit this and nothing else; models/engine/inputs/fields.h lists its fields with their keys, units and ranges.
namespace tiebreak {

enum class Evidence { Article, Model, Measured };
enum class Batching { Static, InFlight };
enum class TrainingMethod { Full, Lora, Qlora };
// What the tornado asks about.
enum class SensitivityOf { CostPerToken, FleetCost, OwnMonth, ImageCost, TrainingCost };
// What the cards are used for: each is a question of its own.
enum class Use { Serving, Images, Training };
// What is decided.
enum class Question {
    CostPerToken, // the least cost of a generated token, at the utilization
    MonthlyBill,  // the least bill of whole GPUs that carry the load
};
// Which hours of a rented GPU are paid.
enum class Billing {
    Always,    // all of them: idle hours are paid
    Scheduled, // so many a month, in which all of the load arrives
    ByUse,     // those at work: idle hours are free, as with scale to zero
};
// What arrives at the servers.
enum class LoadOf {
    Batch,    // so many sequences run together, as in the article
    Users,    // a closed loop: each user sends a request, reads the answer, and sends the next
    Requests, // so many requests a second, whatever the servers do
    Trace,    // the requests of a recorded log, stretched to a rate
};
// How cost and energy are drawn along batches: as they are, or as multiples of the least at each batch.
enum class CostAxis { Numbers, TimesTheCheapest };
// Whose prices the breakeven chart compares: winner and runner-up, or two contenders by their places.
enum class BreakevenPair { Leaders, FirstSecond, FirstThird, FirstFourth, SecondThird, SecondFourth, ThirdFourth };
// What the winner map has on its axes.
enum class MapInput {
    Batch,
    PromptTokens,
    OutputTokens,
    PriceRatio,
    Utilization,
    TokensPerMonth,
    ImagePx,
    ImageSteps,
    ImageBatch,
    TrainingBatch,
    TrainingSequence,
};

inline constexpr std::size_t min_contenders = 2;
inline constexpr std::size_t max_contenders = 4;

struct Contender {
    std::string gpu;
    int tensor_parallel = 1; // GPUs in one replica
    Precision weight_precision = Precision::Fp16;
    Precision kv_precision = Precision::Fp16;
    double usd_per_gpu_hour = 0;          // 0: nobody has said it
    std::string price_source;             // id of the quote that the price follows; empty: the user's own price
    std::optional<double> purchase_usd;   // of one GPU, with its share of the server
    double throughput_gain = 0;           // what better software, sparsity or quantization is expected to add, a share
    std::optional<double> training_tok_s; // measured by the user; empty: as published
    std::optional<Billing> billing;       // of its provider; empty: as the scenario says

    bool operator==(const Contender&) const = default;
};

// A quote of the price table that the user changed.
struct PriceEdit {
    std::string quote; // PriceQuote::id
    double usd_per_gpu_hour = 0;

    bool operator==(const PriceEdit&) const = default;
};

// One request: what it brings and what it wants.
struct Request {
    int prompt_tokens = 512;
    int output_tokens = 256;

    bool operator==(const Request&) const = default;
};

// Of a framework, whichever that is.
inline constexpr std::string_view newest_release = "newest";

// The serving software and how it is set.
struct Server {
    std::string framework = "TensorRT-LLM";        // Stack::name
    std::string framework_version{newest_release}; // or a release of it, such as "0.12"
    Batching batching = Batching::Static;
    int batch = 8;
    std::optional<double> memory_overhead_gb;  // of each GPU: buffers and workspace; empty: as calibrated
    std::optional<double> gpu_memory_fraction; // that the framework may take; empty: its default
    std::optional<double> max_num_seqs;        // sequences that run at once; empty: the framework's default
    std::optional<double> token_budget;        // tokens of a step; empty: the framework's default
    int speculation_depth = 0;                 // tokens drafted for each step of a sequence; 0: no speculation
    double speculation_acceptance = 0.7;       // chance that a drafted token is right, given that those before it are
    bool own_levels = true;                    // with the user's own calibration, where there is one

    bool operator==(const Server&) const = default;
};

// What a month asks for and what is paid.
struct Bill {
    double tokens_per_month = 100e6;
    double hours_per_month = 720; // a year has twelve of these months
    double utilization = 1;       // share of its hours that a GPU is at work, above 0 and up to 1
    Billing billing = Billing::Always;
    double paid_hours_per_month = 220; // of a schedule; no more than the month has count
    double cold_start_s = 0;           // that a first request waits where idle hours are free
    double peak_factor = 1;            // busiest rate over the average rate
    int spare_replicas = 0;

    bool operator==(const Bill&) const = default;
};

// What arrives, and how much the requests differ. Spreads are coefficients of variation.
struct Load {
    LoadOf kind = LoadOf::Batch;
    int users = 40;
    double think_time_s = 0; // between an answer and the same user's next request
    double requests_per_s = 2;
    double burstiness = 1; // coefficient of variation of the gaps: 0 even, 1 Poisson
    double prompt_spread = 0;
    double output_spread = 0;
    double shared_prefix = 0; // share of each prompt that the prefix cache holds
    std::string trace;        // Trace::name

    // Step by step on a server (answers/load_answer.h); a batch runs as it is.
    [[nodiscard]] bool is_played() const { return kind != LoadOf::Batch; }

    bool operator==(const Load&) const = default;
};

// What interruptions take of a server that is rented at a spot price.
struct Spot {
    double interruptions_per_day = 0; // of one GPU
    double minutes_lost = 10;         // by each, until the server works again

    bool operator==(const Spot&) const = default;
};

// The longest that a request may take; empty: no limit.
struct Limits {
    std::optional<double> tpot_ms;
    std::optional<double> ttft_ms;
    std::optional<double> e2e_ms; // from sending to the last token
    double percentile = 95;       // of the requests that must keep them, %

    bool operator==(const Limits&) const = default;
};

struct Power {
    double draw_fraction = 0.875; // typical draw over TDP
    double pue = 1.3;             // facility power over IT power
    double usd_per_kwh = 0.10;

    bool operator==(const Power&) const = default;
};

// A second kind of request, for mixed fleets.
struct SecondRequest {
    double share = 0;  // of the tokens per month
    std::string model; // empty: the same model
    int batch = 32;
    Request request;
    double mixed_overhead = 0.075; // share of a mixed fleet's throughput that scheduling takes

    bool operator==(const SecondRequest&) const = default;
};

// Rent or own.
struct Owning {
    double horizon_months = 36;
    double rent_decline_per_year = 0;
    double discount_rate_per_year = 0;
    double hosting_usd_per_month = 0;   // of one owned GPU, beside its electricity
    double resale_fraction = 0;         // of the purchase price that a card just bought would sell for
    double depreciation_per_year = 0.3; // by which that falls each year

    bool operator==(const Owning&) const = default;
};

// An API that serves the model, too; empty: there is none.
struct Api {
    std::optional<double> usd_per_million_tokens;        // generated
    std::optional<double> input_usd_per_million_tokens;  // of prompts; empty: they are not charged apart
    std::optional<double> cached_usd_per_million_tokens; // that its prefix cache holds; empty: as other input

    bool operator==(const Api&) const = default;
};

struct ImageDemand {
    double per_month = 100e3;
    std::string pipeline = "SD-1.5"; // ImagePipeline::name
    std::optional<double> px;        // edge of a square image; empty: the pipeline's usual one
    std::optional<double> steps;     // empty: as many as are usual
    int batch = 1;
    bool compiled = false;

    bool operator==(const ImageDemand&) const = default;
};

struct TrainingRun {
    TrainingMethod method = TrainingMethod::Qlora;
    int batch = 4;
    int sequence = 512; // tokens
    int lora_rank = 16;
    bool activation_checkpointing = false;
    double tokens = 100e6;
    int gpus = 1; // which share weights, gradients and optimizer (FSDP)

    bool operator==(const TrainingRun&) const = default;
};

// How far off a value may be, as a share of it; 80 % of the draws fall within.
struct Spreads {
    double throughput = 0.15; // where the evidence gives no band
    double price = 0.1;
    double utilization = 0.1;

    bool operator==(const Spreads&) const = default;
};

// What the workload needs beside throughput: decides the checklist.
struct Needs {
    bool sparsity = false;
    bool video = false;
    bool training = false;
    bool fp64 = false;

    bool operator==(const Needs&) const = default;
};

// What the charts show.
struct View {
    SensitivityOf sensitivity_of = SensitivityOf::CostPerToken;
    MapInput map_x = MapInput::Batch;
    MapInput map_y = MapInput::PriceRatio;
    int batch_sweep_max = 256;
    CostAxis cost_axis = CostAxis::Numbers;
    BreakevenPair breakeven_of = BreakevenPair::Leaders;

    bool operator==(const View&) const = default;
};

struct Scenario {
    std::string model = "Llama-2-7B";
    Evidence evidence = Evidence::Article;
    Question question = Question::CostPerToken;
    Request request;
    Server server;
    Load load;
    Bill bill;
    Spot spot;
    Limits limits;
    Power power;
    SecondRequest second;
    Owning owning;
    Api api;
    ImageDemand images;
    TrainingRun training;
    Spreads spreads;
    Needs needs;
    View view;
    std::vector<Contender> contenders;  // two to four; the first is the baseline
    std::vector<PriceEdit> price_edits; // sorted by quote id

    bool operator==(const Scenario&) const = default;
};

// The article's own serving example: 7B, FP16, batch 8, full utilization; L40S, A100 PCIe and A100 SXM at RunPod
// prices. A GPU or quote that the catalogue lacks is left out.
[[nodiscard]] Scenario default_scenario(const Catalogue& catalogue);

// A contender with that GPU at FP16 on one GPU, following the first quote of that GPU in the catalogue; without one it
// lacks a price.
[[nodiscard]] Contender default_contender(const Catalogue& catalogue, const std::string& gpu);

// Whether the user has yet to say what the card costs: no quote says it.
[[nodiscard]] bool lacks_price(const Contender& contender);

// The quote's price in this scenario, $/GPU-hour: the user's edit, else the catalogue's figure.
[[nodiscard]] double quoted_price(const Scenario& scenario, const PriceQuote& quote);

// The places of two contenders, the earlier one first, and the word for two such places.
struct ContenderPair {
    std::size_t first = 0;
    std::size_t second = 1;

    bool operator==(const ContenderPair&) const = default;
};
// Empty of winner and runner-up, and where the scenario has no contender at one of the places.
[[nodiscard]] std::optional<ContenderPair> chosen_pair(const Scenario& scenario);
[[nodiscard]] std::optional<ContenderPair> places_of(BreakevenPair pair); // of a scenario with room for them

// Takes the contender at that place out. A pair that it was one of is left to winner and runner-up; another pair stays
// that of the same contenders.
void remove_contender(Scenario& scenario, std::size_t contender);

// Share of the time in which a spot server works: 1 - interruptions a day x minutes lost / 1,440; above 0 in the range
// of the inputs.
[[nodiscard]] double spot_uptime(const Spot& spot);

// What an hour of work costs at a spot price: price / uptime, at least the price.
[[nodiscard]] double effective_usd(double usd_per_gpu_hour, const Spot& spot);

// What a contender that follows the quote pays, $/GPU-hour: its price in this scenario, of spot quotes the effective
// one.
[[nodiscard]] double followed_price(const Scenario& scenario, const PriceQuote& quote);

// "article", "tensorrt-llm", "in-flight" and so on: the words of `--set` and of session files.
[[nodiscard]] std::string_view to_string(Evidence evidence);
[[nodiscard]] std::string_view to_string(Batching batching);
[[nodiscard]] std::string_view to_string(TrainingMethod method);
[[nodiscard]] std::string_view to_string(LoadOf load);
[[nodiscard]] std::string_view to_string(Question question);
[[nodiscard]] std::string_view to_string(Billing billing);
[[nodiscard]] std::string_view to_string(SensitivityOf answer);
[[nodiscard]] std::string_view to_string(CostAxis axis);      // "times_the_cheapest"
[[nodiscard]] std::string_view to_string(BreakevenPair pair); // "first_and_third"
[[nodiscard]] std::string_view to_string(MapInput input);     // "prompt_tokens"

} // namespace tiebreak
