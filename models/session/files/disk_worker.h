// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <deque>
#include <functional>

namespace tiebreak {

// Work that may wait for a disk, off the owner's thread: one piece after the other, in the order in which it was asked
// for. Nothing that was asked for is left undone, also when this is destroyed: then it waits.
class DiskWorker : public QObject {
    Q_OBJECT

public:
    // Runs in another thread; what it returns is then called in the owner's thread, unless this is gone by then.
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery()>;

    explicit DiskWorker(QObject* parent = nullptr);
    ~DiskWorker() override;

    // Returns at once. It takes the place of what was asked for under the same name and has not begun.
    void run(const QString& name, Work work);

    [[nodiscard]] bool busy() const { return m_isRunning; }
    // Waits until all is done and delivered.
    void finish();

private:
    struct Job {
        QString name;
        Work work;
    };

    void start();
    void deliver(const Delivery& delivery);

    std::deque<Job> m_waiting;
    bool m_isRunning = false;
    QThreadPool m_pool;
};

} // namespace tiebreak
