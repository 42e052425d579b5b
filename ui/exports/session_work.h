// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/exports/work_progress.h"
#include "ui/exports/work_runner.h"

#include <functional>
#include <memory>

namespace tiebreak {

// Writes files of the session as it is when that begins: the sliders stay in use meanwhile, and the files belong
// together all the same. Shows the progress of what takes long.
class SessionWork : public QObject {
    Q_OBJECT

public:
    // Both must outlive it, though the window may go first.
    SessionWork(const Session& session, QWidget& window);

    using StepsOf = std::function<std::vector<WorkStep>(const Session& session, const Cancelled& cancelled)>;
    // Nothing may be running. `when_done` is what is said then: by written(), or by message() where `path` is empty.
    void start(const StepsOf& steps_of, const QString& when_done, const QString& path = {});
    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    void cancel() { m_runner.cancel(); }

signals:
    void runningChanged(bool is_running);
    // How it ended: one of them.
    void message(const QString& text);
    void written(const QString& text, const QString& path); // of the file, or of a folder with all of them
    void failed(const QString& problem);

private:
    void end();

    const Session& m_session;
    std::unique_ptr<Session> m_written; // the copy
    QString m_whenDone;
    QString m_path;
    WorkRunner m_runner; // goes before what it works on
    WorkProgress m_progress;
};

} // namespace tiebreak
