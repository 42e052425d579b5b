// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_tabs.h"

#include "models/engine/costs/quotes.h"
#include "models/tables/assumptions_model.h"
#include "models/tables/grids/checklist_grid.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/tables/grids/contenders/load_grid.h"
#include "models/tables/grids/contenders/pin_columns.h"
#include "models/tables/grids/published_grid.h"
#include "models/tables/grids/specs_grid.h"
#include "models/tables/price_model.h"
#include "ui/charts/bars/bar_chart.h"
#include "ui/charts/chart_list.h"
#include "ui/charts/content/price_bars.h"
#include "ui/controls/input_column.h"
#include "ui/help/explained.h"
#include "ui/panels/claims_view.h"
#include "ui/panels/pins_panel.h"
#include "ui/panels/table_view.h"
#include "ui/tab_stack.h"

#include <QHBoxLayout>
#include <QSplitter>

#include <utility>

namespace tiebreak {

TableTabs::TableTabs(Session& session, QWidget* parent)
    : QTabWidget(parent), m_session(session), m_prices(new PriceModel(session, this)),
      m_assumptions(new AssumptionsModel(session, this))
{
    m_question = session.scenario().question;
    setDocumentMode(true);
    setAccessibleName(tr("Tables"));
    m_results.setSourceOf([this](int row, int column) {
        const Grid explained = resultsNow(Explain::Yes);
        if (static_cast<std::size_t>(row) >= explained.rows.size()) {
            return QString();
        }
        const std::vector<Cell>& cells = explained.rows[static_cast<std::size_t>(row)];
        // While a load is played, shown may be one with a pin that is gone.
        return static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)].source
                                                               : QString();
    });
    m_results.setGrid(resultsNow(Explain::No));
    m_specs.setGrid(specsGrid(session.catalogue()));
    m_published.setGrid(publishedGrid(session.catalogue()));
    m_checklist.setGrid(checklistGrid(session.analysis(), session.catalogue()));
    addTable(QStringLiteral("results"), tr("Results"), &m_results);
    m_pins = new PinsPanel(session, stackOf(*this));
    m_pins->setObjectName(QStringLiteral("pins"));
    connect(m_pins, &PinsPanel::problem, this, &TableTabs::problem);
    addTab(m_pins, tr("Pins"));
    m_specsView = addTable(QStringLiteral("specs"), tr("Specs"), &m_specs);
    addPrices();
    addTable(QStringLiteral("published"), tr("Published figures"), &m_published);
    m_claims = new ClaimsView(session.programsCatalogue(), stackOf(*this));
    m_claims->setObjectName(QStringLiteral("claims"));
    addTab(m_claims, tr("Claims"));
    addChecklist();
    addTable(QStringLiteral("assumptions"), tr("Assumptions"), m_assumptions)->fillWithLastColumn();
    for (int tab = 0; tab < count(); ++tab) {
        setManualPlace(*widget(tab), QStringLiteral("tables#") + widget(tab)->objectName());
    }
    connect(m_prices, &PriceModel::problem, this, &TableTabs::problem);
    connect(m_assumptions, &AssumptionsModel::problem, this, &TableTabs::problem);
    connect(m_claims, &ClaimsView::showRequested, this, &TableTabs::claimRequested);
    connect(&session, &Session::analysisChanged, this, &TableTabs::refresh);
    connect(&session, &Session::pinsChanged, this, &TableTabs::refresh);
    connect(&session, &Session::loadChanged, this, &TableTabs::refreshResults);
    connect(&session, &Session::pinLoadsChanged, this, &TableTabs::refreshResults);
    connect(this, &QTabWidget::currentChanged, this, &TableTabs::refresh);
}

TableView* TableTabs::addTable(const QString& view, const QString& title, QAbstractItemModel* model)
{
    auto* const table = new TableView(title, stackOf(*this));
    table->setObjectName(view);
    table->freezeFirstColumn();
    table->setSource(model);
    m_views.push_back(table);
    addTab(table, title);
    return table;
}

void TableTabs::setToday(Day today)
{
    m_prices->setToday(today);
}

void TableTabs::addPrices()
{
    auto* const splitter = new QSplitter(Qt::Horizontal, stackOf(*this));
    splitter->setObjectName(QStringLiteral("prices"));
    auto* const view = new TableView(tr("Prices"), splitter);
    view->setSource(m_prices);
    m_views.push_back(view);
    m_priceChart = new BarChart(PriceBars(), splitter);
    auto* const inputs = new InputColumn(m_session, {"spot_interruptions_per_day", "spot_minutes_lost"}, splitter);
    connect(inputs, &InputColumn::problem, this, &TableTabs::problem);
    inputs->setFixedWidth(310);
    m_spotInputs = inputs;
    splitter->addWidget(view);
    splitter->addWidget(m_spotInputs);
    splitter->addWidget(m_priceChart);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(2, 2);
    m_priceChart->setMinimumHeight(80); // it scrolls
    m_priceChart->setMayHideTitles(true);
    m_priceChart->setMinimumWidth(280);
    m_priceChart->setChartId(QStringLiteral("prices"));
    m_priceChart->setObjectName(m_priceChart->chartId());
    m_priceChart->setAccessibleName(chartNamed(m_priceChart->chartId()).label());
    m_priceTab = splitter;
    addTab(splitter, tr("Prices"));
}

