// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/first_steps/tour.h"

#include <vector>

namespace tiebreak {

class MainWindow;

// The five first steps over the window's own controls: verdict, how much is asked of a card, price line, pin, export.
// The window must outlive them.
[[nodiscard]] std::vector<TourStep> firstSteps(MainWindow& window);

} // namespace tiebreak
