// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/support/timers.h"
#include "tests/ui/figures/text_scan.h"
#include "ui/charts/content/chart_pins.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/charts/curves/curve_plot.h"
#include "ui/figures/plot_painter.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace tiebreak;

namespace {

ChartLine someLine(int series, double scale)
{
    ChartLine line;
    line.series = series;
    line.name = QStringLiteral("GPU %1").arg(series);
    line.end_label = line.name;
    for (int i = 0; i <= 5; ++i) {
        line.points.push_back({std::exp2(i), scale * (i + 1)});
    }
    return line;
}

// Three lines of 100, 101 and 102 times (log2(batch) + 1), so their ends are 0.6 % of the axis apart.
ChartData someData()
{
    ChartData data;
    data.name = QStringLiteral("throughput");
    data.title = QStringLiteral("All are alike");
    data.subtitle = QStringLiteral("Throughput");
    data.x_label = QStringLiteral("batch size");
    data.y_label = QStringLiteral("tokens/s");
    data.x_name = QStringLiteral("batch");
    data.y_max = 1000;
    data.cursor = 8;
    for (int i = 0; i < 3; ++i) {
        data.lines.push_back(someLine(i, 100 + i));
    }
    data.markers.push_back({0, {8, 400}, Marker::Disc, true, QStringLiteral("published")});
    data.bands.push_back({0, {{1, 90}, {32, 500}}, {{1, 120}, {32, 700}}});
    data.rules.push_back({1, 800, QStringLiteral("now")});
    data.remarks.push_back({{0.1, 0.1}, QStringLiteral("a remark")});
    return data;
}

// A staircase against tokens a month, with the cursor at the left end.
ChartData loads()
{
    ChartData data;
    data.name = QStringLiteral("fleet");
    data.log_x = false;
    data.x_values = XValues::Tokens;
    data.x_name = QStringLiteral("load");
    data.x_min = 0;
    data.x_max = 3e9;
    data.y_prefix = QStringLiteral("$");
    data.y_compact = true;
    data.y_max = 40;
    data.cursor = 10e6;
    ChartLine steps{0, QStringLiteral("GPU 0"), {}, Stroke::Solid, {}, true};
    steps.points = {{0, 10}, {1e9, 10}, {1e9, 20}, {2e9, 20}, {2e9, 30}, {3e9, 30}};
    data.lines.push_back(steps);
    return data;
}

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

bool isNear(double a, double b)
{
    return std::abs(a / b - 1) < 0.02; // a pixel is 1.3 % of a batch
}

bool turnWheel(CurveChart& chart, QPoint at, int notches, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, chart.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&chart, &event);
    return event.isAccepted();
}

// Draws with the button from one place to another, in two moves.
void dragMouse(CurveChart& chart, Qt::MouseButton button, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(&chart, button, modifiers, from);
    QTest::mouseMove(&chart, (from + to) / 2);
    QTest::mouseMove(&chart, to);
    QTest::mouseRelease(&chart, button, modifiers, to);
}

void moveMouse(CurveChart& chart, QPoint at)
{
    QMouseEvent event(QEvent::MouseMove, at, chart.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&chart, &event);
}

} // namespace

class TestCurveChart : public QObject {
    Q_OBJECT

private slots:
    void init();

    void oneReplotForEachChange();
    void keepsItsGraphs();
    void endLabelsNeverOverlap_data();
    void endLabelsNeverOverlap();
    void endLabelsOfHiddenEndsAreInside();
    void darkBackground();
    void noDataSentence();
    void titleWrapsAndHeightSticks();
    void textsStepAsideAndAreTold();
    void dragMovesTheCursor();
    void noDragWithoutCursor();
    void linearAxisFromZero();
    void dragDoesNotRunAwayWithTheAxis();
    void tagsHideNoTicks();
    void readoutIsNeverCut();
    void marksAndSidesAreNamed();
    void logarithmicCosts();
    void readoutOfMonthsIsWhole();
    void arrowKeysStep();
    void readoutStaysInsideAndNeverReplots();
    void readoutFollowsNewData();
    void mouseShapeNearTheCursor();
    void notFiniteValuesAreSkipped();
    void cursorAndMarkersAreDrawn();
    void describesItself();

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

    void hoveringNamesTheContender();
    void highlightedCurvesStandOut();

private:
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
    }
    std::unique_ptr<CurveChart> m_chart;
};

