// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/figure_table.h"

#include "models/catalog/files/csv_table.h"
#include "ui/charts/chart_math.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <type_traits>
#include <utility>

namespace tiebreak {

namespace {

struct FigureTable {
    Q_DECLARE_TR_FUNCTIONS(FigureTable)
};

using Cells = std::vector<std::string>;

struct Table {
    Cells header;
    std::vector<Cells> rows;
};

// ---- cells

std::string text(const QString& said)
{
    QString line = said;
    line.replace(QLatin1Char('\n'), QStringLiteral("; "));
    return harmless_text(line.simplified()).toStdString();
}

// float and double, each as short as reads back the same; never with an exponent, which some programs do not read.
template <typename Number>
std::string number(Number value)
{
    if (!std::isfinite(value)) {
        return {};
    }
    std::array<char, 512> buffer{}; // the least double has 326 characters
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? Number(0) : value,
                                   std::chars_format::fixed);
    return {buffer.data(), end.ptr};
}

std::string number(std::optional<double> value)
{
    return value ? number(*value) : std::string();
}

// With the note that all tables end with.
Cells headerOf(const QStringList& titles)
{
    Cells cells;
    for (const QString& title : titles) {
        cells.push_back(text(title));
    }
    cells.push_back(text(FigureTable::tr("note")));
    return cells;
}

std::string yesOrNo(bool is_so)
{
    return text(is_so ? FigureTable::tr("yes") : FigureTable::tr("no"));
}

// ---- lines

// The rows of one chart.
class ChartRows {
public:
    explicit ChartRows(const ChartData& chart) : m_chart(chart) {}

    [[nodiscard]] std::vector<Cells> rows()
    {
        addLines();
        addBands();
        for (const ChartMarker& marker : m_chart.markers) {
            if (marker.is_drawn) {
                addPoint(nameOf(marker.series), kindOf(marker), marker.at, marker.tooltip);
            }
        }
        for (const ChartRule& rule : m_chart.rules) {
            const QString kind = rule.handle.isEmpty() ? FigureTable::tr("limit") : FigureTable::tr("price now");
            for (const double x : {m_chart.x_min, m_chart.x_max}) {
                addPoint(nameOf(rule.series), kind, {x, rule.y}, rule.label);
            }
        }
        for (const ChartPin& pin : m_chart.pins) {
            for (const PinnedCurve& curve : pin.curves) {
                ChartLine line;
                line.points = curve.points;
                addCurve(curve.name, FigureTable::tr("pin %1").arg(pin.name), line);
            }
        }
        return std::move(m_rows);
    }

private:
    void addLines()
    {
        const ChartLine* before = nullptr;
        for (const ChartLine& line : m_chart.lines) {
            if (line.points.empty()) {
                continue;
            }
            // Pieces of a curve touch: the point where they do belongs to the first.
            const bool goes_on = before != nullptr && before->series == line.series && before->name == line.name &&
                                 before->points.back() == line.points.front();
            addCurve(line.name.isEmpty() ? nameOf(line.series) : line.name, kindOf(line), line, goes_on);
            before = &line;
        }
    }

    void addBands()
    {
        for (const ChartBand& band : m_chart.bands) {
            ChartLine edge;
            edge.points = band.low;
            addCurve(nameOf(band.series), FigureTable::tr("band low"), edge);
            edge.points = band.high;
            addCurve(nameOf(band.series), FigureTable::tr("band high"), edge);
        }
    }

    void addCurve(const QString& name, const QString& kind, const ChartLine& line, bool without_first = false)
    {
        addCut(name, kind, line, m_chart.x_min);
        for (std::size_t i = without_first ? 1 : 0; i < line.points.size(); ++i) {
            const QString note = line.notes.size() == line.points.size() ? line.notes[i] : QString();
            addPoint(name, kind, line.points[i], note);
        }
        addCut(name, kind, line, m_chart.x_max);
    }

    // Where an edge of the chart cuts the line.
    void addCut(const QString& name, const QString& kind, const ChartLine& line, double x)
    {
        const auto is_at_edge = [x](const QPointF& point) { return point.x() == x; };
        const auto y = std::ranges::any_of(line.points, is_at_edge) ? std::nullopt : valueAt(line, x, m_chart.log_x);
        if (y) {
            addPoint(name, kind, {x, *y}, {});
        }
    }

