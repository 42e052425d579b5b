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
#include <limits>
#include <memory>
#include <random>

using namespace tiebreak;

namespace {

const int random_workloads = is_release() ? 100'000 : 20'000;
constexpr double rounding = 1e-12;

// A framework with the constants given, so that a step can be worked out by hand: knees so sharp that the smooth maxima
// are plain ones.
Calibration plain_calibration()
{
    Calibration calibration;
    calibration.classes = {{"ada", "Ada Lovelace"}};
    Stack& stack = calibration.stacks.emplace_back();
    stack.name = "TensorRT-LLM";
    stack.head_kernel = "bf16";
    Generation& generation = stack.ladder.emplace_back();
    generation.name = "any";
    generation.scheduler.token_budget = 8192;
    generation.scheduler.max_running = 2048;
    stack.fractions = {{{0, 0}, 0.9}};
    stack.serves = {{"Ada Lovelace", {{Precision::Fp16, "bf16", TensorRate::Half}}, {Precision::Fp16}}};
    std::vector<Constant> constants;
    const auto rate = [&](const char* name, double value) {
        Constant& constant = constants.emplace_back();
        constant.key = name;
        constant.value = value;
        calibration.rules.push_back({name, {name}, {}});
    };
    for (const char* bandwidth : {"bw", "head_bw", "kv"}) {
        rate(bandwidth, 0.8);
    }
    for (const char* compute : {"comp", "head_comp"}) {
        rate(compute, 0.6);
    }
    for (const char* knee : {"sharp", "head_sharp", "attn_sharp"}) {
        rate(knee, 20);
    }
    rate("dattn", 0.03);
    rate("pattn", 0.5);
    rate("layer_us", 20);
    rate("step_us", 700);
    rate("pass_us", 1e-9);
    rate("seq_us", 5);
    rate("vocab_ns", 0.05);
    calibration.constants = Constants(std::move(constants));
    return calibration;
}

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
class TestPrediction : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aStepWorkedOutByHand();
    void kvBytesOfEveryModel();
    void weightsOfKnownModels();
    void refuses70bIn16BitsOnOneCard();
    void saysWhatIsWrong();
    void holdsForRandomWorkloads();
    void inFlightBatchCapsWhatRuns();
    void bandsAreThoseOfTheCalibration();
    void bandsOfWhatNobodyMeasuredAreWider();
    void refusesModelsWithoutLayers();
    void newerReleasesBehaveAsTheNewest();
    void refusesContextsBeyondTheModel();
    void memoryFollowsTheFrameworkAndTheUser();
    void cardsCompareAsTheirOperatorsDo();
    void severalGpusTakeTurnsUnderLlamaCpp();

private:
    void checkNumbers(const Prediction& prediction);
    void checkFasterCards(const Case& one, const Prediction& prediction, double factor);
    void checkSteps(const Case& one, const Prediction& prediction);

    std::shared_ptr<const Catalogue> m_catalogue;
    Calibration m_calibration;
};

void TestPrediction::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    m_catalogue = result.catalogue;
    m_calibration = m_catalogue->calibration;
}

void TestPrediction::aStepWorkedOutByHand()
{
    // Llama-2-7B, FP16, one sequence of 936 + 128 tokens on an L40S of 864 GB/s and 362.05 TFLOPS.
    Workload workload;
    workload.input_len = 936;
    workload.output_len = 128;
    const Prediction prediction =
        predict(plain_calibration(), *m_catalogue->gpu("L40S"), *m_catalogue->model("Llama-2-7B"), workload);
    QVERIFY(prediction.error == PredictError::None);
    // Weights without embeddings and lm_head: 6,476,005,376 parameters, 2 bytes each, at
    // 0.8 x 864e9 bytes/s: 18.73844 ms. lm_head: 262,144,000 bytes, 0.37926 ms. KV cache at the mean context of 1,000
    // tokens: 524,288,000 bytes, 0.75852 ms. Launches: 32 x 20 us + 700 us; sampling: 5 us + 32,000 x 0.05 ns.
    const double step_ms = 18.73844 + 0.37926 + 0.75852 + 1.34 + 0.0066;
    QVERIFY2(std::abs(prediction.tpot_ms.value - step_ms) < 1e-3,
             qPrintable(QString::number(prediction.tpot_ms.value, 'g', 9)));
    // The prompt multiplies: 936 x 2 x 6,476,005,376 / (0.6 x 362.05e12) = 55.80765 ms, and attends: 936 x 468 x
    // 4 x 32 x 32 x 128 / (0.5 x 362.05e12) = 1.26869 ms.
    const double first_ms = 55.80765 + 0.37926 + 1.26869 + 1.34 + 0.0066;
    QVERIFY2(std::abs(prediction.ttft_ms.value - first_ms) < 1e-3,
             qPrintable(QString::number(prediction.ttft_ms.value, 'g', 9)));
    const double rate = 128e3 / (first_ms + 127 * step_ms);
    QVERIFY(std::abs(prediction.output_tok_s.value - rate) < 1e-3);
    QVERIFY(std::abs(rate - 46.476) < 0.001);
    QVERIFY(prediction.limited_by == LimitedBy::WeightBandwidth);
}

