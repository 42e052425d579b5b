// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/scheduler.h"

#include "models/engine/load/clients.h"
#include "models/engine/load/expected_share.h"
#include "models/engine/load/page_pool.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <queue>

namespace tiebreak {

namespace {

struct Sequence {
    enum class State { Waiting, Prompt, Decoding, Done };
    State state = State::Waiting;
    std::int64_t context = 0;     // tokens in the cache; while decoding: at `since`
    std::int64_t since = 0;       // decode step from which it decodes
    std::int64_t to_compute = 0;  // tokens that its prompt (after a preemption: and its own output) still needs
    std::int64_t output_left = 0; // tokens; while decoding: at `since`
    std::int64_t shared = 0;      // tokens of prefix whose pages are the cache's, not its own
    std::int64_t promised = 0;    // pages that it may take in all
    int life = 0;                 // counts preemptions, so that entries of a former life are told apart
    bool answered = false;        // its first token is out
};

struct Due {
    std::int64_t step = 0;
    std::size_t request = 0;
    int life = 0;
    bool operator>(const Due& other) const { return step > other.step; }
};

class Replay {
public:
    Replay(const LoadCase& load, const std::vector<Arrival>& requests, const StepSeconds& seconds)
        : load_(load), rules_(load.rules), requests_(requests), seconds_(seconds), clients_(load, requests),
          pool_(load.kv_tokens - longest_prefix(), rules_.page_tokens), sequences_(requests.size())
    {
        run_.served.resize(requests.size());
        run_.pages = pool_.total();
    }

    LoadRun play()
    {
        while (done_ < requests_.size()) {
            take_arrivals();
            if (running_count_ == 0 && waiting_.empty()) {
                expected_.idle();
                now_ = std::max(now_, clients_.next_reach_s());
                seen_until_ = now_;
                continue;
            }
            const StepWork work = planned_step();
            if (work.chunks > 0) {
                step_with_prompts(work);
            } else {
                leap();
            }
        }
        run_.end_s = now_;
        return std::move(run_);
    }

private:
    // ---- what comes in

    void take_arrivals()
    {
        while (clients_.next_reach_s() <= seen_until_) {
            enter(clients_.take());
        }
    }

    void enter(const Clients::Sending& sending)
    {
        const Arrival& request = requests_[sending.request];
        Served& served = run_.served[sending.request];
        served = {sending.at_s, sending.at_s, sending.at_s, request.prompt_tokens, request.output_tokens};
        Sequence& sequence = sequences_[sending.request];
        sequence.output_left = request.output_tokens;
        sequence.shared = prefix_of(request);
        sequence.context = sequence.shared;
        sequence.to_compute = request.prompt_tokens - sequence.shared;
        if (pool_.pages_of(request.prompt_tokens + request.output_tokens - 1 - sequence.shared) > pool_.total()) {
            ++run_.refused;
            served.output_tokens = 0;
            finish(sending.request, sending.at_s);
            return;
        }
        waiting_.push_back(sending.request);
    }

    // Whole pages only, and never the last token: what follows it is what is asked for.
    [[nodiscard]] std::int64_t prefix_of(const Arrival& request) const
    {
        const auto found = static_cast<std::int64_t>(load_.shared_prefix * request.prompt_tokens);
        return rules_.shares_prefixes
                   ? std::min<std::int64_t>(found, request.prompt_tokens - 1) / rules_.page_tokens * rules_.page_tokens
                   : 0;
    }

    // The shared pages are held once, for all.
    [[nodiscard]] std::int64_t longest_prefix() const
    {
        std::int64_t longest = 0;
        for (const Arrival& request : requests_) {
            longest = std::max(longest, prefix_of(request));
        }
        return std::min(longest, load_.kv_tokens);
    }

    void finish(std::size_t request, double at_s)
    {
        sequences_[request].state = Sequence::State::Done;
        run_.served[request].end_s = at_s;
        ++done_;
        clients_.answered(at_s);
    }

    // ---- what a step does

    StepWork planned_step()
    {
        StepWork work;
        bool took_back = false;
        if (rules_.mixed_steps) {
            took_back = make_room_for_decoding();
            work.decoding = decoding_;
            work.decode_context = context_of_decoding();
        }
        std::int64_t budget = std::max<std::int64_t>(0, rules_.token_budget - work.decoding);
        chunks_.clear();
        took_back |= !continue_prompts(work, budget);
        while (!took_back && !waiting_.empty() && running_count_ < rules_.max_running) {
            const std::size_t request = waiting_.front();
            const std::int64_t part = part_of(sequences_[request], budget, work.chunks == 0);
            if (part == 0 || !admits(sequences_[request], part)) {
                break;
            }
            waiting_.pop_front();
            start(request);
            add_chunk(work, request, part);
            budget = std::max<std::int64_t>(0, budget - part);
        }
        return work;
    }

