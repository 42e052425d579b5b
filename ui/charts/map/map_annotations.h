// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curves/labels/label_fonts.h"
#include "ui/charts/map/map_field.h"
#include "ui/charts/map/map_legend.h"
#include "ui/charts/map/map_math.h"
#include "ui/charts/map/winner_map_plot.h"

#include <qcustomplot.h>

#include <QPolygonF>

// Internal to winner_map_plot.cpp: everything on a winner map that is not a coloured cell.
namespace tiebreak {

// One layer that draws all texts, lines and marks. It works out their places from the axes while it draws, so that
// nothing has to be kept in step with them.
class MapAnnotations : public QCPLayerable {
public:
    // Data and theme are kept by reference.
    MapAnnotations(QCustomPlot* plot, const QString& layer, const WinnerMapData& data, const Theme& theme);

    void setFont(const QFont& font);
    void updateLines(); // borders and contours, from the data's cells

    // Sets margins and ticks so that every text has its place in a plot of that size.
    void arrange(QSize size);
    void setAside(Aside aside) { m_aside = aside; }
    [[nodiscard]] int heightAround(int width, Aside aside) const; // above and below the map
    [[nodiscard]] QString textsAside() const;
    [[nodiscard]] const std::vector<WinnerMapPlot::Text>& texts() const; // as last drawn

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF pixel(QPointF place) const;
    [[nodiscard]] QPolygonF inPixels(const QPolygonF& line) const;
    [[nodiscard]] bool hasValues(const QRectF& rect) const;
    [[nodiscard]] QPointF now() const; // the scenario's own point
    [[nodiscard]] QString nameOf(int winner) const;
    [[nodiscard]] QSizeF tagSize(const MapAxis& axis) const;
    [[nodiscard]] double topHeight(double legend, Aside aside) const;
    [[nodiscard]] double bottomHeight(Aside aside) const;
    void arrangeNames(QSizeF area);

    void write(QPainter& painter, const QRectF& rect, const QString& text, bool on_map = false);
    void drawContours(QPainter& painter);
    void drawNow(QPainter& painter) const;
    void drawNames(QPainter& painter);
    void drawAxes(QPainter& painter);
    void drawTag(QPainter& painter, const QRectF& tag, const MapAxis& axis);

    const WinnerMapData& m_data;
    const Theme& m_theme;
    LabelFonts m_fonts;
    Aside m_aside = Aside::Nothing;
    std::vector<QPolygonF> m_borders; // in cells
    std::vector<MapContour> m_contours;
    MapLegend m_legend;
    QVector<double> m_xTicks;
    QVector<double> m_yTicks;
    std::vector<NamePlace> m_names;
    std::vector<WinnerMapPlot::Text> m_texts;
};

} // namespace tiebreak
