// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/late_page.h"

#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace tiebreak {

LatePage::LatePage(std::function<QWidget*(QWidget*)> make_in, QWidget* parent)
    : QWidget(parent), m_makeIn(std::move(make_in))
{
}

void LatePage::make()
{
    if (const auto make_in = std::exchange(m_makeIn, {})) {
        QWidget* const content = make_in(this);
        auto* const layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(content);
        content->setVisible(true); // at once, in a page that is being shown
    }
}

void LatePage::showEvent(QShowEvent* event)
{
    make();
    QWidget::showEvent(event);
}

QWidget* stackOf(const QTabWidget& tabs)
{
    return tabs.findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace tiebreak
