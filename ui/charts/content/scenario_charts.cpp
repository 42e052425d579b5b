// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/scenario_charts.h"

#include "models/engine/costs/api.h"
#include "models/wording/economy_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/content/batch_charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace tiebreak {

namespace {

Marker markerOf(int series)
{
    constexpr std::array<Marker, 4> shapes{Marker::Disc, Marker::Square, Marker::Triangle, Marker::Diamond};
    return shapes[static_cast<std::size_t>(series) % shapes.size()];
}

// The largest of 1, 2, 5 times a power of ten at or below three quarters of a value: where an axis may begin that need
// not show zero.
double axisStart(double smallest)
{
    const double target = smallest * 0.75;
    const double decade = std::pow(10.0, std::floor(std::log10(target)));
    return target >= 5 * decade ? 5 * decade : target >= 2 * decade ? 2 * decade : decade;
}

// The lowest value shown; the axis' end when there is none.
double smallestY(const ChartData& chart)
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

MarkerSettings settingsOf(const EvidencePoint& point)
{
    const std::string_view weights = to_string(point.weight_precision);
    return {point.batch, point.prompt_tokens, point.output_tokens,
            QString::fromUtf8(weights.data(), static_cast<qsizetype>(weights.size()))};
}

// `value` of a figure is above 0 where it can be shown.
void addPoints(ChartData& chart, const Analysis& analysis, const QStringList& names, double EvidencePoint::*value)
{
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const int series = static_cast<int>(i);
        if (!hasValues(analysis.contenders[i])) {
            continue; // figures of a contender that is not in the race would only confuse
        }
        for (const EvidencePoint& point : analysis.contenders[i].points) {
            if (point.*value > 0 && point.batch >= chart.x_min && point.batch <= chart.x_max) {
                const QString tooltip = point.prompt_tokens > 0 ? measurementTooltip(point, names[series])
                                                                : pointTooltip(point, names[series]);
                chart.markers.push_back({series, QPointF(point.batch, point.*value), markerOf(series),
                                         point.exceeds_ceiling, tooltip, settingsOf(point)});
            }
        }
    }
}

// What limits throughput at each batch, for the read-out.
void addLimits(ChartData& chart, const Analysis& analysis)
{
    for (ChartLine& line : chart.lines) {
        const std::vector<SweepPoint>& sweep = analysis.contenders[static_cast<std::size_t>(line.series)].sweep;
        for (const QPointF& point : line.points) {
            const auto at = std::ranges::lower_bound(sweep, point.x(), {}, &SweepPoint::batch);
            line.notes.push_back(at == sweep.end() ? QString() : limitedByText(at->limited_by));
        }
    }
}

// The article's figures are of several precisions: the limit of one ends where that of the next begins, so that each
// mark stands by its own.
bool isOfOtherWeights(const Analysis& analysis, const QPointF& before, const SweepPoint& point)
{
    constexpr double rounding = 1e-6;
    const double a_sequence = before.y() / before.x();
    return analysis.scenario.evidence == Evidence::Article &&
           std::abs(point.ceiling_tok_s / point.batch / a_sequence - 1) > rounding;
}

void addCeilings(ChartData& chart, const Analysis& analysis)
{
    const auto add = [&chart](ChartLine& line) {
        if (line.points.size() > 1) {
            chart.lines.push_back(line);
        }
        line.points.clear();
    };
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        ChartLine line{static_cast<int>(i), {}, {}, Stroke::Ceiling, {}, false};
        for (const SweepPoint& point : analysis.contenders[i].sweep) {
            if (point.batch > chart.x_max || !hasValues(analysis.contenders[i])) {
                continue;
            }
            if (!line.points.empty() && isOfOtherWeights(analysis, line.points.back(), point)) {
                add(line);
            }
            line.points.emplace_back(point.batch, point.ceiling_tok_s);
        }
        add(line);
    }
}

ChartData curves(const Analysis& analysis, const char* name, const ValueOf& value_of,
                 double EvidencePoint::*point_value, const EstimateOf& estimate_of)
{
    ChartData chart = chartAgainstBatch(analysis, name);
    chart.no_data = nothingToShow(analysis);
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const int series = static_cast<int>(i);
        addBand(chart, analysis.contenders[i], series, estimate_of);
        addCurve(chart, analysis.contenders[i], series, names[series], value_of,
                 [&analysis](const SweepPoint& point) { return strokeByEvidence(analysis, point); });
    }
    addPoints(chart, analysis, names, point_value);
    addEnds(chart, analysis, names, value_of);
    return chart;
}

// What a million generated tokens cost at the API, which competes for the bill.
void addApiPrice(ChartData& chart, const Analysis& analysis)
{
    const std::optional<double> usd = api_usd_per_million_generated(analysis.scenario);
    if (analysis.scenario.question != Question::MonthlyBill || !usd || chart.lines.empty()) {
        return;
    }
    if (*usd <= farthest_rule * chart.y_max) {
        chart.rules.push_back({-1, *usd, apiLineEnd(analysis.scenario)});
        endYAxis(chart);
    }
}

