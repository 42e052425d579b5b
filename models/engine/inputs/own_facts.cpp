// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/own_facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace tiebreak {

namespace {

// Calls `replace` with the fact of the same name and the new one; a fact of a new name goes to the end.
template <typename Fact, typename Replace>
void put_each(std::vector<Fact>& facts, const std::vector<Fact>& others, std::string Fact::*name, Replace replace)
{
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < facts.size() && !others.empty(); ++i) {
        places.emplace(facts[i].*name, i);
    }
    for (const Fact& fact : others) {
        if (const auto known = places.find(fact.*name); known == places.end()) {
            facts.push_back(fact);
        } else {
            replace(facts[known->second], fact);
        }
    }
}

template <typename Fact>
void put(std::vector<Fact>& facts, const std::vector<Fact>& others, std::string Fact::*name)
{
    put_each(facts, others, name, [](Fact& replaced, const Fact& fact) { replaced = fact; });
}

template <typename Fact>
void merge(std::vector<Fact>& facts, const std::vector<Fact>& own, std::string Fact::*name,
           std::set<std::string>& own_names)
{
    for (const Fact& fact : own) {
        own_names.insert(fact.*name);
    }
    put_each(facts, own, name, [](Fact& replaced, const Fact& fact) {
        if (replaced != fact) { // else it has been merged already
            replaced = fact;
            replaced.source += (fact.source.empty() ? "" : "; ") + std::string("yours, in place of the catalogue's");
        }
    });
}

Problem wrong(const std::string& where, const std::string& value, std::string_view must_be)
{
    return {where, '"' + value + '"', must_be};
}

template <typename Fact>
bool has(const std::vector<Fact>& facts, const std::string& name, std::string Fact::*member)
{
    return std::ranges::find(facts, name, member) != facts.end();
}

// Checks one list, fact by fact: names first, then what `check_one` finds in the fact at a place.
template <typename Fact, typename CheckOne>
Problem check_list(const char* list, std::string_view key, const std::vector<Fact>& facts, std::string Fact::*name,
                   CheckOne check_one)
{
    std::unordered_map<std::string_view, int> uses;
    for (const Fact& fact : facts) {
        ++uses[fact.*name];
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const std::string where = std::string("facts.") + list + "." + std::to_string(i) + ".";
        const std::string& own_name = facts[i].*name;
        if (own_name.empty() || uses[own_name] > 1) {
            return wrong(where + std::string(key), own_name, phrases::name_of_its_own);
        }
        if (Problem problem = check_one(where, facts[i]); !problem.empty()) {
            return problem;
        }
    }
    return {};
}

// The first request that is empty or earlier than the one before, as "facts.traces.0.requests.17".
Problem check_requests(const std::string& where, const Trace& trace)
{
    if (trace.requests.size() < 2 || !(trace.requests.back().at_s > trace.requests.front().at_s)) {
        return {where + "requests", std::to_string(trace.requests.size()), phrases::a_log};
    }
    double before_s = 0;
    for (std::size_t i = 0; i < trace.requests.size(); ++i) {
        const Arrival& request = trace.requests[i];
        if (!(request.at_s >= before_s) || request.prompt_tokens < 1 || request.output_tokens < 1) {
            return {where + "requests." + std::to_string(i),
                    '"' + std::to_string(request.at_s) + ' ' + std::to_string(request.prompt_tokens) + ' ' +
                        std::to_string(request.output_tokens) + '"',
                    phrases::a_request};
        }
        before_s = request.at_s;
    }
    return {};
}

struct Quantity {
    const char* key;
    double value;
};

