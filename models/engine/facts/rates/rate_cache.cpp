// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/rates/rate_cache.h"

#include <mutex>

namespace tiebreak {

RateCache& RateCache::operator=(const RateCache& other)
{
    if (this != &other) {
        const std::unique_lock lock(m_mutex);
        m_kept.clear();
    }
    return *this;
}

} // namespace tiebreak
