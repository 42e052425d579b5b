// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/throughput/step_work.h"

namespace tiebreak {

// Seconds of a step on a replica with costs of a plain shape: what the laws ask for holds for any.
inline double step_s(const StepWork& work)
{
    return 0.012 + 2e-5 * work.decoding + 3e-8 * work.decode_context + 6e-5 * work.chunk_tokens +
           1e-10 * work.chunk_attention;
}

} // namespace tiebreak
