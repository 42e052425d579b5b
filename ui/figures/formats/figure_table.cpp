// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/figure_table.h"

#include "models/catalog/files/csv_table.h"
#include "ui/figures/formats/chart_table.h"
#include "ui/figures/formats/table_cells.h"

#include <string>
#include <type_traits>
#include <utility>

namespace tiebreak {

namespace {

// ---- bars

FigureRows tableOf(const MemoryBars& memory)
{
    const auto part = [&memory](qsizetype index, const QString& usual) {
        return memory.parts.isEmpty() ? usual : FigureTable::tr("%1 (GB)").arg(memory.parts[index]);
    };
    FigureRows table{headerCells({FigureTable::tr("contender"), part(0, FigureTable::tr("weights (GB)")),
                                  part(1, FigureTable::tr("KV cache (GB)")), part(2, FigureTable::tr("workspace (GB)")),
                                  FigureTable::tr("capacity (GB)"), FigureTable::tr("fits")}),
                     {}};
    for (const MemoryBar& bar : memory.bars) {
        table.rows.push_back({cellText(bar.name), cellNumber(bar.weights), cellNumber(bar.kv_cache),
                              cellNumber(bar.workspace), cellNumber(bar.capacity), cellYesOrNo(bar.fits),
                              cellText(bar.room)});
    }
    return table;
}

FigureRows tableOf(const PriceBars& prices)
{
    FigureRows table{headerCells({FigureTable::tr("GPU"), FigureTable::tr("provider"),
                                  FigureTable::tr("price (USD per GPU-hour)"), FigureTable::tr("in use")}),
                     {}};
    for (const PriceBar& bar : prices.bars) {
        table.rows.push_back({cellText(bar.gpu_short_name), cellText(bar.provider), cellNumber(bar.usd),
                              cellYesOrNo(bar.in_use), std::string()});
    }
    return table;
}

// Why the range, and what stands in place of an answer.
QString noteOf(const TornadoBar& bar)
{
    QStringList notes;
    if (!bar.note.isEmpty()) {
        notes << bar.note;
    }
    for (const TornadoEnd* const end : {&bar.low, &bar.high}) {
        if (!end->answer) {
            notes << FigureTable::tr("%1: %2").arg(end->input, end->answer_text);
        }
    }
    return notes.join(QStringLiteral("; "));
}

FigureRows tableOf(const TornadoData& tornado)
{
    const QString unit = tornado.unit.trimmed();
    const QString what = tornado.axis_label.isEmpty() ? FigureTable::tr("answer") : tornado.axis_label;
    const QString answer = unit.isEmpty() ? what : FigureTable::tr("%1 (%2)").arg(what, unit);
    FigureRows table{
        headerCells({FigureTable::tr("input"), FigureTable::tr("unit"), FigureTable::tr("low value"),
                     FigureTable::tr("at low value: %1").arg(answer), FigureTable::tr("high value"),
                     FigureTable::tr("at high value: %1").arg(answer), FigureTable::tr("now: %1").arg(answer)}),
        {}};
    for (const TornadoBar& bar : tornado.bars) {
        table.rows.push_back({cellText(bar.name), cellText(bar.unit), cellNumber(bar.low.value),
                              cellNumber(bar.low.answer), cellNumber(bar.high.value), cellNumber(bar.high.answer),
                              cellNumber(tornado.middle), cellText(noteOf(bar))});
    }
    return table;
}

// ---- winner map

QString withUnit(const QString& label, MapInput input)
{
    switch (input) {
    case MapInput::Batch:
        return FigureTable::tr("%1 (sequences)").arg(label);
    case MapInput::Utilization:
        return FigureTable::tr("%1 (fraction)").arg(label);
    case MapInput::PriceRatio:
        return FigureTable::tr("%1 (ratio)").arg(label);
    case MapInput::PromptTokens:
    case MapInput::OutputTokens:
    case MapInput::TokensPerMonth:
    case MapInput::ImagePx:
    case MapInput::TrainingSequence:
        break;
    case MapInput::ImageSteps:
    case MapInput::ImageBatch:
        return FigureTable::tr("%1 (count)").arg(label);
    case MapInput::TrainingBatch:
        return FigureTable::tr("%1 (sequences)").arg(label);
    }
    return label; // it says what of
}

// The cells along an axis that differ in value: neighbours of the same whole number are alike.
std::vector<int> distinctCells(const MapAxis& axis, int count)
{
    std::vector<int> cells;
    for (int i = 0; i < count; ++i) {
        if (cells.empty() || computed_value(axis, i, count) != computed_value(axis, cells.back(), count)) {
            cells.push_back(i);
        }
    }
    return cells;
}

FigureCells rowOf(const WinnerMapData& data, int column, int row)
{
    const WinnerMap& map = data.map;
    const MapCell& cell = map.at(column, row);
    const bool has_other = cell.winner >= 0 && cell.saving < 1;
    const QString note = cell.winner < 0 ? FigureTable::tr("no contender has a value")
                         : has_other     ? QString()
                                         : FigureTable::tr("no other contender has a value");
    return {cellNumber(computed_value(map.x, column, map.columns)), cellNumber(computed_value(map.y, row, map.rows)),
            cellText(data.names.value(cell.winner)), has_other ? cellNumber(cell.saving) : std::string(),
            cellText(note)};
}

FigureRows tableOf(const WinnerMapData& data)
{
    const WinnerMap& map = data.map;
    // A map of one input alone has no labels, and no cells.
    const QString x = data.x_label.isEmpty() ? FigureTable::tr("x") : withUnit(data.x_label, map.x.input);
    const QString y = data.y_label.isEmpty() ? FigureTable::tr("y") : withUnit(data.y_label, map.y.input);
    FigureRows table{headerCells({x, y, FigureTable::tr("winner"), FigureTable::tr("saving (fraction)")}), {}};
    const std::vector<int> columns = distinctCells(map.x, map.columns);
    for (const int row : distinctCells(map.y, map.rows)) {
        for (const int column : columns) {
            table.rows.push_back(rowOf(data, column, row));
        }
    }
    return table;
}

// ---- panels

FigureRows tableOf(const FigurePanel& panel, bool is_one_of_several)
{
    FigureRows table = std::visit(
        [is_one_of_several](const auto& body) {
            if constexpr (std::is_same_v<std::decay_t<decltype(body)>, ChartData>) {
                return chartTable(body, is_one_of_several);
            } else {
                return tableOf(body);
            }
        },
        panel.body);
    if (!panel.no_data.isEmpty()) {
        table.rows = {FigureCells(table.header.size())};
        table.rows.front().back() = cellText(panel.no_data);
    }
    return table;
}

void addQuantity(FigureRows& table, const FigurePanel& panel)
{
    const auto* const chart = std::get_if<ChartData>(&panel.body);
    const std::string quantity = cellText(chart != nullptr ? chart->y_label : panel.title);
    table.header.insert(table.header.begin(), cellText(FigureTable::tr("quantity")));
    for (FigureCells& row : table.rows) {
        row.insert(row.begin(), quantity);
    }
}

} // namespace

QByteArray figureCsv(const Figure& figure)
{
    const bool has_several = figure.panels.size() > 1;
    std::string header;
    std::string lines;
    for (const FigurePanel& panel : figure.panels) {
        FigureRows table = tableOf(panel, has_several);
        if (has_several) {
            addQuantity(table, panel);
        }
        header = csv_line(table.header);
        for (const FigureCells& row : table.rows) {
            lines += csv_line(row);
        }
    }
    return QByteArray::fromStdString(header + lines);
}

} // namespace tiebreak
