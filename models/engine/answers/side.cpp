// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/side.h"

#include "models/engine/costs/economics.h"
#include "models/engine/throughput/memory_use.h"

namespace tiebreak {

namespace {

bool exceeds(std::optional<double> value, std::optional<double> limit)
{
    return value && limit && *value > *limit;
}

void multiply(std::optional<double>& value, double factor)
{
    if (value) {
        *value *= factor;
    }
}

} // namespace

MemoryUse Side::memory(double batch) const
{
    return memory_use(replica_memory, workload_of(scenario, contender, batch));
}

ThroughputAnswer Side::throughput(double batch) const
{
    ThroughputAnswer answer = evidence(batch);
    if (answer.gap == Gap::None && !memory(batch).fits) {
        answer = {};
        answer.gap = Gap::DoesNotFit;
        return answer;
    }
    if (contender.throughput_gain != 0) {
        const double factor = 1 + contender.throughput_gain;
        multiply(answer.tok_s.value, factor);
        multiply(answer.tok_s.low, factor);
        multiply(answer.tok_s.high, factor);
        multiply(answer.ttft_ms, 1 / factor);
        multiply(answer.tpot_ms, 1 / factor);
        for (Estimate* const latency : {&answer.ttft_band, &answer.tpot_band}) {
            multiply(latency->value, 1 / factor);
            multiply(latency->low, 1 / factor);
            multiply(latency->high, 1 / factor);
        }
    }
    if (exceeds(answer.ttft_ms, scenario.limits.ttft_ms) || exceeds(answer.tpot_ms, scenario.limits.tpot_ms)) {
        answer.tok_s = {};
        answer.gap = Gap::OverLatencyLimit;
    }
    return answer;
}

std::optional<double> Side::cost(std::optional<double> tok_s) const
{
    if (!tok_s) {
        return std::nullopt;
    }
    return usd_per_million_tokens(contender.usd_per_gpu_hour, contender.tensor_parallel, *tok_s,
                                  scenario.bill.utilization);
}

Estimate Side::cost(const Estimate& tok_s) const
{
    return {cost(tok_s.value), cost(tok_s.high), cost(tok_s.low)};
}

CostAt Side::cost_at() const
{
    return [this](double batch) { return cost(throughput(batch).tok_s.value); };
}

FleetPrice Side::fleet(double tok_s) const
{
    const double seconds = scenario.bill.hours_per_month * seconds_per_hour;
    return {tok_s * scenario.bill.utilization * seconds / scenario.bill.peak_factor,
            rent_usd(contender.usd_per_gpu_hour, contender.tensor_parallel, scenario.bill.hours_per_month),
            static_cast<double>(scenario.bill.spare_replicas)};
}

double Side::fleet_usd_per_month(double tok_s) const
{
    const double replicas =
        replicas_for_rate(peak_rate(scenario), tok_s, scenario.bill.utilization, scenario.bill.spare_replicas);
    return rent_usd(contender.usd_per_gpu_hour, replicas * contender.tensor_parallel, scenario.bill.hours_per_month);
}

Side side_of(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
             const Contender& contender)
{
    const Gpu& gpu = *catalogue.gpu(contender.gpu);
    const LlmModel& model = *catalogue.model(scenario.model);
    return {gpu,
            model,
            contender,
            scenario,
            calibration,
            throughput_source(catalogue, calibration, scenario, contender),
            make_memory(calibration, gpu, model, workload_of(scenario, contender, 1))};
}

} // namespace tiebreak
