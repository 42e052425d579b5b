// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/recovery.h"

#include "models/catalog/files/atomic_file.h"
#include "models/catalog/files/text_file.h"
#include "models/session/files/session_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <set>
#include <utility>

// A recovery file is the text of the session with the edits, and then a line of JSON that says to which file they
// belong. Beside it are a lock, held by its window, and what writes that a crash cut short have left.
namespace tiebreak {

namespace {

const QString suffix = QStringLiteral(".recovery");
const QString path_key = QStringLiteral("path");
const QString hash_key = QStringLiteral("sha256");

QString recovery_file(const QString& folder, const QString& id)
{
    return folder % u'/' % id % suffix;
}

QString lock_of(const QString& file)
{
    return file % QStringLiteral(".lock");
}

// Names without what follows the first dot; other files may be in the folder too.
std::set<QString> ids_in(const QString& folder)
{
    std::set<QString> ids;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        const QString id = name.section(u'.', 0, 0);
        if (!QUuid::fromString(id).isNull()) {
            ids.insert(id);
        }
    }
    return ids;
}

void read(LostSession& lost, const Catalogue& catalogue)
{
    QStringList problems;
    const auto text =
        read_text_file(lost.file, lost.file, largest_session_mb + 1, Recovery::tr("it was left there"), problems);
    const qsizetype text_size = text ? text->lastIndexOf('\n') + 1 : 0;
    const QJsonObject origin = text ? QJsonDocument::fromJson(text->mid(text_size)).object() : QJsonObject();
    if (text && origin.isEmpty()) {
        problems.append(problem_at(lost.file, 1, Recovery::tr("the file is damaged; it was left there")));
    }
    auto session =
        problems.isEmpty() ? session_from_text(text->left(text_size), lost.file, catalogue, problems) : std::nullopt;
    if (!session) {
        lost.problem = problems.join(u'\n');
        return;
    }
    lost.path = origin.value(path_key).toString();
    lost.hash = origin.value(hash_key).toString().toLatin1();
    lost.document = std::move(session->document);
    lost.view = session->view;
}

} // namespace

QString Recovery::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) % QStringLiteral("/recovery");
}

Recovery::Recovery(SessionDocument& document, std::function<QJsonObject()> view, const QString& folder, QObject* parent,
                   std::unique_ptr<Alarm> alarm)
    : QObject(parent), m_document(document), m_view(std::move(view)),
      m_file(recovery_file(QDir(folder).absolutePath(), QUuid::createUuid().toString(QUuid::WithoutBraces))),
      m_alarm(std::move(alarm))
{
    connect(m_alarm.get(), &Alarm::rang, this, &Recovery::write);
    // An edit that merges into the last one changes no index, but Qt tells of it all the same.
    connect(document.session().undoStack(), &QUndoStack::indexChanged, this, &Recovery::update);
    connect(&document, &SessionDocument::modifiedChanged, this, &Recovery::update);
    update();
}

// Later edits do not put off the write that the first one asked for.
void Recovery::update()
{
    if (!m_document.isModified()) {
        discard();
    } else {
        m_alarm->set();
    }
}

void Recovery::discard()
{
    m_alarm->cancel();
    remove();
}

void Recovery::write()
{
    const QString reason = writeCopy();
    if (reason.isEmpty()) {
        m_failing = false;
        return;
    }
    m_alarm->set(); // there may be room again, without another edit
    report(tr("Unsaved edits are not safe from a crash: %1 cannot be written (%2). Save the session, then make room or "
              "allow writing there.")
               .arg(m_file, reason));
}

QString Recovery::writeCopy()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QDir().mkpath(folder)) {
        return tr("its folder cannot be made");
    }
    if (!m_lock || !m_lock->is_there()) { // somebody may have removed the folder
        QString reason;
        m_lock = FileLock::try_lock(lock_of(m_file), &reason);
        if (!m_lock) {
            return reason;
        }
    }
    const QJsonObject origin{{path_key, m_document.path()}, {hash_key, QString::fromLatin1(m_document.contentHash())}};
    const QByteArray text = session_to_text(m_document.session().document(), m_view());
    return replace_file(m_file, text + QJsonDocument(origin).toJson(QJsonDocument::Compact), Readers::Owner);
}

void Recovery::remove()
{
    if (!QFile::remove(m_file) && QFileInfo::exists(m_file)) {
        report(tr("%1 cannot be removed. Its edits will be offered after the next start, although they were saved or "
                  "discarded.")
                   .arg(m_file));
    }
}

void Recovery::report(const QString& message)
{
    if (!std::exchange(m_failing, true)) {
        emit failed(message);
    }
}

std::vector<LostSession> Recovery::lost(const QString& folder, const Catalogue& catalogue)
{
    std::vector<LostSession> all;
    for (const QString& id : ids_in(folder)) {
        LostSession lost;
        lost.file = recovery_file(QDir(folder).absolutePath(), id);
        lost.lock = FileLock::try_lock(lock_of(lost.file));
        if (!lost.lock) {
            continue;
        }
        const QFileInfo file(lost.file);
        for (const QString& name : file.dir().entryList({file.fileName() % QStringLiteral(".??????")}, QDir::Files)) {
            file.dir().remove(name); // no more than part of what a crash kept from being written
        }
        if (file.exists()) {
            lost.written = file.lastModified();
            read(lost, catalogue);
            all.push_back(std::move(lost));
        }
    }
    std::ranges::sort(all, std::ranges::greater(), &LostSession::written);
    return all;
}

QString Recovery::take(LostSession& lost)
{
    if (!lost.problem.isEmpty()) {
        return lost.problem;
    }
    if (QString problem = m_document.restore(lost.document, lost.path, lost.hash); !problem.isEmpty()) {
        return problem;
    }
    remove();
    m_file = lost.file;
    m_lock = std::move(lost.lock);
    return {};
}

bool Recovery::discard(LostSession& lost)
{
    const bool removed = QFile::remove(lost.file);
    lost.lock.reset();
    return removed;
}

} // namespace tiebreak
