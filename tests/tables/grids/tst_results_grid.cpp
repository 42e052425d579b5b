// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/contender_grids.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"
#include "tests/tables/grids/grid_text.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace tiebreak;

// The article's serving example, through the real catalogue and engine.
class TestResultsGrid : public QObject {
    Q_OBJECT

    enum ResultColumn {
        Name,
        Throughput,
        Cost,
        Against,
        Wins,
        TiePrice,
        Ttft,
        Tpot,
        Memory,
        Gpus,
        Month,
        Year,
        ByUse,
        Joules,
        InputCost,
        OutputCost,
        BlendedCost,
        Limited,
        Source
    };

private slots:
    void initTestCase()
    {
        const LoadResult loaded = load_catalogue();
        QVERIFY2(loaded.catalogue, qPrintable(loaded.problems.join(QLatin1Char('\n'))));
        m_catalogue = loaded.catalogue;
    }

    void init()
    {
        m_scenario = default_scenario(*m_catalogue);
        m_scenario.server.memory_overhead_gb = 4; // whatever the calibration says
    }

    void texts()
    {
        const Grid grid = shown();
        QCOMPARE(
            titles(grid),
            QStringLiteral(
                "Contender|Throughput|Cost per M|Over least|Chance of being cheapest|Same cost at|TTFT|TPOT|Memory|"
                "GPUs|Per month|Per year|If billed only for use|J/token|Input per M|Output per M|Blended per M|"
                "Limited by|Source"));
        QCOMPARE(lineOf(grid, 0), QStringLiteral("L40S|1,680 tok/s|$0.131|least|81 %|–|–|4.76 ms|20.7 of 47.7 "
                                                 "GB|1|$568.80|$6,826|$13.06|0.182|–|–|–|"
                                                 "published|article, batch 8"));
        QCOMPARE(lineOf(grid, 1),
                 QStringLiteral(
                     "A100 PCIe|2,100 tok/s|$0.157|+21 %|19 %|$0.99/h|–|3.81 ms|20.7 of 85.1 GB|1|$856.80|$10,282|"
                     "$15.74|0.125|–|–|–|published|article, batch 8"));
        QCOMPARE(grid.rows[2][Source].text, QStringLiteral("between batches 1 and 32"));
        QCOMPARE(grid.rows[2][Name].series, 2);
    }

    void sourcesShowTheArithmetic()
    {
        const Grid grid = shown();
        const std::vector<Cell>& l40s = grid.rows[0];
        const std::vector<Cell>& a100 = grid.rows[1];
        QCOMPARE(l40s[Cost].source,
                 QStringLiteral("$0.79/h ÷ (3,600 s × 1,680 tok/s × 100 %) = $0.1306 per million tokens"));
        QCOMPARE(a100[Against].source, QStringLiteral("$0.1574 ÷ $0.1306 - 1 = 21 %"));
        QCOMPARE(a100[TiePrice].source,
                 QStringLiteral("$0.1306 per million tokens × 3,600 s × 2,100 tok/s × 100 % ÷ 1 GPU = $0.99/h, now "
                                "$1.19; at this price A100 PCIe costs as much per token as L40S"));
        QCOMPARE(l40s[Memory].source,
                 QStringLiteral("weights 13.5 GB + KV cache 3.2 GB + overhead 4.0 GB = 20.7 GB of the 47.7 GB that "
                                "drivers report; the pool holds 57,568 tokens, so at most batch 74 fits"));
        QCOMPARE(l40s[Gpus].source, QStringLiteral("100 M tokens × peak 1 ÷ (720 h × 3,600 s × 1,680 tok/s × 100 %), "
                                                   "rounded up = 1 replica of 1 GPU"));
        QCOMPARE(l40s[Month].source, QStringLiteral("1 GPU × 720 h × $0.79/h = $568.80"));
        QCOMPARE(l40s[Year].source, QStringLiteral("12 months × $568.80 = $6,826"));
        QCOMPARE(l40s[ByUse].source,
                 QStringLiteral("100 M tokens × $0.1306 per million = $13.06, if only the hours at work are paid"));
        QCOMPARE(l40s[Joules].source, QStringLiteral("1 GPU × 350 W × 87.5 % typical draw ÷ 1,680 tok/s = 0.182 J per "
                                                     "token, for the cards alone"));
        QCOMPARE(l40s[Source].source,
                 QStringLiteral("Deploybase article \"L40S vs A100\": FP16 1,680 tok/s at batch 8; the figure at batch "
                                "8 is impossible: it needs 2,940 GB/s, and the card has 864 GB/s"));
        QVERIFY(grid.rows[2][Source].source.startsWith(
            QStringLiteral("read off the curve between FP16 420 tok/s at batch 1 and INT8 3,100 tok/s at batch 32")));
    }

    // Prompts have their share of the time where the model knows it.
    void costsOfTokensByKind()
    {
        QVERIFY(shown().rows[0][InputCost].source.startsWith(QStringLiteral("The article does not say")));
        set("evidence", "model");
        const Grid grid = shown();
        const double cost = grid.rows[0][Cost].value.toDouble();
        const double input = grid.rows[0][InputCost].value.toDouble();
        const double output = grid.rows[0][OutputCost].value.toDouble();
        const double blended = grid.rows[0][BlendedCost].value.toDouble();
        QVERIFY(0 < input && input < blended && blended < output && output < cost); // prompts are read together
        QVERIFY(std::abs(blended * 768 / 256 - cost) < 1e-12); // 512 prompt and 256 generated tokens
        QVERIFY(std::abs(output + 2 * input - cost) < 1e-12);
        QVERIFY(grid.rows[0][InputCost].source.contains(QStringLiteral("of the GPU time for prompts")));
    }

