// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/formula_parts.h"

#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/wording.h"

#include <cmath>

namespace tiebreak {

QString baselineName(const Analysis& analysis)
{
    return analysis.contenders.empty() ? QString() : contenderName(analysis, 0);
}

QString priceEach(const OutputOf& of)
{
    return Outputs::tr("%1/h").arg(exactMoney(of.contender().usd_per_gpu_hour));
}

QString utilizationText(const OutputOf& of)
{
    return percent(of.scenario().bill.utilization, formula_digits);
}

QString paidUtilizationText(const OutputOf& of)
{
    const Scenario& scenario = of.scenario();
    return percent(paid_utilization(scenario.bill, billing_of(scenario, of.contender())), formula_digits);
}

QString throughputText(const OutputOf& of)
{
    return rate(of.result().throughput_tok_s.value.value_or(0));
}

QString paidHoursText(const OutputOf& of)
{
    const ContenderAnalysis& result = of.result();
    const Bill& bill = of.scenario().bill;
    const Billing billing = billing_of(of.scenario(), of.contender());
    return billing == Billing::ByUse
               ? Outputs::tr("%1 GPU-hours at work").arg(number(result.paid_gpu_hours.value_or(0), formula_digits))
               : Outputs::tr("%1 × %2 h").arg(gpus(result.gpus_needed.value_or(0)), exact(ready_hours(bill, billing)));
}

QString loadRateText(const OutputOf& of)
{
    const ContenderAnalysis& result = of.result();
    const double gpu_seconds = result.used_gpu_hours.value_or(0) * seconds_per_hour;
    return gpu_seconds > 0 ? rate(*of.result().load_tokens * of.contender().tensor_parallel / gpu_seconds)
                           : throughputText(of);
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
