// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/user_library.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace tiebreak {

class EmptyNote;
class LibraryEdits;
class LibraryFilter;
class LibraryModel;
class TableView;

// What a person is asked by the library window. The window shows dialogs; tests answer themselves.
struct LibraryQuestions {
    std::function<bool(QDialog& form)> fill;                        // a form; true: take it
    std::function<void(QDialog& dialog)> show;                      // one that does its work itself
    std::function<QString(const QString& suggested)> choose_export; // a file; empty: none chosen

    [[nodiscard]] static LibraryQuestions onScreen(QWidget* window);
};

// The user's own facts: search, use, edit, rename, delete with undo, export, and where each comes from.
class LibraryWindow : public QDialog {
    Q_OBJECT

public:
    // The library and the session must outlive it. `import` asks for files.
    LibraryWindow(UserLibrary& library, Session& session, LibraryQuestions questions, std::function<void()> import,
                  QWidget* parent = nullptr);

    // Adds what was typed in.
    void addCard();
    void addPrice();
    void addModel();
    void addPipeline();
    // What the form of the selected entry says; of cards, models, image pipelines and prices only.
    void edit();
    // Every number of the selected card, model or pipeline.
    void editNumbers();
    // A calibration of the user's own from the selected measurements, or from all that are shown.
    void calibrate();
    void rename();
    void remove();
    void exportEntries(); // the selected ones, or all that are shown

private:
    QAction* makeAction(const QString& text, const QString& meaning, const QKeySequence& key,
                        void (LibraryWindow::*slot)());
    QAction* addAction(QHBoxLayout& bar, const QString& text, const QString& meaning, const QKeySequence& key,
                       void (LibraryWindow::*slot)());
    void makeFilters(QHBoxLayout& bar);
    void makeUndo(QHBoxLayout& bar);
    [[nodiscard]] std::vector<LibraryEntry> selected() const;
    [[nodiscard]] std::vector<LibraryEntry> selectedOrShown() const;
    void showState();
    void showWhyEmpty();
    void say(const QString& text);
    void showWriting(bool is_slow);

    UserLibrary& m_library;
    Session& m_session;
    LibraryQuestions m_questions;
    std::function<void()> m_import;
    LibraryModel* m_model;
    LibraryFilter* m_filter;
    TableView* m_table;
    EmptyNote* m_empty; // in place of a table without rows
    QLabel* m_state;
    QLabel* m_message;
    LibraryEdits* m_edits;
    QTimer m_slow; // while edits are being written
    bool m_isSlow = false;
    QLineEdit* m_search = nullptr;
    QComboBox* m_kinds = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_numbers = nullptr;
    QAction* m_calibrate = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_export = nullptr;
};

} // namespace tiebreak
