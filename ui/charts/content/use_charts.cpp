// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/use_charts.h"

#include "models/engine/uses/use_curves.h"
#include "models/wording/charts/use_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/content/batch_charts.h"

#include <algorithm>

namespace tiebreak {

namespace {

// The curve and band of one contender from the points that `shown` lets through; the axes grow with them.
template <typename Point, typename EstimateIn, typename Shown>
void addUse(ChartData& chart, int series, const QString& name, const std::vector<Point>& sweep, EstimateIn estimate,
            Shown shown)
{
    ChartLine line{series, name, name, Stroke::Solid, {}};
    ChartBand band{series, {}, {}};
    for (const Point& point : sweep) {
        const Estimate& value = point.*estimate;
        if (shown(point) && value.value) {
            line.points.emplace_back(point.batch, *value.value);
            band.low.emplace_back(point.batch, *value.low);
            band.high.emplace_back(point.batch, *value.high);
            chart.x_max = std::max(chart.x_max, point.batch);
            chart.y_max = std::max(chart.y_max, *value.high);
        }
    }
    if (line.points.size() > 1) {
        chart.lines.push_back(std::move(line));
        chart.bands.push_back(std::move(band));
    }
}

ChartData emptyChart(const char* name, const CurveWords& words, double at)
{
    ChartData chart;
    chart.name = QString::fromLatin1(name);
    setWords(chart, words);
    chart.x_min = 1;
    chart.x_max = std::max(2.0, at);
    chart.y_max = 0;
    chart.cursor = at;
    return chart;
}

} // namespace

ChartData imagesChart(const Analysis& analysis, const Catalogue& catalogue)
{
    ChartData chart = emptyChart("images", imagesWords(analysis), analysis.scenario.images.batch);
    chart.y_decimals = 1;
    chart.mark_meaning = MarkMeaning::Measured;
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ImageCurve images = image_curve(catalogue, analysis.scenario, analysis.contenders[i].contender);
        const auto series = static_cast<int>(i);
        const QString& name = names[static_cast<qsizetype>(i)];
        addUse(chart, series, name, images.points, &ImagePoint::images_per_min, [](const ImagePoint&) { return true; });
        for (const MeasuredImages& row : images.measured) {
            if (row.same_settings) {
                chart.markers.push_back({series, QPointF(row.batch, row.images_per_min), Marker::Disc, false,
                                         measuredImagesTooltip(name, row)});
                chart.y_max = std::max(chart.y_max, row.images_per_min);
            }
        }
    }
    chart.y_max = axisEnd(chart.y_max);
    return chart;
}

ChartData trainingChart(const Analysis& analysis, const Catalogue& catalogue)
{
    ChartData chart = emptyChart("training", trainingWords(analysis, false), analysis.scenario.training.batch);
    const QStringList names = contenderNames(analysis);
    chart.mark_meaning = MarkMeaning::Measured;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const TrainingCurve training = training_curve(catalogue, analysis.scenario, analysis.contenders[i].contender);
        const auto series = static_cast<int>(i);
        const QString& name = names[static_cast<qsizetype>(i)];
        addUse(chart, series, name, training.points, &TrainingPoint::tok_s,
               [](const TrainingPoint& point) { return point.fits; });
        for (const MeasuredTraining& row : training.measured) {
            chart.markers.push_back({series, QPointF(row.batch, row.tok_s), Marker::Disc, !row.same_settings,
                                     measuredTrainingTooltip(name, row, analysis.scenario)});
            chart.x_max = std::max(chart.x_max, row.batch);
            chart.y_max = std::max(chart.y_max, row.tok_s);
        }
    }
    if (std::ranges::any_of(chart.markers, &ChartMarker::hollow)) {
        setWords(chart, trainingWords(analysis, true));
    }
    if (chart.lines.empty()) {
        chart.no_data = trainingGap(analysis);
        chart.y_max = 1;
        return chart;
    }
    chart.y_max = axisEnd(chart.y_max);
    return chart;
}

MemoryBars trainingMemoryBars(const Analysis& analysis)
{
    MemoryBars bars{trainingMemoryTitle(analysis), trainingMemorySubtitle(analysis), {}};
    bars.parts = trainingMemoryParts();
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ModelledTraining& training = analysis.contenders[i].training.model;
        const TrainingParts& parts = training.parts;
        const double capacity = analysis.contenders[i].training.capacity_gb;
        bars.bars.push_back({names[static_cast<qsizetype>(i)], static_cast<int>(i),
                             parts.weights_gb + parts.adapters_gb + parts.gradients_gb + parts.optimizer_gb,
                             parts.activations_gb + parts.logits_gb, parts.reserve_gb,
                             std::max(0.0, capacity - parts.total_gb), capacity, training.fits,
                             usedOf(parts.total_gb, capacity), trainingRoom(training)});
    }
    return bars;
}

} // namespace tiebreak
