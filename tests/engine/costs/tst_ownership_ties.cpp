// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/costs/ownership.h"
#include "tests/engine/costs/ownership_cases.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

namespace {

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

// When owning wins, and from which utilization on.
class OwnershipTiesTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

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
};

TIEBREAK_TEST(OwnershipTiesTest, QCoreApplication)
#include "tst_ownership_ties.moc"
