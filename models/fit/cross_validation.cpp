// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/cross_validation.h"

#include "models/fit/calibration_file.h"

#include <algorithm>
#include <cmath>
#include <map>
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
    BandMaker(const Calibration& calibration, std::span<const Observation> observations) : m_calibration(calibration)
    {
        for (const Observation& observation : observations) {
            const Group* const group = group_of(calibration, observation);
            if (group != nullptr && observation.workload.release) { // without a number it is a build, and counts as new
                std::optional<Release>& so_far = m_newest[group->name];
                so_far = std::max(so_far, observation.workload.release);
            }
        }
    }

    void add(const Residual& residual)
    {
        if (const Group* const group = group_of(m_calibration, *residual.observation)) {
            const Stack& stack = *m_calibration.stack(residual.observation->row.framework);
            const int age = stack.age_of(residual.observation->workload.release) - stack.age_of(m_newest[group->name]);
            m_residuals[group->name].push_back(
                {residual.log_ratio(), std::pow(weight_of_one_release_older, std::max(0, age))});
        }
    }

    // Widens the bands of those groups that have residuals.
    void widen(std::map<std::string, Band>& bands) const
    {
        for (const auto& [name, residuals] : m_residuals) {
            Band band = band_from(residuals);
            if (const auto other = bands.find(name); other != bands.end()) {
                band.low = std::min(band.low, other->second.low);
                band.high = std::max(band.high, other->second.high);
                band.median_error = std::max(band.median_error, other->second.median_error);
                band.rows += other->second.rows;
            }
            bands[name] = band;
        }
    }

private:
    using Group = ResidualGroup;

    const Calibration& m_calibration;
    std::map<std::string, std::optional<Release>> m_newest;
    std::map<std::string, std::vector<Weighted>> m_residuals;
};

// Bands come from rows whose release was left out and from rows whose model was, pooled. With few models, each of which
// leans to one side when it is left out, a band holds those of releases and those of models, the latter to both sides.
// Where no row can be left out, as there is one model and one build a card, rows are judged by the fit that saw them,
// to both sides.
void set_bands(Calibration& calibration, std::span<const Observation> observations, const FitInputs& inputs,
               FitOptions options)
{
    options.bands = false;
    BandMaker pooled(calibration, observations);
    BandMaker models(calibration, observations);
    const auto judged = [&](const Residual& residual) {
        const ResidualGroup* const group = group_of(calibration, *residual.observation);
        return group == nullptr ? Judged::Unseen : group->judged;
    };
    for (const Residual& residual : cross_validate(observations, inputs, options, release_fold)) {
        if (judged(residual) != Judged::Seen) {
            pooled.add(residual);
        }
    }
    for (const Residual& residual : cross_validate(observations, inputs, options, model_fold)) {
        if (judged(residual) == Judged::ModelsBothSides) {
            models.add(residual);
            models.add(mirrored(residual));
        } else if (judged(residual) == Judged::Unseen) {
            pooled.add(residual);
        }
    }
    for (const Residual& residual : residuals_of(calibration, observations)) {
        if (judged(residual) == Judged::Seen) {
            pooled.add(residual);
            pooled.add(mirrored(residual));
        }
    }
    std::map<std::string, Band> bands;
    pooled.widen(bands);
    models.widen(bands);
    Band widest{-least_half_width, least_half_width, 0, 0};
    for (const auto& [name, band] : bands) {
        widest.low = std::min(widest.low, band.low);
        widest.high = std::max(widest.high, band.high);
    }
    calibration.unmeasured = widest;
    for (Stack& stack : calibration.stacks) {
        for (ResidualGroup& group : stack.groups) {
            const auto band = bands.find(group.name);
            group.band = band == bands.end() ? widest : band->second;
        }
    }
}

} // namespace

Calibration fit(std::span<const Observation> observations, const FitInputs& inputs, const FitOptions& options)
{
    Calibration calibration = fit_constants(observations, inputs, options);
    if (options.bands)
        set_bands(calibration, observations, inputs, options);
    return calibration;
}

std::vector<Residual> cross_validate(std::span<const Observation> observations, const FitInputs& inputs,
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
        const Calibration calibration = fit(rest, inputs, options);
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
    std::optional<Release> newest;
    for (const Observation& observation : observations)
        if (!release_fold(observation).empty())
            newest = std::max(newest, observation.workload.release);
    return [newest](const Observation& observation) {
        return observation.workload.release == newest ? release_fold(observation) : std::string();
    };
}

} // namespace tiebreak
