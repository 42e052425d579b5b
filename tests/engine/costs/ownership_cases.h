// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/ownership.h"

#include <cmath>
#include <random>

namespace tiebreak {

inline bool near(double value, double expected, double relative = 1e-9)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

// Many different terms, the same ones in every run.
inline std::vector<OwnershipTerms> many_terms()
{
    std::mt19937 generator(4);
    const auto between = [&](double low, double high) {
        return low + (high - low) * double(generator()) / 4294967296.0;
    };
    const auto now_and_then = [&](double high) { return generator() % 3 == 0 ? 0 : between(0, high); };
    std::vector<OwnershipTerms> all;
    for (int i = 0; i < 400; ++i) {
        OwnershipTerms terms;
        terms.purchase_usd = between(1000, 20000);
        terms.rent_usd_per_month = between(200, 2000);
        terms.power_usd_per_month = now_and_then(200);
        terms.hosting_usd_per_month = now_and_then(400);
        terms.utilization = between(0.2, 1);
        terms.rent_decline_per_year = now_and_then(0.8);
        terms.discount_rate_per_year = now_and_then(0.5);
        terms.resale_fraction = i % 20 == 0 ? 1 : now_and_then(0.95);
        terms.depreciation_per_year = now_and_then(0.9);
        all.push_back(terms);
    }
    return all;
}

} // namespace tiebreak
