// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/sensitivity_wording.h"
#include "tests/support/test_class.h"
#include "tests/ui/charts/bars/sensitivity_fixture.h"
#include "ui/charts/content/sensitivity_bars.h"

#include <QBarSet>
#include <QScrollArea>
#include <QTest>

using namespace tiebreak;

// Bars, and what they are made of.
class TestSensitivityChart : public SensitivityFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void setsHoldTheWayFromTheMiddle();
    void barsReachTheirAnswers();
    void rowsScrollWhenThereAreMany();
    void sidesDifferByPatternToo();
    void themeAndDescription();
    void sentenceInsteadOfBars();
    void enginesNumbersArriveUnchanged();
};

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
