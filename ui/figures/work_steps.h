// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace tiebreak {

// Work that takes its time, cut into pieces: whoever runs them shows how far it is and can stop between two of them.
struct WorkStep {
    QString label;                 // "throughput.png"
    std::function<QString()> work; // returns a problem, or nothing
    bool is_aside = false;         // touches no widgets and no session: may run in another thread
};

// True once the user has had enough; long steps look at it while they run.
using Cancelled = std::shared_ptr<std::atomic<bool>>;

// All of them, here and now; the first problem ends it.
[[nodiscard]] inline QString runSteps(const std::vector<WorkStep>& steps)
{
    for (const WorkStep& step : steps) {
        if (const QString problem = step.work(); !problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

} // namespace tiebreak
