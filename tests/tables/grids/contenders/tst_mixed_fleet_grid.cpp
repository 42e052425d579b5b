// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/mixed_fleet_grid.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"
#include "tests/tables/grids/grid_text.h"

#include <QTest>

using namespace tiebreak;

class TestMixedFleetGrid : public QObject {
    Q_OBJECT

    enum MixColumn { Name, L40s, Pcie, Sxm, Month, Against };

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void init()
    {
        m_scenario = default_scenario(*m_catalogue);
        m_scenario.second.share = 0.5;
    }

    // Half of 10e9 tokens in 720 h is 1,929 tok/s of each kind. L40S: 1929/1680 + 1929/2200 = 2.03: 3 x 568.80 =
    // 1,706.40. A100 PCIe: 1929/2100 + 1929/2800 = 1.61: 2 x 856.80 = 1,713.60. One of each, at 92.5 %:
    // 1554 of the first kind on the L40S, the rest in 0.193 of the A100: 1,425.60, over which they are 19.7 and 20.2 %.
    void mixingPays()
    {
        set("tokens_per_month", "10e9");
        const Grid grid = shown();
        QCOMPARE(grid.rows.size(), std::size_t(4));
        QCOMPARE(lineOf(grid, 0), QStringLiteral("L40S alone|3|0|0|$1,706|+20 %"));
        QCOMPARE(lineOf(grid, 1), QStringLiteral("A100 PCIe alone|0|2|0|$1,714|+20 %"));
        QCOMPARE(lineOf(grid, 3), QStringLiteral("Cheapest fleet|1|1|0|$1,426|least"));
        QCOMPARE(grid.rows[0][Name].series, 0);
        QCOMPARE(grid.rows[3][Month].source,
                 QStringLiteral("(1 GPU × $0.79/h + 1 GPU × $1.19/h) × 720 h = $1,426; 7.5 % of every replica's rate "
                                "goes into scheduling"));
        QCOMPARE(grid.rows[0][Against].source, QStringLiteral("$1,706 ÷ $1,426 - 1 = 20 %"));
        QCOMPARE(title(), QStringLiteral("1 L40S and 1 A100 PCIe cost $1,426 a month; L40S alone costs 20 % more"));
        QCOMPARE(grid.columns[Name].tooltip,
                 QStringLiteral("10 B tokens a month: 50 % of Llama-2-7B at batch 8, 512 tokens in and 256 out; 50 % "
                                "of Llama-2-7B at batch 32, 512 tokens in and 256 out"));
    }

    void mixingDoesNotPay()
    {
        const Grid grid = shown();
        QCOMPARE(lineOf(grid, 3), QStringLiteral("Cheapest fleet|1|0|0|$568.80|least"));
        QCOMPARE(title(), QStringLiteral("Mixing does not pay: 1 L40S at $568.80 a month is the cheapest fleet"));
    }

    void sparesAreSaid()
    {
        set("spare_replicas", "2");
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][L40s].text, QStringLiteral("3"));
        QCOMPARE(grid.rows[0][L40s].source, QStringLiteral("3 GPUs, 2 of them spare"));
        QCOMPARE(grid.rows[0][Pcie].source, QStringLiteral("0 GPUs"));
    }

    void withoutASecondKind()
    {
        set("second_share", "0");
        const Grid grid = shown();
        QCOMPARE(grid.rows.size(), std::size_t(4)); // the same shape, so that a view keeps its selection
        for (const auto& row : grid.rows) {
            for (const MixColumn column : {L40s, Pcie, Sxm, Month, Against}) {
                QVERIFY(!row[column].value.isValid());
                QCOMPARE(row[column].source, QStringLiteral("There is no second kind of request; give it a share of "
                                                            "the load."));
            }
        }
        QCOMPARE(title(), QStringLiteral("There is no second kind of request; give it a share of the load"));
    }

    void saysWhichKindIsTheProblem()
    {
        set("second_batch", "64");
        QVERIFY2(title().startsWith(QStringLiteral("No contender serves all of the load. Second kind: The article has "
                                                   "no figures beyond batch 32; ")),
                 qPrintable(title()));
        QVERIFY(!title().endsWith(QLatin1Char('.')));
        set("second_batch", "8");
        set("batch", "64");
        QVERIFY2(title().contains(QStringLiteral("First kind: The article has no figures beyond batch 32")),
                 qPrintable(title()));
    }

    // 13B at FP16, batch 8 of 4,096 tokens: 26 GB and 8 x 4,096 x 0.82 MB = 26.8 GB do not fit the L40S's 48.3 GB.
    void oneContenderCannotServeTheSecondKind()
    {
        set("evidence", "model");
        set("contenders", "2");
        set("second_model", "Llama-2-13B");
        set("second_batch", "8");
        set("second_prompt_tokens", "3072");
        set("second_output_tokens", "1024");
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][L40s].text, QStringLiteral("–"));
        QCOMPARE(grid.rows[0][L40s].source,
                 QStringLiteral("Second kind: Llama-2-13B at batch 8 does not fit L40S; choose a smaller second batch, "
                                "shorter requests or smaller weights."));
        QVERIFY(grid.rows[1][2].value.isValid());
    }

    // Each card serves one kind only. No scenario of two cards makes that so, so the analysis is made up.
    void eachCardForItsKind()
    {
        set("contenders", "2");
        Analysis analysis = analyze(*m_catalogue, m_scenario);
        analysis.mixed.alone.assign(2, std::nullopt);
        analysis.mixed.cheapest_alone.reset();
        analysis.mixed.saving_fraction.reset();
        analysis.mixed.mix = Mix{{2, 1}, 1994.4};
        QCOMPARE(mixedFleetTitle(analysis), QStringLiteral("2 L40S and 1 A100 PCIe cost $1,994 a month; no single kind "
                                                           "of card serves both kinds of request"));
        QCOMPARE(mixedFleetGrid(analysis).rows[2][4].text, QStringLiteral("least"));
    }

    void replicasOfSeveralGpus()
    {
        set("evidence", "model");
        set("contenders", "2");
        set("contenders.1.tensor_parallel", "2");
        const Grid grid = shown();
        QCOMPARE(grid.rows[1][2].source, QStringLiteral("1 replica of 2 GPUs"));
        QCOMPARE(grid.rows[1][3].source, QStringLiteral("(1 replica of 2 GPUs × $1.19/h) × 720 h = $1,714"));
    }

    void everyCellHasASource()
    {
        for (const char* const evidence : {"article", "model", "measured"}) {
            for (const char* const share : {"0", "0.3", "1"}) {
                set("evidence", evidence);
                set("second_share", share);
                const Grid grid = shown();
                QVERIFY(!title().isEmpty());
                for (const auto& row : grid.rows) {
                    QCOMPARE(row.size(), grid.columns.size());
                    for (const Cell& cell : row) {
                        QVERIFY(!cell.text.isEmpty());
                        QVERIFY(!cell.source.isEmpty());
                    }
                }
            }
        }
    }

private:
    [[nodiscard]] Grid shown() const { return mixedFleetGrid(analyze(*m_catalogue, m_scenario)); }
    [[nodiscard]] QString title() const { return mixedFleetTitle(analyze(*m_catalogue, m_scenario)); }

    void set(const char* key, const char* text)
    {
        const Problem problem = set_from_text(m_scenario, *m_catalogue, key, text);
        QVERIFY2(problem.empty(), problem.english().c_str());
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
};

TIEBREAK_TEST(TestMixedFleetGrid, QCoreApplication)
#include "tst_mixed_fleet_grid.moc"
