// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/figures/formats/figure_tables.h"

#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/csv_table.h"
#include "models/engine/inputs/field_edits.h"
#include "ui/charts/content/chart_pins.h"
#include "ui/charts/content/economy_charts.h"
#include "ui/charts/content/latency_charts.h"
#include "ui/charts/content/memory_bars.h"
#include "ui/charts/content/price_bars.h"
#include "ui/charts/content/scenario_charts.h"
#include "ui/charts/content/sensitivity_bars.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace tiebreak;

namespace {

// The x and y of all rows that begin with those cells.
std::vector<QPointF> pointsOf(const CsvTable& table, const std::vector<std::string>& begin)
{
    std::vector<QPointF> points;
    for (const CsvRow& row : table.rows) {
        if (row.cells.size() >= begin.size() && std::equal(begin.begin(), begin.end(), row.cells.begin())) {
            points.emplace_back(std::strtod(row.cells[begin.size()].c_str(), nullptr),
                                std::strtod(row.cells[begin.size() + 1].c_str(), nullptr));
        }
    }
    return points;
}

} // namespace

// The tables of the charts that there are.
class ChartTablesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); // writes 0,79 and 1.680
        m_loaded = load_catalogue();
        QVERIFY(m_loaded.catalogue);
    }

    void curvesAreThoseOfTheAnalysis()
    {
        for (const char* const evidence : {"article", "model"}) {
            const Analysis analysis = analysed({{"evidence", evidence}});
            const CsvTable throughput = tableOf(figureWith(throughputChart(analysis)));
            const CsvTable cost = tableOf(figureWith(costChart(analysis)));
            QCOMPARE(cost.header[3], std::string("value ($ per million tokens)"));
            for (const ContenderAnalysis& contender : analysis.contenders) {
                std::vector<QPointF> rates;
                std::vector<QPointF> costs;
                for (const SweepPoint& point : contender.sweep) {
                    if (point.throughput_tok_s.value) {
                        rates.emplace_back(point.batch, *point.throughput_tok_s.value);
                        costs.emplace_back(point.batch, *point.usd_per_million_tokens.value);
                    }
                }
                QVERIFY(rates.size() > 10);
                QCOMPARE(allOf(throughput, contender.short_name), rates);
                QCOMPARE(allOf(cost, contender.short_name), costs);
            }
        }
    }

    void publishedFiguresHaveTheirSource()
    {
        const CsvTable table = tableOf(figureWith(throughputChart(analysed({}))));
        QCOMPARE(pointsOf(table, {"L40S", "published (impossible)"}), (std::vector<QPointF>{{1, 320}, {8, 1680}}));
        const auto row = std::ranges::find_if(
            table.rows, [](const CsvRow& each) { return each.cells[1] == "published (impossible)"; });
        QVERIFY(QString::fromStdString(row->cells[4]).contains(QStringLiteral("Deploybase article")));
        QVERIFY(QString::fromStdString(row->cells[4]).contains(QStringLiteral("Impossible")));
    }

    void bandsAndLimitsOfTheModel()
    {
        const Analysis analysis = analysed({{"evidence", "model"}});
        const CsvTable table = tableOf(figureWith(throughputChart(analysis)));
        const SweepPoint& first = analysis.contenders[1].sweep.front();
        const std::string& name = analysis.contenders[1].short_name;
        QCOMPARE(pointsOf(table, {name, "band low"}).front(), QPointF(1, *first.throughput_tok_s.low));
        QCOMPARE(pointsOf(table, {name, "band high"}).front(), QPointF(1, *first.throughput_tok_s.high));
        QCOMPARE(pointsOf(table, {name, "limit"}).front(), QPointF(1, first.ceiling_tok_s));
        QCOMPARE(pointsOf(table, {name, "largest batch that fits"}).size(), std::size_t(1));
    }

    void latenciesAreToldApart()
    {
        const Analysis analysis = analysed({{"evidence", "model"}});
        const ChartData tpot = tpotChart(analysis);
        const ChartData ttft = ttftChart(analysis);
        CsvTable table = tableOf(figureWith({{{}, {}, {}, tpot}, {{}, {}, {}, ttft}}));
        QCOMPARE(lineOf(table.header),
                 QStringLiteral("quantity | series | kind | batch size (sequences) | value (ms) | note"));
        const SweepPoint& first = analysis.contenders[0].sweep.front();
        QCOMPARE(pointsOf(table, {"ms per token of a sequence", "L40S", "curve"}).front(), QPointF(1, *first.tpot_ms));
        QCOMPARE(pointsOf(table, {"ms to the first token", "L40S", "curve"}).front(), QPointF(1, *first.ttft_ms));

        const QString why = QStringLiteral("The article does not give this.");
        table = tableOf(figureWith({{{}, {}, {}, tpot}, {{}, {}, why, ttft}}));
        QCOMPARE(rowsOf(table).last(), QString(QStringLiteral("ms to the first token |  |  |  |  | ") + why));
        QVERIFY(table.rows.size() > 10);
    }

    void pinsKeepTheirOwnContenders()
    {
        const Analysis now = analysed({});
        const Analysis pinned = analysed({{"contenders.0.gpu", "A100-80GB-SXM"}, {"contenders.2.gpu", "L40S"}});
        ChartData chart = costChart(now);
        addPins(chart, {chartPin(costChart(pinned), QStringLiteral("-swapped"))});
        const CsvTable table = tableOf(figureWith(chart));
        std::vector<QPointF> costs;
        for (const SweepPoint& point : pinned.contenders[0].sweep) {
            if (point.usd_per_million_tokens.value) {
                costs.emplace_back(point.batch, *point.usd_per_million_tokens.value);
            }
        }
        QCOMPARE(pointsOf(table, {"A100 SXM", "pin -swapped"}), costs);
        QVERIFY(pointsOf(table, {"A100 PCIe", "pin -swapped"}).empty()); // the same as now: not drawn either
    }

    void fleetsAndOwning()
    {
        const Analysis analysis =
            analysed({{"api_usd_per_million_tokens", "0.2"}, {"contenders.0.purchase_usd", "7500"}});
        const CsvTable fleet = tableOf(figureWith(fleetChart(analysis)));
        QCOMPARE(lineOf(fleet.header),
                 QStringLiteral("series | kind | tokens a month | value ($ a month) | the cheapest fleet | note"));
        QCOMPARE(pointsOf(fleet, {"L40S", "scenario"}),
                 (std::vector<QPointF>{{100e6, *analysis.contenders[0].usd_per_month}}));
        QCOMPARE(pointsOf(fleet, {"API", "reference"}).back(),
                 QPointF(analysis.fleet_end, 0.2 * analysis.fleet_end / 1e6));

        const CsvTable owning = tableOf(figureWith(ownershipChart(analysis)));
        const Ownership& own = analysis.contenders[0].ownership;
        QCOMPARE(pointsOf(owning, {"L40S owned", "curve"}).size(), own.curve.size());
        QCOMPARE(pointsOf(owning, {"L40S rented", "curve"}).back(), QPointF(36, own.rent_usd));
        QCOMPARE(pointsOf(owning, {"L40S owned", "tie"}).front().x(), own.own_months.front());
    }

    void barsAreRows()
    {
        const Analysis analysis = analysed({});
        const MemoryUse& use = analysis.contenders[0].memory;
        const CsvTable memory = tableOf(figureWith(memoryBars(analysis)));
        QCOMPARE(lineOf(memory.header), QStringLiteral("contender | weights (GB) | KV cache (GB) | workspace (GB) | "
                                                       "capacity (GB) | fits | note"));
        QCOMPARE(memory.rows.size(), std::size_t(3));
        QCOMPARE(memory.rows[0].cells[0], std::string("L40S"));
        QCOMPARE(std::strtod(memory.rows[0].cells[1].c_str(), nullptr), use.weights_gb);
        QCOMPARE(std::strtod(memory.rows[0].cells[2].c_str(), nullptr), use.kv_cache_gb);
        QCOMPARE(std::strtod(memory.rows[0].cells[3].c_str(), nullptr), use.overhead_gb);
        QCOMPARE(std::strtod(memory.rows[0].cells[4].c_str(), nullptr), use.capacity_gb);
        QCOMPARE(memory.rows[0].cells[5], std::string("yes"));

        const CsvTable prices = tableOf(figureWith(priceBars(analysis, *m_loaded.catalogue)));
        QCOMPARE(lineOf(prices.header), QStringLiteral("GPU | provider | price (USD per GPU-hour) | in use | note"));
        const QStringList rows = rowsOf(prices);
        QVERIFY(rows.contains(QStringLiteral("L40S | RunPod | 0.79 | yes | ")));
        QVERIFY(rows.contains(QStringLiteral("L40S | CoreWeave | 2.25 | no | ")));
    }

    void tornadoHasBothEndsOfEachInput()
    {
        TornadoData data;
        data.axis_label = QStringLiteral("L40S saves");
        data.unit = QStringLiteral(" %");
        data.middle = 16.3;
        data.bars = {{QStringLiteral("L40S price"),
                      0,
                      {QStringLiteral("$0.71"), 25.5, QStringLiteral("26 %"), {}, 0.711},
                      {QStringLiteral("$0.87"), std::nullopt, QStringLiteral("no value"), {}, 0.869},
                      QStringLiteral("80 % of prices"),
                      QStringLiteral("$/h")},
                     {QStringLiteral("Throughput"),
                      -1,
                      {QStringLiteral("-15 %"), -2.0, QStringLiteral("-2 %"), {}, -0.15},
                      {QStringLiteral("+15 %"), 30.0, QStringLiteral("30 %"), {}, 0.15},
                      {},
                      QStringLiteral("gain (fraction)")}};
        const CsvTable table = tableOf(figureWith(data));
        QCOMPARE(lineOf(table.header), QStringLiteral("input | unit | low value | at low value: L40S saves (%) | high "
                                                      "value | at high value: L40S saves (%) | now: L40S saves (%) | "
                                                      "note"));
        QCOMPARE(rowsOf(table),
                 (QStringList{
                     QStringLiteral("L40S price | $/h | 0.711 | 25.5 | 0.869 |  | 16.3 | 80 % of prices; $0.87: no "
                                    "value"),
                     QStringLiteral("Throughput | gain (fraction) | -0.15 | -2 | 0.15 | 30 | 16.3 | "),
                 }));
    }

    // The values of the table, put into the scenario, give the answers of the table.
    void tornadoCanBeComputedAgain()
    {
        const Settings settings{{"evidence", "model"}, {"contenders.1.throughput_gain", "0.2"}};
        const Analysis analysis = analysed(settings);
        const CsvTable table = tableOf(figureWith(tornado(analysis)));
        const std::vector<SensitivityBar>& bars = analysis.sensitivity.bars;
        QVERIFY(bars.size() >= 5);
        QCOMPARE(table.rows.size(), bars.size());
        for (std::size_t i = 0; i < bars.size(); ++i) {
            for (const std::size_t column : {2, 4}) { // then its answer
                Settings there = settings;
                there.emplace_back(bars[i].key.c_str(), table.rows[i].cells[column].c_str());
                const auto answer = analysed(there).sensitivity.answer;
                QVERIFY(answer);
                const double told = std::strtod(table.rows[i].cells[column + 1].c_str(), nullptr);
                QVERIFY2(std::abs(100 * *answer - told) < 1e-9, bars[i].key.c_str());
            }
        }
    }

    // Whole batches repeat along a logarithmic axis; the table has each once, as it was computed.
    void wholeValuesAreToldOnce()
    {
        Scenario scenario = default_scenario(*m_loaded.catalogue);
        const WinnerMap map = winner_map(*m_loaded.catalogue, scenario, 100, 3);
        const Analysis analysis = analyze(*m_loaded.catalogue, scenario);
        const CsvTable table = tableOf(figureWith(winnerMapData(map, analysis)));
        std::vector<double> batches;
        for (std::size_t i = 0; i < table.rows.size() / 3; ++i) {
            batches.push_back(std::strtod(table.rows[i].cells[0].c_str(), nullptr));
        }
        QCOMPARE(table.rows.size() % 3, std::size_t(0));
        QVERIFY(batches.size() < 64);
        QCOMPARE(batches[0], 1.0);
        QCOMPARE(batches[1], 2.0);
        QVERIFY(std::ranges::adjacent_find(batches, std::greater_equal<>()) == batches.end()); // each once, rising
        for (const double batch : batches) {
            QCOMPARE(batch, std::round(batch));
        }
        QCOMPARE(table.rows[0].cells[1], table.rows[1].cells[1]);
        QVERIFY(table.rows[0].cells[1] != table.rows[batches.size()].cells[1]);
    }

    void mapsAreOneRowACell()
    {
        WinnerMapData data;
        data.x_label = QStringLiteral("batch size");
        data.y_label = QStringLiteral("price of A100 PCIe over price of L40S");
        data.names = {QStringLiteral("L40S"), QStringLiteral("A100 PCIe")};
        data.map.x = {MapInput::Batch, 0, 4, false, 1};
        data.map.y = {MapInput::PriceRatio, 1, 4, false, 2};
        data.map.columns = 2;
        data.map.rows = 2;
        data.map.cells = {{1, 0.125F}, {0, 0.1F}, {-1, 0}, {0, 1}};
        const CsvTable table = tableOf(figureWith(data));
        QCOMPARE(lineOf(table.header), QStringLiteral("batch size (sequences) | price of A100 PCIe over price of L40S "
                                                      "(ratio) | winner | saving (fraction) | note"));
        QCOMPARE(rowsOf(table), (QStringList{
                                    QStringLiteral("1 | 1.75 | A100 PCIe | 0.125 | "),
                                    QStringLiteral("3 | 1.75 | L40S | 0.1 | "),
                                    QStringLiteral("1 | 3.25 |  |  | no contender has a value"),
                                    QStringLiteral("3 | 3.25 | L40S |  | no other contender has a value"),
                                }));
    }

private:
    using Settings = std::vector<std::pair<const char*, const char*>>;

    // The default scenario with those settings.
    [[nodiscard]] Analysis analysed(const Settings& settings) const
    {
        Scenario scenario = default_scenario(*m_loaded.catalogue);
        for (const auto& [key, value] : settings) {
            const Problem problem = set_from_text(scenario, *m_loaded.catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s", problem.english().c_str());
            }
        }
        return analyze(*m_loaded.catalogue, scenario);
    }

    // The whole curve of a contender, whatever its pieces are called, by batch.
    static std::vector<QPointF> allOf(const CsvTable& table, const std::string& name)
    {
        std::vector<QPointF> points = pointsOf(table, {name, "curve"});
        const std::vector<QPointF> between = pointsOf(table, {name, "between figures"});
        points.insert(points.end(), between.begin(), between.end());
        std::ranges::sort(points, {}, &QPointF::x);
        return points;
    }

    LoadResult m_loaded;
};

TIEBREAK_TEST(ChartTablesTest, QCoreApplication)
#include "tst_chart_tables.moc"
