// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/palette/palette_list.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace tiebreak {

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const PaletteEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return spokenText(entry);
    case Qt::ToolTipRole:
        return entry.refusal.isEmpty() ? entry.detail : entry.refusal;
    case EntryRole:
        return index.row();
    default:
        return {};
    }
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* const model = qobject_cast<const PaletteModel*>(index.model());
    const PaletteEntry& entry = model->entries()[static_cast<std::size_t>(index.data(PaletteModel::EntryRole).toInt())];
    const bool is_selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, option.palette.brush(is_selected ? QPalette::Highlight : QPalette::Base));
    constexpr int margin = 10;
    constexpr int gap = 12;
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    // Quiet, but as legible as the theme's quiet texts.
    const QColor loud = option.palette.color(is_selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = is_selected ? loud : option.palette.color(QPalette::PlaceholderText);
    const QFontMetrics metrics(option.font);
    const auto draw = [&](const QRect& rect, int flags, const QColor& colour, const QString& text) {
        painter->setPen(colour);
        painter->drawText(rect, flags | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->setFont(option.font);
    if (!entry.beside.isEmpty()) {
        const int width = std::min(metrics.horizontalAdvance(entry.beside), room.width() / 3);
        draw(QRect(room.right() - width, room.top(), width + 1, room.height()), Qt::AlignRight, quiet, entry.beside);
        room.setRight(room.right() - width - gap);
    }
    const int title = std::min(metrics.horizontalAdvance(entry.title), room.width());
    draw(QRect(room.left(), room.top(), title + 1, room.height()), Qt::AlignLeft,
         entry.refusal.isEmpty() ? loud : quiet, entry.title);
    room.setLeft(room.left() + title + gap);
    constexpr int least = 60; // of a detail that is worth its dots
    if (room.width() > least) {
        const QString kind = entry.detail.isEmpty()
                                 ? kindLabel(entry.kind)
                                 : QString(kindLabel(entry.kind) + QStringLiteral(" · ") + entry.detail);
        const QString behind = !entry.refusal.isEmpty()          ? entry.refusal
                               : entry.kind == PaletteKind::Edit ? entry.detail
                                                                 : kind;
        draw(room, Qt::AlignLeft, quiet, behind);
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    constexpr int padding = 10;
    return {100, QFontMetrics(option.font).height() + padding};
}

} // namespace tiebreak
