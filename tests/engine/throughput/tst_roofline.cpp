// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/throughput/roofline.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <random>

using namespace tiebreak;

namespace {

#ifdef NDEBUG
constexpr int random_workloads = 100000;
#else
constexpr int random_workloads = 20000;
#endif
constexpr double rounding = 1e-12;
constexpr double gib = 1073741824.0;

// Constants with which the smooth maxima are plain ones, so that a step can be worked out by hand.
Calibration plain_calibration()
{
    Calibration calibration;
    calibration.classes = {{"ada", "Ada Lovelace", 350, "l40s"}};
    Stack& stack = calibration.stacks.emplace_back();
    stack.id = "tensorrt-llm";
    stack.name = "TensorRT-LLM";
    CardRates& card = stack.cards.emplace_back();
    card.card_class = "Ada Lovelace";
    card.gemm = {{Precision::Fp16, 0.8, 0.6, 20}};
    card.kv_cache = {Precision::Fp16};
    card.kv_read = 0.8;
    card.decode_attention = 0.03;
    card.prefill_attention = 0.5;
    card.layer_us = 20;
    card.step_us = 700;
    card.pass_us = 0;
    card.sequence_us = 5;
    card.vocab_ns = 0.05;
    calibration.attention_sharpness = 20;
    return calibration;
}

// The least time that the datasheet allows for one decode step.
double datasheet_step_s(const Gpu& gpu, const LlmModel& model, const Workload& workload, double batch, double context)
{
    const ParameterCount count = parameters_of(model);
    const Precision weights = workload.weight_precision;
    const double touched = count.dense + (model.experts > 1 ? model.experts_per_token * count.expert : 0);
    const double bytes =
        (touched * matrix_bytes(weights) + count.head * head_bytes(weights)) / workload.tensor_parallel +
        batch * context * kv_bytes_per_token(model, workload.kv_precision, workload.tensor_parallel);
    const double peak = 1e12 * (weights == Precision::Fp8 ? *gpu.fp8_tflops : *gpu.fp16_tflops);
    const double flops = 2 * batch * (count.active + count.head) / workload.tensor_parallel;
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
class TestRoofline : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void a_step_worked_out_by_hand();
    void kv_bytes_of_every_model();
    void weights_of_known_models();
    void refuses_70b_in_16_bits_on_one_card();
    void says_what_is_wrong();
    void holds_for_random_workloads();
    void in_flight_batch_caps_what_runs();
    void band_is_that_of_its_group();
    void band_of_a_card_without_rows_is_wider_than_its_relatives();
    void a_band_rests_on_rows_of_the_card();
    void refuses_models_whose_parts_are_more_than_the_whole();
    void newer_releases_behave_as_the_newest();

private:
    void check_numbers(const Prediction& prediction);
    void check_faster_cards(const Case& one, const Prediction& prediction, double factor);
    void check_steps(const Case& one, const Prediction& prediction);

    std::shared_ptr<const Catalogue> m_catalogue;
    Calibration m_calibration;
};

void TestRoofline::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    m_catalogue = result.catalogue;
    m_calibration = m_catalogue->calibration;
}

void TestRoofline::a_step_worked_out_by_hand()
{
    // Llama-2-7B, FP16, one sequence of 936 + 128 tokens on an L40S of 864 GB/s and 362.05 TFLOPS.
    Workload workload;
    workload.input_len = 936;
    workload.output_len = 128;
    const Prediction prediction =
        predict(plain_calibration(), *m_catalogue->gpu("L40S"), *m_catalogue->model("Llama-2-7B"), workload);
    QVERIFY(prediction.error == PredictError::None);
    // Weights without embeddings and lm_head: 6.738e9 - 2 x 32,000 x 4,096 = 6,475,856,000, 2 bytes each, at
    // 0.8 x 864e9 bytes/s: 18.73801 ms. lm_head: 262,144,000 bytes, 0.37926 ms. KV cache at the mean context of 1,000
    // tokens: 524,288,000 bytes, 0.75852 ms. Launches: 32 x 20 us + 700 us; sampling: 5 us + 32,000 x 0.05 ns.
    const double step_ms = 18.73801 + 0.37926 + 0.75852 + 1.34 + 0.0066;
    QVERIFY2(std::abs(prediction.tpot_ms - step_ms) < 1e-4, qPrintable(QString::number(prediction.tpot_ms, 'g', 9)));
    // The prompt multiplies: 936 x 2 x 6,475,856,000 / (0.6 x 362.05e12) = 55.80636 ms, and attends: 936 x 468 x
    // 4 x 32 x 32 x 128 / (0.5 x 362.05e12) = 1.26869 ms.
    const double first_ms = 55.80636 + 0.37926 + 1.26869 + 1.34 + 0.0066;
    QVERIFY2(std::abs(prediction.ttft_ms.value - first_ms) < 1e-3,
             qPrintable(QString::number(prediction.ttft_ms.value, 'g', 9)));
    const double rate = 128e3 / (first_ms + 127 * step_ms);
    QVERIFY(std::abs(prediction.output_tok_s.value - rate) < 1e-3);
    QVERIFY(std::abs(rate - 46.477) < 0.001);
    QVERIFY(prediction.limited_by == LimitedBy::WeightBandwidth);
}

