// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QObject>

#include <memory>

class QMenu;
class QWidget;

namespace tiebreak {

class ManualWindow;

// What Help offers beside About: the manual, at the place of what has the focus, What's This, and a text for a report.
class WindowHelp : public QObject {
    Q_OBJECT

public:
    // The charts of the manual are of `programs`, the program's own catalogue. Session and window must outlive it.
    WindowHelp(Session& session, std::shared_ptr<const Catalogue> programs, QWidget& window, QObject* parent = nullptr);

    // Before the entries that the menu has.
    void addActions(QMenu& menu);
    void openManual(const QString& place);
    // A dialog with what a report of a fault may say, to be read before it is copied.
    void showReportText();
    [[nodiscard]] ManualWindow* manual() const { return m_manual; } // null until it was opened

private:
    Session& m_session;
    std::shared_ptr<const Catalogue> m_catalogue;
    QWidget& m_window;
    ManualWindow* m_manual = nullptr; // of the window
};

} // namespace tiebreak
