// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QVector>

// The arithmetic of a chart that needs no pixels on a screen: positions of labels and ticks, read-outs, number texts.
namespace tiebreak {

// Moves centres as little as possible until all are at least `distance` apart and within [low, high]; the result is in
// the order of the input. When they cannot all fit, they keep their distance and run over `high`.
[[nodiscard]] std::vector<double> spreadApart(const std::vector<double>& centres, double distance, double low,
                                              double high);

// Round steps of 1, 2, 2.5 or 5 times a power of ten from min to max, at most `most` (at least 2) of them.
[[nodiscard]] QVector<double> linearTicks(double min, double max, int most);
// 1, 2 and 5 times powers of ten from min to max , only powers of ten when those are more than `most`,
// then every second one and so on; round steps where fewer than three would remain. None when min is not above 0.
[[nodiscard]] QVector<double> decadeTicks(double min, double max, int most);
// The ends of a logarithmic axis that shows all from `least` to `largest` (both above 0): 1, 2 or 5 times powers of
// ten.
struct AxisEnds {
    double low = 0;
    double high = 0;
};
[[nodiscard]] AxisEnds decadeEnds(double least, double largest);
// Powers of two from min to max (0 < min < max), thinned to every second, third ... power until at most `most` remain;
// the highest is always one of them.
[[nodiscard]] QVector<double> octaveTicks(double min, double max, int most);

// Whole months from min to max: every 1, 2, 3 or 6 months or whole years, at most `most` (at least 2) of them.
[[nodiscard]] QVector<double> monthTicks(double min, double max, int most);
// Those of its y axis, at most `most` (at least 2).
[[nodiscard]] QVector<double> yTicks(const ChartData& data, int most);
// The ticks of the chart's x axis, at most `most` (at least 2).
[[nodiscard]] QVector<double> xTicks(const ChartData& data, int most);

// Decimals that show multiples of `step` exactly, at most `limit`.
[[nodiscard]] int decimalsFor(double step, int limit);
// "-$1,234.50": sign, prefix, thousands separators.
[[nodiscard]] QString numberText(double value, int decimals, const QString& prefix = {});
// A value of the y axis as a read-out says it, with prefix and unit.
[[nodiscard]] QString valueText(const ChartData& data, double y);
// A tick label of the y axis, with its prefix; compact ones ignore the decimals on axes that reach ten thousand.
[[nodiscard]] QString yTickText(const ChartData& data, double y, int decimals);
// An x as ticks, tag and read-out say it; plain ones have up to two decimals, none from 100 on.
[[nodiscard]] QString xText(const ChartData& data, double x);

// y of the line at x, interpolated linearly (in log x when `log_x`); empty outside the line.
[[nodiscard]] std::optional<double> valueAt(const ChartLine& line, double x, bool log_x);

struct ReadoutRow {
    int series = 0;
    QString name;
    QString value;
    double y = 0;
};
// One row for each name among the lines in the read-out that has a value at x, largest value first.
[[nodiscard]] std::vector<ReadoutRow> readoutRows(const ChartData& data, double x);
// The x that a read-out near `x` is about: whole on axes that count: a log axis
// that starts at 1 or above, and months.
[[nodiscard]] double readoutX(const ChartData& data, double x);

// The data without points that no axis can show (not finite; not positive on a log axis). Each such point is a bug
// upstream, so it is reported as a warning.
[[nodiscard]] ChartData drawable(ChartData data);

} // namespace tiebreak
