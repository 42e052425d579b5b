// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/winner_map.h"

#include "models/engine/answers/side.h"
#include "models/engine/costs/api.h"
#include "models/engine/costs/economics.h"
#include "models/engine/inputs/context.h"
#include "models/engine/inputs/fields.h"
#include "models/engine/throughput/measured_evidence.h"
#include "models/engine/uses/modelled_uses.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <system_error>
#include <thread>
#include <utility>

namespace tiebreak {

namespace {

constexpr double usual_largest_batch = 64;

// What the field holds for a value of the input: in range, and whole where the field is.
double held(const Field& field, double value)
{
    const double inside = std::clamp(value, field.minimum, field.maximum);
    return field.kind == FieldKind::Integer ? std::round(inside) : inside;
}

// Allocates nothing: it is called for every cell.
void put(Scenario& scenario, MapInput input, const Field& field, double value)
{
    if (input != MapInput::PriceRatio) {
        field.set(scenario, 0, held(field, value));
        return;
    }
    scenario.contenders[1].usd_per_gpu_hour = held(field, value * scenario.contenders[0].usd_per_gpu_hour);
    scenario.contenders[1].price_source.clear();
}

// Of an input of images that the scenario leaves to the pipeline.
double usual(const Catalogue& catalogue, const Scenario& scenario, MapInput input)
{
    const ImagePipeline& pipeline = *catalogue.pipeline_called(scenario.images.pipeline);
    return input == MapInput::ImagePx ? pipeline.image_px : pipeline.steps;
}

double now(const Catalogue& catalogue, const Scenario& scenario, MapInput input)
{
    if (input == MapInput::PriceRatio) {
        return scenario.contenders[1].usd_per_gpu_hour / scenario.contenders[0].usd_per_gpu_hour;
    }
    const FieldValue value = field_of(input).get(scenario, 0);
    const double* const number = std::get_if<double>(&value);
    return number != nullptr ? *number : usual(catalogue, scenario, input);
}

double largest_batch(const Catalogue& catalogue, const Scenario& scenario)
{
    if (scenario.evidence == Evidence::Model) {
        return field_of(MapInput::Batch).slider_maximum; // it answers any batch that fits
    }
    double largest = usual_largest_batch;
    for (const Contender& contender : scenario.contenders) {
        if (scenario.evidence == Evidence::Article) {
            for (const EvidencePoint& point : article_points(catalogue, scenario, *catalogue.gpu(contender.gpu))) {
                largest = std::max(largest, point.batch);
            }
        } else {
            for (const Measurement* const row : comparable_measurements(catalogue, scenario, contender)) {
                largest = std::max({largest, static_cast<double>(row->batch), row->running});
            }
        }
    }
    return largest;
}

MapAxis natural_axis(const Catalogue& catalogue, const Scenario& scenario, MapInput input)
{
    switch (input) {
    case MapInput::Batch:
        return {input, 1, largest_batch(catalogue, scenario), true};
    case MapInput::PromptTokens:
    case MapInput::OutputTokens:
        return {input, 16, 8192, true};
    case MapInput::PriceRatio:
        return {input, 0.5, 4, true};
    case MapInput::Utilization:
        return {input, 0.05, 1, false};
    case MapInput::TokensPerMonth:
        return {input, scenario.bill.tokens_per_month / 10, scenario.bill.tokens_per_month * 100, true};
    case MapInput::ImagePx:
        return {input, 256, 2048, true};
    case MapInput::ImageSteps:
        return {input, 1, 100, true};
    case MapInput::ImageBatch:
    case MapInput::TrainingBatch:
        return {input, 1, usual_largest_batch, true};
    case MapInput::TrainingSequence:
        return {input, 256, 16384, true};
    }
    return {};
}

// The part of the catalogue that one contender's rate comes from. Evidence is looked up anew for each pair of lengths,
// which in the whole catalogue would take longer than all else.
Catalogue facts_about(const Contender& contender, const Catalogue& catalogue, const Scenario& scenario)
{
    Catalogue facts;
    facts.gpus.push_back(*catalogue.gpu(contender.gpu));
    facts.models.push_back(*catalogue.model(scenario.model));
    if (!scenario.second.model.empty() && scenario.second.model != scenario.model) {
        facts.models.push_back(*catalogue.model(scenario.second.model));
    }
    std::ranges::copy_if(catalogue.published, std::back_inserter(facts.published),
                         [&](const PublishedRate& rate) { return rate.gpu == contender.gpu; });
    for (const Measurement* const row : comparable_measurements(catalogue, scenario, contender)) {
        facts.measurements.push_back(*row);
    }
    return facts;
}

// One axis, cell by cell.
struct Ruler {
    Ruler(const MapAxis& axis, int count)
        : input(axis.input), field(field_of(axis.input)),
          moves_rate(any_of(field.moves, Moves::Rate | Moves::ModelledRate | Moves::Images | Moves::Training))
    {
        for (int i = 0; i < count; ++i) {
            values.push_back(computed_value(axis, i, count));
        }
    }

