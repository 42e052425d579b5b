// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/store/library_store.h"
#include "models/session/files/disk_worker.h"
#include "models/session/session.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QUndoStack>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace tiebreak {

// The user's library while a window is open: its entries, also when another window changes them, and edits that can be
// undone. No edit waits for a disk: it shows at once and is written in another thread, in the order of edits. One that
// cannot be written shows no longer, and its step goes back to where it can be tried again.
class UserLibrary : public QObject {
    Q_OBJECT

public:
    // Reads nothing yet.
    explicit UserLibrary(QString folder, QObject* parent = nullptr, FileWriters writers = {});

    [[nodiscard]] const QString& folder() const { return m_folder; }
    // As they are when all edits are written. Read when they are asked for first, and kept up to date from then on.
    [[nodiscard]] const std::vector<LibraryEntry>& entries();
    // Calls `then` when entries() need not wait for the disk: at once, or after they were read in another thread.
    void whenRead(std::function<void()> then);
    // What cannot be read of them.
    [[nodiscard]] const QStringList& problems();
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    // Adds those that are not there yet, also when entries() were not read before; `what` names the step in the
    // history. `told` hears when they are written, or why not; without it failed() tells that.
    void add(const std::vector<LibraryEntry>& entries, const QString& what,
             std::function<void(const AddedToLibrary& done)> told = {});
    // Takes the place of the entry with the same id. Returns what is wrong, or nothing.
    QString change(const LibraryEntry& entry, const QString& what);
    // Each takes the place of the entry with its id, or comes into the file that it names. In one step.
    void put(const std::vector<LibraryEntry>& entries, const QString& what);
    void remove(const std::vector<LibraryEntry>& entries);
    // The entries to a file of their own, which `told` hears of: why it cannot be written, or nothing.
    void writeTo(const QString& path, const std::vector<LibraryEntry>& entries,
                 std::function<void(const QString& reason)> told);

    // Whether edits are being written, and until none are.
    [[nodiscard]] bool isWriting() const { return m_writing > 0; }
    void finish() { m_disk.finish(); }

signals:
    void changed();
    void failed(const QString& problem); // an edit, an undo or a redo that could not be written, and why
    void idle();                         // nothing is being written any more

private:
    friend class LibraryCommand;
    struct Step;
    struct Waiting {
        int number;
        LibraryChange change;
    };

    void read();
    void show(Library now);
    void push(LibraryChange forward, LibraryChange back, const QString& what);
    void write(const std::shared_ptr<Step>& step, bool forward);
    void written();
    void putStepsRight();

    QString m_folder;
    LibraryDisk m_device;
    Library m_library; // with what waits
    bool m_isRead = false;
    std::vector<std::function<void()>> m_whenRead;
    std::deque<Waiting> m_waiting; // to be written, in that order
    int m_count = 0;               // of what was asked of the disk
    int m_writing = 0;
    bool m_isPuttingRight = false;
    QUndoStack m_undo;
    QFileSystemWatcher m_watcher;
    DiskWorker m_disk; // goes first
};

// Puts the entries among the facts of the session, which carries them from then on; those that cannot stand in a
// catalogue (see facts_of) are left out.
Problem use_in_session(Session& session, const std::vector<LibraryEntry>& entries, const QString& what);
// The opposite. Refused while the scenario or a pin needs one of them.
Problem leave_out_of_session(Session& session, const LibraryEntry& entry, const QString& what);

} // namespace tiebreak