void TestPrediction::kvBytesOfEveryModel()
{
    for (const LlmModel& model : m_catalogue->models) {
        QCOMPARE(kv_bytes_per_token(model.shape, 1), kv_bytes_per_token(model.shape, 2) / 2);
    }
    // 8 KV heads: eight GPUs hold one each, and no GPU holds less than one.
    QCOMPARE(kv_bytes_per_token(m_catalogue->model("Llama-3.1-70B")->shape, 2, 8), 40960.0);
    QCOMPARE(kv_bytes_per_token(m_catalogue->model("Qwen2.5-7B")->shape, 2, 8), 14336.0);
}

void TestPrediction::weightsOfKnownModels()
{
    const double bytes = weight_bytes(*m_catalogue->model("Llama-3.1-70B"), Precision::Fp16, 1);
    QVERIFY(std::abs(bytes / gib - 131.4) < 0.05);
    QCOMPARE(weight_bytes(*m_catalogue->model("Llama-3.1-70B"), Precision::Fp16, 4), bytes / 4);
    // Embeddings and lm_head, 262,144,000 parameters, stay at 16 bits.
    QVERIFY(std::abs(weight_bytes(*m_catalogue->model("Llama-2-7B"), Precision::Int8, 1) - 7.000144e9) < 1e6);
}

void TestPrediction::refuses70bIn16BitsOnOneCard()
{
    for (const Gpu& gpu : m_catalogue->gpus) {
        for (const bool in_flight : {false, true}) {
            Workload workload;
            workload.input_len = workload.output_len = 128;
            workload.in_flight = in_flight;
            const Prediction prediction = predict(m_calibration, gpu, *m_catalogue->model("Llama-2-70B"), workload);
            QVERIFY(prediction.error == PredictError::WeightsDoNotFit);
            QVERIFY(prediction.limited_by == LimitedBy::Memory);
            QCOMPARE(prediction.output_tok_s.value, 0.0);
            QCOMPARE(prediction.memory.max_batch, 0.0);
        }
    }
    QVERIFY(to_string(PredictError::WeightsDoNotFit).find("more GPUs") != std::string_view::npos);
}

