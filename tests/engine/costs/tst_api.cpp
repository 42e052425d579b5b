// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/api.h"
#include "models/engine/costs/token_costs.h"
#include "tests/support/same_value.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tiebreak;

namespace {

double bill_of(const FleetPrice& fleet, double tokens)
{
    return (std::max(1.0, std::ceil(tokens / fleet.load_per_replica)) + fleet.spares) * fleet.usd_per_replica;
}

bool is_within(const std::vector<Interval>& loads, double tokens)
{
    return std::ranges::any_of(
        loads, [&](const Interval& load) { return load.from <= tokens && (!load.to || tokens <= *load.to); });
}

} // namespace

// One replica here makes 1,000 million tokens a month for 500 $, 0.50 $ a million when it is full.
class ApiTest : public QObject {
    Q_OBJECT

    static constexpr double replica_tokens = 1e9;
    static constexpr double limit = 1000 * replica_tokens;
    const FleetPrice m_fleet{replica_tokens, 500, 0};

private slots:
    // 99 spares at an API price 5 % above the cost of a full replica: one replica saves 5 $ a month and 99 spares take
    // 9,900 $, so the fleet leads from replica 1,980 on, far beyond the limit of 1,000; it is told all the same.
    void theFirstLoadIsToldHoweverFar()
    {
        const FleetPrice fleet{1e6, 100, 99};
        const std::vector<Interval> loads = loads_cheaper_than_api(fleet, 105, 1000 * fleet.load_per_replica);
        QVERIFY(!loads.empty());
        QVERIFY(loads.front().from > 1900 * fleet.load_per_replica);
    }

    // At 1 $ a million, 500 million tokens pay for the replica; 1,000 million pay for two.
    void staysAheadFromTheFirstTie()
    {
        const std::vector<Interval> loads = loads_cheaper_than_api(m_fleet, 1.0, limit);
        QCOMPARE(loads.size(), std::size_t(1));
        QCOMPARE(loads[0].from, 500e6);
        QVERIFY(!loads[0].to);
    }

    // At 0.75 $ a million: 500 $ at 666.7 million; the second replica from 1,000 million on needs 1,333.3 million; the
    // third comes at 2,000 million, when the API already takes 1,500 $.
    void losesWhereTheNextReplicaStarts()
    {
        const std::vector<Interval> loads = loads_cheaper_than_api(m_fleet, 0.75, limit);
        QCOMPARE(loads.size(), std::size_t(2));
        QVERIFY(std::abs(loads[0].from - 2e9 / 3) < 1);
        QCOMPARE(*loads[0].to, 1e9);
        QVERIFY(std::abs(loads[1].from - 4e9 / 3) < 1);
        QVERIFY(!loads[1].to);
    }

    // With a spare at 0.75 $ a million a full replica saves 250 $ of the spare's 500 $: two only tie, three do pay,
    // from (3 + 1) x 500 / 0.75 = 2,666.7 million. The fourth: 3,333.3 million, and five replicas with the spare
    // cost 3,000 $ where the API takes as much at 4,000 million.
    void sparesHaveToBePaidFor()
    {
        const std::vector<Interval> loads = loads_cheaper_than_api({replica_tokens, 500, 1}, 0.75, limit);
        QCOMPARE(loads.size(), std::size_t(2));
        QVERIFY(std::abs(loads[0].from - 8e9 / 3) < 1);
        QCOMPARE(*loads[0].to, 3e9);
        QVERIFY(std::abs(loads[1].from - 10e9 / 3) < 1);
        QVERIFY(!loads[1].to);
    }

    void neverAgainstACheapApi()
    {
        QVERIFY(loads_cheaper_than_api(m_fleet, 0.49, limit).empty());
        QVERIFY(loads_cheaper_than_api(m_fleet, 0.50, limit).empty()); // ties at full replicas only
        QVERIFY(loads_cheaper_than_api({replica_tokens, 500, 3}, 0.49, limit).empty());
    }

    // At 0.501 $ a million a full replica saves 1 $, so the fleet is ahead for ever from the 500th replica on, and
    // before only just below each full one.
    void givesEveryIntervalUpToTheLimit()
    {
        const std::vector<Interval> all = loads_cheaper_than_api(m_fleet, 0.501, limit);
        QCOMPARE(all.size(), std::size_t(500));
        QVERIFY(!all.back().to);
        const std::vector<Interval> some = loads_cheaper_than_api(m_fleet, 0.501, 100.5 * replica_tokens);
        QCOMPARE(some.size(), std::size_t(100));
        QCOMPARE(*some.back().to, 100 * replica_tokens);
    }

    // The first one is told wherever it begins; of the others only those that begin by the limit.
    void leavesOutWhatBeginsBeyondTheLimit()
    {
        QCOMPARE(loads_cheaper_than_api(m_fleet, 1.0, 499e6).size(), std::size_t(1));
        QCOMPARE(loads_cheaper_than_api(m_fleet, 1.0, 500e6).size(), std::size_t(1));
        // 800 $ of spares and 1 $ saved a replica: ahead only far beyond the limit.
        const std::vector<Interval> far = loads_cheaper_than_api({replica_tokens, 500, 1000}, 0.501, limit);
        QCOMPARE(far.size(), std::size_t(1));
        QVERIFY(far.front().from > limit);
    }

