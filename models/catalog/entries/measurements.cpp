// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/entries/measurements.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/workload_reader.h"
#include "models/engine/throughput/memory/memory_use.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

struct TableRows {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

double requests_per_s(const Prediction& prediction, const Workload& workload)
{
    return prediction.output_tok_s.value / workload.output_len;
}

constexpr std::array metrics = {
    MeasuredMetric{"output_tok_s", NumberKind::Rate,
                   [](const Prediction& of, const Workload& /*workload*/) { return of.output_tok_s.value; },
                   [](const ServingNumbers& of, bool /*is_median*/) { return of.output_tok_s; }},
    MeasuredMetric{"total_tok_s", NumberKind::Rate,
                   [](const Prediction& of, const Workload& workload) {
                       return requests_per_s(of, workload) *
                              (static_cast<double>(workload.input_len) + workload.output_len);
                   },
                   [](const ServingNumbers& of, bool /*is_median*/) { return of.total_tok_s; }},
    MeasuredMetric{"req_s", NumberKind::Rate, requests_per_s,
                   [](const ServingNumbers& of, bool /*is_median*/) { return of.requests_per_s; }},
    MeasuredMetric{
        "ttft_ms", NumberKind::Ttft,
        [](const Prediction& of, const Workload& /*workload*/) { return of.ttft_ms.value; },
        [](const ServingNumbers& of, bool is_median) { return is_median ? of.ttft_median_ms : of.ttft_mean_ms; }},
    MeasuredMetric{
        "tpot_ms", NumberKind::Tpot,
        [](const Prediction& of, const Workload& /*workload*/) { return of.tpot_ms.value; },
        [](const ServingNumbers& of, bool is_median) { return is_median ? of.tpot_median_ms : of.tpot_mean_ms; }},
    MeasuredMetric{
        "e2e_ms", NumberKind::Tpot,
        [](const Prediction& of, const Workload& workload) {
            return of.ttft_ms.value + of.tpot_ms.value * (workload.output_len - 1);
        },
        [](const ServingNumbers& of, bool is_median) { return is_median ? of.e2e_median_ms : of.e2e_mean_ms; }},
    MeasuredMetric{"kv_tokens", std::nullopt},
};

// The pool with what differs between two starts of one server.
ModelAnswer pool_answer(const Replica& replica, const Observation& observation)
{
    constexpr double off_gib = 0.35;
    constexpr double gb_in_gib = 1024.0 * 1024.0 * 1024.0 / 1e9;
    Workload workload = observation.workload;
    workload.in_flight = true;
    ModelAnswer answer;
    answer.memory = plan_memory(replica.memory, workload);
    const double pool_gb = answer.memory.kv_cache_gb + answer.memory.free_gb;
    const auto tokens = static_cast<double>(answer.memory.kv_tokens);
    const double off = pool_gb > 0 ? off_gib * gb_in_gib / pool_gb : 0;
    answer.value = {tokens, tokens * std::max(0.0, 1 - off), tokens * (1 + off)};
    answer.limited_by = LimitedBy::Memory;
    answer.error = tokens > 0 ? PredictError::None : PredictError::WeightsDoNotFit;
    return answer;
}

ModelAnswer load_answer(const Replica& replica, const Observation& observation, const MeasuredMetric& metric)
{
    const Measurement& row = observation.row;
    const ServingPrediction serving = predict_serving(replica, observation.workload, row.load, row.kv_tokens);
    ModelAnswer answer;
    answer.error = serving.error;
    answer.memory = serving.memory;
    if (serving.error == PredictError::None) {
        answer.value = banded(metric.of_load(serving.numbers, row.is_median), replica.band(*metric.kind));
        Workload running = observation.workload;
        running.batch = row.load.concurrency;
        const Prediction steady = predict(replica, running);
        answer.limited_by = *metric.kind == NumberKind::Ttft ? steady.first_token_limited_by : steady.limited_by;
    }
    return answer;
}

} // namespace

std::span<const MeasuredMetric> measured_metrics()
{
    return metrics;
}

const MeasuredMetric* measured_metric(std::string_view name)
{
    const auto* const found = std::ranges::find(metrics, name, &MeasuredMetric::name);
    return found == metrics.end() ? nullptr : found;
}

