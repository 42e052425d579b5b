// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/own_facts/own_facts_json.h"

#include <tuple>
#include <vector>

// Internal to the files of own facts: the lists that they have.
namespace tiebreak {

template <typename Fact>
struct FactList {
    const char* key;
    std::vector<Fact> OwnFacts::*list;
    Fact (*from_json)(const QJsonObject& json);
};

inline constexpr std::tuple fact_lists{
    FactList<Gpu>{"gpus", &OwnFacts::gpus, gpu_from_json},
    FactList<LlmModel>{"models", &OwnFacts::models, model_from_json},
    FactList<PriceQuote>{"prices", &OwnFacts::prices, price_from_json},
    FactList<Measurement>{"measurements", &OwnFacts::measurements, measurement_from_json},
    FactList<Trace>{"traces", &OwnFacts::traces, trace_from_json},
    FactList<OwnLevel>{"levels", &OwnFacts::levels, level_from_json},
    FactList<ImagePipeline>{"pipelines", &OwnFacts::pipelines, pipeline_from_json},
};

template <typename Visit>
void for_each_fact_list(Visit visit)
{
    std::apply([&](const auto&... rows) { (visit(rows), ...); }, fact_lists);
}

} // namespace tiebreak
