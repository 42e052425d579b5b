// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/costs/ownership.h"
#include "tests/engine/costs/ownership_cases.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

// What owning and renting cost.
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
