// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"
#include "models/engine/facts/rates/calibration.h"
#include "models/engine/throughput/memory/kv_pool.h"
#include "models/engine/throughput/step_model.h"
#include "models/engine/throughput/workload.h"

#include <array>

namespace tiebreak {

// A replica's memory: the model's formats and how the framework hands out the card. Refers to card and model, which
// must outlive it.
struct ReplicaMemory {
    const Gpu* gpu = nullptr;
    const LlmModel* model = nullptr;
    ReplicaFormats formats;
    PoolRule pool;
    PoolSetup setup;
    SchedulerRules scheduler;
};

// A model on the GPUs of one replica under a release of a framework: all that neither batch nor lengths change, worked
// out once. A few hundred bytes; refers to card and model, which must outlive it.
struct Replica {
    StepModel steps;
    ReplicaMemory memory;
    std::array<BandChoice, number_kinds> bands; // by NumberKind

    [[nodiscard]] const BandChoice& band(NumberKind kind) const { return bands.at(static_cast<std::size_t>(kind)); }
};

// What the constants of this workload's rates are named after. Its framework must be known; a kernel that is not
// served is empty.
[[nodiscard]] RateNames rate_names(const Calibration& calibration, const Gpu& gpu, const Workload& workload);

// Its framework must be known; nothing else needs to be right.
[[nodiscard]] ReplicaMemory make_memory(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                        const Workload& workload);

// Of a valid workload (check); its batch and lengths do not matter.
[[nodiscard]] Replica make_replica(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                   const Workload& workload);

// What its bands are looked up by.
[[nodiscard]] BandSubject band_subject(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                       const Workload& workload, NumberKind kind);

// The same with rates given, and without bands: what fitting varies.
[[nodiscard]] Replica make_replica(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                   const Workload& workload, const StepRates& rates);

} // namespace tiebreak
