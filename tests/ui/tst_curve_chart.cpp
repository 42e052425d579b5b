// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_math.h"
#include "ui/charts/curve_chart.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

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
    for (int i = 0; i <= 5; ++i)
        line.points.push_back({std::exp2(i), scale * (i + 1)});
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
    for (int i = 0; i < 3; ++i)
        data.lines.push_back(someLine(i, 100 + i));
    data.markers.push_back({0, {8, 400}, Marker::Disc, true, QStringLiteral("published")});
    data.bands.push_back({0, {{1, 90}, {32, 500}}, {{1, 120}, {32, 700}}});
    data.rules.push_back({1, 800, QStringLiteral("now")});
    data.remarks.push_back({{0.1, 0.1}, QStringLiteral("a remark")});
    return data;
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

    void labelsSpreadAsLittleAsPossible();
    void ticksAreRound();
    void numbersHaveSeparators();
    void interpolatesInLogX();
    void readoutTakesOneRowForEachName();

    void oneReplotForEachChange();
    void keepsItsGraphs();
    void endLabelsNeverOverlap_data();
    void endLabelsNeverOverlap();
    void endLabelsOfHiddenEndsAreInside();
    void darkBackground();
    void noDataSentence();
    void titleWrapsAndHeightSticks();
    void dragMovesTheCursor();
    void noDragWithoutCursor();
    void arrowKeysStep();
    void readoutStaysInsideAndNeverReplots();
    void readoutFollowsNewData();
    void mouseShapeNearTheCursor();
    void notFiniteValuesAreSkipped();
    void cursorAndMarkersAreDrawn();
    void describesItself();

private:
    void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
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

void TestCurveChart::labelsSpreadAsLittleAsPossible()
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

void TestCurveChart::ticksAreRound()
{
    QCOMPARE(linearTicks(0, 3500, 8), (QVector<double>{0, 500, 1000, 1500, 2000, 2500, 3000, 3500}));
    QCOMPARE(linearTicks(0, 1, 5), (QVector<double>{0, 0.25, 0.5, 0.75, 1}));
    QCOMPARE(linearTicks(0, 1.6, 3), (QVector<double>{0, 1}));
    QCOMPARE(octaveTicks(1, 32, 9), (QVector<double>{1, 2, 4, 8, 16, 32}));
    QCOMPARE(octaveTicks(1, 256, 5), (QVector<double>{1, 4, 16, 64, 256}));
    QCOMPARE(octaveTicks(3, 20, 5), (QVector<double>{4, 8, 16}));
    QCOMPARE(decimalsFor(0.25, 3), 2);
    QCOMPARE(decimalsFor(0.2, 3), 1);
    QCOMPARE(decimalsFor(500, 3), 0);
    QCOMPARE(decimalsFor(1.0 / 3, 3), 3);
}

void TestCurveChart::numbersHaveSeparators()
{
    QCOMPARE(numberText(3500, 0), QStringLiteral("3,500"));
    QCOMPARE(numberText(1234.5, 2, QStringLiteral("$")), QStringLiteral("$1,234.50"));
    QCOMPARE(numberText(-0.5, 1, QStringLiteral("$")), QStringLiteral("-$0.5"));
    QCOMPARE(numberText(-0.001, 1), QStringLiteral("0.0"));
    QCOMPARE(xText(8), QStringLiteral("8"));
    QCOMPARE(xText(1.5), QStringLiteral("1.5"));
    QCOMPARE(xText(131072.4), QStringLiteral("131,072"));
    ChartData data;
    data.y_unit = QStringLiteral("tok/s");
    QCOMPARE(valueText(data, 1680), QStringLiteral("1,680 tok/s"));
}

void TestCurveChart::interpolatesInLogX()
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
}

void TestCurveChart::readoutTakesOneRowForEachName()
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
    m_chart->setTheme(Theme::dark_theme());
    settle();
    QCOMPARE(m_chart->replots(), before + 2); // merged
}

void TestCurveChart::keepsItsGraphs()
{
    QCOMPARE(m_chart->plottables(), 5); // three lines, the two edges of a band
    ChartData data = someData();
    for (ChartLine& line : data.lines)
        line.points[2].ry() += 7;
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
        for (QPointF& point : line.points)
            point.ry() *= scale;
    }
    data.lines[0].end_label = QStringLiteral("A rather long label");
    m_chart->setData(data);
    settle();
    const auto rects = m_chart->endLabelRects();
    QCOMPARE(rects.size(), std::size_t{3});
    for (std::size_t i = 0; i < rects.size(); ++i) {
        QVERIFY(m_chart->rect().contains(rects[i]));
        QVERIFY(rects[i].left() > m_chart->plotRect().right());
        for (std::size_t k = i + 1; k < rects.size(); ++k)
            QVERIFY(!rects[i].intersects(rects[k]));
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
    for (const QRect& rect : rects)
        QVERIFY(m_chart->plotRect().adjusted(0, -1, 2, 1).contains(rect));
    QVERIFY(!rects[0].intersects(rects[1]));
    QVERIFY(rects[0].top() <= m_chart->plotRect().top() + 3); // leaves through the top
    QVERIFY(rects[1].left() > m_chart->positionOf({8, 400}).x());
    QVERIFY(std::abs(rects[1].center().y() - m_chart->positionOf({8, 400}).y()) <= 2);
}

void TestCurveChart::darkBackground()
{
    m_chart->setTheme(Theme::dark_theme());
    settle();
    const QImage image = m_chart->grab().toImage();
    const QColor card = Theme::dark_theme().card;
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
        for (int y = 190; y < 260; ++y)
            ink_middle += image.pixelColor(x, y) != card ? 1 : 0;
        for (int y = 300; y < 390; ++y)
            ink_edge += image.pixelColor(x, y) != card ? 1 : 0;
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

void TestCurveChart::dragMovesTheCursor()
{
    QSignalSpy spy(m_chart.get(), &CurveChart::cursorMoved);
    const int y = m_chart->plotRect().center().y();
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, {m_chart->positionOf({8, 0}).x(), y});
    QTest::mouseMove(m_chart.get(), {m_chart->positionOf({16, 0}).x(), y});
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, {m_chart->positionOf({4, 0}).x(), y});
    QVERIFY(spy.count() >= 3);
    const auto isNear = [](double a, double b) { return std::abs(a / b - 1) < 0.02; }; // a pixel is 1.3 %
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
    for (int dy = -3; dy <= 3; ++dy)
        found = found || image.pixelColor(end + QPoint(0, dy)) == theme.series(2);
    QVERIFY(found);
}

void TestCurveChart::describesItself()
{
    QCOMPARE(m_chart->accessibleName(), QStringLiteral("throughput"));
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("All are alike"));
}

QTEST_MAIN(TestCurveChart)
#include "tst_curve_chart.moc"
