// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/field_edits.h"
#include "models/wording/numbers/slider_scale.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "tests/ui/charts/content/scenario_charts_fixture.h"
#include "ui/charts/content/scenario_charts.h"

#include <QSet>
#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace tiebreak;

namespace {

double octavesToAFigure(double batch, const std::vector<double>& published)
{
    double least = HUGE_VAL;
    for (const double at : published) {
        least = std::min(least, std::abs(std::log2(batch / at)));
    }
    return least;
}

// Everything that is drawn; ceilings, which may leave through the top, only when asked for.
std::vector<QPointF> pointsOf(const ChartData& chart, bool ceilings)
{
    std::vector<QPointF> points;
    for (const ChartLine& line : chart.lines) {
        if (ceilings || line.stroke != Stroke::Ceiling) {
            points.insert(points.end(), line.points.begin(), line.points.end());
        }
    }
    for (const ChartMarker& marker : chart.markers) {
        points.push_back(marker.at);
    }
    for (const ChartRule& rule : chart.rules) {
        points.emplace_back(chart.x_min, rule.y);
    }
    return points;
}

// What is wrong with the numbers of a chart; empty when all can be drawn.
QString defect(const ChartData& chart)
{
    const auto is_finite = [](const QPointF& at) { return std::isfinite(at.x()) && std::isfinite(at.y()); };
    const auto in_view = [&chart](const QPointF& at) {
        return at.x() >= chart.x_min && at.x() <= chart.x_max && at.y() >= chart.y_min && at.y() <= chart.y_max;
    };
    const std::vector<QPointF> points = pointsOf(chart, false);
    const QString axes = QStringLiteral("%1 to %2, %3 to %4").arg(chart.x_min).arg(chart.x_max).arg(chart.y_min);
    if (!std::isfinite(chart.y_min) || !std::isfinite(chart.y_max) || chart.y_min >= chart.y_max ||
        chart.x_min >= chart.x_max) {
        return QString(QStringLiteral("bad axes ") % axes.arg(chart.y_max));
    }
    if (!std::ranges::all_of(pointsOf(chart, true), is_finite)) {
        return QStringLiteral("a point is not finite");
    }
    for (const ChartLine& line : chart.lines) {
        if (!std::ranges::is_sorted(line.points, {}, &QPointF::x)) {
            return QStringLiteral("a line runs back");
        }
    }
    if (!std::ranges::all_of(points, in_view)) {
        return QString(QStringLiteral("a point is out of view: ") % axes.arg(chart.y_max));
    }
    if (chart.no_data.isEmpty() == points.empty()) {
        return QStringLiteral("there must be either values or a sentence, which is '%1'").arg(chart.no_data);
    }
    return chart.title.isEmpty() ? QStringLiteral("no title") : QString();
}

} // namespace

