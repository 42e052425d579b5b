// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/uses/use_fit.h"

#include "models/engine/uses/image_model.h"
#include "models/engine/uses/training_model.h"
#include "models/fit/fit.h"
#include "models/fit/uses/use_bands.h"

#include <ceres/ceres.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

constexpr double rows_that_count = 3; // of one source and kind
constexpr double row_sigma = 0.12;
constexpr double use_loss_scale = 1;
constexpr double difference = 1e-4; // of a logarithm, for derivatives

using SourceKey = std::pair<std::string, UseKind>;

std::map<SourceKey, double> rows_by_source(const std::vector<const UseObservation*>& observations)
{
    std::map<SourceKey, double> count;
    for (const UseObservation* const each : observations) {
        count[{each->source, each->kind}] += 1;
    }
    return count;
}

double log_error(const UseObservation& row, const UseCalibration& known)
{
    return std::log(row.predict(known) / row.measured);
}

// ln(predicted / measured) of one row by the logarithms of the free constants.
class UseRowCost final : public ceres::CostFunction {
public:
    UseRowCost(const UseObservation& row, UseCalibration& known, const std::vector<std::size_t>& free, double weight)
        : m_row(row), m_known(known), m_free(free), m_weight(weight)
    {
        set_num_residuals(1);
        mutable_parameter_block_sizes()->push_back(static_cast<int>(free.size()));
        const double plain = log_error(row, known);
        for (std::size_t i = 0; i < free.size(); ++i) { // most rows depend on some of the constants only
            const double value = known.constants.value(free[i]);
            known.constants.set_value(free[i], value * 1.01);
            if (log_error(row, known) != plain) {
                m_used.push_back(i);
            }
            known.constants.set_value(free[i], value);
        }
    }

    bool Evaluate(double const* const* logarithms, double* residuals, double** jacobians) const override
    {
        for (std::size_t i = 0; i < m_free.size(); ++i) {
            m_known.constants.set_value(m_free[i], std::exp(logarithms[0][i]));
        }
        const double plain = log_error(m_row, m_known);
        residuals[0] = m_weight * plain;
        if (jacobians != nullptr && jacobians[0] != nullptr) {
            std::fill_n(jacobians[0], m_free.size(), 0.0);
            for (const std::size_t i : m_used) {
                const double value = m_known.constants.value(m_free[i]);
                m_known.constants.set_value(m_free[i], value * std::exp(difference));
                jacobians[0][i] = m_weight * (log_error(m_row, m_known) - plain) / difference;
                m_known.constants.set_value(m_free[i], value);
            }
        }
        return true;
    }

private:
    const UseObservation& m_row;
    UseCalibration& m_known; // of this fit alone
    const std::vector<std::size_t>& m_free;
    std::vector<std::size_t> m_used;
    double m_weight;
};

// (logarithm - prior) / spread of one constant.
class OnePrior final : public ceres::CostFunction {
public:
    OnePrior(std::size_t index, std::size_t count, const Constant& constant)
        : m_index(index), m_count(count), m_prior(std::log(constant.prior)), m_spread(constant.spread)
    {
        set_num_residuals(1);
        mutable_parameter_block_sizes()->push_back(static_cast<int>(count));
    }

    bool Evaluate(double const* const* logarithms, double* residuals, double** jacobians) const override
    {
        residuals[0] = (logarithms[0][m_index] - m_prior) / m_spread;
        if (jacobians != nullptr && jacobians[0] != nullptr) {
            std::fill_n(jacobians[0], m_count, 0.0);
            jacobians[0][m_index] = 1 / m_spread;
        }
        return true;
    }

private:
    std::size_t m_index;
    std::size_t m_count;
    double m_prior;
    double m_spread;
};

void improve_uses(UseCalibration& known, const std::vector<const UseObservation*>& rows,
                  const std::vector<std::size_t>& free)
{
    const std::map<SourceKey, double> of_source = rows_by_source(rows);
    std::vector<double> logarithms;
    for (const std::size_t index : free) {
        logarithms.push_back(std::log(known.constants.value(index)));
    }
    ceres::Problem problem;
    for (const UseObservation* const row : rows) {
        const double count = of_source.at({row->source, row->kind});
        const double weight = std::sqrt(std::min(1.0, rows_that_count / count)) / row_sigma;
        problem.AddResidualBlock(std::make_unique<UseRowCost>(*row, known, free, weight).release(),
                                 std::make_unique<ceres::SoftLOneLoss>(use_loss_scale).release(), logarithms.data());
    }
    for (std::size_t i = 0; i < free.size(); ++i) {
        problem.AddResidualBlock(std::make_unique<OnePrior>(i, free.size(), known.constants.rows()[free[i]]).release(),
                                 nullptr, logarithms.data());
    }
    ceres::Solver::Options solver;
    solver.num_threads = 1;
    solver.max_num_iterations = 60;
    solver.linear_solver_type = ceres::DENSE_NORMAL_CHOLESKY;
    solver.function_tolerance = 1e-11; // so far that processors agree on six digits, or nearly
    solver.parameter_tolerance = 1e-10;
    solver.logging_type = ceres::SILENT;
    ceres::Solver::Summary summary;
    ceres::Solve(solver, &problem, &summary);
    for (std::size_t i = 0; i < free.size(); ++i) {
        known.constants.set_value(free[i], std::exp(logarithms[i]));
    }
}

