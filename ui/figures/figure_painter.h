// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/figure_look.h"

#include <QRectF>

#include <memory>

namespace tiebreak {

class PlotPainter;

// Lays a figure out for a look, and draws it on any device: a picture, an SVG, a page. Needs a QApplication (offscreen
// will do), no window.
class FigurePainter {
public:
    FigurePainter(Figure figure, const FigureLook& look);
    ~FigurePainter();
    FigurePainter(const FigurePainter&) = delete;
    FigurePainter& operator=(const FigurePainter&) = delete;

    // Of the labels as they will be drawn: less than asked for where the chart would not fit otherwise.
    [[nodiscard]] double fontPt() const;
    // False when even letters of 4 pt are too large: then texts meet.
    [[nodiscard]] bool fits() const;
    // Draws the whole figure into `target`, in the painter's coordinates; its shape should be that of the look's size.
    // Texts stay texts on devices that have them.
    void paint(PlotPainter& painter, const QRectF& target);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tiebreak
