// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/wording/outputs/uses/images_outputs.h"

#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "tests/tables/grids/grid_text.h"

#include <QTest>

using namespace tiebreak;

class TestImagesGrid : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    Scenario m_scenario;

    Analysis analysed() const { return analyze(*m_catalogue, m_scenario); }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }
    void init() { m_scenario = default_scenario(*m_catalogue); }

    // L40S: 1000 x 0.79 / (60 x 8.2) = 1.6057 $; 306.25 W x 60 / 8.2 = 2,241 J; 100 x 1.6057 = 160.57 $.
    // A100 PCIe: 1000 x 1.19 / (60 x 9.1) = 2.1795 $; 262.5 W x 60 / 9.1 = 1,731 J; 217.95 $.
    void texts()
    {
        const Grid grid = imagesGrid(analysed(), *m_catalogue);
        QCOMPARE(lineOf(grid, 0), QStringLiteral("L40S|8.2|$1.61|2,241|$160.57"));
        QCOMPARE(lineOf(grid, 1), QStringLiteral("A100 PCIe|9.1|$2.18|1,731|$217.95"));
        QCOMPARE(lineOf(grid, 2), QStringLiteral("A100 SXM|–|–|–|–"));
        QCOMPARE(grid.rows[1][0].series, 1);
        for (const auto& row : grid.rows) {
            QCOMPARE(row.size(), grid.columns.size());
            for (const Cell& cell : row) {
                QVERIFY(!cell.source.isEmpty());
            }
        }
    }

    void sourcesHaveTheFormula()
    {
        const Grid grid = imagesGrid(analysed(), *m_catalogue);
        QVERIFY(grid.rows[0][1].source.contains(QStringLiteral("Stable Diffusion 1.5, FP16")));
        QCOMPARE(grid.rows[0][2].source, QStringLiteral("1,000 × $0.79/h ÷ (60 min × 8.2 a minute × 100 %) = $1.61"));
        QCOMPARE(grid.rows[0][3].source, QStringLiteral("350 W × 87.5 % typical draw × 60 s ÷ 8.2 a minute = 2,241 J "
                                                        "per image, for the card alone"));
        QCOMPARE(grid.rows[0][4].source,
                 QStringLiteral("100 k images × $1.6057 per 1,000 = $160.57, if only the time at work is paid"));
        QCOMPARE(grid.rows[2][1].source, QStringLiteral("The article has no image rate for the A100 SXM, only for the "
                                                        "L40S and the A100 PCIe; choose one of those."));
        QVERIFY(!grid.rows[2][1].value.isValid());
    }

    // 8.2 x 1.25 = 10.25 images a minute.
    void theGainIsExplained()
    {
        m_scenario.contenders[0].throughput_gain = 0.25;
        const Grid grid = imagesGrid(analysed(), *m_catalogue);
        QCOMPARE(grid.rows[0][1].value.toDouble(), 10.25);
        QVERIFY(grid.rows[0][1].source.contains(QStringLiteral("8.2 images a minute, with a throughput gain of 25 %")));
    }

    // 1 - 1.60569 / 2.17949 = 26.3 %.
    void titleNamesTheCheapest()
    {
        QCOMPARE(imagesTitle(analysed()),
                 QStringLiteral("1,000 images cost $1.61 on the L40S and 36 % more on the A100 PCIe"));
    }

    // 0.79 x 9.1 / 8.2 = 0.87671 $/h makes the A100 as cheap; below that it is the cheaper one.
    void titleFollowsThePrices()
    {
        m_scenario.contenders[1].usd_per_gpu_hour = 0.79 * 9.1 / 8.2;
        QCOMPARE(imagesTitle(analysed()), QStringLiteral("1,000 images cost $1.61 on the L40S and the A100 PCIe"));
        m_scenario.contenders[1].usd_per_gpu_hour = 0.546; // 1000 x 0.546 / 546 = 1 $
        QVERIFY(imagesTitle(analysed())
                    .startsWith(QStringLiteral("1,000 images cost $1.00 on the A100 PCIe and 61 % more on the L40S")));
    }

    void titleWithoutRates()
    {
        m_scenario.contenders.erase(m_scenario.contenders.begin() + 1);
        QCOMPARE(imagesTitle(analysed()),
                 QStringLiteral("1,000 images cost $1.61 on the L40S; the article has no image rate for the others"));
        m_scenario.contenders[0] = m_scenario.contenders[1];
        QCOMPARE(imagesTitle(analysed()), QStringLiteral("The article has no image rates for these cards"));
    }

    void noGapNoText() { QCOMPARE(imagesGapText(analysed().contenders[0], *m_catalogue), QString()); }
};

TIEBREAK_TEST(TestImagesGrid, QCoreApplication)
#include "tst_images_grid.moc"
