// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_key.h"

#include "models/wording/captions/figure_pins.h"
#include "models/wording/captions/figure_wording.h"
#include "models/wording/captions/key_wording.h"
#include "ui/charts/curves/chart_clip.h"
#include "ui/charts/curves/chart_view.h"

#include <algorithm>
#include <functional>

namespace tiebreak {

namespace {

// As they are drawn: nothing where a sentence stands instead.
std::vector<ChartData> chartsOf(const Figure& figure)
{
    std::vector<ChartData> charts;
    for (const FigurePanel& panel : figure.panels) {
        const auto* const chart = std::get_if<ChartData>(&panel.body);
        if (chart != nullptr && panel.no_data.isEmpty()) {
            ChartData shown = clippedToView(*chart);
            const QRectF view = viewOf(shown);
            std::erase_if(shown.markers, [&view](const ChartMarker& marker) { return !view.contains(marker.at); });
            std::erase_if(shown.bands, [](const ChartBand& band) { return band.low.size() < 2; });
            charts.push_back(std::move(shown));
        }
    }
    return charts;
}

QString dashedText(const ChartData& chart, Evidence evidence)
{
    const bool is_dashed = std::ranges::any_of(
        chart.lines, [](const ChartLine& line) { return line.stroke == Stroke::Dashed && !line.points.empty(); });
    return is_dashed ? dashKey(evidence) : QString();
}

// Figures that were published or measured.
QStringList figuresText(const ChartData& chart)
{
    bool is_measured = false;
    bool is_filled = false;
    bool is_hollow = false;
    for (const ChartMarker& marker : chart.markers) {
        if (marker.settings) {
            is_measured = is_measured || marker.settings->prompt_tokens > 0;
            is_filled = is_filled || !marker.hollow;
            is_hollow = is_hollow || marker.hollow;
        }
    }
    QStringList texts;
    if (is_filled) {
        texts << figuresKey(is_measured);
    }
    if (is_hollow && !chart.tells_hollow) {
        texts << hollowKey();
    }
    return texts;
}

// All other marks of a chart are of one kind.
QString marksText(const ChartData& chart)
{
    const auto marker =
        std::ranges::find_if(chart.markers, [](const ChartMarker& each) { return each.is_drawn && !each.settings; });
    if (marker == chart.markers.end()) {
        return {};
    }
    switch (chart.mark_meaning) {
    case MarkMeaning::Scenario:
        return loadKey(marker->at.x());
    case MarkMeaning::Tie:
        return ownershipTieKey();
    case MarkMeaning::HighestLoad:
        return highestLoadKey(std::ranges::any_of(chart.markers, &ChartMarker::hollow));
    case MarkMeaning::Measured:
        return measuredKey(std::ranges::any_of(chart.markers, std::logical_not(), &ChartMarker::hollow),
                           std::ranges::any_of(chart.markers, &ChartMarker::hollow));
    case MarkMeaning::LargestBatch:
        break;
    }
    return largestBatchKey();
}

QString bandsText(const ChartData& chart)
{
    return chart.bands.empty() ? QString() : chart.is_of_ties ? tieBandKey() : bandKey();
}

} // namespace

QString figureKey(const Figure& figure, Evidence evidence)
{
    QStringList texts;
    for (const ChartData& chart : chartsOf(figure)) {
        texts << dashedText(chart, evidence) << figuresText(chart) << marksText(chart) << bandsText(chart);
        if (!chart.leads.empty()) {
            texts << stripKey(chart.leads_meaning);
        }
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    return keyOf(texts);
}

QString figurePins(const Figure& figure, const Session& session)
{
    const std::vector<ChartData> charts = chartsOf(figure);
    const auto is_drawn = [&charts](std::size_t pin) {
        return std::ranges::any_of(charts, [pin](const ChartData& chart) {
            return pin < chart.pins.size() &&
                   std::ranges::any_of(chart.pins[pin].curves, [](const auto& curve) { return !curve.points.empty(); });
        });
    };
    QStringList texts;
    std::size_t shown = 0; // charts have only these pins
    for (std::size_t i = 0; i < session.pins().size(); ++i) {
        if (!session.pins()[i].shown) {
            continue;
        }
        if (is_drawn(shown)) {
            texts << pinKey(shown, figurePin(session, i, chartNamed(figure.name).leans_on));
        }
        ++shown;
    }
    return texts.join(QStringLiteral(". "));
}

} // namespace tiebreak
