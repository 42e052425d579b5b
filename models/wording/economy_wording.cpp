// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/economy_wording.h"

#include "models/catalog/text_locale.h"
#include "models/engine/costs/api.h"
#include "models/engine/costs/billing.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/numbers/amounts.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

struct EconomyWording {
    Q_DECLARE_TR_FUNCTIONS(EconomyWording)
};

// ---- loads

// Loads as the scenario counts them: "100 M tokens", "25 users".
QString amountOf(const Scenario& scenario, double load)
{
    return scenario.load.is_played() ? loadAmount(scenario, load) : EconomyWording::tr("%1 tokens").arg(tokens(load));
}

// Without the words that the other one ends with, too: "4.35" of "4.35 B tokens" before "5.44 B tokens".
QString withoutCommonEnd(const QString& from, const QString& to)
{
    QStringList words = from.split(QLatin1Char(' '));
    QStringList others = to.split(QLatin1Char(' '));
    while (words.size() > 1 && !others.isEmpty() && words.last() == others.last()) {
        words.removeLast();
        others.removeLast();
    }
    return words.join(QLatin1Char(' '));
}

QString lastOf(const Scenario& scenario, double load)
{
    return amountOf(scenario, is_closed(scenario) ? std::floor(load) : load); // users are whole
}

QString range(const Scenario& scenario, const Interval& load)
{
    const QString from = amountOf(scenario, is_closed(scenario) ? std::ceil(load.from) : load.from);
    if (!load.to) {
        return EconomyWording::tr("from %1 up").arg(from);
    }
    const QString to = lastOf(scenario, *load.to);
    if (load.from <= 0) {
        return EconomyWording::tr("up to %1").arg(to);
    }
    if (from == to) {
        return EconomyWording::tr("around %1").arg(to);
    }
    return EconomyWording::tr("from %1 to %2").arg(withoutCommonEnd(from, to), to);
}

// Who leads there: a contender, or the API.
QString leadName(const Analysis& analysis, const Lead& lead)
{
    return *lead.cheapest < analysis.contenders.size() ? contenderName(analysis, *lead.cheapest)
                                                       : EconomyWording::tr("the API");
}

// ---- owning

bool hasPurchasePrice(const ContenderAnalysis& contender)
{
    return contender.ownership.gap == Gap::None && contender.ownership.curve.size() > 1;
}

// The months at which owning is ahead: every tie hands the lead over.
std::vector<Interval> ownedMonths(const Ownership& ownership, double horizon)
{
    std::vector<Interval> ahead;
    bool is_ahead = ownership.owning_wins_from == 0.0;
    if (is_ahead) {
        ahead.push_back({0, std::nullopt});
    }
    for (const double month : ownership.own_months) {
        if (month >= horizon || isSameAmount(horizon, month)) {
            break; // a tie at the very end hands nothing over
        }
        is_ahead = !is_ahead;
        if (is_ahead) {
            ahead.push_back({month, std::nullopt});
        } else {
            ahead.back().to = month;
        }
    }
    return ahead;
}

// "after 14.8 months", "from month 14.8 until month 52"; empty: never.
QString ownedText(const Ownership& ownership, double horizon)
{
    const std::vector<Interval> ahead = ownedMonths(ownership, horizon);
    if (ahead.size() == 1 && !ahead.front().to) {
        return ahead.front().from > 0 ? EconomyWording::tr("after %1").arg(months(ahead.front().from))
                                      : EconomyWording::tr("from the first day");
    }
    QStringList parts;
    for (const Interval& part : ahead) {
        if (!part.to) {
            parts << EconomyWording::tr("again from month %1").arg(number(part.from));
        } else if (part.from > 0) {
            parts << EconomyWording::tr("from month %1 until month %2").arg(number(part.from), number(*part.to));
        } else {
            parts << EconomyWording::tr("until month %1").arg(number(*part.to));
        }
    }
    return listed(parts);
}

// Two shares in as many digits as tell them apart.
std::pair<QString, QString> distinctPercents(double first, double second)
{
    int digits = 2;
    while (digits < 6 && percent(first, digits) == percent(second, digits)) {
        ++digits;
    }
    return {percent(first, digits), percent(second, digits)};
}

// Which contender the ownership title speaks of; empty: none has a purchase price.
std::optional<std::size_t> ownedContender(const Analysis& analysis)
{
    const auto& all = analysis.contenders;
    const std::optional<std::size_t> cheapest = analysis.verdict_on(Question::MonthlyBill).winner;
    if (cheapest && hasPurchasePrice(all[*cheapest])) {
        return cheapest;
    }
    const auto first = std::ranges::find_if(all, hasPurchasePrice);
    return first == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(first - all.begin()));
}

