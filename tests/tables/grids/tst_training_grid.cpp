// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/wording/training_wording.h"

#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "tests/tables/grids/grid_text.h"

#include <QTest>

using namespace tiebreak;

class TestTrainingGrid : public QObject {
    Q_OBJECT

    enum ColumnIndex {
        Name,
        Method,
        Weights,
        Gradients,
        Optimizer,
        Activations,
        Total,
        Fits,
        Largest,
        Rate,
        Run,
        Costs
    };

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    Scenario m_scenario;

    Analysis analysed() const { return analyze(*m_catalogue, m_scenario); }
    Grid shown() const { return trainingGrid(analysed(), *m_catalogue); }
    QString title() const { return trainingTitle(analysed(), *m_catalogue); }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // The window has its rows as columns: each number is where title and contender meet.
    void itCanBeTurned()
    {
        const Grid grid = shown();
        const Grid across = turned(grid);
        QCOMPARE(across.rows.size() + 1, grid.columns.size());
        QCOMPARE(across.columns.size(), grid.rows.size() + 1);
        for (std::size_t row = 0; row < grid.rows.size(); ++row) {
            QCOMPARE(across.columns[row + 1].title, grid.rows[row].front().text);
            for (std::size_t column = 1; column < grid.columns.size(); ++column) {
                QCOMPARE(across.rows[column - 1].front().text, grid.columns[column].title);
                QCOMPARE(across.rows[column - 1][row + 1].text, grid.rows[row][column].text);
                QCOMPARE(across.rows[column - 1][row + 1].source, grid.rows[row][column].source);
            }
        }
        QVERIFY(turned(Grid{grid.columns, {}}).columns.empty());
    }

    void init()
    {
        m_scenario = default_scenario(*m_catalogue);
        m_scenario.model = "Llama-2-7B";
        m_scenario.training.method = TrainingMethod::Qlora;
        m_scenario.training.batch = 4;
        m_scenario.training.sequence = 512;
        m_scenario.training.lora_rank = 16;
        m_scenario.training.tokens = 100e6;
    }

    // Embeddings and lm_head 262 M x 2 B + 6,476 M x 4.127 bits = 3.865 GB; adapters 16 x 32 x (4 x 8,192 + 3 x 15,104)
    // = 40 M x 2 B. Gradients 0.08, optimizer 0.48, activations 32 x 2,048 x (34 x 4,096 + 5 x 32 x 512) B = 14.50 GB;
    // 19.0 GB in all, of 47.674 and 85.094. 48 GB / (4.5047 GB / 6.738 B) = 71.8 B.
    // 100 M / (1,200 x 3,600) = 23.15 h x 1.19 = 27.55 $.
    void texts()
    {
        const Grid grid = shown();
        QCOMPARE(lineOf(grid, 0), QStringLiteral("L40S|QLoRA|3.9 GB|0.1 GB|0.5 GB|14.5 GB|19.0 of 47.7 GB|"
                                                 "yes, 28.7 GB free|71.8 B|–|–|–"));
        QCOMPARE(lineOf(grid, 1), QStringLiteral("A100 PCIe|QLoRA|3.9 GB|0.1 GB|0.5 GB|14.5 GB|19.0 of 85.1 GB|"
                                                 "yes, 66.1 GB free|120 B|1,200 tok/s (published)|23.15 h|$27.55"));
        QCOMPARE(grid.rows[2][Rate].text, QStringLiteral("–"));
        QCOMPARE(grid.rows[1][Name].series, 1);
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
        QVERIFY(grid.rows[0][Weights].source.contains(QStringLiteral("6.74 B frozen parameters at 4.127 bits")));
        QVERIFY(grid.rows[0][Gradients].source.startsWith(QStringLiteral("40 M trained parameters × 2 bytes")));
        QVERIFY(grid.rows[0][Activations].source.startsWith(
            QStringLiteral("512 tokens × batch 4 × (34 × hidden 4,096 + 5 × 32 heads × 512 tokens) bytes × 32 layers = "
                           "14.5 GB")));
        QVERIFY(grid.rows[0][Fits].source.endsWith(QStringLiteral("the article calls it unsupported on this card")));
        QVERIFY(grid.rows[1][Rate].source.contains(QStringLiteral("LLaMA-7B, 4-bit, batch 4")));
        QCOMPARE(grid.rows[1][Run].source, QStringLiteral("100 M tokens ÷ (1,200 tok/s × 3,600 s) = 23.15 h"));
        QCOMPARE(grid.rows[1][Costs].source, QStringLiteral("$1.19/h × 23.15 h = $27.55, on one GPU"));
        QCOMPARE(grid.rows[0][Rate].source,
                 QStringLiteral("It fits, but the article calls it unsupported on the L40S and gives no rate; set your "
                                "own training rate."));
        QCOMPARE(grid.rows[2][Run].source,
                 QStringLiteral("The article has no rate for this on the A100 SXM, only for LLaMA-7B 4-bit at batch 4 "
                                "on the A100 PCIe; set your own training rate."));
    }

