// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/charts/content/use_charts.h"

#include <QtTest>

#include <algorithm>
#include <iterator>
#include <vector>

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
        const ChartData chart = imagesChart(analysis, *m_catalogue);
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
        const ChartData chart = trainingChart(analysis, *m_catalogue);
        const ModelledTraining& l40s = analysis.contenders[0].training.model;
        QVERIFY(chart.lines[0].points.back().x() <= l40s.largest_batch);
        QVERIFY(chart.no_data.isEmpty());
        m_scenario.model = "Llama-3.1-70B";
        m_scenario.training.method = TrainingMethod::Full;
        QVERIFY(!trainingChart(analysed(), *m_catalogue).no_data.isEmpty());
    }

    // fms-acceleration trained Llama-3-8B by LoRA at 4,096 tokens and rank 16 on an A100 SXM: filled dots, whose
    // tooltips name the source; at other settings they are hollow and say which.
    void measuredRunsAreDots()
    {
        m_scenario.model = "Llama-3-8B";
        m_scenario.training.method = TrainingMethod::Lora;
        m_scenario.training.sequence = 4096;
        m_scenario.training.activation_checkpointing = true;
        const auto dots = [this](bool hollow) {
            std::vector<ChartMarker> found;
            std::ranges::copy_if(trainingChart(analysed(), *m_catalogue).markers, std::back_inserter(found),
                                 [hollow](const ChartMarker& each) { return each.hollow == hollow; });
            return found;
        };
        const std::vector<ChartMarker> same = dots(false);
        QVERIFY(!same.empty());
        for (const ChartMarker& dot : same) {
            QCOMPARE(dot.series, 2);
            QVERIFY2(dot.tooltip.contains(QStringLiteral("IBM fms-acceleration")), qPrintable(dot.tooltip));
            QVERIFY(!dot.tooltip.contains(QStringLiteral("Otherwise")));
        }
        m_scenario.training.sequence = 2048;
        QVERIFY(dots(false).empty());
        QVERIFY(dots(true).size() >= same.size());
        QVERIFY(dots(true).front().tooltip.contains(QStringLiteral("sequences of 4,096 tokens")));
        const ChartData chart = trainingChart(analysed(), *m_catalogue);
        for (const ChartMarker& dot : chart.markers) {
            QVERIFY(dot.at.y() < chart.y_max && dot.at.x() <= chart.x_max);
        }
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
