// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/fit.h"

#include "models/fit/calibration_file.h"
#include "models/fit/fit_priors.h"

#include <ceres/ceres.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace tiebreak {

namespace {

// A calibration whose fitted constants are set from a vector of logarithms.
class Trial {
public:
    Trial(const Calibration& start, const std::vector<FitParameter>& parameters) : m_calibration(start)
    {
        std::vector<CalibrationField> fields = fields_of(m_calibration);
        for (const FitParameter& parameter : parameters)
            for (const CalibrationField& field : fields)
                if (field.key == parameter.key)
                    m_values.push_back(field.value);
    }
    Trial(const Trial&) = delete; // the pointers refer to this object's calibration
    Trial& operator=(const Trial&) = delete;

    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    void set(std::size_t index, double logarithm) { *m_values[index] = std::exp(logarithm); }
    void set(const double* logarithms)
    {
        for (std::size_t i = 0; i < size(); ++i)
            set(i, logarithms[i]);
    }
    [[nodiscard]] const Calibration& calibration() const { return m_calibration; }

private:
    Calibration m_calibration;
    std::vector<double*> m_values;
};

// ln(predicted / measured) of one row, with derivatives by those constants that reach it.
class RowCost : public ceres::CostFunction {
public:
    RowCost(const Observation& observation, Trial& trial, const std::vector<FitParameter>& parameters,
            const std::vector<double>& start)
        : m_observation(observation), m_trial(trial), m_parameters(parameters)
    {
        set_num_residuals(1);
        mutable_parameter_block_sizes()->push_back(int(trial.size()));
        trial.set(start.data());
        const double base = residual();
        for (std::size_t i = 0; i < start.size(); ++i) {
            trial.set(i, start[i] - 0.1);
            if (residual() != base)
                m_used.push_back(i);
            trial.set(i, start[i]);
        }
    }

    bool Evaluate(double const* const* logarithms, double* residuals, double** jacobians) const override
    {
        const double* at = logarithms[0];
        m_trial.set(at);
        residuals[0] = residual();
        if (!jacobians || !jacobians[0])
            return true;
        std::fill(jacobians[0], jacobians[0] + m_trial.size(), 0.0);
        for (const std::size_t i : m_used) {
            const double step = m_parameters[i].step;
            m_trial.set(i, at[i] + step);
            jacobians[0][i] = (residual() - residuals[0]) / step;
            m_trial.set(i, at[i]);
        }
        return true;
    }

private:
    // A trial constant can leave no room for a batch that was measured: then a constant, so that it pulls nowhere.
    [[nodiscard]] double residual() const
    {
        const std::optional<Banded> value = predicted_value(m_trial.calibration(), m_observation);
        return value ? std::log(value->value / m_observation.row.value) : 1;
    }

    const Observation& m_observation;
    Trial& m_trial;
    const std::vector<FitParameter>& m_parameters;
    std::vector<std::size_t> m_used;
};

// How far the constants are from their priors, in standard deviations.
class PriorCost : public ceres::CostFunction {
public:
    explicit PriorCost(const std::vector<FitParameter>& parameters) : m_parameters(parameters)
    {
        set_num_residuals(int(parameters.size()));
        mutable_parameter_block_sizes()->push_back(int(parameters.size()));
    }

    bool Evaluate(double const* const* logarithms, double* residuals, double** jacobians) const override
    {
        const std::size_t count = m_parameters.size();
        for (std::size_t i = 0; i < count; ++i)
            residuals[i] = (logarithms[0][i] - std::log(m_parameters[i].prior)) / m_parameters[i].sigma;
        if (jacobians && jacobians[0]) {
            std::fill(jacobians[0], jacobians[0] + count * count, 0.0);
            for (std::size_t i = 0; i < count; ++i)
                jacobians[0][i * count + i] = 1 / m_parameters[i].sigma;
        }
        return true;
    }

private:
    const std::vector<FitParameter>& m_parameters;
};

// The kinds of rows among the observations that can be predicted.
void note_rows(Calibration& calibration, std::span<const Observation> observations)
{
    for (Stack& stack : calibration.stacks) {
        stack.fitted_on.clear();
    }
    for (const Observation& observation : observations) {
        if (!predicted_value(calibration, observation)) {
            continue;
        }
        auto& kinds = std::ranges::find(calibration.stacks, observation.row.framework, &Stack::name)->fitted_on;
        const auto kind = std::ranges::find_if(kinds, [&](const FittedOn& each) {
            return each.gpu == observation.row.gpu && each.weights == observation.row.weight_precision;
        });
        if (kind != kinds.end()) {
            ++kind->rows;
        } else {
            kinds.push_back({observation.row.gpu, observation.gpu->architecture, observation.row.weight_precision, 1});
        }
    }
}

void round_constants(Calibration& calibration)
{
    for (const CalibrationField& field : fields_of(calibration))
        *field.value = six_digits(*field.value);
}

} // namespace

Calibration fit_constants(std::span<const Observation> observations, const FitInputs& inputs, const FitOptions& options)
{
    const std::vector<FitParameter> parameters = parameters_from(inputs);
    Trial trial(prior_calibration(inputs), parameters);
    std::vector<double> logarithms;
    for (const FitParameter& parameter : parameters)
        logarithms.push_back(std::log(parameter.prior));
    const std::vector<double> start = logarithms;

    ceres::Problem problem;
    problem.AddParameterBlock(logarithms.data(), int(logarithms.size()));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        problem.SetParameterLowerBound(logarithms.data(), int(i), std::log(parameters[i].least));
        problem.SetParameterUpperBound(logarithms.data(), int(i), std::log(parameters[i].most));
    }
    for (const Observation& observation : observations) {
        if (!predicted_value(trial.calibration(), observation))
            continue;
        const double scale = observation.workload.tensor_parallel == 1 ? options.one_gpu_scale : options.several_scale;
        auto loss = std::make_unique<ceres::ScaledLoss>(std::make_unique<ceres::CauchyLoss>(scale).release(),
                                                        1 / (scale * scale), ceres::TAKE_OWNERSHIP);
        auto cost = std::make_unique<RowCost>(observation, trial, parameters, start);
        problem.AddResidualBlock(cost.release(), loss.release(), logarithms.data()); // the problem owns both
    }
    problem.AddResidualBlock(std::make_unique<PriorCost>(parameters).release(), nullptr, logarithms.data());

    ceres::Solver::Options solver;
    solver.num_threads = 1;
    solver.max_num_iterations = 200;
    solver.linear_solver_type = ceres::DENSE_QR;
    solver.function_tolerance = 1e-9;
    solver.logging_type = ceres::SILENT;
    ceres::Solver::Summary summary;
    ceres::Solve(solver, &problem, &summary);
    trial.set(logarithms.data());
    Calibration calibration = trial.calibration();
    share_constants(calibration, inputs);
    round_constants(calibration);
    note_rows(calibration, observations);
    calibration.date = options.date;
    if (options.progress)
        options.progress();
    return calibration;
}

} // namespace tiebreak
