// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/charts/content/use_charts.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

class UseChartsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    Scenario m_scenario;

    Analysis analysed() const { return analyze(*m_catalogue, m_scenario); }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }
    void init() { m_scenario = default_scenario(*m_catalogue); }

    void imagesHaveACurveABandAndMeasurements()
    {
        m_scenario.images.batch = 4;
        const Analysis analysis = analysed();
        const ChartData chart = imagesChart(analysis);
        QCOMPARE(chart.lines.size(), analysis.contenders.size());
        QCOMPARE(chart.bands.size(), analysis.contenders.size());
        QCOMPARE(*chart.cursor, 4.0);
        QVERIFY(!chart.markers.empty()); // of the A100 SXM, at 50 steps
        QVERIFY(chart.title.startsWith(QStringLiteral("1,000 images cost $")));
        for (const ChartLine& line : chart.lines) {
            for (const QPointF& point : line.points) {
                QVERIFY(point.y() > 0 && point.y() < chart.y_max);
            }
        }
    }

    // The curve ends at the largest power of two that fits.
    void trainingEndsWhereMemoryDoes()
    {
        const Analysis analysis = analysed();
        const ChartData chart = trainingChart(analysis);
        const ModelledTraining& l40s = analysis.contenders[0].training.model;
        QVERIFY(chart.lines[0].points.back().x() <= l40s.largest_batch);
        QVERIFY(chart.no_data.isEmpty());
        m_scenario.model = "Llama-3.1-70B";
        m_scenario.training.method = TrainingMethod::Full;
        QVERIFY(!trainingChart(analysed()).no_data.isEmpty());
    }

    void barsAreTheParts()
    {
        const Analysis analysis = analysed();
        const MemoryBars bars = trainingMemoryBars(analysis);
        QCOMPARE(bars.bars.size(), analysis.contenders.size());
        QCOMPARE(bars.parts.size(), 4);
        for (std::size_t i = 0; i < bars.bars.size(); ++i) {
            const MemoryBar& bar = bars.bars[i];
            const ModelledTraining& training = analysis.contenders[i].training.model;
            QVERIFY(std::abs(bar.weights + bar.kv_cache + bar.workspace - training.parts.total_gb) < 1e-9);
            QVERIFY(training.fits &&
                    std::abs(bar.weights + bar.kv_cache + bar.workspace + bar.free - bar.capacity) < 1e-9);
        }
    }
};

TIEBREAK_TEST(UseChartsTest, QCoreApplication)

#include "tst_use_charts.moc"
