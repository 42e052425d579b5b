// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"

#include <algorithm>

// Of a card, as models of images and of training take it.
namespace tiebreak {

inline constexpr double tera = 1e12;
inline constexpr double giga = 1e9;
inline constexpr double read_share = 0.85; // of the datasheet's bandwidth that long reads reach (operator tables)

// Dense tensor rate in TFLOPS; of 8 bits, where the card has none, that of 16.
[[nodiscard]] inline double dense_tflops(const Gpu& gpu, bool eight_bit)
{
    const double half = gpu.fp16_tflops.value_or(gpu.fp32_tflops.value_or(1));
    return eight_bit ? std::max(half, gpu.fp8_tflops.value_or(gpu.int8_tops.value_or(half))) : half;
}

} // namespace tiebreak
