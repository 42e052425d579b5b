// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/configs/config_object.h"
#include "models/engine/facts/model_shape.h"

#include <vector>

namespace tiebreak {

// An architecture of Hugging Face's config.json: how its layers are written down.
struct ConfigArchitecture {
    QLatin1StringView name; // in "architectures"
    std::vector<LayerGroup> (*layers)(const ConfigObject& config) = nullptr;
    bool tied_by_default = false; // embeddings, where the file does not say
};

// All that the reader knows, one row each.
[[nodiscard]] const std::vector<ConfigArchitecture>& config_architectures();

} // namespace tiebreak
