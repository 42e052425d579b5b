// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/page_pool.h"

#include <numeric>

namespace tiebreak {

PagePool::PagePool(std::int64_t tokens, int page_tokens)
    : m_page(page_tokens), m_total(tokens / page_tokens), m_due(static_cast<std::size_t>(page_tokens))
{
}

std::int64_t PagePool::needed(std::int64_t step) const
{
    return m_due[static_cast<std::size_t>(step % m_page)];
}

std::int64_t PagePool::steps_that_fit(std::int64_t step, std::int64_t limit) const
{
    const std::int64_t a_cycle = growing();
    if (a_cycle == 0) {
        return limit;
    }
    const std::int64_t cycles = std::min(free() / a_cycle, limit / m_page);
    std::int64_t left = free() - cycles * a_cycle;
    std::int64_t steps = cycles * m_page;
    while (steps < limit && needed(step + steps) <= left) {
        left -= needed(step + steps);
        ++steps;
    }
    return steps;
}

void PagePool::grow(std::int64_t step, std::int64_t steps)
{
    m_used += steps / m_page * growing();
    for (std::int64_t k = steps / m_page * m_page; k < steps; ++k) {
        m_used += needed(step + k);
    }
}

std::int64_t& PagePool::at_place(std::int64_t context, std::int64_t step)
{
    // It needs a page in the steps before which its context fills whole pages.
    const std::int64_t place = ((step - context) % m_page + m_page) % m_page;
    return m_due[static_cast<std::size_t>(place)];
}

std::int64_t PagePool::growing() const
{
    return std::accumulate(m_due.begin(), m_due.end(), std::int64_t{0});
}

} // namespace tiebreak
