// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/wording/charts/sensitivity_wording.h"
#include "tests/support/test_class.h"
#include "ui/charts/bars/bar_chart.h"
#include "ui/charts/content/sensitivity_bars.h"

#include <QBarSet>
#include <QChartView>
#include <QGraphicsPathItem>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QHorizontalStackedBarSeries>
#include <QScrollArea>
#include <QTest>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

using namespace tiebreak;

namespace {

TornadoEnd end(const QString& input, std::optional<double> answer, const QString& mark = {})
{
    return {input, answer, answer ? QString(QString::number(*answer) % u" %") : QStringLiteral("no value"), mark};
}

// Around 17 %: an ordinary bar, one that flips, one with both ends on one side, and one whose low end has no value.
TornadoData someData()
{
    TornadoData data;
    data.title = QStringLiteral("Title");
    data.subtitle = QStringLiteral("Subtitle");
    data.axis_label = QStringLiteral("L40S saves");
    data.unit = QStringLiteral(" %");
    data.middle = 17;
    data.middle_text = QStringLiteral("now 17 %");
    data.tie = 0;
    data.tie_text = QStringLiteral("tie");
    data.bars = {
        {QStringLiteral("L40S price"), 0, end(QStringLiteral("$0.71"), 25),
         end(QStringLiteral("$0.99"), -3, QStringLiteral("flips")), QStringLiteral("80 % of prices")},
        {QStringLiteral("A100 PCIe price"), 1, end(QStringLiteral("$1.07"), 7), end(QStringLiteral("$1.32"), 25), {}},
        {QStringLiteral("Batch size"), -1, end(QStringLiteral("batch 4"), 20), end(QStringLiteral("batch 16"), 19), {}},
        {QStringLiteral("Output tokens"),
         -1,
         end(QStringLiteral("128 tok"), {}),
         end(QStringLiteral("512 tok"), 16),
         {}},
    };
    return data;
}

} // namespace

class TestSensitivityChart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void setsHoldTheWayFromTheMiddle();
    void barsReachTheirAnswers();
    void textsStandAtTheirEnds();
    void whatFlipsIsSaid();
    void tieLineRunsThroughNoText();
    void numbersChangeInPlace();
    void noTextIsElidedOutsideOrOverAnother_data();
    void noTextIsElidedOutsideOrOverAnother();
    void rowsScrollWhenThereAreMany();
    void sidesDifferByPatternToo();
    void themeAndDescription();
    void sentenceInsteadOfBars();
    void enginesNumbersArriveUnchanged();

private:
    [[nodiscard]] QChartView* view() const { return m_chart->findChild<QChartView*>(); }
    [[nodiscard]] QHorizontalStackedBarSeries* series() const
    {
        return qobject_cast<QHorizontalStackedBarSeries*>(view()->chart()->series().first());
    }
    // Where an answer of someData() is.
    [[nodiscard]] double pixel(double answer) const
    {
        const auto* axis = qobject_cast<QValueAxis*>(view()->chart()->axes(Qt::Horizontal).first());
        const QRectF plot = view()->chart()->plotArea();
        return plot.left() + plot.width() * (answer - 17 - axis->min()) / (axis->max() - axis->min());
    }
    [[nodiscard]] double rowMiddle(int row) const
    {
        const QRectF plot = view()->chart()->plotArea();
        return plot.top() +
               plot.height() * (row + 0.5) / static_cast<double>(std::get<TornadoData>(m_chart->data()).bars.size());
    }
    [[nodiscard]] QList<QGraphicsSimpleTextItem*> texts() const
    {
        QList<QGraphicsSimpleTextItem*> result;
        for (QGraphicsItem* item : view()->scene()->items(Qt::AscendingOrder)) {
            auto* const text = qgraphicsitem_cast<QGraphicsSimpleTextItem*>(item);
            if (text != nullptr && text->isVisible()) {
                result.append(text);
            }
        }
        return result;
    }
    [[nodiscard]] QGraphicsSimpleTextItem* text(const char* wanted) const
    {
        for (QGraphicsSimpleTextItem* const item : texts()) {
            if (item->text() == QLatin1String(wanted)) {
                return item;
            }
        }
        return nullptr;
    }
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

