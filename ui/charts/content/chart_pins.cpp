// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/chart_pins.h"

#include "ui/charts/chart_math.h"

#include <algorithm>

namespace tiebreak {

namespace {

constexpr double most_stretch = 3; // of the y axis, to show a pin

// Lengthens the contender's last curve when the line begins where that ends, as solid and dashed pieces do.
void append(std::vector<PinnedCurve>& curves, const ChartLine& line)
{
    const auto continues = [&line](const PinnedCurve& curve) {
        return curve.series == line.series && curve.points.back() == line.points.front();
    };
    const auto before = std::ranges::find_if(curves, continues);
    if (before == curves.end()) {
        curves.push_back({line.series, line.points, line.name});
    } else {
        before->points.insert(before->points.end(), line.points.begin() + 1, line.points.end());
    }
}

std::vector<PinnedCurve> valueCurves(const ChartData& chart)
{
    std::vector<PinnedCurve> curves;
    for (const ChartLine& line : chart.lines) {
        if (line.stroke != Stroke::Ceiling && line.points.size() > 1) {
            append(curves, line);
        }
    }
    return curves;
}

} // namespace

ChartPin chartPin(const ChartData& pinned, const QString& name)
{
    const ChartData chart = drawable(pinned);
    return {name, valueCurves(chart), chart.x_max, chart.y_min, chart.y_max, chart.x_name, chart.y_label};
}

std::vector<ChartPin> shownPins(const Session& session, const ChartOf& chart_of, PinAnalysisOf analysis_of)
{
    std::vector<ChartPin> pins;
    for (std::size_t i = 0; i < session.pins().size(); ++i) {
        const Pin& pin = session.pins()[i];
        if (pin.shown) {
            const QString name = QString::fromStdString(pin.name);
            const Analysis& pinned = (session.*analysis_of)(i);
            const View& view = session.scenario().view;
            const bool is_alike = pinned.scenario.view.cost_axis == view.cost_axis &&
                                  pinned.scenario.view.breakeven_of == view.breakeven_of;
            pins.push_back(chartPin(is_alike ? chart_of(pinned) : chart_of(seen_as(pinned, view)), name));
        }
    }
    return pins;
}

void addPins(ChartData& chart, const std::vector<ChartPin>& pins)
{
    if (!chart.no_data.isEmpty()) {
        return;
    }
    const double highest = chart.y_max * most_stretch;
    const double lowest = chart.log_y ? chart.y_min / most_stretch : 0;
    std::vector<PinnedCurve> drawn = valueCurves(chart);
    for (const ChartPin& pin : pins) {
        ChartPin& added =
            chart.pins.emplace_back(ChartPin{pin.name, {}, pin.x_max, pin.y_min, pin.y_max, pin.x_name, pin.y_label});
        if (pin.x_name != chart.x_name || pin.y_label != chart.y_label) { // of another unit, or of other two
            continue;
        }
        for (const PinnedCurve& curve : pin.curves) {
            const bool is_drawn = std::ranges::any_of(drawn, [&curve](const PinnedCurve& other) {
                return other.series == curve.series && other.points == curve.points;
            });
            if (!is_drawn) {
                added.curves.push_back(curve);
                drawn.push_back(curve);
            }
        }
        if (!added.curves.empty()) {
            chart.x_max = std::max(chart.x_max, pin.x_max);
            chart.y_min = std::min(chart.y_min, std::max(pin.y_min, lowest));
            chart.y_max = std::max(chart.y_max, std::min(pin.y_max, highest));
        }
    }
}

} // namespace tiebreak
