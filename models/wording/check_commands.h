// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/scenario.h"

#include <QString>

namespace tiebreak {

// What measures the scenario on one's own server: the lines for a shell that start the server of one contender and put
// the scenario's load on it, in the words of its framework; what the result's file is called, to be imported.
struct CheckCommands {
    QString commands;
    QString result_file;
    QString note; // what the commands leave to the reader
};

// The contender's place must be in the scenario. A batch becomes as many clients that wait for their answers.
[[nodiscard]] CheckCommands checkCommands(const Scenario& scenario, const Catalogue& catalogue, std::size_t contender);

} // namespace tiebreak
