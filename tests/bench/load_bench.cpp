// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load_bench.h"

#include "models/engine/answers/load/load_answer.h"
#include "models/engine/answers/load/load_case.h"
#include "tests/support/chat_requests.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace tiebreak {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int runs = 9;

double milliseconds_since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Scenario chat(const Catalogue& catalogue, LoadOf kind)
{
    Scenario scenario = chatRequests(catalogue, kind);
    scenario.load.think_time_s = 5;
    return scenario;
}

double load_page_ms(const Catalogue& catalogue, LoadOf kind)
{
    const Scenario scenario = chat(catalogue, kind);
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = Clock::now();
        const LoadAnalysis load = analyze_load(catalogue, scenario);
        times.push_back(milliseconds_since(start));
    }
    return median(times);
}

} // namespace

void measure_load(QJsonObject& result, const Catalogue& catalogue)
{
    LoadRig rig = std::move(load_rigs(catalogue, chat(catalogue, LoadOf::Requests)).front());
    rig.shape.requests = 10000;
    const double near_limit = 0.7 * saturated_requests_per_s(rig.shape, rig.seconds);
    const std::vector<Arrival> requests = open_arrivals(
        {near_limit, rig.shape.burstiness, rig.shape.prompt, rig.shape.output}, rig.shape.requests, rig.shape.seed);
    const LoadCase load = case_of(rig.shape);
    std::vector<double> times;
    double steps = 0;
    for (int i = 0; i < runs; ++i) {
        const auto start = Clock::now();
        const LoadRun run = run_load(load, requests, rig.seconds);
        times.push_back(milliseconds_since(start));
        steps = static_cast<double>(run.steps);
    }
    constexpr double ms_per_s = 1000;
    result.insert(QStringLiteral("simulate_10k_ms"), median(times));
    result.insert(QStringLiteral("simulated_steps_per_s"), steps / median(times) * ms_per_s);
    result.insert(QStringLiteral("load_page_ms"),
                  std::max(load_page_ms(catalogue, LoadOf::Users), load_page_ms(catalogue, LoadOf::Requests)));
}

} // namespace tiebreak