    MapInput input;
    const Field& field;
    bool moves_rate;
    std::vector<double> values; // rising; whole numbers repeat
};

// What all threads read.
struct Task {
    const Scenario& scenario;
    const Calibration& calibration;
    std::vector<Catalogue> facts; // one for each contender
    Use use;
    const ImagePipeline& pipeline;
    Ruler x;
    Ruler y;
};

// Computes rows of the map, one at a time, in a scenario of its own.
class RowPainter {
public:
    explicit RowPainter(const Task& task) : m_task(task), m_scenario(task.scenario)
    {
        m_sides.reserve(m_scenario.contenders.size());
    }

    void paint(double y, Question question, std::span<MapCell> row)
    {
        const Ruler& x = m_task.x;
        put(m_scenario, m_task.y.input, m_task.y.field, y);
        if (m_rates.empty() || m_task.y.moves_rate) {
            find_rates();
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0 && x.values[i] == x.values[i - 1]) {
                row[i] = row[i - 1];
                continue;
            }
            put(m_scenario, x.input, x.field, x.values[i]);
            row[i] = cell(m_rates[x.moves_rate ? i : 0], question);
            row[i].beyond_context = !is_taken();
        }
    }

private:
    using Rates = std::array<std::optional<double>, max_contenders>;

    // The rates along the row; a single entry where x does not move them.
    void find_rates()
    {
        const Ruler& x = m_task.x;
        m_rates.clear();
        for (std::size_t i = 0; i < (x.moves_rate ? x.values.size() : 1); ++i) {
            if (i > 0 && x.values[i] == x.values[i - 1]) {
                m_rates.push_back(m_rates.back());
                continue;
            }
            put(m_scenario, x.input, x.field, x.values[i]);
            Rates& rates = m_rates.emplace_back();
            if (!is_taken()) {
                continue;
            }
            find_sides();
            for (std::size_t c = 0; c < m_sides.size(); ++c) {
                rates[c] = rate_of(m_sides[c]);
            }
        }
    }

    [[nodiscard]] std::optional<double> rate_of(const Side& side) const
    {
        switch (m_task.use) {
        case Use::Serving:
            break;
        case Use::Images:
            return images_rate(m_task.calibration, m_task.pipeline, side.gpu, side.contender, m_scenario).value;
        case Use::Training:
            return training_rate(m_task.calibration, side.model, side.gpu, m_scenario).value;
        }
        return side.throughput(m_scenario.server.batch).tok_s.value;
    }

    [[nodiscard]] std::optional<double> cost_of(const Side& side, std::optional<double> rate, Question question) const
    {
        if (!rate) {
            return std::nullopt;
        }
        switch (m_task.use) {
        case Use::Serving:
            break;
        case Use::Images:
            return usd_per_thousand_images(side.contender, m_scenario, *rate);
        case Use::Training:
            return training_usd(side.contender, m_scenario, *rate);
        }
        return side.asked_cost(question, rate);
    }

