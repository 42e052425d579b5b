// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/numbers/value_slider.h"

#include <QBasicTimer>
#include <QObject>

class QAction;

namespace tiebreak {

// What the context menu of a ValueSlider offers beside dragging: usual values, a lock, the size of a keyboard step, and
// a slow sweep over the whole range for presentations. It only asks, as the slider does: the owner applies edits and
// locks.
class SliderMenu : public QObject {
    Q_OBJECT

public:
    // Adds the actions to the slider, which owns the menu.
    explicit SliderMenu(ValueSlider& slider);

    void setLocked(bool locked);
    void stop(); // the sweep

signals:
    void lockRequested(bool locked);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void addValue(const QString& text, double (ValueSlider::*value)() const);
    void addSteps();
    void sweep(bool on);

    ValueSlider& m_slider;
    QAction* m_lock;
    QAction* m_sweep;
    QBasicTimer m_timer;
    int m_position = 0;      // of the sweep
    bool m_hasMoved = false; // the sweep's first edit is made
};

} // namespace tiebreak
