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
    if (m_wanted == scenario) {
        return;
    }
    m_wanted = scenario;
    if (!m_running) { // else finish() starts the new one
        start();
        emit busyChanged();
    }
}

void WinnerMapRunner::start()
{
    m_running = m_wanted;
    m_pool.start([this, scenario = *m_running] {
        auto map = std::make_shared<const WinnerMap>(
            winner_map(*m_catalogue, scenario, winner_map_size, winner_map_size, &m_cancelled));
        QMetaObject::invokeMethod(
            this, [this, map = std::move(map)]() mutable { finish(std::move(map)); }, Qt::QueuedConnection);
    });
}

void WinnerMapRunner::finish(std::shared_ptr<const WinnerMap> map)
{
    // Free for a new request by a slot of ready().
    const Scenario scenario = *std::exchange(m_running, std::nullopt);
    const bool is_behind = m_wanted != scenario;
    if (is_behind) {
        start();
    }
    emit ready(std::move(map), scenario);
    if (!is_behind) {
        emit busyChanged();
    }
}

} // namespace tiebreak
