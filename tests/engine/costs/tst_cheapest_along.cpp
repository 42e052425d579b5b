// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/costs/cheapest_along.h"
#include "models/engine/costs/economics.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace tiebreak;

// Who leads along batches and loads, and what the charts draw of it.
class CheapestAlongTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue;

    [[nodiscard]] Analysis answerTo(const std::vector<std::pair<std::string, std::string>>& settings) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, text] : settings) {
            if (const Problem problem = set_from_text(scenario, *m_catalogue, key, text); !problem.empty()) {
                qFatal("%s", key.c_str());
            }
        }
        return analyze(*m_catalogue, scenario);
    }

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    // In the logarithms of both, 4 to 1 and 1 to 4 cross in the middle: at the square root of 1 x 16.
    void linesCrossWhereTheyDo()
    {
        const std::vector<Lead> leads = leads_along({1, 16}, {{4.0, 1.0}, {1.0, 4.0}});
        QCOMPARE(leads.size(), std::size_t{2});
        QCOMPARE(leads[0].cheapest.value(), std::size_t{1});
        QVERIFY(leads[0].from == 1 && std::abs(leads[0].to - 4) < 1e-12);
        QCOMPARE(leads[1].cheapest.value(), std::size_t{0});
        QVERIFY(leads[1].from == leads[0].to && leads[1].to == 16);
    }

    void neighboursMergeAndTiesAreNobodys()
    {
        const std::vector<Lead> one = leads_along({1, 2, 4}, {{1.0, 1.0, 1.0}, {2.0, 3.0, 2.0}});
        QCOMPARE(one, (std::vector<Lead>{{1, 4, 0}}));
        const std::vector<Lead> same = leads_along({1, 2}, {{3.0, 1.0}, {3.0, 1.0}});
        QCOMPARE(same, (std::vector<Lead>{{1, 2, std::nullopt}}));
    }

    void whoHasNoCostDoesNotLead()
    {
        const CostsAlong cheap{1.0, 1.0, std::nullopt}; // memory is full after the second batch
        QCOMPARE(leads_along({1, 2, 4}, {cheap, {2.0, 2.0, 2.0}}), (std::vector<Lead>{{1, 2, 0}, {2, 4, 1}}));
        const CostsAlong none(3);
        QCOMPARE(leads_along({1, 2, 4}, {none, none}), std::vector<Lead>());
    }

    // $1 for each 10 against $1.20 for each 15: 1, 1.2, 1.2|2, 2.4, 2.4|3 ... up to 30.
    void staircasesLeadByTurns()
    {
        const LoadCosts small{{10, 20, 30}, {1, 2, 3}, false};
        const LoadCosts large{{15, 30}, {1.2, 2.4}, false};
        QCOMPARE(leads_along({small, large}, 30),
                 (std::vector<Lead>{{0, 10, 0}, {10, 15, 1}, {15, 20, 0}, {20, 30, 1}}));
    }

    // A straight line of $0.08 a unit: under $1 up to 12.5, and again from 15 on, where a second one costs $2.40.
    void aStraightLineCrossesSteps()
    {
        const LoadCosts steps{{15, 30}, {1, 2.4}, false};
        const LoadCosts line{{30}, {2.4}, true};
        const std::vector<Lead> leads = leads_along({steps, line}, 30);
        QCOMPARE(leads.size(), std::size_t{3});
        QCOMPARE(leads[0].cheapest.value(), std::size_t{1});
        QVERIFY(std::abs(leads[0].to - 12.5) < 1e-12);
        QCOMPARE(leads[1].cheapest.value(), std::size_t{0});
        QVERIFY(leads[1].to == 15 && leads[2].cheapest.value() == 1 && leads[2].to == 30);
    }

    // The article's example: the L40S is the cheapest at every batch, and at 8 the A100 PCIe costs
    // (1.19 / 2,100) / (0.79 / 1,680) as much.
    void costsAgainstTheCheapest()
    {
        const Analysis analysis = answerTo({});
        QCOMPARE(analysis.cheapest_by_batch, (std::vector<Lead>{{1, 32, 0}}));
        const auto at = [&](std::size_t contender) {
            const auto& sweep = analysis.contenders[contender].sweep;
            return *std::ranges::find(sweep, 8.0, &SweepPoint::batch);
        };
        QCOMPARE(at(0).cost_to_least.value.value(), 1.0);
        QVERIFY(std::abs(at(1).cost_to_least.value.value() - 1.19 / 2100 / (0.79 / 1680)) < 1e-12);
        // Energy: 300 W / 2,100 against 350 W / 1,680 tok/s.
        QCOMPARE(at(1).joules_to_least.value.value(), 1.0);
        QVERIFY(std::abs(at(0).joules_to_least.value.value() - 350.0 / 1680 / (300.0 / 2100)) < 1e-12);
        const EvidencePoint& figure = analysis.contenders[1].points.front();
        QVERIFY(figure.cost_to_least > 1);
        QCOMPARE(at(0).gap, Gap::None);
        QCOMPARE(analysis.contenders[0].sweep.back().gap, Gap::BeyondPublishedBatches);
    }

    // The two that lead, the later one's price: dragging it through the tie changes who wins, not what is shown.
    void theTieIsOfThoseThatLead()
    {
        const Analysis analysis = answerTo({});
        QCOMPARE(analysis.pair_tie->contender, std::size_t{1});
        QCOMPARE(analysis.pair_tie->other, std::size_t{0});
        QVERIFY(std::abs(*analysis.pair_tie->usd_per_gpu_hour.value - 0.9875) < 1e-9);
        QCOMPARE(analysis.pair_tie->along.size(), analysis.contenders[1].sweep.size());
        const Analysis flipped = answerTo({{"contenders.1.usd_per_gpu_hour", "0.9"}});
        QCOMPARE(flipped.verdict.winner.value(), std::size_t{1});
        QCOMPARE(flipped.pair_tie->contender, std::size_t{1});
        const Analysis others = answerTo({{"contenders.0.usd_per_gpu_hour", "9"}});
        QCOMPARE(others.pair_tie->contender, std::size_t{2});
        QCOMPARE(others.pair_tie->other, std::size_t{1});
        // 2,028 tok/s or whatever the curve says: the same cost at that price.
        const double rate = *others.contenders[2].throughput_tok_s.value;
        QVERIFY(std::abs(*others.pair_tie->usd_per_gpu_hour.value - 1.19 * rate / 2100) < 1e-9);
    }

    // Any two that are asked for instead, the later one's price.
    void theTieIsOfThePairThatIsChosen()
    {
        const Analysis chosen = answerTo({{"breakeven_of", "second_and_third"}});
        QCOMPARE(chosen.pair_tie->contender, std::size_t{2});
        QCOMPARE(chosen.pair_tie->other, std::size_t{1});
        const double rate = *chosen.contenders[2].throughput_tok_s.value; // against 2,100 tok/s for $1.19
        QVERIFY(std::abs(*chosen.pair_tie->usd_per_gpu_hour.value - 1.19 * rate / 2100) < 1e-9);
        QCOMPARE(chosen.verdict.winner.value(), std::size_t{0});                    // the answer is another matter
        const Analysis missing = answerTo({{"breakeven_of", "second_and_fourth"}}); // of three
        QCOMPARE(missing.pair_tie->contender, answerTo({}).pair_tie->contender);
        const Analysis seen = seen_as(answerTo({}), chosen.scenario.view);
        QCOMPARE(seen.pair_tie->usd_per_gpu_hour.value, chosen.pair_tie->usd_per_gpu_hour.value);
    }

    // The bill of 100 M tokens is $568.80, $5.688 a million, so that an API of $4 leads and one of $6 follows.
    void theApiCompetesForTheBill()
    {
        const Analysis cheap = answerTo({{"question", "monthly_bill"}, {"api_usd_per_million_tokens", "4"}});
        const std::size_t api = cheap.contenders.size();
        QCOMPARE(cheap.cheapest_by_batch.size(), std::size_t{1});
        QCOMPARE(cheap.cheapest_by_batch.front().cheapest.value(), api);
        const auto& sweep = cheap.contenders[0].sweep;
        const auto k = static_cast<std::size_t>(std::ranges::find(sweep, 8.0, &SweepPoint::batch) - sweep.begin());
        QCOMPARE(cheap.api_to_least[k].value(), 1.0);
        QVERIFY(std::abs(sweep[k].cost_to_least.value.value() - 5.688 / 4) < 1e-12);
        const Analysis dear = answerTo({{"question", "monthly_bill"}, {"api_usd_per_million_tokens", "6"}});
        QCOMPARE(dear.cheapest_by_batch.front().cheapest.value(), std::size_t{0});
        QVERIFY(std::abs(dear.api_to_least[k].value() - 6 / 5.688) < 1e-12);
        // Of a cost per token it is no contender.
        QVERIFY(answerTo({{"api_usd_per_million_tokens", "4"}}).api_to_least.empty());
    }

    // Whatever has a band under the model has one here: both ends around the value.
    void bandsReachEnergyTiesAndFleets()
    {
        const Analysis analysis = answerTo({{"evidence", "model"}, {"model", "Llama-3.1-8B"}, {"framework", "vLLM"}});
        const auto holds = [](const Estimate& estimate) {
            return estimate.low && estimate.high && *estimate.low < *estimate.value && *estimate.value < *estimate.high;
        };
        for (const ContenderAnalysis& contender : analysis.contenders) {
            const SweepPoint& point = contender.sweep[8];
            QVERIFY(holds(point.joules_band) && holds(point.cost_to_least) && holds(point.joules_to_least));
            // A card that is as much quicker needs as much less energy.
            QVERIFY(std::abs(*point.joules_band.low * *point.throughput_tok_s.high -
                             *point.joules_band.value * *point.throughput_tok_s.value) < 1e-9);
            QVERIFY(!contender.fleet_band.empty());
            QVERIFY(contender.fleet_band.back().load >= analysis.fleet_end);
            for (const FleetBandStep& step : contender.fleet_band) {
                QVERIFY(step.usd_low <= step.usd_high);
            }
        }
        QVERIFY(holds(analysis.pair_tie->usd_per_gpu_hour) && holds(analysis.pair_tie->along[8]));
        QVERIFY(answerTo({}).contenders[0].fleet_band.empty()); // the article gives no band
    }

    // 0.79 x 720 h for 4.355 B tokens of one L40S; an A100 PCIe holds 5.443 B for 1.19 x 720 h.
    void fleetsLeadAsTheStaircasesGo()
    {
        const Analysis analysis = answerTo({});
        const std::vector<Lead>& leads = analysis.cheapest_by_load;
        QVERIFY(leads.size() > 2);
        QVERIFY(leads[0].cheapest.value() == 0 && std::abs(leads[0].to - 1680 * 720 * 3600.0) < 1);
        QVERIFY(leads[1].cheapest.value() == 1 && std::abs(leads[1].to - 2100 * 720 * 3600.0) < 1);
        QCOMPARE(leads.back().to, analysis.fleet_end);
        const Analysis with_api = answerTo({{"api_usd_per_million_tokens", "0.1"}}); // below every card
        QCOMPARE(with_api.cheapest_by_load.front().cheapest.value(), with_api.contenders.size());
    }
};

TIEBREAK_TEST(CheapestAlongTest, QCoreApplication)
#include "tst_cheapest_along.moc"
