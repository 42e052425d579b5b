// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/measurements.h"

#include "models/catalog/qt_text.h"
#include "models/catalog/text_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

enum Column : std::size_t {
    Id,
    FrameworkName,
    FrameworkVersion,
    GpuName,
    TensorParallel,
    ModelName,
    WeightPrecision,
    KvPrecision,
    Batching,
    Batch,
    InputLen,
    OutputLen,
    Metric,
};

constexpr std::array<std::string_view, 13> column_names{
    "id",       "framework", "framework_version", "gpu",        "tp",    "model", "weight_precision", "kv_precision",
    "batching", "batch",     "input_len",         "output_len", "metric"};

// Lower-case letters, digits and dots: what is left of a word when its writing does not matter.
std::string plain(std::string_view word)
{
    std::string kept;
    for (const char byte : word) {
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '.') {
            kept += byte;
        } else if (byte >= 'A' && byte <= 'Z') {
            kept += static_cast<char>(byte - 'A' + 'a');
        }
    }
    return kept;
}

// One spelling, as plain() leaves it, and what it means.
template <typename Value>
using Words = std::initializer_list<std::pair<std::string_view, Value>>;

template <typename Value>
std::optional<Value> find(const Words<Value>& words, std::string_view word)
{
    const std::string key = plain(word);
    for (const auto& [spelling, value] : words) {
        if (spelling == key) {
            return value;
        }
    }
    return std::nullopt;
}

// The framework of that name, however it is written.
const Stack* framework(std::string_view word, const Calibration& calibration)
{
    const std::string key = plain(word);
    const auto found = std::ranges::find_if(calibration.stacks, [&](const Stack& stack) {
        return plain(stack.name) == key || std::ranges::find(stack.spellings, key) != stack.spellings.end();
    });
    return found == calibration.stacks.end() ? nullptr : &*found;
}

std::optional<Precision> precision(std::string_view word)
{
    const std::string key = plain(word);
    const auto formats = number_formats();
    const auto found = std::ranges::find_if(formats, [&](const NumberFormat& format) {
        return plain(format.name) == key ||
               (!key.empty() && std::ranges::find(format.spellings, key) != format.spellings.end());
    });
    return found == formats.end() ? std::nullopt : std::optional(found->precision);
}

std::optional<bool> is_in_flight(std::string_view word)
{
    return find<bool>({{"static", false}, {"inflight", true}, {"continuous", true}}, word);
}

std::optional<double> number(std::string_view cell)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool is_whole_cell = failure == std::errc() && end == cell.data() + cell.size();
    return is_whole_cell && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<int> whole_number(std::string_view cell)
{
    const std::optional<double> value = number(cell);
    const bool is_int = value && std::abs(*value) <= std::numeric_limits<int>::max() && *value == std::trunc(*value);
    return is_int ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

QString wrong(std::string_view name, std::string_view cell, const QString& right, const QString& but = {})
{
    return Rows::tr("\"%1\" is %2; it must be %3").arg(to_qstring(name), QString(quoted(cell) % but), right);
}

// "FP16, FP8 or INT8"
template <typename Entries>
QString one_of(const Entries& entries)
{
    QStringList names;
    for (const auto& entry : entries) {
        names.append(to_qstring(entry.name));
    }
    const QString last = names.takeLast();
    return names.isEmpty() ? last : Rows::tr("%1 or %2").arg(names.join(QStringLiteral(", ")), last);
}

template <typename Entry>
QString names_of(const std::vector<Entry>& entries)
{
    QStringList names;
    for (const Entry& entry : entries) {
        names.append(QString::fromStdString(entry.name));
    }
    return names.join(QStringLiteral(", "));
}

// The column of that name; a problem, and any column, when the table lacks it.
std::size_t find_column(const CsvTable& table, std::string_view name, QStringList& problems)
{
    const std::optional<std::size_t> column = table.column(name);
    if (!column) {
        problems.append(problem_at(
            table.name, 1, Rows::tr("column \"%1\" is missing; the first line must name it").arg(to_qstring(name))));
    }
    return column.value_or(0);
}

// Turns the cells of one row into values, and keeps what was wrong first.
class RowCells {
public:
    RowCells(const CsvRow& row, const std::vector<std::size_t>& columns) : m_row(row), m_columns(columns) {}

    [[nodiscard]] std::string_view cell(Column column) const { return trimmed(m_row.cells[m_columns[column]]); }

    template <typename Value>
    void take(Column column, Value& into, const std::optional<Value>& read, const QString& right)
    {
        if (read) {
            into = *read;
        } else {
            reject(column, right);
        }
    }

    void take_whole(Column column, int& into)
    {
        take(column, into, whole_number(cell(column)), Rows::tr("a whole number"));
    }

    void reject(Column column, const QString& right, const QString& but = {})
    {
        if (m_error.isEmpty()) {
            m_error = wrong(column_names[column], cell(column), right, but);
        }
    }

    [[nodiscard]] const QString& error() const { return m_error; }

private:
    const CsvRow& m_row;
    const std::vector<std::size_t>& m_columns;
    QString m_error;
};

void read_framework(RowCells& in, Measurement& row, const Calibration& calibration)
{
    if (const Stack* const known = framework(in.cell(FrameworkName), calibration)) {
        row.framework = known->name;
    } else {
        in.reject(FrameworkName, one_of(calibration.stacks));
    }
    row.framework_version = in.cell(FrameworkVersion);
    // A version that names no release (a branch, a build) behaves as the newest release does.
}

void read_names(RowCells& in, Measurement& row, const Catalogue& catalogue)
{
    const QString unknown = Rows::tr(", which the catalogue does not have");
    row.gpu = in.cell(GpuName);
    if (!catalogue.gpu(row.gpu)) {
        in.reject(GpuName, Rows::tr("one of %1").arg(names_of(catalogue.gpus)), unknown);
    }
    if (const LlmModel* const model = catalogue.model_called(in.cell(ModelName))) {
        row.model = model->name;
    } else {
        QStringList near;
        for (const std::string& name : catalogue.models_near(in.cell(ModelName))) {
            near.append(QString::fromStdString(name));
        }
        in.reject(ModelName, Rows::tr("a model that it has; the nearest are %1").arg(near.join(QStringLiteral(", "))),
                  unknown);
    }
    row.metric = in.cell(Metric);
    if (row.metric != "output_tok_s" && row.metric != "ttft_ms" && row.metric != "tpot_ms") {
        in.reject(Metric, Rows::tr("output_tok_s, ttft_ms or tpot_ms"));
    }
}

void read_batch(RowCells& in, Measurement& row)
{
    in.take(Batching, row.in_flight, is_in_flight(in.cell(Batching)), Rows::tr("static or in-flight"));
    if (row.in_flight && in.cell(Batch).empty()) {
        row.batch = 0;
    } else {
        in.take_whole(Batch, row.batch);
    }
}

} // namespace

