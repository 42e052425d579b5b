// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/batch_titles.h"

#include "models/wording/verdicts/answer_wording.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct TitleTexts {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace

QString throughputTitle(const Analysis& analysis)
{
    // Rates nearer than this are about equal: a title would say "1 ×".
    constexpr double same_speed = 0.005;
    const Ranking rates(
        analysis, [](const ContenderAnalysis& each) { return each.throughput_tok_s.value; }, Best::Highest,
        [](double best, double value) { return value > best / (1 + same_speed); });
    const QString at = batch(analysis.scenario.server.batch);
    if (rates.isEmpty()) {
        return TitleTexts::tr("No throughput at %1").arg(at);
    }
    const QString leaders = listed(rates.leaderNames());
    if (rates.places().size() == 1) {
        return TitleTexts::tr("%1: %2 at %3").arg(leaders, rate(rates.best()), at);
    }
    if (rates.allLead()) {
        return rates.best() == rates.places().back().value
                   ? TitleTexts::tr("%1 are equally fast at %2").arg(leaders, at)
                   : TitleTexts::tr("%1 are about equally fast at %2").arg(leaders, at);
    }
    const Ranking::Place& rival = *rates.rival();
    const QString name = contenderName(analysis, rival.contender);
    const QString factor = times(rates.best() / rival.value);
    if (rival.contender == 0) {
        return rates.isTie() ? TitleTexts::tr("%1 are %2 as fast as %3 at %4").arg(leaders, factor, name, at)
                             : TitleTexts::tr("%1 is %2 as fast as %3 at %4").arg(leaders, factor, name, at);
    }
    return rates.isTie() ? TitleTexts::tr("%1 are fastest at %2: %3 %4").arg(leaders, at, factor, name)
                         : TitleTexts::tr("%1 is fastest at %2: %3 %4").arg(leaders, at, factor, name);
}

QString costTitle(const Analysis& analysis)
{
    if (analysis.scenario.question == Question::MonthlyBill) {
        return billTitle(analysis);
    }
    const Ranking costs = costRanking(analysis);
    if (costs.isEmpty()) {
        return TitleTexts::tr("No cost at %1").arg(batch(analysis.scenario.server.batch));
    }
    const QString cheapest = listed(costs.leaderNames());
    if (costs.places().size() == 1) {
        return TitleTexts::tr("%1 costs %2 per M tokens").arg(cheapest, costPerMillion(costs.best()));
    }
    if (costs.isTie()) {
        return TitleTexts::tr("%1 cost the same").arg(cheapest);
    }
    return TitleTexts::tr("%1 is cheapest per token; %2 costs %3 more")
        .arg(cheapest, contenderName(analysis, *analysis.verdict.runner_up),
             excessText(excessOfSaving(analysis.verdict.saving_fraction.value_or(0))));
}

QString breakevenTitle(const Analysis& analysis)
{
    const auto& tie = analysis.pair_tie;
    if (!tie || !tie->usd_per_gpu_hour.value) {
        return TitleTexts::tr("No price of the same cost at %1").arg(batch(analysis.scenario.server.batch));
    }
    return TitleTexts::tr("%1 costs the same as %2 at %3")
        .arg(contenderName(analysis, tie->contender), contenderName(analysis, tie->other),
             hourly(*tie->usd_per_gpu_hour.value, analysis.contenders[tie->contender].contender));
}

} // namespace tiebreak
