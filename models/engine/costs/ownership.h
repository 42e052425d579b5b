// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"

#include <optional>
#include <vector>

// Rent or buy one GPU. Both ways are judged by what they have cost in today's dollars after t months:
//
//   rent(t) = integral over 0..t of  p * price * (1 - decline)^(s/12)  * (1 + r)^(-s/12) ds
//   own(t)  = purchase + integral over 0..t of (hosting + u * power) * (1 + r)^(-s/12) ds
//             - purchase * resale * (1 - depreciation)^(t/12) * (1 + r)^(-t/12)
//
// with u the utilization, h the hours of a month in which the GPU stands ready, p those that its rent is paid for (as
// costs/billing.h has both: h, or u * h where idle hours are free), r the discount rate and power = TDP x draw x PUE x
// tariff x h. At u = 1 this is the plain purchase / (rent - power) when everything else is zero. These are the usual
// present-value sums, with interest and decline compounding continuously at the yearly rates.
//
// Rents that fall below hosting and power make owning lose again what it had gained, so there may be two ties. A higher
// discount rate never makes owning win earlier or at a lower utilization, and a higher rent never later.
namespace tiebreak {

struct OwnershipTerms {
    double purchase_usd = 0;           // above 0
    double rent_usd_per_month = 0;     // of a full month of ready hours, today; above 0
    double power_usd_per_month = 0;    // of the same hours at work; 0 or more
    double hosting_usd_per_month = 0;  // 0 or more
    double utilization = 1;            // share of the hours at work, above 0 and up to 1
    bool idle_rent_is_paid = false;    // or a rented GPU is given back while it is idle
    double rent_decline_per_year = 0;  // 0 up to below 1
    double discount_rate_per_year = 0; // 0 or more
    double resale_fraction = 0;        // of the purchase price that a card just bought sells for, 0 to 1
    double depreciation_per_year = 0;  // by which that falls each year, 0 up to below 1
};

struct OwnershipPoint {
    double month = 0;
    double rent_usd = 0; // spent so far, in today's dollars
    double own_usd = 0;
};

// One contender, for one GPU.
struct Ownership {
    Gap gap = Gap::None;                      // NoPurchasePrice: nothing below has a value
    std::vector<double> own_months;           // all months within the horizon at which both have cost the same, rising
    std::vector<double> own_months_usd;       // what both have cost then
    std::optional<double> owning_wins_from;   // the first month from which owning has cost less; 0: from the start
    bool owning_wins_at_end = false;          // owning has cost less at the end of the horizon
    std::optional<double> lowest_utilization; // below which owning never wins within the horizon; empty: it never wins
    double rent_usd = 0;                      // at the end of the horizon
    double own_usd = 0;
    double own_usd_per_hour = 0;       // own_usd over the hours at work within the horizon
    std::vector<OwnershipPoint> curve; // month by month from 0 to the horizon, which need not be whole
};

// The contender must have a purchase price.
[[nodiscard]] OwnershipTerms ownership_terms(const Gpu& gpu, const Contender& contender, const Scenario& scenario);

// The two sums above, for t months (0 or more).
[[nodiscard]] double rent_spent_usd(const OwnershipTerms& terms, double months);
[[nodiscard]] double own_spent_usd(const OwnershipTerms& terms, double months);

// All months in (0, horizon] at which the sums are equal, rising. The difference of the sums turns at most twice: at
// the zeros of a sum of three exponentials, itself split where it turns. So every tie is alone between two known
// months, where a bracketing solver (TOMS 748) finds it to 15 digits. Sums equal all along give no month.
[[nodiscard]] std::vector<double> own_months(const OwnershipTerms& terms, double horizon_months);

// The first month within the horizon from which owning has cost less; 0: from the start, as for a card that sells for
// all it cost. Empty: never.
[[nodiscard]] std::optional<double> owning_wins_from(const OwnershipTerms& terms, double horizon_months);

// The lowest utilization, up to 1, at which owning has cost no more than renting at some month of the horizon, whatever
// terms.utilization is. Empty when even full utilization is not enough. 0 when an idle owned GPU costs nothing at all,
// and where idle rent is paid: there less work only saves the owner electricity. Then it is empty when
// terms.utilization takes too much of that.
[[nodiscard]] std::optional<double> lowest_owning_utilization(const OwnershipTerms& terms, double horizon_months);

[[nodiscard]] Ownership analyze_ownership(const Gpu& gpu, const Contender& contender, const Scenario& scenario);

// Rent of one GPU-hour after so many years of falling prices: price x (1 - decline)^years.
[[nodiscard]] double price_after(double usd_per_gpu_hour, double decline_per_year, double years);

} // namespace tiebreak
