// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/throughput/closed_form.h"
#include "models/engine/throughput/prediction.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace tiebreak;

namespace {

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

} // namespace

// Predictions worked out by hand or published, and what cannot be predicted.
class TestPrediction : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aStepWorkedOutByHand();
    void kvBytesOfEveryModel();
    void weightsOfKnownModels();
    void refuses70bIn16BitsOnOneCard();
    void saysWhatIsWrong();
    void refusesModelsWithoutLayers();
    void newerReleasesBehaveAsTheNewest();
    void refusesContextsBeyondTheModel();
    void memoryFollowsTheFrameworkAndTheUser();
    void cardsCompareAsTheirOperatorsDo();
    void severalGpusTakeTurnsUnderLlamaCpp();

private:
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
