// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/pin_columns.h"

#include "models/engine/inputs/differences.h"
#include "models/wording/gap_wording.h"
#include "models/wording/pin_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct PinColumns {
    Q_DECLARE_TR_FUNCTIONS(PinColumns)
};

Cell changeCell(const Estimate& now, const Estimate& pinned, QString (*text)(double), const QString& why)
{
    const auto difference = changeAgainst(now.value, pinned.value);
    if (!difference) {
        return emptyCell(noValue(), why);
    }
    const QString shown = signedPercent(*difference);
    return numberCell(*difference, shown,
                      PinColumns::tr("%1 now ÷ %2 then - 1 = %3").arg(text(*now.value), text(*pinned.value), shown));
}

} // namespace

void addPinColumns(Grid& results, const Session& session)
{
    const auto pin = baselineOf(session);
    if (!pin) {
        return;
    }
    results.columns.push_back({PinColumns::tr("Throughput against %1").arg(pin->name),
                               PinColumns::tr("Throughput now over that of the same card in the pin, less 1")});
    results.columns.push_back({PinColumns::tr("Cost against %1").arg(pin->name),
                               PinColumns::tr("Cost per token now over that of the same card in the pin, less 1")});
    const Analysis& now = session.analysis();
    const Estimate none;
    for (std::size_t i = 0; i < results.rows.size(); ++i) {
        const ContenderAnalysis& current = now.contenders[i];
        const auto there = counterpart(now.scenario, i, pin->scenario);
        const ContenderAnalysis* const pinned = there ? &pin->analysis.contenders[*there] : nullptr;
        const QString why = current.throughput_tok_s.value
                                ? whyNoNumber(pin->name, pin->analysis, there, contenderName(now, i))
                                : gapSentence(current.gap, current, now);
        results.rows[i].push_back(changeCell(
            current.throughput_tok_s, pinned != nullptr ? pinned->throughput_tok_s : none,
            [](double tok_s) { return rate(tok_s); }, why));
        results.rows[i].push_back(changeCell(
            current.usd_per_million_tokens, pinned != nullptr ? pinned->usd_per_million_tokens : none,
            [](double usd) { return costPerMillion(usd, 4); }, why));
    }
}

} // namespace tiebreak