void TestCurveChart::init()
{
    m_chart = std::make_unique<CurveChart>();
    m_chart->setTheme(Theme::light());
    m_chart->resize(330, 400);
    m_chart->setData(someData());
    m_chart->show();
    settle();
}

void TestCurveChart::oneReplotForEachChange()
{
    const int before = m_chart->replots();
    ChartData data = someData();
    data.cursor = 9;
    m_chart->setData(data);
    settle();
    QCOMPARE(m_chart->replots(), before + 1);

    m_chart->setData(data); // nothing new
    settle();
    QCOMPARE(m_chart->replots(), before + 1);

    data.cursor = 10;
    m_chart->setData(data);
    data.cursor = 11;
    m_chart->setData(data);
    m_chart->setTheme(Theme::darkTheme());
    settle();
    QCOMPARE(m_chart->replots(), before + 2); // merged

    for (int i = 1; i <= 50; ++i) { // axes whose ends are rounded
        data.y_min = i * 0.01;
        data.y_max = 700 + i * 0.07;
        m_chart->setData(data);
        settle();
        m_chart->setData(data);
        settle();
    }
    QCOMPARE(m_chart->replots(), before + 52);
}

void TestCurveChart::keepsItsGraphs()
{
    QCOMPARE(m_chart->plottables(), 5); // three lines, the two edges of a band
    ChartData data = someData();
    for (ChartLine& line : data.lines) {
        line.points[2].ry() += 7;
    }
    m_chart->setData(data);
    QCOMPARE(m_chart->plottables(), 5);
    data.lines.pop_back();
    data.bands.clear();
    m_chart->setData(data);
    QCOMPARE(m_chart->plottables(), 5); // the spare ones are hidden and come back
    m_chart->setData(someData());
    QCOMPARE(m_chart->plottables(), 5);
    data = someData();
    data.lines.push_back(someLine(3, 50));
    m_chart->setData(data);
    QCOMPARE(m_chart->plottables(), 6);
}

void TestCurveChart::endLabelsNeverOverlap_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("in the middle") << 1.0;
    QTest::newRow("at the bottom") << 0.001;
    QTest::newRow("at the top") << 1.62;
}

void TestCurveChart::endLabelsNeverOverlap()
{
    QFETCH(double, scale);
    ChartData data = someData();
    for (ChartLine& line : data.lines) {
        for (QPointF& point : line.points) {
            point.ry() *= scale;
        }
    }
    data.lines[0].end_label = QStringLiteral("A rather long label");
    m_chart->setData(data);
    settle();
    const auto rects = m_chart->endLabelRects();
    QCOMPARE(rects.size(), std::size_t{3});
    for (std::size_t i = 0; i < rects.size(); ++i) {
        QVERIFY(m_chart->rect().contains(rects[i]));
        QVERIFY(rects[i].left() > m_chart->plotRect().right());
        for (std::size_t k = i + 1; k < rects.size(); ++k) {
            QVERIFY(!rects[i].intersects(rects[k]));
        }
    }
    QVERIFY(rects[0].top() > rects[1].top()); // in the order of the lines
    QVERIFY(rects[1].top() > rects[2].top());
}

void TestCurveChart::endLabelsOfHiddenEndsAreInside()
{
    ChartData data = someData();
    data.lines = {someLine(0, 400), someLine(1, 100), someLine(2, 100)};
    data.lines[1].points.resize(4);                 // ends at batch 8
    data.lines[2].points = {{1, 5000}, {32, 6000}}; // never in view
    m_chart->setData(data);
    settle();
    const auto rects = m_chart->endLabelRects();
    QCOMPARE(rects.size(), std::size_t{2});
    for (const QRect& rect : rects) {
        QVERIFY(m_chart->plotRect().adjusted(0, -1, 2, 1).contains(rect));
    }
    QVERIFY(!rects[0].intersects(rects[1]));
    QVERIFY(rects[0].top() <= m_chart->plotRect().top() + 3); // leaves through the top
    QVERIFY(rects[1].left() > m_chart->positionOf({8, 400}).x());
    QVERIFY(std::abs(rects[1].center().y() - m_chart->positionOf({8, 400}).y()) <= 2);
}

