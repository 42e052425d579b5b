// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/load_runner.h"

namespace tiebreak {

LoadRunner::LoadRunner(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_catalogue(session.sharedCatalogue()),
      m_runner(m_catalogue,
               [this](const Catalogue& catalogue, const Scenario& scenario, const std::atomic<bool>& cancelled) {
                   auto load = std::make_shared<const LoadAnalysis>(analyze_load(catalogue, scenario, &cancelled));
                   return [this, load, facts = &catalogue] {
                       if (facts == &m_session.catalogue()) { // else they changed meanwhile
                           m_last = load;
                           m_session.setLoad(load);
                       }
                   };
               })
{
    connect(&m_runner, &ScenarioRunner::busyChanged, this, &LoadRunner::busyChanged);
}

void LoadRunner::request()
{
    if (m_session.analysis().load) {
        return;
    }
    if (m_catalogue != m_session.sharedCatalogue()) {
        m_catalogue = m_session.sharedCatalogue();
        m_runner.setCatalogue(m_catalogue);
        m_last = nullptr;
    }
    if (m_last && m_last->scenario == m_session.scenario()) {
        m_session.setLoad(m_last);
        return;
    }
    m_runner.request(m_session.scenario());
}

} // namespace tiebreak
