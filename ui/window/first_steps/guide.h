// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace tiebreak {

class ExamplesDialog;
class MainWindow;
class TableTabs;
class Tour;
struct Preset;

// What Help has for those who are new: examples, the tour, and what the program is.
class Guide : public QObject {
    Q_OBJECT

public:
    // All must outlive it; the window owns it.
    Guide(MainWindow& window, const Session& session, const TableTabs& tables);

    void addActions(QMenu& menu);
    // Over the window's controls; again, also while it is shown.
    void startTour();

signals:
    void presetWanted(const Preset& preset);

private:
    void showExamples();
    void showAbout();

    MainWindow& m_window;
    const Session& m_session;
    const TableTabs& m_tables;
    ExamplesDialog* m_examples = nullptr; // once it was opened
    QPointer<Tour> m_tour;                // while it is shown
};

} // namespace tiebreak
