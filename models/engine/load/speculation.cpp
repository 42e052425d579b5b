// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/speculation.h"

#include <boost/math/tools/toms748_solve.hpp>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace tiebreak {

double tokens_of_step(int depth, double acceptance)
{
    double tokens = 1;
    double all_right = 1;
    for (int i = 0; i < depth; ++i) {
        all_right *= acceptance;
        tokens += all_right;
    }
    return tokens;
}

std::optional<double> acceptance_for(int depth, double tokens)
{
    const auto missing = [&](double acceptance) { return tokens_of_step(depth, acceptance) - tokens; };
    if (missing(0) >= 0) {
        return 0;
    }
    if (missing(1) < 0) {
        return std::nullopt;
    }
    std::uintmax_t steps = 100;
    const auto [low, high] =
        boost::math::tools::toms748_solve(missing, 0.0, 1.0, boost::math::tools::eps_tolerance<double>(40), steps);
    return std::midpoint(low, high);
}

StepSeconds speculating(StepSeconds seconds, int depth, double acceptance)
{
    if (depth == 0) {
        return seconds;
    }
    return [seconds = std::move(seconds), verified = 1.0 + depth,
            tokens = tokens_of_step(depth, acceptance)](StepWork work) {
        work.verified = verified;
        const double whole = seconds(work);
        if (work.decoding == 0) {
            return whole;
        }
        if (work.chunk_tokens == 0) {
            return whole / tokens;
        }
        StepWork decoding;
        decoding.decoding = work.decoding;
        decoding.decode_context = work.decode_context;
        decoding.verified = verified;
        const double alone = seconds(decoding);
        return alone / tokens + (whole - alone);
    };
}

std::optional<double> acceptance_that_pays(const StepSeconds& seconds, StepWork work, int depth)
{
    const double plain = seconds(work);
    work.verified = 1.0 + depth;
    return acceptance_for(depth, seconds(work) / plain);
}

} // namespace tiebreak
