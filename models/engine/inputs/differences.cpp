// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/differences.h"

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

// Whether the field has one value in all of the scenarios; there must be at least one.
bool is_same(std::span<const Scenario* const> scenarios, FieldRef ref)
{
    const FieldValue value = get_field(*scenarios.front(), ref);
    return std::ranges::all_of(scenarios.subspan(1),
                               [&](const Scenario* other) { return get_field(*other, ref) == value; });
}

std::vector<const Scenario*> with_contender(std::span<const Scenario* const> scenarios, std::size_t contender)
{
    std::vector<const Scenario*> having;
    std::ranges::copy_if(scenarios, std::back_inserter(having),
                         [&](const Scenario* scenario) { return contender < scenario->contenders.size(); });
    return having;
}

} // namespace

std::vector<FieldRef> differing_fields(std::span<const Scenario* const> scenarios)
{
    std::vector<FieldRef> found;
    if (scenarios.empty()) {
        return found;
    }
    for (const Field& field : scenario_fields()) {
        if (!is_same(scenarios, {&field, 0})) {
            found.push_back({&field, 0});
        }
    }
    for (std::size_t contender = 0;; ++contender) {
        const std::vector<const Scenario*> having = with_contender(scenarios, contender);
        if (having.empty()) {
            return found;
        }
        const bool all_have_it = having.size() == scenarios.size();
        for (const Field& field : contender_fields()) {
            const bool is_gpu = field.key == "gpu";
            if ((is_gpu && !all_have_it) || !is_same(having, {&field, contender})) {
                found.push_back({&field, contender});
            }
        }
    }
}

std::vector<FieldRef> differing_fields(const Scenario& a, const Scenario& b)
{
    return differing_fields(std::array{&a, &b});
}

std::optional<std::size_t> counterpart(const Scenario& scenario, std::size_t contender, const Scenario& other)
{
    const std::string& gpu = scenario.contenders[contender].gpu;
    const auto is_that = [&gpu](const Contender& each) { return each.gpu == gpu; };
    auto before = std::ranges::count_if(std::span(scenario.contenders).first(contender), is_that); // of the same GPU
    for (std::size_t i = 0; i < other.contenders.size(); ++i) {
        if (is_that(other.contenders[i]) && before-- == 0) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace tiebreak
