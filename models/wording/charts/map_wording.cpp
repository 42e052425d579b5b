// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/map_wording.h"

#include "models/wording/charts/use_wording.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace tiebreak {

namespace {

struct MapWording {
    Q_DECLARE_TR_FUNCTIONS(MapWording)
};

// A stretch of one winner along a line of cells.
struct Stretch {
    int winner = -1;
    int end = 0; // first cell behind it
};

std::vector<Stretch> stretches(int count, const std::function<int(int)>& winner_at)
{
    std::vector<Stretch> found;
    for (int i = 0; i < count; ++i) {
        if (found.empty() || found.back().winner != winner_at(i)) {
            found.push_back({winner_at(i), 0});
        }
        found.back().end = i + 1;
    }
    return found;
}

int cellOf(const MapAxis& axis, int count)
{
    return std::clamp(static_cast<int>(axis_place(axis, axis.now, count)), 0, count - 1);
}

// The value between two cells.
double borderValue(const MapAxis& axis, int end, int count)
{
    const double below = axis_value(axis, end - 1, count);
    const double above = axis_value(axis, end, count);
    return axis.logarithmic ? std::sqrt(below * above) : (below + above) / 2;
}

// "A100 PCIe is the cheapest below a price ratio of 1.26 at batch 8, L40S above", when there is one change along that
// line.
std::optional<QString> changeAlong(const MapAxis& axis, int count, const MapAxis& across, const QStringList& names,
                                   const std::function<int(int)>& winner_at)
{
    const std::vector<Stretch> found = stretches(count, winner_at);
    if (found.size() != 2 || found[0].winner < 0 || found[1].winner < 0) {
        return std::nullopt;
    }
    return MapWording::tr("%1 is the cheapest below %2 at %3, %4 above")
        .arg(names.at(found[0].winner), mapValuePhrase(axis.input, borderValue(axis, found[0].end, count)),
             mapValuePhrase(across.input, across.now), names.at(found[1].winner));
}

QString shareTitle(const WinnerMap& map, const QStringList& names)
{
    std::vector<double> shares(static_cast<std::size_t>(names.size()), 0);
    for (const MapCell& cell : map.cells) {
        if (cell.winner >= 0) {
            shares[static_cast<std::size_t>(cell.winner)] += 1 / static_cast<double>(map.cells.size());
        }
    }
    const auto most = std::ranges::max_element(shares);
    const QString name = names.at(most - shares.begin());
    if (*most > 1 - 0.5 / static_cast<double>(map.cells.size())) {
        return MapWording::tr("%1 is the cheapest all over this map").arg(name);
    }
    const QString share = *most > 0.995   ? MapWording::tr("over 99 %")
                          : *most < 0.005 ? MapWording::tr("under 1 %")
                                          : percent(*most);
    return MapWording::tr("%1 is the cheapest on %2 of this map").arg(name, share);
}

} // namespace

QString mapAxisLabel(MapInput input, const QStringList& names)
{
    switch (input) {
    case MapInput::Batch:
        return MapWording::tr("batch size");
    case MapInput::PromptTokens:
        return MapWording::tr("prompt tokens");
    case MapInput::OutputTokens:
        return MapWording::tr("output tokens");
    case MapInput::PriceRatio:
        return MapWording::tr("price of %1 over price of %2").arg(names.value(1), names.value(0));
    case MapInput::Utilization:
        return MapWording::tr("utilization");
    case MapInput::TokensPerMonth:
        return MapWording::tr("tokens per month");
    case MapInput::ImagePx:
        return MapWording::tr("image size (px)");
    case MapInput::ImageSteps:
        return MapWording::tr("steps");
    case MapInput::ImageBatch:
        return MapWording::tr("images at once");
    case MapInput::TrainingBatch:
        return MapWording::tr("batch of a GPU");
    case MapInput::TrainingSequence:
        return MapWording::tr("sequence length (tokens)");
    }
    return {};
}

QString mapTitle(const WinnerMap& map, const QStringList& names)
{
    const int column = cellOf(map.x, map.columns);
    const int row = cellOf(map.y, map.rows);
    if (const auto change =
            changeAlong(map.y, map.rows, map.x, names, [&](int i) -> int { return map.at(column, i).winner; })) {
        return *change;
    }
    if (const auto change =
            changeAlong(map.x, map.columns, map.y, names, [&](int i) -> int { return map.at(i, row).winner; })) {
        return *change;
    }
    return shareTitle(map, names);
}

QString mapSubtitle(const WinnerMap& map)
{
    const QString what = map.use == Use::Images     ? MapWording::tr("Colour: the cheapest for images")
                         : map.use == Use::Training ? MapWording::tr("Colour: the cheapest for the training run")
                         : map.question == Question::MonthlyBill ? MapWording::tr("Colour: the cheapest fleet")
                                                                 : MapWording::tr("Colour: the cheapest per token");
    return MapWording::tr("%1, stronger where the next costs more").arg(what);
}

