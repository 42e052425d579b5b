// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/entries/trace_file.h"

#include "models/catalog/files/text_file.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace tiebreak {

namespace {

struct TraceFile {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

constexpr std::string_view header = "at_s,prompt_tokens,output_tokens";

template <typename Number>
bool take(std::string_view& line, Number& number, std::string_view end)
{
    const auto [after, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    line.remove_prefix(static_cast<std::size_t>(after - line.data()));
    if (error != std::errc() || !line.starts_with(end)) {
        return false;
    }
    line.remove_prefix(end.size());
    return true;
}

std::optional<Arrival> request_of(std::string_view line)
{
    Arrival request;
    const bool is_read = take(line, request.at_s, ",") && take(line, request.prompt_tokens, ",") &&
                         take(line, request.output_tokens, "") && line.empty();
    const bool is_right = std::isfinite(request.at_s) && request.prompt_tokens >= 1 && request.output_tokens >= 1;
    return is_read && is_right ? std::optional(request) : std::nullopt;
}

} // namespace

std::vector<Arrival> read_trace_file(const QString& name, const QByteArray& text, QStringList& problems)
{
    std::vector<Arrival> requests;
    std::string_view rest(text.constData(), static_cast<std::size_t>(text.size()));
    int number = 0;
    const auto fail = [&](const QString& message) {
        problems.append(problem_at(name, number, message));
        return std::vector<Arrival>();
    };
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        ++number;
        if (number == 1) {
            if (line != header) {
                return fail(TraceFile::tr("the first line must be \"%1\"").arg(QLatin1StringView(header)));
            }
            continue;
        }
        const std::optional<Arrival> request = request_of(line);
        if (!request) {
            return fail(TraceFile::tr("a request is a time in seconds and two whole numbers of tokens from 1, such as "
                                      "\"4.31,396,109\", not %1")
                            .arg(quoted(line)));
        }
        if (request->at_s < (requests.empty() ? 0 : requests.back().at_s)) {
            return fail(TraceFile::tr("requests must stand in the order of their times, from 0"));
        }
        requests.push_back(*request);
    }
    if (requests.size() < 2 || requests.back().at_s <= requests.front().at_s) {
        return fail(TraceFile::tr("a trace needs at least two requests at different times"));
    }
    return requests;
}

} // namespace tiebreak
