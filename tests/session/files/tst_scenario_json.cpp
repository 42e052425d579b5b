// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/scenario_json.h"
#include "tests/support/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace tiebreak;

class ScenarioJsonTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Scenario changed() const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"model", "Mixtral-8x7B"},
                 {"evidence", "model"},
                 {"framework", "vLLM"},
                 {"batching", "in-flight"},
                 {"batch", "17"},
                 {"utilization", "0.37"},
                 {"prompt_tokens", "1234"},
                 {"output_tokens", "77"},
                 {"tokens_per_month", "123456789.25"},
                 {"hours_per_month", "730.5"},
                 {"peak_factor", "2.5"},
                 {"spare_replicas", "3"},
                 {"memory_overhead_gb", "2.5"},
                 {"power_draw_fraction", "0.7"},
                 {"pue", "1.15"},
                 {"usd_per_kwh", "0.21"},
                 {"tpot_limit_ms", "50"},
                 {"ttft_limit_ms", "1500"},
                 {"batch_sweep_max", "64"},
                 {"prices.runpod-l40s", "0.81"},
                 {"contenders.0.weight_precision", "FP8"},
                 {"contenders.0.kv_precision", "FP8"},
                 {"contenders.1.tensor_parallel", "2"},
                 {"contenders.1.usd_per_gpu_hour", "1.234567"},
                 {"contenders.2.purchase_usd", "15000"},
                 {"contenders.3.gpu", "L40S"},
                 {"contenders.3.price_source", "coreweave-l40s"},
             }) {
            const Problem problem = set_from_text(scenario, *m_catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s: %s", key, problem.english().c_str());
            }
        }
        // Whatever has no line above.
        const Scenario defaults = default_scenario(*m_catalogue);
        const auto differ = [&](FieldRef ref) {
            const FieldValue now = get_field(defaults, ref);
            FieldValue other = FieldValue(ref.field->maximum);
            if (ref.field->kind == FieldKind::Choice) {
                const std::vector<std::string> choices =
                    ref.field->choices(*m_catalogue, default_scenario(*m_catalogue));
                other = FieldValue(choices.back()) == now ? choices.front() : choices.back();
            }
            if (get_field(scenario, ref) == now) {
                const Problem problem = set_field(scenario, *m_catalogue, ref, other);
                if (!problem.empty()) {
                    qFatal("%s", problem.english().c_str());
                }
            }
        };
        for (const Field& field : scenario_fields()) {
            differ({&field, 0});
        }
        for (const Field& field : contender_fields()) {
            if (!field.group.empty()) {
                differ({&field, 2});
            }
        }
        return scenario;
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // The test scenario differs from the default in every field, so a field that is not saved shows.
    void everyFieldSurvives()
    {
        const Scenario scenario = changed();
        const Scenario defaults = default_scenario(*m_catalogue);
        for (const Field& field : scenario_fields()) {
            QVERIFY2(field.get(scenario, 0) != field.get(defaults, 0), std::string(field.key).c_str());
        }
        for (const Field& field : contender_fields()) {
            bool differs = false;
            for (std::size_t i = 0; i < 3; ++i) {
                differs = differs || field.get(scenario, i) != field.get(defaults, i);
            }
            QVERIFY2(differs || field.key == "gpu", std::string(field.key).c_str());
        }
        const QByteArray text = QJsonDocument(scenario_to_json(scenario)).toJson();
        Scenario back = defaults;
        const Problem problem = scenario_from_json(back, *m_catalogue, QJsonDocument::fromJson(text).object());
        QCOMPARE(problem, Problem());
        QVERIFY(back == scenario);
        QCOMPARE(QJsonDocument(scenario_to_json(back)).toJson(), text);
    }

    void aQuoteThatMovedKeepsTheStoredPrice()
    {
        QJsonObject json = scenario_to_json(default_scenario(*m_catalogue));
        QJsonArray contenders = json.value(QStringLiteral("contenders")).toArray();
        QJsonObject first = contenders[0].toObject();
        first[QStringLiteral("usd_per_gpu_hour")] = 0.5;
        contenders[0] = first;
        json[QStringLiteral("contenders")] = contenders;
        Scenario scenario = default_scenario(*m_catalogue);
        QCOMPARE(scenario_from_json(scenario, *m_catalogue, json), Problem());
        QCOMPARE(scenario.contenders[0].usd_per_gpu_hour, 0.5);
        QVERIFY(scenario.contenders[0].price_source.empty());
    }

    void badValuesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unknown") << QByteArray(R"({"btch": 4})");
        QTest::newRow("type") << QByteArray(R"({"batch": true})");
        QTest::newRow("range") << QByteArray(R"({"batch": 4, "utilization": 2})");
        QTest::newRow("no contenders") << QByteArray(R"({"contenders": []})");
        QTest::newRow("no gpu") << QByteArray(R"({"contenders": [{}, {}]})");
        QTest::newRow("unknown gpu") << QByteArray(R"({"contenders": [{"gpu": "H100"}, {"gpu": "L40S"}]})");
        QTest::newRow("unknown member") << QByteArray(R"({"contenders": [{"gpu": "L40S", "x": 1}, {"gpu": "L40S"}]})");
        QTest::newRow("price") << QByteArray(R"({"prices": {"runpod-l40s": "free"}})");
        QTest::newRow("five") << QByteArray(
            R"({"contenders": [{"gpu": "L40S"}, {"gpu": "L40S"}, {"gpu": "L40S"}, {"gpu": "L40S"}, {"gpu": "L40S"}]})");
    }

    void badValuesChangeNothing()
    {
        QFETCH(QByteArray, text);
        const Scenario before = default_scenario(*m_catalogue);
        Scenario scenario = before;
        QVERIFY(!scenario_from_json(scenario, *m_catalogue, QJsonDocument::fromJson(text).object()).empty());
        QVERIFY(scenario == before);
    }
};

TIEBREAK_TEST(ScenarioJsonTest, QCoreApplication)
#include "tst_scenario_json.moc"
