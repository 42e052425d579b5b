// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

namespace tiebreak {

// The chart with nothing drawn out of view, for devices that cannot clip (SVG Tiny). Lines that leave the view and come
// back become several lines; the last one keeps the end label.
[[nodiscard]] ChartData clippedToView(ChartData data);

} // namespace tiebreak
