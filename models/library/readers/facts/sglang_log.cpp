// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/facts/sglang_log.h"

#include "models/catalog/files/qt_text.h"
#include "models/library/names.h"
#include "models/library/readers/facts/log_values.h"
#include "models/library/watched.h"

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// SGLang's "GB" are 2^30 bytes.
const std::vector<LogValue>& sglang_values()
{
    static const std::vector<LogValue> rows = {
        {pattern("mem_fraction_static=([0-9.]+)"), &MemoryRecord::gpu_memory_fraction, 1, false},
        {pattern("Load weight end\\..*mem usage=([0-9.]+) GB"), &MemoryRecord::weights_gib, 1, true},
        {pattern("max_total_num_tokens=([0-9]+)"), &MemoryRecord::kv_tokens, 1, false},
        {pattern("max_total_num_tokens=.*context_len=([0-9]+)"), &MemoryRecord::max_model_len, 1, false}};
    return rows;
}

void read_sglang_log(const Content& content, Reading& reading)
{
    constexpr std::size_t longest = 20'000;
    static const QRegularExpression tp = pattern("\\btp_size=([0-9]{1,4})");
    static const QRegularExpression model = pattern("\\bmodel_path='([^']{1,200})'");
    static const QRegularExpression quantization = pattern("\\bquantization='?([A-Za-z0-9_-]{1,40})");
    static const QRegularExpression cache =
        pattern("KV Cache is allocated\\..*K size: ([0-9.]+) GB, V size: ([0-9.]+) GB");
    MemoryRecord record;
    int number = 0;
    int first = 0;
    for (const std::string_view bytes : watched(lines_of(content.view()), reading)) {
        ++number;
        const QString line = to_qstring(bytes.substr(0, longest));
        if (line.contains(L1("server_args=")) && record.kv_tokens) { // the server was started again
            record.framework = QStringLiteral("SGLang");
            add_memory(reading, record, first);
            record = {};
            first = 0;
        }
        if (const auto match = tp.match(line); match.hasMatch()) {
            record.tp = match.captured(1).toInt();
        }
        if (const auto match = cache.match(line); match.hasMatch()) {
            const double gib = match.captured(1).toDouble() + match.captured(2).toDouble();
            record.kv_gib = std::min(record.kv_gib.value_or(gib), gib);
        }
        if (const auto match = model.match(line); match.hasMatch() && !record.model) {
            record.model = model_name(match.captured(1));
        }
        if (const auto match = quantization.match(line); match.hasMatch()) {
            record.weight_precision = weight_precision_in(match.captured(1)); // nothing for None
        }
        if (take_line(sglang_values(), line, record) && first == 0) {
            first = number;
        }
    }
    if (record.kv_tokens) {
        record.framework = QStringLiteral("SGLang");
        add_memory(reading, record, first);
    } else if (reading.records.empty()) {
        reading.refuse(0, Import::tr("the log ends before SGLang says how large its KV cache is; give it up to "
                                     "\"max_total_num_tokens\""));
    }
}

bool is_sglang_log(const Content& content)
{
    return content.json.empty() && (content.has("max_total_num_tokens=") || content.has("server_args=ServerArgs("));
}

} // namespace

Format sglang_log_format()
{
    return {L1("sglang-log"), QT_TRANSLATE_NOOP("Import", "start-up log of SGLang"), is_sglang_log, read_sglang_log};
}

} // namespace tiebreak
