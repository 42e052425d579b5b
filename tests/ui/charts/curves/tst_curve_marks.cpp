// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/charts/curves/curve_fixture.h"
#include "ui/charts/content/chart_pins.h"
#include "ui/charts/curves/curve_chart.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace tiebreak;

namespace {

// Two prices that can be dragged, at 300 and 800; the curves are those of someData().
ChartData prices()
{
    ChartData data = someData();
    data.markers.clear();
    data.rules = {{1, 300, QStringLiteral("now"), QStringLiteral("price of GPU 1")},
                  {2, 800, QStringLiteral("now"), QStringLiteral("price of GPU 2")}};
    return data;
}

// The same with markers: one that can be taken, away from curves and the cursor, one that cannot.
ChartData figures()
{
    ChartData data = someData();
    data.markers = {{1, {2, 700}, Marker::Disc, false, QStringLiteral("measured"), MarkerSettings{2, 512, 256, {}}},
                    {0, {16, 900}, Marker::Disc, true, QStringLiteral("an end")}};
    data.rules.clear();
    return data;
}

// The curves of someData() `factor` times as high.
ChartPin somePin(double factor, const QString& name)
{
    ChartData data = someData();
    for (ChartLine& line : data.lines) {
        for (QPointF& point : line.points) {
            point.ry() *= factor;
        }
    }
    return chartPin(data, name);
}

} // namespace

// Pins, price lines that can be dragged and markers that can be taken.
class CurveMarksTest : public CurveFixture {
    Q_OBJECT

private slots:
    void init() { start(); }

    void pinsAreDrawnOnceAndNotRead();
    void pinsWidenTheAxes();
    void pinsThatAreInTheChartAreLeftOut();
    void aStepWithFourPinsIsOneReplot();
    void pinLabelsAreFree();

    void draggingARuleMovesIt();
    void axesRestWhileARuleIsDragged();
    void aClickOnARuleMovesNothing();
    void theCursorIsTakenWhereARuleCrossesIt();
    void rulesStepByKeys();
    void rulesThatCannotBeDragged();

    void aClickTakesAMarker();
    void aDragFromAMarkerMovesTheCursor();
    void markersSayThatTheyCanBeTaken();
};

// The curve at batch 4 is 3 times its scale, so the pin of half the height has 150 there.
void CurveMarksTest::pinsAreDrawnOnceAndNotRead()
{
    ChartData data = someData();
    const int before = m_chart->plottables();
    addPins(data, {somePin(0.5, QStringLiteral("Base"))});
    m_chart->setData(data);
    settle();
    QCOMPARE(m_chart->plottables(), before + 3);
    moveMouse(*m_chart, m_chart->positionOf({4, 900}));
    const QStringList expected{QStringLiteral("batch 4"), QStringLiteral("GPU 2 306"), QStringLiteral("GPU 1 303"),
                               QStringLiteral("GPU 0 300")};
    QCOMPARE(m_chart->readoutTexts(), expected);
    m_chart->setData(someData());
    settle();
    QCOMPARE(m_chart->plottables(), before + 3); // hidden, for the next pin
    const QImage without = m_chart->grab().toImage();
    m_chart->setData(data);
    settle();
    const QImage with = m_chart->grab().toImage();
    int ink = 0; // along the pinned curve, in dashes, between batches 9 and 31
    const int from = m_chart->positionOf({9, 0}).x();
    const int to = m_chart->positionOf({31, 0}).x();
    for (int x = from; x <= to; ++x) {
        const double batch = std::exp2(5.0 * (x - m_chart->plotRect().left()) / m_chart->plotRect().width());
        const int y = m_chart->positionOf({batch, 50 * (std::log2(batch) + 1)}).y();
        bool found = false;
        for (int dy = -3; dy <= 3; ++dy) {
            found = found || with.pixelColor(x, y + dy) != without.pixelColor(x, y + dy);
        }
        ink += found ? 1 : 0;
    }
    QVERIFY2(ink > (to - from) / 3, qPrintable(QString::number(ink)));
}

