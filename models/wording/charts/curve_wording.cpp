// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/curve_wording.h"

#include "models/engine/answers/load/load_answer.h"
#include "models/wording/charts/batch_titles.h"
#include "models/wording/economy_wording.h"
#include "models/wording/verdicts/answer_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

struct CurveWording {
    Q_DECLARE_TR_FUNCTIONS(CurveWording)
};

CurveWords againstBatch(const QString& title, const QString& subtitle)
{
    return {title, subtitle, CurveWording::tr("batch size (sequences)"), CurveWording::tr("batch"), {}, {}};
}

} // namespace

QString workload(const Analysis& analysis)
{
    const QString model = QString::fromStdString(analysis.scenario.model);
    return analysis.scenario.evidence == Evidence::Article
               ? CurveWording::tr("%1, article figures").arg(model)
               : CurveWording::tr("%1, %2 in, %3 out")
                     .arg(model, tokens(analysis.scenario.request.prompt_tokens),
                          tokens(analysis.scenario.request.output_tokens));
}

QString nothingToShow(const Analysis& analysis)
{
    if (std::ranges::any_of(analysis.contenders, [](const auto& contender) { return contender.last_batch > 0; })) {
        return {};
    }
    const ContenderAnalysis& first = analysis.contenders.front();
    return gapSentence(first.gap, first, analysis);
}

CurveWords throughputWords(const Analysis& analysis, bool has_impossible)
{
    CurveWords words =
        againstBatch(throughputTitle(analysis),
                     (has_impossible ? CurveWording::tr("%1; hollow: above the card's bandwidth limit (dots)")
                                     : CurveWording::tr("%1; dots: the bandwidth limit"))
                         .arg(workload(analysis)));
    words.y_label = CurveWording::tr("tokens/s");
    words.y_unit = CurveWording::tr("tok/s");
    return words;
}

CurveWords costWords(const Analysis& analysis)
{
    const Scenario& scenario = analysis.scenario;
    if (scenario.question == Question::MonthlyBill && scenario.load.is_played()) {
        return againstBatch(costTitle(analysis), {});
    }
    const QString what =
        scenario.question == Question::MonthlyBill
            ? CurveWording::tr("The bill of %1 tokens a month, for a million of them")
                  .arg(tokens(scenario.bill.tokens_per_month))
            : CurveWording::tr("Cost per million tokens at %1 utilization").arg(percent(scenario.bill.utilization, 3));
    CurveWords words = againstBatch(costTitle(analysis), what);
    words.y_label = CurveWording::tr("$ per million tokens");
    if (scenario.view.cost_axis == CostAxis::TimesTheCheapest) {
        words.y_label = CurveWording::tr("× the cheapest");
        words.y_unit = CurveWording::tr("×");
    }
    return words;
}

CurveWords breakevenWords(const Analysis& analysis)
{
    CurveWords words = againstBatch(breakevenTitle(analysis), {});
    if (!analysis.pair_tie) {
        return words;
    }
    const QString name = contenderName(analysis, analysis.pair_tie->contender);
    const QString other = contenderName(analysis, analysis.pair_tie->other);
    words.y_label = CurveWording::tr("%1, $ per GPU-hour").arg(name);
    if (playedBillGap(analysis).isEmpty()) { // else it has no curves
        words.subtitle =
            analysis.scenario.question == Question::MonthlyBill
                ? CurveWording::tr("Below the curve the %1 has the lower bill, above it the %2").arg(name, other)
                : CurveWording::tr("Below the curve the %1 is cheaper per token, above it the %2").arg(name, other);
    }
    return words;
}

