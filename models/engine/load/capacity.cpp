// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/capacity.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

// Lengths of a closed loop's requests: the trace's, over and over, or drawn ones.
std::vector<Arrival> closed_requests(const LoadShape& shape, int users, double ramp_s, int count)
{
    auto requests = closed_arrivals(shape.prompt, shape.output, users, ramp_s, count, shape.seed);
    if (!shape.trace.empty()) {
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const Arrival& recorded = shape.trace[i % shape.trace.size()];
            requests[i].prompt_tokens = recorded.prompt_tokens;
            requests[i].output_tokens = recorded.output_tokens;
        }
    }
    return requests;
}

// One of `share` requests in turn, at that rate, until a run is full: when the trace ends it begins again with the next
// request of each turn.
std::vector<Arrival> trace_requests(const LoadShape& shape, double requests_per_s)
{
    const std::span<const Arrival> trace = shape.trace;
    const auto share = static_cast<std::size_t>(shape.share);
    const auto count = std::min(static_cast<std::size_t>(shape.requests), trace.size());
    const double first_s = trace.front().at_s;
    const std::size_t pass = std::min(trace.size(), count * share); // of the trace, read before it begins again
    const double length_s = trace[pass - 1].at_s - first_s;
    const double stretch =
        length_s > 0 ? static_cast<double>(pass) / (requests_per_s * static_cast<double>(share)) / length_s : 0;
    std::vector<Arrival> requests;
    for (std::size_t turn = 0; turn < share && requests.size() < count; ++turn) {
        for (std::size_t i = turn; i < pass && requests.size() < count; i += share) {
            requests.push_back(trace[i]);
            requests.back().at_s = (trace[i].at_s - first_s + static_cast<double>(turn) * length_s) * stretch;
        }
    }
    return requests;
}

std::vector<Arrival> open_requests(const LoadShape& shape, double requests_per_s)
{
    if (!shape.trace.empty()) {
        return trace_requests(shape, requests_per_s);
    }
    // What is left of the gaps' variation when requests are handed out at random (thinning of a renewal process).
    const double variance = 1 + (shape.burstiness * shape.burstiness - 1) / shape.share;
    return open_arrivals({requests_per_s, std::sqrt(variance), shape.prompt, shape.output}, shape.requests, shape.seed);
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
    // Some answers for each user, or the ramp would be most of the run.
    constexpr int answers_each = 3;
    const int count = std::max(shape.requests, users * answers_each);
    const double ramp_s = alone_s(shape, seconds) + shape.think_s;
    return summary_of(run_load(load, closed_requests(shape, users, ramp_s, count), seconds), limits, load_warm_up);
}

int users_of(double load)
{
    return std::max(1, static_cast<int>(std::lround(load)));
}

// Loads to try, from one request alone to `most`.
std::vector<double> grid_of(const LoadShape& shape, double most)
{
    if (!shape.closed) {
        std::vector<double> shares{0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};
        std::ranges::transform(shares, shares.begin(), [most](double share) { return share * most; });
        return shares;
    }
    constexpr int steps = 13;
    std::vector<double> users;
    for (int i = 0; i <= steps; ++i) {
        const double next = std::round(std::pow(std::max(1.0, most), static_cast<double>(i) / steps));
        if (users.empty() || next > users.back()) {
            users.push_back(next);
        }
    }
    return users;
}

} // namespace

LoadCase case_of(const LoadShape& shape)
{
    LoadCase load;
    load.rules = shape.rules;
    load.kv_tokens = shape.kv_tokens;
    load.shared_prefix = shape.shared_prefix;
    return load;
}

LoadSummary summary_at(const LoadShape& shape, double load, const LatencyLimits& limits, const StepSeconds& seconds)
{
    if (shape.closed) {
        return closed_summary(shape, users_of(load), limits, seconds);
    }
    return summary_of(run_load(case_of(shape), open_requests(shape, load), seconds), limits, load_warm_up);
}

LoadSummary summary_alone(const LoadShape& shape, const LatencyLimits& limits, const StepSeconds& seconds)
{
    constexpr int enough = 400;
    LoadShape alone = shape;
    alone.think_s = 0;
    alone.requests = enough;
    return closed_summary(alone, 1, limits, seconds);
}

double saturated_requests_per_s(const LoadShape& shape, const StepSeconds& seconds)
{
    LoadShape full = shape;
    full.think_s = 0;
    return closed_summary(full, shape.rules.max_running, {}, seconds).steady_requests_per_s;
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
    HighestLoad best;
    for (const double load : grid_of(shape, shape.closed ? at_most : std::min(saturated, at_most))) {
        best.tried.push_back({load, summary_at(shape, load, limits, seconds)});
    }
    const auto holds = [](const LoadPoint& point) { return point.summary.holds; };
    const auto fails = std::ranges::find_if_not(best.tried, holds);
    if (fails == best.tried.begin()) {
        best.summary = fails->summary;
        return best;
    }
    LoadPoint low = *std::prev(fails);
    double high = fails == best.tried.end() ? low.load : fails->load;
    while (high > low.load * (1 + precision) && (!shape.closed || high - low.load > 1)) {
        const double middle = (low.load + high) / 2;
        const double load = shape.closed ? std::round(middle) : middle;
        LoadPoint point{load, summary_at(shape, load, limits, seconds)};
        high = holds(point) ? high : load;
        if (holds(point)) {
            low = point;
        }
        best.tried.push_back(point);
    }
    std::ranges::sort(best.tried, {}, &LoadPoint::load);
    best.load = low.load;
    best.summary = low.summary;
    return best;
}

double highest_of(std::span<const LoadPoint> tried, const LatencyLimits& limits, const LatencyFactors& factors)
{
    const auto over = [](double value, std::optional<double> limit) { return limit ? value / *limit : 0; };
    LoadPoint last;
    double last_excess = 0;
    for (const LoadPoint& point : tried) {
        const LoadSummary& at = point.summary;
        const double excess = std::max({over(at.ttft_ms.at_share * factors.ttft, limits.ttft_ms),
                                        over(at.tpot_ms.at_share * factors.tpot, limits.tpot_ms),
                                        over(at.e2e_ms.at_share * factors.e2e, limits.e2e_ms)});
        if (excess > 1 || at.refused > 0) {
            return last.load > 0 && excess > last_excess
                       ? std::lerp(last.load, point.load, (1 - last_excess) / (excess - last_excess))
                       : last.load;
        }
        last = point;
        last_excess = excess;
    }
    return last.load;
}

} // namespace tiebreak