std::vector<Measurement> read_measurements(const CsvTable& table, const Catalogue& catalogue, QStringList& problems)
{
    const qsizetype problems_before = problems.size();
    const WorkloadReader reader(table, catalogue, problems);
    const std::size_t source = find_column(table, "source", problems);
    const std::size_t value = find_column(table, "value", problems);
    if (table.rows.empty()) {
        problems.append(problem_at(table.name, 1, TableRows::tr("the table has no rows; it must have at least one")));
    }
    if (problems.size() != problems_before) {
        return {};
    }
    std::vector<Measurement> rows;
    std::set<std::string> ids;
    for (const CsvRow& row : table.rows) {
        if (problems.size() - problems_before >= most_row_problems) {
            break;
        }
        QString error;
        std::optional<Measurement> read = reader.read(row, error);
        const std::string_view value_cell = trimmed(row.cells[value]);
        const std::optional<double> measured = number_in(value_cell);
        if (read && (!measured || *measured <= 0)) {
            error = wrong_cell("value", value_cell, TableRows::tr("a number above 0"));
        } else if (read && (read->id.empty() || !ids.insert(read->id).second)) {
            error = wrong_cell("id", read->id, TableRows::tr("one that no other row has"));
        } else if (const QString wrong = read ? wrong_text({{"id", read->id},
                                                            {"source", row.cells[source]},
                                                            {"framework_version", read->framework_version},
                                                            {"trust", read->trust},
                                                            {"left_out", read->left_out}})
                                              : QString();
                   !wrong.isEmpty()) {
            error = wrong;
        } else if (read && read->left_out.empty()) {
            const Observation observation = observation_of(*read, catalogue);
            const PredictError refused =
                check(catalogue.calibration, *observation.gpu, *observation.model, observation.workload);
            if (refused != PredictError::None) {
                error = TableRows::tr("%1; put the row right or take it out").arg(to_qstring(to_string(refused)));
            }
        }
        if (!error.isEmpty()) {
            problems.append(problem_at(table.name, row.line, error));
            continue;
        }
        read->source = trimmed(row.cells[source]);
        read->value = *measured;
        rows.push_back(std::move(*read));
    }
    return rows;
}

Observation observation_of(const Measurement& row, const Catalogue& catalogue)
{
    Observation observation{row, catalogue.gpu(row.gpu), catalogue.model(row.model), {}, 0};
    Workload& workload = observation.workload;
    workload.framework = row.framework;
    workload.release = release_from(row.framework_version);
    workload.tensor_parallel = row.tensor_parallel;
    workload.weight_precision = row.weight_precision;
    workload.kv_precision = row.kv_precision;
    workload.in_flight = row.in_flight;
    workload.batch = row.batch;
    workload.input_len = row.input_len;
    workload.output_len = row.output_len;
    workload.memory_fraction = row.memory_fraction;
    workload.max_sequences = whole_part(row.max_sequences);
    workload.token_budget = whole_part(row.token_budget);
    workload.eager = row.eager;
    const Stack& stack = *catalogue.calibration.stack(row.framework);
    observation.step = stack.step_of(stack.generation(workload.release));
    return observation;
}

std::vector<Observation> observations_of(std::span<const Measurement> rows, const Catalogue& catalogue)
{
    std::vector<Observation> observations;
    for (const Measurement& row : rows) {
        observations.push_back(observation_of(row, catalogue));
    }
    return observations;
}

ModelAnswer answer_of(const Calibration& calibration, const Observation& observation)
{
    ModelAnswer answer;
    answer.error = check(calibration, *observation.gpu, *observation.model, observation.workload);
    if (answer.error != PredictError::None) {
        return answer;
    }
    const Replica replica = make_replica(calibration, *observation.gpu, *observation.model, observation.workload);
    const MeasuredMetric& metric = *measured_metric(observation.row.metric);
    if (!metric.kind) {
        return pool_answer(replica, observation);
    }
    if (observation.row.load.kind != LoadKind::None) {
        return load_answer(replica, observation, metric);
    }
    const Prediction prediction = predict(replica, observation.workload);
    answer.error = prediction.error;
    answer.memory = prediction.memory;
    answer.value = banded(metric.of_batch(prediction, observation.workload), replica.band(*metric.kind));
    answer.limited_by = *metric.kind == NumberKind::Ttft ? prediction.first_token_limited_by : prediction.limited_by;
    return answer;
}

} // namespace tiebreak
