// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/throughput/closed_form.h"
#include "models/engine/throughput/prediction.h"
#include "tests/support/sanitizers.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <random>

using namespace tiebreak;

namespace {

const int random_workloads = is_release() ? 100'000 : 20'000;
constexpr double rounding = 1e-12;

// The least time that the datasheet allows for one decode step.
double datasheet_step_s(const Gpu& gpu, const LlmModel& model, const Workload& workload, double batch, double context)
{
    const Precision weights = workload.weight_precision;
    const double gpus = workload.framework == "llama.cpp" ? 1 : workload.tensor_parallel; // its GPUs take turns
    double bytes = dense_bytes(model.shape, quantized_part(model, weights), matrix_bytes(weights)) +
                   head_params(model.shape) * head_bytes(weights);
    for (const LayerGroup& layer : model.shape.groups) {
        bytes += layer.count * layer.experts_per_token * layer.expert_params * matrix_bytes(weights);
    }
    bytes /= gpus;
    if (model.shape.groups.size() == 1 && model.shape.groups.front().attention == AttentionKind::Full) {
        bytes += batch * context *
                 kv_bytes_per_token(model.shape, bytes_per_element(workload.kv_precision), static_cast<int>(gpus));
    }
    const double peak = 1e12 * std::max({*gpu.fp16_tflops, gpu.fp8_tflops.value_or(0), gpu.int8_tops.value_or(0)});
    const double flops =
        2 * batch * (dense_params(model.shape) + active_expert_params(model.shape) + head_params(model.shape)) / gpus;
    return std::max(bytes / (gpu.bandwidth_gb_s * 1e9), flops / peak);
}

struct Case {
    const Gpu& gpu;
    const LlmModel& model;
    Workload workload;
};

QByteArray describe(const Case& one)
{
    const Workload& w = one.workload;
    return QStringLiteral("%1 %2 tp %3, framework %4, release %5, weights %6, KV %7, in-flight %8, batch %9, ")
               .arg(QString::fromStdString(one.gpu.name), QString::fromStdString(one.model.name))
               .arg(w.tensor_parallel)
               .arg(QString::fromStdString(w.framework))
               .arg(w.release ? w.release->minor_number : -1)
               .arg(int(w.weight_precision))
               .arg(int(w.kv_precision))
               .arg(w.in_flight)
               .arg(w.batch)
               .toUtf8() +
           QByteArray::number(w.input_len) + "/" + QByteArray::number(w.output_len);
}

} // namespace

// What holds for every prediction, whatever the constants.
class PredictionLawsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsForRandomWorkloads();
    void inFlightBatchCapsWhatRuns();
    void bandsAreThoseOfTheCalibration();
    void bandsOfWhatNobodyMeasuredAreWider();

private:
    void checkNumbers(const Prediction& prediction);
    void checkFasterCards(const Case& one, const Prediction& prediction, double factor);
    void checkSteps(const Case& one, const Prediction& prediction);

    std::shared_ptr<const Catalogue> m_catalogue;
    Calibration m_calibration;
};

void PredictionLawsTest::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    m_catalogue = result.catalogue;
    m_calibration = m_catalogue->calibration;
}

void PredictionLawsTest::checkNumbers(const Prediction& prediction)
{
    for (const Banded& value : {prediction.output_tok_s, prediction.ttft_ms}) {
        QVERIFY(std::isfinite(value.value) && value.value > 0);
        QVERIFY(value.low <= value.value && value.value <= value.high);
    }
    const MemoryPlan& memory = prediction.memory;
    const double sum =
        memory.weights_gb + memory.workspace_gb + memory.kv_cache_gb + memory.reserve_gb + memory.free_gb;
    QVERIFY(std::abs(sum - memory.capacity_gb) < 1e-9 * memory.capacity_gb);
    QVERIFY(memory.free_gb > -1e-9);
}

void PredictionLawsTest::checkFasterCards(const Case& one, const Prediction& prediction, double factor)
{
    Gpu wider = one.gpu;
    wider.bandwidth_gb_s *= factor;
    Gpu stronger = one.gpu;
    stronger.fp16_tflops = *one.gpu.fp16_tflops * factor;
    if (one.gpu.fp8_tflops) {
        stronger.fp8_tflops = *one.gpu.fp8_tflops * factor;
    }
    if (one.gpu.int8_tops) {
        stronger.int8_tops = *one.gpu.int8_tops * factor;
    }
    const double least = prediction.output_tok_s.value * (1 - rounding);
    QVERIFY(predict(m_calibration, wider, one.model, one.workload).output_tok_s.value >= least);
    QVERIFY(predict(m_calibration, stronger, one.model, one.workload).output_tok_s.value >= least);
}

void PredictionLawsTest::checkSteps(const Case& one, const Prediction& prediction)
{
    const Workload& workload = one.workload;
    const StepModel steps = make_replica(m_calibration, one.gpu, one.model, workload).steps;
    const double context = workload.input_len + 0.5 * workload.output_len;
    const double step_s = decode_cost(steps, prediction.batch, context).total_s();
    QVERIFY(step_s >= datasheet_step_s(one.gpu, one.model, workload, prediction.batch, context));
    QVERIFY(decode_cost(steps, prediction.batch, context + 100).total_s() >= step_s);
    QVERIFY(decode_cost(steps, prediction.batch + 1, context).total_s() >= step_s * (1 - rounding));
    // Even if prompts and the first token took no time.
    const double least_s = (workload.output_len - 1.0) *
                           datasheet_step_s(one.gpu, one.model, workload, prediction.batch, 0.5 * workload.output_len);
    QVERIFY(prediction.output_tok_s.value * least_s <= prediction.batch * workload.output_len * (1 + rounding));
}

