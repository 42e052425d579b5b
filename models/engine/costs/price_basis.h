// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/scenario.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the contenders' prices rest on: whose they are, of which day, and how old that is.
namespace tiebreak {

using Day = std::chrono::sys_days;

// Quotes that are older count as old: prices of rented GPUs have moved by a tenth in a quarter.
inline constexpr int days_until_old = 90;

// The first day that an ISO date, or one without day or month, may mean; empty: undated or no date.
[[nodiscard]] std::optional<Day> earliest_day(std::string_view as_of);

enum class QuoteAge { Recent, Old, Undated };

// By the first day that its date may mean, on the day `today`.
[[nodiscard]] QuoteAge age_of(const PriceQuote& quote, Day today);

// Days from the first day that its date may mean to `today`; 0 for later ones; empty: undated.
[[nodiscard]] std::optional<int> days_old(const PriceQuote& quote, Day today);

struct PriceBasis {
    // Of each contender; null: the user's own price, or a quote that the user changed, which nobody can compare.
    std::vector<const PriceQuote*> quotes;
    bool providers_differ = false;
    bool dates_differ = false; // where both are undated: their sources

    [[nodiscard]] bool differs() const { return providers_differ || dates_differ; }
};

[[nodiscard]] PriceBasis price_basis(const Catalogue& catalogue, const Scenario& scenario);

// Quotes of one provider for all contenders.
struct OneProvider {
    std::string provider;
    std::vector<const PriceQuote*> quotes; // of each contender, all with one way of paying
};

// The quotes that put all contenders on one provider: of one way of paying and, where there are such, of one date. Of
// several the way of paying that most contenders have now comes first, then the provider that most have, then the
// latest date, then the order of the catalogue; of several nodes the cheapest. Empty: nobody has all cards, or all
// contenders follow these quotes already.
[[nodiscard]] std::optional<OneProvider> one_provider(const Catalogue& catalogue, const Scenario& scenario);

} // namespace tiebreak
