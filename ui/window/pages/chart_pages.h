// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/charts/chart_list.h"
#include "ui/theme.h"

#include <QJsonObject>
#include <QTabWidget>

#include <vector>

class QTimer;

namespace tiebreak {

class ChartPage;
class CurveChart;
class LoadRunner;
class WinnerMapChart;
class WinnerMapRunner;

// The questions, a page each: what the load asks for, what the cards do and cost, fleets, owning, energy, memory,
// latency, training, what moves the answer, and who wins where.
class ChartPages : public QTabWidget {
    Q_OBJECT

public:
    explicit ChartPages(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Shows the page with that chart or table ("winner-map"); false when no page has it.
    bool showView(const QString& view);
    [[nodiscard]] QString currentView() const; // the first of the page
    [[nodiscard]] QStringList views() const;
    // What of their charts people look at, chart name to [left, lowest, right, highest].
    [[nodiscard]] QJsonObject axes() const;
    void setAxes(const QJsonObject& axes);
    // The question that the page in front answers.
    [[nodiscard]] Question question() const { return questionOf(currentView()); }
    // The use of the cards that it is about.
    [[nodiscard]] Use use() const;
    [[nodiscard]] bool isBusy() const; // a chart that is seen is still being computed
    void finishRemedies();             // of the page in front, now rather than when the edits rest
    // Whether the page in front shows nothing but the load: its own, or that of fleets when there is a load to be
    // played.
    [[nodiscard]] bool showsLoad() const;
    // Whether the results below are about what it shows: those of the article's uses stand on the page itself.
    [[nodiscard]] bool hasResults() const;
    // What people call the page whose charts say that they stand on it; empty: there is none.
    [[nodiscard]] static QString titleOf(const QString& page);
    [[nodiscard]] static QStringList pageNames();
    // A chart or table that shows that page in front; empty: there is no such page.
    [[nodiscard]] static QString firstViewOf(const QString& page);
    // The charts of the page that a new user sees: throughput, cost, breakeven.
    [[nodiscard]] const std::vector<CurveChart*>& mainCharts() const { return m_mainCharts; }

signals:
    void problem(const QString& message);
    void playing(const QString& message); // while a load takes its time; empty: no longer
    void viewChanged();                   // of a chart: zoomed or panned
    void findRequested();                 // of an input that would give a chart something to draw

private:
    struct Page;
    struct ChartAdder;
    [[nodiscard]] static const std::vector<Page>& pageList();
    [[nodiscard]] static QStringList viewsOf(const Page& row);
    void addPage(const Page& page);
    void fill(ChartPage& page, const Page& row);
    WinnerMapChart* addMap(ChartPage& page, MapOf map_of);
    void takePoint(double x, double y);
    void refreshCurrent();
    [[nodiscard]] Question questionOf(const QString& view) const;
    [[nodiscard]] Use useOf(const QString& view) const;

    Session& m_session;
    LoadRunner* m_loadRunner = nullptr;
    QTimer* m_patience = nullptr; // after which people are told that a load is still being played
    std::vector<ChartPage*> m_pages;
    ChartPage* m_mainPage = nullptr;
    std::vector<CurveChart*> m_mainCharts;
    QJsonObject m_axes; // as last set: pages that are filled later take theirs from it
    WinnerMapRunner* m_mapRunner = nullptr;
};

} // namespace tiebreak