    // A prompt longer than the budget that may not be cut has a step of its own.
    [[nodiscard]] std::int64_t part_of(const Sequence& sequence, std::int64_t budget, bool first) const
    {
        if (rules_.chunked) {
            return std::min(sequence.to_compute, budget);
        }
        return sequence.to_compute <= budget || first ? sequence.to_compute : 0;
    }

    // False when one found no page for its next part and went back to the queue: it is the newest.
    bool continue_prompts(StepWork& work, std::int64_t& budget)
    {
        for (std::size_t k = 0; k < in_prompt_.size() && budget > 0; ++k) {
            const std::size_t request = in_prompt_[k];
            const Sequence& sequence = sequences_[request];
            const std::int64_t part = std::min(sequence.to_compute, budget);
            if (pages_for(sequence, part) > free_for_prompts()) {
                take_back(request);
                return false;
            }
            add_chunk(work, request, part);
            budget -= part;
        }
        return true;
    }

    void start(std::size_t request)
    {
        sequences_[request].state = Sequence::State::Prompt;
        in_prompt_.push_back(request);
        running_.push_back({request, sequences_[request].life});
        ++running_count_;
        output_left_in_prompt_ += sequences_[request].output_left;
        sequences_[request].promised = most_pages(sequences_[request]);
        promised_ += sequences_[request].promised;
    }

    void add_chunk(StepWork& work, std::size_t request, std::int64_t part)
    {
        const Sequence& sequence = sequences_[request];
        const double start = static_cast<double>(sequence.context);
        const double end = start + static_cast<double>(part);
        pool_.take(pages_for(sequence, part));
        ++work.chunks;
        work.chunk_tokens += static_cast<int>(part);
        work.longest_chunk = std::max(work.longest_chunk, static_cast<int>(part));
        work.chunk_attention += end * end - start * start;
        work.first_tokens += part == sequence.to_compute ? 1 : 0;
        chunks_.push_back({request, part});
    }

    [[nodiscard]] bool admits(const Sequence& sequence, std::int64_t part) const
    {
        const std::int64_t prompt = pages_for(sequence, sequence.to_compute);
        switch (rules_.admission) {
        case Admission::Chunk:
            return pages_for(sequence, part) <= free_for_prompts();
        case Admission::Prompt: {
            const auto kept = static_cast<std::int64_t>(rules_.kept_free * static_cast<double>(pool_.total()));
            return prompt <= free_for_prompts() - (running_count_ > 0 ? kept : 0);
        }
        case Admission::Expected: {
            const std::int64_t asked = output_left_of_decoding() + output_left_in_prompt_ + sequence.output_left;
            const double coming = expected_.value() * static_cast<double>(asked) / rules_.page_tokens;
            return running_count_ == 0 ||
                   static_cast<double>(prompt) + coming <= static_cast<double>(free_for_prompts());
        }
        case Admission::Whole:
            return promised_ + most_pages(sequence) <= pool_.total();
        }
        return false;
    }

    void step_with_prompts(const StepWork& work)
    {
        const double step_s = seconds_(work);
        ++run_.evaluated_steps;
        pass(step_s, 1, work.decoding > 0);
        seen_until_ = rules_.one_step_ahead ? now_ - step_s : now_;
        for (const auto& [request, part] : chunks_) {
            Sequence& sequence = sequences_[request];
            sequence.context += part;
            sequence.to_compute -= part;
            if (sequence.to_compute == 0) {
                first_token(request);
            }
        }
        std::erase_if(in_prompt_,
                      [&](std::size_t request) { return sequences_[request].state != Sequence::State::Prompt; });
        end_those_due();
    }

    void first_token(std::size_t request)
    {
        Sequence& sequence = sequences_[request];
        output_left_in_prompt_ -= sequence.output_left;
        if (!sequence.answered) {
            sequence.answered = true;
            run_.served[request].first_token_s = now_;
        }
        --sequence.output_left;
        if (sequence.output_left == 0) {
            leave(request, sequence.context);
            finish(request, now_);
            return;
        }
        sequence.state = Sequence::State::Decoding;
        sequence.since = step_;
        ++decoding_;
        context_base_ += sequence.context - step_;
        finish_base_ += step_ + sequence.output_left;
        asked_of_decoding_ += requests_[request].output_tokens;
        pool_.start_growing(sequence.context - sequence.shared, step_);
        finishes_.push({step_ + sequence.output_left, request, sequence.life});
    }

