// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure.h"

#include "models/engine/winner_map.h"
#include "models/tables/figure_wording.h"
#include "models/tables/wording.h"
#include "ui/charts/chart_pins.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/economy_charts.h"
#include "ui/charts/latency_charts.h"
#include "ui/charts/memory_bars.h"
#include "ui/charts/scenario_charts.h"
#include "ui/charts/sensitivity_bars.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace tiebreak {

namespace {

using ChartOf = ChartData (*)(const Analysis&);

// Those that are line charts.
const std::map<QString, std::vector<ChartOf>>& curvesOf()
{
    static const std::map<QString, std::vector<ChartOf>> charts{
        {QStringLiteral("throughput"), {&throughputChart}}, {QStringLiteral("cost"), {&costChart}},
        {QStringLiteral("breakeven"), {&breakevenChart}},   {QStringLiteral("fleet"), {&fleetChart}},
        {QStringLiteral("ownership"), {&ownershipChart}},   {QStringLiteral("latency"), {&tpotChart, &ttftChart}},
        {QStringLiteral("energy"), {&energyChart}},
    };
    return charts;
}

// Where there is no data, there are no marks to explain, and the figure's reader has no program to make choices in.
template <typename Data>
FigurePanel panelOf(const Data& data)
{
    const bool has_data = data.no_data.isEmpty();
    return {data.title, has_data ? data.subtitle : QString(), withoutAdvice(data.no_data), data};
}

FigurePanel curvePanel(ChartOf chart_of, const Session& session, const QJsonObject& axes)
{
    ChartData chart = chart_of(session.analysis());
    std::vector<ChartPin> pins;
    for (std::size_t i = 0; i < session.pins().size(); ++i) {
        const Pin& pin = session.pins()[i];
        if (pin.shown) {
            pins.push_back(chartPin(chart_of(session.pinAnalysis(i)), QString::fromStdString(pin.name)));
        }
    }
    addPins(chart, pins);
    const QJsonArray ends = axes.value(chart.name).toArray();
    const auto end = [&ends](qsizetype i) { return ends.at(i).toDouble(); };
    if (const QRectF view(QPointF(end(0), end(1)), QPointF(end(2), end(3))); isUsable(view, chart.log_x)) {
        setView(chart, view);
    }
    return panelOf(chart);
}

FigurePanel memoryPanel(const Analysis& analysis)
{
    const MemoryBars memory = memoryBars(analysis);
    return {memory.title, memory.subtitle, {}, memory};
}

FigurePanel pricePanel(const Session& session)
{
    const PriceBars prices = priceBars(session.analysis(), session.catalogue());
    return {prices.title, PriceChart::subtitle(), {}, prices};
}

FigurePanel tornadoPanel(const Analysis& analysis)
{
    return panelOf(tornado(analysis));
}

FigurePanel mapPanel(const Session& session)
{
    return panelOf(winnerMapData(winner_map(session.catalogue(), session.scenario()), session.analysis()));
}

} // namespace

const QStringList& figureNames()
{
    static const QStringList names{
        QStringLiteral("throughput"), QStringLiteral("cost"),       QStringLiteral("breakeven"),
        QStringLiteral("fleet"),      QStringLiteral("ownership"),  QStringLiteral("memory"),
        QStringLiteral("prices"),     QStringLiteral("latency"),    QStringLiteral("sensitivity"),
        QStringLiteral("energy"),     QStringLiteral("winner-map"),
    };
    return names;
}

bool hasData(const Figure& figure)
{
    return std::ranges::any_of(figure.panels, [](const FigurePanel& panel) { return panel.no_data.isEmpty(); });
}

Figure figureOf(const QString& name, const Session& session, const QJsonObject& axes)
{
    Q_ASSERT(figureNames().contains(name));
    const Analysis& analysis = session.analysis();
    Figure figure{name, {}, figureCaption(analysis, name), {}};
    if (const auto curves = curvesOf().find(name); curves != curvesOf().end()) {
        for (const ChartOf chart_of : curves->second) {
            figure.panels.push_back(curvePanel(chart_of, session, axes));
        }
    } else if (name == QLatin1String("memory")) {
        figure.panels.push_back(memoryPanel(analysis));
    } else if (name == QLatin1String("prices")) {
        figure.panels.push_back(pricePanel(session));
    } else if (name == QLatin1String("sensitivity")) {
        figure.panels.push_back(tornadoPanel(analysis));
    } else {
        figure.panels.push_back(mapPanel(session));
    }
    const QString version = QCoreApplication::applicationVersion();
    figure.source = hasData(figure) ? figureSource(analysis, session.catalogue(), name, version) : madeWith(version);
    return figure;
}

} // namespace tiebreak
