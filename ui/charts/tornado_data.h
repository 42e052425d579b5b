// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

// What a tornado shows, without how: the widget on screen and the exports draw the same value.
namespace tiebreak {

// One end of an input's range.
struct TornadoEnd {
    QString input;                // "$0.71"
    std::optional<double> answer; // there, on the chart's axis; finite; empty: there is none
    QString answer_text;          // "17 %", "no value"
    QString mark;                 // "flips" where the answer is another than now; else empty
    double value = 0;             // the input, in the bar's unit: 0.711

    bool operator==(const TornadoEnd&) const = default;
};

struct TornadoBar {
    QString name;    // of the input
    int series = -1; // position of the contender whose input it is; -1: none
    TornadoEnd low;
    TornadoEnd high;
    QString note;      // why this range; for the tool tip
    QString unit = {}; // of the ends' values; empty: they have none

    bool operator==(const TornadoBar&) const = default;
};

// Answers are in the axis' unit.
struct TornadoData {
    QString title;      // the conclusion
    QString subtitle;   // what the answer is
    QString axis_label; // what the axis counts, short enough to stand above the names
    QString unit;       // behind the numbers of the axis: " %"
    double middle = 0;  // the answer now
    QString middle_text;
    std::optional<double> tie; // where the answer turns, when a bar reaches across it
    QString tie_text;
    std::vector<TornadoBar> bars; // from the top
    QString no_data;              // the sentence shown instead of bars; empty when there are some

    bool operator==(const TornadoData&) const = default;
};

} // namespace tiebreak
