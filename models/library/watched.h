// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

#include <cstddef>
#include <iterator>
#include <type_traits>
#include <utility>

namespace tiebreak {

// A list to walk through that ends early when somebody has had enough of the reading, and says how far it is:
// for (const CsvRow& row : watched(table.rows, reading)). What was read until then is worthless; import_bytes drops it.
template <typename List>
class Watched {
public:
    Watched(List&& list, const Reading& reading) : m_list(std::forward<List>(list)), m_reading(reading) {}

    struct End {};
    class Iterator {
    public:
        explicit Iterator(const Watched& of) : m_of(of) {}
        [[nodiscard]] decltype(auto) operator*() const { return m_of.m_list[m_at]; }
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        [[nodiscard]] bool operator!=(End /*unused*/) const
        {
            constexpr std::size_t now_and_then = 64;
            const auto count = static_cast<std::size_t>(std::size(m_of.m_list));
            return m_at < count &&
                   (m_at % now_and_then != 0 ||
                    m_of.m_reading.goes_on(0.5 + 0.5 * static_cast<double>(m_at) / static_cast<double>(count)));
        }

    private:
        const Watched& m_of;
        std::size_t m_at = 0;
    };

    [[nodiscard]] Iterator begin() const { return Iterator(*this); }
    [[nodiscard]] End end() const { return {}; }

private:
    List m_list; // a reference to one that stays
    const Reading& m_reading;
};

template <typename List>
[[nodiscard]] Watched<List> watched(List&& list, const Reading& reading)
{
    return Watched<List>(std::forward<List>(list), reading);
}

} // namespace tiebreak
