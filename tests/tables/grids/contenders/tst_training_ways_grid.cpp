// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/uses/modelled_uses.h"
#include "models/tables/grids/contenders/training_ways_grid.h"
#include "tests/support/test_class.h"

#include <QtTest>

using namespace tiebreak;

class TrainingWaysGridTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void aRowForEachWayAndAColumnForEachCard()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.model = "Llama-3.1-8B";
        const Analysis analysis = analyze(*m_catalogue, scenario);
        const Grid grid = trainingWaysGrid(analysis, *m_catalogue);
        QCOMPARE(grid.rows.size(), std::size_t(3));
        QCOMPARE(grid.columns.size(), 2 + analysis.contenders.size());
        for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
            const Gpu& gpu = *m_catalogue->gpu(analysis.contenders[i].contender.gpu);
            const std::vector<TrainingWay> ways = training_ways(*m_catalogue, gpu, scenario);
            for (std::size_t way = 0; way < ways.size(); ++way) {
                const QString text = grid.rows[way][2 + i].text;
                QCOMPARE(text == QStringLiteral("no"), !ways[way].fits);
                QCOMPARE(text.startsWith(QStringLiteral("may not")), ways[way].may_not_fit);
                if (ways[way].fits) {
                    QVERIFY(text.contains(QStringLiteral("batch %1,").arg(ways[way].largest_batch)));
                }
            }
        }
    }

    // 16 bytes a parameter of an 8B model are 128 GB: no card; its weights of 16 bits are 16 GB.
    void theConclusionNamesWhatEachCardHolds()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.model = "Llama-3.1-8B";
        const QString title = trainingWaysTitle(analyze(*m_catalogue, scenario), *m_catalogue);
        QVERIFY2(title.contains(QStringLiteral("LoRA and QLoRA")), qPrintable(title));
        scenario.model = "Llama-3.1-405B";
        const QString none = trainingWaysTitle(analyze(*m_catalogue, scenario), *m_catalogue);
        QVERIFY2(none.contains(QStringLiteral("hold no way of training")), qPrintable(none));
    }
};

TIEBREAK_TEST(TrainingWaysGridTest, QCoreApplication)

#include "tst_training_ways_grid.moc"
