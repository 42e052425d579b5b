// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/fields.h"
#include "models/wording/charts/map_wording.h"
#include "tests/support/test_class.h"
#include "tests/ui/charts/map/made_up_map.h"
#include "tests/ui/charts/map/winner_map_fixture.h"
#include "ui/charts/map/map_field.h"
#include "ui/charts/map/winner_map_chart.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

namespace {

// QCustomPlot's gradients round down.
bool isNear(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) <= 1 && std::abs(a.green() - b.green()) <= 1 &&
           std::abs(a.blue() - b.blue()) <= 1;
}

} // namespace

// What a map says, and how it is drawn.
class TestWinnerMapChart : public WinnerMapFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void titles();
    void titleAgreesWithTheTie();
    void noMap();
    void valuesAreWorded();

    void coloursOfKnownCells_data();
    void coloursOfKnownCells();
    void strongerWithTheSaving();
    void textsAreInPlace_data();
    void textsAreInPlace();
    void sharesStandAlone();
    void sentenceInsteadOfMap();
    void describesItself();
};

void TestWinnerMapChart::titles()
{
    // Rows 9 and 10 meet in the middle of 0.5 to 4, which is sqrt(2).
    QCOMPARE(dataOf(mapOf(columns, rows, halves)).title,
             QStringLiteral("A100 PCIe is the cheapest below a price ratio of 1.41 at batch 8, L40S above"));
    // No change upwards at batch 8, which is column 15 of 40 over 8 octaves; one along the axis at 2^(8/2) = 16.
    QCOMPARE(dataOf(mapOf(columns, rows, [](int column, int) { return cell(column < 20 ? 2 : 0, 0.1F); })).title,
             QStringLiteral("A100 SXM is the cheapest below batch 16 at a price ratio of 2, L40S above"));
    QCOMPARE(dataOf(mapOf(columns, rows,
                          [](int column, int row) {
                              return cell(column < 30 && row > 1 ? 0 : 1, 0.1F); // 30 x 18 of 800 cells
                          }))
                 .title,
             QStringLiteral("A100 PCIe is the cheapest below a price ratio of 0.616 at batch 8, L40S above"));
    QCOMPARE(dataOf(mapOf(columns, rows,
                          [](int column, int row) {
                              return cell((column + row) % 2 == 0 || row > 9 ? 0 : 1, 0.1F); // 200 + 400 of 800 cells
                          }))
                 .title,
             QStringLiteral("L40S is the cheapest on 75 % of this map"));
    QCOMPARE(dataOf(mapOf(columns, rows, [](int, int) { return cell(0, 0.1F); })).title,
             QStringLiteral("L40S is the cheapest all over this map"));
    WinnerMap fleet = mapOf(columns, rows, halves);
    QVERIFY(dataOf(fleet).subtitle.contains(QStringLiteral("per token")));
    fleet.question = Question::MonthlyBill;
    QVERIFY(dataOf(fleet).subtitle.contains(QStringLiteral("fleet")));
}

// The ratio in the title is that of the breakeven's price, to within a cell of the real map (8^(1/200), 1 %).
void TestWinnerMapChart::titleAgreesWithTheTie()
{
    const WinnerMapData data = dataOf(winner_map(*m_catalogue, m_scenario));
    const QString start = QStringLiteral("A100 PCIe is the cheapest below a price ratio of ");
    QVERIFY2(data.title.startsWith(start), qPrintable(data.title));
    const double shown =
        data.title.mid(start.size(), data.title.indexOf(QStringLiteral(" at ")) - start.size()).toDouble();
    const double tie = *m_analysis.breakeven[0].usd_per_gpu_hour / m_scenario.contenders[0].usd_per_gpu_hour;
    QVERIFY(std::abs(shown / tie - 1) < 0.015);
    QCOMPARE(data.x_label, QStringLiteral("batch size"));
    QCOMPARE(data.y_label, QStringLiteral("price of A100 PCIe over price of L40S"));
    m_chart->setData(data);
    settle();
    QVERIFY(m_chart->texts().size() > 12);
}

void TestWinnerMapChart::noMap()
{
    const WinnerMapData same = dataOf({});
    QVERIFY(same.no_data.contains(QStringLiteral("choose two different ones")));
    const WinnerMapData nobody = dataOf(mapOf(columns, rows, [](int, int) { return MapCell(); }));
    QVERIFY(!nobody.no_data.isEmpty());
    QVERIFY(!nobody.title.isEmpty());
}

