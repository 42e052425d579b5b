// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/field_texts.h"
#include "models/engine/inputs/fields.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "tests/wording/verdicts/article_answer.h"

#include <QSet>
#include <QTest>

#include <limits>
#include <set>
#include <string_view>

using namespace tiebreak;

// Numbers, names and gaps in words.
class TestWording : public QObject {
    Q_OBJECT

private slots:
    void pluralForms()
    {
        QCOMPARE(gpus(1), QStringLiteral("1 GPU"));
        QCOMPARE(gpus(0), QStringLiteral("0 GPUs"));
        QCOMPARE(gpus(1200), QStringLiteral("1,200 GPUs"));
        QCOMPARE(pluralNumber(1.5), 2);
        QCOMPARE(pluralNumber(1e12), 1'000'000'000);
        const EnglishPlurals plurals;
        QCOMPARE(plurals.translate("", "%1 [holds|hold] [a value|values] [x]", nullptr, 1),
                 QStringLiteral("%1 holds a value [x]"));
        QCOMPARE(plurals.translate("", "%1 [holds|hold] [a value|values] [x]", nullptr, 2),
                 QStringLiteral("%1 hold values [x]"));
        QVERIFY(plurals.translate("", "[a|b]", nullptr, -1).isNull());
    }

    // What lupdate finds of the inputs is what they say.
    void textsOfInputsAreListed()
    {
        std::set<std::string_view> expected;
        for (const auto fields : {scenario_fields(), contender_fields()}) {
            for (const Field& field : fields) {
                expected.insert({field.label, field.unit, field.help, field.group, field.source, field.swing.in_words});
            }
        }
        expected.erase("");
        const auto listed_texts = field_texts();
        const std::set<std::string_view> found(listed_texts.begin(), listed_texts.end());
        for (const std::string_view text : expected) {
            QVERIFY2(found.contains(text), qPrintable(QStringLiteral("missing: ") + QString::fromUtf8(text.data())));
        }
        QCOMPARE(found.size(), expected.size());
        QCOMPARE(listed_texts.size(), found.size());
    }

    void numbers()
    {
        QCOMPARE(number(1680), QStringLiteral("1,680"));
        QCOMPARE(number(2195.6), QStringLiteral("2,196"));
        QCOMPARE(number(1.25), QStringLiteral("1.25"));
        QCOMPARE(number(2), QStringLiteral("2"));
        QCOMPARE(number(0.09999), QStringLiteral("0.1"));
        QCOMPARE(number(0), QStringLiteral("0"));
        QCOMPARE(number(-0.0), QStringLiteral("0"));
        QCOMPARE(number(1234567.8), QStringLiteral("1,234,568"));
        QCOMPARE(number(0.182292), QStringLiteral("0.182"));
        QCOMPARE(number(std::numeric_limits<double>::infinity()), noValue());
        QCOMPARE(number(std::numeric_limits<double>::quiet_NaN()), noValue());
    }

    void money_data()
    {
        QTest::addColumn<double>("usd");
        QTest::addColumn<QString>("text");
        QTest::newRow("price") << 0.79 << QStringLiteral("$0.79");
        QTest::newRow("rounded") << 0.9875 << QStringLiteral("$0.99");
        QTest::newRow("month") << 568.8 << QStringLiteral("$568.80");
        QTest::newRow("whole dollars") << 1000.8 << QStringLiteral("$1,001");
        QTest::newRow("never $1,000.00") << 999.999 << QStringLiteral("$1,000");
        QTest::newRow("year") << 10424.4 << QStringLiteral("$10,424");
        QTest::newRow("small") << 0.0131 << QStringLiteral("$0.013");
        QTest::newRow("tiny is not zero") << 0.000042 << QStringLiteral("$0.000042");
        QTest::newRow("nothing") << 0.0 << QStringLiteral("$0.00");
        QTest::newRow("negative") << -288.0 << QStringLiteral("-$288.00");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << noValue();
    }

    void money()
    {
        QFETCH(double, usd);
        QTEST(tiebreak::money(usd), "text");
    }

    void costs()
    {
        QCOMPARE(costPerMillion(0.130622), QStringLiteral("$0.131"));
        QCOMPARE(costPerMillion(0.130622, 4), QStringLiteral("$0.1306"));
        QCOMPARE(costPerMillion(0.0997475), QStringLiteral("$0.0997"));
        QCOMPARE(costPerMillion(0.09999), QStringLiteral("$0.100"));
        QCOMPARE(costPerMillion(1.0564), QStringLiteral("$1.06"));
        QCOMPARE(costPerMillion(12.3), QStringLiteral("$12.30"));
        QCOMPARE(tiebreak::money(0.7901, 2), QStringLiteral("$0.7901"));
    }

    void sharesAndAmounts()
    {
        QCOMPARE(percent(0.170168), QStringLiteral("17 %"));
        QCOMPARE(percent(0.0214), QStringLiteral("2.1 %"));
        QCOMPARE(percent(1), QStringLiteral("100 %"));
        QCOMPARE(percent(0.875, 4), QStringLiteral("87.5 %"));
        QCOMPARE(signedPercent(0.205051), QStringLiteral("+20.5 %"));
        QCOMPARE(signedPercent(-0.17), QStringLiteral("-17.0 %"));
        QCOMPARE(signedPercent(-0.0001), QStringLiteral("0.0 %"));
        QCOMPARE(rate(1680), QStringLiteral("1,680 tok/s"));
        QCOMPARE(gigabytes(13.476), QStringLiteral("13.5 GB"));
        QCOMPARE(usedOf(20.697, 48.306), QStringLiteral("20.7 of 48.3 GB"));
        QCOMPARE(tokens(512), QStringLiteral("512"));
        QCOMPARE(tokens(2000), QStringLiteral("2 k"));
        QCOMPARE(tokens(100e6), QStringLiteral("100 M"));
        QCOMPARE(tokens(4.35e9), QStringLiteral("4.35 B"));
        QCOMPARE(tokens(999.99e6), QStringLiteral("1 B"));
        QCOMPARE(tokens(1e13), QStringLiteral("10 T"));
        QCOMPARE(batch(8), QStringLiteral("batch 8"));
        QCOMPARE(times(1.25), QStringLiteral("1.25 ×"));
        QCOMPARE(gpus(1), QStringLiteral("1 GPU"));
        QCOMPARE(gpus(1200), QStringLiteral("1,200 GPUs"));
    }

    void contendersHaveDifferentNames()
    {
        Analysis analysis;
        analysis.contenders = {servedBy("L40S", 1, 1), servedBy("A100 PCIe", 1, 1), servedBy("L40S", 2, 1)};
        QCOMPARE(contenderNames(analysis),
                 (QStringList{QStringLiteral("L40S (1)"), QStringLiteral("A100 PCIe"), QStringLiteral("L40S (3)")}));
        analysis.contenders[2].contender.weight_precision = Precision::Int8;
        QCOMPARE(contenderNames(analysis),
                 (QStringList{QStringLiteral("L40S FP16"), QStringLiteral("A100 PCIe"), QStringLiteral("L40S INT8")}));
        analysis.contenders.push_back(servedBy("L40S", 1, 1));
        analysis.contenders[3].contender.tensor_parallel = 2;
        const QStringList names = contenderNames(analysis);
        QCOMPARE(names.at(0), QStringLiteral("L40S FP16 ×1"));
        QCOMPARE(names.at(2), QStringLiteral("L40S INT8"));
        QCOMPARE(names.at(3), QStringLiteral("L40S FP16 ×2"));
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 4);
    }