void TestCurveChart::darkBackground()
{
    m_chart->setTheme(Theme::darkTheme());
    settle();
    const QImage image = m_chart->grab().toImage();
    const QColor card = Theme::darkTheme().card;
    QCOMPARE(image.pixelColor(165, 4), card); // the header
    QCOMPARE(image.pixelColor(m_chart->plotRect().topLeft() + QPoint(3, 3)), card);
}

void TestCurveChart::noDataSentence()
{
    ChartData data = someData();
    data.no_data = QStringLiteral("The article publishes no figures for this model.");
    m_chart->setData(data);
    settle();
    const int before = m_chart->replots();
    const QImage image = m_chart->grab().toImage();
    const QColor card = Theme::light().card;
    int ink_middle = 0;
    int ink_edge = 0;
    for (int x = 20; x < 310; ++x) {
        for (int y = 190; y < 260; ++y) {
            ink_middle += image.pixelColor(x, y) != card ? 1 : 0;
        }
        for (int y = 300; y < 390; ++y) {
            ink_edge += image.pixelColor(x, y) != card ? 1 : 0;
        }
    }
    QVERIFY(ink_middle > 100);
    QCOMPARE(ink_edge, 0); // no axis
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, QPoint(160, 250));
    QVERIFY(m_chart->readoutRect().isEmpty());
    data.no_data.clear();
    m_chart->setData(data);
    settle();
    QCOMPARE(m_chart->replots(), before + 1);
}

void TestCurveChart::titleWrapsAndHeightSticks()
{
    const int one_line = m_chart->headerHeight();
    const QSignalSpy spy(m_chart.get(), &ChartCard::headerHeightChanged);
    ChartData data = someData();
    data.title = QStringLiteral("A conclusion so long that it takes more than one line of a narrow chart");
    m_chart->setData(data);
    const int two_lines = m_chart->headerHeight();
    QVERIFY(two_lines > one_line);
    QCOMPARE(spy.count(), 1);
    m_chart->setData(someData());
    QCOMPARE(m_chart->headerHeight(), two_lines);
    m_chart->resize(500, 400);
    settle();
    QCOMPARE(m_chart->headerHeight(), one_line);
    m_chart->setMinimumHeaderHeight(100);
    settle();
    QVERIFY(m_chart->plotRect().top() > 100);
}

// Each step gives the plot more of its card, and the title tells by pointing at it what is no longer written.
void TestCurveChart::textsStepAsideAndAreTold()
{
    ChartData data = someData();
    data.title =
        QStringLiteral("A conclusion so long that it takes more than two lines of a chart that is as narrow as "
                       "this one, which is very narrow");
    data.subtitle = QStringLiteral("What is plotted, in so many words that they take more than one line here");
    data.leads = {{0, 1, 32, QStringLiteral("GPU 0")}};
    m_chart->setData(data);
    settle();
    const QPoint title(30, 15);
    const auto point_at_title = [&] {
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, title, m_chart->mapToGlobal(title));
        QApplication::sendEvent(m_chart.get(), &help);
        return QToolTip::text();
    };
    QVERIFY(!point_at_title().contains(data.subtitle)); // it stands there
    int before = 0;
    for (const Aside aside : all_asides) {
        m_chart->setAside(aside);
        settle();
        const int height = m_chart->plotRect().height();
        QVERIFY2(height > before, qPrintable(QString::number(static_cast<int>(aside))));
        before = height;
        if (aside != Aside::Nothing) {
            QVERIFY(point_at_title().contains(data.title) && point_at_title().contains(data.subtitle));
            QCOMPARE(point_at_title().contains(data.x_label), aside >= Aside::Keys);
        }
    }
    QVERIFY(m_chart->spokenText().contains(data.subtitle)); // always
    QVERIFY(!m_chart->hasRoom(Aside::Nothing, m_chart->headerHeight(Aside::Nothing)));
    QCOMPARE(m_chart->hasRoom(Aside::Title, m_chart->headerHeight(Aside::Title)),
             before >= ChartCard::plot_share * m_chart->height());
    m_chart->setAside(Aside::Nothing);
}

void TestCurveChart::dragMovesTheCursor()
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

void TestCurveChart::noDragWithoutCursor()
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

void TestCurveChart::linearAxisFromZero()
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

void TestCurveChart::dragDoesNotRunAwayWithTheAxis()
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

