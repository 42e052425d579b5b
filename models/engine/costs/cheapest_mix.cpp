// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/cheapest_mix.h"

#include "models/engine/costs/economics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace tiebreak {

namespace {

constexpr std::size_t most_cards = 4;
constexpr int most_steps = 5000;
// A fleet that is full to the last bit of rounding needs no further replica, and rounding is no saving.
constexpr double rounding = 1e-12;
constexpr double infinite = std::numeric_limits<double>::infinity();

// A card in the search. Rates are 0 for a kind that it cannot serve or that is not asked for.
struct Candidate {
    std::size_t index = 0; // in the caller's list
    double first = 0;
    double second = 0;
    double usd = 0;

    // What one replica earns when a token of either kind pays so much: it serves what pays more.
    [[nodiscard]] double worth(double pay_first, double pay_second) const
    {
        return std::max(pay_first * first, pay_second * second);
    }
};

// What a token of each kind costs at least with these cards.
struct TokenCost {
    double first = infinite;
    double second = infinite;

    void add(const Candidate& card)
    {
        if (card.first > 0) {
            first = std::min(first, card.usd / card.first);
        }
        if (card.second > 0) {
            second = std::min(second, card.usd / card.second);
        }
    }
};

// Finds the whole counts of least cost. Divisible replicas make it a covering problem: a fleet serves both rates
// exactly when, whatever a token of either kind pays, it earns at least what all tokens pay (linear programming
// duality). Fleet earnings minus payments are convex and piecewise linear in the ratio of the two pays, with corners
// where a card is indifferent, so it is enough to look at those and at the two ends. The search counts one card after
// the other; the pays at which the cards still to come earn exactly their cost bound what the rest must cost.
class Search {
public:
    Search(std::span<const FleetCard> cards, const FleetLoad& load, Mix start)
        : m_load(load), m_best(std::move(start.replicas)), m_best_usd(start.usd_per_month)
    {
        const double kept = 1 - load.overhead;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            const Candidate card{i, load.first_tok_s > 0 ? kept * cards[i].first_tok_s.value_or(0) : 0,
                                 load.second_tok_s > 0 ? kept * cards[i].second_tok_s.value_or(0) : 0,
                                 cards[i].usd_per_month};
            if (card.first > 0 || card.second > 0) {
                m_cards.push_back(card);
            }
        }
        drop_dominated();
        sort_by_hope();
        add_directions();
    }

    Mix run()
    {
        if (m_cards.size() > 1) {
            try_rounded_up();
            Needs needs{};
            for (std::size_t j = 0; j < m_count; ++j) {
                needs[j] = m_directions[j].needed;
            }
            place(0, 0, needs);
        }
        return {m_best, m_best_usd};
    }

private:
    // Ends, indifferent cards, and the bounds of the cards from the first, the second and the third on.
    static constexpr std::size_t most_directions = 2 + most_cards + most_cards - 1;
    using Needs = std::array<double, most_directions>;

    // One pair of pays.
    struct Direction {
        double needed = 0;                          // what all tokens pay
        std::array<double, most_cards> worth{};     // of one replica of each card
        std::array<double, most_cards + 1> yield{}; // most worth for a dollar of the cards from here on
    };

    // A card that another one replaces at no higher cost is in no cheapest fleet; of equal ones the first stays.
    void drop_dominated()
    {
        std::vector<Candidate> kept;
        for (const Candidate& card : m_cards) {
            const bool dominated = std::ranges::any_of(m_cards, [&card](const Candidate& other) {
                const bool as_good = other.usd <= card.usd && other.first >= card.first && other.second >= card.second;
                const bool equal = other.usd == card.usd && other.first == card.first && other.second == card.second;
                return as_good && (!equal || other.index < card.index);
            });
            if (!dominated) {
                kept.push_back(card);
            }
        }
        m_cards = std::move(kept);
    }

