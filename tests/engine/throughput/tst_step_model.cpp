// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/rates/step_rates.h"
#include "models/engine/throughput/closed_form.h"
#include "models/engine/throughput/memory/kv_pool.h"

#include "tests/support/test_class.h"

#include <cmath>

using namespace tiebreak;

namespace {

// Llama 3.1 8B: 32 layers of 4096, 32 heads over 8 KV heads of 128, MLP 14336, vocabulary 128256.
ModelShape llama_8b()
{
    LayerGroup layer;
    layer.count = 32;
    layer.heads = 32;
    layer.kv_heads = 8;
    layer.head_dim = 128;
    layer.value_dim = 128;
    layer.mixer_params = 2.0 * 4096 * 4096 + 2.0 * 4096 * 1024;
    layer.mlp_params = 3.0 * 4096 * 14336;
    ModelShape shape;
    shape.hidden = 4096;
    shape.vocabulary = 128256;
    shape.groups = {layer};
    return shape;
}

ModelShape experts_8x(int experts, int per_token)
{
    ModelShape shape = llama_8b();
    LayerGroup& layer = shape.groups.front();
    layer.experts = experts;
    layer.experts_per_token = per_token;
    layer.expert_params = layer.mlp_params;
    layer.mlp_params = 4096.0 * experts;
    return shape;
}

const CardPeaks l40s = {864e9, 362e12, 362e12, 142};

StepRates plain()
{
    StepRates rates;
    rates.bandwidth = rates.head_bandwidth = 0.75;
    rates.compute = rates.head_compute = 0.6;
    rates.sharpness = rates.head_sharpness = 200; // as good as the larger of the two
    rates.attention_sharpness = 200;
    rates.kv_read = 0.8;
    rates.decode_attention = 0.2;
    rates.layer_us = 10;
    rates.step_us = 1000;
    rates.pass_us = 500;
    rates.sequence_us = 0;
    rates.vocabulary_ns = 0;
    return rates;
}

StepModel model_of(const ModelShape& shape, const StepRates& rates = plain(), const StepTraits& traits = {},
                   int gpus = 1)
{
    ReplicaFormats formats;
    formats.gpus = gpus;
    return {shape, formats, l40s, rates, traits};
}

StepWork decoding(double sequences, double context)
{
    StepWork work;
    work.decoding = sequences;
    work.decode_context = sequences * context;
    return work;
}

PoolSetup card_of(double gib)
{
    PoolSetup setup;
    setup.runtime_gib = gib;
    return setup;
}

} // namespace

class TestStepModel : public QObject {
    Q_OBJECT

private slots:
    void oneSequenceStreamsWeightsAndCache()
    {
        // 2 bytes x (32 x 218103808 + 525336576) weights at 0.75 x 864 GB/s; 1000 tokens x 131072 bytes at 0.8 x 864;
        // 32 layers x 10 us and 1 ms.
        const double weights_s = 2 * (32 * 218103808.0 + 525336576.0) / (0.75 * 864e9);
        const double cache_s = 1000 * 131072.0 / (0.8 * 864e9);
        const double expected = weights_s + cache_s + 320e-6 + 1e-3;
        QVERIFY(std::abs(model_of(llama_8b()).step_s(decoding(1, 1000)) / expected - 1) < 1e-6);
    }

    void manyRowsMultiply()
    {
        StepWork work;
        work.chunks = 1;
        work.chunk_tokens = work.longest_chunk = 1024;
        work.chunk_attention = 1024.0 * 1024;
        work.first_tokens = 1;
        const double products_s = 1024 * 2 * 32 * 218103808.0 / (0.6 * 362e12) + 2 * 525336576.0 / (0.75 * 864e9);
        const double attention_s = 1024 * 512.0 * 32 * 2 * 32 * 256 / (0.5 * 362e12);
        const double expected = products_s + attention_s + 320e-6 + 1e-3 + 0.5e-3;
        QVERIFY(std::abs(model_of(llama_8b()).step_s(work) / expected - 1) < 1e-6);
    }

