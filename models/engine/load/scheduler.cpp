// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/scheduler.h"

#include "models/engine/load/clients.h"
#include "models/engine/load/running_set.h"
#include "models/engine/load/trajectory.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace tiebreak {

namespace {

// Whole pages only, and never the last token: what follows it is what is asked for.
std::int64_t prefix_of(const LoadCase& load, const Arrival& request)
{
    if (!load.rules.shares_prefixes) {
        return 0;
    }
    const auto found = static_cast<std::int64_t>(load.shared_prefix * request.prompt_tokens);
    const std::int64_t page = load.rules.page_tokens;
    return std::min<std::int64_t>(found, request.prompt_tokens - 1) / page * page;
}

// Tokens that the cache holds beside the shared pages, which are held once, for all.
std::int64_t own_tokens(const LoadCase& load, const std::vector<Arrival>& requests)
{
    std::int64_t longest = 0;
    for (const Arrival& request : requests) {
        longest = std::max(longest, prefix_of(load, request));
    }
    return std::max<std::int64_t>(0, load.kv_tokens - longest);
}

class Replay {
public:
    Replay(const LoadCase& load, const std::vector<Arrival>& requests, const StepSeconds& seconds,
           Trajectory* trajectory = nullptr)
        : load_(load), rules_(load.rules), requests_(requests), seconds_(seconds), trajectory_(trajectory),
          clients_(load, requests), running_(rules_, own_tokens(load, requests), requests.size())
    {
        run_.served.resize(requests.size());
        run_.pages = running_.pool().total();
        if (trajectory_ != nullptr) {
            *trajectory_ = {};
            trajectory_->requests.resize(requests.size());
        }
    }

    LoadRun play()
    {
        while (done_ < requests_.size()) {
            take_arrivals();
            if (running_.count() == 0 && waiting_.empty()) {
                if (done_ < requests_.size()) {
                    wait_for_next();
                }
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
    void wait_for_next()
    {
        running_.idle();
        const double idle_s = std::max(0.0, clients_.next_reach_s() - now_);
        if (trajectory_ != nullptr && idle_s > 0) {
            trajectory_->stretches.push_back({{}, 0, idle_s});
        }
        now_ += idle_s;
        seen_until_ = now_;
    }

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
        if (running_.enter(sending.request, request.prompt_tokens, request.output_tokens, prefix_of(load_, request))) {
            waiting_.push_back(sending.request);
            return;
        }
        ++run_.refused;
        served.output_tokens = 0;
        finish(sending.request, sending.at_s);
    }

    void finish(std::size_t request, double at_s)
    {
        run_.served[request].end_s = at_s;
        if (trajectory_ != nullptr && run_.served[request].output_tokens > 0) {
            trajectory_->requests[request].end = trajectory_->stretches.size() - 1;
            trajectory_->requests[request].output_tokens = run_.served[request].output_tokens;
        }
        ++done_;
        clients_.answered(at_s);
    }

    StepWork planned_step()
    {
        StepWork work;
        chunks_.clear();
        bool took_back = false;
        if (rules_.mixed_steps) {
            took_back = make_room_for_decoding();
            work.decoding = running_.decoding();
            work.decode_context = running_.context_of_decoding();
        }
        std::int64_t budget =
            std::max<std::int64_t>(0, rules_.token_budget - (rules_.mixed_steps ? running_.decoding() : 0));
        took_back |= !continue_prompts(work, budget);
        while (!took_back && !waiting_.empty() && running_.count() < rules_.max_running) {
            const std::size_t request = waiting_.front();
            const std::int64_t part = part_of(running_[request], budget, chunks_.empty());
            if (part == 0 || !running_.admits(request, part)) {
                break;
            }
            waiting_.pop_front();
            running_.start(request);
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
        const std::vector<std::size_t> in_prompt = running_.in_prompt();
        for (const std::size_t request : in_prompt) {
            const std::int64_t part = std::min(running_[request].to_compute, budget);
            if (part == 0) {
                break;
            }
            if (!running_.has_room(request, part)) {
                running_.take_back(request);
                send_back(request);
                return false;
            }
            add_chunk(work, request, part);
            budget -= part;
        }
        return true;
    }

    void add_chunk(StepWork& work, std::size_t request, std::int64_t part)
    {
        running_.take_pages(request, part);
        const auto start = static_cast<double>(running_[request].context);
        const double end = start + static_cast<double>(part);
        ++work.chunks;
        work.chunk_tokens += static_cast<double>(part);
        work.longest_chunk = std::max(work.longest_chunk, static_cast<double>(part));
        work.chunk_attention += end * end - start * start;
        work.first_tokens += part == running_[request].to_compute ? 1 : 0;
        chunks_.push_back({request, part});
    }

    void step_with_prompts(const StepWork& work)
    {
        const double step_s = seconds_(work);
        ++run_.evaluated_steps;
        pass(work, step_s, 1);
        seen_until_ = rules_.one_step_ahead ? now_ - step_s : now_;
        for (const auto& [request, part] : chunks_) {
            const bool first = !running_[request].answered;
            if (running_.computed(request, part) && first) {
                run_.served[request].first_token_s = now_;
                if (trajectory_ != nullptr) {
                    trajectory_->requests[request].first_token = trajectory_->stretches.size() - 1;
                }
            }
        }
        take_ended();
    }

    // As many steps as differ only in their contexts.
    void leap()
    {
        if (!rules_.mixed_steps) {
            make_room_for_decoding();
        }
        if (running_.decoding() == 0) {
            return; // all were taken back; the next plan starts one of them again
        }
        std::int64_t steps = running_.steps_to_next_end();
        if (rules_.admission == Admission::Expected && !waiting_.empty()) {
            constexpr std::int64_t ask_again = 16; // what SGLang expects changes while it decodes
            steps = std::min(steps, ask_again);
        }
        StepWork work;
        work.decoding = running_.decoding();
        work.decode_context = running_.context_of_decoding();
        const double first_s = seconds_(work);
        const double first_context = work.decode_context;
        work.decode_context += work.decoding * static_cast<double>(steps - 1);
        const double last_s = steps > 1 ? seconds_(work) : first_s;
        run_.evaluated_steps += steps > 1 ? 2 : 1;
        const double slope = steps > 1 ? (last_s - first_s) / static_cast<double>(steps - 1) : 0;
        if (waiting_.empty() && running_.count() < rules_.max_running) {
            steps = steps_until_seen(first_s, slope, steps);
        }
        const auto n = static_cast<double>(steps);
        work.decode_context = first_context + work.decoding * (n - 1) / 2;
        pass(work, n * first_s + slope * n * (n - 1) / 2, steps);
        seen_until_ = rules_.one_step_ahead ? now_ - (first_s + slope * (n - 1)) : now_;
        take_ended();
    }

    // Steps, at most `most`, until the next arrival is planned for.
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
        const double root = std::sqrt(std::max(linear * linear + 2 * slope * wait_s, 0.0));
        auto steps = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(2 * wait_s / (linear + root))));
        steps += elapsed(static_cast<double>(steps)) < wait_s ? 1 : 0;
        return std::min(most, steps + (rules_.one_step_ahead ? 1 : 0));
    }

