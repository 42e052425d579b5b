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
#include "ui/late_page.h"
#include "ui/panels/claims_view.h"
#include "ui/panels/pins_panel.h"
#include "ui/panels/table_view.h"

#include <QHBoxLayout>
#include <QSplitter>

#include <utility>

namespace tiebreak {

struct TableTabs::Tab {
    const char* view;
    const char* title;
    QWidget* (TableTabs::*make)(QWidget* parent);
};

const std::vector<TableTabs::Tab>& TableTabs::tabList()
{
    static const std::vector<Tab> list{
        {"results", QT_TR_NOOP("Results"), &TableTabs::makeResults},
        {"pins", QT_TR_NOOP("Pins"), &TableTabs::makePins},
        {"specs", QT_TR_NOOP("Specs"), &TableTabs::makeSpecs},
        {"prices", QT_TR_NOOP("Prices"), &TableTabs::makePrices},
        {"published", QT_TR_NOOP("Published figures"), &TableTabs::makePublished},
        {"claims", QT_TR_NOOP("Claims"), &TableTabs::makeClaims},
        {"checklist", QT_TR_NOOP("Checklist"), &TableTabs::makeChecklist},
        {"assumptions", QT_TR_NOOP("Assumptions"), &TableTabs::makeAssumptions},
    };
    return list;
}

TableTabs::TableTabs(Session& session, QWidget* parent)
    : QTabWidget(parent), m_session(session), m_question(session.scenario().question)
{
    setDocumentMode(true);
    setAccessibleName(tr("Tables"));
    for (const Tab& tab : tabList()) {
        auto* const page = new LatePage(
            [this, &tab](QWidget* made_in) {
                QWidget* const made = (this->*tab.make)(made_in);
                made->setObjectName(QLatin1String(tab.view));
                followInTabOrder(*tabBar(), *made);
                refresh();
                return made;
            },
            stackOf(*this));
        page->setObjectName(QLatin1String(tab.view));
        setManualPlace(*page, QStringLiteral("tables#") + page->objectName());
        addTab(page, tr(tab.title));
    }
    static_cast<LatePage*>(widget(0))->make(); // the results, which are in front
    connect(&session, &Session::analysisChanged, this, &TableTabs::refresh);
    connect(&session, &Session::pinsChanged, this, &TableTabs::refresh);
    connect(&session, &Session::loadChanged, this, &TableTabs::refreshResults);
    connect(&session, &Session::pinLoadsChanged, this, &TableTabs::refreshResults);
    connect(this, &QTabWidget::currentChanged, this, &TableTabs::refresh);
}

TableView* TableTabs::makeTable(const QString& title, QAbstractItemModel* model, QWidget* parent)
{
    auto* const table = new TableView(title, parent);
    table->setSource(model);
    table->setSeriesColours([theme = m_theme](int series) { return theme.series(series); });
    m_views.push_back(table);
    return table;
}

QWidget* TableTabs::makeResults(QWidget* parent)
{
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
    TableView* const table = makeTable(tr("Results"), &m_results, parent);
    table->freezeFirstColumn();
    return table;
}

QWidget* TableTabs::makePins(QWidget* parent)
{
    m_pins = new PinsPanel(m_session, parent);
    connect(m_pins, &PinsPanel::problem, this, &TableTabs::problem);
    m_pins->setTheme(m_theme);
    return m_pins;
}

QWidget* TableTabs::makeSpecs(QWidget* parent)
{
    m_specs.setGrid(specsGrid(m_session.catalogue()));
    TableView* const table = makeTable(tr("Specs"), &m_specs, parent);
    table->freezeFirstColumn();
    return table;
}

QWidget* TableTabs::makePublished(QWidget* parent)
{
    m_published.setGrid(publishedGrid(m_session.catalogue()));
    TableView* const table = makeTable(tr("Published figures"), &m_published, parent);
    table->freezeFirstColumn();
    return table;
}

QWidget* TableTabs::makeClaims(QWidget* parent)
{
    m_claims = new ClaimsView(m_session.programsCatalogue(), parent);
    connect(m_claims, &ClaimsView::showRequested, this, &TableTabs::claimRequested);
    m_claims->setTheme(m_theme);
    return m_claims;
}

QWidget* TableTabs::makePrices(QWidget* parent)
{
    m_prices = new PriceModel(m_session, this);
    connect(m_prices, &PriceModel::problem, this, &TableTabs::problem);
    if (m_today) {
        m_prices->setToday(*m_today);
    }
    auto* const splitter = new QSplitter(Qt::Horizontal, parent);
    TableView* const view = makeTable(tr("Prices"), m_prices, splitter);
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
    m_priceChart->setTheme(m_theme);
    return splitter;
}

// The article's rules, beside the needs that they ask for.
QWidget* TableTabs::makeChecklist(QWidget* parent)
{
    auto* const tab = new QWidget(parent);
    TableView* const view = makeTable(tr("Checklist"), &m_checklist, tab);
    view->fillWithLastColumn();
    auto* const needs =
        new InputColumn(m_session, {"needs_sparsity", "needs_video", "needs_training", "needs_fp64"}, tab);
    connect(needs, &InputColumn::problem, this, &TableTabs::problem);
    auto* const layout = new QHBoxLayout(tab);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(12);
    layout->addWidget(view, 1);
    layout->addWidget(needs, 0, Qt::AlignTop);
    return tab;
}

QWidget* TableTabs::makeAssumptions(QWidget* parent)
{
    auto* const model = new AssumptionsModel(m_session, this);
    connect(model, &AssumptionsModel::problem, this, &TableTabs::problem);
    TableView* const table = makeTable(tr("Assumptions"), model, parent);
    table->freezeFirstColumn();
    table->fillWithLastColumn();
    return table;
}

void TableTabs::setToday(Day today)
{
    m_today = today;
    if (m_prices != nullptr) {
        m_prices->setToday(today);
    }
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
    if (m_spotInputs != nullptr) {
        m_spotInputs->setVisible(follows_spot(m_session.catalogue(), m_session.scenario()));
    }
    const QString view = currentView();
    if (view == QLatin1String("prices") && m_priceChart != nullptr) {
        m_priceChart->setData(priceBars(analysis, m_session.catalogue()));
    } else if (view == QLatin1String("specs")) {
        m_specs.setGrid(specsGrid(m_session.catalogue(), m_session.scenario().contenders.front().gpu));
    } else if (view == QLatin1String("checklist")) {
        m_checklist.setGrid(checklistGrid(analysis, m_session.catalogue()));
    }
}

void TableTabs::pinNow()
{
    pins().pinNow();
}

bool TableTabs::showView(const QString& view)
{
    const int tab = tabOf(view);
    if (tab >= 0) {
        setCurrentIndex(tab);
    }
    return tab >= 0;
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
    const int tab = tabOf(view);
    return tab < 0 ? QString() : tabText(tab);
}

int TableTabs::tabOf(const QString& view) const
{
    return static_cast<int>(views().indexOf(view));
}

PinsPanel& TableTabs::pins()
{
    static_cast<LatePage*>(widget(tabOf(QStringLiteral("pins"))))->make();
    return *m_pins;
}

void TableTabs::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (TableView* const view : m_views) {
        view->setSeriesColours([theme](int series) { return theme.series(series); });
    }
    if (m_claims != nullptr) {
        m_claims->setTheme(theme);
    }
    if (m_pins != nullptr) {
        m_pins->setTheme(theme);
    }
    if (m_priceChart != nullptr) {
        m_priceChart->setTheme(theme);
    }
}

} // namespace tiebreak
