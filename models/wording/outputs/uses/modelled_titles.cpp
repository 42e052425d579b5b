// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/uses/modelled_titles.h"

#include "models/catalog/files/qt_text.h"
#include "models/wording/training_wording.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

struct ModelledTitles {
    Q_DECLARE_TR_FUNCTIONS(Outputs)
};

} // namespace

QString runHours(double hours)
{
    return ModelledTitles::tr("%1 h").arg(number(hours));
}

QString imageJobText(const Scenario& scenario, const std::vector<MapInput>& on_axes)
{
    const ImageDemand& images = scenario.images;
    const auto is_told = [&on_axes](MapInput input) { return std::ranges::find(on_axes, input) == on_axes.end(); };
    QStringList parts{to_qstring(images.pipeline)};
    if (images.px && is_told(MapInput::ImagePx)) {
        parts << ModelledTitles::tr("%1 px").arg(*images.px);
    }
    if (images.steps && is_told(MapInput::ImageSteps)) {
        parts << ModelledTitles::tr("%1 [step|steps]", nullptr, static_cast<int>(*images.steps)).arg(*images.steps);
    }
    if (is_told(MapInput::ImageBatch)) {
        parts << ModelledTitles::tr("%1 at once").arg(images.batch);
    }
    parts << (images.compiled ? ModelledTitles::tr("compiled") : ModelledTitles::tr("not compiled"));
    return parts.join(QStringLiteral(", "));
}

QString trainingJobText(const Scenario& scenario, const std::vector<MapInput>& on_axes)
{
    const TrainingRun& run = scenario.training;
    const auto is_told = [&on_axes](MapInput input) { return std::ranges::find(on_axes, input) == on_axes.end(); };
    QStringList parts{ModelledTitles::tr("%1 of %2").arg(methodText(run.method), to_qstring(scenario.model))};
    if (is_told(MapInput::TrainingSequence)) {
        parts << ModelledTitles::tr("%1 tokens").arg(number(run.sequence, 7));
    }
    if (is_told(MapInput::TrainingBatch)) {
        parts << batch(run.batch);
    }
    parts << (run.activation_checkpointing ? ModelledTitles::tr("with checkpointing")
                                           : ModelledTitles::tr("without checkpointing"))
          << gpus(run.gpus);
    return parts.join(QStringLiteral(", "));
}

QStringList withoutRoom(const Analysis& analysis)
{
    QStringList names;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        if (!analysis.contenders[i].training.model.fits) {
            names << contenderName(analysis, i);
        }
    }
    return names;
}

QString modelledImagesTitle(const Analysis& analysis)
{
    const Ranking costs(analysis,
                        [](const ContenderAnalysis& each) { return each.images.model.usd_per_thousand.value; });
    const QString answer =
        ModelledTitles::tr("1,000 images cost %1 on %2").arg(money(costs.best()), listed(costs.leaderNames()));
    const Ranking::Place* const next = costs.next();
    return next == nullptr ? answer
                           : ModelledTitles::tr("%1 and %2 more on %3")
                                 .arg(answer, excessText(excessOver(costs.best(), next->value)),
                                      contenderName(analysis, next->contender));
}

QString modelledTrainingTitle(const Analysis& analysis)
{
    const Ranking costs(analysis, [](const ContenderAnalysis& each) { return each.training.model.run_usd.value; });
    if (costs.isEmpty()) {
        return ModelledTitles::tr("No card holds this run");
    }
    const QString answer =
        ModelledTitles::tr("The run costs %1 on %2").arg(money(costs.best()), listed(costs.leaderNames()));
    const Ranking::Place* const next = costs.next();
    if (next != nullptr) {
        return ModelledTitles::tr("%1 and %2 more on %3")
            .arg(answer, excessText(excessOver(costs.best(), next->value)), contenderName(analysis, next->contender));
    }
    const QStringList short_of = withoutRoom(analysis);
    return short_of.isEmpty() ? answer : ModelledTitles::tr("%1; it does not fit %2").arg(answer, listed(short_of));
}

QString articleImagesJudged(const Analysis& analysis)
{
    double least = 0;
    double most = 0;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        if (const auto published = contender.images.images_per_minute) {
            const double ratio = *contender.images.model.images_per_min.value / *published;
            least = least > 0 ? std::min(least, ratio) : ratio;
            most = std::max(most, ratio);
        }
    }
    if (most == 0 || analysis.scenario.images.pipeline != "SD-1.5") {
        return {};
    }
    const QString from = number(least, 2);
    const QString to = number(most, 2);
    return from == to ? ModelledTitles::tr("%1 times as many images a minute").arg(from)
                      : ModelledTitles::tr("%1 to %2 times as many images a minute").arg(from, to);
}

QString articleTrainingJudged(const Analysis& analysis)
{
    QStringList said;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const Training& training = analysis.contenders[i].training;
        if (training.is_published && training.tok_s) {
            said << ModelledTitles::tr("%1 times as many tokens a second on %2")
                        .arg(number(*training.model.tok_s.value / *training.tok_s, 2), contenderName(analysis, i));
        }
    }
    return said.join(QStringLiteral("; "));
}

} // namespace tiebreak
