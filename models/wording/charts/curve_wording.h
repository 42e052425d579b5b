// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/fields.h"

#include <QString>

// What the charts of curves say, but for their titles' conclusions about fleets, owning and energy (economy_wording.h)
// and latencies (latency_wording.h).
namespace tiebreak {

// What stands around a plot.
struct CurveWords {
    QString title;    // the conclusion
    QString subtitle; // what is plotted
    QString x_label;
    QString x_name; // for the read-out: "batch"
    QString y_label;
    QString y_unit; // after read-outs; empty: none, or a prefix tells it
};

// `has_impossible`: some of the marks are hollow.
[[nodiscard]] CurveWords throughputWords(const Analysis& analysis, bool has_impossible);
[[nodiscard]] CurveWords costWords(const Analysis& analysis);
[[nodiscard]] CurveWords breakevenWords(const Analysis& analysis);
[[nodiscard]] CurveWords energyWords(const Analysis& analysis);
[[nodiscard]] CurveWords fleetWords(const Analysis& analysis);
[[nodiscard]] CurveWords ownershipWords(const Analysis& analysis);
[[nodiscard]] CurveWords latencyWords(const QString& title, const QString& quantity, const Analysis& analysis);

// The scenario in a few words, for subtitles.
[[nodiscard]] QString workload(const Analysis& analysis);

// When no contender has a throughput at any batch: the first one's reason. Otherwise empty.
[[nodiscard]] QString nothingToShow(const Analysis& analysis);
// Why there is no curve of the price at which cards tie, and none of the energy although there are rates.
[[nodiscard]] QString breakevenGap(const Analysis& analysis);
[[nodiscard]] QString energyGap();
// Why the bill of a load that is played has no curve along batches; empty: it is not asked for.
[[nodiscard]] QString playedBillGap(const Analysis& analysis);
[[nodiscard]] QString costGap(const Analysis& analysis); // of rates without a cost or a curve

// A choice of how a chart is drawn, as the control on it says it; of a pair of contenders their names. Empty: it does
// not count here.
[[nodiscard]] QString drawnChoiceText(const Analysis& analysis, const Field& field, const std::string& choice);

// Labels on lines; `name` is the contender's.
[[nodiscard]] QString sameCostLabel();                  // of a tie price, or of two that lead
[[nodiscard]] QString cheaperSide(const QString& name); // "L40S cheaper"
[[nodiscard]] QString priceNowLabel(const QString& name, double usd_per_gpu_hour); // "L40S now, $0.79"
[[nodiscard]] QString priceHandle(const QString& name);                            // what dragging the rule changes
[[nodiscard]] QString apiLine();
[[nodiscard]] QString rentedLine(const QString& name);
[[nodiscard]] QString ownedLine(const QString& name);

// What leads in the strip under an axis, for keys: "the cheapest".
[[nodiscard]] QString cheapestLead();
[[nodiscard]] QString thriftiestLead();
[[nodiscard]] QString cheapestFleetLead();

// Why a curve ends where it does, beside its end: "memory full", "50 ms a token", "not published"; empty: nothing to
// say. `beyond` is the first point past the end.
[[nodiscard]] QString endLabel(const Analysis& analysis, const SweepPoint& beyond);
[[nodiscard]] QString memoryFull();

// Tool tips of marks. `fleet` is fleetText().
[[nodiscard]] QString fleetTooltip(const QString& fleet, double usd_per_month);
[[nodiscard]] QString ownershipTieTooltip(const QString& name, double month, double usd);
[[nodiscard]] QString lastBatchTooltip(const QString& name, double batch, const Request& request);
[[nodiscard]] QString pointTooltip(const EvidencePoint& point, const QString& name); // a published figure
[[nodiscard]] QString measurementTooltip(const EvidencePoint& point, const QString& name);

} // namespace tiebreak
