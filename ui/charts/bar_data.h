// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What bars show, without how: the widgets on screen and the exports draw the same values.
namespace tiebreak {

// What one replica holds, in GB: finite, not negative.
struct MemoryBar {
    QString name;   // of the contender
    int series = 0; // its position
    double weights = 0;
    double kv_cache = 0;
    double workspace = 0;
    double free = 0; // of the capacity
    double capacity = 0;
    bool fits = true;
    QString used; // "20.7 of 48.3 GB"
    QString room; // what would fit; left out where there is no place

    bool operator==(const MemoryBar&) const = default;
};

struct MemoryBars {
    QString title; // the conclusion
    QString subtitle;
    std::vector<MemoryBar> bars;
    QStringList parts = {}; // names of the four amounts, where they are others

    bool operator==(const MemoryBars&) const = default;
};

struct PriceBar {
    QString provider;
    QString gpu_short_name; // bars of the same GPU form one group
    int series = -1;        // position of the contender with that GPU; -1: none
    double usd = 0;         // per GPU-hour; finite, not negative
    bool in_use = false;    // the scenario's price for that contender

    bool operator==(const PriceBar&) const = default;
};

struct PriceBars {
    QString title; // the conclusion
    QString subtitle;
    std::vector<PriceBar> bars;

    bool operator==(const PriceBars&) const = default;
};

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
