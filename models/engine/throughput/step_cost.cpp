// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/step_cost.h"

#include "models/engine/throughput/memory.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {
namespace {

constexpr double droop_from_rows = 1024;
constexpr double activation_bytes = 2; // all-reduced activations are 16-bit
constexpr double logit_bytes = 4;      // gathered logits are FP32

// (a^p + b^p)^(1/p): max(a, b) where one is far larger, up to 2^(1/p) of it where they are equal. Never below either,
// so a rate below the peak can not become one above it.
double smooth_maximum(double a, double b, double exponent)
{
    const double high = std::max(a, b);
    const double low = std::min(a, b);
    if (low < 1e-3 * high) {
        return high;
    }
    return high * std::pow(1 + std::pow(low / high, exponent), 1 / exponent);
}

// Boost clock under load falls about with the cube root of the power limit (power grows with clock times voltage
// squared). Compute constants are fitted on the card with the highest limit of its generation.
double power_factor(const Gpu& gpu, const CardClass& family)
{
    return std::cbrt(std::min(1.0, gpu.tdp_w / family.reference_w));
}

// Factor over the newest release: a product of the steps after the workload's release.
template <typename Step>
double since(std::optional<Release> release, const std::vector<ReleaseStep>& steps, Step step_factor)
{
    double factor = 1;
    if (!release) {
        return factor;
    }
    for (const ReleaseStep& step : steps) {
        if (*release < step.release) {
            factor *= step_factor(step.factor);
        }
    }
    return factor;
}

double attention_share(const Stack& stack, std::optional<Release> release)
{
    if (!release) {
        return 1;
    }
    const auto era =
        std::ranges::find_if(stack.attention_eras, [&](const ReleaseEra& each) { return *release < each.before; });
    return era == stack.attention_eras.end() ? 1 : era->share;
}

// Old benchmarks feed every sequence the same tokens, so all rows choose the same experts.
bool same_tokens(const Stack& stack, const Workload& workload)
{
    return !workload.in_flight && workload.release && workload.release < stack.same_tokens_before;
}

// Experts of each layer that `rows` tokens touch, if each chooses k of E at random: E (1 - (1 - k/E)^rows).
double experts_touched(const Replica& replica, double rows)
{
    const double all = replica.model.experts;
    const double chosen = replica.model.experts_per_token;
    if (replica.same_tokens) {
        return chosen;
    }
    return all * (1 - std::pow(1 - chosen / all, rows));
}

void add_product(StepCost& cost, const GemmRate& rate, double bytes_s, double stream_s, double multiply_s)
{
    const double stream = stream_s / (rate.bandwidth * bytes_s);
    const double multiply = multiply_s / rate.compute;
    (stream > multiply ? cost.weights_s : cost.compute_s) += smooth_maximum(stream, multiply, rate.sharpness);
}

// Models with a plain two-matrix MLP (GPT-J, Falcon) run it beside attention and reduce both at once.
double reduces_of(const LlmModel& model)
{
    return model.layers * (model.ffn_matrices == 2 ? 1.0 : 2.0);
}

// The all-reduces of a pass over `rows` rows, and the gathering of the logits of `heads` of them.
double interconnect_s(const Replica& replica, double rows, double heads)
{
    if (replica.gpus == 1) {
        return 0;
    }
    const LinkRates& link = replica.link;
    const double bytes = rows * replica.model.hidden * activation_bytes;
    const double share = (replica.gpus - 1) / replica.gpus;
    const double fixed =
        link.latency_us * std::log2(replica.gpus) + replica.link_slowdown * link.root_us * std::sqrt(bytes / 1e6);
    const double reduce = fixed * 1e-6 + bytes * 2 * share / replica.link_bytes_s;
    return reduces_of(replica.model) * reduce +
           heads * replica.model.vocab * logit_bytes * share / replica.link_bytes_s;
}

// One pass over the weights: matrix products and all-reduces of all layers for `rows` tokens, lm_head for `heads`.
StepCost pass_over_weights(const Replica& replica, double rows, double heads)
{
    const CardRates& rates = replica.rates;
    const bool sparse = replica.model.experts > 1;
    StepCost cost;
    const double bytes = replica.dense_bytes + (sparse ? experts_touched(replica, rows) * replica.expert_bytes : 0);
    const double droop = 1 + rates.droop * (rows > droop_from_rows ? std::log2(rows / droop_from_rows) : 0);
    const double share = sparse ? replica.calibration.moe_compute : 1;
    add_product(cost, *replica.weight_rate, replica.bytes_s, bytes,
                rows * replica.token_flops * droop / (replica.weight_flops_s * share));
    add_product(cost, *replica.head_rate, replica.bytes_s, replica.head_bytes,
                heads * replica.head_flops / replica.half_flops_s);
    cost.interconnect_s = interconnect_s(replica, rows, heads);
    return cost;
}

double sampling_s(const Replica& replica, double sequences)
{
    const CardRates& rates = replica.rates;
    return sequences * (rates.sequence_us * 1e-6 + rates.vocab_ns * 1e-9 * replica.model.vocab);
}

double launches_s(const Replica& replica)
{
    return (replica.model.layers * replica.rates.layer_us + replica.rates.step_us) * 1e-6;
}

double prompt_attention_s(const Replica& replica, double rows)
{
    // Causal: on average a row attends to half the prompt.
    double flops = 0;
    for (const AttentionLayers& group : replica.attention.groups()) {
        flops += rows * attended_in_prompt(group, replica.workload.input_len) *
                     token_flops(group, replica.model.heads, replica.gpus) +
                 rows * fixed_flops(group, replica.gpus);
    }
    return flops / (replica.rates.prefill_attention * replica.half_flops_s);
}

double decode_attention_s(const Replica& replica, double batch, double context)
{
    const bool wide = replica.workload.kv_precision == Precision::Fp16;
    const double share = wide ? replica.rates.kv_read : replica.rates.kv_read_8bit;
    const int gpus = replica.workload.tensor_parallel;
    double seconds = 0;
    for (const AttentionLayers& group : replica.attention.groups()) {
        const double tokens = batch * attended(group, context);
        const double bytes = tokens * (token_elements(group, gpus) * replica.kv_element_bytes) +
                             batch * fixed_elements(group, gpus) * replica.kv_element_bytes;
        const double flops = tokens * token_flops(group, replica.model.heads, gpus) + batch * fixed_flops(group, gpus);
        seconds += smooth_maximum(bytes / (share * replica.bytes_s), flops / replica.attention_flops_s,
                                  replica.calibration.attention_sharpness);
    }
    return seconds;
}

// What a decode step takes beside its pass over the weights.
StepCost decode_beside_pass(const Replica& replica, double batch, double context)
{
    StepCost cost;
    cost.kv_s = decode_attention_s(replica, batch, context);
    cost.overhead_s = launches_s(replica) + sampling_s(replica, batch);
    return cost;
}

double precision_flops_s(const Gpu& gpu, Precision weights)
{
    // Integer weights are widened to 16 bits before they are multiplied.
    return (format_of(weights).needs_fp8 ? gpu.fp8_tflops : gpu.fp16_tflops).value_or(0) * 1e12;
}

} // namespace