    // Cards that cost most over what the cheapest ones would take for the same are counted first: few of them fit in.
    void sort_by_hope()
    {
        TokenCost cost;
        std::ranges::for_each(m_cards, [&cost](const Candidate& card) { cost.add(card); });
        const auto excess = [&cost](const Candidate& card) {
            return card.usd -
                   card.worth(cost.first == infinite ? 0 : cost.first, cost.second == infinite ? 0 : cost.second);
        };
        std::ranges::stable_sort(m_cards, std::greater<>(), excess);
    }

    void add_directions()
    {
        add_direction(1, 0);
        add_direction(0, 1);
        for (std::size_t s = m_cards.size(); s-- > 0;) {
            const Candidate& card = m_cards[s];
            if (card.first > 0 && card.second > 0) {
                add_direction(card.second, card.first);
            }
            TokenCost cost;
            std::for_each(m_cards.begin() + static_cast<std::ptrdiff_t>(s), m_cards.end(),
                          [&cost](const Candidate& later) { cost.add(later); });
            if (s + 1 < m_cards.size() && cost.first < infinite && cost.second < infinite) {
                add_direction(cost.first, cost.second);
            }
        }
    }

    void add_direction(double pay_first, double pay_second)
    {
        Direction direction;
        direction.needed = pay_first * m_load.first_tok_s + pay_second * m_load.second_tok_s;
        if (direction.needed <= 0) {
            return;
        }
        for (std::size_t s = m_cards.size(); s-- > 0;) {
            direction.worth[s] = m_cards[s].worth(pay_first, pay_second);
            direction.yield[s] = std::max(direction.yield[s + 1], direction.worth[s] / m_cards[s].usd);
        }
        m_directions[m_count++] = direction;
    }

    // The best card for each kind, rounded up: at most one replica of each above what no fleet can undercut.
    void try_rounded_up()
    {
        std::vector<double> counts(m_cards.size());
        const auto add = [&](double Candidate::*rate, double needed) {
            const auto best =
                std::ranges::max_element(m_cards, {}, [rate](const Candidate& card) { return card.*rate / card.usd; });
            if (needed > 0) {
                counts[static_cast<std::size_t>(best - m_cards.begin())] +=
                    replicas_for_rate(needed, (*best).*rate, 1, 0);
            }
        };
        add(&Candidate::first, m_load.first_tok_s);
        add(&Candidate::second, m_load.second_tok_s);
        double usd = 0;
        for (std::size_t s = 0; s < counts.size(); ++s) {
            m_counts[s] = counts[s];
            usd += price(s, counts[s]);
        }
        keep_if_cheaper(usd);
    }

    [[nodiscard]] double price(std::size_t s, double count) const
    {
        return count > 0 ? (count + m_load.spares) * m_cards[s].usd : 0;
    }

    void keep_if_cheaper(double usd)
    {
        if (usd >= m_best_usd * (1 - rounding)) {
            return;
        }
        m_best_usd = usd;
        std::ranges::fill(m_best, 0.0);
        for (std::size_t s = 0; s < m_cards.size(); ++s) {
            m_best[m_cards[s].index] = m_counts[s] > 0 ? m_counts[s] + m_load.spares : 0;
        }
    }

    [[nodiscard]] double open(const Needs& needs, std::size_t j) const
    {
        return needs[j] > rounding * m_directions[j].needed ? needs[j] : 0;
    }

    // Counts the cards from `s` on, the others are fixed, cost `spent` and leave `needs`.
    void place(std::size_t s, double spent, const Needs& needs)
    {
        if (s + 1 >= std::min(m_cards.size(), most_cards)) {
            place_last(s, spent, needs);
            return;
        }
        const auto [from, to] = counts_worth_trying(s, spent, needs);
        for (double count = from; count <= to && m_steps++ < most_steps; ++count) {
            const double usd = spent + price(s, count);
            Needs left{};
            double least = usd;
            for (std::size_t j = 0; j < m_count; ++j) {
                left[j] = needs[j] - count * m_directions[j].worth[s];
                if (open(left, j) > 0) {
                    least = std::max(least, usd + left[j] / m_directions[j].yield[s + 1]); // infinite without a yield
                }
            }
            if (least < m_best_usd * (1 - rounding)) {
                m_counts[s] = count;
                place(s + 1, usd, left);
            }
        }
    }

