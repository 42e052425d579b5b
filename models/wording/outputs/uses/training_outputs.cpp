// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/uses/training_outputs.h"

#include "models/wording/data_text.h"
#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/training_wording.h"
#include "models/wording/wording.h"

#include <array>

namespace tiebreak {

namespace {

struct TrainingOutputs {
    Q_DECLARE_TR_FUNCTIONS(Outputs)
};

// ---- parts of the formulas

const TrainingMemory& memoryOf(const OutputOf& of)
{
    return of.result().training.memory;
}

const LlmModel& modelOf(const OutputOf& of)
{
    return *of.catalogue.model(of.scenario().model);
}

QString trained(const OutputOf& of)
{
    return tokens(1e9 * memoryOf(of).trained_params_b);
}

QString parameters(const OutputOf& of)
{
    return tokens(1e9 * modelOf(of).published_params_b);
}

QString hoursText(double hours)
{
    return TrainingOutputs::tr("%1 h").arg(exact(hours));
}

// ---- formulas

QString methodWords(const OutputOf& of)
{
    return methodText(of.scenario().training.method);
}

QString methodHow(const OutputOf& of)
{
    return TrainingOutputs::tr("%1 of %2 parameters learn").arg(trained(of), parameters(of));
}

QString weightsHow(const OutputOf& of)
{
    const QString text = gigabytes(memoryOf(of).weights_gb);
    switch (of.scenario().training.method) {
    case TrainingMethod::Full:
        return TrainingOutputs::tr("%1 parameters × 2 bytes (FP16) = %2").arg(parameters(of), text);
    case TrainingMethod::Lora:
        return TrainingOutputs::tr("(%1 frozen + %2 trained parameters) × 2 bytes (FP16) = %3")
            .arg(parameters(of), trained(of), text);
    case TrainingMethod::Qlora:
        return TrainingOutputs::tr(
                   "%1 frozen parameters at 4.127 bits (NF4; embeddings and lm_head at 16) + %2 trained "
                   "× 2 bytes = %3 (Dettmers et al. 2023)")
            .arg(parameters(of), trained(of), text);
    }
    return {};
}

QString gradientsHow(const OutputOf& of)
{
    return TrainingOutputs::tr("%1 trained parameters × 2 bytes = %2")
        .arg(trained(of), gigabytes(memoryOf(of).gradients_gb));
}

QString optimizerHow(const OutputOf& of)
{
    return TrainingOutputs::tr(
               "%1 trained parameters × 12 bytes (Adam: FP32 copy, momentum, variance) = %2 (Rajbhandari "
               "et al. 2020)")
        .arg(trained(of), gigabytes(memoryOf(of).optimizer_gb));
}

QString activationsHow(const OutputOf& of)
{
    const Scenario& scenario = of.scenario();
    const ModelShape& shape = modelOf(of).shape;
    const LayerGroup* const attention = usual_attention(shape);
    const LayerGroup& layer = attention != nullptr ? *attention : shape.groups.front();
    QString how = TrainingOutputs::tr("%1 tokens × batch %2 × (%3 × hidden %4 + 5 × %5 heads × %1 tokens) bytes")
                      .arg(number(scenario.training.sequence), number(scenario.training.batch),
                           exact(activation_share(layer)), number(shape.hidden), number(layer.heads));
    const int layers = layer_count(shape);
    how += scenario.training.activation_checkpointing
               ? TrainingOutputs::tr(" of one layer + 2 bytes × %1 tokens × batch %2 × hidden %3 × %4 layers")
                     .arg(number(scenario.training.sequence), number(scenario.training.batch), number(shape.hidden),
                          number(layers))
               : TrainingOutputs::tr(" × %1 layers").arg(number(layers));
    how += layer.count < layers ? TrainingOutputs::tr(", and less in layers of other kinds") : QString();
    return how + TrainingOutputs::tr(" = %1 (Korthikanti et al. 2022; FlashAttention needs less)")
                     .arg(gigabytes(memoryOf(of).activations_gb));
}

QString totalWords(const OutputOf& of)
{
    return usedOf(memoryOf(of).total_gb, of.result().training.capacity_gb);
}

QString totalHow(const OutputOf& of)
{
    const TrainingMemory& memory = memoryOf(of);
    return TrainingOutputs::tr("weights %1 + gradients %2 + optimizer %3 + activations %4 = %5 of the %6 that drivers "
                               "report")
        .arg(gigabytes(memory.weights_gb), gigabytes(memory.gradients_gb), gigabytes(memory.optimizer_gb),
             gigabytes(memory.activations_gb), gigabytes(memory.total_gb), gigabytes(of.result().training.capacity_gb));
}

std::optional<double> freeGb(const OutputOf& of)
{
    return of.result().training.capacity_gb - memoryOf(of).total_gb;
}

QString fitsWords(const OutputOf& of)
{
    const double free_gb = *freeGb(of);
    return of.result().training.fits ? TrainingOutputs::tr("yes, %1 free").arg(gigabytes(free_gb))
                                     : TrainingOutputs::tr("no, %1 short").arg(gigabytes(-free_gb));
}

QString fitsHow(const OutputOf& of)
{
    if (!of.result().training.fits) {
        return trainingMisfit(of.result(), of.scenario());
    }
    const QString how = TrainingOutputs::tr("%1, and one %2 has %3")
                            .arg(needText(of.result(), of.scenario()), gpuName(of.result()),
                                 gigabytes(of.result().training.capacity_gb));
    return isCalledUnsupported(of.result(), of.scenario(), of.catalogue)
               ? TrainingOutputs::tr("%1; the article calls it unsupported on this card").arg(how)
               : how;
}

QString parametersText(double params_b)
{
    return tokens(1e9 * params_b);
}

QString largestHow(const OutputOf& of)
{
    const TrainingMemory& memory = memoryOf(of);
    const double lasting_gb = memory.weights_gb + memory.gradients_gb + memory.optimizer_gb;
    return TrainingOutputs::tr(
               "%1 GB of name-plate memory ÷ %2 bytes a parameter for weights, gradients and optimizer = "
               "%3 parameters at most; activations come on top")
        .arg(exact(of.gpu().memory_gb), exact(lasting_gb / modelOf(of).published_params_b),
             parametersText(of.result().training.largest_params_b));
}

QString rateWords(const OutputOf& of)
{
    const QString text = rate(*of.result().training.tok_s);
    return of.result().training.is_published ? TrainingOutputs::tr("%1 (published)").arg(text)
                                             : TrainingOutputs::tr("%1 (yours)").arg(text);
}

QString trainingRateHow(const OutputOf& of)
{
    if (!of.result().training.is_published) {
        return TrainingOutputs::tr("The training rate that you set for this contender");
    }
    const PublishedRate* const figure = articleFigure(of.catalogue, of.scenario(), of.contender().gpu);
    return figure == nullptr
               ? QString()
               : TrainingOutputs::tr("%1: %2, %3, %4. %5")
                     .arg(QString::fromStdString(figure->source), QString::fromStdString(figure->model),
                          QString::fromStdString(figure->precision), batch(figure->batch), dataText(figure->note));
}

QString hoursHow(const OutputOf& of)
{
    const Training& training = of.result().training;
    return TrainingOutputs::tr("%1 tokens ÷ (%2 × 3,600 s) = %3")
        .arg(tokens(of.scenario().training.tokens), rate(training.tok_s.value_or(0)), hoursText(*training.run_hours));
}

QString trainingCostHow(const OutputOf& of)
{
    const Training& training = of.result().training;
    return TrainingOutputs::tr("%1/h × %2 = %3, on one GPU")
        .arg(exactMoney(of.contender().usd_per_gpu_hour), hoursText(training.run_hours.value_or(0)),
             moneyText(*training.run_usd));
}

QString whyNoRate(const OutputOf& of)
{
    return trainingGapText(of.result(), of.analysis, of.catalogue);
}

template <auto member>
std::optional<double> memoryAt(const OutputOf& of)
{
    return memoryOf(of).*member;
}

constexpr std::array training_rows{
    Output{.key = "training.method",
           .subject = Subject::Training,
           .in_json = false,
           .label = QT_TRANSLATE_NOOP("Outputs", "Method"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Which parameters learn"),
           .words = &methodWords,
           .how = &methodHow},
    Output{.key = "training.weights_gb",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Weights"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Frozen ones and those that learn"),
           .value = &memoryAt<&TrainingMemory::weights_gb>,
           .text = &gigabytes,
           .how = &weightsHow},
    Output{.key = "training.gradients_gb",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Gradients"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Of the parameters that learn"),
           .value = &memoryAt<&TrainingMemory::gradients_gb>,
           .text = &gigabytes,
           .how = &gradientsHow},
    Output{.key = "training.optimizer_gb",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Optimizer"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Adam's state of the parameters that learn"),
           .value = &memoryAt<&TrainingMemory::optimizer_gb>,
           .text = &gigabytes,
           .how = &optimizerHow},
    Output{.key = "training.activations_gb",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Activations"),
           .help = QT_TRANSLATE_NOOP("Outputs", "What the forward pass keeps for the backward pass"),
           .value = &memoryAt<&TrainingMemory::activations_gb>,
           .text = &gigabytes,
           .how = &activationsHow},
    Output{.key = "training.total_gb",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Total"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Of the memory of one GPU, as drivers report it"),
           .value = &memoryAt<&TrainingMemory::total_gb>,
           .words = &totalWords,
           .how = &totalHow},
    Output{.key = "training.capacity_gb",
           .subject = Subject::Training,
           .value = &valueAt<&ContenderAnalysis::training, &Training::capacity_gb>},
    Output{.key = "training.free_gb",
           .subject = Subject::Training,
           .in_json = false,
           .label = QT_TRANSLATE_NOOP("Outputs", "Fits"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Whether one GPU holds it"),
           .value = &freeGb,
           .words = &fitsWords,
           .how = &fitsHow},
    Output{.key = "training.largest_params_b",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Largest model"),
           .help = QT_TRANSLATE_NOOP("Outputs", "The most parameters that one GPU could train this way"),
           .value = &valueAt<&ContenderAnalysis::training, &Training::largest_params_b>,
           .text = &parametersText,
           .how = &largestHow},
    Output{.key = "training.tok_s",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Rate"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Tokens a second of one training run, published or yours"),
           .value = &valueAt<&ContenderAnalysis::training, &Training::tok_s>,
           .words = &rateWords,
           .how = &trainingRateHow,
           .why = &whyNoRate},
    Output{.key = "training.run_hours",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Run"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Hours for %1 tokens"),
           .filled = [](const Analysis& analysis) { return tokens(analysis.scenario.training.tokens); },
           .value = &valueAt<&ContenderAnalysis::training, &Training::run_hours>,
           .text = &hoursText,
           .how = &hoursHow,
           .why = &whyNoRate},
    Output{.key = "training.run_usd",
           .subject = Subject::Training,
           .label = QT_TRANSLATE_NOOP("Outputs", "Run costs"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent of one GPU for those hours"),
           .value = &valueAt<&ContenderAnalysis::training, &Training::run_usd>,
           .text = &moneyText,
           .how = &trainingCostHow,
           .why = &whyNoRate},
};

} // namespace

std::span<const Output> trainingOutputs()
{
    return training_rows;
}

} // namespace tiebreak