WorkloadReader::WorkloadReader(const CsvTable& table, const Catalogue& catalogue, QStringList& problems)
    : m_catalogue(catalogue)
{
    for (const std::string_view name : column_names) {
        m_columns.push_back(find_column(table, name, problems));
    }
}

std::optional<Measurement> WorkloadReader::read(const CsvRow& row, QString& error) const
{
    const QString precisions = one_of(number_formats());
    RowCells in(row, m_columns);
    Measurement read;
    read.id = in.cell(Id);
    read_framework(in, read, m_catalogue.calibration);
    read_names(in, read, m_catalogue);
    in.take_whole(TensorParallel, read.tensor_parallel);
    in.take(WeightPrecision, read.weight_precision, precision(in.cell(WeightPrecision)), precisions);
    in.take(KvPrecision, read.kv_precision, precision(in.cell(KvPrecision)), precisions);
    read_batch(in, read);
    in.take_whole(InputLen, read.input_len);
    in.take_whole(OutputLen, read.output_len);
    error = in.error();
    return error.isEmpty() ? std::optional(std::move(read)) : std::nullopt;
}

std::vector<Measurement> read_measurements(const CsvTable& table, const Catalogue& catalogue, QStringList& problems)
{
    const qsizetype problems_before = problems.size();
    const WorkloadReader reader(table, catalogue, problems);
    const std::size_t source = find_column(table, "source", problems);
    const std::size_t value = find_column(table, "value", problems);
    if (table.rows.empty()) {
        problems.append(problem_at(table.name, 1, Rows::tr("the table has no rows; it must have at least one")));
    }
    if (problems.size() != problems_before) {
        return {};
    }
    std::vector<Measurement> rows;
    std::set<std::string> ids;
    for (const CsvRow& row : table.rows) {
        QString error;
        std::optional<Measurement> read = reader.read(row, error);
        const std::string_view value_cell = trimmed(row.cells[value]);
        const std::optional<double> measured = number(value_cell);
        if (read && (!measured || *measured <= 0)) {
            error = wrong("value", value_cell, Rows::tr("a number above 0"));
        } else if (read && (read->id.empty() || !ids.insert(read->id).second)) {
            error = wrong("id", read->id, Rows::tr("one that no other row has"));
        } else if (read && read->metric == "tpot_ms") {
            error = wrong("metric", read->metric, Rows::tr("output_tok_s or ttft_ms"));
        } else if (read) {
            const Observation observation = observation_of(*read, catalogue);
            const PredictError refused =
                check(catalogue.calibration, *observation.gpu, *observation.model, observation.workload);
            if (refused != PredictError::None) {
                error = Rows::tr("%1; put the row right or take it out").arg(to_qstring(to_string(refused)));
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
    Observation observation{row, catalogue.gpu(row.gpu), catalogue.model(row.model), {}};
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

Banded value_of(const Prediction& prediction, std::string_view metric)
{
    if (metric == "ttft_ms") {
        return prediction.ttft_ms;
    }
    const Banded& rate = prediction.output_tok_s;
    if (metric == "tpot_ms") { // as much slower or faster as the throughput may be
        const double value = prediction.tpot_ms;
        return {value, value * rate.value / rate.high, value * rate.value / rate.low};
    }
    return rate;
}

} // namespace tiebreak
