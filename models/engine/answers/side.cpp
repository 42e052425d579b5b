// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/side.h"

#include "models/engine/answers/mixed_fleet.h"
#include "models/engine/costs/economics.h"
#include "models/engine/throughput/memory/memory_use.h"

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
    if (exceeds(answer.ttft_ms, first_token_limit_ms(scenario, contender)) ||
        exceeds(answer.tpot_ms, scenario.limits.tpot_ms)) {
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
                                  paid_utilization(scenario.bill, billing));
}

Estimate Side::cost(const Estimate& tok_s) const
{
    return {cost(tok_s.value), cost(tok_s.high), cost(tok_s.low)};
}

std::optional<double> Side::load_rate(std::optional<double> tok_s) const
{
    const double share = scenario.second.share;
    if (!tok_s || share <= 0) {
        return tok_s;
    }
    if (!second_tok_s) {
        return std::nullopt;
    }
    return 1 / ((1 - share) / *tok_s + share / *second_tok_s);
}

FleetPrice Side::fleet(double load_tok_s) const
{
    return fleet_price(scenario.bill, billing, contender.usd_per_gpu_hour, contender.tensor_parallel, load_tok_s);
}

std::optional<FleetPrice> Side::fleet_at(std::optional<double> tok_s) const
{
    const std::optional<double> rate = scenario.load.is_played() ? std::nullopt : load_rate(tok_s);
    return rate ? std::optional(fleet(*rate)) : std::nullopt;
}

std::optional<double> Side::bill(std::optional<double> tok_s) const
{
    const std::optional<FleetPrice> price = fleet_at(tok_s);
    return price ? std::optional(fleet_usd(*price, scenario.bill.tokens_per_month)) : std::nullopt;
}

Estimate Side::bill(const Estimate& tok_s) const
{
    return {bill(tok_s.value), bill(tok_s.high), bill(tok_s.low)};
}

std::optional<double> Side::asked_cost(Question question, std::optional<double> tok_s) const
{
    if (question == Question::CostPerToken) {
        return cost(tok_s);
    }
    std::optional<double> usd = bill(tok_s);
    multiply(usd, 1e6 / scenario.bill.tokens_per_month);
    return usd;
}

Estimate Side::asked_cost(Question question, const Estimate& tok_s) const
{
    return {asked_cost(question, tok_s.value), asked_cost(question, tok_s.high), asked_cost(question, tok_s.low)};
}

CostAt Side::asked_cost_at(Question question) const
{
    return [this, question](double batch) { return asked_cost(question, throughput(batch).tok_s.value); };
}

std::optional<double> second_rate(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
                                  const Contender& contender)
{
    if (scenario.second.share <= 0) {
        return std::nullopt;
    }
    Scenario second = second_scenario(scenario);
    second.second.share = 0; // it has no second kind of its own
    return side_of(catalogue, calibration, second, contender).throughput(second.server.batch).tok_s.value;
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
            make_memory(calibration, gpu, model, workload_of(scenario, contender, 1)),
            billing_of(scenario, contender),
            second_rate(catalogue, calibration, scenario, contender)};
}

} // namespace tiebreak
