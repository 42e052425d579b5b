// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_list.h"

#include "models/engine/answers/doubts/sensitivity.h"
#include "models/engine/answers/map/winner_map.h"
#include "ui/charts/content/economy_charts.h"
#include "ui/charts/content/latency_charts.h"
#include "ui/charts/content/load_charts.h"
#include "ui/charts/content/memory_bars.h"
#include "ui/charts/content/price_bars.h"
#include "ui/charts/content/scenario_charts.h"
#include "ui/charts/content/sensitivity_bars.h"
#include "ui/charts/content/use_charts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

Question ofBill(const Scenario& /*unused*/)
{
    return Question::MonthlyBill;
}

// Of a batch there is nothing to carry.
Question ofLoad(const Scenario& scenario)
{
    return scenario.load.is_played() ? Question::MonthlyBill : scenario.question;
}

std::string_view batchCursor(const Scenario& /*unused*/)
{
    return "batch";
}

std::string_view horizonCursor(const Scenario& /*unused*/)
{
    return "horizon_months";
}

std::string_view imageBatchCursor(const Scenario& /*unused*/)
{
    return "image_batch";
}

std::string_view trainingBatchCursor(const Scenario& /*unused*/)
{
    return "training_batch";
}

Use ofImages(const Scenario& /*unused*/)
{
    return Use::Images;
}

Use ofTraining(const Scenario& /*unused*/)
{
    return Use::Training;
}

Use ofMap(const Scenario& scenario)
{
    return map_use(scenario).value_or(Use::Serving);
}

Question ofTornado(const Scenario& scenario)
{
    const SensitivityOf of = scenario.view.sensitivity_of;
    return sensitivity_use(scenario) != Use::Serving ? scenario.question
           : of == SensitivityOf::CostPerToken       ? Question::CostPerToken
                                                     : Question::MonthlyBill;
}

} // namespace

