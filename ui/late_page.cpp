// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/late_page.h"

#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>
#include <vector>

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
        // A page that is being shown lays out only later, and contents learn their size once.
        content->setGeometry(rect());
        content->setVisible(true);
    }
}

void LatePage::showEvent(QShowEvent* event)
{
    make();
    QWidget::showEvent(event);
}

void followInTabOrder(QWidget& before, QWidget& made)
{
    std::vector<QWidget*> parts;
    for (QWidget* part = made.nextInFocusChain(); part != &made; part = part->nextInFocusChain()) {
        if (made.isAncestorOf(part) && (part->focusPolicy() & Qt::TabFocus) != 0) {
            parts.push_back(part);
        }
    }
    if ((made.focusPolicy() & Qt::TabFocus) != 0) {
        parts.insert(parts.begin(), &made);
    }
    QWidget* last = &before;
    for (QWidget* const part : parts) {
        QWidget::setTabOrder(last, part);
        last = part;
    }
}

QWidget* stackOf(const QTabWidget& tabs)
{
    return tabs.findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace tiebreak
