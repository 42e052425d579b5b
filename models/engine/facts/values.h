// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace tiebreak {

// Why a number does not exist. models/wording/wording.h turns these into sentences.
enum class Gap {
    None,
    ModelNotPublished,     // the article has no figures for this model
    GpuNotPublished,       // nor for this GPU
    PrecisionNotPublished, // nor for these weights
    TensorParallelNotPublished,
    BeyondPublishedBatches,  // no figure at or around this batch: never extrapolated
    BeyondContext,           // prompt and output are longer than the model's context
    DoesNotFit,              // weights, KV cache and overhead exceed the memory
    NoCalibration,           // no measurement of this GPU generation
    FrameworkLacksPrecision, // this framework does not run these weights or this KV cache
    OverLatencyLimit,        // TTFT or TPOT is above the scenario's limit
    NoMeasurement,           // no measured row is near enough
    BaselineHasNoValue,      // a comparison lacks its other half
    NeverTies,               // no value of the input makes the costs equal
    NoPurchasePrice,
    NotPublished,        // the evidence does not cover this quantity
    NoApiPrice,          // the scenario names no price of an API
    NoLoad,              // the scenario has none of this kind of request
    SecondKindNotServed, // the contender cannot serve the second kind of request
    NeverPaysBack,       // owning never costs less than renting within the horizon
    LoadNotCarried,      // a load of users, requests or a trace: LoadAnswer::gap says why, or it has yet to be played
    OnlyPlayed,          // the bill of such a load at many points: each would have to be played
};

// A value with its band; low and high are empty when the evidence gives no band.
struct Estimate {
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
};

struct Interval {
    double from = 0;
    std::optional<double> to; // empty: no end
};

} // namespace tiebreak
