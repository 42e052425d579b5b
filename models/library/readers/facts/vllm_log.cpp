// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/facts/vllm_log.h"

#include "models/catalog/files/qt_text.h"
#include "models/library/names.h"
#include "models/library/readers/facts/log_values.h"
#include "models/library/watched.h"

#include <cmath>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

const std::vector<LogValue>& vllm_values()
{
    static const std::vector<LogValue> rows = {
        {pattern("gpu_memory_utilization['\"]?[ :=(]+([0-9.]+)"), &MemoryRecord::gpu_memory_fraction, 1, false},
        {pattern("Model loading took ([0-9.]+) ?GiB"), &MemoryRecord::weights_gib, 1, true},
        {pattern("model weights take ([0-9.]+) ?GiB"), &MemoryRecord::weights_gib, 1, true}, // before V1
        {pattern("Available KV cache memory: ([0-9.]+) ?GiB"), &MemoryRecord::kv_gib, 1, false},
        {pattern("reserved for KV Cache is ([0-9.]+) ?GiB"), &MemoryRecord::kv_gib, 1, false},
        {pattern("GPU KV cache size: ([0-9,]+) tokens"), &MemoryRecord::kv_tokens, 1, false},
        {pattern("# (?:GPU|CUDA|cuda) blocks: ([0-9]+)"), &MemoryRecord::kv_tokens, 16, false}, // pages of 16 tokens
        {pattern("Maximum concurrency for [0-9,]+ tokens per request: ([0-9.,]+)x"), &MemoryRecord::max_concurrency, 1,
         false},
        {pattern("Maximum concurrency for ([0-9,]+) tokens per request"), &MemoryRecord::max_model_len, 1, false}};
    return rows;
}

// One start of the server within the log.
struct Start {
    MemoryRecord record;
    int line = 0;
    bool arguments_seen = false;
    QString version; // "0.16.0"
};

// vLLM prints only what differs from its defaults. The default is known for these versions.
bool has_known_default(const QString& version)
{
    const QStringList parts = version.split(u'.');
    return parts.value(0) == L1("0") && parts.value(1).toInt() >= 4 && parts.value(1).toInt() <= 18;
}

void finish(Start& start, Reading& reading)
{
    MemoryRecord& record = start.record;
    record.framework = QStringLiteral("vLLM");
    if (!start.version.isEmpty()) {
        record.framework_version = start.version;
    }
    constexpr double usual_fraction = 0.9;
    if (!record.gpu_memory_fraction && start.arguments_seen && has_known_default(start.version)) {
        record.gpu_memory_fraction = usual_fraction;
    }
    if (start.arguments_seen && !record.tp) {
        record.tp = 1; // the default
    }
    if (record.kv_tokens && record.max_concurrency && record.max_model_len) {
        const double product = *record.max_concurrency * *record.max_model_len;
        constexpr double rounding = 0.02; // "1.06x" is within 0.5 % of the truth
        if (std::abs(product - *record.kv_tokens) > rounding * product) {
            reading.note(start.line, Import::tr("the log prints %L1 tokens of cache, but room for %2 requests of %L3 "
                                                "tokens: layers with windows or states make the second right, %L4")
                                         .arg(*record.kv_tokens, 0, 'f', 0)
                                         .arg(*record.max_concurrency)
                                         .arg(*record.max_model_len, 0, 'f', 0)
                                         .arg(product, 0, 'f', 0));
            record.kv_tokens = std::round(product);
        }
    }
    add_memory(reading, record, start.line);
    start = {};
}

void read_vllm_log(const Content& content, Reading& reading)
{
    constexpr std::size_t longest = 20'000; // the line of all arguments is long
    constexpr std::size_t most_starts = 1000;
    static const QRegularExpression version = pattern("(?:version |\\(v)([0-9]+\\.[0-9]+\\.[0-9]+[^ )]*)");
    static const QRegularExpression tp = pattern("tensor_parallel_size['\"]?[:=] ?([0-9]{1,4})");
    static const QRegularExpression model = pattern("\\bmodel(?:_tag)?['\"]?[=:] ?['\"]([^'\"]{1,200})['\"]");
    static const QRegularExpression quantization = pattern("\\bquantization['\"]?[=:] ?['\"]?([A-Za-z0-9_-]{1,40})");
    static const QRegularExpression max_len = pattern("Using max model len ([0-9]+)");
    Start start;
    int number = 0;
    for (const std::string_view bytes : watched(lines_of(content.view()), reading)) {
        ++number;
        const QString line = to_qstring(bytes.substr(0, longest));
        const bool arguments = line.contains(L1("non-default args"));
        const bool begins = arguments || line.contains(L1("vLLM API server version"));
        if (begins && (start.record.kv_tokens || start.record.kv_gib)) {
            if (reading.records.size() == most_starts) {
                reading.refuse(number,
                               Import::tr("the log has more than %1 starts; give a part of it").arg(most_starts));
                return;
            }
            finish(start, reading);
        }
        start.arguments_seen = start.arguments_seen || arguments;
        if (const auto match = version.match(line); match.hasMatch() && start.version.isEmpty()) {
            start.version = match.captured(1);
        }
        if (const auto match = tp.match(line); match.hasMatch()) {
            start.record.tp = match.captured(1).toInt();
        }
        if (const auto match = max_len.match(line); match.hasMatch()) {
            start.record.max_model_len = match.captured(1).toDouble();
        }
        if (const auto match = model.match(line); match.hasMatch() && !start.record.model) {
            start.record.model = model_name(match.captured(1));
        }
        if (const auto match = quantization.match(line); match.hasMatch()) {
            start.record.weight_precision = weight_precision_in(match.captured(1)); // nothing for None
        }
        if (take_line(vllm_values(), line, start.record) && start.line == 0) {
            start.line = number;
        }
    }
    finish(start, reading);
    if (reading.records.empty()) {
        reading.refuse(0, Import::tr("the log ends before vLLM says how large its KV cache is; give it up to \"GPU KV "
                                     "cache size\""));
    }
}

bool is_vllm_log(const Content& content)
{
    return content.json.empty() && (content.has("GPU KV cache size:") || content.has("Available KV cache memory:") ||
                                    content.has("reserved for KV Cache is") || content.has("vLLM API server version") ||
                                    content.has("# GPU blocks:") || content.has("# cuda blocks:") ||
                                    content.has("Initializing a V1 LLM engine"));
}

} // namespace

Format vllm_log_format()
{
    return {L1("vllm-log"), QT_TRANSLATE_NOOP("Import", "start-up log of vLLM"), is_vllm_log, read_vllm_log};
}

} // namespace tiebreak
