// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/content/winner_map_data.h"
#include "ui/theme.h"

#include <QRect>
#include <QSize>

#include <optional>
#include <vector>

class QCPColorMap;
class QCustomPlot;
class QFont;

namespace tiebreak {

class MapAnnotations;

// The tint of a cell: the contender's colour, stronger with its level (0 to map_levels - 1). QCustomPlot rounds down,
// so that a channel on the map may be one less.
[[nodiscard]] QColor mapColour(const Theme& theme, int contender, int level);

// Puts a WinnerMapData into a QCustomPlot, on screen or for an export. It never replots.
class WinnerMapPlot {
public:
    explicit WinnerMapPlot(QCustomPlot& plot); // the plot must live as long
    WinnerMapPlot(const WinnerMapPlot&) = delete;
    WinnerMapPlot& operator=(const WinnerMapPlot&) = delete;

    // False, and nothing to replot, when the data is what is shown already.
    bool setData(const WinnerMapData& data);
    void setTheme(const Theme& theme);
    void setFont(const QFont& font);
    [[nodiscard]] const WinnerMapData& data() const;

    // Places axes and texts for a plot of that size. To be called before each replot, and before
    // QCustomPlot::toPainter.
    void arrange(QSize size);

    // All in the plot's pixels, as last drawn.
    [[nodiscard]] QRect area() const; // between the axes
    [[nodiscard]] std::optional<QPoint> cellAt(QPointF pixel) const;
    [[nodiscard]] QPointF middleOf(QPoint cell) const;

    struct Text {
        QString text;
        QRectF rect;
        bool on_map = false; // a name in its region
    };
    [[nodiscard]] const std::vector<Text>& texts() const;

private:
    void applyColours();

    QCustomPlot& m_plot;
    WinnerMapData m_data;
    Theme m_theme = Theme::light();
    QCPColorMap* m_colours;        // owned by the plot
    MapAnnotations* m_annotations; // as well
};

} // namespace tiebreak
