// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/uses/images_outputs.h"

#include "models/wording/data_text.h"
#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

struct ImagesOutputs {
    Q_DECLARE_TR_FUNCTIONS(Outputs)
};

bool isImageRate(const PublishedRate& figure)
{
    return figure.workload == "image generation" && figure.unit == "images/min" && figure.rate;
}

const PublishedRate* imageRate(const Catalogue& catalogue, const std::string& gpu)
{
    const auto found = std::ranges::find_if(
        catalogue.published, [&](const PublishedRate& figure) { return isImageRate(figure) && figure.gpu == gpu; });
    return found == catalogue.published.end() ? nullptr : &*found;
}

// Where the rate comes from, and what software adds to it.
QString imageRateHow(const OutputOf& of)
{
    const Contender& contender = of.contender();
    const PublishedRate& figure = *imageRate(of.catalogue, contender.gpu);
    const QString text = ImagesOutputs::tr("%1: %2, %3. %4")
                             .arg(QString::fromStdString(figure.source), QString::fromStdString(figure.model),
                                  QString::fromStdString(figure.precision), dataText(figure.note));
    return contender.throughput_gain == 0 ? text
                                          : ImagesOutputs::tr("%1 %2 images a minute, with a throughput gain of %3.")
                                                .arg(text, exact(*figure.rate), percent(contender.throughput_gain, 4));
}

QString aMinute(const OutputOf& of)
{
    return exact(of.result().images.images_per_minute.value_or(0));
}

QString thousandHow(const OutputOf& of)
{
    return ImagesOutputs::tr("1,000 × %1/h ÷ (60 min × %2 a minute × %3) = %4")
        .arg(exactMoney(of.contender().usd_per_gpu_hour), aMinute(of), percent(of.scenario().bill.utilization, 4),
             moneyText(*of.result().images.usd_per_thousand_images));
}

QString joulesText(double joules)
{
    return number(joules, 4);
}

QString imageJoulesHow(const OutputOf& of)
{
    return ImagesOutputs::tr("%1 W × %2 typical draw × 60 s ÷ %3 a minute = %4 J per image, for the card alone")
        .arg(exact(of.gpu().tdp_w), percent(of.scenario().power.draw_fraction, 4), aMinute(of),
             joulesText(*of.result().images.joules_per_image));
}

QString imageMonthHow(const OutputOf& of)
{
    const Images& images = of.result().images;
    return ImagesOutputs::tr("%1 images × %2 per 1,000 = %3, if only the time at work is paid")
        .arg(tokens(of.scenario().images.per_month), money(images.usd_per_thousand_images.value_or(0), 2),
             moneyText(*images.usd_per_month));
}

QString whyNoImages(const OutputOf& of)
{
    return imagesGapText(of.result(), of.catalogue);
}

constexpr std::array images_rows{
    Output{.key = "images.images_per_minute",
           .subject = Subject::Images,
           .label = QT_TRANSLATE_NOOP("Outputs", "Images/min"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Images a minute of one GPU, as published"),
           .value = &valueAt<&ContenderAnalysis::images, &Images::images_per_minute>,
           .text = [](double images) { return number(images); },
           .how = &imageRateHow,
           .why = &whyNoImages},
    Output{.key = "images.usd_per_thousand_images",
           .subject = Subject::Images,
           .label = QT_TRANSLATE_NOOP("Outputs", "Per 1,000"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent for 1,000 images"),
           .value = &valueAt<&ContenderAnalysis::images, &Images::usd_per_thousand_images>,
           .text = &moneyText,
           .how = &thousandHow,
           .why = &whyNoImages},
    Output{.key = "images.joules_per_image",
           .subject = Subject::Images,
           .label = QT_TRANSLATE_NOOP("Outputs", "J/image"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Energy of the card for one image"),
           .value = &valueAt<&ContenderAnalysis::images, &Images::joules_per_image>,
           .text = &joulesText,
           .how = &imageJoulesHow,
           .why = &whyNoImages},
    Output{.key = "images.usd_per_month",
           .subject = Subject::Images,
           .label = QT_TRANSLATE_NOOP("Outputs", "Per month"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent for %1 images, the scenario's load of a month"),
           .filled = [](const Analysis& analysis) { return tokens(analysis.scenario.images.per_month); },
           .value = &valueAt<&ContenderAnalysis::images, &Images::usd_per_month>,
           .text = &moneyText,
           .how = &imageMonthHow,
           .why = &whyNoImages},
};

} // namespace

std::span<const Output> imagesOutputs()
{
    return images_rows;
}

QString imagesTitle(const Analysis& analysis)
{
    const Ranking costs(analysis, [](const ContenderAnalysis& each) { return each.images.usd_per_thousand_images; });
    if (costs.isEmpty()) {
        return ImagesOutputs::tr("The article has no image rates for these cards");
    }
    QStringList cheapest;
    for (const QString& name : costs.leaderNames()) {
        cheapest << ImagesOutputs::tr("the %1").arg(name);
    }
    const QString answer = ImagesOutputs::tr("1,000 images cost %1 on %2").arg(money(costs.best()), listed(cheapest));
    const Ranking::Place* const next = costs.next();
    if (next == nullptr) {
        return costs.places().size() == 1 && analysis.contenders.size() > 1
                   ? ImagesOutputs::tr("%1; the article has no image rate for the others").arg(answer)
                   : answer;
    }
    return ImagesOutputs::tr("%1 and %2 more on the %3")
        .arg(answer, excessText(excessOver(costs.best(), next->value)), contenderName(analysis, next->contender));
}

QString imagesGapText(const ContenderAnalysis& contender, const Catalogue& catalogue)
{
    if (contender.images.gap == Gap::None) {
        return {};
    }
    QStringList known;
    for (const Gpu& gpu : catalogue.gpus) {
        if (imageRate(catalogue, gpu.name) != nullptr) {
            known << ImagesOutputs::tr("the %1").arg(QString::fromStdString(gpu.short_name));
        }
    }
    const QString name = QString::fromStdString(contender.short_name);
    return known.isEmpty()
               ? ImagesOutputs::tr("The article has no image rate for the %1.").arg(name)
               : ImagesOutputs::tr("The article has no image rate for the %1, only for %2; choose one of those.")
                     .arg(name, listed(known));
}

} // namespace tiebreak