void TestRoofline::kv_bytes_of_every_model()
{
    for (const LlmModel& model : m_catalogue->models) {
        QCOMPARE(kv_bytes_per_token(model, Precision::Fp16, 1), model.kv_bytes_per_token_fp16);
        QCOMPARE(kv_bytes_per_token(model, Precision::Fp8, 1), model.kv_bytes_per_token_fp16 / 2);
    }
    // 8 KV heads: eight GPUs hold one each, and no GPU holds less than one.
    QCOMPARE(kv_bytes_per_token(*m_catalogue->model("Llama-3.1-70B"), Precision::Fp16, 8), 40960.0);
    QCOMPARE(kv_bytes_per_token(*m_catalogue->model("Qwen2.5-7B"), Precision::Fp16, 8), 14336.0);
}

void TestRoofline::weights_of_known_models()
{
    const double bytes = weight_bytes(*m_catalogue->model("Llama-3.1-70B"), Precision::Fp16, 1);
    QVERIFY(std::abs(bytes / gib - 131.4) < 0.05);
    QCOMPARE(weight_bytes(*m_catalogue->model("Llama-3.1-70B"), Precision::Fp16, 4), bytes / 4);
    // Embeddings and lm_head, 262,144,000 parameters, stay at 16 bits.
    QVERIFY(std::abs(weight_bytes(*m_catalogue->model("Llama-2-7B"), Precision::Int8, 1) - 7.000144e9) < 1);
}

void TestRoofline::refuses_70b_in_16_bits_on_one_card()
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

void TestRoofline::says_what_is_wrong()
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
    QVERIFY(error("L40S", [](Workload& w) { w.weight_precision = Precision::Q4KM; }) ==
            PredictError::NoWeightPrecision);
    Gpu unknown = *m_catalogue->gpu("L40S");
    unknown.architecture = "Hopper";
    Workload workload;
    workload.input_len = workload.output_len = 128;
    QVERIFY(predict(m_calibration, unknown, *m_catalogue->model("Llama-3.1-8B"), workload).error ==
            PredictError::UnknownGpu);
}

void TestRoofline::check_numbers(const Prediction& prediction)
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

void TestRoofline::check_faster_cards(const Case& one, const Prediction& prediction, double factor)
{
    Gpu wider = one.gpu;
    wider.bandwidth_gb_s *= factor;
    Gpu stronger = one.gpu;
    stronger.fp16_tflops = *one.gpu.fp16_tflops * factor;
    if (one.gpu.fp8_tflops) {
        stronger.fp8_tflops = *one.gpu.fp8_tflops * factor;
    }
    const double least = prediction.output_tok_s.value * (1 - rounding);
    QVERIFY(predict(m_calibration, wider, one.model, one.workload).output_tok_s.value >= least);
    QVERIFY(predict(m_calibration, stronger, one.model, one.workload).output_tok_s.value >= least);
}

void TestRoofline::check_steps(const Case& one, const Prediction& prediction)
{
    const Workload& workload = one.workload;
    const Replica replica(m_calibration, one.gpu, one.model, workload);
    const double context = workload.input_len + 0.5 * workload.output_len;
    const double step_s = decode_step(replica, prediction.batch, context).total_s();
    QVERIFY(step_s >= datasheet_step_s(one.gpu, one.model, workload, prediction.batch, context));
    QVERIFY(decode_step(replica, prediction.batch, context + 100).total_s() >= step_s);
    QVERIFY(decode_step(replica, prediction.batch + 1, context).total_s() >= step_s * (1 - rounding));
    // Even if prompts and the first token took no time.
    const double least_s = (workload.output_len - 1.0) *
                           datasheet_step_s(one.gpu, one.model, workload, prediction.batch, 0.5 * workload.output_len);
    QVERIFY(prediction.output_tok_s.value * least_s <= prediction.batch * workload.output_len * (1 + rounding));
}

void TestRoofline::holds_for_random_workloads()
{
    std::mt19937 random(1);
    const auto pick = [&](std::size_t count) { return static_cast<unsigned>(random() % count); };
    std::vector<LlmModel> models = m_catalogue->models; // whose layers are alike, as datasheet_step_s has them
    std::erase_if(models, [](const LlmModel& model) { return model.layers == 0 || !model.attention.empty(); });
    int answered = 0;
    for (int i = 0; i < random_workloads && !QTest::currentTestFailed(); ++i) {
        Case one{m_catalogue->gpus[pick(m_catalogue->gpus.size())], models[pick(models.size())], {}};
        Workload& workload = one.workload;
        const std::vector<Stack>& stacks = m_calibration.stacks;
        workload.framework = stacks[pick(stacks.size())].name;
        if (pick(2) == 1) {
            workload.release = Release{0, 5 + int(pick(9))};
        }
        workload.tensor_parallel = 1 << pick(4);
        workload.weight_precision = number_formats()[pick(number_formats().size())].precision;
        workload.kv_precision = Precision(pick(3));
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
        check_numbers(prediction);
        check_faster_cards(one, prediction, 1 + pick(100) / 50.0);
        check_steps(one, prediction);
        if (QTest::currentTestFailed()) {
            qWarning("%s", describe(one).constData());
        }
    }
    QVERIFY(answered > random_workloads / 5);
}

