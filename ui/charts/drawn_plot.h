// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/aside.h"

#include <QPointF>
#include <QRect>
#include <QSize>
#include <QString>

class QCustomPlot;
class QFont;

namespace tiebreak {

struct Theme;

// Puts data into a QCustomPlot, on screen or for an export. It never replots.
class DrawnPlot {
public:
    explicit DrawnPlot(QCustomPlot& plot); // the plot must live as long
    virtual ~DrawnPlot();
    DrawnPlot(const DrawnPlot&) = delete;
    DrawnPlot& operator=(const DrawnPlot&) = delete;

    virtual void setTheme(const Theme& theme) = 0;
    virtual void setFont(const QFont& font) = 0;
    // Places axes and texts for a plot of that size. To be called before each replot, and before
    // QCustomPlot::toPainter.
    virtual void arrange(QSize size) = 0;
    // What the card puts at its upper right, in pixels.
    virtual void setCornerWidth(int /*pixels*/) {}
    // What has stepped aside, from the next arrangement on.
    virtual void setAside(Aside aside) = 0;
    // The height above and below the axes when so much has, in a plot of that width.
    [[nodiscard]] virtual int heightAround(int width, Aside aside) const = 0;
    // The texts that have, a line each.
    [[nodiscard]] virtual QString textsAside() const = 0;

    // All in the plot's pixels, as last drawn.
    [[nodiscard]] QRect area() const; // between the axes
    [[nodiscard]] QPointF pixel(QPointF value) const;
    [[nodiscard]] QPointF value(QPointF pixel) const;

protected:
    [[nodiscard]] QCustomPlot& plot() const { return m_plot; }

private:
    QCustomPlot& m_plot;
};

} // namespace tiebreak
