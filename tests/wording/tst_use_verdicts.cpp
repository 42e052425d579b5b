// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/charts/use_verdict_wording.h"
#include "models/wording/outputs/uses/modelled_titles.h"
#include "tests/support/test_class.h"

#include <QtTest>

using namespace tiebreak;

namespace {

ContenderAnalysis imageMaker(const char* name, double usd, double low, double high)
{
    ContenderAnalysis made;
    made.contender.gpu = name;
    made.contender.usd_per_gpu_hour = 1;
    made.short_name = name;
    made.images.model.usd_per_thousand = {usd, low, high};
    made.images.model.limited_by = LimitedBy::Compute;
    return made;
}

ContenderAnalysis trainer(const char* name, std::optional<double> usd)
{
    ContenderAnalysis made;
    made.contender.gpu = name;
    made.contender.usd_per_gpu_hour = 1;
    made.short_name = name;
    ModelledTraining& run = made.training.model;
    run.fits = usd.has_value();
    run.total_gb = {60, 50, 70};
    if (usd) {
        run.run_usd = {*usd, *usd * 0.8, *usd * 1.25};
        run.run_hours = *usd;
    }
    return made;
}

Analysis judged(std::vector<ContenderAnalysis> contenders)
{
    Analysis made;
    made.contenders = std::move(contenders);
    made.images = judge_use(Use::Images, made.contenders);
    made.training = judge_use(Use::Training, made.contenders);
    return made;
}

} // namespace

class UseVerdictsTest : public QObject {
    Q_OBJECT

private slots:
    // 1 - 0.60 / 0.80 = 25 %; the A100 at $1 an hour ties at 0.60 / 0.80 of that.
    void imagesNameTheCheapestAndTheNext()
    {
        const Analysis analysis = judged({imageMaker("A100", 0.80, 0.75, 0.90), imageMaker("L40S", 0.60, 0.50, 0.70)});
        const VerdictText text = useVerdictText(analysis, Use::Images);
        QCOMPARE(text.headline, QStringLiteral("L40S is cheapest for images: $0.60 per 1,000; A100 costs 33 % more."));
        QCOMPARE(text.leader, 1);
        QVERIFY2(text.detail.contains(QStringLiteral("It stays so until the A100 falls below $0.75 an hour")),
                 qPrintable(text.detail));
        QVERIFY(!text.detail.contains(QStringLiteral("other way round")));
        QVERIFY(text.detail.contains(QStringLiteral("Most of the time goes to compute on both.")));
        QVERIFY(text.plain.startsWith(text.headline));
        QVERIFY(modelledImagesTitle(analysis).contains(QStringLiteral("33 % more on A100")));
    }

    void overlappingBandsAreTold()
    {
        const Analysis analysis = judged({imageMaker("A100", 0.80, 0.65, 0.90), imageMaker("L40S", 0.60, 0.50, 0.70)});
        QVERIFY(useVerdictText(analysis, Use::Images).detail.contains(QStringLiteral("may be the other way round")));
    }

    void aTieHasNoLeader()
    {
        const VerdictText text =
            useVerdictText(judged({imageMaker("A100", 0.6, 0.5, 0.7), imageMaker("L40S", 0.6, 0.5, 0.7)}), Use::Images);
        QCOMPARE(text.headline, QStringLiteral("A100 and L40S cost the same for images: $0.60 per 1,000."));
        QCOMPARE(text.leader, -1);
    }

    void cardsThatNobodyMeasuredAreNamed()
    {
        Analysis analysis = judged({imageMaker("A100", 0.80, 0.75, 0.90), imageMaker("L40S", 0.60, 0.50, 0.70)});
        QVERIFY(useVerdictText(analysis, Use::Images).warning.isEmpty());
        analysis.contenders[1].images.model.band.unseen_card = true;
        QCOMPARE(useVerdictText(analysis, Use::Images).warning, QStringLiteral("Nobody measured images on L40S."));
    }

    void trainingTellsWhoHoldsTheRun()
    {
        QCOMPARE(useVerdictText(judged({trainer("L40S", 8), trainer("A100", 10)}), Use::Training).headline,
                 QStringLiteral("L40S is cheapest for this training run: $8.00; A100 costs 25 % more."));
        const VerdictText alone = useVerdictText(judged({trainer("L40S", {}), trainer("A100", 10)}), Use::Training);
        QCOMPARE(alone.headline, QStringLiteral("Only A100 holds this training run: it costs $10.00."));
        QVERIFY(alone.detail.contains(QStringLiteral("It does not fit L40S.")));
        QCOMPARE(alone.leader, 1);
        const VerdictText none = useVerdictText(judged({trainer("L40S", {}), trainer("A100", {})}), Use::Training);
        QCOMPARE(none.headline, QStringLiteral("No card holds this training run."));
        QVERIFY(none.detail.startsWith(QStringLiteral("No card holds one sequence")) || !none.detail.isEmpty());
        QCOMPARE(none.leader, -1);
    }

    // The banner, the title of the chart and the verdict name the same card and the same share.
    void titleAndVerdictAgree()
    {
        const auto catalogue = load_catalogue().catalogue;
        QVERIFY(catalogue);
        Scenario scenario = default_scenario(*catalogue);
        for (const double usd : {0.3, 0.79, 2.0}) {
            scenario.contenders[0].usd_per_gpu_hour = usd;
            const Analysis analysis = analyze(*catalogue, scenario);
            for (const Use use : {Use::Images, Use::Training}) {
                const VerdictText text = useVerdictText(analysis, use);
                const QString title =
                    use == Use::Images ? modelledImagesTitle(analysis) : modelledTrainingTitle(analysis);
                const QString share = text.headline.section(QStringLiteral(", "), 1).section(u'%', 0, 0) + u'%';
                QVERIFY2(title.contains(share), qPrintable(title + u' ' + text.headline));
                QVERIFY(title.contains(text.headline.section(QStringLiteral(" is "), 0, 0)));
            }
        }
    }
};

TIEBREAK_TEST(UseVerdictsTest, QCoreApplication)

#include "tst_use_verdicts.moc"