std::string digits_of(double value)
{
    std::array<char, 32> digits{};
    auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

Problem check_positive(const std::string& where, std::initializer_list<Quantity> quantities)
{
    for (const Quantity& quantity : quantities) {
        if (!(quantity.value > 0)) {
            return {where + quantity.key, digits_of(quantity.value), phrases::above_zero};
        }
    }
    return {};
}

Problem check_level(const std::string& where, const OwnLevel& level)
{
    constexpr double most = 10; // beyond which something else was measured
    if (level.id != level_id(level.framework, level.gpu, level.weight_precision)) {
        return wrong(where + "id", level.id, phrases::level_name);
    }
    if (!(level.speed >= 1 / most && level.speed <= most)) {
        return {where + "speed", digits_of(level.speed), phrases::a_level};
    }
    return check_positive(where, {{"half_width", level.half_width},
                                  {"public_half_width", level.public_half_width},
                                  {"runs", static_cast<double>(level.runs)},
                                  {"models", static_cast<double>(level.models)}});
}

Problem check_pipeline(const std::string& where, const ImagePipeline& pipeline)
{
    for (const PipelineNumber& number : pipeline_numbers) {
        const auto* const whole = std::get_if<int ImagePipeline::*>(&number.member);
        const double value =
            whole != nullptr ? pipeline.**whole : pipeline.*std::get<double ImagePipeline::*>(number.member);
        if (!(value >= number.least && value <= number.most)) {
            const Phrase range(whole != nullptr ? phrases::whole_number : phrases::number,
                               {digits_of(number.least), digits_of(number.most)});
            return {where + std::string(number.key), digits_of(value), range};
        }
    }
    return {};
}

} // namespace

bool OwnFacts::empty() const
{
    return gpus.empty() && models.empty() && prices.empty() && measurements.empty() && traces.empty() &&
           levels.empty() && pipelines.empty();
}

Catalogue merged(Catalogue catalogue, const OwnFacts& own)
{
    merge(catalogue.gpus, own.gpus, &Gpu::name, catalogue.own.gpus);
    merge(catalogue.models, own.models, &LlmModel::name, catalogue.own.models);
    merge(catalogue.prices, own.prices, &PriceQuote::id, catalogue.own.prices);
    merge(catalogue.measurements, own.measurements, &Measurement::id, catalogue.own.measurements);
    merge(catalogue.traces, own.traces, &Trace::name, catalogue.own.traces);
    merge(catalogue.pipelines, own.pipelines, &ImagePipeline::name, catalogue.own.pipelines);
    put(catalogue.calibration.own_levels, own.levels, &OwnLevel::id);
    return catalogue;
}

void add_facts(OwnFacts& facts, const OwnFacts& others)
{
    put(facts.gpus, others.gpus, &Gpu::name);
    put(facts.models, others.models, &LlmModel::name);
    put(facts.prices, others.prices, &PriceQuote::id);
    put(facts.measurements, others.measurements, &Measurement::id);
    put(facts.traces, others.traces, &Trace::name);
    put(facts.levels, others.levels, &OwnLevel::id);
    put(facts.pipelines, others.pipelines, &ImagePipeline::name);
}

OwnFacts used_by(const OwnFacts& own, std::span<const Scenario* const> scenarios)
{
    std::set<std::string> models;
    std::set<std::string> cards;
    std::set<std::string> quotes;
    std::set<std::string> traces;
    std::set<std::string> pipelines;
    for (const Scenario* const scenario : scenarios) {
        models.insert(scenario->model);
        traces.insert(scenario->load.trace);
        pipelines.insert(scenario->images.pipeline);
        for (const Contender& contender : scenario->contenders) {
            cards.insert(contender.gpu);
            quotes.insert(contender.price_source);
        }
        for (const auto& edit : scenario->price_edits) {
            quotes.insert(edit.quote);
        }
    }
    OwnFacts used;
    const auto copy = [](const auto& from, auto& into, const auto& is_used) {
        std::ranges::copy_if(from, std::back_inserter(into), is_used);
    };
    copy(own.prices, used.prices, [&](const PriceQuote& quote) { return quotes.contains(quote.id); });
    for (const PriceQuote& quote : used.prices) {
        cards.insert(quote.gpu);
    }
    copy(own.gpus, used.gpus, [&](const Gpu& gpu) { return cards.contains(gpu.name); });
    copy(own.models, used.models, [&](const LlmModel& model) { return models.contains(model.name); });
    copy(own.measurements, used.measurements,
         [&](const Measurement& row) { return models.contains(row.model) && cards.contains(row.gpu); });
    copy(own.traces, used.traces, [&](const Trace& trace) { return traces.contains(trace.name); });
    copy(own.levels, used.levels, [&](const OwnLevel& level) { return cards.contains(level.gpu); });
    copy(own.pipelines, used.pipelines,
         [&](const ImagePipeline& pipeline) { return pipelines.contains(pipeline.name); });
    return used;
}

