// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/chart_pages.h"

#include "models/catalog/problem_text.h"
#include "models/engine/answers/map/winner_map.h"
#include "models/session/load_runner.h"
#include "models/session/winner_map_runner.h"
#include "models/wording/numbers/slider_scale.h"
#include "ui/charts/bars/bar_chart.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/charts/map/winner_map_chart.h"
#include "ui/help/explained.h"
#include "ui/late_page.h"
#include "ui/window/pages/chart_page.h"
#include "ui/window/pages/page_rows.h"

#include <QTimer>

#include <algorithm>
#include <string>
#include <variant>

namespace tiebreak {

QString ChartPages::titleOf(const QString& page)
{
    const auto row =
        std::ranges::find_if(pageList(), [&page](const Page& each) { return page == QLatin1String(each.id); });
    return row == pageList().end() ? QString() : tr(row->title);
}

QStringList ChartPages::pageNames()
{
    QStringList names;
    for (const Page& page : pageList()) {
        names << QLatin1String(page.id);
    }
    return names;
}

QStringList ChartPages::viewsOf(const Page& row)
{
    QStringList views;
    for (const ChartRow& chart : chartList()) {
        if (QLatin1String(chart.page) == QLatin1String(row.id)) {
            views << chart.name();
        }
    }
    for (const char* const table : row.tables) {
        views << QLatin1String(table);
    }
    return views;
}

QString ChartPages::firstViewOf(const QString& page)
{
    const auto row =
        std::ranges::find_if(pageList(), [&page](const Page& each) { return page == QLatin1String(each.id); });
    return row == pageList().end() ? QString() : viewsOf(*row).value(0);
}

ChartPages::ChartPages(Session& session, QWidget* parent)
    : QTabWidget(parent), m_session(session), m_loadRunner(new LoadRunner(session, this)), m_patience(new QTimer(this))
{
    setDocumentMode(true);
    setAccessibleName(tr("Pages"));
    for (const Page& page : pageList()) {
        addPage(page);
    }
    m_mainPage->fill();
    setCurrentWidget(m_mainPage);
    constexpr int patience_ms = 400;
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience_ms);
    connect(m_patience, &QTimer::timeout, this, [this] {
        if (!m_session.analysis().load) { // else it is that of a pin
            emit playing(tr("The load is being played; shown is the one before."));
        }
    });
    connect(m_loadRunner, &LoadRunner::busyChanged, this, [this] {
        if (m_loadRunner->busy()) {
            m_patience->start();
            return;
        }
        m_patience->stop();
        emit playing({});
    });
    connect(&session, &Session::analysisChanged, this, &ChartPages::refreshCurrent);
}

void ChartPages::addPage(const Page& row)
{
    auto* const page = new ChartPage(
        m_session, viewsOf(row),
        [this, &row](ChartPage& empty) {
            fill(empty, row);
            empty.setAxes(m_axes);
            followInTabOrder(*tabBar(), empty);
        },
        stackOf(*this));
    connect(page, &ChartPage::problem, this, &ChartPages::problem);
    connect(page, &ChartPage::viewChanged, this, &ChartPages::viewChanged);
    connect(page, &ChartPage::findRequested, this, &ChartPages::findRequested);
    // Where no contender has what the page's verdict asks for; images and training are told on their charts.
    const auto is_answered = [this, page](const Analysis& analysis) {
        const QString view = page->views().constFirst();
        return analysis.scenario.load.is_played() || useOf(view) != Use::Serving ||
               analysis.verdict_on(questionOf(view)).winner.has_value();
    };
    page->addEmptiable([this, is_answered] { return !is_answered(m_session.analysis()); }, is_answered);
    const bool of_load = row.id == std::string_view(load_page) || row.id == std::string_view(fleet_page);
    page->setPlayer(
        *m_loadRunner, [this, page] { return questionOf(page->views().constFirst()) == Question::MonthlyBill; },
        of_load ? ChartPage::OfLoad::Yes : ChartPage::OfLoad::No);
    if (QLatin1String(row.id) == QLatin1String(main_page)) {
        m_mainPage = page;
    }
    setManualPlace(*page, QStringLiteral("pages#") + QLatin1String(row.id));
    m_pages.push_back(page);
    addTab(page, tr(row.title));
}

