// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/claims_filter.h"

#include "models/tables/grids/claims_grid.h"

#include <algorithm>

namespace tiebreak {

void ClaimsFilter::setText(const QString& text)
{
    const QString simplified = text.simplified();
    m_words = simplified.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void ClaimsFilter::setTopic(const QString& topic)
{
    m_topic = topic;
    invalidateRowsFilter();
}

void ClaimsFilter::setOnlyFailing(bool only_failing)
{
    m_onlyFailing = only_failing;
    invalidateRowsFilter();
}

bool ClaimsFilter::filterAcceptsRow(int source_row, const QModelIndex& source_parent) const
{
    const QAbstractItemModel* const claims = sourceModel();
    const auto at = [&](int column) { return claims->index(source_row, column, source_parent); };
    if (!m_topic.isEmpty() && at(claims_topic_column).data().toString() != m_topic) {
        return false;
    }
    if (m_onlyFailing &&
        !fails(static_cast<ClaimVerdict>(at(claims_verdict_column).data(GridModel::RawValueRole).toInt()))) {
        return false;
    }
    return std::ranges::all_of(m_words, [&](const QString& word) {
        for (int column = 0; column < claims->columnCount(source_parent); ++column) {
            if (at(column).data().toString().contains(word, Qt::CaseInsensitive)) {
                return true;
            }
        }
        return false;
    });
}

} // namespace tiebreak
