// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numbers/number_box.h"

#include "ui/controls/numbers/refusal_note.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

NumberBox::NumberBox(std::shared_ptr<const NumberScale> scale, QWidget* parent)
    : QAbstractSpinBox(parent), m_scale(std::move(scale))
{
    speakNumbers();
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignRight);
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberBox::take);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        if (isRefused() && reads()) {
            m_note->mend(); // it is taken with Enter
        }
    });
    const NumberRange range = m_scale->range();
    setValue(std::clamp(0.0, range.minimum, range.maximum));
}

NumberBox::~NumberBox()
{
    delete m_note.data(); // the window's otherwise, and told of a box that is gone
}

bool NumberBox::isRefused() const
{
    return m_note != nullptr && m_note->isTold();
}

bool NumberBox::reads() const
{
    return lineEdit()->text() == m_scale->text(m_value) || m_scale->valueOf(lineEdit()->text()).has_value();
}

void NumberBox::setValue(double value)
{
    if (isRefused() && value == m_value) {
        return;
    }
    const bool is_other = std::exchange(m_value, value) != value;
    showText();
    if (is_other && QAccessible::isActive()) {
        QAccessibleValueChangeEvent told(this, spoken().value);
        QAccessible::updateAccessibility(&told);
    }
}

void NumberBox::showText()
{
    if (m_note != nullptr) {
        m_note->mend();
    }
    const QSignalBlocker blocker(lineEdit());
    const QString text = m_scale->text(m_value);
    if (lineEdit()->text() != text) {
        lineEdit()->setText(text);
    }
}

void NumberBox::restore()
{
    showText();
    lineEdit()->selectAll();
    emit restored();
}

void NumberBox::stepBy(int steps)
{
    if (isRefused()) {
        showText(); // a step mends it, from the value that holds
    }
    take();
    if (!isRefused()) {
        emit valueEdited(m_scale->stepped(m_value, steps, std::abs(steps) >= 10));
    }
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    const NumberRange range = m_scale->range();
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, m_value < range.maximum);
    enabled.setFlag(StepDownEnabled, m_value > range.minimum);
    return enabled;
}

QValidator::State NumberBox::validate(QString& input, int& /*position*/) const
{
    return m_scale->valueOf(input) ? QValidator::Acceptable : QValidator::Intermediate;
}

void NumberBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QAbstractSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void NumberBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && lineEdit()->text() != m_scale->text(m_value)) {
        restore();
        event->accept();
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

// While nothing has been typed, undo and redo are the window's, not the line's; and Escape closes a dialog only then.
bool NumberBox::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        const bool is_typed = lineEdit()->text() != m_scale->text(m_value);
        if (is_typed && key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        if (!is_typed && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true; // the box would offer it to its line
        }
    }
    return QAbstractSpinBox::event(event);
}

void NumberBox::ask(double value)
{
    showText();
    if (value != m_value) {
        emit valueEdited(value);
    }
}

void NumberBox::take()
{
    const QString text = lineEdit()->text();
    if (text == m_scale->text(m_value)) {
        if (m_note != nullptr) {
            m_note->mend();
        }
        return; // as shown; rounding for display must not become an edit
    }
    if (const auto typed = m_scale->valueOf(text)) {
        ask(*typed);
        return;
    }
    if (m_note == nullptr) {
        m_note = new RefusalNote(*this); // the window's, deleted with this box
        connect(m_note, &RefusalNote::nearestChosen, this, [this](double nearest) {
            ask(nearest);
            emit nearestTaken();
        });
        connect(m_note, &RefusalNote::dismissed, this, [this] {
            setFocus();
            restore();
        });
    }
    const Refusal refusal = m_scale->refusal(text);
    const bool is_new = !m_note->isTold() || m_note->sentence() != refusal.sentence;
    m_note->tell(refusal);
    if (is_new) {
        emit refused(refusal.sentence);
    }
}

SpokenValue NumberBox::spoken() const
{
    return spokenValue(m_value, *m_scale, m_scale->range());
}

void NumberBox::askSpoken(double value)
{
    ask(valueSpoken(value, m_scale->range()));
}

void NumberBox::stepSpoken(int steps)
{
    stepBy(steps);
}

FormNumber::FormNumber(std::shared_ptr<const NumberScale> scale, QWidget* parent) : NumberBox(std::move(scale), parent)
{
    connect(this, &NumberBox::valueEdited, this, &FormNumber::enter);
    connect(this, &NumberBox::restored, this, &FormNumber::changed);
    connect(line(), &QLineEdit::textEdited, this, &FormNumber::changed);
}

double FormNumber::current() const
{
    const QString text = line()->text();
    return text == scale().text(value()) ? value() : scale().valueOf(text).value_or(value());
}

void FormNumber::enter(double value)
{
    setValue(value);
    emit changed();
}

} // namespace tiebreak
