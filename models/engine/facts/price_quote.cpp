// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/price_quote.h"

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

constexpr std::array billing_rows{
    QuoteBillingRow{QuoteBilling::OnDemand, "on-demand", "on demand", "Rented by the hour, for as long as you like."},
    QuoteBillingRow{QuoteBilling::Spot, "spot", "spot", "Spare capacity that the provider may take back at any time."},
    QuoteBillingRow{QuoteBilling::Reserved1Year, "reserved-1y", "1 year",
                    "Taken for a year and paid whether used or "
                    "not."},
    QuoteBillingRow{QuoteBilling::Reserved3Years, "reserved-3y", "3 years",
                    "Taken for three years and paid whether used or not."},
    QuoteBillingRow{QuoteBilling::ByUse, "by-use", "by use",
                    "Serverless: only the time at work is paid; a worker that slept starts cold."},
    QuoteBillingRow{QuoteBilling::ByUseActive, "by-use-active", "kept on",
                    "A serverless worker that is kept on, and paid all the time."},
    QuoteBillingRow{QuoteBilling::Bundle, "bundle", "bundle", "A whole server of several GPUs, rented by the hour."},
};

} // namespace

std::span<const QuoteBillingRow> quote_billings()
{
    return billing_rows;
}

const QuoteBillingRow& row_of(QuoteBilling billing)
{
    return *std::ranges::find(billing_rows, billing, &QuoteBillingRow::billing);
}

std::optional<QuoteBilling> quote_billing_from(std::string_view word)
{
    const auto* const row = std::ranges::find(billing_rows, word, &QuoteBillingRow::word);
    return row == billing_rows.end() ? std::nullopt : std::optional(row->billing);
}

} // namespace tiebreak
