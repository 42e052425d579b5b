// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/scenario_charts.h"

#include "models/wording/gap_wording.h"
#include "models/wording/verdict_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/content/batch_charts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace tiebreak {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ScenarioCharts", text);
}

Marker marker_of(int series)
{
    constexpr std::array<Marker, 4> shapes{Marker::Disc, Marker::Square, Marker::Triangle, Marker::Diamond};
    return shapes[static_cast<std::size_t>(series) % shapes.size()];
}

// The largest of 1, 2, 5 times a power of ten at or below three quarters of a value: where an axis may begin that need
// not show zero.
double axis_start(double smallest)
{
    const double target = smallest * 0.75;
    const double decade = std::pow(10.0, std::floor(std::log10(target)));
    return target >= 5 * decade ? 5 * decade : target >= 2 * decade ? 2 * decade : decade;
}

void add_band(ChartData& chart, const ContenderAnalysis& contender, int series,
              const std::function<const Estimate&(const SweepPoint&)>& estimate_of)
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

// The lowest value shown; the axis' end when there is none.
double smallest_y(const ChartData& chart)
{
    double smallest = chart.y_max;
    for (const ChartLine& line : chart.lines) {
        for (const QPointF& point : line.points) {
            smallest = std::min(smallest, point.y());
        }
    }
    for (const ChartRule& rule : chart.rules) {
        smallest = std::min(smallest, rule.y);
    }
    return smallest;
}

void end_y_axis(ChartData& chart)
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

QString point_tooltip(const EvidencePoint& point, const QString& name)
{
    const QString figure = tr("%1, batch %2, %3: %4 (%5)")
                               .arg(name, QString::number(point.batch), precisionText(point.weight_precision),
                                    rate(point.tok_s), QString::fromStdString(point.source));
    const QString arithmetic = tr("%1 tok/s ÷ %2 × %3 of weights = %4 GB/s; the card has %5 GB/s")
                                   .arg(number(point.tok_s), QString::number(point.batch), gigabytes(point.weights_gb),
                                        number(point.needed_gb_s), number(point.bandwidth_gb_s));
    const QString judgement = point.exceeds_ceiling ? tr("Impossible: that is %1 what the memory can deliver.")
                                                          .arg(times(point.needed_gb_s / point.bandwidth_gb_s))
                                                    : tr("Possible: within the memory's bandwidth.");
    return figure + QLatin1Char('\n') + arithmetic + QLatin1Char('\n') + judgement;
}

QString measurement_tooltip(const EvidencePoint& point, const QString& name)
{
    return tr("%1, measured: %2 at batch %3, %4 in, %5 out, %6 weights\n%7")
        .arg(name, rate(point.tok_s), QString::number(point.batch), tokens(point.prompt_tokens),
             tokens(point.output_tokens), precisionText(point.weight_precision), QString::fromStdString(point.source));
}

MarkerSettings settings_of(const EvidencePoint& point)
{
    const std::string_view weights = to_string(point.weight_precision);
    return {point.batch, point.prompt_tokens, point.output_tokens,
            QString::fromUtf8(weights.data(), static_cast<qsizetype>(weights.size()))};
}

void add_points(ChartData& chart, const Analysis& analysis, const QStringList& names, double EvidencePoint::*value)
{
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const int series = static_cast<int>(i);
        if (!hasValues(analysis.contenders[i])) {
            continue; // figures of a contender that is not in the race would only confuse
        }
        for (const EvidencePoint& point : analysis.contenders[i].points) {
            if (point.batch >= chart.x_min && point.batch <= chart.x_max) {
                const QString tooltip = point.prompt_tokens > 0 ? measurement_tooltip(point, names[series])
                                                                : point_tooltip(point, names[series]);
                chart.markers.push_back({series, QPointF(point.batch, point.*value), marker_of(series),
                                         point.exceeds_ceiling, tooltip, settings_of(point)});
            }
        }
    }
}

// What limits throughput at each batch, for the read-out.
void add_limits(ChartData& chart, const Analysis& analysis)
{
    for (ChartLine& line : chart.lines) {
        const std::vector<SweepPoint>& sweep = analysis.contenders[static_cast<std::size_t>(line.series)].sweep;
        for (const QPointF& point : line.points) {
            const auto at = std::ranges::lower_bound(sweep, point.x(), {}, &SweepPoint::batch);
            line.notes.push_back(at == sweep.end() ? QString() : limitedByText(at->limited_by));
        }
    }
}

void add_ceilings(ChartData& chart, const Analysis& analysis)
{
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        ChartLine line{static_cast<int>(i), {}, {}, Stroke::Ceiling, {}, false};
        for (const SweepPoint& point : analysis.contenders[i].sweep) {
            if (point.batch <= chart.x_max && hasValues(analysis.contenders[i])) {
                line.points.emplace_back(point.batch, point.ceiling_tok_s);
            }
        }
        if (line.points.size() > 1) {
            chart.lines.push_back(std::move(line));
        }
    }
}

