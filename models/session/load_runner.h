// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/scenario_runner.h"
#include "models/session/session.h"

#include <deque>

namespace tiebreak {

// Plays the load of a session's scenario, and then those of the pins that are shown, off the window's thread when asked
// to, and hands each to the session (Session::setLoad), which drops it when it has other scenarios meanwhile.
class LoadRunner : public QObject {
    Q_OBJECT

public:
    explicit LoadRunner(Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool busy() const { return m_runner.busy(); }

    // Of what lacks its load; returns at once.
    void request();

signals:
    void busyChanged();

private:
    using Load = std::shared_ptr<const LoadAnalysis>;
    [[nodiscard]] const Scenario* lacking() const; // the next one to be played; null: nothing lacks its load
    void keep(const Load& load);

    Session& m_session;
    std::shared_ptr<const Catalogue> m_catalogue; // of the last results
    std::deque<Load> m_played;                    // newest first, for the way back, as undo takes it
    ScenarioRunner m_runner;
};

} // namespace tiebreak
