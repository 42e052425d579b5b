// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/atomic_file.h"
#include "models/session/files/disk_worker.h"
#include "models/session/session.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <optional>

namespace tiebreak {

struct SaveResult {
    enum class Outcome { Saved, ChangedOnDisk, Failed };
    Outcome outcome = Outcome::Saved;
    QString message; // what is wrong, and what to do; empty when saved
};

// What save() does when somebody else changed or removed the file since it was read or written.
enum class IfChanged { Refuse, Overwrite };

// A session as it was when somebody asked to save it.
struct SaveRequest {
    QString target; // absolute
    Document document;
    QJsonObject view;
    IfChanged if_changed = IfChanged::Refuse;
};

// The session and the file that it is kept in.
class SessionDocument : public QObject {
    Q_OBJECT

public:
    // The session must outlive it. No file belongs to it yet.
    explicit SessionDocument(Session& session, QObject* parent = nullptr);

    [[nodiscard]] Session& session() const { return m_session; }
    // Absolute; empty as long as it was never saved. A picture is never its file.
    [[nodiscard]] QString path() const { return m_path; }
    // SHA-256 of the file as it was last read or written, in hexadecimal; empty without a file.
    [[nodiscard]] QByteArray contentHash() const { return m_hash; }
    // The name without folder and ".tiebreak"; of a session that came out of a picture, the picture's.
    [[nodiscard]] QString displayName() const;
    // Whether there are edits that the file does not have.
    [[nodiscard]] bool isModified() const { return m_isModified; }
    // Whether the file no longer holds what was last read or written. Reads it: times stay the same when two programs
    // write quickly one after the other, and change when nothing else does.
    [[nodiscard]] bool changedOnDisk() const;

    // Writes the session with the window's view to `path`, which becomes its file. Unless saved, the file and the
    // session are as they were. A picture is never overwritten.
    SaveResult save(const QString& path, const QJsonObject& view, IfChanged if_changed = IfChanged::Refuse);

    // The same by the worker, while edits go on, which it does not save. Saves follow each other in order; `done` is
    // called when it is written, or not. Both must outlive the save.
    using Done = std::function<void(const SaveResult& result)>;
    void save(DiskWorker& worker, const FileWriters& writers, const QString& path, const QJsonObject& view,
              IfChanged if_changed, Done done);
    // Whether one is under way.
    [[nodiscard]] bool isSaving() const { return !m_saves.empty(); }

    // Why no session can be read there: a window would wait for the other end of a pipe. Nothing when it may try.
    [[nodiscard]] static QString placeProblem(const QString& path);

    // The session in that file, or picture, instead of this one, whether modified or not. Returns what is wrong, one
    // problem a line, and then nothing has changed; else nothing, and the view if wanted.
    QString open(const QString& path, QJsonObject* view = nullptr);

    // Edits of the session at `path` (empty: of none) that were never saved; contentHash() was `hash` then. Returns
    // what is wrong, and then nothing has changed.
    QString restore(const Document& document, const QString& path, const QByteArray& hash);

    // The default scenario and no file.
    void startNew();

signals:
    void modifiedChanged(bool modified);
    void pathChanged(const QString& path); // or the display name
    void saved();

private:
    struct Save {
        SaveRequest request;
        Done done;
    };

    [[nodiscard]] SaveRequest requestOf(const QString& path, const QJsonObject& view, IfChanged if_changed) const;
    void startSave(DiskWorker& worker, const FileWriters& writers);
    void adoptSave(const SaveRequest& request, const QByteArray& hash);
    void setFile(const QString& path, const QByteArray& hash, const QString& picture_name = {});
    void setSaved(std::optional<Document> saved);
    void refresh();

    Session& m_session;
    QString m_path;
    QByteArray m_hash;
    std::optional<Document> m_saved; // what the file has, or a new session; nothing: edits that no file has
    bool m_isModified = false;
    std::deque<Save> m_saves; // the first is under way
    QString m_pictureName;    // that it came from, as long as it has no file; without folder and ending
};

} // namespace tiebreak
