// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// How far the model is from the catalogue's measurements, by framework, number of GPUs, card and kind of number; the
// last row is all of them. "Seen" is what the calibration keeps of the rows that its constants were fitted to; the band
// comes from rows that a fit had not seen.
[[nodiscard]] Grid accuracyGrid(const Catalogue& catalogue);

} // namespace tiebreak
