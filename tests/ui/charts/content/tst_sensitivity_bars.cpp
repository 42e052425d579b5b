// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/field_texts.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"
#include "ui/charts/content/sensitivity_bars.h"

#include <QTest>

using namespace tiebreak;

namespace {

SensitivityBar bar(const char* key, SensitivityEnd low, SensitivityEnd high, bool flips = false)
{
    SensitivityBar result;
    result.key = key;
    if (const FieldRef ref = find_field(key); result.key.starts_with("contenders")) {
        result.contender = ref.contender;
    }
    result.low = low;
    result.high = high;
    result.flips = flips;
    return result;
}

} // namespace

class TestSensitivityBars : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void wordsAreOfTheInput();
    void titleIsTheConclusion_data();
    void titleIsTheConclusion();
    void labelsStandAsTheyAre();
    void monthsOfOwning();
    void gapsAreExplained();

private:
    // The default scenario with sensitivities of ours.
    [[nodiscard]] Analysis analysisWith(std::optional<double> answer, std::vector<SensitivityBar> bars) const
    {
        Analysis analysis = analyze(*m_catalogue, m_scenario);
        analysis.sensitivity = {Gap::None, answer, 1, std::move(bars)};
        return analysis;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
};

void TestSensitivityBars::initTestCase()
{
    m_catalogue = load_catalogue().catalogue;
    QVERIFY(m_catalogue);
}

void TestSensitivityBars::init()
{
    m_scenario = default_scenario(*m_catalogue);
}

void TestSensitivityBars::wordsAreOfTheInput()
{
    SensitivityBar rate = bar("contenders.0.throughput_gain", {-0.15, 0.1}, {0.18, 0.2});
    rate.is_throughput = true;
    const TornadoData data = tornado(analysisWith(
        0.17, {bar("contenders.1.usd_per_gpu_hour", {0.95, 0.07}, {1.31, 0.25}), rate, bar("batch", {4, 0.2}, {16, {}}),
               bar("prompt_tokens", {256, 0.16}, {1024, 0.18}), bar("tokens_per_month", {5e7, 0.16}, {2e8, 0.18}),
               bar("utilization", {0.9, 0.16}, {1, 0.17}), bar("peak_factor", {1, 0.16}, {2, 0.17}),
               bar("spare_replicas", {0, 0.16}, {1, 0.17})}));
    QCOMPARE(data.bars.size(), std::size_t{8});
    const QList<QStringList> expected{
        {QStringLiteral("A100 PCIe: Price"), QStringLiteral("$0.95"), QStringLiteral("$1.31"), QStringLiteral("$/h")},
        {QStringLiteral("L40S: Throughput"), QStringLiteral("-15 %"), QStringLiteral("+18 %"),
         QStringLiteral("gain (fraction)")},
        {QStringLiteral("Batch size"), QStringLiteral("batch 4"), QStringLiteral("batch 16"),
         QStringLiteral("sequences")},
        {QStringLiteral("Prompt tokens"), QStringLiteral("256 tok"), QStringLiteral("1,024 tok"),
         QStringLiteral("tokens")},
        {QStringLiteral("Tokens per month"), QStringLiteral("50 M tok"), QStringLiteral("200 M tok"),
         QStringLiteral("tokens")},
        {QStringLiteral("Utilization"), QStringLiteral("90 %"), QStringLiteral("100 %"), QStringLiteral("fraction")},
        {QStringLiteral("Peak factor"), QStringLiteral("1 ×"), QStringLiteral("2 ×"), QStringLiteral("factor")},
        {QStringLiteral("Spare replicas"), QStringLiteral("0"), QStringLiteral("1"), QString()},
    };
    for (std::size_t i = 0; i < data.bars.size(); ++i) {
        const TornadoBar& shown = data.bars[i];
        QCOMPARE((QStringList{shown.name, shown.low.input, shown.high.input, shown.unit}),
                 expected[static_cast<qsizetype>(i)]);
    }
    QCOMPARE(data.bars[0].low.value, 0.95);
    QCOMPARE(data.bars[1].high.value, 0.18);
    QCOMPARE(data.bars[0].series, 1);
    QCOMPARE(data.bars[2].series, -1);
    QCOMPARE(data.bars[0].low.answer.value_or(0), 100 * (1 / 0.93 - 1)); // what 7 % less is more
    QVERIFY(!data.bars[2].high.answer);
    QCOMPARE(data.bars[2].high.answer_text, QStringLiteral("no value"));
    QCOMPARE(data.middle_text, QStringLiteral("now 20 %"));
    QVERIFY(data.subtitle.endsWith(QStringLiteral("now 20 % on the A100 PCIe")));
    QVERIFY(!data.tie);
}

