// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/charts/curves/curve_fixture.h"
#include "ui/charts/curves/curve_chart.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

// The cursor, what stands where the mouse is, and the contender under it.
class CurveCursorTest : public CurveFixture {
    Q_OBJECT

private slots:
    void init() { start(); }

    void dragMovesTheCursor();
    void noDragWithoutCursor();
    void linearAxisFromZero();
    void dragDoesNotRunAwayWithTheAxis();
    void readoutIsNeverCut();
    void readoutOfMonthsIsWhole();
    void arrowKeysStep();
    void readoutStaysInsideAndNeverReplots();
    void readoutFollowsNewData();
    void mouseShapeNearTheCursor();

    void hoveringNamesTheContender();
    void highlightedCurvesStandOut();
};

void CurveCursorTest::dragMovesTheCursor()
{
    QSignalSpy spy(m_chart.get(), &CurveChart::cursorMoved);
    const int y = m_chart->plotRect().center().y();
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, {m_chart->positionOf({8, 0}).x(), y});
    QTest::mouseMove(m_chart.get(), {m_chart->positionOf({16, 0}).x(), y});
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, {m_chart->positionOf({4, 0}).x(), y});
    QVERIFY(spy.count() >= 3);
    QVERIFY(isNear(spy.first()[0].toDouble(), 8));
    QVERIFY(!spy.first()[1].toBool());
    QVERIFY(isNear(spy[1][0].toDouble(), 16));
    QVERIFY(!spy[1][1].toBool());
    QVERIFY(isNear(spy.last()[0].toDouble(), 4));
    QVERIFY(spy.last()[1].toBool());
    QCOMPARE(*m_chart->data().cursor, 8.0); // the chart only asks

    spy.clear();
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, {m_chart->positionOf({8, 0}).x(), y});
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, {m_chart->width() - 1, y});
    QCOMPARE(spy.last()[0].toDouble(), 32.0); // clamped
    spy.clear();
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, {40, 12}); // on the title
    QTest::mouseClick(m_chart.get(), Qt::RightButton, {}, m_chart->plotRect().center());
    QCOMPARE(spy.count(), 0);
}

void CurveCursorTest::noDragWithoutCursor()
{
    ChartData data = someData();
    data.cursor.reset();
    m_chart->setData(data);
    settle();
    const QSignalSpy moved(m_chart.get(), &CurveChart::cursorMoved);
    const QSignalSpy stepped(m_chart.get(), &CurveChart::cursorStepped);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->plotRect().center());
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(moved.count(), 0);
    QCOMPARE(stepped.count(), 0);
}

void CurveCursorTest::linearAxisFromZero()
{
    m_chart->setData(loads());
    settle();
    QSignalSpy spy(m_chart.get(), &CurveChart::cursorMoved);
    const int y = m_chart->plotRect().center().y();
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, {m_chart->positionOf({1e9, 0}).x(), y});
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, {0, y});
    QVERIFY(std::abs(spy.first()[0].toDouble() - 1e9) < 0.02e9); // a pixel is 0.013e9
    QCOMPARE(spy.last()[0].toDouble(), 0.0);                     // clamped
    moveMouse(*m_chart, m_chart->positionOf({1.5e9, 15}));
    QCOMPARE(m_chart->readoutTexts().size(), 2);
    QVERIFY2(m_chart->readoutTexts()[0].startsWith(QStringLiteral("load 1.")), qPrintable(m_chart->readoutTexts()[0]));
    QCOMPARE(m_chart->readoutTexts()[1], QStringLiteral("GPU 0 $20"));
    // The tag of a cursor at the left end keeps off the labels of the other axis.
    const QImage image = m_chart->grab().toImage();
    const int tag = m_chart->plotRect().bottom() + 12;
    const int axis = m_chart->plotRect().left();
    QCOMPARE(image.pixelColor(axis, tag - 6), Theme::light().text);
    QCOMPARE(image.pixelColor(axis - 8, tag), Theme::light().card);
}