void TestWinnerMapChart::valuesAreWorded()
{
    QCOMPARE(mapValueText(MapInput::Batch, 15.8), QStringLiteral("16"));
    QCOMPARE(mapValueText(MapInput::OutputTokens, 1024), QStringLiteral("1,024"));
    QCOMPARE(mapValueText(MapInput::Utilization, 0.5), QStringLiteral("50 %"));
    QCOMPARE(mapValueText(MapInput::TokensPerMonth, 2e9), QStringLiteral("2 B"));
    QCOMPARE(mapValuePhrase(MapInput::PriceRatio, 1.264), QStringLiteral("a price ratio of 1.26"));
    QCOMPARE(mapValuePhrase(MapInput::TokensPerMonth, 1e8), QStringLiteral("100 M tokens a month"));
    // 256^(7.5 / 8) = 181 and 0.5 * 8^(0.125) = 0.648
    WinnerMapData two = dataOf(mapOf(8, 4, [](int, int) { return cell(0, 0.12F); }));
    QCOMPARE(mapReadout(two, {7, 0}).place, QStringLiteral("batch 181, price ratio 0.648"));
    QCOMPARE(mapReadout(two, {7, 0}).margin, QStringLiteral("the next costs 14 % more"));
    two.names.removeLast();
    QCOMPARE(mapReadout(two, {7, 0}).margin, QStringLiteral("A100 PCIe costs 14 % more"));
    two.map.cells[0].saving = 1;
    QCOMPARE(mapReadout(two, {0, 0}).margin, QStringLiteral("alone has a value"));
    QCOMPARE(mapLevel(0), 0);
    QCOMPARE(mapLevel(0.07), 1);
    QCOMPARE(mapLevel(0.12), 2);
    QCOMPARE(mapLevel(marginOf(cell(0, 0.25F))), 3); // the next costs 33 % more
    QCOMPARE(mapLevel(marginOf(cell(0, 1.0F))), map_levels - 1);
}

void TestWinnerMapChart::coloursOfKnownCells_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestWinnerMapChart::coloursOfKnownCells()
{
    QFETCH(bool, dark);
    const Theme theme = dark ? Theme::darkTheme() : Theme::light();
    m_chart->setTheme(theme);
    settle();
    const QImage image = m_chart->grab().toImage();
    int seen = 0;
    for (int row = 0; row < rows; ++row) {
        for (const int column : {1, 3, 24, 37}) { // beside names and lines
            const MapCell at = halves(column, row);
            const QColor shown = image.pixelColor(m_chart->positionOf({column, row}) + QPoint(3, 1));
            // The shares on the contours stand where their lines have room.
            const QPoint place = m_chart->positionOf({column, row}) + QPoint(3, 1);
            const auto texts = m_chart->texts();
            if (std::ranges::any_of(
                    texts, [place](const auto& text) { return text.rect.adjusted(-1, -1, 1, 1).contains(place); })) {
                continue;
            }
            const bool is_line =
                shown == theme.text || row == 8 || row == 9 || row == 10 || row == 13; // contour, border, cross lines
            if (is_line) {
                continue;
            }
            QVERIFY(isNear(shown, at.winner < 0 ? theme.card : mapColour(theme, at.winner, mapLevel(marginOf(at)))));
            ++seen;
        }
    }
    QVERIFY(seen >= 60);
    QCOMPARE(image.pixelColor(450, 4), theme.card);
}

void TestWinnerMapChart::strongerWithTheSaving()
{
    for (const Theme& theme : {Theme::light(), Theme::darkTheme()}) {
        const auto distance = [&theme](int contender, int level) {
            const QColor colour = mapColour(theme, contender, level);
            return std::abs(colour.red() - theme.card.red()) + std::abs(colour.green() - theme.card.green()) +
                   std::abs(colour.blue() - theme.card.blue());
        };
        for (int contender = 0; contender < 4; ++contender) {
            QVERIFY(distance(contender, 0) >= 25); // never taken for the card
            for (int level = 1; level < map_levels; ++level) {
                QVERIFY(distance(contender, level) > distance(contender, level - 1));
            }
        }
    }
}

void TestWinnerMapChart::textsAreInPlace_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    int i = 0;
    for (const QSize size : {QSize(900, 420), QSize(460, 380), WinnerMapChart().minimumSizeHint()}) {
        for (const MapInput x : {MapInput::Batch, MapInput::PromptTokens, MapInput::TokensPerMonth}) {
            for (const MapInput y : {MapInput::PriceRatio, MapInput::Utilization, MapInput::OutputTokens}) {
                QTest::addRow("%d", ++i) << size << static_cast<int>(x) << static_cast<int>(y);
            }
        }
    }
}

