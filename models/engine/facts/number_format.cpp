// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/number_format.h"

#include <algorithm>
#include <cstddef>

namespace tiebreak {

namespace {

// INT4 as GPTQ and AWQ have it: a 16-bit scale and a 4-bit zero for each group of 128 weights. Q4_K_M is llama.cpp's
// 4-bit mix, about 4.85 bits a weight on average over all of them.
constexpr auto formats = std::to_array<NumberFormat>({
    {.precision = Precision::Fp16,
     .name = "FP16",
     .key = "fp16",
     .bytes = 2,
     .holds_kv = true,
     .spellings = {"bf16", "float16", "bfloat16"}},
    {.precision = Precision::Fp8, .name = "FP8", .key = "fp8", .bytes = 1, .holds_kv = true, .needs_fp8 = true},
    {.precision = Precision::Int8, .name = "INT8", .key = "int8", .bytes = 1, .holds_kv = true},
    {.precision = Precision::Int4, .name = "INT4", .key = "int4", .bytes = 0.5, .scale_bytes = 2.5 / 128},
    {.precision = Precision::Q4KM, .name = "Q4_K_M", .key = "q4_k_m", .bytes = 4.85 / 8, .covers_head = true},
});

constexpr bool in_order_of_the_enum()
{
    for (std::size_t i = 0; i < formats.size(); ++i) {
        if (static_cast<std::size_t>(formats[i].precision) != i) {
            return false;
        }
    }
    return true;
}
static_assert(in_order_of_the_enum());

} // namespace

std::span<const NumberFormat> number_formats()
{
    return formats;
}

const NumberFormat& format_of(Precision precision)
{
    return formats.at(static_cast<std::size_t>(precision));
}

std::string_view to_string(Precision precision)
{
    const auto index = static_cast<std::size_t>(precision);
    return index < formats.size() ? formats[index].name : std::string_view();
}

std::optional<Precision> precision_from(std::string_view name)
{
    const auto* const found = std::ranges::find(formats, name, &NumberFormat::name);
    return found == formats.end() ? std::nullopt : std::optional(found->precision);
}

double bytes_per_element(Precision precision)
{
    return format_of(precision).bytes;
}

} // namespace tiebreak
