// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/clients.h"

#include <algorithm>
#include <limits>

namespace tiebreak {

bool Clients::Sending::operator>(const Sending& other) const
{
    return at_s > other.at_s || (at_s == other.at_s && request > other.request);
}

Clients::Clients(const LoadCase& load, const std::vector<Arrival>& requests)
    : m_requests(requests), m_closed(load.users > 0), m_think_s(load.think_s), m_request_s(load.rules.request_s),
      m_between_requests_s(load.rules.between_requests_s), m_last_reach_s(std::numeric_limits<double>::lowest())
{
    const std::size_t known =
        m_closed ? std::min(static_cast<std::size_t>(load.users), requests.size()) : requests.size();
    for (; m_next < known; ++m_next) {
        m_sendings.push({requests[m_next].at_s, m_next});
    }
}

double Clients::next_reach_s() const
{
    if (m_sendings.empty()) {
        return std::numeric_limits<double>::infinity();
    }
    return std::max(m_sendings.top().at_s + m_request_s, m_last_reach_s + m_between_requests_s);
}

Clients::Sending Clients::take()
{
    m_last_reach_s = next_reach_s();
    const Sending sending = m_sendings.top();
    m_sendings.pop();
    return sending;
}

void Clients::answered(double at_s)
{
    if (m_closed && m_next < m_requests.size()) {
        m_sendings.push({at_s + m_think_s * m_requests[m_next].at_s, m_next});
        ++m_next;
    }
}

} // namespace tiebreak
