// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/load/load_answer.h"

#include "models/engine/inputs/fields.h"
#include "tests/engine/answers/load/load_answer_fixture.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tiebreak;

// That the numbers of a load agree with each other, and depend on the inputs that it asks for.
class LoadConsistencyTest : public LoadAnswerFixture {
    Q_OBJECT

    // A load of users or requests as anybody might have it, the same for the same seed.
    Scenario anyLoad(unsigned seed) const
    {
        std::mt19937 random(seed);
        const auto share = [&random] { return static_cast<double>(random()) / 4294967296.0; };
        const auto between = [&share](double low, double high) { return low * std::pow(high / low, share()); };
        const auto one_of = [&share](const auto& list) {
            return list[static_cast<std::size_t>(share() * static_cast<double>(list.size()))];
        };
        Scenario scenario = chat(share() < 0.5 ? LoadOf::Users : LoadOf::Requests);
        scenario.model = one_of(std::vector<std::string>{"Llama-3.1-8B", "Qwen3-14B"});
        scenario.server.framework = one_of(std::vector<std::string>{"vLLM", "SGLang", "TensorRT-LLM"});
        scenario.contenders.front() = one_of(scenario.contenders);
        scenario.request = {static_cast<int>(between(60, 4000)), static_cast<int>(between(20, 800))};
        scenario.load.prompt_spread = share();
        scenario.load.output_spread = share();
        scenario.load.think_time_s = one_of(std::vector<double>{0, 0, 3, 20});
        scenario.load.users = static_cast<int>(between(1, 3000));
        scenario.load.requests_per_s = between(0.05, 100);
        scenario.load.burstiness = one_of(std::vector<double>{1, 1, 1, 0.3, 3});
        scenario.limits.ttft_ms = between(200, 5000);
        scenario.limits.tpot_ms = between(25, 150);
        if (share() < 0.2) {
            scenario.limits.ttft_ms.reset();
        }
        if (share() < 0.2) {
            scenario.limits.tpot_ms.reset();
        }
        scenario.limits.percentile = one_of(std::vector<double>{50, 90, 95, 99});
        scenario.bill.spare_replicas = share() < 0.3 ? 1 : 0;
        return scenario;
    }

private slots:
    void contendersAlikeGetTheSameAnswer()
    {
        Scenario scenario = chat(LoadOf::Requests);
        scenario.contenders = {scenario.contenders[0], scenario.contenders[0]};
        const LoadAnalysis load = analyze_load(*m_catalogue, scenario);
        QCOMPARE(load.contenders[0].highest, load.contenders[1].highest);
        QCOMPARE(load.contenders[0].now.usd_per_month, load.contenders[1].now.usd_per_month);
        QVERIFY(!cheapest(load, &LoadAnswer::now)); // nobody is
    }

