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
        : m_load(load), m_rules(load.rules), m_requests(requests), m_seconds(seconds), m_trajectory(trajectory),
          m_clients(load, requests), m_running(m_rules, own_tokens(load, requests), requests.size())
    {
        m_run.served.resize(requests.size());
        m_run.pages = m_running.pool().total();
        if (m_trajectory != nullptr) {
            *m_trajectory = {};
            m_trajectory->requests.resize(requests.size());
        }
    }

    LoadRun play()
    {
        while (m_done < m_requests.size()) {
            take_arrivals();
            if (m_running.count() == 0 && m_waiting.empty()) {
                if (m_done < m_requests.size()) {
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
        m_run.end_s = m_now;
        return std::move(m_run);
    }

private:
    void wait_for_next()
    {
        m_running.idle();
        const double idle_s = std::max(0.0, m_clients.next_reach_s() - m_now);
        if (m_trajectory != nullptr && idle_s > 0) {
            m_trajectory->stretches.push_back({{}, 0, idle_s});
        }
        m_now += idle_s;
        m_seen_until = m_now;
    }

    void take_arrivals()
    {
        while (m_clients.next_reach_s() <= m_seen_until) {
            enter(m_clients.take());
        }
    }

    void enter(const Clients::Sending& sending)
    {
        const Arrival& request = m_requests[sending.request];
        Served& served = m_run.served[sending.request];
        served = {sending.at_s, sending.at_s, sending.at_s, request.prompt_tokens, request.output_tokens};
        if (m_running.enter(sending.request, request.prompt_tokens, request.output_tokens,
                            prefix_of(m_load, request))) {
            m_waiting.push_back(sending.request);
            return;
        }
        ++m_run.refused;
        served.output_tokens = 0;
        finish(sending.request, sending.at_s);
    }

    void finish(std::size_t request, double at_s)
    {
        m_run.served[request].end_s = at_s;
        if (m_trajectory != nullptr && m_run.served[request].output_tokens > 0) {
            m_trajectory->requests[request].end = m_trajectory->stretches.size() - 1;
            m_trajectory->requests[request].output_tokens = m_run.served[request].output_tokens;
        }
        ++m_done;
        m_clients.answered(at_s);
    }

    StepWork planned_step()
    {
        StepWork work;
        m_chunks.clear();
        bool took_back = false;
        if (m_rules.mixed_steps) {
            took_back = make_room_for_decoding();
            work.decoding = m_running.decoding();
            work.decode_context = m_running.context_of_decoding();
        }
        std::int64_t budget =
            std::max<std::int64_t>(0, m_rules.token_budget - (m_rules.mixed_steps ? m_running.decoding() : 0));
        took_back |= !continue_prompts(work, budget);
        while (!took_back && !m_waiting.empty() && m_running.count() < m_rules.max_running) {
            const std::size_t request = m_waiting.front();
            const std::int64_t part = part_of(m_running[request], budget, m_chunks.empty());
            if (part == 0 || !m_running.admits(request, part)) {
                break;
            }
            m_waiting.pop_front();
            m_running.start(request);
            add_chunk(work, request, part);
            budget = std::max<std::int64_t>(0, budget - part);
        }
        return work;
    }

    // A prompt longer than the budget that may not be cut has a step of its own.
    [[nodiscard]] std::int64_t part_of(const Sequence& sequence, std::int64_t budget, bool first) const
    {
        if (m_rules.chunked) {
            return std::min(sequence.to_compute, budget);
        }
        return sequence.to_compute <= budget || first ? sequence.to_compute : 0;
    }

    // False when one found no page for its next part and went back to the queue: it is the newest.
    bool continue_prompts(StepWork& work, std::int64_t& budget)
    {
        const std::vector<std::size_t> in_prompt = m_running.in_prompt();
        for (const std::size_t request : in_prompt) {
            const std::int64_t part = std::min(m_running[request].to_compute, budget);
            if (part == 0) {
                break;
            }
            if (!m_running.has_room(request, part)) {
                m_running.take_back(request);
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
        m_running.take_pages(request, part);
        const auto start = static_cast<double>(m_running[request].context);
        const double end = start + static_cast<double>(part);
        ++work.chunks;
        work.chunk_tokens += static_cast<double>(part);
        work.longest_chunk = std::max(work.longest_chunk, static_cast<double>(part));
        work.chunk_attention += end * end - start * start;
        work.first_tokens += part == m_running[request].to_compute ? 1 : 0;
        m_chunks.push_back({request, part});
    }

    void step_with_prompts(const StepWork& work)
    {
        const double step_s = m_seconds(work);
        ++m_run.evaluated_steps;
        pass(work, step_s, 1);
        m_seen_until = m_rules.one_step_ahead ? m_now - step_s : m_now;
        for (const auto& [request, part] : m_chunks) {
            const bool first = !m_running[request].answered;
            if (m_running.computed(request, part) && first) {
                m_run.served[request].first_token_s = m_now;
                if (m_trajectory != nullptr) {
                    m_trajectory->requests[request].first_token = m_trajectory->stretches.size() - 1;
                }
            }
        }
        take_ended();
    }

    // As many steps as differ only in their contexts.
    void leap()
    {
        if (!m_rules.mixed_steps) {
            make_room_for_decoding();
        }
        if (m_running.decoding() == 0) {
            return; // all were taken back; the next plan starts one of them again
        }
        std::int64_t steps = m_running.steps_to_next_end();
        if (m_rules.admission == Admission::Expected && !m_waiting.empty()) {
            constexpr std::int64_t ask_again = 16; // what SGLang expects changes while it decodes
            steps = std::min(steps, ask_again);
        }
        StepWork work;
        work.decoding = m_running.decoding();
        work.decode_context = m_running.context_of_decoding();
        const double first_s = m_seconds(work);
        const double first_context = work.decode_context;
        work.decode_context += work.decoding * static_cast<double>(steps - 1);
        const double last_s = steps > 1 ? m_seconds(work) : first_s;
        m_run.evaluated_steps += steps > 1 ? 2 : 1;
        const double slope = steps > 1 ? (last_s - first_s) / static_cast<double>(steps - 1) : 0;
        if (m_waiting.empty() && m_running.count() < m_rules.max_running) {
            steps = steps_until_seen(first_s, slope, steps);
        }
        const auto n = static_cast<double>(steps);
        work.decode_context = first_context + work.decoding * (n - 1) / 2;
        pass(work, n * first_s + slope * n * (n - 1) / 2, steps);
        m_seen_until = m_rules.one_step_ahead ? m_now - (first_s + slope * (n - 1)) : m_now;
        take_ended();
    }

    // Steps, at most `most`, until the next arrival is planned for.
    [[nodiscard]] std::int64_t steps_until_seen(double first_s, double slope, std::int64_t most) const
    {
        const double wait_s = m_clients.next_reach_s() - m_now;
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
        return std::min(most, steps + (m_rules.one_step_ahead ? 1 : 0));
    }

    // `steps` steps of that mean work have been done.
    void pass(const StepWork& work, double seconds, std::int64_t steps)
    {
        if (m_trajectory != nullptr) {
            m_trajectory->stretches.push_back({work, static_cast<double>(steps), 0});
        }
        m_now += seconds;
        m_run.busy_s += seconds;
        m_run.running_s += seconds * m_running.count();
        m_run.decoding_s += seconds * work.decoding;
        m_run.used_pages_s += seconds * static_cast<double>(m_running.pool().used());
        m_run.steps += steps;
        if (work.decoding > 0) {
            m_running.decode(steps);
        }
    }

    void take_ended()
    {
        while (const std::optional<std::size_t> request = m_running.take_ended()) {
            finish(*request, m_now);
        }
    }

    // True when running requests lost their pages.
    bool make_room_for_decoding()
    {
        bool took_back = false;
        while (m_running.decoding() > 0 && !m_running.decoding_has_pages()) {
            send_back(m_running.take_back_newest());
            took_back = true;
        }
        return took_back;
    }

    void send_back(std::size_t request)
    {
        ++m_run.preemptions;
        m_waiting.push_front(request);
    }

    struct Chunk {
        std::size_t request = 0;
        std::int64_t tokens = 0;
    };

    const LoadCase& m_load;
    const SchedulerRules& m_rules;
    const std::vector<Arrival>& m_requests;
    const StepSeconds& m_seconds;
    Trajectory* m_trajectory;
    Clients m_clients;
    RunningSet m_running;
    std::deque<std::size_t> m_waiting;
    std::vector<Chunk> m_chunks; // of the planned step
    LoadRun m_run;
    double m_now = 0;
    double m_seen_until = 0; // arrivals up to here are known to the next plan
    std::size_t m_done = 0;
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
