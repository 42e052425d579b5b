// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/load/scheduler.h"

#include <cstddef>
#include <functional>
#include <queue>
#include <vector>

namespace tiebreak {

// Who sends the requests, and when the engine gets to see them. Open loops send by the clock; in a closed one each
// answer lets its user send the next request after thinking.
class Clients {
public:
    struct Sending {
        double at_s = 0;
        std::size_t request = 0; // index
        bool operator>(const Sending& other) const;
    };

    // Keeps a reference to the requests. A closed loop starts with the first `users` of them.
    Clients(const LoadCase& load, const std::vector<Arrival>& requests);

    // When the next request known now reaches the engine; infinite: none is on its way.
    [[nodiscard]] double next_reach_s() const;
    [[nodiscard]] Sending take();
    // An answer is complete.
    void answered(double at_s);

private:
    const std::vector<Arrival>& m_requests;
    bool m_closed;
    double m_think_s;
    double m_request_s;
    double m_between_requests_s;
    std::size_t m_next = 0; // the first request that nobody has sent
    double m_last_reach_s;
    std::priority_queue<Sending, std::vector<Sending>, std::greater<>> m_sendings;
};

} // namespace tiebreak
