// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/traces/mooncake_trace.h"

#include "models/library/readers/traces/trace_requests.h"
#include "models/library/records/server_run.h"
#include "models/library/watched.h"

#include <algorithm>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

bool is_request(const QJsonObject& object)
{
    return object.contains(L1("timestamp")) && object.contains(L1("input_length")) &&
           object.contains(L1("output_length"));
}

void read_mooncake_trace(const Content& content, Reading& reading)
{
    if (!content.lines_not_json.empty()) {
        reading.refuse(content.lines_not_json.front(), Import::tr("the line is no JSON; give the log without it"));
        return;
    }
    std::vector<TraceRequest> requests;
    int without_tokens = 0;
    for (const JsonPart& part : watched(content.json, reading)) {
        const auto time = number_in(part.object, QStringLiteral("timestamp"));
        const auto in = number_in(part.object, QStringLiteral("input_length"));
        const auto out = number_in(part.object, QStringLiteral("output_length"));
        if (!time || !in || !out || *in < 0 || *out < 0) {
            reading.refuse(part.line, Import::tr("a request must have timestamp (ms), input_length and output_length, "
                                                 "all numbers"));
            return;
        }
        if (*in == 0 || *out == 0) {
            ++without_tokens;
        } else {
            requests.push_back({*time / 1000, *in, *out});
        }
    }
    add_trace(reading, std::move(requests), without_tokens);
}

bool is_mooncake_trace(const Content& content)
{
    return !content.json.empty() && is_request(content.json.front().object);
}

} // namespace

Format mooncake_trace_format()
{
    return {L1("mooncake-trace"), QT_TRANSLATE_NOOP("Import", "Mooncake trace"), is_mooncake_trace,
            read_mooncake_trace};
}

} // namespace tiebreak
