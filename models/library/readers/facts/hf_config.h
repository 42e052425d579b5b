// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/library/formats.h"

#include <optional>

namespace tiebreak {

// config.json of a model from Hugging Face.
[[nodiscard]] Format hf_config_format();

// The model that the config.json at `path` describes, under the name that the file gives itself, else the file's own
// or, for a plain config.json, its folder's. A name that a model of the catalogue has is written as there. On a
// problem, which names file and key, nothing.
[[nodiscard]] std::optional<LlmModel> model_of_config(const QString& path, const Catalogue& catalogue,
                                                      QStringList& problems);

} // namespace tiebreak
