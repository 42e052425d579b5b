// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace tiebreak {

// The session's pins as a list: named, shown on the charts or not, in the user's order. Edits go to the session and
// come back with its pinsChanged, told as what they are, so that views keep selection and position.
class PinsModel : public QAbstractListModel {
    Q_OBJECT

public:
    // `session` must outlive the model.
    explicit PinsModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    // Takes a name or a check state. On a bad value nothing changes, problem() says what would be right, and the result
    // is false.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    // One pin at a time; the destination is the row in front of which it goes.
    bool moveRows(const QModelIndex& from_parent, int from, int count, const QModelIndex& to_parent, int to) override;

signals:
    void problem(const QString& what);

private:
    void refresh();
    void announceMiddle(const QStringList& next, int first, int old_end, int new_end);
    bool done(const Problem& problem);

    Session& m_session;
    QStringList m_names; // of the rows that views know of
};

} // namespace tiebreak
