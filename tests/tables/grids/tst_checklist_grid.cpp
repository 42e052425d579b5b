// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/checklist_grid.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

namespace {

enum ColumnIndex { Name, SpeaksFor, Here, Why };

} // namespace

class TestChecklistGrid : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void init() { m_scenario = default_scenario(*m_catalogue); }

    void theArticlesExample()
    {
        const Grid grid = shown();
        QCOMPARE(grid.rows.size(), std::size_t(10));
        QCOMPARE(text(RuleId::SmallModelsAtVolume, Name), QStringLiteral("Small models at high volume"));
        QCOMPARE(text(RuleId::SmallModelsAtVolume, SpeaksFor), QStringLiteral("L40S"));
        QCOMPARE(text(RuleId::SmallModelsAtVolume, Here), QStringLiteral("✓ Holds"));
        // 0.79e6 / 3600 / 1680 = 0.1306; 1.19e6 / 3600 / 2100 = 0.1574; 720 x 0.79, 720 x 1.19, 720 x 0.40
        QCOMPARE(text(RuleId::SmallModelsAtVolume, Why),
                 QStringLiteral("A million tokens cost $0.131 on L40S and $0.157 on A100 PCIe; 100 M a month take "
                                "fleets of $568.80 and $856.80, and one GPU rents for $288.00 a month less."));
        QCOMPARE(text(RuleId::TightBudget, Why),
                 QStringLiteral("The smallest bill is $568.80 a month with L40S and $856.80 with A100 PCIe."));
        QCOMPARE(text(RuleId::LargeModels, SpeaksFor), QStringLiteral("A100"));
        QCOMPARE(text(RuleId::LargeModels, Here), QStringLiteral("– Not needed"));
        QCOMPARE(text(RuleId::FutureProofing, Here), QStringLiteral("✗ Does not hold"));
        QCOMPARE(text(RuleId::FutureProofing, Why),
                 QStringLiteral("The article expects software to add 5–8 % on the L40S and 2–3 % on the A100."));
        QCOMPARE(grid.rows[0][SpeaksFor].series, 0);
        QCOMPARE(grid.rows[9][SpeaksFor].series, 1);
    }

    void needsChangeTheAnswers()
    {
        QCOMPARE(text(RuleId::Video, Here), QStringLiteral("– Not needed"));
        QCOMPARE(text(RuleId::Video, Why),
                 QStringLiteral("Not asked for. L40S has 3 video encoders and 3 decoders, A100 PCIe has 0 and 5."));
        for (const char* const need : {"needs_video", "needs_sparsity", "needs_training", "needs_fp64"}) {
            set(need, "yes");
        }
        QCOMPARE(text(RuleId::Video, Here), QStringLiteral("✓ Holds"));
        QCOMPARE(text(RuleId::SparseModels, Here), QStringLiteral("✗ Does not hold"));
        QCOMPARE(text(RuleId::SparseModels, Why),
                 QStringLiteral("2:4 sparsity makes FP16 2.02 × as fast on L40S and 2 × on A100 PCIe."));
        QCOMPARE(text(RuleId::DoublePrecision, Why),
                 QStringLiteral("FP64 runs at 1.43 TFLOPS on L40S and at 9.7 on A100 PCIe."));
        QCOMPARE(text(RuleId::PrecisionRange, Why),
                 QStringLiteral("By dense rates A100 PCIe leads in 1 of 6 formats (INT4), not in the others (FP32, "
                                "TF32, FP16, FP8 and INT8)."));
        QCOMPARE(text(RuleId::TrainingAndInference, Here), QStringLiteral("? Cannot be told"));
        QVERIFY(text(RuleId::TrainingAndInference, Why)
                    .endsWith(QStringLiteral("L40S has 47.7 GB and A100 PCIe 85.1 GB; no training rate is known for "
                                             "L40S.")));
        // 1e8 / 1200 / 3600 = 23.15 h at $1.19; twice that rate at $0.79.
        set("contenders.0.training_tok_s", "2400");
        QVERIFY2(text(RuleId::TrainingAndInference, Why).endsWith(QStringLiteral("a run costs $9.14 and $27.55.")),
                 qPrintable(text(RuleId::TrainingAndInference, Why)));
    }

    void quantizedWeightsAreCompared()
    {
        QVERIFY(text(RuleId::QuantizedInference, Why).startsWith(QStringLiteral("All weights are FP16. A token on ")));
        set("contenders.0.weight_precision", "INT8");
        const QString why = text(RuleId::QuantizedInference, Why);
        QVERIFY2(why.startsWith(QStringLiteral("A token on A100 PCIe costs ")), qPrintable(why));
        QVERIFY2(why.endsWith(QStringLiteral("(the article: 15–25 %).")), qPrintable(why));
    }

    void otherPlainReasons()
    {
        set("model", "Llama-2-70B");
        QCOMPARE(text(RuleId::SmallModelsAtVolume, Why),
                 QStringLiteral("Llama-2-70B at batch 8 does not fit one L40S, so it is not a small model."));
        QCOMPARE(text(RuleId::TightBudget, Why),
                 QStringLiteral("Llama-2-70B at batch 8 fits neither L40S nor A100 PCIe."));
        set("contenders.1.tensor_parallel", "2");
        QCOMPARE(text(RuleId::TightBudget, Why),
                 QStringLiteral("Llama-2-70B at batch 8 fits only A100 PCIe, for $1,714 a month.")); // 2 x 720 x 1.19
        QCOMPARE(text(RuleId::TightBudget, Here), QStringLiteral("✗ Does not hold"));
        init();
        set("horizon_months", "6");
        QVERIFY(text(RuleId::FutureProofing, Why).startsWith(QStringLiteral("The horizon is 6 months. ")));
        set("batch", "64");
        QCOMPARE(text(RuleId::SmallModelsAtVolume, Why),
                 QStringLiteral("The article has no figures beyond batch 32; choose a batch of 1 to 32, or evidence "
                                "Model."));
        init();
        set("contenders.0.usd_per_gpu_hour", "2.19");
        QVERIFY(text(RuleId::SmallModelsAtVolume, Why).endsWith(QStringLiteral("rents for $720.00 a month more.")));
    }

    void aMissingCardIsNamed()
    {
        set("contenders", "2");
        set("contenders.0.gpu", "A100-80GB-SXM");
        const Grid grid = shown();
        QCOMPARE(text(RuleId::TightBudget, Why), QStringLiteral("No contender is an L40S; add one to compare."));
        QCOMPARE(grid.rows[0][SpeaksFor].series, -1);
        set("contenders.0.gpu", "L40S");
        set("contenders.1.gpu", "L40S");
        QCOMPARE(text(RuleId::TightBudget, Why), QStringLiteral("No contender is an A100; add one to compare."));
    }

    void everyCellSaysSomething()
    {
        for (const char* const model : {"Llama-2-7B", "Llama-2-70B", "Mixtral-8x7B"}) {
            for (const char* const evidence : {"article", "model", "measured"}) {
                for (const char* const needs : {"no", "yes"}) {
                    set("model", model);
                    set("evidence", evidence);
                    for (const char* const need : {"needs_video", "needs_sparsity", "needs_training", "needs_fp64"}) {
                        set(need, needs);
                    }
                    for (const auto& row : shown().rows) {
                        QCOMPARE(row.size(), std::size_t(4));
                        for (const Cell& cell : row) {
                            QVERIFY(!cell.text.isEmpty());
                            QVERIFY(!cell.source.isEmpty());
                            QVERIFY2(!cell.text.contains(QLatin1Char('%') + QString::number(1)), qPrintable(cell.text));
                        }
                    }
                }
            }
        }
    }

    void tooltipsSayClaimDecisionAndSheets()
    {
        const std::vector<Cell> row = shown().rows[std::size_t(RuleId::Video)];
        QVERIFY(row[Name].source.startsWith(QStringLiteral("The article: ")));
        QVERIFY(row[Here].source.contains(QStringLiteral("more encoders")));
        QVERIFY(row[Here].source.contains(QStringLiteral("NVIDIA L40S datasheet")));
    }

private:
    [[nodiscard]] Grid shown() const { return checklistGrid(analyze(*m_catalogue, m_scenario), *m_catalogue); }

    [[nodiscard]] QString text(RuleId rule, ColumnIndex column) const
    {
        return shown().rows[static_cast<std::size_t>(rule)][column].text;
    }

    void set(const char* key, const char* text)
    {
        const Problem problem = set_from_text(m_scenario, *m_catalogue, key, text);
        QVERIFY2(problem.empty(), problem.english().c_str());
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
};

TIEBREAK_TEST(TestChecklistGrid, QCoreApplication)
#include "tst_checklist_grid.moc"
