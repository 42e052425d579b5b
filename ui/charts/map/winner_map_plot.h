// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/content/winner_map_data.h"
#include "ui/charts/drawn_plot.h"
#include "ui/theme.h"

#include <optional>
#include <vector>

class QCPColorMap;

namespace tiebreak {

class MapAnnotations;

// The tint of a cell: the contender's colour, stronger with its level (0 to map_levels - 1). QCustomPlot rounds down,
// so that a channel on the map may be one less.
[[nodiscard]] QColor mapColour(const Theme& theme, int contender, int level);

// A WinnerMapData in a plot.
class WinnerMapPlot : public DrawnPlot {
public:
    explicit WinnerMapPlot(QCustomPlot& plot);

    // False, and nothing to replot, when the data is what is shown already.
    bool setData(const WinnerMapData& data);
    void setTheme(const Theme& theme) override;
    void setFont(const QFont& font) override;
    void arrange(QSize size) override;
    void setAside(Aside aside) override;
    [[nodiscard]] int heightAround(int width, Aside aside) const override;
    [[nodiscard]] QString textsAside() const override;
    [[nodiscard]] const WinnerMapData& data() const;

    // All in the plot's pixels, as last drawn.
    [[nodiscard]] std::optional<QPoint> cellAt(QPointF position) const;
    [[nodiscard]] QPointF middleOf(QPoint cell) const;

    struct Text {
        QString text;
        QRectF rect;
        bool on_map = false; // a name in its region
    };
    [[nodiscard]] const std::vector<Text>& texts() const;

private:
    void applyColours();

    WinnerMapData m_data;
    Theme m_theme = Theme::light();
    QCPColorMap* m_colours;        // owned by the plot
    MapAnnotations* m_annotations; // as well
};

} // namespace tiebreak
