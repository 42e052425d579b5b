// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/winner_map_plot.h"

#include "ui/charts/map/map_annotations.h"
#include "ui/charts/map/map_field.h"
#include "ui/charts/tints.h"

#include <cmath>
#include <limits>

namespace tiebreak {

namespace {

constexpr int codes = (api_winner + 1) * map_levels;

constexpr int finer = 2; // tints than cells, so that they follow the lines along which they change

// One number for contender and strength; none where there is no winner.
double codeOf(const MapField::Point& at)
{
    return at.winner < 0 ? std::numeric_limits<double>::quiet_NaN() : at.winner * map_levels + mapLevel(at.margin);
}

// Each code is a level of its own, so that no colour is mixed from two contenders'.
QCPColorGradient gradientOf(const Theme& theme)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setLevelCount(codes);
    for (int code = 0; code < codes; ++code) {
        gradient.setColorStopAt(code / (codes - 1.0), mapColour(theme, code / map_levels, code % map_levels));
    }
    gradient.setNanHandling(QCPColorGradient::nhNanColor);
    gradient.setNanColor(theme.card);
    return gradient;
}

} // namespace

QColor mapColour(const Theme& theme, int contender, int level)
{
    constexpr double weakest = 0.22;
    constexpr double strongest = 0.8;
    return blend(theme.series(contender), theme.card, std::lerp(weakest, strongest, level / (map_levels - 1.0)));
}

WinnerMapPlot::WinnerMapPlot(QCustomPlot& plot)
    : DrawnPlot(plot), m_colours(new QCPColorMap(plot.xAxis, plot.yAxis)),
      m_annotations(new MapAnnotations(&plot, QStringLiteral("legend"), m_data, m_theme)) // above the axes
{
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) { // the annotations draw all that belongs to an axis
        axis->setTicks(false);
        axis->setTickLabels(false);
        axis->setBasePen(Qt::NoPen);
        axis->grid()->setVisible(false);
    }
    m_colours->setInterpolate(false);
    m_colours->setTightBoundary(false); // whole cells at the edges too
    m_colours->setDataRange({0, codes - 1.0});
    applyColours();
}

bool WinnerMapPlot::setData(const WinnerMapData& data)
{
    if (data == m_data) {
        return false;
    }
    m_data = data;
    const WinnerMap& map = m_data.map;
    if (map.cells.empty()) {
        return true;
    }
    plot().xAxis->setRange(0, map.columns);
    plot().yAxis->setRange(0, map.rows);
    QCPColorMapData& cells = *m_colours->data();
    constexpr double half = 0.5 / finer;
    cells.setSize(finer * map.columns, finer * map.rows);
    cells.setRange({half, map.columns - half}, {half, map.rows - half});
    const MapField field(map);
    for (int row = 0; row < finer * map.rows; ++row) {
        for (int column = 0; column < finer * map.columns; ++column) {
            const QPointF middle(static_cast<double>(column) / finer + half, static_cast<double>(row) / finer + half);
            cells.setCell(column, row, codeOf(field.at(middle)));
        }
    }
    m_annotations->updateLines();
    return true;
}

void WinnerMapPlot::setTheme(const Theme& theme)
{
    m_theme = theme;
    applyColours();
}

void WinnerMapPlot::setFont(const QFont& font)
{
    m_annotations->setFont(font);
}

const WinnerMapData& WinnerMapPlot::data() const
{
    return m_data;
}

void WinnerMapPlot::arrange(QSize size)
{
    if (!m_data.map.cells.empty()) {
        m_annotations->arrange(size);
    }
}

void WinnerMapPlot::setAside(Aside aside)
{
    m_annotations->setAside(aside);
}

int WinnerMapPlot::heightAround(int width, Aside aside) const
{
    return m_annotations->heightAround(width, aside);
}

QString WinnerMapPlot::textsAside() const
{
    return m_annotations->textsAside();
}

std::optional<QPoint> WinnerMapPlot::cellAt(QPointF position) const
{
    if (m_data.map.cells.empty() || !area().contains(position.toPoint())) {
        return std::nullopt;
    }
    const QPointF at = value(position);
    const int column = static_cast<int>(std::floor(at.x()));
    const int row = static_cast<int>(std::floor(at.y()));
    return QPoint(std::clamp(column, 0, m_data.map.columns - 1), std::clamp(row, 0, m_data.map.rows - 1));
}

QPointF WinnerMapPlot::middleOf(QPoint cell) const
{
    return pixel({cell.x() + 0.5, cell.y() + 0.5});
}

const std::vector<WinnerMapPlot::Text>& WinnerMapPlot::texts() const
{
    return m_annotations->texts();
}

void WinnerMapPlot::applyColours()
{
    plot().setBackground(m_theme.card);
    m_colours->setGradient(gradientOf(m_theme));
}

} // namespace tiebreak
