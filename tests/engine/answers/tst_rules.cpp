// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

// Each rule with the answer it has by default, and with inputs or datasheets that turn it round.
class RulesTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    using Inputs = std::vector<std::pair<const char*, const char*>>;

    Analysis analysisOf(const Inputs& inputs, const Catalogue& catalogue) const
    {
        Scenario scenario = default_scenario(catalogue);
        for (const auto& [key, value] : inputs) {
            const Problem problem = set_from_text(scenario, catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s=%s: %s", key, value, problem.english().c_str());
            }
        }
        return analyze(catalogue, scenario);
    }

    Rule rule(RuleId id, const Inputs& inputs = {}) const { return rule(id, inputs, *m_catalogue); }
    Rule rule(RuleId id, const Inputs& inputs, const Catalogue& catalogue) const
    {
        return analysisOf(inputs, catalogue).rules.at(static_cast<std::size_t>(id));
    }

    Catalogue with(const char* gpu, auto change) const
    {
        Catalogue catalogue = *m_catalogue;
        for (Gpu& card : catalogue.gpus) {
            if (card.name == gpu) {
                change(card);
            }
        }
        return catalogue;
    }

    static QByteArray answer(const Rule& rule)
    {
        const std::string_view text = to_string(rule.answer);
        return {text.data(), static_cast<qsizetype>(text.size())};
    }

    static bool near(std::optional<double> value, double expected)
    {
        return value && std::abs(*value - expected) <= 1e-9 * std::abs(expected);
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void tenInTheArticlesOrder()
    {
        const Analysis analysis = analysisOf({}, *m_catalogue);
        QCOMPARE(analysis.rules.size(), std::size_t(10));
        for (std::size_t i = 0; i < 10; ++i) {
            const Rule& checked = analysis.rules[i];
            QCOMPARE(static_cast<std::size_t>(checked.id), i);
            QCOMPARE(checked.facts.index(), i);
            QCOMPARE(checked.for_l40s, i < 5);
            QCOMPARE(*checked.l40s, std::size_t(0));
            QCOMPARE(*checked.a100, std::size_t(1)); // $0.157 per million; the SXM's curve gives more
        }
        QCOMPARE(to_string(RuleId::SmallModelsAtVolume), std::string_view("small-models-at-volume"));
        QCOMPARE(to_string(RuleId::DoublePrecision), std::string_view("double-precision"));
    }

    // 0.79e6 / 3600 / 1680 = 0.13062; 1.19e6 / 3600 / 2100 = 0.15741; 720 x 0.40 = 288.
    void smallModelsAreCheaperOnTheL40sByTheArticle()
    {
        const Rule checked = rule(RuleId::SmallModelsAtVolume);
        QCOMPARE(answer(checked), QByteArray("holds"));
        const auto& facts = std::get<SmallModelsAtVolumeFacts>(checked.facts);
        QVERIFY(facts.fits_one_l40s);
        QVERIFY(near(facts.usd_per_million_tokens.l40s, 0.79e6 / 3600 / 1680));
        QVERIFY(near(facts.usd_per_million_tokens.a100, 1.19e6 / 3600 / 2100));
        QVERIFY(near(facts.fleet_usd_per_month.l40s, 568.8));
        QVERIFY(near(facts.fleet_usd_per_month.a100, 856.8));
        QVERIFY(near(facts.rent_saved_usd_per_month, 288));
    }

    // The L40S ties at 1.19 x 1680 / 2100 = $0.952 an hour.
    void volumeFollowsThePrice()
    {
        const auto at = [this](const char* price) {
            return answer(rule(RuleId::SmallModelsAtVolume, {{"contenders.0.usd_per_gpu_hour", price}}));
        };
        QCOMPARE(at("0.95"), QByteArray("holds"));
        QCOMPARE(at("0.96"), QByteArray("does-not-hold"));
        QCOMPARE(answer(rule(RuleId::SmallModelsAtVolume, {{"model", "Llama-2-70B"}})), QByteArray("not-needed"));
        QCOMPARE(answer(rule(RuleId::SmallModelsAtVolume, {{"batch", "64"}})), QByteArray("cannot-be-told"));
    }

    // Datasheets: 733 / 362.05 = 2.02 and 624 / 312 = 2: both have 2:4 sparsity.
    void sparsityIsNoAdvantage()
    {
        QCOMPARE(answer(rule(RuleId::SparseModels)), QByteArray("not-needed"));
        const Rule checked = rule(RuleId::SparseModels, {{"needs_sparsity", "yes"}});
        QCOMPARE(answer(checked), QByteArray("does-not-hold"));
        QVERIFY(near(std::get<SparseModelsFacts>(checked.facts).speedup.l40s, 733 / 362.05));
        QVERIFY(near(std::get<SparseModelsFacts>(checked.facts).speedup.a100, 2));
        const Catalogue without = with("A100-80GB-PCIe", [](Gpu& gpu) { gpu.fp16_sparse_tflops = gpu.fp16_tflops; });
        QCOMPARE(answer(rule(RuleId::SparseModels, {{"needs_sparsity", "yes"}}, without)), QByteArray("holds"));
        const Catalogue unknown = with("L40S", [](Gpu& gpu) { gpu.fp16_sparse_tflops.reset(); });
        QCOMPARE(answer(rule(RuleId::SparseModels, {{"needs_sparsity", "yes"}}, unknown)),
                 QByteArray("cannot-be-told"));
    }

    void videoIsByTheEncoders()
    {
        QCOMPARE(answer(rule(RuleId::Video)), QByteArray("not-needed"));
        const Rule checked = rule(RuleId::Video, {{"needs_video", "yes"}});
        QCOMPARE(answer(checked), QByteArray("holds"));
        const auto& facts = std::get<VideoFacts>(checked.facts);
        QCOMPARE(*facts.encoders.l40s, 3.0);
        QCOMPARE(*facts.encoders.a100, 0.0);
        QCOMPARE(*facts.decoders.l40s, 3.0);
        QCOMPARE(*facts.decoders.a100, 5.0);
        const Catalogue more = with("A100-80GB-PCIe", [](Gpu& gpu) { gpu.video_engines = "12 NVENC"; });
        QCOMPARE(answer(rule(RuleId::Video, {{"needs_video", "yes"}}, more)), QByteArray("does-not-hold"));
        for (const char* const text : {"", "NVENC", "many NVENC", " NVENC"}) {
            const Catalogue unknown = with("L40S", [text](Gpu& gpu) { gpu.video_engines = text; });
            QCOMPARE(answer(rule(RuleId::Video, {{"needs_video", "yes"}}, unknown)), QByteArray("cannot-be-told"));
        }
    }

    void aTightBudgetComparesTheSmallestBills()
    {
        const Rule checked = rule(RuleId::TightBudget);
        QCOMPARE(answer(checked), QByteArray("holds"));
        QVERIFY(near(std::get<TightBudgetFacts>(checked.facts).usd_per_month.l40s, 720 * 0.79));
        QVERIFY(near(std::get<TightBudgetFacts>(checked.facts).usd_per_month.a100, 720 * 1.19));
        // $1.30 is more than the PCIe card's $1.19, although less than the SXM's $1.39, whatever a token costs.
        const Rule dear = rule(RuleId::TightBudget, {{"evidence", "model"}, {"contenders.0.usd_per_gpu_hour", "1.30"}});
        QCOMPARE(answer(dear), QByteArray("does-not-hold"));
        QCOMPARE(*dear.a100, std::size_t(1));
        // 13B at FP16 is 26 GB; with 32 x 1,024 tokens of 0.82 MB it needs 53 GB.
        const Inputs large{
            {"model", "Llama-2-13B"}, {"batch", "32"}, {"prompt_tokens", "768"}, {"output_tokens", "256"}};
        QCOMPARE(answer(rule(RuleId::TightBudget, large)), QByteArray("does-not-hold"));
        QCOMPARE(answer(rule(RuleId::TightBudget, {{"model", "Llama-2-70B"}})), QByteArray("cannot-be-told"));
        // Two L40S hold it for 2 x 568.80 a month.
        Inputs pair = large;
        pair.emplace_back("contenders.0.tensor_parallel", "2");
        const Rule two = rule(RuleId::TightBudget, pair);
        QVERIFY(near(std::get<TightBudgetFacts>(two.facts).usd_per_month.l40s, 2 * 720 * 0.79));
    }

    // Whatever the evidence and the contenders' own weights, the ratios are the model's; prices cancel in the gain.
    void quantizingIsJudgedByTheModel()
    {
        QCOMPARE(answer(rule(RuleId::QuantizedInference)), QByteArray("not-needed"));
        const Inputs int8{{"contenders.0.weight_precision", "INT8"}};
        const Rule checked = rule(RuleId::QuantizedInference, int8);
        const auto facts = std::get<QuantizedInferenceFacts>(checked.facts);
        QVERIFY(facts.fp16 && facts.int8 && facts.fp8 && facts.gain);
        QVERIFY(near(facts.gain, std::max(*facts.int8, *facts.fp8) / *facts.fp16 - 1));
        QCOMPARE(answer(checked), QByteArray(*facts.gain > 0 ? "holds" : "does-not-hold"));
        QCOMPARE(*facts.claimed_low, 0.15);
        QCOMPARE(*facts.claimed_high, 0.25);

        const auto cost = [this](std::size_t contender, const char* weights) {
            const QByteArray key = "contenders." + QByteArray::number(contender) + ".weight_precision";
            const Analysis analysis = analysisOf({{"evidence", "model"}, {key.constData(), weights}}, *m_catalogue);
            return *analysis.contenders[contender].usd_per_million_tokens.value;
        };
        QVERIFY(near(facts.fp16, cost(1, "FP16") / cost(0, "FP16")));
        QVERIFY(near(facts.int8, cost(1, "INT8") / cost(0, "INT8")));
        QVERIFY(near(facts.fp8, cost(1, "INT8") / cost(0, "FP8")));

        Inputs dearer = int8;
        dearer.emplace_back("contenders.0.usd_per_gpu_hour", "0.90");
        dearer.emplace_back("tpot_limit_ms", "0.5"); // forbids all batches, but not the comparison
        const auto same = std::get<QuantizedInferenceFacts>(rule(RuleId::QuantizedInference, dearer).facts);
        QVERIFY(near(same.gain, *facts.gain));
    }

    void quantizingCannotBeToldWhereFp16DoesNotFit()
    {
        const Rule checked =
            rule(RuleId::QuantizedInference, {{"model", "Mixtral-8x7B"}, {"contenders.0.weight_precision", "INT4"}});
        QCOMPARE(answer(checked), QByteArray("cannot-be-told"));
        QVERIFY(!std::get<QuantizedInferenceFacts>(checked.facts).gain);
    }

    void trainingIsByMemoryThenByCost()
    {
        QCOMPARE(answer(rule(RuleId::TrainingAndInference)), QByteArray("not-needed"));
        // QLoRA of 7B fits both (the article says otherwise), and only the A100 has a rate.
        const Rule qlora = rule(RuleId::TrainingAndInference, {{"needs_training", "yes"}});
        QCOMPARE(answer(qlora), QByteArray("cannot-be-told"));
        // LoRA of 13B: 26.0 GB of FP16 weights and activations of 4 x 512 tokens, 40 layers:
        // 2048 x (5120 x 34 + 5 x 40 x 512) x 40 = 22.6 GB: above 47.7 GB, below 85.1 GB.
        const Rule lora = rule(RuleId::TrainingAndInference,
                               {{"needs_training", "yes"}, {"training_method", "LoRA"}, {"model", "Llama-2-13B"}});
        QCOMPARE(answer(lora), QByteArray("holds"));
        const auto& facts = std::get<TrainingAndInferenceFacts>(lora.facts);
        QVERIFY(facts.needed_gb > 26.0 + 22.6);
        QVERIFY(near(facts.capacity_gb.l40s, 47.674));
        QVERIFY(near(facts.capacity_gb.a100, 85.094));
        // Full training of 7B: 6.738e9 x 16 B = 107.8 GB fits neither.
        QCOMPARE(answer(rule(RuleId::TrainingAndInference, {{"needs_training", "yes"}, {"training_method", "full"}})),
                 QByteArray("does-not-hold"));
        // A run of the A100 costs 1.19 / 1200, of the L40S 0.79 / rate: equal at 797 tok/s.
        const auto with_rate = [this](const char* rate) {
            return answer(
                rule(RuleId::TrainingAndInference, {{"needs_training", "yes"}, {"contenders.0.training_tok_s", rate}}));
        };
        QCOMPARE(with_rate("790"), QByteArray("holds"));
        QCOMPARE(with_rate("800"), QByteArray("does-not-hold"));
    }

    // At batch 8 of 768 tokens: Mixtral at FP16 is 93 GB, at INT8 about 47 GB, and the L40S has 47.7 GB; 13B fits both.
    void largeModels()
    {
        QCOMPARE(answer(rule(RuleId::LargeModels)), QByteArray("not-needed"));
        QCOMPARE(answer(rule(RuleId::LargeModels, {{"model", "Llama-2-13B"}})), QByteArray("not-needed"));
        QCOMPARE(answer(rule(RuleId::LargeModels, {{"model", "Mixtral-8x7B"}})), QByteArray("does-not-hold"));
        const Rule int8 = rule(RuleId::LargeModels, {{"model", "Mixtral-8x7B"},
                                                     {"contenders.0.weight_precision", "INT8"},
                                                     {"contenders.1.weight_precision", "INT8"},
                                                     {"contenders.2.weight_precision", "INT8"}});
        QCOMPARE(answer(int8), QByteArray("holds"));
        const auto& facts = std::get<LargeModelsFacts>(int8.facts);
        QVERIFY(*facts.needed_gb.l40s > 46.7 && *facts.needed_gb.l40s < 55);
        QVERIFY(near(facts.capacity_gb.l40s, 47.674));
        // Two L40S in a replica do not make it a model for one.
        QCOMPARE(answer(rule(RuleId::LargeModels, {{"model", "Llama-2-70B"}, {"contenders.0.tensor_parallel", "4"}})),
                 QByteArray("does-not-hold"));
    }

    // Dense rates: FP32 91.6 / 19.5, TF32 183 / 156, FP16 362 / 312, FP8 733 / none, INT8 733 / 624, INT4 733 / 1248.
    void theRangeOfPrecisionsIsTheL40ss()
    {
        QCOMPARE(answer(rule(RuleId::PrecisionRange)), QByteArray("not-needed"));
        for (const Inputs& inputs : {Inputs{{"needs_fp64", "yes"}}, Inputs{{"needs_training", "yes"}},
                                     Inputs{{"contenders.1.weight_precision", "INT8"}}}) {
            const Rule checked = rule(RuleId::PrecisionRange, inputs);
            QCOMPARE(answer(checked), QByteArray("does-not-hold"));
            const auto& facts = std::get<PrecisionRangeFacts>(checked.facts);
            QCOMPARE(facts.formats.size(), std::size_t(6));
            QCOMPARE(facts.a100_leads, 1);
        }
        const Catalogue slow = with("L40S", [](Gpu& gpu) { gpu.fp32_tflops = gpu.tf32_tflops = gpu.int8_tops = 10; });
        QCOMPARE(answer(rule(RuleId::PrecisionRange, {{"needs_fp64", "yes"}}, slow)), QByteArray("holds"));
    }

    // The article expects 5-8 % of the L40S and 2-3 % of the A100.
    void theFutureIsByTheArticlesOwnFigures()
    {
        const Rule checked = rule(RuleId::FutureProofing);
        QCOMPARE(answer(checked), QByteArray("does-not-hold"));
        const auto& facts = std::get<FutureProofingFacts>(checked.facts);
        QCOMPARE(*facts.low.l40s, 0.05);
        QCOMPARE(*facts.high.a100, 0.03);
        QCOMPARE(answer(rule(RuleId::FutureProofing, {{"horizon_months", "12"}})), QByteArray("not-needed"));
        Catalogue turned = *m_catalogue;
        for (Parameter& parameter : turned.parameters) {
            if (parameter.key == "software_headroom_a100") {
                parameter.value = "0.09";
            }
        }
        QCOMPARE(answer(rule(RuleId::FutureProofing, {}, turned)), QByteArray("holds"));
        turned.parameters.clear();
        QCOMPARE(answer(rule(RuleId::FutureProofing, {}, turned)), QByteArray("cannot-be-told"));
    }

    void doublePrecisionIsTheA100s()
    {
        QCOMPARE(answer(rule(RuleId::DoublePrecision)), QByteArray("not-needed"));
        const Rule checked = rule(RuleId::DoublePrecision, {{"needs_fp64", "yes"}});
        QCOMPARE(answer(checked), QByteArray("holds"));
        QCOMPARE(*std::get<DoublePrecisionFacts>(checked.facts).fp64_tflops.l40s, 1.43);
        QCOMPARE(*std::get<DoublePrecisionFacts>(checked.facts).fp64_tflops.a100, 9.7);
        const Catalogue fast = with("L40S", [](Gpu& gpu) { gpu.fp64_tflops = 20; });
        QCOMPARE(answer(rule(RuleId::DoublePrecision, {{"needs_fp64", "yes"}}, fast)), QByteArray("does-not-hold"));
    }

    // Without an L40S or an A100 nothing that is needed can be told, and what is not needed stays so.
    void bothCardsAreNeeded()
    {
        const Inputs needs{
            {"needs_video", "yes"}, {"needs_training", "yes"}, {"needs_fp64", "yes"}, {"needs_sparsity", "yes"}};
        for (const char* const only : {"L40S", "A100-80GB-SXM"}) {
            Inputs inputs = needs;
            inputs.insert(inputs.end(), {{"contenders", "2"}, {"contenders.0.gpu", only}, {"contenders.1.gpu", only}});
            for (const Rule& checked : analysisOf(inputs, *m_catalogue).rules) {
                QVERIFY(checked.l40s.has_value() != checked.a100.has_value());
                const bool not_needed = checked.answer == RuleAnswer::NotNeeded;
                QVERIFY(not_needed || checked.answer == RuleAnswer::CannotBeTold);
            }
        }
    }

    // The A100 of the comparison is the cheapest per token.
    void theBetterA100IsCompared()
    {
        const Rule checked = rule(RuleId::SmallModelsAtVolume, {{"contenders.1.usd_per_gpu_hour", "3"}});
        QCOMPARE(*checked.a100, std::size_t(2));
    }
};

TIEBREAK_TEST(RulesTest, QCoreApplication)
#include "tst_rules.moc"
