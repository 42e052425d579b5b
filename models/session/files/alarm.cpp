// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/alarm.h"

namespace tiebreak {

Alarm::Alarm(std::chrono::milliseconds interval)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
}

void Alarm::set()
{
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void Alarm::cancel()
{
    m_timer.stop();
}

} // namespace tiebreak
