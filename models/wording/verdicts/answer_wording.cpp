// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts/answer_wording.h"

#include "models/engine/costs/billing.h"
#include "models/wording/economy_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

struct AnswerWording {
    Q_DECLARE_TR_FUNCTIONS(AnswerWording)
};

double apiBill(const Analysis& analysis)
{
    return analysis.contenders[analysis.bill.winner.value_or(0)].api.api_usd_per_month.value_or(0);
}

QString loadOf(const Analysis& analysis)
{
    return analysis.scenario.load.is_played()
               ? AnswerWording::tr("your load")
               : AnswerWording::tr("your %1 tokens").arg(tokens(analysis.scenario.bill.tokens_per_month));
}

// The bill's winner beside the winner per token.
QString leastBill(const Analysis& analysis, const Verdict& asked, const OtherAnswer& other)
{
    const QString load = loadOf(analysis);
    const std::size_t here = *asked.winner;
    const auto bill_of = [&](std::size_t contender) { return analysis.contenders[contender].usd_per_month; };
    const std::optional<double> dearer = bill_of(here);
    const QString least = other.winner ? money(*bill_of(*other.winner)) : money(apiBill(analysis));
    if (!other.winner) {
        return dearer ? AnswerWording::tr("The API is cheapest for %1 a month: %2 against %3 for %4.")
                            .arg(load, least, money(*dearer), fleetText(analysis, here))
                      : AnswerWording::tr("The API carries %1 for %2 a month.").arg(load, least);
    }
    const QString fleet = fleetText(analysis, *other.winner);
    return dearer ? AnswerWording::tr("The least bill for %1 is that of %2: %3 a month against %4 for %5.")
                        .arg(load, fleet, least, money(*dearer), fleetText(analysis, here))
                  : AnswerWording::tr("The least bill for %1 is that of %2: %3 a month.").arg(load, fleet, least);
}

// The winner per token beside that of the bill, which is no contender when the API has it.
QString cheapestToken(const Analysis& analysis, const Verdict& asked, const OtherAnswer& other)
{
    const QString name = contenderName(analysis, *other.winner);
    const QString cost = costPerMillion(*analysis.contenders[*other.winner].usd_per_million_tokens.value);
    // A played load finds its own batches; a cost per token is that of one batch.
    const Scenario& scenario = analysis.scenario;
    const QString at =
        scenario.load.is_played()
            ? AnswerWording::tr("at %1 and %2").arg(batch(scenario.server.batch), atUtilization(scenario))
            : atUtilization(scenario);
    const auto here = asked.api_wins ? std::nullopt : analysis.contenders[*asked.winner].usd_per_million_tokens.value;
    return here && other.saving_fraction
               ? AnswerWording::tr("Counted %1, the cheapest card per token is the %2: %3 a million; the %4 costs %5 "
                                   "more, %6.")
                     .arg(at, name, cost, contenderName(analysis, *asked.winner),
                          excessText(excessOfSaving(*other.saving_fraction)), costPerMillion(*here))
               : AnswerWording::tr("Counted %1, the cheapest card per token is the %2: %3 a million.")
                     .arg(at, name, cost);
}

QString oneBilling(const Scenario& scenario, Billing billing)
{
    switch (billing) {
    case Billing::Always:
        return AnswerWording::tr("all hours paid");
    case Billing::Scheduled:
        return AnswerWording::tr("%1 paid hours a month").arg(number(ready_hours(scenario.bill, billing), 4));
    case Billing::ByUse:
        break;
    }
    return AnswerWording::tr("idle hours free");
}

} // namespace

QString billTitle(const Analysis& analysis)
{
    if (analysis.scenario.load.is_played()) {
        return loadHeadline(analysis);
    }
    const QString load = tokens(analysis.scenario.bill.tokens_per_month);
    const Ranking rents(analysis, &ContenderAnalysis::usd_per_month);
    if (rents.isEmpty()) {
        return AnswerWording::tr("No fleet for %1 tokens a month").arg(load);
    }
    QStringList fleets;
    for (const Ranking::Place& leader : rents.leaders()) {
        fleets << fleetText(analysis, leader.contender);
    }
    const QString amount = money(rents.best());
    if (analysis.verdict_on(Question::MonthlyBill).api_wins) {
        return AnswerWording::tr("The API is cheapest: %1 a month for %2 tokens against %3 for %4")
            .arg(money(apiBill(analysis)), load, amount, fleets.first());
    }
    if (rents.isTie()) {
        return AnswerWording::tr("%1 serve %2 tokens a month for %3 each").arg(listed(fleets), load, amount);
    }
    const double count = analysis.contenders[rents.places().front().contender].gpus_needed.value_or(0);
    const QString served = AnswerWording::tr("%1 [serves|serve] %2 tokens a month for %3", nullptr, pluralNumber(count))
                               .arg(fleets.first(), load, amount);
    const Ranking::Place* const next = rents.next();
    return next == nullptr
               ? served
               : AnswerWording::tr("%1; %2 [costs|cost] %3 more", nullptr,
                                   pluralNumber(analysis.contenders[next->contender].gpus_needed.value_or(0)))
                     .arg(served, fleetText(analysis, next->contender),
                          excessText(excessOver(rents.best(), next->value)));
}

QString otherAnswer(const Analysis& analysis, Question question)
{
    const Verdict& asked = analysis.verdict_on(question);
    if (!asked.other) {
        return {};
    }
    return asked.other->question == Question::MonthlyBill ? leastBill(analysis, asked, *asked.other)
                                                          : cheapestToken(analysis, asked, *asked.other);
}

QString atUtilization(const Scenario& scenario)
{
    const bool idle_is_free = std::ranges::all_of(scenario.contenders, [&scenario](const Contender& contender) {
        return billing_of(scenario, contender) == Billing::ByUse;
    });
    return idle_is_free || scenario.bill.utilization == 1
               ? AnswerWording::tr("at full load")
               : AnswerWording::tr("at %1 utilization").arg(percent(scenario.bill.utilization, 3));
}

QString billingPhrase(const Analysis& analysis)
{
    const Scenario& scenario = analysis.scenario;
    std::vector<Billing> all;
    for (const ContenderAnalysis& each : analysis.contenders) {
        all.push_back(billing_of(scenario, each.contender));
    }
    if (all.empty() || std::ranges::count(all, all.front()) == std::ssize(all)) {
        return all.empty() || all.front() == Billing::Always ? QString() : oneBilling(scenario, all.front());
    }
    QStringList parts;
    for (std::size_t i = 0; i < all.size(); ++i) {
        parts << AnswerWording::tr("%1 %2").arg(contenderName(analysis, i), oneBilling(scenario, all[i]));
    }
    return parts.join(AnswerWording::tr(", "));
}

} // namespace tiebreak
