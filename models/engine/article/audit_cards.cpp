// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/article/audit_cards.h"

#include "models/engine/costs/economics.h"
#include "models/engine/costs/ownership.h"
#include "models/engine/throughput/memory/memory.h"
#include "models/engine/uses/training.h"

#include <algorithm>
#include <array>

// The claims on the cards' datasheets, memory, training, power, falling prices and owning.
namespace tiebreak {

namespace {

using In = const ArticleInputs&;
using R = Recomputation;

R share(double part, double whole, std::string_view pattern)
{
    return worded(100 * part / whole, pattern, {part, whole});
}

R bandwidth_ratio(In in)
{
    const double a100 = in.gpu(sxm).bandwidth_gb_s;
    const double ada = in.gpu(l40s).bandwidth_gb_s;
    return worded(a100 / ada, "{A100 SXM bandwidth} / {L40S bandwidth}", {a100, ada});
}

R datasheet(double figure, std::string_view pattern)
{
    return worded(figure, pattern, {figure});
}

R fp32_ratio(In in)
{
    const double ada = known(in.gpu(l40s).fp32_tflops, AuditGap::Fp32Rate, l40s.gpu);
    const double a100 = known(in.gpu(pcie).fp32_tflops, AuditGap::Fp32Rate, pcie.gpu);
    return worded(ada / a100, "{L40S FP32 rate} / {A100 FP32 rate}", {ada, a100});
}

// The catalogue has no rates of BF16, which are those of FP16, nor of INT1.
R tensor_formats(In in)
{
    constexpr double without_rate = 2;
    const Gpu& card = in.gpu(sxm);
    const std::array rates{card.fp64_tensor_tflops, card.tf32_tflops, card.fp16_tflops,
                           card.fp8_tflops,         card.int8_tops,   card.int4_tops};
    const auto rated = double(std::ranges::count_if(rates, [](const auto& rate) { return rate.has_value(); }));
    return worded(rated + without_rate, "{formats with a tensor rate in the catalogue} + {BF16 and INT1}",
                  {rated, without_rate});
}

R weights(In in, std::string_view name, Precision precision)
{
    const LlmModel& model = in.model(name);
    return worded(nominal_weights_gb(model, precision), "{billion parameters} × {bytes of each}",
                  {model.published_params_b, bytes_per_element(precision)});
}

R kv_cache(In in)
{
    constexpr double sequences = 8;
    constexpr double tokens = 1000;
    const ModelShape& shape = in.model("Llama-2-13B").shape;
    const LayerGroup& layer = shape.groups.front();
    const double bytes = bytes_per_element(Precision::Fp16);
    return worded(sequences * tokens * kv_bytes_per_token(shape, bytes) / 1e9,
                  "{sequences} × {tokens of each} × 2 × {layers} × {KV heads} × {head size} × {bytes} / 10^9",
                  {sequences, tokens, double(layer.count), double(layer.kv_heads), double(layer.head_dim), bytes});
}

// The article adds up its own figures, so the sum is made of those.
struct Serving13b {
    double weights = 0;
    double kv_cache = 0;
    double buffers = 0;

