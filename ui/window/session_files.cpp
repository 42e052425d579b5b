// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/session_files.h"

#include "models/session/files/session_file.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace tiebreak {

namespace {

constexpr qsizetype most_recent = 8;
const QString recent_key = QStringLiteral("recent");
const QString suffix = QStringLiteral("tiebreak");

QString openFilter()
{
    QStringList patterns;
    for (const QString& ending : QStringList{suffix} + picture_suffixes()) {
        patterns.append(QStringLiteral("*.") % ending);
    }
    return SessionFiles::tr("Sessions and exported pictures (%1);;All files (*)").arg(patterns.join(u' '));
}

QString saveFilter()
{
    return SessionFiles::tr("Tiebreak sessions (*.tiebreak);;All files (*)");
}

// By its name or what it begins with; whether it does, opening tells.
bool mayHoldSession(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == suffix || picture_suffixes().contains(ending)) {
        return true;
    }
    constexpr qint64 head_bytes = 4096;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(head_bytes).contains(session_format.toUtf8());
}

FileDialogs::Unsaved askUnsaved(QWidget* window, const QString& name)
{
    const auto answer = QMessageBox::question(
        window, SessionFiles::tr("Unsaved edits"), SessionFiles::tr("Save the edits of \"%1\"?").arg(name),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Save      ? FileDialogs::Unsaved::Save
           : answer == QMessageBox::Discard ? FileDialogs::Unsaved::Discard
                                            : FileDialogs::Unsaved::Cancel;
}

FileDialogs::Changed askChanged(QWidget* window, const QString& message)
{
    QMessageBox box(QMessageBox::Warning, SessionFiles::tr("The file has changed"), message, QMessageBox::Cancel,
                    window);
    const QPushButton* const overwrite = box.addButton(SessionFiles::tr("Overwrite it"), QMessageBox::DestructiveRole);
    const QPushButton* const other =
        box.addButton(SessionFiles::tr("Save under another name"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == overwrite ? FileDialogs::Changed::Overwrite
           : box.clickedButton() == other   ? FileDialogs::Changed::SaveAs
                                            : FileDialogs::Changed::Cancel;
}

bool askRestore(QWidget* window, const LostSession& lost)
{
    const QString name = lost.path.isEmpty() ? SessionFiles::tr("a session that was never saved")
                                             : SessionFiles::tr("\"%1\"").arg(QFileInfo(lost.path).fileName());
    const QString when = QLocale::c().toString(lost.written, QStringLiteral("yyyy-MM-dd HH:mm"));
    QMessageBox box(QMessageBox::Question, SessionFiles::tr("Unsaved edits were found"),
                    SessionFiles::tr("Tiebreak ended on %1 without saving the edits of %2.").arg(when, name),
                    QMessageBox::NoButton, window);
    const QPushButton* const restore = box.addButton(SessionFiles::tr("Bring them back"), QMessageBox::AcceptRole);
    box.addButton(SessionFiles::tr("Throw them away"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == restore;
}

} // namespace

FileDialogs FileDialogs::onScreen(QWidget* window)
{
    FileDialogs dialogs;
    dialogs.choose_open = [window](const QString& folder) {
        return QFileDialog::getOpenFileName(window, SessionFiles::tr("Open a session"), folder, openFilter());
    };
    dialogs.choose_save = [window](const QString& suggested) {
        return QFileDialog::getSaveFileName(window, SessionFiles::tr("Save the session"), suggested, saveFilter());
    };
    dialogs.ask_unsaved = [window](const QString& name) { return askUnsaved(window, name); };
    dialogs.ask_changed = [window](const QString& message) { return askChanged(window, message); };
    dialogs.ask_restore = [window](const LostSession& lost) { return askRestore(window, lost); };
    dialogs.tell = [window](const QString& message) {
        QMessageBox::warning(window, SessionFiles::tr("Tiebreak"), message);
    };
    return dialogs;
}

SessionFiles::SessionFiles(Session& session, View view, FileDialogs dialogs, const QString& folder, QObject* parent)
    : QObject(parent), m_document(session), m_view(std::move(view)), m_dialogs(std::move(dialogs)),
      m_recovery(m_document, m_view.get, folder), m_folder(folder)
{
    connect(&m_document, &SessionDocument::modifiedChanged, this, &SessionFiles::titleChanged);
    connect(&m_document, &SessionDocument::pathChanged, this, &SessionFiles::titleChanged);
    connect(&m_recovery, &Recovery::failed, this, &SessionFiles::message);
}

void SessionFiles::addActions(QMenu& menu)
{
    menu.addAction(tr("&New"), QKeySequence::New, this, &SessionFiles::startNew);
    menu.addAction(tr("&Open…"), QKeySequence::Open, this, [this] {
        const QString path = m_dialogs.choose_open(QFileInfo(m_document.path()).absolutePath());
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
    return m_document.isModified() ? tr("%1*").arg(m_document.displayName()) : m_document.displayName();
}

void SessionFiles::startNew()
{
    if (mayClose()) {
        m_document.startNew();
    }
}

bool SessionFiles::open(const QString& path)
{
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
    QStringList sentences{text.arg(QDir::toNativeSeparators(opened))};
    sentences += file->notices;
    emit message(sentences.join(QLatin1Char(' ')));
    return true;
}

bool SessionFiles::save()
{
    return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path(), IfChanged::Refuse);
}

bool SessionFiles::saveAs()
{
    const QString now = m_document.path();
    QString path = m_dialogs.choose_save(now.isEmpty() ? m_document.displayName() + QLatin1Char('.') + suffix : now);
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QLatin1Char('.') + suffix;
        if (QFileInfo::exists(path)) { // which the dialog cannot have asked about
            return saveOver(path, tr("%1 exists already.").arg(QDir::toNativeSeparators(path)));
        }
    }
    return saveTo(path, IfChanged::Overwrite); // the dialog has asked
}

bool SessionFiles::saveTo(const QString& path, IfChanged if_changed)
{
    const SaveResult result = m_document.save(path, m_view.get(), if_changed);
    switch (result.outcome) {
    case SaveResult::Outcome::Saved:
        remember(m_document.path());
        emit message(tr("Saved as %1.").arg(QDir::toNativeSeparators(m_document.path())));
        return true;
    case SaveResult::Outcome::Failed:
        m_dialogs.tell(result.message);
        return false;
    case SaveResult::Outcome::ChangedOnDisk:
        break;
    }
    return saveOver(path, result.message);
}

bool SessionFiles::saveOver(const QString& path, const QString& why)
{
    switch (m_dialogs.ask_changed(why)) {
    case FileDialogs::Changed::Overwrite:
        return saveTo(path, IfChanged::Overwrite);
    case FileDialogs::Changed::SaveAs:
        return saveAs();
    case FileDialogs::Changed::Cancel:
        break;
    }
    return false;
}

bool SessionFiles::mayClose()
{
    if (!m_document.isModified()) {
        return true;
    }
    switch (m_dialogs.ask_unsaved(m_document.displayName())) {
    case FileDialogs::Unsaved::Save:
        return save();
    case FileDialogs::Unsaved::Discard:
        m_recovery.discard();
        return true;
    case FileDialogs::Unsaved::Cancel:
        break;
    }
    return false;
}

void SessionFiles::offerLost()
{
    for (LostSession& lost : Recovery::lost(m_folder, m_document.session().programsCatalogue())) {
        if (!lost.problem.isEmpty()) {
            emit message(lost.problem); // kept where it is, for whoever can read it
            continue;
        }
        if (!m_dialogs.ask_restore(lost)) {
            if (!Recovery::discard(lost)) {
                emit message(tr("%1 cannot be removed.").arg(QDir::toNativeSeparators(lost.file)));
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
        m_recentMenu->addAction(QDir::toNativeSeparators(path), this, [this, path] {
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
