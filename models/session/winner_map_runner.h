// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/map/winner_map.h"
#include "models/session/scenario_runner.h"

#include <memory>

namespace tiebreak {

// Computes winner maps off the owner's thread, as a ScenarioRunner does.
class WinnerMapRunner : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

public:
    explicit WinnerMapRunner(std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);

    // Whether a map is on its way.
    [[nodiscard]] bool busy() const { return m_runner.busy(); }

    void setCatalogue(std::shared_ptr<const Catalogue> catalogue) { m_runner.setCatalogue(std::move(catalogue)); }

    // Returns at once; ready() follows from the event loop, unless the last request was the same.
    void request(const Scenario& scenario) { m_runner.request(scenario); }

signals:
    // In the thread that owns the runner, with the scenario that the map is of. Empty when its axes are equal.
    void ready(std::shared_ptr<const tiebreak::WinnerMap> map, const tiebreak::Scenario& scenario);
    void busyChanged();

private:
    ScenarioRunner m_runner;
};

} // namespace tiebreak
