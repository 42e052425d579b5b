// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/contender_edits.h"

#include "models/engine/facts/rates/calibration.h"
#include "models/engine/inputs/field_edits.h"

#include <algorithm>

namespace tiebreak {

namespace {

FieldRef card_of(std::size_t contender)
{
    return find_field(std::string(contender_prefix) + std::to_string(contender) + ".gpu");
}

} // namespace

Problem choose_card(Scenario& scenario, const Catalogue& catalogue, std::size_t contender, const std::string& gpu)
{
    if (Problem problem = set_field(scenario, catalogue, card_of(contender), gpu); !problem.empty()) {
        return problem;
    }
    Contender& chosen = scenario.contenders[contender];
    const Gpu& card = *catalogue.gpu(chosen.gpu);
    if (!is_served(catalogue.calibration, scenario.server.framework, card, chosen.weight_precision)) {
        chosen.weight_precision = Precision::Fp16;
    }
    if (!is_held(catalogue.calibration, scenario.server.framework, card, chosen.kv_precision)) {
        chosen.kv_precision = Precision::Fp16;
    }
    return {};
}

Problem add_card(Scenario& scenario, const Catalogue& catalogue, const std::string& gpu)
{
    if (scenario.contenders.size() >= max_contenders) {
        return {"contenders",
                {phrases::wrong_count,
                 {std::to_string(scenario.contenders.size() + 1), std::to_string(min_contenders),
                  std::to_string(max_contenders)}}};
    }
    const auto same = std::ranges::find(scenario.contenders, gpu, &Contender::gpu);
    const double usd = same != scenario.contenders.end() ? same->usd_per_gpu_hour : 0;
    if (Problem problem = set_field(scenario, catalogue, card_of(scenario.contenders.size()), gpu); !problem.empty()) {
        return problem;
    }
    if (Contender& added = scenario.contenders.back(); lacks_price(added) && usd > 0) {
        added.usd_per_gpu_hour = usd;
    }
    return {};
}

} // namespace tiebreak
