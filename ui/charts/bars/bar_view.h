// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QBarCategoryAxis;
class QBarSet;
class QChart;
class QChartView;
class QGraphicsItem;
class QGraphicsSimpleTextItem;
class QHorizontalStackedBarSeries;
class QScrollArea;
class QValueAxis;
class QWidget;

// Internal to the bar charts: a Qt chart of horizontal bars in a scroll area, without the texts of Qt Charts, which
// would shorten its own. The axes are hidden and count rows; whoever shows something writes its texts beside them.
namespace tiebreak {

constexpr double on_bars = 100; // as a z value: above all that Qt Charts draws

struct BarView {
    QScrollArea* scroll = nullptr; // owned by the parent, and everything below by it
    QChart* chart = nullptr;
    QChartView* view = nullptr;
    QHorizontalStackedBarSeries* series = nullptr;
    QBarCategoryAxis* row_axis = nullptr;
    QValueAxis* value_axis = nullptr;

    explicit BarView(QWidget* parent);

    [[nodiscard]] int rowHeight() const; // of a row's text with the air around it, in pixels
    // The text's offset in a row of that height, or of the usual one.
    [[nodiscard]] double textTop(double row_height) const;
    [[nodiscard]] static double textTop();
    // Bars take their share of a row, up to a few times the usual height; the rest of a very high row is air.
    void fitBars(double row_height) const;
    [[nodiscard]] double barHeight(double row_height) const;
    QGraphicsSimpleTextItem* addText(const QString& text, bool is_bold) const;

    // Deletes all sets; then as many rows of zeros as each addSet() needs.
    void clear(int rows) const;
    QBarSet* addSet() const;
    // Rows count from the top. Nothing is drawn anew when the value is the same.
    void setValue(QBarSet& set, int row, double value) const;
    void setRange(double minimum, double maximum) const; // of the value axis; minimum < maximum

    void setBackground(const QColor& colour) const;
};

void setText(QGraphicsSimpleTextItem& item, const QString& text); // draws nothing anew when it is the same
[[nodiscard]] double widthOf(const QGraphicsItem& item);

} // namespace tiebreak
