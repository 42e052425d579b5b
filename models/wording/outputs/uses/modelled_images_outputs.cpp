// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/uses/modelled_images_outputs.h"

#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/outputs/uses/modelled_parts.h"
#include "models/wording/training_wording.h"
#include "models/wording/wording.h"

#include <array>
#include <optional>

namespace tiebreak {

namespace {

const ModelledImages& imagesOf(const OutputOf& of)
{
    return of.result().images.model;
}

template <auto member>
std::optional<double> ofImages(const OutputOf& of)
{
    return imagesOf(of).*member;
}

template <auto member, auto end>
std::optional<double> ofImages(const OutputOf& of)
{
    return (imagesOf(of).*member).*end;
}

QString imagesRateWords(const OutputOf& of)
{
    const Estimate& rate = imagesOf(of).images_per_min;
    return valueWithBand(number(*rate.value), number(*rate.low), number(*rate.high));
}

QString imagesRateHow(const OutputOf& of)
{
    return bandRestsOn(imagesOf(of).band);
}

QString thousandWords(const OutputOf& of)
{
    const Estimate& cost = imagesOf(of).usd_per_thousand;
    return valueWithBand(money(*cost.value), money(*cost.low), money(*cost.high));
}

QString thousandFormula(const OutputOf& of)
{
    return Outputs::tr("1,000 × %1/h ÷ (60 min × %2 a minute × the share of paid hours at work)")
        .arg(exactMoney(of.contender().usd_per_gpu_hour), number(*imagesOf(of).images_per_min.value, 4));
}

QString secondsHow(const OutputOf& of)
{
    return Outputs::tr("60 s ÷ %1 images a minute").arg(number(*imagesOf(of).images_per_min.value, 4));
}

QString joulesFormula(const OutputOf& of)
{
    return Outputs::tr("%1 W × %2 typical draw × %3 s, for the card alone")
        .arg(exact(of.gpu().tdp_w), percent(of.scenario().power.draw_fraction, 4),
             number(imagesOf(of).seconds_per_image, 4));
}

QString gpusForImagesHow(const OutputOf& of)
{
    return Outputs::tr("Whole GPUs for %1 images a month at the busiest rate, by the same billing as tokens")
        .arg(tokens(of.scenario().images.per_month));
}

QString tieHow(const OutputOf& of)
{
    return Outputs::tr("%1/h × what 1,000 images cost on the %2 ÷ what they cost here")
        .arg(exactMoney(of.contender().usd_per_gpu_hour), contenderName(of.analysis, 0));
}

QString imagesLimit(const OutputOf& of)
{
    return limitedByText(imagesOf(of).limited_by);
}

constexpr std::array image_rows{
    Output{.key = "images.model_images_per_minute",
           .subject = Subject::ModelledImages,
           .label = QT_TRANSLATE_NOOP("Outputs", "Images/min"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Images a minute of one GPU, as the model says, with its band"),
           .value = &ofImages<&ModelledImages::images_per_min, &Estimate::value>,
           .words = &imagesRateWords,
           .how = &imagesRateHow,
           .why = &noneSaid},
    Output{.key = "images.model_images_per_minute_low",
           .subject = Subject::ModelledImages,
           .value = &ofImages<&ModelledImages::images_per_min, &Estimate::low>},
    Output{.key = "images.model_images_per_minute_high",
           .subject = Subject::ModelledImages,
           .value = &ofImages<&ModelledImages::images_per_min, &Estimate::high>},
    Output{.key = "images.model_seconds_per_image",
           .subject = Subject::ModelledImages,
           .label = QT_TRANSLATE_NOOP("Outputs", "s/image"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Seconds of one GPU for an image"),
           .value = &ofImages<&ModelledImages::seconds_per_image>,
           .text = &shortNumber,
           .how = &secondsHow,
           .why = &noneSaid},
    Output{.key = "images.model_usd_per_thousand_images",
           .subject = Subject::ModelledImages,
           .label = QT_TRANSLATE_NOOP("Outputs", "Per 1,000"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent for 1,000 images, with its band"),
           .value = &ofImages<&ModelledImages::usd_per_thousand, &Estimate::value>,
           .words = &thousandWords,
           .how = &thousandFormula,
           .why = &noneSaid},
    Output{.key = "images.model_usd_per_thousand_images_low",
           .subject = Subject::ModelledImages,
           .value = &ofImages<&ModelledImages::usd_per_thousand, &Estimate::low>},
    Output{.key = "images.model_usd_per_thousand_images_high",
           .subject = Subject::ModelledImages,
           .value = &ofImages<&ModelledImages::usd_per_thousand, &Estimate::high>},
    Output{.key = "images.model_joules_per_image",
           .subject = Subject::ModelledImages,
           .label = QT_TRANSLATE_NOOP("Outputs", "J/image"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Energy of the card for one image"),
           .value = &ofImages<&ModelledImages::joules_per_image>,
           .text = &shortNumber,
           .how = &joulesFormula,
           .why = &noneSaid},
    Output{.key = "images.model_gpus",
           .subject = Subject::ModelledImages,
           .label = QT_TRANSLATE_NOOP("Outputs", "GPUs"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Whole GPUs for a month's images"),
           .value = &ofImages<&ModelledImages::gpus>,
           .text = &shortNumber,
           .how = &gpusForImagesHow,
           .why = &noneSaid},
    Output{.key = "images.model_usd_per_month",
           .subject = Subject::ModelledImages,
           .label = QT_TRANSLATE_NOOP("Outputs", "Bill"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent of those GPUs for a month"),
           .value = &ofImages<&ModelledImages::usd_per_month>,
           .text = &moneyText,
           .how = &gpusForImagesHow,
           .why = &noneSaid},
    Output{.key = "images.model_tie_usd_per_gpu_hour",
           .subject = Subject::ModelledImages,
           .label = QT_TRANSLATE_NOOP("Outputs", "Ties at"),
           .help =
               QT_TRANSLATE_NOOP("Outputs", "Hourly price at which an image costs as much as on the first contender"),
           .value = &ofImages<&ModelledImages::tie_usd_per_gpu_hour>,
           .text = &moneyText,
           .how = &tieHow,
           .why = &baselineHasNone},
    Output{.key = "images.model_limited_by",
           .subject = Subject::ModelledImages,
           .in_json = false,
           .label = QT_TRANSLATE_NOOP("Outputs", "Limited by"),
           .help = QT_TRANSLATE_NOOP("Outputs", "What most of the time goes to"),
           .words = &imagesLimit,
           .how = &imagesRateHow,
           .why = &noneSaid},
};

} // namespace

std::span<const Output> modelledImagesOutputs()
{
    return image_rows;
}

} // namespace tiebreak
