// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/scenario_runner.h"
#include "models/session/session.h"

namespace tiebreak {

// Keeps the load of a session's analysis up to date: plays it off the window's thread after each edit, and hands it to
// the session (Session::setLoad) unless the scenario has changed meanwhile.
class LoadRunner : public QObject {
    Q_OBJECT

public:
    explicit LoadRunner(Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool busy() const { return m_runner.busy(); }

    // Of the session's scenario; returns at once.
    void request();

signals:
    void busyChanged();

private:
    Session& m_session;
    ScenarioRunner m_runner;
};

} // namespace tiebreak
