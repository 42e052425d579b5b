// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/levels/own_levels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

constexpr double normal_90th_percentile = 1.2815515655446004; // 80 % lie within so many standard deviations
constexpr double worth_of_public_scatter = 4;                 // runs

double squared(double value)
{
    return value * value;
}

double mean_of(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

double squares_about(const std::vector<double>& values, double mean)
{
    double sum = 0;
    for (const double value : values) {
        sum += squared(value - mean);
    }
    return sum;
}

OwnLevel level_of_group(const std::string& id, const std::vector<LevelRun>& runs, double scatter)
{
    std::vector<double> log_speeds;
    std::vector<double> public_variances;
    std::set<std::string> models;
    for (const LevelRun& run : runs) {
        log_speeds.push_back(run.log_speed);
        public_variances.push_back(squared(run.public_half_width / normal_90th_percentile));
        models.insert(run.model);
    }
    const auto count = static_cast<double>(runs.size());
    const double public_variance = mean_of(public_variances);
    const double of_runs = std::min(scatter, public_variance / 2);
    const double of_levels = public_variance - of_runs;
    const double mean = mean_of(log_speeds);
    const double own_scatter =
        (worth_of_public_scatter * of_runs + squares_about(log_speeds, mean)) / (worth_of_public_scatter + count - 1);
    const double certainty = count * of_levels / (count * of_levels + own_scatter);
    OwnLevel level;
    level.id = id;
    level.framework = runs.front().framework;
    level.gpu = runs.front().gpu;
    level.weight_precision = runs.front().weight_precision;
    level.speed = std::exp(mean * certainty);
    level.half_width = normal_90th_percentile * std::sqrt(of_levels * (1 - certainty) + own_scatter);
    level.public_half_width = normal_90th_percentile * std::sqrt(public_variance);
    level.runs = static_cast<int>(runs.size());
    level.models = static_cast<int>(models.size());
    return level;
}

} // namespace

std::vector<OwnLevel> own_levels(std::span<const LevelRun> runs, double scatter)
{
    std::map<std::string, std::vector<LevelRun>> groups;
    for (const LevelRun& run : runs) {
        groups[level_id(run.framework, run.gpu, run.weight_precision)].push_back(run);
    }
    std::vector<OwnLevel> levels;
    for (const auto& [id, of_group] : groups) {
        levels.push_back(level_of_group(id, of_group, scatter));
    }
    return levels;
}

std::vector<double> left_out_errors(std::span<const LevelRun> runs, double scatter)
{
    std::vector<double> errors;
    for (const LevelRun& run : runs) {
        const std::string id = level_id(run.framework, run.gpu, run.weight_precision);
        std::vector<LevelRun> others;
        for (const LevelRun& other : runs) {
            if (&other != &run && level_id(other.framework, other.gpu, other.weight_precision) == id) {
                others.push_back(other);
            }
        }
        const double level = others.empty() ? 0 : std::log(level_of_group(id, others, scatter).speed);
        errors.push_back(level - run.log_speed);
    }
    return errors;
}

double run_scatter(const Catalogue& catalogue)
{
    constexpr double least = 0.02;
    std::map<std::string, std::vector<double>> groups;
    for (const Measurement& row : catalogue.measurements) {
        const auto residual = catalogue.calibration.residuals.find(row.id);
        const bool is_level = row.metric == "output_tok_s" || row.metric == "tpot_ms";
        if (is_level && residual != catalogue.calibration.residuals.end()) {
            // A time is long where a rate is low.
            groups[level_id(row.framework, row.gpu, row.weight_precision)].push_back(
                row.metric == "tpot_ms" ? -residual->second : residual->second);
        }
    }
    double squares = 0;
    double freedoms = 0;
    for (const auto& [id, residuals] : groups) {
        squares += squares_about(residuals, mean_of(residuals));
        freedoms += static_cast<double>(residuals.size()) - 1;
    }
    return std::max(squared(least), freedoms > 0 ? squares / freedoms : 0);
}

} // namespace tiebreak
