// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/pin_wording.h"

#include "models/engine/inputs/differences.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace tiebreak {

namespace {

struct PinWording {
    Q_DECLARE_TR_FUNCTIONS(PinWording)
};

bool isNone(double difference)
{
    constexpr double rounding = 1e-9; // of computing the same number by another way
    return std::abs(difference) < rounding;
}

QString changes(double throughput, double cost, const QString& pin)
{
    if (isNone(throughput) && isNone(cost)) {
        return PinWording::tr("The same throughput and cost as in %1.").arg(pin);
    }
    if (isNone(throughput)) {
        return PinWording::tr("%1 cost at the same throughput as in %2.").arg(signedPercent(cost), pin);
    }
    if (isNone(cost)) {
        return PinWording::tr("%1 throughput at the same cost as in %2.").arg(signedPercent(throughput), pin);
    }
    return PinWording::tr("%1 throughput, %2 cost against %3.")
        .arg(signedPercent(throughput), signedPercent(cost), pin);
}

// Who wins in the pin, unless that is the scenario's winner or one that costs as little there.
QString otherWinner(const Analysis& now, const PinBaseline& pin)
{
    const auto& winner = pin.analysis.verdict.winner;
    if (!winner) {
        return {};
    }
    if (now.verdict.winner) {
        const auto there = counterpart(now.scenario, *now.verdict.winner, pin.scenario);
        const auto cost = [&](std::size_t i) { return asked_cost(pin.analysis.contenders[i], pin.scenario.question); };
        const auto excess = there ? changeAgainst(cost(*there), cost(*winner)) : std::nullopt;
        if (excess && isNone(*excess)) {
            return {};
        }
    }
    const Ranking costs = costRanking(pin.analysis);
    const QString names = listed(costs.leaderNames());
    return costs.isTie() ? PinWording::tr("%1 cost the same in %2.").arg(names, pin.name)
                         : PinWording::tr("%1 is cheapest in %2.").arg(names, pin.name);
}

// The scenario's winner against the same card in the pin; `is_named`: saying which it is.
QString winnerAgainst(std::size_t winner, const Analysis& now, const PinBaseline& pin, bool is_named)
{
    const auto there = counterpart(now.scenario, winner, pin.scenario);
    if (!there) {
        return PinWording::tr("%1 is not in %2.").arg(contenderName(now, winner), pin.name);
    }
    const ContenderAnalysis& current = now.contenders[winner];
    const ContenderAnalysis& pinned = pin.analysis.contenders[*there];
    const auto throughput = changeAgainst(current.throughput_tok_s.value, pinned.throughput_tok_s.value);
    const Question question = now.scenario.question;
    const auto cost = changeAgainst(asked_cost(current, question), asked_cost(pinned, question));
    if (!throughput || !cost) {
        return PinWording::tr("%1 has no cost in %2.").arg(contenderName(now, winner), pin.name);
    }
    const QString text = changes(*throughput, *cost, pin.name);
    return is_named ? PinWording::tr("%1: %2").arg(contenderName(now, winner), text) : text;
}

// Of the cheapest fleet that carries the load.
std::optional<double> leastBill(const Analysis& analysis)
{
    std::optional<double> least;
    if (analysis.load) {
        for (const LoadAnswer& answer : analysis.load->contenders) {
            if (answer.gap == LoadGap::None && (!least || answer.now.usd_per_month < *least)) {
                least = answer.now.usd_per_month;
            }
        }
    }
    return least;
}

} // namespace

std::optional<PinBaseline> baselineOf(const Session& session)
{
    const Pin* const pin = session.baselinePin();
    if (pin == nullptr) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(pin - session.pins().data());
    return PinBaseline{QString::fromStdString(pin->name), pin->scenario, session.pinAnalysis(index)};
}

std::optional<double> changeAgainst(const std::optional<double>& now, const std::optional<double>& pinned)
{
    return now && pinned && *pinned != 0 ? std::optional(*now / *pinned - 1) : std::nullopt;
}

QString againstPin(const Session& session)
{
    const auto pin = baselineOf(session);
    if (!pin) {
        return {};
    }
    if (pin->scenario == session.scenario()) {
        return PinWording::tr("The same as %1.").arg(pin->name);
    }
    const Analysis& now = session.analysis();
    const QString other = otherWinner(now, *pin);
    if (!now.verdict.winner) {
        return other;
    }
    const QString own = winnerAgainst(*now.verdict.winner, now, *pin, !other.isEmpty());
    return other.isEmpty() ? own : QString(own + QLatin1Char(' ') + other);
}

QString loadAgainstPin(const Session& session)
{
    const auto pin = baselineOf(session);
    if (!pin) {
        return {};
    }
    if (pin->scenario == session.scenario()) {
        return PinWording::tr("The same as %1.").arg(pin->name);
    }
    const std::optional<double> then = leastBill(pin->analysis);
    const auto change = changeAgainst(leastBill(session.analysis()), then);
    if (!change) {
        return {};
    }
    return isNone(*change)
               ? PinWording::tr("The same bill as in %1.").arg(pin->name)
               : PinWording::tr("%1 of the bill against %2 (%3).").arg(signedPercent(*change), pin->name, money(*then));
}

QString whyNoNumber(const QString& version, const Analysis& analysis, std::optional<std::size_t> contender,
                    const QString& card)
{
    if (!contender) {
        return PinWording::tr("%1 is not in %2.").arg(card, version);
    }
    const ContenderAnalysis& missing = analysis.contenders[*contender];
    const QString why = gapSentence(missing.gap, missing, analysis);
    return why.isEmpty() ? PinWording::tr("%1 has no such number.").arg(version)
                         : PinWording::tr("%1: %2").arg(version, why);
}

} // namespace tiebreak