bool is_of_images(const Constant& constant)
{
    return constant.key.starts_with("image/");
}

std::string fold_of(const UseObservation& row, UseFold fold)
{
    return fold == UseFold::Source ? row.source : fold == UseFold::Model ? row.model : row.card;
}

} // namespace

std::vector<UseObservation> use_observations(const Catalogue& catalogue)
{
    std::vector<UseObservation> found;
    const auto family_of = [&catalogue](const Gpu& gpu) {
        const CardClass* const family = catalogue.calibration.card_class(gpu.architecture);
        return family == nullptr ? std::string() : family->id;
    };
    for (const ImageRow& row : catalogue.image_rows) {
        if (!row.left_out.empty()) {
            continue;
        }
        const Gpu* const gpu = catalogue.gpu(row.gpu);
        const ImagePipeline* const pipeline = catalogue.pipeline_called(row.pipeline);
        found.push_back(
            {UseKind::Images, row.id, row.source, row.gpu, row.pipeline, row.pipeline, row.value,
             [gpu, pipeline, family = family_of(*gpu), job = job_of(row, *pipeline)](const UseCalibration& known) {
                 return predict_images(known, *pipeline, *gpu, family, job).images_per_min.value;
             }});
    }
    for (const TrainingRow& row : catalogue.training_rows) {
        if (!row.left_out.empty()) {
            continue;
        }
        const Gpu* const gpu = catalogue.gpu(row.gpu);
        const LlmModel* const model = catalogue.model(row.model);
        const TrainingJob job = job_of(row);
        UseObservation observation{row.is_memory ? UseKind::TrainingMemory : UseKind::TrainingRate,
                                   row.id,
                                   row.source,
                                   row.gpu,
                                   std::string(to_string(row.method)),
                                   row.model,
                                   row.value,
                                   {}};
        if (row.is_memory) {
            observation.predict = [gpu, model, job](const UseCalibration& known) {
                return predict_training_memory(known, *model, *gpu, job).parts.total_gb;
            };
        } else {
            observation.predict = [gpu, model, job, family = family_of(*gpu)](const UseCalibration& known) {
                return predict_training(known, *model, *gpu, family, job).tok_s.value;
            };
        }
        found.push_back(std::move(observation));
    }
    return found;
}

Constants fit_use_constants(const std::vector<const UseObservation*>& observations, const std::vector<Constant>& priors,
                            const Constants* start)
{
    UseCalibration known;
    known.constants = start != nullptr ? *start : Constants(priors);
    for (const bool images : {true, false}) {
        std::vector<const UseObservation*> rows;
        std::ranges::copy_if(observations, std::back_inserter(rows),
                             [images](const UseObservation* row) { return (row->kind == UseKind::Images) == images; });
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < known.constants.rows().size(); ++i) {
            if (is_of_images(known.constants.rows()[i]) == images) {
                free.push_back(i);
            }
        }
        improve_uses(known, rows, free);
    }
    std::vector<int> rows(known.constants.rows().size(), 0);
    for (const UseObservation* const row : observations) {
        const double plain = row->predict(known);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double value = known.constants.value(i);
            known.constants.set_value(i, value * 1.01);
            rows[i] += row->predict(known) != plain ? 1 : 0;
            known.constants.set_value(i, value);
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        known.constants.set_value(i, six_digits(known.constants.value(i)));
        known.constants.set_measurements(i, rows[i]);
    }
    return known.constants;
}

std::vector<LeftOutUse> left_out_uses(const std::vector<UseObservation>& observations, UseFold fold,
                                      const std::vector<Constant>& priors, const Constants& start)
{
    std::set<std::string> names;
    for (const UseObservation& row : observations) {
        names.insert(fold_of(row, fold));
    }
    const auto predict = [&](const std::string& name) {
        std::vector<const UseObservation*> seen;
        for (const UseObservation& row : observations) {
            if (fold_of(row, fold) != name) {
                seen.push_back(&row);
            }
        }
        UseCalibration known;
        known.constants = fit_use_constants(seen, priors, &start);
        std::vector<LeftOutUse> rows;
        for (const UseObservation& row : observations) {
            if (fold_of(row, fold) == name) {
                rows.push_back({&row, row.predict(known)});
            }
        }
        return rows;
    };
    std::vector<std::future<std::vector<LeftOutUse>>> running;
    for (const std::string& name : names) {
        running.push_back(std::async(std::launch::async, predict, name));
    }
    std::vector<LeftOutUse> all;
    for (auto& each : running) { // in the order of the names, whoever was first
        const std::vector<LeftOutUse> rows = each.get();
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

UseCalibration calibrate_uses(const Catalogue& catalogue, const FitInputs& inputs)
{
    const std::vector<UseObservation> observations = use_observations(catalogue);
    std::vector<const UseObservation*> rows;
    for (const UseObservation& row : observations) {
        rows.push_back(&row);
    }
    UseCalibration known;
    known.constants = fit_use_constants(rows, inputs.use_priors);
    known.bands = use_bands(left_out_uses(observations, UseFold::Source, inputs.use_priors, known.constants));
    for (const UseObservation& row : observations) {
        known.residuals[row.id] = six_digits(-log_error(row, known));
    }
    return known;
}

} // namespace tiebreak
