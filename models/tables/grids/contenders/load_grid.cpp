// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/load_grid.h"

#include "models/engine/costs/billing.h"
#include "models/tables/grids/contenders/contender_cells.h"
#include "models/wording/charts/load_chart_wording.h"
#include "models/wording/load/load_gap_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/notes.h"
#include "models/wording/numbers/english_plurals.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace tiebreak {

namespace {

struct LoadGrid {
    Q_DECLARE_TR_FUNCTIONS(LoadGrid)
};

constexpr int hour_digits = 5;

// One contender that has an answer.
struct Answered {
    const Analysis& analysis;
    std::size_t index = 0;

    [[nodiscard]] const LoadAnswer& answer() const { return analysis.load->contenders[index]; }
    [[nodiscard]] const LoadSummary& now() const { return answer().now.summary; }
};

struct LoadColumn {
    QString title;
    QString tooltip;
    Cell (*cell)(const Answered&);
};

// "21 (17 to 26)"; the value alone where the band has its width.
QString withBand(const QString& value, const QString& low, const QString& high)
{
    return low == value && high == value ? value : LoadGrid::tr("%1 (%2 to %3)").arg(value, low, high);
}

Cell highestCell(const Answered& of)
{
    const LoadAnswer& answer = of.answer();
    return numberCell(answer.highest,
                      withBand(number(answer.highest), number(answer.highest_low), number(answer.highest_high)),
                      highestLoadTooltip(of.analysis, of.index));
}

// A band without an upper end: at its slow end one request alone misses a limit.
bool hasEnd(const LoadFleet& fleet)
{
    return fleet.gpus_high > 0;
}

Cell gpusCell(const Answered& of, const LoadFleet& fleet)
{
    const QString value = number(fleet.gpus);
    return numberCell(
        fleet.gpus,
        hasEnd(fleet) ? withBand(value, number(fleet.gpus_low), number(fleet.gpus_high))
                      : LoadGrid::tr("%1 (or none)").arg(value),
        hasEnd(fleet)
            ? LoadGrid::tr("%1 on each of %2 [replica|replicas]; %3", nullptr, pluralNumber(fleet.replicas))
                  .arg(loadAmount(of.analysis.scenario, fleet.load), number(fleet.replicas), loadStateText(fleet.state))
            : LoadGrid::tr("At the slow end of the model's band one request alone misses a limit, and no number of "
                           "replicas helps"));
}

QString billHow(const Answered& of, const LoadFleet& fleet)
{
    const Contender& contender = of.analysis.scenario.contenders[of.index];
    const QString price = LoadGrid::tr("%1/h").arg(exactMoney(contender.usd_per_gpu_hour));
    const QString bill = money(fleet.usd_per_month);
    if (billing_of(of.analysis.scenario, contender) == Billing::ByUse) {
        return LoadGrid::tr("%1 GPU-hours at work × %2 = %3; idle hours are free")
            .arg(number(fleet.paid_gpu_hours, hour_digits), price, bill);
    }
    return LoadGrid::tr("%1 × %2 paid hours × %3 = %4")
        .arg(gpus(fleet.gpus), number(fleet.paid_gpu_hours / fleet.gpus, hour_digits), price, bill);
}

Cell billCell(const Answered& of, const LoadFleet& fleet)
{
    const QString value = money(fleet.usd_per_month);
    return numberCell(fleet.usd_per_month,
                      hasEnd(fleet) ? withBand(value, money(fleet.usd_per_month_low), money(fleet.usd_per_month_high))
                                    : LoadGrid::tr("%1 (or none)").arg(value),
                      billHow(of, fleet));
}

Cell atWorkCell(const Answered& of)
{
    const LoadFleet& now = of.answer().now;
    const double busy = now.used_gpu_hours / now.paid_gpu_hours;
    return numberCell(busy, percent(busy),
                      LoadGrid::tr("%1 GPU-hours at the best rate within the limits ÷ %2 paid")
                          .arg(number(now.used_gpu_hours, hour_digits), number(now.paid_gpu_hours, hour_digits)));
}

Cell millisecondsCell(double ms)
{
    return ms > 0 ? numberCell(ms, milliseconds(ms), {})
                  : emptyCell(noValue(), LoadGrid::tr("Answers of one token have none"));
}

Cell seconds(double ms)
{
    return numberCell(ms / 1000, LoadGrid::tr("%1 s").arg(number(ms / 1000)), {});
}

Cell share(double fraction)
{
    return numberCell(fraction, percent(fraction, 3), {});
}

Cell restsOn(const Answered& of)
{
    const BandChoice& basis = of.answer().tpot_band;
    const QString why = bandNote(basis, of.analysis.contenders[of.index], of.analysis.scenario);
    if (basis.own_runs > 0) {
        return numberCell(basis.own_runs, LoadGrid::tr("your %n [run|runs]", nullptr, basis.own_runs), why);
    }
    return numberCell(basis.rows,
                      basis.rows > 0 ? LoadGrid::tr("%n [measurement|measurements]", nullptr, basis.rows)
                                     : LoadGrid::tr("none such; wider band"),
                      why);
}

QString percentileName(double percentile)
{
    return LoadGrid::tr("P%1", "percentile").arg(number(percentile));
}

QString ofOneReplica()
{
    return LoadGrid::tr("of one replica at its load now");
}

LoadColumn firstToken(double percentile, Cell (*cell)(const Answered&))
{
    return {LoadGrid::tr("First token %1").arg(percentileName(percentile)),
            LoadGrid::tr("Time from sending a request to its first token, %1, %2")
                .arg(percentileName(percentile), ofOneReplica()),
            cell};
}

// Half of the requests, the usual percentiles and that of the limits.
std::vector<LoadColumn> firstTokens(double percentile)
{
    std::vector<LoadColumn> columns{
        firstToken(50, [](const Answered& of) { return millisecondsCell(of.now().ttft_ms.p50); }),
        firstToken(95, [](const Answered& of) { return millisecondsCell(of.now().ttft_ms.p95); }),
        firstToken(99, [](const Answered& of) { return millisecondsCell(of.now().ttft_ms.p99); })};
    if (percentile != 50 && percentile != 95 && percentile != 99) {
        columns.insert(columns.begin(), firstToken(percentile, [](const Answered& of) {
                           return millisecondsCell(of.now().ttft_ms.at_share);
                       }));
    }
    return columns;
}

std::vector<LoadColumn> fleetColumns(const Scenario& scenario)
{
    const QString unit = is_closed(scenario) ? LoadGrid::tr("Users") : LoadGrid::tr("Requests/s");
    return {
        {LoadGrid::tr("%1 a replica").arg(unit),
         LoadGrid::tr("The highest load of one replica inside the limits, with the model's band"), &highestCell},
        {LoadGrid::tr("GPUs now"),
         LoadGrid::tr("Whole replicas that carry the load inside the limits, spares included"),
         [](const Answered& of) { return gpusCell(of, of.answer().now); }},
        {LoadGrid::tr("GPUs at 2 ×"), LoadGrid::tr("GPUs at twice the load"),
         [](const Answered& of) { return gpusCell(of, of.answer().twice); }},
        {LoadGrid::tr("Bill a month"), LoadGrid::tr("Rent of the hours that those GPUs are paid for in a month"),
         [](const Answered& of) { return billCell(of, of.answer().now); }},
        {LoadGrid::tr("At work"), LoadGrid::tr("Share of the paid GPU-hours that the load takes"), &atWorkCell},
        {LoadGrid::tr("Chance of the least bill"),
         LoadGrid::tr("How often its bill now is the least when rates vary within the model's bands"),
         [](const Answered& of) {
             const auto& chance_of = of.answer().win_probability;
             return chance_of ? numberCell(*chance_of, chance(*chance_of), {})
                              : emptyCell(noValue(), LoadGrid::tr("There is no other bill to compare it with"));
         }},
        {LoadGrid::tr("Bill at 2 ×"), LoadGrid::tr("Rent at twice the load"),
         [](const Answered& of) { return billCell(of, of.answer().twice); }},
        {LoadGrid::tr("$ per M tokens"), LoadGrid::tr("The bill over the generated tokens of a month at this load"),
         [](const Answered& of) {
             const double usd = of.answer().now.usd_per_million_tokens;
             return numberCell(usd, costPerMillion(usd), {});
         }},
    };
}

std::vector<LoadColumn> answerColumns(double percentile)
{
    const QString now = ofOneReplica();
    return {
        {LoadGrid::tr("Each token %1").arg(percentileName(percentile)),
         LoadGrid::tr("Time from token to token of a request (TPOT), %1, %2").arg(percentileName(percentile), now),
         [](const Answered& of) { return millisecondsCell(of.now().tpot_ms.at_share); }},
        {LoadGrid::tr("Whole answer"), LoadGrid::tr("Time from sending a request to its last token, mean, %1").arg(now),
         [](const Answered& of) { return seconds(of.now().e2e_ms.mean); }},
        {LoadGrid::tr("Whole answer P95"),
         LoadGrid::tr("Time from sending a request to its last token, P95, %1").arg(now),
         [](const Answered& of) { return seconds(of.now().e2e_ms.p95); }},
    };
}

std::vector<LoadColumn> serverColumns()
{
    const QString now = ofOneReplica();
    return {
        {LoadGrid::tr("Running"), LoadGrid::tr("Requests that run at the same time, mean, %1").arg(now),
         [](const Answered& of) { return numberCell(of.now().running, number(of.now().running), {}); }},
        {LoadGrid::tr("Waiting"), LoadGrid::tr("Requests that wait for a place, mean, %1").arg(now),
         [](const Answered& of) { return numberCell(of.now().waiting, number(of.now().waiting, 2), {}); }},
        {LoadGrid::tr("KV used"), LoadGrid::tr("Share of the KV cache in use, mean, %1").arg(now),
         [](const Answered& of) { return share(of.now().kv_use); }},
        {LoadGrid::tr("Goodput"), LoadGrid::tr("Share of the requests that keep every limit, %1").arg(now),
         [](const Answered& of) { return share(of.now().goodput); }},
        {LoadGrid::tr("Rests on"), LoadGrid::tr("Measurements of such runs behind the model's band"), &restsOn},
        {LoadGrid::tr("State"), LoadGrid::tr("How near one replica is to what it can carry, and what is odd about it"),
         [](const Answered& of) {
             return textCell(of.answer().now.may_miss ? LoadGrid::tr("may miss the limits")
                                                      : loadStateText(of.answer().now.state),
                             loadNote(of.analysis, of.index));
         }},
    };
}

std::vector<LoadColumn> columnsOf(const Scenario& scenario)
{
    const double percentile = scenario.limits.percentile;
    std::vector<LoadColumn> all;
    for (std::vector<LoadColumn> part :
         {fleetColumns(scenario), firstTokens(percentile), answerColumns(percentile), serverColumns()}) {
        std::ranges::move(part, std::back_inserter(all));
    }
    return all;
}

} // namespace

Grid loadGrid(const Analysis& analysis)
{
    Grid grid;
    if (analysis.scenario.load.kind == LoadOf::Batch || !analysis.load) {
        return grid;
    }
    const std::vector<LoadColumn> columns = columnsOf(analysis.scenario);
    grid.columns.push_back({LoadGrid::tr("Contender"), LoadGrid::tr("GPU and price")});
    for (const LoadColumn& column : columns) {
        grid.columns.push_back({column.title, column.tooltip});
    }
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        std::vector<Cell> row{contenderCell(analysis, i)};
        const Answered of{analysis, i};
        const QString why = loadGapSentence(analysis, i);
        for (const LoadColumn& column : columns) {
            row.push_back(why.isEmpty() ? column.cell(of) : emptyCell(noValue(), why));
        }
        if (!why.isEmpty()) {
            row.back() = textCell(LoadGrid::tr("no answer"), why);
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace tiebreak