// The widget of each kind of chart.
struct ChartPages::ChartAdder {
    ChartPages& pages;
    ChartPage& page;
    const char* id;
    CursorOf cursor;

    ChartCard* operator()(CurvesOf curves_of) const { return curves(curves_of); }
    ChartCard* operator()(UseCurvesOf curves_of) const
    {
        return curves([&session = pages.m_session, curves_of](const Analysis& analysis) {
            return curves_of(analysis, session.catalogue());
        });
    }
    [[nodiscard]] ChartCard* curves(const ChartOf& chart_of) const
    {
        CurveChart* const chart = page.addCurves(id, chart_of, cursor);
        if (&page == pages.m_mainPage) {
            pages.m_mainCharts.push_back(chart);
        }
        return chart;
    }
    ChartCard* operator()(MemoryOf memory_of) const { return bars(MemoryBars(), memory_of); }
    ChartCard* operator()(TornadoOf tornado_of) const
    {
        const auto is_answered = [tornado_of](const Analysis& analysis) {
            return tornado_of(analysis).no_data.isEmpty();
        };
        page.addEmptiable([&session = pages.m_session, is_answered] { return !is_answered(session.analysis()); },
                          is_answered);
        return bars(TornadoData(), tornado_of);
    }
    ChartCard* operator()(PricesOf prices_of) const
    {
        return bars(PriceBars(), [this, prices_of](const Analysis& analysis) {
            return prices_of(analysis, pages.m_session.catalogue());
        });
    }
    ChartCard* operator()(MapOf map_of) const { return pages.addMap(page, map_of); }

    template <typename DataOf>
    ChartCard* bars(const BarData& none, DataOf data_of) const
    {
        auto* const chart = new BarChart(none, &page);
        page.addCard(chart,
                     [&session = pages.m_session, chart, data_of] { chart->setData(data_of(session.analysis())); });
        return chart;
    }
};

void ChartPages::fill(ChartPage& page, const Page& row)
{
    for (const ChartRow& chart : chartList()) {
        if (QLatin1String(chart.page) != QLatin1String(row.id)) {
            continue;
        }
        for (const ChartPanel& panel : chart.panels) {
            ChartCard* const card = std::visit(ChartAdder{*this, page, panel.id, chart.cursor}, panel.make);
            card->setChartId(chart.name());
            card->setObjectName(QLatin1String(panel.id));
            card->setAccessibleName(chart.labelOf(panel));
            if (auto* const plot = qobject_cast<PlotCard*>(card); plot != nullptr && chart.choice != nullptr) {
                page.addChoice(*plot, chart.choice);
            }
        }
    }
    if (row.add_tables != nullptr) {
        row.add_tables(page, m_session);
    }
    std::vector<PageInputs::Group> inputs;
    for (const Page::Inputs& group : row.inputs) {
        inputs.push_back({*group.heading == '\0' ? QString() : tr(group.heading), group.keys, group.counts});
    }
    if (row.has_inputs_above) {
        std::vector<std::string_view> keys;
        for (const Page::Inputs& group : row.inputs) {
            keys.insert(keys.end(), group.keys.begin(), group.keys.end());
        }
        page.addInputsAbove(keys);
    } else if (!inputs.empty()) {
        page.addInputs(std::move(inputs));
    }
}

