// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_math.h"

#include "models/catalog/text_locale.h"
#include "models/wording/numbers/amounts.h"
#include "models/wording/wording.h"

#include <QDebug>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tiebreak {

std::vector<double> spreadApart(const std::vector<double>& centres, double distance, double low, double high)
{
    const std::size_t count = centres.size();
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&centres](std::size_t a, std::size_t b) { return centres[a] < centres[b]; });

    // With i * distance taken off the i-th centre, "far enough apart" becomes "not decreasing": isotonic regression.
    struct Block {
        double sum;
        std::size_t count;
        [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < count; ++i) {
        blocks.push_back({centres[order[i]] - static_cast<double>(i) * distance, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }

    const double top = std::max(low, high - (count == 0 ? 0 : static_cast<double>(count - 1) * distance));
    std::vector<double> result(count);
    std::size_t i = 0;
    for (const Block& block : blocks) {
        const double start = std::clamp(block.mean(), low, top);
        for (std::size_t k = 0; k < block.count; ++k, ++i) {
            result[order[i]] = start + static_cast<double>(i) * distance;
        }
    }
    return result;
}

QVector<double> linearTicks(double min, double max, int most)
{
    const double rough = (max - min) / std::max(1, most - 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    // Steps of 3 and 4 only where they bring a tick to both ends, which those of 5 and 10 may miss.
    const auto ends_on = [min, max](double each) {
        const auto is_whole = [](double count) { return std::abs(count - std::round(count)) < 1e-6; };
        return is_whole(min / each) && is_whole(max / each);
    };
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 3.0, 4.0, 5.0}) {
        const bool is_usual = factor < 3 || factor > 4;
        if (factor * power >= rough * (1 - 1e-9) && (is_usual || ends_on(factor * power))) {
            step = factor * power;
            break;
        }
    }
    QVector<double> ticks;
    for (double index = std::ceil(min / step - 1e-9); index * step <= max + step * 1e-9; ++index) {
        ticks.append(index * step);
    }
    return ticks;
}

QVector<double> decadeTicks(double min, double max, int most)
{
    if (!(min > 0 && max > min && std::isfinite(max))) {
        return {}; // of a chart without values
    }
    constexpr double slack = 1e-9;
    const auto within = [&](const std::vector<double>& steps, int stride) {
        QVector<double> ticks;
        const int first = static_cast<int>(std::floor(std::log10(min)));
        for (int decade = first; std::pow(10.0, decade) <= max * (1 + slack); ++decade) {
            if (decade % stride != 0) {
                continue;
            }
            for (const double step : steps) {
                const double tick = step * std::pow(10.0, decade);
                if (tick >= min * (1 - slack) && tick <= max * (1 + slack)) {
                    ticks.append(tick);
                }
            }
        }
        return ticks;
    };
    constexpr int least = 3;
    QVector<double> ticks = within({1, 2, 5}, 1);
    if (ticks.size() < least) {
        return linearTicks(min, max, std::max(2, most));
    }
    for (int stride = 1; ticks.size() > std::max(2, most); ++stride) {
        ticks = within({1}, stride);
    }
    return ticks;
}

AxisEnds decadeEnds(double least, double largest)
{
    constexpr double slack = 1e-9;
    const auto decade = [](double value) { return std::pow(10.0, std::floor(std::log10(value))); };
    AxisEnds ends{decade(least), 10 * decade(largest)};
    for (const double step : {2.0, 5.0}) {
        if (step * decade(least) <= least * (1 + slack)) {
            ends.low = step * decade(least);
        }
    }
    for (const double step : {5.0, 2.0, 1.0}) {
        if (step * decade(largest) >= largest * (1 - slack)) {
            ends.high = step * decade(largest);
        }
    }
    return ends.low < ends.high ? ends : AxisEnds{ends.low / 2, ends.high * 2};
}

QVector<double> octaveTicks(double min, double max, int most)
{
    const int first = static_cast<int>(std::ceil(std::log2(min) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log2(max) + 1e-9));
    int stride = 1;
    while ((last - first) / stride + 1 > std::max(2, most)) {
        ++stride;
    }
    QVector<double> ticks;
    for (int exponent = first + (last - first) % stride; exponent <= last; exponent += stride) {
        ticks.append(std::exp2(exponent));
    }
    return ticks;
}

QVector<double> monthTicks(double min, double max, int most)
{
    double step = 12 * std::ceil((max - min) / 12 / std::max(1, most - 1));
    for (const double shorter : {6.0, 3.0, 2.0, 1.0}) {
        if ((max - min) / shorter <= most - 1) {
            step = shorter;
        }
    }
    QVector<double> ticks;
    for (double month = std::ceil(min / step) * step; month <= max; month += step) {
        ticks.append(month);
    }
    return ticks;
}

QVector<double> xTicks(const ChartData& data, int most)
{
    constexpr int most_linear = 9; // more would only be noise
    if (data.log_x) {
        return octaveTicks(data.x_min, data.x_max, most);
    }
    return data.x_values == XValues::Months ? monthTicks(data.x_min, data.x_max, std::min(most, most_linear))
                                            : linearTicks(data.x_min, data.x_max, std::min(most, most_linear));
}

QVector<double> yTicks(const ChartData& data, int most)
{
    return data.log_y ? decadeTicks(data.y_min, data.y_max, most) : linearTicks(data.y_min, data.y_max, most);
}

int decimalsFor(double step, int limit)
{
    int decimals = 0;
    double scaled = std::abs(step);
    while (decimals < limit && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled) {
        scaled *= 10;
        ++decimals;
    }
    return decimals;
}

namespace {

// The sign of dollars stands where the language puts it.
QString prefixed(const QString& prefix, const QString& digits)
{
    return prefix == QLatin1String("$") ? dollarText(digits) : QString(prefix % digits);
}

} // namespace

QString numberText(double value, int decimals, const QString& prefix)
{
    const QString digits = text_locale().toString(std::abs(value), 'f', decimals);
    const bool is_zero = std::none_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return (value < 0 && !is_zero ? QStringLiteral("-") : QString()) % prefixed(prefix, digits);
}

QString valueText(const ChartData& data, double y)
{
    const QString number = data.y_text != nullptr ? data.y_text(y) : numberText(y, data.y_decimals, data.y_prefix);
    return data.y_unit.isEmpty() ? number : QString(number % QChar(u' ') % data.y_unit);
}

QString yTickText(const ChartData& data, double y, int decimals)
{
    if (data.log_y) { // each tick has the decimals that it needs, and money below a dollar has cents
        constexpr int most = 6;
        const int needed = decimalsFor(y, most);
        decimals = needed > 0 && !data.y_prefix.isEmpty() ? std::max(2, needed) : needed;
    }
    constexpr double long_number = 1e4; // below, plain numbers are short enough
    return data.y_compact && data.y_max >= long_number ? prefixed(data.y_prefix, tokens(y))
                                                       : numberText(y, decimals, data.y_prefix);
}

QString xText(const ChartData& data, double x)
{
    if (data.x_values == XValues::Tokens) {
        return tokens(x);
    }
    const double shown = std::abs(x) >= 100 ? std::round(x) : std::round(x * 100) / 100;
    return numberText(shown, decimalsFor(shown, 2));
}

std::optional<double> valueAt(const ChartLine& line, double x, bool log_x)
{
    const auto& points = line.points;
    if (points.empty()) {
        return std::nullopt;
    }
    const auto close = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(a)); };
    if (close(x, points.front().x())) {
        return points.front().y();
    }
    if (close(x, points.back().x())) {
        return points.back().y();
    }
    const auto right = std::lower_bound(points.begin(), points.end(), x,
                                        [](const QPointF& point, double value) { return point.x() < value; });
    if (right == points.begin() || right == points.end()) {
        return std::nullopt;
    }
    const QPointF a = *(right - 1);
    const QPointF b = *right;
    const double share = log_x ? std::log(x / a.x()) / std::log(b.x() / a.x()) : (x - a.x()) / (b.x() - a.x());
    return a.y() + share * (b.y() - a.y());
}

