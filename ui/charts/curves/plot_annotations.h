// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/aside.h"
#include "ui/charts/curves/labels/plot_labels.h"
#include "ui/theme.h"

#include <qcustomplot.h>

// Internal to curve_plot.cpp: everything in a plot that is not an axis, the grid, a line or a band.
namespace tiebreak {

struct VerticalRoom { // in pixels
    int top = 0;
    int bottom = 0;
};

// One layer that draws all texts and marks of a chart. It works out their places from the axes while it draws, so that
// nothing has to be kept in step with them.
class PlotAnnotations : public QCPLayerable {
public:
    explicit PlotAnnotations(QCustomPlot* plot, const QString& layer);

    // Both are kept by reference.
    void setContent(const ChartData& data, const Theme& theme);
    void setFont(const QFont& font);
    // The marks of all other series step back; -1: none does.
    void setHighlighted(int series);

    void setAside(Aside aside);
    // At the upper right of the plot is something else, of that width.
    void setCornerWidth(int pixels) { m_cornerWidth = pixels; }
    [[nodiscard]] Aside aside() const { return m_aside; }
    [[nodiscard]] VerticalRoom roomAround(Aside aside) const; // above and below the axes

    // Sets margins and ticks so that every text has its place in a plot of that size that shows all of the data or a
    // part of it.
    void arrange(QSize size, bool is_part);
    [[nodiscard]] const QVector<double>& xTicks() const;
    [[nodiscard]] const QVector<double>& yTicks() const;
    [[nodiscard]] const std::vector<QRectF>& endLabelRects() const; // as last drawn
    [[nodiscard]] const std::vector<QRectF>& pinLabelRects() const; // as last drawn
    [[nodiscard]] int seriesOfEndLabel(QPointF position) const;     // -1: there is none

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF pixel(QPointF value) const;
    [[nodiscard]] bool isVisible(QPointF value) const;
    [[nodiscard]] QString yTickText(double y) const;
    [[nodiscard]] double xTickWidth() const;
    [[nodiscard]] double stripHeight() const; // 0: there is no strip
    [[nodiscard]] double stripHeight(Aside aside) const;
    [[nodiscard]] bool hasXName() const;  // below its labels
    [[nodiscard]] double tickTop() const; // of the labels of the x axis
    // The labels of the x axis with their texts, and the cursor's tag: below them where it would hide another number.
    struct TickText {
        QRectF rect;
        QString text;
    };
    [[nodiscard]] std::vector<TickText> xTickTexts() const;
    [[nodiscard]] QRectF tagRect(const std::vector<TickText>& ticks) const;

    void drawAxisTexts(QPainter& painter, const std::vector<TickText>& ticks, const QRectF& tag) const;
    void drawYLabel(QPainter& painter) const; // above the plot
    void drawYLabelInside(QPainter& painter, const QRectF& place) const;
    void drawXLabel(QPainter& painter, const QRectF& tag) const;
    void drawRules(QPainter& painter) const;
    void drawCursor(QPainter& painter, const QRectF& tag) const;
    void drawMarkers(QPainter& painter) const;
    void drawLabel(QPainter& painter, const PlotLabel& label) const;
    [[nodiscard]] QColor markColour(int series) const;

    const ChartData* m_data = nullptr;
    const Theme* m_theme = nullptr;
    LabelFonts m_fonts;
    QVector<double> m_xTicks;
    QVector<double> m_yTicks;
    int m_yTickDecimals = 0;
    int m_highlighted = -1;
    Aside m_aside = Aside::Nothing;
    int m_cornerWidth = 0;
    std::vector<QRectF> m_endLabelRects;
    std::vector<int> m_endLabelSeries; // of each of them
    std::vector<QRectF> m_pinLabelRects;
};

} // namespace tiebreak
