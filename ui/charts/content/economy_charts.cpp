// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/economy_charts.h"

#include "models/engine/costs/api.h"
#include "models/wording/economy_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/chart_math.h"
#include "ui/charts/content/batch_charts.h"

#include <algorithm>

namespace tiebreak {

namespace {

constexpr double cents_matter = 20; // dollars: on a shorter axis read-outs have cents

void useDollars(ChartData& chart)
{
    endYAxis(chart);
    chart.y_prefix = QStringLiteral("$");
    chart.y_compact = true;
    chart.y_text = [](double usd) { return money(usd); };
    chart.y_decimals = chart.y_max <= cents_matter ? 2 : 0;
}

// Both corners of every step, up to the end of the axis.
std::vector<QPointF> staircase(const std::vector<FleetStep>& steps, double end)
{
    std::vector<QPointF> corners;
    double from = 0;
    for (const FleetStep& step : steps) {
        if (from >= end) {
            break;
        }
        corners.emplace_back(from, step.usd_per_month);
        from = std::min(step.load, end);
        corners.emplace_back(from, step.usd_per_month);
    }
    return corners;
}

// The staircases at both ends of the band.
ChartBand fleetBand(int series, const std::vector<FleetBandStep>& steps, double end)
{
    ChartBand band{series, {}, {}};
    double from = 0;
    for (const FleetBandStep& step : steps) {
        if (from >= end) {
            break;
        }
        const double to = std::min(step.load, end);
        for (const double load : {from, to}) {
            band.low.emplace_back(load, step.usd_low);
            band.high.emplace_back(load, step.usd_high);
        }
        from = to;
    }
    return band;
}

// Of users it is that of the cheapest fleet: how much they send depends on how soon they are answered.
void addApi(ChartData& chart, const Analysis& analysis)
{
    std::optional<double> usd;
    if (!analysis.scenario.load.is_played()) {
        const auto bill = api_bill(analysis.scenario, chart.x_max);
        usd = bill ? std::optional(bill->total_usd()) : std::nullopt;
    } else if (analysis.bill.winner) {
        const auto& now = analysis.contenders[*analysis.bill.winner].api.api_usd_per_month;
        usd = now ? std::optional(*now * chart.x_max / analysis.load->total) : std::nullopt;
    }
    if (usd) {
        const QPointF end(chart.x_max, *usd);
        chart.lines.push_back({-1, apiLine(), apiLineEnd(analysis.scenario), Stroke::Ceiling, {{0, 0}, end}, true});
    }
}

// Where owning and renting have cost the same.
void addTies(ChartData& chart, const Ownership& ownership, int series, const QString& name)
{
    for (std::size_t i = 0; i < ownership.own_months.size(); ++i) {
        const double month = ownership.own_months[i];
        const double usd = ownership.own_months_usd[i];
        chart.markers.push_back(
            {series, QPointF(month, usd), Marker::Disc, false, ownershipTieTooltip(name, month, usd)});
    }
}

} // namespace

ChartData fleetChart(const Analysis& analysis)
{
    const bool is_played = analysis.scenario.load.is_played();
    ChartData chart;
    chart.name = QStringLiteral("fleet");
    setWords(chart, fleetWords(analysis));
    chart.mark_meaning = MarkMeaning::Scenario;
    chart.log_x = false;
    chart.x_values = is_played ? XValues::Plain : XValues::Tokens;
    chart.x_min = 0;
    chart.x_max = analysis.fleet_end;
    const double load = is_played && analysis.load ? analysis.load->total : analysis.scenario.bill.tokens_per_month;
    chart.cursor = load;
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ContenderAnalysis& contender = analysis.contenders[i];
        if (!contender.usd_per_month) {
            continue;
        }
        const auto series = static_cast<int>(i);
        std::vector<QPointF> line = staircase(contender.fleet, analysis.fleet_end);
        if (line.empty() && is_played) {
            line = {{load, *contender.usd_per_month}, {2 * load, analysis.load->contenders[i].twice.usd_per_month}};
        }
        if (line.empty()) {
            continue;
        }
        chart.lines.push_back({series, names[series], names[series], Stroke::Solid, std::move(line), true});
        if (!contender.fleet_band.empty()) {
            chart.bands.push_back(fleetBand(series, contender.fleet_band, analysis.fleet_end));
        }
        chart.markers.push_back({series, QPointF(load, *contender.usd_per_month), Marker::Disc, false,
                                 fleetTooltip(fleetText(analysis, i), *contender.usd_per_month)});
    }
    if (chart.lines.empty()) {
        const ContenderAnalysis& first = analysis.contenders.front();
        chart.no_data = gapSentence(fleet_gap(first, analysis.scenario), first, analysis);
        return chart;
    }
    addApi(chart, analysis);
    addLeads(chart, analysis, analysis.cheapest_by_load, cheapestFleetLead());
    useDollars(chart);
    return chart;
}

ChartData ownershipChart(const Analysis& analysis)
{
    ChartData chart;
    chart.name = QStringLiteral("ownership");
    setWords(chart, ownershipWords(analysis));
    chart.thin_meaning = ThinMeaning::Renting;
    chart.mark_meaning = MarkMeaning::Tie;
    chart.no_data = ownershipGap(analysis);
    chart.log_x = false;
    chart.x_values = XValues::Months;
    chart.x_min = 0;
    chart.x_max = analysis.scenario.owning.horizon_months;
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const Ownership& ownership = analysis.contenders[i].ownership;
        if (ownership.curve.size() < 2) {
            continue;
        }
        const auto series = static_cast<int>(i);
        ChartLine rent{series, rentedLine(names[series]), {}, Stroke::Thin, {}, true};
        ChartLine own{series, ownedLine(names[series]), {}, Stroke::Solid, {}, true};
        for (const OwnershipPoint& point : ownership.curve) {
            rent.points.emplace_back(point.month, point.rent_usd);
            own.points.emplace_back(point.month, point.own_usd);
        }
        rent.end_label = rent.name;
        own.end_label = own.name;
        chart.lines.push_back(std::move(rent));
        chart.lines.push_back(std::move(own));
        addTies(chart, ownership, series, names[series]);
    }
    useDollars(chart);
    return chart;
}

ChartData energyChart(const Analysis& analysis)
{
    ChartData chart = chartAgainstBatch(analysis, "energy");
    setWords(chart, energyWords(analysis));
    chart.no_data = nothingToShow(analysis);
    chart.y_decimals = 3;
    const bool is_ratio = analysis.scenario.view.cost_axis == CostAxis::TimesTheCheapest;
    const EstimateOf estimate_of = [is_ratio](const SweepPoint& point) -> const Estimate& {
        return is_ratio ? point.joules_to_least : point.joules_band;
    };
    const ValueOf value_of = [&estimate_of](const SweepPoint& point) { return estimate_of(point).value; };
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const auto series = static_cast<int>(i);
        addBand(chart, analysis.contenders[i], series, estimate_of);
        addCurve(chart, analysis.contenders[i], series, names[series], value_of,
                 [&analysis](const SweepPoint& point) { return strokeByEvidence(analysis, point); });
    }
    if (chart.lines.empty() && chart.no_data.isEmpty()) {
        chart.no_data = energyGap();
    }
    addEnds(chart, analysis, names, value_of);
    addLeads(chart, analysis, analysis.thriftiest_by_batch, thriftiestLead());
    if (is_ratio) {
        endRatioAxis(chart);
    } else {
        chart.log_y = true;
        endYAxis(chart);
    }
    return chart;
}

} // namespace tiebreak
