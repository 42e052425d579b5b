// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/figures/formats/figure_tables.h"
#include "ui/figures/formats/figure_table.h"

#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/csv_table.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <cstdlib>

using namespace tiebreak;

namespace {

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

// How any chart becomes a table.
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
        QCOMPARE(lineOf(table.header),
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
        QCOMPARE(lineOf(table.header),
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
        QCOMPARE(lineOf(table.header), QStringLiteral("input | unit | low value | at low value: answer | high value | "
                                                      "at high value: answer | now: answer | note"));
        QCOMPARE(tableOf(figureWith(WinnerMapData{}, why)).rows.size(), std::size_t(1));
        QCOMPARE(tableOf(figureWith(MemoryBars{}, why)).rows.size(), std::size_t(1));
    }

private:
    LoadResult m_loaded;
};

TIEBREAK_TEST(TestFigureTable, QCoreApplication)
#include "tst_figure_table.moc"
