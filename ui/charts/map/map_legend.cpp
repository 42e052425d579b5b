// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_legend.h"

#include "models/wording/charts/map_wording.h"
#include "ui/charts/map/map_field.h"
#include "ui/charts/map/winner_map_plot.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double entry_gap = 16; // between entries of the legend
constexpr double key_gap = 5;    // between a key and its text
constexpr double key_width = 24; // width of a key of the legend
constexpr double ring = 6;

} // namespace

void drawMapScenario(QPainter& painter, const Theme& theme, QPointF at)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.card);
    painter.drawEllipse(at, ring + 3, ring + 3);
    painter.setPen(QPen(theme.text, 2.5));
    painter.drawEllipse(at, ring, ring);
}

// Those of areas are never aside: a map that is too low for its lines still has its colours.
MapLegend::MapLegend(const WinnerMapData& data, bool has_contours, Aside aside)
{
    for (int i = 0; i < data.names.size(); ++i) {
        if (!data.names[i].isEmpty()) {
            m_entries.push_back({Key::Contender, i, data.names[i], {}});
        }
    }
    if (std::ranges::find(data.map.cells, -1, &MapCell::winner) != data.map.cells.end()) {
        m_entries.push_back({Key::NoValue, -1, mapNoValue(), {}});
    }
    if (aside >= Aside::Keys) {
        return;
    }
    m_entries.push_back({Key::Border, -1, mapBorderKey(), {}});
    if (has_contours) {
        m_entries.push_back({Key::Contour, -1, mapContourKey({map_contours.begin(), map_contours.end()}), {}});
    }
    m_entries.push_back({Key::Scenario, -1, mapScenarioKey(), {}});
}

QStringList MapLegend::linesAndMarks() const
{
    QStringList texts;
    for (const Entry& entry : m_entries) {
        if (entry.key == Key::Border || entry.key == Key::Contour || entry.key == Key::Scenario) {
            texts << entry.text;
        }
    }
    return texts;
}

// Entries flow from left to right into as many lines as they need.
double MapLegend::arrange(double width, const LabelFonts& fonts)
{
    QPointF at(0, fonts.height / 2);
    for (Entry& entry : m_entries) {
        const double needed = key_width + key_gap + fonts.sizeOf(entry.text, false).width();
        if (at.x() > 0 && at.x() + needed > width) {
            at = {0, at.y() + fonts.height + line_gap};
        }
        entry.at = at;
        at.rx() += needed + entry_gap;
    }
    return at.y() + fonts.height / 2 + line_gap;
}

void MapLegend::draw(QPainter& painter, const Theme& theme, const LabelFonts& fonts,
                     const std::function<void(const QRectF& rect, const QString& text)>& write) const
{
    constexpr int steps = map_levels;
    const double height = std::round(fonts.height * 0.6);
    painter.setFont(fonts.plain);
    for (const Entry& entry : m_entries) {
        const QRectF key(entry.at.x(), std::round(entry.at.y() - height / 2), key_width, height);
        switch (entry.key) {
        case Key::Contender:
            for (int step = 0; step < steps; ++step) {
                const QRectF part(key.left() + step * key_width / steps, key.top(), key_width / steps, height);
                painter.fillRect(part, mapColour(theme, entry.contender, step));
            }
            break;
        case Key::NoValue:
            painter.setPen(QPen(theme.secondary, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(key);
            break;
        case Key::Border:
            painter.setPen(QPen(theme.text, 2));
            painter.drawLine(QPointF(key.left(), key.center().y()), QPointF(key.right(), key.center().y()));
            break;
        case Key::Contour:
            painter.setPen(QPen(theme.text, 1));
            painter.drawLine(QPointF(key.left(), key.center().y()), QPointF(key.right(), key.center().y()));
            break;
        case Key::Scenario:
            drawMapScenario(painter, theme, key.center());
            break;
        }
        const QSizeF size = fonts.sizeOf(entry.text, false);
        painter.setPen(theme.text);
        write({{key.right() + key_gap, entry.at.y() - size.height() / 2}, size}, entry.text);
    }
}

} // namespace tiebreak
