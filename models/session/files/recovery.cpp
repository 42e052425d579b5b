// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/recovery.h"

#include "models/catalog/files/text_file.h"
#include "models/session/files/session_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <set>
#include <utility>

// A recovery file is the text of the session with the edits, and then a line of JSON that says to which file they
// belong and what was done last. Beside it are an older copy that is on the disk for sure, a lock, held by its window,
// and what writes that a crash cut short have left.
namespace tiebreak {

namespace {

const QString suffix = QStringLiteral(".recovery");
const QString path_key = QStringLiteral("path");
const QString hash_key = QStringLiteral("sha256");
const QString steps_key = QStringLiteral("steps");

QString recovery_file(const QString& folder, const QString& id)
{
    return folder % u'/' % id % suffix;
}

QString lock_of(const QString& file)
{
    return file % QStringLiteral(".lock");
}

QString safe_copy_of(const QString& file)
{
    return file % QStringLiteral(".safe");
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

QStringList read_steps(const QJsonArray& array)
{
    StepNames steps;
    for (const QJsonValue& step : array) {
        steps.add(fitted(step.toString(), longest_name));
    }
    return steps.all();
}

void read(LostSession& lost, const QString& file, const Catalogue& catalogue)
{
    QStringList problems;
    const auto text = read_text_file(file, file, largest_session_mb + 1, Recovery::tr("it was left there"), problems);
    const qsizetype text_size = text ? text->lastIndexOf('\n') + 1 : 0;
    const QJsonObject origin = text ? QJsonDocument::fromJson(text->mid(text_size)).object() : QJsonObject();
    if (text && origin.isEmpty()) {
        problems.append(problem_at(file, 1, Recovery::tr("the file is damaged; it was left there")));
    }
    auto session =
        problems.isEmpty() ? session_from_text(text->left(text_size), file, catalogue, problems) : std::nullopt;
    lost.problem = problems.join(u'\n');
    if (session) {
        lost.written = QFileInfo(file).lastModified();
        lost.path = origin.value(path_key).toString();
        lost.hash = origin.value(hash_key).toString().toLatin1();
        lost.steps = read_steps(origin.value(steps_key).toArray());
        lost.document = std::move(session->document);
        lost.view = session->view;
    }
}

// The older copy counts where the system stopped before the disk had the newer one.
void read(LostSession& lost, const Catalogue& catalogue)
{
    const QString safe = safe_copy_of(lost.file);
    lost.written = QFileInfo(QFile::exists(lost.file) ? lost.file : safe).lastModified();
    read(lost, lost.file, catalogue);
    if (!lost.problem.isEmpty() && QFile::exists(safe)) {
        const QString problem = lost.problem;
        read(lost, safe, catalogue);
        if (!lost.problem.isEmpty() && QFile::exists(lost.file)) {
            lost.problem = problem;
        }
    }
}

// Also in another thread. What is wrong, or nothing.
QString removal_problem(const QString& file)
{
    return QFile::remove(file) || !QFileInfo::exists(file)
               ? QString()
               : Recovery::tr(
                     "%1 cannot be removed. Its edits will be offered after the next start, although they were "
                     "saved or discarded.")
                     .arg(shown_path(file));
}

QString unsafe(const QString& file, const QString& reason)
{
    return Recovery::tr(
               "Unsaved edits are not safe from a crash: %1 cannot be written (%2). Save the session, then make "
               "room or allow writing there.")
        .arg(shown_path(file), reason);
}

} // namespace

QString Recovery::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) % QStringLiteral("/recovery");
}

Recovery::Recovery(SessionDocument& document, std::function<QJsonObject()> view, const QString& folder, QObject* parent,
                   std::unique_ptr<Alarm> alarm, FileWriters writers)
    : QObject(parent), m_document(document), m_view(std::move(view)),
      m_journal(std::make_shared<Journal>(Journal{
          recovery_file(QDir(folder).absolutePath(), QUuid::createUuid().toString(QUuid::WithoutBraces)), nullptr})),
      m_writers(std::move(writers)), m_alarm(std::move(alarm))
{
    connect(m_alarm.get(), &Alarm::rang, this, &Recovery::write);
    // An edit that merges into the last one changes no index, but Qt tells of it all the same.
    connect(document.session().undoStack(), &QUndoStack::indexChanged, this, &Recovery::update);
    connect(&document, &SessionDocument::modifiedChanged, this, &Recovery::update);
    connect(&document, &SessionDocument::saved, this, &Recovery::update); // without edits that came meanwhile
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
    if (std::exchange(m_isThere, false)) {
        remove();
    }
}

