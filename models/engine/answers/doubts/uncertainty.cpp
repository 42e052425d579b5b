// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/doubts/uncertainty.h"

#include "models/engine/inputs/scenario.h"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/random/sobol.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <utility>

namespace tiebreak {

namespace {

constexpr std::size_t draws = uncertainty_draws;
constexpr std::size_t utilization_dimension = 2 * max_contenders; // after each contender's throughput and price
constexpr std::size_t dimensions = utilization_dimension + 1;
constexpr double normal_90th_percentile = 1.2815515655446004;

using Column = std::vector<double>; // one number a draw

// Standard normals by dimension. No scenario changes them, so they are made once. The first 2^n Sobol points have
// coordinates of n bits, all different, so that as many inverse normals are enough for every dimension.
const std::array<Column, dimensions>& normals()
{
    static const std::array<Column, dimensions> table = [] {
        constexpr int bits = std::bit_width(draws);
        Column quantiles(std::size_t(1) << bits);
        for (std::size_t i = 1; i < quantiles.size(); ++i) {
            const double below = std::ldexp(static_cast<double>(i), -bits);
            quantiles[i] = -boost::math::constants::root_two<double>() * boost::math::erfc_inv(2 * below);
        }
        std::array<Column, dimensions> columns;
        columns.fill(Column(draws));
        boost::random::sobol points(dimensions); // begins after the point at the origin
        for (std::size_t draw = 0; draw < draws; ++draw) {
            for (Column& column : columns) {
                column[draw] = quantiles[points() >> (64 - bits)];
            }
        }
        return columns;
    }();
    return table;
}

// No draw of any dimension lies beyond these.
std::pair<double, double> normal_range()
{
    static const std::pair<double, double> range = [] {
        std::pair<double, double> widest{0, 0};
        for (const Column& column : normals()) {
            const auto [least, most] = std::ranges::minmax(column);
            widest = {std::min(widest.first, least), std::max(widest.second, most)};
        }
        return widest;
    }();
    return range;
}

// Logarithm of a log-normal factor whose median is 1 and whose two sides may be spread differently.
class LogFactor {
public:
    explicit LogFactor(const Factors& factors)
        : m_below(-std::log(factors.low) / normal_90th_percentile),
          m_above(std::log(factors.high) / normal_90th_percentile)
    {
    }

    [[nodiscard]] double at(double normal) const { return normal * (normal < 0 ? m_below : m_above); }

private:
    double m_below;
    double m_above;
};

// Logarithms of the contender's cost over its value.
Column cost_draws(const UncertainCost& cost, std::size_t contender)
{
    const LogFactor throughput({cost.throughput_low, cost.throughput_high});
    const LogFactor price(price_factors(cost.price_spread));
    const Column& of_throughput = normals()[2 * contender];
    const Column& of_price = normals()[2 * contender + 1];
    Column logs(draws);
    for (std::size_t i = 0; i < draws; ++i) {
        logs[i] = price.at(of_price[i]) - throughput.at(of_throughput[i]);
    }
    return logs;
}

// Logarithms of the whole replicas that a load takes when one carries exp(log_capacity) times as much as it should.
// Rounding up leaves few different numbers, so the capacities at which one more is needed are told beforehand.
class WholeReplicas {
public:
    WholeReplicas(const UncertainBill& bill, double least_log_capacity, double most_log_capacity)
        : m_bill(bill), m_fewest(whole(most_log_capacity))
    {
        constexpr double most_kept = 64;
        const double most = whole(least_log_capacity);
        m_is_kept = most - m_fewest <= most_kept;
        for (double replicas = m_fewest; m_is_kept && replicas <= most; ++replicas) {
            m_limits.push_back(std::log(bill.replicas * (1 - rounding) / replicas));
            m_logs.push_back(std::log(replicas + bill.spares));
        }
    }

    [[nodiscard]] double log_at(double log_capacity) const
    {
        if (!m_is_kept) {
            return std::log(whole(log_capacity) + m_bill.spares);
        }
        std::size_t more = 0;
        while (more + 1 < m_limits.size() && log_capacity < m_limits[more]) {
            ++more;
        }
        return m_logs[more];
    }

private:
    static constexpr double rounding = 1e-12; // a fleet that is full to the last bit needs no further replica

    [[nodiscard]] double whole(double log_capacity) const
    {
        return std::max(1.0, std::ceil(m_bill.replicas * std::exp(-log_capacity) * (1 - rounding)));
    }

