// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/window_imports.h"

#include "models/catalog/files/text_file.h"
#include "models/catalog/problem_text.h"
#include "models/library/formats.h"
#include "ui/library/import_dialog.h"
#include "ui/panels/plain_message.h"
#include "ui/panels/waiting.h"

#include <QAction>
#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <utility>

namespace tiebreak {

ImportQuestions ImportQuestions::onScreen(QWidget* window)
{
    ImportQuestions questions;
    questions.choose_files = [window] {
        return QFileDialog::getOpenFileNames(window, WindowImports::tr("Import"), {},
                                             WindowImports::tr("Results, configs, logs, prices and traces (*)"));
    };
    questions.may_add = [](ImportDialog& dialog) { return dialog.exec() == QDialog::Accepted; };
    questions.tell = [window](const QString& message) {
        PlainMessage::warn(window, WindowImports::tr("Import"), message);
    };
    questions.wait = [window](const QString& message, const std::function<bool()>& is_done) {
        return waitUntil(window, message, is_done);
    };
    return questions;
}

WindowImports::WindowImports(Session& session, UserLibrary& library, ImportQuestions questions, QWidget* window,
                             QObject* parent)
    : QObject(parent), m_session(session), m_library(library), m_questions(std::move(questions)), m_window(window),
      m_progress(m_runner, window, nullptr, tr("Reading"))
{
    constexpr int look_ms = 50;
    m_look.setInterval(look_ms);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_runner.isRunning()) {
            m_progress.showPart(m_read->watch.done);
        } else {
            m_look.stop();
        }
    });
    connect(&library, &UserLibrary::failed, this, &WindowImports::hearOfFailure);
    connect(&m_runner, &WorkRunner::finished, this, &WindowImports::preview);
    connect(&m_runner, &WorkRunner::wasCancelled, this, [this] {
        m_waiting.clear();
        emit message(tr("Nothing was imported."));
    });
}

void WindowImports::addActions(QMenu& menu)
{
    QAction* const import_files = menu.addAction(tr("&Import…"), QKeySequence(Qt::CTRL | Qt::Key_I), this,
                                                 [this] { import(m_questions.choose_files()); });
    import_files->setToolTip(
        tr("Benchmark results, config.json of models, start-up logs, price lists and traces of requests"));
    menu.addAction(tr("&Library…"), QKeySequence(Qt::CTRL | Qt::Key_L), this, &WindowImports::showLibrary);
    menu.addAction(tr("Chec&k this number…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), this,
                   &WindowImports::showCheck);
}

void WindowImports::showLibrary()
{
    // A large one on a slow disk does not keep the window waiting.
    m_library.whenRead([this] { openLibrary(); });
}

void WindowImports::openLibrary()
{
    if (m_libraryWindow == nullptr) {
        m_libraryWindow = new LibraryWindow(
            m_library, m_session, LibraryQuestions::onScreen(m_window), [this] { import(m_questions.choose_files()); },
            m_window);
    }
    m_libraryWindow->show();
    m_libraryWindow->raise();
    m_libraryWindow->activateWindow();
}

void WindowImports::showCheck()
{
    if (m_check == nullptr) {
        m_check = new CheckDialog(
            m_session, [this] { import(m_questions.choose_files()); }, m_window);
    }
    m_check->show();
    m_check->raise();
    m_check->activateWindow();
}

void WindowImports::import(const QStringList& paths)
{
    const bool was_idle = !isBusy();
    m_waiting += paths;
    if (was_idle) {
        readNext();
    }
}

void WindowImports::readNext()
{
    if (m_waiting.isEmpty() || m_runner.isRunning()) {
        return;
    }
    m_path = m_waiting.takeFirst();
    m_read = std::make_shared<FileRead>();
    const auto read = [path = m_path, into = m_read] {
        QStringList problems;
        into->exported = read_exported(path, problems);
        if (!into->exported) {
            into->reading = import_file(path, &into->watch);
        }
        for (const QString& problem : problems) {
            into->reading.note(0, problem);
        }
        return QString();
    };
    m_runner.start({{shown_path(QFileInfo(m_path).fileName()), read, true}},
                   Cancelled(m_read, &m_read->watch.cancelled));
    m_look.start();
}

void WindowImports::preview()
{
    const QString name = shown_path(QFileInfo(m_path).fileName());
    if (m_read->reading.refused) {
        m_questions.tell(lines_of(m_read->reading, name).join(u'\n'));
    } else {
        ImportDialog dialog(name, m_read->reading, m_session.sharedCatalogue(),
                            QDate::currentDate().toString(Qt::ISODate), m_window);
        if (m_read->exported) {
            dialog.setEntries(*m_read->exported);
        }
        if (m_questions.may_add(dialog)) {
            add(name, dialog);
        }
    }
    readNext();
}

void WindowImports::add(const QString& name, const ImportDialog& dialog)
{
    // The session has them at once, also where the disk is slow.
    const QString used = dialog.isUsedNow() ? use(name, dialog.entries()) : QString();
    m_library.add(dialog.entries(), tr("Import %1").arg(name),
                  [self = QPointer(this), name, used](const AddedToLibrary& done) {
                      if (self != nullptr) {
                          self->hearOfAdded(name, done, used);
                      }
                  });
}

void WindowImports::hearOfAdded(const QString& name, const AddedToLibrary& done, const QString& used)
{
    if (!done.problem.isEmpty()) {
        if (!used.isEmpty()) {
            emit message(used);
        }
        tellFailure(done.problem);
        return;
    }
    QStringList sentences{
        done.added.empty() ? tr("All of %1 was in the library already.").arg(name)
        : done.known == 0
            ? tr("Added to the library: %1 of %2.").arg(done.added.size()).arg(name)
            : tr("Added to the library: %1 of %2; the others were there already.").arg(done.added.size()).arg(name)};
    if (!used.isEmpty()) {
        sentences.append(used);
    }
    emit message(sentences.join(u' '));
}

void WindowImports::tellFailure(const QString& problem)
{
    if (m_isClosing) {
        m_failed.append(problem);
    } else {
        m_questions.tell(problem);
    }
}

// The library's own window says it beside the entries, while it can be seen.
void WindowImports::hearOfFailure(const QString& problem)
{
    if (m_isClosing) {
        m_failed.append(problem);
    } else if (m_libraryWindow == nullptr || !m_libraryWindow->isVisible()) {
        emit message(problem);
    }
}

bool WindowImports::mayClose()
{
    m_isClosing = true;
    const bool is_written = m_questions.wait(tr("The library is being written; the disk is slow."),
                                             [this] { return !m_library.isWriting(); });
    m_isClosing = false;
    const QStringList failed = std::exchange(m_failed, {});
    if (!failed.isEmpty()) {
        m_questions.tell(failed.join(u'\n'));
    }
    return is_written && failed.isEmpty();
}

// Into the session; a model, which people import to ask about it, becomes the scenario's.
QString WindowImports::use(const QString& name, const std::vector<LibraryEntry>& entries)
{
    if (const Problem problem = use_in_session(m_session, entries, tr("Use %1").arg(name)); !problem.empty()) {
        return text_of(problem);
    }
    if (entries.size() == 1 && std::holds_alternative<LlmModel>(entries.front().fact)) {
        const QString model = entries.front().name;
        const Problem problem = m_session.setText("model", model.toStdString());
        return problem.empty() ? tr("The model is %1 now.").arg(model) : text_of(problem);
    }
    if (std::holds_alternative<Trace>(entries.front().fact)) {
        return tr("It is among the traces of the load.");
    }
    return {};
}

} // namespace tiebreak
