// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/chart_table.h"

#include "ui/charts/chart_math.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace tiebreak {

namespace {

// The rows of one chart.
class ChartRows {
public:
    explicit ChartRows(const ChartData& chart) : m_chart(chart) {}

    [[nodiscard]] std::vector<FigureCells> rows()
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
        FigureCells cells{cellText(name), cellText(kind), cellNumber(at.x()), cellNumber(at.y())};
        if (!m_chart.leads.empty()) {
            cells.push_back(cellText(leaderAt(at.x())));
        }
        cells.push_back(cellText(note));
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
    std::vector<FigureCells> m_rows;
};

} // namespace

FigureRows chartTable(const ChartData& chart, bool is_one_of_several)
{
    const QString unit = is_one_of_several ? chart.y_unit : chart.y_label;
    QStringList titles{FigureTable::tr("series"), FigureTable::tr("kind"), chart.x_label,
                       FigureTable::tr("value (%1)").arg(unit)};
    if (!chart.leads.empty()) {
        titles << chart.leads_meaning;
    }
    return {headerCells(titles), ChartRows(chart).rows()};
}

} // namespace tiebreak
