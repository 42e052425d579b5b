// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/breakeven.h"
#include "models/engine/inputs/scenario.h"

#include <optional>

// Which hours of a GPU are paid: the one place that says it. Cost per token, fleets, bills of a load, owning and images
// all ask here, so that idle hours cost the same wherever they are shown.
namespace tiebreak {

// The contender's own billing, else the scenario's.
[[nodiscard]] Billing billing_of(const Scenario& scenario, const Contender& contender);

// Hours of a month in which the servers stand ready and all of the load arrives: those of the schedule, at most the
// month's; else all. Hours, above 0.
[[nodiscard]] double ready_hours(const Bill& bill, Billing billing);

// Hours of a month in which servers run that many hours a day (to 24) on that many days a week (to 7), and the hours a
// day that the paid ones of a schedule are on so many days.
[[nodiscard]] double scheduled_hours(const Bill& bill, double hours_each_day, double days_a_week);
[[nodiscard]] double hours_a_day(const Bill& bill, double days_a_week);

// The share of the paid hours at work, which the cost of a token is divided by: the utilization, or 1 where only hours
// at work are paid.
[[nodiscard]] double paid_utilization(const Bill& bill, Billing billing);

// Hours of a month that one GPU is paid for when it works the utilization's share of its ready hours.
[[nodiscard]] double paid_hours(const Bill& bill, Billing billing);

// Rate in tokens/s at the busiest time, when all tokens of the month arrive within the ready hours.
[[nodiscard]] double peak_rate(const Bill& bill, Billing billing);

// What a fleet of replicas of so many GPUs costs as the load grows; tok_s of one replica, above 0. Where only hours at
// work are paid, it is tokens / tok_s of them, and spares are free.
[[nodiscard]] FleetPrice fleet_price(const Bill& bill, Billing billing, double usd_per_gpu_hour, double gpus_a_replica,
                                     double tok_s);

// The first-token limit in ms less what a first request waits for a server to start, which it does only where idle
// servers are given back; 0 when that alone misses it, empty when there is none.
[[nodiscard]] std::optional<double> first_token_limit_ms(const Scenario& scenario, const Contender& contender);

} // namespace tiebreak
