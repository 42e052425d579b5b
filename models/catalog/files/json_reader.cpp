// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/json_reader.h"

#include "models/catalog/files/json_locator.h"
#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/problem_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

// What the rule asks for, said so that it fits the wrong value.
QString must_be(const NumberRule& rule, const QJsonValue& value)
{
    const QString unit = rule.unit.isEmpty() ? QString() : QString(QStringLiteral(" (") % rule.unit % u')');
    if (value.isDouble() && value.toDouble() > rule.up_to) {
        return QString(JsonReader::tr("at most %1").arg(plain_number(rule.up_to)) % unit);
    }
    if (std::isinf(rule.above)) {
        return QString(JsonReader::tr("a number") % unit);
    }
    const QString least =
        rule.or_equal ? JsonReader::tr("a number of at least %1") : JsonReader::tr("a number above %1");
    return QString(least.arg(plain_number(rule.above)) % unit);
}

} // namespace

JsonFile::JsonFile(QString name, QByteArray text) : m_name(std::move(name)), m_text(std::move(text))
{
}

std::optional<QJsonObject> JsonFile::root()
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(m_text, &error);
    if (error.error != QJsonParseError::NoError) {
        if (takes_problem()) {
            m_problems.emplace_back(line_at(m_text, error.offset),
                                    tr("this is not JSON (%1); a comma, quote or bracket here or just above must be "
                                       "put right")
                                        .arg(error.errorString()));
        }
        return std::nullopt;
    }
    if (!document.isObject()) {
        add_problem({}, tr("the file holds no object; it must begin with { and end with }"));
        return std::nullopt;
    }
    if (const int line = line_of_wrong_number(m_text); line > 0 && takes_problem()) {
        m_problems.emplace_back(line, tr("this is no number of JSON; write it as 12, -0.5 or 1e9"));
    }
    for (const RepeatedKey& key : repeated_keys(m_text)) {
        if (takes_problem()) { // a file may have a million
            m_problems.emplace_back(key.line,
                                    tr("%1 stands twice in one object; one of them must go").arg(quoted(key.key)));
        }
    }
    return document.object();
}

bool JsonFile::takes_problem()
{
    const bool is_told = m_problems.size() < most_told && m_searched < most_searched;
    m_further += is_told ? 0 : 1;
    return is_told;
}

void JsonFile::add_problem(const QStringList& path, const QString& message)
{
    if (takes_problem()) {
        m_searched += m_text.size();
        m_problems.emplace_back(line_of(m_text, path), message);
    }
}

QStringList JsonFile::problems() const
{
    auto sorted = m_problems;
    std::ranges::stable_sort(sorted, {}, &std::pair<int, QString>::first);
    QStringList lines;
    for (const auto& [line, message] : sorted) {
        lines.append(problem_at(m_name, line, message));
    }
    if (m_further > 0) {
        lines.append(problem_at(m_name, sorted.back().first, tr("further problems, not shown: %1").arg(m_further)));
    }
    return lines;
}

TextRule TextRule::matching(const QString& pattern, const QString& meaning)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    return {[whole](const QString& text) { return whole.match(text).hasMatch(); }, meaning};
}

TextRule TextRule::one_of(const QStringList& words)
{
    QStringList quoted;
    for (const QString& word : words) {
        quoted.append(u'"' % word % u'"');
    }
    return {[words](const QString& text) { return words.contains(text); }, quoted.join(JsonReader::tr(" or "))};
}

const TextRule& TextRule::line()
{
    static const TextRule rule{[](const QString& text) { return !text.isEmpty(); },
                               JsonReader::tr("text, all of it on one line")};
    return rule;
}

JsonReader::JsonReader(JsonFile& file, QString what, QJsonObject object, QStringList path)
    : m_file(&file), m_what(std::move(what)), m_object(std::move(object)), m_path(std::move(path))
{
}

bool JsonReader::number(QLatin1StringView key, double& into, const NumberRule& rule)
{
    const QJsonValue value = take(key);
    const double given = value.toDouble();
    const bool is_low = rule.or_equal ? given < rule.above : given <= rule.above;
    if (!value.isDouble() || !std::isfinite(given) || is_low || given > rule.up_to) {
        reject(key, must_be(rule, value));
        return false;
    }
    into = given;
    return true;
}

bool JsonReader::number(QLatin1StringView key, std::optional<double>& into, const NumberRule& rule)
{
    double checked = 0;
    if (take(key).isUndefined() || !number(key, checked, rule)) {
        return false;
    }
    into = checked;
    return true;
}

bool JsonReader::whole_number(QLatin1StringView key, int& into, int min, int max)
{
    const QJsonValue value = take(key);
    const double given = value.toDouble();
    if (!value.isDouble() || given < min || given > max || given != std::floor(given)) {
        reject(key, min == max ? plain_number(min)
                               : tr("a whole number from %1 to %2").arg(plain_number(min), plain_number(max)));
        return false;
    }
    into = static_cast<int>(given);
    return true;
}

