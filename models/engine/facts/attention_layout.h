// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

// Inline: a prediction asks a dozen times.
namespace tiebreak {

// Layers of a model that attend in the same way. What they keep and read of a sequence, and what they compute, is
// linear in its length up to the window and constant from there: a model is exact at a few lengths.
struct AttentionLayers {
    int layers = 0;
    int kv_heads = 0; // each GPU of a replica holds at least one
    int head_dim = 0;
    int window = 0;            // tokens that a row attends to; 0: all of them
    int latent = 0;            // elements of the latent that all heads share (MLA), on every GPU; 0: keys and values
    double state_elements = 0; // of each layer, whatever the length (linear attention, Mamba); then nothing a token

    bool operator==(const AttentionLayers&) const = default;
};

// Tokens of a context that a row attends to.
[[nodiscard]] inline double attended(const AttentionLayers& layers, double context)
{
    return layers.window > 0 ? std::min(context, static_cast<double>(layers.window)) : context;
}

// The mean of that over a prompt's rows, each of which sees those before it: half the prompt without a window.
[[nodiscard]] inline double attended_in_prompt(const AttentionLayers& layers, double prompt)
{
    const double window = layers.window;
    return layers.window > 0 && prompt > window ? window - 0.5 * window * window / prompt : 0.5 * prompt;
}

// Elements that one GPU of `gpus` keeps for each token that is attended to, of all these layers.
[[nodiscard]] inline double token_elements(const AttentionLayers& layers, int gpus)
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

// Elements that it keeps of a sequence of any length.
[[nodiscard]] inline double fixed_elements(const AttentionLayers& layers, int gpus)
{
    return layers.layers * layers.state_elements / gpus;
}

// Operations of one row for each token it attends to, on one GPU of `gpus`, with `heads` query heads; and those that do
// not depend on the context.
[[nodiscard]] inline double token_flops(const AttentionLayers& layers, int heads, double gpus)
{
    const int width = layers.latent > 0 ? layers.latent : layers.head_dim;
    return layers.state_elements > 0 ? 0 : 4.0 * layers.layers * heads * width / gpus;
}

[[nodiscard]] inline double fixed_flops(const AttentionLayers& layers, double gpus)
{
    return 4.0 * layers.layers * layers.state_elements /
           gpus; // updated and read, a multiplication and an addition each
}

} // namespace tiebreak