void CurveMarksTest::pinsWidenTheAxes()
{
    ChartData data = someData();
    ChartPin high = somePin(1, QStringLiteral("high"));
    high.curves[0].points[1].ry() += 1;
    high.y_max = 1500;
    high.x_max = 64;
    addPins(data, {high});
    QCOMPARE(data.y_max, 1500.0);
    QCOMPARE(data.x_max, 64.0);
    high.curves[0].points[1].ry() += 1;
    high.y_max = 1e6; // would press the curves flat: three times their axis is enough
    data = someData();
    addPins(data, {high});
    QCOMPARE(data.y_max, 3000.0);
    data = someData();
    data.no_data = QStringLiteral("nothing");
    addPins(data, {high});
    QVERIFY(data.pins.empty());
}

void CurveMarksTest::pinsThatAreInTheChartAreLeftOut()
{
    ChartData data = someData();
    ChartPin pin = somePin(1, QStringLiteral("now"));
    QCOMPARE(pin.curves.size(), std::size_t{3});
    pin.curves[1].points[1].ry() += 5;
    addPins(data, {pin, pin});
    QCOMPARE(data.pins.size(), std::size_t{2});
    QCOMPARE(data.pins[0].curves.size(), std::size_t{1}); // the one that differs
    QCOMPARE(data.pins[0].curves[0].series, 1);
    QVERIFY(data.pins[1].curves.empty()); // the first pin shows it
    // Pieces of one curve become one, so that its dashes run through.
    ChartData pieces = someData();
    ChartLine tail = pieces.lines[0];
    pieces.lines[0].points.resize(3);
    tail.points.erase(tail.points.begin(), tail.points.begin() + 2);
    tail.stroke = Stroke::Dashed;
    pieces.lines.push_back(tail);
    ChartLine ceiling = someLine(0, 300);
    ceiling.stroke = Stroke::Ceiling;
    pieces.lines.push_back(ceiling);
    const ChartPin joined = chartPin(pieces, QStringLiteral("joined"));
    QCOMPARE(joined.curves.size(), std::size_t{3});
    QCOMPARE(joined.curves[0].points, someData().lines[0].points);
}

void CurveMarksTest::aStepWithFourPinsIsOneReplot()
{
    std::vector<ChartPin> pins;
    for (const double factor : {0.5, 0.7, 1.2, 1.4}) {
        pins.push_back(somePin(factor, QStringLiteral("pin %1").arg(factor)));
    }
    const auto step = [&](double cursor) {
        ChartData data = someData();
        data.cursor = cursor;
        for (ChartLine& line : data.lines) {
            line.points[2].ry() += cursor;
        }
        addPins(data, pins);
        m_chart->setData(data);
        settle();
    };
    step(8);
    const int before = m_chart->replots();
    const int graphs = m_chart->plottables();
    for (int i = 1; i <= 20; ++i) {
        step(8 + i);
    }
    QCOMPARE(m_chart->replots(), before + 20);
    QCOMPARE(m_chart->plottables(), graphs);
}

void CurveMarksTest::pinLabelsAreFree()
{
    ChartData data = someData();
    addPins(data, {somePin(0.5, QStringLiteral("Base")),
                   somePin(0.25, QStringLiteral("A name that is far too long for such a chart"))});
    m_chart->setData(data);
    settle();
    const auto names = m_chart->pinLabelRects();
    QCOMPARE(names.size(), std::size_t{2});
    QVERIFY(!names[0].intersects(names[1]));
    for (const QRect& name : names) {
        QVERIFY(m_chart->plotRect().contains(name));
        QVERIFY(name.width() <= m_chart->plotRect().width() / 2 + 2);
        for (const QRect& label : m_chart->endLabelRects()) {
            QVERIFY(!name.intersects(label));
        }
        for (const ChartLine& line : data.lines) {
            for (const QPointF& point : line.points) {
                QVERIFY(!name.contains(m_chart->positionOf(point)));
            }
        }
    }
    // Each is at an end of one of its curves: (32, 300 to 306) and (32, 150 to 153).
    QVERIFY(std::abs(names[0].center().y() - m_chart->positionOf({32, 303}).y()) < 30);
    QVERIFY(std::abs(names[1].center().y() - m_chart->positionOf({32, 151}).y()) < 30);
}

