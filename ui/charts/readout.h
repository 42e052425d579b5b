// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_math.h"
#include "ui/theme.h"

#include <QWidget>

namespace tiebreak {

// What the read-out says, and where: all positions are in the overlay's pixels.
struct ReadoutContent {
    QString heading;
    std::vector<ReadoutRow> rows;
    std::vector<QPointF> dots; // one on each row's line
    double x = 0;              // of the hair line
    QPoint mouse;
    QRect plot = {}; // between the axes: as high as the hair line, and where the box stays if it has room
};

// A transparent layer over the card with a hair line, a dot on each line and a box of values near the mouse. It is a
// widget of its own so that moving the mouse never replots the chart.
class Readout : public QWidget {
public:
    explicit Readout(QWidget* parent);

    void setTheme(const Theme& theme);
    void showContent(ReadoutContent content); // the overlay must cover the card
    void clear();
    [[nodiscard]] QRect boxRect() const; // empty while nothing is shown
    [[nodiscard]] const ReadoutContent& content() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect placedBox();

    Theme m_theme = Theme::light();
    ReadoutContent m_content;
    int m_nameWidth = 0; // of the column, in pixels
    QRect m_box;
};

} // namespace tiebreak
