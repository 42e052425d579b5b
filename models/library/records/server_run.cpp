// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/records/server_run.h"

#include "models/catalog/files/text_file.h"
#include "models/library/names.h"

#include <QJsonValue>

#include <array>
#include <cmath>

namespace tiebreak {

namespace {

using Number = std::optional<double>;

// Fills `into` with a / b where it is empty and both are known.
void fill_ratio(Number& into, const Number& a, const Number& b)
{
    if (!into && a && b && *b > 0) {
        into = *a / *b;
    }
}

// Whether a given number and the one that follows from others differ by more than what rounding of printed numbers and
// tools' different ends of a run explain.
bool contradicts(const Number& given, const Number& a, const Number& b)
{
    constexpr double share = 0.1;
    constexpr double printed = 0.006; // "0.07" may be 0.0663
    if (!given || !a || !b || *b <= 0) {
        return false;
    }
    const double follows = *a / *b;
    return std::abs(*given - follows) > share * std::max(*given, follows) + printed;
}

struct Checked {
    QString name;
    Number value;
    double least;
    double most;
};

// The first number that no server can have shown.
std::optional<Checked> absurd(const MeasurementRecord& record)
{
    constexpr double week_ms = 7 * 24 * 3600e3;
    std::vector<Checked> all = {{QStringLiteral("input_len"), record.input_len, 0, 1e8},
                                {QStringLiteral("output_len"), record.output_len, 0, 1e8},
                                {QStringLiteral("output_tok_s"), record.output_tok_s, 1e-6, 1e8},
                                {QStringLiteral("total_tok_s"), record.total_tok_s, 1e-6, 1e9},
                                {QStringLiteral("req_s"), record.req_s, 1e-9, 1e7},
                                {QStringLiteral("running"), record.running, 0, 1e6},
                                {QStringLiteral("in_system"), record.in_system, 0, 1e8}};
    const std::array times = {std::pair(QStringLiteral("ttft"), &record.ttft),
                              std::pair(QStringLiteral("tpot"), &record.tpot),
                              std::pair(QStringLiteral("e2e"), &record.e2e)};
    for (const auto& [name, time] : times) {
        all.push_back({name % QStringLiteral("_ms"), time->mean_ms, 0, week_ms});
        for (const auto& [percent, ms] : time->percentiles_ms) {
            all.push_back({QStringLiteral("%1_p%2_ms").arg(name).arg(percent), ms, 0, week_ms});
        }
    }
    for (const Checked& row : all) {
        if (row.value && !(*row.value >= row.least && *row.value <= row.most)) { // also when it is no number
            return row;
        }
    }
    return std::nullopt;
}

QString contradiction_in(const ServerRun& run)
{
    const MeasurementRecord& seen = run.seen;
    if (contradicts(seen.output_tok_s, run.output_tokens, run.duration_s)) {
        return Import::tr("the output tokens per second are not the output tokens by the duration; the file is damaged "
                          "or of a version that is not known");
    }
    if (contradicts(seen.req_s, run.completed, run.duration_s)) {
        return Import::tr("the requests per second are not the completed requests by the duration; the file is damaged "
                          "or of a version that is not known");
    }
    if (seen.e2e.mean_ms && seen.ttft.mean_ms && *seen.ttft.mean_ms > 1.02 * *seen.e2e.mean_ms) {
        return Import::tr("the first token comes later than the last one; a unit is wrong or the file is damaged");
    }
    return {};
}

void remark_on(const ServerRun& run, Reading& reading, int line)
{
    if (run.failed && *run.failed > 0) {
        reading.note(line, Import::tr("requests that failed: %1 beside %2 completed; the numbers are of the completed")
                               .arg(*run.failed)
                               .arg(run.completed.value_or(0)));
    }
    const MeasurementRecord& seen = run.seen;
    constexpr double queueing = 0.85;
    if (seen.running && seen.in_system && *seen.running < queueing * *seen.in_system &&
        *seen.running < *seen.in_system - 1) {
        reading.note(line, Import::tr("of %1 requests in the system %2 decode: the others wait for their first token, "
                                      "whose time then contains a queue")
                               .arg(*seen.in_system, 0, 'f', 1)
                               .arg(*seen.running, 0, 'f', 1));
    }
}

} // namespace

void add_measurement(Reading& reading, ServerRun run, int line)
{
    if (reading.refused) {
        return;
    }
    MeasurementRecord& seen = run.seen;
    if (run.completed && *run.completed <= 0) {
        reading.note(line, Import::tr("no request of this run completed; it is left out"));
        return;
    }
    fill_ratio(seen.input_len, run.input_tokens, run.completed);
    fill_ratio(seen.output_len, run.output_tokens, run.completed);
    fill_ratio(seen.output_tok_s, run.output_tokens, run.duration_s);
    fill_ratio(seen.req_s, run.completed, run.duration_s);
    if (!seen.total_tok_s && run.input_tokens && run.output_tokens && run.duration_s) {
        fill_ratio(seen.total_tok_s, *run.input_tokens + *run.output_tokens, run.duration_s);
    }
    if (!seen.output_tok_s && !seen.total_tok_s && !seen.ttft.mean_ms && seen.ttft.percentiles_ms.empty()) {
        reading.refuse(line, Import::tr("the run has neither tokens per second nor times; give the whole result"));
        return;
    }
    if (const QString problem = contradiction_in(run); !problem.isEmpty()) {
        reading.refuse(line, problem);
        return;
    }
    Number e2e = seen.e2e.mean_ms;
    if (!e2e && seen.ttft.mean_ms && seen.tpot.mean_ms && seen.output_len) {
        e2e = *seen.ttft.mean_ms + *seen.tpot.mean_ms * std::max(*seen.output_len - 1, 0.0);
    }
    if (!seen.running && seen.output_tok_s && seen.tpot.mean_ms) {
        seen.running = *seen.output_tok_s * *seen.tpot.mean_ms / 1000;
    }
    if (!seen.in_system && seen.req_s && e2e) {
        seen.in_system = *seen.req_s * *e2e / 1000;
    }
    if (const auto row = absurd(seen)) {
        reading.refuse(line, Import::tr("%1 is %2; it must be from %3 to %4")
                                 .arg(row->name)
                                 .arg(*row->value)
                                 .arg(row->least)
                                 .arg(row->most));
        return;
    }
    remark_on(run, reading, line);
    if (run.gpus && seen.replicas && !seen.tp && *run.gpus % *seen.replicas == 0) {
        seen.tp = *run.gpus / *seen.replicas;
    } else if (run.gpus && seen.tp && !seen.replicas && *run.gpus % *seen.tp == 0) {
        seen.replicas = *run.gpus / *seen.tp;
    } else if (run.gpus == 1 && !seen.tp && !seen.replicas) {
        seen.tp = 1;
        seen.replicas = 1;
    } else if (run.gpus && !seen.tp && !seen.replicas) {
        reading.note(line,
                     Import::tr("the file speaks of %1 GPUs, not of replicas; give --gpus %1 if all of them serve "
                                "one replica")
                         .arg(*run.gpus));
    }
    divide_by_replicas(seen, seen.replicas.value_or(1));
    reading.records.emplace_back(std::move(seen));
}

void divide_by_replicas(MeasurementRecord& record, int replicas)
{
    for (Number* const value :
         {&record.output_tok_s, &record.total_tok_s, &record.req_s, &record.running, &record.in_system}) {
        if (*value) {
            *value = **value / replicas;
        }
    }
}

std::optional<double> number_of(const QString& cell)
{
    bool good = false;
    const double value = QString(cell).remove(u',').trimmed().toDouble(&good);
    return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> number_in(const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    if (value.isString()) {
        return number_of(value.toString().left(40));
    }
    return value.isDouble() && std::isfinite(value.toDouble()) ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<double> number_in(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const auto value = number_in(object, QString(key))) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<int> count_in(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys)
{
    const std::optional<double> value = number_in(object, keys);
    const bool right = value && *value >= 1 && *value <= 100'000 && std::floor(*value) == *value;
    return right ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

QString text_in(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const QString text = object.value(key).toString().left(200).simplified(); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

void put_card(ServerRun& run, const QString& text, Reading& reading, int line)
{
    if (text.isEmpty()) {
        return;
    }
    const CardName card = card_from(text);
    if (card.count > 0) {
        run.gpus = card.count;
    }
    if (!card.name.isEmpty()) {
        run.seen.gpu = card.name;
    } else {
        reading.note(line, Import::tr("%1 may be %2; give --gpu with one of them")
                               .arg(quoted(text), card.kinds.join(QStringLiteral(", "))));
    }
}

void put_model(ServerRun& run, const QString& text)
{
    if (const QString name = model_name(text); !name.isEmpty()) {
        run.seen.model = name;
        if (!run.seen.weight_precision) {
            run.seen.weight_precision = weight_precision_in(name);
        }
    }
}

} // namespace tiebreak
