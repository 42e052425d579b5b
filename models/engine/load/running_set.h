// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/load/expected_share.h"
#include "models/engine/load/page_pool.h"
#include "models/engine/load/scheduler.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace tiebreak {

// One request inside the engine.
struct Sequence {
    enum class State { Waiting, Prompt, Decoding, Done };
    State state = State::Waiting;
    std::int64_t context = 0;     // tokens in the cache; while decoding: at `since`
    std::int64_t since = 0;       // decode step from which it decodes
    std::int64_t to_compute = 0;  // tokens that its prompt, and after a preemption its own output, still needs
    std::int64_t output_left = 0; // tokens; while decoding: at `since`
    std::int64_t output_asked = 0;
    std::int64_t shared = 0;   // tokens of prefix whose pages are the cache's, not its own
    std::int64_t promised = 0; // pages that it may take in all
    int life = 0;              // counts preemptions, so that entries of a former life are told apart
    bool answered = false;     // its first token is out
};

// The sequences that hold pages, and what they hold. All that decode advance together, so a step costs the same however
// many they are: a counter of decode steps stands for their contexts, and a heap says who ends next.
class RunningSet {
public:
    // `requests` of them will come; kv_tokens is what the cache holds for them.
    RunningSet(const SchedulerRules& rules, std::int64_t kv_tokens, std::size_t requests);

    // A request comes in. False: the whole cache could not hold it.
    [[nodiscard]] bool enter(std::size_t request, std::int64_t prompt, std::int64_t output, std::int64_t shared);

    // Whether a waiting one may start with `part` tokens of its prompt.
    [[nodiscard]] bool admits(std::size_t request, std::int64_t part) const;
    void start(std::size_t request);
    // Whether pages for its next part are free, beside those that decoding needs in this step.
    [[nodiscard]] bool has_room(std::size_t request, std::int64_t part) const;
    void take_pages(std::size_t request, std::int64_t part);
    // The part is computed. True: its prompt is complete, and with it its next token is out.
    bool computed(std::size_t request, std::int64_t part);

    // All decoding sequences get `steps` tokens; at most the steps until the next one ends or the pages run out.
    void decode(std::int64_t steps);
    [[nodiscard]] std::int64_t steps_to_next_end();
    // Takes out one that has all its tokens; empty: none.
    std::optional<std::size_t> take_ended();

    // The newest running request loses its pages, to be computed again with what it has made. Returns which.
    std::size_t take_back_newest();
    void take_back(std::size_t request);
    // Whether decoding can go on for a step.
    [[nodiscard]] bool decoding_has_pages() const { return m_pool.needed(m_step) <= m_pool.free(); }

    void idle() { m_expected.idle(); }
    [[nodiscard]] const Sequence& operator[](std::size_t request) const { return m_sequences[request]; }
    [[nodiscard]] const std::vector<std::size_t>& in_prompt() const { return m_in_prompt; }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int decoding() const { return m_decoding; }
    [[nodiscard]] double context_of_decoding() const
    {
        return static_cast<double>(m_context_base + m_decoding * m_step);
    }
    [[nodiscard]] const PagePool& pool() const { return m_pool; }

private:
    struct Life {
        std::size_t request = 0;
        int life = 0;
    };
    struct Due {
        std::int64_t step = 0;
        Life of;
        bool operator>(const Due& other) const { return step > other.step; }
    };

    [[nodiscard]] std::int64_t own_pages(std::int64_t context, const Sequence& sequence) const;
    [[nodiscard]] std::int64_t pages_for(const Sequence& sequence, std::int64_t part) const;
    [[nodiscard]] std::int64_t most_pages(const Sequence& sequence) const;
    [[nodiscard]] std::int64_t free_for_prompts() const;
    [[nodiscard]] std::int64_t output_left_of_decoding() const { return m_finish_base - m_decoding * m_step; }
    void start_decoding(std::size_t request);
    std::int64_t stop_decoding(std::size_t request);
    void leave(const Sequence& sequence, std::int64_t context);
    void drop_former_lives();

    const SchedulerRules& m_rules;
    PagePool m_pool;
    ExpectedShare m_expected;
    std::vector<Sequence> m_sequences;
    std::vector<Life> m_running; // in the order of their start; ended ones stay until they are the last
    std::vector<std::size_t> m_in_prompt;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_ends;
    std::int64_t m_step = 0; // decode steps so far
    int m_count = 0;
    int m_decoding = 0;
    // Sums over those that decode: of context - since, of the step at which each ends, of output tokens asked for.
    std::int64_t m_context_base = 0;
    std::int64_t m_finish_base = 0;
    std::int64_t m_asked_of_decoding = 0;
    std::int64_t m_output_left_in_prompt = 0;
    std::int64_t m_promised = 0; // pages that the running ones may take in all
};

} // namespace tiebreak
