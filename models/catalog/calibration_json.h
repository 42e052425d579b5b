// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/json_reader.h"
#include "models/engine/facts/calibration.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>
#include <string>

// calibration.json: the constants of the throughput model, where each comes from, and how far predictions were off.
namespace tiebreak {

struct FitParameter;
struct Residual;

// The number to the six significant digits that the file keeps.
[[nodiscard]] double six_digits(double value);

// The file: every constant with what it is and where it came from, the bands, the date, and what the fit left over of
// each row, ln(measured / predicted) by id. The same input gives the same bytes.
[[nodiscard]] QByteArray calibration_to_json(const Calibration& calibration, std::span<const FitParameter> parameters,
                                             std::span<const Residual> residuals);

// Reads what calibration_to_json wrote. Every constant and band must be there, finite and in its range, and nothing
// else; what is not becomes a problem of the file.
void read_calibration(JsonReader& in, Calibration& calibration);

} // namespace tiebreak
