// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/charts/map/made_up_map.h"
#include "ui/charts/map/map_field.h"
#include "ui/charts/map/map_math.h"

#include <QLineF>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

class TestMapMath : public QObject {
    Q_OBJECT

private slots:
    void bordersAreWhereSavingsMeet();
    void bordersMeetInOnePoint();
    void bordersAreJoined();
    void nobodyHasNoBorder();
    void contoursAreWhereTheMarginIs();
    void wholeValuesMakeNoSteps();
    void namesAreInTheirRegions();
    void ticksAreRound();
};

// The next costs 1 / 0.9 below and 1 / 0.7 above, whose logarithms are 0.10536 and 0.35667: 0.228 of the way from 0.5
// to 1.5.
void TestMapMath::bordersAreWhereSavingsMeet()
{
    const auto lines =
        winnerBorders(mapOf(3, 2, [](int, int row) { return row == 0 ? cell(1, 0.1F) : cell(0, 0.3F); }));
    QCOMPARE(lines.size(), std::size_t{1});
    double least = 3;
    double most = 0;
    for (const QPointF& point : lines.front()) {
        QVERIFY(std::abs(point.y() - 0.72804) < 1e-5);
        least = std::min(least, point.x());
        most = std::max(most, point.x());
    }
    QCOMPARE(least, 0.0); // from edge to edge
    QCOMPARE(most, 3.0);
}

void TestMapMath::bordersMeetInOnePoint()
{
    const auto lines = winnerBorders(mapOf(2, 2, [](int column, int row) {
        return cell(row == 0 ? 0 : column == 0 ? 1 : 2, 0.1F);
    }));
    int at_middle = 0;
    for (const QPolygonF& line : lines) {
        for (const QPointF& point : line) {
            at_middle += QLineF(point, {1, 1}).length() < 1e-9 ? 1 : 0;
        }
    }
    QVERIFY(at_middle >= 2); // one line runs through, the third one ends there
    double length = 0;
    for (const QPolygonF& line : lines) {
        for (qsizetype i = 1; i < line.size(); ++i) {
            length += QLineF(line[i - 1], line[i]).length();
        }
    }
    QVERIFY(std::abs(length - 3) < 1e-6); // three arms of one cell each
}

// An island has one closed line, and pieces lie end to end.
void TestMapMath::bordersAreJoined()
{
    const auto lines = winnerBorders(
        mapOf(20, 20, [](int column, int row) { return cell(std::hypot(column - 9.5, row - 9.5) < 6 ? 1 : 0, 0.1F); }));
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(QLineF(lines[0].first(), lines[0].last()).length() < 1e-6);
    for (qsizetype i = 1; i < lines[0].size(); ++i) {
        QVERIFY(QLineF(lines[0][i - 1], lines[0][i]).length() < 1.5);
        const double radius = QLineF(lines[0][i], {10, 10}).length();
        QVERIFY(radius > 5 && radius < 7);
    }
}

void TestMapMath::nobodyHasNoBorder()
{
    QVERIFY(winnerBorders(mapOf(4, 4, [](int column, int) { return cell(column < 2 ? 0 : -1, 0.1F); })).empty());
    QVERIFY(winnerBorders(mapOf(4, 4, [](int, int) { return cell(2, 0.1F); })).empty());
}

// From nothing at the bottom to e times as much at the top of 10 rows: ln 1.1 of the way is the contour of 10 %.
void TestMapMath::contoursAreWhereTheMarginIs()
{
    const WinnerMap map =
        mapOf(4, 11, [](int, int row) { return cell(0, static_cast<float>(1 - std::exp(-row / 10.0))); });
    const auto contours = marginContours(map);
    QCOMPARE(contours.size(), map_contours.size());
    for (std::size_t i = 0; i < contours.size(); ++i) {
        QCOMPARE(contours[i].margin, map_contours[i]);
        for (const QPointF& point : contours[i].line) {
            QVERIFY(std::abs(point.y() - (0.5 + 10 * std::log1p(map_contours[i]))) < 1e-4);
        }
        const QPointF place = contours[i].line.first();
        QVERIFY(std::abs(MapField(map).at(place).margin - map_contours[i]) < 1e-4);
    }
    // Who alone has a value has no margin to draw.
    QVERIFY(marginContours(mapOf(4, 4, [](int, int) { return cell(0, 1); })).empty());
}

