// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/sensitivity_bars.h"

#include "models/catalog/qt_text.h"
#include "models/engine/inputs/fields.h"
#include "models/wording/economy_wording.h"
#include "models/wording/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr std::size_t most_bars = 12;

QString tr(const char* text)
{
    return QCoreApplication::translate("SensitivityBars", text);
}

bool isOfOwning(const Analysis& analysis)
{
    return analysis.scenario.view.sensitivity_of == SensitivityOf::OwnMonth;
}

// ---- inputs

QString labelOf(const SensitivityBar& bar)
{
    return bar.is_throughput ? tr("Throughput") : to_qstring(find_field(bar.key).field->label);
}

QString nameOf(const SensitivityBar& bar, const QStringList& names)
{
    const QString label = labelOf(bar);
    return bar.contender ? tr("%1 %2").arg(names.at(static_cast<qsizetype>(*bar.contender)), inSentence(label)) : label;
}

// "The batch size moves the answer most"
QString mostOf(const SensitivityBar& bar, const QStringList& names)
{
    const QString label = inSentence(labelOf(bar));
    if (bar.contender) {
        return tr("The %1 of the %2 moves the answer most")
            .arg(label, names.at(static_cast<qsizetype>(*bar.contender)));
    }
    if (bar.key == "rent_decline_per_year") {
        return tr("The fall of rents moves the answer most");
    }
    const QStringList words = label.split(u' ');
    const bool is_plural = words.first().endsWith(u's') || words.last().endsWith(u's');
    return (is_plural ? tr("The %1 move the answer most") : tr("The %1 moves the answer most")).arg(label);
}

QString inputText(const SensitivityBar& bar, double value)
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
        return tr("%1 tok").arg(field.kind == FieldKind::Integer ? number(value) : tokens(value)); // 1,024, not 1.02 k
    }
    if (field.unit == "x") {
        return times(value);
    }
    return field.unit.empty() ? number(value) : QString(number(value) % u' ' % to_qstring(field.unit));
}

// Of the ends as numbers, for those who compute with them.
QString unitOf(const SensitivityBar& bar)
{
    const Field& field = *find_field(bar.key).field;
    return bar.is_throughput                ? tr("gain (fraction)")
           : field.kind == FieldKind::Share ? tr("fraction")
           : field.unit == "seq"            ? tr("sequences")
           : field.unit == "tok"            ? tr("tokens")
           : field.unit == "x"              ? tr("factor")
                                            : to_qstring(field.unit);
}

// ---- answers

QString answerText(std::optional<double> answer, const Analysis& analysis)
{
    if (isOfOwning(analysis)) {
        return answer ? months(*answer) : tr("never");
    }
    return answer ? percent(*answer) : tr("no value");
}

// "saves 7 to 25 %", "costs 4 % more or saves 25 %"
QString savings(double least, double most)
{
    const auto range = [](double from, double to) {
        return percent(from) == percent(to) ? percent(from) : tr("%1 to %2").arg(number(100 * from, 2), percent(to));
    };
    if (least >= 0) {
        return tr("saves %1").arg(range(least, most));
    }
    // Savings of 1 - baseline / other; a loss is told the same way as everywhere: over the other one's cost.
    if (most <= 0) {
        return tr("costs %1 more").arg(range(-most, -least));
    }
    return tr("costs %1 more or saves %2").arg(percent(-least), percent(most));
}

QString monthsOfOwning(double least, double most, bool may_never)
{
    if (may_never) {
        return tr("pays back after %1 or never").arg(months(least));
    }
    return number(least, 2) == number(most, 2) ? tr("pays back after %1").arg(months(least))
                                               : tr("pays back after %1 to %2").arg(number(least, 2), months(most));
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
    const QString told = isOfOwning(analysis) ? monthsOfOwning(least, most, has_gap) : savings(least, most);
    return isOfOwning(analysis) ? tr("an owned %1 %2").arg(baseline, told) : tr("%1 %2").arg(baseline, told);
}