// At 9 the tag would lie on the tick at 8: it goes a row down, and every tick stays.
void TestCurveChart::tagsHideNoTicks()
{
    ChartData data = someData();
    const auto textsOf = [](const ChartData& shown) {
        QCustomPlot widget;
        CurvePlot plot(widget);
        plot.setData(shown);
        TextScan scan(QSizeF(330, 300));
        PlotPainter painter(&scan);
        plot.arrange({330, 300});
        widget.toPainter(&painter.plots(), 330, 300);
        return scan.texts();
    };
    for (const double cursor : {8.0, 9.0, 30.0, 32.0}) {
        data.cursor = cursor;
        const std::vector<DrawnText> texts = textsOf(data);
        for (const char* const tick : {"1", "2", "4", "8", "16", "32"}) {
            const auto is_it = [tick](const DrawnText& text) { return text.text == QLatin1String(tick); };
            QVERIFY2(std::ranges::any_of(texts, is_it), tick);
        }
        for (const DrawnText& a : texts) { // and nothing lies on the tag or the axis' name
            for (const DrawnText& b : texts) {
                const bool is_low = a.rect.top() > 255 && b.rect.top() > 255;
                QVERIFY2(&a == &b || !is_low || !a.rect.intersects(b.rect), qPrintable(a.text + u'/' + b.text));
            }
        }
    }
}

// Low and narrow as a card may be: the box of values is all on it.
void TestCurveChart::readoutIsNeverCut()
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

void TestCurveChart::marksAndSidesAreNamed()
{
    ChartData data = someData();
    data.markers = {{0, {32, 600}, Marker::Diamond, true, {}}};
    data.markers.front().label = QStringLiteral("memory full");
    data.rules.clear();
    data.remarks.clear();
    data.sides = {{0, data.lines[0].points, false, QStringLiteral("below")},
                  {1, data.lines[0].points, true, QStringLiteral("above")}};
    data.leads = {{0, 1, 16, QStringLiteral("GPU A")}, {1, 16, 17, QStringLiteral("GPU B")}};
    QCustomPlot widget;
    CurvePlot plot(widget);
    plot.setData(data);
    constexpr int width = 500;
    constexpr int height = 400;
    TextScan scan(QSizeF(width, height));
    PlotPainter painter(&scan);
    plot.arrange({width, height});
    widget.toPainter(&painter.plots(), width, height);
    const auto rectOf = [&scan](const char* text) {
        const auto found = std::ranges::find(scan.texts(), QLatin1String(text), &DrawnText::text);
        return found == scan.texts().end() ? QRectF() : found->rect;
    };
    QVERIFY(QLineF(rectOf("memory full").center(), plot.pixel({32, 600})).length() < 80);
    QVERIFY(!rectOf("below").isEmpty() && !rectOf("above").isEmpty());
    QVERIFY(rectOf("below").top() > rectOf("above").bottom());
    const double x = rectOf("below").center().x();
    const double edge = plot.pixel({plot.value({x, 0}).x(), 100 * (std::log2(plot.value({x, 0}).x()) + 1)}).y();
    QVERIFY(rectOf("below").top() >= edge - 1);
    QVERIFY(rectOf("GPU A").top() >= plot.area().bottom());
    QVERIFY(rectOf("GPU B").isEmpty()); // where there is no room the colour has the name at its line
}

// Equal distances are equal ratios, and what is drawn there is found there.
void TestCurveChart::logarithmicCosts()
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

void TestCurveChart::readoutOfMonthsIsWhole()
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

void TestCurveChart::arrowKeysStep()
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

void TestCurveChart::readoutStaysInsideAndNeverReplots()
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

void TestCurveChart::readoutFollowsNewData()
{
    moveMouse(*m_chart, m_chart->positionOf({4, 900}));
    ChartData data = someData();
    data.lines[2] = someLine(2, 110);
    m_chart->setData(data);
    settle();
    QCOMPARE(m_chart->readoutTexts().value(1), QStringLiteral("GPU 2 330"));
}

void TestCurveChart::mouseShapeNearTheCursor()
{
    moveMouse(*m_chart, m_chart->positionOf({8, 800}) + QPoint(4, 0));
    QCOMPARE(m_chart->cursor().shape(), Qt::SizeHorCursor);
    moveMouse(*m_chart, m_chart->positionOf({8, 800}) + QPoint(20, 0));
    QCOMPARE(m_chart->cursor().shape(), Qt::ArrowCursor);
}

