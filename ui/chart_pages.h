// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/theme.h"

#include <QTabWidget>

#include <vector>

namespace tiebreak {

class ChartPage;
class CurveChart;
class WinnerMapRunner;

// The questions, a page each: what the cards do and cost, fleets, owning, energy, memory, latency, training, what moves
// the answer, and who wins where.
class ChartPages : public QTabWidget {
    Q_OBJECT

public:
    explicit ChartPages(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Shows the page with that chart or table ("winner-map"); false when no page has it.
    bool showView(const QString& view);
    [[nodiscard]] QString currentView() const; // the first of the page
    [[nodiscard]] QStringList views() const;
    [[nodiscard]] bool isBusy() const; // a chart that is seen is still being computed
    // The charts of the first page: throughput, cost, breakeven.
    [[nodiscard]] const std::vector<CurveChart*>& mainCharts() const { return m_mainCharts; }

signals:
    void problem(const QString& message);

private:
    ChartPage* addPage(const QString& title, const QStringList& views);
    void addMain();
    void addFleet();
    void addOwnership();
    void addEnergy();
    void addMemory();
    void addLatency();
    void addTraining();
    void addSensitivity();
    void addWinnerMap();
    void refreshCurrent();

    Session& m_session;
    std::vector<ChartPage*> m_pages;
    std::vector<CurveChart*> m_mainCharts;
    WinnerMapRunner* m_mapRunner = nullptr;
};

} // namespace tiebreak
