// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/text_locale.h"
#include "tests/support/test_class.h"
#include "tests/ui/charts/curves/curve_fixture.h"
#include "ui/charts/chart_math.h"

#include <QTest>

#include <cmath>

using namespace tiebreak;

class TestChartMath : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { set_text_locale(QLocale::c()); }

    void numbersAreTheLanguages()
    {
        QCOMPARE(numberText(-1234.5, 1, QStringLiteral("$")), QStringLiteral("-$1,234.5"));
        set_text_locale(QLocale(QStringLiteral("de")));
        QCOMPARE(numberText(1234.5, 1, {}), QStringLiteral("1.234,5"));
        QCOMPARE(numberText(-0.001, 1, {}), QStringLiteral("0,0"));
        ChartData data;
        QCOMPARE(xText(data, 2.25), QStringLiteral("2,25"));
        data.x_values = XValues::Tokens;
        QCOMPARE(xText(data, 1.5e9), QStringLiteral("1,5 B"));
    }

    void decadesHaveRoundTicks()
    {
        QCOMPARE(decadeTicks(0.05, 1, 8), (QVector<double>{0.05, 0.1, 0.2, 0.5, 1}));
        const QVector<double> wide = decadeTicks(0.01, 100, 6); // 13 of 1, 2 and 5
        QCOMPARE(wide.size(), 5);
        QVERIFY(std::abs(wide.front() - 0.01) < 1e-12 && std::abs(wide.back() - 100) < 1e-9);
        QCOMPARE(decadeTicks(1.1, 1.3, 5), linearTicks(1.1, 1.3, 5)); // of a part of the axis
        QVERIFY(decadeTicks(0, 1, 5).isEmpty());                      // a chart without values once took all memory
        const AxisEnds ends = decadeEnds(0.0997, 0.93);
        QVERIFY(std::abs(ends.low - 0.05) < 1e-12 && std::abs(ends.high - 1) < 1e-12);
        const AxisEnds exact = decadeEnds(0.2, 5);
        QVERIFY(std::abs(exact.low - 0.2) < 1e-12 && std::abs(exact.high - 5) < 1e-12);
        QVERIFY(decadeEnds(1, 1).low < 1 && decadeEnds(1, 1).high > 1);
    }

    void decadesReadWithTheDecimalsTheyNeed()
    {
        ChartData data;
        data.log_y = true;
        data.y_prefix = QStringLiteral("$");
        QCOMPARE(yTickText(data, 0.05, 0), QStringLiteral("$0.05"));
        QCOMPARE(yTickText(data, 0.1, 0), QStringLiteral("$0.10"));
        QCOMPARE(yTickText(data, 0.002, 0), QStringLiteral("$0.002"));
        QCOMPARE(yTickText(data, 20, 0), QStringLiteral("$20"));
    }

    void labelsSpreadAsLittleAsPossible()
    {
        using Places = std::vector<double>;
        QCOMPARE(spreadApart({}, 10, 0, 100), Places{});
        QCOMPARE(spreadApart({20, 60, 40}, 10, 0, 100), (Places{20, 60, 40}));
        QCOMPARE(spreadApart({50, 50}, 10, 0, 100), (Places{45, 55}));
        QCOMPARE(spreadApart({52, 50, 51}, 10, 0, 100), (Places{61, 41, 51}));
        QCOMPARE(spreadApart({98, 99}, 10, 0, 100), (Places{90, 100}));
        QCOMPARE(spreadApart({1, 2}, 10, 0, 100), (Places{0, 10}));
        QCOMPARE(spreadApart({5, 5, 5}, 10, 0, 15), (Places{0, 10, 20})); // no room: keeps the distance
    }

    void ticksAreRound()
    {
        QCOMPARE(linearTicks(0, 3500, 8), (QVector<double>{0, 500, 1000, 1500, 2000, 2500, 3000, 3500}));
        QCOMPARE(linearTicks(0, 1, 5), (QVector<double>{0, 0.25, 0.5, 0.75, 1}));
        QCOMPARE(linearTicks(0, 1.6, 3), (QVector<double>{0, 1}));
        // Both ends where few ticks have room, rather than 0 and 50 of 80.
        QCOMPARE(linearTicks(0, 80, 4), (QVector<double>{0, 40, 80}));
        QCOMPARE(linearTicks(0, 6000, 3), (QVector<double>{0, 3000, 6000}));
        QCOMPARE(linearTicks(0, 100, 4), (QVector<double>{0, 50, 100}));
        QCOMPARE(octaveTicks(1, 32, 9), (QVector<double>{1, 2, 4, 8, 16, 32}));
        QCOMPARE(octaveTicks(1, 256, 5), (QVector<double>{1, 4, 16, 64, 256}));
        QCOMPARE(octaveTicks(3, 20, 5), (QVector<double>{4, 8, 16}));
        QCOMPARE(octaveTicks(1, 32, 4), (QVector<double>{2, 8, 32})); // the last one is always told
        QCOMPARE(decimalsFor(0.25, 3), 2);
        QCOMPARE(decimalsFor(0.2, 3), 1);
        QCOMPARE(decimalsFor(500, 3), 0);
        QCOMPARE(decimalsFor(1.0 / 3, 3), 3);
    }

    void numbersHaveSeparators()
    {
        QCOMPARE(numberText(3500, 0), QStringLiteral("3,500"));
        QCOMPARE(numberText(1234.5, 2, QStringLiteral("$")), QStringLiteral("$1,234.50"));
        QCOMPARE(numberText(-0.5, 1, QStringLiteral("$")), QStringLiteral("-$0.5"));
        QCOMPARE(numberText(-0.001, 1), QStringLiteral("0.0"));
        ChartData data;
        QCOMPARE(xText(data, 8), QStringLiteral("8"));
        QCOMPARE(xText(data, 1.5), QStringLiteral("1.5"));
        QCOMPARE(xText(data, 131072.4), QStringLiteral("131,072"));
        data.y_unit = QStringLiteral("tok/s");
        QCOMPARE(valueText(data, 1680), QStringLiteral("1,680 tok/s"));
    }

    void tokensAndMonthsAreWrittenInTheirOwnWay()
    {
        ChartData data = loads();
        QCOMPARE(xText(data, 0), QStringLiteral("0"));
        QCOMPARE(xText(data, 200e6), QStringLiteral("200 M"));
        QCOMPARE(xText(data, 1.2e9), QStringLiteral("1.2 B"));
        QCOMPARE(xTicks(data, 5), (QVector<double>{0, 1e9, 2e9, 3e9}));
        QCOMPARE(readoutX(data, 1.5), 1.5);

        data.x_values = XValues::Months;
        data.x_max = 36;
        QCOMPARE(xText(data, 12), QStringLiteral("12"));
        QCOMPARE(xTicks(data, 40), (QVector<double>{0, 6, 12, 18, 24, 30, 36}));
        QCOMPARE(readoutX(data, 14.8), 15.0);
        QCOMPARE(readoutX(data, -0.2), 0.0);
        QCOMPARE(monthTicks(0, 1, 9), (QVector<double>{0, 1}));
        QCOMPARE(monthTicks(0, 8.5, 9), (QVector<double>{0, 2, 4, 6, 8}));
        QCOMPARE(monthTicks(0, 12, 5), (QVector<double>{0, 3, 6, 9, 12}));
        QCOMPARE(monthTicks(0, 36, 3), (QVector<double>{0, 24}));
        QCOMPARE(monthTicks(0, 120, 9), (QVector<double>{0, 24, 48, 72, 96, 120}));
        for (double max = 1; max <= 120; max += 0.5) {
            for (int most = 2; most <= 9; ++most) {
                const auto count = monthTicks(0, max, most).size();
                QVERIFY(count >= 1 && count <= most);
            }
        }
    }

    void largeAmountsAreShortOnTheAxis()
    {
        ChartData data = loads();
        data.y_max = 9999;
        QCOMPARE(yTickText(data, 2500, 0), QStringLiteral("$2,500"));
        QCOMPARE(yTickText(data, 0.5, 2), QStringLiteral("$0.50"));
        data.y_max = 12500;
        QCOMPARE(yTickText(data, 0, 0), QStringLiteral("$0"));
        QCOMPARE(yTickText(data, 2500, 0), QStringLiteral("$2.5 k"));
        QCOMPARE(yTickText(data, 1.2e6, 0), QStringLiteral("$1.2 M"));
        data.y_compact = false;
        QCOMPARE(yTickText(data, 12500, 0), QStringLiteral("$12,500"));
    }

    void interpolatesInLogX()
    {
        ChartLine line;
        line.points = {{1, 10}, {4, 30}, {16, 20}};
        QCOMPARE(valueAt(line, 2, true).value(), 20.0);
        QCOMPARE(valueAt(line, 2.5, false).value(), 20.0);
        QCOMPARE(valueAt(line, 8, true).value(), 25.0);
        QCOMPARE(valueAt(line, 1, true).value(), 10.0);
        QCOMPARE(valueAt(line, 16, true).value(), 20.0);
        QVERIFY(!valueAt(line, 0.9, true));
        QVERIFY(!valueAt(line, 17, true));
        QVERIFY(!valueAt(ChartLine(), 1, true));
        ChartLine steps; // a step holds up to its right end
        steps.points = {{0, 10}, {1e9, 10}, {1e9, 20}, {2e9, 20}, {2e9, 30}, {3e9, 30}};
        QCOMPARE(valueAt(steps, 1e9, false).value(), 10.0);
        QCOMPARE(valueAt(steps, 1.0001e9, false).value(), 20.0);
        QCOMPARE(valueAt(steps, 3e9, false).value(), 30.0);
    }

    void readoutTakesOneRowForEachName()
    {
        ChartData data;
        ChartLine left = someLine(0, 100);
        left.points.resize(3); // batches 1 to 4
        ChartLine right = someLine(0, 100);
        right.points.erase(right.points.begin(), right.points.begin() + 2); // 4 to 32
        ChartLine hidden = someLine(1, 500);
        hidden.in_readout = false;
        data.lines = {left, right, hidden, someLine(2, 200)};
        const auto rows = readoutRows(data, 4);
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].name, QStringLiteral("GPU 2")); // the largest first
        QCOMPARE(rows[0].value, QStringLiteral("600"));
        QCOMPARE(rows[1].value, QStringLiteral("300"));
        QCOMPARE(readoutRows(data, 16).size(), std::size_t{2});
        QVERIFY(readoutRows(data, 64).empty());
        QCOMPARE(readoutX(data, 7.6), 8.0);
        data.log_x = false;
        QCOMPARE(readoutX(data, 7.6), 7.6);
        QCOMPARE(readoutX(data, 99), 32.0);
    }
};

TIEBREAK_TEST(TestChartMath, QCoreApplication)
#include "tst_chart_math.moc"
