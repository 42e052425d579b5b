// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/source_outputs.h"

#include "models/wording/notes.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/wording.h"

#include <array>

namespace tiebreak {

namespace {

// The published figures next to the scenario's batch that the curve was read off; equal at a published batch.
struct Neighbours {
    const EvidencePoint* below = nullptr;
    const EvidencePoint* above = nullptr;
};

Neighbours neighbours(const OutputOf& of)
{
    Neighbours found;
    const int now = of.scenario().server.batch;
    for (const EvidencePoint& point : of.result().points) {
        if (point.batch <= now && (found.below == nullptr || point.batch > found.below->batch)) {
            found.below = &point;
        }
        if (point.batch >= now && (found.above == nullptr || point.batch < found.above->batch)) {
            found.above = &point;
        }
    }
    return found;
}

QString impossibleText(const EvidencePoint* point)
{
    if (point == nullptr || !point->exceeds_ceiling) {
        return {};
    }
    return Outputs::tr("; the figure at %1 is impossible: it needs %2 GB/s, and the card has %3 GB/s")
        .arg(batch(point->batch), number(point->needed_gb_s), number(point->bandwidth_gb_s));
}

QString pointText(const EvidencePoint& point)
{
    return Outputs::tr("%1 %2 at %3").arg(precisionText(point.weight_precision), rate(point.tok_s), batch(point.batch));
}

QString sourceWords(const OutputOf& of)
{
    const ContenderAnalysis& result = of.result();
    const QString at = batch(of.scenario().server.batch);
    const auto [below, above] = neighbours(of);
    if (!result.throughput_tok_s.value) {
        return {};
    }
    if (of.scenario().evidence == Evidence::Model) {
        if (result.basis && result.basis->own_runs > 0) {
            return Outputs::tr("model, your %n [run|runs]", nullptr, result.basis->own_runs);
        }
        const int rows = result.basis ? result.basis->rows : 0;
        return rows > 0 ? Outputs::tr("model, %n [measurement|measurements]", nullptr, rows)
                        : Outputs::tr("model, none measured");
    }
    if (of.scenario().evidence == Evidence::Measured) {
        return Outputs::tr("measured");
    }
    if (result.between_points && below != nullptr && above != nullptr) {
        return Outputs::tr("between batches %1 and %2").arg(number(below->batch), number(above->batch));
    }
    if (result.other_precision && below != nullptr) {
        return Outputs::tr("article, %1 (%2)").arg(at, precisionText(below->weight_precision));
    }
    return Outputs::tr("article, %1").arg(at);
}

QString limitedByWords(const OutputOf& of)
{
    const LimitedBy limit = of.result().limited_by;
    return limit == LimitedBy::Unknown ? QString() : limitedByText(limit);
}

QString limitedByHow(const OutputOf& of)
{
    return of.result().limited_by == LimitedBy::Published
               ? Outputs::tr("A published figure does not say what limits it.")
               : Outputs::tr("What takes most of the time, or is used up first, at %1.")
                     .arg(batch(of.scenario().server.batch));
}

constexpr std::array source_rows{
    Output{.key = "limited_by",
           .subject = Subject::Speed,
           .in_json = false,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Limited by"),
           .help = QT_TRANSLATE_NOOP("Outputs", "What keeps the throughput from being higher"),
           .words = &limitedByWords,
           .how = &limitedByHow},
    Output{.key = "source",
           .subject = Subject::Speed,
           .in_json = false,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Source"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Where the throughput comes from"),
           .words = &sourceWords,
           .how = &throughputSource},
};

} // namespace

std::span<const Output> sourceOutputs()
{
    return source_rows;
}

QString throughputSource(const OutputOf& of)
{
    const ContenderAnalysis& result = of.result();
    const Scenario& scenario = of.scenario();
    const auto [below, above] = neighbours(of);
    QString text;
    if (result.measurement) {
        text = measurementText(*result.measurement, scenario);
    } else if (scenario.evidence != Evidence::Article || below == nullptr || above == nullptr) {
        text = Outputs::tr("evidence %1, at %2").arg(evidenceText(scenario.evidence), batch(scenario.server.batch));
    } else if (result.between_points) {
        text = Outputs::tr("read off the curve between %1 and %2; no figure is published at %3")
                   .arg(pointText(*below), pointText(*above), batch(scenario.server.batch));
    } else {
        text = Outputs::tr("%1: %2").arg(QString::fromStdString(below->source), pointText(*below));
    }
    text += impossibleText(below);
    if (above != below) {
        text += impossibleText(above);
    }
    if (result.other_precision) {
        text += Outputs::tr("; this contender's weights are %1").arg(precisionText(of.contender().weight_precision));
    }
    const Estimate& estimate = result.throughput_tok_s;
    if (estimate.low && estimate.high) {
        text += Outputs::tr("; likely %1 to %2").arg(number(*estimate.low), rate(*estimate.high));
    }
    if (scenario.evidence == Evidence::Model && result.basis) {
        text = Outputs::tr("%1. %2").arg(text, evidenceNote(result, scenario));
    }
    return text;
}

} // namespace tiebreak
