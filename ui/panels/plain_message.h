// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace tiebreak {

// Names of files, pins and keys come from other people, and Qt takes a text with tags in it for rich text, whose
// pictures it fetches: "<img src='/dev/zero'>" would never end. Messages are boxes of this kind, which show what is
// there.
class PlainMessage : public QMessageBox {
public:
    PlainMessage(Icon icon, const QString& title, const QString& text, StandardButtons buttons, QWidget* parent);

    // Of something that went wrong.
    static void warn(QWidget* parent, const QString& title, const QString& text);
};

} // namespace tiebreak
