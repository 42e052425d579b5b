// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/number_format.h"

#include "models/engine/facts/names.h"

#include <algorithm>
#include <cstddef>

namespace tiebreak {

namespace {

// INT4 as GPTQ and AWQ have it: a 16-bit scale and a 4-bit zero for each group of 128 weights. NVFP4 has an 8-bit scale
// for each 16 weights, MXFP4 one for each 32. Q4_K_M is llama.cpp's 4-bit mix, about 4.85 bits a weight on average over
// all of them.
constexpr double int4_scales = 2.5 / 128;
constexpr auto formats = std::to_array<NumberFormat>({
    {.precision = Precision::Fp16,
     .name = "FP16",
     .bytes = 2,
     .holds_kv = true,
     .spellings = {"bf16", "float16", "bfloat16", "auto", "half"}},
    {.precision = Precision::Fp8,
     .name = "FP8",
     .bytes = 1,
     .holds_kv = true,
     .spellings = {"fp8w8a8", "fp8e4m3", "fp8e5m2", "float8"}},
    {.precision = Precision::Fp8W8A16, .name = "FP8-W8A16", .bytes = 1},
    {.precision = Precision::Int8, .name = "INT8", .bytes = 1, .holds_kv = true, .spellings = {"int8w8a16", "int8wo"}},
    {.precision = Precision::Int8W8A8, .name = "INT8-W8A8", .bytes = 1, .spellings = {"w8a8", "smoothquant"}},
    {.precision = Precision::Int4,
     .name = "INT4",
     .bytes = 0.5,
     .scale_bytes = int4_scales,
     .spellings = {"int4w4a16", "w4a16", "int4wo"}},
    {.precision = Precision::Int4Awq,
     .name = "INT4-AWQ",
     .bytes = 0.5,
     .scale_bytes = int4_scales,
     .spellings = {"awq", "awqint4", "w4a16awq"}},
    {.precision = Precision::Int4Gptq,
     .name = "INT4-GPTQ",
     .bytes = 0.5,
     .scale_bytes = int4_scales,
     .spellings = {"gptq", "gptqint4", "w4a16gptq"}},
    {.precision = Precision::Nvfp4, .name = "NVFP4", .bytes = 0.5, .scale_bytes = 1.0 / 16},
    {.precision = Precision::Mxfp4, .name = "MXFP4", .bytes = 0.5, .scale_bytes = 1.0 / 32},
    {.precision = Precision::Q4KM, .name = "Q4_K_M", .bytes = 4.85 / 8, .covers_head = true},
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

std::optional<Precision> precision_called(std::string_view text)
{
    const std::string key = plain_word(text);
    const auto* const found = std::ranges::find_if(formats, [&](const NumberFormat& format) {
        return plain_word(format.name) == key ||
               (!key.empty() && std::ranges::find(format.spellings, key) != format.spellings.end());
    });
    return found == formats.end() ? std::nullopt : std::optional(found->precision);
}

double bytes_per_element(Precision precision)
{
    return format_of(precision).bytes;
}

} // namespace tiebreak