Problem check(const OwnFacts& own, const Catalogue& catalogue)
{
    const auto is_card = [&](const std::string& name) {
        return has(catalogue.gpus, name, &Gpu::name) || has(own.gpus, name, &Gpu::name);
    };
    const auto is_model = [&](const std::string& name) {
        return has(catalogue.models, name, &LlmModel::name) || has(own.models, name, &LlmModel::name);
    };
    Problem problem = check_list("gpus", "name", own.gpus, &Gpu::name, [&](const std::string& where, const Gpu& gpu) {
        return has(catalogue.calibration.classes, gpu.architecture, &CardClass::name)
                   ? check_positive(where, {{"memory_gb", gpu.memory_gb},
                                            {"usable_gb", gpu.usable_gb},
                                            {"bandwidth_gb_s", gpu.bandwidth_gb_s},
                                            {"tdp_w", gpu.tdp_w}})
                   : wrong(where + "architecture", gpu.architecture, phrases::known_family);
    });
    if (problem.empty()) {
        problem = check_list(
            "models", "name", own.models, &LlmModel::name, [](const std::string& where, const LlmModel& model) {
                return check_positive(where, {{"shape.groups", static_cast<double>(model.shape.groups.size())},
                                              {"shape.hidden", static_cast<double>(model.shape.hidden)},
                                              {"shape.vocabulary", static_cast<double>(model.shape.vocabulary)},
                                              {"published_params_b", model.published_params_b}});
            });
    }
    if (problem.empty()) {
        problem = check_list(
            "prices", "id", own.prices, &PriceQuote::id, [&](const std::string& where, const PriceQuote& quote) {
                return is_card(quote.gpu) ? check_positive(where, {{"usd_per_gpu_hour", quote.usd_per_gpu_hour}})
                                          : wrong(where + "gpu", quote.gpu, phrases::known_card);
            });
    }
    if (problem.empty()) {
        problem = check_list("measurements", "id", own.measurements, &Measurement::id,
                             [&](const std::string& where, const Measurement& row) {
                                 return !is_card(row.gpu)      ? wrong(where + "gpu", row.gpu, phrases::known_card)
                                        : !is_model(row.model) ? wrong(where + "model", row.model, phrases::known_model)
                                        : !has(catalogue.calibration.stacks, row.framework, &Stack::name)
                                            ? wrong(where + "framework", row.framework, phrases::known_framework)
                                            : check_positive(where, {{"value", row.value}});
                             });
    }
    if (problem.empty()) {
        problem = check_list("traces", "name", own.traces, &Trace::name, check_requests);
    }
    if (problem.empty()) {
        problem =
            check_list("levels", "id", own.levels, &OwnLevel::id, [&](const std::string& where, const OwnLevel& level) {
                return !is_card(level.gpu) ? wrong(where + "gpu", level.gpu, phrases::known_card)
                       : !has(catalogue.calibration.stacks, level.framework, &Stack::name)
                           ? wrong(where + "framework", level.framework, phrases::known_framework)
                           : check_level(where, level);
            });
    }
    if (problem.empty()) {
        problem = check_list("pipelines", "name", own.pipelines, &ImagePipeline::name, check_pipeline);
    }
    return problem;
}

} // namespace tiebreak
