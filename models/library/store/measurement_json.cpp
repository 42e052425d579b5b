// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/measurement_json.h"

#include "models/catalog/files/plain_text.h"
#include "models/library/reading.h"

#include <QHash>

#include <optional>
#include <utility>
#include <variant>

namespace tiebreak {

namespace {

template <typename OneRecord>
using RecordMember = std::variant<std::optional<double> OneRecord::*, std::optional<int> OneRecord::*,
                                  std::optional<QString> OneRecord::*>;

void read_value(std::optional<double>& into, const QString& key, const QJsonValue& value, QStringList& problems)
{
    if (value.isDouble() && value.toDouble() >= 0) {
        into = value.toDouble();
    } else {
        problems.append(Import::tr("%1 must be a number, 0 or more").arg(key));
    }
}

void read_value(std::optional<int>& into, const QString& key, const QJsonValue& value, QStringList& problems)
{
    constexpr int most = 100'000;
    if (const int count = value.toInt(); count >= 1 && count <= most) {
        into = count;
    } else {
        problems.append(Import::tr("%1 must be a whole number from 1 to %2").arg(key).arg(most));
    }
}

void read_value(std::optional<QString>& into, const QString& key, const QJsonValue& value, QStringList& problems)
{
    if (value.isString() && is_plain_line(value.toString(), longest_name)) {
        into = value.toString();
    } else {
        problems.append(Import::tr("%1 must be one line of at most %2 characters").arg(key).arg(longest_name));
    }
}

// A key of a time: of its mean, or of a percentile.
struct TimeKey {
    TimeStatistics MeasurementRecord::*time = nullptr;
    int percent = 0; // 0: the mean
};

QHash<QString, TimeKey> time_keys()
{
    struct NamedTime {
        const char* name;
        TimeStatistics MeasurementRecord::*time;
    };
    QHash<QString, TimeKey> keys;
    for (const NamedTime& named :
         {NamedTime{"ttft", &MeasurementRecord::ttft}, NamedTime{"tpot", &MeasurementRecord::tpot},
          NamedTime{"e2e", &MeasurementRecord::e2e}}) {
        const QString name = QLatin1String(named.name);
        keys.insert(QStringLiteral("%1_ms").arg(name), {named.time, 0});
        for (int percent = 1; percent < 100; ++percent) {
            keys.insert(QStringLiteral("%1_p%2_ms").arg(name).arg(percent), {named.time, percent});
        }
    }
    return keys;
}

// "ttft_ms" is the mean, "ttft_p99_ms" a percentile. False: the key is another. Libraries have many of them, so that
// a key is looked up whole.
bool read_time(MeasurementRecord& record, const QString& key, const QJsonValue& value, QStringList& problems)
{
    static const QHash<QString, TimeKey> times = time_keys();
    const auto time = times.find(key);
    if (time == times.end()) {
        return false;
    }
    std::optional<double> ms;
    read_value(ms, key, value, problems);
    TimeStatistics& of = record.*time->time;
    if (time->percent == 0) {
        of.mean_ms = ms;
    } else if (ms) {
        of.percentiles_ms[time->percent] = *ms;
    }
    return true;
}

bool read_time(MemoryRecord& /*record*/, const QString& /*key*/, const QJsonValue& /*value*/, QStringList& /*problems*/)
{
    return false;
}

template <typename OneRecord>
OneRecord record_from(const QJsonObject& json, const QHash<QString, RecordMember<OneRecord>>& members,
                      QStringList& problems)
{
    OneRecord record;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const QString key = entry.key();
        const auto member = members.find(key);
        if (member != members.end()) {
            std::visit([&](auto pointer) { read_value(record.*pointer, key, entry.value(), problems); }, *member);
        } else if (!read_time(record, key, entry.value(), problems)) {
            problems.append(Import::tr("%1 is no key that belongs here").arg(key.left(60)));
        }
    }
    return record;
}

} // namespace

MeasurementRecord measurement_record_from_json(const QJsonObject& json, QStringList& problems)
{
    using M = MeasurementRecord;
    static const QHash<QString, RecordMember<M>> members = {
        {QStringLiteral("framework"), &M::framework},
        {QStringLiteral("framework_version"), &M::framework_version},
        {QStringLiteral("gpu"), &M::gpu},
        {QStringLiteral("tp"), &M::tp},
        {QStringLiteral("replicas"), &M::replicas},
        {QStringLiteral("model"), &M::model},
        {QStringLiteral("weight_precision"), &M::weight_precision},
        {QStringLiteral("input_len"), &M::input_len},
        {QStringLiteral("output_len"), &M::output_len},
        {QStringLiteral("output_tok_s"), &M::output_tok_s},
        {QStringLiteral("total_tok_s"), &M::total_tok_s},
        {QStringLiteral("req_s"), &M::req_s},
        {QStringLiteral("running"), &M::running},
        {QStringLiteral("in_system"), &M::in_system},
    };
    return record_from(json, members, problems);
}

MemoryRecord memory_record_from_json(const QJsonObject& json, QStringList& problems)
{
    using M = MemoryRecord;
    static const QHash<QString, RecordMember<M>> members = {
        {QStringLiteral("gpu_memory_fraction"), &M::gpu_memory_fraction},
        {QStringLiteral("tp"), &M::tp},
        {QStringLiteral("weights_gib"), &M::weights_gib},
        {QStringLiteral("kv_gib"), &M::kv_gib},
        {QStringLiteral("kv_tokens"), &M::kv_tokens},
        {QStringLiteral("max_concurrency"), &M::max_concurrency},
        {QStringLiteral("max_model_len"), &M::max_model_len},
        {QStringLiteral("framework"), &M::framework},
        {QStringLiteral("framework_version"), &M::framework_version},
        {QStringLiteral("gpu"), &M::gpu},
        {QStringLiteral("model"), &M::model},
        {QStringLiteral("weight_precision"), &M::weight_precision},
    };
    return record_from(json, members, problems);
}

} // namespace tiebreak
