// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"
#include "models/engine/facts/stack.h"

#include <string>
#include <string_view>
#include <vector>

// The constants of the throughput model: shares of a card's peak rates, fixed costs, and how far predictions have been
// off. A plain value; models/fit fits it (fit.h), models/catalog stores it in calibration.json and loads it again.
namespace tiebreak {

// One kind of interconnect. All-reduce of n bytes among tp GPUs, in seconds:
// latency * log2(tp) + root * sqrt(n / 1 MB) + 2 (tp - 1) / tp * n / (gb_s * (8 / tp)^spread)
struct LinkRates {
    double gb_s = 100;
    double latency_us = 10;
    double root_us = 0; // messages of 0.1 to 10 MB reach neither the latency nor the bandwidth limit
    double spread = 0;  // on PCIe, eight GPUs sit behind two sockets and get less each than four do
};

struct Calibration {
    std::vector<CardClass> classes;
    std::vector<Stack> stacks;
    LinkRates nvlink, pcie;
    double attention_sharpness = 4; // exponent of the smooth maximum of reading and computing attention
    double moe_compute = 0.7;       // matrix products of experts over dense ones: few rows for each expert
    double card_spread = 0.1;       // what a card that no row was fitted on may be off beyond its family, in logarithms
    Band unmeasured;                // of a framework, family and format without a measurement
    std::string date;               // of the fit, ISO; an input of the fit, never the clock

    // The entry of that name, or null: an unknown one is never replaced by another.
    [[nodiscard]] const CardClass* card_class(std::string_view name) const;
    [[nodiscard]] const Stack* stack(std::string_view name) const;
};

// One named number of a calibration.
struct CalibrationField {
    std::string key; // "tensorrt-llm.ada.fp8.bandwidth"
    double* value = nullptr;
    std::string text; // one sentence: what it is
};

// Every constant except bands and date, in the order of the file. The pointers refer to `calibration`.
[[nodiscard]] std::vector<CalibrationField> fields_of(Calibration& calibration);

// What the band of a prediction rests on.
enum class BandBasis {
    Measured, // rows of this card with these weights
    Family,   // rows of other cards of its family: their band, widened by Calibration::card_spread
    Nothing,  // no rows of this kind: the widest band
};

struct BandChoice {
    Band band;
    BandBasis basis = BandBasis::Nothing;
    const ResidualGroup* group = nullptr; // null when the basis is Nothing
};

// What bands of this card with these weights rest on.
[[nodiscard]] BandBasis basis_of(const Stack& stack, const Gpu& gpu, Precision weights);

// The band of such work on a card of that basis; Nothing where the framework has no group for the work.
[[nodiscard]] BandChoice band_of(const Calibration& calibration, const Stack& stack, BandBasis basis, WorkKind work,
                                 bool several_gpus, bool one_sequence);

} // namespace tiebreak
