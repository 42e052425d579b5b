// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/notes.h"

#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace tiebreak {

namespace {

struct Notes {
    Q_DECLARE_TR_FUNCTIONS(Notes)
};

// Which published batches the curve joins here, and at which weights.
QString sourceOfCurve(const ContenderAnalysis& contender, int batch)
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

// What of the contender no measurement shares, a sentence each; `card` is its name, or names of several that lack the
// same.
QStringList unseen(const Unseen& what, const ContenderAnalysis& contender, const QString& card,
                   const Scenario& scenario)
{
    const QString framework = QString::fromStdString(scenario.server.framework);
    QStringList sentences;
    if (what.card) {
        sentences.append(Notes::tr("No run of %1 on the %2 was measured.").arg(framework, card));
    }
    if (what.generation) {
        sentences.append(Notes::tr("No run of this release of %1 was measured on the %2.").arg(framework, card));
    }
    if (what.kernel) {
        sentences.append(Notes::tr("No run with %1 weights under %2 was measured on the %3.")
                             .arg(precisionText(contender.contender.weight_precision), framework, card));
    }
    if (what.gpus) {
        sentences.append(contender.contender.tensor_parallel > 1
                             ? Notes::tr("No run of %1 on several %2 was measured.").arg(framework, card)
                             : Notes::tr("No run of %1 on a single %2 was measured.").arg(framework, card));
    }
    if (what.experts) {
        sentences.append(
            Notes::tr("No run of this kind of model, dense or of experts, was measured under %1 on the %2.")
                .arg(framework, card));
    }
    if (what.combination) {
        sentences.append(Notes::tr("Runs like this one in each respect were measured, but none in all of them."));
    }
    return sentences;
}

} // namespace

QString evidenceNote(const ContenderAnalysis& contender, const Scenario& scenario)
{
    return contender.basis ? bandNote(*contender.basis, contender, scenario) : QString();
}

QString bandNote(const BandChoice& basis, const ContenderAnalysis& contender, const Scenario& scenario)
{
    if (basis.own_runs > 0) {
        return ownLevelNote(basis);
    }
    if (basis.rows > 0) {
        return Notes::tr("%n [measurement of such runs stands|measurements of such runs stand] behind the band.",
                         nullptr, basis.rows);
    }
    QStringList sentences = unseen(basis.unseen, contender, QString::fromStdString(contender.short_name), scenario);
    sentences.append(Notes::tr("The band is wider for it."));
    return sentences.join(QLatin1Char(' '));
}

QString ownLevelNote(const BandChoice& basis)
{
    const QString off = percent(std::abs(basis.own_speed - 1), 1);
    return basis.own_speed < 1 ? Notes::tr("By your own calibration of %n [run|runs]: %1 slower than the public one.",
                                           nullptr, basis.own_runs)
                                     .arg(off)
                               : Notes::tr("By your own calibration of %n [run|runs]: %1 faster than the public one.",
                                           nullptr, basis.own_runs)
                                     .arg(off);
}

QString measurementCounts(const Analysis& analysis)
{
    QStringList counts;
    bool has_some = false;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        if (const std::optional<BandChoice>& basis = analysis.contenders[i].basis) {
            const QString name = contenderName(analysis, i);
            has_some = has_some || basis->rows > 0 || basis->own_runs > 0;
            counts.append(basis->own_runs > 0
                              ? Notes::tr("%n of your own [run|runs] behind the %1", nullptr, basis->own_runs).arg(name)
                          : basis->rows > 0 ? Notes::tr("%1 behind the %2").arg(QString::number(basis->rows), name)
                                            : Notes::tr("none behind the %1").arg(name));
        }
    }
    if (counts.isEmpty()) {
        return {};
    }
    return has_some ? Notes::tr("Measurements of such runs: %1.").arg(listed(counts))
                    : Notes::tr("Nobody has measured such runs; bands are those of their relatives, and wider.");
}

QString measurementsBehind(const Analysis& analysis)
{
    QStringList sentences{measurementCounts(analysis)};
    // Contenders that lack the same are told together.
    std::vector<std::pair<const ContenderAnalysis*, QStringList>> groups;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        if (!contender.basis || contender.basis->rows > 0 || contender.basis->own_runs > 0) {
            continue;
        }
        const auto lacks_the_same = [&](const auto& group) {
            return unseen(group.first->basis->unseen, *group.first, {}, analysis.scenario) ==
                   unseen(contender.basis->unseen, contender, {}, analysis.scenario);
        };
        auto group = std::ranges::find_if(groups, lacks_the_same);
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {&contender, {}});
        }
        group->second.append(QString::fromStdString(contender.short_name));
    }
    for (auto& [contender, cards] : groups) {
        cards.removeDuplicates();
        sentences += unseen(contender->basis->unseen, *contender, listed(cards), analysis.scenario);
    }
    sentences.removeDuplicates();
    return sentences.join(QLatin1Char(' '));
}

QString contenderNote(const ContenderAnalysis& contender, const Analysis& analysis)
{
    if (contender.gap != Gap::None) {
        return gapSentence(contender.gap, contender, analysis);
    }
    QStringList notes;
    if (contender.between_points) {
        notes.append(sourceOfCurve(contender, analysis.scenario.server.batch));
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
    if (analysis.scenario.evidence == Evidence::Model) {
        notes.append(evidenceNote(contender, analysis.scenario));
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
        const bool sets_batches =
            analysis.scenario.question == Question::MonthlyBill && analysis.scenario.load.is_played();
        if (tie.batches.empty() && !sets_batches) {
            notes.append(Notes::tr("At no batch with figures for both do they cost the same."));
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
    if (analysis.scenario.load.is_played() && analysis.verdict.question == Question::MonthlyBill &&
        !analysis.verdict.winner) {
        return Notes::tr("No contender carries the load; each one's load_note says why.");
    }
    return analysis.verdict.winner ? QString() : Notes::tr("No contender has a cost; each one's note says why.");
}

} // namespace tiebreak
