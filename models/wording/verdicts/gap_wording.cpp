// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts/gap_wording.h"

#include "models/wording/load/load_gap_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace tiebreak {

namespace {

struct GapTexts {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

// As charts name it; one that is not of that analysis by its GPU.
QString nameIn(const Analysis& analysis, const ContenderAnalysis& contender)
{
    const auto own = std::ranges::find_if(analysis.contenders,
                                          [&contender](const ContenderAnalysis& each) { return &each == &contender; });
    return own == analysis.contenders.end() ? gpuName(contender)
                                            : contenderNames(analysis).at(own - analysis.contenders.begin());
}

QString beyondBatches(const ContenderAnalysis& contender, const Analysis& analysis)
{
    if (contender.points.empty()) {
        return GapTexts::tr("The article has no figures around %1; choose another batch, or evidence Model.")
            .arg(batch(analysis.scenario.server.batch));
    }
    const auto [least, most] = std::ranges::minmax(contender.points, {}, &EvidencePoint::batch);
    if (least.batch == most.batch) {
        return GapTexts::tr("The article has figures for the %1 at %2 only; choose that batch, or evidence Model.")
            .arg(gpuName(contender), batch(least.batch));
    }
    if (analysis.scenario.server.batch < least.batch) {
        return GapTexts::tr("The article has no figures below %1; choose a batch of %2 to %3, or evidence Model.")
            .arg(batch(least.batch), number(least.batch), number(most.batch));
    }
    return GapTexts::tr("The article has no figures beyond %1; choose a batch of %2 to %3, or evidence Model.")
        .arg(batch(most.batch), number(least.batch), number(most.batch));
}

QString precisionNotPublished(const ContenderAnalysis& contender)
{
    QStringList names;
    for (const EvidencePoint& point : contender.points) {
        names << precisionText(point.weight_precision);
    }
    names.removeDuplicates();
    const QString choice = names.isEmpty() ? GapTexts::tr("other weights")
                                           : GapTexts::tr("%1 weights").arg(names.join(GapTexts::tr(" or ")));
    return GapTexts::tr("The article has no %1 figures for the %2; choose %3, or evidence Model.")
        .arg(precisionText(contender.contender.weight_precision), gpuName(contender), choice);
}

QString doesNotFit(const ContenderAnalysis& contender, const Analysis& analysis)
{
    const MemoryUse& memory = contender.memory;
    const int gpus = contender.contender.tensor_parallel;
    const QString owner = gpus == 1 ? GapTexts::tr("the %1 has").arg(nameIn(analysis, contender))
                                    : GapTexts::tr("%1 %2 have").arg(QString::number(gpus), gpuName(contender));
    const QString need =
        GapTexts::tr("%1 at %2 needs %3, and %4 %5")
            .arg(QString::fromStdString(analysis.scenario.model), batch(analysis.scenario.server.batch),
                 gigabytes(memory.total_gb), owner, gigabytes(memory.capacity_gb));
    QStringList ways;
    if (memory.max_batch > 0) {
        ways << GapTexts::tr("a batch of at most %1").arg(number(memory.max_batch));
    }
    if (contender.advice.weights) {
        ways << GapTexts::tr("%1 weights").arg(precisionText(*contender.advice.weights));
    }
    if (contender.advice.gpus > 0) {
        ways << GapTexts::tr("%1 GPUs per replica").arg(contender.advice.gpus);
    }
    if (ways.isEmpty()) {
        return GapTexts::tr("%1; choose a smaller model, shorter prompts or outputs.").arg(need);
    }
    const QString last = ways.takeLast();
    const QString all = ways.isEmpty() ? last : GapTexts::tr("%1 or %2").arg(ways.join(GapTexts::tr(", ")), last);
    return GapTexts::tr("%1; it fits with %2.").arg(need, all);
}

// Which of the two limits is exceeded: that of the TPOT, or that of the TTFT.
bool isSlowStep(const ContenderAnalysis& contender, const Analysis& analysis)
{
    const auto limit = analysis.scenario.limits.tpot_ms;
    return limit && contender.tpot_ms && *contender.tpot_ms > *limit;
}

double exceededLimit(const ContenderAnalysis& contender, const Analysis& analysis)
{
    const Scenario& scenario = analysis.scenario;
    return (isSlowStep(contender, analysis) ? scenario.limits.tpot_ms : scenario.limits.ttft_ms).value_or(0);
}

// The largest batch below the scenario's of which it is known that it keeps both limits.
std::optional<double> batchWithinLimits(const ContenderAnalysis& contender, const Scenario& scenario)
{
    const auto keeps = [](const std::optional<double>& limit, const std::optional<double>& value) {
        return !limit || (value && *value <= *limit);
    };
    std::optional<double> found;
    for (const SweepPoint& point : contender.sweep) {
        const bool is_kept = point.throughput_tok_s.value && keeps(scenario.limits.tpot_ms, point.tpot_ms) &&
                             (!point.ttft_ms || keeps(scenario.limits.ttft_ms, point.ttft_ms));
        if (is_kept && point.batch < scenario.server.batch) {
            found = std::max(found.value_or(0), std::floor(point.batch));
        }
    }
    return found;
}

QString overLatency(const ContenderAnalysis& contender, const Analysis& analysis, const QString& name)
{
    const bool slow_step = isSlowStep(contender, analysis);
    const double limit = exceededLimit(contender, analysis);
    const double value = (slow_step ? contender.tpot_ms : contender.ttft_ms).value_or(0);
    if (!slow_step && value <= limit) {
        return GapTexts::tr(
                   "A cold start of %1 s and the TTFT of the %2, %3 ms, are above the limit of %4 ms; keep servers "
                   "ready or raise the limit.")
            .arg(number(analysis.scenario.bill.cold_start_s), name, number(value), number(limit));
    }
    const QString what = slow_step ? GapTexts::tr("TPOT") : GapTexts::tr("TTFT");
    const QString shown = number(value) == number(limit) ? number(value, 5) : number(value);
    const std::optional<double> keeps = batchWithinLimits(contender, analysis.scenario);
    return keeps ? GapTexts::tr("The %1 of the %2 is %3 ms, above the limit of %4 ms; choose a batch of at most %5, or "
                                "raise the limit.")
                       .arg(what, name, shown, number(limit), number(*keeps))
                 : GapTexts::tr("The %1 of the %2 is %3 ms, above the limit of %4 ms; no smaller batch keeps it, so "
                                "raise the limit.")
                       .arg(what, name, shown, number(limit));
}

// The dimension in which the nearest row is farthest from the scenario: "8 × in prompt tokens".
QString howFar(const Measurement& row, const Scenario& scenario)
{
    const auto factor = [](double a, double b) { return a > 0 && b > 0 ? std::max(a / b, b / a) : 1.0; };
    const double batches = row.in_flight && row.running == 0
                               ? 1
                               : factor(row.running > 0 ? row.running : row.batch, scenario.server.batch);
    const double prompts = factor(row.input_len, scenario.request.prompt_tokens);
    const double outputs = factor(row.output_len, scenario.request.output_tokens);
    const double most = std::max({batches, prompts, outputs});
    const QString text = times(most);
    return most == prompts   ? GapTexts::tr("%1 in prompt tokens").arg(text)
           : most == outputs ? GapTexts::tr("%1 in output tokens").arg(text)
                             : GapTexts::tr("%1 in the batch").arg(text);
}

// `are_several`: those of the name have none at all.
QString noMeasurement(const ContenderAnalysis& contender, const Analysis& analysis, const QString& name,
                      bool are_several)
{
    if (!contender.measurement || are_several) {
        return GapTexts::tr("Nobody published a measurement of the %1 with this model, framework and number formats; "
                            "choose evidence Article or Model.")
            .arg(name);
    }
    const Measurement& row = *contender.measurement;
    const QString size = row.running > 0 ? batch(row.running)
                         : row.in_flight ? GapTexts::tr("in-flight batching")
                                         : batch(row.batch);
    return GapTexts::tr("The nearest public measurement of the %1, at %2, %3 tokens in and %4 out, is %5 away; choose "
                        "its settings, or evidence Article or Model.")
        .arg(name, size, tokens(row.input_len), tokens(row.output_len), howFar(row, analysis.scenario));
}

QString notCarried(const ContenderAnalysis& contender, const Analysis& analysis)
{
    const auto own = std::ranges::find_if(analysis.contenders,
                                          [&contender](const ContenderAnalysis& each) { return &each == &contender; });
    if (!analysis.load || own == analysis.contenders.end()) {
        return playingSentence();
    }
    return loadGapSentence(analysis, static_cast<std::size_t>(own - analysis.contenders.begin()));
}

QString noArticleFigures(const QString& what)
{
    return GapTexts::tr("no article figures for %1").arg(what);
}

QString lacksPrecision(const ContenderAnalysis& contender, const Analysis& analysis)
{
    return GapTexts::tr("%1 does not run %2 weights with KV cache %3")
        .arg(QString::fromStdString(analysis.scenario.server.framework),
             precisionText(contender.contender.weight_precision), precisionText(contender.contender.kv_precision));
}

} // namespace

QString gapSentence(Gap gap, const ContenderAnalysis& contender, const Analysis& analysis, const QStringList& also)
{
    const bool is_of_gpu = gap == Gap::GpuNotPublished || gap == Gap::NoCalibration;
    const QStringList everyone = QStringList(is_of_gpu ? gpuName(contender) : nameIn(analysis, contender)) + also;
    const QString name = everyone.join(also.size() > 1 ? GapTexts::tr(", the ") : GapTexts::tr(" and the "));
    switch (gap) {
    case Gap::None:
        return {};
    case Gap::ModelNotPublished:
        return GapTexts::tr("The article has no figures for %1; choose %2, or evidence Model.")
            .arg(QString::fromStdString(analysis.scenario.model), QString::fromStdString(Scenario().model));
    case Gap::GpuNotPublished:
        return GapTexts::tr("The article has no figures for the %1; choose a GPU that it covers, or evidence Model.")
            .arg(name);
    case Gap::PrecisionNotPublished:
        return precisionNotPublished(contender);
    case Gap::TensorParallelNotPublished:
        return GapTexts::tr("The article has no figures for %1 in one replica; choose 1 GPU per replica, or evidence "
                            "Model.")
            .arg(gpus(contender.contender.tensor_parallel));
    case Gap::BeyondPublishedBatches:
        return beyondBatches(contender, analysis);
    case Gap::DoesNotFit:
        return doesNotFit(contender, analysis);
    case Gap::NoCalibration:
        return GapTexts::tr("The model is not calibrated for the %1; choose evidence Article.").arg(name);
    case Gap::BeyondContext:
        return GapTexts::tr(
                   "Prompt and output are longer than the context of %1; choose shorter ones or another model.")
            .arg(QString::fromStdString(analysis.scenario.model));
    case Gap::FrameworkLacksPrecision:
        return GapTexts::tr("%1; choose other number formats or another framework.")
            .arg(lacksPrecision(contender, analysis));
    case Gap::OverLatencyLimit:
        return overLatency(contender, analysis, name);
    case Gap::NoMeasurement:
        return noMeasurement(contender, analysis, name, !also.isEmpty());
    case Gap::BaselineHasNoValue:
        return analysis.contenders.empty()
                   ? QString()
                   : GapTexts::tr("The baseline, %1, has no value to compare with; change it or its settings.")
                         .arg(contenderNames(analysis).first());
    case Gap::NeverTies:
        return GapTexts::tr("No value makes the %1 cost as much per token as the %2; change a price or the batch.")
            .arg(name, analysis.contenders.empty() ? QString() : contenderNames(analysis).first());
    case Gap::NoPurchasePrice:
        return GapTexts::tr("Owning cannot be compared without a purchase price; set one for the %1.").arg(name);
    case Gap::NotPublished:
        return analysis.scenario.evidence == Evidence::Article
                   ? GapTexts::tr("The article does not give this; choose evidence Model.")
                   : GapTexts::tr("Evidence %1 does not cover this; choose other evidence.")
                         .arg(evidenceText(analysis.scenario.evidence));
    case Gap::NoApiPrice:
        return GapTexts::tr("There is no API to compare with; set its price per million tokens.");
    case Gap::NoLoad:
        return GapTexts::tr("There is no second kind of request; give it a share of the load.");
    case Gap::SecondKindNotServed:
        return GapTexts::tr(
                   "The %1 cannot serve the second kind of request, so no fleet of it carries the load; the mixed "
                   "fleet says why.")
            .arg(name);
    case Gap::LoadNotCarried:
        return notCarried(contender, analysis);
    case Gap::OnlyPlayed:
        return GapTexts::tr("A load of users, requests or a trace has its bill where it is played, not at other inputs "
                            "or for two kinds of request; let a batch arrive to see those.");
    case Gap::NeverPaysBack:
        return GapTexts::tr("Owning the %1 never costs less than renting it within %2 months.")
            .arg(name, number(analysis.scenario.owning.horizon_months));
    }
    return {};
}

QString gapReason(const ContenderAnalysis& contender, const Analysis& analysis)
{
    switch (contender.gap) {
    case Gap::ModelNotPublished:
        return noArticleFigures(QString::fromStdString(analysis.scenario.model));
    case Gap::GpuNotPublished:
        return noArticleFigures(GapTexts::tr("this GPU"));
    case Gap::PrecisionNotPublished:
        return noArticleFigures(GapTexts::tr("%1 weights").arg(precisionText(contender.contender.weight_precision)));
    case Gap::TensorParallelNotPublished:
        return noArticleFigures(gpus(contender.contender.tensor_parallel));
    case Gap::BeyondPublishedBatches:
        return noArticleFigures(batch(analysis.scenario.server.batch));
    case Gap::DoesNotFit:
        return GapTexts::tr("needs %1").arg(usedOf(contender.memory.total_gb, contender.memory.capacity_gb));
    case Gap::NoCalibration:
        return GapTexts::tr("the model is not calibrated for this GPU");
    case Gap::BeyondContext:
        return GapTexts::tr("longer than the context of %1").arg(QString::fromStdString(analysis.scenario.model));
    case Gap::FrameworkLacksPrecision:
        return lacksPrecision(contender, analysis);
    case Gap::OverLatencyLimit:
        return GapTexts::tr("%1 above %2 ms")
            .arg(isSlowStep(contender, analysis) ? GapTexts::tr("TPOT") : GapTexts::tr("TTFT"),
                 number(exceededLimit(contender, analysis)));
    case Gap::NoMeasurement:
        return GapTexts::tr("no measurement near this scenario");
    default: // no reasons for a missing throughput
        return {};
    }
}

QString withoutAdvice(const QString& sentence)
{
    const QString reason = sentence.section(QStringLiteral("; "), 0, 0);
    return reason.size() == sentence.size() ? sentence : QString(reason + QLatin1Char('.'));
}

QString withoutStop(QString sentence)
{
    if (sentence.endsWith(QLatin1Char('.'))) {
        sentence.chop(1);
    }
    return sentence;
}

} // namespace tiebreak
