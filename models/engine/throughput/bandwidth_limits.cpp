// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/bandwidth_limits.h"

namespace tiebreak {

double needed_bandwidth_gb_s(double tok_s, double batch, double weights_gb)
{
    return tok_s / batch * weights_gb;
}

double bandwidth_ceiling_tok_s(double batch, double bandwidth_gb_s, double weights_gb)
{
    return batch * bandwidth_gb_s / weights_gb;
}

} // namespace tiebreak
