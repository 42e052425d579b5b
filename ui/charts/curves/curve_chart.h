// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/plot_card.h"

#include <memory>
#include <optional>
#include <vector>

namespace tiebreak {

// A card with a line chart of one ChartData. It only shows and asks: what is dragged, clicked, hovered or pressed on
// the keyboard emits a signal, and the owner answers with new data. Zooming and panning are its own affair.
class CurveChart : public PlotCard {
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);
    ~CurveChart() override;

    // Causes one replot, or none when the data is equal to what is shown.
    void setData(const ChartData& data);
    [[nodiscard]] const ChartData& data() const;
    // The part of the axes that the user chose, as in chart_view.h; empty: all of them. It stays with new data of the
    // same chart, and may be set before the first. A view that the axes cannot show counts as none.
    [[nodiscard]] std::optional<QRectF> view() const;
    void setView(const std::optional<QRectF>& view);
    // Makes that contender's curve stand out, if the chart has it; -1: none.
    [[nodiscard]] QString spokenValues() const override;
    void setHighlighted(int series);
    // Draws again what is there: the price of painting alone, for benchmarks.
    void replotUnchanged();

    // For tests: how many lines and band edges the plot holds, and where things are, in this widget's pixels.
    [[nodiscard]] int plottables() const;
    [[nodiscard]] std::vector<QRect> endLabelRects() const;
    [[nodiscard]] std::vector<QRect> pinLabelRects() const;
    [[nodiscard]] QPoint positionOf(QPointF value) const;

signals:
    // The user wants the cursor at x, within the axis' range; `finished` with the release of the mouse.
    void cursorMoved(double x, bool finished);
    // The user pressed Left (-1) or Right (+1); with Shift, 4 at once.
    void cursorStepped(int steps);
    // The user wants that contender's rule at y, within the axis' range; `finished` with the release of the mouse.
    void ruleMoved(int series, double y, bool finished);
    // The user pressed Down (-1) or Up (+1) for the rule that was last under the mouse or highlighted, else the first;
    // with Shift, 4 at once.
    void ruleStepped(int series, int steps);
    // The user clicked a marker that has settings: its position in data().markers.
    void markerPicked(int marker);
    // The contender whose curve or label came under the mouse; -1: none is any more.
    void hovered(int series);
    // The user zoomed, panned or went back to all of the axes.
    void viewChanged();

protected:
    void refreshReadout() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // What the mouse does while a button is down; an undecided press may become a click or a drag of the cursor.
    enum class Gesture { None, Undecided, Cursor, Rule, Pan };
    struct Press {
        Gesture gesture = Gesture::None;
        Qt::MouseButton button = Qt::NoButton;
        QPointF at;
        // In view at that time. The answer to a drag may stretch an axis, and what is dragged along the stretched one
        // would run away from a mouse that rests.
        QRectF view;
        int marker = -1;   // under the mouse, with settings
        int series = -1;   // of the rule
        double offset = 0; // from the mouse to the rule, in pixels
        double rule_y = 0; // where it was dragged to
        bool moved = false;
    };

    [[nodiscard]] bool reachesPlot(QPoint position) const; // near its sides, too: for the ends of the axis
    [[nodiscard]] int pickableAt(QPoint position) const;
    [[nodiscard]] int draggableAt(QPoint position) const;
    [[nodiscard]] bool isNearCursor(QPoint position) const;
    [[nodiscard]] Qt::CursorShape shapeAt(QPoint position) const;
    [[nodiscard]] Gesture gestureFor(const QMouseEvent& event);
    void continueGesture(QPointF position);
    void moveCursor(const QRectF& axes, QPointF position, bool finished);
    void dragRule(QPointF position);
    void pan(QPointF position);
    void finishClick();
    void askForMenu(const QMouseEvent& released);
    void changeView(std::optional<QRectF> view);
    [[nodiscard]] bool changeViewByKey(const QKeyEvent& event);
    [[nodiscard]] bool stepByKey(const QKeyEvent& event);
    [[nodiscard]] const ChartRule* steppedRule() const;
    void setHovered(int series);
    void rememberRule(int series); // for Up and Down, if that contender has one that can be dragged
    void hover(QPoint position);
    void showReadoutAt(QPoint position);
    void describeKeys();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    QPoint m_mouse;               // where the read-out was asked for
    std::optional<QRectF> m_view; // as the user chose
    int m_hovered = -1;
    int m_ruleSeries = -1; // of the rule that Up and Down move
    Press m_press;
};

} // namespace tiebreak
