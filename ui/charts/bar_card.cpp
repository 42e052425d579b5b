// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_card.h"

#include "ui/charts/bar_view.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

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
    place(body.width() - m_view->scroll->verticalScrollBar()->sizeHint().width());
}

void BarCard::changeEvent(QEvent* event)
{
    ChartCard::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showData(false);
}

} // namespace tiebreak
