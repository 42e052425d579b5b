// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/uses/modelled_uses.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

class ModelledUsesTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    Scenario m_scenario;

    ModelledImages images(const char* gpu, double usd = 1) const
    {
        return model_images(*m_catalogue, *m_catalogue->gpu(gpu), contender(gpu, usd), m_scenario);
    }

    ModelledTraining training(const char* gpu, double usd = 1) const
    {
        return model_training(*m_catalogue, *m_catalogue->gpu(gpu), contender(gpu, usd), m_scenario);
    }

    Contender contender(const char* gpu, double usd) const
    {
        Contender made = default_contender(*m_catalogue, gpu);
        made.usd_per_gpu_hour = usd;
        return made;
    }

    static bool near(double value, double expected) { return std::abs(value - expected) <= 1e-9 * expected; }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }
    void init() { m_scenario = default_scenario(*m_catalogue); }

    // $1 an hour at r images a minute: 1,000 images take 1000 / (60 r) hours.
    void costsFollowThePrice()
    {
        const ModelledImages one = images("L40S", 1);
        const double a_minute = *one.images_per_min.value;
        QVERIFY(near(*one.usd_per_thousand.value, 1000 / (60 * a_minute)));
        QVERIFY(near(*images("L40S", 2).usd_per_thousand.value, 2 * *one.usd_per_thousand.value));
        QVERIFY(*one.usd_per_thousand.low < *one.usd_per_thousand.value);
        QVERIFY(*one.usd_per_thousand.value < *one.usd_per_thousand.high);
        QVERIFY(near(one.seconds_per_image, 60 / a_minute));
        QVERIFY(near(one.joules_per_image, 350 * 0.875 * 60 / a_minute));
        QVERIFY(near(*training("L40S", 2).run_usd, 2 * *training("L40S", 1).run_usd));
    }

    // All hours are paid by default: as many whole GPUs as 720 h a month need. By use, only hours at work are.
    void theBillIsOfWholeGpus()
    {
        m_scenario.images.per_month = 5e6;
        const ModelledImages always = images("A100-80GB-SXM");
        const double gpu_months = 5e6 / (*always.images_per_min.value * 60 * m_scenario.bill.hours_per_month);
        QCOMPARE(always.gpus, std::ceil(gpu_months));
        QVERIFY(near(always.usd_per_month, always.gpus * m_scenario.bill.hours_per_month));
        m_scenario.bill.billing = Billing::ByUse;
        QVERIFY(near(images("A100-80GB-SXM").usd_per_month, gpu_months * m_scenario.bill.hours_per_month));
    }

    void inputsMoveTheAnswer()
    {
        const double usual = *images("L40S").images_per_min.value;
        m_scenario.images.compiled = true;
        const double compiled = *images("L40S").images_per_min.value;
        QVERIFY(compiled > usual);
        m_scenario.images.batch = 16;
        QVERIFY(*images("L40S").images_per_min.value > compiled);
        m_scenario.images.steps = 25;
        m_scenario.images.px = 1024;
        QVERIFY(*images("L40S").images_per_min.value < compiled);
        m_scenario.images.pipeline = "FLUX.1-dev";
        QVERIFY(*images("L40S").images_per_min.value < usual);
    }

    void theSweepHasTheScenariosBatch()
    {
        m_scenario.images.batch = 6;
        const ModelledImages made = images("L40S");
        const auto at = std::ranges::find(made.sweep, 6.0, &ImagePoint::batch);
        QVERIFY(at != made.sweep.end());
        QCOMPARE(*at->images_per_min.value, *made.images_per_min.value);
        QVERIFY(std::ranges::is_sorted(made.sweep, {}, &ImagePoint::batch));
        m_scenario.training.batch = 3;
        const ModelledTraining run = training("L40S");
        const auto point = std::ranges::find(run.sweep, 3.0, &TrainingPoint::batch);
        QVERIFY(point != run.sweep.end());
        QCOMPARE(*point->tok_s.value, *run.tok_s.value);
        QCOMPARE(point->fits, run.fits);
    }

    // diffusers' documentation has Stable Diffusion 1.5 at 50 steps, not compiled, on an A100 at batches 1, 4 and 16.
    void measurementsAtTheSameSettingsAreKnown()
    {
        m_scenario.images.steps = 50;
        const ModelledImages made = images("A100-80GB-SXM");
        QVERIFY(std::ranges::count(made.measured, true, &MeasuredImages::same_settings) >= 6);
        QVERIFY(images("A100-40GB-PCIe").measured.empty());
    }

    // 70B parameters of 16 bits with their gradients and optimizer fit no card; eight that share them hold it.
    void whatDoesNotFitHasNoRun()
    {
        m_scenario.model = "Llama-3.1-70B";
        m_scenario.training.method = TrainingMethod::Full;
        const ModelledTraining alone = training("A100-80GB-SXM");
        QVERIFY(!alone.fits && !alone.run_usd && alone.largest_batch == 0);
        QCOMPARE(alone.limited_by, LimitedBy::Memory);
        m_scenario.training.gpus = 16;
        m_scenario.training.activation_checkpointing = true;
        const ModelledTraining together = training("A100-80GB-SXM");
        QVERIFY(together.fits && together.run_usd);
        QVERIFY(near(*together.run_usd, 16 * *together.run_hours));
        QVERIFY(near(*together.run_hours * 3600, m_scenario.training.tokens / *together.tok_s.value));
    }

    // At its tie price an image costs as much as on the first contender.
    void tiesWithTheBaseline()
    {
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const ModelledImages& first = analysis.contenders[0].images.model;
        QVERIFY(!first.tie_usd_per_gpu_hour);
        const ContenderAnalysis& second = analysis.contenders[1];
        const double tie = *second.images.model.tie_usd_per_gpu_hour;
        const ModelledImages at_tie = images(second.contender.gpu.c_str(), tie);
        QVERIFY(near(*at_tie.usd_per_thousand.value, *first.usd_per_thousand.value));
    }
};

TIEBREAK_TEST(ModelledUsesTest, QCoreApplication)

#include "tst_modelled_uses.moc"