    explicit Serving13b(In in)
        : weights(in.stated("mem-13b-fp16")), kv_cache(in.stated("kv-13b")),
          buffers(in.parameter("buffers_overhead_13b"))
    {
    }
    [[nodiscard]] double total() const { return weights + kv_cache + buffers; }
};

R serving_total(In in)
{
    const Serving13b use(in);
    return worded(use.total(), "{weights} + {KV cache} + {buffers}", {use.weights, use.kv_cache, use.buffers});
}

R serving_rest(In in, Card card)
{
    const Serving13b use(in);
    const double memory = in.gpu(card).memory_gb;
    return worded(memory - use.total(), "{memory} - ({weights} + {KV cache} + {buffers})",
                  {memory, use.weights, use.kv_cache, use.buffers});
}

// The article's own rule, twice the weights, against the memory that it calls too small for that.
R fine_tuning(In in)
{
    const double factor = in.parameter("optimizer_state_factor");
    const double model = in.stated("mem-7b-fp16");
    return limited(worded(factor * model, "{model and optimizer over the model} × {weights}", {factor, model}),
                   in.gpu(l40s).memory_gb);
}

// Adam in mixed precision, without any activations: no larger model can be trained.
R largest_training(In in, Card card)
{
    Scenario scenario;
    scenario.training.method = TrainingMethod::Full;
    const TrainingMemory use = training_memory(in.model("Llama-2-7B"), scenario);
    const double bytes = (use.weights_gb + use.gradients_gb + use.optimizer_gb) / use.trained_params_b;
    const double memory = in.gpu(card).memory_gb;
    return worded(memory / bytes, "{memory} / {bytes a parameter}", {memory, bytes});
}

// The article divides the A100 PCIe's rent by the A100 SXM's TDP, so the two cards may differ.
R joule(In in, Card rented, Card powered)
{
    const double rent = in.rent(rented);
    const double watts = in.gpu(powered).tdp_w;
    return worded(rent_usd_per_joule(rent, watts), "{rent} / ({TDP} × 3600)", {rent, watts});
}

R megajoule(In in, Card rented, Card powered)
{
    const double rent = in.rent(rented);
    const double watts = in.gpu(powered).tdp_w;
    return worded(1e6 * rent_usd_per_joule(rent, watts), "10^6 × {rent} / ({TDP} × 3600)", {rent, watts});
}

R joule_premium(In in)
{
    const double a100 = in.gpu(sxm).tdp_w;
    const double ada = in.gpu(l40s).tdp_w;
    return worded(100 * (rent_usd_per_joule(in.rent(pcie), a100) / rent_usd_per_joule(in.rent(l40s), ada) - 1),
                  "100 × (({A100 PCIe rent} / {A100 SXM TDP}) / ({L40S rent} / {L40S TDP}) - 1)",
                  {in.rent(pcie), a100, in.rent(l40s), ada});
}

R declined(In in, double decline)
{
    const double rent = in.rent(l40s);
    return worded(price_after(rent, decline, 1), "{rent} × (1 - {decline in a year})", {rent, decline});
}

// Two years without pause, at the TDP; electricity and PUE are those of a new scenario.
R owned_hour(In in)
{
    const Gpu& card = in.gpu(l40s);
    Scenario scenario;
    scenario.owning.horizon_months = 24;
    scenario.bill.hours_per_month = 730;
    scenario.power.draw_fraction = 1;
    Contender owned;
    owned.purchase_usd = in.purchase_usd(l40s);
    const double spent = own_spent_usd(ownership_terms(card, owned, scenario), scenario.owning.horizon_months);
    const double hours = scenario.owning.horizon_months * scenario.bill.hours_per_month;
    return worded(spent / hours, "{purchase} / {hours} + {TDP in kW} × {PUE} × {$ per kWh}",
                  {*owned.purchase_usd, hours, card.tdp_w / 1000, scenario.power.pue, scenario.power.usd_per_kwh});
}

constexpr std::array in_int8{Change{"contenders.0.weight_precision", "INT8"},
                             Change{"contenders.1.weight_precision", "INT8"},
                             Change{"contenders.2.weight_precision", "INT8"}};
// The article has no throughput for the larger models, so the calibrated model has to speak.
constexpr std::array thirteen_b{Change{"evidence", "model"}, Change{"model", "Llama-2-13B"}};
constexpr std::array thirteen_b_int8{Change{"evidence", "model"}, Change{"model", "Llama-2-13B"}, in_int8[0],
                                     in_int8[1], in_int8[2]};
constexpr std::array mixtral{Change{"evidence", "model"}, Change{"model", "Mixtral-8x7B"}};
constexpr std::array eight_of_13b{Change{"evidence", "model"},       Change{"model", "Llama-2-13B"},
                                  Change{"memory_overhead_gb", "4"}, Change{"prompt_tokens", "744"},
                                  Change{"output_tokens", "256"},    Change{"batch", "8"}};
constexpr std::array at_batch_1{Change{"batch", "1"}};
constexpr std::array fine_tuning_7b{Change{"training_method", "QLoRA"}};
constexpr std::array full_training{Change{"training_method", "full"}};
constexpr std::array pcie_rent_for_sxm{Change{"contenders.2.usd_per_gpu_hour", "1.19"}};
constexpr std::array decline_low{Change{"rent_decline_per_year", "15%"}};
constexpr std::array decline_high{Change{"rent_decline_per_year", "20%"}};
constexpr std::array two_years{Change{"horizon_months", "24"}, Change{"hours_per_month", "730"},
                               Change{"power_draw_fraction", "100%"}};

using enum ClaimCheck;

constexpr auto of_cards = std::to_array<ClaimFormula>({
    // The bandwidths said to be achieved and the typical power draws stand in the article only.
    {"util-l40s", Figure, "specs", at_batch_1,
     [](In in) {
         return share(300, in.gpu(l40s).bandwidth_gb_s, "100 × {bandwidth said to be achieved} / {peak bandwidth}");
     }},
    {"util-a100", Figure, "specs", at_batch_1,
     [](In in) {
         return share(500, in.gpu(sxm).bandwidth_gb_s, "100 × {bandwidth said to be achieved} / {peak bandwidth}");
     }},
    {"bw-ratio-a", Figure, "specs", as_it_is, bandwidth_ratio},
    {"bw-ratio-b", Figure, "specs", as_it_is, bandwidth_ratio},

    {"a100-conflation", Datasheet, "specs", as_it_is,
     [](In in) { return datasheet(in.gpu(pcie).bandwidth_gb_s, "{bandwidth of the A100 PCIe}"); }},
    {"fp16-adv", Figure, "specs", as_it_is,
     [](In in) {
         return lead(known(in.gpu(l40s).fp16_tflops, AuditGap::Fp16Rate, l40s.gpu),
                     known(in.gpu(pcie).fp16_tflops, AuditGap::Fp16Rate, pcie.gpu),
                     "100 × ({L40S FP16 rate} / {A100 FP16 rate} - 1)");
     }},
    {"fp32-adv", Figure, "specs", as_it_is, fp32_ratio},
    {"tf32-l40s", Datasheet, "specs", as_it_is,
     [](In in) {
         return datasheet(known(in.gpu(l40s).tf32_tflops, AuditGap::Tf32Rate, l40s.gpu),
                          "{dense TF32 rate of the L40S}");
     }},
    {"tf32-a100", Datasheet, "specs", as_it_is,
     [](In in) {
         return datasheet(known(in.gpu(pcie).tf32_tflops, AuditGap::Tf32Rate, pcie.gpu),
                          "{dense TF32 rate of the A100}");
     }},
    {"sparsity-only-ada", Datasheet, "specs", as_it_is,
     [](In in) {
         return datasheet(known(in.gpu(pcie).fp16_sparse_tflops, AuditGap::SparseFp16Rate, pcie.gpu),
                          "{FP16 rate of the A100 with 2:4 sparsity}");
     }},
    {"precision-levels", Datasheet, "specs", as_it_is, tensor_formats},
    {"fp32-verdict", SaidBelow, "specs", as_it_is, [](In in) { return limited(fp32_ratio(in), 1); }},

    {"mem-7b-fp16", Figure, "memory", as_it_is, [](In in) { return weights(in, "Llama-2-7B", Precision::Fp16); }},
    {"mem-7b-int8", Figure, "memory", in_int8, [](In in) { return weights(in, "Llama-2-7B", Precision::Int8); }},
    {"mem-13b-fp16", Figure, "memory", thirteen_b, [](In in) { return weights(in, "Llama-2-13B", Precision::Fp16); }},
    {"mem-13b-int8", Figure, "memory", thirteen_b_int8,
     [](In in) { return weights(in, "Llama-2-13B", Precision::Int8); }},
    {"mem-mixtral", Figure, "memory", mixtral, [](In in) { return weights(in, "Mixtral-8x7B", Precision::Fp16); }},
    {"kv-13b", Figure, "memory", eight_of_13b, kv_cache},
    {"mem-13b-total", Figure, "memory", eight_of_13b, serving_total},
    {"mem-13b-free-a100", Figure, "memory", eight_of_13b, [](In in) { return serving_rest(in, pcie); }},
    {"mem-13b-free-l40s", Figure, "memory", eight_of_13b, [](In in) { return serving_rest(in, l40s); }},

    {"ft-4bit-l40s", SaidAbove, "training", fine_tuning_7b, fine_tuning},
    {"full-a100", UpperBound, "training", full_training, [](In in) { return largest_training(in, pcie); }},
    {"full-l40s", UpperBound, "training", full_training, [](In in) { return largest_training(in, l40s); }},

    {"joule-l40s", Figure, "energy", as_it_is, [](In in) { return joule(in, l40s, l40s); }},
    {"joule-a100", Figure, "energy", pcie_rent_for_sxm, [](In in) { return joule(in, pcie, sxm); }},
    {"mj-l40s", Figure, "energy", as_it_is, [](In in) { return megajoule(in, l40s, l40s); }},
    {"mj-a100", Figure, "energy", pcie_rent_for_sxm, [](In in) { return megajoule(in, pcie, sxm); }},
    {"joule-diff", Figure, "energy", pcie_rent_for_sxm, joule_premium},
    {"draw-l40s", Figure, "energy", as_it_is,
     [](In in) { return share(306, in.gpu(l40s).tdp_w, "100 × {typical draw} / {TDP}"); }},
    {"draw-a100", Figure, "energy", as_it_is,
     [](In in) { return share(350, in.gpu(sxm).tdp_w, "100 × {typical draw} / {TDP}"); }},

    {"decline-low", Figure, "ownership", decline_high,
     [](In in) { return declined(in, in.range("annual_price_decline").high); }},
    {"decline-high", Figure, "ownership", decline_low,
     [](In in) { return declined(in, in.range("annual_price_decline").low); }},
    {"own-rate", Figure, "ownership", two_years, owned_hour},
});

} // namespace

std::span<const ClaimFormula> card_claims()
{
    return of_cards;
}

} // namespace tiebreak