// Where curves run, how they are drawn, and that every chart can be.
class CurveShapesTest : public ScenarioChartsFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void solidNearFiguresDashedBetween()
    {
        const std::array<std::vector<double>, 3> published{{{1, 8, 32}, {1, 8, 32}, {1, 32}}};
        const Charts charts = chartsOf(analysis());
        for (const ChartData* const chart : {&charts[0], &charts[1]}) {
            for (const int series : {L40s, Pcie, Sxm}) {
                const std::vector<double>& figures = published[static_cast<std::size_t>(series)];
                const std::vector<ChartLine> pieces = piecesOf(*chart, series);
                QCOMPARE(pieces.size(), 2 * figures.size() - 1); // solid at each figure, dashed between
                for (std::size_t i = 0; i < pieces.size(); ++i) {
                    QCOMPARE(pieces[i].stroke, i % 2 == 0 ? Stroke::Solid : Stroke::Dashed);
                    for (std::size_t k = 1; k < pieces[i].points.size(); ++k) { // the first one joins the piece before
                        const double octaves = octavesToAFigure(pieces[i].points[k].x(), figures);
                        QVERIFY(i % 2 == 0 ? octaves < 0.5 + 1e-9 : octaves > 0.5 - 1e-9);
                    }
                    if (i > 0) {
                        QCOMPARE(pieces[i].points.front(), pieces[i - 1].points.back());
                    }
                }
            }
        }
    }

    void curvesEndWithTheFigures()
    {
        for (const ChartData& chart : chartsOf(analysis())) {
            QCOMPARE(chart.x_min, 1.0);
            QCOMPARE(chart.x_max, 32.0);
            QCOMPARE(chart.cursor.value_or(0), 8.0);
            QCOMPARE(piecesOf(chart, Pcie).front().points.front().x(), 1.0);
            QCOMPARE(piecesOf(chart, Pcie).back().points.back().x(), 32.0);
        }
        set("batch", "64"); // the axis follows the cursor, the curves do not
        for (const ChartData& chart : chartsOf(analysis())) {
            QCOMPARE(chart.x_max, 64.0);
            QCOMPARE(chart.cursor.value_or(0), 64.0);
            QCOMPARE(piecesOf(chart, Pcie).back().points.back().x(), 32.0);
            QCOMPARE(chart.no_data, QString());
        }
    }

    // The article states 14 GB of weights at batches 1 and 8, and 7 GB at 32: each figure has the limit of its own.
    void ceilingsAreThinAndUnnamed()
    {
        const ChartData chart = throughputChart(analysis());
        int ceilings = 0;
        for (const ChartLine& line : chart.lines) {
            if (line.stroke == Stroke::Ceiling) {
                ++ceilings;
                QVERIFY(!line.in_readout && line.end_label.isEmpty());
                const double bandwidth = std::array{864.0, 1935.0, 2039.0}[static_cast<std::size_t>(line.series)];
                const double weights = line.points.front().x() == 1 ? 14 : 7;
                for (const QPointF& point : line.points) {
                    QVERIFY(std::abs(point.y() / (point.x() * bandwidth / weights) - 1) < 1e-12);
                }
                QCOMPARE(line.points.back().x() == 32, weights == 7);
            }
        }
        QCOMPARE(ceilings, 6);
        // A mark is hollow exactly where it lies above the line of its card at its batch.
        for (const ChartMarker& marker : chart.markers) {
            for (const ChartLine& line : chart.lines) {
                for (const QPointF& point : line.points) {
                    if (line.stroke == Stroke::Ceiling && line.series == marker.series && point.x() == marker.at.x()) {
                        QCOMPARE(marker.at.y() > point.y(), marker.hollow);
                    }
                }
            }
        }
    }

    void endLabelsOnceForEachContender()
    {
        set("contenders.3.gpu", "L40S"); // two of a kind: names tell them apart
        set("contenders.3.weight_precision", "INT8");
        const QStringList names = contenderNames(analysis());
        for (const ChartData& chart : chartsOf(analysis())) {
            QStringList labels;
            for (const ChartLine& line : chart.lines) {
                if (!line.end_label.isEmpty()) {
                    labels << line.end_label;
                    QCOMPARE(line.end_label, chart.is_of_ties ? QStringLiteral("same cost") : names[line.series]);
                }
            }
            QCOMPARE(labels.size(), chart.is_of_ties ? 1 : 4);
            QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), labels.size());
        }
    }

    void nothingToShowIsSaid()
    {
        set("model", "Llama-3.1-8B");
        set("evidence", "article");
        for (const ChartData& chart : chartsOf(analysis())) {
            QVERIFY2(chart.no_data.contains(QStringLiteral("Llama-3.1-8B")), qPrintable(chart.no_data));
            QVERIFY(chart.no_data.endsWith(QLatin1Char('.')));
            QCOMPARE(defect(chart), QString());
        }
    }

    void oneContenderWithoutValuesLeavesTheOthers()
    {
        set("contenders.1.tensor_parallel", "2");
        const auto [throughput, cost, breakeven] = chartsOf(analysis());
        QVERIFY(piecesOf(throughput, Pcie).empty() && piecesOf(breakeven, Pcie).empty()); // it does not lead
        QVERIFY(!piecesOf(throughput, L40s).empty() && !piecesOf(breakeven, Sxm).empty());
        QCOMPARE(throughput.no_data, QString());
        QCOMPARE(std::ranges::count(throughput.markers, int{Pcie}, &ChartMarker::series), 0);
        set("contenders.0.tensor_parallel", "2"); // without the baseline nothing ties
        QVERIFY(!breakevenChart(analysis()).no_data.isEmpty());
        QVERIFY(throughputChart(analysis()).no_data.isEmpty());
    }

    // The article has Mistral-7B at batch 1 only: a point, but no curve.
    void aSingleFigureIsShownOrSaid()
    {
        set("model", "Mistral-7B");
        set("batch", "1");
        for (const ChartData& chart : chartsOf(analysis())) {
            QVERIFY2(defect(chart).isEmpty(), qPrintable(QString(chart.name % QStringLiteral(": ") % defect(chart))));
        }
        QCOMPARE(std::ranges::count_if(throughputChart(analysis()).markers, &ChartMarker::is_drawn), 2);
    }

    void randomScenariosCanBeDrawn()
    {
        std::mt19937 random(20260322);
        int with_curves = 0;
        for (int i = 0; i < 500; ++i) {
            randomize(random);
            for (const ChartData& chart : chartsOf(analysis())) {
                const QString wrong = defect(chart);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QStringLiteral("scenario %1, %2: %3").arg(i).arg(chart.name, wrong)));
                with_curves += chart.no_data.isEmpty() ? 1 : 0;
            }
        }
        QVERIFY(with_curves > 100);
    }

private:
    // Half of the inputs change, anywhere in their range; the model stays, half the time, one that the article covers.
    void randomize(std::mt19937& random)
    {
        const auto below = [&random](std::size_t count) { return random() % count; };
        m_scenario = default_scenario(*m_catalogue);
        if (below(2) == 0) {
            set("contenders.3.gpu", "L40S");
        }
        const auto change = [&](FieldRef ref) {
            FieldValue value = SliderScale(*ref.field).value(static_cast<int>(below(SliderScale::positions + 1)));
            if (ref.field->kind == FieldKind::Money && below(4) == 0) {
                value = std::pow(10.0, static_cast<double>(below(6)) - 2); // far beyond the slider
            } else if (ref.field->kind == FieldKind::Choice) {
                const std::vector<std::string> choices = ref.field->choices(*m_catalogue, m_scenario);
                value = choices[below(choices.size())];
            }
            Scenario next = m_scenario;
            if (below(2) == 0 && set_field(next, *m_catalogue, ref, value).empty() &&
                validate(next, *m_catalogue).empty()) {
                m_scenario = next;
            }
        };
        for (const Field& field : scenario_fields()) {
            if (field.key != "evidence" || below(4) == 0) {
                change({&field, 0});
            }
        }
        for (std::size_t i = 0; i < m_scenario.contenders.size(); ++i) {
            for (const Field& field : contender_fields()) {
                change({&field, i});
            }
        }
    }
};

TIEBREAK_TEST(CurveShapesTest, QCoreApplication)
#include "tst_curve_shapes.moc"
