// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/winner_map_data.h"

#include "models/wording/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <tuple>
#include <vector>

namespace tiebreak {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("WinnerMap", text);
}

auto fieldsOf(const MapCell& cell)
{
    return std::tie(cell.winner, cell.saving, cell.log_ratio, cell.has_ratio);
}

auto fieldsOf(const MapAxis& axis)
{
    return std::tie(axis.input, axis.low, axis.high, axis.logarithmic, axis.now);
}

QString axisLabel(MapInput input, const QStringList& names)
{
    switch (input) {
    case MapInput::Batch:
        return tr("batch size");
    case MapInput::PromptTokens:
        return tr("prompt tokens");
    case MapInput::OutputTokens:
        return tr("output tokens");
    case MapInput::PriceRatio:
        return tr("price of %1 over price of %2").arg(names.value(1), names.value(0));
    case MapInput::Utilization:
        return tr("utilization");
    case MapInput::TokensPerMonth:
        return tr("tokens per month");
    }
    return {};
}

// ---- titles

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

// "A100 PCIe wins below a price ratio of 1.26 at batch 8, L40S above", when there is one change along that line.
std::optional<QString> changeAlong(const MapAxis& axis, int count, const MapAxis& across, const QStringList& names,
                                   const std::function<int(int)>& winner_at)
{
    const std::vector<Stretch> found = stretches(count, winner_at);
    if (found.size() != 2 || found[0].winner < 0 || found[1].winner < 0) {
        return std::nullopt;
    }
    return tr("%1 wins below %2 at %3, %4 above")
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
        return tr("%1 is the cheapest all over this map").arg(name);
    }
    const QString share = *most > 0.995 ? tr("over 99 %") : *most < 0.005 ? tr("under 1 %") : percent(*most);
    return tr("%1 is the cheapest on %2 of this map").arg(name, share);
}

QString titleOf(const WinnerMap& map, const QStringList& names)
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

// What the cells' winners have in common: they are the cheapest for a token, or for a fleet.
QString subtitleOf(const WinnerMap& map)
{
    const QString what = map.is_fleet ? tr("Colour: the cheapest fleet") : tr("Colour: the cheapest per token");
    return tr("%1, stronger the more it saves against the next (full from 50 %)").arg(what);
}

} // namespace

bool WinnerMapData::operator==(const WinnerMapData& other) const
{
    const auto texts = [](const WinnerMapData& data) {
        return std::tie(data.title, data.subtitle, data.x_label, data.y_label, data.names, data.no_data,
                        data.map.columns, data.map.rows, data.map.is_fleet);
    };
    const auto same_cell = [](const MapCell& a, const MapCell& b) { return fieldsOf(a) == fieldsOf(b); };
    return texts(*this) == texts(other) && fieldsOf(map.x) == fieldsOf(other.map.x) &&
           fieldsOf(map.y) == fieldsOf(other.map.y) && std::ranges::equal(map.cells, other.map.cells, same_cell);
}

QString mapValueText(MapInput input, double value)
{
    switch (input) {
    case MapInput::Batch:
    case MapInput::PromptTokens:
    case MapInput::OutputTokens:
        return number(std::round(value)); // 1,024 rather than 1.02 k
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
        return tr("batch %1").arg(text);
    case MapInput::PromptTokens:
        return tr("%1 prompt tokens").arg(text);
    case MapInput::OutputTokens:
        return tr("%1 output tokens").arg(text);
    case MapInput::PriceRatio:
        return tr("a price ratio of %1").arg(text);
    case MapInput::Utilization:
        return tr("%1 utilization").arg(text);
    case MapInput::TokensPerMonth:
        return tr("%1 tokens a month").arg(text);
    }
    return {};
}

MapReadout mapReadout(const WinnerMapData& data, QPoint cell)
{
    const WinnerMap& map = data.map;
    const auto phrase = [](const MapAxis& axis, int index, int count) {
        const double value = axis_value(axis, index, count);
        return axis.input == MapInput::PriceRatio ? tr("price ratio %1").arg(mapValueText(axis.input, value))
                                                  : mapValuePhrase(axis.input, value);
    };
    const MapCell& at = map.at(cell.x(), cell.y());
    MapReadout result;
    result.place = tr("%1, %2").arg(phrase(map.x, cell.x(), map.columns), phrase(map.y, cell.y(), map.rows));
    result.winner = at.winner;
    if (at.winner < 0) {
        result.name = tr("nobody has a value");
        return result;
    }
    result.name = data.names.at(at.winner);
    if (at.saving >= 1) {
        result.margin = tr("alone has a value");
    } else if (at.saving <= 0) {
        result.margin = tr("ties with the next");
    } else {
        const QString next = data.names.size() == 2 ? data.names.at(1 - at.winner) : tr("the next");
        result.margin = tr("%1 under %2").arg(percent(at.saving), next);
    }
    return result;
}

int mapLevel(const MapCell& cell)
{
    constexpr double step = 0.05;
    return std::clamp(static_cast<int>(cell.saving / step + 1e-6), 0, map_levels - 1);
}

WinnerMapData winnerMapData(const WinnerMap& map, const Analysis& analysis)
{
    WinnerMapData data;
    data.names = contenderNames(analysis);
    data.map = map;
    if (map.cells.empty()) {
        data.title = tr("No map of one input alone");
        data.no_data = tr("Both axes have the same input; choose two different ones.");
        return data;
    }
    bool has_value = false;
    for (MapCell& cell : data.map.cells) {
        if (cell.winner >= data.names.size()) { // a contender that has just been taken out
            cell = {};
        }
        has_value = has_value || cell.winner >= 0;
    }
    data.x_label = axisLabel(map.x.input, data.names);
    data.y_label = axisLabel(map.y.input, data.names);
    if (!has_value) {
        const ContenderAnalysis& first = analysis.contenders.front();
        data.title = tr("Nobody wins on this map");
        data.no_data = first.gap == Gap::None ? tr("No contender has a value anywhere on this map.")
                                              : gapSentence(first.gap, first, analysis);
        return data;
    }
    data.title = titleOf(data.map, data.names);
    data.subtitle = subtitleOf(map);
    return data;
}

} // namespace tiebreak
