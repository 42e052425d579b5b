// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/support/timers.h"
#include "tests/ui/charts/curves/curve_fixture.h"
#include "ui/charts/curves/curve_chart.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <limits>

using namespace tiebreak;

namespace {

bool turnWheel(CurveChart& chart, QPoint at, int notches, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, chart.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&chart, &event);
    return event.isAccepted();
}

} // namespace

// A part of the axes: zoom and pan.
class CurveViewsTest : public CurveFixture {
    Q_OBJECT

private slots:
    void init() { start(); }

    void logarithmicCosts();

    void wheelZoomsAtTheMouse();
    void wheelNeedsTheFocusOrCtrl();
    void draggingPans_data();
    void draggingPans();
    void viewsHaveBounds();
    void doubleClickResetsAndMovesNothing();
    void aClickInAPartMovesTheCursorLater();
    void keysZoomAndPan();
    void viewsStayWithNewData();
    void viewsThatCannotBeShown();
    void annotationsInAPart();
};

// Equal distances are equal ratios, and what is drawn there is found there.
void CurveViewsTest::logarithmicCosts()
{
    ChartData data = someData();
    data.log_y = true;
    data.y_min = 50;
    m_chart->setData(data);
    settle();
    const double step = m_chart->positionOf({4, 100}).y() - m_chart->positionOf({4, 200}).y();
    QVERIFY(std::abs(m_chart->positionOf({4, 400}).y() + step - m_chart->positionOf({4, 200}).y()) <= 2);
    QVERIFY(turnWheel(*m_chart, m_chart->positionOf({8, 400}), 3));
    QVERIFY(m_chart->view());
    QVERIFY(m_chart->view()->top() > 50 && m_chart->view()->bottom() < 1000 && m_chart->view()->contains({8, 400}));
    data.log_y = false; // another scale: the part of the old one means nothing
    data.y_min = 0;
    m_chart->setData(data);
    QVERIFY(!m_chart->view());
}

void CurveViewsTest::wheelZoomsAtTheMouse()
{
    const QSignalSpy views(m_chart.get(), &CurveChart::viewChanged);
    const int before = m_chart->replots();
    const QPoint at = m_chart->positionOf({16, 250});
    QVERIFY(turnWheel(*m_chart, at, 2, Qt::ControlModifier)); // two notches: an axis of 2^(-1/2) of its length
    settle();
    QCOMPARE(m_chart->replots(), before + 1);
    QCOMPARE(views.count(), 1);
    const QRectF view = m_chart->view().value_or(QRectF());
    const double octaves = 5 / std::sqrt(2.0);
    QVERIFY(std::abs(std::log2(view.right() / view.left()) - octaves) < 1e-9);
    QVERIFY(std::abs(view.height() - 1000 / std::sqrt(2.0)) < 1e-6);
    QVERIFY((m_chart->positionOf({16, 250}) - at).manhattanLength() <= 2); // stays under the mouse
    QCOMPARE(m_chart->data().x_min, view.left());
    QVERIFY(turnWheel(*m_chart, at, -2, Qt::ControlModifier)); // and back: all of the axes is no view
    QVERIFY(!m_chart->view());
    QCOMPARE(m_chart->data().y_max, 1000.0);
}

void CurveViewsTest::wheelNeedsTheFocusOrCtrl()
{
    m_chart->clearFocus();
    const QPoint middle = m_chart->plotRect().center();
    QVERIFY(!turnWheel(*m_chart, middle, 1)); // the page behind may scroll
    QVERIFY(!m_chart->view());
    m_chart->activateWindow();
    m_chart->setFocus();
    QVERIFY(QTest::qWaitFor([this] { return m_chart->hasFocus(); }));
    QVERIFY(!turnWheel(*m_chart, QPoint(40, 12), 1)); // over the title
    QVERIFY(turnWheel(*m_chart, middle, 1));
    QVERIFY(m_chart->view());
}

void CurveViewsTest::draggingPans_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("right") << Qt::RightButton << Qt::KeyboardModifiers();
    QTest::newRow("middle") << Qt::MiddleButton << Qt::KeyboardModifiers();
    QTest::newRow("shift and left") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void CurveViewsTest::draggingPans()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_chart->setView(QRectF(4, 200, 12, 400)); // batches 4 to 16
    settle();
    QSignalSpy moved(m_chart.get(), &CurveChart::cursorMoved);
    const QSignalSpy views(m_chart.get(), &CurveChart::viewChanged);
    const QPoint from = m_chart->positionOf({8, 400});
    const QPoint to = m_chart->positionOf({6, 500});
    dragMouse(*m_chart, button, from, to, modifiers);
    settle();
    QVERIFY((m_chart->positionOf({8, 400}) - to).manhattanLength() <= 2);
    const QRectF view = m_chart->view().value_or(QRectF());
    QVERIFY(isNear(view.left(), 4 * 8 / 6.0) && isNear(view.right(), 16 * 8 / 6.0));
    QVERIFY(isNear(view.top(), 100) || std::abs(view.top() - 100) < 5);
    QVERIFY(std::abs(view.height() - 400) < 1e-6);
    QCOMPARE(moved.count(), 0);
    QVERIFY(views.count() >= 1);
}

