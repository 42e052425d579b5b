// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/attention_layout.h"

#include <algorithm>

namespace tiebreak {

double attended(const AttentionLayers& layers, double context)
{
    return layers.window > 0 ? std::min(context, static_cast<double>(layers.window)) : context;
}

double attended_in_prompt(const AttentionLayers& layers, double prompt)
{
    const double window = layers.window;
    return layers.window > 0 && prompt > window ? window - 0.5 * window * window / prompt : 0.5 * prompt;
}

double token_elements(const AttentionLayers& layers, int gpus)
{
    if (layers.state_elements > 0) {
        return 0;
    }
    if (layers.latent > 0) {
        return static_cast<double>(layers.layers) * layers.latent;
    }
    const double heads = std::max(1.0, static_cast<double>(layers.kv_heads) / gpus);
    return 2.0 * layers.layers * heads * layers.head_dim;
}

double fixed_elements(const AttentionLayers& layers, int gpus)
{
    return layers.layers * layers.state_elements / gpus;
}

double token_flops(const AttentionLayers& layers, int heads, double gpus)
{
    const int width = layers.latent > 0 ? layers.latent : layers.head_dim;
    return layers.state_elements > 0 ? 0 : 4.0 * layers.layers * heads * width / gpus;
}

double fixed_flops(const AttentionLayers& layers, double gpus)
{
    return 4.0 * layers.layers * layers.state_elements /
           gpus; // updated and read, a multiplication and an addition each
}

} // namespace tiebreak
