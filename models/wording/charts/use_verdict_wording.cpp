// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/use_verdict_wording.h"

#include "models/wording/charts/use_wording.h"
#include "models/wording/outputs/uses/modelled_titles.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

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

// What is said of each use that has a verdict of its own.
struct UseWords {
    Use use;
    QString (*headline)(const Analysis& analysis, const Ranking& costs);
    const UseBandChoice& (*band)(const ContenderAnalysis& result);
    LimitedBy (*limited_by)(const ContenderAnalysis& result);
    QStringList (*without_room)(const Analysis& analysis); // null: it always fits
    const char* unseen;
    const char* basis;
};

constexpr std::array use_words{
    UseWords{Use::Images, imagesHeadline,
             [](const ContenderAnalysis& result) -> const UseBandChoice& { return result.images.model.band; },
             [](const ContenderAnalysis& result) { return result.images.model.limited_by; }, nullptr,
             QT_TRANSLATE_NOOP("UseVerdicts", "Nobody measured images on %1."),
             QT_TRANSLATE_NOOP("UseVerdicts", "Measurements of images behind the rates: %1.")},
    UseWords{Use::Training, trainingHeadline,
             [](const ContenderAnalysis& result) -> const UseBandChoice& { return result.training.model.band; },
             [](const ContenderAnalysis& result) { return result.training.model.limited_by; }, withoutRoom,
             QT_TRANSLATE_NOOP("UseVerdicts", "Nobody measured training on %1."),
             QT_TRANSLATE_NOOP("UseVerdicts", "Measurements of training behind the rates: %1.")},
};

const UseWords& useWords(Use use)
{
    return *std::ranges::find(use_words, use, &UseWords::use);
}

// "Most of the time goes to compute on the L40S and to activation reads on the A100 PCIe."
QString whatLimits(const Analysis& analysis, const UseVerdict& verdict)
{
    const auto limit = [&](std::size_t i) {
        return limitedByText(useWords(verdict.use).limited_by(analysis.contenders[i]));
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
    const UseWords& words = useWords(verdict.use);
    QStringList unseen;
    for (const std::optional<std::size_t> named : {verdict.winner, verdict.runner_up}) {
        if (named && words.band(analysis.contenders[*named]).unseen_card) {
            unseen << contenderName(analysis, *named);
        }
    }
    if (unseen.isEmpty()) {
        return;
    }
    text.warning = UseVerdicts::tr(words.unseen).arg(listed(unseen));
    text.warning_detail = UseVerdicts::tr("The rate follows from its relatives, and the band is wider.");
}

} // namespace

VerdictText useVerdictText(const Analysis& analysis, Use use)
{
    const UseVerdict& verdict = analysis.verdict_on(use);
    const Ranking costs(analysis, [use](const ContenderAnalysis& each) { return use_cost(each, use).value; });
    const UseWords& words = useWords(use);
    VerdictText text;
    text.headline = words.headline(analysis, costs);
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
    const QStringList short_of = words.without_room != nullptr ? words.without_room(analysis) : QStringList();
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
    const UseWords& words = useWords(use);
    QStringList counts;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const int rows = words.band(analysis.contenders[i]).rows;
        counts << UseVerdicts::tr("%1 %2").arg(contenderName(analysis, i), QString::number(rows));
    }
    return UseVerdicts::tr(words.basis).arg(counts.join(QStringLiteral(", ")));
}

} // namespace tiebreak
