// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts/verdict_wording.h"

#include "models/wording/load/load_wording.h"
#include "models/wording/verdicts/answer_wording.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

struct VerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

// How many decimals more than usual tell two prices apart.
int extraDecimals(double first, double second)
{
    int extra = 0;
    while (extra < 4 && money(first, extra) == money(second, extra)) {
        ++extra;
    }
    return extra;
}

} // namespace

QString untilThePrice(const Analysis& analysis, std::size_t contender, double tie, const QString& also)
{
    const Contender& whose = analysis.contenders[contender].contender;
    const int extra = extraDecimals(tie, whose.usd_per_gpu_hour);
    return VerdictTexts::tr("It stays so until the %1 falls below %2 (now %3)%4.")
        .arg(contenderName(analysis, contender), hourly(tie, whose, extra), money(whose.usd_per_gpu_hour, extra), also);
}

namespace {

// Whether nothing but the name tells one contender of that gap from another. A nearest measurement is each one's own.
bool isToldByName(const ContenderAnalysis& contender)
{
    return contender.gap == Gap::GpuNotPublished || contender.gap == Gap::NoCalibration ||
           (contender.gap == Gap::NoMeasurement && !contender.measurement);
}

// Why contenders without a cost have none; contenders with the same reason share one sentence.
QString whyNoCost(const Analysis& analysis, Question question)
{
    QStringList sentences;
    std::vector<Gap> told;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        const bool is_told = isToldByName(contender) && std::ranges::find(told, contender.gap) != told.end();
        if (asked_cost(contender, question) || is_told) {
            continue;
        }
        if (contender.usd_per_million_tokens.value) {
            sentences << gapSentence(fleet_gap(contender, analysis.scenario), contender, analysis);
            continue;
        }
        QStringList also;
        if (isToldByName(contender)) {
            told.push_back(contender.gap);
            for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
                const ContenderAnalysis& other = analysis.contenders[i];
                if (other.gap == contender.gap && isToldByName(other) && &other != &contender) {
                    also << (contender.gap == Gap::NoMeasurement ? contenderName(analysis, i) : gpuName(other));
                }
            }
            also.removeAll(gpuName(contender)); // the same GPU once more
            also.removeDuplicates();
        }
        sentences << gapSentence(contender.gap, contender, analysis, also);
    }
    sentences.removeDuplicates();
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString batchRange(double from, double to)
{
    return from < to ? VerdictTexts::tr("from batch %1 to %2").arg(number(from), number(to))
                     : VerdictTexts::tr("at batch %1").arg(number(from));
}

// The whole batches next to the scenario's at which the runner-up is the cheaper one. Costs cross at every flip, so it
// is cheaper from one flip to the next.
QStringList runnerUpRanges(const Analysis& analysis, const Verdict& verdict)
{
    std::vector<double> flips = verdict.flip_batches;
    std::ranges::sort(flips);
    const double now = analysis.scenario.server.batch;
    const auto above = std::ranges::upper_bound(flips, now);
    const auto below = std::ranges::lower_bound(flips, now);

    QStringList ranges;
    if (below != flips.begin()) {
        const double to = std::ceil(*(below - 1)) - 1;
        const bool open = below - 1 == flips.begin();
        const double from = open ? verdict.covered_from.value_or(1) : std::floor(*(below - 2)) + 1;
        if (from <= to) {
            ranges << (open && from < to ? VerdictTexts::tr("up to batch %1").arg(number(to)) : batchRange(from, to));
        }
    }
    if (above != flips.end()) {
        const double from = std::floor(*above) + 1;
        const bool open = above + 1 == flips.end();
        const double to = open ? verdict.covered_to.value_or(from + 1) : std::ceil(*(above + 1)) - 1;
        if (from <= to) {
            ranges << (open && from < to ? VerdictTexts::tr("from batch %1 up").arg(number(from))
                                         : batchRange(from, to));
        }
    }
    return ranges;
}

// Batches of the sweep at which a contender other than the runner-up undercuts the winner; empty: nowhere.
std::vector<double> undercuts(std::size_t contender, const Analysis& analysis, const Verdict& verdict)
{
    const std::vector<SweepPoint>& winner = analysis.contenders[*verdict.winner].sweep;
    std::vector<double> found;
    for (const SweepPoint& point : analysis.contenders[contender].sweep) {
        const auto other = std::ranges::find(winner, point.batch, &SweepPoint::batch);
        const std::optional<double> cost = point.cost(verdict.question).value;
        const std::optional<double> best = other == winner.end() ? std::nullopt : other->cost(verdict.question).value;
        if (cost && best && *cost < *best && !isSameAmount(*best, *cost)) {
            found.push_back(point.batch);
        }
    }
    return found;
}

