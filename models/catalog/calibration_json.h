// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/json_reader.h"
#include "models/engine/facts/calibration.h"

// calibration.json: the constants of the throughput model, where each comes from, and how far predictions were off.
namespace tiebreak {

// Reads what models/fit/calibration_file.h writes. Every constant and band must be there, finite and in its range, and
// nothing else; what is not becomes a problem of the file.
void read_calibration(JsonReader& in, Calibration& calibration);

} // namespace tiebreak
