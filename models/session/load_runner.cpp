// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/load_runner.h"

namespace tiebreak {

LoadRunner::LoadRunner(Session& session, QObject* parent)
    : QObject(parent), m_session(session),
      m_runner(session.sharedCatalogue(),
               [this](const Catalogue& catalogue, const Scenario& scenario, const std::atomic<bool>& cancelled) {
                   auto load = std::make_shared<const LoadAnalysis>(analyze_load(catalogue, scenario, &cancelled));
                   return [this, load] { m_session.setLoad(load); };
               })
{
    connect(&m_runner, &ScenarioRunner::busyChanged, this, &LoadRunner::busyChanged);
    connect(&m_session, &Session::analysisChanged, this, &LoadRunner::request);
    request();
}

void LoadRunner::request()
{
    m_runner.setCatalogue(m_session.sharedCatalogue());
    m_runner.request(m_session.scenario());
}

} // namespace tiebreak
