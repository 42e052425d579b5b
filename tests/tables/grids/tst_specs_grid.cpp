// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/specs_grid.h"

#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>

using namespace tiebreak;

namespace {

Catalogue twoCards()
{
    Gpu ada;
    ada.name = "L40S";
    ada.short_name = "L40S";
    ada.architecture = "Ada Lovelace";
    ada.usable_gb = 48.306;
    ada.fp8_tflops = 733;
    ada.fp8_sparse_tflops = 1466;
    ada.source = "L40S datasheet";
    Gpu ampere;
    ampere.name = "A100-80GB-PCIe";
    ampere.short_name = "A100 PCIe";
    ampere.fp64_tensor_tflops = 19.5;
    ampere.source = "A100 datasheet";
    Catalogue catalogue;
    catalogue.gpus = {ada, ampere};
    return catalogue;
}

const std::vector<Cell>& rowOf(const Grid& grid, const QString& label)
{
    return *std::ranges::find_if(grid.rows, [&](const auto& row) { return row[0].text == label; });
}

} // namespace

class TestSpecsGrid : public QObject {
    Q_OBJECT

private slots:
    void oneColumnForEachCard()
    {
        const Grid grid = specsGrid(twoCards());
        QCOMPARE(grid.columns.size(), std::size_t(3));
        QCOMPARE(grid.columns[1].title, QStringLiteral("L40S"));
        QCOMPARE(grid.columns[2].title, QStringLiteral("A100 PCIe"));
        QCOMPARE(grid.columns[2].tooltip, QStringLiteral("A100 datasheet"));
        for (const auto& row : grid.rows) {
            QCOMPARE(row.size(), grid.columns.size());
            for (const Cell& cell : row) {
                QVERIFY(!cell.source.isEmpty());
                QVERIFY(!cell.text.isEmpty());
            }
        }
    }

    void valuesCarryUnitAndSource()
    {
        const Grid grid = specsGrid(twoCards());
        const Cell& sparse = rowOf(grid, QStringLiteral("FP8 tensor, sparse"))[1];
        QCOMPARE(sparse.text, QStringLiteral("1,466 TFLOPS"));
        QCOMPARE(sparse.value.toDouble(), 1466.0);
        QCOMPARE(sparse.source, QStringLiteral("L40S datasheet"));
        QCOMPARE(rowOf(grid, QStringLiteral("Usable memory"))[1].text, QStringLiteral("48.306 GB"));
        QCOMPARE(rowOf(grid, QStringLiteral("Architecture"))[1].text, QStringLiteral("Ada Lovelace"));
    }

    void whatACardLacksSaysNone()
    {
        const Grid grid = specsGrid(twoCards());
        const Cell& none = rowOf(grid, QStringLiteral("FP8 tensor, dense"))[2];
        QCOMPARE(none.text, QStringLiteral("none"));
        QVERIFY(!none.value.isValid());
        QCOMPARE(none.source, QStringLiteral("The data sheet of the A100 PCIe gives none: A100 datasheet"));
        QCOMPARE(rowOf(grid, QStringLiteral("FP64 tensor"))[1].text, QStringLiteral("none"));
        QCOMPARE(rowOf(grid, QStringLiteral("FP64 tensor"))[2].text, QStringLiteral("19.5 TFLOPS"));
    }

    void everyPrecisionDenseAndSparse()
    {
        const Grid grid = specsGrid(twoCards());
        for (const char* label :
             {"FP64", "FP64 tensor", "FP32", "TF32 tensor, dense", "TF32 tensor, sparse", "FP16 tensor, dense",
              "FP16 tensor, sparse", "FP8 tensor, dense", "FP8 tensor, sparse", "INT8 tensor, dense",
              "INT8 tensor, sparse", "INT4 tensor, dense"}) {
            QVERIFY2(
                std::ranges::any_of(grid.rows, [&](const auto& row) { return row[0].text == QLatin1String(label); }),
                label);
        }
    }

    // 1,935 / 864 = 2.2396; 19.5 / 91.6 = 0.21288; 312 / 362.05 = 0.86176.
    void numbersSayTheRatioToTheFirstCard()
    {
        const Grid grid = specsGrid(*m_catalogue);
        const Cell& bandwidth = rowOf(grid, QStringLiteral("Memory bandwidth"))[2];
        QCOMPARE(bandwidth.text, QStringLiteral("1,935 GB/s (2.24 ×)"));
        QCOMPARE(bandwidth.value.toDouble(), 1935.0);
        QVERIFY(bandwidth.source.startsWith(QStringLiteral("2.24 × the L40S (1,935 GB/s ÷ 864 GB/s). NVIDIA A100")));
        QCOMPARE(rowOf(grid, QStringLiteral("Memory bandwidth"))[1].text, QStringLiteral("864 GB/s"));
        QCOMPARE(rowOf(grid, QStringLiteral("FP32"))[2].text, QStringLiteral("19.5 TFLOPS (0.213 ×)"));
        QCOMPARE(rowOf(grid, QStringLiteral("FP16 tensor, dense"))[3].text, QStringLiteral("312 TFLOPS (0.862 ×)"));
        QCOMPARE(rowOf(grid, QStringLiteral("FP8 tensor, dense"))[2].text, QStringLiteral("none"));
        // The L40S has none to divide by.
        QCOMPARE(rowOf(grid, QStringLiteral("FP64 tensor"))[2].text, QStringLiteral("19.5 TFLOPS"));
    }

    // 864 / 1,935 = 0.44651; 1,466 / 1,248 = 1.1747.
    void theBaselineCanBeChosen()
    {
        const Grid grid = specsGrid(*m_catalogue, "A100-80GB-PCIe");
        QCOMPARE(rowOf(grid, QStringLiteral("Memory bandwidth"))[1].text, QStringLiteral("864 GB/s (0.447 ×)"));
        QCOMPARE(rowOf(grid, QStringLiteral("Memory bandwidth"))[2].text, QStringLiteral("1,935 GB/s"));
        QCOMPARE(rowOf(grid, QStringLiteral("INT8 tensor, sparse"))[1].text, QStringLiteral("1,466 TOPS (1.17 ×)"));
        const Grid unknown = specsGrid(*m_catalogue, "H100");
        QCOMPARE(rowOf(unknown, QStringLiteral("Memory bandwidth"))[1].text, QStringLiteral("864 GB/s"));
    }

    void anEmptyCatalogueHasNoColumns() { QCOMPARE(specsGrid(Catalogue()).columns.size(), std::size_t(1)); }

private:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
};

TIEBREAK_TEST(TestSpecsGrid, QCoreApplication)
#include "tst_specs_grid.moc"