    void addPoint(const QString& name, const QString& kind, QPointF at, const QString& note)
    {
        if (at.x() < m_chart.x_min || at.x() > m_chart.x_max) {
            return;
        }
        Cells cells{text(name), text(kind), number(at.x()), number(at.y())};
        if (!m_chart.leads.empty()) {
            cells.push_back(text(leaderAt(at.x())));
        }
        cells.push_back(text(note));
        m_rows.push_back(std::move(cells));
    }

    // As the strip under the axis says it. Where it changes both lead.
    [[nodiscard]] QString leaderAt(double x) const
    {
        QStringList names;
        for (const ChartLead& lead : m_chart.leads) {
            if (x >= lead.from && x <= lead.to && !names.contains(lead.name)) {
                names << lead.name;
            }
        }
        return names.join(FigureTable::tr(" and "));
    }

    // Of a contender whose part of the chart has no name of its own: as its last curve.
    [[nodiscard]] QString nameOf(int series) const
    {
        const auto named = std::find_if(m_chart.lines.rbegin(), m_chart.lines.rend(), [series](const ChartLine& line) {
            return line.series == series && line.stroke != Stroke::Ceiling;
        });
        return series < 0 || named == m_chart.lines.rend() ? QString() : named->name;
    }

    [[nodiscard]] QString kindOf(const ChartLine& line) const
    {
        if (line.stroke == Stroke::Ceiling) {
            return line.name.isEmpty() ? FigureTable::tr("limit") : FigureTable::tr("reference");
        }
        if (line.stroke == Stroke::Thin && m_chart.thin_meaning == ThinMeaning::OverLimit) {
            return FigureTable::tr("over a limit");
        }
        return line.stroke == Stroke::Dashed ? FigureTable::tr("between figures")
                                             : FigureTable::tr("curve"); // rented or owned, which its name says
    }

    [[nodiscard]] QString kindOf(const ChartMarker& marker) const
    {
        if (marker.settings) {
            const bool is_measured = marker.settings->prompt_tokens > 0;
            return is_measured     ? FigureTable::tr("measured")
                   : marker.hollow ? FigureTable::tr("published (impossible)")
                                   : FigureTable::tr("published");
        }
        switch (m_chart.mark_meaning) {
        case MarkMeaning::Scenario:
            return FigureTable::tr("scenario");
        case MarkMeaning::Tie:
            return FigureTable::tr("tie");
        case MarkMeaning::HighestLoad:
            return marker.hollow ? FigureTable::tr("load now") : FigureTable::tr("highest load");
        case MarkMeaning::Measured:
            return marker.hollow ? FigureTable::tr("measured at other settings") : FigureTable::tr("measured");
        case MarkMeaning::LargestBatch:
            break;
        }
        return FigureTable::tr("largest batch that fits");
    }

