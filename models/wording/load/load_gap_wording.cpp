// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/load/load_gap_wording.h"

#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace tiebreak {

namespace {

struct LoadGapWording {
    Q_DECLARE_TR_FUNCTIONS(LoadWording)
};

QString missedLimit(const LoadAnswer& answer, const Scenario& scenario)
{
    const Limits& limits = scenario.limits;
    const auto ms = [](double value) { return milliseconds(std::round(value)); };
    if (answer.missed.tpot) {
        return LoadGapWording::tr("one request alone takes %1 a token, and the limit is %2")
            .arg(ms(answer.alone.tpot_ms.at_share), ms(*limits.tpot_ms));
    }
    if (answer.missed.ttft && answer.alone.ttft_ms.at_share <= *limits.ttft_ms) {
        return LoadGapWording::tr(
                   "a cold start of %1 s and the %2 that one request alone waits for its first token miss "
                   "the limit of %3")
            .arg(number(scenario.bill.cold_start_s), ms(answer.alone.ttft_ms.at_share), ms(*limits.ttft_ms));
    }
    if (answer.missed.ttft) {
        return LoadGapWording::tr("one request alone waits %1 for its first token, and the limit is %2")
            .arg(ms(answer.alone.ttft_ms.at_share), ms(*limits.ttft_ms));
    }
    return LoadGapWording::tr("one request alone takes %1 to its last token, and the limit is %2")
        .arg(ms(answer.alone.e2e_ms.at_share), ms(limits.e2e_ms.value_or(0)));
}

QString adviceSentence(const LoadAnswer& answer, const Scenario& scenario)
{
    const auto& limit = scenario.limits.ttft_ms;
    if (answer.missed.ttft && !answer.missed.tpot && answer.alone.ttft_ms.at_share <= *limit) {
        return LoadGapWording::tr("Keep servers ready (billing always), or raise the limit.");
    }
    const LoadAdvice& advice = answer.advice;
    QStringList ways;
    if (advice.gpus > 0) {
        ways << LoadGapWording::tr("%1 GPUs a replica").arg(advice.gpus);
    }
    if (advice.weights) {
        ways << LoadGapWording::tr("%1 weights").arg(precisionText(*advice.weights));
    }
    if (!advice.gpu.empty()) {
        ways << LoadGapWording::tr("the card %1").arg(QString::fromStdString(advice.gpu));
    }
    return ways.isEmpty()
               ? LoadGapWording::tr("No other precision, card or larger replica keeps it; raise the limit or "
                                    "choose a smaller model.")
               : LoadGapWording::tr("What would keep it: %1.").arg(ways.join(LoadGapWording::tr(" or ")));
}

QString notPredicted(PredictError error, const Scenario& scenario)
{
    const QString framework = QString::fromStdString(scenario.server.framework);
    switch (error) {
    case PredictError::WeightsDoNotFit:
    case PredictError::BatchDoesNotFit:
        return LoadGapWording::tr("the weights do not fit its memory; choose more GPUs a replica or narrower weights");
    case PredictError::NoWeightPrecision:
        return LoadGapWording::tr("%1 does not serve these weights on it; choose other weights").arg(framework);
    case PredictError::NoKvPrecision:
        return LoadGapWording::tr("%1 does not keep such a KV cache on it; choose another one").arg(framework);
    case PredictError::BadTensorParallel:
        return LoadGapWording::tr("the model's heads cannot be shared by that many GPUs; choose another number");
    case PredictError::BeyondContext:
        return LoadGapWording::tr("prompt and output are longer than the model's context; shorten them");
    case PredictError::UnknownGpu:
        return LoadGapWording::tr("%1 is not modelled on this card; choose another framework").arg(framework);
    default:
        return LoadGapWording::tr("the model has no rate for it");
    }
}

} // namespace

QString loadGapSentence(const Analysis& analysis, std::size_t contender)
{
    const LoadAnswer& answer = analysis.load->contenders[contender];
    const QString name = contenderName(analysis, contender);
    switch (answer.gap) {
    case LoadGap::None:
        return {};
    case LoadGap::BatchOnly:
        return LoadGapWording::tr("The scenario runs a batch; choose users, requests a second or a trace to see what a "
                                  "load asks for.");
    case LoadGap::NoTrace:
        return LoadGapWording::tr("No trace is chosen; choose one, or users or requests a second.");
    case LoadGap::NotPredicted:
        return LoadGapWording::tr("%1: %2.").arg(name, notPredicted(answer.error, analysis.scenario));
    case LoadGap::RequestTooLong:
        return LoadGapWording::tr("%1: one request is longer than its KV cache; choose more GPUs a replica, a narrower "
                                  "cache or shorter requests.")
            .arg(name);
    case LoadGap::BurstsMissed:
        return LoadGapWording::tr(
                   "%1: one request alone keeps the limits, but bursts miss them however many replicas share "
                   "them; choose less burstiness, a narrower spread or a higher limit.")
            .arg(name);
    case LoadGap::LimitMissed:
        break;
    }
    return LoadGapWording::tr("%1: %2. %3")
        .arg(name, missedLimit(answer, analysis.scenario), adviceSentence(answer, analysis.scenario));
}

} // namespace tiebreak
