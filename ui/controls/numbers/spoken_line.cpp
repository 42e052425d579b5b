// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numbers/spoken_line.h"

#include <QLineEdit>

#include <algorithm>

namespace tiebreak {

void SpokenLine::selection(int index, int* start, int* end) const
{
    const bool has_one = index == 0 && selectionCount() == 1;
    *start = has_one ? m_line->selectionStart() : 0;
    *end = has_one ? m_line->selectionEnd() : 0;
}

int SpokenLine::selectionCount() const
{
    return m_line != nullptr && m_line->hasSelectedText() ? 1 : 0;
}

void SpokenLine::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void SpokenLine::removeSelection(int index)
{
    if (index == 0 && m_line != nullptr) {
        m_line->deselect();
    }
}

void SpokenLine::setSelection(int index, int start, int end)
{
    if (index == 0 && m_line != nullptr) {
        m_line->setSelection(start, end - start);
    }
}

int SpokenLine::cursorPosition() const
{
    return m_line != nullptr ? m_line->cursorPosition() : 0;
}

void SpokenLine::setCursorPosition(int position)
{
    if (m_line != nullptr) {
        m_line->setCursorPosition(position);
    }
}

QString SpokenLine::text(int start, int end) const
{
    return m_line != nullptr && start >= 0 && end >= start ? m_line->text().mid(start, end - start) : QString();
}

int SpokenLine::characterCount() const
{
    return m_line != nullptr ? static_cast<int>(m_line->text().size()) : 0;
}

QRect SpokenLine::characterRect(int offset) const
{
    if (m_line == nullptr || offset < 0 || offset >= characterCount()) {
        return {};
    }
    const QFontMetrics metrics = m_line->fontMetrics();
    const QString text = m_line->text();
    const int all = metrics.horizontalAdvance(text);
    const int left = metrics.horizontalAdvance(text.first(offset));
    const QRect inside = m_line->rect();
    const bool is_right = m_line->alignment().testFlag(Qt::AlignRight);
    const int start = is_right ? inside.width() - all : 0;
    const QRect at(start + left, inside.top(), metrics.horizontalAdvance(text[offset]), inside.height());
    return {m_line->mapToGlobal(at.topLeft()), at.size()};
}

int SpokenLine::offsetAtPoint(const QPoint& point) const
{
    return m_line != nullptr ? m_line->cursorPositionAt(m_line->mapFromGlobal(point)) : -1;
}

void SpokenLine::scrollToSubstring(int start, int /*end*/)
{
    setCursorPosition(start);
}

QString SpokenLine::attributes(int /*offset*/, int* start, int* end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

void SpokenLine::deleteText(int start, int end)
{
    replaceText(start, end, {});
}

void SpokenLine::insertText(int offset, const QString& text)
{
    replaceText(offset, offset, text);
}

// As typing it does: it is taken when the focus leaves, or with Enter.
void SpokenLine::replaceText(int start, int end, const QString& text)
{
    if (m_line == nullptr || m_line->isReadOnly() || !m_line->isEnabled()) {
        return;
    }
    const int from = std::clamp(start, 0, characterCount());
    m_line->setSelection(from, std::clamp(end, from, characterCount()) - from);
    m_line->insert(text);
}

} // namespace tiebreak
