// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

// What a language model is made of, as its weights and its KV cache see it: groups of equal layers. Counts are of
// parameters or elements, not of bytes; no biases and no norms, which are below 0.1 % of any model.
namespace tiebreak {

enum class AttentionKind {
    None,   // no mixer of tokens: a layer of MLP or experts alone
    Full,   // every token attends to all before it
    Window, // to the last `window` tokens
    Latent, // to all, through one compressed vector a token (MLA)
    Linear, // a recurrent state instead of a cache
    Mamba,  // the same with Mamba's state
};

struct LayerGroup {
    int count = 1; // equal layers
    AttentionKind attention = AttentionKind::Full;
    int heads = 0; // of queries; of the state for Linear and Mamba
    int kv_heads = 0;
    int head_dim = 0; // of a query and a key
    int value_dim = 0;
    int window = 0;                  // tokens; only for Window
    int latent_dim = 0;              // elements a token, its rotary part included; only for Latent
    int rotary_dim = 0;              // of which rotary; only for Latent
    double state_elements = 0;       // recurrent state of one sequence
    int state_element_bytes = 2;     // 4 where the model asks for 32 bits
    double convolution_elements = 0; // of one sequence, 16 bits each
    double mixer_params = 0;         // attention or its substitute
    double mlp_params = 0;           // what every token uses: a dense MLP, shared experts, the router
    double expert_params = 0;        // of one expert
    int experts = 0;                 // 0: none
    int experts_per_token = 0;
    double matrix_sides = 0; // inputs plus outputs of every matrix, all experts', no router's: of a rank-1 adapter
    int reduces = 2;         // all-reduces of one layer under tensor parallelism

    bool operator==(const LayerGroup&) const = default;
};

// Which matrices the published weights keep in their number format; the rest is 16 bits.
enum class QuantizedPart { Everything, Experts, Mlp };

struct ModelShape {
    int hidden = 0;
    int vocabulary = 0;
    bool tied_embeddings = false; // the head is the embedding
    std::vector<LayerGroup> groups;
    int max_context = 0;      // tokens; 0: not stated
    double vision_params = 0; // of an image encoder, which takes memory and no time of text
    double draft_params = 0;  // of layers that draft tokens ahead (MTP), which servers leave out and some makers count
    std::string weights;      // number format of the published weights, such as "FP16" or "INT4-AWQ"
    QuantizedPart quantized = QuantizedPart::Everything;
    bool kv_8bit = false; // the publisher asks for an 8-bit KV cache

    bool operator==(const ModelShape&) const = default;
};

// Adds a layer to the groups: to an equal one that stands already, else as a new group.
void add_layer(std::vector<LayerGroup>& groups, const LayerGroup& layer);

// Of the layers that keep keys and values, the kind that there is most of; null without any.
[[nodiscard]] const LayerGroup* usual_attention(const ModelShape& shape);

// Whether tensor parallelism can split the layers over so many GPUs (1, 2, 4 or 8): query heads must divide; fewer
// key-value heads than GPUs are copied, which needs an even share.
[[nodiscard]] bool divides(const ModelShape& shape, int gpus);

// Sums over the layers.
[[nodiscard]] int layer_count(const ModelShape& shape);
[[nodiscard]] double dense_params(const ModelShape& shape);         // mixers, dense MLPs, shared experts, routers
[[nodiscard]] double expert_params(const ModelShape& shape);        // all experts
[[nodiscard]] double active_expert_params(const ModelShape& shape); // those that one token uses
[[nodiscard]] double head_params(const ModelShape& shape);
[[nodiscard]] double embedding_params(const ModelShape& shape); // 0 when the head serves for both
[[nodiscard]] double total_params(const ModelShape& shape);     // without the image encoder
[[nodiscard]] double active_params(const ModelShape& shape);
[[nodiscard]] double matrix_sides(const ModelShape& shape); // parameters that LoRA of rank 1 adds to every matrix

// The greatest number that divides the heads of all layers: tensor parallelism takes its divisors.
[[nodiscard]] int divided_heads(const ModelShape& shape);

// Bytes of the parameters that dense_params counts, when `part` of the matrices has weight_bytes a weight and the rest
// 16 bits. A model without experts has all of its matrices in that format where only experts would be.
[[nodiscard]] double dense_bytes(const ModelShape& shape, QuantizedPart part, double weight_bytes);

// Bytes that one more token of a long context takes on each of `gpus` GPUs: layers of full and of latent attention.
// KV heads are split over the GPUs down to one a GPU, a latent vector is on every one of them. element_bytes: 2 or 1.
[[nodiscard]] double kv_bytes_per_token(const ModelShape& shape, double element_bytes, int gpus = 1);

// Bytes of a sequence that do not grow with a long context: full windows and recurrent states, of one GPU.
[[nodiscard]] double kv_fixed_bytes(const ModelShape& shape, double element_bytes, int gpus = 1);

// Bytes that one sequence of `context` tokens holds on one GPU. Piecewise linear in the context: a window fills, then
// stays. Never falls with the context.
[[nodiscard]] double kv_sequence_bytes(const ModelShape& shape, double context, double element_bytes, int gpus = 1);

} // namespace tiebreak