    void place_last(std::size_t s, double spent, const Needs& needs)
    {
        double exact = 0;
        for (std::size_t j = 0; j < m_count; ++j) {
            if (const double need = open(needs, j); need > 0) {
                exact = std::max(exact, need / m_directions[j].worth[s]);
            }
        }
        m_counts[s] = std::ceil(exact * (1 - rounding));
        keep_if_cheaper(spent + price(s, m_counts[s]));
    }

    struct Counts {
        double from = 0;
        double to = 0;
    };

    // The bound on the whole cost is convex in one card's count, so those that may still beat the best are a range.
    [[nodiscard]] Counts counts_worth_trying(std::size_t s, double spent, const Needs& needs) const
    {
        Counts range{0, (m_best_usd - spent) / m_cards[s].usd};
        for (std::size_t j = 0; j < m_count; ++j) {
            const double worth = m_directions[j].worth[s];
            const double later = m_directions[j].yield[s + 1];
            if (later <= 0) { // no card is left for this
                range.from = open(needs, j) > 0 ? std::max(range.from, needs[j] / worth) : range.from;
                continue;
            }
            const double slope = m_cards[s].usd - worth / later;
            const double room = m_best_usd - spent - needs[j] / later;
            if (slope > 0) {
                range.to = std::min(range.to, room / slope);
            } else if (slope < 0) {
                range.from = std::max(range.from, room / slope);
            }
        }
        return {std::ceil(range.from * (1 - rounding)), std::floor(range.to)};
    }

    const FleetLoad& m_load;
    std::vector<Candidate> m_cards;
    std::array<Direction, most_directions> m_directions{};
    std::size_t m_count = 0;
    std::array<double, most_cards> m_counts{};
    std::vector<double> m_best;
    double m_best_usd = infinite;
    int m_steps = 0;
};

bool is_served(std::span<const FleetCard> cards, const FleetLoad& load)
{
    const bool first = std::ranges::any_of(cards, [](const FleetCard& card) { return card.first_tok_s.has_value(); });
    const bool second = std::ranges::any_of(cards, [](const FleetCard& card) { return card.second_tok_s.has_value(); });
    return (first || load.first_tok_s <= 0) && (second || load.second_tok_s <= 0);
}

} // namespace

int Mix::kinds_used() const
{
    return static_cast<int>(std::ranges::count_if(replicas, [](double count) { return count > 0; }));
}

std::optional<Mix> fleet_of_one(std::span<const FleetCard> cards, std::size_t card, const FleetLoad& load)
{
    const FleetCard& only = cards[card];
    if (!is_served({&only, 1}, load)) {
        return std::nullopt;
    }
    const double busy =
        load.first_tok_s / only.first_tok_s.value_or(1) + load.second_tok_s / only.second_tok_s.value_or(1);
    Mix fleet;
    fleet.replicas.resize(cards.size());
    fleet.replicas[card] = replicas_for_rate(busy, 1, 1, load.spares);
    fleet.usd_per_month = fleet.replicas[card] * only.usd_per_month;
    return fleet;
}

std::optional<Mix> cheapest_mix(std::span<const FleetCard> cards, const FleetLoad& load)
{
    if (!is_served(cards, load)) {
        return std::nullopt;
    }
    Mix best{std::vector<double>(cards.size()), infinite};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::optional<Mix> alone = fleet_of_one(cards, i, load);
        if (alone && alone->usd_per_month < best.usd_per_month) {
            best = *alone;
        }
    }
    return Search(cards, load, std::move(best)).run();
}

} // namespace tiebreak
