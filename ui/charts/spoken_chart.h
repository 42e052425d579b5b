// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tiebreak {

// From the first call on, assistive technology meets every ChartCard as a chart: its name, its conclusion as the
// description, and ChartCard::spokenValues() as its text.
void speakOfCharts();

} // namespace tiebreak
