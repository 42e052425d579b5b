// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/pin_columns.h"

#include "models/engine/inputs/differences.h"
#include "models/wording/charts/load_chart_wording.h"
#include "models/wording/load/load_gap_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/pin_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <array>

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

// The answer to the pin's load for the contender that stands for the same card, or why there is none.
struct PinnedLoad {
    const LoadAnswer* answer = nullptr;
    QString why;
};

PinnedLoad pinnedLoad(const Analysis& now, std::size_t contender, const PinBaseline& pin)
{
    const auto there = counterpart(now.scenario, contender, pin.scenario);
    if (!there) {
        return {nullptr, PinColumns::tr("%1 is not in %2.").arg(contenderName(now, contender), pin.name)};
    }
    if (pin.scenario.load.kind == LoadOf::Batch) {
        return {nullptr, PinColumns::tr("%1 runs a batch.").arg(pin.name)};
    }
    if (!pin.analysis.load) {
        return {nullptr, playingSentence()};
    }
    const QString gap = loadGapSentence(pin.analysis, *there);
    return gap.isEmpty() ? PinnedLoad{&pin.analysis.load->contenders[*there], {}}
                         : PinnedLoad{nullptr, PinColumns::tr("%1: %2").arg(pin.name, gap)};
}

Cell billChange(const LoadAnswer& now, const PinnedLoad& pinned)
{
    const auto bill = [](const LoadAnswer* answer) {
        return answer != nullptr ? Estimate{answer->now.usd_per_month, {}, {}} : Estimate();
    };
    return changeCell(
        bill(&now), bill(pinned.answer), [](double usd) { return money(usd); }, pinned.why);
}

// Users are no requests a second.
Cell loadChange(const LoadAnswer& now, const PinnedLoad& pinned, bool is_same_kind, const QString& pin)
{
    const auto load = [](const LoadAnswer* answer) {
        return answer != nullptr && answer->highest > 0 ? Estimate{answer->highest, {}, {}} : Estimate();
    };
    if (pinned.answer != nullptr && !is_same_kind) {
        return emptyCell(noValue(), PinColumns::tr("The load of %1 is counted otherwise.").arg(pin));
    }
    const QString why = pinned.why.isEmpty() ? PinColumns::tr("%1 has no such number.").arg(pin) : pinned.why;
    return changeCell(
        load(&now), load(pinned.answer), [](double amount) { return number(amount); }, why);
}

// A number of a use that pins are compared in.
struct UseNumber {
    const char* heading;
    const char* help;
    Estimate (*of)(const ContenderAnalysis& contender);
    QString (*text)(double value);
};

constexpr std::array image_numbers{
    UseNumber{QT_TRANSLATE_NOOP("PinColumns", "Images/min against %1"),
              QT_TRANSLATE_NOOP("PinColumns", "Images a minute now over those of the same card in the pin, less 1"),
              [](const ContenderAnalysis& contender) { return contender.images.model.images_per_min; },
              [](double a_minute) { return number(a_minute); }},
    UseNumber{QT_TRANSLATE_NOOP("PinColumns", "Cost against %1"),
              QT_TRANSLATE_NOOP("PinColumns", "Cost of an image now over that of the same card in the pin, less 1"),
              [](const ContenderAnalysis& contender) { return contender.images.model.usd_per_thousand; },
              [](double usd) { return money(usd); }},
};
constexpr std::array training_numbers{
    UseNumber{QT_TRANSLATE_NOOP("PinColumns", "Rate against %1"),
              QT_TRANSLATE_NOOP("PinColumns", "Tokens a second now over those of the same card in the pin, less 1"),
              [](const ContenderAnalysis& contender) {
                  const ModelledTraining& training = contender.training.model;
                  return training.fits ? training.tok_s : Estimate();
              },
              [](double tok_s) { return rate(tok_s); }},
    UseNumber{QT_TRANSLATE_NOOP("PinColumns", "Run against %1"),
              QT_TRANSLATE_NOOP("PinColumns", "Cost of the run now over that of the same card in the pin, less 1"),
              [](const ContenderAnalysis& contender) { return contender.training.model.run_usd; },
              [](double usd) { return money(usd); }},
};

} // namespace

void addUsePinColumns(Grid& uses, const Session& session, Use use)
{
    const auto pin = baselineOf(session);
    if (!pin) {
        return;
    }
    const Analysis& now = session.analysis();
    for (const UseNumber& compared : use == Use::Images ? image_numbers : training_numbers) {
        uses.columns.push_back({PinColumns::tr(compared.heading).arg(pin->name), PinColumns::tr(compared.help)});
        for (std::size_t i = 0; i < uses.rows.size(); ++i) {
            const auto there = counterpart(now.scenario, i, pin->scenario);
            const QString why = there ? PinColumns::tr("%1 has no such number.").arg(pin->name)
                                      : PinColumns::tr("%1 is not in %2.").arg(contenderName(now, i), pin->name);
            uses.rows[i].push_back(changeCell(compared.of(now.contenders[i]),
                                              there ? compared.of(pin->analysis.contenders[*there]) : Estimate(),
                                              compared.text, why));
        }
    }
}

void addLoadPinColumns(Grid& loads, const Session& session)
{
    const auto pin = baselineOf(session);
    const Analysis& now = session.analysis();
    if (!pin || !now.load || loads.rows.size() != now.load->contenders.size()) {
        return;
    }
    loads.columns.push_back(
        {PinColumns::tr("Load against %1").arg(pin->name),
         PinColumns::tr("The highest load of one replica now over that of the same card in the pin, less 1")});
    loads.columns.push_back({PinColumns::tr("Bill against %1").arg(pin->name),
                             PinColumns::tr("The bill now over that of the same card in the pin, less 1")});
    const bool is_same_kind = is_closed(now.scenario) == is_closed(pin->scenario);
    for (std::size_t i = 0; i < loads.rows.size(); ++i) {
        const QString gap = loadGapSentence(now, i);
        if (!gap.isEmpty()) {
            loads.rows[i].insert(loads.rows[i].end(), 2, emptyCell(noValue(), gap));
            continue;
        }
        const PinnedLoad pinned = pinnedLoad(now, i, *pin);
        const LoadAnswer& answer = now.load->contenders[i];
        loads.rows[i].push_back(loadChange(answer, pinned, is_same_kind, pin->name));
        loads.rows[i].push_back(billChange(answer, pinned));
    }
}

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