ChartData curves(const Analysis& analysis, const char* name, const ValueOf& value_of,
                 double EvidencePoint::*point_value,
                 const std::function<const Estimate&(const SweepPoint&)>& estimate_of)
{
    ChartData chart = chartAgainstBatch(analysis, name);
    chart.no_data = nothingToShow(analysis);
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const int series = static_cast<int>(i);
        add_band(chart, analysis.contenders[i], series, estimate_of);
        addCurve(chart, analysis.contenders[i], series, names[series], value_of,
                 [&analysis](const SweepPoint& point) { return strokeByEvidence(analysis, point); });
    }
    add_points(chart, analysis, names, point_value);
    if (analysis.scenario.evidence == Evidence::Model) {
        addEnds(chart, analysis, names, value_of);
    }
    end_y_axis(chart);
    return chart;
}

} // namespace

ChartData throughputChart(const Analysis& analysis)
{
    ChartData chart = curves(
        analysis, "throughput", [](const SweepPoint& point) { return point.throughput_tok_s.value; },
        &EvidencePoint::tok_s, [](const SweepPoint& point) -> const Estimate& { return point.throughput_tok_s; });
    chart.title = throughputTitle(analysis);
    const bool has_impossible =
        analysis.scenario.evidence == Evidence::Article && std::ranges::any_of(chart.markers, &ChartMarker::hollow);
    chart.subtitle = (has_impossible ? tr("%1; hollow: above the card's bandwidth limit (thin dashes)")
                                     : tr("%1; thin dashes: the bandwidth limit"))
                         .arg(workload(analysis));
    chart.y_label = tr("tokens/s");
    chart.y_unit = tr("tok/s");
    if (analysis.scenario.evidence == Evidence::Model) {
        add_limits(chart, analysis);
    }
    add_ceilings(chart, analysis);
    return chart;
}

ChartData costChart(const Analysis& analysis)
{
    ChartData chart = curves(
        analysis, "cost", [](const SweepPoint& point) { return point.usd_per_million_tokens.value; },
        &EvidencePoint::usd_per_million_tokens,
        [](const SweepPoint& point) -> const Estimate& { return point.usd_per_million_tokens; });
    chart.title = costTitle(analysis);
    chart.subtitle =
        tr("Cost per million tokens at %1 utilization").arg(percent(analysis.scenario.bill.utilization, 3));
    chart.y_label = tr("$ per million tokens");
    chart.y_prefix = QStringLiteral("$");
    chart.y_decimals = 3;
    return chart;
}

ChartData breakevenChart(const Analysis& analysis)
{
    ChartData chart = chartAgainstBatch(analysis, "breakeven");
    const QStringList names = contenderNames(analysis);
    chart.title = breakevenTitle(analysis);
    chart.subtitle = tr("Below its curve a card is cheaper per token than the %1").arg(names.front());
    chart.y_label = tr("$ per GPU-hour");
    chart.y_prefix = QStringLiteral("$");
    chart.y_decimals = 2;
    for (const Breakeven& tie : analysis.breakeven) {
        const ContenderAnalysis& contender = analysis.contenders[tie.contender];
        const int series = static_cast<int>(tie.contender);
        const std::size_t lines_before = chart.lines.size();
        addCurve(
            chart, contender, series, names[series], [](const SweepPoint& point) { return point.tie_usd_per_gpu_hour; },
            [&analysis](const SweepPoint& point) { return strokeByEvidence(analysis, point); });
        if (chart.lines.size() > lines_before) {
            chart.lines.back().end_label = tr("%1 ties").arg(names[series]);
            chart.rules.push_back({series, contender.contender.usd_per_gpu_hour,
                                   tr("%1 now, %2").arg(names[series], money(contender.contender.usd_per_gpu_hour)),
                                   tr("price of the %1").arg(names[series])});
        }
    }
    if (chart.lines.empty()) {
        const ContenderAnalysis& first = analysis.contenders.front();
        const Breakeven& tie = analysis.breakeven.front();
        chart.no_data = first.gap != Gap::None ? gapSentence(first.gap, first, analysis)
                                               : gapSentence(tie.gap, analysis.contenders[tie.contender], analysis);
        if (chart.no_data.isEmpty()) {
            chart.no_data = tr("A curve needs figures of both cards at two batches; the tie price at this batch is in "
                               "the results.");
        }
    }
    // Only as far as both a card and the baseline have values: the lines end at the chart's edge.
    double last = std::max(2, analysis.scenario.server.batch);
    for (const ChartLine& line : chart.lines) {
        last = std::max(last, line.points.back().x());
    }
    chart.x_max = last;
    end_y_axis(chart);
    chart.y_min = axis_start(smallest_y(chart));
    return chart;
}

} // namespace tiebreak
