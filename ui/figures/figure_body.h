// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/theme.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

#include <memory>

class QCPPainter;

// Internal to figure_painter.cpp: what stands below a panel's title.
namespace tiebreak {

class FigureDrawing {
public:
    virtual ~FigureDrawing() = default;

    // In which no texts meet.
    [[nodiscard]] virtual QSizeF leastSize() = 0;
    virtual void paint(QCPPainter& painter, const QRectF& target) = 0; // not smaller than that
};

[[nodiscard]] std::unique_ptr<FigureDrawing> drawingOf(const FigurePanel& panel, const Theme& theme, const QFont& font);

} // namespace tiebreak
