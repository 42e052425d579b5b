// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/scenario_json.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/problem_text.h"
#include "models/engine/inputs/context.h"
#include "models/session/edit_notice.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>
#include <utility>

namespace tiebreak {

namespace {

const QString contenders_key = QStringLiteral("contenders");
const QString prices_key = QStringLiteral("prices");

QJsonValue to_json(const FieldValue& value)
{
    if (const auto* const number = std::get_if<double>(&value)) {
        return *number;
    }
    if (const auto* const text = std::get_if<std::string>(&value)) {
        return to_qstring(*text);
    }
    return QJsonValue::Null;
}

std::optional<FieldValue> from_json(const QJsonValue& json)
{
    if (json.isNull()) {
        return FieldValue();
    }
    if (json.isDouble()) {
        return json.toDouble();
    }
    if (json.isString()) {
        return json.toString().toStdString();
    }
    return std::nullopt;
}

QJsonObject fields_to_json(std::span<const Field> fields, const Scenario& scenario, std::size_t contender)
{
    QJsonObject json;
    for (const Field& field : fields) {
        json.insert(to_qstring(field.key), to_json(field.get(scenario, contender)));
    }
    return json;
}

Problem read_fields(Scenario& scenario, const Catalogue& catalogue, std::span<const Field> fields,
                    std::size_t contender, const QJsonObject& json)
{
    for (const Field& field : fields) {
        const auto entry = json.constFind(to_qstring(field.key));
        if (entry == json.constEnd()) {
            continue;
        }
        const FieldRef ref{&field, contender};
        const auto value = from_json(*entry);
        if (!value) {
            return {full_key(ref), shown_json(*entry).toStdString(), "a number, a text or null"};
        }
        if (Problem problem = set_field(scenario, catalogue, ref, *value); !problem.empty()) {
            return problem;
        }
    }
    return {};
}

Problem unknown_key(const QJsonObject& json, std::span<const Field> fields, const QStringList& others)
{
    for (const QString& key : json.keys()) {
        const bool known = others.contains(key) || std::ranges::any_of(fields, [&](const Field& field) {
                               return to_qstring(field.key) == key;
                           });
        if (!known) {
            return {key.toStdString(), "no input", "gone"};
        }
    }
    return {};
}

// The price as stored wins over the catalogue of today: a source whose quote has moved is dropped.
Problem read_contender(Scenario& scenario, const Catalogue& catalogue, std::size_t index, const QJsonValue& json)
{
    const QJsonObject object = json.toObject();
    const std::string path = std::string(contender_prefix) + std::to_string(index);
    if (!object.contains(QLatin1String("gpu"))) {
        return {path + ".gpu", "missing", "the name of a card"};
    }
    if (Problem problem = unknown_key(object, contender_fields(), {}); !problem.empty()) {
        return problem.below(path);
    }
    if (Problem problem = read_fields(scenario, catalogue, contender_fields(), index, object); !problem.empty()) {
        return problem;
    }
    Contender& contender = scenario.contenders[index];
    const double stored = object.value(QLatin1String("usd_per_gpu_hour")).toDouble(contender.usd_per_gpu_hour);
    if (contender.usd_per_gpu_hour != stored) {
        contender.usd_per_gpu_hour = stored;
        contender.price_source.clear();
    }
    return {};
}

Problem read_all(Scenario& scenario, const Catalogue& catalogue, const QJsonObject& json)
{
    if (Problem problem = unknown_key(json, scenario_fields(), {contenders_key, prices_key}); !problem.empty()) {
        return problem;
    }
    if (Problem problem = read_fields(scenario, catalogue, scenario_fields(), 0, json); !problem.empty()) {
        return problem;
    }
    const QJsonObject prices = json.value(prices_key).toObject();
    for (auto price = prices.begin(); price != prices.end(); ++price) {
        // -1 is refused with the message for a number out of range.
        Problem problem = set_quote(scenario, catalogue, price.key().toStdString(), price.value().toDouble(-1));
        if (!problem.empty()) {
            return problem;
        }
    }
    if (json.contains(contenders_key)) {
        scenario.contenders.clear();
        const QJsonArray contenders = json.value(contenders_key).toArray();
        for (qsizetype i = 0; i < contenders.size(); ++i) {
            Problem problem = read_contender(scenario, catalogue, static_cast<std::size_t>(i), contenders[i]);
            if (!problem.empty()) {
                return problem;
            }
        }
    }
    return {};
}

} // namespace

QJsonObject scenario_to_json(const Scenario& scenario)
{
    QJsonObject json = fields_to_json(scenario_fields(), scenario, 0);
    QJsonArray contenders;
    for (std::size_t i = 0; i < scenario.contenders.size(); ++i) {
        contenders.append(fields_to_json(contender_fields(), scenario, i));
    }
    json.insert(contenders_key, contenders);
    QJsonObject prices;
    for (const PriceEdit& edit : scenario.price_edits) {
        prices.insert(to_qstring(edit.quote), edit.usd_per_gpu_hour);
    }
    json.insert(prices_key, prices);
    return json;
}

Problem scenario_from_json(Scenario& scenario, const Catalogue& catalogue, const QJsonObject& json, QString* notice)
{
    Scenario next = scenario;
    Problem problem = read_all(next, catalogue, json);
    if (problem.empty()) {
        const Scenario uncut = next;
        if (cut_to_context(next, catalogue) && notice != nullptr) {
            *notice = cut_notice(uncut, next, catalogue);
        }
        problem = validate(next, catalogue);
    }
    if (problem.empty()) {
        scenario = std::move(next);
    }
    return problem;
}

QStringList path_of_problem(const Problem& problem)
{
    const QString key = to_qstring(problem.where());
    const QString first = key.section(u'.', 0, 0);
    if (first == prices_key) {
        return {prices_key, key.section(u'.', 1)}; // ids of quotes may have dots
    }
    const bool is_field = first == contenders_key || find_field(key.toStdString()).field != nullptr;
    return is_field ? key.split(u'.') : QStringList();
}

} // namespace tiebreak
