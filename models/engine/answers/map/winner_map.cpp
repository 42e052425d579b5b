// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/map/winner_map.h"

#include "models/engine/answers/on_cores.h"
#include "models/engine/answers/side.h"
#include "models/engine/answers/use_rows.h"
#include "models/engine/costs/api.h"
#include "models/engine/costs/economics.h"
#include "models/engine/inputs/context.h"
#include "models/engine/inputs/fields.h"
#include "models/engine/throughput/evidence/measured_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace tiebreak {

namespace {

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
    explicit RowPainter(const Task& task) : m_task(task), m_row(use_row(task.use)), m_scenario(task.scenario)
    {
        m_sides.reserve(m_scenario.contenders.size());
    }

    void paint(double y, Question question, std::span<MapCell> row)
    {
        const Ruler& x = m_task.x;
        put_map_value(m_scenario, m_task.y.input, m_task.y.field, y);
        if (m_rates.empty() || m_task.y.moves_rate) {
            find_rates();
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0 && x.values[i] == x.values[i - 1]) {
                row[i] = row[i - 1];
                continue;
            }
            put_map_value(m_scenario, x.input, x.field, x.values[i]);
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
            put_map_value(m_scenario, x.input, x.field, x.values[i]);
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
        return m_row != nullptr ? m_row->rate(m_task.calibration, m_task.pipeline, side, m_scenario).value
                                : side.throughput(m_scenario.server.batch).tok_s.value;
    }

    [[nodiscard]] std::optional<double> cost_of(const Side& side, std::optional<double> rate, Question question) const
    {
        if (!rate) {
            return std::nullopt;
        }
        return m_row != nullptr ? m_row->usd(side.contender, m_scenario, *rate) : side.asked_cost(question, rate);
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
    const UseRow* m_row; // null: serving
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
    on_cores(distinct.size(), work);
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
    // The price and the utilization go with all.
    const auto is_of_serving = [](Moves axis) {
        return any_of(axis, Moves::Rate | Moves::ModelledRate | Moves::Fleet) && !any_of(axis, Moves::Price);
    };
    Use use = Use::Serving;
    for (const UseRow& row : use_rows()) {
        if (!any_of(x | y, row.moves)) {
            continue;
        }
        if (use != Use::Serving || is_of_serving(x) || is_of_serving(y)) {
            return std::nullopt;
        }
        use = row.use;
    }
    return use;
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
