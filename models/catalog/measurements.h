// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/csv_table.h"
#include "models/engine/facts/catalogue.h"
#include "models/engine/throughput/roofline.h"
#include "models/engine/throughput/workload.h"

#include <array>
#include <span>

// Rows of workloads, measured or to be predicted, and what the throughput model makes of them.
namespace tiebreak {

// Reads one row after the other. Writings with one possible meaning are understood (BF16 is FP16 here, "fp8", "vllm",
// "inflight", "64.0"); names of GPUs and models are taken as they are, never replaced by a near one.
class WorkloadReader {
public:
    // A column that the table lacks is a problem; then nothing may be read. Both must outlive this.
    WorkloadReader(const CsvTable& table, const Catalogue& catalogue, QStringList& problems);

    // The row, its `source` and `value` left empty. Nothing, and the first thing wrong with it, when a name is unknown
    // or a number is none; lengths, batch and precision are not judged beyond that (see check in workload.h).
    [[nodiscard]] std::optional<Measurement> read(const CsvRow& row, QString& error) const;

private:
    const Catalogue& m_catalogue;
    std::vector<std::size_t> m_columns;
};

// The measurements of a table with the columns of measured.csv. Every row must be right, and no id may come twice.
[[nodiscard]] std::vector<Measurement> read_measurements(const CsvTable& table, const Catalogue& catalogue,
                                                         QStringList& problems);

// A measurement with the catalogue entries it names. The pointers must outlive it.
struct Observation {
    Measurement row;
    const Gpu* gpu = nullptr;
    const LlmModel* model = nullptr;
    Workload workload;
};

// For a row whose GPU, model and framework are known, as the reader's are. The catalogue must outlive it.
[[nodiscard]] Observation observation_of(const Measurement& row, const Catalogue& catalogue);
[[nodiscard]] std::vector<Observation> observations_of(std::span<const Measurement> rows, const Catalogue& catalogue);

// The quantity of a prediction without error that a metric names: "output_tok_s", "ttft_ms" or "tpot_ms".
[[nodiscard]] Banded value_of(const Prediction& prediction, std::string_view metric);

} // namespace tiebreak
