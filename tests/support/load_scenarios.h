// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/field_edits.h"

#include <QTest>

#include <string>
#include <utility>
#include <vector>

// A chat load that all three cards of the default scenario carry, and changes of it.
namespace tiebreak {

using Settings = std::vector<std::pair<std::string, std::string>>;

inline Settings chatLoad()
{
    return {{"evidence", "model"},    {"framework", "vLLM"},    {"model", "Llama-3.1-8B"}, {"prompt_tokens", "1500"},
            {"output_tokens", "300"}, {"prompt_spread", "0.6"}, {"output_spread", "0.6"},  {"load", "users"},
            {"users", "60"},          {"think_time_s", "5"},    {"ttft_limit_ms", "1000"}, {"tpot_limit_ms", "50"}};
}

inline Scenario scenarioWith(const Catalogue& catalogue, const Settings& settings)
{
    Scenario scenario = default_scenario(catalogue);
    for (const auto& [key, value] : settings) {
        if (const Problem problem = set_from_text(scenario, catalogue, key, value); !problem.empty()) {
            qFatal("%s", problem.english().c_str());
        }
    }
    return scenario;
}

// The same, which must make sense as a whole.
inline Scenario validScenarioWith(const Catalogue& catalogue, const Settings& settings)
{
    const Scenario scenario = scenarioWith(catalogue, settings);
    if (const Problem problem = validate(scenario, catalogue); !problem.empty()) {
        qFatal("%s", problem.english().c_str());
    }
    return scenario;
}

// The chat load with changes.
inline Scenario chatWith(const Catalogue& catalogue, const Settings& changes = {})
{
    Settings settings = chatLoad();
    settings.insert(settings.end(), changes.begin(), changes.end());
    return scenarioWith(catalogue, settings);
}

} // namespace tiebreak
