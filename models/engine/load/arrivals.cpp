// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/arrivals.h"

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/gamma_distribution.hpp>
#include <boost/random/lognormal_distribution.hpp>
#include <boost/random/mersenne_twister.hpp>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

// Boost's distributions give the same numbers on every platform; the standard library's do not.
using Random = boost::random::mt19937_64;

class LengthDraw {
public:
    explicit LengthDraw(const Lengths& lengths) : m_lengths(lengths), m_distribution(shape(lengths)) {}

    [[nodiscard]] int operator()(Random& random)
    {
        if (m_lengths.spread <= 0) {
            return whole(m_lengths.mean_tokens);
        }
        constexpr int most_draws = 64;
        for (int draw = 0; draw < most_draws; ++draw) {
            const double tokens = m_distribution(random);
            if (tokens <= m_lengths.longest) {
                return whole(tokens);
            }
        }
        return m_lengths.longest;
    }

private:
    [[nodiscard]] int whole(double tokens) const
    {
        return static_cast<int>(std::clamp(std::round(tokens), 1.0, static_cast<double>(m_lengths.longest)));
    }

    // A log-normal with that mean and coefficient of variation.
    [[nodiscard]] static boost::random::lognormal_distribution<double> shape(const Lengths& lengths)
    {
        const double variance = std::log1p(lengths.spread * lengths.spread);
        return boost::random::lognormal_distribution<double>(
            std::log(std::max(lengths.mean_tokens, 1.0)) - variance / 2, std::sqrt(variance));
    }

    Lengths m_lengths;
    boost::random::lognormal_distribution<double> m_distribution;
};

std::vector<Arrival> drawn_lengths(const Lengths& prompt, const Lengths& output, int count, std::uint64_t seed)
{
    Random random(seed);
    LengthDraw prompt_length(prompt);
    LengthDraw output_length(output);
    std::vector<Arrival> requests(static_cast<std::size_t>(std::max(count, 0)));
    for (Arrival& request : requests) {
        request.prompt_tokens = prompt_length(random);
        request.output_tokens = output_length(random);
    }
    return requests;
}

} // namespace

std::vector<Arrival> open_arrivals(const OpenLoad& load, int count, std::uint64_t seed)
{
    std::vector<Arrival> requests = drawn_lengths(load.prompt, load.output, count, seed);
    if (requests.empty()) {
        return requests;
    }
    // Gaps from a stream of their own: the same pattern whatever the lengths.
    Random random(seed + 0x9e3779b97f4a7c15ULL);
    const double variance = load.burstiness * load.burstiness;
    double now = 0;
    boost::random::gamma_distribution<double> gap(variance > 0 ? 1 / variance : 1, variance > 0 ? variance : 1);
    for (Arrival& request : requests) {
        now += variance > 0 ? gap(random) : 1;
        request.at_s = now;
    }
    const double stretch = static_cast<double>(requests.size()) / load.requests_per_s / now;
    for (Arrival& request : requests) {
        request.at_s *= stretch;
    }
    return requests;
}

std::vector<Arrival> closed_arrivals(const Lengths& prompt, const Lengths& output, int users, double ramp_s, int count,
                                     std::uint64_t seed)
{
    std::vector<Arrival> requests = drawn_lengths(prompt, output, count, seed);
    const std::size_t first = std::min(requests.size(), static_cast<std::size_t>(std::max(users, 0)));
    for (std::size_t user = 0; user < first; ++user) {
        requests[user].at_s = ramp_s * static_cast<double>(user) / static_cast<double>(first);
    }
    // From a stream of their own: the same thinking whatever the lengths.
    Random random(seed + 0x2545f4914f6cdd1dULL);
    boost::random::exponential_distribution<double> thinking(1);
    for (std::size_t i = first; i < requests.size(); ++i) {
        requests[i].at_s = thinking(random);
    }
    return requests;
}

} // namespace tiebreak
