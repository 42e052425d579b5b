// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/doubts/uncertainty.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>
#include <utility>

using namespace tiebreak;

namespace {

constexpr double normal_90th_percentile = 1.281551565545;

double normal_cdf(double z)
{
    return 0.5 * std::erfc(-z / std::sqrt(2.0));
}

// Standard deviation of the logarithm of a quantity that lies within value x (1 - spread) and value / (1 - spread) in
// 8 of 10 cases.
double sigma(double spread)
{
    return -std::log(1 - spread) / normal_90th_percentile;
}

UncertainCost contender(double usd, double throughput_spread, double price_spread)
{
    const Factors throughput = throughput_factors({}, throughput_spread);
    return {usd, throughput.low, throughput.high, price_spread};
}

double probability(const std::vector<WinChance>& chances, std::size_t index)
{
    return chances[index].win_probability.value_or(-1);
}

bool near(std::optional<double> value, double expected, double tolerance)
{
    return value && std::abs(*value / expected - 1) < tolerance;
}

} // namespace

class UncertaintyTest : public QObject {
    Q_OBJECT

private slots:
    void factorsAreTheBandElseTheSpread()
    {
        const Factors band = throughput_factors({2000, 1500, 2200}, 0.15);
        QCOMPARE(band.low, 0.75);
        QCOMPARE(band.high, 1.1);
        const Factors spread = throughput_factors({2000, {}, {}}, 0.2);
        QCOMPARE(spread.low, 0.8);
        QCOMPARE(spread.high, 1.25);
        QCOMPARE(price_factors(0.2).low, 0.8);
        QCOMPARE(price_factors(0.2).high, 1.25);
        QCOMPARE(utilization_factors(0.2).low, 0.8);
        QCOMPARE(utilization_factors(0.2).high, 1.2);
    }

    void equalContendersShareTheDraws()
    {
        for (const std::size_t count : {2, 3, 4}) {
            const std::vector<UncertainCost> costs(count, contender(0.15, 0.15, 0.1));
            const auto chances = win_chances(costs, 0.1);
            for (std::size_t i = 0; i < count; ++i) {
                QVERIFY(std::abs(probability(chances, i) - 1.0 / static_cast<double>(count)) < 0.005);
            }
        }
    }

    void articlesExampleByHand()
    {
        // 0.79 $/h at 1,680 tok/s against 1.19 $/h at 2,100 tok/s: ln(0.157407 / 0.130622) = 0.186530.
        // sigma^2 of each: (0.162519^2 + 0.105361^2) / 1.281552^2 = 0.022841; 0.186530 / sqrt(0.045682) = 0.87273;
        // the normal distribution has 80.86 % below that.
        const std::vector<UncertainCost> costs{contender(0.130622, 0.15, 0.1), contender(0.157407, 0.15, 0.1)};
        const auto chances = win_chances(costs, 0.1);
        QVERIFY(std::abs(probability(chances, 0) - 0.8086) < 0.005);
        QVERIFY(std::abs(probability(chances, 1) - 0.1914) < 0.005);
    }

    void matchesTheClosedFormOfTwoLogNormals_data()
    {
        QTest::addColumn<double>("costRatio");
        QTest::addColumn<double>("firstThroughput");
        QTest::addColumn<double>("firstPrice");
        QTest::addColumn<double>("secondThroughput");
        QTest::addColumn<double>("secondPrice");
        QTest::newRow("throughput only") << 1.1 << 0.2 << 0.0 << 0.2 << 0.0;
        QTest::newRow("price only") << 1.1 << 0.0 << 0.2 << 0.0 << 0.2;
        QTest::newRow("one certain") << 1.05 << 0.0 << 0.0 << 0.3 << 0.1;
        QTest::newRow("unequal") << 0.9 << 0.1 << 0.3 << 0.25 << 0.05;
        QTest::newRow("wide") << 2.0 << 0.5 << 0.5 << 0.5 << 0.5;
        QTest::newRow("nearly certain") << 1.5 << 0.1 << 0.1 << 0.1 << 0.1;
        QTest::newRow("nearly impossible") << 0.7 << 0.1 << 0.1 << 0.1 << 0.1;
    }

