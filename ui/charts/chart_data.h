// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

// What a line chart shows, without how: the widget on screen and the exports draw the same value.
namespace tiebreak {

enum class Stroke {
    Solid,
    Dashed, // between published points: an interpolation, not a figure
    Ceiling // thin dashes: a physical limit or a reference
};

enum class Marker { Disc, Square, Diamond, Triangle };

struct ChartLine {
    int series = 0;    // position of the contender in the scenario: decides the colour
    QString name;      // for the read-out, e.g. "L40S"
    QString end_label; // written at the line's right end; empty: none
    Stroke stroke = Stroke::Solid;
    std::vector<QPointF> points; // sorted by x; finite; a gap is a new line of the same name
    bool in_readout = true;
    std::vector<QString> notes = {}; // for the read-out, one a point; may be empty

    bool operator==(const ChartLine&) const = default;
};

struct ChartMarker {
    int series = 0;
    QPointF at;
    Marker shape = Marker::Disc;
    bool hollow = false; // published, but physically impossible
    QString tooltip;

    bool operator==(const ChartMarker&) const = default;
};

struct ChartBand { // between two lines of equal x
    int series = 0;
    std::vector<QPointF> low;
    std::vector<QPointF> high;

    bool operator==(const ChartBand&) const = default;
};

struct ChartRule { // a horizontal line over the whole width with its label on it
    int series = 0;
    double y = 0;
    QString label;

    bool operator==(const ChartRule&) const = default;
};

struct ChartText { // a remark in the plot, at a fraction of its width and height from the top left
    QPointF at;
    QString text;

    bool operator==(const ChartText&) const = default;
};

struct ChartData {
    QString name;     // as --chart says it: "throughput"
    QString title;    // the conclusion
    QString subtitle; // what is plotted
    QString x_label;
    QString y_label;
    bool log_x = true; // ticks at powers of two
    double x_min = 1, x_max = 32;
    double y_min = 0, y_max = 1; // y_min < y_max; linear
    int y_decimals = 0;          // of read-outs; tick labels show no more than their step needs
    QString y_prefix;            // "$" before tick labels and read-outs
    QString y_unit;              // after read-outs
    std::vector<ChartBand> bands;
    std::vector<ChartLine> lines;
    std::vector<ChartMarker> markers;
    std::vector<ChartRule> rules;
    std::vector<ChartText> remarks;
    std::optional<double> cursor; // x of the scenario; a vertical line with a tag on the axis
    QString x_name;               // for the read-out: "batch"
    QString no_data;              // the sentence shown instead of a plot; empty when there is data

    bool operator==(const ChartData&) const = default;
};

} // namespace tiebreak
