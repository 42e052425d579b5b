// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/winner_map_runner.h"

#include <utility>

namespace tiebreak {

WinnerMapRunner::WinnerMapRunner(std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue))
{
    m_pool.setMaxThreadCount(1);
}

WinnerMapRunner::~WinnerMapRunner()
{
    m_cancelled = true;
    m_pool.waitForDone(); // a finish() posted by now is dropped with this object's other events
}

void WinnerMapRunner::request(const Scenario& scenario)
{
    const Task task{m_catalogue, scenario};
    if (m_wanted == task) {
        return;
    }
    m_wanted = task;
    if (!m_running) { // else finish() starts the new one
        start();
        emit busyChanged();
    }
}

void WinnerMapRunner::start()
{
    m_running = m_wanted;
    m_pool.start([this, task = *m_running] {
        auto map = std::make_shared<const WinnerMap>(
            winner_map(*task.catalogue, task.scenario, winner_map_size, winner_map_size, &m_cancelled));
        QMetaObject::invokeMethod(
            this, [this, map = std::move(map)]() mutable { finish(std::move(map)); }, Qt::QueuedConnection);
    });
}

void WinnerMapRunner::finish(std::shared_ptr<const WinnerMap> map)
{
    // Free for a new request by a slot of ready().
    const Task task = *std::exchange(m_running, std::nullopt);
    const bool is_behind = m_wanted != task;
    if (is_behind) {
        start();
    }
    emit ready(std::move(map), task.scenario);
    if (!is_behind) {
        emit busyChanged();
    }
}

} // namespace tiebreak
