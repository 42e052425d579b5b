// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/breakeven.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

namespace {

std::vector<double> ties(const CostAt& a, const CostAt& b, double from, double to)
{
    std::vector<CostPair> grid;
    for (double batch = from; batch < to; batch *= 1.09) {
        grid.push_back({batch, a(batch), b(batch)});
    }
    grid.push_back({to, a(to), b(to)});
    return tie_batches(grid, a, b);
}

} // namespace

class BreakevenTest : public QObject {
    Q_OBJECT

private slots:
    // At the tie price both cost the same: 1.19 $/h at 0.1574 $/M ties with 0.1306 $/M at 0.9875 $/h.
    void tiePriceTimesThroughputRatioGivesEqualCost()
    {
        const double l40s = 0.79 / 1680;
        const double a100 = 1.19 / 2100;
        const double price = tie_price(1.19, a100, l40s);
        QVERIFY(std::abs(price - 0.9875) < 1e-12);
        QVERIFY(std::abs(price / 2100 - l40s) < 1e-15);
    }

    // Costs within a factor of 1.1 and 1.2 to both sides: the tie within exp(hypot(ln 1.1, ln 1.2)) = 1.2288.
    void bandsOfTiePricesAddUpInSquares()
    {
        const Estimate cost{0.2, 0.2 / 1.1, 0.2 * 1.1};
        const Estimate target{0.1, 0.1 / 1.2, 0.1 * 1.2};
        const Estimate tie = tie_price(1.0, cost, target);
        QVERIFY(std::abs(*tie.value - 0.5) < 1e-12);
        QVERIFY(std::abs(*tie.high / 0.5 - 1.2288) < 1e-3);
        QVERIFY(std::abs(0.5 / *tie.low - 1.2288) < 1e-3);
        const Estimate bare = tie_price(1.0, cost, Estimate{0.1, {}, {}});
        QVERIFY(std::abs(*bare.value - 0.5) < 1e-12);
        QVERIFY(!bare.low && !bare.high);
        QVERIFY(!tie_price(1.0, cost, Estimate()).value);
    }

    void tieUtilizationAboveOneIsNever()
    {
        QVERIFY(!tie_utilization(1.0, 0.157, 0.131));
        QVERIFY(std::abs(*tie_utilization(0.5, 0.157, 0.131) - 0.5 * 0.157 / 0.131) < 1e-12);
        QCOMPARE(*tie_utilization(0.5, 0.1, 0.2), 0.25);
    }

    void findsAllTies()
    {
        // Cost ratio 2^sin(pi log2 b): equal at every whole power of two.
        const CostAt wave = [](double batch) { return std::optional(std::exp2(std::sin(M_PI * std::log2(batch)))); };
        const CostAt flat = [](double) { return std::optional(1.0); };
        const std::vector<double> found = ties(wave, flat, 1.5, 24);
        QCOMPARE(found.size(), std::size_t(4));
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY(std::abs(found[i] - std::exp2(static_cast<double>(i) + 1)) < 1e-6);
        }
    }

    void findsATieOnTheFirstPointOfTheGrid()
    {
        const CostAt flat = [](double) { return std::optional(1.0); };
        const CostAt rising = [](double batch) { return std::optional(batch); };
        QCOMPARE(ties(rising, flat, 1, 256), std::vector<double>{1});
        QCOMPARE(ties(flat, rising, 1, 256), std::vector<double>{1});
        // On the first point after a gap, and within rounding.
        const CostAt late = [](double batch) {
            return batch < 2 ? std::nullopt : std::optional(batch / 2 * (1 + 1e-15));
        };
        QCOMPARE(tie_batches({{1, late(1), 1.0}, {2, late(2), 1.0}, {4, late(4), 1.0}}, late, flat),
                 std::vector<double>{2});
    }

    void skipsGapsAndEqualCosts()
    {
        const CostAt flat = [](double) { return std::optional(1.0); };
        QVERIFY(ties(flat, flat, 1, 256).empty());
        // Jumps from dearer to cheaper across a stretch without value: no tie is claimed there.
        const CostAt holed = [](double batch) {
            return batch < 4 ? std::optional(2.0) : batch < 8 ? std::nullopt : std::optional(0.5);
        };
        QVERIFY(ties(holed, flat, 1, 256).empty());
    }

    // The article's case by hand: an L40S delivers 1680 * 3600 * 720 = 4.35456e9 tokens for $568.80, an A100
    // 5.4432e9 for $856.80. Loads between the two need two L40S ($1137.60) but one A100. From 2 L40S on (8.70912e9)
    // the third makes $1706.40 against two A100 at $1713.60: the L40S stays ahead up to 3 (13.06368e9), where four
    // cost $2275.20 against three A100 at $2570.40.
    void fleetStaircasesCross()
    {
        const FleetPrice l40s{4.35456e9, 568.8, 0};
        const FleetPrice a100{5.4432e9, 856.8, 0};
        const std::vector<Interval> loads = cheaper_fleet_loads(l40s, a100, 1e12);
        QCOMPARE(loads.size(), std::size_t(1));
        QVERIFY(std::abs(loads[0].from - 4.35456e9) < 1);
        QVERIFY(std::abs(*loads[0].to - 5.4432e9) < 1);
    }

    void aFleetThatIsAlwaysCheaperHasNoEnd()
    {
        const std::vector<Interval> loads = cheaper_fleet_loads({1e9, 100, 0}, {1e9, 50, 0}, 1e12);
        QCOMPARE(loads.size(), std::size_t(1));
        QCOMPARE(loads[0].from, 0.0);
        QVERIFY(!loads[0].to);
        QVERIFY(cheaper_fleet_loads({1e9, 50, 0}, {1e9, 100, 0}, 1e12).empty());
    }

    // Every interval against the costs themselves, on a fine grid.
    void intervalsAgreeWithTheCosts()
    {
        const FleetPrice baseline{3e9, 100, 1};
        const FleetPrice contender{5e9, 160, 1};
        const auto loads = cheaper_fleet_loads(baseline, contender, 1e11);
        const auto usd = [](const FleetPrice& fleet, double tokens) {
            return (std::ceil(tokens / fleet.load_per_replica) + fleet.spares) * fleet.usd_per_replica;
        };
        for (double tokens = 0.5e9; tokens < 9e10; tokens += 0.25e9 + 1) {
            const bool cheaper = usd(contender, tokens) <= usd(baseline, tokens);
            const bool inside = std::ranges::any_of(loads, [tokens](const Interval& load) {
                return tokens > load.from && (!load.to || tokens <= *load.to);
            });
            QVERIFY2(inside == cheaper, qPrintable(QString::number(tokens)));
        }
    }
};

TIEBREAK_TEST(BreakevenTest, QCoreApplication)
#include "tst_breakeven.moc"