// Batches 1 to 4 over 40 columns stand in four blocks; the price at which they tie doubles with each octave, which is a
// straight line on these axes.
void TestMapMath::wholeValuesMakeNoSteps()
{
    WinnerMap map = mapOf(40, 40, [](int, int) { return cell(0, 0); });
    map.x = {MapInput::Batch, 1, 4, true, 2};
    map.y = {MapInput::PriceRatio, 1, 4, true, 2};
    for (int row = 0; row < 40; ++row) {
        for (int column = 0; column < 40; ++column) {
            const double ratio = axis_value(map.y, row, 40) / computed_value(map.x, column, 40);
            map.cells[static_cast<std::size_t>(row * 40 + column)] =
                cell(ratio < 1 ? 1 : 0, static_cast<float>(1 - std::min(ratio, 1 / ratio)));
        }
    }
    const auto lines = winnerBorders(map);
    QCOMPARE(lines.size(), std::size_t{1});
    for (const QPointF& point : lines.front()) {
        QVERIFY(std::abs(point.y() - point.x()) < 0.6); // within a cell of the diagonal; blocks are 13 cells wide
    }
    const MapField field(map);
    QCOMPARE(field.at({22, 18}).winner, 1);
    QCOMPARE(field.at({18, 22}).winner, 0);
}

void TestMapMath::namesAreInTheirRegions()
{
    const WinnerMap map = mapOf(columns, rows, halves);
    const QSizeF size(6, 2);
    const QRectF keep_off(10, 14, 4, 2);
    const auto places = namePlaces(map, {size, size, size, size}, keep_off);
    QList<int> winners;
    for (const NamePlace& place : places) {
        winners.append(place.winner);
        QRectF box({}, size);
        box.moveCenter(place.middle);
        QVERIFY(QRectF(0, 0, columns, rows).contains(box));
        QVERIFY(!box.intersects(keep_off));
        for (const QPointF& corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()}) {
            QCOMPARE(int{map.at(static_cast<int>(corner.x()), static_cast<int>(corner.y())).winner}, place.winner);
        }
    }
    QCOMPARE(winners, (QList<int>{0, 1, -1})); // contender 2 has no cell
    // Of contender 1, in the middle of its 30 x 10 cells.
    QVERIFY(QLineF(places[1].middle, {15, 5}).length() < 2);
    // A region narrower than the name has none.
    QVERIFY(namePlaces(mapOf(20, 20, [](int column, int) { return cell(column < 5 ? 0 : 1, 0.1F); }),
                       {size, size, size}, {})
                .size() == 1);
    // Two regions of one contender have a name each.
    const auto twice =
        namePlaces(mapOf(60, 10, [](int column, int) { return cell(column / 20 % 2, 0.1F); }), {size, size, size}, {});
    QCOMPARE(std::ranges::count(twice, 0, &NamePlace::winner), std::ptrdiff_t{2});
    QCOMPARE(std::ranges::count(twice, 1, &NamePlace::winner), std::ptrdiff_t{1});
}

void TestMapMath::ticksAreRound()
{
    QCOMPARE(tickChoices({MapInput::Batch, 1, 64, true, 8}).front(), (QVector<double>{1, 2, 4, 8, 16, 32, 64}));
    QCOMPARE(tickChoices({MapInput::PromptTokens, 16, 8192, true, 512}).front(),
             (QVector<double>{20, 50, 100, 200, 500, 1000, 2000, 5000}));
    const auto shares = tickChoices({MapInput::Utilization, 0.05, 1, false, 1});
    QVERIFY(std::abs(shares.front().first() - 0.2) < 1e-9 && std::abs(shares.front().last() - 1) < 1e-9);
    for (const MapAxis& axis :
         {MapAxis{MapInput::TokensPerMonth, 1e7, 1e10, true, 1e8}, MapAxis{MapInput::PriceRatio, 0.5, 4, true, 1}}) {
        std::size_t before = 1000;
        for (const auto& ticks : tickChoices(axis)) {
            const auto count = static_cast<std::size_t>(ticks.size());
            QVERIFY(count <= before);
            before = count;
            for (const double tick : ticks) {
                QVERIFY(tick >= axis.low * (1 - 1e-9) && tick <= axis.high * (1 + 1e-9));
            }
        }
    }
}

TIEBREAK_TEST(TestMapMath, QCoreApplication)
#include "tst_map_math.moc"
