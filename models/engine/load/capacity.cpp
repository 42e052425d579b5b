// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/capacity.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

LoadCase case_of(const LoadShape& shape)
{
    LoadCase load;
    load.rules = shape.rules;
    load.kv_tokens = shape.kv_tokens;
    load.shared_prefix = shape.shared_prefix;
    return load;
}

// Seconds from sending to the answer of one mean request that has the server to itself.
double alone_s(const LoadShape& shape, const StepSeconds& seconds)
{
    const auto whole = [](double tokens) { return std::max(1, static_cast<int>(std::lround(tokens))); };
    const std::vector<Arrival> one = {{0, whole(shape.prompt.mean_tokens), whole(shape.output.mean_tokens)}};
    return run_load(case_of(shape), one, seconds).end_s;
}

LoadSummary closed_summary(const LoadShape& shape, int users, const LatencyLimits& limits, const StepSeconds& seconds)
{
    LoadCase load = case_of(shape);
    load.users = users;
    load.think_s = shape.think_s;
    // Some ten answers for each user, or the ramp would be most of the run.
    constexpr int answers_each = 10;
    const int count = std::max(shape.requests, users * answers_each);
    const double ramp_s = alone_s(shape, seconds) + shape.think_s;
    const auto requests = closed_arrivals(shape.prompt, shape.output, users, ramp_s, count, shape.seed);
    return summary_of(run_load(load, requests, seconds), limits, load_warm_up);
}

int users_of(double load)
{
    return std::max(1, static_cast<int>(std::lround(load)));
}

} // namespace

LoadSummary summary_at(const LoadShape& shape, double load, const LatencyLimits& limits, const StepSeconds& seconds)
{
    if (shape.closed) {
        return closed_summary(shape, users_of(load), limits, seconds);
    }
    const auto requests =
        open_arrivals({load, shape.burstiness, shape.prompt, shape.output}, shape.requests, shape.seed);
    return summary_of(run_load(case_of(shape), requests, seconds), limits, load_warm_up);
}

double saturated_requests_per_s(const LoadShape& shape, const StepSeconds& seconds)
{
    LoadShape full = shape;
    full.think_s = 0;
    return closed_summary(full, shape.rules.max_running, {}, seconds).requests_per_s;
}

LoadState state_of(const LoadShape& shape, double load, double saturated, double low_over_value)
{
    if (shape.closed || load < saturated * low_over_value) {
        return LoadState::Stable;
    }
    return load < saturated ? LoadState::AtLimit : LoadState::Overloaded;
}

HighestLoad highest_load(const LoadShape& shape, const LatencyLimits& limits, double saturated, double at_most,
                         const StepSeconds& seconds)
{
    constexpr double precision = 0.01;
    const double least = shape.closed ? 1 : std::min(saturated, at_most) * 1e-3;
    const double most = shape.closed ? at_most : std::min(saturated, at_most);
    HighestLoad best{0, summary_at(shape, least, limits, seconds)};
    if (!best.summary.holds || most < least) {
        return best;
    }
    best.load = least;
    double low = least;
    double high = most;
    const auto holds_at = [&](double load) {
        const LoadSummary summary = summary_at(shape, load, limits, seconds);
        if (summary.holds) {
            best = {load, summary};
        }
        return summary.holds;
    };
    if (holds_at(most)) {
        return best;
    }
    while (high > low * (1 + precision) && (!shape.closed || high - low > 1)) {
        // Loads span decades: halve their ratio first, then their difference.
        const double middle = high > 4 * low ? std::sqrt(low * high) : (low + high) / 2;
        const double load = shape.closed ? std::round(middle) : middle;
        (holds_at(load) ? low : high) = load;
    }
    return best;
}

} // namespace tiebreak