    // As many steps as differ only in their contexts.
    void leap()
    {
        if (!rules_.mixed_steps) {
            make_room_for_decoding();
        }
        drop_former_lives();
        if (decoding_ == 0) {
            return; // all were taken back; the next plan starts one of them again
        }
        StepWork work{.decoding = decoding_, .decode_context = context_of_decoding()};
        std::int64_t steps = pool_.steps_that_fit(step_, finishes_.top().step - step_);
        constexpr std::int64_t ask_again = 16; // what SGLang expects changes while it decodes
        if (rules_.admission == Admission::Expected && !waiting_.empty()) {
            steps = std::min(steps, ask_again);
        }
        const double first_s = seconds_(work);
        work.decode_context += static_cast<double>(decoding_) * static_cast<double>(steps - 1);
        const double last_s = steps > 1 ? seconds_(work) : first_s;
        run_.evaluated_steps += steps > 1 ? 2 : 1;
        const double slope = steps > 1 ? (last_s - first_s) / static_cast<double>(steps - 1) : 0;
        if (waiting_.empty() && running_count_ < rules_.max_running) {
            steps = std::min(steps, steps_until_seen(first_s, slope, steps));
        }
        const auto n = static_cast<double>(steps);
        const double total_s = n * first_s + slope * n * (n - 1) / 2;
        pass(total_s, steps, true);
        seen_until_ = rules_.one_step_ahead ? now_ - (first_s + slope * (n - 1)) : now_;
        end_those_due();
    }

    // Steps until the next arrival is planned for.
    [[nodiscard]] std::int64_t steps_until_seen(double first_s, double slope, std::int64_t most) const
    {
        const double wait_s = clients_.next_reach_s() - now_;
        if (wait_s <= 0) {
            return 1; // it is here, but came too late for this plan
        }
        const auto elapsed = [&](double n) { return n * first_s + slope * n * (n - 1) / 2; };
        if (wait_s >= elapsed(static_cast<double>(most))) {
            return most;
        }
        // Solves n first + slope n (n - 1) / 2 = wait in the form that does not cancel.
        const double linear = first_s - slope / 2;
        const double root = linear * linear + 2 * slope * wait_s;
        auto steps = static_cast<std::int64_t>(std::ceil(2 * wait_s / (linear + std::sqrt(std::max(root, 0.0)))));
        steps = std::max<std::int64_t>(steps, 1);
        steps += elapsed(static_cast<double>(steps)) < wait_s ? 1 : 0;
        return std::min(most, steps + (rules_.one_step_ahead ? 1 : 0));
    }

    void pass(double seconds, std::int64_t steps, bool decodes)
    {
        now_ += seconds;
        run_.busy_s += seconds;
        run_.running_s += seconds * running_count_;
        run_.decoding_s += decodes ? seconds * decoding_ : 0;
        run_.used_pages_s += seconds * static_cast<double>(pool_.used());
        run_.steps += steps;
        if (decodes) {
            pool_.grow(step_, steps);
            step_ += steps;
            expected_.after(steps);
        }
    }

    // ---- what goes out

    void end_those_due()
    {
        for (drop_former_lives(); !finishes_.empty() && finishes_.top().step <= step_; drop_former_lives()) {
            const std::size_t request = finishes_.top().request;
            finishes_.pop();
            const std::int64_t context = stop_decoding(request);
            leave(request, context);
            finish(request, now_);
        }
    }

    void drop_former_lives()
    {
        while (!finishes_.empty() && sequences_[finishes_.top().request].life != finishes_.top().life) {
            finishes_.pop();
        }
    }

    // Its context at this moment.
    std::int64_t stop_decoding(std::size_t request)
    {
        Sequence& sequence = sequences_[request];
        const std::int64_t context = sequence.context + step_ - sequence.since;
        --decoding_;
        context_base_ -= sequence.context - sequence.since;
        finish_base_ -= sequence.since + sequence.output_left;
        asked_of_decoding_ -= requests_[request].output_tokens;
        pool_.stop_growing(context - sequence.shared, step_);
        sequence.output_left -= step_ - sequence.since;
        return context;
    }

