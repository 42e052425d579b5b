// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/content.h"

#include "models/catalog/files/json_locator.h"
#include "models/catalog/files/python_json.h"
#include "models/library/watched.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QStringDecoder>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr qsizetype most_values = 2'000'000; // 16 bytes each once parsed
constexpr qsizetype most_cells = 1'000'000;
constexpr std::size_t most_parts = 50'000;

// The text without ESC [ ... letter, which terminals take as colours.
QByteArray without_colours(const QByteArray& text)
{
    if (!text.contains('\x1B')) {
        return text;
    }
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '\x1B') {
            plain.append(text[at]);
            continue;
        }
        if (at + 1 < text.size() && text[at + 1] == '[') {
            at += 2;
            while (at < text.size() && (text[at] == ';' || (text[at] >= '0' && text[at] <= '9'))) {
                ++at;
            }
        }
    }
    return plain;
}

// The first line with bytes that are not UTF-8; 0: none. In pieces, so that a long line costs no memory.
int line_not_utf8(const QByteArray& text, const Reading& reading)
{
    constexpr qsizetype piece = 1 << 16;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    qsizetype line = 1;
    const auto share_at = [&text](qsizetype at) {
        return 0.3 * static_cast<double>(at) / static_cast<double>(text.size());
    };
    for (qsizetype begin = 0; begin < text.size() && reading.goes_on(share_at(begin)); begin += piece) {
        const QString decoded =
            decoder.decode(QByteArrayView(text).sliced(begin, std::min(piece, text.size() - begin)));
        if (decoder.hasError()) {
            const qsizetype at = decoded.indexOf(QChar(QChar::ReplacementCharacter));
            return static_cast<int>(line + decoded.left(at < 0 ? decoded.size() : at).count(u'\n'));
        }
        line += decoded.count(u'\n');
    }
    return 0;
}

bool is_text(const QByteArray& bytes, Reading& reading)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        reading.refuse(1, Import::tr("the file is in UTF-16; save it as UTF-8"));
    } else if (const qsizetype zero = bytes.indexOf('\0'); zero >= 0) {
        reading.refuse(line_at(bytes, zero), Import::tr("the file is binary; give a text file"));
    } else if (const int line = line_not_utf8(bytes, reading); line > 0) {
        reading.refuse(line, Import::tr("the line is not UTF-8; save the file as UTF-8"));
    }
    return !reading.refused;
}

bool is_moderate_json(const QByteArray& text, Reading& reading)
{
    const qsizetype values = text.count(',') + text.count('[') + text.count('{');
    if (values > most_values) {
        reading.refuse(0, Import::tr("the file has more than %1 values; save the result without the details of each "
                                     "request")
                              .arg(most_values));
    }
    return !reading.refused;
}

// Each line by itself. False when not one of them is an object, so that the file is something else.
bool read_json_lines(Content& content, Reading& reading)
{
    int number = 0;
    for (const std::string_view line : watched(lines_of(content.view()), reading)) {
        ++number;
        const QByteArray text = QByteArray::fromRawData(line.data(), static_cast<qsizetype>(line.size())).trimmed();
        if (text.isEmpty()) {
            continue;
        }
        const QJsonDocument document =
            text.startsWith('{') ? QJsonDocument::fromJson(without_python_numbers(text)) : QJsonDocument();
        if (!document.isObject()) {
            content.lines_not_json.push_back(number);
        } else if (content.json.size() == most_parts) {
            reading.refuse(number,
                           Import::tr("the file has more than %1 lines of JSON; give a part of it").arg(most_parts));
            return true;
        } else {
            content.json.push_back({number, document.object()});
        }
    }
    return !content.json.empty();
}

void read_json(Content& content, Reading& reading)
{
    const std::string_view text = content.view();
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || !is_moderate_json(content.text, reading)) {
        return;
    }
    if (text[first] != '{' && text[first] != '[') {
        if (text.find("\n{\"") != std::string_view::npos) { // lines of JSON between others
            read_json_lines(content, reading);
        }
        return;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(without_python_numbers(content.text), &error);
    if (document.isObject()) {
        content.json.push_back({1, document.object()});
    } else if (document.isArray()) {
        const QJsonArray entries = document.array();
        for (const QJsonValue& entry : entries) {
            if (content.json.size() == most_parts) {
                reading.refuse(0, Import::tr("the list has more than %1 entries; give a part of it").arg(most_parts));
                return;
            }
            if (entry.isObject()) {
                content.json.push_back({0, entry.toObject()});
            }
        }
    } else if (!read_json_lines(content, reading) && text[first] == '{') {
        reading.refuse(
            line_at(content.text, error.offset),
            Import::tr("the JSON is damaged (%1); give the whole file as the tool wrote it").arg(error.errorString()));
    }
}

} // namespace

std::string_view Content::head() const
{
    const std::string_view all = view();
    const std::size_t first = all.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view()
                                           : all.substr(first, all.find_first_of("\r\n", first) - first);
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Content content_of(const QString& name, const QByteArray& bytes, Reading& reading)
{
    Content content{name, {}, {}, {}};
    if (!is_text(bytes, reading)) {
        return content;
    }
    content.text = without_colours(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes);
    if (content.head().empty()) {
        reading.refuse(0, Import::tr("the file is empty; give the file that the tool wrote"));
        return content;
    }
    if (reading.goes_on(0.3)) {
        read_json(content, reading);
    }
    return content;
}

bool is_moderate_table(const Content& content, Reading& reading)
{
    if (content.text.count(',') + content.text.count('\n') > most_cells) {
        reading.refuse(0, Import::tr("the table has more than %1 cells; give a part of it").arg(most_cells));
    }
    return !reading.refused;
}

} // namespace tiebreak
