// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/uses/modelled_uses.h"
#include "models/engine/uses/use_curves.h"
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
        QVERIFY(near(*training("L40S", 2).run_usd.value, 2 * *training("L40S", 1).run_usd.value));
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

    void theCurvesHaveTheScenariosBatch()
    {
        m_scenario.images.batch = 6;
        const std::vector<ImagePoint> made = image_curve(*m_catalogue, m_scenario, contender("L40S", 1)).points;
        const auto at = std::ranges::find(made, 6.0, &ImagePoint::batch);
        QVERIFY(at != made.end());
        QCOMPARE(*at->images_per_min.value, *images("L40S").images_per_min.value);
        QVERIFY(std::ranges::is_sorted(made, {}, &ImagePoint::batch));
        QCOMPARE(made.front().batch, 1.0);
        QCOMPARE(made.back().batch, 128.0);
        m_scenario.training.batch = 3;
        const std::vector<TrainingPoint> run = training_curve(*m_catalogue, m_scenario, contender("L40S", 1)).points;
        const auto point = std::ranges::find(run, 3.0, &TrainingPoint::batch);
        QVERIFY(point != run.end());
        QCOMPARE(*point->tok_s.value, *training("L40S").tok_s.value);
        QCOMPARE(point->fits, training("L40S").fits);
        for (const TrainingPoint& each : run) {
            QCOMPARE(each.fits, each.batch <= training("L40S").largest_batch);
        }
    }

    // diffusers' documentation has Stable Diffusion 1.5 at 50 steps, not compiled, on an A100 at batches 1, 4 and 16.
    void measurementsAtTheSameSettingsAreKnown()
    {
        m_scenario.images.steps = 50;
        const auto measured = [this](const char* gpu) {
            return image_curve(*m_catalogue, m_scenario, contender(gpu, 1)).measured;
        };
        QVERIFY(std::ranges::count(measured("A100-80GB-SXM"), true, &MeasuredImages::same_settings) >= 6);
        QVERIFY(measured("A100-40GB-PCIe").empty());
    }

    // fms-acceleration has LoRA of Llama-3-8B, 4,096 tokens, rank 16, with checkpointing at batches 4, 8 and 16 on one
    // A100. Llama-3.1-8B has as many parameters: the same rows are near there. Nobody did that on the L40S.
    void nearTrainingRunsAreKnown()
    {
        m_scenario.model = "Llama-3-8B";
        m_scenario.training.method = TrainingMethod::Lora;
        m_scenario.training.sequence = 4096;
        m_scenario.training.lora_rank = 16;
        m_scenario.training.activation_checkpointing = true;
        const auto measured = [this](const char* gpu) {
            return training_curve(*m_catalogue, m_scenario, contender(gpu, 1)).measured;
        };
        const std::vector<MeasuredTraining> same = measured("A100-80GB-SXM");
        QCOMPARE(
            std::ranges::count_if(same, [](const auto& row) { return row.same_settings && row.model == "Llama-3-8B"; }),
            5);
        QVERIFY(measured("L40S").empty());
        m_scenario.model = "Llama-3.1-8B";
        const std::vector<MeasuredTraining> near_ones = measured("A100-80GB-SXM");
        QCOMPARE(near_ones.size(), same.size());
        QCOMPARE(std::ranges::count(near_ones, true, &MeasuredTraining::same_settings), 0);
        m_scenario.training.gpus = 2;
        QVERIFY(measured("A100-80GB-SXM").size() >= 3);
        m_scenario.model = "Llama-3.1-70B";
        QVERIFY(measured("A100-80GB-SXM").empty());
    }

    // QLoRA holds frozen weights of 4 bits, LoRA of 16, full training optimizer and gradients of all beside.
    void waysOfTrainingNeedLessAndLess()
    {
        m_scenario.model = "Llama-3.1-8B";
        const Gpu& card = *m_catalogue->gpu("L40S");
        const std::vector<TrainingWay> ways = training_ways(*m_catalogue, card, m_scenario);
        QCOMPARE(ways.size(), std::size_t(3));
        for (std::size_t i = 1; i < ways.size(); ++i) {
            QVERIFY(*ways[i].total_gb.value < *ways[i - 1].total_gb.value);
            QVERIFY(ways[i].largest_batch >= ways[i - 1].largest_batch);
            QVERIFY(ways[i].longest_sequence >= ways[i - 1].longest_sequence);
        }
        for (const TrainingWay& way : ways) {
            m_scenario.training.method = way.method;
            const ModelledTraining asked = training("L40S");
            QCOMPARE(*asked.total_gb.value, *way.total_gb.value);
            QCOMPARE(asked.fits, way.fits);
            QCOMPARE(asked.may_not_fit, way.may_not_fit);
            QCOMPARE(asked.largest_batch, way.largest_batch);
            QCOMPARE(asked.longest_sequence, way.longest_sequence);
        }
    }

    // 70B parameters of 16 bits with their gradients and optimizer fit no card; eight that share them hold it.
    void whatDoesNotFitHasNoRun()
    {
        m_scenario.model = "Llama-3.1-70B";
        m_scenario.training.method = TrainingMethod::Full;
        const ModelledTraining alone = training("A100-80GB-SXM");
        QVERIFY(!alone.fits && !alone.run_usd.value && alone.largest_batch == 0);
        QCOMPARE(alone.limited_by, LimitedBy::Memory);
        m_scenario.training.gpus = 16;
        m_scenario.training.activation_checkpointing = true;
        const ModelledTraining together = training("A100-80GB-SXM");
        QVERIFY(together.fits && together.run_usd.value);
        QVERIFY(near(*together.run_usd.value, 16 * *together.run_hours));
        QVERIFY(near(*together.run_hours * 3600, m_scenario.training.tokens / *together.tok_s.value));
    }

    // At its tie price an image costs as much as on the first contender, and so does the run.
    void tiesWithTheBaseline()
    {
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const ContenderAnalysis& first = analysis.contenders[0];
        QVERIFY(!first.images.model.tie_usd_per_gpu_hour);
        QVERIFY(!first.training.model.tie_usd_per_gpu_hour);
        const ContenderAnalysis& second = analysis.contenders[1];
        const char* const gpu = second.contender.gpu.c_str();
        const ModelledImages at_tie = images(gpu, *second.images.model.tie_usd_per_gpu_hour);
        QVERIFY(near(*at_tie.usd_per_thousand.value, *first.images.model.usd_per_thousand.value));
        const ModelledTraining run_at_tie = training(gpu, *second.training.model.tie_usd_per_gpu_hour);
        QVERIFY(near(*run_at_tie.run_usd.value, *first.training.model.run_usd.value));
    }
};

TIEBREAK_TEST(ModelledUsesTest, QCoreApplication)

#include "tst_modelled_uses.moc"
