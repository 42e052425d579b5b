// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/fit.h"

#include "models/fit/fit_cases.h"

#include <ceres/ceres.h>

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

// Noise of ln(measured), by what the row is; choices, the same for every row of a kind.
double sigma_of(const Observation& observation)
{
    const Measurement& row = observation.row;
    double sigma = row.tensor_parallel == 1 ? 0.03 : 0.05;
    if (row.load.kind != LoadKind::None) {
        constexpr double low = 0.2;
        sigma = row.trust == "high" ? 0.05 : row.trust == "medium" ? 0.08 : low;
        sigma *= row.metric == "ttft_ms" ? 1.6 : 1; // arrivals and queues come on top
    }
    return sigma * (row.form_factor_assumed ? 1.5 : 1);
}

// Rows of one source of served runs err together: they count as at most so many.
constexpr double rows_of_a_source = 12;

// All cases, with the constants of the moment and what each case says at them.
class Cases {
public:
    Cases(std::span<const Observation* const> observations, const FitInputs& inputs, Constants constants)
        : m_constants(std::move(constants))
    {
        const NewestSteps newest = newest_steps(observations);
        for (const Observation* const observation : observations) {
            const auto same =
                std::ranges::find_if(m_cases, [&](const FitCase& each) { return each.has_same_run(*observation); });
            if (same != m_cases.end()) {
                same->add_row(*observation);
            } else {
                m_cases.emplace_back(inputs, m_constants, newest, *observation);
            }
        }
        m_answers.resize(m_cases.size());
        std::set<std::size_t> used;
        for (const FitCase& each : m_cases) {
            used.insert(each.constants().begin(), each.constants().end());
        }
        m_free.assign(used.begin(), used.end());
    }

    [[nodiscard]] const std::vector<FitCase>& cases() const { return m_cases; }
    [[nodiscard]] const std::vector<std::size_t>& free() const { return m_free; } // constants that some row depends on
    [[nodiscard]] const Constants& constants() const { return m_constants; }

    void play()
    {
        for (FitCase& each : m_cases) {
            each.play(m_constants);
        }
        forget();
    }

    void set(const double* logarithms)
    {
        if (m_logarithms.size() == m_free.size() && std::equal(m_logarithms.begin(), m_logarithms.end(), logarithms)) {
            return;
        }
        m_logarithms.assign(logarithms, logarithms + m_free.size());
        for (std::size_t i = 0; i < m_free.size(); ++i) {
            m_constants.set_value(m_free[i], std::exp(logarithms[i]));
        }
        forget();
    }

    [[nodiscard]] const FitCase::Answer& answer(std::size_t index, bool with_derivatives)
    {
        std::optional<FitCase::Answer>& answer = m_answers[index];
        if (!answer || (with_derivatives && answer->log_derivatives.empty())) {
            answer = m_cases[index].answer(m_constants, with_derivatives);
        }
        return *answer;
    }

private:
    void forget() { std::ranges::fill(m_answers, std::nullopt); }

    Constants m_constants;
    std::vector<FitCase> m_cases;
    std::vector<std::size_t> m_free;
    std::vector<double> m_logarithms;
    std::vector<std::optional<FitCase::Answer>> m_answers;
};

// ln(predicted / measured) of one row in standard deviations.
class RowCost : public ceres::CostFunction {
public:
    RowCost(Cases& cases, std::size_t index, std::size_t row, double weight)
        : m_cases(cases), m_index(index), m_row(row),
          m_log_measured(std::log(cases.cases()[index].rows()[row]->row.value)), m_weight(weight)
    {
        set_num_residuals(1);
        mutable_parameter_block_sizes()->push_back(static_cast<int>(cases.free().size()));
        for (const std::size_t constant : cases.cases()[index].constants()) {
            m_columns.push_back(
                static_cast<std::size_t>(std::ranges::lower_bound(cases.free(), constant) - cases.free().begin()));
        }
    }

    bool Evaluate(double const* const* logarithms, double* residuals, double** jacobians) const override
    {
        m_cases.set(logarithms[0]);
        const bool with_derivatives = jacobians != nullptr && jacobians[0] != nullptr;
        const FitCase::Answer& answer = m_cases.answer(m_index, with_derivatives);
        residuals[0] = (answer.log_values[m_row] - m_log_measured) * m_weight;
        if (with_derivatives) {
            std::fill_n(jacobians[0], m_cases.free().size(), 0.0);
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                jacobians[0][m_columns[i]] = answer.log_derivatives[m_row][i] * m_weight;
            }
        }
        return std::isfinite(residuals[0]);
    }

private:
    Cases& m_cases;
    std::size_t m_index;
    std::size_t m_row;
    double m_log_measured;
    double m_weight;
    std::vector<std::size_t> m_columns;
};

