// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/theme.h"

#include <QRectF>

#include <functional>

class QFont;
class QPainter;

// Internal to plot_annotations.cpp: the strip under the x axis that says who leads where.
namespace tiebreak {

constexpr double lead_rim = 3; // of the full colour: all of a strip that is no higher

// `x` gives the pixel of a value. Names stand only where they fit: colours are never alone, since lines are named, too.
void drawLeadStrip(QPainter& painter, const ChartData& data, const Theme& theme, const QFont& font, const QRectF& strip,
                   const std::function<double(double)>& x);

} // namespace tiebreak
