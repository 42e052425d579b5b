// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/json_locator.h"

#include <QByteArrayView>
#include <QSet>

#include <algorithm>

namespace tiebreak {

namespace {

bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

// The character of the escape that begins at `at`, which moves behind it.
QChar take_escape(QByteArrayView raw, qsizetype& at)
{
    const char code = raw[at + 1];
    at += 2;
    switch (code) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    case 'u': {
        constexpr qsizetype digits = 4;
        const QByteArrayView number = raw.sliced(at, std::min(digits, raw.size() - at));
        at += number.size();
        return number.toUShort(nullptr, 16);
    }
    default:
        return QLatin1Char(code);
    }
}

bool is_escape(QByteArrayView raw, qsizetype at)
{
    return raw[at] == '\\' && at + 1 < raw.size();
}

// What a string says that stands so between its quotes. QJsonDocument would take seconds for a million of them.
QString unescaped(QByteArrayView raw)
{
    QString text;
    qsizetype begin = 0;
    for (qsizetype at = raw.indexOf('\\'); at >= 0 && is_escape(raw, at); at = raw.indexOf('\\', begin)) {
        text += QString::fromUtf8(raw.sliced(begin, at - begin));
        text += take_escape(raw, at);
        begin = at;
    }
    return text + QString::fromUtf8(raw.sliced(begin));
}

// Whether it says that, which the first characters tell of most.
bool says(QByteArrayView raw, const QString& text)
{
    qsizetype at = 0;
    for (const QChar wanted : text) {
        if (at >= raw.size()) {
            return false;
        }
        if (static_cast<unsigned char>(raw[at]) >= 0x80) {
            return unescaped(raw) == text;
        }
        const QChar here = is_escape(raw, at) ? take_escape(raw, at) : QChar(QLatin1Char(raw[at++]));
        if (here != wanted) {
            return false;
        }
    }
    return at >= raw.size();
}

// Steps through JSON text. Nothing here recurses, and nothing looks beyond the text, whatever the bytes are.
class Cursor {
public:
    explicit Cursor(const QByteArray& json) : m_json(json), m_at(json.startsWith("\xEF\xBB\xBF") ? 3 : 0)
    {
        skip_space();
    }

    [[nodiscard]] qint64 at() const { return m_at; }
    [[nodiscard]] bool at_end() const { return m_at >= m_json.size(); }

    // The byte here, or 0 at the end.
    [[nodiscard]] char peek() const { return at_end() ? '\0' : m_json[m_at]; }

    void move_to(qint64 at) { m_at = at; }

    // Past one byte and the space after it.
    void step()
    {
        ++m_at;
        skip_space();
    }

