// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/file_dialogs.h"

#include "models/catalog/files/text_file.h"
#include "models/catalog/text_locale.h"
#include "models/session/pictures/picture_session.h"
#include "ui/help/report_text.h"
#include "ui/panels/plain_message.h"
#include "ui/panels/waiting.h"
#include "ui/window/session_files.h"

#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace tiebreak {

namespace {

const QString session_suffix = QStringLiteral("tiebreak");

QString openFilter()
{
    QStringList patterns;
    for (const QString& ending : QStringList{session_suffix} + picture_suffixes()) {
        patterns.append(QStringLiteral("*.") % ending);
    }
    return SessionFiles::tr("Sessions and exported pictures (%1);;All files (*)").arg(patterns.join(u' '));
}

QString saveFilter()
{
    return SessionFiles::tr("Tiebreak sessions (*.tiebreak);;All files (*)");
}

FileDialogs::Unsaved askUnsaved(QWidget* window, const QString& name)
{
    PlainMessage box(QMessageBox::Question, SessionFiles::tr("Unsaved edits"),
                     SessionFiles::tr("Save the edits of \"%1\"?").arg(name),
                     QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Save      ? FileDialogs::Unsaved::Save
           : answer == QMessageBox::Discard ? FileDialogs::Unsaved::Discard
                                            : FileDialogs::Unsaved::Cancel;
}

FileDialogs::Changed askChanged(QWidget* window, const QString& message)
{
    PlainMessage box(QMessageBox::Warning, SessionFiles::tr("The file has changed"), message, QMessageBox::Cancel,
                     window);
    const QPushButton* const overwrite = box.addButton(SessionFiles::tr("Overwrite it"), QMessageBox::DestructiveRole);
    const QPushButton* const other =
        box.addButton(SessionFiles::tr("Save under another name"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == overwrite ? FileDialogs::Changed::Overwrite
           : box.clickedButton() == other   ? FileDialogs::Changed::SaveAs
                                            : FileDialogs::Changed::Cancel;
}

FileDialogs::Lost askRestore(QWidget* window, const LostSession& lost)
{
    const QString name = lost.path.isEmpty()
                             ? SessionFiles::tr("a session that was never saved")
                             : SessionFiles::tr("\"%1\"").arg(shown_path(QFileInfo(lost.path).fileName()));
    const QString when = date_time_text(lost.written);
    PlainMessage box(QMessageBox::Question, SessionFiles::tr("Unsaved edits were found"),
                     SessionFiles::tr("Tiebreak ended on %1 without saving the edits of %2.").arg(when, name),
                     QMessageBox::NoButton, window);
    const QPushButton* const restore = box.addButton(SessionFiles::tr("Bring them back"), QMessageBox::AcceptRole);
    const QPushButton* const discard = box.addButton(SessionFiles::tr("Throw them away"), QMessageBox::DestructiveRole);
    QPushButton* const later = box.addButton(SessionFiles::tr("Later"), QMessageBox::RejectRole);
    later->setToolTip(SessionFiles::tr("They stay where they are, and are offered again at the next start"));
    const QPushButton* const report = box.addButton(SessionFiles::tr("Text for a report…"), QMessageBox::HelpRole);
    box.setEscapeButton(later); // nothing is lost by closing the question
    do {
        box.exec();
        if (box.clickedButton() == report) {
            reportDialog(window, lost.steps)->exec();
        }
    } while (box.clickedButton() == report);
    return box.clickedButton() == restore   ? FileDialogs::Lost::BringBack
           : box.clickedButton() == discard ? FileDialogs::Lost::ThrowAway
                                            : FileDialogs::Lost::Later;
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
        PlainMessage::warn(window, SessionFiles::tr("Tiebreak"), message);
    };
    dialogs.wait = [window](const QString& message, const std::function<bool()>& is_done) {
        return waitUntil(window, message, is_done);
    };
    return dialogs;
}

} // namespace tiebreak
