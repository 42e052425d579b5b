// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QProgressDialog>

namespace tiebreak {

class WorkRunner;

// Shows what a runner is at, with a Cancel button, if it takes longer than half a second. The window behind stays
// usable.
class WorkProgress : public QObject {
    Q_OBJECT

public:
    // The runner must outlive it. `window` may go first. `title` says what goes on; empty: writing.
    WorkProgress(WorkRunner& runner, QWidget* window, QObject* parent = nullptr, QString title = {});
    ~WorkProgress() override;

    // Null, or hidden, while there is nothing to see.
    [[nodiscard]] const QProgressDialog* dialog() const { return m_dialog; }

    // How far the step is that is under way, from 0 to 1.
    void showPart(double part);

private:
    void show(int done, int all, const QString& label);

    WorkRunner& m_runner;
    QString m_title;
    QPointer<QWidget> m_window;
    QPointer<QProgressDialog> m_dialog; // while the runner runs
    int m_done = 0;                     // whole steps
};

} // namespace tiebreak