// The article's rules, beside the needs that they ask for.
void TableTabs::addChecklist()
{
    auto* const tab = new QWidget(stackOf(*this));
    tab->setObjectName(QStringLiteral("checklist"));
    auto* const view = new TableView(tr("Checklist"), tab);
    view->setSource(&m_checklist);
    view->fillWithLastColumn();
    m_views.push_back(view);
    auto* const needs =
        new InputColumn(m_session, {"needs_sparsity", "needs_video", "needs_training", "needs_fp64"}, tab);
    connect(needs, &InputColumn::problem, this, &TableTabs::problem);
    auto* const layout = new QHBoxLayout(tab);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(12);
    layout->addWidget(view, 1);
    layout->addWidget(needs, 0, Qt::AlignTop);
    m_checklistTab = tab;
    addTab(tab, tr("Checklist"));
}

void TableTabs::setAnswersLoad(bool answers_load)
{
    if (m_answersLoad != answers_load) {
        m_answersLoad = answers_load;
        refreshResults();
    }
}

void TableTabs::setQuestion(Question question, Use use)
{
    if (m_question != question || m_use != use) {
        m_question = question;
        m_use = use;
        refreshResults();
    }
}

void TableTabs::setHasResults(bool has_results)
{
    constexpr int results = 0; // the first tab
    if (isTabVisible(results) == has_results) {
        return;
    }
    const bool was_in_front = currentIndex() == results;
    setTabVisible(results, has_results);
    if (!has_results) {
        m_hidResults = was_in_front;
        if (was_in_front) {
            showView(QStringLiteral("published"));
        }
    } else if (std::exchange(m_hidResults, false) && currentView() == QLatin1String("published")) {
        setCurrentIndex(results);
    }
}

Grid TableTabs::resultsNow(Explain explain) const
{
    const Analysis& analysis = m_session.analysis();
    Grid results;
    if (m_use != Use::Serving) {
        results = m_use == Use::Images ? modelledImagesGrid(analysis, m_session.catalogue(), explain)
                                       : modelledTrainingGrid(analysis, m_session.catalogue(), explain);
        addUsePinColumns(results, m_session, m_use);
    } else if (!m_answersLoad) {
        results = resultsGrid(analysis, m_session.catalogue(), explain, m_question);
        addPinColumns(results, m_session);
    } else if (analysis.load) {
        results = loadGrid(analysis);
        addLoadPinColumns(results, m_session);
    }
    return results;
}

// While a load is played the results of the one before stay.
void TableTabs::refreshResults()
{
    if (Grid results = resultsNow(Explain::No); !results.rows.empty()) {
        m_results.setGrid(std::move(results));
    }
}

void TableTabs::refresh()
{
    const Analysis& analysis = m_session.analysis();
    refreshResults();
    m_spotInputs->setVisible(follows_spot(m_session.catalogue(), m_session.scenario()));
    if (currentWidget() == m_priceTab) {
        m_priceChart->setData(priceBars(analysis, m_session.catalogue()));
    } else if (currentWidget() == m_specsView) {
        m_specs.setGrid(specsGrid(m_session.catalogue(), m_session.scenario().contenders.front().gpu));
    } else if (currentWidget() == m_checklistTab) {
        m_checklist.setGrid(checklistGrid(analysis, m_session.catalogue()));
    }
}

void TableTabs::pinNow()
{
    m_pins->pinNow();
}

bool TableTabs::showView(const QString& view)
{
    for (int tab = 0; tab < count(); ++tab) {
        if (widget(tab)->objectName() == view) {
            setCurrentIndex(tab);
            return true;
        }
    }
    return false;
}

QStringList TableTabs::views() const
{
    QStringList views;
    for (int tab = 0; tab < count(); ++tab) {
        views << widget(tab)->objectName();
    }
    return views;
}

QString TableTabs::titleOf(const QString& view) const
{
    const auto tab = views().indexOf(view);
    return tab < 0 ? QString() : tabText(static_cast<int>(tab));
}

void TableTabs::setTheme(const Theme& theme)
{
    for (TableView* const view : m_views) {
        view->setSeriesColours([theme](int series) { return theme.series(series); });
    }
    m_claims->setTheme(theme);
    m_pins->setTheme(theme);
    m_priceChart->setTheme(theme);
}

} // namespace tiebreak