    // Only where both lengths are on axes they are ever too long together.
    [[nodiscard]] bool is_taken() const
    {
        return m_task.use != Use::Serving || is_within_context(m_task.facts.front().models.front(), m_scenario.request);
    }

    // Evidence takes the lengths in when it is looked up, but for the article's, which does not know them.
    void find_sides()
    {
        const std::pair lengths(m_scenario.request.prompt_tokens, m_scenario.request.output_tokens);
        const bool stale = lengths != m_lengths && m_scenario.evidence != Evidence::Article;
        if (!m_sides.empty() && !stale) {
            return;
        }
        m_lengths = lengths;
        m_sides.clear();
        for (std::size_t c = 0; c < m_scenario.contenders.size(); ++c) {
            m_sides.push_back(side_of(m_task.facts[c], m_task.calibration, m_scenario, m_scenario.contenders[c]));
        }
    }

    [[nodiscard]] MapCell cell(const Rates& rates, Question question) const
    {
        constexpr double none = std::numeric_limits<double>::max();
        MapCell cell;
        double least = none;
        double next = none;
        double baseline = none;
        double other = none; // the cheapest but for the baseline
        for (std::size_t c = 0; c < m_scenario.contenders.size(); ++c) {
            const std::optional<double> asked = cost_of(m_sides[c], rates[c], question);
            if (!asked) {
                continue;
            }
            const double cost = *asked;
            if (cost < least) {
                cell.winner = static_cast<std::int8_t>(c);
            }
            next = std::min(next, std::max(least, cost));
            least = std::min(least, cost);
            (c == 0 ? baseline : other) = std::min(c == 0 ? baseline : other, cost);
        }
        const std::optional<double> api = question == Question::MonthlyBill && m_task.use == Use::Serving
                                              ? api_usd_per_million_generated(m_scenario)
                                              : std::nullopt;
        if (cell.winner >= 0 && api) {
            if (*api < least * (1 - cost_rounding)) { // a tie is the contender's
                cell.winner = api_winner;
            }
            next = std::min(next, std::max(least, *api));
            least = std::min(least, *api);
            other = std::min(other, *api);
        }
        if (cell.winner >= 0) {
            cell.saving = next == none ? 1.0F : static_cast<float>(1 - least / next);
        }
        cell.has_ratio = baseline != none && other != none;
        if (cell.has_ratio) {
            cell.log_ratio = static_cast<float>(std::log(other / baseline));
        }
        return cell;
    }

    const Task& m_task;
    Scenario m_scenario;
    std::vector<Side> m_sides; // refer to m_scenario
    std::pair<int, int> m_lengths;
    std::vector<Rates> m_rates;
};

bool is_true(const std::atomic<bool>* flag)
{
    return flag != nullptr && flag->load(std::memory_order_relaxed);
}

// Fills the cells on all cores. Each takes the next value of y that is left, and paints all rows of that value.
void fill(WinnerMap& map, const Task& task, const std::atomic<bool>* cancelled)
{
    const std::vector<double>& values = task.y.values;
    std::vector<double> distinct;
    std::ranges::unique_copy(values, std::back_inserter(distinct));
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        RowPainter painter(task);
        for (std::size_t i = next++; i < distinct.size() && !is_true(cancelled); i = next++) {
            const auto [from, to] = std::equal_range(values.begin(), values.end(), distinct[i]);
            const auto columns = static_cast<std::size_t>(map.columns);
            auto* const first = &map.cells[static_cast<std::size_t>(from - values.begin()) * columns];
            painter.paint(distinct[i], map.question, {first, columns});
            for (std::ptrdiff_t copy = 1; copy < to - from; ++copy) {
                std::copy_n(first, columns, first + copy * map.columns);
            }
        }
    };
    std::vector<std::jthread> helpers;
    try {
        for (unsigned core = 1; core < std::thread::hardware_concurrency(); ++core) {
            helpers.emplace_back(work);
        }
    } catch (const std::system_error&) { // NOLINT(bugprone-empty-catch): no more threads to be had, so fewer share it
    }
    work();
}

} // namespace

