// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/json_reader.h"
#include "models/engine/facts/catalogue.h"

// An entry of models.json.
namespace tiebreak {

[[nodiscard]] LlmModel read_model(JsonReader& in);

} // namespace tiebreak
