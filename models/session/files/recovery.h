// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/file_lock.h"
#include "models/session/files/alarm.h"
#include "models/session/files/session_document.h"

#include <QDateTime>

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
    Document document; // with the edits
    QJsonObject view;
    std::unique_ptr<FileLock> lock;
};

// Keeps a copy of one window's unsaved edits in a file of its own, which outlives a crash. Nothing is removed unless
// the session was saved or discarded: a window that ends in any other way leaves its file to lost().
class Recovery : public QObject {
    Q_OBJECT

public:
    // From the first edit that the file lacks to the write; the rest of a second is for the event loop and the disk.
    static constexpr std::chrono::milliseconds interval{700};

    [[nodiscard]] static QString defaultFolder();

    // The document must outlive it. `view` gives what the window shows; it is called when the file is written, which is
    // when the alarm rings that an edit sets.
    Recovery(SessionDocument& document, std::function<QJsonObject()> view, const QString& folder = defaultFolder(),
             QObject* parent = nullptr, std::unique_ptr<Alarm> alarm = std::make_unique<Alarm>(interval));

    // That keeps, or will keep, this window's edits.
    [[nodiscard]] QString file() const { return m_file; }

    // Removes the copy: the user does not want the edits.
    void discard();

    // What windows that no longer live left in the folder, the latest first.
    [[nodiscard]] static std::vector<LostSession> lost(const QString& folder, const Catalogue& catalogue);

    // Makes it this window's session, with its edits unsaved; its file becomes the one of this window, so that there is
    // a copy at any time. Returns what is wrong, and then nothing has changed.
    QString take(LostSession& lost);

    // Removes it for good; whether that went well.
    static bool discard(LostSession& lost);

signals:
    // Once, until it works again: edits are not safe (or a copy that is no longer wanted stays), and why.
    void failed(const QString& message);

private:
    void update();
    void write();
    void remove();
    [[nodiscard]] QString writeCopy();
    void report(const QString& message);

    SessionDocument& m_document;
    std::function<QJsonObject()> m_view;
    QString m_file;
    std::unique_ptr<FileLock> m_lock; // from the first write on
    std::unique_ptr<Alarm> m_alarm;
    bool m_failing = false;
};

} // namespace tiebreak
