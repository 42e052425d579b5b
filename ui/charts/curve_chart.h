// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_card.h"
#include "ui/charts/chart_data.h"

#include <memory>
#include <vector>

namespace tiebreak {

// A card with a line chart of one ChartData. It only shows and asks: dragging the cursor or pressing an arrow key
// emits a signal, and the owner answers with new data.
class CurveChart : public ChartCard {
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);
    ~CurveChart() override;

    // Causes one replot, or none when the data is equal to what is shown.
    void setData(const ChartData& data);
    [[nodiscard]] const ChartData& data() const;
    void setTheme(const Theme& theme) override;
    // Draws again what is there: the price of painting alone, for benchmarks.
    void replotUnchanged();

    // For tests: how often the plot was drawn anew, how many lines and band edges it holds, and where things are, in
    // this widget's pixels.
    [[nodiscard]] int replots() const;
    [[nodiscard]] int plottables() const;
    [[nodiscard]] QRect plotRect() const; // between the axes
    [[nodiscard]] std::vector<QRect> endLabelRects() const;
    [[nodiscard]] QPoint positionOf(QPointF value) const;
    [[nodiscard]] QRect readoutRect() const; // empty while there is no read-out
    [[nodiscard]] QStringList readoutTexts() const;

signals:
    // The user wants the cursor at x, within the axis' range; `finished` with the release of the mouse.
    void cursorMoved(double x, bool finished);
    // The user pressed Left (-1) or Right (+1); with Shift, 4 at once.
    void cursorStepped(int steps);

protected:
    void layoutBody(const QRect& body) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dragTo(QPointF position, bool finished);
    void hover(QPoint position);
    [[nodiscard]] const ChartMarker* markerAt(QPoint position) const;
    void showReadout(QPoint position);
    void updateMouseCursor(QPoint position);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    QPoint m_mouse; // where the read-out was asked for
    bool m_isDragging = false;
};

} // namespace tiebreak
