// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/load/load_wording.h"

#include "models/wording/load/load_gap_wording.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace tiebreak {

namespace {

struct LoadWording {
    Q_DECLARE_TR_FUNCTIONS(LoadWording)
};

std::vector<std::size_t> ranked(const Ranking& bills)
{
    std::vector<std::size_t> order;
    for (const Ranking::Place& place : bills.places()) {
        order.push_back(place.contender);
    }
    return order;
}

QString fleetNow(const Analysis& analysis, std::size_t contender)
{
    return fleetName(analysis, contender, *analysis.contenders[contender].gpus_needed);
}

// The contenders with an answer, the least bill first.
std::vector<std::size_t> byBill(const LoadAnalysis& load, LoadFleet LoadAnswer::*fleet)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < load.contenders.size(); ++i) {
        if (load.contenders[i].gap == LoadGap::None) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return (load.contenders[i].*fleet).usd_per_month; });
    return order;
}

QString fleetAndBill(const Analysis& analysis, std::size_t contender, const LoadFleet& fleet)
{
    return LoadWording::tr("%1 for %2", "fleet for a bill")
        .arg(fleetName(analysis, contender, fleet.gpus), money(fleet.usd_per_month));
}

// "2 L40S for $1,138, 1 H100 for $1,440 or 1 B200 for $3,600".
QString fleets(const Analysis& analysis, std::span<const std::size_t> order, LoadFleet LoadAnswer::*fleet)
{
    QStringList parts;
    for (const std::size_t i : order) {
        parts << fleetAndBill(analysis, i, analysis.load->contenders[i].*fleet);
    }
    if (parts.size() == 1) {
        return parts.front();
    }
    const QString last = parts.takeLast();
    return LoadWording::tr("%1 or %2", "fleets").arg(parts.join(LoadWording::tr(", ")), last);
}

QString mayMiss(const Analysis& analysis)
{
    QStringList names;
    for (std::size_t i = 0; i < analysis.load->contenders.size(); ++i) {
        const LoadAnswer& answer = analysis.load->contenders[i];
        if (answer.gap == LoadGap::None && answer.now.may_miss) {
            names << fleetName(analysis, i, answer.now.gpus);
        }
    }
    if (names.isEmpty()) {
        return {};
    }
    return analysis.scenario.limits.ttft_ms || analysis.scenario.limits.tpot_ms || analysis.scenario.limits.e2e_ms
               ? LoadWording::tr("%1 may miss the limits: they lie inside the error band.").arg(listed(names))
               : LoadWording::tr("%1 may not keep up: the load lies inside the error band of the rate.")
                     .arg(listed(names));
}

