// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/values.h"

#include <limits>
#include <optional>
#include <span>
#include <vector>

// How sure the answer is: quasi-random draws over what nobody knows exactly.
namespace tiebreak {

inline constexpr int uncertainty_draws = 10000;

// Between which factors of its value a quantity lies 8 of 10 times.
struct Factors {
    double low = 1;  // above 0, up to 1
    double high = 1; // 1 or more
};

// Of throughput: the evidence's band if it gives one, else 1 - spread to 1 / (1 - spread).
[[nodiscard]] Factors throughput_factors(const Estimate& tok_s, double spread);

// Of a price: 1 - spread to 1 / (1 - spread), so that half and double are equally far. Spread is 0 to below 1.
[[nodiscard]] Factors price_factors(double spread);

// Of utilization: 1 - spread to 1 + spread.
[[nodiscard]] Factors utilization_factors(double spread);

// One contender's cost per token and what is uncertain about it. Throughput and price are log-normal around their
// values: half of the draws of throughput fall on each side of its value, 80 % of them between low and high (the two
// sides may differ); 80 % of the prices fall between price x (1 - spread) and price / (1 - spread).
struct UncertainCost {
    std::optional<double> usd_per_million_tokens; // empty: not in the race
    double throughput_low = 1;                    // over the value: above 0, up to 1
    double throughput_high = 1;                   // over the value: 1 or more
    double price_spread = 0;                      // 0 to below 1
    bool idle_is_free = false;                    // its cost does not follow the utilization
};

struct WinChance {
    std::optional<double> win_probability; // share of the draws in which it is the cheapest; empty: not in the race
    Estimate usd_per_million_tokens;       // 10th, 50th and 90th percentile of its cost over the draws
};

// Draws are Sobol points (Boost.Random), one dimension for each uncertain quantity, so equal inputs give equal results.
// Of contenders that cost the same in a draw, the first wins it. Utilization is one draw for all, since all serve the
// same load: 80 % of its draws fall within value x (1 +- spread), and none above value x most_utilization (1 / value:
// no hour is used twice); it moves the costs of all whose idle hours are paid. Up to four contenders.
[[nodiscard]] std::vector<WinChance> win_chances(std::span<const UncertainCost> contenders, double utilization_spread,
                                                 double most_utilization = std::numeric_limits<double>::infinity());

// One contender's monthly bill for a load and what is uncertain about it. The load of one replica is log-normal around
// its value, 80 % of it between low and high; the price as above.
struct UncertainBill {
    double replicas = 0;      // that the load takes at the value, with fractions; 0: not in the race
    double capacity_low = 1;  // load of one replica over its value: above 0, up to 1
    double capacity_high = 1; // 1 or more
    double spares = 0;        // replicas
    double usd_per_replica = 0;
    double price_spread = 0; // 0 to below 1
    bool is_by_use = false;  // fractions are paid as they are, and no spares
};

// Share of the draws in which each has the least bill; empty: not in the race. `fixed_usd` is a bill without doubt that
// competes, too, such as an API's: it wins what the others do not. The same draws as above; up to four contenders.
[[nodiscard]] std::vector<std::optional<double>> bill_chances(std::span<const UncertainBill> contenders,
                                                              std::optional<double> fixed_usd = {});

} // namespace tiebreak
