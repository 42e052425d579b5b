// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/csv_table.h"
#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/rates/bands.h"
#include "models/engine/load/serving_case.h"
#include "models/engine/throughput/prediction.h"

#include <optional>
#include <span>
#include <vector>

// Rows of workloads, measured or to be predicted, and what the throughput model makes of them.
namespace tiebreak {

// A number that a row is about.
struct MeasuredMetric {
    std::string_view name;          // "output_tok_s"
    std::optional<NumberKind> kind; // whose band it has; empty: the KV pool's
    double (*of_batch)(const Prediction& prediction, const Workload& workload) = nullptr; // null: not of batches
    double (*of_load)(const ServingNumbers& numbers, bool is_median) = nullptr;
};

// All of them, and the one of that name, or null.
[[nodiscard]] std::span<const MeasuredMetric> measured_metrics();
[[nodiscard]] const MeasuredMetric* measured_metric(std::string_view name);

// The measurements of a table with the columns of measured.csv. Every row must be right, and no id may come twice.
[[nodiscard]] std::vector<Measurement> read_measurements(const CsvTable& table, const Catalogue& catalogue,
                                                         QStringList& problems);

// A measurement with the catalogue entries it names. The pointers must outlive it.
struct Observation {
    Measurement row;
    const Gpu* gpu = nullptr;
    const LlmModel* model = nullptr;
    Workload workload;
    std::size_t step = 0; // of its release on the framework's ladder
};

// For a row whose GPU, model and framework are known, as the reader's are. The catalogue must outlive it.
[[nodiscard]] Observation observation_of(const Measurement& row, const Catalogue& catalogue);
[[nodiscard]] std::vector<Observation> observations_of(std::span<const Measurement> rows, const Catalogue& catalogue);

// What the model says of a row.
struct ModelAnswer {
    PredictError error = PredictError::None; // any other: only memory holds
    Banded value;                            // 0: there is no such number, as with one output token
    LimitedBy limited_by = LimitedBy::Unknown;
    MemoryPlan memory;
};
[[nodiscard]] ModelAnswer answer_of(const Calibration& calibration, const Observation& observation);

} // namespace tiebreak
