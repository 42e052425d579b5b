// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plain_message.h"

#include <QTextDocument>
#include <QUrl>

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

void keepTextsFromFetching()
{
    QTextDocument::setDefaultResourceProvider([](const QUrl& url) {
        // What the program has of its own, as the charts of the manual, has a scheme.
        const bool is_file = url.scheme().isEmpty() || url.isLocalFile();
        return is_file ? QVariant(QByteArray()) : QVariant(); // nothing: Qt looks further
    });
}

} // namespace tiebreak
