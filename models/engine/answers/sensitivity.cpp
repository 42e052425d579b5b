// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/sensitivity.h"

#include "models/engine/answers/side.h"
#include "models/engine/answers/uncertainty.h"
#include "models/engine/costs/ownership.h"
#include "models/engine/inputs/fields.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <utility>

namespace tiebreak {

namespace {

struct Answer {
    std::optional<double> value;
    std::optional<std::size_t> against;
    Gap gap = Gap::None;
};

double number_of(const Scenario& scenario, FieldRef ref)
{
    return std::get<double>(get_field(scenario, ref));
}

// A scenario that may be changed, and its answer at any time.
class Question {
public:
    Question(const Catalogue& catalogue, Scenario scenario)
        : m_catalogue(catalogue), m_scenario(std::move(scenario)), m_calibration(catalogue.calibration)
    {
        for (const Contender& contender : m_scenario.contenders) {
            m_sides.push_back(side_of(catalogue, m_calibration, m_scenario, contender));
        }
    }

    // The sides refer to the members.
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    [[nodiscard]] const std::vector<Side>& sides() const { return m_sides; }

    [[nodiscard]] Answer answer() const
    {
        return m_scenario.view.sensitivity_of == SensitivityOf::OwnMonth ? own_month() : saving();
    }

    void set(FieldRef ref, double value)
    {
        ref.field->set(m_scenario, ref.contender, value);
        // The sides see every change of the scenario, but evidence keeps the lengths that it was asked for.
        if (ref.field->key == "prompt_tokens" || ref.field->key == "output_tokens") {
            for (Side& side : m_sides) {
                side.evidence = throughput_source(m_catalogue, m_calibration, m_scenario, side.contender);
            }
        }
    }

private:
    [[nodiscard]] Answer saving() const
    {
        const ThroughputAnswer baseline = m_sides.front().throughput(m_scenario.server.batch);
        if (!baseline.tok_s.value) {
            return {{}, {}, baseline.gap};
        }
        Answer answer;
        double lowest = 0;
        for (std::size_t i = 1; i < m_sides.size(); ++i) {
            const ThroughputAnswer other = m_sides[i].throughput(m_scenario.server.batch);
            if (!other.tok_s.value) {
                answer.gap = answer.gap == Gap::None ? other.gap : answer.gap;
                continue;
            }
            const double usd = cost_of(m_sides[i], *other.tok_s.value);
            if (!answer.against || usd < lowest) {
                answer.against = i;
                lowest = usd;
            }
        }
        if (answer.against) {
            answer.value = 1 - cost_of(m_sides.front(), *baseline.tok_s.value) / lowest;
            answer.gap = Gap::None;
        }
        return answer;
    }

    [[nodiscard]] double cost_of(const Side& side, double tok_s) const
    {
        return m_scenario.view.sensitivity_of == SensitivityOf::FleetCost ? side.fleet_usd_per_month(tok_s)
                                                                          : *side.cost(tok_s);
    }

    [[nodiscard]] Answer own_month() const
    {
        const Side& baseline = m_sides.front();
        if (!baseline.contender.purchase_usd) {
            return {{}, {}, Gap::NoPurchasePrice};
        }
        const OwnershipTerms terms = ownership_terms(baseline.gpu, baseline.contender, m_scenario);
        const std::optional<double> month = owning_wins_from(terms, m_scenario.owning.horizon_months);
        return {month, {}, month ? Gap::None : Gap::NeverPaysBack};
    }

    const Catalogue& m_catalogue;
    Scenario m_scenario;
    const Calibration& m_calibration;
    std::vector<Side> m_sides;
};

// One input and the range it is moved over.
struct Input {
    FieldRef ref;
    std::optional<std::size_t> contender;
    double low = 0;
    double high = 0;
    std::string_view range_of;
};

constexpr Factors half_to_double{0.5, 2};
constexpr std::string_view says_half_to_double = "half to double";
constexpr std::string_view says_prices = "80 % of prices, by the price spread";
constexpr std::string_view throughput_key = "throughput_gain";

// The inputs that an answer may depend on, each with its range. Ends stay within what the field accepts.
class Inputs {
public:
    explicit Inputs(const Scenario& scenario) : m_scenario(scenario) {}

    void scaled(std::string_view key, const Factors& factors, std::string_view range_of,
                std::optional<std::size_t> contender = {})
    {
        const double now = number_of(m_scenario, find(key, contender));
        add(key, contender, now * factors.low, now * factors.high, range_of);
    }

    // The range between the two, and as far beyond as the scenario's own value lies.
    void between(std::string_view key, double low, double high, std::string_view range_of)
    {
        const double now = number_of(m_scenario, find(key, {}));
        add(key, {}, std::min(low, now), std::max(high, now), range_of);
    }

    void add(std::string_view key, std::optional<std::size_t> contender, double low, double high,
             std::string_view range_of)
    {
        const FieldRef ref = find(key, contender);
        const auto accepted = [&field = *ref.field](double value) {
            value = std::clamp(value, field.minimum, field.maximum);
            return field.kind == FieldKind::Integer ? std::round(value) : value;
        };
        m_inputs.push_back({ref, contender, accepted(low), accepted(high), range_of});
    }

    [[nodiscard]] const std::vector<Input>& all() const { return m_inputs; }

private:
    static FieldRef find(std::string_view key, std::optional<std::size_t> contender)
    {
        const auto fields = contender ? contender_fields() : scenario_fields();
        return {&*std::ranges::find(fields, key, &Field::key), contender.value_or(0)};
    }

