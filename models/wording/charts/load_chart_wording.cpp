// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/load_chart_wording.h"

#include "models/wording/load/load_gap_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace tiebreak {

namespace {

struct LoadChartWording {
    Q_DECLARE_TR_FUNCTIONS(LoadChartWording)
};

bool hasLimits(const Scenario& scenario)
{
    return scenario.limits.ttft_ms || scenario.limits.tpot_ms || scenario.limits.e2e_ms;
}

using AnswerNumber = std::function<std::optional<double>(const LoadAnswer&)>;

// The contenders with an answer by a number of it; those that read the same lead together.
Ranking rankingOf(const Analysis& analysis, Best best, const AnswerNumber& number_of)
{
    const NumberOf of = [&](const ContenderAnalysis& contender) {
        const LoadAnswer& answer =
            analysis.load->contenders[static_cast<std::size_t>(&contender - analysis.contenders.data())];
        return answer.gap == LoadGap::None ? number_of(answer) : std::nullopt;
    };
    return {analysis, of, best, isSameText([](double value) { return number(value); })};
}

// "one L40S", "a replica of 4 L40S": of those that lead.
QStringList leadingReplicas(const Analysis& analysis, const Ranking& order)
{
    QStringList names;
    for (const Ranking::Place& place : order.leaders()) {
        const QString name = contenderName(analysis, place.contender);
        const int gpus = analysis.contenders[place.contender].contender.tensor_parallel;
        names << (gpus == 1 ? LoadChartWording::tr("one %1").arg(name)
                            : LoadChartWording::tr("a replica of %1 %2").arg(gpus).arg(name));
    }
    return names;
}

QString highestTitle(const Analysis& analysis)
{
    const Ranking order =
        rankingOf(analysis, Best::Highest, [](const LoadAnswer& answer) { return std::optional(answer.highest); });
    const QString load = loadAmount(analysis.scenario, order.best());
    const QString who = listed(leadingReplicas(analysis, order));
    return hasLimits(analysis.scenario) ? LoadChartWording::tr("Up to %1 within the limits on %2").arg(load, who)
           : is_closed(analysis.scenario)
               ? LoadChartWording::tr("Up to %1 at once on %2").arg(load, who)
               : LoadChartWording::tr("Up to %1 without a growing queue on %2").arg(load, who);
}

QString loadTpotTitle(const Analysis& analysis)
{
    const Ranking order = rankingOf(analysis, Best::Lowest, [](const LoadAnswer& answer) {
        const double ms = answer.now.summary.tpot_ms.at_share;
        return ms > 0 ? std::optional(ms) : std::nullopt;
    });
    return order.isEmpty() ? QString()
                           : LoadChartWording::tr("Quickest now: a token every %1 on %2")
                                 .arg(milliseconds(order.best()), listed(order.leaderNames()));
}

QString frontierTitle(const Analysis& analysis)
{
    const Ranking order = rankingOf(analysis, Best::Highest, [](const LoadAnswer& answer) {
        return answer.frontier_at_highest ? std::optional(answer.frontier_at_highest->gpu_tok_s) : std::nullopt;
    });
    return order.isEmpty() ? QString()
                           : LoadChartWording::tr("A GPU gives up to %1 tokens a second on %2")
                                 .arg(number(order.best()), listed(order.leaderNames()));
}

QString percentileName(const Analysis& analysis)
{
    return LoadChartWording::tr("P%1", "percentile").arg(number(analysis.scenario.limits.percentile));
}

CurveWords againstLoad(const Analysis& analysis, const QString& title)
{
    const bool closed = is_closed(analysis.scenario);
    CurveWords words;
    words.title = title;
    words.subtitle = LoadChartWording::tr("● highest load, ○ now");
    words.x_label = closed ? LoadChartWording::tr("users a replica") : LoadChartWording::tr("requests/s a replica");
    words.x_name = closed ? LoadChartWording::tr("users") : LoadChartWording::tr("requests a second");
    words.y_unit = LoadChartWording::tr("ms");
    return words;
}

} // namespace

QString loadChartGap(const Analysis& analysis)
{
    if (analysis.scenario.load.kind == LoadOf::Batch) {
        return LoadChartWording::tr("A batch has no load; choose users, requests a second or a trace.");
    }
    if (!analysis.load) {
        return playingSentence();
    }
    const auto has_answer = [](const LoadAnswer& answer) { return answer.gap == LoadGap::None; };
    return std::ranges::any_of(analysis.load->contenders, has_answer) ? QString() : loadGapSentence(analysis, 0);
}

QString loadGapTitle(const Analysis& analysis)
{
    return analysis.scenario.load.kind == LoadOf::Batch ? LoadChartWording::tr("The scenario runs a batch")
           : !analysis.load                             ? LoadChartWording::tr("One moment")
                                                        : LoadChartWording::tr("No contender carries this load");
}

CurveWords loadTtftWords(const Analysis& analysis)
{
    CurveWords words = againstLoad(analysis, highestTitle(analysis));
    words.y_label = LoadChartWording::tr("ms to the first token, %1").arg(percentileName(analysis));
    return words;
}

CurveWords loadTpotWords(const Analysis& analysis)
{
    CurveWords words = againstLoad(analysis, loadTpotTitle(analysis));
    words.y_label = LoadChartWording::tr("ms a token, %1").arg(percentileName(analysis));
    return words;
}

CurveWords frontierWords(const Analysis& analysis)
{
    CurveWords words;
    words.title = frontierTitle(analysis);
    words.subtitle = LoadChartWording::tr("● highest load");
    words.x_label = LoadChartWording::tr("output tokens/s a user");
    words.x_name = LoadChartWording::tr("tokens/s a user");
    words.y_label = LoadChartWording::tr("output tokens/s a GPU");
    words.y_unit = LoadChartWording::tr("tok/s");
    return words;
}

QString noTimeBetweenTokens()
{
    return LoadChartWording::tr("Answers of one token have no time from token to token; choose more output tokens.");
}

QString highestLoadTooltip(const Analysis& analysis, std::size_t contender)
{
    const LoadAnswer& answer = analysis.load->contenders[contender];
    return LoadChartWording::tr("%1: highest load %2 (%3 to %4 within the model's band)")
        .arg(contenderName(analysis, contender), loadAmount(analysis.scenario, answer.highest),
             number(answer.highest_low), number(answer.highest_high));
}

QString loadNowTooltip(const Analysis& analysis, std::size_t contender)
{
    const LoadFleet& now = analysis.load->contenders[contender].now;
    return LoadChartWording::tr("%1: %2 on each of %3 [replica|replicas] now", nullptr, pluralNumber(now.replicas))
        .arg(contenderName(analysis, contender), loadAmount(analysis.scenario, now.load), number(now.replicas));
}

QString frontierTooltip(const Analysis& analysis, std::size_t contender, double load)
{
    return LoadChartWording::tr("%1: %2 on one replica")
        .arg(contenderName(analysis, contender), loadAmount(analysis.scenario, load));
}

QString tokenLimitLabel(double ms)
{
    return LoadChartWording::tr("limit %1 ms a token").arg(number(ms));
}

QString playedSentence(const Analysis& analysis, const Catalogue& catalogue)
{
    std::size_t loads = 0;
    for (const LoadAnswer& answer : analysis.load->contenders) {
        loads += answer.curve.size();
    }
    if (loads == 0) {
        return {};
    }
    return LoadChartWording::tr("%1: played at %2 loads of %3 requests or more, the same for all contenders.")
        .arg(loadPhrase(analysis.scenario, catalogue), number(static_cast<double>(loads)), number(load_requests));
}

} // namespace tiebreak
