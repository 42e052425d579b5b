// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/formats/column_widths.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace tiebreak {

namespace {

constexpr double slack = 1.04;      // texts are a little wider on a page than on the screen that they are measured for
constexpr double two_lines = 0.6;   // of a title's length: it may wrap once
constexpr double longest_word = 80; // longer ones, such as ids, may be broken

struct ColumnNeed {
    double word = 0;  // the longest one
    double whole = 0; // so that no cell wraps
};

ColumnNeed needOf(const Grid& grid, std::size_t column, const QFont& font)
{
    QFont strong = font;
    strong.setBold(true);
    const QFontMetricsF plain_metrics(font);
    const QFontMetricsF strong_metrics(strong);
    ColumnNeed need;
    const auto add_words = [&need](const QString& text, const QFontMetricsF& metrics) {
        for (const QString& word : text.split(u' ')) {
            need.word = std::min(std::max(need.word, slack * metrics.horizontalAdvance(word)), longest_word);
        }
    };
    add_words(grid.columns[column].title, strong_metrics);
    need.whole = two_lines * strong_metrics.horizontalAdvance(grid.columns[column].title);
    for (const std::vector<Cell>& row : grid.rows) {
        const QFontMetricsF& metrics = row[column].is_strong ? strong_metrics : plain_metrics;
        add_words(row[column].text, metrics);
        need.whole = std::max(need.whole, slack * metrics.horizontalAdvance(row[column].text));
    }
    need.whole = std::max(need.whole, need.word);
    return need;
}

} // namespace

std::vector<double> columnShares(const Grid& grid, const QFont& font, double width, double padding)
{
    const std::size_t count = grid.columns.size();
    std::vector<ColumnNeed> needs;
    for (std::size_t column = 0; column < count; ++column) {
        needs.push_back(needOf(grid, column, font));
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&needs](std::size_t column) { return needs[column].whole; });
    std::vector<double> widths(count, 0);
    double left = width - padding * static_cast<double>(count);
    std::size_t narrow = 0; // columns of `order` that have all they need
    for (; narrow < count && needs[order[narrow]].whole <= left / static_cast<double>(count - narrow); ++narrow) {
        widths[order[narrow]] = needs[order[narrow]].whole;
        left -= widths[order[narrow]];
    }
    double words = 0;
    double wholes = 0;
    for (std::size_t i = narrow; i < count; ++i) {
        words += needs[order[i]].word;
        wholes += needs[order[i]].whole;
    }
    for (std::size_t i = narrow; i < count; ++i) {
        const ColumnNeed& need = needs[order[i]];
        widths[order[i]] = need.word + std::max(0.0, left - words) * need.whole / wholes;
    }
    const double all = std::accumulate(widths.begin(), widths.end(), padding * static_cast<double>(count));
    for (double& each : widths) {
        each = 100 * (each + padding) / all;
    }
    return widths;
}

} // namespace tiebreak
