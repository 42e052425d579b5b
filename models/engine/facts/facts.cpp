// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/facts.h"

namespace tiebreak {

bool has_weight_precision(const Gpu& gpu, Precision precision)
{
    return !format_of(precision).needs_fp8 || gpu.fp8_tflops.has_value();
}

bool has_kv_precision(const Gpu& gpu, Precision precision)
{
    return format_of(precision).holds_kv && has_weight_precision(gpu, precision);
}

} // namespace tiebreak
