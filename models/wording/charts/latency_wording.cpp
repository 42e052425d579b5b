// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/latency_wording.h"

#include "models/engine/costs/billing.h"
#include "models/wording/charts/curve_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct LatencyWording {
    Q_DECLARE_TR_FUNCTIONS(LatencyWording)
};

// Those that read the same as the quickest one lead with it.
Ranking quickest(const Analysis& analysis, std::optional<double> ContenderAnalysis::*latency)
{
    return {analysis, latency, Best::Lowest, isSameText(&milliseconds)};
}

QString nameOf(const Analysis& analysis, const Ranking::Place& place)
{
    return contenderNames(analysis).at(static_cast<qsizetype>(place.contender));
}

QString gapOf(const Analysis& analysis, const QString& quantity)
{
    const Gap gap = analysis.contenders.front().gap;
    const QString reason = gap == Gap::OverLatencyLimit ? QString() : nothingToShow(analysis);
    if (!reason.isEmpty()) {
        return reason;
    }
    switch (analysis.scenario.evidence) {
    case Evidence::Article:
        return LatencyWording::tr("The article gives no %1; choose evidence Model.").arg(quantity);
    case Evidence::Measured:
        return LatencyWording::tr("The measurements give no %1; choose evidence Model.").arg(quantity);
    case Evidence::Model: // of a single token
        break;
    }
    return LatencyWording::tr("The model gives no %1 here; choose more output tokens.").arg(quantity);
}

} // namespace

QString tpotTitle(const Analysis& analysis)
{
    const std::optional<double> limit = analysis.scenario.limits.tpot_ms;
    const QString at = batch(analysis.scenario.server.batch);
    const Ranking order = quickest(analysis, &ContenderAnalysis::tpot_ms);
    if (order.isEmpty()) {
        return LatencyWording::tr("No time per token at %1").arg(at);
    }
    const double best = order.best();
    if (limit && best > *limit) {
        return LatencyWording::tr("No card keeps to %1 a token at %2; %3 needs %4")
            .arg(milliseconds(*limit), at, nameOf(analysis, order.places().front()), milliseconds(best));
    }
    const QStringList names = order.leaderNames();
    return names.size() == 1
               ? LatencyWording::tr("%1 gives a token every %2 at %3").arg(names.first(), milliseconds(best), at)
               : LatencyWording::tr("%1 give a token every %2 at %3").arg(listed(names), milliseconds(best), at);
}

// What a contender's first token may take, in ms.
std::optional<double> limitOf(const Analysis& analysis, std::size_t contender)
{
    return first_token_limit_ms(analysis.scenario, analysis.contenders[contender].contender);
}

QString ttftTitle(const Analysis& analysis)
{
    const QString at = batch(analysis.scenario.server.batch);
    const Ranking order = quickest(analysis, &ContenderAnalysis::ttft_ms);
    if (order.isEmpty()) {
        return LatencyWording::tr("No time to the first token at %1").arg(at);
    }
    const double best = order.best();
    const bool all_miss = std::ranges::all_of(order.places(), [&](const Ranking::Place& place) {
        const std::optional<double> limit = limitOf(analysis, place.contender);
        return limit && place.value > *limit;
    });
    if (const std::optional<double> limit = analysis.scenario.limits.ttft_ms; limit && all_miss) {
        if (best <= *limit) {
            return LatencyWording::tr("After a cold start no card gives the first token within %1 at %2")
                .arg(milliseconds(*limit), at);
        }
        return LatencyWording::tr("No card gives the first token within %1 at %2; %3 needs %4")
            .arg(milliseconds(*limit), at, nameOf(analysis, order.places().front()), milliseconds(best));
    }
    const QString first =
        LatencyWording::tr("First token at %1: %2 on %3").arg(at, milliseconds(best), listed(order.leaderNames()));
    const Ranking::Place& last = order.places().back();
    return order.allLead()
               ? first
               : LatencyWording::tr("%1, %2 on %3").arg(first, milliseconds(last.value), nameOf(analysis, last));
}

CurveWords tpotWords(const Analysis& analysis)
{
    return latencyWords(tpotTitle(analysis), LatencyWording::tr("ms per token of a sequence"), analysis);
}

CurveWords ttftWords(const Analysis& analysis)
{
    return latencyWords(ttftTitle(analysis), LatencyWording::tr("ms to the first token"), analysis);
}

QString tpotGap(const Analysis& analysis)
{
    return gapOf(analysis, LatencyWording::tr("time per token"));
}

QString ttftGap(const Analysis& analysis)
{
    return gapOf(analysis, LatencyWording::tr("time to the first token"));
}

QString latencyLimit(double ms, bool after_cold_start)
{
    return after_cold_start ? LatencyWording::tr("limit %1 after a cold start").arg(milliseconds(ms))
                            : LatencyWording::tr("limit %1").arg(milliseconds(ms));
}

QString withCutMeaning(const QString& subtitle)
{
    return LatencyWording::tr("%1; thin: over the limit").arg(subtitle);
}

QString withFarLimit(const QString& subtitle, double ms)
{
    return LatencyWording::tr("%1; the limit, %2, is far above").arg(subtitle, milliseconds(ms));
}

} // namespace tiebreak