    void rawValuesAreExact()
    {
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][Cost].value.toDouble(), 0.79e6 / 3600 / 1680);
        QCOMPARE(grid.rows[1][TiePrice].value.toDouble(), 0.9875); // 0.79 x 2,100 / 1,680
        QCOMPARE(grid.rows[1][Year].value.toDouble(), 10281.6);
        QCOMPARE(grid.rows[0][Against].value.toDouble(), 0.0);
    }

    // Under the model each rate has a band, and so has all that follows from it.
    void bandsAreShown()
    {
        set("evidence", "model");
        const Grid grid = shown();
        static const QRegularExpression banded(QStringLiteral("^.+ ?\\(.+–.+\\).*$"));
        for (const ResultColumn column : {Throughput, Cost, TiePrice, Ttft, Tpot}) {
            QVERIFY2(banded.match(grid.rows[1][column].text).hasMatch(), qPrintable(grid.rows[1][column].text));
        }
        QVERIFY2(grid.rows[1][TiePrice].source.contains(QStringLiteral("taken as independent")),
                 qPrintable(grid.rows[1][TiePrice].source));
        QCOMPARE(grid.rows[1][Month].text, QStringLiteral("$856.80")); // one GPU at either end
        QVERIFY(grid.rows[1][Month].source.endsWith(QStringLiteral("as many GPUs at both ends of the rate's band")));
        set("tokens_per_month", "100B");
        const Cell month = shown().rows[1][Month];
        QVERIFY2(banded.match(month.text).hasMatch(), qPrintable(month.text));
        QVERIFY2(grid.rows[1][Source].text.startsWith(QStringLiteral("model, ")),
                 qPrintable(grid.rows[1][Source].text));
    }

    void latenciesThatDoNotExistSayWhy()
    {
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][Ttft].source,
                 QStringLiteral("The article gives no time to the first token; choose evidence Model."));
        QVERIFY(grid.rows[0][Tpot].value.isValid());
    }

    void sparesAndReplicas()
    {
        set("tokens_per_month", "10B"); // 10e9 / (720 x 3,600) = 3,858 tok/s: 3 replicas of 1,680
        set("spare_replicas", "1");
        const Cell cell = shown().rows[0][Gpus];
        QCOMPARE(cell.text, QStringLiteral("4"));
        QVERIFY2(cell.source.endsWith(QStringLiteral("rounded up + 1 spare = 4 replicas of 1 GPU")),
                 qPrintable(cell.source));
        QVERIFY(shown().columns[Gpus].tooltip.contains(QStringLiteral("10 B tokens a month")));
    }

    void otherWeightsAreSaid()
    {
        set("batch", "32");
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][Source].text, QStringLiteral("article, batch 32 (INT8)"));
        QVERIFY(grid.rows[0][Source].source.endsWith(QStringLiteral("; this contender's weights are FP16")));
    }

    void gapsHaveADashAndASentence()
    {
        set("batch", "64");
        const Grid grid = shown();
        const QString why = QStringLiteral("The article has no figures beyond batch 32; choose a batch of 1 to 32, or "
                                           "evidence Model.");
        for (const ResultColumn column : {Throughput, Cost, Against, TiePrice, Gpus, Month, Year, ByUse, Joules}) {
            QCOMPARE(grid.rows[1][column].text, QStringLiteral("–"));
            QCOMPARE(grid.rows[1][column].source, why);
            QVERIFY(!grid.rows[1][column].value.isValid());
        }
        QVERIFY(grid.rows[1][Memory].value.isValid()); // memory is known without any figure
    }

    void missingBaselineIsSaid()
    {
        set("contenders.0.tensor_parallel", "2");
        const Grid grid = shown();
        QCOMPARE(grid.rows[1][Throughput].text, QStringLiteral("2,100 tok/s"));
        QCOMPARE(grid.rows[1][TiePrice].source,
                 QStringLiteral("The baseline, L40S, has no value to compare with; change "
                                "it or its settings."));
        QCOMPARE(grid.rows[0][Memory].text, QStringLiteral("24.7 of 95.3 GB"));
    }

    void everyCellHasASource()
    {
        for (const char* const batch : {"1", "8", "20", "32", "64"}) {
            for (const char* const evidence : {"article", "model", "measured"}) {
                set("batch", batch);
                set("evidence", evidence);
                const Grid grid = shown();
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

    void modelChangesOnceForEachEdit()
    {
        GridModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setGrid(shown());
        QSignalSpy changes(&model, &GridModel::dataChanged);
        int edits = 0;
        for (const char* const batch : {"16", "64", "1"}) {
            set("batch", batch);
            model.setGrid(shown());
            QCOMPARE(changes.count(), ++edits);
        }
        set("contenders", "2");
        model.setGrid(shown()); // another shape: a reset
        QCOMPARE(changes.count(), edits);
        QCOMPARE(model.rowCount(), 2);
    }

private:
    [[nodiscard]] Grid shown() const { return resultsGrid(analyze(*m_catalogue, m_scenario), *m_catalogue); }

    void set(const char* key, const char* text)
    {
        const Problem problem = set_from_text(m_scenario, *m_catalogue, key, text);
        QVERIFY2(problem.empty(), problem.english().c_str());
    }

    static QString titles(const Grid& grid)
    {
        QStringList texts;
        for (const Column& column : grid.columns) {
            texts << column.title;
        }
        return texts.join(QLatin1Char('|'));
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
};

TIEBREAK_TEST(TestResultsGrid, QCoreApplication)
#include "tst_results_grid.moc"
