// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/latency_charts.h"

#include "models/wording/wording.h"
#include "ui/charts/content/batch_charts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

// A limit farther above all values than this would press the curves flat; it is told instead of drawn.
constexpr double far_limit = 2;
// How far above the limit curves are followed.
constexpr double overshoot = 2;

QString tr(const char* text)
{
    return QCoreApplication::translate("LatencyCharts", text);
}

// One of the two latencies.
struct Latency {
    QString quantity; // "time per token"
    std::optional<double> SweepPoint::*along;
    std::optional<double> ContenderAnalysis::*now; // at the scenario's batch
    std::optional<double> limit;
};

struct Named {
    QString name;
    double ms = 0;
};

QString milliseconds(double ms)
{
    return tr("%1 ms").arg(number(ms));
}

// The contenders with a value at the scenario's batch, quickest first.
std::vector<Named> quickestFirst(const Analysis& analysis, const Latency& latency)
{
    const QStringList names = contenderNames(analysis);
    std::vector<Named> found;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        if (const auto ms = analysis.contenders[i].*latency.now) {
            found.push_back({names[static_cast<qsizetype>(i)], *ms});
        }
    }
    std::ranges::stable_sort(found, {}, &Named::ms);
    return found;
}

// All that read the same as the quickest one.
QStringList leaders(const std::vector<Named>& order)
{
    QStringList names;
    for (const Named& each : order) {
        if (milliseconds(each.ms) == milliseconds(order.front().ms)) {
            names << each.name;
        }
    }
    return names;
}

QString tpotTitle(const Analysis& analysis, const Latency& latency)
{
    const QString at = batch(analysis.scenario.server.batch);
    const std::vector<Named> order = quickestFirst(analysis, latency);
    if (order.empty()) {
        return tr("No time per token at %1").arg(at);
    }
    const double best = order.front().ms;
    if (latency.limit && best > *latency.limit) {
        return tr("No card keeps to %1 a token at %2; %3 needs %4")
            .arg(milliseconds(*latency.limit), at, order.front().name, milliseconds(best));
    }
    const QStringList names = leaders(order);
    return names.size() == 1 ? tr("%1 gives a token every %2 at %3").arg(names.first(), milliseconds(best), at)
                             : tr("%1 give a token every %2 at %3").arg(listed(names), milliseconds(best), at);
}

QString ttftTitle(const Analysis& analysis, const Latency& latency)
{
    const QString at = batch(analysis.scenario.server.batch);
    const std::vector<Named> order = quickestFirst(analysis, latency);
    if (order.empty()) {
        return tr("No time to the first token at %1").arg(at);
    }
    const Named& best = order.front();
    if (latency.limit && best.ms > *latency.limit) {
        return tr("No card gives the first token within %1 at %2; %3 needs %4")
            .arg(milliseconds(*latency.limit), at, best.name, milliseconds(best.ms));
    }
    const QString first = tr("First token at %1: %2 on %3").arg(at, milliseconds(best.ms), listed(leaders(order)));
    const Named& last = order.back();
    return milliseconds(last.ms) == milliseconds(best.ms)
               ? first
               : tr("%1, %2 on %3").arg(first, milliseconds(last.ms), last.name);
}

// The reason why nothing is known: that of all numbers, or that this evidence has no latencies.
QString nothingKnown(const Analysis& analysis, const QString& quantity)
{
    const Gap gap = analysis.contenders.front().gap;
    const QString reason = gap == Gap::OverLatencyLimit ? QString() : nothingToShow(analysis);
    if (!reason.isEmpty()) {
        return reason;
    }
    switch (analysis.scenario.evidence) {
    case Evidence::Article:
        return tr("The article gives no %1; choose evidence Model.").arg(quantity);
    case Evidence::Measured:
        return tr("The measurements give no %1; choose evidence Model.").arg(quantity);
    case Evidence::Model: // of a single token
        break;
    }
    return tr("The model gives no %1 here; choose more output tokens.").arg(quantity);
}

