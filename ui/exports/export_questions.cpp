// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/export_questions.h"

#include "models/catalog/files/text_file.h"
#include "ui/panels/plain_message.h"

#include <QApplication>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace tiebreak {

namespace {

struct QuestionWords {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

// Above the dialog that is in use, if one is.
QWidget* front(QWidget* window)
{
    QWidget* const active = QApplication::activeWindow();
    return active != nullptr ? active : window;
}

bool mayReplace(QWidget* window, const QStringList& files)
{
    QStringList names;
    for (const QString& file : files) {
        names << shown_path(file);
    }
    const QString text = files.size() == 1 ? QuestionWords::tr("%1 exists already.").arg(names.constFirst())
                                           : QuestionWords::tr("%1 of the files exist already.").arg(files.size());
    PlainMessage box(QMessageBox::Warning, QuestionWords::tr("Replace files"), text, QMessageBox::Cancel, window);
    if (files.size() > 1) {
        box.setInformativeText(names.join(QLatin1Char('\n')));
    }
    const QPushButton* const replace = box.addButton(QuestionWords::tr("&Replace"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

} // namespace

ExportQuestions ExportQuestions::onScreen(QWidget* window)
{
    ExportQuestions questions;
    questions.choose_file = [window](const QString& suggested, const QString& filter) {
        // mayReplace asks, for all ways to choose a name.
        return QFileDialog::getSaveFileName(front(window), QuestionWords::tr("Export"), suggested, filter, nullptr,
                                            QFileDialog::DontConfirmOverwrite);
    };
    questions.choose_folder = [window](const QString& suggested) {
        return QFileDialog::getExistingDirectory(front(window), QuestionWords::tr("Folder for all charts"), suggested);
    };
    questions.may_replace = [window](const QStringList& files) { return mayReplace(front(window), files); };
    questions.choose_printer = [window](QPrinter& printer) {
        return QPrintDialog(&printer, front(window)).exec() == QDialog::Accepted;
    };
    questions.choose_report = [window](ReportChoices& choices) {
        ReportDialog dialog(choices, front(window));
        if (dialog.exec() != QDialog::Accepted) {
            return false;
        }
        choices = dialog.choices();
        return true;
    };
    questions.tell = [window](const QString& message) {
        PlainMessage::warn(front(window), QuestionWords::tr("Tiebreak"), message);
    };
    return questions;
}

} // namespace tiebreak