void CurveViewsTest::viewsHaveBounds()
{
    const QPoint middle = m_chart->plotRect().center();
    for (int i = 0; i < 60; ++i) {
        turnWheel(*m_chart, middle, 3, Qt::ControlModifier);
    }
    const QRectF near = m_chart->view().value_or(QRectF());
    QVERIFY(std::abs(near.right() / near.left() - 2) < 1e-9); // an octave
    QVERIFY(std::abs(near.height() - 50) < 1e-9);             // a twentieth
    for (int i = 0; i < 60; ++i) {
        turnWheel(*m_chart, middle, -3, Qt::ControlModifier);
    }
    const QRectF far = m_chart->view().value_or(QRectF());
    QVERIFY(std::abs(far.left() - 1) < 1e-9 && std::abs(far.right() - 1024) < 1e-6); // twice as many octaves
    QVERIFY(std::abs(far.top()) < 1e-9 && std::abs(far.bottom() - 2000) < 1e-6);
    settle();
    dragMouse(*m_chart, Qt::RightButton, middle, middle + QPoint(90, -90));
    QCOMPARE(m_chart->view(), std::optional(far)); // nothing is beyond
    m_chart->setView(QRectF(2, 100, 2, 100));
    settle();
    for (int i = 0; i < 20; ++i) {
        dragMouse(*m_chart, Qt::RightButton, middle, middle + QPoint(90, -90));
    }
    const QRectF corner = m_chart->view().value_or(QRectF());
    QVERIFY(std::abs(corner.left() - 1) < 1e-9 && std::abs(corner.right() - 2) < 1e-9);
    QVERIFY(std::abs(corner.top()) < 1e-9 && std::abs(corner.bottom() - 100) < 1e-9);
}

void CurveViewsTest::doubleClickResetsAndMovesNothing()
{
    m_chart->setView(QRectF(4, 200, 12, 400));
    settle();
    const QSignalSpy moved(m_chart.get(), &CurveChart::cursorMoved);
    const QSignalSpy views(m_chart.get(), &CurveChart::viewChanged);
    const QPoint at = m_chart->plotRect().center() + QPoint(20, 40);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, at); // as a desktop sends them
    QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, at);
    QVERIFY(!m_chart->view());
    QCOMPARE(views.count(), 1);
    QCOMPARE(m_chart->data().x_max, 32.0);
    QVERIFY(!elapse(*m_chart, "click"));
    QCOMPARE(moved.count(), 0);
}

void CurveViewsTest::aClickInAPartMovesTheCursorLater()
{
    m_chart->setView(QRectF(4, 200, 12, 400));
    settle();
    const QSignalSpy moved(m_chart.get(), &CurveChart::cursorMoved);
    const QPoint at = m_chart->positionOf({6, 250});
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, at);
    QCOMPARE(moved.count(), 0);
    QVERIFY(elapse(*m_chart, "click"));
    QCOMPARE(moved.count(), 1);
    QVERIFY(isNear(moved[0][0].toDouble(), 6));
    QVERIFY(moved[0][1].toBool());
    // A drag does not wait.
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, at);
    QTest::mouseMove(m_chart.get(), m_chart->positionOf({12, 250}));
    QVERIFY(isNear(moved.last()[0].toDouble(), 12));
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, {m_chart->width() - 1, at.y()});
    QVERIFY(isNear(moved.last()[0].toDouble(), 16)); // the end of what is in view
}