Question map_question(const Scenario& scenario)
{
    const Moves axes = field_of(scenario.view.map_x).moves | field_of(scenario.view.map_y).moves;
    return any_of(axes, Moves::Fleet | Moves::Cost) ? Question::MonthlyBill : scenario.question;
}

std::optional<Use> map_use(const Scenario& scenario)
{
    const auto moves = [](MapInput input) { return field_of(input).moves; };
    const Moves x = moves(scenario.view.map_x);
    const Moves y = moves(scenario.view.map_y);
    const auto is_of = [&](Moves use) { return any_of(x | y, use); };
    // The price and the utilization go with all.
    const auto is_of_serving = [](Moves axis) {
        return any_of(axis, Moves::Rate | Moves::ModelledRate | Moves::Fleet) && !any_of(axis, Moves::Price);
    };
    if (!is_of(Moves::Images) && !is_of(Moves::Training)) {
        return Use::Serving;
    }
    if ((is_of(Moves::Images) && is_of(Moves::Training)) || is_of_serving(x) || is_of_serving(y)) {
        return std::nullopt;
    }
    return is_of(Moves::Images) ? Use::Images : Use::Training;
}

MapAxis map_axis(const Catalogue& catalogue, const Scenario& scenario, MapInput input)
{
    const Field& field = field_of(input);
    const double unit = input == MapInput::PriceRatio ? scenario.contenders[0].usd_per_gpu_hour : 1;
    MapAxis axis = natural_axis(catalogue, scenario, input);
    axis.now = now(catalogue, scenario, input);
    axis.low = std::max(std::min(axis.low, axis.now), field.minimum / unit);
    // What the context has no room for is left out, as long as an axis remains.
    const double most = std::max(highest(field, scenario, catalogue) / unit, 2 * axis.low);
    axis.high = std::min({std::max(axis.high, axis.now), most, field.maximum / unit});
    return axis;
}

double axis_value(const MapAxis& axis, int index, int count)
{
    const double part = (index + 0.5) / count;
    return axis.logarithmic ? axis.low * std::pow(axis.high / axis.low, part) : std::lerp(axis.low, axis.high, part);
}

double axis_place(const MapAxis& axis, double value, int count)
{
    const double inside = std::clamp(value, axis.low, axis.high);
    const double part = axis.logarithmic ? std::log(inside / axis.low) / std::log(axis.high / axis.low)
                                         : (inside - axis.low) / (axis.high - axis.low);
    return part * count;
}

double computed_value(const MapAxis& axis, int index, int count)
{
    const double value = axis_value(axis, index, count);
    const Field& field = field_of(axis.input);
    return field.kind == FieldKind::Integer ? held(field, value) : value;
}

Scenario at_map_value(const Scenario& scenario, MapInput input, double value)
{
    Scenario result = scenario;
    put(result, input, field_of(input), value);
    return result;
}

WinnerMap winner_map(const Catalogue& catalogue, const Scenario& scenario, int columns, int rows,
                     const std::atomic<bool>* cancelled)
{
    const std::optional<Use> use = map_use(scenario);
    if (scenario.view.map_x == scenario.view.map_y || !use || columns < 1 || rows < 1) {
        return {};
    }
    WinnerMap map;
    map.x = map_axis(catalogue, scenario, scenario.view.map_x);
    map.y = map_axis(catalogue, scenario, scenario.view.map_y);
    map.columns = columns;
    map.rows = rows;
    map.question = map_question(scenario);
    map.use = *use;
    map.cells.resize(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    Task task{scenario,
              catalogue.calibration,
              {},
              *use,
              *catalogue.pipeline_called(scenario.images.pipeline),
              Ruler(map.x, columns),
              Ruler(map.y, rows)};
    for (const Contender& contender : scenario.contenders) {
        task.facts.push_back(facts_about(contender, catalogue, scenario));
    }
    fill(map, task, cancelled);
    return is_true(cancelled) ? WinnerMap() : map;
}

} // namespace tiebreak
