// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/work_runner.h"

#include <QTimer>

#include <utility>

namespace tiebreak {

WorkRunner::WorkRunner(QObject* parent) : QObject(parent)
{
    m_aside.setMaxThreadCount(1);
}

WorkRunner::~WorkRunner()
{
    cancel();
    m_aside.waitForDone();
}

void WorkRunner::start(std::vector<WorkStep> steps, const Cancelled& cancelled)
{
    Q_ASSERT(!m_isRunning);
    m_steps = std::move(steps);
    m_next = 0;
    m_cancelled = cancelled;
    m_isRunning = true;
    QTimer::singleShot(0, this, &WorkRunner::beginStep);
}

void WorkRunner::cancel()
{
    if (m_isRunning) {
        *m_cancelled = true;
    }
}

void WorkRunner::beginStep()
{
    if (*m_cancelled || m_next == m_steps.size()) {
        endStep({});
        return;
    }
    emit progressed(static_cast<int>(m_next), static_cast<int>(m_steps.size()), m_steps[m_next].label);
    const WorkStep& step = m_steps[m_next++];
    if (step.is_aside) {
        m_aside.start([this, work = step.work] {
            const QString problem = work();
            QMetaObject::invokeMethod(
                this, [this, problem] { endStep(problem); }, Qt::QueuedConnection);
        });
        return;
    }
    // In a turn of its own: what shows the progress is painted first.
    QTimer::singleShot(0, this, [this, work = step.work] { endStep(*m_cancelled ? QString() : work()); });
}

void WorkRunner::endStep(const QString& problem)
{
    const bool is_last = m_next == m_steps.size();
    if (problem.isEmpty() && !is_last && !*m_cancelled) {
        QTimer::singleShot(0, this, &WorkRunner::beginStep);
        return;
    }
    m_isRunning = false;
    m_steps.clear(); // with what they hold
    if (!problem.isEmpty() || !*m_cancelled) {
        emit finished(problem);
    } else {
        emit wasCancelled();
    }
}

} // namespace tiebreak
