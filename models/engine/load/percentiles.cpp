// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/percentiles.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace tiebreak {

namespace {

constexpr double ms_per_s = 1000;

Spread spread_of(std::vector<double>& values, double share)
{
    if (values.empty()) {
        return {};
    }
    std::sort(values.begin(), values.end());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    return {mean,
            percentile(values, 0.5),
            percentile(values, 0.9),
            percentile(values, 0.95),
            percentile(values, 0.99),
            percentile(values, share)};
}

bool within(double value, const std::optional<double>& limit)
{
    return !limit || value <= *limit;
}

// Integral over time of the requests in the system: counted from what happens when, not request by request, so that
// Little's law is a check.
double requests_times_seconds(const std::vector<Served>& served)
{
    std::vector<std::pair<double, int>> changes;
    changes.reserve(2 * served.size());
    for (const Served& request : served) {
        changes.emplace_back(request.sent_s, 1);
        changes.emplace_back(request.end_s, -1);
    }
    std::sort(changes.begin(), changes.end());
    double area = 0;
    double count = 0;
    double last = changes.empty() ? 0 : changes.front().first;
    for (const auto& [at_s, change] : changes) {
        area += count * (at_s - last);
        last = at_s;
        count += change;
    }
    return area;
}

} // namespace

double percentile(const std::vector<double>& sorted, double share)
{
    if (sorted.empty()) {
        return 0;
    }
    const double rank = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], rank - static_cast<double>(below));
}

double steady_rate(std::vector<double> ends_s)
{
    std::sort(ends_s.begin(), ends_s.end());
    const auto count = static_cast<double>(ends_s.size());
    const auto from = static_cast<std::size_t>(0.3 * count);
    const auto to = static_cast<std::size_t>(0.9 * count);
    const bool has_middle = to > from && ends_s[to] > ends_s[from];
    return has_middle ? static_cast<double>(to - from) / (ends_s[to] - ends_s[from]) : 0;
}

LoadSummary summary_of(const LoadRun& run, const LatencyLimits& limits, double warm_up)
{
    LoadSummary summary;
    summary.refused = run.refused;
    summary.preemptions = run.preemptions;
    std::vector<double> ttft;
    std::vector<double> tpot;
    std::vector<double> e2e;
    std::vector<double> ends;
    double first_s = run.end_s;
    double output_tokens = 0;
    double prompt_tokens = 0;
    int answered = 0;
    int good = 0;
    const auto warm = static_cast<std::size_t>(warm_up * static_cast<double>(run.served.size()));
    for (std::size_t k = 0; k < run.served.size(); ++k) {
        const Served& request = run.served[k];
        first_s = std::min(first_s, request.sent_s);
        if (request.output_tokens == 0) {
            continue; // refused
        }
        ++answered;
        ends.push_back(request.end_s);
        output_tokens += request.output_tokens;
        prompt_tokens += request.prompt_tokens;
        if (k < warm) {
            continue;
        }
        const double first_ms = (request.first_token_s - request.sent_s) * ms_per_s;
        const double whole_ms = (request.end_s - request.sent_s) * ms_per_s;
        const double token_ms = request.output_tokens > 1 ? (whole_ms - first_ms) / (request.output_tokens - 1) : 0;
        ttft.push_back(first_ms);
        e2e.push_back(whole_ms);
        if (request.output_tokens > 1) {
            tpot.push_back(token_ms);
        }
        good += within(first_ms, limits.ttft_ms) && within(token_ms, limits.tpot_ms) && within(whole_ms, limits.e2e_ms)
                    ? 1
                    : 0;
    }
    summary.requests = static_cast<int>(ttft.size());
    summary.goodput = summary.requests > 0 ? static_cast<double>(good) / summary.requests : 0;
    summary.ttft_ms = spread_of(ttft, limits.share);
    summary.tpot_ms = spread_of(tpot, limits.share);
    summary.e2e_ms = spread_of(e2e, limits.share);
    summary.holds = summary.refused == 0 && within(summary.ttft_ms.at_share, limits.ttft_ms) &&
                    within(summary.tpot_ms.at_share, limits.tpot_ms) && within(summary.e2e_ms.at_share, limits.e2e_ms);
    const double length_s = run.end_s - first_s;
    if (length_s > 0) {
        summary.requests_per_s = answered / length_s;
        summary.steady_requests_per_s = steady_rate(std::move(ends));
        summary.output_tok_s = output_tokens / length_s;
        summary.total_tok_s = (output_tokens + prompt_tokens) / length_s;
        summary.in_system = requests_times_seconds(run.served) / length_s;
        summary.running = run.running_s / length_s;
        summary.waiting = std::max(0.0, summary.in_system - summary.running);
        summary.busy = run.busy_s / length_s;
        summary.kv_use = run.pages > 0 ? run.used_pages_s / length_s / static_cast<double>(run.pages) : 0;
    }
    return summary;
}

} // namespace tiebreak