    // 100 M / (900 x 3,600) = 30.86 h x 0.79 = 24.38 $.
    void yourOwnRate()
    {
        m_scenario.contenders[0].training_tok_s = 900;
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][Rate].text, QStringLiteral("900 tok/s (yours)"));
        QCOMPARE(grid.rows[0][Run].text, QStringLiteral("30.86 h"));
        QCOMPARE(grid.rows[0][Costs].text, QStringLiteral("$24.38"));
    }

    // 13.476 + 13.476 + 80.856 + 14.496 = 122.3 GB; 48 / 16 = 3 B and 80 / 16 = 5 B parameters.
    void fullTrainingFitsNowhere()
    {
        m_scenario.training.method = TrainingMethod::Full;
        const Grid grid = shown();
        QCOMPARE(lineOf(grid, 0), QStringLiteral("L40S|Full training|13.5 GB|13.5 GB|80.9 GB|14.5 GB|122.3 of 47.7 GB|"
                                                 "no, 74.6 GB short|3 B|–|–|–"));
        QCOMPARE(grid.rows[1][Largest].text, QStringLiteral("5 B"));
        QCOMPARE(grid.rows[1][Fits].text, QStringLiteral("no, 37.2 GB short"));
        const QString why = QStringLiteral("Full training of Llama-2-7B needs 122.3 GB, and one L40S has 47.7 GB; try "
                                           "LoRA, QLoRA or a smaller model.");
        QCOMPARE(grid.rows[0][Fits].source, why);
        QCOMPARE(grid.rows[0][Run].source, why);
        QCOMPARE(title(), QStringLiteral("Full training of Llama-2-7B needs 122.3 GB: it fits on none of the cards"));
    }

    // 26.032 GB + 62.6 M adapters x 16 B = 1.001 GB + activations 40 x 2,048 x (34 x 5,120 + 5 x 40 x 512) B = 22.649
    // GB.
    void loraOf13bFitsTheLargerCards()
    {
        m_scenario.model = "Llama-2-13B";
        m_scenario.training.method = TrainingMethod::Lora;
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][Total].text, QStringLiteral("49.7 of 47.7 GB"));
        QVERIFY(grid.rows[0][Fits].source.endsWith(
            QStringLiteral("try checkpointing, a smaller batch, shorter sequences, QLoRA or a smaller model.")));
        QCOMPARE(title(), QStringLiteral("LoRA of Llama-2-13B needs 49.7 GB: it fits on the A100 PCIe and the A100 "
                                         "SXM, not on the L40S"));
    }

    // One layer 0.453 GB and the inputs of 32 layers, 2 x 2,048 x 4,096 B each, 0.537 GB: 0.99 GB.
    void checkpointing()
    {
        m_scenario.training.activation_checkpointing = true;
        const Grid grid = shown();
        QCOMPARE(grid.rows[0][Activations].text, QStringLiteral("1.0 GB"));
        QVERIFY(grid.rows[0][Activations].source.contains(
            QStringLiteral("of one layer + 2 bytes × 512 tokens × batch 4 × hidden 4,096 × 32 layers")));
    }

    void titleSetsTheArticleRight()
    {
        QCOMPARE(title(), QStringLiteral("QLoRA of Llama-2-7B needs 19.0 GB: it fits on every card; the article calls "
                                         "it unsupported on the L40S"));
        m_scenario.training.batch = 2; // of which the article says nothing
        QCOMPARE(title(), QStringLiteral("QLoRA of Llama-2-7B needs 11.8 GB: it fits on every card"));
    }

    void noGapNoText()
    {
        const Analysis analysis = analysed();
        QCOMPARE(trainingGapText(analysis.contenders[1], analysis, *m_catalogue), QString());
    }
};

TIEBREAK_TEST(TestTrainingGrid, QCoreApplication)
#include "tst_training_grid.moc"
