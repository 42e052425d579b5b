// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/load_runner.h"

#include <algorithm>

namespace tiebreak {

LoadRunner::LoadRunner(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_catalogue(session.sharedCatalogue()),
      m_runner(m_catalogue,
               [this](const Catalogue& catalogue, const Scenario& scenario, const std::atomic<bool>& cancelled) {
                   auto load = std::make_shared<const LoadAnalysis>(analyze_load(catalogue, scenario, &cancelled));
                   return [this, load, facts = &catalogue] {
                       const bool is_whole = load->contenders.size() == load->scenario.contenders.size();
                       if (is_whole && facts == &m_session.catalogue()) { // else they changed meanwhile
                           keep(load);
                           m_session.setLoad(load);
                       }
                   };
               })
{
    connect(&m_runner, &ScenarioRunner::busyChanged, this, &LoadRunner::busyChanged);
}

// The scenario before its pins.
const Scenario* LoadRunner::lacking() const
{
    if (!m_session.analysis().load) {
        return &m_session.scenario();
    }
    for (std::size_t i = 0; i < m_session.pins().size(); ++i) {
        if (m_session.pins()[i].shown && !m_session.pinAnalysis(i).load) {
            return &m_session.pins()[i].scenario;
        }
    }
    return nullptr;
}

void LoadRunner::keep(const Load& load)
{
    constexpr std::size_t most = max_pins + 2; // a step there and back between pins costs nothing
    m_played.push_front(load);
    m_played.resize(std::min(m_played.size(), most));
}

void LoadRunner::request()
{
    if (m_catalogue != m_session.sharedCatalogue()) {
        m_catalogue = m_session.sharedCatalogue();
        m_runner.setCatalogue(m_catalogue);
        m_played.clear();
    }
    while (const Scenario* const next = lacking()) {
        const auto known = std::ranges::find_if(m_played, [next](const Load& load) { return load->scenario == *next; });
        if (known == m_played.end()) {
            m_runner.request(*next);
            return;
        }
        m_session.setLoad(Load(*known));
    }
}

} // namespace tiebreak
