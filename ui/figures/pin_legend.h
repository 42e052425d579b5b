// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/theme.h"

#include <QFont>
#include <QPainter>
#include <QRectF>

#include <vector>

// Internal to figure_body.cpp: the names of a figure's pins above its plot, each beside its kind of dashes. On screen
// names stand at their curves, shortened or left out where there is no room; a page has room for all of them.
namespace tiebreak {

class PinLegend {
public:
    PinLegend(const std::vector<ChartPin>& pins, const Theme& theme, QFont font);

    [[nodiscard]] double leastWidth() const;         // in which long names wrap
    [[nodiscard]] double height(double width) const; // 0 without pins
    void paint(QPainter& painter, const QRectF& target) const;

private:
    struct Entry {
        QString name;
        QRectF text; // from the legend's upper left
        int flags = 0;
    };
    [[nodiscard]] std::vector<Entry> entries(double width) const;

    QStringList m_names;
    QColor m_colour;
    QFont m_font;
};

} // namespace tiebreak
