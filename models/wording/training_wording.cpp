// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/training_wording.h"

#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tiebreak {

namespace {

struct TrainingWording {
    Q_DECLARE_TR_FUNCTIONS(TrainingWording)
};

QString shortName(const ContenderAnalysis& contender)
{
    return QString::fromStdString(contender.short_name);
}

// What may make it fit. Less activations help only where the rest fits.
QStringList waysToFit(const Training& training, const Scenario& scenario)
{
    QStringList ways;
    if (training.memory.total_gb - training.memory.activations_gb < training.capacity_gb) {
        if (!scenario.training.activation_checkpointing) {
            ways << TrainingWording::tr("checkpointing");
        }
        if (scenario.training.batch > 1) {
            ways << TrainingWording::tr("a smaller batch");
        }
        ways << TrainingWording::tr("shorter sequences");
    }
    if (scenario.training.method == TrainingMethod::Full) {
        ways << TrainingWording::tr("LoRA");
    }
    if (scenario.training.method != TrainingMethod::Qlora) {
        ways << TrainingWording::tr("QLoRA");
    }
    ways << TrainingWording::tr("a smaller model");
    return ways;
}

// "LLaMA-7B 4-bit at batch 4 on the A100 PCIe": what the article does publish.
QStringList publishedRates(const Catalogue& catalogue)
{
    QStringList known;
    for (const PublishedRate& figure : catalogue.published) {
        const Gpu* const gpu = catalogue.gpu(figure.gpu);
        if (figure.workload == "fine-tuning" && figure.rate && gpu != nullptr) {
            known << TrainingWording::tr("%1 %2 at %3 on the %4")
                         .arg(QString::fromStdString(figure.model), QString::fromStdString(figure.precision),
                              batch(figure.batch), QString::fromStdString(gpu->short_name));
        }
    }
    return known;
}

} // namespace

QString methodText(TrainingMethod method)
{
    switch (method) {
    case TrainingMethod::Full:
        return TrainingWording::tr("Full training");
    case TrainingMethod::Lora:
        return TrainingWording::tr("LoRA");
    case TrainingMethod::Qlora:
        return TrainingWording::tr("QLoRA");
    }
    return {};
}

const PublishedRate* articleFigure(const Catalogue& catalogue, const Scenario& scenario, const std::string& gpu)
{
    const auto found = std::ranges::find_if(catalogue.published, [&](const PublishedRate& figure) {
        return scenario.training.method == TrainingMethod::Qlora && figure.workload == "fine-tuning" &&
               figure.precision == "4-bit" && figure.catalogue_model == scenario.model &&
               figure.batch == scenario.training.batch && figure.gpu == gpu;
    });
    return found == catalogue.published.end() ? nullptr : &*found;
}

bool isCalledUnsupported(const ContenderAnalysis& contender, const Scenario& scenario, const Catalogue& catalogue)
{
    const PublishedRate* const figure = articleFigure(catalogue, scenario, contender.contender.gpu);
    return figure != nullptr && !figure->rate;
}

QString needText(const ContenderAnalysis& contender, const Scenario& scenario)
{
    return TrainingWording::tr("%1 of %2 needs %3")
        .arg(methodText(scenario.training.method), QString::fromStdString(scenario.model),
             gigabytes(contender.training.memory.total_gb));
}

QString trainingMisfit(const ContenderAnalysis& contender, const Scenario& scenario)
{
    const QStringList ways = waysToFit(contender.training, scenario);
    const QString others = ways.first(ways.size() - 1).join(TrainingWording::tr(", "));
    const QString all = others.isEmpty() ? ways.last() : TrainingWording::tr("%1 or %2").arg(others, ways.last());
    return TrainingWording::tr("%1, and one %2 has %3; try %4.")
        .arg(needText(contender, scenario), shortName(contender), gigabytes(contender.training.capacity_gb), all);
}

QString trainingTitle(const Analysis& analysis, const Catalogue& catalogue)
{
    QStringList holds;
    QStringList short_of;
    QStringList disputed; // the article calls it unsupported, and it fits
    for (const ContenderAnalysis& contender : analysis.contenders) {
        const QString name = TrainingWording::tr("the %1").arg(shortName(contender));
        (contender.training.fits ? holds : short_of) << name;
        if (contender.training.fits && isCalledUnsupported(contender, analysis.scenario, catalogue)) {
            disputed << name;
        }
    }
    for (QStringList* names : {&holds, &short_of, &disputed}) {
        names->removeDuplicates();
    }
    const QString answer = holds.isEmpty() ? TrainingWording::tr("it fits on none of the cards")
                           : short_of.isEmpty()
                               ? TrainingWording::tr("it fits on every card")
                               : TrainingWording::tr("it fits on %1, not on %2").arg(listed(holds), listed(short_of));
    const QString title =
        TrainingWording::tr("%1: %2").arg(needText(analysis.contenders.front(), analysis.scenario), answer);
    return disputed.isEmpty()
               ? title
               : TrainingWording::tr("%1; the article calls it unsupported on %2").arg(title, listed(disputed));
}

QString trainingGapText(const ContenderAnalysis& contender, const Analysis& analysis, const Catalogue& catalogue)
{
    if (contender.training.gap == Gap::None) {
        return {};
    }
    if (contender.training.gap == Gap::DoesNotFit) {
        return trainingMisfit(contender, analysis.scenario);
    }
    const QString name = shortName(contender);
    if (isCalledUnsupported(contender, analysis.scenario, catalogue)) {
        return TrainingWording::tr(
                   "It fits, but the article calls it unsupported on the %1 and gives no rate; set your "
                   "own training rate.")
            .arg(name);
    }
    const QStringList known = publishedRates(catalogue);
    return known.isEmpty()
               ? TrainingWording::tr("The article has no training rate; set your own.")
               : TrainingWording::tr("The article has no rate for this on the %1, only for %2; set your own "
                                     "training rate.")
                     .arg(name, listed(known));
}

} // namespace tiebreak