QString gaps(const Analysis& analysis)
{
    QStringList sentences;
    for (std::size_t i = 0; i < analysis.load->contenders.size(); ++i) {
        sentences << loadGapSentence(analysis, i);
    }
    sentences.removeAll(QString());
    sentences.removeDuplicates();
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString fleetName(const Analysis& analysis, std::size_t contender, double gpus)
{
    const QString name = contenderName(analysis, contender);
    const int replica = analysis.contenders[contender].contender.tensor_parallel;
    if (replica == 1) {
        return LoadWording::tr("%1 %2", "number of cards, card").arg(number(gpus), name);
    }
    const double replicas = gpus / replica;
    return LoadWording::tr("%1 [replica|replicas] of %2 GPUs, %3", nullptr, pluralNumber(replicas))
        .arg(number(replicas), number(replica), name);
}

QString playingSentence()
{
    return LoadWording::tr("The load is being played.");
}

QString loadHeadline(const Analysis& analysis)
{
    if (!analysis.load) {
        return LoadWording::tr("The load is being played");
    }
    const Ranking bills(analysis, &ContenderAnalysis::usd_per_month);
    if (bills.isEmpty()) {
        return LoadWording::tr("No contender carries this load");
    }
    const std::size_t best = bills.places().front().contender;
    const QString fleet = fleetNow(analysis, best);
    if (analysis.bill.api_wins) {
        return LoadWording::tr("The API for %1 a month; %2 [costs|cost] %3 more", nullptr,
                               pluralNumber(analysis.contenders[best].gpus_needed.value_or(0)))
            .arg(money(*analysis.contenders[best].api.api_usd_per_month), fleet,
                 excessText(excessOfSaving(analysis.bill.saving_fraction.value_or(0))));
    }
    if (bills.isTie()) {
        return LoadWording::tr("%1: the same bill").arg(fleets(analysis, ranked(bills), &LoadAnswer::now));
    }
    const QString bill = LoadWording::tr("%1 for %2 a month").arg(fleet, money(bills.best()));
    const Ranking::Place* const next = bills.next();
    return next == nullptr
               ? bill
               : LoadWording::tr("%1; %2 [costs|cost] %3 more", nullptr,
                                 pluralNumber(analysis.contenders[next->contender].gpus_needed.value_or(0)))
                     .arg(bill, fleetNow(analysis, next->contender), excessText(excessOver(bills.best(), next->value)));
}

LoadText loadText(const Analysis& analysis)
{
    LoadText text;
    text.headline = loadHeadline(analysis);
    if (!analysis.load) {
        return text;
    }
    text.warning = mayMiss(analysis);
    const Ranking bills(analysis, &ContenderAnalysis::usd_per_month);
    if (bills.isEmpty()) {
        text.detail = gaps(analysis);
        return text;
    }
    const std::vector<std::size_t> now = ranked(bills);
    const bool api_wins = analysis.bill.api_wins;
    QStringList detail;
    if (api_wins || !bills.isTie()) {
        text.leader = api_wins ? -1 : static_cast<int>(now.front());
        const auto wins = analysis.bill.win_probability;
        if (wins && (api_wins || now.size() > 1)) {
            detail << LoadWording::tr("Chance of being the least bill: %1.").arg(chance(*wins));
        }
        const auto others = std::span(now).subspan(api_wins ? 0 : 1);
        if (!others.empty()) {
            detail << LoadWording::tr("Otherwise %1.").arg(fleets(analysis, others, &LoadAnswer::now));
        }
    }
    if (!api_wins && analysis.contenders[now.front()].api.api_usd_per_month) {
        detail << LoadWording::tr("The API would take %1 for these tokens.")
                      .arg(money(*analysis.contenders[now.front()].api.api_usd_per_month));
    }
    detail << LoadWording::tr("At twice the load %1.")
                  .arg(fleets(analysis, byBill(*analysis.load, &LoadAnswer::twice), &LoadAnswer::twice));
    detail << gaps(analysis);
    detail.removeAll(QString());
    text.detail = detail.join(QLatin1Char(' '));
    return text;
}

VerdictText loadVerdict(const Analysis& analysis)
{
    const LoadText text = loadText(analysis);
    VerdictText verdict;
    verdict.headline = text.headline;
    verdict.detail = analysis.scenario.evidence == Evidence::Model || text.detail.isEmpty()
                         ? text.detail
                         : LoadWording::tr("By the calibrated model, which alone knows loads. %1").arg(text.detail);
    verdict.warning = text.warning;
    verdict.plain = QString(text.headline % u". " % verdict.detail % u' ' % text.warning).trimmed();
    verdict.leader = text.leader;
    return verdict;
}

QString loadPhrase(const Scenario& scenario, const Catalogue& catalogue, double factor)
{
    const Load& load = scenario.load;
    const QString rate =
        LoadWording::tr("%1 [request|requests] a second", nullptr, pluralNumber(load.requests_per_s * factor))
            .arg(number(load.requests_per_s * factor));
    switch (load.kind) {
    case LoadOf::Batch:
        return batch(scenario.server.batch);
    case LoadOf::Users: {
        const QString users = LoadWording::tr("%1 [user|users]", nullptr, pluralNumber(load.users * factor))
                                  .arg(number(load.users * factor));
        return load.think_time_s > 0
                   ? LoadWording::tr("%1 who think %2 s between requests").arg(users, number(load.think_time_s))
                   : users;
    }
    case LoadOf::Requests:
        return rate;
    case LoadOf::Trace:
        break;
    }
    const Trace* const trace = catalogue.trace(load.trace);
    return trace == nullptr ? rate
                            : LoadWording::tr("%1 as in the trace %2").arg(rate, QString::fromStdString(trace->label));
}

QString limitsPhrase(const Scenario& scenario)
{
    const Limits& limits = scenario.limits;
    QStringList parts;
    if (limits.ttft_ms) {
        parts << LoadWording::tr("first token within %1 ms").arg(number(*limits.ttft_ms));
    }
    if (limits.tpot_ms) {
        parts << LoadWording::tr("%1 ms a token").arg(number(*limits.tpot_ms));
    }
    if (limits.e2e_ms) {
        parts << LoadWording::tr("whole answer within %1 ms").arg(number(*limits.e2e_ms));
    }
    return parts.isEmpty() ? QString()
                           : LoadWording::tr("%1 % of requests: %2")
                                 .arg(number(limits.percentile), parts.join(LoadWording::tr(", ")));
}

QString loadNote(const Analysis& analysis, std::size_t contender)
{
    const LoadAnswer& answer = analysis.load->contenders[contender];
    if (answer.gap != LoadGap::None) {
        return loadGapSentence(analysis, contender);
    }
    QStringList notes;
    if (answer.now.state == LoadState::AtLimit) {
        notes << LoadWording::tr("At the limit: the load lies inside the error band of what a replica carries, where "
                                 "percentiles cannot be predicted.");
    }
    if (answer.now.may_miss) {
        notes << LoadWording::tr("May miss the limits: they lie inside the error band.");
    }
    if (analysis.scenario.load.shared_prefix > 0 && !answer.shares_prefixes) {
        notes << LoadWording::tr("The shared prefix moves nothing: this release of %1 has no prefix cache on its own.")
                     .arg(QString::fromStdString(analysis.scenario.server.framework));
    }
    if (analysis.scenario.server.speculation_depth > 0) {
        notes << (answer.speculation_pays_from ? LoadWording::tr("Drafting pays from %1 accepted drafts.")
                                                     .arg(percent(*answer.speculation_pays_from))
                                               : LoadWording::tr("Drafting never pays at this load."));
    }
    if (answer.left_out > 0) {
        notes << LoadWording::tr("%n [request|requests] of the trace left out: longer than the model or the cache "
                                 "allows.",
                                 nullptr, answer.left_out);
    }
    return notes.join(QLatin1Char(' '));
}

QString loadStateName(LoadState state)
{
    switch (state) {
    case LoadState::Stable:
        return QStringLiteral("stable");
    case LoadState::AtLimit:
        return QStringLiteral("at_limit");
    case LoadState::Overloaded:
        break;
    }
    return QStringLiteral("overloaded");
}

QString loadStateText(LoadState state)
{
    switch (state) {
    case LoadState::Stable:
        return LoadWording::tr("stable");
    case LoadState::AtLimit:
        return LoadWording::tr("at the limit");
    case LoadState::Overloaded:
        break;
    }
    return LoadWording::tr("overloaded");
}

QString loadAmount(const Scenario& scenario, double load)
{
    return is_closed(scenario)
               ? LoadWording::tr("%1 [user|users]", nullptr, pluralNumber(load)).arg(number(load))
               : LoadWording::tr("%1 [request|requests] a second", nullptr, pluralNumber(load)).arg(number(load));
}

} // namespace tiebreak
