// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/throughput/evidence/evidence.h"
#include "models/engine/throughput/replica.h"

namespace tiebreak {

// Public measurements of the contender's GPU, replica size, model, precisions and batching under the scenario's
// framework, in static batches or in flight; of servers under load those that say how many sequences ran together,
// which is their batch. Sorted by batch.
[[nodiscard]] std::vector<const Measurement*>
comparable_measurements(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender);

// How far a row's workload is from the scenario at `batch`: the largest of the ratios, either way round, of batch,
// prompt and output tokens; 1 is the same workload. In-flight rows that do not say how many ran together run
// whatever fits, so their batch does not count.
[[nodiscard]] double workload_distance(const Measurement& row, const Scenario& scenario, double batch);

// The nearest comparable row's throughput, if none of batch, prompt and output tokens is more than a factor of two
// away; else no value, but that row all the same. Of rows equally near the newest release counts.
[[nodiscard]] ThroughputAt measured_source(const Catalogue& catalogue, const Scenario& scenario,
                                           const Contender& contender);

// The comparable rows whose prompt and output tokens are within a factor of two of the scenario's, as chart points. In
// flight at the sequences that ran together; at 0 where the row does not say how many, since whatever fits ran.
[[nodiscard]] std::vector<EvidencePoint> measured_points(const Catalogue& catalogue, const Scenario& scenario,
                                                         const Contender& contender);

// The last row that says how many tokens the pool of such a server holds: of the same card, GPUs, model, formats,
// generation of the framework and share of the memory (`memory` is the contender's). Null: nobody measured it.
[[nodiscard]] const Measurement* measured_pool(const Catalogue& catalogue, const Scenario& scenario,
                                               const Contender& contender, const ReplicaMemory& memory);

} // namespace tiebreak
