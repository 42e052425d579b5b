// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/disk_worker.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace tiebreak {

DiskWorker::DiskWorker(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

DiskWorker::~DiskWorker()
{
    m_pool.waitForDone();
    for (const Job& job : m_waiting) {
        static_cast<void>(job.work()); // nobody is there any more to hear how it went
    }
}

void DiskWorker::run(const QString& name, Work work)
{
    std::erase_if(m_waiting, [&name](const Job& job) { return job.name == name; });
    m_waiting.push_back({name, std::move(work)});
    if (!m_isRunning) {
        start();
    }
}

void DiskWorker::start()
{
    m_isRunning = true;
    Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_pool.start([this, work = std::move(job.work)] {
        Delivery delivery = work();
        QMetaObject::invokeMethod(
            this, [this, delivery = std::move(delivery)] { deliver(delivery); }, Qt::QueuedConnection);
    });
}

void DiskWorker::deliver(const Delivery& delivery)
{
    // The next is under way before what is delivered asks a person something, and may ask for more.
    m_isRunning = false;
    if (!m_waiting.empty()) {
        start();
    }
    delivery();
}

void DiskWorker::finish()
{
    while (m_isRunning) {
        m_pool.waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace tiebreak
