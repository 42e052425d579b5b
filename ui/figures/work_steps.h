// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tiebreak {

// One step of longer work: a progress dialog runs them in order, between events; the command line simply in order.
struct WorkStep {
    QString label;                 // what is being done
    std::function<QString()> work; // returns what is wrong, and then no further step is run; empty when all is well
};

} // namespace tiebreak
