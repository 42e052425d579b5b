// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/numbers/slider_scale.h"
#include "ui/controls/numbers/spoken_number.h"

#include <QSlider>
#include <QWidget>

class QLabel;
class QToolButton;

namespace tiebreak {

class NumberBox;

// A slider that jumps to a click, ignores the wheel until it has the focus, and leaves keyboard steps to its owner,
// who knows the value's units.
class StepSlider : public QSlider, public SpokenNumber {
    Q_OBJECT

public:
    explicit StepSlider(const SliderScale& scale, QWidget* parent = nullptr);

    // The value that its place stands for, and more exactly than the place can.
    void setNumber(double number) { m_number = number; }

    [[nodiscard]] SpokenValue spoken() const override;
    void askSpoken(double value) override;
    void stepSpoken(int steps) override;

signals:
    void numberAsked(double number);
    void stepRequested(int steps, bool page);
    void endRequested(bool highest);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] NumberRange range() const; // from end to end

    SliderScale m_scale;
    double m_number = 0;
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
    void refused(const QString& sentence); // what was typed; the box says it, too
    void touched();                        // by a person: mouse or keyboard

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
    NumberBox* m_box;
    QToolButton* m_reset;
};

} // namespace tiebreak