void TestSensitivityBars::titleIsTheConclusion_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("title");
    const QByteArray price("contenders.1.usd_per_gpu_hour");
    QTest::newRow("wins") << price << 0.07 << 0.25
                          << QStringLiteral("The answer depends most on “Price of the A100 PCIe”: the next costs 7.5 "
                                            "to 33 % more than L40S");
    QTest::newRow("loses") << price << -0.3 << -0.05
                           << QStringLiteral("The answer depends most on “Price of the A100 PCIe”: L40S costs 5 to "
                                             "30 % more");
    QTest::newRow("both") << QByteArray("batch") << 0.25 << -0.04
                          << QStringLiteral("The answer depends most on “Batch size”: L40S costs 4 % more, or the "
                                            "next 33 %");
    QTest::newRow("plural") << QByteArray("output_tokens") << 0.1 << 0.25
                            << QStringLiteral("The answer depends most on “Output tokens”: the next costs 11 to 33 % "
                                              "more than L40S");
}

void TestSensitivityBars::titleIsTheConclusion()
{
    QFETCH(QByteArray, key);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, title);
    const double now = (low + high) / 2;
    const bool flips = low * high < 0;
    const TornadoData data = tornado(analysisWith(now, {bar(key.constData(), {8, low}, {16, high}, flips)}));
    QCOMPARE(data.title, title);
    QCOMPARE(data.tie.has_value(), flips);
    // The end on the other side of the tie than the answer now, 10.5 %, is the one that flips.
    QCOMPARE(data.bars[0].high.mark, flips ? QStringLiteral("flips") : QString());
    QVERIFY(data.bars[0].low.mark.isEmpty());
}

// Whatever it is called, singular or plural: titles quote the label as it stands at the input.
void TestSensitivityBars::labelsStandAsTheyAre()
{
    for (const Field& field : scenario_fields()) {
        if (field.swing.kind == Swing::None) {
            continue;
        }
        const std::string key(field.key);
        const QString title = tornado(analysisWith(0.2, {bar(key.c_str(), {1, 0.1}, {2, 0.3})})).title;
        QVERIFY2(title.startsWith(QString(u"The answer depends most on “" % label_of(field) % u"”: ")),
                 qPrintable(title));
    }
}

void TestSensitivityBars::monthsOfOwning()
{
    m_scenario.view.sensitivity_of = SensitivityOf::OwnMonth;
    TornadoData data = tornado(analysisWith(19.2, {bar("contenders.0.purchase_usd", {7200, 17.4}, {8889, 21.6}),
                                                   bar("hosting_usd_per_month", {0, 19.2}, {100, {}})}));
    QCOMPARE(data.title, QStringLiteral("The answer depends most on “Purchase price of the L40S”: an owned L40S pays "
                                        "back after 17 to 21.6 months"));
    QCOMPARE(data.bars[0].low.input, QStringLiteral("$7,200"));
    QCOMPARE(data.bars[0].low.answer, std::optional(17.4));
    QCOMPARE(data.bars[1].high.answer_text, QStringLiteral("never"));
    QCOMPARE(data.middle_text, QStringLiteral("now 19.2 months"));
    QVERIFY(!data.tie); // no month is a tie
    data = tornado(analysisWith(19.2, {bar("rent_decline_per_year", {0, 19.2}, {0.2, {}})}));
    QCOMPARE(data.title,
             QStringLiteral("The answer depends most on “%1”: an owned L40S pays back after 19.2 months or never")
                 .arg(label_of(*find_field("rent_decline_per_year").field)));
}

void TestSensitivityBars::gapsAreExplained()
{
    QCOMPARE(set_from_text(m_scenario, *m_catalogue, "batch", "64"), Problem()); // beyond the article
    TornadoData data = tornado(analyze(*m_catalogue, m_scenario));
    QVERIFY2(data.no_data.contains(QStringLiteral("The article has no figures")), qPrintable(data.no_data));
    QVERIFY(data.bars.empty());
    m_scenario = default_scenario(*m_catalogue);
    m_scenario.view.sensitivity_of = SensitivityOf::OwnMonth;
    m_scenario.contenders[0].purchase_usd.reset();
    data = tornado(analyze(*m_catalogue, m_scenario));
    QVERIFY2(data.no_data.contains(QStringLiteral("purchase price")), qPrintable(data.no_data));
    m_scenario = default_scenario(*m_catalogue);
    data = tornado(analysisWith(0.17, {}));
    QCOMPARE(data.title, QStringLiteral("No input moves the answer: the next costs 20 % more than L40S"));
    QVERIFY(!data.no_data.isEmpty());
}

TIEBREAK_TEST(TestSensitivityBars, QCoreApplication)
#include "tst_sensitivity_bars.moc"
