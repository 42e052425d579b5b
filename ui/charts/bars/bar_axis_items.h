// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bars/bar_rows.h"
#include "ui/charts/bars/tornado_math.h"

#include <memory>
#include <vector>

class QGraphicsItem;
class QGraphicsPathItem;
class QGraphicsSimpleTextItem;

// Internal to bar_items.cpp.
namespace tiebreak {

struct BarView;

// The row of numbers above the bars, and the lines that go down from it. All sizes are in pixels.
class BarAxisItems {
public:
    explicit BarAxisItems(const BarView& view);
    ~BarAxisItems();
    BarAxisItems(const BarAxisItems&) = delete;
    BarAxisItems& operator=(const BarAxisItems&) = delete;

    void setAxis(const BarAxis& axis, const Theme& theme);
    [[nodiscard]] double labelWidth() const;

    struct Frame {
        double names_end = 0; // where the label ends
        double left = 0;      // of the bars
        double right = 0;
        double top = 0;                                           // of the first row
        double row = 0;                                           // height of each
        double gap = 0;                                           // around the numbers
        TornadoScale scale;                                       // of values counted from now
        std::vector<std::vector<QGraphicsSimpleTextItem*>> texts; // of each row, which the line of the tie leaves out
        const QGraphicsItem* first_row = nullptr;                 // which the numbers are drawn before; null: none
    };
    void place(const Frame& frame);

private:
    [[nodiscard]] QGraphicsSimpleTextItem& tick(std::size_t index, const QGraphicsItem* first_row);
    void placeTicks(const Frame& frame, double text_top);
    void drawTie(const Frame& frame);

    const BarView& m_view;
    BarAxis m_axis;
    std::unique_ptr<QGraphicsSimpleTextItem> m_label;
    std::unique_ptr<QGraphicsSimpleTextItem> m_now;
    std::unique_ptr<QGraphicsSimpleTextItem> m_tie;
    std::unique_ptr<QGraphicsPathItem> m_grid;
    std::unique_ptr<QGraphicsPathItem> m_nowLine;
    std::unique_ptr<QGraphicsPathItem> m_tieLine;
    std::vector<std::unique_ptr<QGraphicsSimpleTextItem>> m_ticks; // as many as were ever needed; others are hidden
};

} // namespace tiebreak
