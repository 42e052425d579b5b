// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/winner_map_data.h"

#include "models/wording/charts/curve_wording.h"
#include "models/wording/charts/map_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/map/map_field.h"

#include <algorithm>
#include <tuple>

namespace tiebreak {

namespace {

auto fieldsOf(const MapCell& cell)
{
    return std::tie(cell.winner, cell.saving, cell.log_ratio, cell.has_ratio);
}

auto fieldsOf(const MapAxis& axis)
{
    return std::tie(axis.input, axis.low, axis.high, axis.logarithmic, axis.now);
}

} // namespace

bool WinnerMapData::operator==(const WinnerMapData& other) const
{
    const auto texts = [](const WinnerMapData& data) {
        return std::tie(data.title, data.subtitle, data.x_label, data.y_label, data.names, data.no_data,
                        data.map.columns, data.map.rows, data.map.question, data.map.use);
    };
    const auto same_cell = [](const MapCell& a, const MapCell& b) { return fieldsOf(a) == fieldsOf(b); };
    return texts(*this) == texts(other) && fieldsOf(map.x) == fieldsOf(other.map.x) &&
           fieldsOf(map.y) == fieldsOf(other.map.y) && std::ranges::equal(map.cells, other.map.cells, same_cell);
}

MapReadout mapReadout(const WinnerMapData& data, QPoint cell)
{
    const MapCell& at = data.map.at(cell.x(), cell.y());
    return {mapPlace(data.map, cell.x(), cell.y()), at.winner, mapWinner(at, data.names), mapMargin(at, data.names)};
}

int mapLevel(double margin)
{
    static_assert(map_levels == map_contours.size() + 1);
    return static_cast<int>(std::ranges::count_if(map_contours, [margin](double line) { return margin >= line; }));
}

WinnerMapData winnerMapData(const WinnerMap& map, const Analysis& analysis)
{
    WinnerMapData data;
    data.names = contenderNames(analysis);
    if (map.use == Use::Serving && map.question == Question::MonthlyBill &&
        analysis.scenario.api.usd_per_million_tokens) {
        data.names.resize(api_winner);
        data.names << apiLine();
    }
    data.map = map;
    for (MapCell& cell : data.map.cells) {
        if (cell.winner >= 0 && data.names.value(cell.winner).isEmpty()) { // what has just been taken out
            cell = {};
        }
    }
    if (!map.cells.empty()) {
        data.x_label = mapAxisLabel(map.x.input, data.names);
        data.y_label = mapAxisLabel(map.y.input, data.names);
    }
    const MapGap gap = mapGap(data.map, analysis);
    data.no_data = gap.reason;
    data.title = gap.reason.isEmpty() ? mapTitle(data.map, data.names) : gap.title;
    data.subtitle = gap.reason.isEmpty() ? mapSubtitle(map) : QString();
    return data;
}

} // namespace tiebreak
