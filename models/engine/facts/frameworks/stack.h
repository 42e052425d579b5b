// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/frameworks/release.h"
#include "models/engine/facts/frameworks/server_rules.h"
#include "models/engine/facts/number_format.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the throughput model knows of serving frameworks and of families of cards: rows of frameworks.json and
// card_classes.json. The constants that they name are in calibration.json.
namespace tiebreak {

// A family of cards whose kernels are the same.
struct CardClass {
    std::string id;   // in the names of constants: "ada"
    std::string name; // Gpu::architecture: "Ada Lovelace"
};

// Which of the card's tensor rates a kernel's compute share is of.
enum class TensorRate { Half, Fp8, Int8 };

// The kernel that multiplies weights of one format.
struct Kernel {
    Precision weights = Precision::Fp16;
    std::string id; // in the names of constants: "marlin4"
    TensorRate rate = TensorRate::Half;
};

// What a framework serves on one family of cards.
struct ServedFormats {
    std::string card_class; // CardClass::name
    std::vector<Kernel> kernels;
    std::vector<Precision> kv_cache; // formats of the KV cache

    // The kernel for that format, or null when it is not served.
    [[nodiscard]] const Kernel* kernel(Precision weights) const;
};

// Releases of a framework that behave alike.
struct Generation {
    std::string name; // in the names of constants: "0.8-0.13"
    Release from;     // the first of them
    SchedulerRules scheduler;
    bool one_attention_call = false; // with a 16-bit cache, one kernel serves prompts and decoding sequences alike
    PoolRule pool;
    std::string pool_name;   // of the fitted share of memory, where there is one
    std::string rig;         // whose machines its measurements come from, where that matters
    bool new_engine = false; // shares no engine with the generation before it
    std::string measured_as; // generations with the same text share their residuals
};

// A default that changed between two generations.
struct FractionFrom {
    Release from;
    double fraction = 0.9; // of the card's memory
};

// A serving framework.
struct Stack {
    std::string name;                          // as scenarios and measurements say it: "TensorRT-LLM"
    std::vector<std::string> spellings;        // other names, in lower-case letters, digits and dots
    int least_prompt = 1;                      // tokens; 0: its benchmark also generates from nothing
    bool checks_context = false;               // refuses requests beyond the model's context
    bool serves_in_flight = false;             // unless told otherwise: a finished sequence is replaced at once
    bool splits_by_layer = false;              // several GPUs take turns: room for larger models, no speed-up
    std::optional<Release> same_tokens_before; // static benchmarks of these feed every sequence the same tokens
    std::string head_kernel;                   // of lm_head where it stays at 16 bits
    std::vector<Generation> ladder;            // oldest first; never empty
    std::vector<FractionFrom> fractions;       // oldest first; may be empty
    SmallCardRule small_card;
    std::vector<ServedFormats> serves;

    // What it serves on the family, or null.
    [[nodiscard]] const ServedFormats* served(std::string_view card_class) const;

    // The generation that a release belongs to: the newest when there is none; the oldest for what came before it.
    [[nodiscard]] const Generation& generation(std::optional<Release> release) const;
    [[nodiscard]] std::size_t step_of(const Generation& generation) const; // its place on the ladder
};

} // namespace tiebreak
