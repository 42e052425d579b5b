// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPointer>

class QLineEdit;

namespace tiebreak {

// The text of a line inside a control, to be read and written by assistive technology as the control's own. Qt makes no
// text interface for the line of a spin box itself.
class SpokenLine : public QAccessibleTextInterface, public QAccessibleEditableTextInterface {
public:
    explicit SpokenLine(QLineEdit* line) : m_line(line) {}

    [[nodiscard]] bool exists() const { return m_line != nullptr; }

    void selection(int index, int* start, int* end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

    void deleteText(int start, int end) override;
    void insertText(int offset, const QString& text) override;
    void replaceText(int start, int end, const QString& text) override;

private:
    QPointer<QLineEdit> m_line;
};

} // namespace tiebreak
