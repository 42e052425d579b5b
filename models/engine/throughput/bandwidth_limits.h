// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the peak bandwidth of the memory allows, and what a rate needs of it. All arguments are above 0.
namespace tiebreak {

// Read rate in GB/s that weights of `weights_gb` need at tok_s with `batch` sequences a step: each decode step reads
// all weights once.
[[nodiscard]] double needed_bandwidth_gb_s(double tok_s, double batch, double weights_gb);

// Highest decode rate if every step only streamed the weights at peak bandwidth: batch x bandwidth / weights.
[[nodiscard]] double bandwidth_ceiling_tok_s(double batch, double bandwidth_gb_s, double weights_gb);

} // namespace tiebreak
