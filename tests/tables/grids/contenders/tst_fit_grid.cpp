// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/fit_grid.h"

#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>

using namespace tiebreak;

// The real catalogue, with 1.5 GB of overhead a GPU and sequences of 512 + 256 tokens.
class TestFitGrid : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Analysis asked() const
    {
        Analysis analysis; // the table needs nothing of it but the scenario
        analysis.scenario = default_scenario(*m_catalogue);
        analysis.scenario.server.memory_overhead_gb = 1.5;
        return analysis;
    }

    static const std::vector<Cell>& rowOf(const Grid& grid, const QString& model)
    {
        return *std::ranges::find_if(grid.rows, [&](const auto& row) { return row[0].text == model; });
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void rowsAreModelsAndColumnsAreCardsAtPrecisions()
    {
        const Grid grid = fitGrid(asked(), *m_catalogue);
        QStringList titles;
        for (const Column& column : grid.columns) {
            titles << column.title;
            QVERIFY(!column.tooltip.isEmpty());
        }
        QCOMPARE(titles.join(QLatin1Char('|')),
                 QStringLiteral("Model|Parameters|L40S FP16|L40S FP8|L40S INT4|A100 PCIe FP16|A100 PCIe INT8|"
                                "A100 PCIe INT4|A100 SXM FP16|A100 SXM INT8|A100 SXM INT4"));
        QCOMPARE(grid.rows.size(), m_catalogue->models.size());
        QCOMPARE(grid.rows.front()[0].text, QStringLiteral("Qwen2.5-0.5B")); // the smallest
        QCOMPARE(grid.rows.front()[1].text, QStringLiteral("494 M"));
        QCOMPARE(grid.rows.back()[0].text, QStringLiteral("DeepSeek-V3"));
        for (const auto& row : grid.rows) {
            QCOMPARE(row.size(), grid.columns.size());
            for (const Cell& cell : row) {
                QVERIFY(!cell.source.isEmpty());
                QVERIFY(!cell.text.isEmpty());
            }
        }
    }

    // See tst_model_fit for the arithmetic.
    void cellsSayTheBatchOrTheGpus()
    {
        const Grid grid = fitGrid(asked(), *m_catalogue);
        const auto& small = rowOf(grid, QStringLiteral("Llama-2-7B"));
        QCOMPARE(small[2].text, QStringLiteral("fits, batch 81"));
        QCOMPARE(small[2].value.toDouble(), 81.0);
        QCOMPARE(small[3].text, QStringLiteral("fits, batch 97"));
        QCOMPARE(small[5].text, QStringLiteral("fits, batch 174"));
        const auto& large = rowOf(grid, QStringLiteral("Llama-3.1-70B"));
        QCOMPARE(large[2].text, QStringLiteral("4 GPUs"));
        QCOMPARE(large[2].value.toDouble(), -4.0);
        QCOMPARE(large[5].text, QStringLiteral("2 GPUs"));
    }

    // The article's lengths with its 4 GB of overhead: 47.674 - 4 - 13.476 = 30.20 GB over 0.40265 GB: 74.998.
    void followsTheOverhead()
    {
        Analysis analysis = asked();
        analysis.scenario.server.memory_overhead_gb = 4;
        const Grid grid = fitGrid(analysis, *m_catalogue);
        QCOMPARE(rowOf(grid, QStringLiteral("Llama-2-7B"))[2].text, QStringLiteral("fits, batch 74"));
    }

    // 82 x 0.40265 = 33.0; 13.5 + 33.0 + 1.5 = 48.0. A 70B model: 141.1 + 0.3 + 1.5 = 142.9 on one GPU; 70.6 + 0.1 +
    // 1.5 a GPU on two; four hold 173 sequences of 4 x 62.9 MB.
    void tooltipsHaveTheSums()
    {
        const Grid grid = fitGrid(asked(), *m_catalogue);
        QCOMPARE(rowOf(grid, QStringLiteral("Llama-2-7B"))[2].source,
                 QStringLiteral("1 GPU: weights 13.5 GB + KV cache of 81 sequences 32.6 GB + overhead 1.5 GB = 47.6 of "
                                "47.7 GB"));
        QCOMPARE(rowOf(grid, QStringLiteral("Llama-3.1-70B"))[2].source,
                 QStringLiteral("1 GPU: weights 141.1 GB + KV cache of 1 sequence 0.3 GB + overhead 1.5 GB = 142.9 of "
                                "47.7 GB\n"
                                "2 GPUs: weights 141.1 GB + KV cache of 1 sequence 0.3 GB + overhead 3.0 GB = 144.4 of "
                                "95.3 GB\n"
                                "4 GPUs: weights 141.1 GB + KV cache of 173 sequences 43.5 GB + overhead 6.0 GB = "
                                "190.6 of 190.7 GB"));
    }

    // Eight L40S lack 0.3 GB each for one sequence of 120,256 tokens (tst_model_fit).
    void whatFitsNowhereSaysNoAndSortsLast()
    {
        Analysis analysis = asked();
        analysis.scenario.request.prompt_tokens = 120000;
        const Grid grid = fitGrid(analysis, *m_catalogue);
        const Cell& none = rowOf(grid, QStringLiteral("Falcon-180B"))[2];
        QCOMPARE(none.text, QStringLiteral("no"));
        QVERIFY(!none.value.isValid());
        QVERIFY(none.source.contains(QStringLiteral("8 GPUs: weights 357.1 GB")));
    }

    void theTitleCounts()
    {
        const Grid grid = fitGrid(asked(), *m_catalogue);
        const auto held = [&grid](std::size_t column) {
            return std::ranges::count_if(
                grid.rows, [column](const auto& row) { return row[column].text.startsWith(QStringLiteral("fits")); });
        };
        QCOMPARE(fitTitle(asked(), *m_catalogue),
                 QStringLiteral("Of %1 models, one L40S holds %2 at FP16 and %3 at INT4; one A100 PCIe or A100 SXM "
                                "holds %4 at FP16 and %5 at INT4")
                     .arg(m_catalogue->models.size())
                     .arg(held(2))
                     .arg(held(4))
                     .arg(held(5))
                     .arg(held(7)));
    }
};

TIEBREAK_TEST(TestFitGrid, QCoreApplication)
#include "tst_fit_grid.moc"