WinnerMapChart* ChartPages::addMap(ChartPage& page, MapOf map_of)
{
    auto* const chart = new WinnerMapChart(&page);
    m_mapRunner = new WinnerMapRunner(m_session.sharedCatalogue(), &page);
    page.addCard(chart, [this] {
        m_mapRunner->setCatalogue(m_session.sharedCatalogue());
        m_mapRunner->request(m_session.scenario());
    });
    connect(m_mapRunner, &WinnerMapRunner::ready, chart,
            [this, chart, &page, map_of](const std::shared_ptr<const WinnerMap>& map) {
                chart->setData(map_of(*map, m_session.analysis()));
                page.offerRemedies();
            });
    page.addEmptiable([chart] { return !chart->data().no_data.isEmpty(); },
                      [this, map_of](const Analysis& analysis) {
                          constexpr int cells = 4; // enough to see whether there is a map
                          return map_of(winner_map(m_session.catalogue(), analysis.scenario, cells, cells), analysis)
                              .no_data.isEmpty();
                      });
    connect(chart, &WinnerMapChart::pointPicked, this, &ChartPages::takePoint);
    return chart;
}

void ChartPages::takePoint(double x, double y)
{
    const Scenario& now = m_session.scenario();
    Scenario next = at_map_value(at_map_value(now, now.view.map_x, x), now.view.map_y, y);
    // As a slider would set it: cents, percent, two digits.
    for (const char* const key : {"contenders.1.usd_per_gpu_hour", "utilization", "prompt_tokens", "output_tokens",
                                  "tokens_per_month", "training_sequence"}) {
        const FieldRef ref = find_field(key);
        if (get_field(next, ref) != get_field(now, ref)) {
            const double value = std::get<double>(get_field(next, ref));
            ref.field->set(next, ref.contender, SliderScale(*ref.field).nearest(value));
        }
    }
    emit problem(text_of(m_session.change(std::move(next), tr("Point of the winner map"))));
}

void ChartPages::refreshCurrent()
{
    m_pages[static_cast<std::size_t>(currentIndex())]->refresh();
}

bool ChartPages::showView(const QString& view)
{
    const auto page =
        std::ranges::find_if(m_pages, [&](const ChartPage* each) { return each->views().contains(view); });
    if (page != m_pages.end()) {
        setCurrentWidget(*page);
        (*page)->reveal(view);
    }
    return page != m_pages.end();
}

QString ChartPages::currentView() const
{
    return m_pages[static_cast<std::size_t>(currentIndex())]->views().constFirst();
}

QStringList ChartPages::views() const
{
    QStringList views;
    for (const ChartPage* const page : m_pages) {
        views += page->views();
    }
    return views;
}

QJsonObject ChartPages::axes() const
{
    QJsonObject axes = m_axes;
    for (const ChartPage* const page : m_pages) {
        page->addAxes(axes);
    }
    return axes;
}

void ChartPages::setAxes(const QJsonObject& axes)
{
    m_axes = axes;
    for (ChartPage* const page : m_pages) {
        page->setAxes(axes);
    }
}

Use ChartPages::use() const
{
    return useOf(currentView());
}

Use ChartPages::useOf(const QString& view) const
{
    const auto row = std::ranges::find(chartList(), view, &ChartRow::name);
    return row == chartList().end() ? Use::Serving : row->useOf(m_session.scenario());
}

Question ChartPages::questionOf(const QString& view) const
{
    const Scenario& scenario = m_session.scenario();
    const auto row = std::ranges::find(chartList(), view, &ChartRow::name);
    return row == chartList().end() ? scenario.question : row->questionOf(scenario);
}

bool ChartPages::hasResults() const
{
    return pageList()[static_cast<std::size_t>(currentIndex())].has_results;
}

bool ChartPages::showsLoad() const
{
    return currentView() == QLatin1String(load_page) ||
           (currentView() == QLatin1String(fleet_page) && m_session.scenario().load.is_played());
}

void ChartPages::finishRemedies()
{
    m_pages[static_cast<std::size_t>(currentIndex())]->finishRemedies();
}

bool ChartPages::isBusy() const
{
    return m_loadRunner->busy() || (m_mapRunner != nullptr && m_mapRunner->busy());
}

void ChartPages::setTheme(const Theme& theme)
{
    for (ChartPage* const page : m_pages) {
        page->setTheme(theme);
    }
}

} // namespace tiebreak
