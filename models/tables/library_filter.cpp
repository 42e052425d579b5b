// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/library_filter.h"

#include "models/tables/library_model.h"

#include <algorithm>

namespace tiebreak {

void LibraryFilter::setKind(const QString& label)
{
    m_kind = label;
    invalidateFilter();
}

void LibraryFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto text = [&](int column) { return sourceModel()->index(row, column, parent).data().toString(); };
    if (!m_kind.isEmpty() && text(LibraryModel::Kind) != m_kind) {
        return false;
    }
    if (m_words.isEmpty()) {
        return true;
    }
    QString all;
    for (int column = LibraryModel::Kind; column < LibraryModel::ColumnCount; ++column) {
        all += text(column) + u'\n';
    }
    return std::ranges::all_of(m_words,
                               [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace tiebreak
