// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curves/chart_view.h"
#include "ui/charts/curves/labels/label_fonts.h"
#include "ui/charts/curves/labels/pin_labels.h"

#include <QRectF>

#include <functional>
#include <optional>
#include <vector>

// Internal to plot_annotations.cpp: where the texts between and beside the axes go.
namespace tiebreak {

constexpr double label_gap = 8; // between a line's end (with its marker) and its label, in pixels

struct PlotLabel {
    QString text;
    QRectF rect;
    int series = 0;
    bool is_bold = false;
    bool has_veil = true; // over what is behind it
};

// The end of the line or, when it is out of view, of the last piece of the same curve that is in view; empty: no label.
[[nodiscard]] std::optional<LineEnd> labelledEnd(const ChartData& data, const ChartLine& line);
// Whether a label of a line with that end belongs into the margin.
[[nodiscard]] bool isAtRight(const ChartData& data, const LineEnd& end);

class PlotLabels {
public:
    // `area` between the axes and `pixel` of a value are in pixels. Data and fonts are kept by reference.
    PlotLabels(const ChartData& data, const LabelFonts& fonts, QRectF area, std::function<QPointF(QPointF)> pixel);

    // Names at the ends of lines, and what rules, remarks and pins say. `others` are the labels that are there already.
    [[nodiscard]] std::vector<PlotLabel> endLabels() const;
    [[nodiscard]] std::vector<PlotLabel> ruleLabels() const;
    [[nodiscard]] std::vector<PlotLabel> remarkLabels(const std::vector<PlotLabel>& others) const;
    [[nodiscard]] std::vector<PlotLabel> pinLabels(const std::vector<PlotLabel>& others) const;
    // What marks and the two sides of a curve are.
    [[nodiscard]] std::vector<PlotLabel> markLabels(const std::vector<PlotLabel>& others) const;
    // Of the name of the y axis between the axes, at the top and left of `end`, where it covers no line and none of the
    // others. Where there is no such place, it covers lines and may be too narrow.
    [[nodiscard]] QRectF yNamePlace(const std::vector<PlotLabel>& others, double end) const;

private:
    [[nodiscard]] PlotLabel innerLabel(const ChartLine& line, QPointF end) const;
    [[nodiscard]] bool crossesACurve(const QRectF& rect) const;
    [[nodiscard]] bool isFree(const QRectF& place, const std::vector<PlotLabel>& others) const;
    [[nodiscard]] PinLabelSpace spaceBeside(const std::vector<PlotLabel>& others) const;

    const ChartData& m_data;
    const LabelFonts& m_fonts;
    QRectF m_area;
    std::function<QPointF(QPointF)> m_pixel;
};

} // namespace tiebreak