    void whatIsSaidOfALoadAgrees_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed) {
            QTest::addRow("%d", seed) << seed;
        }
    }

    void whatIsSaidOfALoadAgrees()
    {
        QFETCH(int, seed);
        const Scenario scenario = anyLoad(static_cast<unsigned>(seed));
        const LoadAnswer answer = first(scenario);
        if (answer.gap != LoadGap::None) {
            QCOMPARE(answer.now.gpus, 0.0);
            QVERIFY(!answer.win_probability);
            return;
        }
        const double spares = scenario.bill.spare_replicas;
        const bool closed = is_closed(scenario);
        const double total = closed ? scenario.load.users : scenario.load.requests_per_s;
        const bool shares = !closed && scenario.load.burstiness != 1;
        for (const auto& [fleet, asked] : {std::pair(&answer.now, total), std::pair(&answer.twice, 2 * total)}) {
            const double carriers = fleet->replicas - spares;
            QVERIFY(fleet->load > 0);
            QVERIFY(fleet->load * carriers >= asked * (1 - 1e-9));
            QVERIFY(fleet->summary.holds);
            QVERIFY(fleet->state != LoadState::Overloaded);
            if (!shares) {
                QVERIFY(fleet->load <= answer.highest * (1 + 1e-9));
                // Of a server near saturation nobody can promise a percentile.
                QVERIFY(fleet->state != LoadState::AtLimit || fleet->may_miss);
                QCOMPARE(fleet->may_miss, fleet->gpus_high == 0 || fleet->gpus_high > fleet->gpus);
            }
        }
        QVERIFY(answer.twice.gpus >= answer.now.gpus);
        QVERIFY(answer.twice.usd_per_month >= answer.now.usd_per_month);

        Scenario tighter = scenario;
        for (std::optional<double>* const limit : {&tighter.limits.ttft_ms, &tighter.limits.tpot_ms}) {
            if (*limit) {
                **limit *= 0.8;
            }
        }
        const LoadAnswer strict = first(tighter);
        QVERIFY2(strict.highest <= answer.highest,
                 qPrintable(QStringLiteral("%1 > %2").arg(strict.highest).arg(answer.highest)));
        if (shares || answer.highest == 0) {
            return;
        }
        // A fleet of twice as many replicas carries twice as much: filled to the brim none is spare, and one more
        // user, or a little more, takes one more replica.
        const double replicas = 3;
        Scenario full = scenario;
        const auto carriers_of = [&](double load) {
            full.load.users = closed ? static_cast<int>(load) : full.load.users;
            full.load.requests_per_s = closed ? full.load.requests_per_s : load;
            const LoadAnswer brim = first(full);
            return std::pair(brim.now.replicas - spares, brim.twice.replicas - spares);
        };
        QCOMPARE(carriers_of(replicas * answer.highest), std::pair(replicas, 2 * replicas));
        const double more = closed ? replicas * answer.highest + 1 : replicas * answer.highest * 1.001;
        QCOMPARE(carriers_of(more).first, replicas + 1);
    }

    // What is_asked_by() says of every input: the answer depends on it, or it does not.
    void asksForTheInputsThatItSays_data() { kinds(); }
    void asksForTheInputsThatItSays()
    {
        QFETCH(int, kind);
        Scenario scenario = chat(static_cast<LoadOf>(kind));
        scenario.contenders.resize(1);
        const LoadAnalysis before = analyze_load(*m_catalogue, scenario);
        const auto same = [&](const Scenario& other) {
            const LoadAnalysis after = analyze_load(*m_catalogue, other);
            return std::ranges::equal(before.contenders, after.contenders,
                                      [](const LoadAnswer& a, const LoadAnswer& b) {
                                          return a.highest == b.highest && a.saturated == b.saturated &&
                                                 a.now.usd_per_month == b.now.usd_per_month &&
                                                 a.now.summary.ttft_ms.at_share == b.now.summary.ttft_ms.at_share &&
                                                 a.now.summary.e2e_ms.mean == b.now.summary.e2e_ms.mean &&
                                                 a.win_probability == b.win_probability;
                                      });
        };
        Scenario other = scenario; // in all that it does not ask for
        for (const Field& field : scenario_fields()) {
            if (is_asked_by(field, scenario.load.kind) || field.key == "load") {
                continue;
            }
            const FieldRef ref{&field, 0};
            const FieldValue now = get_field(scenario, ref);
            if (field.kind == FieldKind::Choice) {
                for (const std::string& choice : field.choices(*m_catalogue, scenario)) {
                    if (FieldValue(choice) != now) {
                        field.set(other, 0, choice);
                    }
                }
            } else {
                field.set(other, 0,
                          now == FieldValue(field.minimum) ? std::min(field.maximum, field.minimum + 1)
                                                           : field.minimum);
            }
            QVERIFY2(get_field(other, ref) != now, field.key.data());
        }
        QVERIFY(same(other));
        const auto moved = [&](const char* key, const FieldValue& value) {
            Scenario changed = scenario;
            const FieldRef ref = find_field(key);
            QVERIFY2(is_asked_by(*ref.field, scenario.load.kind), key);
            ref.field->set(changed, 0, value);
            QVERIFY2(!same(changed), key);
        };
        for (const auto& [key, value] :
             std::vector<std::pair<const char*, FieldValue>>{{"model", "Qwen3-14B"},
                                                             {"framework", "SGLang"},
                                                             {"framework_version", "0.6"},
                                                             {"spare_replicas", 1.0},
                                                             {"hours_per_month", 700.0},
                                                             {"gpu_memory_fraction", 0.7},
                                                             {"max_num_seqs", 4.0},
                                                             {"token_budget", 256.0},
                                                             {"ttft_limit_ms", 300.0},
                                                             {"tpot_limit_ms", 30.0},
                                                             {"limit_percentile", 99.0},
                                                             {"shared_prefix", 0.5},
                                                             {"memory_overhead_gb", 10.0},
                                                             {"contenders.0.usd_per_gpu_hour", 0.6},
                                                             {"contenders.0.weight_precision", "FP8"},
                                                             {"contenders.0.throughput_gain", 0.2},
                                                             {"contenders.0.tensor_parallel", "2"},
                                                             {"contenders.0.gpu", "A100-80GB-SXM"}}) {
            if (scenario.load.kind == LoadOf::Users) { // as much as one kind shows of what all ask for
                moved(key, value);
            }
        }
        for (const auto& [key, value] : std::vector<std::pair<const char*, FieldValue>>{{"users", 90.0},
                                                                                        {"think_time_s", 9.0},
                                                                                        {"requests_per_s", 7.0},
                                                                                        {"burstiness", 3.0},
                                                                                        {"prompt_tokens", 800.0},
                                                                                        {"output_tokens", 150.0},
                                                                                        {"prompt_spread", 1.0},
                                                                                        {"output_spread", 1.0}}) {
            if (is_asked_by(*find_field(key).field, scenario.load.kind)) {
                moved(key, value);
            }
        }
    }
};

TIEBREAK_TEST(LoadConsistencyTest, QCoreApplication)
#include "tst_load_consistency.moc"
