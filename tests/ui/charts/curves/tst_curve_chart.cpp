// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/charts/curves/curve_fixture.h"
#include "tests/ui/figures/text_scan.h"
#include "ui/charts/curves/curve_plot.h"
#include "ui/figures/plot_painter.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace tiebreak;

// What is drawn, and what of it is told in words.
class TestCurveChart : public CurveFixture {
    Q_OBJECT

private slots:
    void init() { start(); }

    void oneReplotForEachChange();
    void keepsItsGraphs();
    void endLabelsNeverOverlap_data();
    void endLabelsNeverOverlap();
    void endLabelsOfHiddenEndsAreInside();
    void darkBackground();
    void noDataSentence();
    void titleWrapsAndHeightSticks();
    void textsStepAsideAndAreTold();
    void tagsHideNoTicks();
    void marksAndSidesAreNamed();
    void notFiniteValuesAreSkipped();
    void cursorAndMarkersAreDrawn();
    void describesItself();
};

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

TIEBREAK_TEST(TestCurveChart, QApplication)
#include "tst_curve_chart.moc"
