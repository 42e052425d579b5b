// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace tiebreak {

// Number format of weights or of the KV cache. All that is known of one is its row in number_format.cpp.
enum class Precision { Fp16, Fp8, Int8, Int4, Q4KM };

struct NumberFormat {
    Precision precision = Precision::Fp16;
    std::string_view name;    // "Q4_K_M"
    std::string_view key;     // in the names of constants: "q4_k_m"
    double bytes = 2;         // of one weight or one element of the KV cache
    double scale_bytes = 0;   // of scales and zeros, for each weight
    bool covers_head = false; // embeddings and lm_head are in this format too; else they stay at 16 bits
    bool holds_kv = false;    // whether a KV cache may be in it
    bool needs_fp8 = false;   // only cards with an FP8 rate have it, and multiply at that rate
    std::array<std::string_view, 4> spellings = {}; // other names, in lower-case letters and digits
};

// All of them, in the order in which they are offered.
[[nodiscard]] std::span<const NumberFormat> number_formats();
[[nodiscard]] const NumberFormat& format_of(Precision precision);

// "FP16", "FP8", "INT8", "INT4", "Q4_K_M".
[[nodiscard]] std::string_view to_string(Precision precision);
[[nodiscard]] std::optional<Precision> precision_from(std::string_view name);

// Bytes one weight or one KV element takes: 2, 1, 1, 0.5, and 4.85/8 for Q4_K_M.
[[nodiscard]] double bytes_per_element(Precision precision);

} // namespace tiebreak
