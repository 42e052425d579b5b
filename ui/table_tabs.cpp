// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_tabs.h"

#include "models/tables/price_model.h"
#include "models/tables/published_grid.h"
#include "models/tables/results_grid.h"
#include "models/tables/specs_grid.h"
#include "ui/charts/price_bars.h"
#include "ui/table_view.h"

#include <QSplitter>

namespace tiebreak {

TableTabs::TableTabs(Session& session, QWidget* parent)
    : QTabWidget(parent), m_session(session), m_prices(new PriceModel(session, this))
{
    setDocumentMode(true);
    m_results.setSourceOf([&session](int row, int column) {
        const Grid explained = resultsGrid(session.analysis(), session.catalogue(), Explain::Yes);
        return explained.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].source;
    });
    m_results.setGrid(resultsGrid(session.analysis(), session.catalogue(), Explain::No));
    m_specs.setGrid(specsGrid(session.catalogue()));
    m_published.setGrid(publishedGrid(session.catalogue()));
    addTable(tr("Results"), &m_results);
    addTable(tr("Specs"), &m_specs);
    addPrices();
    addTable(tr("Published figures"), &m_published);
    connect(m_prices, &PriceModel::problem, this, &TableTabs::problem);
    connect(&session, &Session::analysisChanged, this, &TableTabs::refresh);
    connect(this, &QTabWidget::currentChanged, this, &TableTabs::refreshPriceChart);
}

TableView* TableTabs::addTable(const QString& title, QAbstractItemModel* model)
{
    auto* const view = new TableView(title, this);
    view->setSource(model);
    m_views.push_back(view);
    addTab(view, title);
    return view;
}

void TableTabs::addPrices()
{
    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    auto* const view = new TableView(tr("Prices"), splitter);
    view->setSource(m_prices);
    m_views.push_back(view);
    m_priceChart = new PriceChart(splitter);
    splitter->addWidget(view);
    splitter->addWidget(m_priceChart);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_priceChart->setMinimumHeight(80); // it scrolls
    m_priceTab = splitter;
    addTab(splitter, tr("Prices"));
}

void TableTabs::refresh()
{
    m_results.setGrid(resultsGrid(m_session.analysis(), m_session.catalogue(), Explain::No));
    refreshPriceChart();
}

// The price chart is brought up to date when it is seen.
void TableTabs::refreshPriceChart()
{
    if (currentWidget() == m_priceTab) {
        const PriceBars prices = priceBars(m_session.analysis(), m_session.catalogue());
        m_priceChart->setData(prices.title, prices.bars);
    }
}

void TableTabs::setTheme(const Theme& theme)
{
    for (TableView* const view : m_views) {
        view->setSeriesColours([theme](int series) { return theme.series(series); });
    }
    m_priceChart->setTheme(theme);
}

} // namespace tiebreak
