// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

// The cheapest whole fleet for two kinds of request. All costs are dollars a month.
namespace tiebreak {

// One kind of card in a fleet.
struct FleetCard {
    std::optional<double> first_tok_s;  // of one replica that serves only the first kind, at the target utilization;
    std::optional<double> second_tok_s; // empty: it cannot serve that kind. Rates are above 0
    double usd_per_month = 0;           // of one replica; above 0
};

// What a fleet is for.
struct FleetLoad {
    double first_tok_s = 0; // peak rates, 0 or more, one above 0
    double second_tok_s = 0;
    double overhead = 0; // share of every replica's rate, 0 to below 1, lost when two or more kinds of card are used
    double spares = 0;   // idle replicas of each kind of card used: a failed one is replaced by one of its own kind
};

struct Mix {
    std::vector<double> replicas; // of each card, whole numbers, spares included
    double usd_per_month = 0;

    [[nodiscard]] int kinds_used() const;
};

// Fewest dollars for the load, with one to four cards; a replica may divide its time between the kinds of request.
// Empty when no card serves a kind that is asked for. Of equally cheap fleets, one with a single kind of card.
//
// A branch and bound over whole fleets, exact unless it takes more than 5,000 steps (under 0.2 ms): that needs three or
// four cards with almost the same cost per token and a hundred replicas, or two such cards and thousands. What has been
// found by then costs at most (1 + spares) replicas of each of two cards more than the cheapest fleet: those with the
// lowest cost per token of the first and of the second kind. Typically it is within 0.01 % of the cheapest.
[[nodiscard]] std::optional<Mix> cheapest_mix(std::span<const FleetCard> cards, const FleetLoad& load);

// The same with that card only: first rate / first_tok_s + second rate / second_tok_s replicas, rounded up, and spares.
[[nodiscard]] std::optional<Mix> fleet_of_one(std::span<const FleetCard> cards, std::size_t card,
                                              const FleetLoad& load);

} // namespace tiebreak
