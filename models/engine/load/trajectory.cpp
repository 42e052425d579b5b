// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/trajectory.h"

#include <algorithm>

namespace tiebreak {

namespace {

// When each stretch begins, and when the last one ends.
std::vector<double> bounds_s(const Trajectory& trajectory, const StepSeconds& seconds)
{
    std::vector<double> bounds = {0};
    bounds.reserve(trajectory.stretches.size() + 1);
    for (const Trajectory::Stretch& stretch : trajectory.stretches) {
        const double length_s = stretch.steps > 0 ? stretch.steps * seconds(stretch.work) : stretch.idle_s;
        bounds.push_back(bounds.back() + length_s);
    }
    return bounds;
}

} // namespace

void place_sendings(Trajectory& trajectory, const LoadRun& run, const StepSeconds& seconds)
{
    const std::vector<double> bounds = bounds_s(trajectory, seconds);
    for (std::size_t k = 0; k < trajectory.requests.size(); ++k) {
        const double sent_s = run.served[k].sent_s;
        const auto after = std::upper_bound(bounds.begin(), bounds.end(), sent_s);
        const auto last = static_cast<std::ptrdiff_t>(trajectory.stretches.size()) - 1;
        const std::ptrdiff_t stretch =
            std::clamp<std::ptrdiff_t>(after - bounds.begin() - 1, 0, std::max<std::ptrdiff_t>(last, 0));
        const auto index = static_cast<std::size_t>(stretch);
        const double length_s = bounds.size() > index + 1 ? bounds[index + 1] - bounds[index] : 0;
        const double share = length_s > 0 ? (sent_s - bounds[index]) / length_s : 0;
        trajectory.requests[k].sent = {index, std::clamp(share, 0.0, 1.0)};
    }
}

std::vector<Served> timed_again(const Trajectory& trajectory, const StepSeconds& seconds)
{
    const std::vector<double> bounds = bounds_s(trajectory, seconds);
    std::vector<Served> served;
    served.reserve(trajectory.requests.size());
    for (const Trajectory::Request& request : trajectory.requests) {
        if (request.output_tokens == 0) {
            continue;
        }
        const std::size_t stretch = request.sent.stretch;
        Served each;
        each.sent_s = bounds[stretch] + request.sent.share * (bounds[stretch + 1] - bounds[stretch]);
        each.first_token_s = bounds[request.first_token + 1];
        each.end_s = bounds[request.end + 1];
        each.output_tokens = request.output_tokens;
        served.push_back(each);
    }
    return served;
}

} // namespace tiebreak