QString drawnChoiceText(const Analysis& analysis, const Field& field, const std::string& choice)
{
    if (field.key != "breakeven_of") {
        return choiceText(field, choice);
    }
    Scenario chosen = analysis.scenario;
    field.set(chosen, 0, choice);
    if (chosen.view.breakeven_of == BreakevenPair::Leaders) {
        return choiceText(field, choice);
    }
    const std::optional<ContenderPair> pair = chosen_pair(chosen);
    if (!pair || chosen.contenders.size() == min_contenders) { // of two there is no other pair
        return {};
    }
    const QStringList names = contenderNames(analysis);
    return listed({names.at(static_cast<qsizetype>(pair->first)), names.at(static_cast<qsizetype>(pair->second))});
}

CurveWords energyWords(const Analysis& analysis)
{
    CurveWords words = againstBatch(energyTitle(analysis), energySubtitle(analysis));
    words.y_label = CurveWording::tr("joules per token");
    words.y_unit = CurveWording::tr("J");
    if (analysis.scenario.view.cost_axis == CostAxis::TimesTheCheapest) {
        words.y_label = CurveWording::tr("× the least");
        words.y_unit = CurveWording::tr("×");
    }
    return words;
}

CurveWords fleetWords(const Analysis& analysis)
{
    if (analysis.scenario.load.is_played()) {
        const bool closed = is_closed(analysis.scenario);
        return {billTitle(analysis),
                fleetSubtitle(analysis),
                closed ? CurveWording::tr("users") : CurveWording::tr("requests a second"),
                closed ? CurveWording::tr("users") : CurveWording::tr("requests a second"),
                CurveWording::tr("$ a month"),
                {}};
    }
    return {billTitle(analysis),      fleetSubtitle(analysis),       CurveWording::tr("tokens a month"),
            CurveWording::tr("load"), CurveWording::tr("$ a month"), {}};
}

CurveWords ownershipWords(const Analysis& analysis)
{
    return {ownershipTitle(analysis),
            ownershipSubtitle(analysis),
            CurveWording::tr("months"),
            CurveWording::tr("month"),
            analysis.scenario.owning.discount_rate_per_year > 0 ? CurveWording::tr("$ spent so far, in today's dollars")
                                                                : CurveWording::tr("$ spent so far"),
            {}};
}

CurveWords latencyWords(const QString& title, const QString& quantity, const Analysis& analysis)
{
    CurveWords words = againstBatch(title, workload(analysis));
    words.y_label = quantity;
    words.y_unit = CurveWording::tr("ms");
    return words;
}

QString playedBillGap(const Analysis& analysis)
{
    if (analysis.scenario.question != Question::MonthlyBill || !analysis.scenario.load.is_played()) {
        return {};
    }
    return CurveWording::tr("A load of users, requests or a trace sets its own batches, so that its bill has no curve "
                            "along them: the pages Load and Fleet draw it. Let a batch arrive, or ask for the cost per "
                            "token, to see curves here.");
}

QString breakevenGap(const Analysis& analysis)
{
    if (const QString played = playedBillGap(analysis); !played.isEmpty()) {
        return played;
    }
    QString reason;
    if (const auto& tie = analysis.pair_tie) {
        for (const std::size_t i : {tie->other, tie->contender}) {
            const ContenderAnalysis& contender = analysis.contenders[i];
            if (reason.isEmpty() && contender.gap != Gap::None) {
                reason = gapSentence(contender.gap, contender, analysis);
            }
        }
    }
    return reason.isEmpty()
               ? CurveWording::tr("A curve needs figures of both cards at two batches; the price of the same cost at "
                                  "this batch is in the results.")
               : reason;
}

QString costGap(const Analysis& analysis)
{
    if (const QString played = playedBillGap(analysis); !played.isEmpty()) {
        return played;
    }
    const ContenderAnalysis& first = analysis.contenders.front();
    return analysis.scenario.question == Question::MonthlyBill && !first.usd_per_month
               ? gapSentence(fleet_gap(first, analysis.scenario), first, analysis)
               : CurveWording::tr("A curve needs figures at two batches; the cost at this batch is in the results.");
}

QString energyGap()
{
    return CurveWording::tr("A curve needs figures at two batches; the energy at this batch is in the results.");
}

QString sameCostLabel()
{
    return CurveWording::tr("same cost");
}

