// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/theme.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QListView;
class QSplitter;

namespace tiebreak {

class GridModel;
class PinsModel;
class TableView;

// The pins: a list to check, name, order, remove and take back, and beside or below it the table that compares them.
// Every edit is one undo step of the session.
class PinsPanel : public QWidget {
    Q_OBJECT

public:
    // `session` must outlive the panel.
    explicit PinsPanel(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

public slots:
    // Keeps the scenario as it is now: under a name that says what it holds. What the window's key does, too.
    void pinNow();

signals:
    void problem(const QString& what);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeList();
    [[nodiscard]] QLayout* makeButtons();
    void makeTable();
    QAction* addListAction(const QString& text, const QString& tooltip, const QKeySequence& key,
                           void (PinsPanel::*slot)());
    void takeBack();
    void rename();
    void moveUp();
    void moveDown();
    void remove();
    void moveBy(int rows);
    void report(const Problem& refused);
    [[nodiscard]] int current() const;   // row; -1: none
    [[nodiscard]] int rowHeight() const; // of the list, about
    void updateActions();
    void updateTable();
    void widenColumns();

    Session& m_session;
    PinsModel* m_pins;
    GridModel* m_compared;
    QListView* m_list = nullptr;
    TableView* m_table = nullptr;
    QSplitter* m_splitter;
    QLabel* m_empty;
    std::vector<QWidget*> m_buttons; // of what can be done with the current pin
    QAction* m_take = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_remove = nullptr;
};

} // namespace tiebreak
