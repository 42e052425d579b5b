// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/batch_titles.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "tests/wording/verdicts/article_answer.h"

#include <QTest>

using namespace tiebreak;

// Who wins, in the banner and in titles of charts.
class VerdictWordingTest : public QObject {
    Q_OBJECT

private slots:
    void verdictOfTheArticle()
    {
        const VerdictText text = verdictText(article());
        QCOMPARE(text.headline,
                 QStringLiteral("L40S is cheapest: $0.131 per million tokens; A100 PCIe costs 21 % more."));
        QCOMPARE(text.detail, QStringLiteral("It stays so until the A100 PCIe falls below $0.99 an hour (now $1.19), "
                                             "at every batch the article covers."));
        QVERIFY(text.warning.isEmpty());
        QVERIFY(text.warning_detail.isEmpty());
        const QString plain = text.headline + QLatin1Char(' ') + text.detail;
        QCOMPARE(text.plain, plain);
    }

    void verdictWarnsOfImpossibleFigures()
    {
        Analysis analysis = article();
        analysis.verdict.impossible_points = 5;
        analysis.verdict.impossible_least = 1.8992;
        analysis.verdict.impossible_most = 5.1852;
        const VerdictText text = verdictText(analysis);
        QCOMPARE(text.warning, QStringLiteral("Published FP16 rates are above the cards' limit."));
        QCOMPARE(text.warning_detail, QStringLiteral("They need 1.9 to 5.2 times the memory bandwidth of the cards."));
        QVERIFY(text.plain.endsWith(text.warning_detail));

        analysis.verdict.impossible_points = 1;
        QCOMPARE(verdictText(analysis).warning, QStringLiteral("A published FP16 rate is above the card's limit."));
    }

    void verdictNamesTheBatchesThatFlip_data()
    {
        QTest::addColumn<QList<double>>("flips");
        QTest::addColumn<QString>("ending");
        QTest::newRow("above") << QList<double>{11.4} << QStringLiteral("; from batch 12 up the A100 PCIe is cheaper.");
        QTest::newRow("on a whole batch")
            << QList<double>{12} << QStringLiteral("; from batch 13 up the A100 PCIe is cheaper.");
        QTest::newRow("below") << QList<double>{4.5} << QStringLiteral("; up to batch 4 the A100 PCIe is cheaper.");
        QTest::newRow("only batch 1") << QList<double>{1.5} << QStringLiteral("; at batch 1 the A100 PCIe is cheaper.");
        QTest::newRow("between") << QList<double>{11.4, 20.5}
                                 << QStringLiteral("; from batch 12 to 20 the A100 PCIe is cheaper.");
        QTest::newRow("both sides") << QList<double>{3.2, 11.4}
                                    << QStringLiteral("; up to batch 3 and from batch 12 up the A100 PCIe is cheaper.");
        QTest::newRow("last batch") << QList<double>{31.5} << QStringLiteral("; at batch 32 the A100 PCIe is cheaper.");
        QTest::newRow("between two batches")
            << QList<double>{11.2, 11.6} << QStringLiteral(", at every batch the article covers.");
    }

    void verdictNamesTheBatchesThatFlip()
    {
        QFETCH(QList<double>, flips);
        QFETCH(QString, ending);
        Analysis analysis = article();
        analysis.verdict.flip_batches.assign(flips.begin(), flips.end());
        const QString wanted = QStringLiteral("It stays so until the A100 PCIe falls below $0.99 an hour (now $1.19)");
        const QString expected = wanted + ending;
        QCOMPARE(verdictText(analysis).detail, expected);
    }

    void verdictSeesTheThirdContender()
    {
        Analysis analysis = article();
        analysis.contenders.push_back(servedBy("A100 SXM", 1.39, 2028));
        const std::vector<double> third_costs{0.5, 0.3, 0.1, 0.1};
        for (std::size_t i = 0; i < third_costs.size(); ++i) {
            SweepPoint sweep;
            sweep.batch = std::vector<double>{1, 8, 16, 32}[i];
            sweep.usd_per_million_tokens.value = 0.2;
            analysis.contenders[0].sweep.push_back(sweep);
            sweep.usd_per_million_tokens.value = third_costs[i];
            analysis.contenders[2].sweep.push_back(sweep);
        }
        QVERIFY(verdictText(analysis).detail.endsWith(
            QStringLiteral("; at some batches, from batch 16 to 32, the A100 SXM is cheaper.")));
    }

    void verdictOfModelNamesItsRange()
    {
        Analysis analysis = article();
        analysis.scenario.evidence = Evidence::Model;
        analysis.verdict.covered_to = 64;
        QVERIFY(verdictText(analysis).detail.endsWith(QStringLiteral(", at every batch from 1 to 64.")));
    }

    void nearPricesAreToldApart()
    {
        Analysis analysis = article();
        analysis.contenders[1].contender.usd_per_gpu_hour = 0.9876;
        QVERIFY(verdictText(analysis).detail.contains(QStringLiteral("below $0.9875 an hour (now $0.9876)")));
    }

