// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/load/load_answer.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/doubts/uncertainty.h"
#include "models/engine/costs/economics.h"
#include "models/engine/inputs/fields.h"
#include "models/engine/throughput/memory/memory_use.h"
#include "models/engine/throughput/prediction.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tiebreak;

class TestLoadAnswer : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // "40 users, 1,500 in and 300 out, 95 % of first tokens within a second, 50 ms a token".
    Scenario chat(LoadOf kind) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.model = "Llama-3.1-8B";
        scenario.evidence = Evidence::Model;
        scenario.server.framework = "vLLM";
        scenario.server.batching = Batching::InFlight;
        scenario.request = {1500, 300};
        scenario.load.kind = kind;
        scenario.load.prompt_spread = 0.5;
        scenario.load.output_spread = 0.5;
        scenario.limits.ttft_ms = 1000;
        scenario.limits.tpot_ms = 50;
        return scenario;
    }

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

    LoadAnswer first(const Scenario& scenario) const
    {
        Scenario one = scenario;
        one.contenders.resize(1);
        return analyze_load(*m_catalogue, one).contenders.front();
    }

    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::addRow("users") << static_cast<int>(LoadOf::Users);
        QTest::addRow("requests") << static_cast<int>(LoadOf::Requests);
        QTest::addRow("trace") << static_cast<int>(LoadOf::Trace);
    }

    Scenario fetched() const
    {
        QFETCH(int, kind);
        return chat(static_cast<LoadOf>(kind));
    }

