// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace tiebreak {

// Number format of weights or of the KV cache. All that is known of one is its row in number_format.cpp.
enum class Precision { Fp16, Fp8, Fp8W8A16, Int8, Int8W8A8, Int4, Int4Awq, Int4Gptq, Nvfp4, Mxfp4, Q4KM };

struct NumberFormat {
    Precision precision = Precision::Fp16;
    std::string_view name;    // "Q4_K_M"
    double bytes = 2;         // of one weight or one element of the KV cache
    double scale_bytes = 0;   // of scales and zeros, for each weight
    bool covers_head = false; // embeddings and lm_head are in this format too; else they stay at 16 bits
    bool holds_kv = false;    // whether a KV cache may be in it
    std::array<std::string_view, 5> spellings = {}; // other names, in lower-case letters and digits
};

inline constexpr double half_bytes = 2; // of a value of 16 bits

// All of them, in the order in which they are offered.
[[nodiscard]] std::span<const NumberFormat> number_formats();
[[nodiscard]] const NumberFormat& format_of(Precision precision);

// As in its row: "FP16", "INT4-AWQ", "Q4_K_M".
[[nodiscard]] std::string_view to_string(Precision precision);
[[nodiscard]] std::optional<Precision> precision_from(std::string_view name);
// The format that people and files call so: a name or spelling of its row, case and hyphens aside ("bf16" is FP16).
[[nodiscard]] std::optional<Precision> precision_called(std::string_view text);

// Bytes one weight or one KV element takes, without scales.
[[nodiscard]] double bytes_per_element(Precision precision);

} // namespace tiebreak
