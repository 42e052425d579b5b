// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/sensitivity_bars.h"

#include "models/catalog/field_texts.h"
#include "models/wording/charts/sensitivity_wording.h"
#include "models/wording/wording.h"

#include <algorithm>

namespace tiebreak {

namespace {

constexpr std::size_t most_bars = 12;

TornadoEnd endOf(const SensitivityBar& bar, const SensitivityEnd& end, const Analysis& analysis)
{
    TornadoEnd result;
    result.input = movedInputText(bar, end.input);
    result.value = end.input;
    result.answer_text = movedAnswer(end.answer, analysis);
    if (end.answer) {
        result.answer = onSensitivityAxis(*end.answer, analysis);
    }
    if (is_flipped(analysis.sensitivity, bar, end)) {
        result.mark = flipMark();
    }
    return result;
}

// Of rates, which their estimates know and no input says.
[[maybe_unused]] constexpr const char* bands_of_rates[] = {
    QT_TRANSLATE_NOOP("Fields", "80 % of measurements, by the error band of the model"),
    QT_TRANSLATE_NOOP("Fields", "80 % of rates, by the throughput spread")};

TornadoBar barOf(const SensitivityBar& bar, const Analysis& analysis, const QStringList& names)
{
    return {movedInput(bar, names),        bar.contender ? static_cast<int>(*bar.contender) : -1,
            endOf(bar, bar.low, analysis), endOf(bar, bar.high, analysis),
            range_words(bar.range_of),     movedInputUnit(bar)};
}

} // namespace

TornadoData tornado(const Analysis& analysis)
{
    const Sensitivity& sensitivity = analysis.sensitivity;
    const QStringList names = contenderNames(analysis);
    TornadoData data;
    data.title = sensitivityTitle(analysis);
    data.no_data = sensitivityGap(analysis);
    if (!sensitivity.answer) {
        return data;
    }
    data.subtitle = sensitivitySubtitle(analysis);
    data.middle = onSensitivityAxis(*sensitivity.answer, analysis);
    data.middle_text = sensitivityNow(analysis);
    data.axis_label = sensitivityAxis(analysis);
    data.unit = sensitivityUnit(analysis);
    for (const SensitivityBar* const bar : sensitivityBars(analysis)) {
        if (data.bars.size() < most_bars) {
            data.bars.push_back(barOf(*bar, analysis, names));
        }
    }
    const bool is_crossed = std::ranges::any_of(
        data.bars, [](const TornadoBar& bar) { return !bar.low.mark.isEmpty() || !bar.high.mark.isEmpty(); });
    if (is_crossed) {
        data.tie = 0;
        data.tie_text = tieMark();
    }
    return data;
}

} // namespace tiebreak
