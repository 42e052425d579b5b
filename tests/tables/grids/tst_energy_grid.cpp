// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/contender_grids.h"

#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "tests/tables/grids/grid_text.h"

#include <QTest>

#include <cmath>

using namespace tiebreak;

class TestEnergyGrid : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    Scenario m_scenario;

    Grid shown() const { return energyGrid(analyze(*m_catalogue, m_scenario), *m_catalogue); }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }
    void init()
    {
        m_scenario = default_scenario(*m_catalogue);
        m_scenario.bill.hours_per_month = 730;
    }

    // L40S at 1,680 tok/s: 350 W x 0.875 = 306.25 W; / 1,680 = 0.18229 J; x 10^6 / 3.6e6 x 1.3 x 0.10 = 0.0065828 $;
    // over 0.130622 $ of rent 5.04 %; 0.30625 kW x 1.3 x 730 h x 0.10 = 29.063 $; 0.79 / (350 x 3600) x 10^6 = 0.62698.
    // A100 PCIe at 2,100: 262.5 W; 0.125 J; 0.0045139 $ over 0.157407 $: 2.87 %; 24.911 $; 1.19 / 1.08 = 1.1019 $.
    void texts()
    {
        const Grid grid = shown();
        QCOMPARE(lineOf(grid, 0), QStringLiteral("L40S|306 W|0.182|2,241|$0.00658|5 %|$29.06|$0.627"));
        QCOMPARE(lineOf(grid, 1), QStringLiteral("A100 PCIe|263 W|0.125|1,731|$0.00451|2.9 %|$24.91|$1.102"));
        QVERIFY(std::abs(grid.rows[0][5].value.toDouble() - 0.0503956) < 1e-7);
        QVERIFY(std::abs(grid.rows[0][6].value.toDouble() - 29.063125) < 1e-9);
        QCOMPARE(grid.rows[2][0].series, 2);
        for (const auto& row : grid.rows) {
            QCOMPARE(row.size(), grid.columns.size());
            for (const Cell& cell : row) {
                QVERIFY(!cell.source.isEmpty());
                QVERIFY(!cell.text.isEmpty());
            }
        }
    }

    void sourcesHaveTheFormula()
    {
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][1].source, QStringLiteral("TDP 350 W × 87.5 % typical draw = 306.25 W, one card"));
        QCOMPARE(grid.rows[0][2].source,
                 QStringLiteral("1 GPU × 306.25 W ÷ 1,680 tok/s = 0.182 J per token, for the cards alone"));
        QCOMPARE(grid.rows[0][4].source,
                 QStringLiteral("1 M tokens × 0.1823 J × PUE 1.3 × $0.10/kWh ÷ 3.6 M J/kWh = $0.00658"));
        QCOMPARE(grid.rows[0][6].source, QStringLiteral("1 GPU × 730 h × 306.25 W × PUE 1.3 × $0.10/kWh = $29.06, if "
                                                        "all draw that in all paid hours"));
    }

    // 10 G tokens a month need 3,805 tok/s: three L40S at 1,680, two A100 at 2,100; 3 x 29.063 and 2 x 24.911 $.
    void theMonthIsOfTheFleet()
    {
        m_scenario.bill.tokens_per_month = 1e10;
        const Grid grid = shown();
        QVERIFY(std::abs(grid.rows[0][6].value.toDouble() - 87.189375) < 1e-9);
        QVERIFY(std::abs(grid.rows[1][6].value.toDouble() - 49.8225) < 1e-9);
    }

    // Batch 33 has no published rate; draw, images and rent per joule do not depend on it.
    void whatHasNoRateSaysWhy()
    {
        m_scenario.server.batch = 33;
        const Grid grid = shown();
        QCOMPARE(lineOf(grid, 0), QStringLiteral("L40S|306 W|–|2,241|–|–|–|$0.627"));
        QVERIFY(grid.rows[0][2].source.contains(QStringLiteral("batch")));
        QVERIFY(!grid.rows[0][2].value.isValid());
        QVERIFY(grid.rows[2][3].source.contains(QStringLiteral("no image rate for the A100 SXM")));
    }
};

TIEBREAK_TEST(TestEnergyGrid, QCoreApplication)
#include "tst_energy_grid.moc"