MapGap mapGap(const WinnerMap& map, const Analysis& analysis)
{
    if (map.cells.empty() && !map_use(analysis.scenario)) {
        return {MapWording::tr("No map of two different uses"),
                MapWording::tr("Inputs of serving, of images and of training have no cost in common; choose both axes "
                               "from one of them, or the price.")};
    }
    if (map.cells.empty()) {
        return {MapWording::tr("No map of one input alone"),
                MapWording::tr("Both axes have the same input; choose two different ones.")};
    }
    if (std::ranges::any_of(map.cells, [](const MapCell& cell) { return cell.winner >= 0; })) {
        return {};
    }
    const ContenderAnalysis& first = analysis.contenders.front();
    if (map.use == Use::Training) {
        return {MapWording::tr("Nobody has a cost on this map"), trainingGap(analysis)};
    }
    if (map.question == Question::MonthlyBill && analysis.scenario.load.is_played()) {
        return {MapWording::tr("No map of a load that is played"), gapSentence(Gap::OnlyPlayed, first, analysis)};
    }
    return {MapWording::tr("Nobody has a cost on this map"),
            first.gap == Gap::None ? MapWording::tr("No contender has a value anywhere on this map.")
                                   : gapSentence(first.gap, first, analysis)};
}

QString mapValueText(MapInput input, double value)
{
    switch (input) {
    case MapInput::Batch:
    case MapInput::PromptTokens:
    case MapInput::OutputTokens:
    case MapInput::ImagePx:
    case MapInput::ImageSteps:
    case MapInput::ImageBatch:
    case MapInput::TrainingBatch:
        return number(std::round(value)); // 1,024 rather than 1.02 k
    case MapInput::TrainingSequence:
        return number(std::round(value), 7);
    case MapInput::PriceRatio:
        return number(value);
    case MapInput::Utilization:
        return percent(value);
    case MapInput::TokensPerMonth:
        return tokens(value);
    }
    return {};
}

QString mapValuePhrase(MapInput input, double value)
{
    const QString text = mapValueText(input, value);
    switch (input) {
    case MapInput::Batch:
        return MapWording::tr("batch %1").arg(text);
    case MapInput::PromptTokens:
        return MapWording::tr("%1 prompt tokens").arg(text);
    case MapInput::OutputTokens:
        return MapWording::tr("%1 output tokens").arg(text);
    case MapInput::PriceRatio:
        return MapWording::tr("a price ratio of %1").arg(text);
    case MapInput::Utilization:
        return MapWording::tr("%1 utilization").arg(text);
    case MapInput::TokensPerMonth:
        return MapWording::tr("%1 tokens a month").arg(text);
    case MapInput::ImagePx:
        return MapWording::tr("%1 px").arg(text);
    case MapInput::ImageSteps:
        return MapWording::tr("%1 [step|steps]", nullptr, static_cast<int>(std::round(value))).arg(text);
    case MapInput::ImageBatch:
        return MapWording::tr("%1 [image|images] at once", nullptr, static_cast<int>(std::round(value))).arg(text);
    case MapInput::TrainingBatch:
        return MapWording::tr("batch %1").arg(text);
    case MapInput::TrainingSequence:
        return MapWording::tr("sequences of %1 tokens").arg(text);
    }
    return {};
}

QString mapPlace(const WinnerMap& map, int column, int row)
{
    const auto phrase = [](const MapAxis& axis, int index, int count) {
        const double value = axis_value(axis, index, count);
        return axis.input == MapInput::PriceRatio
                   ? MapWording::tr("price ratio %1").arg(mapValueText(axis.input, value))
                   : mapValuePhrase(axis.input, value);
    };
    return MapWording::tr("%1, %2").arg(phrase(map.x, column, map.columns), phrase(map.y, row, map.rows));
}

QString mapWinner(const MapCell& cell, const QStringList& names)
{
    if (cell.beyond_context) {
        return MapWording::tr("beyond the model's context");
    }
    return cell.winner < 0 ? MapWording::tr("nobody has a value") : names.at(cell.winner);
}

QString mapMargin(const MapCell& cell, const QStringList& names)
{
    if (cell.winner < 0) {
        return {};
    }
    if (cell.saving >= 1) {
        return MapWording::tr("alone has a value");
    }
    if (cell.saving <= 0) {
        return MapWording::tr("the next costs the same");
    }
    const QString next = names.size() == 2 ? names.at(1 - cell.winner) : MapWording::tr("the next");
    return MapWording::tr("%1 costs %2 more").arg(next, excessText(excessOfSaving(cell.saving)));
}

QString mapNoValue()
{
    return MapWording::tr("no value");
}

QString mapBorderKey()
{
    return MapWording::tr("where the cheapest changes");
}

QString mapContourKey(const std::vector<double>& margins)
{
    QStringList shares;
    for (const double margin : margins) {
        shares << number(100 * margin);
    }
    return MapWording::tr("the next costs %1 % more").arg(listed(shares));
}

QString mapContourText(double margin)
{
    return percent(margin);
}

QString mapScenarioKey()
{
    return MapWording::tr("this scenario");
}

} // namespace tiebreak
