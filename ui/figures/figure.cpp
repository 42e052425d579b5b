// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure.h"

#include "models/engine/answers/winner_map.h"
#include "models/wording/captions/figure_inputs.h"
#include "models/wording/captions/figure_source.h"
#include "models/wording/captions/figure_wording.h"
#include "models/wording/gap_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/content/chart_pins.h"
#include "ui/charts/content/economy_charts.h"
#include "ui/charts/content/latency_charts.h"
#include "ui/charts/content/memory_bars.h"
#include "ui/charts/content/scenario_charts.h"
#include "ui/charts/content/sensitivity_bars.h"
#include "ui/charts/curves/chart_view.h"
#include "ui/figures/figure_key.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace tiebreak {

namespace {

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
    addPins(chart, shownPins(session, chart_of));
    if (const auto view = viewFromJson(axes.value(chart.name)); view && isUsable(*view, chart.log_x)) {
        setView(chart, *view);
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

// ---- contenders that are not to be seen

// Why a contender has no throughput whatever batch and lengths are.
bool isEverywhere(Gap gap)
{
    return gap == Gap::ModelNotPublished || gap == Gap::GpuNotPublished || gap == Gap::PrecisionNotPublished ||
           gap == Gap::TensorParallelNotPublished || gap == Gap::NoCalibration || gap == Gap::FrameworkLacksPrecision;
}

// Whether a body shows the contender, or counts it in.
struct Shows {
    const ContenderAnalysis& contender;
    int series = 0;

    bool operator()(const ChartData& chart) const
    {
        if (chart.name == QLatin1String("breakeven") && series == 0) {
            return true; // what all curves are held against
        }
        return std::ranges::any_of(chart.lines, [this](const ChartLine& line) {
            return line.series == series && line.stroke != Stroke::Ceiling;
        });
    }
    bool operator()(const TornadoData& /*unused*/) const { return contender.gap == Gap::None; }
    bool operator()(const WinnerMapData& /*unused*/) const { return !isEverywhere(contender.gap); }
    bool operator()(const MemoryBars& /*unused*/) const { return true; }
    bool operator()(const PriceBars& /*unused*/) const { return true; }
};

// Those that a sentence in place of a chart does not tell of already.
QString missingOf(const Figure& figure, const Analysis& analysis)
{
    std::vector<std::size_t> missing;
    bool is_of_gaps = hasData(figure);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ContenderAnalysis& contender = analysis.contenders[i];
        const QString why = withoutAdvice(gapSentence(contender.gap, contender, analysis));
        const bool is_told = std::ranges::find(figure.panels, why, &FigurePanel::no_data) != figure.panels.end();
        is_of_gaps = is_of_gaps || is_told;
        const Shows shows{contender, static_cast<int>(i)};
        const bool is_shown = std::ranges::any_of(figure.panels, [&shows](const FigurePanel& panel) {
            return panel.no_data.isEmpty() && std::visit(shows, panel.body);
        });
        if (!is_told && !is_shown) {
            missing.push_back(i);
        }
    }
    // Where there is nothing for another reason, such as a quantity that the evidence lacks, theirs do not count.
    return is_of_gaps ? figureMissing(analysis, missing) : QString();
}

QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
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
    Figure figure{name, {}, {}, {}};
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
    const bool is_of_rates = figureInputs(session.scenario(), name).throughput;
    figure.caption = sentences({figureCaption(analysis, name), is_of_rates ? missingOf(figure, analysis) : QString(),
                                figureKey(figure, session.scenario().evidence), figurePins(figure, session)});
    const QString version = QCoreApplication::applicationVersion();
    figure.source = hasData(figure) ? figureSource(analysis, session.catalogue(), name, version) : madeWith(version);
    return figure;
}

QJsonObject viewOf(const QStringList& figures, QJsonObject view)
{
    if (figures.size() == 1) { // prices are a tab below the pages
        const bool is_tab = figures.front() == QLatin1String("prices");
        view.insert(is_tab ? QStringLiteral("tab") : QStringLiteral("page"), figures.front());
    }
    return view;
}

} // namespace tiebreak