LimitedBy StepCost::largest() const
{
    LimitedBy limit = LimitedBy::WeightBandwidth;
    double most = weights_s;
    const auto consider = [&](double seconds, LimitedBy candidate) {
        if (seconds > most) {
            most = seconds;
            limit = candidate;
        }
    };
    consider(kv_s, LimitedBy::KvBandwidth);
    consider(compute_s, LimitedBy::Compute);
    consider(overhead_s, LimitedBy::Overhead);
    consider(interconnect_s, LimitedBy::Interconnect);
    return limit;
}

Replica::Replica(const Calibration& all, const Gpu& gpu, const LlmModel& llm, const Workload& work)
    : Replica(all, *all.stack(work.framework), *all.stack(work.framework)->card(gpu.architecture), gpu, llm, work)
{
}

Replica::Replica(const Calibration& all, const Stack& framework, const CardRates& card, const Gpu& gpu,
                 const LlmModel& llm, const Workload& work)
    : calibration(all), stack(framework), model(llm), workload(work), rates(card),
      link(gpu.interconnect == Interconnect::NvLink ? all.nvlink : all.pcie),
      weight_rate(rates.gemm_of(work.weight_precision)), head_rate(weight_rate), gpus(work.tensor_parallel),
      attention(llm)
{
    const double power = power_factor(gpu, *all.card_class(gpu.architecture));
    const GemmRate* const half_rate = rates.gemm_of(Precision::Fp16);
    if (!format_of(work.weight_precision).covers_head && half_rate != nullptr) {
        head_rate = half_rate;
    }
    same_tokens = tiebreak::same_tokens(stack, work);
    bytes_s = gpu.bandwidth_gb_s * 1e9;
    weight_flops_s = precision_flops_s(gpu, work.weight_precision) * power;
    half_flops_s = precision_flops_s(gpu, Precision::Fp16) * power;
    link_slowdown =
        since(work.release, gpu.interconnect == Interconnect::NvLink ? stack.nvlink_steps : stack.pcie_steps,
              [](double factor) { return factor; });
    link_bytes_s = link.gb_s * 1e9 * std::pow(8 / gpus, link.spread) / link_slowdown;
    release_slowdown = since(work.release, rates.release_steps, [](double factor) { return 1 / factor; });
    attention_flops_s = rates.decode_attention * attention_share(stack, work.release) * half_flops_s;
    const ParameterCount count = parameters_of(llm);
    const double element = matrix_bytes(work.weight_precision);
    kv_element_bytes = bytes_per_element(work.kv_precision);
    dense_bytes = count.dense * element / gpus;
    expert_bytes = count.expert * element / gpus;
    head_bytes = count.head * tiebreak::head_bytes(work.weight_precision) / gpus;
    token_flops = 2 * count.active / gpus;
    head_flops = 2 * count.head / gpus;
}