    void aWindowStopsTheReading()
    {
        ModelShape shape = llama_8b();
        shape.groups.front().attention = AttentionKind::Window;
        shape.groups.front().window = 512;
        const StepModel windowed = model_of(shape);
        const StepModel full = model_of(llama_8b());
        QCOMPARE(windowed.decode_attention_s(4, 300), full.decode_attention_s(4, 300));
        QCOMPARE(windowed.decode_attention_s(4, 5000), full.decode_attention_s(4, 512));
    }

    void expertsAreStreamedAsFarAsTheyAreTouched()
    {
        const StepModel model = model_of(experts_8x(8, 2));
        const double expert_s = 32 * 2 * 3.0 * 4096 * 14336 / (0.75 * 864e9);
        const double one = model.products(1, 1).total_s();
        const double all = model.products(40, 1).total_s();
        QVERIFY(std::abs((all - one) / (6 * expert_s) - 1) < 1e-3); // 2 of 8, then all of them
    }

    void twoGpusHalveTheWorkAndPayForTheLink()
    {
        const StepModel one = model_of(llama_8b());
        const StepModel two = model_of(llama_8b(), plain(), {}, 2);
        QVERIFY(std::abs(two.products(1, 1).total_s() / one.products(1, 1).total_s() - 0.5) < 1e-9);
        QCOMPARE(one.reduces_s(1, 1), 0.0);
        // 64 all-reduces of 8 KiB: 6 us + 10 us sqrt(0.008192) + 8192 / 20 GB/s; the logits of one row.
        const double expected = 64 * (6e-6 + 10e-6 * std::sqrt(0.008192) + 8192 / 20e9) + 128256 * 4 * 0.5 / 20e9;
        QVERIFY(std::abs(two.reduces_s(1, 1) / expected - 1) < 1e-9);
    }

    void mixedStepsCostMoreWhereOneKernelServesBoth()
    {
        StepWork work = decoding(64, 640);
        work.chunks = 1;
        work.chunk_tokens = work.longest_chunk = 1024;
        work.chunk_attention = 1024.0 * 1024;
        StepTraits traits;
        traits.mixed_attention = true;
        QVERIFY(model_of(llama_8b(), plain(), traits).step_s(work) > model_of(llama_8b()).step_s(work));
        QCOMPARE(model_of(llama_8b(), plain(), traits).step_s(decoding(64, 640)),
                 model_of(llama_8b()).step_s(decoding(64, 640)));
    }

    void moreWorkTakesLonger()
    {
        for (const ModelShape& shape : {llama_8b(), experts_8x(8, 2)}) {
            const StepModel model = model_of(shape);
            for (double batch = 1; batch < 2000; batch *= 1.5) {
                QVERIFY(model.step_s(decoding(batch * 1.01, 500)) > model.step_s(decoding(batch, 500)));
                QVERIFY(model.step_s(decoding(batch, 505)) > model.step_s(decoding(batch, 500)));
            }
        }
    }

    void betterRatesNeverSlowItDown()
    {
        for (const auto member : {&StepRates::bandwidth, &StepRates::compute, &StepRates::kv_read,
                                  &StepRates::decode_attention, &StepRates::prefill_attention, &StepRates::link_gb_s}) {
            StepRates better = plain();
            better.*member *= 1.1;
            StepWork work = decoding(48, 900);
            work.chunks = 1;
            work.chunk_tokens = work.longest_chunk = 700;
            work.chunk_attention = 700.0 * 700;
            QVERIFY(model_of(llama_8b(), better, {}, 2).step_s(work) <=
                    model_of(llama_8b(), plain(), {}, 2).step_s(work));
        }
    }

    void anEndlessQueueLiesBetweenDecodingAndPrompts()
    {
        const StepModel model = model_of(llama_8b());
        SchedulerRules rules;
        rules.token_budget = 8192;
        const double step_s = queue_cost(model, 32, 640, 512, 256, rules).total_s();
        QVERIFY(step_s > decode_cost(model, 32, 640).total_s());
        QVERIFY(step_s < decode_cost(model, 32, 640).total_s() + prompts_cost(model, 1, 512, 8192).total_s());
        // Prompts that stop the others cost steps of their own.
        rules.mixed_steps = false;
        QVERIFY(queue_cost(model, 32, 640, 512, 256, rules).total_s() > step_s);
    }

