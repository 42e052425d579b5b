// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numbers/value_slider.h"

#include "models/catalog/field_texts.h"
#include "ui/controls/muting.h"
#include "ui/controls/numbers/number_box.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyleOptionSlider>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

namespace tiebreak {

StepSlider::StepSlider(const SliderScale& scale, QWidget* parent) : QSlider(Qt::Horizontal, parent), m_scale(scale)
{
    speakNumbers();
    setRange(0, SliderScale::positions);
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
}

void StepSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
        const QPoint at = event->position().toPoint();
        if (!handle.contains(at)) {
            const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
            const int span = groove.width() - handle.width();
            const int target =
                QStyle::sliderValueFromPosition(minimum(), maximum(), at.x() - groove.x() - handle.width() / 2, span);
            setSliderDown(true);       // the jump belongs to the drag that may follow
            setSliderPosition(target); // the handle is now under the mouse, and the press below takes hold of it
        }
    }
    QSlider::mousePressEvent(event);
}

void StepSlider::wheelEvent(QWheelEvent* event)
{
    if (hasFocus() && event->angleDelta().y() != 0) {
        emit stepRequested(event->angleDelta().y() > 0 ? 1 : -1, false);
        event->accept();
    } else {
        event->ignore();
    }
}

void StepSlider::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        emit stepRequested(1, false);
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        emit stepRequested(-1, false);
        break;
    case Qt::Key_PageUp:
        emit stepRequested(1, true);
        break;
    case Qt::Key_PageDown:
        emit stepRequested(-1, true);
        break;
    case Qt::Key_Home:
        emit endRequested(false);
        break;
    case Qt::Key_End:
        emit endRequested(true);
        break;
    default:
        QSlider::keyPressEvent(event);
    }
}

NumberRange StepSlider::range() const
{
    NumberRange its = m_scale.range();
    its.maximum = m_scale.maximum();
    return its;
}

SpokenValue StepSlider::spoken() const
{
    SpokenValue told = spokenValue(m_number, m_scale, range());
    told.maximum = std::max(told.maximum, told.value); // more than a slider's end may be typed
    return told;
}

void StepSlider::askSpoken(double value)
{
    emit numberAsked(valueSpoken(value, range()));
}

void StepSlider::stepSpoken(int steps)
{
    emit stepRequested(steps, false);
}

ValueSlider::ValueSlider(const Field& field, const QString& label, const QString& accessible_name, bool compact,
                         QWidget* parent)
    : QWidget(parent), m_scale(field), m_name(new QLabel(label, this)), m_label(label), m_help(help_of(field)),
      m_slider(new StepSlider(m_scale, this)), m_box(new NumberBox(std::make_shared<SliderScale>(m_scale), this)),
      m_reset(new QToolButton(this))
{
    const auto unit = unit_of(field);
    m_name->setBuddy(m_box);
    auto* const unit_label = new QLabel(unit, this);
    unit_label->setProperty("role", QStringLiteral("quiet"));
    m_reset->setText(QStringLiteral("↺"));
    m_reset->setAutoRaise(true);
    m_reset->setAccessibleName(tr("Reset %1").arg(accessible_name));
    m_reset->setToolTip(tr("Back to the default"));
    m_slider->setAccessibleName(accessible_name);
    m_slider->setAccessibleDescription(m_help);
    m_box->setAccessibleName(accessible_name);
    m_box->setAccessibleDescription(m_help);
    setToolTip(m_help);

    QSizePolicy keeps_its_place = m_reset->sizePolicy();
    keeps_its_place.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keeps_its_place);

    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(compact ? 1 : 0, 1);
    layout->addWidget(m_name, 0, 0);
    if (compact) {
        layout->addWidget(m_slider, 0, 1);
    } else {
        layout->addWidget(m_slider, 1, 0, 1, 5);
    }
    layout->addWidget(m_box, 0, 2);
    layout->addWidget(unit_label, 0, 3);
    layout->addWidget(m_reset, 0, 4);
    const QString widest = compact ? QStringLiteral("999.99") : QStringLiteral("131072 M");
    m_box->setFixedWidth(m_box->fontMetrics().horizontalAdvance(widest) + 22);
    const QFontMetrics metrics = unit_label->fontMetrics();
    unit_label->setFixedWidth(std::max(metrics.horizontalAdvance(unit + QLatin1Char(' ')),
                                       compact ? 0 : metrics.horizontalAdvance(QStringLiteral("seq_")))); // aligned

    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_dragging = false; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        const bool first = !m_slider->isSliderDown() || !m_dragging;
        m_dragging = m_slider->isSliderDown();
        ask(m_scale.value(position), first);
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        m_dragging = false;
        setValue(m_value); // the handle moves from under the mouse to where the value is
    });
    connect(m_slider, &StepSlider::stepRequested, this,
            [this](int steps, bool page) { ask(m_scale.stepped(m_value, steps * m_stepFactor, page), true); });
    connect(m_slider, &StepSlider::numberAsked, this, [this](double value) { ask(value, true); });
    connect(m_slider, &StepSlider::numberAsked, this, &ValueSlider::touched);
    connect(m_slider, &QSlider::sliderPressed, this, &ValueSlider::touched);
    connect(m_slider, &StepSlider::stepRequested, this, &ValueSlider::touched);
    connect(m_slider, &StepSlider::endRequested, this, &ValueSlider::touched);
    connect(m_reset, &QToolButton::clicked, this, &ValueSlider::touched);
    connect(m_box, &NumberBox::valueEdited, this, &ValueSlider::touched);
    connect(m_slider, &StepSlider::endRequested, this,
            [this](bool highest) { ask(highest ? m_scale.maximum() : m_scale.minimum(), true); });
    connect(m_box, &NumberBox::refused, this, &ValueSlider::refused);
    connect(m_box, &NumberBox::valueEdited, this, [this](double value) { ask(value, true); });
    connect(m_reset, &QToolButton::clicked, this, [this] { ask(m_default, true); });
}

void ValueSlider::setValue(double value)
{
    m_value = value;
    m_slider->setNumber(value);
    m_box->setValue(value);
    // During a drag the handle belongs to the mouse: putting it on the rounded value would make it jump.
    if (!m_slider->isSliderDown()) {
        const QSignalBlocker blocker(m_slider);
        m_slider->setValue(m_scale.position(value));
    }
    updateReset();
}

void ValueSlider::setDefault(double value)
{
    m_default = value;
    updateReset();
}

void ValueSlider::setSeries(int series)
{
    m_slider->setProperty("series", series);
}

void ValueSlider::setNote(const QString& why)
{
    mute(*m_name, !why.isEmpty());
    mute(*m_box, !why.isEmpty());
    const QString told = why.isEmpty() ? m_help : QString(m_help + QLatin1Char('\n') + why);
    setToolTip(told);
    m_slider->setAccessibleDescription(told);
    m_box->setAccessibleDescription(told);
}

void ValueSlider::setLocked(bool locked)
{
    m_name->setText(locked ? tr("%1 (locked)").arg(m_label) : m_label);
    for (QWidget* const part :
         {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_box), static_cast<QWidget*>(m_reset)}) {
        part->setEnabled(!locked);
    }
}

void ValueSlider::ask(double value, bool gesture_start)
{
    if (value != m_value) {
        emit edited(value, gesture_start);
    } else {
        setValue(m_value);
    }
}

void ValueSlider::updateReset()
{
    m_reset->setVisible(m_value != m_default);
}

} // namespace tiebreak
