// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/sensitivity_wording.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/engine/inputs/fields.h"
#include "models/wording/charts/use_wording.h"
#include "models/wording/economy_wording.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace tiebreak {

namespace {

struct SensitivityWording {
    Q_DECLARE_TR_FUNCTIONS(SensitivityWording)
};

QString movedLabel(const SensitivityBar& bar)
{
    return bar.is_throughput ? SensitivityWording::tr("Throughput") : label_of(*find_field(bar.key).field);
}

// "Batch size", "Throughput of the L40S"
QString mostOf(const SensitivityBar& bar, const QStringList& names)
{
    const QString label = movedLabel(bar);
    return bar.contender ? SensitivityWording::tr("%1 of the %2", "input, contender")
                               .arg(label, names.at(static_cast<qsizetype>(*bar.contender)))
                         : label;
}

QString percentRange(double from, double to)
{
    return percent(from) == percent(to) ? percent(from)
                                        : SensitivityWording::tr("%1 to %2").arg(number(100 * from, 2), percent(to));
}

// "the next costs 7 to 33 % more than L40S", "L40S costs 4 % more, or the next 33 %"; both are excesses, below 0 of the
// baseline.
QString excesses(const QString& baseline, double least, double most)
{
    if (least >= 0) {
        return SensitivityWording::tr("the next costs %1 more than %2").arg(percentRange(least, most), baseline);
    }
    if (most <= 0) {
        return SensitivityWording::tr("%1 costs %2 more").arg(baseline, percentRange(-most, -least));
    }
    return SensitivityWording::tr("%1 costs %2 more, or the next %3").arg(baseline, percent(-least), percent(most));
}

QString monthsOfOwning(const QString& baseline, double least, double most, bool may_never)
{
    if (may_never) {
        return SensitivityWording::tr("an owned %1 pays back after %2 or never").arg(baseline, months(least));
    }
    return number(least, 2) == number(most, 2)
               ? SensitivityWording::tr("an owned %1 pays back after %2").arg(baseline, months(least))
               : SensitivityWording::tr("an owned %1 pays back after %2 to %3")
                     .arg(baseline, number(least, 2), months(most));
}

// What the answer is over the whole of a range; of the answer now when there is no bar.
QString outcome(const Analysis& analysis, const SensitivityBar* bar, const QString& baseline)
{
    const double now = *analysis.sensitivity.answer;
    std::vector<double> answers{now};
    if (bar != nullptr) {
        // The ends alone when both have an answer: "moves" is then told from end to end.
        answers = {bar->low.answer.value_or(now), bar->high.answer.value_or(now)};
    }
    const auto [least, most] = std::ranges::minmax(answers);
    const bool has_gap = bar != nullptr && (!bar->low.answer || !bar->high.answer);
    return isOfOwning(analysis) ? monthsOfOwning(baseline, least, most, has_gap)
                                : excesses(baseline, excessOfSaving(least), excessOfSaving(most));
}

} // namespace

std::vector<const SensitivityBar*> sensitivityBars(const Analysis& analysis)
{
    std::vector<const SensitivityBar*> bars;
    for (const SensitivityBar& bar : analysis.sensitivity.bars) {
        bars.push_back(&bar);
    }
    const double now = onSensitivityAxis(analysis.sensitivity.answer.value_or(0), analysis);
    const auto reach = [&](const SensitivityEnd& end) {
        return end.answer ? std::abs(onSensitivityAxis(*end.answer, analysis) - now) : 0.0;
    };
    std::ranges::stable_sort(bars, std::ranges::greater(), [&reach](const SensitivityBar* bar) {
        return std::max(reach(bar->low), reach(bar->high));
    });
    return bars;
}

bool isOfOwning(const Analysis& analysis)
{
    return analysis.scenario.view.sensitivity_of == SensitivityOf::OwnMonth;
}

double onSensitivityAxis(double answer, const Analysis& analysis)
{
    return isOfOwning(analysis) ? answer : 100 * excessOfSaving(answer);
}

QString movedInput(const SensitivityBar& bar, const QStringList& names)
{
    const QString label = movedLabel(bar);
    return bar.contender ? SensitivityWording::tr("%1: %2", "contender, input")
                               .arg(names.at(static_cast<qsizetype>(*bar.contender)), label)
                         : label;
}

QString movedInputText(const SensitivityBar& bar, double value)
{
    const Field& field = *find_field(bar.key).field;
    if (bar.is_throughput) {
        return value > 0 ? QString(u'+' % percent(value)) : percent(value);
    }
    if (field.kind == FieldKind::Share) {
        return percent(value, 3);
    }
    if (field.kind == FieldKind::Money) {
        return money(value);
    }
    if (field.unit == "seq") {
        return batch(value);
    }
    if (field.unit == "tok") {
        return SensitivityWording::tr("%1 tok").arg(
            field.kind == FieldKind::Integer ? number(value) : tokens(value)); // 1,024, not 1.02 k
    }
    if (field.unit == "x") {
        return times(value);
    }
    return field.unit.empty() ? number(value) : QString(number(value) % u' ' % to_qstring(field.unit));
}

