// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/doubts/sensitivity.h"

#include "models/engine/answers/doubts/uncertainty.h"
#include "models/engine/answers/side.h"
#include "models/engine/answers/use_rows.h"
#include "models/engine/costs/api.h"
#include "models/engine/costs/ownership.h"
#include "models/engine/inputs/context.h"
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
    bool against_api = false;
    Gap gap = Gap::None;
};

double number_of(const Scenario& scenario, FieldRef ref)
{
    return std::get<double>(get_field(scenario, ref));
}

// What is usual of the pipeline, written out: then it can be moved.
Scenario with_usual_images(const Catalogue& catalogue, Scenario scenario)
{
    const ImagePipeline& pipeline = *catalogue.pipeline_called(scenario.images.pipeline);
    scenario.images.px = scenario.images.px.value_or(pipeline.image_px);
    scenario.images.steps = scenario.images.steps.value_or(pipeline.steps);
    return scenario;
}

// What one contender costs, or why that is not known.
struct Cost {
    std::optional<double> usd;
    Gap gap = Gap::None;
};

// A scenario that may be changed, and its answer at any time.
class MovedScenario {
public:
    MovedScenario(const Catalogue& catalogue, Scenario scenario)
        : m_catalogue(catalogue), m_scenario(std::move(scenario)), m_calibration(catalogue.calibration)
    {
        for (const Contender& contender : m_scenario.contenders) {
            m_sides.push_back(side_of(catalogue, m_calibration, m_scenario, contender));
            m_gains.push_back(contender.throughput_gain);
        }
    }

    // The sides refer to the members.
    MovedScenario(const MovedScenario&) = delete;
    MovedScenario& operator=(const MovedScenario&) = delete;

    [[nodiscard]] const std::vector<Side>& sides() const { return m_sides; }

    [[nodiscard]] Answer answer() const
    {
        return m_scenario.view.sensitivity_of == SensitivityOf::OwnMonth ? own_month() : saving();
    }

    void set(FieldRef ref, double value)
    {
        ref.field->set(m_scenario, ref.contender, value);
        // The sides see every change of the scenario, but evidence keeps the lengths that it was asked for.
        if (any_of(ref.field->moves, Moves::ModelledRate)) {
            for (Side& side : m_sides) {
                side.evidence = throughput_source(m_catalogue, m_calibration, m_scenario, side.contender);
            }
        }
        if (m_scenario.second.share > 0 && any_of(ref.field->moves, Moves::Rate | Moves::ModelledRate)) {
            for (Side& side : m_sides) {
                side.second_tok_s = second_rate(m_catalogue, m_calibration, m_scenario, side.contender);
            }
        }
    }

private:
    [[nodiscard]] Answer saving() const
    {
        const Cost baseline = cost_of(0);
        if (!baseline.usd) {
            return {{}, {}, false, baseline.gap};
        }
        Answer answer;
        double lowest = 0;
        for (std::size_t i = 1; i < m_sides.size(); ++i) {
            const Cost other = cost_of(i);
            if (!other.usd) {
                answer.gap = answer.gap == Gap::None ? other.gap : answer.gap;
                continue;
            }
            if (!answer.against || *other.usd < lowest) {
                answer.against = i;
                lowest = *other.usd;
            }
        }
        if (const auto api = api_bill(m_scenario, m_scenario.bill.tokens_per_month); api && is_of_bill()) {
            if (!answer.against || api->total_usd() < lowest) {
                answer.against.reset();
                answer.against_api = true;
                lowest = api->total_usd();
            }
        }
        if (answer.against || answer.against_api) {
            answer.value = 1 - *baseline.usd / lowest;
            answer.gap = Gap::None;
        }
        return answer;
    }

    // Why there is no cost at that rate.
    [[nodiscard]] Gap gap_of(const ThroughputAnswer& rate) const
    {
        return !rate.tok_s.value ? rate.gap : m_scenario.load.is_played() ? Gap::OnlyPlayed : Gap::SecondKindNotServed;
    }

