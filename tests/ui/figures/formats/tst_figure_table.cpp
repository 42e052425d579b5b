// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/figures/formats/figure_table.h"

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

Figure figureWith(std::vector<FigurePanel> panels)
{
    return {QStringLiteral("made by hand"), std::move(panels), {}, {}};
}

Figure figureWith(FigureBody body, const QString& no_data = {})
{
    return figureWith({{QStringLiteral("title"), {}, no_data, std::move(body)}});
}

Figure figureWith(const ChartData& chart)
{
    return figureWith(chart, chart.no_data);
}

// Read back by the reader of the catalogue, which refuses rows of another length than the header.
CsvTable tableOf(const Figure& figure)
{
    QStringList problems;
    const auto table = read_csv(QStringLiteral("figure.csv"), figureCsv(figure), problems);
    if (!table) {
        qWarning("%s", qPrintable(problems.join(QLatin1Char('\n'))));
    }
    return table.value_or(CsvTable{});
}

QString joined(const std::vector<std::string>& cells)
{
    QStringList texts;
    for (const std::string& cell : cells) {
        texts << QString::fromStdString(cell);
    }
    return texts.join(QStringLiteral(" | "));
}

QStringList rowsOf(const CsvTable& table)
{
    QStringList rows;
    for (const CsvRow& row : table.rows) {
        rows << joined(row.cells);
    }
    return rows;
}

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

// From 1 to 4 in two pieces that touch at 2, with a remark on each point of the first.
ChartData twoPieces()
{
    ChartData chart;
    chart.name = QStringLiteral("throughput");
    chart.x_label = QStringLiteral("batch size (sequences)");
    chart.y_label = QStringLiteral("tokens/s");
    chart.x_min = 1;
    chart.x_max = 4;
    chart.lines = {{0, QStringLiteral("L40S"), {}, Stroke::Solid, {{1, 100}, {2, 0.1 + 0.2}}},
                   {0, QStringLiteral("L40S"), {}, Stroke::Dashed, {{2, 0.1 + 0.2}, {4, -5}}}};
    chart.lines[0].notes = {QStringLiteral("weight reads"), QStringLiteral("compute")};
    return chart;
}

} // namespace

