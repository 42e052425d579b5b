// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/charts/bars/bar_chart.h"

#include <QBarSet>
#include <QChartView>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QHorizontalStackedBarSeries>
#include <QScrollArea>
#include <QTest>

using tiebreak::BarChart;
using tiebreak::PriceBar;
using tiebreak::PriceBars;
using tiebreak::Theme;

namespace {

// Four long provider names for each of three GPUs.
std::vector<PriceBar> somePrices()
{
    std::vector<PriceBar> bars;
    const QStringList gpus{QStringLiteral("L40S"), QStringLiteral("A100 PCIe"), QStringLiteral("H100")};
    for (int gpu = 0; gpu < 3; ++gpu) {
        for (int i = 0; i < 4; ++i) {
            const QString provider = QStringLiteral("A cloud with a long name, region %1").arg(i);
            bars.push_back({provider, gpus[gpu], gpu < 2 ? gpu : -1, 0.5 + gpu + 0.25 * i, gpu < 2 && i == 0});
        }
    }
    return bars;
}

} // namespace

class TestPriceChart : public QObject {
    Q_OBJECT

private slots:
    void init();
    void barsHaveTheirValues();
    void pricesChangeInPlace();
    void anotherShapeIsRebuilt();
    void noTextIsElidedOrOutside_data();
    void noTextIsElidedOrOutside();
    void textsDoNotOverlap();
    void valuesAreWritten();
    void barsAreWhereTheirTextsAre();
    void darkThemeReachesTheChart();
    void describesItself();
    void emptyIsFine();

private:
    [[nodiscard]] QChartView* view() const { return m_chart->findChild<QChartView*>(); }
    [[nodiscard]] QList<QGraphicsSimpleTextItem*> texts() const;
    [[nodiscard]] QStringList textStrings() const;
    void showChart(QSize size);

    std::unique_ptr<BarChart> m_chart;
};

void TestPriceChart::init()
{
    m_chart = std::make_unique<BarChart>(PriceBars());
    m_chart->setTheme(Theme::light());
}

void TestPriceChart::showChart(QSize size)
{
    m_chart->resize(size);
    m_chart->show();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

QList<QGraphicsSimpleTextItem*> TestPriceChart::texts() const
{
    QList<QGraphicsSimpleTextItem*> result;
    for (QGraphicsItem* item : view()->scene()->items()) {
        if (auto* text = qgraphicsitem_cast<QGraphicsSimpleTextItem*>(item)) {
            result.append(text);
        }
    }
    return result;
}

QStringList TestPriceChart::textStrings() const
{
    QStringList result;
    for (const QGraphicsSimpleTextItem* text : texts()) {
        result.append(text->text());
    }
    return result;
}

void TestPriceChart::barsHaveTheirValues()
{
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, somePrices()});
    const auto all = view()->chart()->series();
    QCOMPARE(all.size(), 1);
    const auto* stacked = qobject_cast<QHorizontalStackedBarSeries*>(all.first());
    QVERIFY(stacked);
    QCOMPARE(stacked->count(), 5); // contenders 0 and 1, in use and not, and no contender
    double sum = 0;
    int bars = 0;
    for (const QBarSet* set : stacked->barSets()) {
        QCOMPARE(set->count(), 15); // 3 headings and 12 bars
        for (int i = 0; i < set->count(); ++i) {
            sum += set->at(i);
            bars += set->at(i) > 0 ? 1 : 0;
        }
    }
    QCOMPARE(bars, 12);
    QCOMPARE(sum, 4 * (0.5 + 1.5 + 2.5) + 3 * 0.25 * 6);
}

void TestPriceChart::pricesChangeInPlace()
{
    std::vector<PriceBar> bars = somePrices();
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, bars});
    const auto before = texts();
    auto* stacked = qobject_cast<QHorizontalStackedBarSeries*>(view()->chart()->series().first());
    const auto sets = stacked->barSets();
    bars[0].usd = 0.61;
    m_chart->setData(PriceBars{QStringLiteral("Another title"), {}, bars});
    QCOMPARE(m_chart->rebuilds(), 1);
    QCOMPARE(texts(), before);
    QCOMPARE(stacked->barSets(), sets);
    QVERIFY(textStrings().contains(QStringLiteral("$0.61")));
    QVERIFY(!textStrings().contains(QStringLiteral("$0.50")));
}