void CurveMarksTest::draggingARuleMovesIt()
{
    m_chart->setData(prices());
    settle();
    QSignalSpy moved(m_chart.get(), &CurveChart::ruleMoved);
    const QSignalSpy cursor(m_chart.get(), &CurveChart::cursorMoved);
    const QPoint at = m_chart->positionOf({24, 300});
    moveMouse(*m_chart, at + QPoint(0, 3));
    QCOMPARE(m_chart->cursor().shape(), Qt::SizeVerCursor);
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, at + QPoint(0, 3));
    QCOMPARE(moved.count(), 0); // a grip beside the line does not move it
    QTest::mouseMove(m_chart.get(), m_chart->positionOf({24, 400}) + QPoint(0, 3));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved[0][0].toInt(), 1);
    const double pixel = 1000.0 / m_chart->plotRect().height();
    QVERIFY(std::abs(moved[0][1].toDouble() - 400) <= pixel);
    QVERIFY(!moved[0][2].toBool());
    QCOMPARE(m_chart->cursor().shape(), Qt::SizeVerCursor);
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, QPoint(at.x(), 0)); // far above
    QCOMPARE(moved.last()[1].toDouble(), 1000.0);                              // the end of the axis
    QVERIFY(moved.last()[2].toBool());
    QCOMPARE(cursor.count(), 0);
    QCOMPARE(m_chart->data().rules[0].y, 300.0); // the chart only asks
}

void CurveMarksTest::axesRestWhileARuleIsDragged()
{
    m_chart->setData(prices());
    settle();
    connect(m_chart.get(), &CurveChart::ruleMoved, this, [this](int, double y) {
        ChartData answer = prices(); // an axis that always ends a little above the rule
        answer.rules[1].y = y;
        answer.y_max = 1.1 * y;
        m_chart->setData(answer);
        settle();
    });
    const QPoint at = m_chart->positionOf({24, 800});
    const QPoint to = m_chart->positionOf({24, 900});
    const QSignalSpy views(m_chart.get(), &CurveChart::viewChanged);
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, at);
    QTest::mouseMove(m_chart.get(), to);
    QVERIFY(std::abs(m_chart->positionOf({24, m_chart->data().rules[1].y}).y() - to.y()) <= 1);
    const int before = m_chart->replots();
    QTest::mouseMove(m_chart.get(), to + QPoint(0, 4));
    QCOMPARE(m_chart->replots(), before + 1);
    QCOMPARE(m_chart->data().y_max, 1000.0);
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, to + QPoint(0, 4));
    settle();
    QCOMPARE(m_chart->data().y_max, 1.1 * m_chart->data().rules[1].y); // afterwards they follow
    QVERIFY(!m_chart->view());
    QCOMPARE(views.count(), 0);
}

void CurveMarksTest::aClickOnARuleMovesNothing()
{
    m_chart->setData(prices());
    settle();
    const QSignalSpy moved(m_chart.get(), &CurveChart::ruleMoved);
    const QSignalSpy cursor(m_chart.get(), &CurveChart::cursorMoved);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->positionOf({24, 800}));
    QCOMPARE(moved.count(), 0);
    QCOMPARE(cursor.count(), 0);
}

void CurveMarksTest::theCursorIsTakenWhereARuleCrossesIt()
{
    m_chart->setData(prices());
    settle();
    const QSignalSpy moved(m_chart.get(), &CurveChart::ruleMoved);
    const QSignalSpy cursor(m_chart.get(), &CurveChart::cursorMoved);
    moveMouse(*m_chart, m_chart->positionOf({8, 800}));
    QCOMPARE(m_chart->cursor().shape(), Qt::SizeHorCursor);
    dragMouse(*m_chart, Qt::LeftButton, m_chart->positionOf({8, 800}), m_chart->positionOf({16, 800}));
    QCOMPARE(moved.count(), 0);
    QVERIFY(isNear(cursor.last()[0].toDouble(), 16));
}

