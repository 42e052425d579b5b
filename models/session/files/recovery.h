// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/file_lock.h"
#include "models/session/files/alarm.h"
#include "models/session/files/disk_worker.h"
#include "models/session/files/session_document.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace tiebreak {

// Unsaved edits of a window that ended without asking about them. As long as this lives, no other window is offered it.
struct LostSession {
    QString file;      // that keeps it
    QDateTime written; // the last time
    QString problem;   // why it cannot be read; then the rest is empty. Empty when all is well.
    QString path;      // of the session that the edits belong to; empty when it was never saved
    QByteArray hash;   // SessionDocument::contentHash() then
    QStringList steps; // Session::lastSteps() then
    Document document; // with the edits
    QJsonObject view;
    std::unique_ptr<FileLock> lock;
};

// Keeps copies of one window's unsaved edits, which outlive a crash. Nothing is removed unless the session was saved or
// discarded: a window that ends in any other way leaves its files to lost(). No edit waits for a disk: one thread hands
// the copy to the system, which keeps it when the program ends; another waits until a second copy is on the disk, which
// is there when the system stops. A slow disk so delays the second alone.
class Recovery : public QObject {
    Q_OBJECT

public:
    // From the first edit that the file lacks to the write; the rest of a second is for the event loop.
    static constexpr std::chrono::milliseconds interval{700};

    [[nodiscard]] static QString defaultFolder();

    // The document must outlive it. `view` gives what the window shows; it is called when the file is written, which is
    // when the alarm rings that an edit sets.
    Recovery(SessionDocument& document, std::function<QJsonObject()> view, const QString& folder = defaultFolder(),
             QObject* parent = nullptr, std::unique_ptr<Alarm> alarm = std::make_unique<Alarm>(interval),
             FileWriters writers = {});

    // That keeps, or will keep, this window's edits.
    [[nodiscard]] QString file() const { return m_journal->file; }

    // Removes the copies: the user does not want the edits.
    void discard();

    // Whether files are being written or removed, and until they are.
    [[nodiscard]] bool busy() const { return m_quick.busy() || m_safe.busy(); }
    void finish();

    // What windows that no longer live left in the folder, the latest first.
    [[nodiscard]] static std::vector<LostSession> lost(const QString& folder, const Catalogue& catalogue);

    // Makes it this window's session, with its edits unsaved; its files become those of this window, so that there is
    // a copy at any time. Returns what is wrong, and then nothing has changed.
    QString take(LostSession& lost);

    // Removes it for good; whether that went well.
    static bool discard(LostSession& lost);

signals:
    // Once, until it works again: edits are not safe (or a copy that is no longer wanted stays), and why.
    void failed(const QString& message);

private:
    // The files of one window, for its threads.
    struct Journal {
        QString file;
        std::unique_ptr<FileLock> lock; // from the first write on
    };
    // What is written, and what went wrong the last time.
    struct Copy {
        DiskWorker& worker;
        QString problem;
    };

    void update();
    void write();
    void writeSafely(const std::shared_ptr<const QByteArray>& bytes);
    void remove();
    void removeBy(Copy& copy, const QString& file);
    void hear(Copy& copy, const QString& problem);

    SessionDocument& m_document;
    std::function<QJsonObject()> m_view;
    std::shared_ptr<Journal> m_journal;
    FileWriters m_writers;
    std::unique_ptr<Alarm> m_alarm;
    bool m_isThere = false; // a file, or one is on its way
    bool m_failing = false;
    DiskWorker m_quick;
    DiskWorker m_safe;
    Copy m_quickCopy{m_quick, {}};
    Copy m_safeCopy{m_safe, {}};
};

} // namespace tiebreak