    void equalCosts()
    {
        Analysis analysis = article();
        analysis.contenders[1] = servedBy("A100 PCIe", 0.9875, 2100);
        analysis.verdict.saving_fraction = 0;
        const VerdictText text = verdictText(analysis);
        QCOMPARE(text.headline, QStringLiteral("L40S and A100 PCIe cost the same: $0.131 per million tokens."));
        QCOMPARE(text.detail, QStringLiteral("A lower price of either one decides it."));
        QCOMPARE(costTitle(analysis), QStringLiteral("L40S and A100 PCIe cost the same"));
    }

    void onlyOneHasACost()
    {
        Analysis analysis = article();
        takeAway(analysis.contenders[1], Gap::TensorParallelNotPublished);
        analysis.contenders[1].contender.tensor_parallel = 2;
        analysis.verdict = Verdict();
        analysis.verdict.winner = 0;
        const VerdictText text = verdictText(analysis);
        QCOMPARE(text.headline, QStringLiteral("Only L40S has a cost here: $0.131 per million tokens."));
        QCOMPARE(text.detail, QStringLiteral("The article has no figures for 2 GPUs in one replica; choose 1 GPU per "
                                             "replica, or evidence Model."));
        QCOMPARE(throughputTitle(analysis), QStringLiteral("L40S: 1,680 tok/s at batch 8"));
        QCOMPARE(costTitle(analysis), QStringLiteral("L40S costs $0.131 per M tokens"));
    }

    void nobodyHasACost()
    {
        Analysis analysis = article();
        analysis.scenario.server.batch = 64;
        analysis.verdict = Verdict();
        analysis.pair_tie->usd_per_gpu_hour = {};
        for (ContenderAnalysis& each : analysis.contenders) {
            takeAway(each, Gap::BeyondPublishedBatches);
        }
        const VerdictText text = verdictText(analysis);
        QCOMPARE(text.headline, QStringLiteral("No contender has a cost at batch 64."));
        QCOMPARE(text.detail, QStringLiteral("The article has no figures beyond batch 32; choose a batch of 1 to 32, "
                                             "or evidence Model."));
        QCOMPARE(throughputTitle(analysis), QStringLiteral("No throughput at batch 64"));
        QCOMPARE(costTitle(analysis), QStringLiteral("No cost at batch 64"));
        QCOMPARE(breakevenTitle(analysis), QStringLiteral("No price of the same cost at batch 64"));
    }

    void sameReasonIsSaidOnce()
    {
        Analysis analysis = article();
        analysis.verdict = Verdict();
        for (ContenderAnalysis& each : analysis.contenders) {
            takeAway(each, Gap::NoCalibration);
        }
        QCOMPARE(
            verdictText(analysis).detail,
            QStringLiteral("The model is not calibrated for the L40S and the A100 PCIe; choose evidence Article."));
    }

    void titles()
    {
        Analysis analysis = article();
        QCOMPARE(throughputTitle(analysis), QStringLiteral("A100 PCIe is 1.25 × as fast as L40S at batch 8"));
        QCOMPARE(costTitle(analysis), QStringLiteral("L40S is cheapest per token; A100 PCIe costs 21 % more"));
        QCOMPARE(breakevenTitle(analysis), QStringLiteral("A100 PCIe costs the same as L40S at $0.99 an hour"));
        analysis.contenders[1].contender.tensor_parallel = 2;
        QCOMPARE(breakevenTitle(analysis), QStringLiteral("A100 PCIe costs the same as L40S at $0.99 per GPU-hour"));

        std::swap(analysis.contenders[0], analysis.contenders[1]); // now the baseline is the fastest
        QCOMPARE(throughputTitle(analysis), QStringLiteral("A100 PCIe is fastest at batch 8: 1.25 × L40S"));
        analysis.contenders[1].throughput_tok_s.value = 2100;
        QCOMPARE(throughputTitle(analysis), QStringLiteral("A100 PCIe and L40S are equally fast at batch 8"));
        analysis.contenders[1].throughput_tok_s.value = 2095;
        QCOMPARE(throughputTitle(analysis), QStringLiteral("A100 PCIe and L40S are about equally fast at batch 8"));
        analysis.contenders.insert(analysis.contenders.begin(), servedBy("T4", 0.2, 1050));
        QCOMPARE(throughputTitle(analysis), QStringLiteral("A100 PCIe and L40S are 2 × as fast as T4 at batch 8"));
    }

    void breakevenTitleIsOfThoseThatLead()
    {
        Analysis analysis = article();
        analysis.contenders.push_back(servedBy("A100 SXM", 1.04, 2028));
        analysis.pair_tie = PairTie{2, 1, {1.1492, {}, {}}, {}};
        QCOMPARE(breakevenTitle(analysis), QStringLiteral("A100 SXM costs the same as A100 PCIe at $1.15 an hour"));
    }
};

TIEBREAK_TEST(VerdictWordingTest, QCoreApplication)
#include "tst_verdict_wording.moc"
