// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/pins_model.h"
#include "models/catalog/problem_text.h"

#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"

#include <QFont>

#include <algorithm>

namespace tiebreak {

namespace {

QStringList namesOf(const std::vector<Pin>& pins)
{
    QStringList names;
    for (const Pin& pin : pins) {
        names << QString::fromStdString(pin.name);
    }
    return names;
}

} // namespace

PinsModel::PinsModel(Session& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_names(namesOf(session.pins()))
{
    connect(&session, &Session::pinsChanged, this, &PinsModel::refresh);
}

int PinsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant PinsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        return m_names[index.row()];
    }
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= m_session.pins().size()) {
        return {}; // the session is a step ahead while a change is being announced
    }
    const Pin& pin = m_session.pins()[row];
    const bool is_baseline = &pin == m_session.baselinePin();
    switch (role) {
    case Qt::CheckStateRole:
        return pin.shown ? Qt::Checked : Qt::Unchecked;
    case Qt::FontRole: {
        QFont font;
        font.setBold(is_baseline);
        return font;
    }
    case Qt::ToolTipRole:
        return QString(verdictText(m_session.pinAnalysis(row)).headline + QLatin1Char('\n') +
                       (is_baseline ? tr("Differences are told against this pin: the first that is checked.")
                                    : tr("Check it to keep its curves on the charts.")));
    default:
        return {};
    }
}

Qt::ItemFlags PinsModel::flags(const QModelIndex& index) const
{
    // Pins are dropped between others, never onto one.
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsUserCheckable |
                                 Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::ItemFlags(Qt::ItemIsDropEnabled);
}

bool PinsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::CheckStateRole) {
        return done(m_session.showPin(row, value.toInt() == Qt::Checked));
    }
    return role == Qt::EditRole && done(m_session.renamePin(row, value.toString()));
}

bool PinsModel::moveRows(const QModelIndex& from_parent, int from, int count, const QModelIndex& to_parent, int to)
{
    const bool is_move = count == 1 && !from_parent.isValid() && !to_parent.isValid() && from >= 0 &&
                         from < rowCount() && to >= 0 && to <= rowCount() && to != from && to != from + 1;
    return is_move &&
           done(m_session.movePin(static_cast<std::size_t>(from), static_cast<std::size_t>(to > from ? to - 1 : to)));
}

bool PinsModel::done(const Problem& refused)
{
    if (!refused.empty()) {
        emit problem(text_of(refused));
    }
    return refused.empty();
}

// What edits do to pins lies between the rows that stay as they are at both ends.
void PinsModel::refresh()
{
    const QStringList next = namesOf(m_session.pins());
    const auto [old_first, new_first] = std::mismatch(m_names.cbegin(), m_names.cend(), next.cbegin(), next.cend());
    const auto first = static_cast<int>(old_first - m_names.cbegin());
    int old_end = rowCount();
    int new_end = static_cast<int>(next.size());
    while (old_end > first && new_end > first && m_names[old_end - 1] == next[new_end - 1]) {
        --old_end;
        --new_end;
    }
    if (next != m_names) {
        announceMiddle(next, first, old_end, new_end);
    }
    if (!m_names.isEmpty()) {
        emit dataChanged(index(0), index(rowCount() - 1)); // which pin is the baseline may change with any edit
    }
}

// Rows [first, old_end) become rows [first, new_end) of `next`.
void PinsModel::announceMiddle(const QStringList& next, int first, int old_end, int new_end)
{
    const QStringList before = m_names.mid(first, old_end - first);
    const QStringList after = next.mid(first, new_end - first);
    const bool same_size = before.size() == after.size();
    if (before.isEmpty()) {
        beginInsertRows({}, first, new_end - 1);
        m_names = next;
        endInsertRows();
    } else if (after.isEmpty()) {
        beginRemoveRows({}, first, old_end - 1);
        m_names = next;
        endRemoveRows();
    } else if (same_size && before.mid(1) + before.mid(0, 1) == after) { // the first went to the end
        beginMoveRows({}, first, first, {}, old_end);
        m_names = next;
        endMoveRows();
    } else if (same_size && before.last(1) + before.first(before.size() - 1) == after) { // the last went to the front
        beginMoveRows({}, old_end - 1, old_end - 1, {}, first);
        m_names = next;
        endMoveRows();
    } else if (same_size) { // other names for the same rows
        m_names = next;
    } else {
        beginResetModel();
        m_names = next;
        endResetModel();
    }
}

} // namespace tiebreak
