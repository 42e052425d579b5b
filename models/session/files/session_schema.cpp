// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_schema.h"

#include "models/catalog/files/json_text.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/own_facts/own_facts_schema.h"
#include "models/engine/inputs/fields.h"
#include "models/session/document.h"
#include "models/session/files/session_file.h"

#include <QJsonArray>

#include <utility>

namespace tiebreak {

namespace {

QJsonObject reference(const QString& definition)
{
    return {{QStringLiteral("$ref"), QString(QStringLiteral("#/definitions/") % definition)}};
}

// No key but these; `required` must be there.
QJsonObject object_of(const QJsonObject& properties, const QStringList& required, const QString& description)
{
    QJsonObject schema{{QStringLiteral("description"), description},
                       {QStringLiteral("type"), QStringLiteral("object")},
                       {QStringLiteral("additionalProperties"), false},
                       {QStringLiteral("properties"), properties}};
    if (!required.isEmpty()) {
        schema.insert(QStringLiteral("required"), QJsonArray::fromStringList(required));
    }
    return schema;
}

QJsonObject list_of(const QJsonObject& items, std::size_t least, std::size_t most, const QString& description)
{
    return {{QStringLiteral("description"), description},
            {QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("minItems"), static_cast<qint64>(least)},
            {QStringLiteral("maxItems"), static_cast<qint64>(most)},
            {QStringLiteral("items"), items}};
}

QJsonObject text_of(int least, int most, const QString& description)
{
    return {{QStringLiteral("description"), description},
            {QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("minLength"), least},
            {QStringLiteral("maxLength"), most}};
}

QJsonArray choices_of(const Field& field, const Catalogue& catalogue)
{
    QJsonArray names;
    for (const std::string& name : field.choices(catalogue, default_scenario(catalogue))) {
        names.append(to_qstring(name));
    }
    if (field.may_be_empty) {
        names.append(QJsonValue::Null);
    }
    return names;
}

QJsonObject schema_of(const Field& field, const Catalogue& catalogue)
{
    // Shares are numbers from 0 to 1 here; their unit, %, is how they are shown.
    const bool has_unit = !field.unit.empty() && field.kind != FieldKind::Share;
    const QString title =
        has_unit ? QString(to_qstring(field.label) % u" (" % to_qstring(field.unit) % u')') : to_qstring(field.label);
    QJsonObject schema{{QStringLiteral("title"), title}, {QStringLiteral("description"), to_qstring(field.help)}};
    if (field.takes_releases) {
        schema.insert(QStringLiteral("type"), QStringLiteral("string"));
        schema.insert(QStringLiteral("pattern"), QStringLiteral("^(newest|v?[0-9]+\\.[0-9]+[ -~]*)$"));
        schema.insert(QStringLiteral("maxLength"), static_cast<int>(longest_version));
        schema.insert(QStringLiteral("examples"), choices_of(field, catalogue));
        return schema;
    }
    if (field.kind == FieldKind::Choice) {
        schema.insert(QStringLiteral("enum"), choices_of(field, catalogue));
        return schema;
    }
    const QString type = field.kind == FieldKind::Integer ? QStringLiteral("integer") : QStringLiteral("number");
    schema.insert(QStringLiteral("type"),
                  field.may_be_empty ? QJsonValue(QJsonArray{type, QStringLiteral("null")}) : QJsonValue(type));
    schema.insert(QStringLiteral("minimum"), field.minimum);
    schema.insert(QStringLiteral("maximum"), field.maximum);
    return schema;
}

QJsonObject schemas_of(std::span<const Field> fields, const Catalogue& catalogue)
{
    QJsonObject schemas;
    for (const Field& field : fields) {
        schemas.insert(to_qstring(field.key), schema_of(field, catalogue));
    }
    return schemas;
}

QJsonObject scenario_schema(const Catalogue& catalogue)
{
    QJsonObject quotes;
    for (const PriceQuote& quote : catalogue.prices) {
        quotes.insert(to_qstring(quote.id), reference(QStringLiteral("price")));
    }
    QJsonObject properties = schemas_of(scenario_fields(), catalogue);
    properties.insert(QStringLiteral("contenders"),
                      list_of(reference(QStringLiteral("contender")), min_contenders, max_contenders,
                              QStringLiteral("What is compared; the first is the baseline.")));
    properties.insert(QStringLiteral("prices"),
                      object_of(quotes, {}, QStringLiteral("Quotes of the price table that the user changed.")));
    return object_of(properties, {}, QStringLiteral("All inputs; one that is missing has its default."));
}

QJsonObject pin_name_schema()
{
    QJsonObject schema = plain_line_schema(1, longest_pin_name);
    schema.insert(QStringLiteral("description"), QStringLiteral("Different from the other pins' names."));
    return schema;
}

QJsonObject pin_schema()
{
    const QJsonObject properties{
        {QStringLiteral("name"), pin_name_schema()},
        {QStringLiteral("shown"),
         QJsonObject{{QStringLiteral("description"), QStringLiteral("Whether its curves are on the charts.")},
                     {QStringLiteral("type"), QStringLiteral("boolean")}}},
        {QStringLiteral("scenario"), reference(QStringLiteral("scenario"))},
    };
    return object_of(properties, {QStringLiteral("name"), QStringLiteral("scenario")},
                     QStringLiteral("A scenario kept under a name."));
}

// Of every field, for as many contenders as there may be.
QJsonObject locked_schema()
{
    QJsonArray keys;
    for (const Field& field : scenario_fields()) {
        keys.append(to_qstring(full_key({&field, 0})));
    }
    for (std::size_t contender = 0; contender < max_contenders; ++contender) {
        for (const Field& field : contender_fields()) {
            keys.append(to_qstring(full_key({&field, contender})));
        }
    }
    QJsonObject schema = list_of({{QStringLiteral("enum"), keys}}, 0, static_cast<std::size_t>(keys.size()),
                                 QStringLiteral("Keys of the inputs that edits leave alone."));
    schema.insert(QStringLiteral("uniqueItems"), true);
    return schema;
}

} // namespace

QStringList old_layout_keys()
{
    return {QStringLiteral("geometry"), QStringLiteral("docks")};
}

QJsonObject view_schema()
{
    constexpr int longest_word = 100;
    constexpr int largest_layout_bytes = 64 * 1024;
    QJsonObject properties{
        {QStringLiteral("page"), text_of(0, longest_word, QStringLiteral("The page of charts that is in front."))},
        {QStringLiteral("tab"), text_of(0, longest_word, QStringLiteral("The table that is in front."))},
        {QStringLiteral("theme"), text_of(0, longest_word, QStringLiteral("The colours."))},
        {QStringLiteral("axes"), QJsonObject{{QStringLiteral("description"), QStringLiteral("Ranges of the charts.")},
                                             {QStringLiteral("type"), QStringLiteral("object")}}},
    };
    for (const QString& key : old_layout_keys()) {
        properties.insert(key, text_of(0, largest_layout_bytes, QStringLiteral("Of older files; nothing reads it.")));
    }
    return object_of(properties, {}, QStringLiteral("What the window shows, and how; no answer depends on it."));
}

QJsonObject session_schema_object(const Catalogue& catalogue)
{
    const Field& price = *find_field("contenders.0.usd_per_gpu_hour").field;
    const QJsonObject properties{
        {session_format_key, QJsonObject{{QStringLiteral("const"), session_format}}},
        {session_version_key, QJsonObject{{QStringLiteral("const"), session_version}}},
        {QStringLiteral("scenario"), reference(QStringLiteral("scenario"))},
        {QStringLiteral("pins"), list_of(pin_schema(), 0, max_pins,
                                         QStringLiteral("In the user's order; differences are told against the first "
                                                        "that is shown."))},
        {QStringLiteral("locked"), locked_schema()},
        {QStringLiteral("facts"), own_facts_schema()},
        {QStringLiteral("view"), view_schema()},
    };
    QJsonObject schema = object_of(properties, {session_format_key, session_version_key, QStringLiteral("scenario")},
                                   QStringLiteral("What Tiebreak saves as .tiebreak. Some rules join several inputs, "
                                                  "such as which cards have FP8: tiebreak check knows them too."));
    schema.insert(QStringLiteral("$schema"), QStringLiteral("http://json-schema.org/draft-07/schema#"));
    schema.insert(QStringLiteral("title"), QStringLiteral("Tiebreak session"));
    schema.insert(QStringLiteral("definitions"),
                  QJsonObject{{QStringLiteral("scenario"), scenario_schema(catalogue)},
                              {QStringLiteral("contender"),
                               object_of(schemas_of(contender_fields(), catalogue), {QStringLiteral("gpu")},
                                         QStringLiteral("A card with its number formats and prices."))},
                              {QStringLiteral("price"), schema_of(price, catalogue)}});
    return schema;
}

QByteArray session_schema(const Catalogue& catalogue)
{
    const QStringList keywords =
        QStringLiteral("$schema title description type required additionalProperties const enum minimum maximum "
                       "minLength maxLength pattern plainLine contentEncoding minItems maxItems uniqueItems items "
                       "properties definitions")
            .split(u' ');
    return json_text(session_schema_object(catalogue), keywords + session_key_order());
}

QStringList session_key_order()
{
    QStringList keys{session_format_key, session_version_key, QStringLiteral("name"), QStringLiteral("shown")};
    keys += {QStringLiteral("scenario"), QStringLiteral("pins"), QStringLiteral("locked"), QStringLiteral("view")};
    for (const Field& field : scenario_fields()) {
        keys.append(to_qstring(field.key));
    }
    keys += {QStringLiteral("contenders"), QStringLiteral("prices")};
    for (const Field& field : contender_fields()) {
        keys.append(to_qstring(field.key));
    }
    keys += QStringLiteral("facts");
    keys += own_facts_key_order();
    keys.removeDuplicates();
    return keys;
}

} // namespace tiebreak
