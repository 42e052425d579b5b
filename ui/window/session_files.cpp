// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/session_files.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/text_file.h"
#include "models/session/files/session_file.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace tiebreak {

namespace {

constexpr qsizetype most_recent = 8;
const QString recent_key = QStringLiteral("recent");
const QString suffix = QStringLiteral("tiebreak");

// By its name or what it begins with; whether it does, opening tells.
bool mayHoldSession(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == suffix || picture_suffixes().contains(ending)) {
        return true;
    }
    constexpr qint64 head_bytes = 4096;
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(head_bytes).contains(session_format.toUtf8());
}

} // namespace

SessionFiles::SessionFiles(Session& session, View view, FileDialogs dialogs, const QString& folder, QObject* parent,
                           FileWriters writers)
    : QObject(parent), m_document(session), m_view(std::move(view)), m_dialogs(std::move(dialogs)),
      m_writers(std::move(writers)),
      m_recovery(m_document, m_view.get, folder, nullptr, std::make_unique<Alarm>(Recovery::interval), m_writers),
      m_folder(folder)
{
    connect(&m_document, &SessionDocument::modifiedChanged, this, &SessionFiles::titleChanged);
    connect(&m_document, &SessionDocument::pathChanged, this, &SessionFiles::titleChanged);
    connect(&m_recovery, &Recovery::failed, this, &SessionFiles::message);
}

void SessionFiles::addActions(QMenu& menu)
{
    menu.addAction(tr("&New"), QKeySequence::New, this, &SessionFiles::startNew);
    menu.addAction(tr("&Open…"), QKeySequence::Open, this, [this] {
        const QString path = m_dialogs.choose_open(lastFolder());
        if (!path.isEmpty()) {
            open(path);
        }
    });
    m_recentMenu = menu.addMenu(tr("Open &recent"));
    menu.addAction(tr("&Save"), QKeySequence::Save, this, &SessionFiles::save);
    menu.addAction(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this, &SessionFiles::saveAs);
    fillRecent();
}

void SessionFiles::openDropsOn(QWidget& window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool SessionFiles::eventFilter(QObject* window, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
        return QObject::eventFilter(window, event);
    }
    auto* const dropped = static_cast<QDropEvent*>(event);
    QStringList paths;
    for (const QUrl& url : dropped->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    if (paths.size() == 1 || (m_import && !paths.isEmpty())) {
        dropped->acceptProposedAction();
        if (event->type() == QEvent::Drop) {
            // Later: a question must not keep the other program waiting for its drag to end.
            QMetaObject::invokeMethod(
                this, [this, paths] { take(paths); }, Qt::QueuedConnection);
        }
    }
    return true;
}

void SessionFiles::take(const QStringList& paths)
{
    if (!m_import || (paths.size() == 1 && mayHoldSession(paths.first()))) {
        open(paths.first());
    } else {
        m_import(paths);
    }
}

QString SessionFiles::title() const
{
    const QString name = printable(m_document.displayName());
    return m_document.isModified() ? tr("%1*").arg(name) : name;
}

void SessionFiles::startNew()
{
    if (mayClose()) {
        m_document.startNew();
    }
}

bool SessionFiles::open(const QString& path)
{
    if (const QString problem = SessionDocument::placeProblem(path); !problem.isEmpty()) {
        m_dialogs.tell(problem);
        return false;
    }
    // Before anybody is asked to give up edits for it.
    QStringList problems;
    const std::optional<SessionFile> file = read_session(path, m_document.session().programsCatalogue(), problems);
    if (!file) {
        m_dialogs.tell(problems.join(QLatin1Char('\n')));
        return false;
    }
    if (!mayClose()) {
        return false;
    }
    QJsonObject view;
    if (const QString wrong = m_document.open(path, &view); !wrong.isEmpty()) {
        m_dialogs.tell(wrong);
        return false;
    }
    m_view.set(view);
    const QString opened = QFileInfo(path).absoluteFilePath();
    remember(opened);
    const QString text = m_document.path().isEmpty()
                             ? tr("The session in %1 is open; saving gives it a file of its own.")
                             : tr("%1 is open.");
    QStringList sentences{text.arg(shown_path(opened))};
    sentences += file->notices;
    emit message(sentences.join(QLatin1Char(' ')));
    return true;
}

bool SessionFiles::save()
{
    if (m_document.path().isEmpty()) {
        return saveAs();
    }
    saveTo(m_document.path(), IfChanged::Refuse);
    return true;
}

bool SessionFiles::saveAs()
{
    const QString now = m_document.path();
    const QString name = m_document.displayName() + QLatin1Char('.') + suffix;
    QString path = m_dialogs.choose_save(!now.isEmpty() ? now : QDir(lastFolder()).filePath(name));
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QLatin1Char('.') + suffix;
        if (QFileInfo::exists(path)) { // which the dialog cannot have asked about
            return saveOver(path, tr("%1 exists already.").arg(shown_path(path)));
        }
    }
    saveTo(path, IfChanged::Overwrite); // the dialog has asked
    return true;
}

