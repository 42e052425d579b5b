// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/slider_scale.h"

#include <QAbstractSpinBox>
#include <QSlider>
#include <QWidget>

class QLabel;
class QToolButton;

namespace tiebreak {

// A slider that jumps to a click, ignores the wheel until it has the focus, and leaves keyboard steps to its owner,
// who knows the value's units.
class StepSlider : public QSlider {
    Q_OBJECT

public:
    explicit StepSlider(QWidget* parent = nullptr);

signals:
    void stepRequested(int steps, bool page);
    void endRequested(bool highest);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

// A spin box over a SliderScale: takes "2k", "50 %" or "$0.79", shows what the scale writes.
class QuantityBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit QuantityBox(const SliderScale& scale, QWidget* parent = nullptr);

    [[nodiscard]] double value() const { return m_value; }
    void setValue(double value); // shows it; emits nothing

    void stepBy(int steps) override;

signals:
    void valueEdited(double value);
    void refused(const QString& text); // typed, but no value of the field

protected:
    bool event(QEvent* event) override;
    [[nodiscard]] StepEnabled stepEnabled() const override;
    QValidator::State validate(QString& input, int& position) const override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void takeTyped();

    SliderScale m_scale;
    double m_value = 0;
};

// One numeric input: label, box with unit, reset and slider. It only shows and asks: the owner applies an edit and
// calls setValue() with what the scenario then holds.
class ValueSlider : public QWidget {
    Q_OBJECT

public:
    // One row when `compact`, else the slider below its label and box.
    ValueSlider(const Field& field, const QString& label, const QString& accessible_name, bool compact,
                QWidget* parent = nullptr);

    void setValue(double value);
    void setDefault(double value);                            // what reset asks for
    void setSeries(int series);                               // paints the slider in the colour of that contender
    void setNote(const QString& why);                         // greyed: why it does little; empty: it is not
    void setLocked(bool locked);                              // shows the value, but takes no edit
    void setStepFactor(int factor) { m_stepFactor = factor; } // how many steps an arrow key takes

    // What its menu offers.
    [[nodiscard]] const SliderScale& scale() const { return m_scale; }
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] double defaultValue() const { return m_default; }
    [[nodiscard]] double half() const { return m_scale.nearest(m_value / 2); }
    [[nodiscard]] double twice() const { return m_scale.nearest(m_value * 2); }
    [[nodiscard]] double smallest() const { return m_scale.minimum(); }
    [[nodiscard]] double largest() const { return m_scale.maximum(); }
    void request(double value, bool gesture_start) { ask(value, gesture_start); }

signals:
    // `gesture_start`: the first edit of a drag, or an edit on its own.
    void edited(double value, bool gesture_start);
    void refused(const QString& text);
    void touched(); // by a person: mouse or keyboard

private:
    void ask(double value, bool gesture_start);
    void updateReset();

    SliderScale m_scale;
    double m_value = 0;
    double m_default = 0;
    bool m_dragging = false;
    int m_stepFactor = 1;
    QLabel* m_name;
    QString m_label;
    QString m_help;
    StepSlider* m_slider;
    QuantityBox* m_box;
    QToolButton* m_reset;
};

} // namespace tiebreak
