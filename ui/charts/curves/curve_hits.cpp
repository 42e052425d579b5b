// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/curve_hits.h"

#include "ui/charts/curves/curve_plot.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double curve_distance = 6; // pixels
constexpr double rule_distance = 5;
constexpr double marker_distance = 8;

// Keeps what was nearest so far.
struct Nearest {
    double distance; // the largest that counts
    int item = -1;

    void consider(int candidate, double its_distance)
    {
        if (its_distance <= distance) {
            distance = its_distance;
            item = candidate;
        }
    }
};

double distanceToSegment(QPointF a, QPointF b, QPointF position)
{
    const QPointF way = b - a;
    const double length = QPointF::dotProduct(way, way);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(position - a, way) / length, 0.0, 1.0) : 0;
    return QLineF(a + share * way, position).length();
}

double distanceToLine(const CurvePlot& plot, const std::vector<QPointF>& points, QPointF position)
{
    double least = HUGE_VAL;
    for (std::size_t i = 1; i < points.size(); ++i) {
        least = std::min(least, distanceToSegment(plot.pixel(points[i - 1]), plot.pixel(points[i]), position));
    }
    return least;
}

double distanceToRule(const CurvePlot& plot, const ChartRule& rule, QPointF position)
{
    return std::abs(plot.pixel({plot.data().x_min, rule.y}).y() - position.y());
}

bool isInView(const ChartData& data, QPointF value)
{
    return value.x() >= data.x_min && value.x() <= data.x_max && value.y() >= data.y_min && value.y() <= data.y_max;
}

} // namespace

int seriesAt(const CurvePlot& plot, QPointF position)
{
    const int labelled = plot.seriesOfEndLabel(position);
    if (labelled >= 0 || !plot.area().contains(position.toPoint())) {
        return labelled;
    }
    Nearest series{curve_distance};
    for (const ChartLine& line : plot.data().lines) {
        if (line.stroke != Stroke::Ceiling) {
            series.consider(line.series, distanceToLine(plot, line.points, position));
        }
    }
    for (const ChartMarker& marker : plot.data().markers) {
        series.consider(marker.series, QLineF(plot.pixel(marker.at), position).length());
    }
    for (const ChartRule& rule : plot.data().rules) {
        series.consider(rule.series, distanceToRule(plot, rule, position));
    }
    return series.item;
}

int markerAt(const CurvePlot& plot, QPointF position)
{
    const std::vector<ChartMarker>& markers = plot.data().markers;
    Nearest nearest{marker_distance};
    for (std::size_t i = 0; i < markers.size(); ++i) {
        if (!markers[i].tooltip.isEmpty() && isInView(plot.data(), markers[i].at)) {
            nearest.consider(static_cast<int>(i), QLineF(plot.pixel(markers[i].at), position).length());
        }
    }
    return nearest.item;
}

int ruleAt(const CurvePlot& plot, QPointF position)
{
    const std::vector<ChartRule>& rules = plot.data().rules;
    Nearest nearest{rule_distance};
    for (std::size_t i = 0; i < rules.size() && plot.area().contains(position.toPoint()); ++i) {
        if (!rules[i].handle.isEmpty() && isInView(plot.data(), {plot.data().x_min, rules[i].y})) {
            nearest.consider(static_cast<int>(i), distanceToRule(plot, rules[i], position));
        }
    }
    return nearest.item;
}

} // namespace tiebreak
