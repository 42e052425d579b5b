// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/work_steps.h"

#include <QObject>
#include <QThreadPool>

namespace tiebreak {

// Runs the pieces of long work one after the other while the window stays alive: those that need the window's thread
// between two turns of its event loop, the others in a thread of their own.
class WorkRunner : public QObject {
    Q_OBJECT

public:
    explicit WorkRunner(QObject* parent = nullptr);
    // Waits for the step that is under way in the other thread, if there is one; the rest is not done.
    ~WorkRunner() override;

    // Nothing may be running. The first step begins in the next turn of the event loop. `cancelled` is what the steps
    // look at; cancel() sets it.
    void start(std::vector<WorkStep> steps, const Cancelled& cancelled = std::make_shared<std::atomic<bool>>(false));
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    // No further step begins; one that looks at the flag stops early. wasCancelled() follows when it has.
    void cancel();

signals:
    void progressed(int done, int all, const QString& label); // before each step
    // Either of them, once, and nothing runs any more.
    void finished(const QString& problem); // of the step that ended it; empty: all were done
    void wasCancelled();

private:
    void beginStep();
    void endStep(const QString& problem);

    std::vector<WorkStep> m_steps;
    std::size_t m_next = 0;
    Cancelled m_cancelled;
    bool m_isRunning = false;
    QThreadPool m_aside;
};

} // namespace tiebreak