StepCost decode_step(const Replica& replica, double batch, double context)
{
    StepCost cost = decode_beside_pass(replica, batch, context);
    cost += pass_over_weights(replica, batch, batch);
    return cost.times(replica.release_slowdown);
}

StepCost prefill(const Replica& replica, double sequences)
{
    const double rows = sequences * replica.workload.input_len;
    if (rows <= 0) {
        return {};
    }
    const double passes = std::max(1.0, rows / replica.stack.memory.chunk_tokens);
    StepCost cost = pass_over_weights(replica, rows / passes, sequences / passes).times(passes);
    cost.compute_s += prompt_attention_s(replica, rows);
    cost.overhead_s += passes * (launches_s(replica) + replica.rates.pass_us * 1e-6) + sampling_s(replica, sequences);
    return cost.times(replica.release_slowdown);
}

StepCost in_flight_step(const Replica& replica, double batch, double context)
{
    const Workload& workload = replica.workload;
    StepCost cost = decode_beside_pass(replica, batch, context);
    const double joining = batch / workload.output_len; // prompts that a step takes in
    const double rows = joining * workload.input_len;
    if (rows <= 0) {
        cost += pass_over_weights(replica, batch, batch);
        return cost.times(replica.release_slowdown);
    }
    // Prompts come whole, or in chunks when one step's share is larger than a pass may be.
    const double chunk = std::min(replica.stack.memory.chunk_tokens, std::max(rows, double(workload.input_len)));
    const double passes = rows / chunk; // of prompts, in each decode step; below 1: not every step has one
    const double heads = joining / passes;
    const double mixed = std::min(passes, 1.0);
    cost += pass_over_weights(replica, batch + chunk, batch + heads).times(mixed);
    if (mixed < 1) {
        cost += pass_over_weights(replica, batch, batch).times(1 - mixed);
    }
    if (passes > 1) {
        cost += pass_over_weights(replica, chunk, heads).times(passes - 1);
        cost.overhead_s += (passes - 1) * launches_s(replica);
    }
    cost.compute_s += prompt_attention_s(replica, rows);
    cost.overhead_s += passes * replica.rates.pass_us * 1e-6 + sampling_s(replica, joining);
    return cost.times(replica.release_slowdown);
}

} // namespace tiebreak
