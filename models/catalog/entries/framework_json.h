// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/json_reader.h"
#include "models/engine/facts/rates/calibration.h"

// Entries of card_classes.json, rates.json and frameworks.json. What is wrong becomes a problem of the file.
namespace tiebreak {

[[nodiscard]] CardClass read_card_class(JsonReader& in);

[[nodiscard]] RateRule read_rate(JsonReader& in);

// The families that it serves must be among `classes`.
[[nodiscard]] Stack read_framework(JsonReader& in, const std::vector<CardClass>& classes);

} // namespace tiebreak
