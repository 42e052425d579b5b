// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/session_work.h"

namespace tiebreak {

SessionWork::SessionWork(const Session& session, QWidget& window) : m_session(session), m_progress(m_runner, &window)
{
    connect(&m_runner, &WorkRunner::finished, this, [this](const QString& problem) {
        end();
        if (problem.isEmpty() && m_path.isEmpty()) {
            emit message(m_whenDone);
        } else if (problem.isEmpty()) {
            emit written(m_whenDone, m_path);
        } else {
            emit failed(problem);
        }
    });
    connect(&m_runner, &WorkRunner::wasCancelled, this, [this] {
        end();
        emit message(tr("Cancelled. Files that were complete by then stay."));
    });
}

void SessionWork::start(const StepsOf& steps_of, const QString& when_done, const QString& path)
{
    m_written = std::make_unique<Session>(m_session.sharedCatalogue(), m_session.scenario());
    m_written->open(m_session.document()); // it is valid where it comes from
    m_whenDone = when_done;
    m_path = path;
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_runner.start(steps_of(*m_written, cancelled), cancelled);
    emit runningChanged(true);
}

void SessionWork::end()
{
    m_written.reset();
    emit runningChanged(false);
}

} // namespace tiebreak