// How far the constants are from their priors, in standard deviations.
class PriorCost : public ceres::CostFunction {
public:
    explicit PriorCost(const Cases& cases) : m_cases(cases)
    {
        set_num_residuals(static_cast<int>(cases.free().size()));
        mutable_parameter_block_sizes()->push_back(static_cast<int>(cases.free().size()));
    }

    bool Evaluate(double const* const* logarithms, double* residuals, double** jacobians) const override
    {
        const std::size_t count = m_cases.free().size();
        const bool with_derivatives = jacobians != nullptr && jacobians[0] != nullptr;
        if (with_derivatives) {
            std::fill_n(jacobians[0], count * count, 0.0);
        }
        for (std::size_t i = 0; i < count; ++i) {
            const Constant& constant = m_cases.constants().rows()[m_cases.free()[i]];
            residuals[i] = (logarithms[0][i] - std::log(constant.prior)) / constant.spread;
            if (with_derivatives) {
                jacobians[0][i * count + i] = 1 / constant.spread;
            }
        }
        return true;
    }

private:
    const Cases& m_cases;
};

// Standard deviations from which a row counts less than its square.
constexpr double loss_scale = 2;

// One round: schedules stay. Returns how far the farthest logarithm moved.
double improve(Cases& cases, std::vector<double>& logarithms)
{
    constexpr int most_iterations = 8;
    std::map<std::string, double> rows_of;
    for (const FitCase& each : cases.cases()) {
        for (const Observation* const row : each.rows()) {
            rows_of[row->row.source] += row->row.load.kind == LoadKind::None ? 0 : 1;
        }
    }
    ceres::Problem problem;
    for (std::size_t index = 0; index < cases.cases().size(); ++index) {
        const auto& rows = cases.cases()[index].rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double source_rows = rows_of[rows[i]->row.source];
            const double share = source_rows > rows_of_a_source ? std::sqrt(rows_of_a_source / source_rows) : 1;
            auto cost = std::make_unique<RowCost>(cases, index, i, share / sigma_of(*rows[i]));
            auto loss = std::make_unique<ceres::SoftLOneLoss>(loss_scale);
            problem.AddResidualBlock(cost.release(), loss.release(), logarithms.data()); // the problem owns both
        }
    }
    problem.AddResidualBlock(std::make_unique<PriorCost>(cases).release(), nullptr, logarithms.data());
    const std::vector<double> before = logarithms;
    ceres::Solver::Options solver;
    solver.num_threads = 1;
    solver.max_num_iterations = most_iterations;
    solver.linear_solver_type = ceres::DENSE_NORMAL_CHOLESKY;
    solver.function_tolerance = 1e-4;
    solver.parameter_tolerance = 1e-5;
    solver.logging_type = ceres::SILENT;
    ceres::Solver::Summary summary;
    ceres::Solve(solver, &problem, &summary);
    cases.set(logarithms.data());
    double farthest = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        farthest = std::max(farthest, std::abs(logarithms[i] - before[i]));
    }
    return farthest;
}

} // namespace

double six_digits(double value)
{
    return QByteArray::number(value, 'g', 6).toDouble();
}

std::vector<const Observation*> usable(std::span<const Observation> observations, const FitInputs& inputs)
{
    std::vector<const Observation*> found;
    for (const Observation& observation : observations) {
        const bool has_kind = measured_metric(observation.row.metric)->kind.has_value();
        if (has_kind && observation.row.left_out.empty() &&
            check(inputs.blank, *observation.gpu, *observation.model, observation.workload) == PredictError::None) {
            found.push_back(&observation);
        }
    }
    return found;
}

Constants fit_constants(std::span<const Observation* const> observations, const FitInputs& inputs,
                        const Constants* start)
{
    constexpr int most_rounds = 4;
    constexpr double settled = 3e-3;
    Cases cases(observations, inputs, Constants(inputs.priors));
    std::vector<double> logarithms;
    for (const std::size_t constant : cases.free()) {
        logarithms.push_back(std::log((start != nullptr ? *start : cases.constants()).value(constant)));
    }
    cases.set(logarithms.data());
    for (int round = 0; round < most_rounds; ++round) {
        cases.play();
        if (improve(cases, logarithms) < settled) {
            break;
        }
    }
    Constants constants = cases.constants();
    std::vector<int> rows(constants.rows().size(), 0);
    for (const FitCase& each : cases.cases()) {
        for (const std::size_t constant : each.constants()) {
            rows[constant] += static_cast<int>(each.rows().size());
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        constants.set_value(i, six_digits(constants.value(i)));
        constants.set_measurements(i, rows[i]);
    }
    return constants;
}

Calibration with_constants(const FitInputs& inputs, Constants constants)
{
    Calibration calibration = inputs.blank;
    calibration.constants = std::move(constants);
    return calibration;
}

} // namespace tiebreak
