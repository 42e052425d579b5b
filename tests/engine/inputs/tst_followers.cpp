// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/context.h"
#include "models/engine/inputs/field_edits.h"
#include "models/engine/inputs/followers.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>

using namespace tiebreak;

namespace {

// Inputs that follow others, and lengths against the model's context.
class FollowersTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Scenario with(const std::vector<std::pair<const char*, const char*>>& inputs) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : inputs) {
            const Problem problem = set_from_text(scenario, *m_catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s=%s: %s", key, value, problem.english().c_str());
            }
        }
        return scenario;
    }

    std::vector<std::string> releases(const Scenario& scenario) const
    {
        return find_field("framework_version").field->choices(*m_catalogue, scenario);
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void frameworkComesWithItsBatching()
    {
        QCOMPARE(with({}).server.batching, Batching::Static);
        QCOMPARE(with({{"framework", "vLLM"}}).server.batching, Batching::InFlight);
        QCOMPARE(with({{"framework", "SGLang"}}).server.batching, Batching::InFlight);
        QCOMPARE(with({{"framework", "llama.cpp"}}).server.batching, Batching::Static);
        QCOMPARE(with({{"framework", "vLLM"}, {"framework", "TensorRT-LLM"}}).server.batching, Batching::Static);
        // What the user chose against the framework's way stays.
        QCOMPARE(with({{"framework", "vLLM"}, {"batching", "static"}, {"framework", "SGLang"}}).server.batching,
                 Batching::Static);
        QCOMPARE(with({{"batching", "in-flight"}, {"framework", "llama.cpp"}}).server.batching, Batching::InFlight);
    }

    void frameworkComesWithItsNewestRelease()
    {
        QCOMPARE(with({{"framework_version", "0.12"}, {"framework", "vLLM"}}).server.framework_version,
                 std::string(newest_release));
        QCOMPARE(with({{"framework_version", "0.12"}, {"framework", "TensorRT-LLM"}}).server.framework_version,
                 std::string("0.12"));
        QCOMPARE(with({{"framework", "vLLM"}, {"framework_version", "0.8.5"}}).server.framework_version,
                 std::string("0.8.5"));
    }

    // A contender that follows a quote by use pays by use; with another quote, or a price of its own, no longer.
    void quotesByUseArePaidByUse()
    {
        const auto is_by_use = [](const PriceQuote& quote) {
            return quote.gpu == "L40S" && quote.billing == QuoteBilling::ByUse;
        };
        const auto by_use = std::ranges::find_if(m_catalogue->prices, is_by_use);
        QVERIFY(by_use != m_catalogue->prices.end());
        const std::string usual = with({}).contenders[0].price_source;
        const auto billing = [&](const std::vector<std::pair<const char*, const char*>>& inputs) {
            return with(inputs).contenders[0].billing;
        };
        const std::pair<const char*, const char*> followed{"contenders.0.price_source", by_use->id.c_str()};
        QCOMPARE(billing({}), std::nullopt);
        QCOMPARE(billing({followed}), Billing::ByUse);
        QCOMPARE(billing({followed, {"contenders.0.price_source", usual.c_str()}}), std::nullopt);
        QCOMPARE(billing({followed, {"contenders.0.usd_per_gpu_hour", "1"}}), std::nullopt);
        QCOMPARE(billing({followed, {"contenders.0.billing", "always"}}), Billing::Always);
        QCOMPARE(billing({{"contenders.0.billing", "always"}, followed}), Billing::ByUse);
    }

    void releasesAreOfTheFramework()
    {
        for (const Stack& stack : m_catalogue->calibration.stacks) {
            const std::vector<std::string> names = releases(with({{"framework", stack.name.c_str()}}));
            QCOMPARE(names.size(), stack.ladder.size() + 1);
            QCOMPARE(names.front(), std::string(newest_release));
            QCOMPARE(names[1], to_string(stack.ladder.back().from));
            QCOMPARE(names.back(), to_string(stack.ladder.front().from));
        }
        // vLLM is known from 0.3 on, TensorRT-LLM from 0.5.
        QVERIFY(validate(with({{"framework", "vLLM"}, {"framework_version", "0.3"}}), *m_catalogue).empty());
        const Problem early = validate(with({{"framework_version", "0.3"}}), *m_catalogue);
        QCOMPARE(early.where(), std::string("framework_version"));
        QVERIFY2(early.english().find("a release of TensorRT-LLM: newest, 1.0") != std::string::npos,
                 early.english().c_str());
        QVERIFY2(early.english().find("from 0.5 on") != std::string::npos, early.english().c_str());
    }

    void modelWithoutFiguresTakesEvidenceToTheModel()
    {
        QVERIFY(is_published(*m_catalogue, "Llama-2-7B"));
        QCOMPARE(with({}).evidence, Evidence::Article);
        QCOMPARE(with({{"model", "Qwen3-8B"}}).evidence, Evidence::Model);
        QCOMPARE(with({{"model", "Qwen3-8B"}, {"evidence", "article"}}).evidence, Evidence::Article);
        QCOMPARE(with({{"evidence", "measured"}, {"model", "Qwen3-8B"}}).evidence, Evidence::Measured);
        QCOMPARE(with({{"evidence", "model"}, {"model", "Llama-2-7B"}}).evidence, Evidence::Model);
    }

    void leadersAreTheFieldsThatOthersFollow()
    {
        QVERIFY(leads("model") && leads("framework"));
        for (const Field& field : scenario_fields()) {
            if (leads(field.key)) {
                continue;
            }
            const Scenario before = default_scenario(*m_catalogue);
            Scenario after = before;
            const FieldValue now = get_field(before, {&field, 0});
            FieldValue other = now == FieldValue(field.maximum) ? field.minimum : field.maximum;
            if (field.kind == FieldKind::Choice) {
                const std::vector<std::string> choices = field.choices(*m_catalogue, before);
                other = FieldValue(choices.back()) == now ? choices.front() : choices.back();
            }
            QVERIFY(set_field(after, *m_catalogue, {&field, 0}, other).empty());
            field.set(after, 0, now);
            QVERIFY2(after == before, std::string(field.key).c_str());
        }
    }

    // Llama-2-7B takes 4,096 tokens.
    void lengthsBeyondTheContextAreRefused()
    {
        QVERIFY(validate(with({{"prompt_tokens", "3840"}}), *m_catalogue).empty());
        const Problem longer = validate(with({{"prompt_tokens", "3841"}}), *m_catalogue);
        QCOMPARE(longer.where(), std::string("prompt_tokens"));
        QVERIFY2(longer.english().starts_with("Llama-2-7B takes at most 4096 tokens; prompt and output are 4097."),
                 longer.english().c_str());
        QCOMPARE(validate(with({{"output_tokens", "8000"}}), *m_catalogue).where(), std::string("output_tokens"));
        QVERIFY(validate(with({{"model", "Qwen3-VL-8B"}, {"prompt_tokens", "131072"}}), *m_catalogue).empty());
        // The second kind of request has lengths and perhaps a model of its own, once there are such requests.
        QVERIFY(validate(with({{"second_prompt_tokens", "9000"}}), *m_catalogue).empty());
        const Scenario second = with({{"second_prompt_tokens", "9000"}, {"second_share", "0.5"}});
        QCOMPARE(validate(second, *m_catalogue).where(), std::string("second_prompt_tokens"));
        QVERIFY(
            validate(with({{"second_prompt_tokens", "9000"}, {"second_share", "0.5"}, {"second_model", "Qwen3-VL-8B"}}),
                     *m_catalogue)
                .empty());
    }

    void cuttingTakesFromTheLonger()
    {
        const auto cut = [this](const char* prompt, const char* output) {
            Scenario scenario = with({{"prompt_tokens", prompt}, {"output_tokens", output}});
            cut_to_context(scenario, *m_catalogue);
            return std::pair(scenario.request.prompt_tokens, scenario.request.output_tokens);
        };
        QCOMPARE(cut("12000", "256"), std::pair(3840, 256));
        QCOMPARE(cut("100", "12000"), std::pair(100, 3996));
        QCOMPARE(cut("12000", "9000"), std::pair(2048, 2048));
        QCOMPARE(cut("3840", "256"), std::pair(3840, 256));
        Scenario untouched = with({});
        QVERIFY(!cut_to_context(untouched, *m_catalogue));
        QCOMPARE(untouched, with({}));
    }

    void highestLengthIsWhatTheContextLeaves()
    {
        const Field& prompt = *find_field("prompt_tokens").field;
        const Field& batch = *find_field("batch").field;
        QCOMPARE(highest(prompt, with({}), *m_catalogue), 3840.0);
        QCOMPARE(highest(prompt, with({{"model", "Qwen3-VL-8B"}}), *m_catalogue), prompt.maximum);
        QCOMPARE(highest(batch, with({}), *m_catalogue), batch.maximum);
    }
};

} // namespace

TIEBREAK_TEST(FollowersTest, QCoreApplication)
#include "tst_followers.moc"
