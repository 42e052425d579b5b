// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_data.h"
#include "ui/charts/tints.h"

#include <QColor>
#include <QSize>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace tiebreak {

struct Theme;

// Everything that a chart of horizontal bars can show.
using BarData = std::variant<MemoryBars, PriceBars, TornadoData>;

// A text of a row. `from` and `to` count on the bars' axis.
struct BarText {
    enum class Place {
        Name,        // in front of the bars
        Heading,     // a row of its own, from the left edge
        Left,        // beyond `to`, to its left
        Right,       // beyond `to`, to its right
        Inside,      // in the middle between `from` and `to`; shortened to `brief`, or left out, where it has no room
        Column,      // behind all bars
        SpareColumn, // behind that, where the bars keep enough room
        Below,       // below the bar, where the row is high enough
    };

    QString text;
    QColor colour;
    Place place = Place::Name;
    bool is_bold = false;
    double from = 0;
    double to = 0;
    QString brief = {};

    bool operator==(const BarText&) const = default;
};

struct BarPart {
    std::size_t fill = 0; // its position in the chart's fills, in whose order parts of one sign are stacked
    double length = 0;    // finite; negative ones go to the left

    bool operator==(const BarPart&) const = default;
};

struct BarRow {
    BarText name;
    std::vector<BarPart> parts;
    std::vector<BarText> texts;
    std::optional<double> mark; // a line across the bar
    QString tip;

    bool operator==(const BarRow&) const = default;
};

struct BarKey {
    QString text;
    std::optional<Hatching> fill; // empty: the key of the marks

    bool operator==(const BarKey&) const = default;
};

// Numbers above the bars: bars go to both sides of where the answer is now, as far as they find room.
struct BarAxis {
    QString label; // above the names
    QString unit;  // behind each number
    double now = 0;
    QString now_text;
    std::optional<double> tie; // where a dotted line goes down
    QString tie_text;

    bool operator==(const BarAxis&) const = default;
};

// In pixels.
struct BarGaps {
    double top = 0;
    double bottom = 0;
    double right = 0;
    double names = 0;      // between the names and the bars
    double texts = 0;      // between a bar and its texts
    double keys = 0;       // between the entries of the legend
    double swatch = 0;     // between a swatch and its name
    double least_bars = 0; // bars in documents are at least so wide

    bool operator==(const BarGaps&) const = default;
};

// The one value that a chart of horizontal bars is drawn from: all words, colours and numbers.
struct BarRows {
    QString title;
    QString subtitle;
    QString no_data; // instead of all bars; empty when there are some
    std::vector<Hatching> fills;
    std::vector<BarKey> keys;
    std::vector<BarRow> rows;    // from the top
    std::optional<BarAxis> axis; // without one, bars begin at the left
    BarGaps gaps;
    bool has_names_left = false; // names begin at the left edge; otherwise they end at the bars
    double tallest_row = 1;      // times the usual height, where a card has room
    QSize least_card{240, 220};

    bool operator==(const BarRows&) const = default;
};

[[nodiscard]] BarRows barRows(const BarData& data, const Theme& theme);

} // namespace tiebreak