    void aPoolByHand()
    {
        // 0.9 x 44.40 GiB - weights - 0.35, nothing else counted.
        PoolRule rule;
        rule.counts_activations = false;
        rule.logit_rows = 0;
        const KvPool pool = kv_pool(llama_8b(), {}, rule, card_of(44.40));
        const double weights = 2 * (32 * 218103808.0 + 2 * 525336576.0) / std::pow(1024.0, 3);
        QVERIFY(std::abs(pool.weights_gib - weights) < 1e-9);
        QVERIFY(std::abs(pool.kv_gib - (0.9 * 44.40 - weights - 0.35)) < 1e-9);
        QCOMPARE(pool.tokens, static_cast<std::int64_t>(pool.kv_gib * std::pow(1024.0, 3) / 131072 / 16) * 16);
    }

    void aFullCardLeavesNoPool()
    {
        const KvPool pool = kv_pool(llama_8b(), {}, {}, card_of(12));
        QCOMPARE(pool.tokens, std::int64_t{0});
        QCOMPARE(pool.kv_gib, 0.0);
    }

    void moreMemoryNeverGivesFewerTokens()
    {
        PoolRule reserve;
        reserve.fraction.reset();
        PoolRule left;
        left.share_of_what_is_left = true;
        for (const PoolRule& rule : {PoolRule{}, reserve, left}) {
            std::int64_t last = 0;
            for (double gib = 8; gib < 60; gib += 0.5) {
                const std::int64_t tokens = kv_pool(llama_8b(), {}, rule, card_of(gib)).tokens;
                QVERIFY(tokens >= last);
                last = tokens;
            }
        }
    }

    void ratesAreProductsOfConstants()
    {
        const auto constant = [](const char* key, double value) {
            Constant row;
            row.key = key;
            row.value = value;
            return row;
        };
        const Constants constants({constant("bw/bf16/ada", 0.75), constant("bw+/vLLM/ada", 1.02),
                                   constant("step_us/vLLM", 900), constant("step_us/vLLM/0.14", 450),
                                   constant("rel/ada/0.11", 0.97), constant("rel/ada/0.12", 0.9),
                                   constant("link_rel/0.12", 0.5), constant("link_gb/pcie/2", 20)});
        const std::vector<RateRule> rules = {
            {"bw", {"bw/{kernel}/{family}", "bw+/{framework}/{family}", "card_bw/{card}"}, {}},
            {"step_us", {"step_us/{framework}/{generation}|step_us/{framework}"}, {}},
            {"slow", {"rel/{family}/{generation}*"}, {}},
            {"link_gb", {"link_gb/{link}/{gpus}"}, {"link_rel/{generation}*"}},
        };
        RateNames names;
        names.framework = "vLLM";
        names.generation = "0.14";
        names.later = {"0.11", "0.12"};
        names.family = "ada";
        names.card = "L40S";
        names.kernel = "bf16";
        names.link = "pcie";
        names.gpus = "2";
        const StepRates rates = rates_of(constants, rules, names);
        QCOMPARE(rates.bandwidth, 0.75 * 1.02);
        QCOMPARE(rates.step_us, 450.0);
        QCOMPARE(rates.slowdown, 0.97 * 0.9);
        QCOMPARE(rates.link_gb_s, 40.0);
        names.generation = "0.9";
        QCOMPARE(rates_of(constants, rules, names).step_us, 900.0);
    }

    void eachRateHasARowOfItsOwn()
    {
        StepRates rates;
        for (const StepRateRow& row : step_rate_rows()) {
            QVERIFY(rates.*row.member != -1);
            rates.*row.member = -1;
        }
        QCOMPARE(step_rate_rows().size() * sizeof(double), sizeof(StepRates));
    }
};

TIEBREAK_TEST(TestStepModel, QCoreApplication)
#include "tst_step_model.moc"