    UncertainBill m_bill;
    double m_fewest;
    bool m_is_kept = false;
    std::vector<double> m_limits; // capacity below which more than fewest + i are needed
    std::vector<double> m_logs;   // of fewest + i and the spares
};

// Logarithms of the contender's bill over what one replica costs.
Column bill_draws(const UncertainBill& bill, std::size_t contender)
{
    const LogFactor capacity({bill.capacity_low, bill.capacity_high});
    const LogFactor price(price_factors(bill.price_spread));
    const Column& of_capacity = normals()[2 * contender];
    const Column& of_price = normals()[2 * contender + 1];
    Column logs(draws);
    if (bill.is_by_use) {
        const double exact = std::log(bill.replicas);
        for (std::size_t i = 0; i < draws; ++i) {
            logs[i] = exact - capacity.at(of_capacity[i]) + price.at(of_price[i]);
        }
        return logs;
    }
    const auto [least, most] = normal_range();
    const WholeReplicas replicas(bill, capacity.at(least), capacity.at(most));
    for (std::size_t i = 0; i < draws; ++i) {
        logs[i] = replicas.log_at(capacity.at(of_capacity[i])) + price.at(of_price[i]);
    }
    return logs;
}

Column utilization_draws(double spread, double most)
{
    const LogFactor utilization(utilization_factors(spread));
    const double limit = std::log(most);
    Column logs(draws);
    std::ranges::transform(normals()[utilization_dimension], logs.begin(),
                           [&](double normal) { return std::min(utilization.at(normal), limit); });
    return logs;
}

// One contender of the race: its draws are below, its cost is exp(log_value + draw).
struct Runner {
    std::size_t contender = 0;
    double log_value = 0;
    Column logs;
};

// In how many draws each is the cheapest, and cheaper than exp(log_rival); logarithms order costs as well as the costs
// themselves.
std::vector<int> count_wins(const std::vector<Runner>& runners,
                            double log_rival = std::numeric_limits<double>::infinity())
{
    std::vector<int> wins(runners.size());
    if (runners.empty()) {
        return wins;
    }
    for (std::size_t draw = 0; draw < draws; ++draw) {
        std::size_t winner = 0;
        double lowest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < runners.size(); ++i) {
            const double log_cost = runners[i].log_value + runners[i].logs[draw];
            winner = log_cost < lowest ? i : winner;
            lowest = std::min(lowest, log_cost);
        }
        if (lowest <= log_rival) {
            ++wins[winner];
        }
    }
    return wins;
}

// The values that 10, 50 and 90 % of `values` do not exceed. Counts them in slots of equal width and sorts only the
// slots that hold a percentile: exact, and several times as fast as three calls of std::nth_element.
std::array<double, 3> percentiles(const Column& values)
{
    constexpr std::size_t slots = 1024;
    constexpr std::array<std::size_t, 3> ranks{draws / 10 - 1, draws / 2 - 1, draws * 9 / 10 - 1};
    const auto [lowest, highest] = std::ranges::minmax(values);
    if (lowest == highest) {
        return {lowest, lowest, lowest};
    }
    std::array<std::size_t, slots> counts{};
    std::vector<std::uint16_t> slot_of(draws);
    const double slots_a_unit = (slots - 1) / (highest - lowest);
    for (std::size_t i = 0; i < draws; ++i) {
        slot_of[i] = static_cast<std::uint16_t>((values[i] - lowest) * slots_a_unit);
        ++counts[slot_of[i]];
    }
    std::array<double, 3> result{};
    Column members;
    std::size_t slot = 0;
    std::size_t below = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        for (; below + counts[slot] <= ranks[i]; ++slot) {
            below += counts[slot];
        }
        members.clear();
        for (std::size_t draw = 0; draw < draws; ++draw) {
            if (slot_of[draw] == slot) {
                members.push_back(values[draw]);
            }
        }
        std::ranges::sort(members);
        result[i] = members[ranks[i] - below];
    }
    return result;
}

Estimate cost_percentiles(double cost, const Column& logs)
{
    const auto [low, middle, high] = percentiles(logs);
    return {cost * std::exp(middle), cost * std::exp(low), cost * std::exp(high)};
}

} // namespace

Factors throughput_factors(const Estimate& tok_s, double spread)
{
    if (tok_s.value && tok_s.low && tok_s.high) {
        return {*tok_s.low / *tok_s.value, *tok_s.high / *tok_s.value};
    }
    return price_factors(spread);
}

Factors price_factors(double spread)
{
    return {1 - spread, 1 / (1 - spread)};
}

Factors utilization_factors(double spread)
{
    return {1 - spread, 1 + spread};
}

std::vector<WinChance> win_chances(std::span<const UncertainCost> contenders, double utilization_spread,
                                   double most_utilization)
{
    std::vector<WinChance> chances(contenders.size());
    std::vector<Runner> runners;
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        if (const auto cost = contenders[i].usd_per_million_tokens) {
            runners.push_back({i, std::log(*cost), cost_draws(contenders[i], i)});
        }
    }
    if (runners.empty()) {
        return chances;
    }
    const Column utilization = utilization_draws(utilization_spread, most_utilization);
    for (Runner& runner : runners) {
        if (!contenders[runner.contender].idle_is_free) {
            std::ranges::transform(runner.logs, utilization, runner.logs.begin(), std::minus());
        }
    }
    const std::vector<int> wins = count_wins(runners);
    for (std::size_t i = 0; i < runners.size(); ++i) {
        const Runner& runner = runners[i];
        WinChance& chance = chances[runner.contender];
        chance.win_probability = static_cast<double>(wins[i]) / uncertainty_draws;
        chance.usd_per_million_tokens =
            cost_percentiles(*contenders[runner.contender].usd_per_million_tokens, runner.logs);
    }
    return chances;
}

std::vector<std::optional<double>> bill_chances(std::span<const UncertainBill> contenders,
                                                std::optional<double> fixed_usd)
{
    std::vector<std::optional<double>> chances(contenders.size());
    std::vector<Runner> runners;
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        if (contenders[i].replicas > 0 && contenders[i].usd_per_replica > 0) {
            runners.push_back({i, std::log(contenders[i].usd_per_replica), bill_draws(contenders[i], i)});
        }
    }
    const std::vector<int> wins = fixed_usd ? count_wins(runners, std::log(*fixed_usd)) : count_wins(runners);
    for (std::size_t i = 0; i < runners.size(); ++i) {
        chances[runners[i].contender] = static_cast<double>(wins[i]) / uncertainty_draws;
    }
    return chances;
}

} // namespace tiebreak
