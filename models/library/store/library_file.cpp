// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/library_file.h"

#include "models/catalog/files/json_locator.h"
#include "models/catalog/files/json_text.h"
#include "models/catalog/files/most_told.h"
#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/own_facts/own_facts_schema.h"
#include "models/library/reading.h"
#include "models/library/store/library_kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <array>
#include <utility>
#include <vector>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

struct ProvenanceKey {
    L1 key;
    QString Provenance::*member;
};

constexpr std::array provenance_keys{
    ProvenanceKey{L1("file"), &Provenance::file}, ProvenanceKey{L1("imported"), &Provenance::imported},
    ProvenanceKey{L1("tool"), &Provenance::tool}, ProvenanceKey{L1("version"), &Provenance::version},
    ProvenanceKey{L1("note"), &Provenance::note},
};

QJsonObject entry_to_json(const LibraryEntry& entry, const Provenance& of_file)
{
    const LibraryKind& kind = kind_of(entry.fact);
    QJsonObject json{{L1("id"), entry.id}, {L1("kind"), kind.id}, {L1("name"), entry.name}};
    for (const ProvenanceKey& key : provenance_keys) {
        if (const QString& value = entry.from.*key.member; value != of_file.*key.member) {
            json.insert(key.key, value);
        }
    }
    json.insert(L1("says"), kind.to_json(entry.fact));
    return json;
}

// A plain line, `usual` where there is no key; a problem for anything else.
QString text_in_entry(const QJsonObject& json, L1 key, const QString& usual, QStringList& problems)
{
    const auto found = json.find(key);
    if (found == json.end()) {
        return usual;
    }
    const QJsonValue value = *found;
    if (!value.isString() || !is_plain_line(value.toString(), longest_name)) {
        problems.append(Import::tr("%1 must be one line of at most %2 characters").arg(key).arg(longest_name));
    }
    return value.toString();
}

Provenance provenance_from(const QJsonObject& json, const Provenance& of_file, QStringList& problems)
{
    Provenance from;
    for (const ProvenanceKey& key : provenance_keys) {
        from.*key.member = text_in_entry(json, key.key, of_file.*key.member, problems);
    }
    return from;
}

std::optional<LibraryEntry> entry_from_json(const QJsonObject& json, const Provenance& of_file, QStringList& problems)
{
    LibraryEntry entry;
    entry.id = text_in_entry(json, L1("id"), {}, problems);
    entry.name = text_in_entry(json, L1("name"), {}, problems);
    entry.from = provenance_from(json, of_file, problems);
    const LibraryKind* const kind = library_kind(json.value(L1("kind")).toString());
    if (entry.id.isEmpty() || entry.name.isEmpty()) {
        problems.append(Import::tr("id and name must be there"));
    }
    if (kind == nullptr) {
        QStringList ids;
        for (const LibraryKind& known : library_kinds()) {
            ids.append(known.id);
        }
        problems.append(Import::tr("kind must be one of: %1").arg(ids.join(QStringLiteral(", "))));
        return std::nullopt;
    }
    entry.fact = kind->from_json(json.value(L1("says")).toObject(), problems);
    return entry;
}

QStringList library_key_order()
{
    QStringList order{QStringLiteral("format"), QStringLiteral("version"), QStringLiteral("id"), QStringLiteral("kind"),
                      QStringLiteral("name")};
    for (const ProvenanceKey& key : provenance_keys) {
        order.append(key.key);
    }
    order += {QStringLiteral("entries"), QStringLiteral("says")};
    order += own_facts_key_order();
    order += {QStringLiteral("tp"), QStringLiteral("replicas"), QStringLiteral("output_tok_s")};
    order.removeDuplicates();
    return order;
}

} // namespace

QByteArray library_text(std::span<const LibraryEntry> entries)
{
    Provenance of_file = entries.empty() ? Provenance() : entries.front().from;
    of_file.version.clear(); // the file's own is the format's
    QJsonObject root{{L1("format"), library_format}, {L1("version"), library_version}};
    for (const ProvenanceKey& key : provenance_keys) {
        if (const QString& value = of_file.*key.member; !value.isEmpty()) {
            root.insert(key.key, value);
        }
    }
    QJsonArray list;
    for (const LibraryEntry& entry : entries) {
        list.append(entry_to_json(entry, of_file));
    }
    root.insert(L1("entries"), list);
    static const QStringList order = library_key_order();
    return json_text(root, order);
}

std::optional<std::vector<LibraryEntry>> library_from_text(const QString& name, const QByteArray& text,
                                                           QStringList& problems)
{
    constexpr qsizetype most_values = 4'000'000; // which take many times as much memory as their text
    if (text.count(',') + text.count('[') + text.count('{') > most_values) {
        problems.append(problem_at(
            name, 1, Import::tr("the file of the library has more than %1 values; remove it").arg(most_values)));
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError) {
        problems.append(problem_at(
            name, line_at(text, error.offset),
            Import::tr("the file of the library is damaged (%1); put it right or remove it").arg(error.errorString())));
        return std::nullopt;
    }
    if (root.value(L1("format")).toString() != library_format) {
        problems.append(problem_at(
            name, 1, Import::tr("this is no file of a library; its format must be \"%1\"").arg(library_format)));
        return std::nullopt;
    }
    const int version = root.value(L1("version")).toInt(-1);
    if (version != library_version) {
        problems.append(problem_at(name, 1,
                                   Import::tr("the file is of version %1, and this Tiebreak reads version %2; use the "
                                              "Tiebreak that wrote it")
                                       .arg(version)
                                       .arg(library_version)));
        return std::nullopt;
    }
    QJsonObject head = root;
    head.remove(L1("version"));
    QStringList wrong_head;
    const Provenance of_file = provenance_from(head, {}, wrong_head);
    if (!wrong_head.isEmpty()) {
        problems.append(problem_at(name, 1, wrong_head.first()));
        return std::nullopt;
    }
    constexpr qsizetype most_wrong = 1000;                               // no file that a library wrote has as many
    const auto problem_of = [&](qsizetype entry, const QString& wrong) { // reads all of the text for the line
        return problem_at(name, line_of(text, {QStringLiteral("entries"), QString::number(entry)}), wrong);
    };
    qsizetype left_out = 0;
    std::vector<std::pair<qsizetype, QString>> told;
    std::vector<LibraryEntry> entries;
    const QJsonArray list = root.value(L1("entries")).toArray();
    entries.reserve(static_cast<std::size_t>(list.size()));
    for (qsizetype i = 0; i < list.size(); ++i) {
        QStringList wrong;
        std::optional<LibraryEntry> entry = entry_from_json(list[i].toObject(), of_file, wrong);
        if (wrong.isEmpty() && entry) {
            entries.push_back(std::move(*entry));
        } else if (++left_out > most_wrong) {
            problems.append(problem_of(told.front().first, told.front().second));
            problems.append(problem_at(
                name, 1,
                Import::tr("more than %1 entries are wrong; put the file right or remove it").arg(most_wrong)));
            return std::nullopt;
        } else if (left_out <= most_told) {
            told.emplace_back(i, wrong.value(0));
        }
    }
    for (const auto& [entry, wrong] : told) {
        problems.append(problem_of(entry, wrong));
    }
    if (left_out > most_told) {
        problems.append(
            problem_at(name, 1, Import::tr("further entries that are wrong, not shown: %1").arg(left_out - most_told)));
    }
    return entries;
}

} // namespace tiebreak
