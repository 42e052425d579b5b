// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/formula_parts.h"

#include "models/wording/outputs/output_texts.h"
#include "models/wording/wording.h"

#include <cmath>

namespace tiebreak {

QString priceEach(const OutputOf& of)
{
    return Outputs::tr("%1/h").arg(money(of.contender().usd_per_gpu_hour));
}

QString utilizationText(const OutputOf& of)
{
    return percent(of.scenario().bill.utilization, formula_digits);
}

QString throughputText(const OutputOf& of)
{
    return rate(of.result().throughput_tok_s.value.value_or(0));
}

QString costText(const OutputOf& of)
{
    return costPerMillion(of.result().usd_per_million_tokens.value.value_or(0), formula_digits);
}

QString moneyText(double usd)
{
    return money(usd);
}

QString relativeDifference(double now, double pinned)
{
    return pinned != 0 ? signedPercent(now / pinned - 1) : QString();
}

QString countDifference(double now, double pinned)
{
    return (now > pinned ? QLatin1Char('+') : QLatin1Char('-')) + number(std::abs(now - pinned));
}

} // namespace tiebreak
