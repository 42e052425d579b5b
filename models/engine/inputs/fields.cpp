// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace tiebreak {

namespace {

constexpr double unbounded_usd = 1e9;

// The member that a path of pointers leads to: <&Scenario::server, &Server::batch>.
template <auto... Path>
constexpr auto& member_of(auto& scenario, [[maybe_unused]] std::size_t contender)
{
    if constexpr (requires { (scenario.*....*Path); }) {
        return (scenario.*....*Path);
    } else {
        return (scenario.contenders[contender].*....*Path);
    }
}

template <typename Enum>
std::optional<Enum> enum_from(std::string_view name)
{
    for (int i = 0; !to_string(static_cast<Enum>(i)).empty(); ++i) {
        if (to_string(static_cast<Enum>(i)) == name) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

template <auto... Path>
FieldValue get_member(const Scenario& scenario, std::size_t contender)
{
    const auto& member = member_of<Path...>(scenario, contender);
    using Type = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Type, std::optional<double>>) {
        return member ? FieldValue(*member) : FieldValue();
    } else if constexpr (std::is_same_v<Type, std::string>) {
        return member.empty() ? FieldValue() : FieldValue(member);
    } else if constexpr (std::is_enum_v<Type>) {
        return std::string(to_string(member));
    } else if constexpr (std::is_same_v<Type, bool>) {
        return std::string(member ? "yes" : "no");
    } else {
        return static_cast<double>(member);
    }
}

template <auto... Path>
void set_member(Scenario& scenario, std::size_t contender, const FieldValue& value)
{
    auto& member = member_of<Path...>(scenario, contender);
    using Type = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Type, std::optional<double>>) {
        const auto* const number = std::get_if<double>(&value);
        member = number != nullptr ? Type(*number) : Type();
    } else if constexpr (std::is_same_v<Type, std::string>) {
        const auto* const text = std::get_if<std::string>(&value);
        member = text != nullptr ? *text : Type();
    } else if constexpr (std::is_enum_v<Type>) {
        member = enum_from<Type>(std::get<std::string>(value)).value_or(member);
    } else if constexpr (std::is_same_v<Type, bool>) {
        member = std::get<std::string>(value) == "yes";
    } else {
        member = static_cast<Type>(std::get<double>(value));
    }
}

// Starts a row: key, accessors and texts; the rest is added with the helpers below.
template <auto... Path>
constexpr Field field(std::string_view key, std::string_view label, std::string_view unit, std::string_view help)
{
    Field row;
    row.key = key;
    row.label = label;
    row.unit = unit;
    row.help = help;
    row.get = &get_member<Path...>;
    row.set = &set_member<Path...>;
    return row;
}

constexpr Field within(Field row, FieldKind kind, double minimum, double maximum)
{
    row.kind = kind;
    row.minimum = minimum;
    row.maximum = maximum;
    row.slider_maximum = maximum;
    return row;
}

constexpr Field slider_to(double slider_maximum, Field row)
{
    row.slider_maximum = slider_maximum;
    return row;
}

constexpr Field logarithmic(Field row)
{
    row.logarithmic = true;
    return row;
}

constexpr Field or_empty(Field row)
{
    row.may_be_empty = true;
    return row;
}

constexpr Field one_of(Field row, std::vector<std::string> (*choices)(const Catalogue&))
{
    row.kind = FieldKind::Choice;
    row.choices = choices;
    return row;
}

// Where a field's default comes from, and the heading that Assumptions list it under.
constexpr Field assumed(std::string_view group, std::string_view source, Field row)
{
    row.group = group;
    row.source = source;
    return row;
}

constexpr Field yes_or_no(Field row)
{
    return one_of(row, [](const Catalogue&) { return std::vector<std::string>{"no", "yes"}; });
}

template <typename Enum>
std::vector<std::string> enum_names(const Catalogue& /*unused*/)
{
    std::vector<std::string> names;
    for (int i = 0; !to_string(static_cast<Enum>(i)).empty(); ++i) {
        names.emplace_back(to_string(static_cast<Enum>(i)));
    }
    return names;
}

template <auto List, auto Name>
std::vector<std::string> catalogue_names(const Catalogue& catalogue)
{
    std::vector<std::string> names;
    std::ranges::transform(catalogue.*List, std::back_inserter(names), Name);
    return names;
}

std::vector<std::string> framework_names(const Catalogue& catalogue)
{
    std::vector<std::string> names;
    std::ranges::transform(catalogue.calibration.stacks, std::back_inserter(names), &Stack::name);
    return names;
}

constexpr std::string_view article = "Deploybase article \"L40S vs A100\"";
constexpr std::string_view neutral = "neutral: adds nothing until you set it";
constexpr std::string_view own_choice = "Tiebreak's choice; no source";
constexpr std::string_view load = "Load";
constexpr std::string_view latency = "Latency and memory";
constexpr std::string_view second = "Second kind of request";
constexpr std::string_view power = "Power";
constexpr std::string_view owning = "Own, rent or API";
constexpr std::string_view images = "Images";
constexpr std::string_view training = "Training";
constexpr std::string_view uncertainty = "Uncertainty";
constexpr std::string_view needs = "Needs";
constexpr std::string_view views = "What charts show";

std::vector<std::string> kv_precisions(const Catalogue& /*unused*/)
{
    return {"FP16", "FP8", "INT8"};
}

std::vector<std::string> replica_sizes(const Catalogue& /*unused*/)
{
    return {"1", "2", "4", "8"};
}

// Tensor parallel is a choice of four numbers, so it travels as text.
FieldValue get_tensor_parallel(const Scenario& scenario, std::size_t contender)
{
    return std::to_string(scenario.contenders[contender].tensor_parallel);
}

void set_tensor_parallel(Scenario& scenario, std::size_t contender, const FieldValue& value)
{
    const auto& text = std::get<std::string>(value);
    int number = 1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    scenario.contenders[contender].tensor_parallel = number;
}

constexpr Field tensor_parallel_field()
{
    Field row;
    row.key = "tensor_parallel";
    row.label = "GPUs per replica";
    row.unit = "GPUs";
    row.help = "How many GPUs share one copy of the model (tensor parallel).";
    row.get = &get_tensor_parallel;
    row.set = &set_tensor_parallel;
    return one_of(row, &replica_sizes);
}

const std::array fields_of_scenario{
    one_of(field<&Scenario::model>("model", "Model", "", "The language model that is served."),
           &catalogue_names<&Catalogue::models, &LlmModel::name>),
    one_of(field<&Scenario::evidence>("evidence", "Evidence", "",
                                      "Where throughput comes from: the article's figures, the calibrated model, or "
                                      "public measurements."),
           &enum_names<Evidence>),
    one_of(field<&Scenario::server, &Server::framework>(
               "framework", "Framework", "", "The serving software that the model and the measurements speak of."),
           &framework_names),
    one_of(field<&Scenario::server, &Server::batching>(
               "batching", "Batching", "",
               "static: sequences start together and run to the end; in-flight: a finished "
               "sequence is replaced at once."),
           &enum_names<Batching>),
    logarithmic(within(field<&Scenario::server, &Server::batch>(
                           "batch", "Batch size", "seq", "Sequences that one replica generates at the same time."),
                       FieldKind::Integer, 1, 256)),
    within(field<&Scenario::bill, &Bill::utilization>("utilization", "Utilization", "%",
                                                      "Share of the paid hours in which the GPUs are at work."),
           FieldKind::Share, 0.01, 1),
    logarithmic(within(field<&Scenario::request, &Request::prompt_tokens>(
                           "prompt_tokens", "Prompt tokens", "tok", "Tokens that a request brings (its prefill)."),
                       FieldKind::Integer, 1, 131072)),
    logarithmic(within(field<&Scenario::request, &Request::output_tokens>(
                           "output_tokens", "Output tokens", "tok", "Tokens that a request generates (its decode)."),
                       FieldKind::Integer, 1, 131072)),
    logarithmic(within(
        field<&Scenario::bill, &Bill::tokens_per_month>("tokens_per_month", "Tokens per month", "tok",
                                                        "Generated tokens that the fleet must deliver in a month."),
        FieldKind::Number, 1e5, 1e13)),
    assumed(load, article,
            within(field<&Scenario::bill, &Bill::hours_per_month>("hours_per_month", "Hours per month", "h",
                                                                  "Paid hours in a month; the article counts 720."),
                   FieldKind::Number, 1, 744)),
    assumed(load, neutral,
            slider_to(10, within(field<&Scenario::bill, &Bill::peak_factor>(
                                     "peak_factor", "Peak factor", "x",
                                     "Busiest rate over the average rate; the fleet is sized for the busiest."),
                                 FieldKind::Number, 1, 100))),
    assumed(load, neutral,
            slider_to(
                20, within(field<&Scenario::bill, &Bill::spare_replicas>(
                               "spare_replicas", "Spare replicas", "", "Replicas that are paid for in case one fails."),
                           FieldKind::Integer, 0, 1000))),
    assumed(latency, "calibration; the article's 13B example counts 4 GB",
            or_empty(within(field<&Scenario::server, &Server::memory_overhead_gb>(
                                "memory_overhead_gb", "Memory overhead", "GB",
                                "Buffers and workspace on each GPU; none: as calibrated (the article's 13B example "
                                "counts 4 GB)."),
                            FieldKind::Number, 0, 40))),
    assumed(power, article,
            within(field<&Scenario::power, &Power::draw_fraction>(
                       "power_draw_fraction", "Power draw", "%",
                       "Typical draw as a share of the TDP; 87.5 % in the article."),
                   FieldKind::Share, 0.01, 1)),
    assumed(power, "claims audit of the article (own-rate)",
            slider_to(2.5, within(field<&Scenario::power, &Power::pue>(
                                      "pue", "PUE", "x", "Power that the facility draws over what the servers draw."),
                                  FieldKind::Number, 1, 5))),
    assumed(power, "claims audit of the article (own-rate)",
            slider_to(1, within(field<&Scenario::power, &Power::usd_per_kwh>("usd_per_kwh", "Electricity", "$/kWh",
                                                                             "Price of electricity."),
                                FieldKind::Money, 0, 10))),
    assumed(latency, neutral,
            or_empty(within(
                field<&Scenario::limits, &Limits::tpot_ms>("tpot_limit_ms", "TPOT limit", "ms",
                                                           "Longest acceptable time per output token; none: no limit."),
                FieldKind::Number, 0.1, 1e5))),
    assumed(latency, neutral,
            or_empty(within(
                field<&Scenario::limits, &Limits::ttft_ms>(
                    "ttft_limit_ms", "TTFT limit", "ms", "Longest acceptable time to the first token; none: no limit."),
                FieldKind::Number, 0.1, 1e7))),
    assumed(views, own_choice,
            within(field<&Scenario::view, &View::batch_sweep_max>("batch_sweep_max", "Largest batch on charts", "seq",
                                                                  "The batch at which the curves end."),
                   FieldKind::Integer, 2, 4096)),
    assumed(second, neutral,
            within(field<&Scenario::second, &SecondRequest::share>(
                       "second_share", "Second kind's share", "%",
                       "Share of the monthly tokens that requests of a second kind generate; 0: there are none."),
                   FieldKind::Share, 0, 1)),
    assumed(
        second, "the same model",
        or_empty(one_of(field<&Scenario::second, &SecondRequest::model>(
                            "second_model", "Second model", "", "The model of the second kind; none: the same one."),
                        &catalogue_names<&Catalogue::models, &LlmModel::name>))),
    assumed(second, article,
            logarithmic(within(
                field<&Scenario::second, &SecondRequest::batch>("second_batch", "Second batch size", "seq",
                                                                "Sequences that a replica generates at the same time "
                                                                "when it serves the second kind."),
                FieldKind::Integer, 1, 256))),
    assumed(second, own_choice,
            logarithmic(within(field<&Scenario::second, &SecondRequest::request, &Request::prompt_tokens>(
                                   "second_prompt_tokens", "Second prompt tokens", "tok",
                                   "Tokens that a request of the second kind "
                                   "brings."),
                               FieldKind::Integer, 1, 131072))),
    assumed(second, own_choice,
            logarithmic(within(field<&Scenario::second, &SecondRequest::request, &Request::output_tokens>(
                                   "second_output_tokens", "Second output tokens", "tok",
                                   "Tokens that a request of the second kind "
                                   "generates."),
                               FieldKind::Integer, 1, 131072))),
    assumed(second, "middle of the article's 5-10 %",
            within(field<&Scenario::second, &SecondRequest::mixed_overhead>(
                       "mixed_overhead", "Scheduling overhead", "%",
                       "Share of its throughput that a fleet of several kinds of card "
                       "loses to scheduling."),
                   FieldKind::Share, 0, 0.5)),
    assumed(owning, own_choice,
            within(field<&Scenario::owning, &Owning::horizon_months>("horizon_months", "Horizon", "months",
                                                                     "How far ahead renting and owning are compared."),
                   FieldKind::Number, 1, 120)),
    assumed(owning, "neutral; the article expects 15-20 % a year",
            slider_to(0.5, within(field<&Scenario::owning, &Owning::rent_decline_per_year>(
                                      "rent_decline_per_year", "Rents fall", "%", "By how much rents fall each year."),
                                  FieldKind::Share, 0, 0.9))),
    assumed(owning, neutral,
            slider_to(0.3, within(field<&Scenario::owning, &Owning::discount_rate_per_year>(
                                      "discount_rate_per_year", "Discount rate", "%",
                                      "By how much a dollar a year from now is worth less than one today."),
                                  FieldKind::Share, 0, 1))),
    assumed(owning, neutral,
            slider_to(500, within(field<&Scenario::owning, &Owning::hosting_usd_per_month>(
                                      "hosting_usd_per_month", "Hosting", "$/month",
                                      "Rack space, network and upkeep of one owned GPU, beside "
                                      "its electricity."),
                                  FieldKind::Money, 0, 1e5))),
    assumed(owning, neutral,
            within(field<&Scenario::owning, &Owning::resale_fraction>(
                       "resale_fraction", "Resale value", "%",
                       "Share of the purchase price that a card just bought sells for; "
                       "0: it is never sold."),
                   FieldKind::Share, 0, 1)),
    assumed(owning, own_choice,
            within(field<&Scenario::owning, &Owning::depreciation_per_year>(
                       "depreciation_per_year", "Depreciation", "%", "By how much the resale value falls each year."),
                   FieldKind::Share, 0, 0.99)),
    assumed(owning, neutral,
            or_empty(within(field<&Scenario::api, &Api::usd_per_million_tokens>(
                                "api_usd_per_million_tokens", "API price", "$/M tok",
                                "What an API charges for a million generated tokens of this model; none: no API."),
                            FieldKind::Money, 0.01, 1e4))),
    assumed(images, own_choice,
            logarithmic(within(field<&Scenario::images, &ImageDemand::per_month>("images_per_month", "Images per month",
                                                                                 "", "Images that one month needs."),
                               FieldKind::Number, 1, 1e10))),
    assumed(training, article,
            one_of(field<&Scenario::training, &TrainingRun::method>(
                       "training_method", "Training method", "",
                       "full: all weights learn; LoRA: small matrices beside frozen FP16 "
                       "weights; QLoRA: the same beside frozen 4-bit weights."),
                   &enum_names<TrainingMethod>)),
    assumed(training, article,
            slider_to(64, within(field<&Scenario::training, &TrainingRun::batch>(
                                     "training_batch", "Training batch", "seq", "Sequences in one training step."),
                                 FieldKind::Integer, 1, 4096))),
    assumed(training, own_choice,
            logarithmic(within(field<&Scenario::training, &TrainingRun::sequence>(
                                   "training_sequence", "Sequence length", "tok", "Tokens of one training sequence."),
                               FieldKind::Integer, 1, 131072))),
    assumed(training, own_choice,
            slider_to(128, within(field<&Scenario::training, &TrainingRun::lora_rank>(
                                      "lora_rank", "LoRA rank", "", "Rank of the matrices that LoRA and QLoRA train."),
                                  FieldKind::Integer, 1, 1024))),
    assumed(training, own_choice,
            yes_or_no(field<&Scenario::training, &TrainingRun::activation_checkpointing>(
                "activation_checkpointing", "Checkpointing", "",
                "yes: activations are computed again in the backward pass instead of kept."))),
    assumed(training, own_choice,
            logarithmic(
                within(field<&Scenario::training, &TrainingRun::tokens>("training_tokens", "Training tokens", "tok",
                                                                        "Tokens that one training run goes through."),
                       FieldKind::Number, 1e4, 1e14))),
    assumed(uncertainty, own_choice,
            within(field<&Scenario::spreads, &Spreads::throughput>(
                       "throughput_spread", "Throughput spread", "%",
                       "How far the real rate may lie from a published one, which has "
                       "no error band; 8 of 10 times it lies within."),
                   FieldKind::Share, 0, 0.9)),
    assumed(uncertainty, own_choice,
            within(field<&Scenario::spreads, &Spreads::price>(
                       "price_spread", "Price spread", "%",
                       "How far the price you get may lie from the one quoted; 8 of 10 "
                       "times it lies within."),
                   FieldKind::Share, 0, 0.9)),
    assumed(uncertainty, own_choice,
            within(field<&Scenario::spreads, &Spreads::utilization>(
                       "utilization_spread", "Utilization spread", "%",
                       "How far the utilization may lie from yours; 8 of 10 times it "
                       "lies within."),
                   FieldKind::Share, 0, 0.9)),
    assumed(needs, own_choice,
            yes_or_no(field<&Scenario::needs, &Needs::sparsity>("needs_sparsity", "Sparse model", "",
                                                                "Half of the weights are zero in the 2:4 pattern."))),
    assumed(needs, own_choice,
            yes_or_no(field<&Scenario::needs, &Needs::video>("needs_video", "Video", "",
                                                             "Video is encoded or decoded beside inference."))),
    assumed(needs, own_choice,
            yes_or_no(field<&Scenario::needs, &Needs::training>("needs_training", "Training too", "",
                                                                "The same cards also fine-tune or train."))),
    assumed(needs, own_choice,
            yes_or_no(
                field<&Scenario::needs, &Needs::fp64>("needs_fp64", "Double precision", "", "Simulations need FP64."))),
    assumed(views, own_choice,
            one_of(field<&Scenario::view, &View::sensitivity_of>("sensitivity_of", "Sensitivity of", "",
                                                                 "Which answer the sensitivities are of."),
                   &enum_names<SensitivityOf>)),
    assumed(views, own_choice,
            one_of(field<&Scenario::view, &View::map_x>("map_x", "Winner map across", "",
                                                        "The input that the winner map has from left to right."),
                   &enum_names<MapInput>)),
    assumed(views, own_choice,
            one_of(field<&Scenario::view, &View::map_y>("map_y", "Winner map upwards", "",
                                                        "The input that the winner map has from bottom to top."),
                   &enum_names<MapInput>)),
};

const std::array fields_of_contender{
    one_of(field<&Contender::gpu>("gpu", "GPU", "", "The card."), &catalogue_names<&Catalogue::gpus, &Gpu::name>),
    tensor_parallel_field(),
    one_of(field<&Contender::weight_precision>("weight_precision", "Weights", "", "Number format of the weights."),
           &enum_names<Precision>),
    one_of(field<&Contender::kv_precision>("kv_precision", "KV cache", "", "Number format of the KV cache."),
           &kv_precisions),
    slider_to(5, within(field<&Contender::usd_per_gpu_hour>("usd_per_gpu_hour", "Price", "$/h",
                                                            "Rent of one GPU for one hour."),
                        FieldKind::Money, 0.01, 1000)),
    or_empty(one_of(field<&Contender::price_source>("price_source", "Price source", "",
                                                    "The quote that the price follows; none: the user's own."),
                    &catalogue_names<&Catalogue::prices, &PriceQuote::id>)),
    assumed("Contenders", "street price of the claims audit where it has one",
            or_empty(within(
                field<&Contender::purchase_usd>("purchase_usd", "Purchase price", "$",
                                                "Price of one GPU with its share of the server; none: rent only."),
                FieldKind::Money, 1, unbounded_usd))),
    assumed("Contenders", neutral,
            slider_to(1, within(field<&Contender::throughput_gain>(
                                    "throughput_gain", "Throughput gain", "%",
                                    "What better software, sparsity or quantization is expected to "
                                    "add to the rate."),
                                FieldKind::Share, -0.5, 4))),
    assumed("Contenders", "the article's figure where it has one",
            or_empty(within(field<&Contender::training_tok_s>("training_tok_s", "Training rate", "tok/s",
                                                              "Training tokens a second on one GPU, as you measured "
                                                              "it; none: the published figure."),
                            FieldKind::Number, 0.1, 1e9))),
};

} // namespace

std::span<const Field> scenario_fields()
{
    return fields_of_scenario;
}

std::span<const Field> contender_fields()
{
    return fields_of_contender;
}

FieldValue get_field(const Scenario& scenario, FieldRef ref)
{
    return ref.field->get(scenario, ref.contender);
}

} // namespace tiebreak
