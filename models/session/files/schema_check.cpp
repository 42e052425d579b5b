// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/schema_check.h"

#include "models/catalog/text_file.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tiebreak {

namespace {

constexpr std::size_t most_problems = 20;

QString number(double value)
{
    constexpr double largest_written_out = 1e15;
    const bool is_short = std::abs(value) < largest_written_out && value == std::floor(value);
    return is_short ? QString::number(value, 'f', 0) : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

// valijson finds what is wrong; this says it, with what would be right.
class Words {
    Q_DECLARE_TR_FUNCTIONS(SchemaCheck)

public:
    explicit Words(QJsonObject schema) : m_root(std::move(schema)) {}

    // Lists with more entries than they may have.
    void find_long_lists(const QJsonObject& schema, const QJsonValue& value, const QStringList& path)
    {
        if (value.isArray()) {
            const QJsonArray list = value.toArray();
            if (list.size() > schema.value(QLatin1String("maxItems")).toInt(std::numeric_limits<int>::max())) {
                add(path, must_be(value, schema));
                return;
            }
            for (qsizetype i = 0; i < list.size(); ++i) {
                const QString index = QString::number(i);
                find_long_lists(below(schema, index), list[i], path + QStringList{index});
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (const QString& key : schema.value(QLatin1String("properties")).toObject().keys()) {
                find_long_lists(below(schema, key), object.value(key), path + QStringList{key});
            }
        }
    }

    // What is wrong with the value at the path itself; what it holds is looked at on its own.
    void explain(const QJsonValue& root, const QStringList& path)
    {
        QJsonObject schema = m_root;
        QJsonValue value = root;
        for (const QString& element : path) {
            schema = below(schema, element);
            value = value.isArray() ? value.toArray().at(element.toLongLong()) : value.toObject().value(element);
        }
        const QString type = schema.value(QLatin1String("type")).toString();
        if (value.isObject() && type == QLatin1String("object")) {
            explain_keys(schema, value.toObject(), path);
        } else if (!value.isArray() || type != QLatin1String("array") || !is_right_list(schema, value.toArray())) {
            add(path, must_be(value, schema));
        }
    }

    void add(const QStringList& path, const QString& text)
    {
        if (m_problems.size() < most_problems) {
            m_problems.push_back({path, text});
        }
    }

    [[nodiscard]] const QJsonObject& root() const { return m_root; }
    [[nodiscard]] const std::vector<JsonProblem>& problems() const { return m_problems; }

private:
    [[nodiscard]] QJsonObject below(const QJsonObject& schema, const QString& element) const
    {
        const QJsonValue items = schema.value(QLatin1String("items"));
        const QJsonObject child =
            (items.isObject() ? items : schema.value(QLatin1String("properties")).toObject().value(element)).toObject();
        const QString definition = child.value(QLatin1String("$ref")).toString().section(u'/', -1);
        return definition.isEmpty()
                   ? child
                   : m_root.value(QLatin1String("definitions")).toObject().value(definition).toObject();
    }

    void explain_keys(const QJsonObject& schema, const QJsonObject& object, const QStringList& path)
    {
        const QJsonObject known = schema.value(QLatin1String("properties")).toObject();
        for (const QJsonValue& required : schema.value(QLatin1String("required")).toArray()) {
            if (!object.contains(required.toString())) {
                const QString right = expected(below(schema, required.toString()));
                add(path + QStringList{required.toString()}, tr("is missing; it must be %1").arg(right));
            }
        }
        if (schema.value(QLatin1String("additionalProperties")).toBool(true)) {
            return;
        }
        QStringList unused = known.keys();
        unused.removeIf([&object](const QString& key) { return object.contains(key); });
        const QString advice = unused.isEmpty() ? tr("it must go") : tr("keys not used here yet: %1").arg(some(unused));
        for (const QString& key : object.keys()) {
            if (m_problems.size() == most_problems) {
                return;
            }
            if (!known.contains(key)) {
                add(path + QStringList{key}, tr("is no key that belongs here; %1").arg(advice));
            }
        }
    }

    static bool is_right_list(const QJsonObject& schema, const QJsonArray& list)
    {
        const auto has_twin = [&list](const QJsonValue& entry) { return std::ranges::count(list, entry) > 1; };
        return list.size() >= schema.value(QLatin1String("minItems")).toInt() &&
               !(schema.value(QLatin1String("uniqueItems")).toBool() && std::ranges::any_of(list, has_twin));
    }

    static QString shown(const QJsonValue& value)
    {
        switch (value.type()) {
        case QJsonValue::Double:
            return number(value.toDouble());
        case QJsonValue::String:
            return quoted(value.toString());
        case QJsonValue::Bool:
            return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        case QJsonValue::Array:
            return tr("a list of %1").arg(value.toArray().size());
        case QJsonValue::Object:
            return tr("an object");
        default:
            return QStringLiteral("null");
        }
    }

    static QString some(const QStringList& names)
    {
        constexpr qsizetype most_names = 20;
        const QString list = names.mid(0, most_names).join(QStringLiteral(", "));
        const QString others = QString::number(names.size() - most_names);
        return names.size() <= most_names ? list
                                          : tr("%1 and %2 more, which tiebreak check --schema lists").arg(list, others);
    }

    static QString must_be(const QJsonValue& value, const QJsonObject& schema)
    {
        return tr("is %1; it must be %2").arg(shown(value), expected(schema));
    }

    // Ends the sentence "it must be ...".
    static QString expected(const QJsonObject& schema)
    {
        const QJsonValue types = schema.value(QLatin1String("type"));
        const QString type = types.isArray() ? types.toArray().at(0).toString() : types.toString();
        const auto limit = [&schema](const char* key) { return number(schema.value(QLatin1String(key)).toDouble()); };
        if (schema.contains(QLatin1String("const"))) {
            return shown(schema.value(QLatin1String("const")));
        }
        if (schema.contains(QLatin1String("enum"))) {
            QStringList names;
            for (const QJsonValue& name : schema.value(QLatin1String("enum")).toArray()) {
                names.append(shown(name));
            }
            return tr("one of: %1").arg(some(names));
        }
        if (type == QLatin1String("integer") || type == QLatin1String("number")) {
            const QString range =
                type == QLatin1String("integer") ? tr("a whole number from %1 to %2") : tr("a number from %1 to %2");
            const QString right = range.arg(limit("minimum"), limit("maximum"));
            return types.isArray() ? tr("%1, or null").arg(right) : right;
        }
        if (type == QLatin1String("array")) {
            const QString right = tr("a list of %1 to %2").arg(limit("minItems"), limit("maxItems"));
            return schema.contains(QLatin1String("uniqueItems")) ? tr("%1, all different").arg(right) : right;
        }
        if (type == QLatin1String("string")) {
            return schema.contains(QLatin1String("maxLength"))
                       ? tr("a text of %1 to %2 characters").arg(limit("minLength"), limit("maxLength"))
                       : tr("a text that is not empty");
        }
        return type == QLatin1String("boolean") ? tr("true or false") : tr("an object");
    }

    QJsonObject m_root;
    std::vector<JsonProblem> m_problems;
};

// valijson's "<root>", "[pins]", "[0]" as a path.
QStringList path_from(const std::vector<std::string>& context)
{
    QStringList path;
    for (std::size_t i = 1; i < context.size(); ++i) {
        const QString element = QString::fromStdString(context[i]);
        path.append(element.mid(1, element.size() - 2));
    }
    return path;
}

} // namespace

std::vector<JsonProblem> schema_problems(const QJsonObject& schema, const QJsonValue& value)
{
    Words words(schema);
    words.find_long_lists(schema, value, {});
    if (!words.problems().empty()) {
        return words.problems();
    }
    valijson::ValidationResults results;
    valijson::Schema rules;
    valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(schema), rules);
    if (valijson::Validator().validate(rules, valijson::adapters::QtJsonAdapter(value), &results)) {
        return {};
    }
    std::vector<QStringList> explained;
    for (const valijson::ValidationResults::Error& error : results) {
        const QStringList path = path_from(error.context);
        if (std::ranges::find(explained, path) == explained.end()) {
            explained.push_back(path);
            words.explain(value, path);
        }
    }
    if (words.problems().empty()) { // never taken for valid, even where words are lacking
        words.add({}, QString::fromStdString(results.begin()->description));
    }
    return words.problems();
}

} // namespace tiebreak
