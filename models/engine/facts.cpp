// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts.h"

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

template <typename Entry>
const Entry* find_by(const std::vector<Entry>& entries, std::string_view key, std::string Entry::*member)
{
    const auto found = std::ranges::find(entries, key, member);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const Gpu* Catalogue::gpu(std::string_view name) const
{
    return find_by(gpus, name, &Gpu::name);
}

const LlmModel* Catalogue::model(std::string_view name) const
{
    return find_by(models, name, &LlmModel::name);
}

const PriceQuote* Catalogue::price(std::string_view id) const
{
    return find_by(prices, id, &PriceQuote::id);
}

std::string_view to_string(Precision precision)
{
    return std::ranges::find(precision_names, precision, &decltype(precision_names)::value_type::first)->second;
}

std::optional<Precision> precision_from(std::string_view name)
{
    const auto* const found = std::ranges::find(precision_names, name, &decltype(precision_names)::value_type::second);
    if (found == precision_names.end()) {
        return std::nullopt;
    }
    return found->first;
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
