// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/left_out.h"

#include "models/fit/band_maker.h"
#include "models/fit/fit.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <map>
#include <mutex>
#include <thread>

namespace tiebreak {

namespace {

bool is_plain(const Observation* observation)
{
    return observation->row.load.kind == LoadKind::None;
}

std::string generation_of(const Observation* observation)
{
    return observation->row.framework + " " + std::to_string(observation->step);
}

// Folds of the observations by name. Plain rows are fitted among themselves: served runs say little of them.
template <typename NameOf>
void add_folds(std::vector<Fold>& folds, FoldKind kind, std::span<const Observation* const> observations,
               NameOf name_of)
{
    std::map<std::string, Fold> by_name;
    for (const Observation* const observation : observations) {
        if (is_plain(observation) != (kind == FoldKind::Source)) {
            by_name[name_of(observation)].left_out.push_back(observation);
        }
    }
    for (auto& [name, entry] : by_name) {
        Fold& fold = entry;
        fold.kind = kind;
        fold.name = name;
        for (const Observation* const observation : observations) {
            const bool is_fitted = kind == FoldKind::Source || is_plain(observation);
            const bool is_left_out =
                (is_plain(observation) != (kind == FoldKind::Source)) && name_of(observation) == name;
            if (is_fitted && !is_left_out) {
                fold.seen.push_back(observation);
            }
        }
        std::erase_if(fold.left_out, [&](const Observation* row) {
            return kind != FoldKind::Source && std::ranges::none_of(fold.seen, [&](const Observation* seen) {
                       return seen->row.framework == row->row.framework && seen->row.gpu == row->row.gpu;
                   });
        });
        if (!fold.left_out.empty() && !fold.seen.empty()) {
            folds.push_back(std::move(fold));
        }
    }
}

std::vector<LeftOutRow> rows_of(const Fold& fold, const FitInputs& inputs, const Constants& start)
{
    const Calibration calibration = with_constants(inputs, fit_constants(fold.seen, inputs, &start));
    std::vector<LeftOutRow> rows;
    for (const Observation* const observation : fold.left_out) {
        if (const std::optional<Banded> value = predicted_value(calibration, *observation)) {
            rows.push_back({observation, fold.kind, fold.name, value->value});
        }
    }
    return rows;
}

} // namespace

double LeftOutRow::log_ratio() const
{
    return std::log(observation->row.value / predicted);
}

std::vector<Fold> folds_of(std::span<const Observation* const> observations)
{
    std::vector<Fold> folds;
    add_folds(folds, FoldKind::Generation, observations, generation_of);
    add_folds(folds, FoldKind::Model, observations, [](const Observation* row) { return row->row.model; });
    add_folds(folds, FoldKind::Source, observations, [](const Observation* row) { return row->row.source; });
    return folds;
}

std::vector<LeftOutRow> left_out_rows(const std::vector<Fold>& folds, const FitInputs& inputs, const Constants& start,
                                      const std::function<void()>& progress)
{
    std::vector<std::vector<LeftOutRow>> results(folds.size());
    std::atomic<std::size_t> next = 0;
    std::mutex reporting;
    const auto work = [&] {
        for (std::size_t i = next++; i < folds.size(); i = next++) {
            results[i] = rows_of(folds[i], inputs, start);
            const std::scoped_lock lock(reporting);
            progress();
        }
    };
    std::vector<std::future<void>> workers;
    for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        workers.push_back(std::async(std::launch::async, work));
    }
    work();
    for (std::future<void>& worker : workers) {
        worker.get();
    }
    std::vector<LeftOutRow> rows;
    for (std::vector<LeftOutRow>& result : results) { // in the order of the folds, whoever was first
        rows.insert(rows.end(), result.begin(), result.end());
    }
    return rows;
}

std::vector<Residual> nested_residuals(const std::vector<LeftOutRow>& rows, const FitInputs& inputs)
{
    std::map<std::string, Bands> bands; // of all folds but that one
    std::vector<Residual> residuals;
    for (const LeftOutRow& row : rows) {
        const std::string group = error_group(row);
        auto found = bands.find(group);
        if (found == bands.end()) {
            std::vector<LeftOutRow> others;
            std::ranges::copy_if(rows, std::back_inserter(others),
                                 [&](const LeftOutRow& other) { return error_group(other) != group; });
            found = bands.emplace(group, bands_from(others, inputs)).first;
        }
        const Observation& of = *row.observation;
        const BandSubject subject =
            band_subject(inputs.blank, *of.gpu, *of.model, of.workload, *measured_metric(of.row.metric)->kind);
        const Banded value = banded(row.predicted, found->second.choice(subject));
        residuals.push_back({&of, value.value, value.low, value.high});
    }
    return residuals;
}

} // namespace tiebreak
