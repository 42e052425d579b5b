// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/load_charts.h"

#include "models/wording/charts/load_chart_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/content/batch_charts.h"
#include "ui/charts/content/latency_charts.h"

#include <algorithm>

namespace tiebreak {

namespace {

// One of the two latencies.
struct LoadLatencyOf {
    CurveWords (*words_of)(const Analysis&);
    Estimate LoadLatency::*along;
    Spread LoadSummary::*spread;
    DrawnLimits limits_of_it;
};

ChartData chartOf(const Analysis& analysis, const char* name)
{
    ChartData chart;
    chart.name = QLatin1String(name);
    chart.no_data = loadChartGap(analysis);
    chart.title = chart.no_data.isEmpty() ? QString() : loadGapTitle(analysis);
    chart.mark_meaning = MarkMeaning::HighestLoad;
    return chart;
}

void addLatencies(ChartData& chart, const LoadAnswer& answer, int series, const QString& name,
                  const LoadLatencyOf& latency)
{
    ChartLine line{series, name, name, Stroke::Solid, {}};
    ChartBand band{series, {}, {}};
    for (const LoadLatency& at : answer.latencies) {
        if (const Estimate& ms = at.*latency.along; ms.value) {
            line.points.emplace_back(at.load, *ms.value);
            band.low.emplace_back(at.load, ms.low.value_or(*ms.value));
            band.high.emplace_back(at.load, ms.high.value_or(*ms.value));
        }
    }
    if (line.points.size() > 1) {
        chart.lines.push_back(std::move(line));
        chart.bands.push_back(std::move(band));
    }
}

void addMarks(ChartData& chart, const Analysis& analysis, std::size_t contender, const LoadLatencyOf& latency)
{
    const LoadAnswer& answer = analysis.load->contenders[contender];
    const auto series = static_cast<int>(contender);
    const auto mark = [&](double load, const LoadSummary& summary, bool hollow, const QString& tooltip) {
        if (const double ms = (summary.*latency.spread).at_share; ms > 0) {
            chart.markers.push_back({series, QPointF(load, ms), Marker::Disc, hollow, tooltip});
        }
    };
    mark(answer.highest, answer.at_highest, false, highestLoadTooltip(analysis, contender));
    mark(answer.now.load, answer.now.summary, true, loadNowTooltip(analysis, contender));
}

// As far again as the highest of the highest loads, where the curves go so far: the same for both latencies.
double lastLoad(const LoadAnalysis& load)
{
    double highest = 0;
    double last = 0;
    for (const LoadAnswer& answer : load.contenders) {
        if (answer.gap == LoadGap::None) {
            highest = std::max({highest, answer.highest, answer.now.load});
            last = std::max(last, answer.curve.back().load);
        }
    }
    return std::min(2 * highest, last);
}

// Ends the axes a little above the limit and all marks that say something. Returns the highest limit in sight.
double endAxes(ChartData& chart, const Analysis& analysis, const DrawnLimits& limits_of_it)
{
    const Limits& limits = analysis.scenario.limits;
    const bool is_limited = limits.ttft_ms || limits.tpot_ms || limits.e2e_ms;
    double needed = 0; // without limits the highest load is where a queue begins to grow
    for (const ChartMarker& marker : chart.markers) {
        needed = is_limited || marker.hollow ? std::max(needed, marker.at.y()) : needed;
    }
    chart.x_max = std::max(lastLoad(*analysis.load), chart.log_x ? 2.0 : 0);
    double largest = needed;
    for (const ChartLine& line : chart.lines) {
        for (const QPointF& point : line.points) {
            largest = point.x() <= chart.x_max ? std::max(largest, point.y()) : largest;
        }
    }
    const double limit = highestInSight(limits_of_it, largest);
    const double enough = latency_overshoot * std::max(needed, limit);
    chart.y_max = axisEnd(std::max(std::min(largest, enough), limit));
    return limit;
}

ChartData latencyChart(const Analysis& analysis, const char* name, const LoadLatencyOf& latency)
{
    ChartData chart = chartOf(analysis, name);
    if (!chart.no_data.isEmpty()) {
        return chart;
    }
    setWords(chart, latency.words_of(analysis));
    chart.log_x = is_closed(analysis.scenario);
    chart.x_min = chart.log_x ? 1 : 0;
    for (std::size_t i = 0; i < analysis.load->contenders.size(); ++i) {
        const LoadAnswer& answer = analysis.load->contenders[i];
        if (answer.gap == LoadGap::None) {
            addLatencies(chart, answer, static_cast<int>(i), contenderName(analysis, i), latency);
            addMarks(chart, analysis, i, latency);
        }
    }
    if (chart.lines.empty()) {
        chart.no_data = noTimeBetweenTokens();
        return chart;
    }
    showLatencyLimits(chart, latency.limits_of_it, endAxes(chart, analysis, latency.limits_of_it));
    return chart;
}

} // namespace

ChartData loadTtftChart(const Analysis& analysis)
{
    return latencyChart(analysis, "load-ttft",
                        {&loadTtftWords, &LoadLatency::ttft_ms, &LoadSummary::ttft_ms, firstTokenLimits(analysis)});
}

ChartData loadTpotChart(const Analysis& analysis)
{
    return latencyChart(analysis, "load-tpot",
                        {&loadTpotWords, &LoadLatency::tpot_ms, &LoadSummary::tpot_ms, tokenLimits(analysis)});
}

ChartData frontierChart(const Analysis& analysis)
{
    ChartData chart = chartOf(analysis, "frontier");
    if (!chart.no_data.isEmpty()) {
        return chart;
    }
    setWords(chart, frontierWords(analysis));
    chart.log_x = false;
    chart.x_min = 0;
    chart.x_max = 0;
    double highest = 0;
    for (std::size_t i = 0; i < analysis.load->contenders.size(); ++i) {
        const LoadAnswer& answer = analysis.load->contenders[i];
        if (answer.gap != LoadGap::None || answer.frontier.size() < 2) {
            continue;
        }
        const auto series = static_cast<int>(i);
        const QString name = contenderName(analysis, i);
        ChartLine line{series, name, name, Stroke::Solid, {}};
        for (const FrontierPoint& point : answer.frontier) {
            line.points.emplace_back(point.user_tok_s, point.gpu_tok_s);
            line.notes.push_back(loadAmount(analysis.scenario, point.load));
            highest = std::max(highest, point.gpu_tok_s);
        }
        chart.x_max = std::max(chart.x_max, axisEnd(line.points.back().x()));
        chart.lines.push_back(std::move(line));
        if (const auto& best = answer.frontier_at_highest) {
            chart.markers.push_back({series, QPointF(best->user_tok_s, best->gpu_tok_s), Marker::Disc, false,
                                     frontierTooltip(analysis, i, best->load)});
            highest = std::max(highest, best->gpu_tok_s);
        }
    }
    if (chart.lines.empty()) {
        chart.no_data = noTimeBetweenTokens();
        return chart;
    }
    chart.y_max = axisEnd(highest);
    if (const auto limit = analysis.scenario.limits.tpot_ms; limit && 1000 / *limit < chart.x_max) {
        const double user_tok_s = 1000 / *limit;
        chart.lines.push_back(
            {-1, {}, tokenLimitLabel(*limit), Stroke::Ceiling, {{user_tok_s, 0}, {user_tok_s, chart.y_max}}, false});
    }
    return chart;
}

} // namespace tiebreak