// The same as times the cheapest, which it may be itself. It leaves the chart where it is too far up.
void addApiRatio(ChartData& chart, const Analysis& analysis)
{
    if (chart.lines.empty() || !analysis.scenario.api.usd_per_million_tokens) {
        return;
    }
    ChartLine line{-1, apiLine(), apiLineEnd(analysis.scenario), Stroke::Ceiling, {}, true};
    const double highest = 1 + farthest_rule * (chart.y_max - 1);
    double top = 1;
    for (std::size_t k = 0; k < analysis.api_to_least.size(); ++k) {
        const std::optional<double>& ratio = analysis.api_to_least[k];
        const double batch = analysis.contenders.front().sweep[k].batch;
        if (ratio && batch <= chart.x_max) {
            line.points.emplace_back(batch, *ratio);
            top = *ratio <= highest ? std::max(top, *ratio) : top;
        }
    }
    if (std::ranges::any_of(line.points, [highest](const QPointF& point) { return point.y() <= highest; })) {
        chart.lines.push_back(std::move(line));
        chart.y_max = std::max(chart.y_max, top > 1 ? 1 + axisEnd(top - 1) : chart.y_max);
    }
}

// Both sides of the curve: below it the one whose price it is costs less, above it the other one.
void addSides(ChartData& chart, const std::pair<int, QString>& below, const std::pair<int, QString>& above)
{
    std::vector<QPointF> edge;
    for (const ChartLine& line : chart.lines) { // pieces touch
        const bool goes_on = !edge.empty() && edge.back() == line.points.front();
        edge.insert(edge.end(), line.points.begin() + (goes_on ? 1 : 0), line.points.end());
    }
    chart.sides.push_back({below.first, edge, false, cheaperSide(below.second)});
    chart.sides.push_back({above.first, std::move(edge), true, cheaperSide(above.second)});
}

} // namespace

ChartData throughputChart(const Analysis& analysis)
{
    ChartData chart = curves(
        analysis, "throughput", [](const SweepPoint& point) { return point.throughput_tok_s.value; },
        &EvidencePoint::tok_s, [](const SweepPoint& point) -> const Estimate& { return point.throughput_tok_s; });
    endYAxis(chart);
    const bool has_impossible =
        analysis.scenario.evidence == Evidence::Article && std::ranges::any_of(chart.markers, &ChartMarker::hollow);
    setWords(chart, throughputWords(analysis, has_impossible));
    chart.tells_hollow = true;
    if (analysis.scenario.evidence == Evidence::Model) {
        addLimits(chart, analysis);
    }
    addCeilings(chart, analysis);
    return chart;
}

ChartData costChart(const Analysis& analysis)
{
    const Question question = analysis.scenario.question;
    const bool is_ratio = analysis.scenario.view.cost_axis == CostAxis::TimesTheCheapest;
    const EstimateOf estimate_of = [question, is_ratio](const SweepPoint& point) -> const Estimate& {
        return is_ratio ? point.cost_to_least : point.cost(question);
    };
    ChartData chart = curves(
        analysis, "cost", [&estimate_of](const SweepPoint& point) { return estimate_of(point).value; },
        is_ratio ? &EvidencePoint::cost_to_least : &EvidencePoint::usd_per_million_tokens, estimate_of);
    setWords(chart, costWords(analysis));
    if (is_ratio) {
        endRatioAxis(chart);
        addApiRatio(chart, analysis);
    } else {
        chart.log_y = true;
        chart.y_prefix = QStringLiteral("$");
        chart.y_decimals = 3;
        chart.y_text = [](double usd) { return costPerMillion(usd); };
        endYAxis(chart);
        addApiPrice(chart, analysis);
    }
    addLeads(chart, analysis, analysis.cheapest_by_batch, cheapestLead());
    if (const QString played = playedBillGap(analysis); !played.isEmpty()) {
        chart.no_data = played;
    }
    if (chart.lines.empty() && chart.markers.empty() && chart.no_data.isEmpty()) {
        chart.no_data = costGap(analysis);
    }
    return chart;
}

ChartData breakevenChart(const Analysis& analysis)
{
    ChartData chart = chartAgainstBatch(analysis, "breakeven");
    const QStringList names = contenderNames(analysis);
    setWords(chart, breakevenWords(analysis));
    chart.is_of_ties = true;
    chart.leaves_out_others = true;
    chart.y_prefix = QStringLiteral("$");
    chart.y_decimals = 2;
    chart.y_text = [](double usd) { return money(usd); };
    if (const auto& tie = analysis.pair_tie) {
        const ContenderAnalysis& contender = analysis.contenders[tie->contender];
        const int series = static_cast<int>(tie->contender);
        const EstimateOf price_at = [&tie, &contender](const SweepPoint& point) -> const Estimate& {
            return tie->along[static_cast<std::size_t>(&point - contender.sweep.data())];
        };
        addBand(chart, contender, series, price_at);
        addCurve(
            chart, contender, series, names[series],
            [&price_at](const SweepPoint& point) { return price_at(point).value; },
            [&analysis](const SweepPoint& point) { return strokeByEvidence(analysis, point); });
        if (!chart.lines.empty()) {
            chart.lines.back().end_label = sameCostLabel();
            const double usd_per_gpu_hour = contender.contender.usd_per_gpu_hour;
            chart.rules.push_back(
                {series, usd_per_gpu_hour, priceNowLabel(names[series], usd_per_gpu_hour), priceHandle(names[series])});
            addSides(chart, {series, names[series]},
                     {static_cast<int>(tie->other), contenderName(analysis, tie->other)});
        }
    }
    if (chart.lines.empty()) {
        chart.no_data = breakevenGap(analysis);
    }
    // Only as far as both cards have values: the line ends at the chart's edge.
    double last = std::max(2, analysis.scenario.server.batch);
    for (const ChartLine& line : chart.lines) {
        last = std::max(last, line.points.back().x());
    }
    chart.x_max = last;
    endYAxis(chart);
    chart.y_min = axisStart(smallestY(chart));
    return chart;
}

} // namespace tiebreak
