// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/curve_chart.h"

#include "ui/charts/curves/curve_chart_input.h"

#include <QApplication>

#include <algorithm>

namespace tiebreak {

CurveChart::CurveChart(QWidget* parent) : PlotCard(parent), m_parts(std::make_unique<Parts>(plot(), this))
{
    setDrawn(m_parts->curves);
    m_parts->click.setObjectName(QStringLiteral("click"));
    m_parts->click.setSingleShot(true);
    m_parts->click.setInterval(QApplication::doubleClickInterval());
    connect(&m_parts->click, &QTimer::timeout, this, &CurveChart::finishClick);
}

CurveChart::~CurveChart() = default;

void CurveChart::setData(const ChartData& data)
{
    const ChartData& before = m_parts->curves.data();
    const bool is_other = before.name != data.name || before.log_y != data.log_y;
    if (!before.name.isEmpty() && is_other) { // another chart, or another scale: a view of the old one means nothing
        m_view.reset();
        m_parts->curves.setView(m_view);
    }
    if (!m_parts->curves.setData(data)) {
        return;
    }
    showPlot(data.title, data.subtitle, data.no_data);
    describeKeys();
}

const ChartData& CurveChart::data() const
{
    return m_parts->curves.data();
}

std::optional<QRectF> CurveChart::view() const
{
    return m_view && isUsable(*m_view, scalesOf(data())) ? m_view : std::nullopt;
}

void CurveChart::setView(const std::optional<QRectF>& view)
{
    m_view = view;
    if (m_parts->curves.setView(view)) {
        replot();
    }
}

void CurveChart::setHighlighted(int series)
{
    rememberRule(series);
    if (m_parts->curves.setHighlighted(series)) {
        replot();
    }
}

void CurveChart::replotUnchanged()
{
    replot();
    update();
}

int CurveChart::plottables() const
{
    return m_parts->curves.plottables();
}

std::vector<QRect> CurveChart::endLabelRects() const
{
    std::vector<QRect> result;
    for (const QRectF& rect : m_parts->curves.endLabelRects()) {
        result.push_back(rect.toAlignedRect().translated(plotPos()));
    }
    return result;
}

std::vector<QRect> CurveChart::pinLabelRects() const
{
    std::vector<QRect> result;
    for (const QRectF& rect : m_parts->curves.pinLabelRects()) {
        result.push_back(rect.toAlignedRect().translated(plotPos()));
    }
    return result;
}

QPoint CurveChart::positionOf(QPointF value) const
{
    return m_parts->curves.pixel(value).toPoint() + plotPos();
}

// New values under a mouse that rests.
void CurveChart::refreshReadout()
{
    if (!readoutRect().isEmpty()) {
        showReadoutAt(m_mouse);
    }
}

void CurveChart::showReadoutAt(QPoint position)
{
    m_mouse = position;
    const double x = readoutX(data(), m_parts->curves.value(inPlot(position)).x());
    ReadoutContent content;
    content.rows = readoutRows(data(), x);
    if (content.rows.empty()) {
        hideReadout();
        return;
    }
    const QString where = xText(data(), x);
    content.heading = data().x_name.isEmpty() ? where : QString(data().x_name % u' ' % where);
    for (const ReadoutRow& row : content.rows) {
        content.dots.push_back(m_parts->curves.pixel({x, row.y}));
    }
    content.x = content.dots.front().x();
    content.mouse = position;
    showReadout(std::move(content));
}

void CurveChart::rememberRule(int series)
{
    const auto is_its = [series](const ChartRule& rule) { return rule.series == series && !rule.handle.isEmpty(); };
    if (series == m_ruleSeries || std::ranges::none_of(data().rules, is_its)) {
        return;
    }
    m_ruleSeries = series;
    describeKeys();
}

// At the cursor and at both ends: "batch 8: A100 PCIe 2,100 tok/s, L40S 1,680 tok/s".
QString CurveChart::spokenValues() const
{
    const ChartData& chart = data();
    if (!chart.no_data.isEmpty()) {
        return chart.no_data;
    }
    QStringList lines;
    for (const std::optional<double> at : {chart.cursor, std::optional(chart.x_min), std::optional(chart.x_max)}) {
        QStringList values;
        for (const ReadoutRow& row : at ? readoutRows(chart, *at) : std::vector<ReadoutRow>()) {
            values << tr("%1 %2").arg(row.name, row.value);
        }
        if (!values.isEmpty()) {
            lines << tr("%1 %2: %3").arg(chart.x_name, xText(chart, *at), values.join(QStringLiteral(", ")));
        }
    }
    return lines.join(u'\n');
}

// What screen readers say on asking for help, and what "What's this?" shows.
void CurveChart::describeKeys()
{
    QStringList keys;
    if (data().cursor) {
        keys << tr("Left and Right move the %1, with Shift by %2 steps.").arg(data().x_name).arg(big_step);
    }
    if (const ChartRule* const rule = steppedRule()) {
        keys << tr("Up and Down move the %1.").arg(rule->handle);
    }
    keys << tr("Plus and minus zoom, Ctrl with the arrow keys pans, Home shows everything.");
    const QString help = keys.join(u' ');
    if (whatsThis() != help) {
        setWhatsThis(help);
    }
}

} // namespace tiebreak
