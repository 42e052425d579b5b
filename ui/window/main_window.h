// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/price_basis.h"
#include "models/session/session.h"
#include "ui/exports/written_notice.h"
#include "ui/window/theme_chooser.h"

#include <QMainWindow>

#include <memory>
#include <vector>

class QJsonObject;
class QMenu;
class QSettings;

namespace tiebreak {

class Adoptions;
class CurveChart;
class Guide;
class MainChoices;
class MainViews;
class SessionFiles;
class WindowPalette;
class WindowExports;
class WindowImports;

// Answer on top, inputs at the left, three charts side by side, tables below. The window only arranges and forwards:
// views read the session's Analysis, controls edit the session.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    void setThemeChoice(ThemeChoice choice);
    // The day by which old prices are marked; without one, as in pictures, dates stand alone.
    void setToday(Day today);
    // Throughput, cost and breakeven.
    [[nodiscard]] const std::vector<CurveChart*>& curveCharts() const;
    // Shows the chart or table of that name ("winner-map", "claims"); false when there is none.
    bool showView(const QString& view);
    [[nodiscard]] QStringList views() const;
    // Lays out and draws what is queued, and waits for charts that are computed off this thread.
    void finishCharts();

    // Gives the window its File menu, its title and the questions before it closes. `files` must outlive it.
    void setFiles(SessionFiles& files);
    // Gives the window what it has for documents: menu items, Copy and the menu of charts. `exports` must outlive it.
    void setExports(WindowExports& exports);
    // Gives the window File > Import and takes files that are dropped. `imports` must outlive it; after setFiles().
    void setImports(WindowImports& imports);
    // The first steps over the window's controls; again, also while they are shown.
    void startTour();
    // The menu Help, for what the window is given beside About.
    [[nodiscard]] QMenu& helpMenu() { return *m_helpMenu; }
    // The chart or table in front ("cost"), and what of the charts is looked at.
    [[nodiscard]] QString currentView() const;
    [[nodiscard]] QJsonObject axes() const;
    // What a session keeps of the window: page, table, theme and zooms. Unknown entries change nothing.
    [[nodiscard]] QJsonObject view() const;
    void setView(const QJsonObject& view);

    // Docks, size and theme, from and to the user's settings.
    void restoreLayout(const QSettings& settings);
    void saveLayout(QSettings& settings) const;

signals:
    void closing();
    void restartRequested(); // in the language that was chosen

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void makeViews();
    void makeMenus();
    void makeToolBar();
    void makePalette(QMenu& menu);
    void endFileMenu();
    void refresh();
    void followCards();
    void report(const QString& problem);

    Session& m_session;
    SessionFiles* m_files = nullptr;
    WindowImports* m_imports = nullptr;
    WindowExports* m_exports = nullptr;
    ThemeChooser* m_themes = nullptr;
    Adoptions* m_adoptions = nullptr;
    std::unique_ptr<WrittenNotice> m_written;
    bool m_isCompared = false;  // the theme knows the cards
    bool m_layoutIsSet = false; // remembered from the last time, or given at the first show
    MainViews* m_views = nullptr;
    WindowPalette* m_palette = nullptr;
    Guide* m_guide = nullptr;
    MainChoices* m_choices = nullptr;
    QMenu* m_fileMenu = nullptr;
    QMenu* m_editMenu = nullptr;
    QMenu* m_presetMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
    QAction* m_quit = nullptr;
    QAction* m_afterUndo = nullptr; // the line below undo and redo
    QList<QAction*> m_undoActions;
};

} // namespace tiebreak
