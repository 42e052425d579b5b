// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"
#include "models/engine/facts/frameworks/stack.h"
#include "models/engine/facts/rates/bands.h"
#include "models/engine/facts/rates/constants.h"
#include "models/engine/facts/rates/own_level.h"
#include "models/engine/facts/rates/rate_cache.h"
#include "models/engine/facts/use_facts.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// What the models rest on: families of cards, frameworks, the constants with the rules that make rates of
// them, and how far predictions have been off. A plain value; models/fit fits it, models/catalog stores and loads it.
namespace tiebreak {

struct Calibration {
    std::vector<CardClass> classes;
    std::vector<Stack> stacks;
    std::vector<RateRule> rules; // one for each rate (facts/step_rates.h)
    Constants constants;
    Bands bands;
    std::map<std::string, double, std::less<>> residuals; // ln(measured / predicted) of the rows fitted, by their ids
    UseCalibration uses;                                  // images and training
    std::string date;                                     // of the fit, ISO; an input of the fit, never the clock
    std::vector<OwnLevel> own_levels;                     // the user's, on top of all these; each of an id of its own

    // Of what was asked. Constants, rules, bands and levels must not change after the first prediction, but in a copy.
    mutable RateCache cache;

    // The entry of that name, or null: an unknown one is never replaced by another.
    [[nodiscard]] const CardClass* card_class(std::string_view name) const;
    [[nodiscard]] const Stack* stack(std::string_view name) const;
};

// Whether the card has the tensor rate that a kernel's compute share is of.
[[nodiscard]] bool has_rate(const Gpu& gpu, TensorRate rate);

// Whether the framework serves weights, or a KV cache, of that format on the card; none of an unknown framework.
[[nodiscard]] bool is_served(const Calibration& calibration, std::string_view framework, const Gpu& gpu,
                             Precision weights);
[[nodiscard]] bool is_held(const Calibration& calibration, std::string_view framework, const Gpu& gpu,
                           Precision kv_cache);

// Whether it serves the format on some family of cards: where it does not, the framework is the reason and not the
// card.
[[nodiscard]] bool is_served_somewhere(const Calibration& calibration, std::string_view framework, Precision weights);
[[nodiscard]] bool is_held_somewhere(const Calibration& calibration, std::string_view framework, Precision kv_cache);

} // namespace tiebreak
