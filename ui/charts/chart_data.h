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
    Dashed, // between published points: an interpolation, not a figure; nothing else is dashed
    Thin,   // over a limit, or the lesser one of a pair
    Ceiling // dots: a physical limit or a reference
};

// How the values of an x axis are written, and where a linear one has its ticks.
enum class XValues {
    Plain,
    Tokens, // "200 M", "1.2 B"
    Months  // whole; ticks at parts and multiples of a year
};

// What thin lines are.
enum class ThinMeaning { OverLimit, Renting };

// What marks are that are no figures.
enum class MarkMeaning { LargestBatch, Scenario, Tie, HighestLoad, Measured };

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

// What a published or measured figure was taken at.
struct MarkerSettings {
    double batch = 0;      // measured in flight: may be a fraction
    int prompt_tokens = 0; // both 0: the figure does not say
    int output_tokens = 0;
    QString weight_precision; // as the field takes it: "FP16"

    bool operator==(const MarkerSettings&) const = default;
};

struct ChartMarker {
    int series = 0;
    QPointF at;
    Marker shape = Marker::Disc;
    bool hollow = false; // published, but physically impossible; of measured ones: at other settings
    QString tooltip;
    std::optional<MarkerSettings> settings = {}; // a click takes them; empty: the marker takes no clicks
    QString label = {};                          // written beside it; empty: none
    bool is_drawn = true;                        // false: only the label stands there

    bool operator==(const ChartMarker&) const = default;
};

struct ChartBand { // between two lines of equal x
    int series = 0;
    std::vector<QPointF> low;
    std::vector<QPointF> high;

    bool operator==(const ChartBand&) const = default;
};

// How far above all curves, times their highest value, a rule is still drawn: farther up it would press them flat.
inline constexpr double farthest_rule = 2;

struct ChartRule { // a horizontal line over the whole width with its label on it
    int series = 0;
    double y = 0;
    QString label;
    QString handle = {}; // what dragging it changes ("price of the A100"); empty: it cannot be dragged

    bool operator==(const ChartRule&) const = default;
};

// A side of a curve on which one of two is ahead: everything below it, or everything above.
struct ChartSide {
    int series = 0;
    std::vector<QPointF> edge; // of equal height with a line
    bool is_above = false;
    QString name; // written in it where it fits

    bool operator==(const ChartSide&) const = default;
};

// A part of the strip under the x axis.
struct ChartLead {
    int series = -1; // -1: several lead together, or none of the contenders
    double from = 0, to = 0;
    QString name; // written in it where it fits

    bool operator==(const ChartLead&) const = default;
};

struct PinnedCurve {
    int series = 0;
    std::vector<QPointF> points; // as those of a line
    QString name = {};           // of the line

    bool operator==(const PinnedCurve&) const = default;
};

// The curves of another scenario that stay in the chart for comparison, and the axes that they need.
struct ChartPin {
    QString name;
    std::vector<PinnedCurve> curves;
    double x_max = 1;
    double y_min = 0, y_max = 1;
    QString x_name = {};  // as ChartData says it
    QString y_label = {}; // the same

    bool operator==(const ChartPin&) const = default;
};

struct ChartText { // a remark in the plot, at a fraction of its width and height from the top left
    QPointF at;
    QString text;

    bool operator==(const ChartText&) const = default;
};

struct ChartData {
    QString name;     // its panel in the chart list: "throughput"
    QString title;    // the conclusion
    QString subtitle; // what is plotted
    QString x_label;
    QString y_label;
    bool log_x = true; // ticks at powers of two
    XValues x_values = XValues::Plain;
    double x_min = 1, x_max = 32;
    bool log_y = false;          // ticks at 1, 2 and 5 times powers of ten
    double y_min = 0, y_max = 1; // y_min < y_max; on a logarithmic axis above 0
    int y_decimals = 0;          // of read-outs; tick labels show no more than their step needs
    QString y_prefix;            // "$" before tick labels and read-outs
    bool y_compact = false;      // tick labels of large values are short: "$20 k", "$1.2 M"
    QString y_unit;              // after read-outs
    QString (*y_text)(double) =
        nullptr;                  // of read-outs, as tables write the quantity; null: y_decimals and y_prefix say
    std::vector<ChartPin> pins;   // under everything else; at most four can be told apart
    std::vector<ChartSide> sides; // below bands and curves
    std::vector<ChartBand> bands;
    std::vector<ChartLine> lines;
    std::vector<ChartMarker> markers;
    std::vector<ChartRule> rules;
    std::vector<ChartText> remarks;
    std::vector<ChartLead> leads; // who leads along the x axis; empty: no strip
    QString leads_meaning;        // what it leads in, for keys
    ThinMeaning thin_meaning = ThinMeaning::OverLimit;
    MarkMeaning mark_meaning = MarkMeaning::LargestBatch;
    bool tells_hollow = false;      // its subtitle tells what hollow marks are
    bool is_of_ties = false;        // its curve is the price of one at which it costs as much as another
    bool leaves_out_others = false; // it is about these alone: others that have values are not missed
    std::optional<double> cursor;   // x of the scenario; a vertical line with a tag on the axis
    QString x_name;                 // for the read-out: "batch"
    QString no_data;                // the sentence shown instead of a plot; empty when there is data

    bool operator==(const ChartData&) const = default;
};

} // namespace tiebreak
