// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/tables/grid_model.h"
#include "ui/theme.h"

#include <QTabWidget>

#include <vector>

namespace tiebreak {

class CurveChart;
class MemoryChart;
class PriceChart;
class PriceModel;
class TableView;

// Everything one tab below the charts: results, specs, prices with their chart, published figures, memory, latency.
// Charts are brought up to date while they are seen.
class TableTabs : public QTabWidget {
    Q_OBJECT

public:
    explicit TableTabs(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Room for the results of four contenders; whoever reads a longer table drags the edge.
    [[nodiscard]] QSize sizeHint() const override { return {600, 165}; }
    // Whether the tab is a chart that needs more height than a table.
    [[nodiscard]] bool isChart(int tab) const;

signals:
    void problem(const QString& message);
    // From the latency charts: the user wants the batch there, or that many steps on.
    void cursorMoved(double batch, bool finished);
    void cursorStepped(int steps);

private:
    TableView* addTable(const QString& title, QAbstractItemModel* model);
    void addPrices();
    void addMemory();
    void addLatency();
    void refresh();
    void showCurrent();
    void refreshCharts();

    Session& m_session;
    GridModel m_results;
    GridModel m_specs;
    GridModel m_published;
    PriceModel* m_prices;
    PriceChart* m_priceChart = nullptr;
    QWidget* m_priceTab = nullptr;
    MemoryChart* m_memoryChart = nullptr;
    CurveChart* m_tpotChart = nullptr;
    CurveChart* m_ttftChart = nullptr;
    QWidget* m_latencyTab = nullptr;
    std::vector<TableView*> m_views;
};

} // namespace tiebreak
