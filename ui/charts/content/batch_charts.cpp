// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/batch_charts.h"

#include "models/wording/charts/curve_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/chart_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace tiebreak {

namespace {

double lastBatch(const Analysis& analysis)
{
    double last = std::max(2, analysis.scenario.server.batch);
    for (const ContenderAnalysis& contender : analysis.contenders) {
        last = std::max(last, contender.last_batch);
    }
    return last;
}

} // namespace

void setWords(ChartData& chart, const CurveWords& words)
{
    chart.title = words.title;
    chart.subtitle = words.subtitle;
    chart.x_label = words.x_label;
    chart.x_name = words.x_name;
    chart.y_label = words.y_label;
    chart.y_unit = words.y_unit;
}

void endYAxis(ChartData& chart)
{
    double largest = 0;
    double least = std::numeric_limits<double>::max();
    const auto count = [&](double y) {
        largest = std::max(largest, y);
        least = std::min(least, y);
    };
    for (const ChartLine& line : chart.lines) {
        if (line.stroke != Stroke::Ceiling) {
            for (const QPointF& point : line.points) {
                count(point.y());
            }
        }
    }
    for (const ChartMarker& marker : chart.markers) {
        count(marker.at.y());
    }
    for (const ChartRule& rule : chart.rules) {
        count(rule.y);
    }
    if (largest <= 0) {
        return;
    }
    if (chart.log_y) {
        const AxisEnds ends = decadeEnds(least, largest);
        chart.y_min = ends.low;
        chart.y_max = ends.high;
    } else {
        chart.y_max = axisEnd(largest);
    }
}

void endRatioAxis(ChartData& chart)
{
    constexpr double least_span = 0.1; // 10 %
    constexpr double room = 0.04;      // under the cheapest, which lies at 1
    double largest = 1;
    double least = 1; // figures at other settings may be below
    for (const ChartLine& line : chart.lines) {
        for (const QPointF& point : line.points) {
            largest = std::max(largest, point.y());
        }
    }
    for (const ChartMarker& marker : chart.markers) {
        largest = std::max(largest, marker.at.y());
        least = std::min(least, marker.at.y());
    }
    chart.y_max = 1 + axisEnd(std::max(least_span, largest - 1));
    chart.y_min = std::max(0.0, least - room * (chart.y_max - least));
    chart.y_decimals = 2;
}

void addLeads(ChartData& chart, const Analysis& analysis, const std::vector<Lead>& leads, const QString& meaning)
{
    for (const Lead& lead : leads) {
        const bool is_one = lead.cheapest.has_value();
        const bool is_api = is_one && *lead.cheapest >= analysis.contenders.size();
        const QString name = !is_one ? sameCostLabel() : is_api ? apiLine() : contenderName(analysis, *lead.cheapest);
        chart.leads.push_back({is_one && !is_api ? static_cast<int>(*lead.cheapest) : -1, lead.from, lead.to, name});
    }
    chart.leads_meaning = meaning;
}

ChartData chartAgainstBatch(const Analysis& analysis, const char* name)
{
    ChartData chart;
    chart.name = QString::fromLatin1(name);
    chart.x_min = 1;
    chart.x_max = lastBatch(analysis);
    chart.cursor = analysis.scenario.server.batch;
    return chart;
}

Stroke strokeByEvidence(const Analysis& analysis, const SweepPoint& point)
{
    return analysis.scenario.evidence == Evidence::Model || point.near_published ? Stroke::Solid : Stroke::Dashed;
}

void addCurve(ChartData& chart, const ContenderAnalysis& contender, int series, const QString& name,
              const ValueOf& value_of, const StrokeOf& stroke_of)
{
    ChartLine line{series, name, {}, Stroke::Solid, {}, true};
    const auto flush = [&] {
        if (line.points.size() > 1) {
            chart.lines.push_back(line);
        }
        line.points.clear();
    };
    for (const SweepPoint& point : contender.sweep) {
        const auto value = value_of(point);
        if (!value) {
            flush();
            continue;
        }
        const Stroke stroke = stroke_of(point);
        const QPointF at(point.batch, *value);
        if (!line.points.empty() && stroke != line.stroke) {
            const QPointF joint = line.points.back();
            flush();
            line.points.push_back(joint); // the pieces touch
        }
        line.stroke = stroke;
        line.points.push_back(at);
    }
    flush();
    const auto last = std::find_if(chart.lines.rbegin(), chart.lines.rend(),
                                   [series](const ChartLine& candidate) { return candidate.series == series; });
    if (last != chart.lines.rend()) {
        last->end_label = name;
    }
}

void addBand(ChartData& chart, const ContenderAnalysis& contender, int series, const EstimateOf& estimate_of)
{
    ChartBand band{series, {}, {}};
    for (const SweepPoint& point : contender.sweep) {
        const Estimate& estimate = estimate_of(point);
        if (estimate.low && estimate.high) {
            band.low.emplace_back(point.batch, *estimate.low);
            band.high.emplace_back(point.batch, *estimate.high);
        }
    }
    if (band.low.size() > 1) {
        chart.bands.push_back(std::move(band));
    }
}

void addEnds(ChartData& chart, const Analysis& analysis, const QStringList& names, const ValueOf& value_of)
{
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ContenderAnalysis& contender = analysis.contenders[i];
        const auto has_value = [&value_of](const SweepPoint& point) { return value_of(point).has_value(); };
        const auto beyond = std::find_if(contender.sweep.rbegin(), contender.sweep.rend(), has_value).base();
        if (beyond == contender.sweep.begin()) {
            continue;
        }
        const SweepPoint& last = *std::prev(beyond);
        const int series = static_cast<int>(i);
        ChartMarker mark{series, QPointF(last.batch, *value_of(last)), Marker::Diamond, true, {}};
        mark.is_drawn = analysis.scenario.evidence == Evidence::Model && last.batch == contender.memory.max_batch;
        if (mark.is_drawn) {
            mark.tooltip = lastBatchTooltip(names[series], last.batch, analysis.scenario.request);
            mark.label = memoryFull();
        } else if (beyond != contender.sweep.end() && last.batch < chart.x_max) {
            mark.label = endLabel(analysis, *beyond);
        }
        if (mark.is_drawn || !mark.label.isEmpty()) {
            chart.markers.push_back(std::move(mark));
        }
    }
}

bool hasValues(const ContenderAnalysis& contender)
{
    return contender.last_batch > 0;
}

// The next of 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten.
double axisEnd(double largest)
{
    constexpr std::array<double, 11> steps{1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    const double decade = std::pow(10.0, std::floor(std::log10(largest)));
    const auto* const step =
        std::ranges::find_if(steps, [&](double candidate) { return candidate * decade >= largest * 1.04; });
    return step == steps.end() ? decade * 12.5 : *step * decade;
}

} // namespace tiebreak
