// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/billing.h"

#include "models/engine/costs/economics.h"

#include <algorithm>

namespace tiebreak {

namespace {

constexpr double hours_per_day = 24;
constexpr double days_per_week = 7;

} // namespace

Billing billing_of(const Scenario& scenario, const Contender& contender)
{
    return contender.billing.value_or(scenario.bill.billing);
}

double ready_hours(const Bill& bill, Billing billing)
{
    return billing == Billing::Scheduled ? std::min(bill.paid_hours_per_month, bill.hours_per_month)
                                         : bill.hours_per_month;
}

double scheduled_hours(const Bill& bill, double hours_each_day, double days_a_week)
{
    return bill.hours_per_month * hours_each_day / hours_per_day * days_a_week / days_per_week;
}

double hours_a_day(const Bill& bill, double days_a_week)
{
    return ready_hours(bill, Billing::Scheduled) / bill.hours_per_month * hours_per_day * days_per_week / days_a_week;
}

double paid_utilization(const Bill& bill, Billing billing)
{
    return billing == Billing::ByUse ? 1 : bill.utilization;
}

double paid_hours(const Bill& bill, Billing billing)
{
    return ready_hours(bill, billing) * (billing == Billing::ByUse ? bill.utilization : 1);
}

double peak_rate(const Bill& bill, Billing billing)
{
    return bill.tokens_per_month * bill.peak_factor / (ready_hours(bill, billing) * seconds_per_hour);
}

FleetPrice fleet_price(const Bill& bill, Billing billing, double usd_per_gpu_hour, double gpus_a_replica, double tok_s)
{
    const double seconds = ready_hours(bill, billing) * seconds_per_hour;
    FleetPrice fleet{tok_s * bill.utilization * seconds / bill.peak_factor,
                     rent_usd(usd_per_gpu_hour, gpus_a_replica, ready_hours(bill, billing)),
                     static_cast<double>(bill.spare_replicas)};
    if (billing == Billing::ByUse) {
        const double hours_at_work = hours_for_tokens(fleet.load_per_replica, tok_s);
        fleet.usd_per_replica = rent_usd(usd_per_gpu_hour, gpus_a_replica, hours_at_work);
        fleet.is_by_use = true;
    }
    return fleet;
}

std::optional<double> first_token_limit_ms(const Scenario& scenario, const Contender& contender)
{
    std::optional<double> limit = scenario.limits.ttft_ms;
    if (limit && billing_of(scenario, contender) == Billing::ByUse) {
        limit = std::max(0.0, *limit - 1000 * scenario.bill.cold_start_s);
    }
    return limit;
}

} // namespace tiebreak
