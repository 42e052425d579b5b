// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/replica.h"

#include "models/engine/facts/rates/step_rates.h"
#include "models/engine/throughput/memory/memory.h"

#include <algorithm>

namespace tiebreak {

namespace {

double flops_s(const Gpu& gpu, TensorRate rate)
{
    constexpr double tera = 1e12;
    switch (rate) {
    case TensorRate::Half:
        break;
    case TensorRate::Fp8:
        return gpu.fp8_tflops.value_or(0) * tera;
    case TensorRate::Int8:
        return gpu.int8_tops.value_or(0) * tera;
    }
    return gpu.fp16_tflops.value_or(0) * tera;
}

// Null when the framework does not serve that format on that card.
const Kernel* kernel_of(const Stack& stack, const Gpu& gpu, const Workload& workload)
{
    const ServedFormats* const served = stack.served(gpu.architecture);
    return served == nullptr ? nullptr : served->kernel(workload.weight_precision);
}

bool is_small(const SmallCardRule& rule, const Gpu& gpu)
{
    return gpu.usable_gb * 1e9 / gib < rule.below_gib;
}

// Whether the replica's CUDA graphs end early.
bool has_small_graphs(const SmallCardRule& rule, const Gpu& gpu, const Workload& workload)
{
    return is_small(rule, gpu) && workload.tensor_parallel < rule.below_gpus;
}

StepTraits traits_of(const Stack& stack, const Generation& generation, const Gpu& gpu, const Workload& workload)
{
    StepTraits traits;
    traits.mixed_attention = generation.one_attention_call && bytes_per_element(workload.kv_precision) > 1;
    traits.eager = workload.eager;
    if (has_small_graphs(stack.small_card, gpu, workload)) {
        traits.largest_graph = stack.small_card.largest_graph;
    }
    traits.same_tokens = !workload.in_flight && stack.same_tokens_before && workload.release &&
                         *workload.release < *stack.same_tokens_before;
    return traits;
}

ReplicaFormats formats_of(const LlmModel& model, const Workload& workload)
{
    ReplicaFormats formats;
    formats.weight_bytes = matrix_bytes(workload.weight_precision);
    formats.head_bytes = head_bytes(workload.weight_precision);
    formats.kv_bytes = bytes_per_element(workload.kv_precision);
    formats.quantized = quantized_part(model, workload.weight_precision);
    formats.gpus = workload.tensor_parallel;
    return formats;
}

StepModel step_model(const Stack& stack, const Gpu& gpu, const LlmModel& model, const Workload& workload,
                     const StepRates& rates)
{
    ReplicaFormats formats = formats_of(model, workload);
    if (stack.splits_by_layer) {
        formats.gpus = 1; // the GPUs take turns: a step takes as long as on one
    }
    CardPeaks peaks;
    peaks.bytes_s = gpu.bandwidth_gb_s * 1e9;
    peaks.weight_flops_s = flops_s(gpu, kernel_of(stack, gpu, workload)->rate);
    peaks.half_flops_s = flops_s(gpu, TensorRate::Half);
    peaks.multiprocessors = gpu.multiprocessors;
    return {model.shape, formats, peaks, rates, traits_of(stack, stack.generation(workload.release), gpu, workload)};
}

// The pool's share: what the user says, else what was fitted, else the default of that release; empty: as the rule
// says.
std::optional<double> pool_fraction(const Stack& stack, const Workload& workload, double fitted_share)
{
    if (workload.memory_fraction) {
        return workload.memory_fraction;
    }
    if (fitted_share > 0) {
        return fitted_share;
    }
    if (stack.fractions.empty()) {
        return std::nullopt;
    }
    const auto later = workload.release
                           ? std::ranges::upper_bound(stack.fractions, *workload.release, {}, &FractionFrom::from)
                           : stack.fractions.end();
    return later == stack.fractions.begin() ? later->fraction : std::prev(later)->fraction;
}

ReplicaMemory memory_of(const Stack& stack, const Gpu& gpu, const LlmModel& model, const Workload& workload,
                        const StepRates& rates)
{
    const Generation& generation = stack.generation(workload.release);
    ReplicaMemory memory;
    memory.gpu = &gpu;
    memory.model = &model;
    memory.formats = formats_of(model, workload);
    memory.scheduler = generation.scheduler;
    memory.scheduler.request_s = rates.client_ms * 1e-3;
    memory.scheduler.token_budget = workload.token_budget.value_or(
        is_small(stack.small_card, gpu) ? stack.small_card.token_budget : memory.scheduler.token_budget);
    memory.scheduler.max_running = workload.max_sequences.value_or(memory.scheduler.max_running);
    memory.pool = generation.pool;
    if (has_small_graphs(stack.small_card, gpu, workload)) {
        memory.pool.largest_graph = stack.small_card.largest_graph;
    }
    memory.setup.runtime_gib = gpu.usable_gb * 1e9 / gib - rates.lost_gib;
    memory.setup.fraction = pool_fraction(stack, workload, rates.pool_share);
    memory.setup.fraction_is_asked = workload.memory_fraction.has_value();
    memory.setup.token_budget = memory.scheduler.token_budget;
    if (workload.workspace_gb) {
        memory.setup.workspace_gib = *workload.workspace_gb * 1e9 / gib;
    }
    return memory;
}

// Rates and bands of the workload's framework, release, card, formats and GPUs; bands only of a valid workload.
const BoundRates& bound_rates(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                              const Workload& workload)
{
    const Stack& stack = *calibration.stack(workload.framework);
    const Generation& generation = stack.generation(workload.release);
    const Kernel* const kernel = kernel_of(stack, gpu, workload);
    const bool has_experts = expert_params(model.shape) > 0;
    const OwnLevel* const level =
        workload.own_levels ? level_of(calibration.own_levels, stack.name, gpu.name, workload.weight_precision)
                            : nullptr;
    const RateCache::Key key{static_cast<std::size_t>(&stack - calibration.stacks.data()),
                             stack.step_of(generation),
                             gpu.name,
                             gpu.architecture,
                             gpu.interconnect == Interconnect::NvLink,
                             kernel == nullptr ? std::string() : kernel->id,
                             workload.tensor_parallel,
                             bytes_per_element(workload.kv_precision) < 2,
                             has_experts,
                             level == nullptr ? 0
                                              : static_cast<std::size_t>(level - calibration.own_levels.data()) + 1};
    return calibration.cache.get(key, [&] {
        BoundRates bound;
        bound.rates = rates_of(calibration.constants, calibration.rules, rate_names(calibration, gpu, workload));
        for (std::size_t kind = 0; kernel != nullptr && kind < number_kinds; ++kind) {
            bound.bands.at(kind) = calibration.bands.choice(
                band_subject(calibration, gpu, model, workload, static_cast<NumberKind>(kind)));
        }
        if (level != nullptr) {
            bound.rates.slowdown /= level->speed;
            for (BandChoice& band : bound.bands) {
                band = with_level(band, *level, calibration.bands.widths.least);
            }
        }
        return bound;
    });
}

} // namespace

BandSubject band_subject(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                         const Workload& workload, NumberKind kind)
{
    const Stack& stack = *calibration.stack(workload.framework);
    const Generation& generation = stack.generation(workload.release);
    BandSubject subject;
    subject.kind = kind;
    subject.framework = stack.name;
    subject.several_gpus = workload.tensor_parallel > 1;
    subject.card = gpu.name;
    subject.generation = generation.measured_as;
    subject.kernel = kernel_of(stack, gpu, workload)->id;
    subject.experts = expert_params(model.shape) > 0;
    subject.new_engine = generation.new_engine;
    return subject;
}

RateNames rate_names(const Calibration& calibration, const Gpu& gpu, const Workload& workload)
{
    const Stack& stack = *calibration.stack(workload.framework);
    const Generation& generation = stack.generation(workload.release);
    RateNames names;
    names.framework = stack.name;
    names.generation = generation.name;
    for (std::size_t i = stack.step_of(generation) + 1; i < stack.ladder.size(); ++i) {
        names.later.push_back(stack.ladder[i].name);
    }
    if (const CardClass* const family = calibration.card_class(gpu.architecture)) {
        names.family = family->id;
    }
    names.card = gpu.name;
    if (const Kernel* const kernel = kernel_of(stack, gpu, workload)) {
        names.kernel = kernel->id;
    }
    names.head_kernel = format_of(workload.weight_precision).covers_head ? names.kernel : stack.head_kernel;
    names.cache = bytes_per_element(workload.kv_precision) > 1 ? "kv16" : "kv8";
    names.link = gpu.interconnect == Interconnect::NvLink ? "nvlink" : "pcie-" + names.family;
    names.gpus = std::to_string(workload.tensor_parallel);
    names.pool = generation.pool_name;
    names.rig = generation.rig;
    return names;
}

ReplicaMemory make_memory(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                          const Workload& workload)
{
    return memory_of(*calibration.stack(workload.framework), gpu, model, workload,
                     bound_rates(calibration, gpu, model, workload).rates);
}

Replica make_replica(const Calibration& calibration, const Gpu& gpu, const LlmModel& model, const Workload& workload)
{
    const BoundRates& bound = bound_rates(calibration, gpu, model, workload);
    Replica replica = make_replica(calibration, gpu, model, workload, bound.rates);
    replica.bands = bound.bands;
    return replica;
}

Replica make_replica(const Calibration& calibration, const Gpu& gpu, const LlmModel& model, const Workload& workload,
                     const StepRates& rates)
{
    const Stack& stack = *calibration.stack(workload.framework);
    return {step_model(stack, gpu, model, workload, rates), memory_of(stack, gpu, model, workload, rates), {}};
}

} // namespace tiebreak
