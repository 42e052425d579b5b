// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/running_set.h"

namespace tiebreak {

RunningSet::RunningSet(const SchedulerRules& rules, std::int64_t kv_tokens, std::size_t requests)
    : rules_(rules), pool_(kv_tokens, rules.page_tokens), sequences_(requests)
{
}

bool RunningSet::enter(std::size_t request, std::int64_t prompt, std::int64_t output, std::int64_t shared)
{
    Sequence& sequence = sequences_[request];
    sequence.output_left = output;
    sequence.output_asked = output;
    sequence.shared = shared;
    sequence.context = shared;
    sequence.to_compute = prompt - shared;
    return most_pages(sequence) <= pool_.total();
}

bool RunningSet::admits(std::size_t request, std::int64_t part) const
{
    const Sequence& sequence = sequences_[request];
    const std::int64_t prompt = pages_for(sequence, sequence.to_compute);
    switch (rules_.admission) {
    case Admission::Chunk:
        return has_room(request, part);
    case Admission::Prompt: {
        const auto kept = static_cast<std::int64_t>(rules_.kept_free * static_cast<double>(pool_.total()));
        return prompt <= free_for_prompts() - (count_ > 0 ? kept : 0);
    }
    case Admission::Expected: {
        const std::int64_t asked = output_left_of_decoding() + output_left_in_prompt_ + sequence.output_left;
        const double coming = expected_.value() * static_cast<double>(asked) / rules_.page_tokens;
        return count_ == 0 || static_cast<double>(prompt) + coming <= static_cast<double>(free_for_prompts());
    }
    case Admission::Whole:
        return promised_ + most_pages(sequence) <= pool_.total();
    }
    return false;
}

void RunningSet::start(std::size_t request)
{
    Sequence& sequence = sequences_[request];
    sequence.state = Sequence::State::Prompt;
    sequence.promised = most_pages(sequence);
    promised_ += sequence.promised;
    output_left_in_prompt_ += sequence.output_left;
    in_prompt_.push_back(request);
    running_.push_back({request, sequence.life});
    ++count_;
}

bool RunningSet::has_room(std::size_t request, std::int64_t part) const
{
    return pages_for(sequences_[request], part) <= free_for_prompts();
}

void RunningSet::take_pages(std::size_t request, std::int64_t part)
{
    pool_.take(pages_for(sequences_[request], part));
}

bool RunningSet::computed(std::size_t request, std::int64_t part)
{
    Sequence& sequence = sequences_[request];
    sequence.context += part;
    sequence.to_compute -= part;
    if (sequence.to_compute > 0) {
        return false;
    }
    std::erase(in_prompt_, request);
    output_left_in_prompt_ -= sequence.output_left;
    sequence.answered = true;
    --sequence.output_left;
    start_decoding(request); // even one that has all its tokens: take_ended() finds it
    return true;
}

void RunningSet::decode(std::int64_t steps)
{
    pool_.grow(step_, steps);
    step_ += steps;
    expected_.after(steps);
}

std::int64_t RunningSet::steps_to_next_end()
{
    drop_former_lives();
    return pool_.steps_that_fit(step_, ends_.top().step - step_);
}

std::optional<std::size_t> RunningSet::take_ended()
{
    drop_former_lives();
    if (ends_.empty() || ends_.top().step > step_) {
        return std::nullopt;
    }
    const std::size_t request = ends_.top().of.request;
    ends_.pop();
    const std::int64_t context = stop_decoding(request);
    leave(sequences_[request], context);
    sequences_[request].state = Sequence::State::Done;
    return request;
}

std::size_t RunningSet::take_back_newest()
{
    const auto is_former = [this](const Life& entry) {
        const Sequence& sequence = sequences_[entry.request];
        return sequence.life != entry.life || sequence.state == Sequence::State::Done;
    };
    while (is_former(running_.back())) {
        running_.pop_back();
    }
    const std::size_t request = running_.back().request;
    running_.pop_back();
    take_back(request);
    return request;
}

void RunningSet::take_back(std::size_t request)
{
    Sequence& sequence = sequences_[request];
    if (sequence.state == Sequence::State::Decoding) {
        expected_.taken_back(asked_of_decoding_ - output_left_of_decoding(), decoding_, asked_of_decoding_);
        const std::int64_t context = stop_decoding(request);
        leave(sequence, context);
        sequence.to_compute = context + 1 - sequence.shared; // its newest token is not in the cache yet
    } else {
        output_left_in_prompt_ -= sequence.output_left;
        leave(sequence, sequence.context);
        sequence.to_compute += sequence.context - sequence.shared;
        std::erase(in_prompt_, request);
    }
    sequence.context = sequence.shared;
    sequence.state = Sequence::State::Waiting;
    ++sequence.life;
}

std::int64_t RunningSet::own_pages(std::int64_t context, const Sequence& sequence) const
{
    return pool_.pages_of(context - sequence.shared);
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
    return pool_.free() - (rules_.mixed_steps ? pool_.needed(step_) : 0);
}

void RunningSet::start_decoding(std::size_t request)
{
    Sequence& sequence = sequences_[request];
    sequence.state = Sequence::State::Decoding;
    sequence.since = step_;
    ++decoding_;
    context_base_ += sequence.context - step_;
    finish_base_ += step_ + sequence.output_left;
    asked_of_decoding_ += sequence.output_asked;
    pool_.start_growing(sequence.context - sequence.shared, step_);
    ends_.push({step_ + sequence.output_left, {request, sequence.life}});
}

// Returns its context at this moment.
std::int64_t RunningSet::stop_decoding(std::size_t request)
{
    Sequence& sequence = sequences_[request];
    const std::int64_t context = sequence.context + step_ - sequence.since;
    --decoding_;
    context_base_ -= sequence.context - sequence.since;
    finish_base_ -= sequence.since + sequence.output_left;
    asked_of_decoding_ -= sequence.output_asked;
    pool_.stop_growing(context - sequence.shared, step_);
    sequence.output_left -= step_ - sequence.since;
    return context;
}

void RunningSet::leave(const Sequence& sequence, std::int64_t context)
{
    pool_.give_back(own_pages(context, sequence));
    promised_ -= sequence.promised;
    --count_;
}

void RunningSet::drop_former_lives()
{
    while (!ends_.empty() && sequences_[ends_.top().of.request].life != ends_.top().of.life) {
        ends_.pop();
    }
}

} // namespace tiebreak
