// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/mixed_fleet.h"
#include "models/engine/costs/economics.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/same_value.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tiebreak;

namespace {

// Whether that fleet serves the load, by the exchange argument: the cards that are best at the first kind against the
// second serve the first kind until it is done, all that is left serves the second.
bool serves(const std::vector<FleetCard>& cards, const std::vector<int>& counts, const FleetLoad& load)
{
    const auto kinds = std::ranges::count_if(counts, [](int count) { return count > 0; });
    const double kept = kinds > 1 ? 1 - load.overhead : 1;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        order.push_back(i);
    }
    std::ranges::sort(order, [&cards](std::size_t a, std::size_t b) {
        return cards[a].first_tok_s.value_or(0) * cards[b].second_tok_s.value_or(0) >
               cards[b].first_tok_s.value_or(0) * cards[a].second_tok_s.value_or(0);
    });
    double first = load.first_tok_s;
    double second = 0;
    for (const std::size_t i : order) {
        const double rate = kept * cards[i].first_tok_s.value_or(0);
        const double busy = rate > 0 ? std::min(double(counts[i]), first / rate) : 0;
        first -= busy * rate;
        second += (counts[i] - busy) * kept * cards[i].second_tok_s.value_or(0);
    }
    return first <= 1e-9 * (1 + load.first_tok_s) && second >= load.second_tok_s * (1 - 1e-9);
}

// The least cost of all fleets that cost no more than `limit`, tried one after the other.
double least_by_trial(const std::vector<FleetCard>& cards, const FleetLoad& load, double limit)
{
    double least = limit;
    std::vector<int> counts(cards.size());
    while (true) {
        std::size_t digit = 0;
        for (; digit < counts.size(); ++digit) {
            ++counts[digit];
            double usd = 0;
            for (std::size_t i = 0; i < cards.size(); ++i) {
                usd += counts[i] > 0 ? (counts[i] + load.spares) * cards[i].usd_per_month : 0;
            }
            if (usd <= limit) {
                if (usd < least && serves(cards, counts, load)) {
                    least = usd;
                }
                break;
            }
            counts[digit] = 0;
        }
        if (digit == counts.size()) {
            return least;
        }
    }
}

} // namespace

class MixedFleetTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // Each is ten times as good at one kind.
    const std::vector<FleetCard> m_specialists{{10, 1, 1}, {1, 10, 1}};

    Scenario scenario(std::vector<std::pair<const char*, const char*>> inputs) const
    {
        Scenario made = default_scenario(*m_catalogue);
        made.second.share = 0.5;
        for (const auto& [key, value] : inputs) {
            const Problem problem = set_from_text(made, *m_catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s=%s: %s", key, value, problem.english().c_str());
            }
        }
        return made;
    }

    MixedFleet at(std::vector<std::pair<const char*, const char*>> inputs) const
    {
        return analyze_mixed_fleet(*m_catalogue, scenario(std::move(inputs)));
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // 10 + 10 tok/s: one of each does it. One kind alone: 10/10 + 10/1 = 11 replicas.
    void specialistsShareTheWork()
    {
        const auto mix = cheapest_mix(m_specialists, {10, 10, 0, 0});
        QVERIFY(mix.has_value());
        QCOMPARE(mix->replicas, std::vector<double>({1, 1}));
        QCOMPARE(mix->usd_per_month, 2.0);
        QCOMPARE(mix->kinds_used(), 2);
        QCOMPARE(fleet_of_one(m_specialists, 0, {10, 10, 0, 0})->usd_per_month, 11.0);
    }

    // 10 % overhead leaves 9 and 0.9 tok/s. Two and one: the first kind takes 10/9 = 1.11 replicas, the rest gives
    // 0.89 x 0.9 + 9 = 9.8 of the second kind, too little; so two and two.
    void overheadIsPaidByMixesOnly()
    {
        const auto mix = cheapest_mix(m_specialists, {10, 10, 0.1, 0});
        QCOMPARE(mix->replicas, std::vector<double>({2, 2}));
        const auto alone = cheapest_mix(m_specialists, {10, 0, 0.1, 0}); // 1 replica, nothing lost
        QCOMPARE(alone->replicas, std::vector<double>({1, 0}));
        QCOMPARE(alone->kinds_used(), 1);
    }

    // A spare of each kind used: 2 x (1 + 1) of $1.
    void eachKindHasItsOwnSpares()
    {
        const auto mix = cheapest_mix(m_specialists, {10, 10, 0, 1});
        QCOMPARE(mix->replicas, std::vector<double>({2, 2}));
        QCOMPARE(mix->usd_per_month, 4.0);
        QCOMPARE(fleet_of_one(m_specialists, 1, {0, 20, 0, 1})->usd_per_month, 3.0);
    }

    void cardsThatServeOneKindOnly()
    {
        const std::vector<FleetCard> cards{{5, std::nullopt, 2}, {std::nullopt, 4, 3}};
        const auto mix = cheapest_mix(cards, {10, 9, 0, 0}); // 2 x $2 + 3 x $3
        QCOMPARE(mix->replicas, std::vector<double>({2, 3}));
        QCOMPARE(mix->usd_per_month, 13.0);
        QVERIFY(!fleet_of_one(cards, 0, {10, 9, 0, 0}));
        QVERIFY(!cheapest_mix(std::span(cards).first(1), {10, 9, 0, 0}));
        QCOMPARE(cheapest_mix(cards, {0, 9, 0, 0})->replicas, std::vector<double>({0, 3}));
    }

    // 3.0 replicas by hand although 0.3 / 0.1 is not 3 in binary.
    void roundingNeedsNoFurtherReplica()
    {
        const std::vector<FleetCard> cards{{0.1, 0.1, 1}};
        QCOMPARE(cheapest_mix(cards, {0.1 + 0.2, 0, 0, 0})->replicas, std::vector<double>({3}));
    }

    // Equal cards: a fleet of one kind rather than a mix that costs as much.
    void equalCardsAreNotMixed()
    {
        const std::vector<FleetCard> cards(4, FleetCard{7, 3, 2});
        const auto mix = cheapest_mix(cards, {1000, 1000, 0, 0}); // 142.86 + 333.33 = 476.2
        QCOMPARE(mix->kinds_used(), 1);
        QCOMPARE(mix->usd_per_month, 954.0);
    }

    void agreesWithTryingAllFleets()
    {
        std::mt19937 random(4); // NOLINT: the same instances in every run
        const auto pick = [&random](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
        int mixed = 0;
        for (int round = 0; round < 3000; ++round) {
            std::vector<FleetCard> cards;
            const int kinds = pick(1, 4);
            for (int i = 0; i < kinds; ++i) {
                FleetCard card{pick(1, 40) / 4.0, pick(1, 40) / 4.0, pick(4, 30) / 4.0};
                if (pick(0, 5) == 0) {
                    (pick(0, 1) == 0 ? card.first_tok_s : card.second_tok_s).reset();
                }
                cards.push_back(card);
            }
            const FleetLoad load{double(pick(0, 20)), double(pick(1, 20)), pick(0, 2) * 0.05, double(pick(0, 1))};
            const auto mix = cheapest_mix(cards, load);
            if (!mix) {
                continue;
            }
            // Nothing cheaper exists, and what was found does serve the load.
            const double least = least_by_trial(cards, load, std::min(mix->usd_per_month + 1e-9, 60.0));
            if (mix->usd_per_month <= 60) {
                QVERIFY2(same(least, mix->usd_per_month), qPrintable(QString::number(round)));
            }
            std::vector<int> working;
            double usd = 0;
            for (std::size_t i = 0; i < cards.size(); ++i) {
                working.push_back(mix->replicas[i] > 0 ? int(mix->replicas[i] - load.spares) : 0);
                usd += mix->replicas[i] * cards[i].usd_per_month;
            }
            QVERIFY(serves(cards, working, load));
            QVERIFY(same(usd, mix->usd_per_month));
            mixed += mix->kinds_used() > 1 ? 1 : 0;
        }
        QVERIFY(mixed > 300); // the instances do ask the question
    }

    // Three cards at article rates, thousands of replicas: never dearer for a smaller load, and between the bound of
    // divisible fleets and that bound plus one replica of each of two cards.
    void largeLoadsStayExactlyBounded()
    {
        const std::vector<FleetCard> cards{{1680, 2200, 568.8}, {2100, 2800, 856.8}, {2300, 3100, 1000.8}};
        double before = 0;
        for (double rate = 100; rate < 1e7; rate *= 1.37) {
            const auto mix = cheapest_mix(cards, {rate, 2 * rate, 0, 0});
            const double least = rate * 568.8 / 1680 + 2 * rate * 568.8 / 2200; // the L40S is cheapest for both kinds
            QVERIFY(mix->usd_per_month >= least * (1 - 1e-9));
            QVERIFY(mix->usd_per_month <= least + 2 * 568.8);
            QVERIFY(mix->usd_per_month >= before);
            before = mix->usd_per_month;
        }
    }

    // Costs per token almost tie, so nearly all mixes are near the optimum: the search ends all the same.
    void tiesEndWithinTheStatedGap()
    {
        const std::vector<FleetCard> cards{
            {1000, 700, 100}, {1001, 700.7, 100.09}, {1502, 1051.2, 150.17}, {1733, 1213.4, 173.29}};
        for (const double rate : {1e4, 1e6, 1e9, 1e12}) {
            const auto mix = cheapest_mix(cards, {rate, rate, 0, 0});
            double first = 1e300;
            double second = 1e300;
            for (const FleetCard& card : cards) {
                first = std::min(first, card.usd_per_month / *card.first_tok_s);
                second = std::min(second, card.usd_per_month / *card.second_tok_s);
            }
            const double least = rate * (first + second);
            QVERIFY(mix->usd_per_month >= least * (1 - 1e-9));
            QVERIFY(mix->usd_per_month <= (least + 2 * 173.29) * (1 + 1e-9));
        }
    }

    // Half of 10e9 tokens in 720 h is 1,929 tok/s of each kind. L40S: 1929/1680 + 1929/2200 = 2.03: three, $1,706.40.
    // A100 PCIe: 1929/2100 + 1929/2800 = 1.61: two, $1,713.60.
    // One of each keeps 92.5 %: L40S 1554 of the first kind; the A100 the other 375 in 0.193 of its time, and 0.807 x
    // 2590 = 2090 of the second kind: enough, $568.80 + $856.80 = $1,425.60.
    void theArticlesCardsMix()
    {
        const MixedFleet fleet = at({{"tokens_per_month", "10e9"}});
        QCOMPARE(int(fleet.gap), int(Gap::None));
        QCOMPARE(*fleet.second_tok_s[0], 2200.0);
        QCOMPARE(*fleet.second_tok_s[1], 2800.0);
        QVERIFY(same(fleet.alone[0]->usd_per_month, 3 * 568.8));
        QVERIFY(same(fleet.alone[1]->usd_per_month, 2 * 856.8));
        QCOMPARE(*fleet.cheapest_alone, std::size_t(0));
        QCOMPARE(fleet.mix->replicas, std::vector<double>({1, 1, 0}));
        QVERIFY(same(fleet.mix->usd_per_month, 1425.6));
        QVERIFY(same(*fleet.saving_fraction, 1 - 1425.6 / 1706.4));
        QCOMPARE(fleet.overhead_counted, 0.075);
    }

    void aSmallLoadNeedsNoMix()
    {
        const MixedFleet fleet = at({});
        QCOMPARE(fleet.mix->replicas, std::vector<double>({1, 0, 0}));
        QCOMPARE(*fleet.saving_fraction, 0.0);
        QCOMPARE(fleet.overhead_counted, 0.0);
    }

    // Utilization, peak and spares as everywhere: 40 % of 3,858 x 2 tok/s at 50 %.
    void loadIsSizedAsTheFleetIs()
    {
        const MixedFleet fleet = at({{"tokens_per_month", "10e9"},
                                     {"second_share", "40%"},
                                     {"peak_factor", "2"},
                                     {"utilization", "50%"},
                                     {"spare_replicas", "2"}});
        const double peak = 2 * 10e9 / (720 * 3600);
        const double exact = 0.6 * peak / 840 + 0.4 * peak / 1100; // 8.3
        QCOMPARE(fleet.alone[0]->replicas, std::vector<double>({std::ceil(exact) + 2, 0, 0}));
    }

    void withoutASecondKindThereIsNoQuestion()
    {
        const MixedFleet fleet = at({{"second_share", "0"}});
        QCOMPARE(int(fleet.gap), int(Gap::NoLoad));
        QVERIFY(!fleet.mix && !fleet.saving_fraction && !fleet.cheapest_alone);
        QCOMPARE(fleet.alone.size(), std::size_t(3));
    }

    void aLoadOfTheSecondKindOnly()
    {
        const MixedFleet fleet = at({{"second_share", "1"}, {"model", "Llama-3.1-8B"}, {"second_model", "Llama-2-7B"}});
        QCOMPARE(int(fleet.gap), int(Gap::None)); // the article has no Llama-3.1-8B, and none is served
        QVERIFY(fleet.mix.has_value());
    }

    void saysWhyThereIsNoFleet()
    {
        const MixedFleet second = at({{"second_batch", "64"}});
        QCOMPARE(int(second.gap), int(Gap::BeyondPublishedBatches));
        QVERIFY(!second.mix && !second.alone[0]);
        QCOMPARE(int(at({{"model", "Mistral-7B"}, {"second_model", "Llama-2-7B"}, {"batch", "64"}}).gap),
                 int(Gap::BeyondPublishedBatches));
    }

    // The second kind, 13B at FP16 with 8 sequences of 4,096 tokens, is 26.0 + 8 x 4,096 x 819,200 B = 52.8 GB: more
    // than the L40S has.
    void aModelThatFitsOneCardOnlyForcesTheMix()
    {
        const MixedFleet fleet = at({{"evidence", "model"},
                                     {"contenders", "2"},
                                     {"second_model", "Llama-2-13B"},
                                     {"second_batch", "8"},
                                     {"second_prompt_tokens", "3072"},
                                     {"second_output_tokens", "1024"},
                                     {"tokens_per_month", "5e9"}});
        QCOMPARE(int(fleet.second_gaps[0]), int(Gap::DoesNotFit));
        QVERIFY(!fleet.alone[0]);
        QVERIFY(fleet.alone[1].has_value());
        QVERIFY(fleet.mix->replicas[1] >= 1);
        QVERIFY(fleet.mix->usd_per_month <= fleet.alone[1]->usd_per_month);
    }

    // A limit that the first kind just keeps; the second one, at a larger batch, does not have to.
    void latencyLimitsAreTheFirstKinds()
    {
        const MixedFleet fleet = at({{"evidence", "model"}, {"second_batch", "64"}, {"ttft_limit_ms", "2000"}});
        QCOMPARE(int(fleet.gap), int(Gap::None));
        QVERIFY(fleet.second_tok_s[0].has_value());
        const Scenario second = second_scenario(scenario({{"tpot_limit_ms", "30"}, {"second_share", "25%"}}));
        QVERIFY(!second.limits.tpot_ms && !second.limits.ttft_ms);
        QCOMPARE(second.bill.tokens_per_month, 25e6);
        QCOMPARE(second.server.batch, 32);
        QCOMPARE(second.model, std::string("Llama-2-7B"));
    }

    void costNeverFallsWhenTheLoadGrows()
    {
        double before = 0;
        for (double tokens = 1e7; tokens < 1e13; tokens *= 1.7) {
            const MixedFleet fleet = at({{"tokens_per_month", QByteArray::number(tokens, 'g', 17).constData()}});
            QVERIFY(fleet.mix->usd_per_month >= before);
            QVERIFY(*fleet.saving_fraction >= 0);
            before = fleet.mix->usd_per_month;
        }
    }
};

TIEBREAK_TEST(MixedFleetTest, QCoreApplication)
#include "tst_mixed_fleet.moc"
