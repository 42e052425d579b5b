// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/numbers/number_input.h"

#include "models/catalog/text_locale.h"
#include "models/wording/numbers/slider_scale.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <rapidcheck.h>

#include <array>
#include <cmath>

using namespace tiebreak;

namespace {

constexpr std::array languages{"C", "en", "de", "fr"};

NumberRange rangeOf(const char* key)
{
    return SliderScale(*find_field(key).field).range();
}

// Every input that is a number.
std::vector<const Field*> fieldsOfNumbers()
{
    std::vector<const Field*> fields;
    for (const auto list : {scenario_fields(), contender_fields()}) {
        for (const Field& field : list) {
            if (field.kind != FieldKind::Choice) {
                fields.push_back(&field);
            }
        }
    }
    return fields;
}

constexpr char gpu_price[] = "contenders.0.usd_per_gpu_hour";

} // namespace

class TestNumberInput : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { set_text_locale(QLocale::c()); }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        const auto row = [](const char* language, const char* key, const char* text, double value) {
            QTest::addRow("%s %s '%s'", language, key, text)
                << QString::fromLatin1(language) << QString::fromLatin1(key) << QString::fromUtf8(text) << value;
        };
        for (const char* const each : languages) { // the same everywhere
            row(each, gpu_price, "0,79", 0.79);
            row(each, gpu_price, "0.79", 0.79);
            row(each, gpu_price, "0.99 $", 0.99);
            row(each, gpu_price, "0,99$", 0.99);
            row(each, gpu_price, "$0.99", 0.99);
            row(each, gpu_price, "US$ 0.99", 0.99);
            row(each, gpu_price, "0.99 USD", 0.99);
            row(each, gpu_price, "0.85 $/h", 0.85);
            row(each, gpu_price, "0.85/h", 0.85);
            row(each, gpu_price, "0.125", 0.125); // no thousands begin with 0
            row(each, gpu_price, ".5", 0.5);
            row(each, gpu_price, "1.2345", 1.2345);
            row(each, "prompt_tokens", "1 500", 1500);
            row(each, "prompt_tokens", "1\u202f500", 1500);
            row(each, "prompt_tokens", "1\u00a0500 tok", 1500);
            row(each, "prompt_tokens", "1'500", 1500);
            row(each, "prompt_tokens", "1’500", 1500);
            row(each, "prompt_tokens", "131.072", 131072); // whole tokens only
            row(each, "prompt_tokens", "131,072", 131072);
            row(each, "prompt_tokens", "2k", 2000);
            row(each, "prompt_tokens", "2K", 2000);
            row(each, "prompt_tokens", "1.5k tokens", 1500);
            row(each, "batch", "16 seq", 16);
            row(each, "batch", "16 sequences", 16);
            row(each, "tokens_per_month", "2,500,000", 2.5e6);
            row(each, "tokens_per_month", "2.500.000", 2.5e6);
            row(each, "tokens_per_month", "1,234,567.5", 1234567.5);
            row(each, "tokens_per_month", "1.234.567,5", 1234567.5);
            row(each, "tokens_per_month", "1 million", 1e6);
            row(each, "tokens_per_month", "100 M", 1e8);
            row(each, "tokens_per_month", "100m", 1e8);
            row(each, "tokens_per_month", "1.5B", 1.5e9);
            row(each, "tokens_per_month", "1,5 Mrd.", 1.5e9);
            row(each, "tokens_per_month", "2 Mio.", 2e6);
            row(each, "tokens_per_month", "2 Mio. tok", 2e6);
            row(each, "tokens_per_month", "3 G", 3e9);
            row(each, "tokens_per_month", "2 T", 2e12);
            row(each, "tokens_per_month", "1e9", 1e9);
            row(each, "tokens_per_month", "1.500e9", 1.5e9);
            row(each, "tokens_per_month", "2.3 M", 2.3e6); // not 2,299,999.9999999995
            row(each, "tpot_limit_ms", "1 s", 1000);
            row(each, "tpot_limit_ms", "1.1s", 1100);
            row(each, "tpot_limit_ms", "50 ms", 50);
            row(each, "tpot_limit_ms", "50", 50);
            row(each, "ttft_limit_ms", "2 min", 120000);
            row(each, "ttft_limit_ms", "0,5 Sekunden", 500);
            row(each, "spot_minutes_lost", "30 s", 0.5);
            row(each, "memory_overhead_gb", "500 MB", 0.5);
            row(each, "memory_overhead_gb", "1 GiB", 1.073741824);
            row(each, "utilization", "80 %", 0.8);
            row(each, "utilization", "80%", 0.8);
            row(each, "utilization", "80", 0.8);
            row(each, "utilization", "80 percent", 0.8);
            row(each, "utilization", "0.5", 0.5);
            row(each, "utilization", "0,5", 0.5);
            row(each, "utilization", "1", 0.01); // as boxes show one percent
            row(each, "utilization", "12,5", 0.125);
            row(each, "throughput_spread", "0.5 %", 0.005);
            row(each, "limit_percentile", "99", 99);
            row(each, "limit_percentile", "0.99", 99);
            row(each, "peak_factor", "2x", 2);
            row(each, "peak_factor", "2 ×", 2);
        }
        // What the locale decides.
        row("de", "tokens_per_month", "250.000", 250000);
        row("de", "hours_per_month", "1.500", 1.5); // 1500 hours are more than there are
        row("en", "hours_per_month", "1.500", 1.5);
        row("de", "ttft_limit_ms", "1.500", 1500);
        row("de", "ttft_limit_ms", "1,500", 1.5);
        row("C", "ttft_limit_ms", "1,500", 1500);
        row("C", "ttft_limit_ms", "1.500", 1.5);
        row("en", "ttft_limit_ms", "1,500", 1500);
        row("en", "ttft_limit_ms", "1.500", 1.5);
        row("fr", "ttft_limit_ms", "1,500", 1.5);
        row("fr", "ttft_limit_ms", "1.500", 1.5); // in French a point is no separator of thousands
        row("de", gpu_price, "1.275", 1.275);     // a price of another language, pasted: 1275 is out of range
        row("C", gpu_price, "$ 1,000", 1000);
        row("en", "tokens_per_month", "1.5 billion", 1.5e9);
        row("C", "tokens_per_month", "1.5 billion tokens", 1.5e9);
        row("C", "tokens_per_month", "1 trillion", 1e12);
        row("de", "tokens_per_month", "1 Billion", 1e12);
        row("fr", "tokens_per_month", "1 billion", 1e12);
        row("fr", "tokens_per_month", "1,5 milliard", 1.5e9);
    }

    void readsWhatPeopleType()
    {
        QFETCH(QString, language);
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto typed = numberIn(text, rangeOf(key.toLatin1().constData()), QLocale(language));
        QVERIFY(typed);
        QVERIFY2(std::abs(*typed - value) <= 1e-12 * value, qPrintable(QString::number(*typed, 'g', 17)));
    }

    void refusesOtherTexts()
    {
        for (const char* const language : languages) {
            for (const char* const key : {"batch", "utilization", "tpot_limit_ms", gpu_price, "tokens_per_month"}) {
                for (const char* const text :
                     {"",         " ",    "abc", "--1", "+-1",   "1 2",     "nan",      "inf",         "0x10",
                      "8 apples", "$",    "%",   "k",   "1.2.3", "5 5 seq", "1,23,456", "1.234,567.8", "12 34",
                      "1'50",     "1..5", "5 €", "..",  ",",     "1e",      "1e9999",   "1 500 00",    "1e5.5"}) {
                    QVERIFY2(
                        !numberIn(QString::fromUtf8(text), rangeOf(key), QLocale(QString::fromLatin1(language))),
                        qPrintable(QStringLiteral("%1 %2 '%3'")
                                       .arg(QLatin1String(language), QLatin1String(key), QString::fromUtf8(text))));
                }
            }
            const QLocale locale(QString::fromLatin1(language));
            QVERIFY(!numberIn(QStringLiteral("$5"), rangeOf("batch"), locale));
            QVERIFY(!numberIn(QStringLiteral("2 k"), rangeOf("utilization"), locale));
            QVERIFY(!numberIn(QStringLiteral("2 m"), rangeOf("tpot_limit_ms"), locale)); // minutes, or millions
            QVERIFY(!numberIn(QStringLiteral("5 GB"), rangeOf("tpot_limit_ms"), locale));
            QVERIFY(!numberIn(QStringLiteral("5 ms"), rangeOf("memory_overhead_gb"), locale));
            QVERIFY(!numberIn(QString(200, u'1'), rangeOf("tpot_limit_ms"), locale));
        }
    }

    // A number that does not fit is read all the same, so that the nearest that does can be offered.
    void readsBeyondTheRange()
    {
        QCOMPARE(numberIn(QStringLiteral("2k"), rangeOf("batch"), QLocale::c()), std::optional(2000.0));
        QCOMPARE(numberIn(QStringLiteral("-1"), rangeOf("batch"), QLocale::c()), std::optional(-1.0));
        QCOMPARE(numberIn(QStringLiteral("−1"), rangeOf("batch"), QLocale::c()), std::optional(-1.0));
        QCOMPARE(numberIn(QStringLiteral("8.5"), rangeOf("batch"), QLocale::c()), std::optional(8.5));
        QVERIFY(!fits(8.5, rangeOf("batch")) && !fits(2000, rangeOf("batch")) && fits(1024, rangeOf("batch")));
        QVERIFY(!fits(std::nan(""), rangeOf("batch")));
    }

    // Whatever a box shows, it reads back to the same text, in every language; round values exactly.
    void readsWhatBoxesShow()
    {
        const std::vector<const Field*> fields = fieldsOfNumbers();
        QVERIFY(rc::check("what boxes show reads back", [&fields] {
            const char* const language = *rc::gen::elementOf(languages);
            set_text_locale(QLocale(QString::fromLatin1(language)));
            const Field& field = **rc::gen::elementOf(fields);
            const SliderScale scale(field);
            const double share = *rc::gen::inRange(0, 1'000'001) / 1e6;
            const bool is_log = field.logarithmic && field.minimum > 0;
            double value = is_log ? field.minimum * std::pow(field.maximum / field.minimum, share)
                                  : std::lerp(field.minimum, field.maximum, share * share * share);
            const bool is_round = *rc::gen::arbitrary<bool>();
            value = is_round || field.kind == FieldKind::Integer ? scale.nearest(value) : value;
            value = field.kind == FieldKind::Integer ? std::round(value) : value;
            const QString text = scale.text(value);
            const auto again = scale.valueOf(text);
            // Cents of a price below a cent are none.
            const bool is_rounded_away = field.kind == FieldKind::Money && value < 0.01;
            RC_LOG() << language << " " << field.key << " " << text.toStdString();
            RC_ASSERT(again.has_value() || is_rounded_away);
            if (again) {
                RC_ASSERT(scale.text(*again) == text);
                const bool has_all_digits = field.kind != FieldKind::Money && (value < 1e6 || field.logarithmic);
                RC_ASSERT(!is_round || !has_all_digits ||
                          std::abs(*again - value) <= 1e-9 * std::max(1.0, std::abs(value)));
            }
        }));
    }

    // Numbers as texts write them, with thousands, read back as well.
    void readsWhatTextsSay()
    {
        QVERIFY(rc::check("what texts say reads back", [] {
            const QLocale locale(QString::fromLatin1(*rc::gen::elementOf(languages)));
            const double value = *rc::gen::inRange(0, 2'000'000'000) / 100.0;
            const int decimals = *rc::gen::inRange(0, 3);
            const NumberRange range{FieldKind::Number, {}, {}, 0, 1e9};
            const QString text = locale.toString(value, 'f', decimals);
            const auto again = numberIn(text, range, locale);
            RC_LOG() << text.toStdString();
            RC_ASSERT(again.has_value());
            RC_ASSERT(locale.toString(*again, 'f', decimals) == text);
        }));
    }

    void saysWhyItRefuses()
    {
        const auto refusal = [](const char* key, const char* text) {
            return SliderScale(*find_field(key).field).refusal(QString::fromLatin1(text));
        };
        QCOMPARE(refusal("batch", "2k"),
                 (Refusal{QStringLiteral("Between 1 and 1,024 sequences."), 1024.0, QStringLiteral("Use 1,024")}));
        QCOMPARE(refusal("batch", "8.4"), (Refusal{QStringLiteral("A whole number between 1 and 1,024 sequences."), 8.0,
                                                   QStringLiteral("Use 8")}));
        QCOMPARE(refusal("batch", "abc"),
                 (Refusal{QStringLiteral("This is no number. It must be between 1 and 1,024 sequences."),
                          std::nullopt,
                          {}}));
        QCOMPARE(refusal(gpu_price, "0"),
                 (Refusal{QStringLiteral("Between $0.01 and $1,000/h."), 0.01, QStringLiteral("Use $0.01")}));
        QCOMPARE(refusal("utilization", "120"),
                 (Refusal{QStringLiteral("Between 1 % and 100 %."), 1.0, QStringLiteral("Use 100 %")}));
        QCOMPARE(refusal("tokens_per_month", "5"),
                 (Refusal{QStringLiteral("Between 100,000 and 10 T tokens."), 1e5, QStringLiteral("Use 100,000")}));
        set_text_locale(QLocale(QStringLiteral("de")));
        QCOMPARE(refusal("batch", "2k").offer, QStringLiteral("Use 1.024"));
    }

    void saysValuesWithTheirUnit()
    {
        const auto spoken = [](const char* key, double value) {
            return SliderScale(*find_field(key).field).spoken(value);
        };
        QCOMPARE(spoken("batch", 8), QStringLiteral("8 sequences"));
        QCOMPARE(spoken("batch", 1), QStringLiteral("1 sequence"));
        QCOMPARE(spoken("utilization", 0.5), QStringLiteral("50 %"));
        QCOMPARE(spoken("throughput_spread", 0.005), QStringLiteral("0.5 %"));
        QCOMPARE(spoken("tpot_limit_ms", 50), QStringLiteral("50 ms"));
        QCOMPARE(spoken(gpu_price, 0.79), QStringLiteral("$0.79/h"));
        QCOMPARE(spoken("tokens_per_month", 1e8), QStringLiteral("100 M tokens"));
    }
};

TIEBREAK_TEST(TestNumberInput, QCoreApplication)
#include "tst_number_input.moc"
