// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/tables/grid_model.h"
#include "ui/theme.h"

#include <QTabWidget>

#include <vector>

namespace tiebreak {

class PriceChart;
class PriceModel;
class TableView;

// Everything one tab below the charts: results, specs, prices with their chart, published figures.
class TableTabs : public QTabWidget {
    Q_OBJECT

public:
    explicit TableTabs(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Room for the results of four contenders; whoever reads a longer table drags the edge.
    [[nodiscard]] QSize sizeHint() const override { return {600, 165}; }

signals:
    void problem(const QString& message);

private:
    TableView* addTable(const QString& title, QAbstractItemModel* model);
    void addPrices();
    void refresh();
    void refreshPriceChart();

    Session& m_session;
    GridModel m_results;
    GridModel m_specs;
    GridModel m_published;
    PriceModel* m_prices;
    PriceChart* m_priceChart = nullptr;
    QWidget* m_priceTab = nullptr;
    std::vector<TableView*> m_views;
};

} // namespace tiebreak
