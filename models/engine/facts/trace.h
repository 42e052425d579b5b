// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tiebreak {

// One request as its client sends it.
struct Arrival {
    double at_s = 0; // since the start; in a closed loop the first requests only, see closed_arrivals
    int prompt_tokens = 0;
    int output_tokens = 0;

    bool operator==(const Arrival&) const = default;
};

// A recorded log of requests, in the order of their times; at least two, and not all at once.
struct Trace {
    std::string name;  // unique: what inputs call it
    std::string label; // what people read
    std::string source;
    std::string licence;
    std::vector<Arrival> requests;

    bool operator==(const Trace&) const = default;
};

} // namespace tiebreak