QString cheaperSide(const QString& name)
{
    return CurveWording::tr("%1 cheaper").arg(name);
}

QString cheapestLead()
{
    return CurveWording::tr("the cheapest");
}

QString thriftiestLead()
{
    return CurveWording::tr("the least energy");
}

QString cheapestFleetLead()
{
    return CurveWording::tr("the cheapest fleet");
}

QString memoryFull()
{
    return CurveWording::tr("memory full");
}

QString endLabel(const Analysis& analysis, const SweepPoint& beyond)
{
    const Limits& limits = analysis.scenario.limits;
    switch (beyond.gap) {
    case Gap::DoesNotFit:
        return memoryFull();
    case Gap::OverLatencyLimit:
        return limits.tpot_ms && beyond.tpot_ms && *beyond.tpot_ms > *limits.tpot_ms
                   ? CurveWording::tr("%1 a token").arg(milliseconds(*limits.tpot_ms))
                   : CurveWording::tr("%1 to the first token").arg(milliseconds(limits.ttft_ms.value_or(0)));
    case Gap::BeyondPublishedBatches:
        return CurveWording::tr("not published");
    case Gap::NoMeasurement:
        return CurveWording::tr("not measured");
    default:
        return {};
    }
}

QString priceNowLabel(const QString& name, double usd_per_gpu_hour)
{
    return CurveWording::tr("%1 now, %2").arg(name, exactMoney(usd_per_gpu_hour));
}

QString priceHandle(const QString& name)
{
    return CurveWording::tr("price of the %1").arg(name);
}

QString apiLine()
{
    return CurveWording::tr("API");
}

QString rentedLine(const QString& name)
{
    return CurveWording::tr("%1 rented").arg(name);
}

QString ownedLine(const QString& name)
{
    return CurveWording::tr("%1 owned").arg(name);
}

QString fleetTooltip(const QString& fleet, double usd_per_month)
{
    return CurveWording::tr("%1: %2 a month").arg(fleet, money(usd_per_month));
}

QString ownershipTieTooltip(const QString& name, double month, double usd)
{
    return CurveWording::tr("%1: owned or rented, %2 cost %3").arg(name, months(month), money(usd));
}

QString lastBatchTooltip(const QString& name, double batch, const Request& request)
{
    return CurveWording::tr("%1: no more than %2 sequences of %3 tokens fit in memory")
        .arg(name, number(batch), number(request.prompt_tokens + request.output_tokens));
}

QString pointTooltip(const EvidencePoint& point, const QString& name)
{
    const QString figure = CurveWording::tr("%1, batch %2, %3: %4 (%5)")
                               .arg(name, QString::number(point.batch), precisionText(point.weight_precision),
                                    rate(point.tok_s), QString::fromStdString(point.source));
    const QString arithmetic = CurveWording::tr("%1 tok/s ÷ %2 × %3 of weights = %4 GB/s; the card has %5 GB/s")
                                   .arg(number(point.tok_s), QString::number(point.batch), gigabytes(point.weights_gb),
                                        number(point.needed_gb_s), number(point.bandwidth_gb_s));
    const QString judgement = point.exceeds_ceiling
                                  ? CurveWording::tr("Impossible: that is %1 what the memory can deliver.")
                                        .arg(times(point.needed_gb_s / point.bandwidth_gb_s))
                                  : CurveWording::tr("Possible: within the memory's bandwidth.");
    return figure + QLatin1Char('\n') + arithmetic + QLatin1Char('\n') + judgement;
}

QString measurementTooltip(const EvidencePoint& point, const QString& name)
{
    return CurveWording::tr("%1, measured: %2 at batch %3, %4 in, %5 out, %6 weights\n%7")
        .arg(name, rate(point.tok_s), QString::number(point.batch), tokens(point.prompt_tokens),
             tokens(point.output_tokens), precisionText(point.weight_precision), QString::fromStdString(point.source));
}

} // namespace tiebreak
