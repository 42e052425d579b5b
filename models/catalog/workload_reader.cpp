// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/workload_reader.h"

#include "models/catalog/entries/measurements.h"
#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/workload_words.h"

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

// The columns, in the order of column_rows.
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
    Load,
    Concurrency,
    RequestRate,
    Requests,
    LengthSpread,
    Statistic,
    Eager,
    MemoryFraction,
    KvTokens,
    MaxSequences,
    TokenBudget,
    FormFactor,
    Trust,
    LeftOut,
};

constexpr std::array<std::string_view, 27> column_names{"id",
                                                        "framework",
                                                        "framework_version",
                                                        "gpu",
                                                        "tp",
                                                        "model",
                                                        "weight_precision",
                                                        "kv_precision",
                                                        "batching",
                                                        "batch",
                                                        "input_len",
                                                        "output_len",
                                                        "metric",
                                                        "load",
                                                        "concurrency",
                                                        "request_rate",
                                                        "requests",
                                                        "length_spread",
                                                        "statistic",
                                                        "eager",
                                                        "gpu_memory_fraction",
                                                        "kv_tokens",
                                                        "max_num_seqs",
                                                        "token_budget",
                                                        "form_factor",
                                                        "trust",
                                                        "left_out"};
constexpr std::size_t required_columns = Metric + 1;

// A run of more would be played for minutes.
constexpr int most_users = 100'000;
constexpr int most_tokens = 1'000'000;

std::optional<bool> is_in_flight(std::string_view word)
{
    return meaning_of<bool>({{"static", false}, {"inflight", true}, {"continuous", true}}, word);
}

