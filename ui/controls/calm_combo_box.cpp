// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/calm_combo_box.h"

#include <QStyleOptionComboBox>
#include <QWheelEvent>

#include <algorithm>

namespace tiebreak {

CalmComboBox::CalmComboBox(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus); // the default would give it the focus by the wheel itself
}

void CalmComboBox::setLettersWide(int letters)
{
    m_letters = letters;
    updateGeometry();
}

bool CalmComboBox::hasOwnSize() const
{
    return m_letters > 0 && sizeAdjustPolicy() == AdjustToContentsOnFirstShow;
}

QSize CalmComboBox::sizeOfLetters() const
{
    ensurePolished();
    constexpr int icon_gap = 4; // as QComboBox has it: icons or none, boxes are alike
    const QFontMetrics metrics(font());
    const QSize content(m_letters * metrics.horizontalAdvance(QLatin1Char('X')) + iconSize().width() + icon_gap,
                        std::max(metrics.height(), iconSize().height()) + 2);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, content, this);
}

QSize CalmComboBox::sizeHint() const
{
    return hasOwnSize() ? sizeOfLetters() : QComboBox::sizeHint();
}

QSize CalmComboBox::minimumSizeHint() const
{
    return hasOwnSize() ? sizeOfLetters() : QComboBox::minimumSizeHint();
}

void CalmComboBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace tiebreak
