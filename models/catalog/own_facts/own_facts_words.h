// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/qt_text.h"
#include "models/engine/facts/number_format.h"
#include "models/engine/inputs/own_facts.h"

#include <QStringList>

#include <type_traits>

// Internal to the files of own facts: what their keys and words are beside the lists of own_facts_keys.h.
namespace tiebreak {

inline const QString fact_requests_key = QStringLiteral("requests");
inline const QString fact_ids_key = QStringLiteral("ids");
inline const QString fact_shape_key = QStringLiteral("shape");
inline const QString fact_groups_key = QStringLiteral("groups");
inline const QString fact_load_key = QStringLiteral("load");

// The words for the values of an enum, in its order.
template <typename Enum>
[[nodiscard]] QStringList fact_words()
{
    if constexpr (std::is_same_v<Enum, Interconnect>) {
        return {QStringLiteral("pcie"), QStringLiteral("nvlink")};
    } else if constexpr (std::is_same_v<Enum, QuantizedPart>) {
        return {QStringLiteral("everything"), QStringLiteral("experts"), QStringLiteral("mlp")};
    } else if constexpr (std::is_same_v<Enum, AttentionKind>) {
        return {QStringLiteral("none"),   QStringLiteral("full"),   QStringLiteral("window"),
                QStringLiteral("latent"), QStringLiteral("linear"), QStringLiteral("mamba")};
    } else if constexpr (std::is_same_v<Enum, LoadKind>) {
        return {QStringLiteral("none"), QStringLiteral("closed"), QStringLiteral("open"), QStringLiteral("burst"),
                QStringLiteral("offline")};
    } else if constexpr (std::is_same_v<Enum, QuoteBilling>) {
        QStringList names;
        for (const QuoteBillingRow& row : quote_billings()) {
            names.append(to_qstring(row.word));
        }
        return names;
    } else {
        static_assert(std::is_same_v<Enum, Precision>);
        QStringList names;
        for (const NumberFormat& format : number_formats()) {
            names.append(to_qstring(format.name));
        }
        return names;
    }
}

} // namespace tiebreak
