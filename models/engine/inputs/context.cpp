// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/context.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace tiebreak {

namespace {

// Requests of one kind and the model that serves them; references into a scenario.
template <typename RequestRef>
struct Kind {
    std::string key_prefix;
    const LlmModel* model = nullptr;
    RequestRef* request = nullptr;
};

template <typename ScenarioRef>
auto kinds_of(ScenarioRef& scenario, const Catalogue& catalogue)
{
    using RequestRef = std::remove_reference_t<decltype((scenario.request))>;
    const std::string& second = scenario.second.model.empty() ? scenario.model : scenario.second.model;
    std::vector<Kind<RequestRef>> kinds{{"", catalogue.model(scenario.model), &scenario.request}};
    if (scenario.second.share > 0) {
        kinds.push_back({"second_", catalogue.model(second), &scenario.second.request});
    }
    return kinds;
}

// Wide enough for any two lengths.
std::int64_t tokens_of(const Request& request)
{
    return std::int64_t{request.prompt_tokens} + request.output_tokens;
}

// The model nearest in size whose context is long enough.
const LlmModel* longer_model(const Catalogue& catalogue, const LlmModel& model, const Request& request)
{
    const LlmModel* nearest = nullptr;
    double least = std::numeric_limits<double>::max();
    for (const LlmModel& other : catalogue.models) {
        const double distance = std::abs(std::log(other.published_params_b / model.published_params_b));
        if (is_within_context(other, request) && distance < least) {
            nearest = &other;
            least = distance;
        }
    }
    return nearest;
}

} // namespace

bool is_within_context(const LlmModel& model, const Request& request)
{
    return model.shape.max_context == 0 || tokens_of(request) <= model.shape.max_context;
}

Problem check_context(const Scenario& scenario, const Catalogue& catalogue)
{
    for (const auto& [prefix, model, request] : kinds_of(scenario, catalogue)) {
        if (is_within_context(*model, *request)) {
            continue;
        }
        const bool is_prompt = request->prompt_tokens >= request->output_tokens;
        std::vector<Phrase> values{model->name, std::to_string(model->shape.max_context),
                                   std::to_string(tokens_of(*request))};
        const LlmModel* const longer = longer_model(catalogue, *model, *request);
        if (longer != nullptr) {
            values.emplace_back(longer->name);
        }
        return {prefix + (is_prompt ? "prompt_tokens" : "output_tokens"),
                Phrase(longer != nullptr ? phrases::beyond_context : phrases::beyond_every_context, values)};
    }
    return {};
}

bool cut_to_context(Scenario& scenario, const Catalogue& catalogue)
{
    bool is_cut = false;
    for (const auto& [prefix, model, request] : kinds_of(scenario, catalogue)) {
        if (!is_within_context(*model, *request)) {
            const int limit = model->shape.max_context;
            const bool is_prompt = request->prompt_tokens >= request->output_tokens;
            int& longer = is_prompt ? request->prompt_tokens : request->output_tokens;
            int& shorter = is_prompt ? request->output_tokens : request->prompt_tokens;
            shorter = std::min(shorter, limit / 2);
            longer = limit - shorter;
            is_cut = true;
        }
    }
    return is_cut;
}

double highest(const Field& field, const Scenario& scenario, const Catalogue& catalogue)
{
    for (const auto& [prefix, model, request] : kinds_of(scenario, catalogue)) {
        const bool is_prompt = field.key == prefix + "prompt_tokens";
        const bool is_output = field.key == prefix + "output_tokens";
        if ((is_prompt || is_output) && model->shape.max_context > 0) {
            const int other = is_prompt ? request->output_tokens : request->prompt_tokens;
            return std::clamp<double>(model->shape.max_context - other, field.minimum, field.maximum);
        }
    }
    return field.maximum;
}

} // namespace tiebreak
