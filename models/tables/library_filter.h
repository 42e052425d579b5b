// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace tiebreak {

// The rows of a LibraryModel of one kind whose texts have all words of a search.
class LibraryFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(const QString& label); // as the column says it; empty: all
    void setWords(const QString& words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_kind;
    QStringList m_words;
};

} // namespace tiebreak
