// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/curve_chart.h"

#include "ui/charts/chart_sentence.h"
#include "ui/charts/curves/curve_chart_input.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace tiebreak {

CurveChart::CurveChart(QWidget* parent) : ChartCard(parent), m_parts(std::make_unique<Parts>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // The chart handles mouse and keys itself.
    m_parts->plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_parts->plot->setFocusPolicy(Qt::NoFocus);
    connect(m_parts->plot, &QCustomPlot::beforeReplot, this,
            [this] { m_parts->curves.arrange(m_parts->plot->viewport().size()); });
    connect(m_parts->plot, &QCustomPlot::afterReplot, this, [this] {
        ++m_parts->replots;
        m_parts->readout->setGeometry(plotRect().adjusted(0, 0, 1, 1));
        if (!m_parts->readout->isHidden()) // new values under a mouse that rests
            showReadout(m_mouse);
    });
    m_parts->click.setSingleShot(true);
    m_parts->click.setInterval(QApplication::doubleClickInterval());
    connect(&m_parts->click, &QTimer::timeout, this, &CurveChart::finishClick);
}

CurveChart::~CurveChart() = default;

void CurveChart::setData(const ChartData& data)
{
    const QString before = m_parts->curves.data().name;
    if (!before.isEmpty() && before != data.name) { // another chart: a view of the old one means nothing
        m_view.reset();
        m_parts->curves.setView(m_view);
    }
    if (!m_parts->curves.setData(data))
        return;
    setTitles(data.title, data.subtitle);
    if (accessibleName() != data.name)
        setAccessibleName(data.name);
    if (accessibleDescription() != data.title)
        setAccessibleDescription(data.title);
    describeKeys();
    const bool has_plot = data.no_data.isEmpty();
    if (has_plot == m_parts->plot->isHidden() || !has_plot) {
        m_parts->plot->setVisible(has_plot);
        m_parts->readout->clear();
        update();
    }
    if (has_plot)
        replot();
}

const ChartData& CurveChart::data() const
{
    return m_parts->curves.data();
}

std::optional<QRectF> CurveChart::view() const
{
    return m_view && isUsable(*m_view, data().log_x) ? m_view : std::nullopt;
}

void CurveChart::setView(const std::optional<QRectF>& view)
{
    m_view = view;
    if (m_parts->curves.setView(view))
        replot();
}

void CurveChart::setHighlighted(int series)
{
    rememberRule(series);
    if (m_parts->curves.setHighlighted(series))
        replot();
}

void CurveChart::setTheme(const Theme& theme)
{
    ChartCard::setTheme(theme);
    m_parts->curves.setTheme(theme);
    m_parts->readout->setTheme(theme);
    replot();
}

void CurveChart::replotUnchanged()
{
    replot();
    update();
}

int CurveChart::replots() const
{
    return m_parts->replots;
}

int CurveChart::plottables() const
{
    return m_parts->plot->plottableCount();
}

QRect CurveChart::plotRect() const
{
    return m_parts->curves.area().translated(m_parts->plot->pos());
}

std::vector<QRect> CurveChart::endLabelRects() const
{
    std::vector<QRect> result;
    for (const QRectF& rect : m_parts->curves.endLabelRects())
        result.push_back(rect.toAlignedRect().translated(m_parts->plot->pos()));
    return result;
}

std::vector<QRect> CurveChart::pinLabelRects() const
{
    std::vector<QRect> result;
    for (const QRectF& rect : m_parts->curves.pinLabelRects())
        result.push_back(rect.toAlignedRect().translated(m_parts->plot->pos()));
    return result;
}

QPoint CurveChart::positionOf(QPointF value) const
{
    return m_parts->curves.pixel(value).toPoint() + m_parts->plot->pos();
}

QRect CurveChart::readoutRect() const
{
    const QRect box = m_parts->readout->boxRect();
    return box.isEmpty() ? QRect() : box.translated(m_parts->readout->pos());
}

QStringList CurveChart::readoutTexts() const
{
    QStringList texts;
    if (m_parts->readout->boxRect().isEmpty())
        return texts;
    texts.append(m_parts->readout->content().heading);
    for (const ReadoutRow& row : m_parts->readout->content().rows)
        texts.append(QString(row.name % u' ' % row.value));
    return texts;
}

void CurveChart::layoutBody(const QRect& body)
{
    m_parts->plot->setGeometry(body);
}

void CurveChart::paintEvent(QPaintEvent* event)
{
    ChartCard::paintEvent(event);
    if (!data().no_data.isEmpty())
        drawSentence(*this, bodyRect(), theme(), data().no_data);
}

void CurveChart::changeEvent(QEvent* event)
{
    ChartCard::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_parts) {
        m_parts->curves.setFont(font());
        replot();
    }
}

void CurveChart::showReadout(QPoint position)
{
    m_mouse = position;
    const double x = readoutX(data(), m_parts->curves.value(inPlot(position)).x());
    ReadoutContent content;
    content.rows = readoutRows(data(), x);
    if (content.rows.empty()) {
        m_parts->readout->clear();
        return;
    }
    const QPoint shift = m_parts->plot->pos() - m_parts->readout->pos();
    const QString where = xText(data(), x);
    content.heading = data().x_name.isEmpty() ? where : QString(data().x_name % u' ' % where);
    for (const ReadoutRow& row : content.rows)
        content.dots.push_back(m_parts->curves.pixel({x, row.y}) + shift);
    content.x = content.dots.front().x();
    content.mouse = position - m_parts->readout->pos();
    m_parts->readout->showContent(std::move(content));
}

bool CurveChart::hasPlot() const
{
    return data().no_data.isEmpty();
}

QPointF CurveChart::inPlot(QPointF position) const
{
    return position - m_parts->plot->pos();
}

void CurveChart::replot()
{
    m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurveChart::rememberRule(int series)
{
    const auto is_its = [series](const ChartRule& rule) { return rule.series == series && !rule.handle.isEmpty(); };
    if (series == m_ruleSeries || std::ranges::none_of(data().rules, is_its))
        return;
    m_ruleSeries = series;
    describeKeys();
}

// What screen readers say on asking for help, and what "What's this?" shows.
void CurveChart::describeKeys()
{
    QStringList keys;
    if (data().cursor)
        keys << tr("Left and Right move the %1, with Shift by %2 steps.").arg(data().x_name).arg(kBigStep);
    if (const ChartRule* const rule = steppedRule())
        keys << tr("Up and Down move the %1.").arg(rule->handle);
    keys << tr("Plus and minus zoom, Ctrl with the arrow keys pans, Home shows everything.");
    const QString help = keys.join(u' ');
    if (whatsThis() != help)
        setWhatsThis(help);
}

} // namespace tiebreak
