// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plain_message.h"

namespace tiebreak {

PlainMessage::PlainMessage(Icon icon, const QString& title, const QString& text, StandardButtons buttons,
                           QWidget* parent)
    : QMessageBox(icon, title, text, buttons, parent)
{
    setTextFormat(Qt::PlainText);
}

void PlainMessage::warn(QWidget* parent, const QString& title, const QString& text)
{
    PlainMessage(Warning, title, text, Ok, parent).exec();
}

} // namespace tiebreak
