// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/answers/side.h"
#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/same_value.h"
#include "tests/support/test_class.h"

#include <QtTest>
#include <rapidcheck.h>

#include <cmath>
#include <memory>

using namespace tiebreak;

namespace {

Billing any_billing()
{
    return *rc::gen::element(Billing::Always, Billing::Scheduled, Billing::ByUse);
}

double between(int low, int high, double unit)
{
    return *rc::gen::inRange(low, high + 1) * unit;
}

} // namespace

// Whatever the billing, every place tells the same hours and dollars.
class BillingTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    [[nodiscard]] Scenario anyScenario() const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.server.batch = *rc::gen::element(1, 8);
        scenario.bill.billing = any_billing();
        scenario.bill.hours_per_month = between(100, 744, 1);
        scenario.bill.paid_hours_per_month = std::min(between(1, 744, 1), scenario.bill.hours_per_month);
        scenario.bill.utilization = between(1, 100, 0.01);
        scenario.bill.peak_factor = between(10, 80, 0.1);
        scenario.bill.spare_replicas = *rc::gen::inRange(0, 4);
        scenario.bill.tokens_per_month = std::pow(10.0, between(60, 115, 0.1));
        scenario.second.share = *rc::gen::element(0.0, 0.25, 1.0);
        scenario.second.batch = 8;
        for (Contender& contender : scenario.contenders) {
            contender.purchase_usd = between(1000, 40000, 1);
            if (*rc::gen::arbitrary<bool>()) {
                contender.billing = any_billing();
            }
        }
        RC_ASSERT(validate(scenario, *m_catalogue).empty());
        return scenario;
    }