// What the line says of its point nearest to x.
static QString noteAt(const ChartLine& line, double x)
{
    if (line.notes.size() != line.points.size() || line.points.empty()) {
        return {};
    }
    const auto nearest =
        std::min_element(line.points.begin(), line.points.end(),
                         [x](const QPointF& a, const QPointF& b) { return std::abs(a.x() - x) < std::abs(b.x() - x); });
    const QString& note = line.notes[static_cast<std::size_t>(nearest - line.points.begin())];
    return note.isEmpty() ? QString() : QString(QStringLiteral(", ") % note);
}

std::vector<ReadoutRow> readoutRows(const ChartData& data, double x)
{
    std::vector<ReadoutRow> rows;
    for (const ChartLine& line : data.lines) {
        const auto is_same = [&line](const ReadoutRow& row) { return row.name == line.name; };
        if (!line.in_readout || std::any_of(rows.begin(), rows.end(), is_same)) {
            continue;
        }
        if (const auto y = valueAt(line, x, data.log_x)) {
            rows.push_back({line.series, line.name, QString(valueText(data, *y) % noteAt(line, x)), *y});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ReadoutRow& a, const ReadoutRow& b) { return a.y > b.y; });
    return rows;
}

double readoutX(const ChartData& data, double x)
{
    const bool counts = (data.log_x && data.x_min >= 1) || data.x_values == XValues::Months;
    const double shown = counts ? std::round(x) : x;
    return std::clamp(shown, data.x_min, data.x_max);
}

ChartData drawable(ChartData data)
{
    const auto bad = [log_x = data.log_x, log_y = data.log_y](const QPointF& point) {
        return !std::isfinite(point.x()) || !std::isfinite(point.y()) || (log_x && point.x() <= 0) ||
               (log_y && point.y() <= 0);
    };
    std::size_t dropped = 0;
    for (ChartLine& line : data.lines) {
        dropped += std::erase_if(line.points, bad);
    }
    for (ChartBand& band : data.bands) {
        dropped += std::erase_if(band.low, bad) + std::erase_if(band.high, bad);
    }
    dropped += std::erase_if(data.markers, [&bad](const ChartMarker& marker) { return bad(marker.at); });
    dropped += std::erase_if(
        data.rules, [&data](const ChartRule& rule) { return !std::isfinite(rule.y) || (data.log_y && rule.y <= 0); });
    for (ChartSide& side : data.sides) {
        dropped += std::erase_if(side.edge, bad);
    }
    if (data.cursor && bad({*data.cursor, data.y_max})) {
        data.cursor.reset();
        ++dropped;
    }
    if (dropped > 0) {
        qWarning().noquote() << QStringLiteral("chart %1: %2 values cannot be drawn").arg(data.name).arg(dropped);
    }
    return data;
}

} // namespace tiebreak