void TestWinnerMapChart::textsAreInPlace()
{
    QFETCH(QSize, size);
    QFETCH(int, x);
    QFETCH(int, y);
    Scenario scenario = m_scenario;
    scenario.view.map_x = static_cast<MapInput>(x);
    scenario.view.map_y = static_cast<MapInput>(y);
    const WinnerMapData data = dataOf(winner_map(*m_catalogue, scenario, 100, 100));
    m_chart->setData(data);
    showChart(size);
    const auto texts = m_chart->texts();
    QStringList shown;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        shown.append(texts[i].text);
        QVERIFY2(QRectF(m_chart->rect()).contains(texts[i].rect), qPrintable(texts[i].text));
        QCOMPARE(texts[i].on_map, QRectF(m_chart->plotRect()).contains(texts[i].rect));
        for (std::size_t k = i + 1; k < texts.size(); ++k) {
            QVERIFY2(!texts[i].rect.intersects(texts[k].rect),
                     qPrintable(QString(texts[i].text % u" / " % texts[k].text)));
        }
    }
    for (const QString& text : data.names + QStringList{data.x_label, data.y_label}) {
        QVERIFY2(shown.contains(text), qPrintable(text));
    }
    QVERIFY(shown.contains(mapValueText(data.map.x.input, data.map.x.now)));
    QVERIFY(shown.contains(mapValueText(data.map.y.input, data.map.y.now)));
    QVERIFY(m_chart->plotRect().height() > 60 && m_chart->plotRect().width() > 200);
}

// In whatever room there is, a share on a contour covers no other text and none of the scenario's two lines.
void TestWinnerMapChart::sharesStandAlone()
{
    int shares = 0;
    for (const Evidence evidence : {Evidence::Article, Evidence::Model}) {
        Scenario scenario = m_scenario;
        scenario.evidence = evidence;
        const WinnerMap map = winner_map(*m_catalogue, scenario, 100, 100);
        m_chart->setData(winnerMapData(map, analyze(*m_catalogue, scenario)));
        for (int width = 300; width <= 1000; width += 70) {
            showChart({width, 220 + width / 3});
            const QRectF plot = m_chart->plotRect();
            const double x = plot.left() + plot.width() * axis_place(map.x, map.x.now, map.columns) / map.columns;
            const double y = plot.bottom() - plot.height() * axis_place(map.y, map.y.now, map.rows) / map.rows;
            const auto texts = m_chart->texts();
            for (const auto& share : texts) {
                if (!share.on_map || !share.text.endsWith(u'%')) {
                    continue;
                }
                ++shares;
                const QRectF letters = share.rect.adjusted(1, 2, -1, -2); // pixels are whole
                QVERIFY2(x < letters.left() || x > letters.right(), qPrintable(QString::number(width)));
                QVERIFY2(y < letters.top() || y > letters.bottom(), qPrintable(QString::number(width)));
                QCOMPARE(std::ranges::count_if(
                             texts, [&share](const auto& other) { return other.rect.intersects(share.rect); }),
                         std::ptrdiff_t{1}); // itself
            }
        }
    }
    QVERIFY(shares > 40);
}

void TestWinnerMapChart::sentenceInsteadOfMap()
{
    const QSignalSpy spy(m_chart.get(), &WinnerMapChart::pointPicked);
    const QRect plot = m_chart->plotRect();
    moveMouse(*m_chart, plot.center());
    m_chart->setData(dataOf({}));
    settle();
    QVERIFY(m_chart->readoutRect().isEmpty());
    const QImage image = m_chart->grab().toImage();
    QCOMPARE(image.pixelColor(plot.bottomLeft() + QPoint(3, -3)), Theme::light().card);
    int ink = 0;
    for (int x = 250; x < 650; ++x) {
        for (int y = 180; y < 300; ++y) {
            ink += image.pixelColor(x, y) != Theme::light().card ? 1 : 0;
        }
    }
    QVERIFY(ink > 100);
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, plot.center());
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    m_chart->setData(dataOf(mapOf(columns, rows, halves)));
    settle();
    QVERIFY(m_chart->texts().size() > 10);
}

void TestWinnerMapChart::describesItself()
{
    QCOMPARE(m_chart->accessibleDescription(), m_chart->data().title);
    // A larger font reaches the plot.
    const auto height = [this] { return m_chart->texts().front().rect.height(); };
    const double before = height();
    QFont font = m_chart->font();
    font.setPointSizeF(font.pointSizeF() + 4);
    m_chart->setFont(font);
    settle();
    QVERIFY(height() > before);
}

TIEBREAK_TEST(TestWinnerMapChart, QApplication)
#include "tst_winner_map_chart.moc"
