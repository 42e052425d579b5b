// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/percentiles.h"
#include "models/engine/load/trajectory.h"

#include "tests/engine/load/plain_steps.h"
#include "tests/support/test_class.h"

#include <cmath>
#include <numeric>

using namespace tiebreak;

namespace {

struct Named {
    const char* name;
    SchedulerRules rules;
};

SchedulerRules rules_of(bool mixed, bool chunked, Admission admission, bool ahead)
{
    SchedulerRules rules;
    rules.mixed_steps = mixed;
    rules.chunked = chunked;
    rules.admission = admission;
    rules.one_step_ahead = ahead;
    return rules;
}

const std::vector<Named> servers = {
    {"mixed steps, by chunks", rules_of(true, true, Admission::Chunk, true)},
    {"prompts alone, whole", rules_of(false, false, Admission::Prompt, false)},
    {"prompts alone, by what is expected", rules_of(false, true, Admission::Expected, true)},
    {"mixed steps, nothing taken back", rules_of(true, false, Admission::Whole, true)},
};

double mean_e2e_s(const LoadRun& run)
{
    double sum = 0;
    for (const Served& request : run.served) {
        sum += request.end_s - request.sent_s;
    }
    return sum / static_cast<double>(run.served.size());
}

} // namespace

class TestLoadLaws : public QObject {
    Q_OBJECT

    static void eachServerAndLoad()
    {
        QTest::addColumn<int>("server");
        QTest::addColumn<double>("requests_per_s");
        QTest::addColumn<int>("kv_tokens");
        for (std::size_t server = 0; server < servers.size(); ++server) {
            for (const double rate : {0.5, 4.0, 30.0}) {
                for (const int kv_tokens : {400000, 12000}) {
                    QTest::addRow("%s, %g requests/s, cache of %d", servers[server].name, rate, kv_tokens)
                        << static_cast<int>(server) << rate << kv_tokens;
                }
            }
        }
    }

    static LoadRun runOf(int server, int kv_tokens, const std::vector<Arrival>& requests)
    {
        LoadCase load;
        load.rules = servers[static_cast<std::size_t>(server)].rules;
        load.kv_tokens = kv_tokens;
        return run_load(load, requests, step_s);
    }

private slots:
    void littleSLaw_data() { eachServerAndLoad(); }
    void littleSLaw()
    {
        QFETCH(int, server);
        QFETCH(double, requests_per_s);
        QFETCH(int, kv_tokens);
        const auto requests = open_arrivals({requests_per_s, 1, {512, 0.5, 4000}, {128, 0.8, 4000}}, 1500, 7);
        const LoadRun run = runOf(server, kv_tokens, requests);
        const LoadSummary summary = summary_of(run, {}, 0);
        const double by_requests = summary.requests_per_s * mean_e2e_s(run);
        QVERIFY2(std::abs(summary.in_system / by_requests - 1) < 1e-9,
                 qPrintable(QString::number(summary.in_system / by_requests - 1)));
    }

    void everyTokenAskedForIsMadeInOrder_data() { eachServerAndLoad(); }
    void everyTokenAskedForIsMadeInOrder()
    {
        QFETCH(int, server);
        QFETCH(double, requests_per_s);
        QFETCH(int, kv_tokens);
        const auto requests = open_arrivals({requests_per_s, 1, {512, 0.5, 4000}, {128, 0.8, 4000}}, 1500, 7);
        const LoadRun run = runOf(server, kv_tokens, requests);
        QCOMPARE(run.refused, 0);
        for (std::size_t k = 0; k < requests.size(); ++k) {
            const Served& served = run.served[k];
            QCOMPARE(served.output_tokens, requests[k].output_tokens);
            QVERIFY(served.sent_s == requests[k].at_s);
            QVERIFY(served.first_token_s > served.sent_s);
            // Each later token takes at least the cheapest step.
            QVERIFY(served.end_s - served.first_token_s >= 0.012 * (served.output_tokens - 1) * (1 - 1e-9));
        }
        QVERIFY(run.used_pages_s <= run.end_s * static_cast<double>(run.pages) * (1 + 1e-9));
        const bool takes_back = servers[static_cast<std::size_t>(server)].rules.admission != Admission::Whole;
        if (!takes_back || kv_tokens > 100000) {
            QCOMPARE(run.preemptions, 0);
        }
    }

