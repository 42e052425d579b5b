// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/bar_card.h"

#include "ui/charts/bars/bar_view.h"
#include "ui/charts/bars/drawn_hatchings.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace tiebreak {

BarCard::BarCard(const QString& name, QWidget* parent) : ChartCard(parent), m_view(std::make_unique<BarView>(this))
{
    setFocusProxy(m_view->scroll);
    setAccessibleName(name);
    m_view->setBackground(theme().card);
}

BarCard::~BarCard() = default;

void BarCard::setTheme(const Theme& theme)
{
    ChartCard::setTheme(theme);
    m_view->setBackground(theme.card);
    applyColours();
}

int BarCard::rebuilds() const
{
    return m_rebuilds;
}

const BarView& BarCard::barView() const
{
    return *m_view;
}

void BarCard::describe(const QString& title, const QString& subtitle)
{
    setTitles(title, subtitle);
    if (accessibleDescription() != title)
        setAccessibleDescription(title);
}

void BarCard::showData(bool same_rows)
{
    if (!same_rows)
        rebuild();
    updateValues();
    layoutBody(bodyRect());
}

QSizeF BarCard::leastBody()
{
    const int width = static_cast<int>(std::ceil(leastWidth()));
    place({width, 0});
    return {static_cast<double>(width), static_cast<double>(m_view->view->height())};
}

void BarCard::paintBody(QPainter& painter, const QRectF& target)
{
    constexpr double tallest_row = 12; // where a page has room for it
    setTallestRow(tallest_row);
    const int width = static_cast<int>(target.width());
    place({width, static_cast<int>(target.height())});
    const QRectF all(0, 0, width, m_view->view->height());
    m_view->chart->resize(all.size()); // what the view does when it is shown
    m_view->chart->layout()->activate();
    const DrawnHatchings lines(*m_view->view->scene());
    m_view->view->scene()->render(&painter, QRectF(target.topLeft(), all.size()), all);
}

void BarCard::setTallestRow(double times_usual)
{
    m_tallestRow = times_usual;
}

double BarCard::stretchRows(std::size_t rows, double available)
{
    const double usual = m_view->rowHeight();
    const double height = std::clamp(std::floor(available / static_cast<double>(std::max<std::size_t>(1, rows))), usual,
                                     m_tallestRow * usual);
    m_view->fitBars(height);
    return height;
}

void BarCard::rebuild()
{
    ++m_rebuilds;
    makeRows();
    applyColours();
}

void BarCard::layoutBody(const QRect& body)
{
    m_view->scroll->setGeometry(body);
    // The place of a scroll bar stays free: texts must not move when it comes.
    place({body.width() - m_view->scroll->verticalScrollBar()->sizeHint().width(), body.height()});
}

void BarCard::changeEvent(QEvent* event)
{
    ChartCard::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showData(false);
}

} // namespace tiebreak