void TestRoofline::in_flight_batch_caps_what_runs()
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

void TestRoofline::band_is_that_of_its_group()
{
    Workload workload;
    workload.input_len = workload.output_len = 128;
    const Prediction prediction =
        predict(m_calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model("Llama-2-7B"), workload);
    const Band& band = m_calibration.stack("TensorRT-LLM")->groups.front().band;
    QCOMPARE(m_calibration.stack("TensorRT-LLM")->groups.front().name, std::string("1 GPU, static"));
    QVERIFY(std::abs(prediction.output_tok_s.low / prediction.output_tok_s.value - std::exp(band.low)) < rounding);
    QVERIFY(std::abs(prediction.output_tok_s.high / prediction.output_tok_s.value - std::exp(band.high)) < rounding);
}

// No row of the A100 PCIe under TensorRT-LLM went into the fit: its band is that of the A100 SXM, and wider.
void TestRoofline::band_of_a_card_without_rows_is_wider_than_its_relatives()
{
    for (const int gpus : {1, 2}) {
        for (const bool in_flight : {false, true}) {
            Workload workload;
            workload.tensor_parallel = gpus;
            workload.in_flight = in_flight;
            workload.batch = 8;
            workload.input_len = workload.output_len = 128;
            const LlmModel& model = *m_catalogue->model("Llama-2-7B");
            const Prediction sxm = predict(m_calibration, *m_catalogue->gpu("A100-80GB-SXM"), model, workload);
            const Prediction pcie = predict(m_calibration, *m_catalogue->gpu("A100-80GB-PCIe"), model, workload);
            QVERIFY(sxm.basis == BandBasis::Measured);
            QVERIFY(pcie.basis == BandBasis::Family);
            const auto check_wider = [](const Banded& relative, const Banded& own) {
                QVERIFY(own.low / own.value < 0.95 * relative.low / relative.value);
                QVERIFY(own.high / own.value > 1.05 * relative.high / relative.value);
            };
            check_wider(sxm.output_tok_s, pcie.output_tok_s);
            check_wider(sxm.ttft_ms, pcie.ttft_ms);
        }
    }
}

// A card under any name that no row has, and a framework without any row of the family.
void TestRoofline::a_band_rests_on_rows_of_the_card()
{
    Workload workload;
    workload.input_len = workload.output_len = 128;
    const LlmModel& model = *m_catalogue->model("Llama-2-7B");
    Gpu own = *m_catalogue->gpu("L40S");
    QVERIFY(predict(m_calibration, own, model, workload).basis == BandBasis::Measured);
    own.name = "L40";
    QVERIFY(predict(m_calibration, own, model, workload).basis == BandBasis::Family);
    workload.framework = "vLLM";
    QVERIFY(predict(m_calibration, *m_catalogue->gpu("L40S"), model, workload).basis == BandBasis::Nothing);
    QVERIFY(predict(m_calibration, *m_catalogue->gpu("A100-80GB-SXM"), model, workload).basis == BandBasis::Measured);
    workload.framework = "llama.cpp";
    QVERIFY(predict(m_calibration, *m_catalogue->gpu("A100-80GB-PCIe"), model, workload).basis == BandBasis::Measured);
    workload.framework = "SGLang";
    QVERIFY(predict(m_calibration, own, model, workload).error == PredictError::UnknownGpu);
}

// Eight experts of 45.1e9 parameters do not fit into 40e9: what is left would be negative, and no rate may come of it.
void TestRoofline::refuses_models_whose_parts_are_more_than_the_whole()
{
    Workload workload;
    workload.weight_precision = Precision::Int4;
    workload.input_len = workload.output_len = 128;
    LlmModel model = *m_catalogue->model("Mixtral-8x7B");
    const Gpu& gpu = *m_catalogue->gpu("A100-80GB-SXM");
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::None);
    model.params_b = 40;
    QVERIFY(parameters_of(model).dense < 0);
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::BadModel);
    model = *m_catalogue->model("Mixtral-8x7B");
    model.active_params_b = 0.2; // embeddings and lm_head alone are 0.26
    QVERIFY(predict(m_calibration, gpu, model, workload).error == PredictError::BadModel);
}

void TestRoofline::newer_releases_behave_as_the_newest()
{
    const auto rate = [&](std::optional<Release> release) {
        Workload workload;
        workload.release = release;
        workload.batch = 16;
        workload.input_len = workload.output_len = 512;
        return predict(m_calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model("Llama-2-7B"), workload)
            .output_tok_s.value;
    };
    const double newest = rate(Release{0, 12});
    QCOMPARE(rate(Release{0, 14}), newest);
    QCOMPARE(rate(Release{1, 0}), newest);
    QCOMPARE(rate(std::nullopt), newest);
    QVERIFY(rate(Release{0, 10}) != newest);
}

TIEBREAK_TEST(TestRoofline, QCoreApplication)
#include "tst_roofline.moc"