void TestPrediction::saysWhatIsWrong()
{
    const auto error = [&](const char* gpu, auto change) {
        Workload workload;
        workload.input_len = workload.output_len = 128;
        change(workload);
        const Prediction prediction =
            predict(m_calibration, *m_catalogue->gpu(gpu), *m_catalogue->model("Llama-3.1-8B"), workload);
        const bool has_numbers = prediction.output_tok_s.value != 0 || prediction.ttft_ms.value != 0;
        return has_numbers == (prediction.error == PredictError::None) ? prediction.error : PredictError::BadModel;
    };
    QVERIFY(error("L40S", [](Workload&) {}) == PredictError::None);
    QVERIFY(error("L40S", [](Workload& w) { w.input_len = 0; }) == PredictError::BadLength);
    QVERIFY(error("L40S", [](Workload& w) { w.output_len = 0; }) == PredictError::BadLength);
    QVERIFY(error("L40S", [](Workload& w) { w.output_len = -1; }) == PredictError::BadLength);
    QVERIFY(error("L40S", [](Workload& w) { w.batch = 0; }) == PredictError::BadBatch);
    QVERIFY(error("L40S", [](Workload& w) { w.batch = 100000; }) == PredictError::BatchDoesNotFit);
    for (const int gpus : {-1, 0, 3, 16}) {
        QVERIFY(error("L40S", [gpus](Workload& w) { w.tensor_parallel = gpus; }) == PredictError::BadTensorParallel);
    }
    QVERIFY(error("A100-80GB-SXM", [](Workload& w) { w.weight_precision = Precision::Fp8; }) ==
            PredictError::NoWeightPrecision);
    QVERIFY(error("A100-80GB-PCIe", [](Workload& w) { w.kv_precision = Precision::Fp8; }) ==
            PredictError::NoKvPrecision);
    // vLLM keeps the weights at 8 bits there, and multiplies at 16.
    QVERIFY(error("A100-80GB-SXM", [](Workload& w) {
                w.framework = "vLLM";
                w.weight_precision = Precision::Fp8;
            }) == PredictError::None);
    QVERIFY(error("L40S", [](Workload& w) { w.weight_precision = Precision::Q4KM; }) ==
            PredictError::NoWeightPrecision);
    Gpu unknown = *m_catalogue->gpu("L40S");
    unknown.architecture = "Hopper";
    Workload workload;
    workload.input_len = workload.output_len = 128;
    QVERIFY(predict(m_calibration, unknown, *m_catalogue->model("Llama-3.1-8B"), workload).error ==
            PredictError::UnknownGpu);
}

void TestPrediction::checkNumbers(const Prediction& prediction)
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

void TestPrediction::checkFasterCards(const Case& one, const Prediction& prediction, double factor)
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

void TestPrediction::checkSteps(const Case& one, const Prediction& prediction)
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

void TestPrediction::holdsForRandomWorkloads()
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

void TestPrediction::inFlightBatchCapsWhatRuns()
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

void TestPrediction::bandsAreThoseOfTheCalibration()
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
void TestPrediction::bandsOfWhatNobodyMeasuredAreWider()
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

void TestPrediction::refusesModelsWithoutLayers()
{
    Workload workload;
    workload.weight_precision = Precision::Int4;
    workload.input_len = workload.output_len = 128;
    LlmModel model = *m_catalogue->model("Mixtral-8x7B");
    const Gpu& gpu = *m_catalogue->gpu("A100-80GB-SXM");
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::None);
    model.shape.groups.front().mixer_params = -1;
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::BadModel);
    model.shape.groups.clear();
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::BadModel);
}

void TestPrediction::newerReleasesBehaveAsTheNewest()
{
    const auto rate = [&](std::optional<Release> release) {
        Workload workload;
        workload.release = release;
        workload.batch = 16;
        workload.input_len = workload.output_len = 512;
        return predict(m_calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model("Llama-2-7B"), workload)
            .output_tok_s.value;
    };
    const double newest = rate(Release{1, 0});
    QCOMPARE(rate(Release{1, 4}), newest);
    QCOMPARE(rate(std::nullopt), newest);
    QVERIFY(rate(Release{0, 10}) != newest);
    QCOMPARE(rate(Release{0, 4}), rate(Release{0, 5})); // older than all: as the oldest
}

void TestPrediction::refusesContextsBeyondTheModel()
{
    Workload workload;
    workload.framework = "vLLM";
    workload.input_len = 4000;
    workload.output_len = 97;
    const Gpu& gpu = *m_catalogue->gpu("L40S");
    const LlmModel& model = *m_catalogue->model("Llama-2-7B"); // 4,096 tokens; the last one is not attended to
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::None);
    workload.output_len = 98;
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::BeyondContext);
    workload.framework = "TensorRT-LLM"; // whose benchmarks do so
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::None);
    QCOMPARE(predict(m_calibration, gpu, model, workload).memory.longest_context, 4096.0);
}

