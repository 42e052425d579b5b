// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/use_verdict_wording.h"

#include "models/wording/charts/use_wording.h"
#include "models/wording/difference_wording.h"
#include "models/wording/leaders.h"
#include "models/wording/outputs/modelled_titles.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace tiebreak {

namespace {

struct UseVerdicts {
    Q_DECLARE_TR_FUNCTIONS(UseVerdicts)
};

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

const UseBandChoice& bandOf(const ContenderAnalysis& result, Use use)
{
    return use == Use::Training ? result.training.model.band : result.images.model.band;
}

QString imagesHeadline(const Analysis& analysis, const Ranking& costs)
{
    const QString cost = money(costs.best());
    if (costs.isTie()) {
        return UseVerdicts::tr("%1 cost the same for images: %2 per 1,000.").arg(listed(costs.leaderNames()), cost);
    }
    const UseVerdict& verdict = analysis.images;
    return UseVerdicts::tr("%1 is cheapest for images: %2 per 1,000; %3 costs %4 more.")
        .arg(contenderName(analysis, *verdict.winner), cost, contenderName(analysis, *verdict.runner_up),
             excessText(excessOfSaving(*verdict.saving_fraction)));
}

QString trainingHeadline(const Analysis& analysis, const Ranking& costs)
{
    if (costs.isEmpty()) {
        return UseVerdicts::tr("No card holds this training run.");
    }
    const UseVerdict& verdict = analysis.training;
    const QString cost = money(costs.best());
    if (!verdict.runner_up) {
        return UseVerdicts::tr("Only %1 holds this training run: it costs %2.")
            .arg(contenderName(analysis, *verdict.winner), cost);
    }
    if (costs.isTie()) {
        return UseVerdicts::tr("%1 cost the same for this training run: %2.").arg(listed(costs.leaderNames()), cost);
    }
    return UseVerdicts::tr("%1 is cheapest for this training run: %2; %3 costs %4 more.")
        .arg(contenderName(analysis, *verdict.winner), cost, contenderName(analysis, *verdict.runner_up),
             excessText(excessOfSaving(*verdict.saving_fraction)));
}

// "Most of the time goes to compute on the L40S and to activation reads on the A100 PCIe."
QString whatLimits(const Analysis& analysis, const UseVerdict& verdict)
{
    const auto limit = [&](std::size_t i) {
        const ContenderAnalysis& result = analysis.contenders[i];
        return limitedByText(verdict.use == Use::Training ? result.training.model.limited_by
                                                          : result.images.model.limited_by);
    };
    const QString best = limit(*verdict.winner);
    const QString next = verdict.runner_up ? limit(*verdict.runner_up) : QString();
    if (next.isEmpty()) {
        return UseVerdicts::tr("Most of the time goes to %1.").arg(best);
    }
    return best == next ? UseVerdicts::tr("Most of the time goes to %1 on both.").arg(best)
                        : UseVerdicts::tr("Most of the time goes to %1 on %2 and to %3 on %4.")
                              .arg(best, contenderName(analysis, *verdict.winner), next,
                                   contenderName(analysis, *verdict.runner_up));
}

// Of the cards that the answer names: whether anybody measured them.
void warnOfUnseen(const Analysis& analysis, const UseVerdict& verdict, VerdictText& text)
{
    QStringList unseen;
    for (const std::optional<std::size_t> named : {verdict.winner, verdict.runner_up}) {
        if (named && bandOf(analysis.contenders[*named], verdict.use).unseen_card) {
            unseen << contenderName(analysis, *named);
        }
    }
    if (unseen.isEmpty()) {
        return;
    }
    text.warning = (verdict.use == Use::Training ? UseVerdicts::tr("Nobody measured training on %1.")
                                                 : UseVerdicts::tr("Nobody measured images on %1."))
                       .arg(listed(unseen));
    text.warning_detail = UseVerdicts::tr("The rate follows from its relatives, and the band is wider.");
}

} // namespace

VerdictText useVerdictText(const Analysis& analysis, Use use)
{
    const UseVerdict& verdict = analysis.verdict_on(use);
    const Ranking costs(analysis, [use](const ContenderAnalysis& each) { return use_cost(each, use).value; });
    const bool of_training = use == Use::Training;
    VerdictText text;
    text.headline = of_training ? trainingHeadline(analysis, costs) : imagesHeadline(analysis, costs);
    QStringList detail;
    if (costs.isEmpty()) {
        detail << trainingGap(analysis);
    } else if (!costs.isTie()) {
        text.leader = static_cast<int>(*verdict.winner);
        if (verdict.flip_usd_per_gpu_hour) {
            detail << untilThePrice(analysis, *verdict.runner_up, *verdict.flip_usd_per_gpu_hour);
        }
        if (verdict.bands_overlap) {
            detail << UseVerdicts::tr("Their error bands overlap: it may be the other way round.");
        }
    }
    const QStringList short_of = of_training ? withoutRoom(analysis) : QStringList();
    if (!short_of.isEmpty() && !costs.isEmpty()) {
        detail << UseVerdicts::tr("It does not fit %1.").arg(listed(short_of));
    }
    if (verdict.winner) {
        detail << whatLimits(analysis, verdict);
    }
    text.detail = joined(detail);
    warnOfUnseen(analysis, verdict, text);
    text.plain = joined({text.headline, text.detail, text.warning, text.warning_detail});
    return text;
}

QString useBasis(const Analysis& analysis, Use use)
{
    QStringList counts;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const int rows = bandOf(analysis.contenders[i], use).rows;
        counts << UseVerdicts::tr("%1 %2").arg(contenderName(analysis, i), QString::number(rows));
    }
    return (use == Use::Training ? UseVerdicts::tr("Measurements of training behind the rates: %1.")
                                 : UseVerdicts::tr("Measurements of images behind the rates: %1."))
        .arg(counts.join(QStringLiteral(", ")));
}

} // namespace tiebreak
