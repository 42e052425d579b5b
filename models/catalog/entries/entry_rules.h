// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/json_reader.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <string>
#include <vector>

// What readers of the catalogue's entries have in common.
namespace tiebreak {

// What people read of a catalogue that is wrong: one context for translators.
struct CatalogLoader {
    Q_DECLARE_TR_FUNCTIONS(CatalogLoader)
};

// Above 0, and at most the limit.
[[nodiscard]] NumberRule up_to(double limit, const QString& unit);

// "2023-08"
[[nodiscard]] const TextRule& year_month();

// Reports a name that is not among the entries. Without any entries their own file is wrong, and that is said there.
template <typename Entry>
void check_known(JsonReader& in, QLatin1StringView key, const std::string& name, const std::vector<Entry>& entries,
                 const QString& file)
{
    const bool known = std::ranges::find(entries, name, &Entry::name) != entries.end();
    if (name.empty() || entries.empty() || known) {
        return;
    }
    QStringList names;
    for (const Entry& entry : entries) {
        names.append(QString::fromStdString(entry.name));
    }
    in.reject(key, CatalogLoader::tr("one of %1").arg(names.join(QLatin1StringView(", "))),
              CatalogLoader::tr(", which %1 does not have").arg(file));
}

} // namespace tiebreak