    // Past the string here and the space after it. Gives what stands between the quotes, escapes as written.
    QByteArrayView take_raw_string()
    {
        const qint64 begin = ++m_at;
        const char* const bytes = m_json.constData();
        const qint64 size = m_json.size();
        qint64 at = begin;
        while (at < size && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        m_at = at;
        step();
        return QByteArrayView(m_json).sliced(begin, std::min(at, size) - begin);
    }

    // Past the whole value here and the space after it.
    void skip_value()
    {
        int depth = 0;
        do {
            const char byte = peek();
            if (byte == '"') {
                take_raw_string();
            } else if (byte == '{' || byte == '[') {
                ++depth;
                step();
            } else if (byte == '}' || byte == ']') {
                --depth;
                step();
            } else if (depth > 0) {
                step();
            } else {
                skip_word();
            }
        } while (depth > 0 && !at_end());
    }

private:
    void skip_space()
    {
        const char* const bytes = m_json.constData();
        const qint64 size = m_json.size();
        qint64 at = m_at;
        while (at < size && is_blank(bytes[at])) {
            ++at;
        }
        m_at = at;
    }

    // A number, true, false or null.
    void skip_word()
    {
        const char* const bytes = m_json.constData();
        const qint64 size = m_json.size();
        qint64 at = m_at;
        while (at < size && !is_blank(bytes[at]) && bytes[at] != ',' && bytes[at] != ']' && bytes[at] != '}') {
            ++at;
        }
        m_at = at;
        skip_space();
    }

    const QByteArray& m_json;
    qint64 m_at;
};

// From the start of an object to the value of its last member of that key.
bool enter_member(Cursor& cursor, const QString& key)
{
    qint64 found = -1;
    cursor.step();
    while (cursor.peek() == '"') {
        const bool is_wanted = says(cursor.take_raw_string(), key);
        if (cursor.peek() == ':') {
            cursor.step();
        }
        if (is_wanted) {
            found = cursor.at();
        }
        cursor.skip_value();
        if (cursor.peek() == ',') {
            cursor.step();
        }
    }
    if (found >= 0) {
        cursor.move_to(found);
    }
    return found >= 0;
}

// From the start of a list to its entry of that index.
bool enter_entry(Cursor& cursor, int index)
{
    cursor.step();
    for (int entry = 0; entry < index; ++entry) {
        cursor.skip_value();
        if (cursor.peek() != ',') {
            return false;
        }
        cursor.step();
    }
    return !cursor.at_end() && cursor.peek() != ']';
}

bool enter(Cursor& cursor, const QString& element)
{
    if (cursor.peek() == '{') {
        return enter_member(cursor, element);
    }
    bool is_index = false;
    const int index = element.toInt(&is_index);
    return cursor.peek() == '[' && is_index && index >= 0 && enter_entry(cursor, index);
}

qsizetype digits_at(QByteArrayView text, qsizetype at)
{
    const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
    return std::find_if_not(text.begin() + at, text.end(), is_digit) - text.begin() - at;
}

// By RFC 8259.
bool is_json_number(QByteArrayView text)
{
    const auto is_at = [&text](qsizetype place, const char* bytes) {
        return place < text.size() && QByteArrayView(bytes).contains(text[place]);
    };
    qsizetype at = is_at(0, "-") ? 1 : 0;
    const qsizetype whole = digits_at(text, at);
    if (whole == 0 || (whole > 1 && text[at] == '0')) {
        return false;
    }
    at += whole;
    if (is_at(at, ".")) {
        const qsizetype decimals = digits_at(text, at + 1);
        if (decimals == 0) {
            return false;
        }
        at += 1 + decimals;
    }
    if (is_at(at, "eE")) {
        at += is_at(at + 1, "+-") ? 2 : 1;
        const qsizetype exponent = digits_at(text, at);
        if (exponent == 0) {
            return false;
        }
        at += exponent;
    }
    return at == text.size();
}

} // namespace

int line_at(const QByteArray& json, qint64 offset)
{
    const qint64 last = std::max<qint64>(json.size() - 1, 0);
    const QByteArrayView before = QByteArrayView(json).first(std::clamp<qint64>(offset, 0, last));
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

int line_of(const QByteArray& json, const QStringList& path)
{
    Cursor cursor(json);
    qint64 begin = cursor.at();
    for (const QString& element : path) {
        if (!enter(cursor, element)) {
            break;
        }
        begin = cursor.at();
    }
    return line_at(json, begin);
}

qint64 value_count(const QByteArray& json)
{
    qint64 count = 1;
    bool is_text = false;
    for (const char* byte = json.constBegin(); byte != json.constEnd(); ++byte) {
        if (*byte == '"') {
            is_text = !is_text;
        } else if (is_text && *byte == '\\' && byte + 1 != json.constEnd()) {
            ++byte;
        } else if (!is_text && (*byte == ',' || *byte == '[' || *byte == '{')) {
            ++count;
        }
    }
    return count;
}

std::vector<RepeatedKey> repeated_keys(const QByteArray& json)
{
    std::vector<RepeatedKey> repeated;
    std::vector<QSet<QString>> open_objects;
    int line = 1; // of the byte at `counted`, carried on so that many repeated keys take no longer than one
    qint64 counted = 0;
    Cursor cursor(json);
    while (!cursor.at_end()) {
        if (cursor.peek() == '"') {
            const qint64 begin = cursor.at();
            const QByteArrayView raw = cursor.take_raw_string();
            if (cursor.peek() != ':' || open_objects.empty()) {
                continue; // a value: most texts are, and a large file has a million
            }
            const QString key = unescaped(raw);
            const auto known = open_objects.back().constFind(key);
            if (known != open_objects.back().constEnd()) {
                line += static_cast<int>(QByteArrayView(json).sliced(counted, begin - counted).count('\n'));
                counted = begin;
                repeated.push_back({*known, line}); // the one text, however often it stands there
            } else {
                open_objects.back().insert(key);
            }
            continue;
        }
        if (cursor.peek() == '{') {
            open_objects.emplace_back();
        } else if (cursor.peek() == '}' && !open_objects.empty()) {
            open_objects.pop_back();
        }
        cursor.step();
    }
    return repeated;
}

int line_of_wrong_number(const QByteArray& json)
{
    constexpr QByteArrayView number_bytes = "+-.0123456789eE";
    for (qsizetype at = 0; at < json.size();) {
        if (json[at] == '"') {
            for (++at; at < json.size() && json[at] != '"'; ++at) {
                at += json[at] == '\\' ? 1 : 0;
            }
            ++at;
        } else if (json[at] == '-' || (json[at] >= '0' && json[at] <= '9')) {
            qsizetype end = at;
            while (end < json.size() && number_bytes.contains(json[end])) {
                ++end;
            }
            if (!is_json_number(QByteArrayView(json).sliced(at, end - at))) {
                return line_at(json, at);
            }
            at = end;
        } else {
            ++at;
        }
    }
    return 0;
}

} // namespace tiebreak
