// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QPushButton;
class QStatusBar;

namespace tiebreak {

// Says in a status bar that a file was written, with a button beside it that shows the file's folder for as long as the
// message stands. The bar must outlive it.
class WrittenNotice {
public:
    explicit WrittenNotice(QStatusBar& bar);

    // `path`: of the file, or of a folder with all of them.
    void show(const QString& text, const QString& path, int milliseconds);
    // What the button opens: the folder of the last file.
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QPushButton* button() const { return m_button; }

private:
    QStatusBar& m_bar;
    QPushButton* m_button;
    QString m_folder;
    QString m_text;
    QObject m_context; // goes first: nothing is heard of the bar after it
};

} // namespace tiebreak