    [[nodiscard]] Cost cost_of(std::size_t index) const
    {
        const Side& side = m_sides[index];
        // Of images and training no input stands for the band of the rate: the gain does, which moves nothing else.
        const double gain = (1 + side.contender.throughput_gain) / (1 + m_gains[index]);
        if (const UseRow* const row = use_row(sensitivity_use(m_scenario))) {
            const ImagePipeline& pipeline = *m_catalogue.pipeline_called(m_scenario.images.pipeline);
            const Estimate rate = row->rate(m_calibration, pipeline, side, m_scenario);
            return rate.value ? Cost{row->usd(side.contender, m_scenario, *rate.value * gain)}
                              : Cost{{}, Gap::DoesNotFit};
        }
        const ThroughputAnswer rate = side.throughput(m_scenario.server.batch);
        const std::optional<double> usd = is_of_bill() ? side.bill(rate.tok_s.value) : side.cost(rate.tok_s.value);
        return {usd, usd ? Gap::None : gap_of(rate)};
    }

    [[nodiscard]] bool is_of_bill() const { return m_scenario.view.sensitivity_of == SensitivityOf::FleetCost; }

    [[nodiscard]] Answer own_month() const
    {
        const Side& baseline = m_sides.front();
        if (!baseline.contender.purchase_usd) {
            return {{}, {}, false, Gap::NoPurchasePrice};
        }
        const OwnershipTerms terms = ownership_terms(baseline.gpu, baseline.contender, m_scenario);
        const std::optional<double> month = owning_wins_from(terms, m_scenario.owning.horizon_months);
        return {month, {}, false, month ? Gap::None : Gap::NeverPaysBack};
    }

    const Catalogue& m_catalogue;
    Scenario m_scenario;
    const Calibration& m_calibration;
    std::vector<Side> m_sides;
    std::vector<double> m_gains; // throughput gains before any was moved
};

// One input and the range it is moved over.
struct Input {
    FieldRef ref;
    double low = 0;
    double high = 0;
    std::string_view range_of;
};

// What the answer that is asked for leans on. Where all are billed alike their costs per token follow the utilization
// alike, too, so that it never moves their ratio.
Moves leans_on(const Scenario& scenario)
{
    const bool billed_apart = std::ranges::any_of(
        scenario.contenders, [](const Contender& contender) { return contender.billing.has_value(); });
    switch (scenario.view.sensitivity_of) {
    case SensitivityOf::CostPerToken:
        if (billed_apart) {
            return Moves::Rate | Moves::ModelledRate | Moves::Price | Moves::Cost;
        }
        break;
    case SensitivityOf::ImageCost:
        return Moves::Images | Moves::Price | (billed_apart ? Moves::Cost : Moves::Nothing);
    case SensitivityOf::TrainingCost:
        return Moves::Training | Moves::Price;
    case SensitivityOf::FleetCost:
        return Moves::Rate | Moves::ModelledRate | Moves::Price | Moves::Fleet | Moves::Cost |
               (scenario.api.usd_per_million_tokens ? Moves::Api : Moves::Nothing);
    case SensitivityOf::OwnMonth:
        return Moves::Owning;
    }
    return Moves::Rate | Moves::ModelledRate | Moves::Price;
}

// The range of an input: its ends are values that the field accepts beside the others. The rate is of the contender
// whose input it is.
Input input_of(const Catalogue& catalogue, const Scenario& scenario, FieldRef ref, const Estimate& rate)
{
    const Swing& swing = ref.field->swing;
    const double now = number_of(scenario, ref);
    const double most = highest(*ref.field, scenario, catalogue);
    const auto between = [&](double low, double high, std::string_view in_words) {
        const auto accepted = [&field = *ref.field, most](double value) {
            value = std::clamp(value, field.minimum, most);
            return field.kind == FieldKind::Integer ? std::round(value) : value;
        };
        const bool meets_context = high > most && most < ref.field->maximum;
        return Input{ref, accepted(low), accepted(high),
                     meets_context ? "half to the longest that the model takes" : in_words};
    };
    const auto scaled = [&](const Factors& factors) {
        return between(now * factors.low, now * factors.high, swing.in_words);
    };
    switch (swing.kind) {
    case Swing::None:
        break;
    case Swing::HalfToDouble:
        return scaled({0.5, 2});
    case Swing::PriceSpread:
        return scaled(price_factors(scenario.spreads.price));
    case Swing::UtilizationSpread:
        return scaled(utilization_factors(scenario.spreads.utilization));
    case Swing::RateBand: {
        const Factors factors = throughput_factors(rate, scenario.spreads.throughput);
        return between((1 + now) * factors.low - 1, (1 + now) * factors.high - 1,
                       rate.low ? "80 % of measurements, by the error band of the model"
                                : "80 % of rates, by the throughput spread");
    }
    case Swing::Between:
        return between(std::min(swing.low, now), std::max(swing.high, now), swing.in_words);
    case Swing::UpToDouble:
        return between(std::min(swing.low, now), std::max(swing.high, 2 * now), swing.in_words);
    case Swing::NoneToOneMore:
        return between(0, now + 1, swing.in_words);
    }
    return between(now, now, {});
}

