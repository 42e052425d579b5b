// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/price_quote.h"

#include <QString>

// What people read of a quote.
namespace tiebreak {

[[nodiscard]] QString billingLabel(QuoteBilling billing);   // "on demand", "1 year"
[[nodiscard]] QString billingMeaning(QuoteBilling billing); // in one sentence

// All digits of a price, cents at least: "$0.79", "$1.5484".
[[nodiscard]] QString quoteText(double usd);

// Where a quote comes from: source, way of paying, date and note.
[[nodiscard]] QString quoteOrigin(const PriceQuote& quote);

} // namespace tiebreak