bool JsonReader::flag(QLatin1StringView key, bool& into)
{
    const QJsonValue value = take(key);
    if (!value.isBool()) {
        reject(key, tr("true or false"));
        return false;
    }
    into = value.toBool();
    return true;
}

bool JsonReader::text(QLatin1StringView key, std::string& into, const TextRule& rule)
{
    const QJsonValue value = take(key);
    const QString given = value.toString();
    if (!value.isString() || !is_plain_line(given, longest_note) || !rule.allows(given)) {
        reject(key, rule.meaning);
        return false;
    }
    into = given.toStdString();
    return true;
}

bool JsonReader::optional_text(QLatin1StringView key, std::string& into, const TextRule& rule)
{
    return !take(key).isUndefined() && text(key, into, rule);
}

std::vector<JsonReader> JsonReader::objects(QLatin1StringView key, const QString& what)
{
    std::vector<JsonReader> readers;
    const QJsonArray list = take(key).toArray();
    if (list.isEmpty()) {
        reject(key, tr("a list of at least one object"));
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QStringList path = m_path + QStringList{QString(key), QString::number(i)};
        if (list[i].isObject()) {
            readers.emplace_back(*m_file, what, list[i].toObject(), path);
        } else {
            m_file->add_problem(path, tr("this entry is %1; it must be an object").arg(shown_json(list[i])));
        }
    }
    return readers;
}

QJsonObject JsonReader::object(QLatin1StringView key)
{
    const QJsonObject object = take(key).toObject();
    if (object.isEmpty()) {
        reject(key, tr("an object with keys"));
    }
    return object;
}

JsonReader JsonReader::inner(QLatin1StringView key, const QString& what)
{
    const QJsonValue value = take(key);
    if (!value.isObject()) {
        reject(key, tr("an object"));
    }
    return {*m_file, what, value.toObject(), m_path + QStringList{QString(key)}};
}

std::vector<std::string> JsonReader::texts(QLatin1StringView key, bool may_be_empty)
{
    const QJsonValue value = take(key);
    const QJsonArray list = value.toArray();
    if (!value.isArray() || (list.isEmpty() && !may_be_empty) || !std::ranges::all_of(list, [](const QJsonValue& text) {
            return text.isString() && is_plain_line(text.toString(), longest_note);
        })) {
        reject(key, may_be_empty ? tr("a list of texts") : tr("a list of at least one text"));
        return {};
    }
    std::vector<std::string> texts;
    std::ranges::transform(list, std::back_inserter(texts),
                           [](const QJsonValue& text) { return text.toString().toStdString(); });
    return texts;
}

void JsonReader::optional_remarks(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    const QJsonArray list = value.toArray();
    const bool all_texts = std::ranges::all_of(list, [](const QJsonValue& remark) { return remark.isString(); });
    if (!value.isUndefined() && (!value.isArray() || !all_texts)) {
        reject(key, tr("a list of texts"));
    }
}

std::map<std::string, double, std::less<>> JsonReader::numbers(QLatin1StringView key)
{
    const QJsonObject object = take(key).toObject();
    std::map<std::string, double, std::less<>> numbers;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!entry->isDouble()) {
            reject(key, tr("an object of numbers"));
            return {};
        }
        numbers.emplace(entry.key().toStdString(), entry->toDouble());
    }
    if (numbers.empty()) {
        reject(key, tr("an object of numbers"));
    }
    return numbers;
}

void JsonReader::finish()
{
    const QStringList keys = m_object.keys();
    QStringList unused;
    std::ranges::copy_if(m_known, std::back_inserter(unused),
                         [&](const QString& known) { return !keys.contains(known); });
    for (const QString& key : keys) {
        if (m_known.contains(key) || !m_file->takes_problem()) { // a file may have a million
            continue;
        }
        const QString unknown = tr("%1 is no key of %2; ").arg(quoted(key), m_what);
        const QString advice = unused.isEmpty()
                                   ? tr("it must go")
                                   : tr("keys not used here yet: %1").arg(unused.join(QStringLiteral(", ")));
        m_file->add_problem(m_path + QStringList{key}, QString(unknown % advice));
    }
}

void JsonReader::reject(QLatin1StringView key, const QString& right, const QString& but)
{
    refuse(key, wrong_value(quoted(QString(key)), QString(shown_json(m_object.value(key)) % but), right));
}

void JsonReader::refuse(QLatin1StringView key, const QString& sentence)
{
    m_file->add_problem(m_path + QStringList{QString(key)}, sentence);
}

QJsonValue JsonReader::take(QLatin1StringView key)
{
    if (!m_known.contains(key)) {
        m_known.append(QString(key));
    }
    return m_object.value(key);
}

} // namespace tiebreak