void TestSensitivityChart::initTestCase()
{
    m_catalogue = load_catalogue().catalogue;
    QVERIFY(m_catalogue);
}

void TestSensitivityChart::init()
{
    m_scenario = default_scenario(*m_catalogue);
    m_chart = std::make_unique<BarChart>(TornadoData());
    m_chart->setTheme(Theme::light());
}

void TestSensitivityChart::setsHoldTheWayFromTheMiddle()
{
    m_chart->setData(someData());
    const auto sets = series()->barSets();
    QCOMPARE(sets.size(), 3); // low, high, and low again for what lies beyond a high end on the same side
    const QList<QList<double>> rows{
        {8, -20, 0}, // 25 and -3 around 17
        {-10, 8, 0}, // 7 and 25
        {0, 2, 1},   // 20 and 19: the bar of 19 first, then one more to 20
        {0, -1, 0},  // none and 16
    };
    for (int row = 0; row < 4; ++row) {
        for (int set = 0; set < 3; ++set) {
            QCOMPARE(sets[set]->at(3 - row), rows[row][set]); // the axis counts from the bottom
        }
    }
    // With the low end nearer, its set comes first.
    TornadoData data = someData();
    std::swap(data.bars[2].low.answer, data.bars[2].high.answer);
    m_chart->setData(data);
    QCOMPARE(sets[0]->at(1), 2.0);
    QCOMPARE(sets[1]->at(1), 1.0);
    QCOMPARE(sets[2]->at(1), 0.0);
}

// The solid high side of the second row runs from the middle to 25; the card is beyond.
void TestSensitivityChart::barsReachTheirAnswers()
{
    m_chart->setData(someData());
    showChart({900, 420});
    const QImage image = view()->grab().toImage();
    const QColor solid = series()->barSets()[1]->brush().color();
    const auto colour = [&](double answer, int row) {
        return image.pixelColor(static_cast<int>(pixel(answer)), static_cast<int>(rowMiddle(row)));
    };
    QCOMPARE(colour(18, 1), solid);
    QCOMPARE(colour(24.7, 1), solid);
    QCOMPARE(image.pixelColor(static_cast<int>(pixel(25)) + 3, static_cast<int>(rowMiddle(1))), Theme::light().card);
    QCOMPARE(colour(-2.7, 0), solid);
    QCOMPARE(colour(16.4, 3), solid);
    QCOMPARE(colour(12, 3), Theme::light().card);
}

void TestSensitivityChart::textsStandAtTheirEnds()
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

void TestSensitivityChart::whatFlipsIsSaid()
{
    m_chart->setData(someData());
    QCOMPARE(text("$0.99, flips")->brush().color(), Theme::light().warning_text);
    QCOMPARE(text("$0.71")->brush().color(), Theme::light().text);
    QCOMPARE(text("L40S price")->brush().color(), Theme::light().series(0));
    QCOMPARE(text("Batch size")->brush().color(), Theme::light().text);
}

void TestSensitivityChart::tieLineRunsThroughNoText()
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

void TestSensitivityChart::numbersChangeInPlace()
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

void TestSensitivityChart::noTextIsElidedOutsideOrOverAnother_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("middle");
    QTest::newRow("wide") << QSize(900, 420) << 17.0;
    QTest::newRow("small") << QSize(460, 380) << 17.0;
    QTest::newRow("least") << BarChart(TornadoData()).minimumSizeHint() << 17.0;
    QTest::newRow("near the tie") << QSize(460, 380) << 0.4;
    QTest::newRow("just below the tie") << QSize(400, 300) << -0.4;
}

void TestSensitivityChart::noTextIsElidedOutsideOrOverAnother()
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

void TestSensitivityChart::rowsScrollWhenThereAreMany()
{
    TornadoData data = someData();
    while (data.bars.size() < 12) {
        data.bars.push_back(data.bars[1]);
    }
    m_chart->setData(data);
    showChart({460, 260});
    const auto* scroll = m_chart->findChild<QScrollArea*>();
    QVERIFY(view()->height() > scroll->viewport()->height());
    const double low = view()->chart()->plotArea().height() / 12;
    m_chart->resize(460, 900); // rows grow with the card, up to a point
    QCoreApplication::processEvents();
    QVERIFY(view()->height() <= scroll->viewport()->height());
    const double high = view()->chart()->plotArea().height() / 12;
    QVERIFY(high > low * 1.3);
    m_chart->resize(460, 2000);
    QCoreApplication::processEvents();
    QVERIFY(view()->chart()->plotArea().height() / 12 < low * 2);
}

