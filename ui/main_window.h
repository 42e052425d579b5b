// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/theme.h"

#include <QMainWindow>

#include <vector>

class QActionGroup;
class QDockWidget;
class QSettings;

namespace tiebreak {

class CurveChart;
class TableTabs;
class VerdictBanner;
class WhatIfPanel;

enum class ThemeChoice { Desktop, Light, Dark };

// Answer on top, inputs at the left, three charts side by side, tables below. The window only arranges and forwards:
// views read the session's Analysis, controls edit the session.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    void setThemeChoice(ThemeChoice choice);
    [[nodiscard]] const std::vector<CurveChart*>& curveCharts() const { return m_charts; }

    // Docks, size and theme, from and to the user's settings.
    void restoreLayout(const QSettings& settings);
    void saveLayout(QSettings& settings) const;

signals:
    void closing();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void makeViews();
    void makeMenus();
    void makeToolBar();
    void makeCharts();
    void makeRoomForTab(int tab);
    QWidget* panelTitle();
    void refresh();
    void applyTheme();
    void moveCursor(double batch, bool finished);
    void stepCursor(int steps);
    void setBatch(double batch, int gesture);
    void resetAll();
    void report(const QString& problem);
    void copyVerdict();
    void about();

    Session& m_session;
    Theme m_theme;
    ThemeChoice m_themeChoice = ThemeChoice::Desktop;
    QPalette m_desktopPalette;
    bool m_applyingTheme = false;
    bool m_layoutIsSet = false; // remembered from the last time, or given at the first show
    int m_tableHeight = 0;      // of the tables' dock before a chart pushed it open; 0: no chart does
    int m_cursorGesture = 0;    // of the drag under way; 0: none
    VerdictBanner* m_verdict = nullptr;
    WhatIfPanel* m_panel = nullptr;
    TableTabs* m_tables = nullptr;
    std::vector<CurveChart*> m_charts;
    QActionGroup* m_evidenceActions = nullptr;
    QActionGroup* m_themeActions = nullptr;
    QDockWidget* m_panelDock = nullptr;
    QDockWidget* m_tablesDock = nullptr;
};

} // namespace tiebreak
