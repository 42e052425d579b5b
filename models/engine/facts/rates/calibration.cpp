// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/rates/calibration.h"

#include <algorithm>

namespace tiebreak {

const CardClass* Calibration::card_class(std::string_view name) const
{
    const auto found = std::ranges::find(classes, name, &CardClass::name);
    return found == classes.end() ? nullptr : &*found;
}

const Stack* Calibration::stack(std::string_view name) const
{
    const auto found = std::ranges::find(stacks, name, &Stack::name);
    return found == stacks.end() ? nullptr : &*found;
}

bool has_rate(const Gpu& gpu, TensorRate rate)
{
    switch (rate) {
    case TensorRate::Half:
        return true;
    case TensorRate::Fp8:
        return gpu.fp8_tflops.value_or(0) > 0;
    case TensorRate::Int8:
        return gpu.int8_tops.value_or(0) > 0;
    }
    return false;
}

namespace {

bool serves(const Stack& stack, const Gpu& gpu, Precision weights)
{
    const ServedFormats* const served = stack.served(gpu.architecture);
    const Kernel* const kernel = served == nullptr ? nullptr : served->kernel(weights);
    return kernel != nullptr && has_rate(gpu, kernel->rate);
}

bool holds(const Stack& stack, const Gpu& gpu, Precision kv_cache)
{
    const ServedFormats* const served = stack.served(gpu.architecture);
    return served != nullptr && std::ranges::find(served->kv_cache, kv_cache) != served->kv_cache.end();
}

} // namespace

bool is_served(const Calibration& calibration, std::string_view framework, const Gpu& gpu, Precision weights)
{
    const Stack* const stack = calibration.stack(framework);
    return stack != nullptr && serves(*stack, gpu, weights);
}

bool is_held(const Calibration& calibration, std::string_view framework, const Gpu& gpu, Precision kv_cache)
{
    const Stack* const stack = calibration.stack(framework);
    return stack != nullptr && holds(*stack, gpu, kv_cache);
}

bool is_served_somewhere(const Calibration& calibration, std::string_view framework, Precision weights)
{
    const Stack* const stack = calibration.stack(framework);
    return stack != nullptr && std::ranges::any_of(stack->serves, [weights](const ServedFormats& served) {
               return served.kernel(weights) != nullptr;
           });
}

bool is_held_somewhere(const Calibration& calibration, std::string_view framework, Precision kv_cache)
{
    const Stack* const stack = calibration.stack(framework);
    return stack != nullptr && std::ranges::any_of(stack->serves, [kv_cache](const ServedFormats& served) {
               return std::ranges::find(served.kv_cache, kv_cache) != served.kv_cache.end();
           });
}

} // namespace tiebreak
