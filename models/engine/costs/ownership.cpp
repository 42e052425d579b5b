// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/ownership.h"

#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"

#include <boost/math/tools/roots.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace tiebreak {

namespace {

// The sums of ownership.h in closed form, apart from the utilization, in which both are linear:
// rent = paid(u) x full_rent, own = idle + u x full_power.
class Sums {
public:
    explicit Sums(const OwnershipTerms& terms)
        : m_terms(terms), m_decline(-std::log1p(-terms.rent_decline_per_year) / months_per_year),
          m_discount(std::log1p(terms.discount_rate_per_year) / months_per_year),
          m_depreciation(-std::log1p(-terms.depreciation_per_year) / months_per_year)
    {
    }

    [[nodiscard]] double full_rent(double months) const
    {
        return m_terms.rent_usd_per_month * weighted_months(m_decline + m_discount, months);
    }

    [[nodiscard]] double full_power(double months) const
    {
        return m_terms.power_usd_per_month * weighted_months(m_discount, months);
    }

    // An owned GPU that does nothing: what its resale would not bring back, and hosting.
    [[nodiscard]] double idle(double months) const
    {
        const double lost_share = -std::expm1(-(m_depreciation + m_discount) * months);
        const double resale = m_terms.purchase_usd * m_terms.resale_fraction;
        return m_terms.purchase_usd - resale + resale * lost_share +
               m_terms.hosting_usd_per_month * weighted_months(m_discount, months);
    }

    // The share of the ready hours that rent is paid for.
    [[nodiscard]] double paid(double utilization) const { return m_terms.idle_rent_is_paid ? 1 : utilization; }

    // Both at the terms' own utilization.
    [[nodiscard]] double rent(double months) const { return paid(m_terms.utilization) * full_rent(months); }
    [[nodiscard]] double own(double months) const { return idle(months) + m_terms.utilization * full_power(months); }

    // Own less rent.
    [[nodiscard]] double difference(double utilization, double months) const
    {
        return idle(months) + utilization * full_power(months) - paid(utilization) * full_rent(months);
    }

    // Months from 0 to the horizon between which the difference is monotone.
    [[nodiscard]] std::vector<double> monotone_pieces(double utilization, double horizon) const;

private:
    // Integral of exp(-rate s) for s from 0 to `months`.
    static double weighted_months(double rate, double months)
    {
        const double exponent = rate * months;
        return exponent < 1e-16 ? months : -std::expm1(-exponent) / rate;
    }

    OwnershipTerms m_terms;
    // Of continuous compounding, a month.
    double m_decline;
    double m_discount;
    double m_depreciation;
};

// Where `f` is 0 beyond the first knot, rising; it must be monotone between neighbouring knots.
template <typename Function>
std::vector<double> zeros(const Function& f, const std::vector<double>& knots)
{
    std::vector<double> found;
    double before = f(knots.front());
    for (std::size_t i = 1; i < knots.size(); ++i) {
        const double now = f(knots[i]);
        if ((before < 0 && now > 0) || (before > 0 && now < 0)) {
            std::uintmax_t iterations = 100;
            const auto bracket = boost::math::tools::toms748_solve(
                f, knots[i - 1], knots[i], before, now, boost::math::tools::eps_tolerance<double>(50), iterations);
            found.push_back(bracket.first + (bracket.second - bracket.first) / 2);
        } else if (now == 0 && before != 0) {
            found.push_back(knots[i]);
        }
        before = now;
    }
    return found;
}

std::vector<double> Sums::monotone_pieces(double utilization, double horizon) const
{
    // The slope of the difference times exp(discount t), which has the slope's sign:
    // upkeep + loss exp(-depreciation t) - rent exp(-decline t). It turns where its last two terms do.
    const double upkeep = m_terms.hosting_usd_per_month + utilization * m_terms.power_usd_per_month;
    const double rent = paid(utilization) * m_terms.rent_usd_per_month;
    const double loss = m_terms.purchase_usd * m_terms.resale_fraction * (m_depreciation + m_discount);
    const auto slope = [&](double month) {
        return upkeep + loss * std::exp(-m_depreciation * month) - rent * std::exp(-m_decline * month);
    };
    std::vector<double> knots{0};
    if (loss * m_depreciation > 0 && rent * m_decline > 0 && m_depreciation != m_decline) {
        const double turn = std::log(loss * m_depreciation / (rent * m_decline)) / (m_depreciation - m_decline);
        if (turn > 0 && turn < horizon) {
            knots.push_back(turn);
        }
    }
    knots.push_back(horizon);
    std::vector<double> pieces = zeros(slope, knots);
    pieces.insert(pieces.begin(), 0);
    pieces.push_back(horizon);
    return pieces;
}

// The month of (0, horizon] at which owning does best against renting.
double best_month(const Sums& sums, double utilization, double horizon)
{
    const std::vector<double> months = sums.monotone_pieces(utilization, horizon);
    return *std::min_element(months.begin() + 1, months.end(), [&](double a, double b) {
        return sums.difference(utilization, a) < sums.difference(utilization, b);
    });
}

std::vector<OwnershipPoint> spending_curve(const Sums& sums, double horizon)
{
    std::vector<OwnershipPoint> curve;
    const auto add = [&](double month) { curve.push_back({month, sums.rent(month), sums.own(month)}); };
    const int whole_months = static_cast<int>(horizon);
    for (int month = 0; month <= whole_months; ++month) {
        add(month);
    }
    if (whole_months < horizon) {
        add(horizon);
    }
    return curve;
}

} // namespace

