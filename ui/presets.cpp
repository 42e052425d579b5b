// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Presets", text);
}

} // namespace

std::vector<Preset> presets()
{
    return {
        {tr("Serving, batch 8"), tr("A million requests of 100 tokens a month at FP16"), {}},
        {tr("Interactive, batch 1"),
         tr("One request at a time, 100 million tokens a month"),
         {{"batch", "1"}, {"tokens_per_month", "100M"}}},
        {tr("Batch jobs, batch 32"),
         tr("Throughput first, 500 million tokens a month; the article's figures here are INT8"),
         {{"batch", "32"},
          {"tokens_per_month", "500M"},
          {"contenders.0.weight_precision", "INT8"},
          {"contenders.1.weight_precision", "INT8"},
          {"contenders.2.weight_precision", "INT8"}}},
        {tr("100,000 users"),
         tr("100,000 users at 200 tokens a day: 20 million tokens a day, 600 million a month"),
         {{"tokens_per_month", "600M"}}},
    };
}

Scenario scenario_of(const Preset& preset, const Catalogue& catalogue)
{
    Scenario scenario = default_scenario(catalogue);
    for (const auto& [key, value] : preset.inputs) {
        // A preset that the catalogue cannot follow in one input keeps the default there; a test holds them all.
        [[maybe_unused]] const Problem problem = set_from_text(scenario, catalogue, key, value);
        Q_ASSERT(problem.empty());
    }
    return scenario;
}

} // namespace tiebreak
