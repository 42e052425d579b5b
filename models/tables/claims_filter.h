// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>

namespace tiebreak {

// The rows of a claims grid that a search, a topic and "only those that do not hold" leave over.
class ClaimsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString& text);      // every word must occur in some column, in either case; empty: all rows
    void setTopic(const QString& topic);    // as the topic column says it; empty: all topics
    void setOnlyFailing(bool only_failing); // leaves out what holds, holds roughly, or cannot be told

protected:
    [[nodiscard]] bool filterAcceptsRow(int source_row, const QModelIndex& source_parent) const override;

private:
    QStringList m_words;
    QString m_topic;
    bool m_onlyFailing = false;
};

} // namespace tiebreak
