// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>

namespace tiebreak {

// What a key means in the line of a popup that keeps the keyboard and chooses from a list.
enum class PopupKey {
    Typed, // the line's own
    Moved, // the list has taken it
    Choose,
    Close,
};

// Of an event that the line is about to get; the list gets what moves in it.
inline PopupKey popupKey(QEvent& event, QAbstractItemView& list)
{
    if (event.type() != QEvent::KeyPress) {
        return PopupKey::Typed;
    }
    switch (static_cast<QKeyEvent&>(event).key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(&list, &event);
        return PopupKey::Moved;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return PopupKey::Choose;
    case Qt::Key_Escape:
        return PopupKey::Close;
    default:
        return PopupKey::Typed;
    }
}

} // namespace tiebreak
