// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <chrono>

namespace tiebreak {

// Rings once each time it is set. Tests hand in one that they ring themselves.
class Alarm : public QObject {
    Q_OBJECT

public:
    // From set() to rang(), in the event loop.
    explicit Alarm(std::chrono::milliseconds interval);

    // Nothing changes when it is set already: it does not ring later than it would have.
    virtual void set();
    // It does not ring until it is set again.
    virtual void cancel();

signals:
    void rang();

private:
    QTimer m_timer;
};

} // namespace tiebreak
