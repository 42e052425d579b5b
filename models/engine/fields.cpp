// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace tiebreak {

namespace {

constexpr double unbounded_usd = 1e9;

template <auto Member>
constexpr auto& member_of(auto& scenario, [[maybe_unused]] std::size_t contender)
{
    if constexpr (requires { scenario.*Member; }) {
        return scenario.*Member;
    } else {
        return scenario.contenders[contender].*Member;
    }
}

template <typename Enum>
std::optional<Enum> enum_from(std::string_view name)
{
    if constexpr (std::is_same_v<Enum, Precision>) {
        return precision_from(name);
    } else {
        for (int i = 0; i < 3; ++i) {
            const auto candidate = static_cast<Enum>(i);
            if (to_string(candidate) == name) {
                return candidate;
            }
        }
        return std::nullopt;
    }
}

template <auto Member>
FieldValue get_member(const Scenario& scenario, std::size_t contender)
{
    const auto& member = member_of<Member>(scenario, contender);
    using Type = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Type, std::optional<double>>) {
        return member ? FieldValue(*member) : FieldValue();
    } else if constexpr (std::is_same_v<Type, std::string>) {
        return member.empty() ? FieldValue() : FieldValue(member);
    } else if constexpr (std::is_enum_v<Type>) {
        return std::string(to_string(member));
    } else {
        return static_cast<double>(member);
    }
}

template <auto Member>
void set_member(Scenario& scenario, std::size_t contender, const FieldValue& value)
{
    auto& member = member_of<Member>(scenario, contender);
    using Type = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Type, std::optional<double>>) {
        const auto* const number = std::get_if<double>(&value);
        member = number != nullptr ? Type(*number) : Type();
    } else if constexpr (std::is_same_v<Type, std::string>) {
        const auto* const text = std::get_if<std::string>(&value);
        member = text != nullptr ? *text : Type();
    } else if constexpr (std::is_enum_v<Type>) {
        member = enum_from<Type>(std::get<std::string>(value)).value_or(member);
    } else {
        member = static_cast<Type>(std::get<double>(value));
    }
}

// Starts a row: key, accessors and texts; the rest is added with the helpers below.
template <auto Member>
constexpr Field field(std::string_view key, std::string_view label, std::string_view unit, std::string_view help)
{
    Field row;
    row.key = key;
    row.label = label;
    row.unit = unit;
    row.help = help;
    row.get = &get_member<Member>;
    row.set = &set_member<Member>;
    return row;
}

constexpr Field within(Field row, FieldKind kind, double minimum, double maximum)
{
    row.kind = kind;
    row.minimum = minimum;
    row.maximum = maximum;
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

template <typename Enum, std::size_t Count>
std::vector<std::string> enum_names(const Catalogue& /*unused*/)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < Count; ++i) {
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
           &enum_names<Evidence, 3>),
    one_of(field<&Scenario::framework>("framework", "Framework", "",
                                       "The serving software that the model and the measurements speak of."),
           &enum_names<Framework, 3>),
    one_of(field<&Scenario::batching>("batching", "Batching", "",
                                      "static: sequences start together and run to the end; in-flight: a finished "
                                      "sequence is replaced at once."),
           &enum_names<Batching, 2>),
    logarithmic(within(
        field<&Scenario::batch>("batch", "Batch size", "seq", "Sequences that one replica generates at the same time."),
        FieldKind::Integer, 1, 256)),
    within(field<&Scenario::utilization>("utilization", "Utilization", "%",
                                         "Share of the paid hours in which the GPUs are at work."),
           FieldKind::Share, 0.01, 1),
    logarithmic(within(field<&Scenario::prompt_tokens>("prompt_tokens", "Prompt tokens", "tok",
                                                       "Tokens that a request brings (its prefill)."),
                       FieldKind::Integer, 1, 131072)),
    logarithmic(within(field<&Scenario::output_tokens>("output_tokens", "Output tokens", "tok",
                                                       "Tokens that a request generates (its decode)."),
                       FieldKind::Integer, 1, 131072)),
    logarithmic(within(field<&Scenario::tokens_per_month>("tokens_per_month", "Tokens per month", "tok",
                                                          "Generated tokens that the fleet must deliver in a month."),
                       FieldKind::Number, 1e5, 1e13)),
    within(field<&Scenario::hours_per_month>("hours_per_month", "Hours per month", "h",
                                             "Paid hours in a month; the article counts 720."),
           FieldKind::Number, 1, 744),
    within(field<&Scenario::peak_factor>("peak_factor", "Peak factor", "x",
                                         "Busiest rate over the average rate; the fleet is sized for the busiest."),
           FieldKind::Number, 1, 100),
    within(field<&Scenario::spare_replicas>("spare_replicas", "Spare replicas", "",
                                            "Replicas that are paid for in case one fails."),
           FieldKind::Integer, 0, 1000),
    or_empty(within(field<&Scenario::memory_overhead_gb>("memory_overhead_gb", "Memory overhead", "GB",
                                                         "Buffers and workspace on each GPU; none: as calibrated (the "
                                                         "article's 13B example counts 4 GB)."),
                    FieldKind::Number, 0, 40)),
    within(field<&Scenario::power_draw_fraction>("power_draw_fraction", "Power draw", "%",
                                                 "Typical draw as a share of the TDP; 87.5 % in the article."),
           FieldKind::Share, 0.01, 1),
    within(field<&Scenario::pue>("pue", "PUE", "x", "Power that the facility draws over what the servers draw."),
           FieldKind::Number, 1, 5),
    within(field<&Scenario::usd_per_kwh>("usd_per_kwh", "Electricity", "$/kWh", "Price of electricity."),
           FieldKind::Money, 0, 10),
    or_empty(within(field<&Scenario::tpot_limit_ms>("tpot_limit_ms", "TPOT limit", "ms",
                                                    "Longest acceptable time per output token; none: no limit."),
                    FieldKind::Number, 0.1, 1e5)),
    or_empty(within(field<&Scenario::ttft_limit_ms>("ttft_limit_ms", "TTFT limit", "ms",
                                                    "Longest acceptable time to the first token; none: no limit."),
                    FieldKind::Number, 0.1, 1e7)),
    within(field<&Scenario::batch_sweep_max>("batch_sweep_max", "Largest batch on charts", "seq",
                                             "The batch at which the curves end."),
           FieldKind::Integer, 2, 4096),
};

const std::array fields_of_contender{
    one_of(field<&Contender::gpu>("gpu", "GPU", "", "The card."), &catalogue_names<&Catalogue::gpus, &Gpu::name>),
    tensor_parallel_field(),
    one_of(field<&Contender::weight_precision>("weight_precision", "Weights", "", "Number format of the weights."),
           &enum_names<Precision, 5>),
    one_of(field<&Contender::kv_precision>("kv_precision", "KV cache", "", "Number format of the KV cache."),
           &kv_precisions),
    within(field<&Contender::usd_per_gpu_hour>("usd_per_gpu_hour", "Price", "$/h", "Rent of one GPU for one hour."),
           FieldKind::Money, 0.01, 1000),
    or_empty(one_of(field<&Contender::price_source>("price_source", "Price source", "",
                                                    "The quote that the price follows; none: the user's own."),
                    &catalogue_names<&Catalogue::prices, &PriceQuote::id>)),
    or_empty(within(field<&Contender::purchase_usd>("purchase_usd", "Purchase price", "$",
                                                    "Price of one GPU with its share of the server; none: rent only."),
                    FieldKind::Money, 1, unbounded_usd)),
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
