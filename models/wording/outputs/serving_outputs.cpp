// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/serving_outputs.h"

#include "models/engine/costs/breakeven.h"
#include "models/wording/charts/latency_wording.h"
#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/outputs/source_outputs.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <array>
#include <cmath>

namespace tiebreak {

namespace {

QString rentAnHour(const OutputOf& of)
{
    const int count = of.contender().tensor_parallel;
    return count == 1 ? priceEach(of) : Outputs::tr("%1 × %2").arg(gpus(count), priceEach(of));
}

QString baselineCost(const OutputOf& of)
{
    return costText({of.analysis, of.catalogue, 0});
}

// What the question compares, for a formula.
QString askedText(const OutputOf& of)
{
    return of.question() == Question::MonthlyBill ? moneyText(of.result().usd_per_month.value_or(0)) : costText(of);
}

QString baselineAsked(const OutputOf& of)
{
    return askedText({of.analysis, of.catalogue, 0, of.page_question});
}

std::optional<double> overCheapest(const OutputOf& of)
{
    const std::optional<double>& cost = of.result().usd_per_million_tokens.value;
    return cost ? std::optional(excessOver(costRanking(of.analysis, Question::CostPerToken).best(), *cost))
                : std::nullopt;
}

QString throughputWords(const OutputOf& of)
{
    const Estimate& band = of.result().throughput_tok_s;
    return band.low && band.high
               ? Outputs::tr("%1 (%2–%3) tok/s").arg(number(*band.value), number(*band.low), number(*band.high))
               : rate(*band.value);
}

QString costWords(const OutputOf& of)
{
    const Estimate& band = of.result().usd_per_million_tokens;
    return band.low && band.high
               ? Outputs::tr("%1 (%2–%3)")
                     .arg(costPerMillion(*band.value), costPerMillion(*band.low), costPerMillion(*band.high))
               : costPerMillion(*band.value);
}

QString costHow(const OutputOf& of)
{
    return Outputs::tr("%1 ÷ (3,600 s × %2 × %3) = %4 per million tokens")
        .arg(rentAnHour(of), throughputText(of), paidUtilizationText(of), costText(of));
}

QString overCheapestHow(const OutputOf& of)
{
    const std::size_t best = costRanking(of.analysis, Question::CostPerToken).places().front().contender;
    const double excess = *overCheapest(of);
    return excess > 0 ? Outputs::tr("%1 ÷ %2 - 1 = %3")
                            .arg(costText(of), costText({of.analysis, of.catalogue, best}), excessText(excess))
                      : Outputs::tr("No other contender costs less per token.");
}

std::optional<double> winProbability(const OutputOf& of)
{
    return of.question() == Question::MonthlyBill ? of.result().bill_win_probability
                                                  : of.result().chance.win_probability;
}

QString winsHow(const OutputOf& of)
{
    if (of.question() == Question::MonthlyBill) {
        return Outputs::tr(
                   "The least bill in %1 of %2 samples of throughput and price. The spreads are under Assumptions.")
            .arg(chance(*winProbability(of)), number(uncertainty_draws, 5));
    }
    const WinChance& chances = of.result().chance;
    const Estimate& drawn = chances.usd_per_million_tokens;
    return Outputs::tr(
               "Cheapest in %1 of %2 samples of throughput, price and utilization; 8 of 10 samples of its cost lie "
               "between %3 and %4, half below %5. The spreads are under Assumptions.")
        .arg(chance(*chances.win_probability), number(uncertainty_draws, 5), costPerMillion(*drawn.low),
             costPerMillion(*drawn.high), costPerMillion(*drawn.value));
}

// By the question of the page: cost and bill are both linear in the price.
Estimate tieBand(const OutputOf& of)
{
    if (of.index == 0) {
        return {};
    }
    const ContenderAnalysis& baseline = of.analysis.contenders.front();
    return of.question() == Question::MonthlyBill
               ? tie_price(of.contender().usd_per_gpu_hour, of.result().usd_per_month_band, baseline.usd_per_month_band)
               : tie_price(of.contender().usd_per_gpu_hour, of.result().usd_per_million_tokens,
                           baseline.usd_per_million_tokens);
}

std::optional<double> tiePrice(const OutputOf& of)
{
    return tieBand(of).value;
}

QString tiePriceText(double usd)
{
    return Outputs::tr("%1/h").arg(money(usd));
}

QString tiePriceWords(const OutputOf& of)
{
    const Estimate band = tieBand(of);
    return band.low && band.high
               ? Outputs::tr("%1/h (%2–%3)").arg(money(*band.value), money(*band.low), money(*band.high))
               : tiePriceText(*band.value);
}

QString tiePriceHow(const OutputOf& of)
{
    const Estimate band = tieBand(of);
    const QString likely = band.low && band.high
                               ? Outputs::tr("; likely %1 to %2, with the errors of both rates taken as independent")
                                     .arg(money(*band.low), money(*band.high))
                               : QString();
    if (of.question() == Question::MonthlyBill) {
        return Outputs::tr("%1 × %2 ÷ %3 = %4, now %1; at this price the bill of %5 is that of %6")
                   .arg(tiePriceText(of.contender().usd_per_gpu_hour), baselineAsked(of), askedText(of),
                        tiePriceText(*tiePrice(of)), contenderName(of.analysis, of.index),
                        contenderName(of.analysis, 0)) %
               likely;
    }
    const QString formula =
        Outputs::tr("%1 per million tokens × 3,600 s × %2 × %3 ÷ %4 = %5, now %6; at this price %7 costs as much per "
                    "token as %8")
            .arg(baselineCost(of), throughputText(of), paidUtilizationText(of), gpus(of.contender().tensor_parallel),
                 tiePriceText(*tiePrice(of)), exactMoney(of.contender().usd_per_gpu_hour),
                 contenderName(of.analysis, of.index), contenderName(of.analysis, 0));
    return QString(formula + likely);
}

QString tiePriceWhy(const OutputOf& of)
{
    return of.index == 0
               ? Outputs::tr("The baseline: the prices of the others are those at which they cost as much as it.")
               : gapSentence(of.analysis.breakeven[of.index - 1].gap, of.result(), of.analysis);
}

QString latencyWords(double value, const Estimate& band)
{
    return band.low && band.high
               ? Outputs::tr("%1 (%2–%3) ms").arg(number(value), number(*band.low), number(*band.high))
               : milliseconds(value);
}

QString latencyHow(const OutputOf& of, const QString& what, const Estimate& band)
{
    const QString from = Outputs::tr("%1; evidence %2, at %3")
                             .arg(what, evidenceText(of.scenario().evidence), batch(of.scenario().server.batch));
    return band.low && band.high
               ? Outputs::tr("%1; likely %2 to %3").arg(from, number(*band.low), milliseconds(*band.high))
               : from;
}

QString ttftWords(const OutputOf& of)
{
    return latencyWords(*of.result().ttft_ms, of.result().ttft_band);
}

QString tpotWords(const OutputOf& of)
{
    return latencyWords(*of.result().tpot_ms, of.result().tpot_band);
}

QString ttftHow(const OutputOf& of)
{
    const bool in_flight = of.scenario().server.batching == Batching::InFlight;
    return latencyHow(of,
                      in_flight ? Outputs::tr("until the first token of one prompt that does not wait")
                                : Outputs::tr("until the first tokens of the whole batch"),
                      of.result().ttft_band);
}

QString tpotHow(const OutputOf& of)
{
    return latencyHow(of, Outputs::tr("mean time of a step, as a running sequence sees it"), of.result().tpot_band);
}

QString ttftWhy(const OutputOf& of)
{
    return of.result().gap == Gap::None ? ttftGap(of.analysis) : whyNoThroughput(of);
}

QString tpotWhy(const OutputOf& of)
{
    return of.result().gap == Gap::None ? tpotGap(of.analysis) : whyNoThroughput(of);
}

QString memoryWords(const OutputOf& of)
{
    const MemoryUse& use = of.result().memory;
    return usedOf(use.total_gb, use.capacity_gb);
}

QString memoryHow(const OutputOf& of)
{
    const MemoryUse& use = of.result().memory;
    const QString room = use.max_batch > 0 ? Outputs::tr("the pool holds %1 tokens, so at most %2 fits")
                                                 .arg(number(use.kv_tokens), batch(use.max_batch))
                                           : Outputs::tr("not even one sequence fits");
    const QString how = Outputs::tr("weights %1 + KV cache %2 + overhead %3 = %4 of the %5 that drivers report; %6")
                            .arg(gigabytes(use.weights_gb), gigabytes(use.kv_cache_gb), gigabytes(use.overhead_gb),
                                 gigabytes(use.total_gb), gigabytes(use.capacity_gb), room);
    const std::optional<double>& measured = of.result().measured_kv_tokens;
    return measured ? Outputs::tr("%1. A server's log says that its pool holds %2 tokens (%3)")
                          .arg(how, number(*measured), QString::fromStdString(of.result().measured_pool_source))
                    : how;
}

// Chances are written as whole percents, so their differences are, too.
QString wholePointsDifference(double now, double pinned)
{
    const double points = std::round(100 * std::abs(now - pinned));
    if (points == 0) {
        return {};
    }
    return now > pinned ? Outputs::tr("+%1 points").arg(number(points)) : Outputs::tr("-%1 points").arg(number(points));
}

constexpr std::array serving_rows{
    Output{.key = "throughput_tok_s",
           .subject = Subject::Speed,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Throughput"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Generated tokens a second of one replica at the scenario's batch"),
           .value = &valueAt<&ContenderAnalysis::throughput_tok_s, &Estimate::value>,
           .text = &rate,
           .words = &throughputWords,
           .how = &throughputSource,
           .difference = &relativeDifference,
           .compared_help =
               QT_TRANSLATE_NOOP("Outputs", "Generated tokens a second of one replica at the version's batch")},
    Output{.key = "throughput_low",
           .subject = Subject::Speed,
           .value = &valueAt<&ContenderAnalysis::throughput_tok_s, &Estimate::low>},
    Output{.key = "throughput_high",
           .subject = Subject::Speed,
           .value = &valueAt<&ContenderAnalysis::throughput_tok_s, &Estimate::high>},
    Output{.key = "usd_per_million_tokens",
           .subject = Subject::Cost,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Cost per M"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent for a million generated tokens"),
           .value = &valueAt<&ContenderAnalysis::usd_per_million_tokens, &Estimate::value>,
           .text = [](double usd) { return costPerMillion(usd); },
           .words = &costWords,
           .how = &costHow,
           .difference = &relativeDifference},
    Output{.key = "usd_low",
           .subject = Subject::Cost,
           .value = &valueAt<&ContenderAnalysis::usd_per_million_tokens, &Estimate::low>},
    Output{.key = "usd_high",
           .subject = Subject::Cost,
           .value = &valueAt<&ContenderAnalysis::usd_per_million_tokens, &Estimate::high>},
    Output{.key = "over_cheapest",
           .subject = Subject::Cost,
           .in_json = false,
           .in_results = true,
           .asked = Question::CostPerToken,
           .label = QT_TRANSLATE_NOOP("Outputs", "Over least"),
           .help = QT_TRANSLATE_NOOP("Outputs", "What a token costs more than with the cheapest contender"),
           .value = &overCheapest,
           .text = &excessCell,
           .how = &overCheapestHow},
    Output{.key = "win_probability",
           .subject = Subject::Certainty,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Chance of being cheapest"),
           .help = QT_TRANSLATE_NOOP("Outputs", "How often the contender has the least of what the question compares "
                                                "(cost per token, or the bill) when throughput, price and utilization "
                                                "vary as far as they are uncertain"),
           .value = &winProbability,
           .text = &chance,
           .how = &winsHow,
           .difference = &wholePointsDifference},
    Output{.key = "usd_p10",
           .subject = Subject::Certainty,
           .value = &valueAt<&ContenderAnalysis::chance, &WinChance::usd_per_million_tokens, &Estimate::low>},
    Output{.key = "usd_p50",
           .subject = Subject::Certainty,
           .value = &valueAt<&ContenderAnalysis::chance, &WinChance::usd_per_million_tokens, &Estimate::value>},
    Output{.key = "usd_p90",
           .subject = Subject::Certainty,
           .value = &valueAt<&ContenderAnalysis::chance, &WinChance::usd_per_million_tokens, &Estimate::high>},
    Output{.key = "tie_usd_per_gpu_hour",
           .subject = Subject::Cost,
           .in_json = false,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Same cost at"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Price of one GPU-hour at which the contender costs as much as %1, by "
                                                "the question: per token, or a month"),
           .filled = &baselineName,
           .value = &tiePrice,
           .text = &tiePriceText,
           .words = &tiePriceWords,
           .how = &tiePriceHow,
           .why = &tiePriceWhy},
    Output{.key = "ttft_ms",
           .subject = Subject::Speed,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "TTFT"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Time to the first token: of the whole batch when it is static, of one "
                                                "prompt without a queue in flight"),
           .value = &valueAt<&ContenderAnalysis::ttft_ms>,
           .text = &milliseconds,
           .words = &ttftWords,
           .how = &ttftHow,
           .why = &ttftWhy},
    Output{
        .key = "ttft_low", .subject = Subject::Speed, .value = &valueAt<&ContenderAnalysis::ttft_band, &Estimate::low>},
    Output{.key = "ttft_high",
           .subject = Subject::Speed,
           .value = &valueAt<&ContenderAnalysis::ttft_band, &Estimate::high>},
    Output{.key = "tpot_ms",
           .subject = Subject::Speed,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "TPOT"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Mean time from one token of a sequence to its next"),
           .value = &valueAt<&ContenderAnalysis::tpot_ms>,
           .text = &milliseconds,
           .words = &tpotWords,
           .how = &tpotHow,
           .why = &tpotWhy},
    Output{
        .key = "tpot_low", .subject = Subject::Speed, .value = &valueAt<&ContenderAnalysis::tpot_band, &Estimate::low>},
    Output{.key = "tpot_high",
           .subject = Subject::Speed,
           .value = &valueAt<&ContenderAnalysis::tpot_band, &Estimate::high>},
    Output{.key = "memory.weights_gb",
           .subject = Subject::Memory,
           .value = &valueAt<&ContenderAnalysis::memory, &MemoryUse::weights_gb>},
    Output{.key = "memory.kv_cache_gb",
           .subject = Subject::Memory,
           .value = &valueAt<&ContenderAnalysis::memory, &MemoryUse::kv_cache_gb>},
    Output{.key = "memory.overhead_gb",
           .subject = Subject::Memory,
           .value = &valueAt<&ContenderAnalysis::memory, &MemoryUse::overhead_gb>},
    Output{.key = "memory.total_gb",
           .subject = Subject::Memory,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Memory"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Of one replica: weights, KV cache and overhead"),
           .value = &valueAt<&ContenderAnalysis::memory, &MemoryUse::total_gb>,
           .words = &memoryWords,
           .how = &memoryHow},
    Output{.key = "memory.capacity_gb",
           .subject = Subject::Memory,
           .value = &valueAt<&ContenderAnalysis::memory, &MemoryUse::capacity_gb>},
    Output{.key = "memory.max_batch",
           .subject = Subject::Memory,
           .value = &valueAt<&ContenderAnalysis::memory, &MemoryUse::max_batch>},
    Output{.key = "memory.kv_tokens",
           .subject = Subject::Memory,
           .value = &valueAt<&ContenderAnalysis::memory, &MemoryUse::kv_tokens>},
    Output{.key = "memory.measured_kv_tokens",
           .subject = Subject::Memory,
           .value = &valueAt<&ContenderAnalysis::measured_kv_tokens>},
};

} // namespace

std::span<const Output> servingOutputs()
{
    return serving_rows;
}

} // namespace tiebreak
