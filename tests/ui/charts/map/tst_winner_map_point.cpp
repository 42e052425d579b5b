// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/charts/map/made_up_map.h"
#include "tests/ui/charts/map/winner_map_fixture.h"
#include "ui/charts/map/winner_map_chart.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace tiebreak;

// Points of a map by mouse and keyboard.
class WinnerMapPointTest : public WinnerMapFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void contendersThatAreGone();
    void oneReplotForEachChange();
    void readoutFollowsTheMouse();
    void clickPicksThePoint();
    void keyboardPicksThePoint();
};

// The map may be a step behind the scenario.
void WinnerMapPointTest::contendersThatAreGone()
{
    const WinnerMapData data =
        dataOf(mapOf(columns, rows, [](int column, int row) { return column < 20 ? cell(3, 0.1F) : halves(0, row); }));
    QCOMPARE(data.names.size(), 3);
    QCOMPARE(int{data.map.at(3, 3).winner}, -1);
    QCOMPARE(int{data.map.at(30, 3).winner}, 1);
    m_chart->setData(data);
    settle();
    moveMouse(*m_chart, m_chart->positionOf({3, 3}));
    QCOMPARE(m_chart->readoutTexts().value(1), QStringLiteral("nobody has a value"));
}

void WinnerMapPointTest::oneReplotForEachChange()
{
    const int before = m_chart->replots();
    WinnerMap map = mapOf(columns, rows, halves);
    m_chart->setData(dataOf(map)); // nothing new
    settle();
    QCOMPARE(m_chart->replots(), before);
    map.x.now = 16;
    m_chart->setData(dataOf(map));
    map.cells[0].saving = 0.4F;
    m_chart->setData(dataOf(map));
    m_chart->setTheme(Theme::darkTheme());
    settle();
    QCOMPARE(m_chart->replots(), before + 1); // merged
    moveMouse(*m_chart, m_chart->positionOf({4, 4}));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    settle();
    QCOMPARE(m_chart->replots(), before + 1);
    m_chart->resize(800, 400);
    settle();
    QCOMPARE(m_chart->replots(), before + 2);
}

void WinnerMapPointTest::readoutFollowsTheMouse()
{
    QVERIFY(m_chart->readoutTexts().isEmpty());
    moveMouse(*m_chart, m_chart->positionOf({20, 15}));
    // 256^(20.5 / 40) = 17.1; 0.5 * 8^(15.5 / 20) = 2.51; the sixth row of the upper half saves 6 * 5 - 2 %
    QCOMPARE(m_chart->readoutTexts(), (QStringList{QStringLiteral("batch 17, price ratio 2.51"),
                                                   QStringLiteral("L40S the next costs 39 % more")}));
    for (const QPoint at : {QPoint(0, 0), QPoint(columns - 1, 0), QPoint(0, rows - 1), QPoint(columns - 1, rows - 1)}) {
        moveMouse(*m_chart, m_chart->positionOf(at));
        QVERIFY(m_chart->plotRect().contains(m_chart->readoutRect()));
        QVERIFY(!m_chart->readoutRect().isEmpty());
    }
    moveMouse(*m_chart, m_chart->positionOf({20, 15}));
    WinnerMap map = mapOf(columns, rows, halves);
    map.cells[15 * columns + 20] = cell(2, 0.5F); // new data under a mouse that rests
    m_chart->setData(dataOf(map));
    settle();
    QCOMPARE(m_chart->readoutTexts().value(1), QStringLiteral("A100 SXM the next costs 100 % more"));
    moveMouse(*m_chart, {5, 5});
    QVERIFY(m_chart->readoutRect().isEmpty());
}

void WinnerMapPointTest::clickPicksThePoint()
{
    const QSignalSpy spy(m_chart.get(), &WinnerMapChart::pointPicked);
    const WinnerMap& map = m_chart->data().map;
    for (const QPoint at : {QPoint(0, 0), QPoint(columns - 1, rows - 1), QPoint(17, 4)}) {
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->positionOf(at));
        QCOMPARE(spy.last()[0].toDouble(), axis_value(map.x, at.x(), columns));
        QCOMPARE(spy.last()[1].toDouble(), axis_value(map.y, at.y(), rows));
    }
    QCOMPARE(spy.count(), 3);
    // 17.5 of 40 parts of 8 octaves: 2^3.5
    QVERIFY(std::abs(spy.last()[0].toDouble() - std::exp2(3.5)) < 1e-9);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, {30, 12}); // on the title
    QTest::mouseClick(m_chart.get(), Qt::RightButton, {}, m_chart->positionOf({17, 4}));
    QCOMPARE(spy.count(), 3);
}

void WinnerMapPointTest::keyboardPicksThePoint()
{
    QSignalSpy spy(m_chart.get(), &WinnerMapChart::pointPicked);
    const WinnerMap& map = m_chart->data().map;
    QCOMPARE(m_chart->focusPolicy(), Qt::StrongFocus);
    QTest::keyClick(m_chart.get(), Qt::Key_Return); // no cell chosen yet
    QCOMPARE(spy.count(), 0);
    // The scenario is at batch 8 (column 15: 3 of 8 octaves of 40 columns) and ratio 2 (row 13: 2/3 of 20 rows).
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Up);
    QVERIFY(!m_chart->readoutRect().isEmpty());
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toDouble(), axis_value(map.x, 16, columns));
    QCOMPARE(spy[0][1].toDouble(), axis_value(map.y, 14, rows));
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier); // ten cells
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QTest::keyClick(m_chart.get(), Qt::Key_Enter);
    QCOMPARE(spy[1][0].toDouble(), axis_value(map.x, 6, columns));
    QCOMPARE(spy[1][1].toDouble(), axis_value(map.y, 13, rows));
    for (int i = 0; i < 5; ++i) { // to the corner and no further
        QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(m_chart.get(), Qt::Key_Down, Qt::ShiftModifier);
    }
    QTest::keyClick(m_chart.get(), Qt::Key_Space);
    QCOMPARE(spy[2][0].toDouble(), axis_value(map.x, 0, columns));
    QCOMPARE(spy[2][1].toDouble(), axis_value(map.y, 0, rows));
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(m_chart->readoutRect().isEmpty());
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(spy.count(), 3);
}

TIEBREAK_TEST(WinnerMapPointTest, QApplication)
#include "tst_winner_map_point.moc"
