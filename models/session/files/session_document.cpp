// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_document.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/problem_text.h"
#include "models/session/files/session_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <utility>

namespace tiebreak {

namespace {

QByteArray hash_of(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

// Reading a pipe would wait for its other end, and saving would put a file in a device's place.
bool is_special(const QString& path)
{
    const QFileInfo file(path);
    return file.exists() && !file.isFile();
}

std::optional<StoredSession> read_stored(const QString& path, QStringList& problems)
{
    if (const QString problem = SessionDocument::placeProblem(path); !problem.isEmpty()) {
        problems.append(problem);
        return std::nullopt;
    }
    return read_session_text(path, problems);
}

// What a document knows of its file.
struct KnownFile {
    QString path; // empty: there is none
    QByteArray hash;
};

bool changed_on_disk(const KnownFile& known)
{
    if (known.path.isEmpty()) {
        return false;
    }
    QStringList ignored;
    const std::optional<StoredSession> stored = read_stored(known.path, ignored);
    return !stored || stored->picture != PictureKind::None || hash_of(stored->text) != known.hash;
}

struct Written {
    SaveResult result;
    QByteArray hash; // when saved
};

// All that waits for a disk; also in another thread.
Written write(const SaveRequest& request, const KnownFile& known, const FileWriters& writers)
{
    const QString& target = request.target;
    const QFileInfo file(target);
    const auto failed = [](const QString& message) { return Written{{SaveResult::Outcome::Failed, message}, {}}; };
    if (!file.absoluteDir().exists()) {
        return failed(
            SessionDocument::tr("%1 cannot be written: its folder does not exist (any more). Save the session "
                                "in another folder.")
                .arg(shown_path(target)));
    }
    if (is_special(target)) {
        return failed(SessionDocument::tr("%1 is a folder or a device; save the session under another name.")
                          .arg(shown_path(target)));
    }
    if (picture_kind_of_file(target) != PictureKind::None) {
        return failed(SessionDocument::tr("%1 is a picture; save the session under another name, such as %2.tiebreak.")
                          .arg(shown_path(target), printable(file.completeBaseName())));
    }
    if (request.if_changed == IfChanged::Refuse && target == known.path && changed_on_disk(known)) {
        const QString what =
            file.exists() ? SessionDocument::tr("%1 was changed by another program since it was opened or saved here. "
                                                "Overwrite it, or save the session under another name.")
                          : SessionDocument::tr("%1 was moved or removed since it was opened or saved here. "
                                                "Save it there again, or under another name.");
        return {{SaveResult::Outcome::ChangedOnDisk, what.arg(shown_path(target))}, {}};
    }
    const QByteArray text = session_to_text(request.document, request.view);
    if (const QString reason = writers.synced(target, text, Readers::AsUsual); !reason.isEmpty()) {
        return failed(
            SessionDocument::tr("%1 cannot be written (%2); it is as it was. Make room or allow writing there, "
                                "or save the session in another folder.")
                .arg(shown_path(target), reason));
    }
    return {{}, hash_of(text)};
}

} // namespace

SessionDocument::SessionDocument(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_saved(session.document())
{
    // Also of an edit that merges into the last one, Qt tells here.
    connect(session.undoStack(), &QUndoStack::indexChanged, this, &SessionDocument::refresh);
}

QString SessionDocument::placeProblem(const QString& path)
{
    return is_special(path) ? tr("%1 is a folder or a device; give a session that Tiebreak saved").arg(shown_path(path))
                            : QString();
}

QString SessionDocument::displayName() const
{
    if (m_path.isEmpty()) {
        return m_pictureName.isEmpty() ? tr("Untitled") : m_pictureName;
    }
    const QFileInfo file(m_path);
    return file.suffix() == QLatin1String("tiebreak") ? file.completeBaseName() : file.fileName();
}

bool SessionDocument::changedOnDisk() const
{
    return changed_on_disk({m_path, m_hash});
}

SaveRequest SessionDocument::requestOf(const QString& path, const QJsonObject& view, IfChanged if_changed) const
{
    return {QFileInfo(path).absoluteFilePath(), m_session.document(), view, if_changed};
}

SaveResult SessionDocument::save(const QString& path, const QJsonObject& view, IfChanged if_changed)
{
    const SaveRequest request = requestOf(path, view, if_changed);
    const Written written = write(request, {m_path, m_hash}, {});
    if (written.result.outcome == SaveResult::Outcome::Saved) {
        adoptSave(request, written.hash);
    }
    return written.result;
}

void SessionDocument::save(DiskWorker& worker, const FileWriters& writers, const QString& path, const QJsonObject& view,
                           IfChanged if_changed, Done done)
{
    m_saves.push_back({requestOf(path, view, if_changed), std::move(done)});
    if (m_saves.size() == 1) {
        startSave(worker, writers);
    }
}

// One begins when the last has ended: until then nobody knows what the file should hold.
void SessionDocument::startSave(DiskWorker& worker, const FileWriters& writers)
{
    worker.run({}, [this, &worker, &writers, request = m_saves.front().request, known = KnownFile{m_path, m_hash}] {
        const Written written = write(request, known, writers);
        return [this, &worker, &writers, written] {
            const Save save = std::move(m_saves.front());
            m_saves.pop_front();
            if (written.result.outcome == SaveResult::Outcome::Saved) {
                adoptSave(save.request, written.hash);
            }
            if (!m_saves.empty()) {
                startSave(worker, writers);
            }
            save.done(written.result);
        };
    });
}

void SessionDocument::adoptSave(const SaveRequest& request, const QByteArray& hash)
{
    setFile(request.target, hash);
    setSaved(request.document);
    emit saved();
}

void SessionDocument::setSaved(std::optional<Document> saved)
{
    m_saved = std::move(saved);
    refresh();
}

void SessionDocument::refresh()
{
    const bool is_modified = !m_saved || m_session.document() != *m_saved;
    if (std::exchange(m_isModified, is_modified) != is_modified) {
        emit modifiedChanged(is_modified);
    }
}

QString SessionDocument::open(const QString& path, QJsonObject* view)
{
    const QString source = QFileInfo(path).absoluteFilePath();
    QStringList problems;
    const std::optional<StoredSession> stored = read_stored(source, problems);
    const std::optional<SessionFile> file =
        stored ? session_from_text(stored->text, source, m_session.programsCatalogue(), problems) : std::nullopt;
    if (!file) {
        return problems.join(u'\n');
    }
    if (const Problem problem = m_session.open(file->document); !problem.empty()) {
        return problem_at(source, 1, text_of(problem));
    }
    if (stored->picture == PictureKind::None) {
        setFile(source, hash_of(stored->text));
    } else {
        setFile({}, {}, QFileInfo(source).completeBaseName());
    }
    setSaved(m_session.document());
    if (view != nullptr) {
        *view = file->view;
    }
    return {};
}

QString SessionDocument::restore(const Document& document, const QString& path, const QByteArray& hash)
{
    if (const Problem problem = m_session.open(document); !problem.empty()) {
        return text_of(problem);
    }
    setFile(path, hash);
    setSaved(std::nullopt);
    return {};
}

void SessionDocument::startNew()
{
    // The default scenario is valid: nothing can be wrong.
    static_cast<void>(m_session.open({default_scenario(m_session.programsCatalogue()), {}, {}}));
    setFile({}, {});
    setSaved(m_session.document());
}

void SessionDocument::setFile(const QString& path, const QByteArray& hash, const QString& picture_name)
{
    m_hash = hash;
    if (path != m_path || picture_name != m_pictureName) {
        m_path = path;
        m_pictureName = picture_name;
        emit pathChanged(path);
    }
}

} // namespace tiebreak