    void agreesWithTheCostsEverywhere()
    {
        std::mt19937 generator(7);
        const auto between = [&](double low, double high) {
            return low + (high - low) * double(generator()) / 4294967296.0;
        };
        int ahead = 0;
        int behind = 0;
        for (int i = 0; i < 200; ++i) {
            const FleetPrice fleet{between(1e6, 1e10), between(100, 10000), double(generator() % 4)};
            const double full_price = 1e6 * fleet.usd_per_replica / fleet.load_per_replica;
            const double price = full_price * between(0.9, i % 2 == 0 ? 1.2 : 4);
            const double end = 60 * fleet.load_per_replica;
            const std::vector<Interval> loads = loads_cheaper_than_api(fleet, price, end);
            for (std::size_t j = 0; j < loads.size(); ++j) {
                QVERIFY(j == 0 || loads[j].from > *loads[j - 1].to);
                QVERIFY(!loads[j].to || *loads[j].to > loads[j].from);
                QVERIFY(loads[j].to || j + 1 == loads.size());
                QVERIFY(std::abs(bill_of(fleet, loads[j].from) / (price * loads[j].from / 1e6) - 1) < 1e-9);
            }
            for (int sample = 0; sample < 3000; ++sample) {
                const double tokens = between(0, end);
                const bool cheaper = bill_of(fleet, tokens) <= price * tokens / 1e6;
                QCOMPARE(is_within(loads, tokens), cheaper);
                ++(cheaper ? ahead : behind);
            }
        }
        QVERIFY(ahead > 10000 && behind > 10000);
    }

    // 1,000 prompt and 250 generated tokens, a fifth of the prompts cached. Ten million generated tokens come with 40
    // million prompt tokens, 8 of them cached: 32 x 0.05 + 8 x 0.01 + 10 x 0.20 $.
    void inputCachedAndOutputTokensArePricedApart()
    {
        Scenario scenario;
        scenario.request = {1000, 250};
        scenario.load.shared_prefix = 0.2;
        QVERIFY(!api_bill(scenario, 10e6));
        scenario.api = {0.20, 0.05, 0.01};
        const ApiBill bill = *api_bill(scenario, 10e6);
        QVERIFY(same(bill.input_usd, 1.60));
        QVERIFY(same(bill.cached_usd, 0.08));
        QVERIFY(same(bill.output_usd, 2.00));
        QVERIFY(same(bill.total_usd(), 3.68));
        QVERIFY(same(*api_usd_per_million_generated(scenario), 0.368));
        QVERIFY(same(*api_usd_per_million_blended(scenario), 3.68 / 50));

        scenario.api.cached_usd_per_million_tokens.reset(); // as other input: 40 x 0.05 + 2
        QVERIFY(same(api_bill(scenario, 10e6)->total_usd(), 4.00));
        QVERIFY(charges_prompts(scenario.api));
        scenario.api.input_usd_per_million_tokens.reset(); // not charged apart
        QVERIFY(same(api_bill(scenario, 10e6)->total_usd(), 2.00));
        QVERIFY(!charges_prompts(scenario.api));
        scenario.api = {{}, 0.05, 0.01};
        QVERIFY(!api_usd_per_million_blended(scenario));
    }

    void blendedPricesLieBetweenTheirParts()
    {
        std::mt19937 generator(14);
        const auto between = [&](double low, double high) {
            return low + (high - low) * double(generator()) / 4294967296.0;
        };
        for (int i = 0; i < 2000; ++i) {
            Scenario scenario;
            scenario.request = {int(between(1, 100000)), int(between(1, 20000))};
            scenario.load.shared_prefix = i % 3 == 0 ? double(i % 2) : between(0, 1);
            scenario.api = {between(0.01, 60), between(0, 20), between(0, 20)};
            const auto [least, most] =
                std::minmax({*scenario.api.usd_per_million_tokens, *scenario.api.input_usd_per_million_tokens,
                             *scenario.api.cached_usd_per_million_tokens});
            const double blended = *api_usd_per_million_blended(scenario);
            QVERIFY(blended >= least * (1 - 1e-12) && blended <= most * (1 + 1e-12));

            const double cost = between(0.01, 10);
            const double share = between(0, 1);
            const TokenCosts own = token_costs(cost, scenario.request, share);
            QVERIFY(own.blended >= std::min(own.input, own.output) * (1 - 1e-12));
            QVERIFY(own.blended <= std::max(own.input, own.output) * (1 + 1e-12));
            const double prompts = scenario.request.prompt_tokens;
            const double generated = scenario.request.output_tokens;
            QVERIFY(same((own.input * prompts + own.output * generated) / generated, cost)); // one bill, split
            QVERIFY(same(own.blended * (prompts + generated) / generated, cost));
        }
    }

    // 3,000 prompt and 1,000 generated tokens at $0.40 a million, a quarter of the time for prompts.
    void ownTokensShareOneBill()
    {
        const TokenCosts costs = token_costs(0.40, {3000, 1000}, 0.25);
        QVERIFY(same(costs.input, 0.1 / 3));
        QVERIFY(same(costs.output, 0.3));
        QVERIFY(same(costs.blended, 0.1));
    }

    // A dearer API only adds loads.
    void aDearerApiNeverTakesLoadsAway()
    {
        for (const double price : {0.51, 0.6, 0.8, 1.1}) {
            const FleetPrice fleet{replica_tokens, 500, 1};
            const auto before = loads_cheaper_than_api(fleet, price, limit);
            const auto after = loads_cheaper_than_api(fleet, price * 1.05, limit);
            for (double tokens = 1e7; tokens < 30 * replica_tokens; tokens += 1.7e7) {
                QVERIFY(!is_within(before, tokens) || is_within(after, tokens));
            }
        }
    }
};

TIEBREAK_TEST(ApiTest, QCoreApplication)
#include "tst_api.moc"
