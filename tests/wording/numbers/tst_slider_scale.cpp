// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/numbers/slider_scale.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

namespace {

// Every input that is a number, as `--set` calls it.
std::vector<std::string> numericKeys()
{
    std::vector<std::string> keys;
    for (const Field& field : scenario_fields()) {
        if (field.kind != FieldKind::Choice) {
            keys.emplace_back(field.key);
        }
    }
    for (const Field& field : contender_fields()) {
        if (field.kind != FieldKind::Choice) {
            keys.push_back("contenders.0." + std::string(field.key));
        }
    }
    return keys;
}

SliderScale scaleOf(const std::string& key)
{
    return SliderScale(*find_field(key).field);
}

const std::string price = "contenders.0.usd_per_gpu_hour";

} // namespace

class TestSliderScale : public QObject {
    Q_OBJECT

private slots:
    void positionsCoverTheRange_data() { allNumbers(); }
    void positionsCoverTheRange();
    void positionsRoundTrip_data() { allNumbers(); }
    void positionsRoundTrip();
    void valuesOutsideAreClamped();
    void positionsAreLogarithmicWhereTheFieldIs();
    void dragsGiveRoundValues();

    void stepsAreInValueUnits_data();
    void stepsAreInValueUnits();
    void stepsStayInRange_data() { allNumbers(); }
    void stepsStayInRange();
    void upAndDownVisitTheSameValues_data() { allNumbers(); }
    void upAndDownVisitTheSameValues();

    void textsRoundTrip_data() { allNumbers(); }
    void textsRoundTrip();
    void textsAreShort_data();
    void textsAreShort();
    void takesWhatPeopleType_data();
    void takesWhatPeopleType();
    void refusesOtherTexts_data();
    void refusesOtherTexts();

private:
    static void allNumbers()
    {
        QTest::addColumn<std::string>("key");
        for (const std::string& key : numericKeys()) {
            QTest::newRow(key.c_str()) << key;
        }
    }
};

void TestSliderScale::positionsCoverTheRange()
{
    QFETCH(std::string, key);
    const SliderScale scale = scaleOf(key);
    QCOMPARE(scale.position(scale.minimum()), 0);
    QCOMPARE(scale.position(scale.maximum()), SliderScale::positions);
    QCOMPARE(scale.value(0), scale.minimum());
    QCOMPARE(scale.value(SliderScale::positions), scale.maximum());
    double before = scale.minimum();
    for (int position = 0; position <= SliderScale::positions; ++position) {
        const double value = scale.value(position);
        QVERIFY(std::isfinite(value));
        QVERIFY(value >= before && value <= scale.maximum());
        if (scale.field().kind == FieldKind::Integer) {
            QCOMPARE(value, std::round(value));
        }
        before = value;
    }
}

// A drag puts the value of a position into the scenario, and the scenario's value puts the handle somewhere: there the
// same value must come out, or values would creep.
void TestSliderScale::positionsRoundTrip()
{
    QFETCH(std::string, key);
    const SliderScale scale = scaleOf(key);
    for (int position = 0; position <= SliderScale::positions; ++position) {
        const double value = scale.value(position);
        const double again = scale.value(scale.position(value));
        QVERIFY2(std::abs(again - value) <= 1e-9 * std::max(1.0, value),
                 qPrintable(QStringLiteral("%1: %2 became %3").arg(position).arg(value).arg(again)));
    }
}

void TestSliderScale::valuesOutsideAreClamped()
{
    QCOMPARE(scaleOf("batch").position(-5), 0);
    QCOMPARE(scaleOf("batch").position(1e9), SliderScale::positions);
    // A price may be far beyond its slider; the handle then stands at the end.
    QCOMPARE(scaleOf(price).maximum(), 5.0);
    QCOMPARE(scaleOf(price).position(98), SliderScale::positions);
}

void TestSliderScale::positionsAreLogarithmicWhereTheFieldIs()
{
    const SliderScale batch = scaleOf("batch"); // 1 to 2^8
    QCOMPARE(batch.position(2), 125);
    QCOMPARE(batch.position(16), 500);
    QCOMPARE(batch.position(128), 875);
    QCOMPARE(batch.value(500), 16.0);
    const SliderScale tokens = scaleOf("tokens_per_month"); // 10^5 to 10^13
    QCOMPARE(tokens.position(1e8), 375);
    QCOMPARE(tokens.value(625), 1e10);
    QCOMPARE(scaleOf("utilization").position(0.505), 500);   // 0.01 to 1, linear
    QCOMPARE(scaleOf("spare_replicas").position(5), 250);    // the slider ends at 20,
    QCOMPARE(scaleOf("spare_replicas").position(250), 1000); // though more may be typed
}

