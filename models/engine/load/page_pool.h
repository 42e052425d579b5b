// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace tiebreak {

// The pages of a KV cache, and when decoding sequences need their next one. All decoding sequences grow by one token a
// step, so it is enough to count how many stand at each place within a page: any number of steps costs O(page).
class PagePool {
public:
    // Both at least 1. Tokens that fill no whole page are lost, as in the servers.
    PagePool(std::int64_t tokens, int page_tokens);

    [[nodiscard]] std::int64_t pages_of(std::int64_t tokens) const { return (tokens + m_page - 1) / m_page; }
    [[nodiscard]] std::int64_t free() const { return m_total - m_used; }
    [[nodiscard]] std::int64_t used() const { return m_used; }
    [[nodiscard]] std::int64_t total() const { return m_total; }

    void take(std::int64_t pages) { m_used += pages; }
    void give_back(std::int64_t pages) { m_used -= pages; }

    // A sequence with that context starts, or stops, to grow by a token a step; `step` counts decode steps.
    void start_growing(std::int64_t context, std::int64_t step) { ++at_place(context, step); }
    void stop_growing(std::int64_t context, std::int64_t step) { --at_place(context, step); }

    // Pages that the growing sequences take in the step after `step`.
    [[nodiscard]] std::int64_t needed(std::int64_t step) const;
    // The most steps from `step`, at most `limit`, that the free pages allow.
    [[nodiscard]] std::int64_t steps_that_fit(std::int64_t step, std::int64_t limit) const;
    // Takes the pages of `steps` steps from `step`.
    void grow(std::int64_t step, std::int64_t steps);

private:
    [[nodiscard]] std::int64_t& at_place(std::int64_t context, std::int64_t step);
    [[nodiscard]] std::int64_t growing() const;

    std::int64_t m_page;
    std::int64_t m_total;
    std::int64_t m_used = 0;
    std::vector<std::int64_t> m_due; // sequences that need a page when step modulo page is the index
};

} // namespace tiebreak
