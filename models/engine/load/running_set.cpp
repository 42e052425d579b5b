// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/running_set.h"

namespace tiebreak {

RunningSet::RunningSet(const SchedulerRules& rules, std::int64_t kv_tokens, std::size_t requests)
    : m_rules(rules), m_pool(kv_tokens, rules.page_tokens), m_sequences(requests)
{
}

bool RunningSet::enter(std::size_t request, std::int64_t prompt, std::int64_t output, std::int64_t shared)
{
    Sequence& sequence = m_sequences[request];
    sequence.output_left = output;
    sequence.output_asked = output;
    sequence.shared = shared;
    sequence.context = shared;
    sequence.to_compute = prompt - shared;
    return most_pages(sequence) <= m_pool.total();
}

bool RunningSet::admits(std::size_t request, std::int64_t part) const
{
    const Sequence& sequence = m_sequences[request];
    const std::int64_t prompt = pages_for(sequence, sequence.to_compute);
    switch (m_rules.admission) {
    case Admission::Chunk:
        return has_room(request, part);
    case Admission::Prompt: {
        const auto kept = static_cast<std::int64_t>(m_rules.kept_free * static_cast<double>(m_pool.total()));
        return prompt <= free_for_prompts() - (m_count > 0 ? kept : 0);
    }
    case Admission::Expected: {
        const std::int64_t asked = output_left_of_decoding() + m_output_left_in_prompt + sequence.output_left;
        const double coming = m_expected.value() * static_cast<double>(asked) / m_rules.page_tokens;
        return m_count == 0 || static_cast<double>(prompt) + coming <= static_cast<double>(free_for_prompts());
    }
    case Admission::Whole:
        return m_promised + most_pages(sequence) <= m_pool.total();
    }
    return false;
}

void RunningSet::start(std::size_t request)
{
    Sequence& sequence = m_sequences[request];
    sequence.state = Sequence::State::Prompt;
    sequence.promised = most_pages(sequence);
    m_promised += sequence.promised;
    m_output_left_in_prompt += sequence.output_left;
    m_in_prompt.push_back(request);
    m_running.push_back({request, sequence.life});
    ++m_count;
}

bool RunningSet::has_room(std::size_t request, std::int64_t part) const
{
    return pages_for(m_sequences[request], part) <= free_for_prompts();
}

void RunningSet::take_pages(std::size_t request, std::int64_t part)
{
    m_pool.take(pages_for(m_sequences[request], part));
}

bool RunningSet::computed(std::size_t request, std::int64_t part)
{
    Sequence& sequence = m_sequences[request];
    sequence.context += part;
    sequence.to_compute -= part;
    if (sequence.to_compute > 0) {
        return false;
    }
    std::erase(m_in_prompt, request);
    m_output_left_in_prompt -= sequence.output_left;
    sequence.answered = true;
    --sequence.output_left;
    start_decoding(request); // even one that has all its tokens: take_ended() finds it
    return true;
}

void RunningSet::decode(std::int64_t steps)
{
    m_pool.grow(m_step, steps);
    m_step += steps;
    m_expected.after(steps);
}

std::int64_t RunningSet::steps_to_next_end()
{
    drop_former_lives();
    return m_pool.steps_that_fit(m_step, m_ends.top().step - m_step);
}

std::optional<std::size_t> RunningSet::take_ended()
{
    drop_former_lives();
    if (m_ends.empty() || m_ends.top().step > m_step) {
        return std::nullopt;
    }
    const std::size_t request = m_ends.top().of.request;
    m_ends.pop();
    const std::int64_t context = stop_decoding(request);
    leave(m_sequences[request], context);
    m_sequences[request].state = Sequence::State::Done;
    return request;
}

std::size_t RunningSet::take_back_newest()
{
    const auto is_former = [this](const Life& entry) {
        const Sequence& sequence = m_sequences[entry.request];
        return sequence.life != entry.life || sequence.state == Sequence::State::Done;
    };
    while (is_former(m_running.back())) {
        m_running.pop_back();
    }
    const std::size_t request = m_running.back().request;
    m_running.pop_back();
    take_back(request);
    return request;
}

void RunningSet::take_back(std::size_t request)
{
    Sequence& sequence = m_sequences[request];
    if (sequence.state == Sequence::State::Decoding) {
        m_expected.taken_back(m_asked_of_decoding - output_left_of_decoding(), m_decoding, m_asked_of_decoding);
        const std::int64_t context = stop_decoding(request);
        leave(sequence, context);
        sequence.to_compute = context + 1 - sequence.shared; // its newest token is not in the cache yet
    } else {
        m_output_left_in_prompt -= sequence.output_left;
        leave(sequence, sequence.context);
        sequence.to_compute += sequence.context - sequence.shared;
        std::erase(m_in_prompt, request);
    }
    sequence.context = sequence.shared;
    sequence.state = Sequence::State::Waiting;
    ++sequence.life;
}

std::int64_t RunningSet::own_pages(std::int64_t context, const Sequence& sequence) const
{
    return m_pool.pages_of(context - sequence.shared);
}

std::int64_t RunningSet::pages_for(const Sequence& sequence, std::int64_t part) const
{
    return own_pages(sequence.context + part, sequence) - own_pages(sequence.context, sequence);
}

// All that a waiting one may come to hold; the last token of its output is never cached.
std::int64_t RunningSet::most_pages(const Sequence& sequence) const
{
    return own_pages(sequence.context + sequence.to_compute + sequence.output_left - 1, sequence);
}

// Running requests are served first.
std::int64_t RunningSet::free_for_prompts() const
{
    return m_pool.free() - (m_rules.mixed_steps ? m_pool.needed(m_step) : 0);
}

void RunningSet::start_decoding(std::size_t request)
{
    Sequence& sequence = m_sequences[request];
    sequence.state = Sequence::State::Decoding;
    sequence.since = m_step;
    ++m_decoding;
    m_context_base += sequence.context - m_step;
    m_finish_base += m_step + sequence.output_left;
    m_asked_of_decoding += sequence.output_asked;
    m_pool.start_growing(sequence.context - sequence.shared, m_step);
    m_ends.push({m_step + sequence.output_left, {request, sequence.life}});
}

// Returns its context at this moment.
std::int64_t RunningSet::stop_decoding(std::size_t request)
{
    Sequence& sequence = m_sequences[request];
    const std::int64_t context = sequence.context + m_step - sequence.since;
    --m_decoding;
    m_context_base -= sequence.context - sequence.since;
    m_finish_base -= sequence.since + sequence.output_left;
    m_asked_of_decoding -= sequence.output_asked;
    m_pool.stop_growing(context - sequence.shared, m_step);
    sequence.output_left -= m_step - sequence.since;
    return context;
}

void RunningSet::leave(const Sequence& sequence, std::int64_t context)
{
    m_pool.give_back(own_pages(context, sequence));
    m_promised -= sequence.promised;
    --m_count;
}

void RunningSet::drop_former_lives()
{
    while (!m_ends.empty() && m_sequences[m_ends.top().of.request].life != m_ends.top().of.life) {
        m_ends.pop();
    }
}

} // namespace tiebreak