private slots:
    // Of a month of 720 h: 10 hours on 5 days a week are 720 x 10/24 x 5/7.
    void schedules()
    {
        Bill bill;
        QVERIFY(std::abs(scheduled_hours(bill, 10, 5) - 214.285714) < 1e-5);
        QCOMPARE(scheduled_hours(bill, 24, 7), 720.0);
        QCOMPARE(scheduled_hours(bill, 12, 7), 360.0);
        bill.paid_hours_per_month = scheduled_hours(bill, 9, 6);
        QVERIFY(std::abs(hours_a_day(bill, 6) - 9) < 1e-9);
        bill.paid_hours_per_month = 744; // the month has no more than its own
        QVERIFY(std::abs(hours_a_day(bill, 7) - 24) < 1e-9);
    }

    void initTestCase() { QVERIFY(m_catalogue); }

    void paidHoursByHand()
    {
        Bill bill;
        bill.hours_per_month = 720;
        bill.paid_hours_per_month = 200;
        bill.utilization = 0.5;
        QCOMPARE(ready_hours(bill, Billing::Always), 720.0);
        QCOMPARE(ready_hours(bill, Billing::Scheduled), 200.0);
        QCOMPARE(ready_hours(bill, Billing::ByUse), 720.0);
        QCOMPARE(paid_hours(bill, Billing::Always), 720.0);
        QCOMPARE(paid_hours(bill, Billing::Scheduled), 200.0);
        QCOMPARE(paid_hours(bill, Billing::ByUse), 360.0);
        // 144 M tokens in 200 h are 200 a second, in 720 h 55.6.
        bill.tokens_per_month = 144e6;
        QCOMPARE(peak_rate(bill, Billing::Scheduled), 200.0);
        // A replica of 100 tokens/s at half use carries 36 M of them in 200 h: four of 1 $ an hour, and two spares.
        bill.spare_replicas = 2;
        const FleetPrice scheduled = fleet_price(bill, Billing::Scheduled, 1, 1, 100);
        QCOMPARE(fleet_replicas(scheduled, bill.tokens_per_month), 6.0);
        QCOMPARE(fleet_usd(scheduled, bill.tokens_per_month), 1200.0);
        // By use 144e6 / 100 / 3600 = 400 hours, whatever the fleet is.
        QCOMPARE(fleet_usd(fleet_price(bill, Billing::ByUse, 1, 1, 100), bill.tokens_per_month), 400.0);
    }

    void aBillIsPriceTimesPaidHoursEverywhere()
    {
        QVERIFY(rc::check([this] {
            const Scenario scenario = anyScenario();
            const Analysis analysis = analyze(*m_catalogue, scenario);
            const Bill& bill = scenario.bill;
            for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
                const ContenderAnalysis& each = analysis.contenders[i];
                const Contender& contender = scenario.contenders[i];
                if (!each.usd_per_month) {
                    continue;
                }
                const Billing billing = billing_of(scenario, contender);
                const double hours =
                    billing == Billing::ByUse ? *each.used_gpu_hours : *each.gpus_needed * ready_hours(bill, billing);
                RC_ASSERT(same(*each.paid_gpu_hours, hours));
                RC_ASSERT(same(*each.usd_per_month, contender.usd_per_gpu_hour * hours));
                RC_ASSERT(same(*each.usd_per_year, 12 * *each.usd_per_month));
                RC_ASSERT(*each.used_gpu_hours <= *each.paid_gpu_hours * (1 + 1e-9));
                // Shared out among the tokens it is the same bill.
                RC_ASSERT(same(*each.usd_per_million_at_load.value * bill.tokens_per_month / 1e6, *each.usd_per_month));
                RC_ASSERT(same(*each.api.tie_usd_per_million, *each.usd_per_million_at_load.value));
                // The chart of loads goes through it.
                const auto step = std::ranges::find_if(
                    each.fleet, [&](const FleetStep& one) { return one.load >= bill.tokens_per_month * (1 - 1e-12); });
                RC_ASSERT(step != each.fleet.end());
                const double on_line = step->usd_per_month * bill.tokens_per_month / step->load;
                if (billing == Billing::ByUse) {
                    RC_ASSERT(same(on_line, *each.usd_per_month));
                }
                // So does the table of fleets for two kinds of request.
                if (scenario.second.share > 0) {
                    RC_ASSERT(analysis.mixed.alone[i]->usd_per_month == *each.usd_per_month);
                    RC_ASSERT(analysis.mixed.alone[i]->replicas[i] == *each.replicas_needed);
                    RC_ASSERT(analysis.mixed.mix->usd_per_month <= *each.usd_per_month * (1 + 1e-9));
                }
            }
        }));
    }

    // A replica that is always as busy as the utilization says pays the cost per token, and so many tokens.
    void costPerTokenTimesTokensIsTheBillAtThatLoad()
    {
        QVERIFY(rc::check([this] {
            Scenario scenario = anyScenario();
            scenario.second.share = 0;
            scenario.bill.peak_factor = 1;
            scenario.bill.spare_replicas = 0;
            const Contender& contender = scenario.contenders.front();
            const Side side = side_of(*m_catalogue, m_catalogue->calibration, scenario, contender);
            const std::optional<double> tok_s = side.throughput(scenario.server.batch).tok_s.value;
            RC_ASSERT(tok_s.has_value());
            const double replicas = *rc::gen::inRange(1, 50);
            const double tokens = replicas * side.fleet(*tok_s).load_per_replica;
            RC_ASSERT(same(*side.cost(tok_s) * tokens / 1e6, fleet_usd(side.fleet(*tok_s), tokens)));
        }));
    }

    // One GPU owned against one rented that carries what it does: the tie is where the rents paid so far are the price.
    void owningTiesWhereTheRentsPaidSay()
    {
        QVERIFY(rc::check([this] {
            const Scenario scenario = anyScenario();
            const Analysis analysis = analyze(*m_catalogue, scenario);
            for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
                const Contender& contender = scenario.contenders[i];
                const Gpu& gpu = *m_catalogue->gpu(contender.gpu);
                const Billing billing = billing_of(scenario, contender);
                const double rent = contender.usd_per_gpu_hour * paid_hours(scenario.bill, billing);
                const double power =
                    power_usd(gpu, scenario.power, ready_hours(scenario.bill, billing) * scenario.bill.utilization);
                const double month = *contender.purchase_usd / (rent - power);
                const Ownership& owned = analysis.contenders[i].ownership;
                const bool ties = rent > power && month <= scenario.owning.horizon_months;
                RC_ASSERT(owned.own_months.size() == (ties ? 1U : 0U));
                RC_ASSERT((!ties || same(owned.own_months.front(), month)));
                RC_ASSERT(same(owned.rent_usd, scenario.owning.horizon_months * rent));
                if (i > 0) {
                    RC_ASSERT(analysis.breakeven[i - 1].own_month == owned.owning_wins_from);
                }
            }
        }));
    }

    void alwaysAtFullUtilizationIsByUseOfAFullFleet()
    {
        QVERIFY(rc::check([this] {
            Scenario scenario = anyScenario();
            scenario.bill.utilization = 1;
            for (Contender& contender : scenario.contenders) {
                contender.billing.reset();
            }
            const auto under = [&](Billing billing) {
                scenario.bill.billing = billing;
                return analyze(*m_catalogue, scenario);
            };
            const Analysis always = under(Billing::Always);
            const Analysis by_use = under(Billing::ByUse);
            for (std::size_t i = 0; i < always.contenders.size(); ++i) {
                const ContenderAnalysis& a = always.contenders[i];
                const ContenderAnalysis& b = by_use.contenders[i];
                RC_ASSERT(a.usd_per_million_tokens.value == b.usd_per_million_tokens.value);
                RC_ASSERT(a.ownership.own_months == b.ownership.own_months);
                RC_ASSERT(a.gpus_needed == b.gpus_needed);
                RC_ASSERT((!a.usd_per_month || *b.usd_per_month <= *a.usd_per_month * (1 + 1e-9)));
            }
        }));
    }

    // Idle servers are given back: the bill is that of the hours at work, and a cold start only counts against a limit.
    void aColdStartCountsAgainstTheFirstTokenLimitOnly()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.evidence = Evidence::Model;
        scenario.bill.billing = Billing::ByUse;
        const Analysis warm = analyze(*m_catalogue, scenario);
        QCOMPARE(*warm.contenders[0].usd_per_month, *warm.contenders[0].usd_per_month_by_use);
        scenario.bill.cold_start_s = 20;
        const Analysis cold = analyze(*m_catalogue, scenario);
        QCOMPARE(cold.contenders[0].usd_per_month, warm.contenders[0].usd_per_month);
        const double first_token_ms = *cold.contenders[0].ttft_ms;
        scenario.limits.ttft_ms = 20000 + first_token_ms * 1.001;
        QVERIFY(analyze(*m_catalogue, scenario).contenders[0].usd_per_month);
        scenario.limits.ttft_ms = 20000 + first_token_ms * 0.999;
        QCOMPARE(analyze(*m_catalogue, scenario).contenders[0].gap, Gap::OverLatencyLimit);
        scenario.contenders[0].billing = Billing::Always; // whose servers stand ready
        QCOMPARE(analyze(*m_catalogue, scenario).contenders[0].gap, Gap::None);
    }

    void aScheduleHasNoMoreHoursThanTheMonth()
    {
        Bill bill;
        bill.hours_per_month = 100;
        bill.paid_hours_per_month = 220;
        QCOMPARE(ready_hours(bill, Billing::Scheduled), 100.0);
        QCOMPARE(paid_hours(bill, Billing::Scheduled), 100.0);
    }

    // Staircases against lines: what is told of loads holds at each of them.
    void loadsAtWhichAFleetIsCheaperAreThose()
    {
        QVERIFY(rc::check([] {
            const auto any_fleet = [] {
                return FleetPrice{between(1, 200, 1e6), between(1, 200, 10),
                                  static_cast<double>(*rc::gen::inRange(0, 3)), *rc::gen::arbitrary<bool>()};
            };
            const FleetPrice baseline = any_fleet();
            const FleetPrice contender = any_fleet();
            const std::vector<Interval> loads = cheaper_fleet_loads(baseline, contender, 1e9);
            for (int i = 0; i < 200; ++i) {
                const double tokens = (i + 0.37) * 4e6;
                const double a = fleet_usd(baseline, tokens);
                const double b = fleet_usd(contender, tokens);
                const bool told = std::ranges::any_of(
                    loads, [&](const Interval& one) { return tokens > one.from && (!one.to || tokens <= *one.to); });
                RC_ASSERT((same(a, b) || told == (b < a)));
            }
        }));
    }
};

TIEBREAK_TEST(BillingTest, QCoreApplication)
#include "tst_billing.moc"