const std::vector<ChartRow>& chartList()
{
    constexpr const char* cost_axis = "cost_axis"; // of both charts that it is about
    constexpr const char* first_token = QT_TRANSLATE_NOOP("Charts", "time to the first token");
    constexpr const char* per_token = QT_TRANSLATE_NOOP("Charts", "time per token");
    // id, label, label in a sentence, panels, what it leans on, page, input of the cursor, question, use, choice
    static const std::vector<ChartRow> rows{
        {"throughput",
         QT_TRANSLATE_NOOP("Charts", "Throughput"),
         QT_TRANSLATE_NOOP("Charts", "throughput"),
         {{"throughput", &throughputChart}},
         &throughputInputs,
         "cost",
         &batchCursor},
        {"cost",
         QT_TRANSLATE_NOOP("Charts", "Cost per token"),
         QT_TRANSLATE_NOOP("Charts", "cost"),
         {{"cost", &costChart}},
         &costInputs,
         "cost",
         &batchCursor,
         {},
         {},
         cost_axis},
        {"breakeven",
         QT_TRANSLATE_NOOP("Charts", "Breakeven"),
         QT_TRANSLATE_NOOP("Charts", "breakeven"),
         {{"breakeven", &breakevenChart}},
         &breakevenInputs,
         "cost",
         &batchCursor,
         {},
         {},
         "breakeven_of"},
        {"fleet",
         QT_TRANSLATE_NOOP("Charts", "Fleet"),
         QT_TRANSLATE_NOOP("Charts", "fleet"),
         {{"fleet", &fleetChart}},
         &fleetInputs,
         "fleet",
         &load_key,
         &ofBill},
        {"ownership",
         QT_TRANSLATE_NOOP("Charts", "Own or rent"),
         QT_TRANSLATE_NOOP("Charts", "ownership"),
         {{"ownership", &ownershipChart}},
         &ownershipInputs,
         "ownership",
         &horizonCursor,
         &ofBill},
        {"memory",
         QT_TRANSLATE_NOOP("Charts", "Memory"),
         QT_TRANSLATE_NOOP("Charts", "memory"),
         {{"memory", &memoryBars}},
         &memoryInputs,
         "memory"},
        {"prices",
         QT_TRANSLATE_NOOP("Charts", "Prices"),
         QT_TRANSLATE_NOOP("Charts", "prices"),
         {{"prices", &priceBars}},
         &priceInputs,
         ""},
        {"latency",
         QT_TRANSLATE_NOOP("Charts", "Latency"),
         QT_TRANSLATE_NOOP("Charts", "latency"),
         {{"latency-tpot", &tpotChart, per_token}, {"latency-ttft", &ttftChart, first_token}},
         &rateInputs,
         "latency",
         &batchCursor},
        {"load",
         QT_TRANSLATE_NOOP("Charts", "Load"),
         QT_TRANSLATE_NOOP("Charts", "load"),
         {{"load-ttft", &loadTtftChart, first_token}, {"load-tpot", &loadTpotChart, per_token}},
         &loadInputs,
         "load",
         {},
         &ofLoad},
        {"frontier",
         QT_TRANSLATE_NOOP("Charts", "Frontier"),
         QT_TRANSLATE_NOOP("Charts", "frontier"),
         {{"frontier", &frontierChart}},
         &loadInputs,
         "load",
         {},
         &ofBill},
        {"sensitivity",
         QT_TRANSLATE_NOOP("Charts", "What matters"),
         QT_TRANSLATE_NOOP("Charts", "sensitivity"),
         {{"sensitivity", &tornado}},
         &sensitivityInputs,
         "sensitivity",
         {},
         &ofTornado,
         &sensitivity_use},
        {"energy",
         QT_TRANSLATE_NOOP("Charts", "Energy"),
         QT_TRANSLATE_NOOP("Charts", "energy"),
         {{"energy", &energyChart}},
         &energyInputs,
         "energy",
         &batchCursor,
         {},
         {},
         cost_axis},
        {"images",
         QT_TRANSLATE_NOOP("Charts", "Images"),
         QT_TRANSLATE_NOOP("Charts", "images"),
         {{"images", &imagesChart}},
         &imagesInputs,
         "images",
         &imageBatchCursor,
         {},
         &ofImages},
        {"training",
         QT_TRANSLATE_NOOP("Charts", "Training"),
         QT_TRANSLATE_NOOP("Charts", "training"),
         {{"training", &trainingChart}},
         &trainingInputs,
         "training",
         &trainingBatchCursor,
         {},
         &ofTraining},
        {"training-memory",
         QT_TRANSLATE_NOOP("Charts", "Training memory"),
         QT_TRANSLATE_NOOP("Charts", "training memory"),
         {{"training-memory", &trainingMemoryBars}},
         &trainingMemoryInputs,
         "training",
         {},
         {},
         &ofTraining},
        {"winner-map",
         QT_TRANSLATE_NOOP("Charts", "Winner map"),
         QT_TRANSLATE_NOOP("Charts", "winner map"),
         {{"winner-map", &winnerMapData}},
         &mapInputs,
         "winner-map",
         {},
         &map_question,
         &ofMap},
    };
    return rows;
}

QString ChartRow::label() const
{
    return QCoreApplication::translate("Charts", label_text);
}

QString ChartRow::labelInSentence() const
{
    return QCoreApplication::translate("Charts", label_in_sentence_text);
}

QString ChartRow::labelOf(const ChartPanel& panel) const
{
    if (panel.label_text == nullptr) {
        return label();
    }
    return QCoreApplication::translate("Charts", "%1: %2", "chart and its part")
        .arg(label(), QCoreApplication::translate("Charts", panel.label_text));
}

const QStringList& figureNames()
{
    static const QStringList names = [] {
        QStringList ids;
        for (const ChartRow& row : chartList()) {
            ids << row.name();
        }
        return ids;
    }();
    return names;
}

const ChartRow& chartNamed(const QString& name)
{
    const auto found = std::ranges::find(chartList(), name, &ChartRow::name);
    Q_ASSERT(found != chartList().end());
    return *found;
}

} // namespace tiebreak
