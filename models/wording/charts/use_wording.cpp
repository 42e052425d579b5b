// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/use_wording.h"

#include "models/catalog/files/qt_text.h"
#include "models/wording/outputs/uses/modelled_titles.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

struct UseWording {
    Q_DECLARE_TR_FUNCTIONS(UseWording)
};

} // namespace

CurveWords imagesWords(const Analysis& analysis)
{
    return {
        modelledImagesTitle(analysis),
        UseWording::tr("Images a minute of one GPU against images at once; %1").arg(imageJobText(analysis.scenario)),
        UseWording::tr("images at once"),
        UseWording::tr("images at once"),
        UseWording::tr("images/min"),
        UseWording::tr(" images/min")};
}

CurveWords trainingWords(const Analysis& analysis, bool has_others)
{
    const QString what = has_others ? UseWording::tr("Tokens a second against the batch; %1; hollow: measured at other "
                                                     "settings")
                                    : UseWording::tr("Tokens a second against the batch; %1");
    return {modelledTrainingTitle(analysis),  what.arg(trainingJobText(analysis.scenario)),
            UseWording::tr("batch of a GPU"), UseWording::tr("batch"),
            UseWording::tr("tokens/s"),       UseWording::tr(" tok/s")};
}

QString trainingGap(const Analysis& analysis)
{
    return UseWording::tr("No card holds one sequence; choose LoRA or QLoRA, checkpointing, fewer than %1 tokens, more "
                          "GPUs or a smaller model.")
        .arg(number(analysis.scenario.training.sequence, 7));
}

QString measuredImagesTooltip(const QString& name, const MeasuredImages& row)
{
    return UseWording::tr("%1: %2 images a minute measured, %3 at once (%4)")
        .arg(name, number(row.images_per_min, 4), number(row.batch), to_qstring(row.source));
}

QString measuredTrainingTooltip(const QString& name, const MeasuredTraining& row, const Scenario& scenario)
{
    QString text = UseWording::tr("%1: %2 tokens a second measured, batch %3 (%4)")
                       .arg(name, number(row.tok_s, 4), number(row.batch), to_qstring(row.source));
    if (row.same_settings) {
        return text;
    }
    QStringList other;
    if (row.model != scenario.model) {
        other << to_qstring(row.model);
    }
    if (row.sequence != scenario.training.sequence) {
        other << (row.sequence ? UseWording::tr("sequences of %1 tokens").arg(number(*row.sequence, 7))
                               : UseWording::tr("sequences of unknown length"));
    }
    if (scenario.training.method != TrainingMethod::Full && row.lora_rank != scenario.training.lora_rank) {
        other << (row.lora_rank ? UseWording::tr("rank %1").arg(*row.lora_rank) : UseWording::tr("unknown rank"));
    }
    if (row.checkpointing != scenario.training.activation_checkpointing) {
        other << (!row.checkpointing   ? UseWording::tr("nothing said of checkpointing")
                  : *row.checkpointing ? UseWording::tr("with checkpointing")
                                       : UseWording::tr("without checkpointing"));
    }
    return UseWording::tr("%1. Otherwise than here: %2").arg(text, other.join(QStringLiteral(", ")));
}

QString trainingMemoryTitle(const Analysis& analysis)
{
    QStringList holds;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        if (analysis.contenders[i].training.model.fits) {
            holds << contenderName(analysis, i);
        }
    }
    const double need = *analysis.contenders.front().training.model.total_gb.value;
    return holds.isEmpty()
               ? UseWording::tr("The run needs %1 a GPU: no card holds it").arg(gigabytes(need))
               : UseWording::tr("The run needs %1 a GPU: %2 [holds|hold] it", nullptr, static_cast<int>(holds.size()))
                     .arg(gigabytes(need), listed(holds));
}

QString trainingMemorySubtitle(const Analysis& analysis)
{
    return UseWording::tr("Memory of one GPU when it peaks; %1").arg(trainingJobText(analysis.scenario));
}

QStringList trainingMemoryParts()
{
    return {UseWording::tr("weights and what learns"), UseWording::tr("activations"), UseWording::tr("reserve"),
            UseWording::tr("free")};
}

QString trainingRoom(const ModelledTraining& training)
{
    return training.largest_batch > 0 ? UseWording::tr("batch up to %1").arg(training.largest_batch)
                                      : UseWording::tr("not even batch 1 fits");
}

} // namespace tiebreak
