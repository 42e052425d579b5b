// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/fleet_outputs.h"

#include "models/engine/costs/economics.h"
#include "models/wording/english_plurals.h"
#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/wording.h"

#include <array>

namespace tiebreak {

namespace {

QString load(const Analysis& analysis)
{
    return tokens(analysis.scenario.bill.tokens_per_month);
}

QString gpusHow(const OutputOf& of)
{
    const Scenario& scenario = of.scenario();
    const QString spares =
        scenario.bill.spare_replicas > 0 ? Outputs::tr(" + %1 spare").arg(scenario.bill.spare_replicas) : QString();
    const double count = of.result().replicas_needed.value_or(0);
    const QString replicas = Outputs::tr("%1 [replica|replicas]", nullptr, pluralNumber(count)).arg(number(count));
    return Outputs::tr("%1 tokens × peak %2 ÷ (%3 h × 3,600 s × %4 × %5), rounded up%6 = %7 of %8")
        .arg(load(of.analysis), exact(scenario.bill.peak_factor), exact(scenario.bill.hours_per_month),
             throughputText(of), utilizationText(of), spares, replicas, gpus(of.contender().tensor_parallel));
}

QString rentHow(const OutputOf& of, double usd, double hours)
{
    return Outputs::tr("%1 × %2 × %3 h = %4")
        .arg(gpus(of.result().gpus_needed.value_or(0)), priceEach(of), exact(hours), moneyText(usd));
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
    const QString formula = rentHow(of, *band.value, of.scenario().bill.hours_per_month);
    if (!band.low || !band.high) {
        return formula;
    }
    return *band.low < *band.high ? Outputs::tr("%1; whole GPUs at the high and at the low end of the rate: %2 to %3")
                                        .arg(formula, money(*band.low), money(*band.high))
                                  : Outputs::tr("%1; as many GPUs at both ends of the rate's band").arg(formula);
}

QString byUseHow(const OutputOf& of)
{
    return Outputs::tr("%1 tokens × %2 per million = %3, if only the hours at work are paid")
        .arg(load(of.analysis), costText(of), money(*of.result().usd_per_month_by_use));
}

QString joulesHow(const OutputOf& of)
{
    return Outputs::tr("%1 × %2 W × %3 typical draw ÷ %4 = %5 J per token, for the cards alone")
        .arg(gpus(of.contender().tensor_parallel), exact(of.gpu().tdp_w),
             percent(of.scenario().power.draw_fraction, formula_digits), throughputText(of),
             number(*of.result().joules_per_token));
}

QString plainNumber(double value)
{
    return number(value);
}

constexpr std::array fleet_rows{
    Output{
        .key = "replicas_needed", .question = Question::Fleet, .value = &valueAt<&ContenderAnalysis::replicas_needed>},
    Output{.key = "gpus_needed",
           .question = Question::Fleet,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "GPUs"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Whole replicas that deliver %1 tokens a month at the busiest rate, "
                                                "plus spares"),
           .filled = &load,
           .value = &valueAt<&ContenderAnalysis::gpus_needed>,
           .text = &plainNumber,
           .how = &gpusHow,
           .difference = &countDifference,
           .compared_help = QT_TRANSLATE_NOOP("Outputs", "Whole replicas for the month's tokens at the busiest rate, "
                                                         "plus spares")},
    Output{.key = "usd_per_month",
           .question = Question::Fleet,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Per month"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent of those GPUs for %1 hours"),
           .filled = [](const Analysis& analysis) { return exact(analysis.scenario.bill.hours_per_month); },
           .value = &valueAt<&ContenderAnalysis::usd_per_month>,
           .text = &moneyText,
           .words = &monthWords,
           .how = &monthHow,
           .difference = &relativeDifference,
           .compared_help = QT_TRANSLATE_NOOP("Outputs", "Rent of those GPUs for a month")},
    Output{.key = "usd_per_month_low",
           .question = Question::Fleet,
           .value = &valueAt<&ContenderAnalysis::usd_per_month_band, &Estimate::low>},
    Output{.key = "usd_per_month_high",
           .question = Question::Fleet,
           .value = &valueAt<&ContenderAnalysis::usd_per_month_band, &Estimate::high>},
    Output{.key = "usd_per_year",
           .question = Question::Fleet,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Per year"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent of those GPUs for %1 hours"),
           .filled = [](const Analysis&) { return exact(hours_per_year); },
           .value = &valueAt<&ContenderAnalysis::usd_per_year>,
           .text = &moneyText,
           .how = [](const OutputOf& of) { return rentHow(of, *of.result().usd_per_year, hours_per_year); }},
    Output{.key = "usd_per_month_by_use",
           .question = Question::Fleet,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "By use"),
           .help = QT_TRANSLATE_NOOP("Outputs", "The month's tokens at the cost per token"),
           .value = &valueAt<&ContenderAnalysis::usd_per_month_by_use>,
           .text = &moneyText,
           .how = &byUseHow},
    Output{.key = "joules_per_token",
           .question = Question::Energy,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "J/token"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Energy of the cards for one generated token"),
           .value = &valueAt<&ContenderAnalysis::joules_per_token>,
           .text = &plainNumber,
           .how = &joulesHow,
           .difference = &relativeDifference},
};

} // namespace

std::span<const Output> fleetOutputs()
{
    return fleet_rows;
}

} // namespace tiebreak
