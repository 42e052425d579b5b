// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/price_basis.h"
#include "models/session/session.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

class QAction;
class QDockWidget;
class QLabel;
class QMainWindow;

namespace tiebreak {

class Adoptions;
class ChartPages;
class PageVerdict;
class PriceStrip;
class TableTabs;
struct Theme;
class VerdictBanner;
class WhatIfPanel;

// The views of the main window, each in its place: the answer on top, inputs at the left, charts in the middle, tables
// below, and the history of edits at the right for those who ask for it.
class MainViews : public QObject {
    Q_OBJECT

public:
    // Puts them into the window, which takes them. All must outlive it.
    MainViews(Session& session, Adoptions& adoptions, const Theme& theme, QMainWindow& window);
    ~MainViews() override;

    [[nodiscard]] ChartPages& pages() const { return *m_pages; }
    [[nodiscard]] TableTabs& tables() const { return *m_tables; }
    [[nodiscard]] WhatIfPanel& panel() const { return *m_panel; }
    [[nodiscard]] QList<QAction*> dockActions() const; // each shows one, or hides it
    void giveTablesTheirShare();                       // of the window's height

    // Where it is said what stands behind the answer; before the first refresh().
    void setBasis(QLabel& basis);
    void setToday(Day today);
    void setTheme(const Theme& theme);
    // Answer, prices and tables as the page in front asks.
    void refresh();
    // Why the chosen evidence does nothing there; empty: it does.
    [[nodiscard]] QString whyEvidenceIsIdle() const;

    // Charts and tables by name, as MainWindow has them.
    bool show(const QString& view);
    [[nodiscard]] QStringList names() const;
    void finishCharts();

signals:
    void problem(const QString& problem);
    void playing(const QString& message); // empty: no more
    void findRequested();

private:
    void makeAnswer();
    void makePanel(const Theme& theme);
    void makeTables();
    void makeHistory();
    void makePages();
    [[nodiscard]] bool answersLoad() const;

    Session& m_session;
    Adoptions& m_adoptions;
    QMainWindow& m_window;
    std::optional<Day> m_today;
    VerdictBanner* m_verdict = nullptr;
    std::unique_ptr<PageVerdict> m_shownVerdict;
    PriceStrip* m_priceStrip = nullptr;
    WhatIfPanel* m_panel = nullptr;
    TableTabs* m_tables = nullptr;
    ChartPages* m_pages = nullptr;
    QDockWidget* m_panelDock = nullptr;
    QDockWidget* m_tablesDock = nullptr;
    QDockWidget* m_historyDock = nullptr;
};

} // namespace tiebreak