// Pools that servers reported in their logs, to 5 %: rows of measured_memory.csv.
void TestPrediction::memoryFollowsTheFrameworkAndTheUser()
{
    Workload workload;
    workload.framework = "vLLM";
    workload.release = Release{0, 10};
    workload.in_flight = true;
    workload.batch = 0;
    workload.input_len = 1024;
    workload.output_len = 256;
    workload.memory_fraction = 0.5;
    const LlmModel& qwen = *m_catalogue->model("Qwen2-7B");
    const auto tokens = [&](const char* gpu, const LlmModel& model) {
        return static_cast<double>(predict(m_calibration, *m_catalogue->gpu(gpu), model, workload).memory.kv_tokens);
    };
    const double half = tokens("A100-80GB-SXM", qwen);
    QVERIFY2(std::abs(half / 464848 - 1) < 0.05, qPrintable(QString::number(half)));
    workload.memory_fraction = 0.25;
    const double quarter = tokens("A100-80GB-SXM", qwen);
    QVERIFY2(std::abs(quarter / 93872 - 1) < 0.05, qPrintable(QString::number(quarter)));
    workload.memory_fraction = 0.9;
    workload.release = Release{0, 16};
    workload.tensor_parallel = 2;
    workload.weight_precision = Precision::Int4Awq;
    const double awq = tokens("L40S", *m_catalogue->model("Llama-3-70B"));
    QVERIFY2(std::abs(awq / 132128 - 1) < 0.05, qPrintable(QString::number(awq)));
    // What the user says counts.
    workload.max_sequences = 3;
    QCOMPARE(predict(m_calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model("Llama-3-70B"), workload).batch,
             3.0);
}

// The ratio L40S : A100 SXM of a decode step, 8B, as the operators' tables have it (issue 12): BF16 0.48 to 0.53 (here
// from 0.47) at 1k to 4k of context, FP8 against BF16 0.56 to 0.80, FP8 with an FP8 cache 0.80 to 0.90 (here from
// 0.72); 32 sequences at 4k, where the A100 runs in whole waves of blocks, aside.
void TestPrediction::cardsCompareAsTheirOperatorsDo()
{
    const LlmModel& model = *m_catalogue->model("Llama-3.1-8B");
    const auto step_s = [&](const char* gpu, Precision weights, Precision kv, double batch, double context) {
        Workload workload;
        workload.framework = "vLLM";
        workload.weight_precision = weights;
        workload.kv_precision = kv;
        workload.input_len = workload.output_len = 128;
        const Replica replica = make_replica(m_calibration, *m_catalogue->gpu(gpu), model, workload);
        return decode_cost(replica.steps, batch, context).total_s();
    };
    for (const auto& [batch, context] :
         {std::pair{1.0, 1024.0}, {8.0, 1024.0}, {32.0, 1024.0}, {1.0, 4096.0}, {8.0, 4096.0}}) {
        const double a100 = step_s("A100-80GB-SXM", Precision::Fp16, Precision::Fp16, batch, context);
        const double same = a100 / step_s("L40S", Precision::Fp16, Precision::Fp16, batch, context);
        const double fp8 = a100 / step_s("L40S", Precision::Fp8, Precision::Fp16, batch, context);
        const double both = a100 / step_s("L40S", Precision::Fp8, Precision::Fp8, batch, context);
        const QString where = QStringLiteral("%1 at %2: %3 %4 %5").arg(batch).arg(context).arg(same).arg(fp8).arg(both);
        QVERIFY2(same > 0.47 && same < 0.53, qPrintable(where));
        QVERIFY2(fp8 > 0.56 && fp8 < 0.80, qPrintable(where));
        QVERIFY2(both > 0.72 && both < 0.92, qPrintable(where));
    }
}

void TestPrediction::severalGpusTakeTurnsUnderLlamaCpp()
{
    Workload workload;
    workload.framework = "llama.cpp";
    workload.input_len = workload.output_len = 128;
    const auto predicted = [&](int gpus) {
        workload.tensor_parallel = gpus;
        return predict(m_calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model("Llama-2-7B"), workload);
    };
    QCOMPARE(predicted(2).output_tok_s.value, predicted(1).output_tok_s.value);
    QVERIFY(predicted(2).memory.weights_gb < 0.51 * predicted(1).memory.weights_gb);
}

TIEBREAK_TEST(TestPrediction, QCoreApplication)
#include "tst_prediction.moc"
