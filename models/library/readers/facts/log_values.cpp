// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/facts/log_values.h"

#include "models/library/records/server_run.h"

#include <algorithm>

namespace tiebreak {

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QLatin1StringView(text));
}

bool take_line(const std::vector<LogValue>& values, const QString& line, MemoryRecord& record)
{
    bool said = false;
    for (const LogValue& row : values) {
        const auto match = row.pattern.match(line);
        const auto number = match.hasMatch() ? number_of(match.captured(1)) : std::nullopt;
        if (!number) {
            continue;
        }
        std::optional<double>& into = record.*row.into;
        const double value = *number * row.factor;
        into = !into ? value : row.largest ? std::max(*into, value) : std::min(*into, value);
        said = true;
    }
    return said;
}

void add_memory(Reading& reading, const MemoryRecord& record, int line)
{
    if (!record.kv_tokens && !record.kv_gib) {
        return;
    }
    struct Limit {
        const char* name;
        std::optional<double> value;
        double most;
    };
    for (const Limit& row :
         {Limit{"tensor_parallel_size", record.tp, 100'000},
          Limit{"gpu_memory_fraction", record.gpu_memory_fraction, 1}, Limit{"weights_gib", record.weights_gib, 10'000},
          Limit{"kv_gib", record.kv_gib, 10'000}, Limit{"kv_tokens", record.kv_tokens, 1e10},
          Limit{"max_concurrency", record.max_concurrency, 1e7}, Limit{"max_model_len", record.max_model_len, 1e9}}) {
        if (row.value && !(*row.value > 0 && *row.value <= row.most)) {
            reading.refuse(line, Import::tr("%1 is %2; it must be above 0 and at most %3")
                                     .arg(QLatin1StringView(row.name))
                                     .arg(*row.value)
                                     .arg(row.most));
            return;
        }
    }
    reading.records.emplace_back(record);
}

} // namespace tiebreak
