// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numbers/slider_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QTimerEvent>

#include <utility>

namespace tiebreak {

namespace {

// A sweep takes ten seconds.
constexpr int sweep_interval_ms = 50;
constexpr int sweep_step = SliderScale::positions / 200;

} // namespace

SliderMenu::SliderMenu(ValueSlider& slider)
    : QObject(&slider), m_slider(slider), m_lock(new QAction(tr("&Lock"), this)),
      m_sweep(new QAction(tr("&Sweep"), this))
{
    slider.setContextMenuPolicy(Qt::ActionsContextMenu);
    addValue(tr("&Default"), &ValueSlider::defaultValue);
    addValue(tr("&Half"), &ValueSlider::half);
    addValue(tr("D&ouble"), &ValueSlider::twice);
    addValue(tr("S&mallest"), &ValueSlider::smallest);
    addValue(tr("L&argest"), &ValueSlider::largest);
    addSteps();
    m_lock->setCheckable(true);
    m_lock->setToolTip(tr("Presets, pins and resets leave it as it is"));
    connect(m_lock, &QAction::triggered, this, &SliderMenu::lockRequested);
    m_sweep->setCheckable(true);
    m_sweep->setToolTip(tr("From the smallest value to the largest, slowly"));
    connect(m_sweep, &QAction::toggled, this, &SliderMenu::sweep);
    slider.addActions({m_lock, m_sweep});
    // Taking the slider in hand ends the sweep.
    connect(&slider, &ValueSlider::touched, this, &SliderMenu::stop);
}

void SliderMenu::addValue(const QString& text, double (ValueSlider::*value)() const)
{
    auto* const action = new QAction(text, this);
    connect(action, &QAction::triggered, this, [this, value] {
        stop();
        m_slider.request((m_slider.*value)(), true);
    });
    m_slider.addAction(action);
}

void SliderMenu::addSteps()
{
    auto* const menu = new QMenu(tr("&Keyboard step"), &m_slider);
    auto* const group = new QActionGroup(this);
    for (const int factor : {1, 5, 10}) {
        QAction* const action = menu->addAction(tr("× %1").arg(factor));
        action->setCheckable(true);
        action->setChecked(factor == 1);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, factor] { m_slider.setStepFactor(factor); });
    }
    m_slider.addAction(menu->menuAction());
}

void SliderMenu::setLocked(bool locked)
{
    m_lock->setChecked(locked);
    m_sweep->setEnabled(!locked);
    m_slider.setLocked(locked);
    if (locked) {
        m_sweep->setChecked(false);
    }
}

void SliderMenu::stop()
{
    m_sweep->setChecked(false);
}

void SliderMenu::sweep(bool on)
{
    m_position = 0;
    m_hasMoved = false;
    if (on) {
        m_timer.start(sweep_interval_ms, this);
    } else {
        m_timer.stop();
    }
}

void SliderMenu::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    const double next = m_slider.scale().value(m_position);
    if (next != m_slider.value()) {
        m_slider.request(next, !std::exchange(m_hasMoved, true)); // one undo step for the whole sweep
    }
    m_position += sweep_step;
    if (m_position > SliderScale::positions) {
        m_sweep->setChecked(false);
    }
}

} // namespace tiebreak