class TestFigureTable : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); // writes 0,79 and 1.680
        m_loaded = load_catalogue();
        QVERIFY(m_loaded.catalogue);
    }

    void linesAreOneRowAPoint()
    {
        const CsvTable table = tableOf(figureWith(twoPieces()));
        QCOMPARE(joined(table.header),
                 QStringLiteral("series | kind | batch size (sequences) | value (tokens/s) | note"));
        QCOMPARE(rowsOf(table), (QStringList{
                                    QStringLiteral("L40S | curve | 1 | 100 | weight reads"),
                                    QStringLiteral("L40S | curve | 2 | 0.30000000000000004 | compute"),
                                    QStringLiteral("L40S | between figures | 4 | -5 | "),
                                }));
    }

    void allPartsOfAChartAreTold()
    {
        ChartData chart = twoPieces();
        chart.lines.push_back({0, {}, {}, Stroke::Ceiling, {{1, 200}, {4, 800}}, false});
        chart.lines.push_back({-1, QStringLiteral("API"), {}, Stroke::Ceiling, {{1, 7}, {4, 7}}});
        chart.bands = {{0, {{1, 90}}, {{1, 110}}}};
        chart.rules = {{0, 55.5, QStringLiteral("L40S now, $55.50"), QStringLiteral("price of the L40S")},
                       {-1, 60, QStringLiteral("limit 60 ms")}};
        chart.pins = {{QStringLiteral("before"), {{1, {{1, 3}, {2, 4}}, QStringLiteral("A100 PCIe")}}}};
        chart.markers = {{0, {1, 100}, Marker::Disc, false, QStringLiteral("one\ntwo"), MarkerSettings{1, 0, 0, {}}},
                         {0, {1, 101}, Marker::Disc, true, {}, MarkerSettings{1, 0, 0, {}}},
                         {0, {1, 102}, Marker::Disc, false, {}, MarkerSettings{1, 512, 256, {}}},
                         {0, {4, 103}, Marker::Diamond, true, {}}};
        const QStringList rows = rowsOf(tableOf(figureWith(chart)));
        for (const char* const row : {
                 "L40S | limit | 4 | 800 | ",
                 "API | reference | 1 | 7 | ",
                 "L40S | band low | 1 | 90 | ",
                 "L40S | band high | 1 | 110 | ",
                 "L40S | price now | 1 | 55.5 | L40S now, $55.50",
                 "L40S | price now | 4 | 55.5 | L40S now, $55.50",
                 " | limit | 1 | 60 | limit 60 ms",
                 "A100 PCIe | pin before | 2 | 4 | ",
                 "L40S | published | 1 | 100 | one; two",
                 "L40S | published (impossible) | 1 | 101 | ",
                 "L40S | measured | 1 | 102 | ",
                 "L40S | largest batch that fits | 4 | 103 | ",
             }) {
            QVERIFY2(rows.contains(QLatin1String(row)), row);
        }
        QCOMPARE(rows.size(), 3 + 2 + 2 + 2 + 4 + 2 + 4);
    }

    // The strip under the axis: who leads at each row, and both where it changes.
    void whoLeadsIsAColumn()
    {
        ChartData chart = twoPieces();
        chart.leads = {{0, 1, 2, QStringLiteral("L40S")}, {1, 2, 3, QStringLiteral("A100 PCIe")}};
        chart.leads_meaning = QStringLiteral("the cheapest");
        const CsvTable table = tableOf(figureWith(chart));
        QCOMPARE(joined(table.header),
                 QStringLiteral("series | kind | batch size (sequences) | value (tokens/s) | the cheapest | note"));
        QCOMPARE(rowsOf(table), (QStringList{
                                    QStringLiteral("L40S | curve | 1 | 100 | L40S | weight reads"),
                                    QStringLiteral("L40S | curve | 2 | 0.30000000000000004 | L40S and A100 PCIe | "
                                                   "compute"),
                                    QStringLiteral("L40S | between figures | 4 | -5 |  | "), // nobody has a value
                                }));
    }

    // On a logarithmic axis the middle of 2 and 4 is their geometric mean.
    void onlyTheVisiblePartIsTold()
    {
        ChartData chart = twoPieces();
        chart.lines[1].points = {{2, 0.5}, {4, -5.5}};
        chart.lines[0].points[1] = {2, 0.5};
        chart.markers = {{0, {1, 100}, Marker::Disc, false, {}}};
        chart.x_min = 2;
        chart.x_max = 2 * std::sqrt(2.0);
        QStringList rows = rowsOf(tableOf(figureWith(chart)));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0], QStringLiteral("L40S | curve | 2 | 0.5 | compute"));
        QVERIFY(rows[1].startsWith(QStringLiteral("L40S | between figures | 2.8284271247461903 | -2.5")));

        chart.log_x = false;
        chart.lines = {
            {0, QStringLiteral("L40S"), {}, Stroke::Solid, {{0, 569}, {100, 569}, {100, 1138}, {200, 1138}}}};
        chart.x_min = 50;
        chart.x_max = 150;
        rows = rowsOf(tableOf(figureWith(chart)));
        QCOMPARE(rows, (QStringList{QStringLiteral("L40S | curve | 50 | 569 | "),
                                    QStringLiteral("L40S | curve | 100 | 569 | "),
                                    QStringLiteral("L40S | curve | 100 | 1138 | "),
                                    QStringLiteral("L40S | curve | 150 | 1138 | ")}));
        chart.x_min = 300;
        chart.x_max = 400;
        QCOMPARE(tableOf(figureWith(chart)).rows.size(), std::size_t(0));
    }

    void textsAreHarmlessAndNumbersStayNumbers()
    {
        ChartData chart = twoPieces();
        chart.lines.resize(1);
        chart.lines[0].points = {{1, -5}, {2, -0.0}};
        chart.lines[0].name = QStringLiteral("=HYPERLINK(\"x\",\"y\")");
        chart.lines[0].notes = {QStringLiteral("@a, \"b\""), QStringLiteral("\t+1")};
        const QByteArray csv = figureCsv(figureWith(chart));
        QCOMPARE(csv, QByteArray("series,kind,batch size (sequences),value (tokens/s),note\n"
                                 "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",curve,1,-5,\"'@a, \"\"b\"\"\"\n"
                                 "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",curve,2,0,'+1\n"));
    }

    void numbersReadBackTheSame()
    {
        ChartData chart = twoPieces();
        chart.lines.resize(1);
        chart.lines[0].notes.clear();
        std::vector<QPointF>& points = chart.lines[0].points;
        points.clear();
        for (const double y : {1e300, 5e-324, 1.0 / 3, 123456789012.5, 1e-7, -1e21}) {
            points.emplace_back(1, y);
        }
        points.emplace_back(1, HUGE_VAL); // never made by the engine; must not become a word
        const CsvTable table = tableOf(figureWith(chart));
        QCOMPARE(table.rows.size(), points.size());
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const std::string& cell = table.rows[i].cells[3];
            QCOMPARE(std::strtod(cell.c_str(), nullptr), points[i].y());
            QVERIFY(cell.find_first_not_of("-.0123456789") == std::string::npos);
        }
        QCOMPARE(table.rows[4].cells[3], std::string("0.0000001"));
        QCOMPARE(table.rows.back().cells[3], std::string());
    }

    void noDataIsASentenceInTheNote()
    {
        ChartData chart = twoPieces();
        const QString why = QStringLiteral("The article has no figures for X, \"yet\"; choose evidence Model.");
        CsvTable table = tableOf(figureWith(chart, why));
        QCOMPARE(rowsOf(table), QStringList(QString(QStringLiteral(" |  |  |  | ") + why)));
        table = tableOf(figureWith(TornadoData{}, why));
        QCOMPARE(rowsOf(table), QStringList(QString(QStringLiteral(" |  |  |  |  |  |  | ") + why)));
        QCOMPARE(joined(table.header), QStringLiteral("input | unit | low value | at low value: answer | high value | "
                                                      "at high value: answer | now: answer | note"));
        QCOMPARE(tableOf(figureWith(WinnerMapData{}, why)).rows.size(), std::size_t(1));
        QCOMPARE(tableOf(figureWith(MemoryBars{}, why)).rows.size(), std::size_t(1));
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
        QCOMPARE(joined(table.header),
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
        QCOMPARE(joined(fleet.header),
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
        QCOMPARE(joined(memory.header), QStringLiteral("contender | weights (GB) | KV cache (GB) | workspace (GB) | "
                                                       "capacity (GB) | fits | note"));
        QCOMPARE(memory.rows.size(), std::size_t(3));
        QCOMPARE(memory.rows[0].cells[0], std::string("L40S"));
        QCOMPARE(std::strtod(memory.rows[0].cells[1].c_str(), nullptr), use.weights_gb);
        QCOMPARE(std::strtod(memory.rows[0].cells[2].c_str(), nullptr), use.kv_cache_gb);
        QCOMPARE(std::strtod(memory.rows[0].cells[3].c_str(), nullptr), use.overhead_gb);
        QCOMPARE(std::strtod(memory.rows[0].cells[4].c_str(), nullptr), use.capacity_gb);
        QCOMPARE(memory.rows[0].cells[5], std::string("yes"));

        const CsvTable prices = tableOf(figureWith(priceBars(analysis, *m_loaded.catalogue)));
        QCOMPARE(joined(prices.header), QStringLiteral("GPU | provider | price (USD per GPU-hour) | in use | note"));
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
        QCOMPARE(joined(table.header), QStringLiteral("input | unit | low value | at low value: L40S saves (%) | high "
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
        QCOMPARE(joined(table.header), QStringLiteral("batch size (sequences) | price of A100 PCIe over price of L40S "
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

TIEBREAK_TEST(TestFigureTable, QCoreApplication)
#include "tst_figure_table.moc"