void CurveMarksTest::rulesStepByKeys()
{
    m_chart->setData(prices());
    settle();
    QSignalSpy stepped(m_chart.get(), &CurveChart::ruleStepped);
    QTest::keyClick(m_chart.get(), Qt::Key_Up); // nothing touched yet: the first
    QCOMPARE(stepped.takeFirst(), (QVariantList{1, 1}));
    QVERIFY(m_chart->whatsThis().contains(QStringLiteral("Up and Down move the price of GPU 1.")));
    moveMouse(*m_chart, m_chart->positionOf({24, 800}));
    QTest::keyClick(m_chart.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(stepped.takeFirst(), (QVariantList{2, -4}));
    QVERIFY(m_chart->whatsThis().contains(QStringLiteral("Up and Down move the price of GPU 2.")));
    moveMouse(*m_chart, m_chart->positionOf({24, 100})); // elsewhere: still that one
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QCOMPARE(stepped.takeFirst(), (QVariantList{2, -1}));
    m_chart->setHighlighted(1); // as when another chart's curve is under the mouse
    QTest::keyClick(m_chart.get(), Qt::Key_Up);
    QCOMPARE(stepped.takeFirst(), (QVariantList{1, 1}));
    m_chart->setHighlighted(0); // has no price line here
    QTest::keyClick(m_chart.get(), Qt::Key_Up);
    QCOMPARE(stepped.takeFirst(), (QVariantList{1, 1}));
}

void CurveMarksTest::rulesThatCannotBeDragged()
{
    const QSignalSpy moved(m_chart.get(), &CurveChart::ruleMoved);
    const QSignalSpy stepped(m_chart.get(), &CurveChart::ruleStepped);
    moveMouse(*m_chart, m_chart->positionOf({24, 800}));
    QCOMPARE(m_chart->cursor().shape(), Qt::ArrowCursor);
    dragMouse(*m_chart, Qt::LeftButton, m_chart->positionOf({24, 800}), m_chart->positionOf({24, 900}));
    QTest::keyClick(m_chart.get(), Qt::Key_Up);
    QCOMPARE(moved.count() + stepped.count(), 0);
    QVERIFY(!m_chart->whatsThis().contains(QStringLiteral("Up and Down")));
}

void CurveMarksTest::aClickTakesAMarker()
{
    m_chart->setData(figures());
    settle();
    const QSignalSpy picked(m_chart.get(), &CurveChart::markerPicked);
    const QSignalSpy cursor(m_chart.get(), &CurveChart::cursorMoved);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->positionOf({2, 700}) + QPoint(3, 2));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].toInt(), 0);
    QCOMPARE(m_chart->data().markers[0].settings->prompt_tokens, 512);
    QCOMPARE(cursor.count(), 0);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->positionOf({16, 900}));
    QCOMPARE(picked.count(), 1); // that one has no settings: the cursor goes there
    QVERIFY(isNear(cursor.last()[0].toDouble(), 16));
}

void CurveMarksTest::aDragFromAMarkerMovesTheCursor()
{
    m_chart->setData(figures());
    settle();
    const QSignalSpy picked(m_chart.get(), &CurveChart::markerPicked);
    QSignalSpy cursor(m_chart.get(), &CurveChart::cursorMoved);
    const QPoint at = m_chart->positionOf({2, 700});
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, at);
    QTest::mouseMove(m_chart.get(), at + QPoint(2, 1)); // a hand is never quite still
    QCOMPARE(cursor.count(), 0);
    QTest::mouseMove(m_chart.get(), m_chart->positionOf({4, 700}));
    QVERIFY(isNear(cursor.first()[0].toDouble(), 4));
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, m_chart->positionOf({5, 700}));
    QVERIFY(isNear(cursor.last()[0].toDouble(), 5));
    QVERIFY(cursor.last()[1].toBool());
    QCOMPARE(picked.count(), 0);
}

void CurveMarksTest::markersSayThatTheyCanBeTaken()
{
    m_chart->setData(figures());
    settle();
    moveMouse(*m_chart, m_chart->positionOf({2, 700}));
    QCOMPARE(m_chart->cursor().shape(), Qt::PointingHandCursor);
    QCOMPARE(QToolTip::text(), QStringLiteral("measured\nClick to take its settings"));
    moveMouse(*m_chart, m_chart->positionOf({16, 900}));
    QCOMPARE(m_chart->cursor().shape(), Qt::ArrowCursor);
    QCOMPARE(QToolTip::text(), QStringLiteral("an end"));
}

TIEBREAK_TEST(CurveMarksTest, QApplication)
#include "tst_curve_marks.moc"