void Recovery::finish()
{
    while (busy()) {
        m_quick.finish();
        m_safe.finish();
    }
}

void Recovery::write()
{
    m_isThere = true;
    const QJsonObject origin{{path_key, m_document.path()},
                             {hash_key, QString::fromLatin1(m_document.contentHash())},
                             {steps_key, QJsonArray::fromStringList(m_document.session().lastSteps())}};
    m_quick.run(m_journal->file,
                [this, journal = m_journal, document = m_document.session().document(), view = m_view(),
                 origin]() -> DiskWorker::Delivery {
                    const auto bytes = std::make_shared<const QByteArray>(
                        session_to_text(document, view) + QJsonDocument(origin).toJson(QJsonDocument::Compact));
                    const auto problem = [&]() -> QString {
                        const QString& file = journal->file;
                        if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
                            return unsafe(file, tr("its folder cannot be made"));
                        }
                        if (!journal->lock || !journal->lock->is_there()) { // somebody may have removed the folder
                            QString reason;
                            journal->lock = FileLock::try_lock(lock_of(file), &reason);
                            if (!journal->lock) {
                                return unsafe(file, reason);
                            }
                        }
                        const QString reason = m_writers.unsynced(file, *bytes);
                        return reason.isEmpty() ? QString() : unsafe(file, reason);
                    }();
                    return [this, journal, problem, bytes] {
                        hear(m_quickCopy, problem);
                        if (problem.isEmpty() && m_isThere && journal == m_journal) {
                            writeSafely(bytes);
                        }
                    };
                });
}

void Recovery::writeSafely(const std::shared_ptr<const QByteArray>& bytes)
{
    const QString file = safe_copy_of(m_journal->file);
    m_safe.run(file, [this, file, bytes] {
        const QString reason = m_writers.synced(file, *bytes, Readers::Owner);
        return [this, problem = reason.isEmpty() ? QString() : unsafe(file, reason)] { hear(m_safeCopy, problem); };
    });
}

void Recovery::remove()
{
    removeBy(m_quickCopy, m_journal->file);
    removeBy(m_safeCopy, safe_copy_of(m_journal->file));
}

void Recovery::removeBy(Copy& copy, const QString& file)
{
    copy.worker.run(file, [this, &copy, file, journal = m_journal] { // which keeps the lock until then
        return [this, &copy, problem = removal_problem(file)] {
            m_isThere = m_isThere || !problem.isEmpty();
            hear(copy, problem);
        };
    });
}

// Told once, until all goes well again; there may be room then without another edit.
void Recovery::hear(Copy& copy, const QString& problem)
{
    copy.problem = problem;
    if (problem.isEmpty()) {
        m_failing = !m_quickCopy.problem.isEmpty() || !m_safeCopy.problem.isEmpty();
        return;
    }
    if (m_document.isModified()) {
        m_alarm->set();
    }
    if (!std::exchange(m_failing, true)) {
        emit failed(problem);
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
        const QString part = QStringLiteral(".??????");
        for (const QString& name :
             file.dir().entryList({file.fileName() % part, safe_copy_of(file.fileName()) % part}, QDir::Files)) {
            file.dir().remove(name); // no more than part of what a crash kept from being written
        }
        if (file.exists() || QFile::exists(safe_copy_of(lost.file))) {
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
    m_document.session().recallSteps(lost.steps + QStringList{tr("end without asking")});
    remove();
    m_journal = std::make_shared<Journal>(Journal{lost.file, std::move(lost.lock)});
    m_isThere = true;
    return {};
}

bool Recovery::discard(LostSession& lost)
{
    const QString safe = safe_copy_of(lost.file);
    const bool removed = removal_problem(safe).isEmpty() && removal_problem(lost.file).isEmpty();
    lost.lock.reset();
    return removed;
}

} // namespace tiebreak
