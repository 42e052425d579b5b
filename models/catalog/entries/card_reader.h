// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/json_reader.h"
#include "models/engine/facts/catalogue.h"

// An entry of gpus.json; the families of cards must be in the catalogue.
namespace tiebreak {

[[nodiscard]] Gpu read_gpu(JsonReader& in, const Catalogue& catalogue);

} // namespace tiebreak
