// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/pin_wording.h"

#include "models/engine/inputs/differences.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace tiebreak {

namespace {

struct PinWording {
    Q_DECLARE_TR_FUNCTIONS(PinWording)
};

// The pin that differences are told against.
struct Baseline {
    QString name;
    const Scenario& scenario;
    const Analysis& analysis;
};

std::optional<Baseline> baselineOf(const Session& session)
{
    const Pin* const pin = session.baselinePin();
    if (pin == nullptr) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(pin - session.pins().data());
    return Baseline{QString::fromStdString(pin->name), pin->scenario, session.pinAnalysis(index)};
}

QString nameOf(std::size_t contender, const Analysis& analysis)
{
    return contenderNames(analysis).at(static_cast<qsizetype>(contender));
}

// Empty where one of them has no value, or the pin's is zero.
std::optional<double> change(const std::optional<double>& now, const std::optional<double>& pinned)
{
    return now && pinned && *pinned != 0 ? std::optional(*now / *pinned - 1) : std::nullopt;
}

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
QString otherWinner(const Analysis& now, const Baseline& pin)
{
    const auto& winner = pin.analysis.verdict.winner;
    if (!winner) {
        return {};
    }
    if (now.verdict.winner) {
        const auto there = counterpart(now.scenario, *now.verdict.winner, pin.scenario);
        const auto cost = [&](std::size_t i) { return pin.analysis.contenders[i].usd_per_million_tokens.value; };
        const auto excess = there ? change(cost(*there), cost(*winner)) : std::nullopt;
        if (excess && isNone(*excess)) {
            return {};
        }
    }
    return PinWording::tr("%1 wins in %2.").arg(nameOf(*winner, pin.analysis), pin.name);
}

// The scenario's winner against the same card in the pin; `is_named`: saying which it is.
QString winnerAgainst(std::size_t winner, const Analysis& now, const Baseline& pin, bool is_named)
{
    const auto there = counterpart(now.scenario, winner, pin.scenario);
    if (!there) {
        return PinWording::tr("%1 is not in %2.").arg(nameOf(winner, now), pin.name);
    }
    const ContenderAnalysis& current = now.contenders[winner];
    const ContenderAnalysis& pinned = pin.analysis.contenders[*there];
    const auto throughput = change(current.throughput_tok_s.value, pinned.throughput_tok_s.value);
    const auto cost = change(current.usd_per_million_tokens.value, pinned.usd_per_million_tokens.value);
    if (!throughput || !cost) {
        return PinWording::tr("%1 has no cost in %2.").arg(nameOf(winner, now), pin.name);
    }
    const QString text = changes(*throughput, *cost, pin.name);
    return is_named ? PinWording::tr("%1: %2").arg(nameOf(winner, now), text) : text;
}

Cell changeCell(const Estimate& now, const Estimate& pinned, QString (*text)(double), const QString& why)
{
    const auto difference = change(now.value, pinned.value);
    if (!difference) {
        return emptyCell(noValue(), why);
    }
    const QString shown = signedPercent(*difference);
    return numberCell(*difference, shown,
                      PinWording::tr("%1 now ÷ %2 then - 1 = %3").arg(text(*now.value), text(*pinned.value), shown));
}

} // namespace

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

void addPinColumns(Grid& results, const Session& session)
{
    const auto pin = baselineOf(session);
    if (!pin) {
        return;
    }
    results.columns.push_back({PinWording::tr("Throughput against %1").arg(pin->name),
                               PinWording::tr("Throughput now over that of the same card in the pin, less 1")});
    results.columns.push_back({PinWording::tr("Cost against %1").arg(pin->name),
                               PinWording::tr("Cost per token now over that of the same card in the pin, less 1")});
    const Analysis& now = session.analysis();
    const Estimate none;
    for (std::size_t i = 0; i < results.rows.size(); ++i) {
        const ContenderAnalysis& current = now.contenders[i];
        const auto there = counterpart(now.scenario, i, pin->scenario);
        const ContenderAnalysis* const pinned = there ? &pin->analysis.contenders[*there] : nullptr;
        const QString why = current.throughput_tok_s.value
                                ? whyNoNumber(pin->name, pin->analysis, there, nameOf(i, now))
                                : gapSentence(current.gap, current, now);
        results.rows[i].push_back(changeCell(
            current.throughput_tok_s, pinned != nullptr ? pinned->throughput_tok_s : none,
            [](double tok_s) { return rate(tok_s); }, why));
        results.rows[i].push_back(changeCell(
            current.usd_per_million_tokens, pinned != nullptr ? pinned->usd_per_million_tokens : none,
            [](double usd) { return costPerMillion(usd, 4); }, why));
    }
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