void TestPriceChart::anotherShapeIsRebuilt()
{
    std::vector<PriceBar> bars = somePrices();
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, bars});
    bars.pop_back();
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, bars});
    QCOMPARE(m_chart->rebuilds(), 2);
    QCOMPARE(texts().size(), 3 + 2 * 11);
    bars[1].in_use = true;
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, bars});
    QCOMPARE(m_chart->rebuilds(), 3);
}

void TestPriceChart::noTextIsElidedOrOutside_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1000, 500);
    QTest::newRow("small") << QSize(420, 240);
}

void TestPriceChart::noTextIsElidedOrOutside()
{
    QFETCH(QSize, size);
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, somePrices()});
    showChart(size);
    for (QGraphicsItem* item : view()->scene()->items()) {
        if (const auto* text = qgraphicsitem_cast<QGraphicsTextItem*>(item)) {
            QVERIFY(!text->toPlainText().contains(QStringLiteral("...")));
            QVERIFY(!text->toPlainText().contains(QChar(0x2026)));
        }
    }
    const auto* scroll = m_chart->findChild<QScrollArea*>();
    const QRectF shown(0, 0, scroll->viewport()->width(), view()->height());
    for (const QGraphicsSimpleTextItem* text : texts()) {
        QVERIFY2(shown.contains(text->sceneBoundingRect()), qPrintable(text->text()));
    }
}

void TestPriceChart::textsDoNotOverlap()
{
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, somePrices()});
    showChart({420, 240});
    const auto all = texts();
    QCOMPARE(all.size(), 27);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype k = i + 1; k < all.size(); ++k) {
            QVERIFY(!all[i]->sceneBoundingRect().intersects(all[k]->sceneBoundingRect()));
        }
    }
}

void TestPriceChart::valuesAreWritten()
{
    m_chart->setData(PriceBars{QStringLiteral("Title"),
                               {},
                               {{QStringLiteral("P"), QStringLiteral("L40S"), 0, 1.861, false},
                                {QStringLiteral("Q"), QStringLiteral("L40S"), 0, 0.8, true}}});
    QStringList expected{QStringLiteral("$0.80"), QStringLiteral("$1.861"), QStringLiteral("L40S"), QStringLiteral("P"),
                         QStringLiteral("Q")};
    QStringList found = textStrings();
    found.sort();
    QCOMPARE(found, expected);
}

// The bar of a row has the row's colour between its name and its value, and the card's beyond the value.
void TestPriceChart::barsAreWhereTheirTextsAre()
{
    m_chart->setData(PriceBars{QStringLiteral("Title"),
                               {},
                               {{QStringLiteral("P"), QStringLiteral("L40S"), 0, 1.0, true},
                                {QStringLiteral("Q"), QStringLiteral("A100"), 1, 4.0, true}}});
    showChart({600, 400});
    const QImage image = view()->grab().toImage();
    const Theme theme = Theme::light();
    const auto pixel_before = [&](const QString& value) {
        for (const QGraphicsSimpleTextItem* text : texts()) {
            if (text->text() == value) {
                const QRectF box = text->sceneBoundingRect();
                return image.pixelColor(static_cast<int>(box.left()) - 14, static_cast<int>(box.center().y()));
            }
        }
        return QColor();
    };
    QCOMPARE(pixel_before(QStringLiteral("$1.00")), theme.series(0));
    QCOMPARE(pixel_before(QStringLiteral("$4.00")), theme.series(1));
}

void TestPriceChart::darkThemeReachesTheChart()
{
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, somePrices()});
    m_chart->setTheme(Theme::darkTheme());
    showChart({600, 400});
    const QImage image = m_chart->grab().toImage();
    QCOMPARE(image.pixelColor(4, 200), Theme::darkTheme().card);
    const QImage inner = view()->grab().toImage();
    QCOMPARE(inner.pixelColor(1, 1), Theme::darkTheme().card);
}

void TestPriceChart::describesItself()
{
    m_chart->setData(PriceBars{QStringLiteral("RunPod asks least"), {}, somePrices()});
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("RunPod asks least"));
}

void TestPriceChart::emptyIsFine()
{
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, somePrices()});
    m_chart->setData(PriceBars{QStringLiteral("Title"), {}, {}});
    showChart({400, 300});
    QVERIFY(texts().isEmpty());
}

TIEBREAK_TEST(TestPriceChart, QApplication)
#include "tst_price_chart.moc"