private slots:
    void aBatchHasNoLoad()
    {
        const LoadAnalysis load = analyze_load(*m_catalogue, chat(LoadOf::Batch));
        QCOMPARE(load.total, 0.0);
        QVERIFY(std::ranges::all_of(load.contenders,
                                    [](const LoadAnswer& answer) { return answer.gap == LoadGap::BatchOnly; }));
    }

    void wholeGpusCarryTheLoadInsideTheLimits_data() { kinds(); }
    void wholeGpusCarryTheLoadInsideTheLimits()
    {
        Scenario scenario = fetched();
        scenario.bill.spare_replicas = 1;
        const LoadAnalysis load = analyze_load(*m_catalogue, scenario);
        QCOMPARE(load.contenders.size(), scenario.contenders.size());
        for (std::size_t i = 0; i < load.contenders.size(); ++i) {
            const LoadAnswer& answer = load.contenders[i];
            QVERIFY(answer.gap == LoadGap::None);
            QVERIFY(answer.highest > 0);
            QVERIFY(answer.highest_low <= answer.highest && answer.highest <= answer.highest_high);
            for (const auto& [fleet, factor] : {std::pair(answer.now, 1.0), std::pair(answer.twice, 2.0)}) {
                const double carrying = fleet.replicas - 1;
                if (scenario.load.kind != LoadOf::Trace) { // whose bursts several replicas share
                    QCOMPARE(carrying, std::max(1.0, std::ceil(factor * load.total / answer.highest)));
                    QVERIFY(fleet.load <= answer.highest * (1 + 1e-12));
                    QCOMPARE(fleet.may_miss, fleet.load > answer.highest_low);
                }
                QVERIFY(fleet.load * carrying >= factor * load.total * (1 - 1e-12));
                QVERIFY(fleet.summary.holds);
                QCOMPARE(fleet.usd_per_month,
                         rent_usd(scenario.contenders[i].usd_per_gpu_hour, fleet.gpus, scenario.bill.hours_per_month));
                QVERIFY(fleet.gpus_low <= fleet.gpus);
                QVERIFY(fleet.gpus_high == 0 || fleet.gpus <= fleet.gpus_high);
            }
        }
    }

    // A burst that one replica alone cannot take in time is nothing for several that share it.
    void replicasShareBursts()
    {
        Scenario scenario = chat(LoadOf::Requests);
        scenario.load.requests_per_s = 5;
        const double even = first(scenario).now.replicas;
        scenario.load.burstiness = 4;
        const LoadAnswer bursty = first(scenario);
        QVERIFY(bursty.gap == LoadGap::None);
        QVERIFY(bursty.now.summary.holds);
        QVERIFY(bursty.now.replicas >= even);
        QVERIFY(bursty.twice.replicas >= bursty.now.replicas);
        // Shared by many, what each gets is as good as Poisson.
        scenario.load.requests_per_s = 500;
        const double many = first(scenario).now.replicas;
        scenario.load.burstiness = 1;
        const double poisson = first(scenario).now.replicas;
        QVERIFY2(many >= poisson * 0.97 && many <= poisson * 1.1, qPrintable(QString::number(many / poisson)));
    }

    void aTighterLimitOrPercentileNeverRaisesTheLoad_data() { kinds(); }
    void aTighterLimitOrPercentileNeverRaisesTheLoad()
    {
        Scenario scenario = fetched();
        double last = first(scenario).highest;
        for (const double factor : {0.9, 0.8, 0.7}) {
            Scenario tighter = scenario;
            tighter.limits.ttft_ms = *scenario.limits.ttft_ms * factor;
            tighter.limits.tpot_ms = *scenario.limits.tpot_ms * factor;
            const double load = first(tighter).highest;
            QVERIFY2(load <= last, qPrintable(QString::number(factor)));
            last = load;
        }
        scenario.limits.percentile = 50;
        const double half = first(scenario).highest;
        scenario.limits.percentile = 99;
        QVERIFY(first(scenario).highest <= half);
    }

    // What the closed form says of a queue that never ends.
    void saturatedItIsTheModelsRateInFlight_data()
    {
        QTest::addColumn<QString>("framework");
        QTest::addColumn<QString>("model");
        for (const char* const framework : {"vLLM", "SGLang", "TensorRT-LLM"}) {
            for (const char* const model : {"Llama-3.1-8B", "Qwen3-14B"}) {
                QTest::addRow("%s %s", framework, model) << framework << model;
            }
        }
    }
    void saturatedItIsTheModelsRateInFlight()
    {
        QFETCH(QString, framework);
        QFETCH(QString, model);
        Scenario scenario = chat(LoadOf::Requests);
        scenario.server.framework = framework.toStdString();
        scenario.model = model.toStdString();
        scenario.server.max_num_seqs = 32;
        scenario.load.prompt_spread = 0;
        scenario.load.output_spread = 0;
        Workload workload = workload_of(scenario, scenario.contenders.front(), 0);
        const Prediction prediction =
            predict(m_catalogue->calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model(scenario.model), workload);
        QVERIFY(prediction.error == PredictError::None);
        const double tok_s = first(scenario).saturated * scenario.request.output_tokens;
        QVERIFY2(std::abs(tok_s / prediction.output_tok_s.value - 1) < 0.03,
                 qPrintable(QString::number(tok_s / prediction.output_tok_s.value)));
    }

    void whatOneRequestAloneMissesGetsAdviceThatHelps()
    {
        Scenario scenario = chat(LoadOf::Users);
        scenario.limits.tpot_ms = 18;
        const LoadAnswer answer = first(scenario);
        QVERIFY(answer.gap == LoadGap::LimitMissed);
        QVERIFY(answer.missed.tpot && !answer.missed.ttft && !answer.missed.e2e);
        QVERIFY(answer.alone.tpot_ms.at_share > 18);
        QVERIFY(answer.advice.gpus > 0 && answer.advice.weights && !answer.advice.gpu.empty());
        Scenario larger = scenario;
        larger.contenders.front().tensor_parallel = answer.advice.gpus;
        QVERIFY(first(larger).gap == LoadGap::None);
        Scenario narrower = scenario;
        narrower.contenders.front().weight_precision = *answer.advice.weights;
        QVERIFY(first(narrower).gap == LoadGap::None);
        Scenario other = scenario;
        other.contenders.front().gpu = answer.advice.gpu;
        QVERIFY(first(other).gap == LoadGap::None);
    }

    void saysWhyThereIsNoAnswer()
    {
        Scenario scenario = chat(LoadOf::Users);
        scenario.model = "Llama-3.1-70B";
        QVERIFY(first(scenario).gap == LoadGap::NotPredicted);
        QVERIFY(first(scenario).error == PredictError::WeightsDoNotFit);
        scenario = chat(LoadOf::Trace);
        scenario.load.trace.clear();
        QVERIFY(first(scenario).gap == LoadGap::NoTrace);
        scenario = chat(LoadOf::Users);
        scenario.contenders.front().gpu = "A100-80GB-PCIe";
        scenario.server.framework = "TensorRT-LLM";
        scenario.contenders.front().weight_precision = Precision::Fp8;
        QVERIFY(first(scenario).error == PredictError::NoWeightPrecision);
    }

    void contendersAlikeGetTheSameAnswer()
    {
        Scenario scenario = chat(LoadOf::Requests);
        scenario.contenders = {scenario.contenders[0], scenario.contenders[0]};
        const LoadAnalysis load = analyze_load(*m_catalogue, scenario);
        QCOMPARE(load.contenders[0].highest, load.contenders[1].highest);
        QCOMPARE(load.contenders[0].now.usd_per_month, load.contenders[1].now.usd_per_month);
        QVERIFY(!cheapest(load, &LoadAnswer::now)); // nobody is
    }

    void chancesAreOfWholeReplicas()
    {
        // Certain on both sides: 2 replicas at $1 or 1 at $1.5.
        UncertainBill two{1.2, 1, 1, 0, 1, 0};
        UncertainBill one{0.9, 1, 1, 0, 1.5, 0};
        QCOMPARE(*bill_chances(std::vector{two, one})[1], 1.0);
        // One replica is too little in half of the draws; then it costs $3 against $2.
        one.replicas = 1;
        one.capacity_low = 0.8;
        one.capacity_high = 1.25;
        const double half = *bill_chances(std::vector{two, one})[1];
        QVERIFY(std::abs(half - 0.5) < 0.01);
        two.replicas = 0;
        QVERIFY(!bill_chances(std::vector{two, one})[0]);
        QCOMPARE(*bill_chances(std::vector{two, one})[1], 1.0);

        const LoadAnalysis load = analyze_load(*m_catalogue, chat(LoadOf::Users));
        double sum = 0;
        for (const LoadAnswer& answer : load.contenders) {
            sum += answer.win_probability.value_or(0);
        }
        QVERIFY(std::abs(sum - 1) < 1e-9);
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

    void givesUpWhenToldSo()
    {
        const std::atomic<bool> cancelled = true;
        QVERIFY(analyze_load(*m_catalogue, chat(LoadOf::Users), &cancelled).contenders.empty());
    }

    void longRequestsOfATraceAreLeftOut()
    {
        Scenario scenario = chat(LoadOf::Trace);
        scenario.model = "Llama-2-7B"; // 4,096 tokens
        const LoadAnswer answer = first(scenario);
        QVERIFY(answer.gap == LoadGap::None);
        const Trace& trace = *m_catalogue->trace(scenario.load.trace);
        const auto longer = std::ranges::count_if(trace.requests, [](const Arrival& request) {
            return request.prompt_tokens + request.output_tokens > 4096;
        });
        QVERIFY(longer > 0);
        QCOMPARE(answer.left_out, static_cast<int>(longer));
    }
};

TIEBREAK_TEST(TestLoadAnswer, QCoreApplication)
#include "tst_load_answer.moc"