// The curves have about 404 at the cursor, batch 8: 3 of 5 octaves from the left, 0.404 of the height.
void CurveViewsTest::keysZoomAndPan()
{
    const QSignalSpy views(m_chart.get(), &CurveChart::viewChanged);
    QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    const QRectF closer = m_chart->view().value_or(QRectF());
    QVERIFY(std::abs(std::log2(closer.left()) - 0.2 * 3) < 1e-9); // a fifth less, most of it from the longer side
    QVERIFY(std::abs(std::log2(closer.right()) - (5 - 0.2 * 2)) < 1e-9);
    QVERIFY(std::abs(closer.top() - 0.2 * 404) < 0.1);
    QVERIFY(std::abs(closer.bottom() - (1000 - 0.2 * 596)) < 0.1);
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ControlModifier);
    const QRectF right = m_chart->view().value_or(QRectF());
    QVERIFY(std::abs(std::log2(right.left()) - (0.6 + 0.1 * 4)) < 1e-9);
    QTest::keyClick(m_chart.get(), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(std::abs(m_chart->view()->top() - (closer.top() - 80)) < 0.1);
    QTest::keyClick(m_chart.get(), Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(std::abs(m_chart->view()->left() - closer.left()) < 1e-9);
    QTest::keyClick(m_chart.get(), Qt::Key_Minus);
    QVERIFY(!m_chart->view());
    QTest::keyClick(m_chart.get(), Qt::Key_Equal, Qt::ShiftModifier); // plus, on many keyboards
    QVERIFY(m_chart->view());
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QVERIFY(!m_chart->view());
    QCOMPARE(views.count(), 8);
}

void CurveViewsTest::viewsStayWithNewData()
{
    const QRectF part(4, 200, 12, 400);
    m_chart->setView(part);
    settle();
    ChartData data = someData();
    data.cursor = 10;
    data.y_max = 2000;
    const int before = m_chart->replots();
    m_chart->setData(data);
    settle();
    QCOMPARE(m_chart->replots(), before + 1);
    QCOMPARE(m_chart->view(), std::optional(part));
    QCOMPARE(m_chart->data().x_max, 16.0);
    QCOMPARE(m_chart->data().y_max, 600.0);
    m_chart->setData(data); // nothing new, whatever is in view
    settle();
    QCOMPARE(m_chart->replots(), before + 1);
    m_chart->setView({});
    QCOMPARE(m_chart->data().y_max, 2000.0);
    m_chart->setView(part);
    m_chart->setData(loads()); // another chart
    QVERIFY(!m_chart->view());
    QCOMPARE(m_chart->data().x_max, 3e9);
    CurveChart fresh; // a view may come before the data
    fresh.setView(part);
    fresh.setData(someData());
    QCOMPARE(fresh.view(), std::optional(part));
    QCOMPARE(fresh.data().x_min, 4.0);
}

void CurveViewsTest::viewsThatCannotBeShown()
{
    const double infinity = std::numeric_limits<double>::infinity();
    const double nan = std::nan("");
    for (const QRectF& view : {QRectF(0.5, 0, 8, 100), QRectF(4, 0, 0, 100), QRectF(4, 0, -2, 100), QRectF(4, 0, 8, 0),
                               QRectF(4, -50, 8, 100), QRectF(nan, 0, 8, 100), QRectF(4, 0, infinity, 100),
                               QRectF(4, 1e15, 8, 1e3), QRectF(4, 5e14, 8, 1), QRectF()}) {
        m_chart->setView(view);
        settle();
        QVERIFY(!m_chart->view());
        QCOMPARE(m_chart->data().x_max, 32.0);
        QCOMPARE(m_chart->data().y_max, 1000.0);
    }
}

// Batches 9 to 20: the curves run through, the cursor, the rule and the marker are outside.
void CurveViewsTest::annotationsInAPart()
{
    ChartData data = someData();
    ChartLine tail = data.lines[0]; // a curve in two pieces: the named one is out of view
    data.lines[0].points.resize(6);
    data.lines[0].end_label.clear();
    tail.points = {{32, 600}, {64, 700}};
    data.lines.push_back(tail);
    data.x_max = 64;
    m_chart->setData(data);
    m_chart->setView(QRectF(9, 400, 11, 200));
    settle();
    const auto labels = m_chart->endLabelRects();
    QCOMPARE(labels.size(), std::size_t{3});
    for (const QRect& label : labels) {
        QVERIFY(label.left() > m_chart->plotRect().right()); // beside the axis, where the curves leave
        QVERIFY(m_chart->rect().contains(label));
    }
    moveMouse(*m_chart, m_chart->positionOf({12, 590}));
    QVERIFY(m_chart->plotRect().contains(m_chart->readoutRect()));
    const QImage image = m_chart->grab().toImage();
    const int tag = m_chart->plotRect().bottom() + 8;
    int dark = 0; // the tag is the only thing that dark
    for (int x = 0; x < image.width(); ++x) {
        dark += image.pixelColor(x, tag) == Theme::light().text ? 1 : 0;
    }
    QCOMPARE(dark, 0);
    moveMouse(*m_chart, m_chart->positionOf({8, 400})); // the marker is left of the axis
    QVERIFY(m_chart->readoutRect().isEmpty());
    QCOMPARE(QToolTip::text(), QString());
}

TIEBREAK_TEST(CurveViewsTest, QApplication)
#include "tst_curve_views.moc"
