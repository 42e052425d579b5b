// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"
#include "models/session/user_library.h"
#include "ui/exports/work_progress.h"
#include "ui/exports/work_runner.h"
#include "ui/library/check_dialog.h"
#include "ui/library/library_window.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

class QMenu;
class QWidget;

namespace tiebreak {

class ImportDialog;

// What a person is asked about imports. The window shows dialogs; tests answer themselves.
struct ImportQuestions {
    std::function<QStringList()> choose_files;
    std::function<bool(ImportDialog& dialog)> may_add; // after the answers that it asks for
    std::function<void(const QString& message)> tell;  // of files that cannot be read, or not kept
    // As FileDialogs::wait.
    std::function<bool(const QString& message, const std::function<bool()>& is_done)> wait;

    [[nodiscard]] static ImportQuestions onScreen(QWidget* window);
};

// File > Import and File > Library, and files that are dropped: each is read beside the window, previewed, and added to
// the library.
class WindowImports : public QObject {
    Q_OBJECT

public:
    // All of them must outlive it.
    WindowImports(Session& session, UserLibrary& library, ImportQuestions questions, QWidget* window,
                  QObject* parent = nullptr);

    void addActions(QMenu& menu);
    // One after the other; those that come while it is at others wait.
    void import(const QStringList& paths);
    void showLibrary(); // once it is read
    void showCheck();   // the commands that would measure the scenario
    // Waits until the library is written, and tells meanwhile. False when an edit of it could not be written, which is
    // told, or when the person would rather go on.
    bool mayClose();
    [[nodiscard]] LibraryWindow* libraryWindow() const { return m_libraryWindow; } // null before it is shown first
    [[nodiscard]] bool isBusy() const { return m_runner.isRunning() || !m_waiting.isEmpty(); }

signals:
    void message(const QString& text);

private:
    void openLibrary();
    void readNext();
    void preview();
    void add(const QString& name, const ImportDialog& dialog);
    void hearOfAdded(const QString& name, const AddedToLibrary& done, const QString& used);
    void tellFailure(const QString& problem);
    void hearOfFailure(const QString& problem);
    [[nodiscard]] QString use(const QString& name, const std::vector<LibraryEntry>& entries);

    Session& m_session;
    UserLibrary& m_library;
    ImportQuestions m_questions;
    QWidget* m_window;
    QPointer<LibraryWindow> m_libraryWindow;
    QPointer<CheckDialog> m_check;
    QStringList m_failed; // while the window is to close
    bool m_isClosing = false;
    QStringList m_waiting;
    QString m_path; // that is being read
    struct FileRead {
        Reading reading;
        ReadingWatch watch;
        std::optional<std::vector<LibraryEntry>> exported; // of a file of a library
    };
    std::shared_ptr<FileRead> m_read;
    WorkRunner m_runner;
    WorkProgress m_progress;
    QTimer m_look; // at how far the reading is
};

} // namespace tiebreak
