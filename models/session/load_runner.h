// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/scenario_runner.h"
#include "models/session/session.h"

namespace tiebreak {

// Plays the load of a session's scenario off the window's thread when asked to, and hands it to the session
// (Session::setLoad) unless the scenario has changed meanwhile.
class LoadRunner : public QObject {
    Q_OBJECT

public:
    explicit LoadRunner(Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool busy() const { return m_runner.busy(); }

    // Of the session's scenario, if its analysis lacks the load; returns at once.
    void request();

signals:
    void busyChanged();

private:
    Session& m_session;
    std::shared_ptr<const Catalogue> m_catalogue; // of the last result
    std::shared_ptr<const LoadAnalysis> m_last;   // for the way back, as undo takes it
    ScenarioRunner m_runner;
};

} // namespace tiebreak
