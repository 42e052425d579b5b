// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/fleet_outputs.h"

#include "models/engine/costs/billing.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <array>

namespace tiebreak {

namespace {

// What the fleet is for, in the help of its columns.
QString load(const Analysis& analysis)
{
    return analysis.scenario.load.is_played() ? Outputs::tr("the load inside the limits")
                                              : Outputs::tr("%1 tokens a month at the busiest rate")
                                                    .arg(tokens(analysis.scenario.bill.tokens_per_month));
}

QString loadTokens(const OutputOf& of)
{
    return tokens(of.result().load_tokens.value_or(0));
}

QString playedGpusHow(const OutputOf& of, const QString& spares, const QString& replicas)
{
    const LoadAnswer& answer = of.analysis.load->contenders[of.index];
    const QString now = loadAmount(of.scenario(), of.analysis.load->total);
    if (!answer.price) {
        return Outputs::tr("%1, shared by the fewest replicas that keep the limits when played%2 = %3 of %4")
            .arg(now, spares, replicas, gpus(of.contender().tensor_parallel));
    }
    return Outputs::tr("%1 ÷ %2 a replica, the highest load inside the limits, rounded up%3 = %4 of %5")
        .arg(now, number(answer.highest, formula_digits), spares, replicas, gpus(of.contender().tensor_parallel));
}

QString gpusHow(const OutputOf& of)
{
    const Scenario& scenario = of.scenario();
    const QString spares =
        scenario.bill.spare_replicas > 0 ? Outputs::tr(" + %1 spare").arg(scenario.bill.spare_replicas) : QString();
    const double count = of.result().replicas_needed.value_or(0);
    const QString replicas = Outputs::tr("%1 [replica|replicas]", nullptr, pluralNumber(count)).arg(number(count));
    if (scenario.load.is_played()) {
        return playedGpusHow(of, spares, replicas);
    }
    return Outputs::tr("%1 tokens × peak %2 ÷ (%3 h × 3,600 s × %4 × %5), rounded up%6 = %7 of %8")
        .arg(loadTokens(of), exact(scenario.bill.peak_factor),
             exact(ready_hours(scenario.bill, billing_of(scenario, of.contender()))), loadRateText(of),
             utilizationText(of), spares, replicas, gpus(of.contender().tensor_parallel));
}

QString rentHow(const OutputOf& of, double usd)
{
    return Outputs::tr("%1 × %2 = %3").arg(paidHoursText(of), priceEach(of), moneyText(usd));
}

QString yearHow(const OutputOf& of)
{
    return Outputs::tr("12 months × %1 = %2")
        .arg(moneyText(*of.result().usd_per_month), moneyText(*of.result().usd_per_year));
}

QString atLoadHow(const OutputOf& of)
{
    return Outputs::tr("%1 a month ÷ %2 tokens = %3 per million")
        .arg(moneyText(*of.result().usd_per_month), loadTokens(of),
             costPerMillion(*of.result().usd_per_million_at_load.value));
}

std::optional<double> busyShare(const OutputOf& of)
{
    const ContenderAnalysis& result = of.result();
    return result.paid_gpu_hours ? std::optional(*result.used_gpu_hours / *result.paid_gpu_hours) : std::nullopt;
}

QString busyText(double share)
{
    return percent(share);
}

QString busyHow(const OutputOf& of)
{
    return Outputs::tr("%1 GPU-hours at work ÷ %2 paid = %3")
        .arg(number(*of.result().used_gpu_hours, formula_digits), number(*of.result().paid_gpu_hours, formula_digits),
             busyText(*busyShare(of)));
}

QString whyNoFleet(const OutputOf& of)
{
    const Gap gap = fleet_gap(of.result(), of.scenario());
    const QString why = gapSentence(gap, of.result(), of.analysis);
    return gap == of.result().gap ? why : withoutStop(why);
}

std::optional<double> billOverLeast(const OutputOf& of)
{
    const std::optional<double>& bill = of.result().usd_per_month;
    return bill ? std::optional(excessOver(costRanking(of.analysis, Question::MonthlyBill).best(), *bill))
                : std::nullopt;
}

QString billOverLeastHow(const OutputOf& of)
{
    const double excess = *billOverLeast(of);
    return excess > 0 ? Outputs::tr("%1 ÷ %2 - 1 = %3")
                            .arg(moneyText(*of.result().usd_per_month),
                                 moneyText(costRanking(of.analysis, Question::MonthlyBill).best()), excessText(excess))
                      : Outputs::tr("No other contender's bill is less.");
}

// Bills go in steps of whole GPUs: both ends of the band may well ask for as many.
QString monthWords(const OutputOf& of)
{
    const Estimate& band = of.result().usd_per_month_band;
    const bool is_wide = band.low && band.high && *band.low < *band.high;
    return is_wide ? Outputs::tr("%1 (%2–%3)").arg(money(*band.value), money(*band.low), money(*band.high))
                   : money(*band.value);
}

QString monthHow(const OutputOf& of)
{
    const Estimate& band = of.result().usd_per_month_band;
    const QString formula = rentHow(of, *band.value);
    if (!band.low || !band.high) {
        return formula;
    }
    return *band.low < *band.high ? Outputs::tr("%1; whole GPUs at the high and at the low end of the rate: %2 to %3")
                                        .arg(formula, money(*band.low), money(*band.high))
                                  : Outputs::tr("%1; as many GPUs at both ends of the rate's band").arg(formula);
}

QString byUseHow(const OutputOf& of)
{
    if (of.scenario().load.is_played()) {
        return Outputs::tr("%1 GPU-hours at work × %2 = %3, if only those are paid")
            .arg(number(*of.result().used_gpu_hours, formula_digits), priceEach(of),
                 money(*of.result().usd_per_month_by_use));
    }
    return Outputs::tr("%1 tokens × %2 per million = %3, if only the hours at work are paid")
        .arg(loadTokens(of), costText(of), money(*of.result().usd_per_month_by_use));
}

QString joulesHow(const OutputOf& of)
{
    return Outputs::tr("%1 × %2 W × %3 typical draw ÷ %4 = %5 J per token, for the cards alone")
        .arg(gpus(of.contender().tensor_parallel), exact(of.gpu().tdp_w),
             percent(of.scenario().power.draw_fraction, formula_digits), throughputText(of),
             number(*of.result().joules_per_token));
}

QString whyNotByUse(const OutputOf& of)
{
    return of.result().gap != Gap::None ? whyNoThroughput(of) : whyNoFleet(of);
}

QString shortNumber(double value)
{
    return number(value);
}

constexpr std::array fleet_rows{
    Output{.key = "replicas_needed", .subject = Subject::Fleet, .value = &valueAt<&ContenderAnalysis::replicas_needed>},
    Output{.key = "gpus_needed",
           .subject = Subject::Fleet,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "GPUs"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Whole replicas for %1, plus spares"),
           .filled = &load,
           .value = &valueAt<&ContenderAnalysis::gpus_needed>,
           .text = &shortNumber,
           .how = &gpusHow,
           .why = &whyNoFleet,
           .difference = &countDifference,
           .compared_help = QT_TRANSLATE_NOOP("Outputs", "Whole replicas for the load, plus spares")},
    Output{.key = "usd_per_month",
           .subject = Subject::Fleet,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Per month"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent of the hours that those GPUs are paid for in a month"),
           .value = &valueAt<&ContenderAnalysis::usd_per_month>,
           .text = &moneyText,
           .words = &monthWords,
           .how = &monthHow,
           .why = &whyNoFleet,
           .difference = &relativeDifference,
           .compared_help = QT_TRANSLATE_NOOP("Outputs", "Rent of those GPUs for a month")},
    Output{.key = "bill_over_least",
           .subject = Subject::Fleet,
           .in_json = false,
           .in_results = true,
           .asked = Question::MonthlyBill,
           .label = QT_TRANSLATE_NOOP("Outputs", "Bill over the least"),
           .help = QT_TRANSLATE_NOOP("Outputs", "What a month costs more than the least bill"),
           .value = &billOverLeast,
           .text = &excessCell,
           .how = &billOverLeastHow,
           .why = &whyNoFleet},
    Output{.key = "usd_per_million_at_load",
           .subject = Subject::Fleet,
           .in_results = true,
           .asked = Question::MonthlyBill,
           .label = QT_TRANSLATE_NOOP("Outputs", "Per M at the load"),
           .help = QT_TRANSLATE_NOOP("Outputs", "That bill, shared out among the month's tokens"),
           .value = &valueAt<&ContenderAnalysis::usd_per_million_at_load, &Estimate::value>,
           .text = [](double usd) { return costPerMillion(usd); },
           .how = &atLoadHow,
           .why = &whyNoFleet},
    Output{.key = "paid_hours_at_work",
           .subject = Subject::Fleet,
           .in_results = true,
           .asked = Question::MonthlyBill,
           .label = QT_TRANSLATE_NOOP("Outputs", "At work"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Share of the paid GPU-hours that the month's tokens take"),
           .value = &busyShare,
           .text = &busyText,
           .how = &busyHow,
           .why = &whyNoFleet},
    Output{.key = "used_gpu_hours", .subject = Subject::Fleet, .value = &valueAt<&ContenderAnalysis::used_gpu_hours>},
    Output{.key = "paid_gpu_hours", .subject = Subject::Fleet, .value = &valueAt<&ContenderAnalysis::paid_gpu_hours>},
    Output{.key = "usd_per_month_low",
           .subject = Subject::Fleet,
           .value = &valueAt<&ContenderAnalysis::usd_per_month_band, &Estimate::low>},
    Output{.key = "usd_per_month_high",
           .subject = Subject::Fleet,
           .value = &valueAt<&ContenderAnalysis::usd_per_month_band, &Estimate::high>},
    Output{.key = "usd_per_year",
           .subject = Subject::Fleet,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Per year"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Twelve of those months: 8,640 hours where a month has 720"),
           .value = &valueAt<&ContenderAnalysis::usd_per_year>,
           .text = &moneyText,
           .how = &yearHow,
           .why = &whyNoFleet},
    Output{.key = "usd_per_month_by_use",
           .subject = Subject::Fleet,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "If billed only for use"),
           .help = QT_TRANSLATE_NOOP("Outputs",
                                     "The month's tokens at the cost per token, as if only hours at work were paid"),
           .value = &valueAt<&ContenderAnalysis::usd_per_month_by_use>,
           .text = &moneyText,
           .how = &byUseHow,
           .why = &whyNotByUse},
    Output{.key = "joules_per_token",
           .subject = Subject::Energy,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "J/token"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Energy of the cards for one generated token"),
           .value = &valueAt<&ContenderAnalysis::joules_per_token>,
           .text = &shortNumber,
           .how = &joulesHow,
           .difference = &relativeDifference},
};

} // namespace

std::span<const Output> fleetOutputs()
{
    return fleet_rows;
}

} // namespace tiebreak