void TestCurveChart::notFiniteValuesAreSkipped()
{
    ChartData data = someData();
    const double infinity = std::numeric_limits<double>::infinity();
    data.lines[0].points[1].setY(std::nan(""));
    data.lines[1].points[2].setY(infinity);
    data.lines[2].points.insert(data.lines[2].points.begin(), QPointF(0, 5)); // no place on a log axis
    data.markers.push_back({0, {infinity, 1}, Marker::Disc, false, {}});
    data.rules.push_back({0, infinity, {}});
    QTest::ignoreMessage(QtWarningMsg, "chart throughput: 5 values cannot be drawn");
    m_chart->setData(data);
    QCOMPARE(m_chart->data().lines[0].points.size(), std::size_t{5});
    QCOMPARE(m_chart->data().lines[1].points.size(), std::size_t{5});
    QCOMPARE(m_chart->data().lines[2].points.size(), std::size_t{6});
    QCOMPARE(m_chart->data().markers.size(), std::size_t{1});
    QCOMPARE(m_chart->data().rules.size(), std::size_t{1});
}

void TestCurveChart::cursorAndMarkersAreDrawn()
{
    const QImage image = m_chart->grab().toImage();
    const Theme theme = Theme::light();
    QCOMPARE(image.pixelColor(m_chart->positionOf({8, 400})), theme.card); // hollow
    const QPoint tag(m_chart->positionOf({8, 0}).x() - 8, m_chart->plotRect().bottom() + 12);
    QCOMPARE(image.pixelColor(tag), theme.text);
    // A line of 2 pixels through (32, 612) to the label: its pixels have the contender's colour somewhere.
    const QPoint end = m_chart->positionOf({31, 102 * (std::log2(31.0) + 1)});
    bool found = false;
    for (int dy = -3; dy <= 3; ++dy) {
        found = found || image.pixelColor(end + QPoint(0, dy)) == theme.series(2);
    }
    QVERIFY(found);
}

void TestCurveChart::describesItself()
{
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("All are alike"));
}

// The curve at batch 4 is 3 times its scale, so the pin of half the height has 150 there.
void TestCurveChart::pinsAreDrawnOnceAndNotRead()
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

void TestCurveChart::pinsWidenTheAxes()
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

void TestCurveChart::pinsThatAreInTheChartAreLeftOut()
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

void TestCurveChart::aStepWithFourPinsIsOneReplot()
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

void TestCurveChart::pinLabelsAreFree()
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

void TestCurveChart::draggingARuleMovesIt()
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

void TestCurveChart::axesRestWhileARuleIsDragged()
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

void TestCurveChart::aClickOnARuleMovesNothing()
{
    m_chart->setData(prices());
    settle();
    const QSignalSpy moved(m_chart.get(), &CurveChart::ruleMoved);
    const QSignalSpy cursor(m_chart.get(), &CurveChart::cursorMoved);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->positionOf({24, 800}));
    QCOMPARE(moved.count(), 0);
    QCOMPARE(cursor.count(), 0);
}

void TestCurveChart::theCursorIsTakenWhereARuleCrossesIt()
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

void TestCurveChart::rulesStepByKeys()
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

void TestCurveChart::rulesThatCannotBeDragged()
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

void TestCurveChart::aClickTakesAMarker()
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

void TestCurveChart::aDragFromAMarkerMovesTheCursor()
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

void TestCurveChart::markersSayThatTheyCanBeTaken()
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

void TestCurveChart::wheelZoomsAtTheMouse()
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

void TestCurveChart::wheelNeedsTheFocusOrCtrl()
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

void TestCurveChart::draggingPans_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("right") << Qt::RightButton << Qt::KeyboardModifiers();
    QTest::newRow("middle") << Qt::MiddleButton << Qt::KeyboardModifiers();
    QTest::newRow("shift and left") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void TestCurveChart::draggingPans()
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

void TestCurveChart::viewsHaveBounds()
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

void TestCurveChart::doubleClickResetsAndMovesNothing()
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

void TestCurveChart::aClickInAPartMovesTheCursorLater()
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
void TestCurveChart::keysZoomAndPan()
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

void TestCurveChart::viewsStayWithNewData()
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

void TestCurveChart::viewsThatCannotBeShown()
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
void TestCurveChart::annotationsInAPart()
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

void TestCurveChart::hoveringNamesTheContender()
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

void TestCurveChart::highlightedCurvesStandOut()
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

TIEBREAK_TEST(TestCurveChart, QApplication)
#include "tst_curve_chart.moc"
