// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/problem_text.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <set>

using namespace tiebreak;

class FieldsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Problem set(Scenario& scenario, const char* key, const char* text) const
    {
        return set_from_text(scenario, *m_catalogue, key, text);
    }

    // A value that differs from the present one and is allowed.
    FieldValue another(const Field& field, const FieldValue& now) const
    {
        if (field.kind != FieldKind::Choice) {
            return now == FieldValue(field.maximum) ? field.minimum : field.maximum;
        }
        for (const std::string& choice : field.choices(*m_catalogue, default_scenario(*m_catalogue))) {
            if (FieldValue(choice) != now) {
                return choice;
            }
        }
        return now;
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // What captions of pins tell, and the tornado moves, follows from the rows.
    void rowsSayWhatTheyMove()
    {
        const auto keys_of = [](auto&& belongs) {
            std::vector<std::string_view> keys;
            for (const std::span<const Field> fields : {scenario_fields(), contender_fields()}) {
                for (const Field& field : fields) {
                    if (belongs(field)) {
                        keys.push_back(field.key);
                    }
                }
            }
            return keys;
        };
        using Keys = std::vector<std::string_view>;
        const auto moving = [&](Moves moves) {
            return keys_of([moves](const Field& field) { return field.key != "gpu" && any_of(field.moves, moves); });
        };
        QCOMPARE(keys_of([](const Field& field) { return field.moves == Moves::Nothing; }),
                 (Keys{"spot_interruptions_per_day", "spot_minutes_lost", "price_source"}));
        QCOMPARE(moving(Moves::Rate),
                 (Keys{"model", "evidence", "batch", "cold_start_s", "tpot_limit_ms", "ttft_limit_ms",
                       "tensor_parallel", "weight_precision", "throughput_gain"}));
        QCOMPARE(
            moving(Moves::ModelledRate),
            (Keys{"framework", "framework_version", "batching", "prompt_tokens", "output_tokens", "memory_overhead_gb",
                  "gpu_memory_fraction", "max_num_seqs", "token_budget", "own_calibration", "kv_precision"}));
        QCOMPARE(moving(Moves::Memory),
                 (Keys{"model", "framework", "framework_version", "batching", "batch", "prompt_tokens", "output_tokens",
                       "memory_overhead_gb", "gpu_memory_fraction", "max_num_seqs", "token_budget", "tensor_parallel",
                       "weight_precision", "kv_precision"}));
        QCOMPARE(moving(Moves::Price), Keys{"usd_per_gpu_hour"});
        QCOMPARE(moving(Moves::Cost), (Keys{"utilization", "billing", "billing"}));
        QCOMPARE(moving(Moves::Fleet), (Keys{"tokens_per_month", "hours_per_month", "peak_factor", "spare_replicas",
                                             "billing", "paid_hours_per_month", "billing"}));
        QCOMPARE(moving(Moves::Energy), Keys{"power_draw_fraction"});
        QCOMPARE(moving(Moves::Owning),
                 (Keys{"utilization", "hours_per_month", "billing", "paid_hours_per_month", "power_draw_fraction",
                       "pue", "usd_per_kwh", "horizon_months", "rent_decline_per_year", "discount_rate_per_year",
                       "hosting_usd_per_month", "resale_fraction", "depreciation_per_year", "usd_per_gpu_hour",
                       "purchase_usd", "billing"}));

        const auto doubted = [&](Moves moves) {
            return keys_of(
                [moves](const Field& field) { return field.swing.kind != Swing::None && any_of(field.moves, moves); });
        };
        QCOMPARE(doubted(Moves::Rate | Moves::ModelledRate | Moves::Price),
                 (Keys{"batch", "prompt_tokens", "output_tokens", "usd_per_gpu_hour", "throughput_gain"}));
        QCOMPARE(doubted(Moves::Fleet | Moves::Cost),
                 (Keys{"utilization", "tokens_per_month", "peak_factor", "spare_replicas", "paid_hours_per_month"}));
        QCOMPARE(doubted(Moves::Owning),
                 (Keys{"utilization", "paid_hours_per_month", "pue", "usd_per_kwh", "rent_decline_per_year",
                       "discount_rate_per_year", "hosting_usd_per_month", "resale_fraction", "depreciation_per_year",
                       "usd_per_gpu_hour", "purchase_usd"}));
    }

    void everyFieldCanBeReadAndSet()
    {
        std::set<std::string> keys;
        for (const std::span<const Field> fields : {scenario_fields(), contender_fields()}) {
            for (const Field& field : fields) {
                const FieldRef ref{&field, 1};
                const std::string key = full_key(ref);
                QVERIFY2(keys.insert(key).second, key.c_str());
                QCOMPARE(find_field(key).field, &field);
                QVERIFY2(!field.label.empty() && !field.help.empty(), key.c_str());

                Scenario scenario = default_scenario(*m_catalogue);
                QVERIFY2(set_field(scenario, *m_catalogue, ref, get_field(scenario, ref)).empty(), key.c_str());
                if (field.key == "price_source") {
                    continue; // what fits depends on the GPU; see contendersFollowQuotes
                }
                const FieldValue value = another(field, get_field(scenario, ref));
                const Scenario before = scenario;
                QCOMPARE(text_of(set_field(scenario, *m_catalogue, ref, value)), QString());
                QVERIFY2(get_field(scenario, ref) == value, key.c_str());
                QVERIFY2(scenario != before, key.c_str());
            }
        }
    }

    void refusesWhatIsOutOfRange()
    {
        for (const Field& field : scenario_fields()) {
            if (field.kind == FieldKind::Choice) {
                continue;
            }
            const FieldRef ref{&field, 0};
            const Scenario before = default_scenario(*m_catalogue);
            for (const double bad : {field.minimum - 1, field.maximum * 2 + 1, std::nan(""),
                                     std::numeric_limits<double>::infinity(), -1e300}) {
                Scenario scenario = before;
                QVERIFY(!set_field(scenario, *m_catalogue, ref, bad).empty());
                QVERIFY(scenario == before);
            }
        }
    }

    void messagesSayWhatWouldBeRight_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("range") << "batch"
                               << "0"
                               << "batch is 0; it must be a whole number from 1 to 1024 (seq)";
        QTest::newRow("whole") << "batch"
                               << "8.5"
                               << "batch is 8.5; it must be a whole number from 1 to 1024 (seq)";
        QTest::newRow("text") << "batch"
                              << "many"
                              << "batch is \"many\"; it must be a whole number from 1 to 1024 (seq)";
        QTest::newRow("nan") << "batch"
                             << "nan"
                             << "batch is \"nan\"; it must be a whole number from 1 to 1024 (seq)";
        QTest::newRow("share") << "utilization"
                               << "50"
                               << "utilization is 50; it must be a share from 0.01 to 1, or 1% to 100%";
        QTest::newRow("choice") << "evidence"
                                << "guess"
                                << "evidence is \"guess\"; it must be one of: article, model, measured";
        QTest::newRow("gpu") << "contenders.0.gpu"
                             << "H100"
                             << "contenders.0.gpu is \"H100\"; it must be one of: L40S, A100-80GB-PCIe, A100-80GB-SXM, "
                                "A100-40GB-SXM, A100-40GB-PCIe";
        QTest::newRow("index") << "contenders.4.gpu"
                               << "L40S"
                               << "";
        QTest::newRow("gap") << "contenders.3.usd_per_gpu_hour"
                             << "1"
                             << "contenders.3.usd_per_gpu_hour: there is no contender 3; they are numbered 0 to 2, and "
                                "contenders.3.gpu=NAME adds one";
        QTest::newRow("count")
            << "contenders"
            << "1"
            << "contenders is \"1\"; it must be how many to keep, 2 to 3 (contenders.3.gpu=NAME adds "
               "one)";
        QTest::newRow("price") << "contenders.0.usd_per_gpu_hour"
                               << "-1"
                               << "contenders.0.usd_per_gpu_hour is -1; it must be a number from 0.01 to 1000 ($/h)";
        QTest::newRow("empty") << "batch"
                               << ""
                               << "batch is \"\"; it must be a whole number from 1 to 1024 (seq)";
    }

    void messagesSayWhatWouldBeRight()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, message);
        Scenario scenario = default_scenario(*m_catalogue);
        const Scenario before = scenario;
        const auto said = text_of(set(scenario, qPrintable(key), qPrintable(text)));
        if (message.isEmpty()) {
            QVERIFY(!said.isEmpty());
        } else {
            QCOMPARE(said, message);
        }
        QVERIFY(scenario == before);
    }

    // What lupdate sees is what the engine says, and both fill in alike.
    void problemsCanBeTranslated()
    {
        std::set<std::string_view> listed(problem_texts().begin(), problem_texts().end());
        QCOMPARE(listed, std::set<std::string_view>(phrases::all.begin(), phrases::all.end()));
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : std::vector<std::pair<const char*, const char*>>{{"batch", "0"},
                                                                                         {"utilization", "2"},
                                                                                         {"tpot_limit_ms", "-1"},
                                                                                         {"model", "100 %1"},
                                                                                         {"%2", "%1"},
                                                                                         {"contenders", "9"},
                                                                                         {"contenders.9.gpu", "L40S"},
                                                                                         {"contenders.3.batch", "1"},
                                                                                         {"prices.%1", "1"}}) {
            const Problem problem = set(scenario, key, value);
            QVERIFY2(!problem.empty(), key);
            QCOMPARE(text_of(problem), QString::fromStdString(problem.english()));
        }
        QCOMPARE(set(scenario, "utilization", "2").english(),
                 std::string("utilization is 2; it must be a share from 0.01 to 1, or 1% to 100%"));
        const Problem deeper = set(scenario, "batch", "0").below("pins.0.scenario");
        QCOMPARE(deeper.where(), std::string("pins.0.scenario.batch"));
        QVERIFY(deeper.english().starts_with("pins.0.scenario.batch is 0; it must be a whole number from 1 to 1024"));
    }

    void unknownKeysAreRefusedWithTheList()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        const Problem problem = set(scenario, "btch", "4");
        QVERIFY(problem.english().starts_with("\"btch\" is no input; the inputs are: model evidence"));
        QVERIFY(!set(scenario, "contenders.x.gpu", "L40S").empty());
        QVERIFY(!set(scenario, "contenders.", "L40S").empty());
        QVERIFY(!set(scenario, "prices.nowhere", "1").empty());
    }

    void readsWhatPeopleWrite()
    {
        QCOMPARE(*number_in_text("0.79", FieldKind::Money), 0.79);
        QCOMPARE(*number_in_text("$0.79", FieldKind::Money), 0.79);
        QCOMPARE(*number_in_text(" 50 % ", FieldKind::Share), 0.5);
        QCOMPARE(*number_in_text("2k", FieldKind::Integer), 2000.0);
        QCOMPARE(*number_in_text("100 M", FieldKind::Number), 100e6);
        QCOMPARE(*number_in_text("1.5B", FieldKind::Number), 1.5e9);
        for (const char* const bad : {"", "-", "1,5", "0x10", "inf", "nan", "1e999", "5 %", "1 2"}) {
            QVERIFY2(!number_in_text(bad, FieldKind::Number), bad);
        }
    }

    void contendersFollowQuotes()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        QCOMPARE(scenario.contenders[0].price_source, std::string("runpod-l40s"));
        QVERIFY(set_quote(scenario, *m_catalogue, "runpod-l40s", 0.85).empty());
        QCOMPARE(scenario.contenders[0].usd_per_gpu_hour, 0.85);
        QVERIFY(set(scenario, "contenders.0.price_source", "coreweave-l40s").empty());
        QCOMPARE(scenario.contenders[0].usd_per_gpu_hour, 2.25);
        QVERIFY(set(scenario, "contenders.0.usd_per_gpu_hour", "1").empty());
        QVERIFY(scenario.contenders[0].price_source.empty());
        QVERIFY(set_quote(scenario, *m_catalogue, "coreweave-l40s", 2).empty());
        QCOMPARE(scenario.contenders[0].usd_per_gpu_hour, 1.0); // the user's own price follows nothing
        QCOMPARE(scenario.price_edits.size(), std::size_t(2));
        QVERIFY(set_quote(scenario, *m_catalogue, "coreweave-l40s", 2.25).empty()); // back to the catalogue's
        QCOMPARE(scenario.price_edits.size(), std::size_t(1));
        QVERIFY(!set(scenario, "contenders.1.price_source", "runpod-l40s").empty()); // a quote for another card
    }

    void anotherGpuBringsItsPriceUnlessItIsTheUsersOwn()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        QVERIFY(set(scenario, "contenders.0.gpu", "A100-80GB-SXM").empty());
        QCOMPARE(scenario.contenders[0].usd_per_gpu_hour, 1.39);
        QVERIFY(set(scenario, "contenders.1.usd_per_gpu_hour", "1").empty());
        QVERIFY(set(scenario, "contenders.1.gpu", "L40S").empty());
        QCOMPARE(scenario.contenders[1].usd_per_gpu_hour, 1.0);
    }

    // As the contract of scripts has it: case does not matter, BF16 is FP16, and a bare A100 may be any of four cards.
    void namesAreUnderstoodNeverGuessed()
    {
        const auto written = [&](const char* key, const char* text) {
            Scenario scenario = default_scenario(*m_catalogue);
            const Problem problem = set(scenario, key, text);
            return problem.empty() ? std::get<std::string>(get_field(scenario, find_field(key))) : problem.english();
        };
        for (const char* const format : {"BF16", "bf16", "bfloat16", "float16", "fp16"}) {
            QCOMPARE(written("contenders.0.weight_precision", format), std::string("FP16"));
            QCOMPARE(written("contenders.0.kv_precision", format), std::string("FP16"));
        }
        QCOMPARE(written("contenders.0.weight_precision", "q4-k-m"), std::string("Q4_K_M"));
        QCOMPARE(written("contenders.0.gpu", "a100 80gb pcie"), std::string("A100-80GB-PCIe"));
        QCOMPARE(written("framework", "tensorrt-llm"), std::string("TensorRT-LLM"));
        QCOMPARE(written("contenders.0.gpu", "A100"),
                 std::string("contenders.0.gpu is \"A100\"; it must be one of: A100-80GB-PCIe, A100-80GB-SXM, "
                             "A100-40GB-SXM, A100-40GB-PCIe"));
        QVERIFY(QString::fromStdString(written("contenders.0.gpu", "H100")).contains(QStringLiteral("L40S")));
        QVERIFY(QString::fromStdString(written("contenders.0.kv_precision", "awq")).contains(QStringLiteral("FP16")));
    }

    void validateFindsWhatOneFieldCannotTell()
    {
        const auto problem_of = [this](std::vector<std::pair<const char*, const char*>> inputs) {
            Scenario scenario = default_scenario(*m_catalogue);
            for (const auto& [key, value] : inputs) {
                if (Problem problem = set(scenario, key, value); !problem.empty()) {
                    return problem;
                }
            }
            return validate(scenario, *m_catalogue);
        };
        QCOMPARE(problem_of({}), Problem());
        QCOMPARE(problem_of({{"contenders.0.weight_precision", "FP8"}}), Problem());
        QCOMPARE(problem_of({{"contenders.1.weight_precision", "FP8"}}).english(),
                 std::string("contenders.1.weight_precision is \"FP8\"; it must be one that TensorRT-LLM "
                             "serves on the A100-80GB-PCIe: FP16, INT8, INT8-W8A8, INT4, INT4-AWQ, INT4-GPTQ"));
        QVERIFY(!problem_of({{"contenders.2.kv_precision", "FP8"}}).empty());
        // vLLM keeps the weights at 8 bits there.
        QCOMPARE(problem_of({{"framework", "vLLM"}, {"contenders.1.weight_precision", "FP8"}}), Problem());
        QVERIFY(!problem_of({{"model", "Qwen2.5-7B"}, {"contenders.0.tensor_parallel", "8"}}).empty());
        Scenario none = default_scenario(*m_catalogue);
        none.contenders.resize(1);
        QVERIFY(!validate(none, *m_catalogue).empty());
        none = default_scenario(*m_catalogue);
        none.bill.utilization = std::nan("");
        QVERIFY(!validate(none, *m_catalogue).empty());
        none = default_scenario(*m_catalogue);
        none.model = "GPT-5";
        QVERIFY(!validate(none, *m_catalogue).empty());
    }

    // A card that nobody quotes never takes over another card's price.
    void aCardWithoutAQuoteAsksForItsPrice()
    {
        Catalogue catalogue = *m_catalogue;
        std::erase_if(catalogue.prices, [](const PriceQuote& quote) { return quote.gpu == "A100-80GB-SXM"; });
        Scenario scenario = default_scenario(catalogue); // the other two
        QCOMPARE(scenario.contenders.size(), std::size_t(2));
        const double l40s = scenario.contenders[0].usd_per_gpu_hour;
        QVERIFY(l40s > 0);
        const Problem lacking({}, "contenders.0.usd_per_gpu_hour is empty; it must be what you pay for a GPU-hour: the "
                                  "catalogue has no price of the A100-80GB-SXM");

        QCOMPARE(set_from_text(scenario, catalogue, "contenders.0.gpu", "A100-80GB-SXM"), Problem());
        QVERIFY(lacks_price(scenario.contenders[0]));
        QCOMPARE(validate(scenario, catalogue), lacking);
        Scenario priced = scenario;
        QCOMPARE(set_from_text(priced, catalogue, "contenders.0.usd_per_gpu_hour", "2.5"), Problem());
        QCOMPARE(validate(priced, catalogue), Problem());
        QCOMPARE(priced.contenders[0].usd_per_gpu_hour, 2.5);
        // Back again: its quote. An own price stays the user's.
        QCOMPARE(set_from_text(scenario, catalogue, "contenders.0.gpu", "L40S"), Problem());
        QCOMPARE(scenario.contenders[0].usd_per_gpu_hour, l40s);
        QVERIFY(!scenario.contenders[0].price_source.empty());
        QCOMPARE(set_from_text(priced, catalogue, "contenders.0.gpu", "L40S"), Problem());
        QCOMPARE(priced.contenders[0].usd_per_gpu_hour, 2.5);

        QCOMPARE(set_from_text(scenario, catalogue, "contenders.2.gpu", "A100-80GB-SXM"), Problem());
        QVERIFY(lacks_price(scenario.contenders[2]));
        QCOMPARE(set_from_text(scenario, catalogue, "contenders.2.usd_per_gpu_hour", "1.9"), Problem());
        QCOMPARE(validate(scenario, catalogue), Problem());
    }

    void everyChoiceIsListedAndUnderstood()
    {
        const auto walk = [this](const Field& field, FieldRef ref) {
            if (field.kind == FieldKind::Choice) {
                for (const std::string& name : field.choices(*m_catalogue, default_scenario(*m_catalogue))) {
                    Scenario scenario = default_scenario(*m_catalogue);
                    field.set(scenario, ref.contender, name);
                    QCOMPARE(get_field(scenario, ref), FieldValue(name));
                }
            }
        };
        for (const Field& field : scenario_fields()) {
            walk(field, {&field, 0});
        }
        for (const Field& field : contender_fields()) {
            walk(field, {&field, 1});
        }
        QCOMPARE(find_field("evidence").field->choices(*m_catalogue, default_scenario(*m_catalogue)).size(),
                 std::size_t(3));
        QCOMPARE(find_field("map_x").field->choices(*m_catalogue, default_scenario(*m_catalogue)).size(),
                 std::size_t(11));
        QCOMPARE(find_field("contenders.0.weight_precision")
                     .field->choices(*m_catalogue, default_scenario(*m_catalogue))
                     .back(),
                 std::string(to_string(Precision::Q4KM)));
    }
};

TIEBREAK_TEST(FieldsTest, QCoreApplication)
#include "tst_fields.moc"
