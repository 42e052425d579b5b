// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/scenario_runner.h"

#include <utility>

namespace tiebreak {

ScenarioRunner::ScenarioRunner(std::shared_ptr<const Catalogue> catalogue, Work work, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_work(std::move(work))
{
    m_pool.setMaxThreadCount(1);
}

ScenarioRunner::~ScenarioRunner()
{
    m_cancelled = true;
    m_pool.waitForDone(); // a finish() posted by now is dropped with this object's other events
}

void ScenarioRunner::request(const Scenario& scenario)
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

void ScenarioRunner::start()
{
    m_running = m_wanted;
    m_pool.start([this, task = *m_running] {
        Delivery deliver = m_work(*task.catalogue, task.scenario, m_cancelled);
        QMetaObject::invokeMethod(
            this, [this, deliver = std::move(deliver)] { finish(deliver); }, Qt::QueuedConnection);
    });
}

void ScenarioRunner::finish(const Delivery& deliver)
{
    // Free for a new request by who gets the result.
    const Task task = *std::exchange(m_running, std::nullopt);
    const bool is_behind = m_wanted != task;
    if (is_behind) {
        start();
    }
    deliver();
    if (!is_behind) {
        emit busyChanged();
    }
}

} // namespace tiebreak
