// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/notes.h"

#include "models/wording/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tiebreak {

namespace {

struct Notes {
    Q_DECLARE_TR_FUNCTIONS(Notes)
};

// Which published batches the curve joins here, and at which weights.
QString source_of_curve(const ContenderAnalysis& contender, int batch)
{
    const auto after = std::ranges::lower_bound(contender.points, batch, {}, &EvidencePoint::batch);
    if (after == contender.points.begin() || after == contender.points.end()) {
        return {};
    }
    const auto before = std::prev(after);
    const auto point = [](const EvidencePoint& at) {
        return Notes::tr("batch %1 (%2)").arg(number(at.batch), precisionText(at.weight_precision));
    };
    return Notes::tr("Read off the curve between the published figures at %1 and %2.")
        .arg(point(*before), point(*after));
}

} // namespace

QString contenderNote(const ContenderAnalysis& contender, const Analysis& analysis)
{
    if (contender.gap != Gap::None) {
        return gapSentence(contender.gap, contender, analysis);
    }
    QStringList notes;
    if (contender.between_points) {
        notes.append(source_of_curve(contender, analysis.scenario.server.batch));
    } else if (contender.other_precision) {
        const auto point = std::ranges::find(contender.points, analysis.scenario.server.batch, &EvidencePoint::batch);
        if (point != contender.points.end()) {
            notes.append(Notes::tr("The article's figure at this batch is for %1 weights.")
                             .arg(precisionText(point->weight_precision)));
        }
    }
    if (analysis.scenario.evidence == Evidence::Model && !contender.tpot_ms) {
        notes.append(Notes::tr("With one output token there is no TPOT."));
    }
    if (contender.basis == BandBasis::Family) {
        notes.append(
            Notes::tr("No measurement of the %1 under %2 went into the model: the band is that of the cards of its "
                      "family, widened.")
                .arg(QString::fromStdString(contender.short_name),
                     QString::fromStdString(analysis.scenario.server.framework)));
    }
    if (contender.measurement) {
        notes.append(measurementText(*contender.measurement, analysis.scenario));
    }
    if (analysis.scenario.evidence == Evidence::Article) {
        notes.append(
            Notes::tr("The article gives neither an error band nor a time to first token, and its figures do not say "
                      "their prompt and output tokens or framework."));
    }
    return notes.join(QLatin1Char(' '));
}

QString breakevenNote(const Breakeven& tie, const Analysis& analysis)
{
    const ContenderAnalysis& contender = analysis.contenders[tie.contender];
    const ContenderAnalysis& baseline = analysis.contenders.front();
    QStringList notes;
    if (tie.gap != Gap::None) {
        notes.append(gapSentence(tie.gap, tie.gap == Gap::BaselineHasNoValue ? baseline : contender, analysis));
    } else {
        if (tie.batches.empty()) {
            notes.append(Notes::tr("At no batch with figures for both do the costs per token tie."));
        }
        if (tie.utilization_gap != Gap::None) {
            notes.append(Notes::tr("Even at 100 % utilization it costs more per token than the baseline does now."));
        }
    }
    if (tie.own_gap == Gap::NoPurchasePrice) {
        notes.append(Notes::tr("own_month needs purchase_usd, the price of buying one GPU."));
    } else if (tie.own_gap != Gap::None) {
        notes.append(Notes::tr("Owning never costs less than renting within horizon_months."));
    }
    return notes.join(QLatin1Char(' '));
}

QString verdictNote(const Analysis& analysis)
{
    return analysis.verdict.winner ? QString() : Notes::tr("No contender has a cost; each one's note says why.");
}

} // namespace tiebreak
