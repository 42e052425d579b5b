// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QTimer>

// Tests do not sleep: they say when a timer's time has come.
namespace tiebreak {

// The owner's timer of that name fires now instead of later. False: it was not running, and nothing happens.
inline bool elapse(const QObject& owner, const char* name)
{
    auto* const timer = owner.findChild<QTimer*>(QLatin1String(name));
    if (timer == nullptr || !timer->isActive()) {
        return false;
    }
    if (timer->isSingleShot()) {
        timer->stop();
    }
    return QMetaObject::invokeMethod(timer, "timeout", Qt::DirectConnection);
}

// Whether anything will happen to the object by time alone.
inline bool hasTimer(QObject& object)
{
    return !QAbstractEventDispatcher::instance()->registeredTimers(&object).isEmpty();
}

} // namespace tiebreak
