// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chart_pages.h"

#include "models/session/winner_map_runner.h"
#include "models/tables/grids/contender_grids.h"
#include "models/tables/grids/fit_grid.h"
#include "models/tables/grids/mixed_fleet_grid.h"
#include "models/wording/outputs/images_outputs.h"
#include "models/wording/slider_scale.h"
#include "models/wording/training_wording.h"
#include "ui/charts/bars/sensitivity_chart.h"
#include "ui/charts/content/economy_charts.h"
#include "ui/charts/content/latency_charts.h"
#include "ui/charts/content/memory_bars.h"
#include "ui/charts/content/scenario_charts.h"
#include "ui/charts/content/sensitivity_bars.h"
#include "ui/charts/content/winner_map_data.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/charts/map/winner_map_chart.h"
#include "ui/window/chart_page.h"

#include <algorithm>

namespace tiebreak {

ChartPages::ChartPages(Session& session, QWidget* parent) : QTabWidget(parent), m_session(session)
{
    setDocumentMode(true);
    addPage(tr("Cost"), {QStringLiteral("throughput"), QStringLiteral("cost"), QStringLiteral("breakeven")},
            &ChartPages::fillMain)
        ->fill();
    addPage(tr("Fleet"), {QStringLiteral("fleet")}, &ChartPages::fillFleet);
    addPage(tr("Own or rent"), {QStringLiteral("ownership")}, &ChartPages::fillOwnership);
    addPage(tr("Energy"), {QStringLiteral("energy")}, &ChartPages::fillEnergy);
    addPage(tr("Memory"), {QStringLiteral("memory")}, &ChartPages::fillMemory);
    addPage(tr("Latency"), {QStringLiteral("latency")}, &ChartPages::fillLatency);
    addPage(tr("Training and images"), {QStringLiteral("training"), QStringLiteral("images")},
            &ChartPages::fillTraining);
    addPage(tr("What matters"), {QStringLiteral("sensitivity")}, &ChartPages::fillSensitivity);
    addPage(tr("Winner map"), {QStringLiteral("winner-map")}, &ChartPages::fillWinnerMap);
    connect(&session, &Session::analysisChanged, this, &ChartPages::refreshCurrent);
}

ChartPage* ChartPages::addPage(const QString& title, const QStringList& views, void (ChartPages::*fill)(ChartPage&))
{
    auto* const page = new ChartPage(
        m_session, views,
        [this, fill](ChartPage& empty) {
            (this->*fill)(empty);
            empty.setAxes(m_axes);
        },
        this);
    connect(page, &ChartPage::problem, this, &ChartPages::problem);
    connect(page, &ChartPage::viewChanged, this, &ChartPages::viewChanged);
    m_pages.push_back(page);
    addTab(page, title);
    return page;
}

void ChartPages::fillMain(ChartPage& page)
{
    for (const auto chart_of : {&throughputChart, &costChart, &breakevenChart}) {
        m_mainCharts.push_back(page.addCurves(chart_of, "batch"));
    }
}

void ChartPages::fillFleet(ChartPage& page)
{
    page.addCurves(&fleetChart, "tokens_per_month");
    page.addTable(
        tr("Mixed fleet"),
        [this] {
            const Analysis& analysis = m_session.analysis();
            return analysis.mixed.gap == Gap::NoLoad ? Grid() : mixedFleetGrid(analysis);
        },
        [this] { return mixedFleetTitle(m_session.analysis()); });
    page.addInputs({{tr("Load"), {"peak_factor", "spare_replicas", "hours_per_month"}},
                    {tr("A second kind of request"),
                     {"second_share", "second_model", "second_batch", "second_prompt_tokens", "second_output_tokens",
                      "mixed_overhead"}}});
}

void ChartPages::fillOwnership(ChartPage& page)
{
    page.addCurves(&ownershipChart, "horizon_months");
    page.addInputs({{tr("Buying"), {"purchase_usd", "resale_fraction", "depreciation_per_year"}},
                    {tr("Running"), {"hosting_usd_per_month", "power_draw_fraction", "pue", "usd_per_kwh"}},
                    {tr("Time and rents"), {"horizon_months", "rent_decline_per_year", "discount_rate_per_year"}},
                    {tr("Instead of both"), {"api_usd_per_million_tokens"}}});
}

void ChartPages::fillEnergy(ChartPage& page)
{
    page.addCurves(&energyChart, "batch");
    page.addTable(
        tr("Energy"), [this] { return energyGrid(m_session.analysis(), m_session.catalogue()); },
        [] { return tr("Energy and its price"); });
    page.addInputs({{tr("Power"), {"power_draw_fraction", "pue", "usd_per_kwh"}}});
}

void ChartPages::fillMemory(ChartPage& page)
{
    auto* const chart = new MemoryChart(&page);
    page.addCard(chart, [this, chart] { chart->setData(memoryBars(m_session.analysis())); });
    page.addTable(
        tr("What fits"), [this] { return fitGrid(m_session.analysis(), m_session.catalogue()); },
        [this] { return fitTitle(m_session.analysis(), m_session.catalogue()); });
    page.addInputs({{tr("Memory"), {"memory_overhead_gb"}}});
}

void ChartPages::fillLatency(ChartPage& page)
{
    page.addCurves(&tpotChart, "batch");
    page.addCurves(&ttftChart, "batch");
    page.addInputs({{tr("Limits"), {"tpot_limit_ms", "ttft_limit_ms"}}});
}

void ChartPages::fillTraining(ChartPage& page)
{
    page.addTable(
        tr("Training"), [this] { return trainingGrid(m_session.analysis(), m_session.catalogue()); },
        [this] { return trainingTitle(m_session.analysis(), m_session.catalogue()); });
    page.addTable(
        tr("Images"), [this] { return imagesGrid(m_session.analysis(), m_session.catalogue()); },
        [this] { return imagesTitle(m_session.analysis()); });
    page.addInputs({{tr("Training"),
                     {"training_method", "training_batch", "training_sequence", "lora_rank", "activation_checkpointing",
                      "training_tokens", "training_tok_s"}},
                    {tr("Images"), {"images_per_month"}}});
}

void ChartPages::fillSensitivity(ChartPage& page)
{
    auto* const chart = new SensitivityChart(&page);
    page.addCard(chart, [this, chart] { chart->setData(tornado(m_session.analysis())); });
    page.addInputs({{tr("The answer"), {"sensitivity_of"}},
                    {tr("How sure the inputs are"), {"throughput_spread", "price_spread", "utilization_spread"}}});
}

void ChartPages::fillWinnerMap(ChartPage& page)
{
    auto* const chart = new WinnerMapChart(&page);
    m_mapRunner = new WinnerMapRunner(m_session.sharedCatalogue(), &page);
    page.addCard(chart, [this] { m_mapRunner->request(m_session.scenario()); });
    connect(m_mapRunner, &WinnerMapRunner::ready, chart, [this, chart](const std::shared_ptr<const WinnerMap>& map) {
        chart->setData(winnerMapData(*map, m_session.analysis()));
    });
    connect(chart, &WinnerMapChart::pointPicked, this, [this](double x, double y) {
        const Scenario& now = m_session.scenario();
        Scenario next = at_map_value(at_map_value(now, now.view.map_x, x), now.view.map_y, y);
        // As a slider would set it: cents, percent, two digits.
        for (const char* const key :
             {"contenders.1.usd_per_gpu_hour", "utilization", "prompt_tokens", "output_tokens", "tokens_per_month"}) {
            const FieldRef ref = find_field(key);
            if (get_field(next, ref) != get_field(now, ref)) {
                const double value = std::get<double>(get_field(next, ref));
                ref.field->set(next, ref.contender, SliderScale(*ref.field).nearest(value));
            }
        }
        emit problem(QString::fromStdString(m_session.change(std::move(next), tr("Point of the winner map"))));
    });
    page.addInputs({{tr("Axes"), {"map_x", "map_y"}}});
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

bool ChartPages::isBusy() const
{
    return m_mapRunner != nullptr && m_mapRunner->busy();
}

void ChartPages::setTheme(const Theme& theme)
{
    for (ChartPage* const page : m_pages) {
        page->setTheme(theme);
    }
}

} // namespace tiebreak