    void matchesTheClosedFormOfTwoLogNormals()
    {
        QFETCH(double, costRatio);
        QFETCH(double, firstThroughput);
        QFETCH(double, firstPrice);
        QFETCH(double, secondThroughput);
        QFETCH(double, secondPrice);
        const std::vector<UncertainCost> costs{contender(0.2, firstThroughput, firstPrice),
                                               contender(0.2 * costRatio, secondThroughput, secondPrice)};
        const double first = std::hypot(sigma(firstThroughput), sigma(firstPrice));
        const double second = std::hypot(sigma(secondThroughput), sigma(secondPrice));
        const double expected = normal_cdf(std::log(costRatio) / std::hypot(first, second));
        QVERIFY(std::abs(probability(win_chances(costs, 0.1), 0) - expected) < 0.005);
    }

    void withoutSpreadTheCheapestIsCertain()
    {
        const std::vector<UncertainCost> costs{contender(0.2, 0, 0), contender(0.1, 0, 0), contender(0.1, 0, 0)};
        const auto chances = win_chances(costs, 0);
        QCOMPARE(probability(chances, 0), 0.0);
        QCOMPARE(probability(chances, 1), 1.0); // of equal ones the first wins
        QCOMPARE(probability(chances, 2), 0.0);
        QCOMPARE(*chances[0].usd_per_million_tokens.low, 0.2);
        QCOMPARE(*chances[0].usd_per_million_tokens.value, 0.2);
        QCOMPARE(*chances[0].usd_per_million_tokens.high, 0.2);
    }

    void probabilitiesSumToOne()
    {
        const std::vector<UncertainCost> costs{
            contender(0.13, 0.15, 0.1), {0.16, 0.7, 1.1, 0.3}, {0.15, 0.95, 1.6, 0.05}, contender(0.14, 0.4, 0.2)};
        const auto chances = win_chances(costs, 0.3);
        double sum = 0;
        for (std::size_t i = 0; i < costs.size(); ++i) {
            QVERIFY(probability(chances, i) > 0);
            sum += probability(chances, i);
        }
        QVERIFY(std::abs(sum - 1) < 1e-12);
    }

    void percentilesMatchTheClosedForm()
    {
        const std::vector<UncertainCost> costs{contender(0.2, 0.3, 0.1)};
        const Estimate usd = win_chances(costs, 0)[0].usd_per_million_tokens;
        const double half_width = normal_90th_percentile * std::hypot(sigma(0.3), sigma(0.1));
        QVERIFY(near(usd.value, 0.2, 0.002));
        QVERIFY(near(usd.low, 0.2 * std::exp(-half_width), 0.002));
        QVERIFY(near(usd.high, 0.2 * std::exp(half_width), 0.002));
    }

    // More throughput is less cost, so the band turns round.
    void percentilesOfALopsidedBandAreItsEnds()
    {
        const std::vector<UncertainCost> costs{{0.2, 0.5, 1.25, 0}};
        const Estimate usd = win_chances(costs, 0)[0].usd_per_million_tokens;
        QVERIFY(near(usd.value, 0.2, 0.001));
        QVERIFY(near(usd.low, 0.2 / 1.25, 0.001));
        QVERIFY(near(usd.high, 0.2 / 0.5, 0.001));
    }

    void utilizationIsNeverAboveItsLimit()
    {
        const std::vector<UncertainCost> costs{contender(0.2, 0, 0)};
        const Estimate free = win_chances(costs, 0.2)[0].usd_per_million_tokens;
        QVERIFY(near(free.low, 0.2 / 1.2, 0.001));
        QVERIFY(near(free.high, 0.2 / 0.8, 0.001));
        const Estimate full = win_chances(costs, 0.2, 1)[0].usd_per_million_tokens;
        QCOMPARE(*full.low, 0.2); // the better half of the draws is at full utilization
        QVERIFY(near(full.value, 0.2, 0.001));
        QVERIFY(near(full.high, 0.2 / 0.8, 0.001));
    }

