// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curves/chart_view.h"
#include "ui/charts/drawn_plot.h"
#include "ui/theme.h"

#include <QRectF>

#include <optional>
#include <vector>

class QCPGraph;
class QPen;

namespace tiebreak {

class PlotAnnotations;

// Of the curves of a chart's pins, by the pin's place: pins differ by their dashes, contenders by their colours.
[[nodiscard]] QPen pinnedPen(std::size_t pin, const QColor& colour);

// A ChartData in a plot. What was made is kept: data of the same shape again changes values only.
class CurvePlot : public DrawnPlot {
public:
    explicit CurvePlot(QCustomPlot& plot);

    // False, and nothing to replot, when the data is what is shown already.
    bool setData(const ChartData& data);
    void setTheme(const Theme& theme) override;
    void setFont(const QFont& font) override;
    void arrange(QSize size) override;
    void setCornerWidth(int pixels) override;
    void setAside(Aside aside) override;
    [[nodiscard]] int heightAround(int width, Aside aside) const override;
    [[nodiscard]] QString textsAside() const override;
    // Shows that part of the axes, now and with later data; empty, or one that axes cannot show: all of the data's.
    // False when nothing changes.
    bool setView(const std::optional<QRectF>& view);
    // Draws that contender stronger than the others, if the chart has it; -1: all alike. False when nothing changes.
    bool setHighlighted(int series);
    // What is shown; its axes are those in view.
    [[nodiscard]] const ChartData& data() const;
    [[nodiscard]] QRectF fullView() const; // the axes that the data came with

    [[nodiscard]] int plottables() const; // lines and edges of bands
    // All in the plot's pixels, as last drawn.
    [[nodiscard]] const std::vector<QRectF>& endLabelRects() const;
    [[nodiscard]] const std::vector<QRectF>& pinLabelRects() const;
    [[nodiscard]] int seriesOfEndLabel(QPointF pixel) const; // -1: there is none

private:
    void applyAxes();
    void applySides();
    void applyBands(const std::vector<ChartBand>& before);
    void applyLines(const std::vector<ChartLine>& before);
    void applyPins(const std::vector<ChartPin>& before);
    bool applyEmphasis();
    void applyColours();
    [[nodiscard]] QColor colour(int series) const;
    [[nodiscard]] QCPGraph* graph(std::vector<QCPGraph*>& graphs, std::size_t index, const QString& layer);

    ChartData m_data;
    Theme m_theme = Theme::light();
    bool m_hasData = false;
    ChartAxes m_full;               // as the data came
    std::optional<QRectF> m_view;   // what of them is asked for
    int m_highlighted = -1;         // as asked for
    int m_emphasis = -1;            // the same, if the chart has it
    PlotAnnotations* m_annotations; // owned by the plot, as are the graphs
    std::vector<QCPGraph*> m_lines; // as many as were ever needed at once; the spare ones are hidden
    std::vector<QCPGraph*> m_sides; // the curve and the plot's edge of each side
    std::vector<QCPGraph*> m_bands; // low and high of each band
    std::vector<QCPGraph*> m_pins;  // all curves of the first pin, then of the next
};

} // namespace tiebreak