QString joules(double joules_a_token)
{
    return EconomyWording::tr("%1 J").arg(number(joules_a_token));
}

} // namespace

// ---- small parts

QString apiPrice(const Scenario& scenario)
{
    const Api& api = scenario.api;
    const QString output = exactMoney(*api.usd_per_million_tokens);
    if (!charges_prompts(api)) {
        return EconomyWording::tr("API at %1/M").arg(output);
    }
    const QString input = exactMoney(api.input_usd_per_million_tokens.value_or(0));
    return api.cached_usd_per_million_tokens && scenario.load.shared_prefix > 0
               ? EconomyWording::tr("API at %1/M in, %2/M cached (%3) and %4/M out")
                     .arg(input, exactMoney(*api.cached_usd_per_million_tokens), percent(scenario.load.shared_prefix),
                          output)
               : EconomyWording::tr("API at %1/M in and %2/M out").arg(input, output);
}

QString apiLineEnd(const Scenario& scenario)
{
    return charges_prompts(scenario.api) ? EconomyWording::tr("API at %1/M with prompts")
                                               .arg(costPerMillion(*api_usd_per_million_generated(scenario)))
                                         : apiPrice(scenario);
}

QString months(double count)
{
    const QString text = number(count);
    return EconomyWording::tr("%1 [month|months]", nullptr, text == QStringLiteral("1") ? 1 : pluralNumber(count))
        .arg(text);
}

QString withArticle(const QString& gpu)
{
    // Names are spelled out letter by letter ("an L40S", "an H100") unless they go on in small letters ("a Gaudi").
    const bool is_spelled = gpu.size() < 2 || !gpu.at(1).isLower();
    const QString vowels = is_spelled ? QStringLiteral("AEFHILMNORSX8") : QStringLiteral("AEIOU8");
    return !gpu.isEmpty() && vowels.contains(gpu.front()) ? EconomyWording::tr("an %1").arg(gpu)
                                                          : EconomyWording::tr("a %1").arg(gpu);
}

// ---- fleet

QString fleetText(const Analysis& analysis, std::size_t contender)
{
    const ContenderAnalysis& one = analysis.contenders[contender];
    if (!one.gpus_needed) {
        return {};
    }
    if (analysis.scenario.load.is_played()) {
        return fleetName(analysis, contender, *one.gpus_needed);
    }
    const QString name = contenderName(analysis, contender);
    return name == QString::fromStdString(one.short_name)
               ? EconomyWording::tr("%1 %2").arg(number(*one.gpus_needed), name)
               : EconomyWording::tr("%1 as %2").arg(gpus(*one.gpus_needed), name);
}

QString loadsText(const Scenario& scenario, const std::vector<Interval>& loads)
{
    constexpr std::size_t most_listed = 2;
    if (loads.size() > most_listed) {
        const Interval& last = loads.back();
        return last.to ? EconomyWording::tr("%1 and on and off up to %2")
                             .arg(range(scenario, loads.front()), lastOf(scenario, *last.to))
                       : EconomyWording::tr("%1, on and off after that, and always %2")
                             .arg(range(scenario, loads.front()), range(scenario, last));
    }
    QStringList ranges;
    for (const Interval& load : loads) {
        ranges << range(scenario, load);
    }
    return listed(ranges);
}

QString fleetSubtitle(const Analysis& analysis)
{
    const std::vector<Lead>& leads = analysis.cheapest_by_load;
    if (leads.empty()) {
        return EconomyWording::tr("Rent of whole GPUs");
    }
    const bool has_names = std::ranges::all_of(leads, [](const Lead& lead) { return lead.cheapest.has_value(); });
    if (has_names && leads.size() == 1) {
        return EconomyWording::tr("Rent of whole GPUs: at all these loads the least is that of %1")
            .arg(leadName(analysis, leads.front()));
    }
    if (has_names && leads.size() == 2) {
        return EconomyWording::tr("Rent of whole GPUs: up to %1 the least is that of %2, above that of %3")
            .arg(lastOf(analysis.scenario, leads.front().to), leadName(analysis, leads.front()),
                 leadName(analysis, leads.back()));
    }
    return EconomyWording::tr("Rent of whole GPUs; the strip names the cheapest at each load");
}

// ---- ownership

