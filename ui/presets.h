// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/fields.h"

#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace tiebreak {

// A named scenario: the default one with some inputs changed.
struct Preset {
    QString name;
    QString description;
    std::vector<std::pair<std::string, std::string>> inputs; // as `--set key=value` takes them
};

// The article's own examples, in its order.
[[nodiscard]] std::vector<Preset> presets();

[[nodiscard]] Scenario scenario_of(const Preset& preset, const Catalogue& catalogue);

} // namespace tiebreak
