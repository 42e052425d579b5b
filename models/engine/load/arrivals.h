// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/trace.h"

#include <cstdint>
#include <vector>

// What arrives at a server, drawn once and the same for all contenders.
namespace tiebreak {

// Lengths around a mean. `spread` is the coefficient of variation of a log-normal distribution (0: all equal), cut at
// 1 token and, by drawing anew, at `longest`, so that no request outgrows what the server takes.
struct Lengths {
    double mean_tokens = 512;
    double spread = 0; // 0 to 3
    int longest = 1 << 30;
};

// An open load: requests that come whatever the server does.
struct OpenLoad {
    double requests_per_s = 1; // above 0
    double burstiness = 1;     // coefficient of variation of the gaps: 0 even, 1 Poisson, above 1 in bursts
    Lengths prompt;
    Lengths output;
};

// `count` requests with gamma-distributed gaps. Gaps are rescaled so that the last request comes at
// count / requests_per_s, as benchmark clients do: the run then has exactly the rate. Equal seeds, equal requests;
// another rate stretches the same requests, so that one load can be compared with the next without noise.
[[nodiscard]] std::vector<Arrival> open_arrivals(const OpenLoad& load, int count, std::uint64_t seed);

// The requests of `users` that think between an answer and their next request: `count` lengths, arriving at 0 for all
// users that start together or spread evenly over `ramp_s` seconds. From the (users + 1)-th on, at_s is how long its
// user thinks before it, over the mean: exponential, since users who all think equally long would come in step for
// ever.
[[nodiscard]] std::vector<Arrival> closed_arrivals(const Lengths& prompt, const Lengths& output, int users,
                                                   double ramp_s, int count, std::uint64_t seed);

} // namespace tiebreak
