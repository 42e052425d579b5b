// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/latency_charts.h"

#include "models/engine/costs/billing.h"
#include "models/wording/charts/latency_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/content/batch_charts.h"

#include <algorithm>
#include <optional>

namespace tiebreak {

namespace {

// One of the two latencies.
struct Latency {
    CurveWords (*words_of)(const Analysis&);
    QString (*gap_of)(const Analysis&);
    std::optional<double> SweepPoint::*along;
    Estimate SweepPoint::*band;
    std::optional<double> ContenderAnalysis::*now; // at the scenario's batch
    DrawnLimits limits;
    int y_decimals = 0;
};

double largestAtCursor(const Analysis& analysis, const Latency& latency)
{
    double largest = 0;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        largest = std::max(largest, (contender.*latency.now).value_or(0));
    }
    return largest;
}

// Ends both axes where the curves do, or a little above the limit that cuts them. Returns the highest limit in sight.
double endAxes(ChartData& chart, const Analysis& analysis, const Latency& latency)
{
    double largest = 0;
    chart.x_max = std::max(2, analysis.scenario.server.batch);
    for (const ChartLine& line : chart.lines) {
        chart.x_max = std::max(chart.x_max, line.points.back().x());
        for (const QPointF& point : line.points) {
            largest = std::max(largest, point.y());
        }
    }
    for (const ChartBand& band : chart.bands) {
        for (const QPointF& point : band.high) {
            largest = std::max(largest, point.y());
        }
    }
    double top = largest;
    const double limit = highestInSight(latency.limits, largest);
    if (limit > 0) {
        const double enough = std::max(latency_overshoot * limit, largestAtCursor(analysis, latency));
        top = std::max(limit, std::min(largest, enough));
    }
    chart.y_max = axisEnd(top);
    return limit;
}

std::optional<double> limitOf(const DrawnLimits& limits, int series)
{
    for (const DrawnLimit& limit : limits) {
        if (limit.series < 0 || limit.series == series) {
            return limit.ms;
        }
    }
    return std::nullopt;
}

ChartData latencyChart(const Analysis& analysis, const Latency& latency, const char* name)
{
    ChartData chart = chartAgainstBatch(analysis, name);
    setWords(chart, latency.words_of(analysis));
    chart.y_decimals = latency.y_decimals;
    const QStringList names = contenderNames(analysis);
    const ValueOf value_of = [&latency](const SweepPoint& point) { return point.*latency.along; };
    bool is_cut = false;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const auto series = static_cast<int>(i);
        const std::optional<double> limit = limitOf(latency.limits, series);
        // By its own limit: what another one forbids is that one's to show.
        const StrokeOf stroke_of = [&](const SweepPoint& point) {
            const bool is_over = limit && value_of(point) && *value_of(point) > *limit;
            is_cut = is_cut || is_over;
            return is_over ? Stroke::Thin : strokeByEvidence(analysis, point);
        };
        addBand(chart, analysis.contenders[i], series,
                [&latency](const SweepPoint& point) -> const Estimate& { return point.*latency.band; });
        addCurve(chart, analysis.contenders[i], series, names[series], value_of, stroke_of);
    }
    if (chart.lines.empty()) {
        chart.no_data = latency.gap_of(analysis);
        return chart;
    }
    addEnds(chart, analysis, names, value_of);
    if (is_cut) {
        chart.subtitle = withCutMeaning(chart.subtitle);
    }
    showLatencyLimits(chart, latency.limits, endAxes(chart, analysis, latency));
    return chart;
}

} // namespace

DrawnLimits tokenLimits(const Analysis& analysis)
{
    const std::optional<double> limit = analysis.scenario.limits.tpot_ms;
    return limit ? DrawnLimits{{-1, *limit, false}} : DrawnLimits{};
}

DrawnLimits firstTokenLimits(const Analysis& analysis)
{
    const std::optional<double> asked = analysis.scenario.limits.ttft_ms;
    DrawnLimits limits;
    for (std::size_t i = 0; asked && i < analysis.contenders.size(); ++i) {
        const double ms = *first_token_limit_ms(analysis.scenario, analysis.contenders[i].contender);
        limits.push_back({static_cast<int>(i), ms, ms < *asked});
    }
    const auto is_alike = [&limits](const DrawnLimit& limit) { return limit.ms == limits.front().ms; };
    if (!limits.empty() && std::ranges::all_of(limits, is_alike)) {
        limits.resize(1);
        limits.front().series = -1;
    }
    return limits;
}

double highestInSight(const DrawnLimits& limits, double largest)
{
    double highest = 0;
    for (const DrawnLimit& limit : limits) {
        highest = limit.ms <= farthest_rule * largest ? std::max(highest, limit.ms) : highest;
    }
    return highest;
}

void showLatencyLimits(ChartData& chart, const DrawnLimits& limits, double highest_in_sight)
{
    for (const DrawnLimit& limit : limits) {
        if (limit.ms <= highest_in_sight) {
            chart.rules.push_back({limit.series, limit.ms, latencyLimit(limit.ms, limit.after_cold_start)});
        } else {
            chart.subtitle = withFarLimit(chart.subtitle, limit.ms);
        }
    }
}

ChartData tpotChart(const Analysis& analysis)
{
    const Latency latency{&tpotWords,
                          &tpotGap,
                          &SweepPoint::tpot_ms,
                          &SweepPoint::tpot_band,
                          &ContenderAnalysis::tpot_ms,
                          tokenLimits(analysis),
                          1};
    return latencyChart(analysis, latency, "latency-tpot");
}

ChartData ttftChart(const Analysis& analysis)
{
    const Latency latency{&ttftWords,
                          &ttftGap,
                          &SweepPoint::ttft_ms,
                          &SweepPoint::ttft_band,
                          &ContenderAnalysis::ttft_ms,
                          firstTokenLimits(analysis),
                          0};
    return latencyChart(analysis, latency, "latency-ttft");
}

} // namespace tiebreak
