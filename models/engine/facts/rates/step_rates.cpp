// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/rates/step_rates.h"

#include <algorithm>
#include <array>

namespace tiebreak {

std::span<const StepRateRow> step_rate_rows()
{
    static constexpr std::array rows = {
        StepRateRow{"bw", "share", "of the bandwidth, matrix products of few rows", &StepRates::bandwidth},
        StepRateRow{"comp", "share", "of the tensor rate, matrix products of many rows", &StepRates::compute},
        StepRateRow{"sharp", "", "knee between the two", &StepRates::sharpness},
        StepRateRow{"head_bw", "share", "of the bandwidth, the head with few rows", &StepRates::head_bandwidth},
        StepRateRow{"head_comp", "share", "of the tensor rate, the head with many rows", &StepRates::head_compute},
        StepRateRow{"head_sharp", "", "knee between the two", &StepRates::head_sharpness},
        StepRateRow{"droop", "", "loss of compute per doubling of rows above 1,024", &StepRates::droop},
        StepRateRow{"moe_bw", "", "bandwidth of experts over dense products", &StepRates::expert_bandwidth},
        StepRateRow{"moe_comp", "", "compute of experts over dense products", &StepRates::expert_compute},
        StepRateRow{"kv", "share", "of the bandwidth, decode attention", &StepRates::kv_read},
        StepRateRow{"dattn", "share", "of the tensor rate, decode attention", &StepRates::decode_attention},
        StepRateRow{"attn_sharp", "", "knee between the two", &StepRates::attention_sharpness},
        StepRateRow{"pattn", "share", "of the tensor rate, attention of prompts", &StepRates::prefill_attention},
        StepRateRow{"layer_us", "us", "launches and small kernels of a layer", &StepRates::layer_us},
        StepRateRow{"moe_us", "us", "router and sorting of a layer of experts", &StepRates::expert_layer_us},
        StepRateRow{"step_us", "us", "scheduling and sampling of a step", &StepRates::step_us},
        StepRateRow{"pass_us", "us", "a step with prompts, on top", &StepRates::pass_us},
        StepRateRow{"seq_us", "us", "a sequence in a step", &StepRates::sequence_us},
        StepRateRow{"vocab_ns", "ns", "sampling, of one vocabulary entry", &StepRates::vocabulary_ns},
        StepRateRow{"link_gb", "GB/s", "all-reduces of long messages", &StepRates::link_gb_s},
        StepRateRow{"link_lat", "us", "all-reduce of a short message, per doubling of GPUs",
                    &StepRates::link_latency_us},
        StepRateRow{"link_root", "us", "all-reduce of 1 MB, on top", &StepRates::link_root_us},
        StepRateRow{"slow", "", "time of everything against the newest release", &StepRates::slowdown},
        StepRateRow{"tile_rows", "rows", "that a decoding sequence pays for in a mixed step", &StepRates::tile_rows},
        StepRateRow{"eager_us", "us", "least time of a layer without CUDA graphs", &StepRates::unlaunched_layer_us},
        StepRateRow{"client_ms", "ms", "a request, before the engine sees it", &StepRates::client_ms},
        StepRateRow{"pool_share", "share", "of what is left, for the KV cache", &StepRates::pool_share, 0},
        StepRateRow{"lost_gib", "GiB", "that the measured machines lacked", &StepRates::lost_gib, 0},
    };
    return rows;
}

StepRates rates_of(const Constants& constants, const std::vector<RateRule>& rules, const RateNames& names)
{
    StepRates rates;
    for (const StepRateRow& row : step_rate_rows()) {
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const RateRule& each) { return each.rate == row.name; });
        if (rule != rules.end()) {
            const std::vector<Factor> factors = factors_of(constants, *rule, names);
            rates.*row.member = factors.empty() ? row.absent : product_of(constants, factors);
        }
    }
    return rates;
}

} // namespace tiebreak
