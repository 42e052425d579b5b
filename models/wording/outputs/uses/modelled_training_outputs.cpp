// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/uses/modelled_training_outputs.h"

#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/outputs/uses/modelled_parts.h"
#include "models/wording/outputs/uses/modelled_titles.h"
#include "models/wording/training_wording.h"
#include "models/wording/wording.h"

#include <array>
#include <optional>

namespace tiebreak {

namespace {

const ModelledTraining& trainingOf(const OutputOf& of)
{
    return of.result().training.model;
}

template <auto member>
std::optional<double> ofTraining(const OutputOf& of)
{
    return trainingOf(of).*member;
}

template <auto member, auto end>
std::optional<double> ofTraining(const OutputOf& of)
{
    return (trainingOf(of).*member).*end;
}

template <auto part>
std::optional<double> partOf(const OutputOf& of)
{
    return trainingOf(of).parts.*part;
}

QString trainingLimit(const OutputOf& of)
{
    return limitedByText(trainingOf(of).limited_by);
}

QString trainingRateWords(const OutputOf& of)
{
    const Estimate& tok_s = trainingOf(of).tok_s;
    return valueWithBand(rate(*tok_s.value), number(*tok_s.low), number(*tok_s.high));
}

QString trainingBehind(const OutputOf& of)
{
    return bandRestsOn(trainingOf(of).band);
}

QString peakWords(const OutputOf& of)
{
    return usedOf(*trainingOf(of).total_gb.value, of.gpu().usable_gb);
}

QString peakHow(const OutputOf& of)
{
    const ModelledTraining& training = trainingOf(of);
    return Outputs::tr("The sum of the parts; 8 of 10 measured runs lie between %1 and %2.")
        .arg(gigabytes(*training.total_gb.low), gigabytes(*training.total_gb.high));
}

QString fitWords(const OutputOf& of)
{
    const ModelledTraining& training = trainingOf(of);
    return training.may_not_fit ? Outputs::tr("may not") : training.fits ? Outputs::tr("yes") : Outputs::tr("no");
}

QString sequencesText(double sequences)
{
    return number(sequences);
}

QString runHow(const OutputOf& of)
{
    return Outputs::tr("%1 tokens ÷ %2").arg(tokens(of.scenario().training.tokens), rate(*trainingOf(of).tok_s.value));
}

QString runCostHow(const OutputOf& of)
{
    return Outputs::tr("%1/h × %2 × the hours")
        .arg(exactMoney(of.contender().usd_per_gpu_hour), gpus(of.scenario().training.gpus));
}

QString runCostWords(const OutputOf& of)
{
    const Estimate& cost = trainingOf(of).run_usd;
    return valueWithBand(money(*cost.value), money(*cost.low), money(*cost.high));
}

QString runTieHow(const OutputOf& of)
{
    return Outputs::tr("%1/h × what the run costs on the %2 ÷ what it costs here")
        .arg(exactMoney(of.contender().usd_per_gpu_hour), contenderName(of.analysis, 0));
}

QString whyNoTie(const OutputOf& of)
{
    return of.index == 0 ? baselineHasNone(of) : Outputs::tr("One of the two cards does not hold the run.");
}

QString whyNoRun(const OutputOf& of)
{
    return Outputs::tr("It takes %1, and the %2 has %3.")
        .arg(gigabytes(*trainingOf(of).total_gb.value), gpuName(of.result()), gigabytes(of.gpu().usable_gb));
}

template <auto part>
constexpr Output partRow(std::string_view key, const char* label, const char* help)
{
    return {.key = key,
            .subject = Subject::ModelledTraining,
            .label = label,
            .help = help,
            .value = &partOf<part>,
            .text = &gigabytes,
            .how = &peakHow,
            .why = &noneSaid};
}

constexpr std::array modelled_training_rows{
    Output{.key = "training.model_tok_s",
           .subject = Subject::ModelledTraining,
           .label = QT_TRANSLATE_NOOP("Outputs", "Rate"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Tokens a second of the whole run, as the model says, with its band"),
           .value = &ofTraining<&ModelledTraining::tok_s, &Estimate::value>,
           .words = &trainingRateWords,
           .how = &trainingBehind,
           .why = &noneSaid},
    Output{.key = "training.model_tok_s_low",
           .subject = Subject::ModelledTraining,
           .value = &ofTraining<&ModelledTraining::tok_s, &Estimate::low>},
    Output{.key = "training.model_tok_s_high",
           .subject = Subject::ModelledTraining,
           .value = &ofTraining<&ModelledTraining::tok_s, &Estimate::high>},
    Output{.key = "training.model_run_hours",
           .subject = Subject::ModelledTraining,
           .label = QT_TRANSLATE_NOOP("Outputs", "Run"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Hours for %1 tokens"),
           .filled = [](const Analysis& analysis) { return tokens(analysis.scenario.training.tokens); },
           .value = &ofTraining<&ModelledTraining::run_hours>,
           .text = &runHours,
           .how = &runHow,
           .why = &whyNoRun},
    Output{.key = "training.model_run_usd",
           .subject = Subject::ModelledTraining,
           .label = QT_TRANSLATE_NOOP("Outputs", "Run costs"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent of the run's GPUs for those hours"),
           .value = &ofTraining<&ModelledTraining::run_usd, &Estimate::value>,
           .words = &runCostWords,
           .how = &runCostHow,
           .why = &whyNoRun},
    Output{.key = "training.model_run_usd_low",
           .subject = Subject::ModelledTraining,
           .value = &ofTraining<&ModelledTraining::run_usd, &Estimate::low>},
    Output{.key = "training.model_run_usd_high",
           .subject = Subject::ModelledTraining,
           .value = &ofTraining<&ModelledTraining::run_usd, &Estimate::high>},
    Output{.key = "training.model_tie_usd_per_gpu_hour",
           .subject = Subject::ModelledTraining,
           .label = QT_TRANSLATE_NOOP("Outputs", "Ties at"),
           .help =
               QT_TRANSLATE_NOOP("Outputs", "Hourly price at which the run costs as much as on the first contender"),
           .value = &ofTraining<&ModelledTraining::tie_usd_per_gpu_hour>,
           .text = &moneyText,
           .how = &runTieHow,
           .why = &whyNoTie},
    Output{.key = "training.model_limited_by",
           .subject = Subject::ModelledTraining,
           .in_json = false,
           .label = QT_TRANSLATE_NOOP("Outputs", "Limited by"),
           .help = QT_TRANSLATE_NOOP("Outputs", "What most of the time goes to"),
           .words = &trainingLimit,
           .how = &trainingBehind,
           .why = &noneSaid},
    Output{.key = "training.model_peak_gb",
           .subject = Subject::ModelledTraining,
           .label = QT_TRANSLATE_NOOP("Outputs", "Peak memory"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Of one GPU, of what the runtime shows"),
           .value = &ofTraining<&ModelledTraining::total_gb, &Estimate::value>,
           .words = &peakWords,
           .how = &peakHow,
           .why = &noneSaid},
    Output{.key = "training.model_peak_gb_low",
           .subject = Subject::ModelledTraining,
           .value = &ofTraining<&ModelledTraining::total_gb, &Estimate::low>},
    Output{.key = "training.model_peak_gb_high",
           .subject = Subject::ModelledTraining,
           .value = &ofTraining<&ModelledTraining::total_gb, &Estimate::high>},
    Output{.key = "training.model_fit",
           .subject = Subject::ModelledTraining,
           .in_json = false,
           .label = QT_TRANSLATE_NOOP("Outputs", "Fits"),
           .help =
               QT_TRANSLATE_NOOP("Outputs", "Whether one GPU holds it; may not: the high end of the band does not fit"),
           .words = &fitWords,
           .how = &peakHow,
           .why = &noneSaid},
    Output{.key = "training.model_largest_batch",
           .subject = Subject::ModelledTraining,
           .label = QT_TRANSLATE_NOOP("Outputs", "Largest batch"),
           .help = QT_TRANSLATE_NOOP("Outputs", "The most sequences a GPU that fit"),
           .value = [](const OutputOf& of) { return std::optional<double>(trainingOf(of).largest_batch); },
           .text = &sequencesText,
           .how = &peakHow,
           .why = &noneSaid},
    Output{.key = "training.model_longest_sequence",
           .subject = Subject::ModelledTraining,
           .label = QT_TRANSLATE_NOOP("Outputs", "Longest sequence"),
           .help = QT_TRANSLATE_NOOP("Outputs", "The most tokens of a sequence that fit, at most the model's context"),
           .value = [](const OutputOf& of) { return std::optional<double>(trainingOf(of).longest_sequence); },
           .text = &sequencesText,
           .how = &peakHow,
           .why = &noneSaid},
    partRow<&TrainingParts::weights_gb>("training.model_weights_gb", QT_TRANSLATE_NOOP("Outputs", "Weights"),
                                        QT_TRANSLATE_NOOP("Outputs", "Frozen ones and those that learn")),
    partRow<&TrainingParts::adapters_gb>("training.model_adapters_gb", QT_TRANSLATE_NOOP("Outputs", "Adapters"),
                                         QT_TRANSLATE_NOOP("Outputs", "The small matrices of LoRA")),
    partRow<&TrainingParts::gradients_gb>(
        "training.model_gradients_gb", QT_TRANSLATE_NOOP("Outputs", "Gradients"),
        QT_TRANSLATE_NOOP("Outputs", "Those that are there while activations still are")),
    partRow<&TrainingParts::optimizer_gb>(
        "training.model_optimizer_gb", QT_TRANSLATE_NOOP("Outputs", "Optimizer"),
        QT_TRANSLATE_NOOP("Outputs", "Adam's state: of 16 bits where all weights learn, of 32 with LoRA and QLoRA")),
    partRow<&TrainingParts::activations_gb>(
        "training.model_activations_gb", QT_TRANSLATE_NOOP("Outputs", "Activations"),
        QT_TRANSLATE_NOOP("Outputs", "What the forward pass keeps for the backward pass")),
    partRow<&TrainingParts::logits_gb>("training.model_logits_gb", QT_TRANSLATE_NOOP("Outputs", "Logits"),
                                       QT_TRANSLATE_NOOP("Outputs", "Scores of every word, and their gradients")),
    partRow<&TrainingParts::reserve_gb>("training.model_reserve_gb", QT_TRANSLATE_NOOP("Outputs", "Reserve"),
                                        QT_TRANSLATE_NOOP("Outputs", "Of the runtime and its allocator")),
};

} // namespace

std::span<const Output> modelledTrainingOutputs()
{
    return modelled_training_rows;
}

} // namespace tiebreak