// At which batches the verdict is another: "; from batch 12 up the A100 PCIe is cheaper", or that there are none.
QString otherBatches(const Analysis& analysis, const Verdict& verdict)
{
    QString text;
    const QStringList ranges = runnerUpRanges(analysis, verdict);
    if (!ranges.isEmpty()) {
        text +=
            VerdictTexts::tr("; %1 the %2 is cheaper").arg(listed(ranges), contenderName(analysis, *verdict.runner_up));
    }
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        if (i == verdict.winner || i == verdict.runner_up) {
            continue;
        }
        const std::vector<double> found = undercuts(i, analysis, verdict);
        if (!found.empty()) {
            text +=
                VerdictTexts::tr("; at some batches, %1, the %2 is cheaper")
                    .arg(batchRange(std::ceil(found.front()), std::floor(found.back())), contenderName(analysis, i));
        }
    }
    if (!text.isEmpty() || !verdict.covered_from || !verdict.covered_to ||
        *verdict.covered_from >= *verdict.covered_to) {
        return text;
    }
    if (analysis.scenario.evidence == Evidence::Article) {
        return VerdictTexts::tr(", at every batch the article covers");
    }
    return VerdictTexts::tr(", at every batch from %1 to %2")
        .arg(number(std::ceil(*verdict.covered_from)), number(std::floor(*verdict.covered_to)));
}

QString whatWouldChangeIt(const Analysis& analysis, const Verdict& verdict)
{
    const QString batches = otherBatches(analysis, verdict);
    if (verdict.flip_usd_per_gpu_hour) {
        return untilThePrice(analysis, *verdict.runner_up, *verdict.flip_usd_per_gpu_hour, batches);
    }
    return batches.isEmpty() ? QString() : VerdictTexts::tr("It stays so%1.").arg(batches);
}

// How likely it holds; empty: not drawn.
QString chanceSentence(const Verdict& verdict)
{
    if (!verdict.win_probability) {
        return {};
    }
    const QString share = chance(*verdict.win_probability);
    return verdict.question == Question::MonthlyBill
               ? VerdictTexts::tr("Chance of being the least bill: %1.").arg(share)
               : VerdictTexts::tr("Chance of being cheapest: %1.").arg(share);
}

void wordWarning(const Analysis& analysis, VerdictText& text)
{
    const Verdict& verdict = analysis.verdict;
    if (verdict.impossible_points <= 0) {
        return;
    }
    QStringList precisions;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        for (const EvidencePoint& point : contender.points) {
            if (point.exceeds_ceiling) {
                precisions << precisionText(point.weight_precision);
            }
        }
    }
    precisions.removeDuplicates();
    const QString which = listed(precisions);
    const QString least = number(verdict.impossible_least, 2);
    const QString most = number(verdict.impossible_most, 2);
    if (verdict.impossible_points == 1) {
        text.warning = which.isEmpty() ? VerdictTexts::tr("A published rate is above the card's limit.")
                                       : VerdictTexts::tr("A published %1 rate is above the card's limit.").arg(which);
        text.warning_detail = VerdictTexts::tr("It needs %1 times the memory bandwidth of the card.").arg(most);
        return;
    }
    text.warning = which.isEmpty() ? VerdictTexts::tr("Published rates are above the cards' limit.")
                                   : VerdictTexts::tr("Published %1 rates are above the cards' limit.").arg(which);
    text.warning_detail =
        least == most
            ? VerdictTexts::tr("They need %1 times the memory bandwidth of the cards.").arg(most)
            : VerdictTexts::tr("They need %1 to %2 times the memory bandwidth of the cards.").arg(least, most);
}

// The other evidence beside this one: when it names another winner, that comes first and the physics explains why.
void wordSecondOpinion(const Analysis& analysis, const Verdict& asked, VerdictText& text)
{
    const SecondOpinion& second = analysis.second_on(asked.question);
    if (!second.winner || !second.saving_fraction || !asked.winner) {
        return;
    }
    const QString other = second.evidence == Evidence::Model ? VerdictTexts::tr("model") : VerdictTexts::tr("article");
    if (second.disagrees) {
        text.warning = VerdictTexts::tr("The %1 disagrees: %2 is cheapest, %3 costs %4 more.")
                           .arg(other, contenderName(analysis, *second.winner),
                                contenderName(analysis, second.runner_up.value_or(0)),
                                excessText(excessOfSaving(*second.saving_fraction)));
        const Verdict& verdict = analysis.verdict;
        text.warning_detail =
            verdict.impossible_points > 0 && verdict.leans_on_impossible
                ? VerdictTexts::tr("The article's rates need %1 to %2 times the memory bandwidth of the cards.")
                      .arg(number(verdict.impossible_least, 2), number(verdict.impossible_most, 2))
                : VerdictTexts::tr("They rest on different throughputs; compare both under Evidence.");
    } else if (second.agrees && !text.warning.isEmpty()) {
        text.warning_detail +=
            QLatin1Char(' ') + VerdictTexts::tr("The %1 names the same winner; there %2 costs %3 more.")
                                   .arg(other, contenderName(analysis, second.runner_up.value_or(0)),
                                        excessText(excessOfSaving(*second.saving_fraction)));
    }
}