    void leave(std::size_t request, std::int64_t context)
    {
        const Sequence& sequence = sequences_[request];
        pool_.give_back(own_pages(context, sequence));
        promised_ -= sequence.promised;
        --running_count_;
    }

    // True when a running request lost its pages.
    bool make_room_for_decoding()
    {
        bool took_back = false;
        while (decoding_ > 0 && pool_.needed(step_) > pool_.free()) {
            take_back_newest();
            took_back = true;
        }
        return took_back;
    }

    void take_back_newest()
    {
        while (sequences_[running_.back().request].life != running_.back().life ||
               sequences_[running_.back().request].state == Sequence::State::Done) {
            running_.pop_back();
        }
        const std::size_t request = running_.back().request;
        running_.pop_back();
        take_back(request);
    }

    // It loses its pages and waits at the head of the queue, to be computed again with what it has made.
    void take_back(std::size_t request)
    {
        Sequence& sequence = sequences_[request];
        if (sequence.state == Sequence::State::Decoding) {
            expected_.taken_back(asked_of_decoding_ - output_left_of_decoding(), decoding_, asked_of_decoding_);
            const std::int64_t context = stop_decoding(request);
            leave(request, context);
            sequence.to_compute = context + 1 - sequence.shared; // its newest token is not in the cache yet
        } else {
            output_left_in_prompt_ -= sequence.output_left;
            leave(request, sequence.context);
            sequence.to_compute += sequence.context - sequence.shared;
            std::erase(in_prompt_, request);
        }
        sequence.context = sequence.shared;
        sequence.state = Sequence::State::Waiting;
        ++sequence.life;
        ++run_.preemptions;
        waiting_.push_front(request);
    }

    // ---- sums

    [[nodiscard]] std::int64_t own_pages(std::int64_t context, const Sequence& sequence) const
    {
        return pool_.pages_of(context - sequence.shared);
    }
    [[nodiscard]] std::int64_t pages_for(const Sequence& sequence, std::int64_t part) const
    {
        return own_pages(sequence.context + part, sequence) - own_pages(sequence.context, sequence);
    }
    // All that a waiting one may come to hold; the last token of its output is never cached.
    [[nodiscard]] std::int64_t most_pages(const Sequence& sequence) const
    {
        return own_pages(sequence.context + sequence.to_compute + sequence.output_left - 1, sequence);
    }
    // Running requests are served first.
    [[nodiscard]] std::int64_t free_for_prompts() const
    {
        return pool_.free() - (rules_.mixed_steps ? pool_.needed(step_) : 0);
    }
    [[nodiscard]] double context_of_decoding() const { return static_cast<double>(context_base_ + decoding_ * step_); }
    [[nodiscard]] std::int64_t output_left_of_decoding() const { return finish_base_ - decoding_ * step_; }

    const LoadCase& load_;
    const SchedulerRules& rules_;
    const std::vector<Arrival>& requests_;
    const StepSeconds& seconds_;
    Clients clients_;
    PagePool pool_;
    std::vector<Sequence> sequences_;
    LoadRun run_;

    std::deque<std::size_t> waiting_;

    struct Life {
        std::size_t request = 0;
        int life = 0;
    };
    std::vector<Life> running_; // in the order of their start; ended ones stay until they are the last
    std::vector<std::size_t> in_prompt_;
    struct Chunk {
        std::size_t request = 0;
        std::int64_t tokens = 0;
    };
    std::vector<Chunk> chunks_; // of the planned step
    std::priority_queue<Due, std::vector<Due>, std::greater<Due>> finishes_;
    ExpectedShare expected_;

    double now_ = 0;
    double seen_until_ = 0; // arrivals up to here are known to the next plan
    std::int64_t step_ = 0; // decode steps so far
    int running_count_ = 0;
    int decoding_ = 0;
    std::int64_t context_base_ = 0;      // sum over decoding of context - since
    std::int64_t finish_base_ = 0;       // sum over decoding of the step at which each ends
    std::int64_t asked_of_decoding_ = 0; // output tokens
    std::int64_t output_left_in_prompt_ = 0;
    std::int64_t promised_ = 0; // pages that the running ones may take in all
    std::size_t done_ = 0;
};

} // namespace

LoadRun run_load(const LoadCase& load, const std::vector<Arrival>& requests, const StepSeconds& seconds)
{
    return Replay(load, requests, seconds).play();
}

} // namespace tiebreak
