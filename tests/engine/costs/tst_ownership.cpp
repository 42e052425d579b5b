// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/costs/ownership.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tiebreak;

namespace {

bool near(double value, double expected, double relative = 1e-9)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

// Decline or depreciation a year that takes exp(-rate) a month.
double yearly(double rate)
{
    return 1 - std::exp(-12 * rate);
}

// Rents that fall by exp(-0.1) a month from 1,000 $ have cost 10,000 (1 - exp(-0.1 t)) after t months; purchase and
// hosting are solved for ties at months 10 and 20:
// purchase + 10 hosting = 10,000 (1 - exp(-1)) and purchase + 20 hosting = 10,000 (1 - exp(-2)).
OwnershipTerms tying_twice()
{
    const double after_10 = 10000 * (1 - std::exp(-1.0));
    const double after_20 = 10000 * (1 - std::exp(-2.0));
    OwnershipTerms terms;
    terms.rent_usd_per_month = 1000;
    terms.rent_decline_per_year = yearly(0.1);
    terms.hosting_usd_per_month = (after_20 - after_10) / 10;
    terms.purchase_usd = 2 * after_10 - after_20;
    return terms;
}

// Many different terms, the same ones in every run.
std::vector<OwnershipTerms> many_terms()
{
    std::mt19937 generator(4);
    const auto between = [&](double low, double high) {
        return low + (high - low) * double(generator()) / 4294967296.0;
    };
    const auto now_and_then = [&](double high) { return generator() % 3 == 0 ? 0 : between(0, high); };
    std::vector<OwnershipTerms> all;
    for (int i = 0; i < 400; ++i) {
        OwnershipTerms terms;
        terms.purchase_usd = between(1000, 20000);
        terms.rent_usd_per_month = between(200, 2000);
        terms.power_usd_per_month = now_and_then(200);
        terms.hosting_usd_per_month = now_and_then(400);
        terms.utilization = between(0.2, 1);
        terms.rent_decline_per_year = now_and_then(0.8);
        terms.discount_rate_per_year = now_and_then(0.5);
        terms.resale_fraction = i % 20 == 0 ? 1 : now_and_then(0.95);
        terms.depreciation_per_year = now_and_then(0.9);
        all.push_back(terms);
    }
    return all;
}

double difference(const OwnershipTerms& terms, double month)
{
    return own_spent_usd(terms, month) - rent_spent_usd(terms, month);
}

std::optional<double> first_win(const OwnershipTerms& terms, double horizon)
{
    const std::vector<double> months = own_months(terms, horizon);
    return months.empty() ? std::nullopt : std::optional(months.front());
}

// Nothing is a later month than any.
bool no_earlier(std::optional<double> month, std::optional<double> than)
{
    return !month || (than && *month >= *than * (1 - 1e-9));
}

} // namespace

class OwnershipTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Ownership ofL40s(const Scenario& scenario) const
    {
        return analyze_ownership(*m_catalogue->gpu("L40S"), default_contender(*m_catalogue, "L40S"), scenario);
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // 8,000 $; rent 720 x 0.79 = 568.80 $ a month; power 0.35 kW x 0.875 x 1.3 x 720 h x 0.10 $ = 28.665 $ a month:
    // 8000 / 540.135 = 14.811 months; where idle hours are free, 8000 / (36 x 540.135) = 41.14 % utilization is the
    // least within 36 months.
    void paysBackAnL40s()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.bill.billing = Billing::ByUse;
        const Ownership owned = ofL40s(scenario);
        QCOMPARE(owned.gap, Gap::None);
        QCOMPARE(owned.own_months.size(), std::size_t(1));
        QVERIFY(near(owned.own_months[0], 8000 / 540.135));
        scenario.bill.billing = Billing::Always; // at full utilization there are no idle hours
        QCOMPARE(ofL40s(scenario).own_months, owned.own_months);
        QCOMPARE(*ofL40s(scenario).lowest_utilization, 0.0);
        QVERIFY(std::abs(owned.own_months[0] - 14.811) < 0.0005);
        QVERIFY(near(owned.own_months_usd[0], 568.80 * 8000 / 540.135));
        QCOMPARE(*owned.owning_wins_from, owned.own_months[0]);
        QVERIFY(owned.owning_wins_at_end);
        QVERIFY(near(*owned.lowest_utilization, 8000 / (36 * 540.135)));
        QVERIFY(std::abs(*owned.lowest_utilization - 0.4114) < 0.00005);
        QVERIFY(near(owned.rent_usd, 36 * 568.8));
        QVERIFY(near(owned.own_usd, 8000 + 36 * 28.665));
        QVERIFY(near(owned.own_usd_per_hour, (8000 + 36 * 28.665) / (36 * 720)));
    }

    // The claims audit's own-rate: 24 months of 730 h at the TDP.
    void costsHalfADollarAnHourOverTwoYears()
    {
        const auto claim = std::ranges::find(m_catalogue->claims, "own-rate", &Claim::id);
        QVERIFY(claim != m_catalogue->claims.end());
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.owning.horizon_months = 24;
        scenario.bill.hours_per_month = 730;
        scenario.power.draw_fraction = 1;
        const double by_hand = (8000 + 0.35 * 1.3 * 0.10 * 17520) / 17520;
        QVERIFY(near(ofL40s(scenario).own_usd_per_hour, by_hand));
        QVERIFY(near(ofL40s(scenario).own_usd_per_hour, claim->recomputed, 1e-5));
    }

    void needsAPurchasePrice()
    {
        Contender contender = default_contender(*m_catalogue, "L40S");
        contender.purchase_usd.reset();
        const Ownership rented =
            analyze_ownership(*m_catalogue->gpu("L40S"), contender, default_scenario(*m_catalogue));
        QCOMPARE(rented.gap, Gap::NoPurchasePrice);
        QVERIFY(rented.own_months.empty() && !rented.owning_wins_from && rented.curve.empty());
    }

    // 0.79 $/h falls by 20 % to 0.632 $/h, or by 15 % to 0.6715 $/h, in a year.
    void pricesFall()
    {
        QVERIFY(near(price_after(0.79, 0.20, 1), 0.632));
        QVERIFY(near(price_after(0.79, 0.15, 1), 0.6715));
        QVERIFY(near(price_after(0.79, 0.20, 2), 0.5056));
        QCOMPARE(price_after(0.79, 0, 10), 0.79);
    }

    // A year of 100 $ a month: at 12 % interest 100 x (1 - 1/1.12) x 12 / ln 1.12 = 1134.500 $; with rents that fall
    // by 20 %, 100 x 0.2 x 12 / -ln 0.8 = 1075.541 $.
    void discountsAndDeclines()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 10000;
        terms.rent_usd_per_month = 100;
        QCOMPARE(rent_spent_usd(terms, 12), 1200.0);
        terms.discount_rate_per_year = 0.12;
        QVERIFY(std::abs(rent_spent_usd(terms, 12) - 1134.500) < 0.001);
        terms.discount_rate_per_year = 0;
        terms.rent_decline_per_year = 0.2;
        QVERIFY(std::abs(rent_spent_usd(terms, 12) - 1075.541) < 0.001);
        // Both: 0.8 / 1.12 is left after a year, as with a decline of 1 - 0.8 / 1.12 alone.
        terms.discount_rate_per_year = 0.12;
        OwnershipTerms same = terms;
        same.discount_rate_per_year = 0;
        same.rent_decline_per_year = 1 - 0.8 / 1.12;
        QVERIFY(near(rent_spent_usd(terms, 17), rent_spent_usd(same, 17)));
    }

    // Half of 10,000 $, less 30 % after a year, is 3,500 $; worth 3,125 $ today at 12 % interest.
    void resaleComesBack()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 10000;
        terms.rent_usd_per_month = 100;
        terms.resale_fraction = 0.5;
        terms.depreciation_per_year = 0.3;
        QVERIFY(near(own_spent_usd(terms, 12), 6500));
        terms.discount_rate_per_year = 0.12;
        QVERIFY(near(own_spent_usd(terms, 12), 6875));
        QVERIFY(near(own_spent_usd(terms, 0), 5000));
    }

    // An idle rented GPU is given back, an owned one is not: 0.25 x (400 - 40) x t against 3000 + 30 t.
    void onlyRentAndPowerFollowUtilization()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 3000;
        terms.rent_usd_per_month = 400;
        terms.power_usd_per_month = 40;
        terms.hosting_usd_per_month = 30;
        terms.utilization = 0.25;
        QVERIFY(near(rent_spent_usd(terms, 10), 1000));
        QVERIFY(near(own_spent_usd(terms, 10), 3000 + 10 * (10 + 30)));
        QCOMPARE(own_months(terms, 60).size(), std::size_t(1));
        QVERIFY(near(own_months(terms, 60)[0], 50)); // 3000 / (90 - 30)
    }

    void closedFormsAreTheIntegrals()
    {
        const double months = 29.5;
        for (const OwnershipTerms& terms : many_terms()) {
            // Simpson's rule over the integrands as the header writes them.
            constexpr int steps = 200;
            double rent = 0;
            double upkeep = 0;
            for (int i = 0; i <= steps; ++i) {
                const double years = months * i / steps / 12;
                const double weight = (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * months / steps / 3;
                const double worth = weight * std::pow(1 + terms.discount_rate_per_year, -years);
                rent += worth * terms.rent_usd_per_month * std::pow(1 - terms.rent_decline_per_year, years);
                upkeep += worth * (terms.hosting_usd_per_month + terms.utilization * terms.power_usd_per_month);
            }
            const double resale =
                terms.purchase_usd * terms.resale_fraction *
                std::pow((1 - terms.depreciation_per_year) / (1 + terms.discount_rate_per_year), months / 12);
            QVERIFY(near(rent_spent_usd(terms, months), terms.utilization * rent, 1e-8));
            QVERIFY(near(own_spent_usd(terms, months), terms.purchase_usd + upkeep - resale, 1e-8));
        }
    }

    void tinyRatesAreTheLimit()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 5000;
        terms.rent_usd_per_month = 300;
        terms.hosting_usd_per_month = 20;
        for (const double rate : {0.0, 1e-300, 1e-18, 1e-12}) {
            terms.discount_rate_per_year = rate;
            terms.rent_decline_per_year = rate;
            QVERIFY(near(rent_spent_usd(terms, 24), 7200));
            QVERIFY(near(own_spent_usd(terms, 24), 5480));
        }
    }

    void ownsFromPurchaseOverRentLessPower_data()
    {
        QTest::addColumn<double>("purchase");
        QTest::addColumn<double>("rent");
        QTest::addColumn<double>("power");
        QTest::newRow("whole") << 5400.0 << 150.0 << 0.0; // month 36, the horizon itself
        QTest::newRow("power") << 9000.0 << 800.0 << 75.0;
        QTest::newRow("soon") << 10.0 << 1500.0 << 20.0;
    }

    void ownsFromPurchaseOverRentLessPower()
    {
        QFETCH(double, purchase);
        QFETCH(double, rent);
        QFETCH(double, power);
        OwnershipTerms terms;
        terms.purchase_usd = purchase;
        terms.rent_usd_per_month = rent;
        terms.power_usd_per_month = power;
        const std::vector<double> months = own_months(terms, 36);
        QCOMPARE(months.size(), std::size_t(1));
        QVERIFY(near(months[0], purchase / (rent - power)));
        QVERIFY(own_months(terms, 0.99 * purchase / (rent - power)).empty());
    }

    void neverWhenPowerTakesTheRent()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 100;
        terms.rent_usd_per_month = 50;
        terms.power_usd_per_month = 50;
        QVERIFY(own_months(terms, 120).empty());
        QVERIFY(!lowest_owning_utilization(terms, 120));
    }

    void fallingRentsTieTwice()
    {
        const std::vector<double> months = own_months(tying_twice(), 36);
        QCOMPARE(months.size(), std::size_t(2));
        QVERIFY(near(months[0], 10));
        QVERIFY(near(months[1], 20));
        QCOMPARE(own_months(tying_twice(), 15).size(), std::size_t(1));
        QVERIFY(difference(tying_twice(), 15) < 0);
        QVERIFY(difference(tying_twice(), 36) > 0);
    }

    // Months 10 and 10.01 are nearer to each other than any sensible grid.
    void findsTiesThatAreClose()
    {
        const double first = 10000 * (1 - std::exp(-1.0));
        const double second = 10000 * (1 - std::exp(-1.001));
        OwnershipTerms terms = tying_twice();
        terms.hosting_usd_per_month = (second - first) / 0.01;
        terms.purchase_usd = first - 10 * terms.hosting_usd_per_month;
        const std::vector<double> months = own_months(terms, 36);
        QCOMPARE(months.size(), std::size_t(2));
        QVERIFY(near(months[0], 10, 1e-6));
        QVERIFY(near(months[1], 10.01, 1e-6));
    }

    // A card that sells for what it cost: the loss of value, 1200 (1 - exp(-0.1 t)), starts below the rent of 200 $ and
    // exceeds it when the rents have fallen by exp(-0.3) a month. At month 5: 472 against 518 $; at month 10: 759
    // against 633 $.
    void fullResaleWinsFromTheStart()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.bill.hours_per_month = 100;
        scenario.power.usd_per_kwh = 0;
        scenario.owning.resale_fraction = 1;
        scenario.owning.depreciation_per_year = yearly(0.1);
        scenario.owning.rent_decline_per_year = yearly(0.3);
        Contender contender = default_contender(*m_catalogue, "L40S");
        contender.purchase_usd = 1200;
        contender.usd_per_gpu_hour = 2;
        const Ownership owned = analyze_ownership(*m_catalogue->gpu("L40S"), contender, scenario);
        QCOMPARE(*owned.owning_wins_from, 0.0);
        QCOMPARE(owned.own_months.size(), std::size_t(1));
        QVERIFY(owned.own_months[0] > 5 && owned.own_months[0] < 10);
        QVERIFY(!owned.owning_wins_at_end);
    }

    // Full resale without loss of value at rent equal to hosting: both cost the same all along.
    void equalAllAlongIsNoTie()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 1000;
        terms.resale_fraction = 1;
        terms.rent_usd_per_month = 70;
        terms.hosting_usd_per_month = 70;
        QVERIFY(own_months(terms, 36).empty());
        QCOMPARE(*lowest_owning_utilization(terms, 36), 1.0);
    }

    void anIdleGpuThatCostsNothingAlwaysWins()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 1000;
        terms.resale_fraction = 1;
        terms.rent_usd_per_month = 70;
        QCOMPARE(*lowest_owning_utilization(terms, 36), 0.0);
    }

    void sumsAreEqualAtEveryTieAndNoneIsMissed()
    {
        constexpr double horizon = 60;
        int found = 0;
        int twice = 0;
        for (const OwnershipTerms& terms : many_terms()) {
            const std::vector<double> months = own_months(terms, horizon);
            QVERIFY(std::ranges::is_sorted(months));
            for (const double month : months) {
                QVERIFY(month > 0 && month <= horizon);
                QVERIFY(near(own_spent_usd(terms, month), rent_spent_usd(terms, month)));
            }
            int changes = 0;
            double before = difference(terms, 1.0 / 64);
            for (int i = 2; i <= 64 * int(horizon); ++i) {
                const double now = difference(terms, i / 64.0);
                changes += now * before < 0;
                before = now;
            }
            QCOMPARE(int(months.size()), changes);
            found += changes;
            twice += changes == 2;
        }
        QVERIFY(found > 100); // the terms are varied enough to mean something
        QVERIFY(twice > 5);
    }

    void discountingNeverFavoursBuying()
    {
        for (OwnershipTerms terms : many_terms()) {
            const auto month = first_win(terms, 60);
            const auto least = lowest_owning_utilization(terms, 60);
            if (terms.resale_fraction == 1) {
                continue; // its first tie may be the month from which owning loses
            }
            for (const double more : {0.01, 0.1, 0.5}) {
                OwnershipTerms dearer = terms;
                dearer.discount_rate_per_year += more;
                QVERIFY(no_earlier(first_win(dearer, 60), month));
                QVERIFY(no_earlier(lowest_owning_utilization(dearer, 60), least));
            }
        }
    }

    void higherRentIsNeverLater()
    {
        for (const OwnershipTerms& terms : many_terms()) {
            if (terms.resale_fraction == 1) {
                continue;
            }
            OwnershipTerms dearer = terms;
            dearer.rent_usd_per_month *= 1.1;
            QVERIFY(no_earlier(first_win(terms, 60), first_win(dearer, 60)));
            QVERIFY(no_earlier(lowest_owning_utilization(terms, 60), lowest_owning_utilization(dearer, 60)));
        }
    }

    // Where rents hold, the horizon is the best month, so the lowest utilization ties there.
    void lowestUtilizationTiesAtTheHorizon()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 9000;
        terms.rent_usd_per_month = 800;
        terms.power_usd_per_month = 60;
        terms.hosting_usd_per_month = 100;
        terms.discount_rate_per_year = 0.08;
        terms.utilization = *lowest_owning_utilization(terms, 48);
        QVERIFY(terms.utilization > 0.25 && terms.utilization < 0.6);
        QVERIFY(near(own_spent_usd(terms, 48), rent_spent_usd(terms, 48)));
    }

    void lowestUtilizationMayTieBeforeTheHorizon()
    {
        OwnershipTerms terms = tying_twice();
        double least = 1;
        for (int i = 1; i <= 3600; ++i) { // utilization at which month i / 100 ties
            const double month = i / 100.0;
            least = std::min(least, (terms.purchase_usd + terms.hosting_usd_per_month * month) /
                                        (10000 * (1 - std::exp(-month / 10))));
        }
        const double lowest = *lowest_owning_utilization(terms, 36);
        QVERIFY(near(lowest, least, 1e-6));
        terms.utilization = 1;
        QVERIFY(difference(terms, 36) > 0); // at the horizon owning loses even at full utilization
    }

    void belowTheLowestUtilizationOwningNeverWins()
    {
        int some = 0;
        for (OwnershipTerms terms : many_terms()) {
            const auto lowest = lowest_owning_utilization(terms, 60);
            if (terms.resale_fraction == 1) {
                continue;
            }
            terms.utilization = lowest ? *lowest * (1 - 1e-6) : 1;
            QVERIFY(own_months(terms, 60).empty());
            if (lowest && *lowest < 0.99) {
                terms.utilization = *lowest * (1 + 1e-6);
                QVERIFY(!own_months(terms, 60).empty());
                ++some;
            }
        }
        QVERIFY(some > 100);
    }

    // With full resale, no decline and no hosting, the first moments decide when value is lost ever more slowly than
    // rent runs: at utilization u owning wins at once when u x 100 exceeds 0.05 x 1000 a month.
    void lowestUtilizationWithFullResale()
    {
        OwnershipTerms terms;
        terms.purchase_usd = 1000;
        terms.resale_fraction = 1;
        terms.depreciation_per_year = yearly(0.05);
        terms.rent_usd_per_month = 100;
        // Loss of 1000 (1 - exp(-0.05 t)) over a rent of 100 t: lowest at the horizon of 40 months.
        QVERIFY(near(*lowest_owning_utilization(terms, 40), 1000 * (1 - std::exp(-2.0)) / 4000));
        // Rents that fall faster than the card's value: lowest in the first moment, 1000 x 0.05 / 100.
        terms.rent_decline_per_year = yearly(0.2);
        QVERIFY(near(*lowest_owning_utilization(terms, 40), 0.5, 1e-6));
    }

    void curveHasAPointAMonth_data()
    {
        QTest::addColumn<double>("horizon");
        QTest::addColumn<int>("points");
        QTest::newRow("whole") << 36.0 << 37;
        QTest::newRow("part") << 12.5 << 14;
        QTest::newRow("one") << 1.0 << 2;
    }

    void curveHasAPointAMonth()
    {
        QFETCH(double, horizon);
        QFETCH(int, points);
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.owning.horizon_months = horizon;
        const Ownership owned = ofL40s(scenario);
        QCOMPARE(int(owned.curve.size()), points);
        QCOMPARE(owned.curve[1].month, 1.0);
        QCOMPARE(owned.curve.front().rent_usd, 0.0);
        QCOMPARE(owned.curve.front().own_usd, 8000.0);
        QCOMPARE(owned.curve.back().month, horizon);
        QCOMPARE(owned.curve.back().rent_usd, owned.rent_usd);
        QCOMPARE(owned.curve.back().own_usd, owned.own_usd);
    }
};

TIEBREAK_TEST(OwnershipTest, QCoreApplication)
#include "tst_ownership.moc"