void CurveCursorTest::dragDoesNotRunAwayWithTheAxis()
{
    m_chart->setData(loads());
    settle();
    connect(m_chart.get(), &CurveChart::cursorMoved, this, [this](double x) {
        ChartData answer = loads(); // as the fleet chart, which always shows a few times the load
        answer.cursor = x;
        answer.x_max = std::max(3e9, 2.5 * x);
        m_chart->setData(answer);
        settle();
    });
    const QSignalSpy spy(m_chart.get(), &CurveChart::cursorMoved);
    const QPoint at(m_chart->positionOf({2e9, 0}).x(), m_chart->plotRect().center().y());
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, at);
    for (const int shift : {1, -1, 1}) {
        QTest::mouseMove(m_chart.get(), at + QPoint(shift, 0));
    }
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, at);
    QVERIFY(spy.count() >= 4);
    for (const QList<QVariant>& moved : spy) {
        QVERIFY(std::abs(moved[0].toDouble() - 2e9) < 0.2e9);
    }
}

// Low and narrow as a card may be: the box of values is all on it.
void CurveCursorTest::readoutIsNeverCut()
{
    ChartData data = someData();
    for (ChartLine& line : data.lines) {
        line.name += QStringLiteral(" with a name that is long");
    }
    m_chart->setData(data);
    m_chart->resize(240, 220);
    settle();
    const QRect plot = m_chart->plotRect();
    for (const QPoint at : {plot.topLeft() + QPoint(1, 1), plot.bottomRight() - QPoint(1, 1), plot.center()}) {
        moveMouse(*m_chart, at);
        QVERIFY(!m_chart->readoutRect().isEmpty());
        QVERIFY(m_chart->rect().contains(m_chart->readoutRect()));
    }
}

void CurveCursorTest::readoutOfMonthsIsWhole()
{
    ChartData data = someData();
    data.log_x = false;
    data.x_values = XValues::Months;
    data.x_name = QStringLiteral("month");
    data.x_min = 0;
    data.markers.clear();
    m_chart->setData(data);
    settle();
    moveMouse(*m_chart, m_chart->positionOf({4.3, 900}));
    const QStringList expected{QStringLiteral("month 4"), QStringLiteral("GPU 2 306"), QStringLiteral("GPU 1 303"),
                               QStringLiteral("GPU 0 300")};
    QCOMPARE(m_chart->readoutTexts(), expected);
}

void CurveCursorTest::arrowKeysStep()
{
    QSignalSpy spy(m_chart.get(), &CurveChart::cursorStepped);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_chart.get(), Qt::Key_Up);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy[0][0].toInt(), -1);
    QCOMPARE(spy[1][0].toInt(), 4);
    QCOMPARE(m_chart->focusPolicy(), Qt::StrongFocus);
}

void CurveCursorTest::readoutStaysInsideAndNeverReplots()
{
    const int before = m_chart->replots();
    const QRect plot = m_chart->plotRect();
    for (const QPoint at : {plot.topLeft(), plot.topRight(), plot.bottomLeft(), plot.bottomRight(), plot.center()}) {
        moveMouse(*m_chart, at);
        settle();
        QVERIFY(plot.contains(m_chart->readoutRect()));
        QVERIFY(!m_chart->readoutRect().isEmpty());
        QCOMPARE(m_chart->readoutTexts().size(), 4);
    }
    moveMouse(*m_chart, m_chart->positionOf({4, 900}));
    const QStringList expected{QStringLiteral("batch 4"), QStringLiteral("GPU 2 306"), QStringLiteral("GPU 1 303"),
                               QStringLiteral("GPU 0 300")};
    QCOMPARE(m_chart->readoutTexts(), expected);
    moveMouse(*m_chart, {10, 10});
    QVERIFY(m_chart->readoutRect().isEmpty());
    moveMouse(*m_chart, m_chart->positionOf({8, 400})); // on the marker: its tool tip instead
    QVERIFY(m_chart->readoutRect().isEmpty());
    QCOMPARE(QToolTip::text(), QStringLiteral("published"));
    settle();
    QCOMPARE(m_chart->replots(), before);
}

