// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/residuals.h"

#include <QByteArray>

#include <span>

namespace tiebreak {

// The text of calibration.json: bands, constants with unit, prior, source and the number of rows behind each, and the
// residuals of the rows that they were fitted to.
[[nodiscard]] QByteArray calibration_to_json(const Calibration& calibration, std::span<const Residual> residuals);

} // namespace tiebreak
