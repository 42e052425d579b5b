// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/exports/dialogs/export_choices.h"
#include "ui/exports/export_paths.h"
#include "ui/exports/export_questions.h"
#include "ui/exports/session_work.h"
#include "ui/exports/window_reports.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMenu;
class QSettings;

namespace tiebreak {

class ChartCard;
class ExportDialog;

// What leaves the window for documents: exported charts, reports, the clipboard, paper.
class WindowExports : public QObject {
    Q_OBJECT

public:
    // What the window shows.
    struct Shown {
        std::function<QString()> view;     // in front: "cost"
        std::function<QJsonObject()> axes; // as in figureOf()
        std::function<QJsonObject()> all;  // that a session keeps
        std::function<QString()> name;     // of the session: "interactive"
    };

    // Session and window must outlive it.
    WindowExports(Session& session, Shown shown, ExportQuestions questions, QWidget& window);
    ~WindowExports() override;

    // Those that copy go before `before` of the menu Edit.
    void addActions(QMenu& file, QMenu& edit, QAction* before);
    void showChartMenu(ChartCard& chart, QPoint position); // on the screen
    void restore(const QSettings& settings);
    void save(QSettings& settings) const;

    // For the chart that has the focus, or else the first of the page in front.
    void openDialog();
    // What has the focus: a chart, a table, a text; or else the verdict.
    void copyFocused();
    void copyVerdict();
    void print(); // the same chart as openDialog()
    // The window shows other parts of its charts.
    void refresh();

    [[nodiscard]] ExportDialog* dialog() const; // null before it was ever opened
    [[nodiscard]] const ExportChoices& choices() const { return m_choices; }
    [[nodiscard]] const WindowReports& reports() const { return m_reports; }
    [[nodiscard]] bool isWriting() const { return m_work.isRunning(); }

signals:
    void message(const QString& text);
    void written(const QString& text, const QString& path); // as SessionWork says it

private:
    void openDialogFor(const QString& chart);
    void copyChart(const QString& chart, const FigureLook& look);
    void copyChosen(); // in the dialog
    [[nodiscard]] FigureLook copyLook() const;
    void printCharts(const QStringList& charts);
    void exportChosen();
    [[nodiscard]] ChartCard* focusedChart() const;
    [[nodiscard]] QString currentChart() const;
    // As pictures of these charts carry it.
    [[nodiscard]] QByteArray sessionText(const QStringList& charts) const;
    // The same without the user's own facts; empty where the scenario or a pin needs one.
    [[nodiscard]] QByteArray publicText(const QStringList& charts) const;

    Session& m_session;
    Shown m_shown;
    ExportQuestions m_questions;
    QWidget& m_window;
    ExportChoices m_choices;
    QByteArray m_geometry; // of the dialog
    QPointer<ExportDialog> m_dialog;
    ExportPaths m_paths;
    SessionWork m_work;
    WindowReports m_reports;
    std::vector<QAction*> m_writing; // what has to wait while something is being written
};

} // namespace tiebreak
