// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/theme.h"

#include <QRect>
#include <QSize>

#include <vector>

class QCPGraph;
class QCustomPlot;
class QFont;

namespace tiebreak {

class PlotAnnotations;

// Puts a ChartData into a QCustomPlot, on screen or for an export, and keeps what it made: applying data of the same
// shape again changes values only. It never replots.
class CurvePlot {
public:
    explicit CurvePlot(QCustomPlot& plot); // the plot must live as long
    CurvePlot(const CurvePlot&) = delete;
    CurvePlot& operator=(const CurvePlot&) = delete;

    // False, and nothing to replot, when the data is what is shown already.
    bool setData(const ChartData& data);
    void setTheme(const Theme& theme);
    void setFont(const QFont& font);
    [[nodiscard]] const ChartData& data() const;

    // Places axes and texts for a plot of that size. To be called before each replot, and before
    // QCustomPlot::toPainter.
    void arrange(QSize size);

    // All in the plot's pixels, as last drawn.
    [[nodiscard]] QRect area() const; // between the axes
    [[nodiscard]] const std::vector<QRectF>& endLabelRects() const;
    [[nodiscard]] QPointF pixel(QPointF value) const;
    [[nodiscard]] double xAt(double pixel) const;

private:
    void applyBands();
    void applyLines(const std::vector<ChartLine>& before);
    void applyColours();
    [[nodiscard]] QCPGraph* graph(std::vector<QCPGraph*>& graphs, std::size_t index, const QString& layer);

    QCustomPlot& m_plot;
    ChartData m_data;
    Theme m_theme = Theme::light();
    bool m_hasData = false;
    PlotAnnotations* m_annotations; // owned by the plot, as are the graphs
    std::vector<QCPGraph*> m_lines; // as many as were ever needed at once; the spare ones are hidden
    std::vector<QCPGraph*> m_bands; // low and high of each band
};

} // namespace tiebreak