void CurveCursorTest::readoutFollowsNewData()
{
    moveMouse(*m_chart, m_chart->positionOf({4, 900}));
    ChartData data = someData();
    data.lines[2] = someLine(2, 110);
    m_chart->setData(data);
    settle();
    QCOMPARE(m_chart->readoutTexts().value(1), QStringLiteral("GPU 2 330"));
}

void CurveCursorTest::mouseShapeNearTheCursor()
{
    moveMouse(*m_chart, m_chart->positionOf({8, 800}) + QPoint(4, 0));
    QCOMPARE(m_chart->cursor().shape(), Qt::SizeHorCursor);
    moveMouse(*m_chart, m_chart->positionOf({8, 800}) + QPoint(20, 0));
    QCOMPARE(m_chart->cursor().shape(), Qt::ArrowCursor);
}

void CurveCursorTest::hoveringNamesTheContender()
{
    ChartData data = someData();
    data.lines = {someLine(0, 100), someLine(1, 150)};
    m_chart->setData(data);
    settle();
    QSignalSpy spy(m_chart.get(), &CurveChart::hovered);
    moveMouse(*m_chart, m_chart->positionOf({4, 450}) + QPoint(0, 2)); // 150 * 3
    QCOMPARE(spy.takeFirst()[0].toInt(), 1);
    moveMouse(*m_chart, m_chart->positionOf({5, 150 * (std::log2(5.0) + 1)}));
    QCOMPARE(spy.count(), 0); // the same one
    moveMouse(*m_chart, m_chart->positionOf({4, 300}));
    QCOMPARE(spy.takeFirst()[0].toInt(), 0);
    moveMouse(*m_chart, m_chart->positionOf({4, 370}));
    QCOMPARE(spy.takeFirst()[0].toInt(), -1);
    moveMouse(*m_chart, m_chart->endLabelRects()[1].center());
    QCOMPARE(spy.takeFirst()[0].toInt(), 1);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_chart.get(), &leave);
    QCOMPARE(spy.takeFirst()[0].toInt(), -1);
    moveMouse(*m_chart, m_chart->positionOf({24, 800})); // the rule is the second one's
    QCOMPARE(spy.takeFirst()[0].toInt(), 1);
}

void CurveCursorTest::highlightedCurvesStandOut()
{
    ChartData data = someData();
    data.lines = {someLine(0, 100), someLine(1, 150)};
    data.bands.clear();
    m_chart->setData(data);
    settle();
    const Theme theme = Theme::light();
    const auto pixels_of = [&](int series, double scale) { // of that colour, above and below the curve at batch 24
        const QImage image = m_chart->grab().toImage();
        const QPoint at = m_chart->positionOf({24, scale * (std::log2(24.0) + 1)});
        int found = 0;
        for (int dy = -6; dy <= 6; ++dy) {
            found += image.pixelColor(at + QPoint(0, dy)) == theme.series(series) ? 1 : 0;
        }
        return found;
    };
    const int thin = pixels_of(1, 150);
    QVERIFY(thin > 0 && pixels_of(0, 100) > 0);
    const int before = m_chart->replots();
    m_chart->setHighlighted(1);
    settle();
    QCOMPARE(m_chart->replots(), before + 1);
    QVERIFY(pixels_of(1, 150) > thin);
    QCOMPARE(pixels_of(0, 100), 0); // faint
    m_chart->setHighlighted(1);
    m_chart->setData(data);
    settle();
    QCOMPARE(m_chart->replots(), before + 1);
    m_chart->setHighlighted(3); // this chart has no such curve: all alike
    settle();
    QCOMPARE(pixels_of(1, 150), thin);
    QVERIFY(pixels_of(0, 100) > 0);
    m_chart->setHighlighted(-1);
    settle();
    QCOMPARE(m_chart->replots(), before + 2);
}

TIEBREAK_TEST(CurveCursorTest, QApplication)
#include "tst_curve_cursor.moc"