    void everyGapHasASentence()
    {
        const Analysis analysis = article();
        QSet<QString> sentences;
        for (int gap = static_cast<int>(Gap::ModelNotPublished); gap <= static_cast<int>(Gap::NotPublished); ++gap) {
            const QString sentence = gapSentence(static_cast<Gap>(gap), analysis.contenders[1], analysis);
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence)); // no placeholder is left
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), static_cast<int>(Gap::NotPublished));
        QVERIFY(gapSentence(Gap::None, analysis.contenders[1], analysis).isEmpty());
    }

    void gapsSayWhatWouldBeRight()
    {
        Analysis analysis = article();
        ContenderAnalysis& a100 = analysis.contenders[1];
        a100.contender.weight_precision = Precision::Int4;
        QCOMPARE(gapSentence(Gap::PrecisionNotPublished, a100, analysis),
                 QStringLiteral("The article has no INT4 figures for the A100 PCIe; choose FP16 or INT8 weights, or "
                                "evidence Model."));
        a100.points.resize(1);
        QCOMPARE(gapSentence(Gap::BeyondPublishedBatches, a100, analysis),
                 QStringLiteral("The article has figures for the A100 PCIe at batch 1 only; choose that batch, or "
                                "evidence Model."));
        analysis.scenario.model = "Llama-3.1-70B";
        a100.memory.total_gb = 145.35;
        a100.memory.capacity_gb = 85.094;
        QCOMPARE(gapSentence(Gap::DoesNotFit, a100, analysis),
                 QStringLiteral("Llama-3.1-70B at batch 8 needs 145.3 GB, and the A100 PCIe has 85.1 GB; choose "
                                "a smaller model, shorter prompts or outputs."));
        a100.advice = {2, Precision::Int4};
        QVERIFY(gapSentence(Gap::DoesNotFit, a100, analysis)
                    .endsWith(QStringLiteral("; it fits with INT4 weights or 2 GPUs per replica.")));
        a100.memory.max_batch = 5;
        QVERIFY(
            gapSentence(Gap::DoesNotFit, a100, analysis)
                .endsWith(QStringLiteral("; it fits with a batch of at most 5, INT4 weights or 2 GPUs per replica.")));
        QCOMPARE(gapSentence(Gap::ModelNotPublished, a100, analysis),
                 QStringLiteral("The article has no figures for Llama-3.1-70B; choose Llama-2-7B, or evidence Model."));
    }

    // A GPU's gap is told by its name; what else the contender is made of counts for the others.
    void gapsNameTheContender()
    {
        Analysis analysis = article();
        analysis.contenders[1] = servedBy("L40S", 0.79, 2000);
        analysis.contenders[0].contender.weight_precision = Precision::Fp8;
        for (ContenderAnalysis& each : analysis.contenders) {
            takeAway(each, Gap::OverLatencyLimit);
        }
        analysis.scenario.limits.tpot_ms = 20;
        analysis.scenario.limits.ttft_ms = 500;
        analysis.contenders[0].tpot_ms = 24.5;
        analysis.contenders[1].ttft_ms = 612;
        QCOMPARE(gapSentence(Gap::OverLatencyLimit, analysis.contenders[0], analysis),
                 QStringLiteral("The TPOT of the L40S FP8 is 24.5 ms, above the limit of 20 ms; no smaller "
                                "batch keeps it, so raise the limit."));
        // What is suggested was tried: of the batches below 8 that keep the limit, the largest.
        for (const auto& [batch, tpot_ms] : {std::pair{1.0, 12.0}, {4.0, 19.0}, {6.0, 21.0}, {16.0, 15.0}}) {
            SweepPoint point;
            point.batch = batch;
            point.throughput_tok_s = {1000 * batch / tpot_ms, {}, {}};
            point.tpot_ms = tpot_ms;
            analysis.contenders[0].sweep.push_back(point);
        }
        QCOMPARE(gapSentence(Gap::OverLatencyLimit, analysis.contenders[0], analysis),
                 QStringLiteral("The TPOT of the L40S FP8 is 24.5 ms, above the limit of 20 ms; choose a batch of at "
                                "most 4, or raise the limit."));
        QCOMPARE(gapReason(analysis.contenders[0], analysis), QStringLiteral("TPOT above 20 ms"));
        QCOMPARE(gapReason(analysis.contenders[1], analysis), QStringLiteral("TTFT above 500 ms"));
        QCOMPARE(gapSentence(Gap::GpuNotPublished, analysis.contenders[0], analysis),
                 QStringLiteral("The article has no figures for the L40S; choose a GPU that it covers, or evidence "
                                "Model."));

        analysis.verdict = Verdict();
        for (ContenderAnalysis& each : analysis.contenders) {
            takeAway(each, Gap::NoMeasurement);
        }
        QCOMPARE(verdictText(analysis).detail,
                 QStringLiteral("Nobody published a measurement of the L40S FP8 and the L40S FP16 with this model, "
                                "framework and number formats; choose evidence Article or Model."));
        Measurement row;
        row.batch = 8;
        row.input_len = 4096; // 512 here
        row.output_len = 256;
        analysis.contenders[0].measurement = row;
        QVERIFY2(verdictText(analysis).detail.startsWith(QStringLiteral(
                     "The nearest public measurement of the L40S FP8, at batch 8, 4.1 k tokens in and 256 out, is 8 × "
                     "in prompt tokens away; choose its settings, or evidence Article or Model. Nobody published")),
                 qPrintable(verdictText(analysis).detail));
    }

    void reasonsAreShort()
    {
        Analysis analysis = article();
        ContenderAnalysis& a100 = analysis.contenders[1];
        a100.memory.total_gb = 145.35;
        a100.memory.capacity_gb = 85.094;
        a100.contender.tensor_parallel = 2;
        a100.contender.weight_precision = Precision::Int4;
        const std::vector<std::pair<Gap, const char*>> reasons{
            {Gap::None, ""},
            {Gap::ModelNotPublished, "no article figures for Llama-2-7B"},
            {Gap::GpuNotPublished, "no article figures for this GPU"},
            {Gap::PrecisionNotPublished, "no article figures for INT4 weights"},
            {Gap::TensorParallelNotPublished, "no article figures for 2 GPUs"},
            {Gap::BeyondPublishedBatches, "no article figures for batch 8"},
            {Gap::DoesNotFit, "needs 145.3 of 85.1 GB"},
            {Gap::NoCalibration, "the model is not calibrated for this GPU"},
            {Gap::FrameworkLacksPrecision, "TensorRT-LLM does not run INT4 weights with KV cache FP16"},
            {Gap::NoMeasurement, "no measurement near this scenario"},
        };
        for (const auto& [gap, reason] : reasons) {
            a100.gap = gap;
            QCOMPARE(gapReason(a100, analysis), QString::fromUtf8(reason));
        }
    }

    // People who read a figure cannot choose anything.
    void adviceCanBeLeftOut()
    {
        Analysis analysis = article();
        for (int gap = static_cast<int>(Gap::ModelNotPublished); gap <= static_cast<int>(Gap::NotPublished); ++gap) {
            const QString reason = withoutAdvice(gapSentence(static_cast<Gap>(gap), analysis.contenders[1], analysis));
            QVERIFY2(reason.size() > 20 && reason.endsWith(u'.') && !reason.contains(u';') &&
                         !reason.contains(QStringLiteral("choose")),
                     qPrintable(reason));
        }
        QCOMPARE(withoutAdvice(gapSentence(Gap::ModelNotPublished, analysis.contenders[1], analysis)),
                 QStringLiteral("The article has no figures for Llama-2-7B."));
        QCOMPARE(withoutAdvice(QStringLiteral("Nothing to choose.")), QStringLiteral("Nothing to choose."));
        QCOMPARE(withoutAdvice(QString()), QString());
    }

    void limits()
    {
        QCOMPARE(limitedByText(LimitedBy::Published), QStringLiteral("published"));
        QCOMPARE(limitedByText(LimitedBy::WeightBandwidth), QStringLiteral("weight reads"));
        QCOMPARE(limitedByText(LimitedBy::Unknown), noValue());
    }
};

TIEBREAK_TEST(TestWording, QCoreApplication)
#include "tst_wording.moc"