QString ownershipTitle(const Analysis& analysis)
{
    const auto shown = ownedContender(analysis);
    if (!shown) {
        return EconomyWording::tr("Rent or own: no purchase price to compare");
    }
    const Scenario& scenario = analysis.scenario;
    const Ownership& ownership = analysis.contenders[*shown].ownership;
    const QString gpu = withArticle(contenderName(analysis, *shown));
    const QString pays = ownedText(ownership, scenario.owning.horizon_months);
    const QString use = percent(scenario.bill.utilization);
    if (!pays.isEmpty()) {
        const QString beats = EconomyWording::tr("Owning %1 beats renting it %2 at %3 utilization").arg(gpu, pays, use);
        return ownership.lowest_utilization.value_or(0) > 0
                   ? EconomyWording::tr("%1, never below %2").arg(beats, percent(*ownership.lowest_utilization))
                   : beats;
    }
    const QString horizon = months(scenario.owning.horizon_months);
    const bool idle_is_free = billing_of(scenario, analysis.contenders[*shown].contender) == Billing::ByUse;
    if (!ownership.lowest_utilization && idle_is_free) {
        return EconomyWording::tr("Owning %1 never beats renting it within %2, at any utilization").arg(gpu, horizon);
    }
    const QString never = EconomyWording::tr("Owning %1 never beats renting it within %2 at %3 utilization");
    if (!idle_is_free || *ownership.lowest_utilization <= scenario.bill.utilization ||
        isSameAmount(scenario.bill.utilization, *ownership.lowest_utilization)) {
        return never.arg(gpu, horizon, use); // the best that it does is to tie
    }
    const auto [now, needed] = distinctPercents(scenario.bill.utilization, *ownership.lowest_utilization);
    return EconomyWording::tr("%1, only from %2 up").arg(never.arg(gpu, horizon, now), needed);
}

QString ownershipSubtitle(const Analysis& analysis)
{
    const auto shown = ownedContender(analysis);
    if (!shown) {
        return {};
    }
    QStringList parts{EconomyWording::tr("One GPU; thick: owned, thin: rented")};
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ContenderAnalysis& contender = analysis.contenders[i];
        if (i == *shown || !hasPurchasePrice(contender)) {
            continue;
        }
        const QString pays = ownedText(contender.ownership, analysis.scenario.owning.horizon_months);
        const QString name = contenderName(analysis, i);
        parts << (pays.isEmpty() ? EconomyWording::tr("owning %1 never pays").arg(withArticle(name))
                                 : EconomyWording::tr("owning %1 pays %2").arg(withArticle(name), pays));
    }
    return parts.join(EconomyWording::tr("; "));
}

QString ownershipGap(const Analysis& analysis)
{
    return ownedContender(analysis)
               ? QString()
               : EconomyWording::tr("Owning cannot be compared with renting without a purchase price; enter one for a "
                                    "GPU under Assumptions.");
}

// ---- energy

QString energyTitle(const Analysis& analysis)
{
    const Ranking energies(analysis, &ContenderAnalysis::joules_per_token, Best::Lowest, isSameText(&joules));
    if (energies.isEmpty()) {
        return EconomyWording::tr("No energy per token at %1").arg(batch(analysis.scenario.server.batch));
    }
    const QString leaders = listed(energies.leaderNames());
    const QString least = joules(energies.best());
    const QString need =
        EconomyWording::tr("%1 [needs|need] %2 a token", nullptr, static_cast<int>(energies.leaders().size()))
            .arg(leaders, least);
    const Ranking::Place* const rival = energies.rival();
    return rival == nullptr ? need
                            : EconomyWording::tr("%1; %2 needs %3 more")
                                  .arg(need, contenderName(analysis, rival->contender),
                                       excessText(excessOver(energies.best(), rival->value)));
}

QString energySubtitle(const Analysis& analysis)
{
    QStringList parts;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ContenderAnalysis& contender = analysis.contenders[i];
        const auto rent = contender.usd_per_million_tokens.value;
        if (!contender.power_usd_per_million_tokens || !rent) {
            continue;
        }
        const QString amount = money(*contender.power_usd_per_million_tokens);
        const QString share = percent(*contender.power_usd_per_million_tokens / *rent);
        parts << (parts.isEmpty() ? EconomyWording::tr("%1 %2 per M tokens, %3 of its rent")
                                        .arg(contenderName(analysis, i), amount, share)
                                  : EconomyWording::tr("%1 %2, %3").arg(contenderName(analysis, i), amount, share));
    }
    const Scenario& scenario = analysis.scenario;
    const QString terms = EconomyWording::tr("Electricity at PUE %1 and %2 a kWh")
                              .arg(number(scenario.power.pue), exactMoney(scenario.power.usd_per_kwh));
    return parts.isEmpty() ? terms : EconomyWording::tr("%1: %2").arg(terms, parts.join(EconomyWording::tr("; ")));
}

} // namespace tiebreak
