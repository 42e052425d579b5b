// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_document.h"
#include "models/catalog/problem_text.h"

#include "models/catalog/files/atomic_file.h"
#include "models/catalog/files/text_file.h"
#include "models/session/files/session_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

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
    if (is_special(path)) {
        problems.append(
            SessionDocument::tr("%1 is a folder or a device; give a session that Tiebreak saved").arg(path));
        return std::nullopt;
    }
    return read_session_text(path, problems);
}

} // namespace

SessionDocument::SessionDocument(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(session.undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) { emit modifiedChanged(!clean); });
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
    if (m_path.isEmpty()) {
        return false;
    }
    QStringList ignored;
    const std::optional<StoredSession> stored = read_stored(m_path, ignored);
    return !stored || stored->picture != PictureKind::None || hash_of(stored->text) != m_hash;
}

SaveResult SessionDocument::save(const QString& path, const QJsonObject& view, IfChanged if_changed)
{
    const QFileInfo file(path);
    const QString target = file.absoluteFilePath();
    if (!file.absoluteDir().exists()) {
        return {SaveResult::Outcome::Failed,
                tr("%1 cannot be written: its folder does not exist (any more). Save the session in another folder.")
                    .arg(target)};
    }
    if (is_special(target)) {
        return {SaveResult::Outcome::Failed,
                tr("%1 is a folder or a device; save the session under another name.").arg(target)};
    }
    if (picture_kind_of_file(target) != PictureKind::None) {
        return {SaveResult::Outcome::Failed,
                tr("%1 is a picture; save the session under another name, such as %2.tiebreak.")
                    .arg(target, file.completeBaseName())};
    }
    if (if_changed == IfChanged::Refuse && target == m_path && changedOnDisk()) {
        const QString what = file.exists() ? tr("%1 was changed by another program since it was opened or saved here. "
                                                "Overwrite it, or save the session under another name.")
                                           : tr("%1 was moved or removed since it was opened or saved here. "
                                                "Save it there again, or under another name.");
        return {SaveResult::Outcome::ChangedOnDisk, what.arg(target)};
    }
    const QByteArray text = session_to_text(m_session.document(), view);
    if (const QString reason = replace_file(target, text); !reason.isEmpty()) {
        return {SaveResult::Outcome::Failed,
                tr("%1 cannot be written (%2); it is as it was. Make room or allow writing there, or save the session "
                   "in another folder.")
                    .arg(target, reason)};
    }
    setFile(target, hash_of(text));
    m_session.undoStack()->setClean();
    return {};
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
    m_session.undoStack()->resetClean();
    return {};
}

void SessionDocument::startNew()
{
    // The default scenario is valid: nothing can be wrong.
    static_cast<void>(m_session.open({default_scenario(m_session.programsCatalogue()), {}, {}}));
    setFile({}, {});
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
