// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/residuals.h"
#include "models/fit/fit_priors.h"

#include <QByteArray>

#include <span>

// Writes calibration.json; models/catalog/calibration_json.h reads it.
namespace tiebreak {

// The number to the six significant digits that the file keeps.
[[nodiscard]] double six_digits(double value);

// The file: every constant with what it is and where it came from, the bands, the date, and what the fit left over of
// each row, ln(measured / predicted) by id. The same input gives the same bytes.
[[nodiscard]] QByteArray calibration_to_json(const Calibration& calibration, std::span<const FitParameter> parameters,
                                             std::span<const Residual> residuals);

} // namespace tiebreak
