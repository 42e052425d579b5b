// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numbers/spoken_number.h"

#include "ui/controls/numbers/number_box.h"
#include "ui/controls/numbers/refusal_note.h"
#include "ui/controls/numbers/spoken_line.h"
#include "ui/controls/numbers/value_slider.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

double shownFactor(const NumberRange& range)
{
    return range.kind == FieldKind::Share ? 100 : 1;
}

// A widget that is a SpokenNumber. Qt's own interfaces would tell the place of the handle, and nothing of these boxes.
class AccessibleNumber : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    AccessibleNumber(QWidget* widget, SpokenNumber& number, QAccessible::Role role, QLineEdit* line)
        : QAccessibleWidget(widget, role), m_number(number), m_line(line)
    {
    }

    [[nodiscard]] QVariant currentValue() const override { return m_number.spoken().value; }
    [[nodiscard]] QVariant minimumValue() const override { return m_number.spoken().minimum; }
    [[nodiscard]] QVariant maximumValue() const override { return m_number.spoken().maximum; }
    [[nodiscard]] QVariant minimumStepSize() const override { return m_number.spoken().step; }
    void setCurrentValue(const QVariant& value) override
    {
        bool is_number = false;
        const double asked = value.toDouble(&is_number);
        if (is_number && widget()->isEnabled()) {
            m_number.askSpoken(asked);
        }
    }

    // The bridge to AT-SPI passes names and descriptions on, but no values in words.
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value) {
            return m_number.spoken().text;
        }
        const QString told = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Description) {
            return told;
        }
        return told.isEmpty() ? m_number.spoken().text : QString(m_number.spoken().text + QStringLiteral(". ") + told);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = m_line.exists() && widget()->isEnabled();
        return state;
    }

    // What is typed is the line's, inside.
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface) {
            return static_cast<QAccessibleValueInterface*>(this);
        }
        if (type == QAccessible::TextInterface && m_line.exists()) {
            return static_cast<QAccessibleTextInterface*>(&m_line);
        }
        if (type == QAccessible::EditableTextInterface && m_line.exists()) {
            return static_cast<QAccessibleEditableTextInterface*>(&m_line);
        }
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList{increaseAction(), decreaseAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString& action) override
    {
        if (action == increaseAction() || action == decreaseAction()) {
            m_number.stepSpoken(action == increaseAction() ? 1 : -1);
        } else {
            QAccessibleWidget::doAction(action);
        }
    }

private:
    SpokenNumber& m_number;
    SpokenLine m_line;
};

QAccessibleInterface* numberInterface(const QString& /*class_name*/, QObject* object)
{
    if (auto* const box = qobject_cast<NumberBox*>(object)) {
        return new AccessibleNumber(box, *box, QAccessible::SpinBox, box->line()); // Qt's own from here on
    }
    if (auto* const slider = qobject_cast<StepSlider*>(object)) {
        return new AccessibleNumber(slider, *slider, QAccessible::Slider, nullptr);
    }
    if (auto* const note = qobject_cast<RefusalNote*>(object)) {
        return new QAccessibleWidget(note, QAccessible::AlertMessage);
    }
    return nullptr;
}

} // namespace

SpokenValue spokenValue(double value, const NumberScale& scale, const NumberRange& range)
{
    const double factor = shownFactor(range);
    const int way = value < range.maximum ? 1 : -1;
    const double step = std::abs(scale.stepped(value, way, false) - value);
    return {value * factor, range.minimum * factor, range.maximum * factor, step * factor, scale.spoken(value)};
}

double valueSpoken(double spoken, const NumberRange& range)
{
    const double asked = std::clamp(spoken / shownFactor(range), range.minimum, range.maximum);
    return range.kind == FieldKind::Integer ? std::round(asked) : asked;
}

void speakNumbers()
{
    QAccessible::installFactory(&numberInterface); // which takes each but once
}

} // namespace tiebreak
