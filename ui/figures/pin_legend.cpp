// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/pin_legend.h"

#include "ui/charts/curves/curve_plot.h"
#include "ui/charts/wrapped_text.h"

#include <QPen>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr double sample_width = 30;
constexpr double sample_gap = 6;
constexpr double pin_entry_gap = 18;
constexpr double pin_line_gap = 2;
constexpr double legend_gap = 6; // between the legend and the plot
constexpr double least_name = 120;

// A word that is wider than the line breaks anywhere.
int flagsFor(const QFontMetricsF& metrics, double width, const QString& name)
{
    const QStringList words = name.split(u' ');
    const bool is_long =
        std::ranges::any_of(words, [&](const QString& word) { return metrics.horizontalAdvance(word) + 2 > width; });
    return is_long ? Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere : wrapped_text;
}

} // namespace

PinLegend::PinLegend(const std::vector<ChartPin>& pins, const Theme& theme, QFont font)
    : m_colour(theme.secondary), m_font(std::move(font))
{
    for (const ChartPin& pin : pins) {
        m_names.append(pin.name);
    }
}

double PinLegend::leastWidth() const
{
    return m_names.isEmpty() ? 0 : sample_width + sample_gap + least_name;
}

// From left to right into as many lines as they need; a name that is wider than a line wraps.
std::vector<PinLegend::Entry> PinLegend::entries(double width) const
{
    const QFontMetricsF metrics(m_font);
    const double room = width - sample_width - sample_gap;
    std::vector<Entry> placed;
    QPointF at;
    double line_height = 0;
    for (const QString& name : m_names) {
        const double wanted = std::min(room, std::ceil(metrics.horizontalAdvance(name)) + 2);
        if (at.x() > 0 && at.x() + sample_width + sample_gap + wanted > width) {
            at = {0, at.y() + line_height + pin_line_gap};
            line_height = 0;
        }
        const int flags = flagsFor(metrics, wanted, name);
        constexpr double endless = 4096;
        const double height = std::ceil(metrics.boundingRect({0, 0, wanted, endless}, flags, name).height());
        placed.push_back({name, QRectF(at.x() + sample_width + sample_gap, at.y(), wanted, height), flags});
        line_height = std::max(line_height, height);
        at.setX(placed.back().text.right() + pin_entry_gap);
    }
    return placed;
}

double PinLegend::height(double width) const
{
    double bottom = 0;
    for (const Entry& entry : entries(width)) {
        bottom = std::max(bottom, entry.text.bottom());
    }
    return bottom > 0 ? bottom + legend_gap : 0;
}

void PinLegend::paint(QPainter& painter, const QRectF& target) const
{
    const double half_line = QFontMetricsF(m_font).height() / 2;
    const std::vector<Entry> placed = entries(target.width());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const QRectF text = placed[i].text.translated(target.topLeft());
        const double y = text.top() + half_line;
        painter.setPen(pinnedPen(i, m_colour));
        painter.drawLine(QPointF(text.left() - sample_gap - sample_width, y), QPointF(text.left() - sample_gap, y));
        painter.setPen(m_colour);
        painter.setFont(m_font);
        painter.drawText(text, placed[i].flags | Qt::TextDontClip, placed[i].name);
    }
}

} // namespace tiebreak