QString subtitleOf(const Analysis& analysis, const QStringList& names)
{
    const Sensitivity& sensitivity = analysis.sensitivity;
    const QString now = answerText(sensitivity.answer, analysis);
    if (isOfOwning(analysis)) {
        return tr("Month from which owning %1 beats renting it, one input moved at a time; now %2")
            .arg(withArticle(names.first()), now);
    }
    const QString against = sensitivity.against ? names.at(static_cast<qsizetype>(*sensitivity.against)) : QString();
    const QString what = analysis.scenario.view.sensitivity_of == SensitivityOf::FleetCost
                             ? tr("What the %1 saves in fleet cost against the cheapest other card")
                             : tr("What the %1 saves per token against the cheapest other card");
    return tr("%1, one input moved at a time; now %2 against the %3").arg(what.arg(names.first()), now, against);
}

// ---- bars

TornadoEnd endOf(const SensitivityBar& bar, const SensitivityEnd& end, const Analysis& analysis)
{
    TornadoEnd result;
    result.input = inputText(bar, end.input);
    result.value = end.input;
    result.answer_text = answerText(end.answer, analysis);
    if (end.answer) {
        result.answer = isOfOwning(analysis) ? *end.answer : 100 * *end.answer;
        if (bar.flips && *end.answer * *analysis.sensitivity.answer < 0) {
            result.mark = tr("flips");
        }
    }
    return result;
}

TornadoBar barOf(const SensitivityBar& bar, const Analysis& analysis, const QStringList& names)
{
    return {nameOf(bar, names),
            bar.contender ? static_cast<int>(*bar.contender) : -1,
            endOf(bar, bar.low, analysis),
            endOf(bar, bar.high, analysis),
            QString::fromStdString(bar.range_of),
            unitOf(bar)};
}

// The reason of the first contender that has it, else of the baseline.
QString whyNoAnswer(const Analysis& analysis)
{
    const Gap gap = analysis.sensitivity.gap;
    const auto owner = std::ranges::find(analysis.contenders, gap, &ContenderAnalysis::gap);
    return gapSentence(gap, owner == analysis.contenders.end() ? analysis.contenders.front() : *owner, analysis);
}

} // namespace

TornadoData tornado(const Analysis& analysis)
{
    const Sensitivity& sensitivity = analysis.sensitivity;
    const QStringList names = contenderNames(analysis);
    TornadoData data;
    if (!sensitivity.answer) {
        data.title = tr("There is no answer to move");
        data.no_data = whyNoAnswer(analysis);
        return data;
    }
    data.subtitle = subtitleOf(analysis, names);
    data.middle = isOfOwning(analysis) ? *sensitivity.answer : 100 * *sensitivity.answer;
    data.middle_text = tr("now %1").arg(answerText(sensitivity.answer, analysis));
    data.axis_label = isOfOwning(analysis) ? tr("pays back in months") : tr("%1 saves").arg(names.first());
    data.unit = isOfOwning(analysis) ? QString() : tr(" %");
    if (sensitivity.bars.empty()) {
        data.title = tr("No input moves the answer: %1").arg(outcome(analysis, nullptr, names.first()));
        data.no_data = tr("Over its own range, each input leaves the answer as it is.");
        return data;
    }
    const SensitivityBar& first = sensitivity.bars.front();
    data.title = tr("%1: %2").arg(mostOf(first, names), outcome(analysis, &first, names.first()));
    for (const SensitivityBar& bar : sensitivity.bars) {
        if (data.bars.size() < most_bars) {
            data.bars.push_back(barOf(bar, analysis, names));
        }
    }
    const bool is_crossed = std::ranges::any_of(
        data.bars, [](const TornadoBar& bar) { return !bar.low.mark.isEmpty() || !bar.high.mark.isEmpty(); });
    if (is_crossed) {
        data.tie = 0;
        data.tie_text = tr("tie");
    }
    return data;
}

} // namespace tiebreak