    const Scenario& m_scenario;
    std::vector<Input> m_inputs;
};

// What a saving depends on.
void add_saving_inputs(Inputs& inputs, const Scenario& scenario, const std::vector<Side>& sides)
{
    for (std::size_t i = 0; i < sides.size(); ++i) {
        inputs.scaled("usd_per_gpu_hour", price_factors(scenario.spreads.price), says_prices, i);
        const Estimate rate = sides[i].throughput(scenario.server.batch).tok_s;
        const Factors factors = throughput_factors(rate, scenario.spreads.throughput);
        const double now = 1 + sides[i].contender.throughput_gain;
        inputs.add(throughput_key, i, now * factors.low - 1, now * factors.high - 1,
                   rate.low ? "80 % of measurements, by the error band of the model"
                            : "80 % of rates, by the throughput spread");
    }
    for (const char* const key : {"batch", "prompt_tokens", "output_tokens"}) {
        inputs.scaled(key, half_to_double, says_half_to_double);
    }
}

// What sizes a fleet beside that.
void add_fleet_inputs(Inputs& inputs, const Scenario& scenario)
{
    inputs.scaled("tokens_per_month", half_to_double, says_half_to_double);
    inputs.scaled("peak_factor", half_to_double, "half to double, but not below the average");
    inputs.between("spare_replicas", 0, scenario.bill.spare_replicas + 1.0, "none to one more");
}

void add_owning_inputs(Inputs& inputs, const Scenario& scenario)
{
    const Factors prices = price_factors(scenario.spreads.price);
    inputs.scaled("usd_per_gpu_hour", prices, says_prices, 0);
    inputs.scaled("purchase_usd", prices, says_prices, 0);
    inputs.scaled("usd_per_kwh", half_to_double, says_half_to_double);
    inputs.between("pue", 1.1, 1.6, "1.1 to 1.6: a new large data centre to an old small one");
    inputs.between("hosting_usd_per_month", 0, std::max(100.0, 2 * scenario.owning.hosting_usd_per_month),
                   "none to 100 $ a month or double yours");
    inputs.between("rent_decline_per_year", 0, 0.2, "none to 20 % a year, the most that the article expects");
    inputs.between("discount_rate_per_year", 0, 0.1, "none to 10 % a year");
    inputs.between("resale_fraction", 0, 0.5, "nothing to half of the purchase price");
    inputs.scaled("depreciation_per_year", half_to_double, says_half_to_double);
}

std::vector<Input> inputs_of(const Scenario& scenario, const std::vector<Side>& sides)
{
    Inputs inputs(scenario);
    if (scenario.view.sensitivity_of == SensitivityOf::OwnMonth) {
        add_owning_inputs(inputs, scenario);
    } else {
        add_saving_inputs(inputs, scenario, sides);
    }
    if (scenario.view.sensitivity_of == SensitivityOf::FleetCost) {
        add_fleet_inputs(inputs, scenario);
    }
    // The cost per token of all contenders follows the utilization alike, so that it never moves their ratio.
    if (scenario.view.sensitivity_of != SensitivityOf::CostPerToken) {
        inputs.scaled("utilization", utilization_factors(scenario.spreads.utilization),
                      "80 % of utilizations, by the utilization spread");
    }
    return inputs.all();
}

bool changes_sign(double now, const SensitivityEnd& low, const SensitivityEnd& high)
{
    const double at_low = low.answer.value_or(now);
    const double at_high = high.answer.value_or(now);
    return std::min({now, at_low, at_high}) < 0 && std::max({now, at_low, at_high}) > 0;
}

SensitivityBar bar_of(Question& question, const Input& input, double input_now, double answer_now)
{
    SensitivityBar bar;
    bar.contender = input.contender;
    bar.is_throughput = input.ref.field->key == throughput_key;
    bar.low.input = input.low;
    bar.high.input = input.high;
    for (SensitivityEnd* const end : {&bar.low, &bar.high}) {
        question.set(input.ref, end->input);
        end->answer = question.answer().value;
        bar.swing = std::max(bar.swing, std::abs(end->answer.value_or(answer_now) - answer_now));
    }
    question.set(input.ref, input_now);
    bar.flips = changes_sign(answer_now, bar.low, bar.high);
    return bar;
}

} // namespace

Sensitivity analyze_sensitivity(const Catalogue& catalogue, const Scenario& scenario)
{
    constexpr double rounding = 1e-12;
    Question question(catalogue, scenario);
    const Answer now = question.answer();
    Sensitivity result{now.gap, now.value, now.against, {}};
    if (!now.value) {
        return result;
    }
    for (const Input& input : inputs_of(scenario, question.sides())) {
        SensitivityBar bar = bar_of(question, input, number_of(scenario, input.ref), *now.value);
        const bool both = bar.low.answer && bar.high.answer;
        const bool neither = !bar.low.answer && !bar.high.answer;
        const bool moves = bar.swing > rounding * std::max(1.0, std::abs(*now.value));
        if (neither || (both && !moves)) {
            continue;
        }
        bar.key = full_key(input.ref);
        bar.range_of = input.range_of;
        result.bars.push_back(std::move(bar));
    }
    std::ranges::stable_sort(result.bars, std::greater(), &SensitivityBar::swing);
    return result;
}

} // namespace tiebreak