std::optional<int> whole_number(std::string_view cell)
{
    const std::optional<double> value = number_in(cell);
    const bool is_int = value && std::abs(*value) <= std::numeric_limits<int>::max() && *value == std::trunc(*value);
    return is_int ? std::optional(static_cast<int>(*value)) : std::nullopt;
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

// Turns the cells of one row into values, and keeps what was wrong first.
class RowCells {
public:
    RowCells(const CsvRow& row, const std::vector<std::optional<std::size_t>>& columns) : m_row(row), m_columns(columns)
    {
    }

    // Empty where the table lacks the column.
    [[nodiscard]] std::string_view cell(Column column) const
    {
        const std::optional<std::size_t> at = m_columns[column];
        return at ? trimmed(m_row.cells[*at]) : std::string_view();
    }
    [[nodiscard]] bool has(Column column) const { return !cell(column).empty(); }

    template <typename Value>
    void take(Column column, Value& into, const std::optional<Value>& read, const QString& right)
    {
        if (read) {
            into = *read;
        } else {
            reject(column, right);
        }
    }

    // An empty cell leaves the value as it is.
    template <typename Value>
    void take_number(Column column, Value& into, const QString& right)
    {
        if (has(column)) {
            const std::optional<double> read = number_in(cell(column));
            take(column, into, read && *read > 0 ? read : std::nullopt, right);
        }
    }

    template <typename Value>
    void take_count(Column column, Value& into, int most)
    {
        if (has(column)) {
            const std::optional<int> read = whole_number(cell(column));
            take(column, into, read && *read > 0 && *read <= most ? read : std::nullopt,
                 Rows::tr("a whole number from 1 to %1").arg(most));
        }
    }

    void take_whole(Column column, int& into)
    {
        take(column, into, whole_number(cell(column)), Rows::tr("a whole number"));
    }

    void reject(Column column, const QString& right, const QString& but = {})
    {
        if (m_error.isEmpty()) {
            m_error = wrong_cell(column_names[column], cell(column), right, but);
        }
    }

    [[nodiscard]] const QString& error() const { return m_error; }

private:
    const CsvRow& m_row;
    const std::vector<std::optional<std::size_t>>& m_columns;
    QString m_error;
};

void read_framework(RowCells& in, Measurement& row, const Calibration& calibration)
{
    if (const Stack* const known = stack_called(in.cell(FrameworkName), calibration)) {
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
    if (const Gpu* const gpu = gpu_called(in.cell(GpuName), catalogue)) {
        row.gpu = gpu->name;
    } else {
        in.reject(GpuName, Rows::tr("one of %1").arg(names_of(catalogue.gpus)), unknown);
    }
    if (const LlmModel* const model = catalogue.model_called(in.cell(ModelName))) {
        row.model = model->name;
    } else if (in.error().isEmpty()) { // the first is told, and looking for others takes a while
        QStringList near;
        for (const std::string& name : catalogue.models_near(in.cell(ModelName))) {
            near.append(QString::fromStdString(name));
        }
        in.reject(ModelName, Rows::tr("a model that it has; the nearest are %1").arg(near.join(QStringLiteral(", "))),
                  unknown);
    }
    row.metric = in.cell(Metric);
    if (measured_metric(row.metric) == nullptr) {
        in.reject(Metric, one_of(measured_metrics()));
    }
}

void read_load(RowCells& in, MeasuredLoad& load)
{
    in.take_count(Concurrency, load.concurrency, most_users);
    in.take_number(RequestRate, load.requests_per_s, Rows::tr("a number of requests a second above 0"));
    in.take_count(Requests, load.requests, most_users);
    if (in.has(LengthSpread)) {
        const std::optional<double> spread = number_in(in.cell(LengthSpread));
        in.take(LengthSpread, load.length_spread, spread && *spread >= 0 && *spread <= 3 ? spread : std::nullopt,
                Rows::tr("a number from 0 to 3"));
    }
    const bool needs_users = load.kind == LoadKind::Closed || load.kind == LoadKind::Burst;
    if (needs_users && load.concurrency == 0 && load.requests == 0) {
        in.reject(Concurrency, Rows::tr("the number of users, or of requests in a burst"));
    }
    if (load.kind == LoadKind::Burst && load.concurrency == 0) {
        load.concurrency = load.requests;
    }
    constexpr double least_rate = 1e-4;
    constexpr double most_rate = 1e5;
    if (load.kind == LoadKind::Open && (load.requests_per_s < least_rate || load.requests_per_s > most_rate)) {
        in.reject(RequestRate, Rows::tr("a number of requests a second from 0.0001 to 100000"));
    }
}

void read_batch(RowCells& in, Measurement& row)
{
    bool is_static = false;
    if (in.has(Load)) {
        const auto kind = meaning_of<LoadKind>({{"static", LoadKind::None},
                                                {"closed", LoadKind::Closed},
                                                {"open", LoadKind::Open},
                                                {"burst", LoadKind::Burst},
                                                {"offline", LoadKind::Offline}},
                                               in.cell(Load));
        in.take(Load, row.load.kind, kind, Rows::tr("static, closed, open, burst or offline"));
        is_static = kind == LoadKind::None;
        row.in_flight = !is_static;
        read_load(in, row.load);
    }
    if (row.load.kind != LoadKind::None) {
        return;
    }
    if (!is_static) {
        in.take(Batching, row.in_flight, is_in_flight(in.cell(Batching)), Rows::tr("static or in-flight"));
    }
    if (in.cell(Batch).empty() && (row.in_flight || (is_static && row.load.concurrency > 0))) {
        row.batch = row.load.concurrency;
    } else {
        in.take_whole(Batch, row.batch);
    }
}

void read_server(RowCells& in, Measurement& row)
{
    if (in.has(MemoryFraction)) {
        const std::optional<double> fraction = number_in(in.cell(MemoryFraction));
        in.take(MemoryFraction, row.memory_fraction,
                fraction && *fraction > 0 && *fraction <= 1 ? std::optional<std::optional<double>>(fraction)
                                                            : std::nullopt,
                Rows::tr("a number above 0, at most 1"));
    }
    int count = 0;
    in.take_count(MaxSequences, count, most_tokens);
    row.max_sequences = count > 0 ? std::optional<double>(count) : std::nullopt;
    count = 0;
    in.take_count(TokenBudget, count, most_tokens);
    row.token_budget = count > 0 ? std::optional<double>(count) : std::nullopt;
    double tokens = 0;
    in.take_number(KvTokens, tokens, Rows::tr("a number of tokens above 0"));
    row.kv_tokens = tokens > 0 ? std::optional(tokens) : std::nullopt;
    const auto yes_or_no = [&](Column column, bool& into) {
        if (in.has(column)) {
            in.take(column, into,
                    meaning_of<bool>({{"yes", true}, {"no", false}, {"true", true}, {"false", false}}, in.cell(column)),
                    Rows::tr("yes or no"));
        }
    };
    yes_or_no(Eager, row.eager);
    if (in.has(Statistic)) {
        in.take(Statistic, row.is_median,
                meaning_of<bool>({{"mean", false}, {"p50", true}, {"median", true}}, in.cell(Statistic)),
                Rows::tr("mean or p50"));
    }
    row.form_factor_assumed = in.cell(FormFactor) == "assumed";
    row.trust = in.cell(Trust);
    row.left_out = in.cell(LeftOut);
}

} // namespace

std::optional<double> number_in(std::string_view cell)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool is_whole_cell = failure == std::errc() && end == cell.data() + cell.size();
    return is_whole_cell && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString wrong_cell(std::string_view name, std::string_view cell, const QString& right, const QString& but)
{
    return Rows::tr("\"%1\" is %2; it must be %3").arg(to_qstring(name), QString(quoted(cell) % but), right);
}

QString wrong_text(std::initializer_list<std::pair<std::string_view, std::string_view>> named_texts)
{
    for (const auto& [name, text] : named_texts) {
        if (!is_plain_line(to_qstring(text), longest_note)) {
            return wrong_cell(name, text, Rows::tr("one line of at most %1 characters").arg(longest_note));
        }
    }
    return {};
}

std::size_t find_column(const CsvTable& table, std::string_view name, QStringList& problems)
{
    const std::optional<std::size_t> column = table.column(name);
    if (!column) {
        problems.append(problem_at(
            table.name, 1, Rows::tr("column \"%1\" is missing; the first line must name it").arg(to_qstring(name))));
    }
    return column.value_or(0);
}

WorkloadReader::WorkloadReader(const CsvTable& table, const Catalogue& catalogue, QStringList& problems)
    : m_catalogue(catalogue)
{
    const bool has_load = table.column(column_names[Column::Load]).has_value(); // which says what batches would
    for (std::size_t i = 0; i < column_names.size(); ++i) {
        if (i < required_columns && !(has_load && (i == Column::Batching || i == Batch))) {
            m_columns.emplace_back(find_column(table, column_names.at(i), problems));
        } else {
            m_columns.push_back(table.column(column_names.at(i)));
        }
    }
}

std::optional<Measurement> WorkloadReader::read(const CsvRow& row, QString& error) const
{
    static const QString precisions = one_of(number_formats());
    RowCells in(row, m_columns);
    Measurement read;
    read.id = in.cell(Id);
    read_framework(in, read, m_catalogue.calibration);
    read_names(in, read, m_catalogue);
    in.take_whole(TensorParallel, read.tensor_parallel);
    in.take(WeightPrecision, read.weight_precision, precision_called(in.cell(WeightPrecision)), precisions);
    in.take(KvPrecision, read.kv_precision, precision_called(in.cell(KvPrecision)), precisions);
    read_batch(in, read);
    in.take_whole(InputLen, read.input_len);
    in.take_whole(OutputLen, read.output_len);
    read_server(in, read);
    error = in.error();
    return error.isEmpty() ? std::optional(std::move(read)) : std::nullopt;
}

} // namespace tiebreak
