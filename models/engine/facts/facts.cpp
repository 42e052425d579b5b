// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/facts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tiebreak {

namespace {

constexpr std::array<std::pair<Precision, std::string_view>, 5> precision_names{{
    {Precision::Fp16, "FP16"},
    {Precision::Fp8, "FP8"},
    {Precision::Int8, "INT8"},
    {Precision::Int4, "INT4"},
    {Precision::Q4KM, "Q4_K_M"},
}};

constexpr std::array<std::pair<Framework, std::string_view>, 3> framework_names{{
    {Framework::TensorRtLlm, "TensorRT-LLM"},
    {Framework::Vllm, "vLLM"},
    {Framework::LlamaCpp, "llama.cpp"},
}};

// Both directions of such a list.
template <typename Names>
std::string_view name_of(const Names& names, decltype(names.front().first) value)
{
    return std::ranges::find(names, value, &Names::value_type::first)->second;
}

template <typename Names>
std::optional<typename Names::value_type::first_type> value_of(const Names& names, std::string_view name)
{
    const auto* const found = std::ranges::find(names, name, &Names::value_type::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

std::string_view to_string(Precision precision)
{
    return name_of(precision_names, precision);
}

std::optional<Precision> precision_from(std::string_view name)
{
    return value_of(precision_names, name);
}

std::string_view to_string(Framework framework)
{
    return name_of(framework_names, framework);
}

std::optional<Framework> framework_from(std::string_view name)
{
    return value_of(framework_names, name);
}

double bytes_per_element(Precision precision)
{
    switch (precision) {
    case Precision::Fp16:
        return 2;
    case Precision::Fp8:
    case Precision::Int8:
        return 1;
    case Precision::Int4:
        return 0.5;
    case Precision::Q4KM:
        return 4.85 / 8;
    }
    return 2;
}

bool has_weight_precision(const Gpu& gpu, Precision precision)
{
    return precision != Precision::Fp8 || gpu.fp8_tflops.has_value();
}

bool has_kv_precision(const Gpu& gpu, Precision precision)
{
    const bool is_kv_format =
        precision == Precision::Fp16 || precision == Precision::Fp8 || precision == Precision::Int8;
    return is_kv_format && has_weight_precision(gpu, precision);
}

} // namespace tiebreak
