// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/check_commands.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/engine/inputs/own_facts.h"
#include "models/wording/own_wording.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

class TestCheckCommands : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    Scenario m_scenario;

    void set(const char* key, const char* value)
    {
        const Problem problem = set_from_text(m_scenario, *m_catalogue, key, value);
        QVERIFY2(problem.empty(), problem.english().c_str());
    }
    QString commands() const { return checkCommands(m_scenario, *m_catalogue, 0).commands; }

private slots:
    void init()
    {
        m_scenario = default_scenario(*m_catalogue);
        set("model", "Llama-3.1-8B");
        set("prompt_tokens", "1500");
        set("output_tokens", "300");
        set("batch", "16");
    }

    // Every framework of the catalogue has commands, with the scenario's numbers in them.
    void everyFrameworkHasThem()
    {
        for (const Stack& stack : m_catalogue->calibration.stacks) {
            m_scenario.server.framework = stack.name;
            const CheckCommands check = checkCommands(m_scenario, *m_catalogue, 0);
            QVERIFY2(check.commands.contains(QStringLiteral("1500")), stack.name.c_str());
            QVERIFY2(check.commands.contains(QStringLiteral("300")), stack.name.c_str());
            QVERIFY2(check.commands.contains(check.result_file), stack.name.c_str());
        }
    }

    void aBatchBecomesClients()
    {
        set("framework", "vLLM");
        set("gpu_memory_fraction", "0.8");
        set("contenders.0.tensor_parallel", "2");
        const QString text = commands();
        for (const char* const part :
             {"vllm serve meta-llama/", "--tensor-parallel-size 2", "--max-concurrency 16", "--random-input-len 1500",
              "--random-output-len 300", "--ignore-eos", "--gpu-memory-utilization 0.8", "--metadata gpu=L40S tp=2"}) {
            QVERIFY2(text.contains(QLatin1StringView(part)), qPrintable(text));
        }
        QVERIFY(!text.contains(QStringLiteral("--quantization")));
        set("contenders.0.weight_precision", "FP8");
        QVERIFY(commands().contains(QStringLiteral("--quantization fp8")));
    }

    void loadsKeepTheirShape()
    {
        set("framework", "vLLM");
        set("load", "users");
        set("users", "40");
        QVERIFY(commands().contains(QStringLiteral("--max-concurrency 40")));
        set("load", "requests");
        set("requests_per_s", "4");
        set("burstiness", "2");
        const QString text = commands();
        QVERIFY2(text.contains(QStringLiteral("--request-rate 4 --burstiness 0.25")), qPrintable(text)); // 1 / CV^2
        QVERIFY(text.contains(QStringLiteral("--num-prompts 1200")));                                    // five minutes
        QVERIFY(!text.contains(QStringLiteral("--max-concurrency")));
    }

    void namesAreSafeInAShell()
    {
        OwnFacts own;
        own.models = {*m_catalogue->model("Llama-3.1-8B")};
        own.models[0].name = "it's; rm -rf /";
        own.models[0].ids.clear();
        const Catalogue with = merged(*m_catalogue, own);
        m_scenario.model = own.models[0].name;
        m_scenario.server.framework = "vLLM";
        const CheckCommands check = checkCommands(m_scenario, with, 0);
        QVERIFY2(check.commands.contains(QStringLiteral("vllm serve 'it'\\''s; rm -rf /' ")),
                 qPrintable(check.commands));
        QVERIFY(check.note.contains(QStringLiteral("Hugging Face id")));
    }

    void ownFactsAreNamed()
    {
        OwnFacts own;
        own.models = {*m_catalogue->model("Llama-3.1-8B")};
        own.models[0].name = "Our-8B";
        own.prices = {m_catalogue->prices.front()};
        own.prices[0].id = "ours";
        own.prices[0].gpu = "L40S";
        own.prices[0].provider = "Acme";
        const Catalogue with = merged(*m_catalogue, own);
        QCOMPARE(ownFactsNote(analyze(with, m_scenario), with), QString()); // known, not used
        m_scenario.model = "Our-8B";
        m_scenario.contenders[0].price_source = "ours";
        QCOMPARE(ownFactsNote(analyze(with, m_scenario), with),
                 QStringLiteral("Yours: the model Our-8B and the price of the L40S (Acme)."));
        QCOMPARE(countsOf(own), QStringLiteral("1 model and 1 price"));
        own.prices.push_back(own.prices[0]);
        QCOMPARE(countsOf(own), QStringLiteral("1 model and 2 prices"));
        own.pipelines = {*m_catalogue->pipeline_called("SDXL")};
        own.pipelines[0].name = "Our-DiT";
        own.prices.clear();
        own.models.clear();
        QCOMPARE(countsOf(own), QStringLiteral("1 image pipeline"));
        const Catalogue with_pipeline = merged(*m_catalogue, own);
        Scenario images = default_scenario(*m_catalogue);
        images.images.pipeline = "Our-DiT";
        const Analysis analysis = analyze(with_pipeline, images);
        QCOMPARE(ownFactsNote(analysis, with_pipeline), QStringLiteral("Yours: the image pipeline Our-DiT."));
        // Only what is about images rests on it.
        const bool asks_images = false;
        QCOMPARE(ownFactsNote(analysis, with_pipeline, asks_images), QString());
    }
};

TIEBREAK_TEST(TestCheckCommands, QCoreApplication)
#include "tst_check_commands.moc"