    // `steps` steps of that mean work have been done.
    void pass(const StepWork& work, double seconds, std::int64_t steps)
    {
        if (trajectory_ != nullptr) {
            trajectory_->stretches.push_back({work, static_cast<double>(steps), 0});
        }
        now_ += seconds;
        run_.busy_s += seconds;
        run_.running_s += seconds * running_.count();
        run_.decoding_s += seconds * work.decoding;
        run_.used_pages_s += seconds * static_cast<double>(running_.pool().used());
        run_.steps += steps;
        if (work.decoding > 0) {
            running_.decode(steps);
        }
    }

    void take_ended()
    {
        while (const std::optional<std::size_t> request = running_.take_ended()) {
            finish(*request, now_);
        }
    }

    // True when running requests lost their pages.
    bool make_room_for_decoding()
    {
        bool took_back = false;
        while (running_.decoding() > 0 && !running_.decoding_has_pages()) {
            send_back(running_.take_back_newest());
            took_back = true;
        }
        return took_back;
    }

    void send_back(std::size_t request)
    {
        ++run_.preemptions;
        waiting_.push_front(request);
    }

    struct Chunk {
        std::size_t request = 0;
        std::int64_t tokens = 0;
    };

    const LoadCase& load_;
    const SchedulerRules& rules_;
    const std::vector<Arrival>& requests_;
    const StepSeconds& seconds_;
    Trajectory* trajectory_;
    Clients clients_;
    RunningSet running_;
    std::deque<std::size_t> waiting_;
    std::vector<Chunk> chunks_; // of the planned step
    LoadRun run_;
    double now_ = 0;
    double seen_until_ = 0; // arrivals up to here are known to the next plan
    std::size_t done_ = 0;
};

} // namespace

LoadRun run_load(const LoadCase& load, const std::vector<Arrival>& requests, const StepSeconds& seconds)
{
    return Replay(load, requests, seconds).play();
}

LoadRun run_load(const LoadCase& load, const std::vector<Arrival>& requests, const StepSeconds& seconds,
                 Trajectory& trajectory)
{
    LoadRun run = Replay(load, requests, seconds, &trajectory).play();
    place_sendings(trajectory, run, seconds);
    return run;
}

} // namespace tiebreak
