// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tiebreak {

// How a provider wants to be paid. Prices of one card differ by it more than cards do.
enum class QuoteBilling { OnDemand, Spot, Reserved1Year, Reserved3Years, ByUse, ByUseActive, Bundle };

struct QuoteBillingRow {
    QuoteBilling billing;
    std::string_view word;    // of files and of `--set`
    std::string_view label;   // as people read it, in English
    std::string_view meaning; // one sentence, in English
};

// The one list of ways of paying, in the order of the enum.
[[nodiscard]] std::span<const QuoteBillingRow> quote_billings();

[[nodiscard]] const QuoteBillingRow& row_of(QuoteBilling billing);

// Of a word of the list; empty for any other.
[[nodiscard]] std::optional<QuoteBilling> quote_billing_from(std::string_view word);

// What one provider asks for one hour of one GPU.
struct PriceQuote {
    std::string id; // unique, e.g. "runpod-l40s"; contenders and price edits refer to it
    std::string provider;
    std::string gpu;
    double usd_per_gpu_hour = 0;
    int gpus_per_node = 0; // 0: not said
    std::string offer;     // instance type or bundle
    std::string region;    // empty: not said
    QuoteBilling billing = QuoteBilling::OnDemand;
    std::string as_of; // ISO date, or its year, or year and month; empty: undated
    std::string source;
    std::string note;

    bool operator==(const PriceQuote&) const = default;
};

} // namespace tiebreak
