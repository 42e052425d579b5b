// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/schema_check.h"

#include "models/catalog/files/most_told.h"
#include "models/catalog/files/plain_text.h"
#include "models/catalog/problem_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tiebreak {

namespace {

qsizetype characters_in(const QString& text)
{
    qsizetype count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i) {
        count -= text[i].isLowSurrogate() && text[i - 1].isHighSurrogate() ? 1 : 0;
    }
    return count;
}

// What a schema says of texts. It is read once for a list, which may have a hundred thousand of them.
class SchemaText {
public:
    explicit SchemaText(const QJsonObject& schema)
        : m_least(schema.value(QLatin1String("minLength")).toDouble(0)),
          m_most(schema.value(QLatin1String("maxLength")).toDouble(std::numeric_limits<double>::infinity())),
          m_pattern(anchored(schema.value(QLatin1String("pattern")).toString())),
          m_is_plain(schema.value(plain_line_keyword).toBool())
    {
    }

    [[nodiscard]] bool allows(const QString& text) const
    {
        const auto length = static_cast<double>(characters_in(text)); // not UTF-16
        return length >= m_least && length <= m_most &&
               (m_pattern.pattern().isEmpty() || m_pattern.match(text).hasMatch()) &&
               (!m_is_plain || is_plain_line(text));
    }

private:
    // As in the schemas: somewhere in the text, unless the pattern is anchored; "$" is the very end, which Qt calls \z.
    static QString anchored(QString pattern)
    {
        if (pattern.endsWith(u'$')) {
            pattern.chop(1);
            pattern += QStringLiteral("\\z");
        }
        return pattern;
    }

    double m_least;
    double m_most;
    QRegularExpression m_pattern;
    bool m_is_plain;
};

class SchemaCheck {
    Q_DECLARE_TR_FUNCTIONS(SchemaCheck)

public:
    explicit SchemaCheck(QJsonObject schema) : m_root(std::move(schema)) {}

    void check(const QJsonValue& value) { check(m_root, value, {}); }

    [[nodiscard]] std::vector<JsonProblem> problems() && { return std::move(m_problems); }

private:
    void check(const QJsonObject& schema, const QJsonValue& value, const QStringList& path)
    {
        if (!is_right(schema, value)) {
            const QString shown = value.isArray() ? tr("a list of %1").arg(value.toArray().size()) : shown_json(value);
            add(path, shown, expected(schema));
        } else if (value.isArray()) {
            check_entries(schema, value.toArray(), path);
        } else if (value.isObject()) {
            check_keys(schema, value.toObject(), path);
        }
    }

    void check_entries(const QJsonObject& schema, const QJsonArray& list, const QStringList& path)
    {
        const QJsonObject items = resolved(schema.value(QLatin1String("items")));
        const bool are_texts = items.value(QLatin1String("type")) == QLatin1String("string") &&
                               !items.contains(QLatin1String("enum")) && !items.contains(QLatin1String("const"));
        const SchemaText rule(items);
        for (qsizetype i = 0; i < list.size() && m_problems.size() < most_told; ++i) {
            const QJsonValue entry = list[i];
            if (!are_texts || !entry.isString() || !rule.allows(entry.toString())) {
                check(items, entry, path + QStringList{QString::number(i)});
            }
        }
    }

    void check_keys(const QJsonObject& schema, const QJsonObject& object, const QStringList& path)
    {
        const QJsonObject known = schema.value(QLatin1String("properties")).toObject();
        for (const QJsonValue& required : schema.value(QLatin1String("required")).toArray()) {
            const QString key = required.toString();
            if (!object.contains(key)) {
                add(path + QStringList{key}, shown_json(QJsonValue(QJsonValue::Undefined)),
                    expected(resolved(known.value(key))));
            }
        }
        const bool may_have_more = schema.value(QLatin1String("additionalProperties")).toBool(true);
        for (auto entry = object.begin(); entry != object.end() && m_problems.size() < most_told; ++entry) {
            const QStringList below = path + QStringList{entry.key()};
            if (known.contains(entry.key())) {
                check(resolved(known.value(entry.key())), entry.value(), below);
            } else if (!may_have_more) {
                add(below, tr("no key that belongs here"), unused_keys(known, object));
            }
        }
    }

    static QString unused_keys(const QJsonObject& known, const QJsonObject& object)
    {
        QStringList unused = known.keys();
        unused.removeIf([&object](const QString& key) { return object.contains(key); });
        return unused.isEmpty() ? tr("gone") : tr("one of the keys not used here yet: %1").arg(some(unused));
    }