    // A queue with one server: mean wait = rate x E[S^2] / (2 (1 - rho)), within three standard errors, which batches
    // of requests give.
    void oneAtATimeWaitsAsPollaczekAndKhinchineSay_data()
    {
        QTest::addColumn<double>("utilization");
        for (const double utilization : {0.3, 0.6, 0.8}) {
            QTest::addRow("%g busy", utilization) << utilization;
        }
    }
    void oneAtATimeWaitsAsPollaczekAndKhinchineSay()
    {
        QFETCH(double, utilization);
        LoadCase load;
        load.kv_tokens = 100000;
        load.rules.max_running = 1;
        load.rules.request_s = 0;
        load.rules.between_requests_s = 0;
        load.rules.token_budget = 8192;
        constexpr int count = 40000;
        constexpr int parts = 20;
        auto requests = open_arrivals({1, 1, {512, 0.5, 8000}, {64, 0.8, 4000}}, count, 11);
        std::vector<double> service;
        for (const Arrival& request : requests) {
            const double prompt = request.prompt_tokens;
            double seconds = step_s({.chunk_tokens = prompt, .chunk_attention = prompt * prompt});
            const double steps = request.output_tokens - 1;
            seconds += steps * step_s({.decoding = 1, .decode_context = prompt + (steps - 1) / 2});
            service.push_back(seconds);
        }
        const double mean = std::accumulate(service.begin(), service.end(), 0.0) / count;
        const double square = std::inner_product(service.begin(), service.end(), service.begin(), 0.0) / count;
        const double rate = utilization / mean;
        for (Arrival& request : requests) {
            request.at_s /= rate;
        }
        const LoadRun run = run_load(load, requests, step_s);
        std::vector<double> waits(parts, 0);
        for (std::size_t k = 0; k < requests.size(); ++k) {
            waits[k * parts / count] += (run.served[k].end_s - run.served[k].sent_s - service[k]) * parts / count;
        }
        const double wait = std::accumulate(waits.begin(), waits.end(), 0.0) / parts;
        double variance = 0;
        for (const double part : waits) {
            variance += (part - wait) * (part - wait) / (parts - 1);
        }
        const double expected = rate * square / 2 / (1 - utilization);
        const double error = std::sqrt(variance / parts);
        QVERIFY2(std::abs(wait - expected) < 3 * error,
                 qPrintable(QStringLiteral("%1 s, expected %2 +- %3").arg(wait).arg(expected).arg(error)));
        QVERIFY(std::abs(run.busy_s / run.end_s - utilization) < 0.01);
    }

    void atAVanishingLoadARequestPaysForItselfOnly_data()
    {
        QTest::addColumn<int>("server");
        for (std::size_t server = 0; server < servers.size(); ++server) {
            QTest::addRow("%s", servers[server].name) << static_cast<int>(server);
        }
    }
    void atAVanishingLoadARequestPaysForItselfOnly()
    {
        QFETCH(int, server);
        const auto requests = open_arrivals({0.001, 0, {500, 0}, {101, 0}}, 50, 1);
        const LoadRun run = runOf(server, 400000, requests);
        const LoadSummary summary = summary_of(run, {}, 0);
        const double prompt_ms = 1000 * step_s({.chunk_tokens = 500, .chunk_attention = 500.0 * 500.0});
        const double step_ms = 1000 * step_s({.decoding = 1, .decode_context = 500 + 99.0 / 2});
        QVERIFY(std::abs(summary.ttft_ms.mean - 6 - prompt_ms) < 1e-6); // 6 ms: the client
        QVERIFY(std::abs(summary.tpot_ms.mean / step_ms - 1) < 1e-9);
    }

    // Saturated: closed loop of exactly as many as may run.
    void saturatedItMakesWhatItsStepsAllow()
    {
        LoadCase load;
        load.kv_tokens = 1000'000;
        load.users = 64;
        load.rules.request_s = 0;
        load.rules.between_requests_s = 0;
        const auto requests = closed_arrivals({512, 0}, {256, 0}, 64, 3.0, 3000, 1);
        const LoadSummary summary = summary_of(run_load(load, requests, step_s), {}, 0.1);
        // In 256 steps each of the 64 gets its tokens and 64 prompts are computed.
        const double decode_s = 255 * step_s({.decoding = 64, .decode_context = 64 * (512 + 127.0)});
        const double prompts_s = 64 * (6e-5 * 512 + 1e-10 * 512 * 512);
        QVERIFY(std::abs(summary.output_tok_s / (64 * 256 / (decode_s + prompts_s)) - 1) < 0.03);
    }

    void moreLoadNeverHelps_data() { atAVanishingLoadARequestPaysForItselfOnly_data(); }
    void moreLoadNeverHelps()
    {
        QFETCH(int, server);
        double last = 0;
        for (const double rate : {0.5, 1.0, 2.0, 4.0, 8.0, 16.0}) {
            const auto requests = open_arrivals({rate, 1, {512, 0.5, 4000}, {128, 0.5, 4000}}, 4000, 3);
            const LoadSummary summary = summary_of(runOf(server, 400000, requests), {}, 0.1);
            QVERIFY2(summary.e2e_ms.p95 > last * 0.97, qPrintable(QString::number(rate)));
            last = summary.e2e_ms.p95;
        }
    }

    void aSharedPrefixSavesTimeAndPages()
    {
        LoadCase load;
        load.kv_tokens = 40000;
        load.rules.shares_prefixes = true;
        const auto requests = open_arrivals({6, 1, {1024, 0}, {128, 0}}, 1000, 5);
        const LoadSummary without = summary_of(run_load(load, requests, step_s), {}, 0.1);
        load.shared_prefix = 0.75;
        const LoadSummary with = summary_of(run_load(load, requests, step_s), {}, 0.1);
        QVERIFY(with.ttft_ms.p50 < 0.6 * without.ttft_ms.p50);
        QVERIFY(with.kv_use < without.kv_use);
    }

