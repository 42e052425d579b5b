// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/aside.h"
#include "ui/charts/content/winner_map_data.h"
#include "ui/charts/curves/labels/label_fonts.h"
#include "ui/theme.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <functional>
#include <vector>

class QPainter;

// Internal to map_annotations.cpp: what the colours, lines and marks of a winner map mean. All places are in pixels.
namespace tiebreak {

constexpr double line_gap = 3; // between lines of text

// The mark of the scenario's own point, on the map as in the legend.
void drawMapScenario(QPainter& painter, const Theme& theme, QPointF at);

// The entries above a map, from its upper left corner.
class MapLegend {
public:
    MapLegend() = default;
    // Those that the map has; `aside` may leave out what its lines and marks mean.
    MapLegend(const WinnerMapData& data, bool has_contours, Aside aside);

    [[nodiscard]] QStringList linesAndMarks() const; // what they mean

    // Gives the entries their places; their height together.
    [[nodiscard]] double arrange(double width, const LabelFonts& fonts);
    // Draws the keys, and has `write` draw each text with the painter.
    void draw(QPainter& painter, const Theme& theme, const LabelFonts& fonts,
              const std::function<void(const QRectF& rect, const QString& text)>& write) const;

private:
    enum class Key { Contender, NoValue, Border, Contour, Scenario };
    struct Entry {
        Key key = Key::Contender;
        int contender = -1; // for Key::Contender
        QString text;
        QPointF at; // its left end, in the middle of its line
    };

    std::vector<Entry> m_entries;
};

} // namespace tiebreak
