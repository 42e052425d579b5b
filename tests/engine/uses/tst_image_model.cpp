// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/uses/image_model.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

class ImageModelTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    [[nodiscard]] ImageSpeed speed(const Gpu& gpu, const ImagePipeline& pipeline, const ImageJob& job) const
    {
        const std::string family = m_catalogue->calibration.card_class(gpu.architecture)->id;
        return predict_images(m_catalogue->calibration.uses, pipeline, gpu, family, job);
    }

    [[nodiscard]] ImageSpeed speed(const char* gpu, const char* pipeline, const ImageJob& job) const
    {
        return speed(*m_catalogue->gpu(gpu), *m_catalogue->pipeline_called(pipeline), job);
    }

    static ImageJob usual(const ImagePipeline& pipeline, double batch = 1, bool compiled = true)
    {
        ImageJob job;
        job.image_px = pipeline.image_px;
        job.steps = pipeline.steps;
        job.batch = batch;
        job.compiled = compiled;
        return job;
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void findsPipelinesByTheirOtherNames()
    {
        QCOMPARE(m_catalogue->pipeline_called("sd-1.X")->name, std::string("SD-1.5"));
        QCOMPARE(m_catalogue->pipeline_called("black-forest-labs/FLUX.1-dev")->name, std::string("FLUX.1-dev"));
        QVERIFY(m_catalogue->pipeline_called("SD-9") == nullptr);
    }

    // With every constant at 1 but a share of a half and launches, readings and fixed times at nothing: 2 passes of
    // 10 TFLOP at half of 312 TFLOPS are 0.1282 s, ten steps of it 1.282 s.
    void worksOutAPlainCase()
    {
        UseCalibration known;
        const auto constant = [](const char* key, double value) {
            return Constant{key, "", value, value, 1, "test", 0};
        };
        known.constants = Constants({constant("image/share", 1), constant("image/half_width", 100),
                                     constant("image/half_head", 1e-9), constant("image/readings/compiled", 1e-12),
                                     constant("image/launch_us/compiled", 1e-9), constant("image/call_ms", 1e-9)});
        ImagePipeline pipeline;
        pipeline.name = "test";
        pipeline.linear_tflop = 10;
        pipeline.attention_tflop = 1e-12;
        pipeline.passes = 2;
        pipeline.width = 100;
        pipeline.head_dim = 64;
        pipeline.blocks = 1;
        pipeline.elements_m = 1;
        ImageJob job;
        job.steps = 10;
        job.compiled = true;
        job.with_decoder = false;
        const ImageSpeed said = predict_images(known, pipeline, *m_catalogue->gpu("A100-80GB-SXM"), "ampere", job);
        QVERIFY(std::abs(said.seconds - 10 * 2 * 10 / 156.0) < 1e-6);
        QVERIFY(std::abs(said.images_per_min.value - 60 / said.seconds) < 1e-9);
        QCOMPARE(said.limited_by, LimitedBy::Compute);
        QVERIFY(said.band.unseen_card && said.band.unseen_work);
    }

    void staysBelowTheTensorRate()
    {
        for (const Gpu& gpu : m_catalogue->gpus) {
            for (const ImagePipeline& pipeline : m_catalogue->pipelines) {
                for (const bool eight_bit : {false, true}) {
                    ImageJob job = usual(pipeline, 64);
                    job.eight_bit = eight_bit;
                    const ImageSpeed said = speed(gpu, pipeline, job);
                    const double an_image =
                        job.steps * pipeline.passes * (pipeline.linear_tflop + pipeline.attention_tflop);
                    const double eight = gpu.fp8_tflops.value_or(gpu.int8_tops.value_or(*gpu.fp16_tflops));
                    const double rate = eight_bit ? eight : *gpu.fp16_tflops;
                    QVERIFY(said.images_per_min.value / 60 * an_image < rate);
                    QVERIFY(said.images_per_min.low > 0 && said.images_per_min.low < said.images_per_min.value);
                    QVERIFY(said.images_per_min.high > said.images_per_min.value);
                }
            }
        }
    }

    void moreWorkTakesLonger()
    {
        const ImagePipeline& pipeline = *m_catalogue->pipeline_called("SDXL");
        const ImageJob job = usual(pipeline);
        const double seconds = speed("L40S", "SDXL", job).seconds;
        ImageJob larger = job;
        larger.image_px *= 2;
        QVERIFY(speed("L40S", "SDXL", larger).seconds > 4 * seconds);
        ImageJob longer = job;
        longer.steps *= 2;
        QVERIFY(speed("L40S", "SDXL", longer).seconds > 1.5 * seconds);
        ImageJob eager = job;
        eager.compiled = false;
        QVERIFY(speed("L40S", "SDXL", eager).seconds > seconds);
        ImageJob eight = job;
        eight.eight_bit = true;
        QVERIFY(speed("L40S", "SDXL", eight).seconds < seconds);
    }

    void aBatchIsNeverSlowerAnImage()
    {
        for (const bool compiled : {false, true}) {
            double before = 0;
            for (double batch = 1; batch <= 128; batch *= 2) {
                const ImagePipeline& pipeline = *m_catalogue->pipeline_called("SD-1.5");
                const double rate =
                    speed("A100-80GB-SXM", "SD-1.5", usual(pipeline, batch, compiled)).images_per_min.value;
                QVERIFY(rate > before);
                before = rate;
            }
        }
    }

    void gpusShareAnImageOrWorkSideBySide()
    {
        ImageRow row;
        row.pipeline = "FLUX.1-dev";
        row.gpus = 4;
        row.batch = 1;
        const ImagePipeline& flux = *m_catalogue->pipeline_called(row.pipeline);
        const ImageJob shared = job_of(row, flux);
        QCOMPARE(shared.sharing_gpus, 4);
        const double one = speed("A100-80GB-SXM", "FLUX.1-dev", usual(flux, 1, false)).seconds;
        const double four = speed("A100-80GB-SXM", "FLUX.1-dev", shared).seconds;
        QVERIFY(four < one && four > one / 4);
        row.batch = 8;
        const ImageJob beside = job_of(row, flux);
        QCOMPARE(beside.sharing_gpus, 1);
        QVERIFY(speed("A100-80GB-SXM", "FLUX.1-dev", beside).images_per_min.value >
                3.9 * speed("A100-80GB-SXM", "FLUX.1-dev", usual(flux, 8, false)).images_per_min.value);
    }

    void bandsAreWiderForTheUnseen()
    {
        const UseCalibration& known = m_catalogue->calibration.uses;
        const UseBandChoice seen = known.band(UseKind::Images, "L40S", "SDXL");
        QVERIFY(!seen.unseen_card && !seen.unseen_work && seen.rows > 0);
        QVERIFY(known.band(UseKind::Images, "L40S", "SD3-medium").half_width > seen.half_width);
        QVERIFY(known.band(UseKind::Images, "A100-40GB-PCIe", "SDXL").unseen_card);
    }
};

TIEBREAK_TEST(ImageModelTest, QCoreApplication)

#include "tst_image_model.moc"
