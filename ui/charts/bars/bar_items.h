// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bars/bar_axis_items.h"

#include <memory>
#include <vector>

class QBarSet;
class QGraphicsItem;
class QGraphicsLineItem;
class QGraphicsRectItem;
class QGraphicsSimpleTextItem;

// Internal to bar_chart.cpp.
namespace tiebreak {

struct BarView;

// What charts side by side must share to show one scale.
struct BarScale {
    double maximum = 0; // the bar that takes all the room
    double names = 0;   // pixels
    double values = 0;  // pixels, to the right of bars
    std::size_t rows = 0;

    [[nodiscard]] BarScale unitedWith(const BarScale& other) const;
};

// The items of a BarRows in a scene. All sizes are in pixels.
class BarItems {
public:
    // Of that shape, without words, numbers and colours; in place of all that the view has.
    BarItems(const BarView& view, const BarRows& rows);
    ~BarItems();
    BarItems(const BarItems&) = delete;
    BarItems& operator=(const BarItems&) = delete;

    // Whether the rows need other items: they differ in more than words, numbers and colours.
    [[nodiscard]] bool isOtherShape(const BarRows& rows) const;
    void setRows(const BarRows& rows, const Theme& theme);

    [[nodiscard]] BarScale scale() const;                         // what the rows need
    [[nodiscard]] double headHeight(double width) const;          // of the legend, which wraps, and the axis
    [[nodiscard]] double leastWidth(const BarScale& scale) const; // of all items side by side
    void place(double width, double row_height, const BarScale& scale);

private:
    struct Row {
        QGraphicsSimpleTextItem* name = nullptr;
        std::vector<QGraphicsSimpleTextItem*> texts;
        QGraphicsLineItem* mark = nullptr; // null: the row has none
    };

    struct Columns {
        double names = 0; // the end of the names
        double bars = 0;  // where bars begin, and where they end
        double bars_end = 0;
        double column = 0; // where the texts behind all bars begin
        double spare = 0;
        bool has_spare = false;
    };

    template <typename Item>
    Item* own(Item* item, double z);
    QGraphicsSimpleTextItem* addText(bool is_bold, double z = 0);
    void addRow(const BarRow& row);
    void setRow(std::size_t index);

    [[nodiscard]] double widest(BarText::Place place) const;
    [[nodiscard]] double swatchHeight() const;
    [[nodiscard]] double top(std::size_t row) const;
    [[nodiscard]] Columns columnsFor(double width, const BarScale& scale) const;
    [[nodiscard]] TornadoScale scaleToFit() const;
    // The left end and the line of each entry of the legend, which goes on in the next line where the width ends.
    struct KeyPlace {
        double x = 0;
        int line = 0;
    };
    [[nodiscard]] std::vector<KeyPlace> keyPlaces(double width) const;
    void placeLegend() const;
    void placeRow(std::size_t index) const;
    void placeInside(QGraphicsSimpleTextItem& item, const BarText& text, std::optional<double> mark) const;

    const BarView& m_view;
    BarRows m_rows;
    std::vector<std::unique_ptr<QGraphicsItem>> m_all; // later ones are drawn over earlier ones
    std::vector<QBarSet*> m_sets;                      // of the view's chart
    std::unique_ptr<BarAxisItems> m_axis;              // null: bars begin at the left
    std::vector<QGraphicsRectItem*> m_swatches;        // of each key; null: it has a mark
    std::vector<QGraphicsSimpleTextItem*> m_keys;
    QGraphicsLineItem* m_keyMark = nullptr; // null: there is none
    std::vector<Row> m_items;
    TornadoScale m_scale; // from values to pixels
    Columns m_at;
    double m_width = 0;
    double m_rowHeight = 0;
};

} // namespace tiebreak
