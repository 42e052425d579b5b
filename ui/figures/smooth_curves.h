// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

namespace tiebreak {

// The chart with more points on its curves against batch, so that they have no corners at the size of a slide: monotone
// cubics (PCHIP) in log batch through all points, as the article's curves have between their figures. What does not
// count batches, such as the staircases of fleets, stays. For drawing only: data files hold the points themselves.
[[nodiscard]] ChartData withSmoothCurves(ChartData data);

} // namespace tiebreak
