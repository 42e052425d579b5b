// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/json_reader.h"
#include "models/engine/facts/rates/calibration.h"

// calibration.json: the constants of the throughput model, where each comes from, and how far predictions were off.
namespace tiebreak {

// Reads what models/fit/calibration_file.h writes into `calibration`, which has the frameworks and families of cards.
// Every constant and band must be there, finite and in its range, and nothing else. Returns what is wrong with the
// file, which messages call `name`.
[[nodiscard]] QStringList read_calibration(const QString& name, const QByteArray& text, Calibration& calibration);

} // namespace tiebreak
