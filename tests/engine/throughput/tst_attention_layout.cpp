// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/throughput/roofline.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace tiebreak;

namespace {

constexpr double rounding = 1e-9;

bool near(double a, double b)
{
    return std::abs(a - b) <= rounding * std::abs(b);
}

} // namespace

// Layers that do not all attend to the whole context.
class TestAttentionLayout : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void layers_alike_are_the_default();
    void a_window_caps_the_cache();
    void a_latent_is_shared_by_all_heads();
    void a_state_does_not_grow();
    void few_contexts_give_the_exact_sum();
    void layers_must_add_up();

private:
    // Llama-3.1-8B with layers that attend like this.
    LlmModel with(const std::vector<AttentionLayers>& layers) const
    {
        LlmModel model = *m_catalogue->model("Llama-3.1-8B");
        model.attention = layers;
        return model;
    }
    Prediction predicted(const LlmModel& model, int input, int output, double batch = 4) const
    {
        Workload workload;
        workload.input_len = input;
        workload.output_len = output;
        workload.batch = batch;
        return predict(m_catalogue->calibration, *m_catalogue->gpu("A100-80GB-SXM"), model, workload);
    }

    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestAttentionLayout::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    m_catalogue = result.catalogue;
}

void TestAttentionLayout::layers_alike_are_the_default()
{
    const Prediction plain = predicted(with({}), 2000, 300);
    const Prediction spelled = predicted(with({{.layers = 32, .kv_heads = 8, .head_dim = 128}}), 2000, 300);
    QCOMPARE(spelled.output_tok_s.value, plain.output_tok_s.value);
    QCOMPARE(spelled.ttft_ms.value, plain.ttft_ms.value);
    QCOMPARE(spelled.memory.sequence_gb, plain.memory.sequence_gb);
    QCOMPARE(spelled.memory.longest_context, plain.memory.longest_context);
}

// 24 of 32 layers see 1,024 tokens: a sequence of 8,192 keeps 24 x 1,024 + 8 x 8,192 of 32 x 8,192 token-layers.
void TestAttentionLayout::a_window_caps_the_cache()
{
    const LlmModel plain = with({});
    const LlmModel windowed = with({{.layers = 24, .kv_heads = 8, .head_dim = 128, .window = 1024},
                                    {.layers = 8, .kv_heads = 8, .head_dim = 128}});
    const Prediction whole = predicted(plain, 8000, 192);
    const Prediction less = predicted(windowed, 8000, 192);
    QVERIFY(near(less.memory.sequence_gb / whole.memory.sequence_gb, (24.0 * 1024 + 8 * 8192) / (32 * 8192)));
    QVERIFY(less.output_tok_s.value > whole.output_tok_s.value);
    QVERIFY(less.ttft_ms.value < whole.ttft_ms.value);
    QVERIFY(less.memory.longest_context > 3 * whole.memory.longest_context);
    // Below the window there is no difference.
    QCOMPARE(predicted(windowed, 500, 100).output_tok_s.value, predicted(plain, 500, 100).output_tok_s.value);
    QCOMPARE(kv_bytes_per_token(windowed, Precision::Fp16, 1), kv_bytes_per_token(plain, Precision::Fp16, 1));
    // A window never enlarges the cache, and a longer one never shrinks it.
    double before = 0;
    for (const int window : {64, 100, 1024, 4096, 100000}) {
        const LlmModel model = with({{.layers = 32, .kv_heads = 8, .head_dim = 128, .window = window}});
        const double gb = predicted(model, 8000, 192).memory.sequence_gb;
        QVERIFY(gb >= before && gb <= whole.memory.sequence_gb);
        before = gb;
    }
}

// 512 + 64 elements a layer and token, on each GPU, whatever the heads.
void TestAttentionLayout::a_latent_is_shared_by_all_heads()
{
    const LlmModel model = with({{.layers = 32, .kv_heads = 8, .head_dim = 128, .latent = 576}});
    QCOMPARE(kv_bytes_per_token(model, Precision::Fp16, 1), 2.0 * 576 * 32);
    QCOMPARE(kv_bytes_per_token(model, Precision::Fp16, 8), 2.0 * 576 * 32);
    QVERIFY(predicted(model, 2000, 100).memory.sequence_gb < predicted(with({}), 2000, 100).memory.sequence_gb);
}

void TestAttentionLayout::a_state_does_not_grow()
{
    const LlmModel model = with({{.layers = 32, .state_elements = 1e6}});
    QCOMPARE(predicted(model, 100, 100).memory.sequence_gb, 32 * 1e6 * 2 / 1e9);
    QCOMPARE(predicted(model, 9000, 1000).memory.sequence_gb, 32 * 1e6 * 2 / 1e9);
    QCOMPARE(predicted(model, 100, 100).tpot_ms, predicted(model, 9000, 100).tpot_ms);
    QVERIFY(predicted(model, 100, 100).memory.longest_context >= 1e9);
}

// Against the sum over every single step.
void TestAttentionLayout::few_contexts_give_the_exact_sum()
{
    const LlmModel model = with({{.layers = 20, .kv_heads = 8, .head_dim = 128, .window = 700},
                                 {.layers = 10, .kv_heads = 8, .head_dim = 128, .window = 900},
                                 {.layers = 2, .kv_heads = 8, .head_dim = 128}});
    Workload workload;
    workload.input_len = 600;
    workload.output_len = 400;
    workload.batch = 8;
    const Gpu& gpu = *m_catalogue->gpu("L40S");
    const Prediction prediction = predict(m_catalogue->calibration, gpu, model, workload);
    const Replica replica(m_catalogue->calibration, gpu, model, workload);
    double sum = 0;
    for (int step = 0; step < workload.output_len; ++step) {
        sum += decode_step(replica, workload.batch, workload.input_len + step + 0.5).total_s();
    }
    QVERIFY(near(prediction.tpot_ms, sum / workload.output_len * 1e3));
}

void TestAttentionLayout::layers_must_add_up()
{
    QVERIFY(predicted(with({{.layers = 31, .kv_heads = 8, .head_dim = 128}}), 100, 100).error ==
            PredictError::BadModel);
}

TIEBREAK_TEST(TestAttentionLayout, QCoreApplication)
#include "tst_attention_layout.moc"