void SessionFiles::saveTo(const QString& path, IfChanged if_changed)
{
    m_document.save(m_disk, m_writers, path, m_view.get(), if_changed,
                    [this, path](const SaveResult& result) { hearOfSave(path, result); });
}

void SessionFiles::hearOfSave(const QString& path, const SaveResult& result)
{
    ++m_told;
    m_lastSaveFailed = result.outcome != SaveResult::Outcome::Saved;
    switch (result.outcome) {
    case SaveResult::Outcome::Saved:
        remember(m_document.path());
        emit message(tr("Saved as %1.").arg(shown_path(m_document.path())));
        break;
    case SaveResult::Outcome::Failed:
        m_dialogs.tell(result.message);
        break;
    case SaveResult::Outcome::ChangedOnDisk:
        saveOver(path, result.message);
        break;
    }
    --m_told;
}

bool SessionFiles::finish()
{
    m_lastSaveFailed = false;
    return m_dialogs.wait(tr("%1 is being written; the disk is slow.").arg(printable(m_document.displayName())),
                          [this] { return m_told == 0 && !m_document.isSaving() && !m_recovery.busy(); }) &&
           !m_lastSaveFailed;
}

bool SessionFiles::saveOver(const QString& path, const QString& why)
{
    switch (m_dialogs.ask_changed(why)) {
    case FileDialogs::Changed::Overwrite:
        saveTo(path, IfChanged::Overwrite);
        return true;
    case FileDialogs::Changed::SaveAs:
        return saveAs();
    case FileDialogs::Changed::Cancel:
        break;
    }
    return false;
}

bool SessionFiles::mayClose()
{
    if (m_document.isSaving() && !finish()) {
        return false;
    }
    if (m_document.isModified()) {
        switch (m_dialogs.ask_unsaved(printable(m_document.displayName()))) {
        case FileDialogs::Unsaved::Save:
            return save() && finish() && !m_document.isModified(); // also by a sweep meanwhile
        case FileDialogs::Unsaved::Discard:
            m_recovery.discard();
            break;
        case FileDialogs::Unsaved::Cancel:
            return false;
        }
    }
    return finish();
}

void SessionFiles::offerLost()
{
    for (LostSession& lost : Recovery::lost(m_folder, m_document.session().programsCatalogue())) {
        if (!lost.problem.isEmpty()) {
            emit message(lost.problem); // kept where it is, for whoever can read it
            continue;
        }
        const FileDialogs::Lost answer = m_dialogs.ask_restore(lost);
        if (answer == FileDialogs::Lost::Later) {
            continue;
        }
        if (answer == FileDialogs::Lost::ThrowAway) {
            if (!Recovery::discard(lost)) {
                emit message(tr("%1 cannot be removed.").arg(shown_path(lost.file)));
            }
            continue;
        }
        const QJsonObject view = lost.view;
        if (const QString wrong = m_recovery.take(lost); !wrong.isEmpty()) {
            m_dialogs.tell(wrong);
            continue;
        }
        m_view.set(view);
        return; // one window, one session; the next window is offered the next
    }
}

// That of the open file, else of the last one that was opened or saved, in this window or an earlier one.
QString SessionFiles::lastFolder() const
{
    QStringList known{m_document.path()};
    known += m_recent;
    for (const QString& path : known) {
        if (const QString folder = QFileInfo(path).absolutePath(); !path.isEmpty() && QFileInfo(folder).isDir()) {
            return folder;
        }
    }
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void SessionFiles::remember(const QString& path)
{
    m_recent.removeAll(path);
    m_recent.prepend(path);
    m_recent = m_recent.first(std::min(m_recent.size(), most_recent));
    fillRecent();
}

void SessionFiles::fillRecent()
{
    if (m_recentMenu == nullptr) {
        return;
    }
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!m_recent.isEmpty());
    for (const QString& path : std::as_const(m_recent)) {
        // Later: opening fills this menu anew, and the action must not go while it is being triggered.
        m_recentMenu->addAction(shown_path(path), this, [this, path] {
            QMetaObject::invokeMethod(
                this, [this, path] { open(path); }, Qt::QueuedConnection);
        });
    }
}

void SessionFiles::restoreRecent(const QSettings& settings)
{
    m_recent = settings.value(recent_key).toStringList();
    m_recent = m_recent.first(std::min(m_recent.size(), most_recent));
    fillRecent();
}

void SessionFiles::saveRecent(QSettings& settings) const
{
    settings.setValue(recent_key, m_recent);
}

} // namespace tiebreak
