// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/traces/trace_requests.h"

#include "models/catalog/own_facts/own_facts_schema.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

void add_trace(Reading& reading, std::vector<TraceRequest> requests, int without_tokens)
{
    if (without_tokens > 0) {
        reading.note(0, Import::tr("requests without prompt or output tokens, as those that failed, left out: %1")
                            .arg(without_tokens));
    }
    if (requests.size() < 2) {
        reading.refuse(0, Import::tr("the log has fewer than two requests; give more of it"));
        return;
    }
    if (requests.size() > std::size_t(most_trace_requests)) {
        reading.refuse(0, Import::tr("the log has more than %1 requests; give a part of it").arg(most_trace_requests));
        return;
    }
    const auto earlier = [](const TraceRequest& a, const TraceRequest& b) { return a.arrival_s < b.arrival_s; };
    if (!std::is_sorted(requests.begin(), requests.end(), earlier)) {
        reading.note(0, Import::tr("the requests are not in order of arrival; they are sorted"));
        std::stable_sort(requests.begin(), requests.end(), earlier);
    }
    const double first = requests.front().arrival_s;
    constexpr double most_tokens = 1e8;
    for (TraceRequest& request : requests) {
        request.arrival_s -= first;
        if (request.prompt_tokens > most_tokens || request.output_tokens > most_tokens) {
            reading.refuse(0, Import::tr("a request has more than %1 tokens; the columns are not those of a log of "
                                         "requests")
                                  .arg(most_tokens));
            return;
        }
    }
    constexpr double most_s = 20 * 366 * 86'400.0;
    if (requests.back().arrival_s > most_s) {
        reading.refuse(0,
                       Import::tr("the log spans more than 20 years; arrivals must be in seconds, in a column ending "
                                  "in _ms in milliseconds, or times of day with their date"));
        return;
    }
    reading.records.emplace_back(TraceRecord{std::move(requests)});
}

TraceStatistics statistics_of(const TraceRecord& trace)
{
    const auto count = static_cast<double>(trace.requests.size());
    TraceStatistics statistics;
    double squares = 0;
    const double span = trace.requests.back().arrival_s - trace.requests.front().arrival_s;
    const double mean_gap = span / (count - 1);
    for (std::size_t i = 0; i < trace.requests.size(); ++i) {
        statistics.prompt_tokens += trace.requests[i].prompt_tokens / count;
        statistics.output_tokens += trace.requests[i].output_tokens / count;
        if (i > 0) {
            const double gap = trace.requests[i].arrival_s - trace.requests[i - 1].arrival_s - mean_gap;
            squares += gap * gap / (count - 1);
        }
    }
    if (span > 0) {
        statistics.requests_per_s = (count - 1) / span;
        statistics.burstiness = std::sqrt(squares) / mean_gap;
    }
    return statistics;
}

} // namespace tiebreak
