// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/theme.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

#include <memory>

// Internal to figure_painter.cpp: what stands below a panel's title.
namespace tiebreak {

class PlotPainter;

class FigureDrawing {
public:
    virtual ~FigureDrawing() = default;

    // In which no texts meet, for that width of the room that there is.
    [[nodiscard]] virtual QSizeF leastSize(double width) = 0;
    virtual void paint(PlotPainter& painter, const QRectF& target) = 0; // not smaller than that
};

struct DrawingStyle {
    Theme theme;
    QFont font;
    bool is_high = false;   // the figure is not much wider than high
    bool is_remark = false; // the panel has no data, but another one of the figure has
};

[[nodiscard]] std::unique_ptr<FigureDrawing> drawingOf(const FigurePanel& panel, const DrawingStyle& style);

} // namespace tiebreak
