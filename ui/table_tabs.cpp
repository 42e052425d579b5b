// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_tabs.h"

#include "models/tables/price_model.h"
#include "models/tables/published_grid.h"
#include "models/tables/results_grid.h"
#include "models/tables/specs_grid.h"
#include "ui/charts/curve_chart.h"
#include "ui/charts/latency_charts.h"
#include "ui/charts/memory_bars.h"
#include "ui/charts/price_bars.h"
#include "ui/table_view.h"

#include <QHBoxLayout>
#include <QSplitter>

#include <algorithm>

namespace tiebreak {

namespace {

// Heights below which a chart says nothing; while another tab is seen, none may hold the tabs open.
constexpr int least_bars = 168; // four contenders
constexpr int least_curves = 230;
constexpr int unseen = 80;

} // namespace

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
    addMemory();
    addLatency();
    connect(m_prices, &PriceModel::problem, this, &TableTabs::problem);
    connect(&session, &Session::analysisChanged, this, &TableTabs::refresh);
    connect(this, &QTabWidget::currentChanged, this, &TableTabs::showCurrent);
    showCurrent();
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
    m_priceChart->setMinimumHeight(unseen); // it scrolls
    m_priceTab = splitter;
    addTab(splitter, tr("Prices"));
}

void TableTabs::addMemory()
{
    m_memoryChart = new MemoryChart(this);
    addTab(m_memoryChart, tr("Memory"));
}

void TableTabs::addLatency()
{
    m_latencyTab = new QWidget(this);
    auto* const layout = new QHBoxLayout(m_latencyTab);
    layout->setContentsMargins(0, 0, 0, 0);
    m_tpotChart = new CurveChart(m_latencyTab);
    m_ttftChart = new CurveChart(m_latencyTab);
    for (CurveChart* const chart : {m_tpotChart, m_ttftChart}) {
        layout->addWidget(chart, 1);
        connect(chart, &CurveChart::cursorMoved, this, &TableTabs::cursorMoved);
        connect(chart, &CurveChart::cursorStepped, this, &TableTabs::cursorStepped);
        connect(chart, &CurveChart::headerHeightChanged, this, [this] {
            const int tallest = std::max(m_tpotChart->headerHeight(), m_ttftChart->headerHeight());
            m_tpotChart->setMinimumHeaderHeight(tallest);
            m_ttftChart->setMinimumHeaderHeight(tallest);
        });
    }
    m_tpotChart->setAccessibleName(tpotChart(m_session.analysis()).name); // they have one before they are seen
    m_ttftChart->setAccessibleName(ttftChart(m_session.analysis()).name);
    addTab(m_latencyTab, tr("Latency"));
}

bool TableTabs::isChart(int tab) const
{
    return widget(tab) == m_memoryChart || widget(tab) == m_latencyTab;
}

void TableTabs::refresh()
{
    m_results.setGrid(resultsGrid(m_session.analysis(), m_session.catalogue(), Explain::No));
    refreshCharts();
}

void TableTabs::showCurrent()
{
    m_memoryChart->setMinimumHeight(currentWidget() == m_memoryChart ? least_bars : unseen);
    for (CurveChart* const chart : {m_tpotChart, m_ttftChart}) {
        chart->setMinimumHeight(currentWidget() == m_latencyTab ? least_curves : unseen);
    }
    refreshCharts();
}

void TableTabs::refreshCharts()
{
    const Analysis& analysis = m_session.analysis();
    if (currentWidget() == m_priceTab) {
        const PriceBars prices = priceBars(analysis, m_session.catalogue());
        m_priceChart->setData(prices.title, prices.bars);
    } else if (currentWidget() == m_memoryChart) {
        m_memoryChart->setData(memoryBars(analysis));
    } else if (currentWidget() == m_latencyTab) {
        m_tpotChart->setData(tpotChart(analysis));
        m_ttftChart->setData(ttftChart(analysis));
    }
}

void TableTabs::setTheme(const Theme& theme)
{
    for (TableView* const view : m_views) {
        view->setSeriesColours([theme](int series) { return theme.series(series); });
    }
    m_priceChart->setTheme(theme);
    m_memoryChart->setTheme(theme);
    m_tpotChart->setTheme(theme);
    m_ttftChart->setTheme(theme);
}

} // namespace tiebreak
