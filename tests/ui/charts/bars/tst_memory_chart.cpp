// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"
#include "ui/charts/bars/bar_chart.h"
#include "ui/charts/content/memory_bars.h"

#include <QBarSet>
#include <QChartView>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QHorizontalStackedBarSeries>
#include <QScrollArea>
#include <QTest>

#include <algorithm>

using namespace tiebreak;

namespace {

// 20 of 50 GB, and 75 of 50 GB.
MemoryBars someMemory()
{
    MemoryBars data;
    data.title = QStringLiteral("Title");
    data.subtitle = QStringLiteral("Subtitle");
    data.bars = {{QStringLiteral("L40S"), 0, 14, 4, 2, 30, 50, true, QStringLiteral("20.0 of 50.0 GB"),
                  QStringLiteral("fits batch 60, or 6,144 tokens at batch 8")},
                 {QStringLiteral("A100 PCIe"), 1, 70, 4, 1, 0, 50, false, QStringLiteral("needs 75.0 of 50.0 GB"),
                  QStringLiteral("not even batch 1 fits")}};
    return data;
}

} // namespace

class TestMemoryChart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }
    void init()
    {
        m_scenario = default_scenario(*m_catalogue);
        m_chart = std::make_unique<BarChart>(MemoryBars());
        m_chart->setTheme(Theme::light());
    }

    void barsAreTheEnginesNumbers()
    {
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const MemoryBars data = memoryBars(analysis);
        QCOMPARE(data.bars.size(), std::size_t{3});
        for (std::size_t i = 0; i < data.bars.size(); ++i) {
            const MemoryUse& memory = analysis.contenders[i].memory;
            const MemoryBar& bar = data.bars[i];
            QCOMPARE(bar.series, static_cast<int>(i));
            QCOMPARE(bar.weights + bar.kv_cache + bar.workspace, memory.total_gb);
            QCOMPARE(bar.weights, memory.weights_gb);
            QCOMPARE(bar.kv_cache, memory.kv_cache_gb);
            QCOMPARE(bar.free, memory.capacity_gb - memory.total_gb);
            QCOMPARE(bar.capacity, memory.capacity_gb);
            QVERIFY(bar.fits);
        }
        QCOMPARE(data.bars[0].name, QStringLiteral("L40S"));
        // Llama-2-7B at FP16 keeps 524,288 bytes a token: 8 sequences of 768 tokens.
        QCOMPARE(data.bars[0].kv_cache, 8 * 768 * 524288.0 / 1e9);
        QVERIFY2(data.bars[0].used.endsWith(QStringLiteral(" of 47.7 GB")), qPrintable(data.bars[0].used));
    }

    void titleIsOfTheOneThatHoldsLeast()
    {
        Analysis analysis = analyze(*m_catalogue, m_scenario);
        analysis.contenders[0].memory.max_batch = 82;
        analysis.contenders[0].memory.longest_context = 7296;
        QCOMPARE(memoryBars(analysis).title,
                 QStringLiteral("L40S holds 82 sequences of 768 tokens; the longest context at batch 8 is 7,296 "
                                "tokens"));
        QCOMPARE(memoryBars(analysis).bars[0].room, QStringLiteral("fits batch 82, or 7,296 tokens at batch 8"));
        analysis.contenders[1].memory.max_batch = 40;
        QVERIFY(memoryBars(analysis).title.startsWith(QStringLiteral("A100 PCIe holds 40 sequences")));
        analysis.scenario.server.batching = Batching::InFlight;
        QVERIFY(memoryBars(analysis).title.contains(QStringLiteral("the longest context is ")));
    }

    // In a narrow card the keys go on in the next line, and the rows begin below them.
    void keysWrap()
    {
        m_chart->setData(someMemory());
        const auto height_of_keys = [this](int width) {
            showChart({width, 400});
            double bottom = 0;
            for (const QGraphicsSimpleTextItem* const key : texts()) {
                const auto is_it = [key](const BarKey& each) { return each.text == key->text(); };
                if (std::ranges::any_of(barRows(m_chart->data(), Theme::light()).keys, is_it)) {
                    const QRectF place = key->sceneBoundingRect();
                    if (place.right() > view()->width()) {
                        return -1.0;
                    }
                    bottom = std::max(bottom, place.bottom());
                }
            }
            return bottom;
        };
        const double one_line = height_of_keys(700);
        const double more = height_of_keys(260);
        QVERIFY(one_line > 0 && more > 1.5 * one_line);
        for (const QGraphicsSimpleTextItem* const text : texts()) {
            if (text->text() == QLatin1String("L40S")) {
                QVERIFY(text->sceneBoundingRect().top() >= more - 1);
            }
        }
    }

    void whatDoesNotFitIsSaid()
    {
        QCOMPARE(set_from_text(m_scenario, *m_catalogue, "model", "Llama-2-70B"), Problem());
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const MemoryBars data = memoryBars(analysis);
        QCOMPARE(data.title, QStringLiteral("L40S, A100 PCIe and A100 SXM cannot hold Llama-2-70B at batch 8"));
        for (const MemoryBar& bar : data.bars) {
            QVERIFY(!bar.fits);
            QVERIFY2(bar.used.startsWith(QStringLiteral("needs 1")),
                     qPrintable(bar.used)); // 138 GB of weights and more
            QCOMPARE(bar.room, QStringLiteral("not even batch 1 fits"));
        }
    }

    void setsHoldTheParts()
    {
        m_chart->setData(someMemory());
        const auto sets = series()->barSets();
        QCOMPARE(sets.size(), 8); // four parts for each of two
        const QList<double> first{14, 4, 2, 30};
        const QList<double> second{70, 4, 1, 0}; // nothing is free in a bar that is too long
        for (int part = 0; part < 4; ++part) {
            QCOMPARE(sets[part]->at(1), first[part]); // the axis counts from the bottom
            QCOMPARE(sets[part]->at(0), 0.0);
            QCOMPARE(sets[4 + part]->at(0), second[part]);
            QCOMPARE(sets[4 + part]->at(1), 0.0);
        }
    }

    void numbersChangeInPlace()
    {
        MemoryBars data = someMemory();
        m_chart->setData(data);
        const auto sets = series()->barSets();
        const auto before = texts();
        data.bars[0].kv_cache = 8;
        data.bars[0].free = 26;
        data.bars[0].used = QStringLiteral("24.0 of 50.0 GB");
        m_chart->setData(data);
        QCOMPARE(m_chart->rebuilds(), 1);
        QCOMPARE(series()->barSets(), sets);
        QCOMPARE(texts(), before);
        QCOMPARE(sets[1]->at(1), 8.0);
        QCOMPARE(sets[3]->at(1), 26.0);
        QVERIFY(shownTexts().contains(QStringLiteral("24.0 of 50.0 GB")));
        data.bars.pop_back();
        m_chart->setData(data);
        QCOMPARE(m_chart->rebuilds(), 2);
        QCOMPARE(series()->count(), 4);
    }

    void valuesStandInTheirPartsWhereTheyFit()
    {
        m_chart->setData(someMemory());
        showChart({1400, 200});
        const QStringList shown = shownTexts();
        for (const char* const text : {"weights 14.0", "free 30.0", "weights 70.0", "4.0"}) {
            QVERIFY2(shown.contains(QLatin1String(text)), text);
        }
        QVERIFY(!shown.contains(QStringLiteral("free 0.0")) && !shown.contains(QStringLiteral("0.0")));
        for (const char* const text : {"weights", "KV cache", "workspace", "free", "capacity"}) {
            QVERIFY2(shown.contains(QLatin1String(text)), text); // the legend
        }
    }

    void noTextIsElidedOutsideOrOverAnother_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1300, 180);
        QTest::newRow("usual") << QSize(960, 150);
        QTest::newRow("small") << QSize(520, 240);
    }

    void noTextIsElidedOutsideOrOverAnother()
    {
        QFETCH(QSize, size);
        m_chart->setData(someMemory());
        showChart(size);
        for (QGraphicsItem* item : view()->scene()->items()) {
            if (const auto* text = qgraphicsitem_cast<QGraphicsTextItem*>(item)) {
                QVERIFY(!text->isVisible() || !text->toPlainText().contains(QStringLiteral("...")));
            }
        }
        const auto* scroll = m_chart->findChild<QScrollArea*>();
        const QRectF room(0, 0, scroll->viewport()->width(), view()->height());
        const auto all = texts();
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (!all[i]->isVisible()) {
                continue;
            }
            QVERIFY2(room.contains(all[i]->sceneBoundingRect()), qPrintable(all[i]->text()));
            for (qsizetype k = i + 1; k < all.size(); ++k) {
                QVERIFY2(!all[k]->isVisible() || !all[i]->sceneBoundingRect().intersects(all[k]->sceneBoundingRect()),
                         qPrintable(QString(all[i]->text() % u" / " % all[k]->text())));
            }
        }
    }

    // The bar of 75 GB fills the axis; both marks stand at two thirds of it.
    void anOverFullBarRunsPastItsMark()
    {
        m_chart->setData(someMemory());
        showChart({1000, 200});
        const QRectF plot = view()->chart()->plotArea();
        int marks = 0;
        for (QGraphicsItem* item : view()->scene()->items()) {
            const auto* line = qgraphicsitem_cast<QGraphicsLineItem*>(item);
            if (line != nullptr && line->line().y1() >= plot.top() && line->pen().color() == Theme::light().text) {
                QVERIFY(std::abs(line->line().x1() - (plot.left() + plot.width() * 50 / 75)) < 0.5);
                for (const QGraphicsSimpleTextItem* const text : texts()) {
                    const QRectF box = text->sceneBoundingRect();
                    QVERIFY(!text->isVisible() || box.right() < line->line().x1() || box.left() > line->line().x1() ||
                            box.bottom() < line->line().y1() || box.top() > line->line().y2());
                }
                ++marks;
            }
        }
        QCOMPARE(marks, 2);
        const QImage image = view()->grab().toImage();
        const double rows = plot.height() / 2;
        const auto pixel = [&](double gb, int row) {
            return image.pixelColor(static_cast<int>(plot.left() + plot.width() * gb / 75),
                                    static_cast<int>(plot.top() + rows * (row + 0.27)));
        };
        const QColor weights = series()->barSets()[4]->brush().color();
        QCOMPARE(pixel(60, 1), weights); // past the mark
        QCOMPARE(pixel(60, 0), Theme::light().card);
        MemoryBars data = someMemory();
        data.bars[1].fits = true; // the warning colour is gone
        m_chart->setData(data);
        QVERIFY(series()->barSets()[4]->brush().color() != weights);
        QCOMPARE(m_chart->rebuilds(), 1);
    }

    void partsDifferByPatternToo()
    {
        m_chart->setData(someMemory());
        const auto sets = series()->barSets();
        QCOMPARE(sets[0]->brush().style(), Qt::SolidPattern);
        QCOMPARE(sets[1]->brush().style(), Qt::TexturePattern);
        QCOMPARE(sets[2]->brush().style(), Qt::TexturePattern);
        QVERIFY(sets[1]->brush().textureImage() != sets[2]->brush().textureImage());
    }

    void themeAndDescription()
    {
        m_chart->setData(someMemory());
        m_chart->setTheme(Theme::darkTheme());
        showChart({600, 240});
        QCOMPARE(view()->grab().toImage().pixelColor(1, view()->height() - 2), Theme::darkTheme().card);
        QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("Title"));
        m_chart->setData(MemoryBars());
        QVERIFY(std::get<MemoryBars>(m_chart->data()).bars.empty());
        QCOMPARE(series()->count(), 0);
    }

private:
    [[nodiscard]] QChartView* view() const { return m_chart->findChild<QChartView*>(); }
    [[nodiscard]] QHorizontalStackedBarSeries* series() const
    {
        return qobject_cast<QHorizontalStackedBarSeries*>(view()->chart()->series().first());
    }
    [[nodiscard]] QList<QGraphicsSimpleTextItem*> texts() const
    {
        QList<QGraphicsSimpleTextItem*> result;
        for (QGraphicsItem* item : view()->scene()->items(Qt::AscendingOrder)) {
            if (auto* const text = qgraphicsitem_cast<QGraphicsSimpleTextItem*>(item)) {
                result.append(text);
            }
        }
        return result;
    }
    [[nodiscard]] QStringList shownTexts() const
    {
        QStringList result;
        for (const QGraphicsSimpleTextItem* const text : texts()) {
            if (text->isVisible()) {
                result.append(text->text());
            }
        }
        return result;
    }
    void showChart(QSize size)
    {
        m_chart->resize(size);
        m_chart->show();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
    std::unique_ptr<BarChart> m_chart;
};

TIEBREAK_TEST(TestMemoryChart, QApplication)
#include "tst_memory_chart.moc"
