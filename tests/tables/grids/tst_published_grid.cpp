// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/published_grid.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

namespace {

PublishedRate figure(const char* workload, const char* precision, int batch, std::optional<double> rate,
                     std::optional<double> weights_gb)
{
    PublishedRate made;
    made.workload = workload;
    made.model = "LLaMA-7B";
    made.precision = precision;
    made.batch = batch;
    made.unit = "tokens/s";
    made.gpu = "L40S";
    made.rate = rate;
    made.weights_gb = weights_gb;
    made.source = "article";
    made.note = "as printed";
    return made;
}

Catalogue figures()
{
    Gpu gpu;
    gpu.name = "L40S";
    gpu.short_name = "L40S";
    gpu.bandwidth_gb_s = 864;
    Catalogue catalogue;
    catalogue.gpus = {gpu};
    catalogue.published = {
        figure("inference", "FP16", 1, 320, 14),
        figure("inference", "INT8", 32, 2200, 7),
        figure("image generation", "FP16", 1, 8.2, std::nullopt),
        figure("fine-tuning", "4-bit", 4, std::nullopt, std::nullopt),
    };
    catalogue.published.push_back(catalogue.published[0]);
    catalogue.published.back().gpu = "unknown card";
    return catalogue;
}

} // namespace

class TestPublishedGrid : public QObject {
    Q_OBJECT

    enum Column { Workload, Model, Precision, Batch, Unit, GpuName, Rate, Limit, Verdict, Source, Note };

private slots:
    void figureAboveTheLimit()
    {
        const std::vector<Cell> row = publishedGrid(figures()).rows[0];
        QCOMPARE(row[Rate].text, QStringLiteral("320"));
        QCOMPARE(row[Rate].source, QStringLiteral("article: as printed"));
        // 1 x 864 / 14 = 61.71; 320 / 1 x 14 = 4,480; 4,480 / 864 = 5.185
        QCOMPARE(row[Limit].text, QStringLiteral("61.7 tok/s"));
        QCOMPARE(row[Limit].source, QStringLiteral("batch 1 × 864 GB/s ÷ 14 GB of weights = 61.7 tok/s"));
        QCOMPARE(row[Verdict].text, QStringLiteral("5.2 × the limit"));
        QCOMPARE(row[Verdict].value.toDouble(), 4480.0 / 864);
        QCOMPARE(row[Verdict].source, QStringLiteral("320 tok/s ÷ batch 1 × 14 GB of weights = 4,480 GB/s, 5.19 × the "
                                                     "864 GB/s of the card"));
    }

    void figureWithinTheLimit()
    {
        const std::vector<Cell> row = publishedGrid(figures()).rows[1];
        QCOMPARE(row[Verdict].text, QStringLiteral("within the limit"));
        QCOMPARE(row[Verdict].value.toDouble(), 481.25 / 864); // 2,200 / 32 x 7
    }

    void whatCannotBeCheckedSaysWhy()
    {
        const Grid grid = publishedGrid(figures());
        QCOMPARE(grid.rows.size(), std::size_t(5));
        for (const std::size_t row : {2, 3, 4}) {
            QCOMPARE(grid.rows[row][Verdict].text, QStringLiteral("not checked"));
            QVERIFY(!grid.rows[row][Verdict].value.isValid());
            QVERIFY(!grid.rows[row][Verdict].source.isEmpty());
            QVERIFY(!grid.rows[row][Limit].value.isValid());
        }
        QCOMPARE(grid.rows[3][Rate].text, QStringLiteral("unsupported"));
        QVERIFY(!grid.rows[3][Rate].value.isValid());
        QCOMPARE(grid.rows[4][GpuName].text, QStringLiteral("unknown card"));
        for (const auto& row : grid.rows) {
            QCOMPARE(row.size(), grid.columns.size());
        }
    }
};

TIEBREAK_TEST(TestPublishedGrid, QCoreApplication)
#include "tst_published_grid.moc"
