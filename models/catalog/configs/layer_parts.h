// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/configs/config_object.h"
#include "models/engine/facts/model_shape.h"

// The parts that layers of language models are made of, with their matrices counted. Internal to the readers of
// config.json.
namespace tiebreak {

// Counts `count` equal matrices of a layer; `part` is the member of it that counts their parameters.
void add_matrices(LayerGroup& layer, double& part, double count, double inputs, double outputs);

// Gate, up and down projection of that width; 0: none.
void add_gated_mlp(LayerGroup& layer, double hidden, double width);

// The layer's experts, of `matrices` each, all `width` wide, and their router.
void add_experts(LayerGroup& layer, double matrices, double hidden, double width);

// Queries, keys, values and output. A gate doubles the queries; keys that serve as values save a matrix.
[[nodiscard]] LayerGroup attention(double hidden, int heads, int kv_heads, int head_dim, bool gated = false,
                                   bool keys_are_values = false);

// Attention within a window of so many tokens; 0: within all.
void set_window(LayerGroup& layer, int window);

struct Widths {
    int hidden = 0;
    int heads = 0;
    int kv_heads = 0;
    int head_dim = 0;
};

[[nodiscard]] Widths widths_of(const ConfigObject& config);
[[nodiscard]] LayerGroup attention_of(const ConfigObject& config, const Widths& widths);
[[nodiscard]] int width_of_mlp(const ConfigObject& config);

struct Experts {
    int count = 0; // 0: the model has none
    int per_token = 0;
    int width = 0;
    double shared_width = 0;
};

[[nodiscard]] Experts experts_of(const ConfigObject& config);
void set_experts(LayerGroup& layer, double hidden, const Experts& experts);

// The MLP of that layer: experts, where the file gives this layer some.
void set_mlp(LayerGroup& layer, const ConfigObject& config, double hidden, const Experts& experts, int index);

} // namespace tiebreak