    // The value alone, not what it holds.
    static bool is_right(const QJsonObject& schema, const QJsonValue& value)
    {
        if (schema.contains(QLatin1String("const")) && value != schema.value(QLatin1String("const"))) {
            return false;
        }
        if (schema.contains(QLatin1String("enum")) && !schema.value(QLatin1String("enum")).toArray().contains(value)) {
            return false;
        }
        if (!is_of_type(schema.value(QLatin1String("type")), value)) {
            return false;
        }
        const auto within = [&schema](double size, const char* least, const char* most) {
            constexpr double none = std::numeric_limits<double>::infinity();
            return size >= schema.value(QLatin1String(least)).toDouble(-none) &&
                   size <= schema.value(QLatin1String(most)).toDouble(none);
        };
        switch (value.type()) {
        case QJsonValue::Double:
            return within(value.toDouble(), "minimum", "maximum");
        case QJsonValue::String:
            return SchemaText(schema).allows(value.toString());
        case QJsonValue::Array:
            return within(static_cast<double>(value.toArray().size()), "minItems", "maxItems") &&
                   !(schema.value(QLatin1String("uniqueItems")).toBool() && has_twins(value.toArray()));
        default:
            return true;
        }
    }

    static bool is_of_type(const QJsonValue& types, const QJsonValue& value)
    {
        const auto is_of = [&value](const QJsonValue& type) {
            const QString name = type.toString();
            return name == QLatin1String("integer")
                       ? value.isDouble() && value.toDouble() == std::floor(value.toDouble())
                   : name == QLatin1String("number")  ? value.isDouble()
                   : name == QLatin1String("string")  ? value.isString()
                   : name == QLatin1String("boolean") ? value.isBool()
                   : name == QLatin1String("array")   ? value.isArray()
                   : name == QLatin1String("object")  ? value.isObject()
                                                      : name == QLatin1String("null") && value.isNull();
        };
        const QJsonArray list = types.toArray();
        return types.isUndefined() || (types.isArray() ? std::ranges::any_of(list, is_of) : is_of(types));
    }

    static bool has_twins(const QJsonArray& list)
    {
        return std::any_of(list.begin(), list.end(), [&list](const QJsonValue& entry) {
            return std::count(list.begin(), list.end(), entry) > 1;
        });
    }

    [[nodiscard]] QJsonObject resolved(const QJsonValue& schema) const
    {
        const QString definition = schema[QLatin1String("$ref")].toString().section(u'/', -1);
        return definition.isEmpty() ? schema.toObject()
                                    : m_root.value(QLatin1String("definitions"))[definition].toObject();
    }

    void add(const QStringList& path, const QString& value, const QString& must_be)
    {
        if (m_problems.size() < most_told) {
            m_problems.push_back({path, value, must_be});
        }
    }

    static QString some(const QStringList& names)
    {
        const QString list = names.mid(0, most_told).join(QStringLiteral(", "));
        const QString others = QString::number(names.size() - most_told);
        return names.size() <= most_told ? list
                                         : tr("%1 and %2 more, which tiebreak check --schema lists").arg(list, others);
    }

    // Ends the sentence "it must be ...".
    static QString expected(const QJsonObject& schema)
    {
        const QJsonValue types = schema.value(QLatin1String("type"));
        const QString type = types.isArray() ? types.toArray().at(0).toString() : types.toString();
        const auto limit = [&schema](const char* key) {
            return plain_number(schema.value(QLatin1String(key)).toDouble());
        };
        if (schema.contains(QLatin1String("const"))) {
            return shown_json(schema.value(QLatin1String("const")));
        }
        if (schema.contains(QLatin1String("examples"))) {
            return tr("one of %1, or another release such as 0.12")
                .arg(some(schema.value(QLatin1String("examples")).toVariant().toStringList()));
        }
        if (schema.contains(QLatin1String("enum"))) {
            QStringList names;
            for (const QJsonValue& name : schema.value(QLatin1String("enum")).toArray()) {
                names.append(shown_json(name));
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
        if (schema.contains(QLatin1String("pattern"))) {
            return tr("one line of %1 to %2 characters, some of them visible, none of them control characters and "
                      "at most four marks on one letter")
                .arg(limit("minLength"), limit("maxLength"));
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

} // namespace

std::vector<JsonProblem> schema_problems(const QJsonObject& schema, const QJsonValue& value)
{
    SchemaCheck schema_check(schema);
    schema_check.check(value);
    return std::move(schema_check).problems();
}

} // namespace tiebreak
