// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/fit_cases.h"

#include "models/engine/load/remembered_steps.h"
#include "models/engine/load/serving_case.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double step_of_logarithm = 1e-4;

bool is_run(const Measurement& row)
{
    return row.load.kind != LoadKind::None;
}

// Sequences in flight as a fraction: whole ones have no derivative by the memory.
double running(const Replica& replica, const Workload& workload)
{
    if (!workload.in_flight) {
        return workload.batch;
    }
    const MemoryPlan memory = plan_memory(replica.memory, workload);
    const double most = workload.batch > 0 ? std::min<double>(workload.batch, replica.memory.scheduler.max_running)
                                           : replica.memory.scheduler.max_running;
    const double pool_gb = memory.kv_cache_gb + memory.free_gb;
    return std::max(1.0, std::min(most, pool_gb / memory.sequence_gb));
}

} // namespace

NewestSteps newest_steps(std::span<const Observation* const> observations)
{
    NewestSteps newest;
    for (const Observation* const observation : observations) {
        std::size_t& step = newest[observation->row.framework];
        step = std::max(step, observation->step);
    }
    return newest;
}

FitCase::FitCase(const FitInputs& inputs, const Constants& constants, const NewestSteps& newest,
                 const Observation& observation)
    : m_inputs(inputs), m_observation(observation), m_rows{&observation}
{
    RateNames names = rate_names(inputs.blank, *observation.gpu, observation.workload);
    const std::size_t steps = newest.at(observation.row.framework);
    names.later.resize(steps > observation.step ? std::min(names.later.size(), steps - observation.step) : 0);
    for (const StepRateRow& row : step_rate_rows()) {
        const auto rule = std::ranges::find(inputs.blank.rules, row.name, &RateRule::rate);
        if (rule == inputs.blank.rules.end()) {
            continue;
        }
        std::vector<Factor> factors = factors_of(constants, *rule, names);
        m_absent.*row.member = row.absent;
        for (const Factor& factor : factors) {
            m_used.push_back(factor.constant);
        }
        if (!factors.empty()) {
            m_rates.push_back({row.member, std::move(factors)});
        }
    }
    std::ranges::sort(m_used);
    m_used.erase(std::unique(m_used.begin(), m_used.end()), m_used.end());
}

bool FitCase::has_same_run(const Observation& other) const
{
    const auto run = [](const Measurement& row) {
        return std::tie(row.source, row.framework, row.framework_version, row.gpu, row.tensor_parallel, row.model,
                        row.weight_precision, row.kv_precision, row.load.kind, row.load.concurrency,
                        row.load.requests_per_s, row.load.requests, row.load.length_spread, row.input_len,
                        row.output_len, row.eager, row.kv_tokens, row.memory_fraction, row.max_sequences,
                        row.token_budget);
    };
    return is_run(m_observation.row) && run(m_observation.row) == run(other.row);
}

StepRates FitCase::rates(const Constants& constants) const
{
    StepRates rates = m_absent;
    for (const RateFactors& each : m_rates) {
        rates.*each.rate = product_of(constants, each.factors);
    }
    return rates;
}

Replica FitCase::replica(const StepRates& rates) const
{
    return make_replica(m_inputs.blank, *m_observation.gpu, *m_observation.model, m_observation.workload, rates);
}

void FitCase::play(const Constants& constants)
{
    if (!is_run(m_observation.row)) {
        return;
    }
    const StepRates now = rates(constants);
    const Replica played = replica(now);
    const MemoryPlan memory = plan_memory(played.memory, m_observation.workload);
    const double longest = static_cast<double>(m_observation.workload.input_len) + m_observation.workload.output_len;
    const double tokens =
        std::max(longest, m_observation.row.kv_tokens.value_or(pool_tokens(memory, m_observation.workload)));
    const ServingCase run = serving_case(played, m_observation.workload, m_observation.row.load, tokens);
    RememberedSteps steps(played.steps);
    const StepSeconds seconds = [&](const StepWork& work) { return steps.step_s(work); };
    m_trajectory = {};
    const LoadRun load_run = run_load(run.load, run.requests, seconds, m_trajectory);
    place_sendings(m_trajectory, load_run, seconds);
    m_steady = run.steady;
    m_played_client_ms = now.client_ms;
}

std::vector<double> FitCase::log_values(const StepRates& rates) const
{
    const Replica now = replica(rates);
    std::vector<double> values;
    if (!is_run(m_observation.row)) {
        const Workload& workload = m_observation.workload;
        const Prediction prediction = predict_running(now, workload, running(now, workload));
        for (const Observation* const row : m_rows) {
            values.push_back(std::log(measured_metric(row->row.metric)->of_batch(prediction, workload)));
        }
        return values;
    }
    RememberedSteps steps(now.steps);
    const std::vector<Served> served =
        timed_again(m_trajectory, [&](const StepWork& work) { return steps.step_s(work); });
    ServingNumbers numbers = serving_numbers(served, m_steady);
    const double later_ms = m_observation.row.load.kind == LoadKind::Offline ? 0 : rates.client_ms - m_played_client_ms;
    for (double* const latency :
         {&numbers.ttft_mean_ms, &numbers.ttft_median_ms, &numbers.e2e_mean_ms, &numbers.e2e_median_ms}) {
        *latency += later_ms;
    }
    for (const Observation* const row : m_rows) {
        values.push_back(std::log(measured_metric(row->row.metric)->of_load(numbers, row->row.is_median)));
    }
    return values;
}

FitCase::Answer FitCase::answer(const Constants& constants, bool with_derivatives) const
{
    const StepRates now = rates(constants);
    Answer answer;
    answer.log_values = log_values(now);
    if (!with_derivatives) {
        return answer;
    }
    answer.log_derivatives.assign(m_rows.size(), std::vector<double>(m_used.size(), 0.0));
    for (const RateFactors& each : m_rates) {
        StepRates moved = now;
        moved.*each.rate *= std::exp(step_of_logarithm);
        const std::vector<double> values = log_values(moved);
        for (const Factor& factor : each.factors) {
            const auto column =
                static_cast<std::size_t>(std::ranges::lower_bound(m_used, factor.constant) - m_used.begin());
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                answer.log_derivatives[i][column] +=
                    factor.power * (values[i] - answer.log_values[i]) / step_of_logarithm;
            }
        }
    }
    return answer;
}

} // namespace tiebreak