void TestSliderScale::dragsGiveRoundValues()
{
    const SliderScale cents = scaleOf(price);
    const SliderScale percent = scaleOf("utilization");
    const SliderScale tokens = scaleOf("prompt_tokens");
    for (int position = 1; position < SliderScale::positions; ++position) {
        for (const double hundredths : {cents.value(position) * 100, percent.value(position) * 100}) {
            QVERIFY(std::abs(hundredths - std::round(hundredths)) < 1e-9);
        }
        const double value = tokens.value(position);
        const double unit = std::max(1.0, std::pow(10, std::floor(std::log10(value)) - 1)); // two digits
        QVERIFY(std::abs(value / unit - std::round(value / unit)) < 1e-9);
    }
}

void TestSliderScale::stepsAreInValueUnits_data()
{
    QTest::addColumn<std::string>("key");
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("page");
    QTest::addColumn<double>("to");
    const auto row = [](const std::string& key, double from, int steps, bool page, double to) {
        QTest::addRow("%s %g %+d%s", key.c_str(), from, steps, page ? " pages" : "")
            << key << from << steps << page << to;
    };
    row("batch", 8, 1, false, 9);
    row("batch", 8, -1, false, 7);
    row("batch", 8, 3, false, 11);
    row("batch", 8, 1, true, 16);
    row("batch", 8, -2, true, 2);
    row("batch", 1, -1, false, 1);
    row("batch", 1024, 1, false, 1024);
    row("batch", 600, 1, true, 1024);
    row("batch", 99, 1, false, 100);
    row("batch", 100, 1, false, 110); // a tenth of the decade
    row("batch", 100, -1, false, 99);
    row("utilization", 0.5, 1, false, 0.51);
    row("utilization", 0.5, -1, true, 0.4);
    row("utilization", 1, 1, false, 1);
    row("prompt_tokens", 500, 1, false, 510);
    row("prompt_tokens", 512, 1, true, 1024);
    row("tokens_per_month", 1e8, 1, false, 1.1e8);
    row("tokens_per_month", 1e8, -1, false, 9.9e7);
    row("hours_per_month", 720, 1, false, 721);
    row("hours_per_month", 720, 1, true, 730);
    row("spare_replicas", 0, 1, false, 1);
    row("spare_replicas", 0, -1, false, 0);
    row("pue", 1.3, 1, false, 1.4);
    row(price, 0.79, 1, false, 0.80);
    row(price, 0.79, -1, true, 0.69);
    row(price, 0.01, -1, false, 0.01);
    row(price, 5, 1, false, 5.01); // beyond the slider, not beyond the field
}

void TestSliderScale::stepsAreInValueUnits()
{
    QFETCH(std::string, key);
    QFETCH(double, from);
    QFETCH(int, steps);
    QFETCH(bool, page);
    QFETCH(double, to);
    QCOMPARE(scaleOf(key).stepped(from, steps, page), to);
}

void TestSliderScale::stepsStayInRange()
{
    QFETCH(std::string, key);
    const SliderScale scale = scaleOf(key);
    for (int position = 0; position <= SliderScale::positions; position += 250) {
        const double value = scale.value(position);
        for (const int steps : {-30000, -40, -1, 1, 40, 30000}) {
            for (const bool page : {false, true}) {
                const double next = scale.stepped(value, steps, page);
                QVERIFY(next >= scale.field().minimum && next <= scale.field().maximum);
                QVERIFY(steps > 0 ? next >= value : next <= value);
            }
        }
        const bool moves = scale.stepped(value, 1, false) > value || scale.stepped(value, -1, false) < value;
        QVERIFY2(moves, qPrintable(QString::number(value)));
    }
}

void TestSliderScale::upAndDownVisitTheSameValues()
{
    QFETCH(std::string, key);
    const SliderScale scale = scaleOf(key);
    std::vector<double> visited{scale.minimum()};
    for (int i = 0; i < 300; ++i) {
        const double next = scale.stepped(visited.back(), 1, false);
        if (next >= scale.field().maximum) {
            break;
        }
        visited.push_back(next);
    }
    const bool are_all = scale.stepped(visited.back(), 1, false) >= scale.field().maximum; // a short range has few
    QVERIFY(visited.size() > 30 || (are_all && visited.size() > 15));
    double value = visited.back();
    for (std::size_t i = visited.size(); i-- > 0;) {
        QVERIFY2(std::abs(value - visited[i]) <= 1e-9 * std::max(1.0, value),
                 qPrintable(QStringLiteral("up by %1, down by %2").arg(visited[i]).arg(value)));
        value = scale.stepped(value, -1, false);
    }
}