void PredictionLawsTest::holdsForRandomWorkloads()
{
    std::mt19937 random(1);
    const auto pick = [&](std::size_t count) { return static_cast<unsigned>(random() % count); };
    int answered = 0;
    for (int i = 0; i < random_workloads && !QTest::currentTestFailed(); ++i) {
        Case one{m_catalogue->gpus[pick(m_catalogue->gpus.size())],
                 m_catalogue->models[pick(m_catalogue->models.size())],
                 {}};
        Workload& workload = one.workload;
        const std::vector<Stack>& stacks = m_calibration.stacks;
        workload.framework = stacks[pick(stacks.size())].name;
        if (pick(2) == 1) {
            workload.release = Release{0, 5 + int(pick(9))};
        }
        workload.tensor_parallel = 1 << pick(4);
        workload.weight_precision = number_formats()[pick(number_formats().size())].precision;
        workload.kv_precision = std::array{Precision::Fp16, Precision::Fp8, Precision::Int8}.at(pick(3));
        workload.in_flight = pick(2) == 1;
        workload.batch = workload.in_flight ? 0 : 1 << pick(11);
        workload.input_len = 1 + int(std::exp(pick(1000) / 100.0));
        workload.output_len = 1 + int(std::exp(pick(850) / 100.0));
        const Prediction prediction = predict(m_calibration, one.gpu, one.model, workload);
        if (prediction.error != PredictError::None) {
            QCOMPARE(prediction.output_tok_s.value, 0.0);
            continue;
        }
        ++answered;
        checkNumbers(prediction);
        checkFasterCards(one, prediction, 1 + pick(100) / 50.0);
        checkSteps(one, prediction);
        if (QTest::currentTestFailed()) {
            qWarning("%s", describe(one).constData());
        }
    }
    QVERIFY(answered > random_workloads / 20);
}

void PredictionLawsTest::inFlightBatchCapsWhatRuns()
{
    const auto with_batch = [&](double batch) {
        Workload workload;
        workload.in_flight = true;
        workload.batch = batch;
        workload.input_len = workload.output_len = 128;
        return predict(m_calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model("Llama-3.1-8B"), workload);
    };
    const Prediction open = with_batch(0);
    QCOMPARE(open.batch, open.memory.max_batch);
    QCOMPARE(with_batch(2048).output_tok_s.value, open.output_tok_s.value);
    QCOMPARE(with_batch(16).batch, 16.0);
    QVERIFY(with_batch(16).output_tok_s.value < open.output_tok_s.value);
}

void PredictionLawsTest::bandsAreThoseOfTheCalibration()
{
    Workload workload;
    workload.release = Release{0, 15};
    workload.input_len = workload.output_len = 128;
    const Gpu& gpu = *m_catalogue->gpu("L40S");
    const LlmModel& model = *m_catalogue->model("Llama-3.1-8B");
    const Prediction prediction = predict(m_calibration, gpu, model, workload);
    const BandChoice band =
        m_calibration.bands.choice(band_subject(m_calibration, gpu, model, workload, NumberKind::Rate));
    QVERIFY(band.rows > 0);
    QVERIFY(!band.unseen.any());
    QCOMPARE(prediction.basis.rows, band.rows);
    const double factor = std::exp(band.half_width);
    QVERIFY(std::abs(prediction.output_tok_s.high / prediction.output_tok_s.value - factor) < rounding);
    QVERIFY(std::abs(prediction.output_tok_s.value / prediction.output_tok_s.low - factor) < rounding);
}

// A card, weights, a release, several GPUs, experts that nobody measured: wider than the relatives, and it says why.
void PredictionLawsTest::bandsOfWhatNobodyMeasuredAreWider()
{
    Workload workload;
    workload.framework = "vLLM";
    workload.release = Release{0, 10};
    workload.input_len = workload.output_len = 128;
    Gpu gpu = *m_catalogue->gpu("L40S");
    const LlmModel& model = *m_catalogue->model("Qwen3-8B");
    const BandChoice measured = predict(m_calibration, gpu, model, workload).basis;
    QVERIFY(measured.rows > 0);
    const auto wider = [&](const Workload& other, bool Unseen::*what) {
        const BandChoice band = predict(m_calibration, gpu, model, other).basis;
        return band.rows == 0 && band.half_width > measured.half_width && band.unseen.*what;
    };
    Workload other = workload;
    other.weight_precision = Precision::Int8W8A8;
    QVERIFY(wider(other, &Unseen::kernel));
    gpu.name = "L40";
    QVERIFY(wider(workload, &Unseen::card));
    Workload new_engine;
    new_engine.release = Release{1, 2};
    new_engine.input_len = new_engine.output_len = 128;
    gpu.name = "L40S";
    QVERIFY(wider(new_engine, &Unseen::generation));
}

TIEBREAK_TEST(PredictionLawsTest, QCoreApplication)
#include "tst_prediction_laws.moc"