OwnershipTerms ownership_terms(const Gpu& gpu, const Contender& contender, const Scenario& scenario)
{
    OwnershipTerms terms;
    terms.purchase_usd = contender.purchase_usd.value_or(0);
    const Billing billing = billing_of(scenario, contender);
    const double hours = ready_hours(scenario.bill, billing);
    terms.rent_usd_per_month = rent_usd(contender.usd_per_gpu_hour, 1, hours);
    terms.idle_rent_is_paid = billing != Billing::ByUse;
    terms.power_usd_per_month = power_usd(gpu, scenario.power, hours);
    terms.hosting_usd_per_month = scenario.owning.hosting_usd_per_month;
    terms.utilization = scenario.bill.utilization;
    terms.rent_decline_per_year = scenario.owning.rent_decline_per_year;
    terms.discount_rate_per_year = scenario.owning.discount_rate_per_year;
    terms.resale_fraction = scenario.owning.resale_fraction;
    terms.depreciation_per_year = scenario.owning.depreciation_per_year;
    return terms;
}

double rent_spent_usd(const OwnershipTerms& terms, double months)
{
    return Sums(terms).rent(months);
}

double own_spent_usd(const OwnershipTerms& terms, double months)
{
    return Sums(terms).own(months);
}

std::vector<double> own_months(const OwnershipTerms& terms, double horizon_months)
{
    const Sums sums(terms);
    return zeros([&](double month) { return sums.difference(terms.utilization, month); },
                 sums.monotone_pieces(terms.utilization, horizon_months));
}

std::optional<double> lowest_owning_utilization(const OwnershipTerms& terms, double horizon_months)
{
    const Sums sums(terms);
    if (terms.idle_rent_is_paid) {
        const double at = terms.utilization;
        return sums.difference(at, best_month(sums, at, horizon_months)) > 0 ? std::nullopt : std::optional(0.0);
    }
    if (sums.difference(1, best_month(sums, 1, horizon_months)) > 0) {
        return std::nullopt;
    }
    // The best month's difference is a concave function of utilization, as the least of linear ones. So Newton's steps
    // from the winning side only fall, and end where the best month just ties.
    double utilization = 1;
    for (int step = 0; step < 100; ++step) {
        const double month = best_month(sums, utilization, horizon_months);
        const double saved = sums.full_rent(month) - sums.full_power(month);
        const double tie = saved > 0 ? sums.idle(month) / saved : 0;
        if (tie >= utilization) {
            break;
        }
        utilization = tie;
    }
    return utilization;
}

std::optional<double> owning_wins_from(const OwnershipTerms& terms, double horizon_months)
{
    const std::vector<double> ties = own_months(terms, horizon_months);
    const double first_tie = ties.empty() ? horizon_months : ties.front();
    const Sums sums(terms);
    if (sums.own(first_tie / 2) < sums.rent(first_tie / 2)) {
        return 0;
    }
    return ties.empty() ? std::nullopt : std::optional(first_tie);
}

Ownership analyze_ownership(const Gpu& gpu, const Contender& contender, const Scenario& scenario)
{
    Ownership result;
    if (!contender.purchase_usd) {
        result.gap = Gap::NoPurchasePrice;
        return result;
    }
    const OwnershipTerms terms = ownership_terms(gpu, contender, scenario);
    const Sums sums(terms);
    const double horizon = scenario.owning.horizon_months;
    result.own_months = own_months(terms, horizon);
    std::ranges::transform(result.own_months, std::back_inserter(result.own_months_usd),
                           [&sums](double months) { return sums.own(months); });
    result.owning_wins_from = owning_wins_from(terms, horizon);
    result.rent_usd = sums.rent(horizon);
    result.own_usd = sums.own(horizon);
    result.owning_wins_at_end = result.own_usd < result.rent_usd;
    result.lowest_utilization = lowest_owning_utilization(terms, horizon);
    const double hours = ready_hours(scenario.bill, billing_of(scenario, contender));
    result.own_usd_per_hour = result.own_usd / (horizon * hours * scenario.bill.utilization);
    result.curve = spending_curve(sums, horizon);
    return result;
}

double price_after(double usd_per_gpu_hour, double decline_per_year, double years)
{
    return usd_per_gpu_hour * std::pow(1 - decline_per_year, years);
}

} // namespace tiebreak
