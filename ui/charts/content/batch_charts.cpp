// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/batch_charts.h"

#include "models/wording/charts/curve_wording.h"
#include "ui/charts/chart_math.h"

#include <algorithm>
#include <array>
#include <cmath>

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
    for (const ChartLine& line : chart.lines) {
        if (line.stroke != Stroke::Ceiling) {
            for (const QPointF& point : line.points) {
                largest = std::max(largest, point.y());
            }
        }
    }
    for (const ChartMarker& marker : chart.markers) {
        largest = std::max(largest, marker.at.y());
    }
    for (const ChartRule& rule : chart.rules) {
        largest = std::max(largest, rule.y);
    }
    if (largest > 0) {
        chart.y_max = axisEnd(largest);
    }
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
        const auto last = std::ranges::find(contender.sweep, contender.memory.max_batch, &SweepPoint::batch);
        const auto value = last == contender.sweep.end() ? std::nullopt : value_of(*last);
        if (value) {
            const int series = static_cast<int>(i);
            chart.markers.push_back({series, QPointF(last->batch, *value), Marker::Diamond, true,
                                     lastBatchTooltip(names[series], last->batch, analysis.scenario.request)});
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
