// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/store/library_store.h"
#include "models/session/session.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QUndoStack>

#include <vector>

namespace tiebreak {

// The user's library while a window is open: its entries as they stand on the disk, also when another window changes
// them, and edits that can be undone.
class UserLibrary : public QObject {
    Q_OBJECT

public:
    // Reads nothing yet.
    explicit UserLibrary(QString folder, QObject* parent = nullptr);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    // Read when they are asked for first, and kept up to date from then on.
    [[nodiscard]] const std::vector<LibraryEntry>& entries();
    // What cannot be read of them.
    [[nodiscard]] const QStringList& problems();
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    // Adds those that are not there yet; `what` names the step in the history.
    AddedToLibrary add(const std::vector<LibraryEntry>& entries, const QString& what);
    // Takes the place of the entry with the same id. Returns what went wrong, or nothing.
    QString change(const LibraryEntry& entry, const QString& what);
    // Each takes the place of the entry with its id, or comes into the file that it names. In one step.
    QString put(const std::vector<LibraryEntry>& entries, const QString& what);
    QString remove(const std::vector<LibraryEntry>& entries);

    // From the disk.
    void reload();

signals:
    void changed();
    void failed(const QString& problem); // of an undo or a redo

private:
    friend class LibraryCommand;
    QString apply(const LibraryChange& change);
    QString push(const LibraryChange& forward, const LibraryChange& back, const QString& what);

    QString m_folder;
    Library m_library;
    bool m_isRead = false;
    QUndoStack m_undo;
    QFileSystemWatcher m_watcher;
};

// Puts the entries among the facts of the session, which carries them from then on; those that cannot stand in a
// catalogue (see facts_of) are left out.
Problem use_in_session(Session& session, const std::vector<LibraryEntry>& entries, const QString& what);
// The opposite. Refused while the scenario or a pin needs one of them.
Problem leave_out_of_session(Session& session, const LibraryEntry& entry, const QString& what);

} // namespace tiebreak
