// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStatusBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

namespace tiebreak {

// The letters of `widget` that its own rectangle cuts; empty: none. What wraps or shortens its text itself is not
// asked.
inline QString clippedText(const QWidget& widget)
{
    const QFontMetrics letters(widget.font());
    if (const auto* const label = qobject_cast<const QLabel*>(&widget)) {
        const QSize room = label->contentsRect().size();
        const QString text = label->text();
        if (text.isEmpty() || Qt::mightBeRichText(text) ||
            label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) {
            return {};
        }
        const QRect needed = letters.boundingRect(QRect(0, 0, label->wordWrap() ? room.width() : 100'000, 100'000),
                                                  label->wordWrap() ? Qt::TextWordWrap : 0, text);
        const bool fits = needed.width() <= room.width() + 1 && needed.height() <= room.height() + 2;
        return fits ? QString() : text;
    }
    if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget)) {
        const QString text = QString(button->text()).remove(u'&');
        return text.isEmpty() || letters.horizontalAdvance(text) <= button->width() ? QString() : text;
    }
    return {};
}

// Two parts of a page, one below the other, that are drawn over each other; empty: there are none.
inline QString overlappingParts(const QWidget& window)
{
    for (const QWidget* const area : window.findChildren<QWidget*>(QStringLiteral("page-area"))) {
        if (!area->isVisible()) {
            continue;
        }
        QList<QWidget*> parts = qobject_cast<const QScrollArea*>(area)->widget()->findChildren<QWidget*>(
            QString(), Qt::FindDirectChildrenOnly);
        parts.removeIf([](const QWidget* part) { return !part->isVisible(); });
        for (qsizetype i = 0; i < parts.size(); ++i) {
            for (qsizetype k = 0; k < i; ++k) {
                if (parts[i]->geometry().intersects(parts[k]->geometry())) {
                    return QLatin1String(parts[i]->metaObject()->className()) + u" over " +
                           QLatin1String(parts[k]->metaObject()->className());
                }
            }
        }
    }
    return {};
}

// Every text of the window that is cut, with what it stands in.
inline QStringList clippedTexts(const QWidget& window)
{
    QStringList cut;
    for (const QWidget* const widget : window.findChildren<QWidget*>()) {
        const QString text = widget->isVisible() ? clippedText(*widget) : QString();
        if (!text.isEmpty()) {
            cut += QLatin1String(widget->metaObject()->className()) + u": " + text;
        }
        const auto* const tabs = qobject_cast<const QTabBar*>(widget);
        // What has no room at all is scrolled to; a name is not shortened.
        for (int i = 0; tabs != nullptr && tabs->isVisible() && i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i)) {
                continue;
            }
            if (tabs->tabRect(i).width() < QFontMetrics(tabs->font()).horizontalAdvance(tabs->tabText(i)) ||
                (tabs->tabRect(i).right() > tabs->width() && !tabs->usesScrollButtons())) {
                cut += QStringLiteral("tab: ") + tabs->tabText(i);
            }
        }
    }
    return cut;
}

} // namespace tiebreak
