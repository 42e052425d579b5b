// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plain_texts.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>

namespace tiebreak {

PlainTexts::PlainTexts(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

// Widgets are polished before they are measured or shown for the first time, when nothing of a text is read yet; a tool
// tip is a label that is polished before it has its text.
bool PlainTexts::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        auto* const label = qobject_cast<QLabel*>(watched);
        if (label != nullptr && label->textFormat() == Qt::AutoText) {
            label->setTextFormat(Qt::PlainText);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tiebreak
