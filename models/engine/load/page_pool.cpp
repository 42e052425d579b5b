// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/page_pool.h"

#include <numeric>

namespace tiebreak {

PagePool::PagePool(std::int64_t tokens, int page_tokens)
    : page_(page_tokens), total_(tokens / page_tokens), due_(static_cast<std::size_t>(page_tokens))
{
}

std::int64_t PagePool::needed(std::int64_t step) const
{
    return due_[static_cast<std::size_t>(step % page_)];
}

std::int64_t PagePool::steps_that_fit(std::int64_t step, std::int64_t limit) const
{
    const std::int64_t a_cycle = growing();
    if (a_cycle == 0) {
        return limit;
    }
    const std::int64_t cycles = std::min(free() / a_cycle, limit / page_);
    std::int64_t left = free() - cycles * a_cycle;
    std::int64_t steps = cycles * page_;
    while (steps < limit && needed(step + steps) <= left) {
        left -= needed(step + steps);
        ++steps;
    }
    return steps;
}

void PagePool::grow(std::int64_t step, std::int64_t steps)
{
    used_ += steps / page_ * growing();
    for (std::int64_t k = steps / page_ * page_; k < steps; ++k) {
        used_ += needed(step + k);
    }
}

std::int64_t& PagePool::at_place(std::int64_t context, std::int64_t step)
{
    // It needs a page in the steps before which its context fills whole pages.
    const std::int64_t place = ((step - context) % page_ + page_) % page_;
    return due_[static_cast<std::size_t>(place)];
}

std::int64_t PagePool::growing() const
{
    return std::accumulate(due_.begin(), due_.end(), std::int64_t{0});
}

} // namespace tiebreak
