// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure.h"

#include "models/engine/answers/map/winner_map.h"
#include "models/wording/captions/figure_source.h"
#include "models/wording/captions/figure_wording.h"
#include "models/wording/load/load_gap_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/curves/chart_view.h"
#include "ui/figures/figure_key.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

// Where there is no data, there are no marks to explain, and the figure's reader has no program to make choices in.
template <typename Data>
FigurePanel panelOf(const Data& data)
{
    const bool has_data = data.no_data.isEmpty();
    return {data.title, has_data ? data.subtitle : QString(), withoutAdvice(data.no_data), data};
}

// The panel that each kind of maker makes.
struct PanelMaker {
    const char* id;
    const Session& session;
    const Analysis& analysis;
    const QJsonObject& axes;

    FigurePanel operator()(CurvesOf curves_of) const { return curves(curves_of); }
    FigurePanel operator()(UseCurvesOf curves_of) const
    {
        return curves([this, curves_of](const Analysis& each) { return curves_of(each, session.catalogue()); });
    }
    [[nodiscard]] FigurePanel curves(const ChartOf& chart_of) const
    {
        ChartData chart = chart_of(analysis);
        addPins(chart, shownPins(session, chart_of, &Session::pinAnalysisWithLoad));
        if (const auto view = viewFromJson(axes.value(QLatin1String(id))); view && isUsable(*view, scalesOf(chart))) {
            setView(chart, *view);
        }
        return panelOf(chart);
    }
    FigurePanel operator()(MemoryOf memory_of) const
    {
        const MemoryBars memory = memory_of(analysis);
        return {memory.title, memory.subtitle, {}, memory};
    }
    FigurePanel operator()(PricesOf prices_of) const
    {
        const PriceBars prices = prices_of(analysis, session.catalogue());
        return {prices.title, prices.subtitle, {}, prices};
    }
    FigurePanel operator()(TornadoOf tornado_of) const { return panelOf(tornado_of(analysis)); }
    FigurePanel operator()(MapOf map_of) const
    {
        return panelOf(map_of(winner_map(session.catalogue(), session.scenario()), analysis));
    }
};

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
        const bool is_compared = std::ranges::find(chart.sides, series, &ChartSide::series) != chart.sides.end();
        if (is_compared || (chart.leaves_out_others && contender.gap == Gap::None)) {
            return true; // or it is one of the others
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

// Those that have no answer to the load where others have one.
QString withoutAnswer(const Figure& figure, const Analysis& analysis)
{
    QStringList sentences;
    for (std::size_t i = 0; hasData(figure) && i < analysis.contenders.size(); ++i) {
        if (const QString why = loadGapSentence(analysis, i); !why.isEmpty()) {
            sentences << (why.endsWith(u'.') ? why.chopped(1) : why);
        }
    }
    return sentences.join(QStringLiteral(". "));
}

QString missingFrom(const Figure& figure, const Analysis& analysis, const FigureInputs& inputs)
{
    return inputs.played()       ? withoutAnswer(figure, analysis)
           : inputs.throughput() ? missingOf(figure, analysis)
                                 : QString();
}

QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

} // namespace

bool hasData(const Figure& figure)
{
    return std::ranges::any_of(figure.panels, [](const FigurePanel& panel) { return panel.no_data.isEmpty(); });
}

Figure figureOf(const QString& name, const Session& session, const QJsonObject& axes)
{
    const ChartRow& row = chartNamed(name);
    const FigureInputs inputs = row.leans_on(session.scenario());
    const Analysis& analysis = session.analysisWithLoad();
    Figure figure{name, {}, {}, {}};
    for (const ChartPanel& panel : row.panels) {
        figure.panels.push_back(std::visit(PanelMaker{panel.id, session, analysis, axes}, panel.make));
    }
    for (const Contender& contender : session.scenario().contenders) {
        figure.gpus.push_back(contender.gpu);
    }
    const Evidence evidence = inputs.played() ? Evidence::Model : session.scenario().evidence;
    figure.caption =
        sentences({figureCaption(analysis, session.catalogue(), inputs), missingFrom(figure, analysis, inputs),
                   figureKey(figure, evidence), figurePins(figure, session)});
    const QString version = QCoreApplication::applicationVersion();
    figure.source = hasData(figure) ? figureSource(analysis, session.catalogue(), inputs, version) : madeWith(version);
    return figure;
}

QJsonObject viewOf(const QStringList& figures, QJsonObject view)
{
    if (figures.size() == 1) { // those of no page are in a tab below them
        const bool is_tab = *chartNamed(figures.front()).page == '\0';
        view.insert(is_tab ? QStringLiteral("tab") : QStringLiteral("page"), figures.front());
    }
    return view;
}

} // namespace tiebreak