// Whether the bands of the two cheapest overlap.
bool mayBeOtherWayRound(const Analysis& analysis, const Verdict& verdict)
{
    const auto band = [&](std::size_t i) -> const Estimate& {
        const ContenderAnalysis& each = analysis.contenders[i];
        return verdict.question == Question::MonthlyBill ? each.usd_per_month_band : each.usd_per_million_tokens;
    };
    const Estimate& winner = band(*verdict.winner);
    const Estimate& runner_up = band(*verdict.runner_up);
    return winner.high && runner_up.low && *winner.high > *runner_up.low;
}

// What would change an answer that has a winner and a next one, and how sure it is.
QString howSure(const Analysis& analysis, const Verdict& verdict)
{
    QStringList sentences{whatWouldChangeIt(analysis, verdict)};
    if (mayBeOtherWayRound(analysis, verdict)) {
        sentences << VerdictTexts::tr("Their error bands overlap: it may be the other way round.");
    }
    sentences << chanceSentence(verdict);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString whoDecidesATie(qsizetype count)
{
    return count == 2 ? VerdictTexts::tr("A lower price of either one decides it.")
                      : VerdictTexts::tr("A lower price of any one decides it.");
}

// Several contenders have a cost: who wins, or who ties.
void wordWinner(const Analysis& analysis, const Verdict& verdict, const Ranking& costs, VerdictText& text)
{
    const QString cost = costPerMillion(costs.best());
    if (costs.isTie()) {
        const QStringList cheapest = costs.leaderNames();
        text.headline = VerdictTexts::tr("%1 cost the same: %2 per million tokens.").arg(listed(cheapest), cost);
        text.detail = whoDecidesATie(cheapest.size());
        return;
    }
    text.headline =
        VerdictTexts::tr("%1 is cheapest: %2 per million tokens; %3 costs %4 more.")
            .arg(contenderName(analysis, *verdict.winner), cost, contenderName(analysis, *verdict.runner_up),
                 excessText(excessOfSaving(verdict.saving_fraction.value_or(0))));
    text.detail = howSure(analysis, verdict);
}

void wordCostPerToken(const Analysis& analysis, const Verdict& verdict, const Ranking& costs, VerdictText& text)
{
    if (costs.isEmpty()) {
        text.headline = VerdictTexts::tr("No contender has a cost at %1.").arg(batch(analysis.scenario.server.batch));
    } else if (costs.places().size() == 1) {
        text.headline = VerdictTexts::tr("Only %1 has a cost here: %2 per million tokens.")
                            .arg(costs.leaderNames().first(), costPerMillion(costs.best()));
    } else {
        wordWinner(analysis, verdict, costs, text);
    }
}

void wordBill(const Analysis& analysis, const Verdict& verdict, const Ranking& bills, VerdictText& text)
{
    text.headline = VerdictTexts::tr("%1.").arg(billTitle(analysis));
    if (bills.isEmpty()) {
        return;
    }
    if (verdict.api_wins) {
        QStringList sentences{untilThePrice(analysis, *verdict.winner, *verdict.flip_usd_per_gpu_hour, {}),
                              chanceSentence(verdict)};
        sentences.removeAll(QString());
        text.detail = sentences.join(QLatin1Char(' '));
    } else if (bills.isTie()) {
        text.detail = whoDecidesATie(static_cast<qsizetype>(bills.leaders().size()));
    } else if (verdict.runner_up) {
        text.detail = howSure(analysis, verdict);
    }
}

void join(VerdictText& text, const QStringList& parts)
{
    QStringList detail = parts;
    detail.removeAll(QString());
    text.detail = detail.join(QLatin1Char(' '));
    const bool is_sentence = text.headline.endsWith(QLatin1Char('.'));
    QStringList all{is_sentence ? text.headline : QString(text.headline + QLatin1Char('.')), text.detail, text.warning,
                    text.warning_detail};
    all.removeAll(QString());
    text.plain = all.join(QLatin1Char(' '));
}

} // namespace

VerdictText verdictText(const Analysis& analysis, Question question)
{
    const Verdict& verdict = analysis.verdict_on(question);
    if (question == Question::MonthlyBill && analysis.scenario.load.is_played()) {
        VerdictText text = loadVerdict(analysis);
        join(text, {otherAnswer(analysis, question), text.detail});
        return text;
    }
    VerdictText text;
    const Ranking costs = costRanking(analysis, question);
    (question == Question::MonthlyBill ? wordBill : wordCostPerToken)(analysis, verdict, costs, text);
    if (!costs.isEmpty() && !costs.isTie() && !verdict.api_wins) {
        text.leader = static_cast<int>(costs.places().front().contender);
    }
    wordWarning(analysis, text);
    wordSecondOpinion(analysis, verdict, text);
    join(text, {otherAnswer(analysis, question), text.detail, whyNoCost(analysis, question)});
    return text;
}

VerdictText verdictText(const Analysis& analysis)
{
    return verdictText(analysis, analysis.scenario.question);
}

} // namespace tiebreak
