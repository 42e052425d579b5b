// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/plain_text.h"
#include "models/engine/inputs/own_facts.h"
#include "models/engine/inputs/scenario.h"

#include <string>
#include <vector>

namespace tiebreak {

// A scenario kept under a name, to compare with.
struct Pin {
    std::string name; // a plain line of 1 to longest_pin_name characters; all different
    Scenario scenario;
    bool shown = true; // its curves stay on the charts

    bool operator==(const Pin&) const = default;
};

inline constexpr std::size_t max_pins = 8;

// All that edits change and sessions save.
struct Document {
    Scenario scenario;
    std::vector<Pin> pins; // in the user's order; the first that is shown is what differences are told against
    std::vector<std::string> locked; // full keys of fields that edits leave alone, sorted
    OwnFacts facts = {};             // merged into the catalogue that all of these are of

    bool operator==(const Document&) const = default;
};

} // namespace tiebreak
