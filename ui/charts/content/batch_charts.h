// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/wording/charts/curve_wording.h"
#include "ui/charts/chart_data.h"

#include <QStringList>

#include <functional>

// Internal to scenario_charts.cpp and latency_charts.cpp: what all charts against batch are made of.
namespace tiebreak {

using ValueOf = std::function<std::optional<double>(const SweepPoint&)>;
using EstimateOf = std::function<const Estimate&(const SweepPoint&)>;
using StrokeOf = std::function<Stroke(const SweepPoint&)>;

void setWords(ChartData& chart, const CurveWords& words);

// Ends the y axis above all that is drawn, a logarithmic one below it, too; except dotted lines, which may leave.
void endYAxis(ChartData& chart);
// That of multiples of the least, which begins at 1.
void endRatioAxis(ChartData& chart);
// The strip under the x axis; `meaning` of it for keys.
void addLeads(ChartData& chart, const Analysis& analysis, const std::vector<Lead>& leads, const QString& meaning);

// A chart without curves and words: the batch axis up to the last batch with a throughput, and the cursor.
[[nodiscard]] ChartData chartAgainstBatch(const Analysis& analysis, const char* name);

// Solid near published figures, dashed between them; solid under evidence Model.
[[nodiscard]] Stroke strokeByEvidence(const Analysis& analysis, const SweepPoint& point);

// A contender's curve, broken where there is no value; its last piece carries the name as its end label.
void addCurve(ChartData& chart, const ContenderAnalysis& contender, int series, const QString& name,
              const ValueOf& value_of, const StrokeOf& stroke_of);

// The band around it; none where the estimates have none.
void addBand(ChartData& chart, const ContenderAnalysis& contender, int series, const EstimateOf& estimate_of);

// Names where curves end and why: memory with a mark under evidence Model, everything else where the axis goes on.
void addEnds(ChartData& chart, const Analysis& analysis, const QStringList& names, const ValueOf& value_of);

[[nodiscard]] bool hasValues(const ContenderAnalysis& contender);
// A round end of an axis that leaves a little air above the (positive) largest value.
[[nodiscard]] double axisEnd(double largest);

} // namespace tiebreak
