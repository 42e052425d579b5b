// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/winner_map_runner.h"

#include <utility>

namespace tiebreak {

WinnerMapRunner::WinnerMapRunner(std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QObject(parent), m_runner(std::move(catalogue), [this](const Catalogue& facts, const Scenario& scenario,
                                                             const std::atomic<bool>& cancelled) {
          auto map = std::make_shared<const WinnerMap>(
              winner_map(facts, scenario, winner_map_size, winner_map_size, &cancelled));
          return [this, map, scenario] { emit ready(map, scenario); };
      })
{
    connect(&m_runner, &ScenarioRunner::busyChanged, this, &WinnerMapRunner::busyChanged);
}

} // namespace tiebreak
