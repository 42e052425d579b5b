// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/rows/serving_fields.h"

#include "models/engine/inputs/rows/field_row.h"

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

constexpr std::string_view latency = "Latency and memory";
constexpr std::string_view power = "Power";
constexpr std::string_view billing = "Billing";

std::vector<std::string> framework_names(const Catalogue& catalogue, const Scenario& /*unused*/)
{
    std::vector<std::string> names;
    std::ranges::transform(catalogue.calibration.stacks, std::back_inserter(names), &Stack::name);
    return names;
}

// The newest, and the first release of each generation of the framework, newest first.
std::vector<std::string> framework_releases(const Catalogue& catalogue, const Scenario& scenario)
{
    std::vector<std::string> names{std::string(newest_release)};
    if (const Stack* const stack = catalogue.calibration.stack(scenario.server.framework)) {
        std::ranges::transform(stack->ladder.rbegin(), stack->ladder.rend(), std::back_inserter(names),
                               [](const Generation& generation) { return to_string(generation.from); });
    }
    return names;
}

constexpr auto serving_rows = std::to_array<Field>({
    field<&Scenario::model>("model", "Model", "", "The language model that is served.")
        .one_of(&catalogue_names<&Catalogue::models, &LlmModel::name>)
        .moving(Moves::Rate | Moves::Memory | Moves::Load),
    field<&Scenario::evidence>("evidence", "Evidence", "",
                               "Where throughput comes from: the article's figures, the calibrated model, or public "
                               "measurements.")
        .one_of(&enum_names<Evidence>)
        .moving(Moves::Rate)
        .helping_as(Remedial::Value, "model"),
    field<&Scenario::question>("question", "Question", "",
                               "What is decided: cost_per_token, at the utilization; monthly_bill, of whole GPUs that "
                               "carry the load.")
        .one_of(&enum_names<Question>)
        .moving(Moves::Views),
    field<&Scenario::server, &Server::framework>("framework", "Framework", "",
                                                 "The serving software that the model and the measurements speak of.")
        .one_of(&framework_names)
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load),
    field<&Scenario::server, &Server::framework_version>(
        "framework_version", "Framework release", "",
        "The release that serves, such as 0.12; releases differ in kernels, overheads and scheduling.")
        .one_of(&framework_releases)
        .or_any_release()
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load),
    field<&Scenario::server, &Server::batching>(
        "batching", "Batching", "",
        "static: sequences start together and run to the end; in-flight: a finished sequence is replaced at once.")
        .one_of(&enum_names<Batching>)
        .moving(Moves::ModelledRate | Moves::Memory),
    field<&Scenario::server, &Server::batch>("batch", "Batch size", "seq",
                                             "Sequences that one replica generates at the same time.")
        .within(FieldKind::Integer, 1, 1024)
        .slider_to(256)
        .on_log_scale()
        .moving(Moves::Rate | Moves::Memory)
        .half_to_double()
        .helping_as(Remedial::NearestBatches),
    field<&Scenario::bill, &Bill::utilization>(
        "utilization", "Utilization", "%",
        "Share of its hours that a GPU is at work; what its idle hours cost is for the billing to say.")
        .within(FieldKind::Share, 0.01, 1)
        .moving(Moves::Cost | Moves::Owning)
        .swinging(Swing::UtilizationSpread, 0, 0, "80 % of utilizations, by the utilization spread"),
    field<&Scenario::request, &Request::prompt_tokens>("prompt_tokens", "Prompt tokens", "tok",
                                                       "Tokens that a request brings (its prefill).")
        .within(FieldKind::Integer, 1, 131072)
        .on_log_scale()
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load | Moves::Api)
        .asked_by({LoadOf::Users, LoadOf::Requests})
        .half_to_double(),
    field<&Scenario::request, &Request::output_tokens>("output_tokens", "Output tokens", "tok",
                                                       "Tokens that a request generates (its decode).")
        .within(FieldKind::Integer, 1, 131072)
        .on_log_scale()
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load | Moves::Api)
        .asked_by({LoadOf::Users, LoadOf::Requests})
        .half_to_double(),
    field<&Scenario::bill, &Bill::tokens_per_month>("tokens_per_month", "Tokens per month", "tok",
                                                    "Generated tokens that the fleet must deliver in a month.")
        .within(FieldKind::Number, 1e5, 1e13)
        .on_log_scale()
        .moving(Moves::Fleet)
        .half_to_double(),
    field<&Scenario::bill, &Bill::hours_per_month>("hours_per_month", "Hours per month", "h",
                                                   "Hours of a month; the article counts 720. A year is twelve "
                                                   "of these months, 8,640 hours at 720.")
        .within(FieldKind::Number, 1, 744)
        .assumed(load_group, article)
        .moving(Moves::Fleet | Moves::Owning | Moves::Load),
    field<&Scenario::bill, &Bill::peak_factor>(
        "peak_factor", "Peak factor", "x", "Busiest rate over the average rate; the fleet is sized for the busiest.")
        .within(FieldKind::Number, 1, 100)
        .slider_to(10)
        .assumed(load_group, neutral)
        .moving(Moves::Fleet)
        .half_to_double("half to double, but not below the average"),
    field<&Scenario::bill, &Bill::spare_replicas>("spare_replicas", "Spare replicas", "",
                                                  "Replicas that are paid for in case one fails.")
        .within(FieldKind::Integer, 0, 1000)
        .slider_to(20)
        .assumed(load_group, neutral)
        .moving(Moves::Fleet | Moves::Load)
        .swinging(Swing::NoneToOneMore, 0, 0, "none to one more"),
    field<&Scenario::bill, &Bill::billing>("billing", "Billing", "",
                                           "Which hours are paid. always: all of them; scheduled: so many a month, in "
                                           "which all of the load arrives; by_use: "
                                           "those at work, as with scale to zero.")
        .one_of(&enum_names<Billing>)
        .assumed(billing, "the article bills every hour")
        .moving(Moves::Cost | Moves::Fleet | Moves::Owning | Moves::Load),
    field<&Scenario::bill, &Bill::paid_hours_per_month>(
        "paid_hours_per_month", "Paid hours", "h",
        "Hours of a month in which scheduled servers run, at most the month's: of 720 h, 10 hours on 5 days a week are "
        "214 h, 12 hours every day 360 h.")
        .within(FieldKind::Number, 1, 744)
        .assumed(billing, "ten hours on 22 working days")
        .moving(Moves::Fleet | Moves::Owning | Moves::Load)
        .half_to_double(),
    field<&Scenario::bill, &Bill::cold_start_s>(
        "cold_start_s", "Cold start", "s",
        "Seconds that a first request waits for a server billed by use; they count against the first-token limit.")
        .within(FieldKind::Number, 0, 3600)
        .slider_to(120)
        .assumed(billing, neutral)
        .moving(Moves::Rate | Moves::Load),
    field<&Scenario::server, &Server::memory_overhead_gb>(
        "memory_overhead_gb", "Memory overhead", "GB",
        "Buffers and workspace on each GPU; none: as calibrated (the article's 13B example "
        "counts 4 GB).")
        .within(FieldKind::Number, 0, 40)
        .or_empty()
        .assumed(latency, "calibration; the article's 13B example counts 4 GB")
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load),
    field<&Scenario::server, &Server::gpu_memory_fraction>(
        "gpu_memory_fraction", "GPU memory fraction", "%",
        "Share of each GPU's memory that the framework may use; none: the default of its release.")
        .within(FieldKind::Share, 0.01, 1)
        .or_empty()
        .assumed(latency, "the framework's default")
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load),
    field<&Scenario::server, &Server::max_num_seqs>(
        "max_num_seqs", "Most sequences", "seq",
        "Sequences that the framework runs at once in flight; none: the default of its release.")
        .within(FieldKind::Integer, 1, 4096)
        .or_empty()
        .assumed(latency, "the framework's default")
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load),
    field<&Scenario::server, &Server::token_budget>(
        "token_budget", "Tokens of a step", "tok",
        "Most tokens that the framework computes in one step; none: the default of its release.")
        .within(FieldKind::Integer, 1, 131072)
        .or_empty()
        .assumed(latency, "the framework's default")
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load),
    field<&Scenario::server, &Server::own_levels>(
        "own_calibration", "Own calibration", "",
        "Whether the model takes the levels of your own runs, where it has them; no: it is the public one.")
        .yes_or_no()
        .assumed(latency, "your library; without own runs it changes nothing")
        .moving(Moves::ModelledRate | Moves::Load),
    field<&Scenario::power, &Power::draw_fraction>("power_draw_fraction", "Power draw", "%",
                                                   "Typical draw as a share of the TDP; 87.5 % in the article.")
        .within(FieldKind::Share, 0.01, 1)
        .assumed(power, article)
        .moving(Moves::Energy | Moves::Owning),
    field<&Scenario::power, &Power::pue>("pue", "PUE", "x", "Power that the facility draws over what the servers draw.")
        .within(FieldKind::Number, 1, 5)
        .slider_to(2.5)
        .assumed(power, "claims audit of the article (own-rate)")
        .moving(Moves::Owning)
        .swinging(Swing::Between, 1.1, 1.6, "1.1 to 1.6: a new large data centre to an old small one"),
    field<&Scenario::power, &Power::usd_per_kwh>("usd_per_kwh", "Electricity", "$/kWh", "Price of electricity.")
        .within(FieldKind::Money, 0, 10)
        .slider_to(1)
        .assumed(power, "claims audit of the article (own-rate)")
        .moving(Moves::Owning)
        .half_to_double(),
    field<&Scenario::limits, &Limits::tpot_ms>("tpot_limit_ms", "TPOT limit", "ms",
                                               "Longest acceptable time per output token; none: no limit.")
        .within(FieldKind::Number, 0.1, 1e5)
        .or_empty()
        .assumed(latency, neutral)
        .moving(Moves::Rate | Moves::Load)
        .helping_as(Remedial::Empty),
    field<&Scenario::limits, &Limits::ttft_ms>("ttft_limit_ms", "TTFT limit", "ms",
                                               "Longest acceptable time to the first token; none: no limit.")
        .within(FieldKind::Number, 0.1, 1e7)
        .or_empty()
        .assumed(latency, neutral)
        .moving(Moves::Rate | Moves::Load)
        .helping_as(Remedial::Empty),
    field<&Scenario::view, &View::batch_sweep_max>("batch_sweep_max", "Largest batch on charts", "seq",
                                                   "The batch at which the curves end.")
        .within(FieldKind::Integer, 2, 4096)
        .assumed(views, own_choice)
        .moving(Moves::Views),
    field<&Scenario::view, &View::cost_axis>(
        "cost_axis", "Costs on charts", "",
        "How costs and energy are drawn along batches: as numbers, or as times the "
        "cheapest of each batch.")
        .one_of(&enum_names<CostAxis>)
        .assumed(views, own_choice)
        .moving(Moves::Views),
    field<&Scenario::view, &View::breakeven_of>(
        "breakeven_of", "Breakeven of", "",
        "Which two contenders the breakeven chart compares: winner and runner-up, or two by their places; where a "
        "place is empty, winner and runner-up.")
        .one_of(&enum_names<BreakevenPair>)
        .assumed(views, own_choice)
        .moving(Moves::Views),
});

} // namespace

std::span<const Field> serving_fields()
{
    return serving_rows;
}

} // namespace tiebreak