void TestSliderScale::textsRoundTrip()
{
    QFETCH(std::string, key);
    const SliderScale scale = scaleOf(key);
    for (int position = 0; position <= SliderScale::positions; ++position) {
        const double value = scale.value(position);
        const QString text = scale.text(value);
        const auto again = scale.valueOf(text);
        QVERIFY2(again, qPrintable(text));
        QVERIFY2(std::abs(*again - value) <= 1e-9 * std::max(1.0, value), qPrintable(text));
        QCOMPARE(scale.text(*again), text);
    }
    QCOMPARE(scale.valueOf(scale.text(scale.field().maximum)).value_or(0), scale.field().maximum);
}

void TestSliderScale::textsAreShort_data()
{
    QTest::addColumn<std::string>("key");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("batch") << std::string("batch") << 8.0 << QStringLiteral("8");
    QTest::newRow("percent") << std::string("utilization") << 1.0 << QStringLiteral("100");
    QTest::newRow("tenth of a percent") << std::string("power_draw_fraction") << 0.875 << QStringLiteral("87.5");
    QTest::newRow("tokens") << std::string("prompt_tokens") << 131072.0 << QStringLiteral("131072");
    QTest::newRow("millions") << std::string("tokens_per_month") << 1e8 << QStringLiteral("100 M");
    QTest::newRow("billions") << std::string("tokens_per_month") << 1.5e9 << QStringLiteral("1.5 B");
    QTest::newRow("below a million") << std::string("tokens_per_month") << 250000.0 << QStringLiteral("250000");
    QTest::newRow("price") << price << 0.8 << QStringLiteral("0.80");
}

void TestSliderScale::textsAreShort()
{
    QFETCH(std::string, key);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(scaleOf(key).text(value), text);
}

void TestSliderScale::takesWhatPeopleType_data()
{
    QTest::addColumn<std::string>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const auto row = [](const std::string& key, const char* text, double value) {
        QTest::addRow("%s %s", key.c_str(), text) << key << QString::fromLatin1(text) << value;
    };
    row("prompt_tokens", "2k", 2000);
    row("prompt_tokens", " 1,024 ", 1024);
    row("prompt_tokens", "512 tok", 512);
    row("batch", "16 seq", 16);
    row("utilization", "50 %", 0.5);
    row("utilization", "50", 0.5);
    row("utilization", "12.5%", 0.125);
    row("tokens_per_month", "100 M", 1e8);
    row("tokens_per_month", "1.5B", 1.5e9);
    row("tokens_per_month", "1e9", 1e9);
    row(price, "$0.85", 0.85);
    row(price, "0.85 $/h", 0.85);
    row(price, "$ 1,000", 1000);
}

void TestSliderScale::takesWhatPeopleType()
{
    QFETCH(std::string, key);
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto typed = scaleOf(key).valueOf(text);
    QVERIFY(typed);
    QCOMPARE(*typed, value);
}

void TestSliderScale::refusesOtherTexts_data()
{
    QTest::addColumn<std::string>("key");
    QTest::addColumn<QString>("text");
    for (const std::string& key : {std::string("batch"), std::string("utilization"), price}) {
        for (const char* const text : {"", " ", "abc", "-1", "--1", "1 2", "nan", "inf", "1e999", "0x10", "8 apples",
                                       "$", "%", "k", "1.2.3", "5 5 seq"}) {
            QTest::addRow("%s '%s'", key.c_str(), text) << key << QString::fromLatin1(text);
        }
    }
    const auto row = [](const std::string& key, const char* text) {
        QTest::addRow("%s '%s'", key.c_str(), text) << key << QString::fromLatin1(text);
    };
    row("batch", "8.5"); // not whole
    row("batch", "0");
    row("batch", "1025");
    row("batch", "2k");
    row("utilization", "0");
    row("utilization", "101");
    row("utilization", "0.5 %"); // below 1 %
    row(price, "0");
    row(price, "1001");
    row(price, "0,001");
}

void TestSliderScale::refusesOtherTexts()
{
    QFETCH(std::string, key);
    QFETCH(QString, text);
    QVERIFY(!scaleOf(key).valueOf(text));
}

TIEBREAK_TEST(TestSliderScale, QCoreApplication)
#include "tst_slider_scale.moc"
