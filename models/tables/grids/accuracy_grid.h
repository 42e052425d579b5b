// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// How far the model is from the catalogue's measurements, by the groups that have an error band of their own; the last
// row is all of them. "Left out" is what the calibration keeps of rows that a fit had not seen; "seen" is computed
// here, with the constants that were fitted to these very rows (under a millisecond).
[[nodiscard]] Grid accuracyGrid(const Catalogue& catalogue);

} // namespace tiebreak