bool is_moved(const Field& field, Moves answer)
{
    return field.swing.kind != Swing::None && any_of(field.moves, answer);
}

// The rate that the answer's costs rest on.
Estimate rate_behind(const Catalogue& catalogue, const Scenario& scenario, const Side& side)
{
    const UseRow* const row = use_row(sensitivity_use(scenario));
    return row != nullptr
               ? row->rate(catalogue.calibration, *catalogue.pipeline_called(scenario.images.pipeline), side, scenario)
               : side.throughput(scenario.server.batch).tok_s;
}

// The inputs that an answer may depend on; of equal swings the first stands first: those of contenders, then what moves
// the rate, a fleet, all costs. Only the baseline is owned.
std::vector<Input> inputs_of(const Catalogue& catalogue, const Scenario& scenario, const std::vector<Side>& sides)
{
    const Moves answer = leans_on(scenario);
    const std::size_t asked = scenario.view.sensitivity_of == SensitivityOf::OwnMonth ? 1 : sides.size();
    std::vector<Input> inputs;
    for (std::size_t i = 0; i < asked; ++i) {
        const Estimate rate = rate_behind(catalogue, scenario, sides[i]);
        const bool is_modelled = sensitivity_use(scenario) != Use::Serving;
        for (const Field& field : contender_fields()) {
            if (is_moved(field, answer) || (is_modelled && field.swing.kind == Swing::RateBand)) {
                inputs.push_back(input_of(catalogue, scenario, {&field, i}, rate));
            }
        }
    }
    const auto of_scenario = static_cast<std::ptrdiff_t>(inputs.size());
    for (const Field& field : scenario_fields()) {
        if (is_moved(field, answer)) {
            inputs.push_back(input_of(catalogue, scenario, {&field, 0}, {}));
        }
    }
    std::ranges::stable_sort(inputs.begin() + of_scenario, inputs.end(), {}, [](const Input& input) {
        return any_of(input.ref.field->moves, Moves::Rate | Moves::ModelledRate) ? 0
               : any_of(input.ref.field->moves, Moves::Cost)                     ? 2
                                                                                 : 1;
    });
    return inputs;
}

bool changes_sign(double now, const SensitivityEnd& low, const SensitivityEnd& high)
{
    const double at_low = low.answer.value_or(now);
    const double at_high = high.answer.value_or(now);
    return std::min({now, at_low, at_high}) < 0 && std::max({now, at_low, at_high}) > 0;
}

SensitivityBar bar_of(MovedScenario& question, const Input& input, double input_now, double answer_now)
{
    SensitivityBar bar;
    bar.contender = is_contender_field(*input.ref.field) ? std::optional(input.ref.contender) : std::nullopt;
    bar.is_throughput = input.ref.field->swing.kind == Swing::RateBand;
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

Use sensitivity_use(const Scenario& scenario)
{
    const auto rows = use_rows();
    const auto found = std::ranges::find(rows, scenario.view.sensitivity_of, &UseRow::costs_as);
    return found == rows.end() ? Use::Serving : found->use;
}

bool is_flipped(const Sensitivity& sensitivity, const SensitivityBar& bar, const SensitivityEnd& end)
{
    return bar.flips && end.answer.value_or(0) * *sensitivity.answer < 0;
}

Sensitivity analyze_sensitivity(const Catalogue& catalogue, const Scenario& asked)
{
    constexpr double rounding = 1e-12;
    const bool of_images = sensitivity_use(asked) == Use::Images;
    const Scenario scenario = of_images ? with_usual_images(catalogue, asked) : asked;
    MovedScenario question(catalogue, scenario);
    const Answer now = question.answer();
    Sensitivity result{now.gap, now.value, now.against, {}, now.against_api};
    if (!now.value) {
        return result;
    }
    for (const Input& input : inputs_of(catalogue, scenario, question.sides())) {
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