    void utilizationMovesCostsButNotTheOrder()
    {
        const std::vector<UncertainCost> costs{contender(0.13, 0.15, 0.1), contender(0.15, 0.15, 0.1)};
        const auto certain = win_chances(costs, 0);
        const auto open = win_chances(costs, 0.5);
        QCOMPARE(probability(open, 0), probability(certain, 0));
        QVERIFY(*open[0].usd_per_million_tokens.high > *certain[0].usd_per_million_tokens.high);
        QVERIFY(*open[0].usd_per_million_tokens.low < *certain[0].usd_per_million_tokens.low);
    }

    void equalInputsGiveEqualResults()
    {
        const std::vector<UncertainCost> costs{contender(0.13, 0.15, 0.1), contender(0.15, 0.2, 0.3)};
        const auto first = win_chances(costs, 0.1, 1);
        const auto second = win_chances(costs, 0.1, 1);
        for (std::size_t i = 0; i < costs.size(); ++i) {
            QCOMPARE(probability(first, i), probability(second, i));
            QCOMPARE(*first[i].usd_per_million_tokens.low, *second[i].usd_per_million_tokens.low);
            QCOMPARE(*first[i].usd_per_million_tokens.value, *second[i].usd_per_million_tokens.value);
            QCOMPARE(*first[i].usd_per_million_tokens.high, *second[i].usd_per_million_tokens.high);
        }
    }

    void widerPricesPullTheChanceTowardsOneHalf()
    {
        double before = 1;
        for (const double spread : {0.0, 0.1, 0.2, 0.4, 0.6, 0.9}) {
            const std::vector<UncertainCost> costs{contender(0.13, 0.02, spread), contender(0.16, 0.02, spread)};
            const double chance = probability(win_chances(costs, 0.1), 0);
            QVERIFY(spread == 0.0 ? chance == 1 : chance < before);
            QVERIFY(chance > 0.5);
            before = chance;
        }
    }

    void aBetterUpperEndNeverLowersTheChance()
    {
        double before = 0;
        for (const double high : {1.0, 1.1, 1.3, 2.0}) {
            const std::vector<UncertainCost> costs{{0.16, 0.9, high, 0.1}, contender(0.15, 0.1, 0.1)};
            const double chance = probability(win_chances(costs, 0.1), 0);
            QVERIFY(chance > before);
            before = chance;
        }
    }

    void percentilesRiseAndScaleWithTheCost()
    {
        const std::vector<UncertainCost> costs{{0.1, 0.6, 1.2, 0.3}};
        const std::vector<UncertainCost> doubled{{0.2, 0.6, 1.2, 0.3}};
        const Estimate usd = win_chances(costs, 0.3, 1.1)[0].usd_per_million_tokens;
        const Estimate twice = win_chances(doubled, 0.3, 1.1)[0].usd_per_million_tokens;
        QVERIFY(*usd.low < *usd.value);
        QVERIFY(*usd.value < *usd.high);
        QCOMPARE(*twice.low, 2 * *usd.low);
        QCOMPARE(*twice.value, 2 * *usd.value);
        QCOMPARE(*twice.high, 2 * *usd.high);
    }

    void contendersOutOfTheRaceHaveNoChance()
    {
        UncertainCost out = contender(0, 0.15, 0.1);
        out.usd_per_million_tokens.reset();
        const auto alone = win_chances(std::vector{out, contender(0.2, 0.15, 0.1)}, 0.1);
        QVERIFY(!alone[0].win_probability);
        QVERIFY(!alone[0].usd_per_million_tokens.value);
        QVERIFY(!alone[0].usd_per_million_tokens.low);
        QVERIFY(!alone[0].usd_per_million_tokens.high);
        QCOMPARE(probability(alone, 1), 1.0);

        const auto none = win_chances(std::vector{out, out}, 0.1);
        QCOMPARE(none.size(), std::size_t(2));
        QVERIFY(!none[0].win_probability && !none[1].win_probability);
    }
};

TIEBREAK_TEST(UncertaintyTest, QCoreApplication)
#include "tst_uncertainty.moc"