QString movedInputUnit(const SensitivityBar& bar)
{
    const Field& field = *find_field(bar.key).field;
    return bar.is_throughput                ? SensitivityWording::tr("gain (fraction)")
           : field.kind == FieldKind::Share ? SensitivityWording::tr("fraction")
           : field.unit == "seq"            ? SensitivityWording::tr("sequences")
           : field.unit == "tok"            ? SensitivityWording::tr("tokens")
           : field.unit == "x"              ? SensitivityWording::tr("factor")
                                            : to_qstring(field.unit);
}

QString movedAnswer(std::optional<double> answer, const Analysis& analysis)
{
    if (isOfOwning(analysis)) {
        return answer ? months(*answer) : SensitivityWording::tr("never");
    }
    return answer ? percent(excessOfSaving(*answer)) : SensitivityWording::tr("no value");
}

QString sensitivityTitle(const Analysis& analysis)
{
    const Sensitivity& sensitivity = analysis.sensitivity;
    if (!sensitivity.answer) {
        return SensitivityWording::tr("There is no answer to move");
    }
    const QStringList names = contenderNames(analysis);
    if (sensitivity.bars.empty()) {
        return SensitivityWording::tr("No input moves the answer: %1").arg(outcome(analysis, nullptr, names.first()));
    }
    const SensitivityBar& first = *sensitivityBars(analysis).front();
    return SensitivityWording::tr("The answer depends most on “%1”: %2")
        .arg(mostOf(first, names), outcome(analysis, &first, names.first()));
}

QString sensitivitySubtitle(const Analysis& analysis)
{
    const QStringList names = contenderNames(analysis);
    const Sensitivity& sensitivity = analysis.sensitivity;
    const QString now = movedAnswer(sensitivity.answer, analysis);
    if (isOfOwning(analysis)) {
        return SensitivityWording::tr("Month from which owning %1 beats renting it, one input moved at a time; now %2")
            .arg(withArticle(names.first()), now);
    }
    const QString against = sensitivity.against_api
                                ? SensitivityWording::tr("API")
                                : names.value(static_cast<qsizetype>(sensitivity.against.value_or(0)));
    const Use use = sensitivity_use(analysis.scenario);
    if (use != Use::Serving) {
        return (use == Use::Images ? SensitivityWording::tr(
                                         "What an image costs more on the cheapest other card than on the %1 (below 0: "
                                         "more on the %1), one input moved at a time; now %2 on the %3")
                                   : SensitivityWording::tr(
                                         "What the training run costs more on the cheapest other card than on the %1 "
                                         "(below 0: more on the %1), one input moved at a time; now %2 on the "
                                         "%3"))
            .arg(names.first(), now, against);
    }
    const bool is_of_fleet = analysis.scenario.view.sensitivity_of == SensitivityOf::FleetCost;
    const bool has_api = analysis.scenario.api.usd_per_million_tokens.has_value();
    return (is_of_fleet && has_api
                ? SensitivityWording::tr(
                      "What the bill of the cheapest other card or the API is over that of the %1 (below 0: that of "
                      "the %1 over it), one input moved at a time; now %2 for the %3")
            : is_of_fleet
                ? SensitivityWording::tr("What the fleet of the cheapest other card costs over that of the %1 "
                                         "(below 0: that of the %1 over it), one input moved at a time; now "
                                         "%2 for the %3")
                : SensitivityWording::tr("What a token costs more on the cheapest other card than on the %1 (below "
                                         "0: more on the %1), one input moved at a time; now %2 on the %3"))
        .arg(names.first(), now, against);
}

QString sensitivityAxis(const Analysis& analysis)
{
    return isOfOwning(analysis)
               ? SensitivityWording::tr("pays back in months")
               : SensitivityWording::tr("cheapest other over %1").arg(contenderNames(analysis).first());
}

QString sensitivityUnit(const Analysis& analysis)
{
    return isOfOwning(analysis) ? QString() : SensitivityWording::tr(" %");
}

QString sensitivityNow(const Analysis& analysis)
{
    return SensitivityWording::tr("now %1").arg(movedAnswer(analysis.sensitivity.answer, analysis));
}

QString sensitivityGap(const Analysis& analysis)
{
    if (analysis.sensitivity.answer) {
        return analysis.sensitivity.bars.empty()
                   ? SensitivityWording::tr("Over its own range, each input leaves the answer as it is.")
                   : QString();
    }
    if (sensitivity_use(analysis.scenario) == Use::Training) {
        return analysis.training.winner
                   ? SensitivityWording::tr("Only a run that the %1 and another card hold can be compared.")
                         .arg(contenderNames(analysis).first())
                   : trainingGap(analysis);
    }
    // The reason of the first contender that has it, else of the baseline.
    const Gap gap = analysis.sensitivity.gap;
    const auto owner = std::ranges::find(analysis.contenders, gap, &ContenderAnalysis::gap);
    return gapSentence(gap, owner == analysis.contenders.end() ? analysis.contenders.front() : *owner, analysis);
}

QString flipMark()
{
    return SensitivityWording::tr("flips");
}

QString tieMark()
{
    return SensitivityWording::tr("same cost");
}

} // namespace tiebreak
