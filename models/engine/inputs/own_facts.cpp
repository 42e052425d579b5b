// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/own_facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <string>
#include <string_view>

namespace tiebreak {

namespace {

template <typename Fact>
void merge(std::vector<Fact>& facts, const std::vector<Fact>& own, std::string Fact::*name)
{
    for (const Fact& fact : own) {
        const auto known = std::ranges::find(facts, fact.*name, name);
        if (known == facts.end()) {
            facts.push_back(fact);
        } else if (*known != fact) { // else it has been merged already
            *known = fact;
            known->source += (known->source.empty() ? "" : "; ") + std::string("yours, in place of the catalogue's");
        }
    }
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
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const std::string where = std::string("facts.") + list + "." + std::to_string(i) + ".";
        const std::string& own_name = facts[i].*name;
        if (own_name.empty() || std::ranges::count(facts, own_name, name) > 1) {
            return wrong(where + std::string(key), own_name, phrases::name_of_its_own);
        }
        if (Problem problem = check_one(where, facts[i]); !problem.empty()) {
            return problem;
        }
    }
    return {};
}

struct Quantity {
    const char* key;
    double value;
};

Problem check_positive(const std::string& where, std::initializer_list<Quantity> quantities)
{
    for (const Quantity& quantity : quantities) {
        if (!(quantity.value > 0)) {
            std::array<char, 32> digits{};
            auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), quantity.value).ptr;
            return {where + quantity.key, std::string(digits.data(), end), phrases::above_zero};
        }
    }
    return {};
}

} // namespace

bool OwnFacts::empty() const
{
    return gpus.empty() && models.empty() && prices.empty() && measurements.empty();
}

Catalogue merged(Catalogue catalogue, const OwnFacts& own)
{
    merge(catalogue.gpus, own.gpus, &Gpu::name);
    merge(catalogue.models, own.models, &LlmModel::name);
    merge(catalogue.prices, own.prices, &PriceQuote::id);
    merge(catalogue.measurements, own.measurements, &Measurement::id);
    return catalogue;
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
    return problem;
}

} // namespace tiebreak
