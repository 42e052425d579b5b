// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/economics.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

double usd_per_million_tokens(double usd_per_gpu_hour, double gpus, double tok_s, double utilization)
{
    return 1e6 * usd_per_gpu_hour * gpus / (seconds_per_hour * tok_s * utilization);
}

double rent_usd(double usd_per_gpu_hour, double gpus, double hours)
{
    return usd_per_gpu_hour * gpus * hours;
}

double hours_for_tokens(double tokens, double tok_s)
{
    return tokens / tok_s / seconds_per_hour;
}

double rate_for_daily_tokens(double tokens_per_day)
{
    return tokens_per_day / seconds_per_day;
}

double replicas_for_rate(double peak_tok_s, double tok_s, double utilization, double spares)
{
    // A fleet that is full to the last bit of rounding needs no further replica.
    const double exact = peak_tok_s / (tok_s * utilization);
    return std::max(1.0, std::ceil(exact * (1 - 1e-12))) + spares;
}

double rent_usd_per_joule(double usd_per_gpu_hour, double tdp_w)
{
    return usd_per_gpu_hour / (tdp_w * seconds_per_hour);
}

double joules_per_token(const Gpu& gpu, double gpus, double draw_fraction, double tok_s)
{
    return gpus * gpu.tdp_w * draw_fraction / tok_s;
}

double power_usd(const Gpu& gpu, const Power& power, double hours)
{
    const double kilowatts = gpu.tdp_w * power.draw_fraction * power.pue / 1000;
    return kilowatts * hours * power.usd_per_kwh;
}

double power_usd_per_million_tokens(double joules_a_token, const Scenario& scenario)
{
    constexpr double joules_per_kwh = 3.6e6;
    return 1e6 * joules_a_token / joules_per_kwh * scenario.power.pue * scenario.power.usd_per_kwh;
}

} // namespace tiebreak
