// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/specs_grid.h"

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
};

QTEST_GUILESS_MAIN(TestSpecsGrid)
#include "tst_specs_grid.moc"