double largestAtCursor(const Analysis& analysis, const Latency& latency)
{
    double largest = 0;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        largest = std::max(largest, (contender.*latency.now).value_or(0));
    }
    return largest;
}

// Ends both axes where the curves do, or a little above the limit that cuts them. False when the limit is so far
// above that it is out of sight.
bool endAxes(ChartData& chart, const Analysis& analysis, const Latency& latency)
{
    double largest = 0;
    chart.x_max = std::max(2, analysis.scenario.server.batch);
    for (const ChartLine& line : chart.lines) {
        chart.x_max = std::max(chart.x_max, line.points.back().x());
        for (const QPointF& point : line.points) {
            largest = std::max(largest, point.y());
        }
    }
    double top = largest;
    const bool shows_limit = latency.limit && *latency.limit <= far_limit * largest;
    if (shows_limit) {
        const double enough = std::max(overshoot * *latency.limit, largestAtCursor(analysis, latency));
        top = std::max(*latency.limit, std::min(largest, enough));
    }
    chart.y_max = axisEnd(top);
    return shows_limit;
}

void explainLimit(ChartData& chart, const Latency& latency, bool shows_limit)
{
    if (!latency.limit) {
        return;
    }
    if (shows_limit) {
        chart.rules.push_back({-1, *latency.limit, tr("limit %1").arg(milliseconds(*latency.limit))});
    } else {
        chart.subtitle = tr("%1; the limit, %2, is far above").arg(chart.subtitle, milliseconds(*latency.limit));
    }
}

ChartData latencyChart(const Analysis& analysis, const Latency& latency, const char* name)
{
    ChartData chart = chartAgainstBatch(analysis, name);
    chart.subtitle = workload(analysis);
    chart.y_unit = tr("ms");
    const QStringList names = contenderNames(analysis);
    const ValueOf value_of = [&latency](const SweepPoint& point) { return point.*latency.along; };
    // A point with a latency but no throughput is one that a limit forbids.
    const StrokeOf stroke_of = [&analysis](const SweepPoint& point) {
        return point.throughput_tok_s.value ? strokeByEvidence(analysis, point) : Stroke::Dashed;
    };
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const auto series = static_cast<int>(i);
        addCurve(chart, analysis.contenders[i], series, names[series], value_of, stroke_of);
    }
    if (chart.lines.empty()) {
        chart.no_data = nothingKnown(analysis, latency.quantity);
        return chart;
    }
    if (analysis.scenario.evidence == Evidence::Model) {
        addEnds(chart, analysis, names, value_of);
    }
    const bool is_cut = std::ranges::any_of(analysis.contenders, [&value_of](const ContenderAnalysis& contender) {
        return std::ranges::any_of(contender.sweep, [&value_of](const SweepPoint& point) {
            return value_of(point) && !point.throughput_tok_s.value;
        });
    });
    if (is_cut) {
        chart.subtitle = tr("%1; dashed: over a limit").arg(chart.subtitle);
    }
    explainLimit(chart, latency, endAxes(chart, analysis, latency));
    return chart;
}

} // namespace

ChartData tpotChart(const Analysis& analysis)
{
    const Latency latency{tr("time per token"), &SweepPoint::tpot_ms, &ContenderAnalysis::tpot_ms,
                          analysis.scenario.limits.tpot_ms};
    ChartData chart = latencyChart(analysis, latency, "latency-tpot");
    chart.title = tpotTitle(analysis, latency);
    chart.y_label = tr("ms per token of a sequence");
    chart.y_decimals = 1;
    return chart;
}

ChartData ttftChart(const Analysis& analysis)
{
    const Latency latency{tr("time to the first token"), &SweepPoint::ttft_ms, &ContenderAnalysis::ttft_ms,
                          analysis.scenario.limits.ttft_ms};
    ChartData chart = latencyChart(analysis, latency, "latency-ttft");
    chart.title = ttftTitle(analysis, latency);
    chart.y_label = tr("ms to the first token");
    chart.y_decimals = 0;
    return chart;
}

} // namespace tiebreak
