// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QRectF>

#include <optional>

class QKeyEvent;

// Internal to curve_chart_input.cpp: which part of its axes a key asks a chart for, as in chart_view.h.
namespace tiebreak {

struct AskedView {
    std::optional<QRectF> view; // empty: all of the axes
};

// Nothing: the key means something else. `data` has what is in view, `full` is all of it.
[[nodiscard]] std::optional<AskedView> viewAskedBy(const QKeyEvent& event, const ChartData& data, const QRectF& full);

} // namespace tiebreak
