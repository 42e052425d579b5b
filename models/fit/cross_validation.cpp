// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/cross_validation.h"

#include "models/fit/calibration_file.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tiebreak {

namespace {

constexpr double least_half_width = 0.02; // of a band: what the same workload differs by from release to release
// What a residual counts for in a band, for each release that it is older than the group's newest: the next release is
// more like the last one than like the first.
constexpr double weight_of_one_release_older = 0.7;

struct Weighted {
    double value = 0;
    double weight = 1;
};

// The value at which `share` of the weight lies below, interpolated between the middles of the weights.
double quantile(std::vector<Weighted> values, double share)
{
    std::sort(values.begin(), values.end(), [](const Weighted& a, const Weighted& b) { return a.value < b.value; });
    double all = 0;
    for (const Weighted& value : values)
        all += value.weight;
    double before = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double middle = (before + values[i].weight / 2) / all;
        if (middle >= share) {
            if (i == 0)
                return values[0].value;
            const double last = (before - values[i - 1].weight / 2) / all;
            return values[i - 1].value + (share - last) / (middle - last) * (values[i].value - values[i - 1].value);
        }
        before += values[i].weight;
    }
    return values.back().value;
}

Band band_from(const std::vector<Weighted>& log_ratios)
{
    Band band;
    band.rows = int(log_ratios.size());
    band.low = six_digits(std::min(quantile(log_ratios, 0.1), -least_half_width));
    band.high = six_digits(std::max(quantile(log_ratios, 0.9), least_half_width));
    std::vector<Weighted> errors;
    for (const Weighted& log_ratio : log_ratios)
        errors.push_back({std::abs(std::expm1(-log_ratio.value)), log_ratio.weight});
    band.median_error = six_digits(quantile(errors, 0.5));
    return band;
}

bool has_one_model(const Observation& observation)
{
    return observation.workload.framework == Framework::LlamaCpp;
}

// The same error to the other side.
Residual mirrored(Residual residual)
{
    const double measured = residual.observation->row.value;
    residual.predicted = measured * measured / residual.predicted;
    return residual;
}

// Gathers residuals by group, newer releases counting more.
class BandMaker {
public:
    explicit BandMaker(std::span<const Observation> observations)
    {
        for (const Observation& observation : observations) {
            const double release = observation.workload.release; // without a number it is a build, and counts as new
            double& so_far = m_newest[std::size_t(group_of(observation))];
            so_far = std::isfinite(release) ? std::max(so_far, release) : so_far;
        }
    }

    void add(const Residual& residual)
    {
        const std::size_t group = std::size_t(group_of(*residual.observation));
        const double age = std::max(0.0, m_newest[group] - residual.observation->workload.release);
        m_groups[group].push_back({residual.log_ratio(), std::pow(weight_of_one_release_older, age)});
    }

    // Widens the bands of those groups that have residuals.
    void widen(std::array<std::optional<Band>, residual_group_count>& bands) const
    {
        for (std::size_t i = 0; i < residual_group_count; ++i) {
            if (m_groups[i].empty())
                continue;
            Band band = band_from(m_groups[i]);
            if (bands[i]) {
                band.low = std::min(band.low, bands[i]->low);
                band.high = std::max(band.high, bands[i]->high);
                band.median_error = std::max(band.median_error, bands[i]->median_error);
                band.rows += bands[i]->rows;
            }
            bands[i] = band;
        }
    }

private:
    std::array<double, residual_group_count> m_newest{};
    std::array<std::vector<Weighted>, residual_group_count> m_groups;
};

// Static batches on several GPUs were measured with three models, each of which leans to one side when it is left out.
bool has_few_models(const Observation& observation)
{
    return observation.workload.tensor_parallel > 1 && !observation.workload.in_flight;
}

// Bands come from rows whose release was left out and from rows whose model was, pooled. With few models a band holds
// those of releases and those of models, the latter to both sides. llama.cpp has rows of one model and one build a
// card, so its rows can only be judged by the fit that saw them, to both sides.
void set_bands(Calibration& calibration, std::span<const Observation> observations, const EfficiencyTables& tables,
               FitOptions options)
{
    options.bands = false;
    BandMaker pooled(observations);
    BandMaker models(observations);
    for (const Residual& residual : cross_validate(observations, tables, options, release_fold))
        pooled.add(residual);
    for (const Residual& residual : cross_validate(observations, tables, options, model_fold)) {
        if (has_few_models(*residual.observation)) {
            models.add(residual);
            models.add(mirrored(residual));
        } else if (!has_one_model(*residual.observation)) {
            pooled.add(residual);
        }
    }
    for (const Residual& residual : residuals_of(calibration, observations))
        if (has_one_model(*residual.observation)) {
            pooled.add(residual);
            pooled.add(mirrored(residual));
        }
    std::array<std::optional<Band>, residual_group_count> bands;
    pooled.widen(bands);
    models.widen(bands);
    Band widest{-least_half_width, least_half_width, 0, 0};
    for (const std::optional<Band>& band : bands) {
        widest.low = band ? std::min(widest.low, band->low) : widest.low;
        widest.high = band ? std::max(widest.high, band->high) : widest.high;
    }
    for (std::size_t i = 0; i < bands.size(); ++i)
        calibration.bands[i] = bands[i].value_or(widest);
}

} // namespace

Calibration fit(std::span<const Observation> observations, const EfficiencyTables& tables, const FitOptions& options)
{
    Calibration calibration = fit_constants(observations, tables, options);
    if (options.bands)
        set_bands(calibration, observations, tables, options);
    return calibration;
}

std::vector<Residual> cross_validate(std::span<const Observation> observations, const EfficiencyTables& tables,
                                     const FitOptions& options, const FoldOf& fold_of)
{
    std::set<std::string> folds;
    for (const Observation& observation : observations)
        folds.insert(fold_of(observation));
    folds.erase("");
    std::vector<Residual> residuals;
    for (const std::string& fold : folds) {
        std::vector<Observation> rest;
        for (const Observation& observation : observations)
            if (fold_of(observation) != fold)
                rest.push_back(observation);
        const Calibration calibration = fit(rest, tables, options);
        for (const Residual& residual : residuals_of(calibration, observations))
            if (fold_of(*residual.observation) == fold)
                residuals.push_back(residual);
    }
    return residuals;
}

std::string release_fold(const Observation& observation)
{
    return observation.row.framework == "TensorRT-LLM" ? observation.row.framework_version : std::string();
}

std::string model_fold(const Observation& observation)
{
    return observation.row.model;
}

FoldOf newest_release_fold(std::span<const Observation> observations)
{
    double newest = 0;
    for (const Observation& observation : observations)
        if (!release_fold(observation).empty())
            newest = std::max(newest, observation.workload.release);
    return [newest](const Observation& observation) {
        return observation.workload.release == newest ? release_fold(observation) : std::string();
    };
}

} // namespace tiebreak
