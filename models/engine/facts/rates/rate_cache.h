// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/rates/bands.h"
#include "models/engine/facts/rates/step_rates.h"

#include <array>
#include <cstddef>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <tuple>

namespace tiebreak {

// What a contender's constants come to: looked up by name, so worth keeping while a slider moves.
struct BoundRates {
    StepRates rates;
    std::array<BandChoice, number_kinds> bands; // by NumberKind
};

// Rates and bands that were asked for, by what they are of. Threads may share it. A copy is empty, as the copy of a
// calibration is made to be changed.
class RateCache {
public:
    // Framework's and generation's place in their lists, card and its family and link, kernel, gpus, 8-bit cache,
    // experts, own level (its place and one; 0: none).
    using Key =
        std::tuple<std::size_t, std::size_t, std::string, std::string, bool, std::string, int, bool, bool, std::size_t>;

    RateCache() = default;
    ~RateCache() = default;
    RateCache(const RateCache& /*other*/) {}
    RateCache& operator=(const RateCache& other);

    // The kept one or, the first time, what `make` makes.
    template <typename Make>
    const BoundRates& get(const Key& key, Make make)
    {
        {
            const std::shared_lock lock(m_mutex);
            if (const auto found = m_kept.find(key); found != m_kept.end()) {
                return found->second; // nodes of a map stay where they are
            }
        }
        const BoundRates made = make();
        const std::unique_lock lock(m_mutex);
        return m_kept.emplace(key, made).first->second;
    }

private:
    std::shared_mutex m_mutex;
    std::map<Key, BoundRates> m_kept;
};

} // namespace tiebreak
