// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/bar_chart.h"

#include "ui/charts/bars/bar_view.h"
#include "ui/charts/bars/drawn_hatchings.h"
#include "ui/charts/chart_sentence.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <map>

namespace tiebreak {

BarChart::BarChart(const BarData& data, QWidget* parent)
    : ChartCard(parent), m_view(std::make_unique<BarView>(this)), m_data(data), m_rows(barRows(data, theme()))
{
    setFocusPolicy(Qt::StrongFocus);
    m_view->setBackground(theme().card);
    connect(m_view->series, &QAbstractBarSeries::hovered, this, [this](bool is_inside, int index) {
        const auto row = static_cast<qsizetype>(m_rows.rows.size()) - 1 - index; // the axis counts from the bottom
        const bool is_row = is_inside && row >= 0 && index >= 0;
        // No text hides the one that there is.
        QToolTip::showText(QCursor::pos(), is_row ? m_rows.rows[static_cast<std::size_t>(row)].tip : QString());
    });
    makeItems();
    refresh();
}

BarChart::~BarChart() = default;

void BarChart::setData(const BarData& data)
{
    if (data == m_data) {
        return;
    }
    m_data = data;
    m_rows = barRows(m_data, theme());
    if (m_items->isOtherShape(m_rows)) {
        makeItems();
    }
    refresh();
}

const BarData& BarChart::data() const
{
    return m_data;
}

void BarChart::setTheme(const Theme& theme)
{
    ChartCard::setTheme(theme);
    m_view->setBackground(theme.card);
    m_rows = barRows(m_data, theme);
    m_items->setRows(m_rows, theme);
}

QSize BarChart::sizeHint() const
{
    constexpr double airy = 1.3; // times the least height of a row
    const double row = std::min(airy, std::max(1.0, m_rows.tallest_row)) * m_view->rowHeight();
    const int least = m_rows.no_data.isEmpty() ? 0 : m_rows.least_card.height();
    const int around = heightAround(headerHeight(Aside::Nothing));
    return {ChartCard::sizeHint().width(), std::max(least, around + static_cast<int>(std::ceil(heightOfRows(row))))};
}

double BarChart::heightOfRows(double row) const
{
    return m_items->headHeight(roomOf(bodyRect()).width()) + row * static_cast<double>(scale().rows) +
           m_rows.gaps.bottom;
}

bool BarChart::hasRoomIn(int body, Aside /*aside*/) const
{
    return !m_rows.no_data.isEmpty() || body >= heightOfRows(m_view->rowHeight()) || body >= plot_share * height();
}

QSize BarChart::minimumSizeHint() const
{
    return m_rows.least_card;
}

QString BarChart::spokenValues() const
{
    QStringList lines;
    for (const BarRow& row : m_rows.rows) {
        QStringList values;
        for (const BarText& text : row.texts) {
            values << text.text;
        }
        lines << (values.isEmpty() ? row.name.text
                                   : tr("%1: %2").arg(row.name.text, values.join(QStringLiteral(", "))));
    }
    return m_rows.no_data.isEmpty() ? lines.join(u'\n') : m_rows.no_data;
}

void BarChart::keyPressEvent(QKeyEvent* event)
{
    static const std::map<int, QAbstractSlider::SliderAction> steps{
        {Qt::Key_Up, QAbstractSlider::SliderSingleStepSub},   {Qt::Key_Down, QAbstractSlider::SliderSingleStepAdd},
        {Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub}, {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd},
        {Qt::Key_Home, QAbstractSlider::SliderToMinimum},     {Qt::Key_End, QAbstractSlider::SliderToMaximum}};
    const auto step = steps.find(event->key());
    if (step == steps.end()) {
        ChartCard::keyPressEvent(event);
        return;
    }
    m_view->scroll->verticalScrollBar()->triggerAction(step->second);
}

int BarChart::rebuilds() const
{
    return m_rebuilds;
}

BarScale BarChart::scale() const
{
    return m_items->scale().unitedWith(m_least);
}

void BarChart::setScale(const BarScale& scale)
{
    m_least = scale;
}

void BarChart::makeItems()
{
    m_rebuilds += m_rows.rows.empty() ? 0 : 1;
    m_items.reset(); // before the view's sets go
    m_items = std::make_unique<BarItems>(*m_view, m_rows);
}

void BarChart::refresh()
{
    m_items->setRows(m_rows, theme());
    setTitles(m_rows.title, m_rows.subtitle); // may lay out the items
    if (accessibleDescription() != m_rows.title) {
        setAccessibleDescription(m_rows.title);
    }
    m_view->scroll->setVisible(m_rows.no_data.isEmpty());
    layoutBody(bodyRect());
    update();
}

void BarChart::place(QSize room, double tallest_row)
{
    const BarScale all = scale();
    const double usual = m_view->rowHeight();
    const double head = m_items->headHeight(room.width());
    const auto rows = static_cast<double>(all.rows);
    const double share = std::floor((room.height() - head - m_rows.gaps.bottom) / std::max(1.0, rows));
    const double height = std::clamp(share, usual, tallest_row * usual);
    m_view->fitBars(height);
    m_view->view->setFixedHeight(static_cast<int>(head + height * rows + m_rows.gaps.bottom));
    m_items->place(room.width(), height, all);
}

QSizeF BarChart::leastBody()
{
    const int width = static_cast<int>(std::ceil(m_items->leastWidth(scale())));
    place({width, 0}, m_rows.tallest_row);
    return {static_cast<double>(width), static_cast<double>(m_view->view->height())};
}

void BarChart::paintBody(QPainter& painter, const QRectF& target)
{
    constexpr double tallest_row = 12; // where a page has room for it
    const int width = static_cast<int>(target.width());
    place({width, static_cast<int>(target.height())}, tallest_row);
    const QRectF all(0, 0, width, m_view->view->height());
    m_view->chart->resize(all.size()); // what the view does when it is shown
    m_view->chart->layout()->activate();
    const DrawnHatchings lines(*m_view->view->scene());
    m_view->view->scene()->render(&painter, QRectF(target.topLeft(), all.size()), all);
}

void BarChart::layoutBody(const QRect& body)
{
    m_view->scroll->setGeometry(body);
    place(roomOf(body), m_rows.tallest_row);
}

// The place of a scroll bar stays free: texts must not move when it comes.
QSize BarChart::roomOf(const QRect& body) const
{
    return {body.width() - m_view->scroll->verticalScrollBar()->sizeHint().width(), body.height()};
}

void BarChart::changeEvent(QEvent* event)
{
    ChartCard::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_items) {
        makeItems();
        refresh();
    }
}

void BarChart::paintEvent(QPaintEvent* event)
{
    ChartCard::paintEvent(event);
    if (!m_rows.no_data.isEmpty()) {
        drawSentence(*this, bodyRect(), theme(), m_rows.no_data);
    }
}

} // namespace tiebreak
