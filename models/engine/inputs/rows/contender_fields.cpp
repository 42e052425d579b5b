// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/rows/contender_fields.h"

#include "models/engine/inputs/rows/field_row.h"

#include <array>
#include <charconv>

namespace tiebreak {

namespace {

constexpr double unbounded_usd = 1e9;

std::vector<std::string> kv_precisions(const Catalogue& /*unused*/, const Scenario& /*unused*/)
{
    std::vector<std::string> names;
    for (const NumberFormat& format : number_formats()) {
        if (format.holds_kv) {
            names.emplace_back(format.name);
        }
    }
    return names;
}

std::string_view precision_meant(std::string_view text)
{
    const std::optional<Precision> precision = precision_called(text);
    return precision ? to_string(*precision) : std::string_view();
}

std::vector<std::string> replica_sizes(const Catalogue& /*unused*/, const Scenario& /*unused*/)
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

constexpr auto contender_rows = std::to_array<Field>({
    field<&Contender::gpu>("gpu", "GPU", "", "The card.")
        .one_of(&catalogue_names<&Catalogue::gpus, &Gpu::name>)
        .moving(Moves::Rate | Moves::ModelledRate | Moves::Memory | Moves::Price | Moves::Energy | Moves::Owning |
                Moves::Images | Moves::Training | Moves::Load),
    field(&get_tensor_parallel, &set_tensor_parallel, "tensor_parallel", "GPUs per replica", "GPUs",
          "How many GPUs share one copy of the model (tensor parallel).")
        .one_of(&replica_sizes)
        .moving(Moves::Rate | Moves::Memory | Moves::Load),
    field<&Contender::weight_precision>("weight_precision", "Weights", "", "Number format of the weights.")
        .one_of(&enum_names<Precision>)
        .also_written(&precision_meant)
        .moving(Moves::Rate | Moves::Memory | Moves::Load | Moves::Images),
    field<&Contender::kv_precision>("kv_precision", "KV cache", "", "Number format of the KV cache.")
        .one_of(&kv_precisions)
        .also_written(&precision_meant)
        .moving(Moves::ModelledRate | Moves::Memory | Moves::Load),
    field<&Contender::usd_per_gpu_hour>("usd_per_gpu_hour", "Price", "$/h", "Rent of one GPU for one hour.")
        .within(FieldKind::Money, 0.01, 1000)
        .slider_to(5)
        .moving(Moves::Price | Moves::Owning | Moves::Load)
        .price_spread(),
    // Moves nothing alone: the price that comes with it does.
    field<&Contender::price_source>("price_source", "Price source", "",
                                    "The quote that the price follows; none: the user's own.")
        .one_of(&catalogue_names<&Catalogue::prices, &PriceQuote::id>)
        .or_empty(),
    field<&Contender::purchase_usd>("purchase_usd", "Purchase price", "$",
                                    "Price of one GPU with its share of the server; none: rent only.")
        .within(FieldKind::Money, 1, unbounded_usd)
        .or_empty()
        .assumed("Contenders", "middle of what is asked for a new card; that of the L40S is the claims audit's")
        .moving(Moves::Owning)
        .price_spread(),
    field<&Contender::throughput_gain>("throughput_gain", "Throughput gain", "%",
                                       "What better software, sparsity or quantization is expected to add to the rate.")
        .within(FieldKind::Share, -0.5, 4)
        .slider_to(1)
        .assumed("Contenders", neutral)
        .moving(Moves::Rate | Moves::Load)
        .swinging(Swing::RateBand),
    field<&Contender::training_tok_s>(
        "training_tok_s", "Training rate", "tok/s",
        "Training tokens a second on one GPU, as you measured it; none: the published figure.")
        .within(FieldKind::Number, 0.1, 1e9)
        .or_empty()
        .assumed("Contenders", "the article's figure where it has one")
        .moving(Moves::Training),
    field<&Contender::billing>("billing", "Billing", "",
                               "Which hours its provider bills, since providers differ; none: as the scenario says.")
        .one_of(&enum_names<Billing>)
        .or_empty()
        .assumed("Contenders", "as the scenario")
        .moving(Moves::Cost | Moves::Fleet | Moves::Owning | Moves::Load),
});

} // namespace

std::span<const Field> fields_of_contender()
{
    return contender_rows;
}

} // namespace tiebreak
