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
    : requests_(requests), closed_(load.users > 0), think_s_(load.think_s), request_s_(load.rules.request_s),
      between_requests_s_(load.rules.between_requests_s), last_reach_s_(std::numeric_limits<double>::lowest())
{
    const std::size_t known =
        closed_ ? std::min(static_cast<std::size_t>(load.users), requests.size()) : requests.size();
    for (; next_ < known; ++next_) {
        sendings_.push({requests[next_].at_s, next_});
    }
}

double Clients::next_reach_s() const
{
    if (sendings_.empty()) {
        return std::numeric_limits<double>::infinity();
    }
    return std::max(sendings_.top().at_s + request_s_, last_reach_s_ + between_requests_s_);
}

Clients::Sending Clients::take()
{
    last_reach_s_ = next_reach_s();
    const Sending sending = sendings_.top();
    sendings_.pop();
    return sending;
}

void Clients::answered(double at_s)
{
    if (closed_ && next_ < requests_.size()) {
        sendings_.push({at_s + think_s_ * requests_[next_].at_s, next_});
        ++next_;
    }
}

} // namespace tiebreak