    void whatTheCacheCanNeverHoldIsRefusedAndTheRestServed()
    {
        LoadCase load;
        load.kv_tokens = 1000;
        std::vector<Arrival> requests(10, Arrival{0, 300, 50});
        requests[4].prompt_tokens = 990; // with 50 more tokens beyond 1,000
        const LoadRun run = run_load(load, requests, step_s);
        QCOMPARE(run.refused, 1);
        QCOMPARE(summary_of(run, {}, 0).requests, 9);
    }

    void goodputCountsRequestsInsideAllLimits()
    {
        LoadRun run;
        run.end_s = 10;
        run.served = {{0, 0.5, 2.5, 10, 101}, {1, 1.2, 9.2, 10, 101}, {2, 4, 5, 10, 101}, {3, 3.1, 3.1, 10, 1}};
        QCOMPARE(summary_of(run, {}, 0).goodput, 1.0);
        QCOMPARE(summary_of(run, {.ttft_ms = 600, .tpot_ms = {}, .e2e_ms = {}}, 0).goodput, 0.75);
        QCOMPARE(summary_of(run, {.ttft_ms = 600, .tpot_ms = 50, .e2e_ms = {}}, 0).goodput, 0.5);
        QCOMPARE(summary_of(run, {.ttft_ms = {}, .tpot_ms = {}, .e2e_ms = 100.5}, 0).goodput, 0.25);
    }

    void percentilesLieBetweenRanks()
    {
        QCOMPARE(percentile({1, 2, 3, 4}, 0.5), 2.5);
        QCOMPARE(percentile({1, 2, 3, 4}, 1.0), 4.0);
        QCOMPARE(percentile({7}, 0.99), 7.0);
        QCOMPARE(percentile({}, 0.5), 0.0);
    }

    void arrivalsHaveTheRateAndTheSpreadAskedFor()
    {
        for (const double burstiness : {0.0, 0.5, 1.0, 2.0}) {
            const auto requests = open_arrivals({5, burstiness, {512, 0.6}, {200, 0.4}}, 20000, 9);
            QVERIFY(std::abs(requests.back().at_s - 4000) < 1e-6);
            double prompts = 0;
            double gap_square = 0;
            double last = 0;
            for (const Arrival& request : requests) {
                prompts += request.prompt_tokens;
                gap_square += std::pow(request.at_s - last, 2);
                last = request.at_s;
            }
            QVERIFY(std::abs(prompts / 20000 / 512 - 1) < 0.02);
            const double variation = std::sqrt(std::max(gap_square / 20000 / 0.04 - 1, 0.0));
            QVERIFY2(std::abs(variation - burstiness) < 0.05 + 0.05 * burstiness,
                     qPrintable(QString::number(variation)));
        }
    }

    // Timed again at its own costs a run is itself, but for means over its stretches; at doubled costs all but the idle
    // time doubles.
    void aTrajectoryTimesItsRun_data() { atAVanishingLoadARequestPaysForItselfOnly_data(); }
    void aTrajectoryTimesItsRun()
    {
        QFETCH(int, server);
        LoadCase load;
        load.rules = servers[static_cast<std::size_t>(server)].rules;
        load.kv_tokens = 12000;
        const auto requests = open_arrivals({30, 1, {512, 0.5, 4000}, {128, 0.8, 4000}}, 500, 7);
        Trajectory trajectory;
        const LoadRun run = run_load(load, requests, step_s, trajectory);
        const auto again = timed_again(trajectory, step_s);
        const auto twice = timed_again(trajectory, [](const StepWork& work) { return 2 * step_s(work); });
        QCOMPARE(again.size(), run.served.size());
        for (std::size_t k = 0; k < again.size(); ++k) {
            QVERIFY(std::abs(again[k].sent_s - run.served[k].sent_s) < 1e-6);
            QVERIFY(std::abs(again[k].first_token_s / run.served[k].first_token_s - 1) < 1e-6);
            QVERIFY(std::abs(again[k].end_s / run.served[k].end_s - 1) < 1e-6);
        }
        QVERIFY(std::abs(twice.back().end_s - again.back().end_s - run.busy_s) < 0.1 * run.busy_s);
    }

    void theSameLoadGivesTheSameRun()
    {
        const auto requests = open_arrivals({5, 1, {512, 0.6}, {200, 0.4}}, 500, 9);
        const LoadRun one = runOf(0, 12000, requests);
        const LoadRun two = runOf(0, 12000, requests);
        for (std::size_t k = 0; k < requests.size(); ++k) {
            QCOMPARE(one.served[k].end_s, two.served[k].end_s);
        }
    }
};

TIEBREAK_TEST(TestLoadLaws, QCoreApplication)
#include "tst_load_laws.moc"
