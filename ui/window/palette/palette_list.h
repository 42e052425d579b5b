// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/palette/palette_entry.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <vector>

namespace tiebreak {

// The entries of a palette. Those that are refused cannot be run, but can be gone to, so that their reason is read.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole + 1 }; // the row in entries()

    explicit PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

    void setEntries(std::vector<PaletteEntry> entries);
    [[nodiscard]] const std::vector<PaletteEntry>& entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<PaletteEntry> m_entries;
};

// A line for each: its title, what it is more quietly, and at the right its key or its value.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PaletteDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tiebreak
