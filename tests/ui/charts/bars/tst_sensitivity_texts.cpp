// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/charts/bars/sensitivity_fixture.h"
#include "ui/charts/bars/bar_chart.h"

#include <QBarSet>
#include <QGraphicsPathItem>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QScrollArea>
#include <QTest>

#include <cmath>

using namespace tiebreak;

// What is written beside the bars, and where.
class SensitivityTextsTest : public SensitivityFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void textsStandAtTheirEnds();
    void whatFlipsIsSaid();
    void tieLineRunsThroughNoText();
    void numbersChangeInPlace();
    void noTextIsElidedOutsideOrOverAnother_data();
    void noTextIsElidedOutsideOrOverAnother();

private:
    [[nodiscard]] QPainterPath tieLine() const
    {
        for (QGraphicsItem* item : view()->scene()->items()) {
            const auto* const path = qgraphicsitem_cast<QGraphicsPathItem*>(item);
            if (path != nullptr && path->pen().style() == Qt::CustomDashLine) {
                return path->path();
            }
        }
        return {};
    }
};

void SensitivityTextsTest::textsStandAtTheirEnds()
{
    m_chart->setData(someData());
    showChart({900, 420});
    const auto starts_at = [&](const char* wanted, double answer) {
        const QRectF box = text(wanted)->sceneBoundingRect();
        return box.left() > pixel(answer) && box.left() < pixel(answer) + 10;
    };
    const auto ends_at = [&](const char* wanted, double answer) {
        const QRectF box = text(wanted)->sceneBoundingRect();
        return box.right() < pixel(answer) && box.right() > pixel(answer) - 10;
    };
    QVERIFY(starts_at("$0.71", 25));
    QVERIFY(ends_at("$0.99, flips", -3));
    QVERIFY(ends_at("$1.07", 7));
    QVERIFY(starts_at("$1.32", 25));
    QVERIFY(starts_at("batch 4", 20));
    QVERIFY(ends_at("batch 16: 19 %", 17)); // both on one side: the nearer one is told in words
    QVERIFY(starts_at("128 tok: no value", 17));
    QVERIFY(ends_at("512 tok", 16));
    const char* const names[] = {"L40S price", "A100 PCIe price", "Batch size", "Output tokens"};
    for (int row = 0; row < 4; ++row) {
        QVERIFY(std::abs(text(names[row])->sceneBoundingRect().center().y() - rowMiddle(row)) < 2);
    }
    QVERIFY(std::abs(text("now 17 %")->sceneBoundingRect().center().x() - pixel(17)) < 1);
    QVERIFY(std::abs(text("tie")->sceneBoundingRect().center().x() - pixel(0)) < 1);
    QVERIFY(std::abs(text("10 %")->sceneBoundingRect().center().x() - pixel(10)) < 1);
    QVERIFY(text("0 %") == nullptr); // the tie says it
}

void SensitivityTextsTest::whatFlipsIsSaid()
{
    m_chart->setData(someData());
    QCOMPARE(text("$0.99, flips")->brush().color(), Theme::light().warning_text);
    QCOMPARE(text("$0.71")->brush().color(), Theme::light().text);
    QCOMPARE(text("L40S price")->brush().color(), Theme::light().series(0));
    QCOMPARE(text("Batch size")->brush().color(), Theme::light().text);
}

void SensitivityTextsTest::tieLineRunsThroughNoText()
{
    TornadoData data = someData();
    data.tie = 14; // where the text of "batch 16: 19 %" is
    m_chart->setData(data);
    showChart({460, 380});
    const QPainterPath line = tieLine();
    QVERIFY(!line.isEmpty());
    for (int i = 0; i + 1 < line.elementCount(); i += 2) {
        const QPainterPath::Element from = line.elementAt(i);
        const QPainterPath::Element to = line.elementAt(i + 1);
        QVERIFY(std::abs(from.x - pixel(14)) < 1);
        for (const QGraphicsSimpleTextItem* const item : texts()) {
            const QRectF box = item->sceneBoundingRect();
            QVERIFY2(from.x < box.left() || from.x > box.right() || to.y <= box.top() || from.y >= box.bottom(),
                     qPrintable(item->text()));
        }
    }
    data.tie.reset();
    m_chart->setData(data);
    QVERIFY(tieLine().isEmpty());
    QVERIFY(text("tie") == nullptr);
}

void SensitivityTextsTest::numbersChangeInPlace()
{
    TornadoData data = someData();
    m_chart->setData(data);
    showChart({460, 380});
    const auto sets = series()->barSets();
    data.bars[1].high = end(QStringLiteral("$1.40"), 30);
    std::swap(data.bars[2], data.bars[3]);
    m_chart->setData(data);
    m_chart->setData(data);
    QCOMPARE(m_chart->rebuilds(), 1);
    QCOMPARE(series()->barSets(), sets);
    QCOMPARE(sets[1]->at(2), 13.0);
    QVERIFY(text("$1.40") != nullptr);
    QVERIFY(text("$1.32") == nullptr);
    QVERIFY(text("Output tokens")->y() < text("Batch size")->y());
    data.bars.pop_back();
    m_chart->setData(data);
    QCOMPARE(m_chart->rebuilds(), 2);
}

void SensitivityTextsTest::noTextIsElidedOutsideOrOverAnother_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("middle");
    QTest::newRow("wide") << QSize(900, 420) << 17.0;
    QTest::newRow("small") << QSize(460, 380) << 17.0;
    QTest::newRow("least") << BarChart(TornadoData()).minimumSizeHint() << 17.0;
    QTest::newRow("near the tie") << QSize(460, 380) << 0.4;
    QTest::newRow("just below the tie") << QSize(400, 300) << -0.4;
}

void SensitivityTextsTest::noTextIsElidedOutsideOrOverAnother()
{
    QFETCH(QSize, size);
    QFETCH(double, middle);
    TornadoData data = someData();
    data.middle = middle;
    m_chart->setData(data);
    showChart(size);
    for (QGraphicsItem* item : view()->scene()->items()) {
        if (const auto* shortened = qgraphicsitem_cast<QGraphicsTextItem*>(item)) {
            QVERIFY(!shortened->isVisible() || !shortened->toPlainText().contains(QStringLiteral("...")));
        }
    }
    const auto* scroll = m_chart->findChild<QScrollArea*>();
    const QRectF room(0, 0, scroll->viewport()->width(), view()->height());
    const auto all = texts();
    QVERIFY(all.size() >= 4 * 3 + 5); // rows, legend, label of the axis, now, tie
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY2(room.contains(all[i]->sceneBoundingRect()), qPrintable(all[i]->text()));
        for (qsizetype k = i + 1; k < all.size(); ++k) {
            QVERIFY2(!all[i]->sceneBoundingRect().intersects(all[k]->sceneBoundingRect()),
                     qPrintable(QString(all[i]->text() % u" / " % all[k]->text())));
        }
    }
}

TIEBREAK_TEST(SensitivityTextsTest, QApplication)
#include "tst_sensitivity_texts.moc"