void TestSensitivityChart::sidesDifferByPatternToo()
{
    m_chart->setData(someData());
    const auto sets = series()->barSets();
    QCOMPARE(sets[0]->brush().style(), Qt::TexturePattern);
    QCOMPARE(sets[1]->brush().style(), Qt::SolidPattern);
    QCOMPARE(sets[2]->brush().textureImage(), sets[0]->brush().textureImage());
}

void TestSensitivityChart::themeAndDescription()
{
    m_chart->setData(someData());
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("Title"));
    m_chart->setTheme(Theme::darkTheme());
    showChart({460, 700});
    QCOMPARE(text("L40S price")->brush().color(), Theme::darkTheme().series(0));
    QCOMPARE(text("now 17 %")->brush().color(), Theme::darkTheme().text);
    const QImage image = m_chart->grab().toImage();
    QCOMPARE(image.pixelColor(230, 4), Theme::darkTheme().card);
    QCOMPARE(image.pixelColor(230, 690), Theme::darkTheme().card); // below the last row as well
    QFont font = m_chart->font();
    font.setPointSizeF(font.pointSizeF() + 4);
    const double before = text("L40S price")->sceneBoundingRect().height();
    m_chart->setFont(font);
    QVERIFY(text("L40S price")->sceneBoundingRect().height() > before);
}

void TestSensitivityChart::sentenceInsteadOfBars()
{
    m_chart->setData(someData());
    showChart({460, 380});
    TornadoData data;
    data.title = QStringLiteral("Nothing");
    data.no_data = QStringLiteral("There is nothing to compare.");
    m_chart->setData(data);
    QVERIFY(m_chart->findChild<QScrollArea*>()->isHidden());
    const QImage image = m_chart->grab().toImage();
    int ink = 0;
    for (int x = 40; x < 420; ++x) {
        for (int y = 150; y < 280; ++y) {
            ink += image.pixelColor(x, y) != Theme::light().card ? 1 : 0;
        }
    }
    QVERIFY(ink > 100);
    m_chart->setData(someData());
    QVERIFY(!m_chart->findChild<QScrollArea*>()->isHidden());
}

void TestSensitivityChart::enginesNumbersArriveUnchanged()
{
    for (const SensitivityOf of : {SensitivityOf::CostPerToken, SensitivityOf::FleetCost, SensitivityOf::OwnMonth}) {
        m_scenario.view.sensitivity_of = of;
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        // Savings are told as what the dearer costs over the cheaper: of 1 - a / b, where a is less, that is b / a - 1.
        const auto told = [of](double answer) {
            return of == SensitivityOf::OwnMonth ? answer : 100 * (answer > 0 ? answer / (1 - answer) : answer);
        };
        const TornadoData data = tornado(analysis);
        const std::vector<const SensitivityBar*> bars = sensitivityBars(analysis);
        QVERIFY(analysis.sensitivity.answer);
        QCOMPARE(data.middle, told(*analysis.sensitivity.answer));
        QCOMPARE(data.bars.size(), std::min<std::size_t>(12, analysis.sensitivity.bars.size()));
        QVERIFY(!data.bars.empty());
        for (std::size_t i = 0; i < data.bars.size(); ++i) {
            const SensitivityBar& given = *bars[i];
            const TornadoBar& shown = data.bars[i];
            QCOMPARE(shown.low.answer.has_value(), given.low.answer.has_value());
            QCOMPARE(shown.high.answer.value_or(0), told(given.high.answer.value_or(0)));
            QVERIFY(!shown.name.isEmpty() && shown.low.input != shown.high.input);
        }
        m_chart->setData(data); // draws it without a warning
        showChart({900, 420});
    }
}

TIEBREAK_TEST(TestSensitivityChart, QApplication)
#include "tst_sensitivity_chart.moc"