    const ChartData& m_chart;
    std::vector<Cells> m_rows;
};

// Charts that belong together have one unit and say themselves what their values are.
Table tableOf(const ChartData& chart, bool is_one_of_several)
{
    const QString unit = is_one_of_several ? chart.y_unit : chart.y_label;
    QStringList titles{FigureTable::tr("series"), FigureTable::tr("kind"), chart.x_label,
                       FigureTable::tr("value (%1)").arg(unit)};
    if (!chart.leads.empty()) {
        titles << chart.leads_meaning;
    }
    return {headerOf(titles), ChartRows(chart).rows()};
}

// ---- bars

Table tableOf(const MemoryBars& memory)
{
    const auto part = [&memory](qsizetype index, const QString& usual) {
        return memory.parts.isEmpty() ? usual : FigureTable::tr("%1 (GB)").arg(memory.parts[index]);
    };
    Table table{headerOf({FigureTable::tr("contender"), part(0, FigureTable::tr("weights (GB)")),
                          part(1, FigureTable::tr("KV cache (GB)")), part(2, FigureTable::tr("workspace (GB)")),
                          FigureTable::tr("capacity (GB)"), FigureTable::tr("fits")}),
                {}};
    for (const MemoryBar& bar : memory.bars) {
        table.rows.push_back({text(bar.name), number(bar.weights), number(bar.kv_cache), number(bar.workspace),
                              number(bar.capacity), yesOrNo(bar.fits), text(bar.room)});
    }
    return table;
}

Table tableOf(const PriceBars& prices)
{
    Table table{headerOf({FigureTable::tr("GPU"), FigureTable::tr("provider"),
                          FigureTable::tr("price (USD per GPU-hour)"), FigureTable::tr("in use")}),
                {}};
    for (const PriceBar& bar : prices.bars) {
        table.rows.push_back(
            {text(bar.gpu_short_name), text(bar.provider), number(bar.usd), yesOrNo(bar.in_use), std::string()});
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

Table tableOf(const TornadoData& tornado)
{
    const QString unit = tornado.unit.trimmed();
    const QString what = tornado.axis_label.isEmpty() ? FigureTable::tr("answer") : tornado.axis_label;
    const QString answer = unit.isEmpty() ? what : FigureTable::tr("%1 (%2)").arg(what, unit);
    Table table{headerOf({FigureTable::tr("input"), FigureTable::tr("unit"), FigureTable::tr("low value"),
                          FigureTable::tr("at low value: %1").arg(answer), FigureTable::tr("high value"),
                          FigureTable::tr("at high value: %1").arg(answer), FigureTable::tr("now: %1").arg(answer)}),
                {}};
    for (const TornadoBar& bar : tornado.bars) {
        table.rows.push_back({text(bar.name), text(bar.unit), number(bar.low.value), number(bar.low.answer),
                              number(bar.high.value), number(bar.high.answer), number(tornado.middle),
                              text(noteOf(bar))});
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

Cells rowOf(const WinnerMapData& data, int column, int row)
{
    const WinnerMap& map = data.map;
    const MapCell& cell = map.at(column, row);
    const bool has_other = cell.winner >= 0 && cell.saving < 1;
    const QString note = cell.winner < 0 ? FigureTable::tr("no contender has a value")
                         : has_other     ? QString()
                                         : FigureTable::tr("no other contender has a value");
    return {number(computed_value(map.x, column, map.columns)), number(computed_value(map.y, row, map.rows)),
            text(data.names.value(cell.winner)), has_other ? number(cell.saving) : std::string(), text(note)};
}

Table tableOf(const WinnerMapData& data)
{
    const WinnerMap& map = data.map;
    // A map of one input alone has no labels, and no cells.
    const QString x = data.x_label.isEmpty() ? FigureTable::tr("x") : withUnit(data.x_label, map.x.input);
    const QString y = data.y_label.isEmpty() ? FigureTable::tr("y") : withUnit(data.y_label, map.y.input);
    Table table{headerOf({x, y, FigureTable::tr("winner"), FigureTable::tr("saving (fraction)")}), {}};
    const std::vector<int> columns = distinctCells(map.x, map.columns);
    for (const int row : distinctCells(map.y, map.rows)) {
        for (const int column : columns) {
            table.rows.push_back(rowOf(data, column, row));
        }
    }
    return table;
}

// ---- panels

Table tableOf(const FigurePanel& panel, bool is_one_of_several)
{
    Table table = std::visit(
        [is_one_of_several](const auto& body) {
            if constexpr (std::is_same_v<std::decay_t<decltype(body)>, ChartData>) {
                return tableOf(body, is_one_of_several);
            } else {
                return tableOf(body);
            }
        },
        panel.body);
    if (!panel.no_data.isEmpty()) {
        table.rows = {Cells(table.header.size())};
        table.rows.front().back() = text(panel.no_data);
    }
    return table;
}

void addQuantity(Table& table, const FigurePanel& panel)
{
    const auto* const chart = std::get_if<ChartData>(&panel.body);
    const std::string quantity = text(chart != nullptr ? chart->y_label : panel.title);
    table.header.insert(table.header.begin(), text(FigureTable::tr("quantity")));
    for (Cells& row : table.rows) {
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
        Table table = tableOf(panel, has_several);
        if (has_several) {
            addQuantity(table, panel);
        }
        header = csv_line(table.header);
        for (const Cells& row : table.rows) {
            lines += csv_line(row);
        }
    }
    return QByteArray::fromStdString(header + lines);
}

} // namespace tiebreak
