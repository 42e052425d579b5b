// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/evidence/measured_evidence.h"

#include "models/engine/facts/frameworks/release.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr double near_factor = 2;

double ratio(double a, double b)
{
    return a > 0 && b > 0 ? std::max(a / b, b / a) : 1e9;
}

double length_distance(const Measurement& row, const Scenario& scenario)
{
    return std::max(ratio(row.input_len, scenario.request.prompt_tokens),
                    ratio(row.output_len, scenario.request.output_tokens));
}

// Sequences that decoded together; 0: whatever fits.
double batch_of(const Measurement& row)
{
    return row.running > 0 ? row.running : row.batch;
}

// A newer release of the framework speaks for today's more than an older one.
bool is_newer(const Measurement& a, const Measurement& b)
{
    return release_from(a.framework_version) > release_from(b.framework_version);
}

} // namespace

std::vector<const Measurement*> comparable_measurements(const Catalogue& catalogue, const Scenario& scenario,
                                                        const Contender& contender)
{
    const bool in_flight = scenario.server.batching == Batching::InFlight;
    std::vector<const Measurement*> rows;
    for (const Measurement& row : catalogue.measurements) {
        const bool is_plain = row.metric == "output_tok_s" && row.left_out.empty() &&
                              (row.load.kind == LoadKind::None || row.running > 0);
        if (is_plain && row.framework == scenario.server.framework && row.gpu == contender.gpu &&
            row.tensor_parallel == contender.tensor_parallel && row.model == scenario.model &&
            row.weight_precision == contender.weight_precision && row.kv_precision == contender.kv_precision &&
            row.in_flight == in_flight) {
            rows.push_back(&row);
        }
    }
    std::ranges::stable_sort(rows, {}, [](const Measurement* row) { return batch_of(*row); });
    return rows;
}

double workload_distance(const Measurement& row, const Scenario& scenario, double batch)
{
    const double lengths = length_distance(row, scenario);
    const bool fills_memory = row.in_flight && row.running == 0;
    return fills_memory ? lengths : std::max(lengths, ratio(batch_of(row), batch));
}

ThroughputAt measured_source(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender)
{
    return [rows = comparable_measurements(catalogue, scenario, contender), scenario](double batch) {
        const Measurement* nearest = nullptr;
        double least = 0;
        for (const Measurement* const row : rows) {
            const double distance = workload_distance(*row, scenario, batch);
            if (nearest == nullptr || distance < least || (distance == least && is_newer(*row, *nearest))) {
                nearest = row;
                least = distance;
            }
        }
        ThroughputAnswer answer;
        answer.measurement = nearest;
        if (nearest == nullptr || least > near_factor) {
            answer.gap = Gap::NoMeasurement;
            return answer;
        }
        answer.tok_s.value = nearest->value;
        answer.limited_by = LimitedBy::Measured;
        return answer;
    };
}

std::vector<EvidencePoint> measured_points(const Catalogue& catalogue, const Scenario& scenario,
                                           const Contender& contender)
{
    std::vector<EvidencePoint> points;
    for (const Measurement* const row : comparable_measurements(catalogue, scenario, contender)) {
        if (length_distance(*row, scenario) <= near_factor) {
            EvidencePoint point;
            point.batch = row->in_flight && row->running == 0 ? 0 : batch_of(*row);
            point.tok_s = row->value;
            point.weight_precision = row->weight_precision;
            point.prompt_tokens = row->input_len;
            point.output_tokens = row->output_len;
            point.source = row->source + ", " + row->framework + " " + row->framework_version;
            points.push_back(std::move(point));
        }
    }
    return points;
}

const Measurement* measured_pool(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender,
                                 const ReplicaMemory& memory)
{
    const Measurement* found = nullptr;
    for (const Measurement& row : catalogue.measurements) {
        if (row.metric != "kv_tokens" || row.framework != scenario.server.framework || row.gpu != contender.gpu ||
            row.tensor_parallel != contender.tensor_parallel || row.model != scenario.model ||
            row.weight_precision != contender.weight_precision || row.kv_precision != contender.kv_precision) {
            continue;
        }
        const Stack* const stack = catalogue.calibration.stack(row.framework);
        const bool same_generation =
            stack != nullptr && &stack->generation(release_from(row.framework_version)) ==
                                    &stack->generation(release_from(scenario.server.framework_version));
        constexpr double alike = 1e-6;
        const bool same_share = row.memory_fraction
                                    ? std::abs(*row.memory_fraction - memory.setup.fraction.value_or(0)) < alike
                                    : !scenario.server.gpu_memory_fraction; // both at the default
        if (same_generation && same_share) {
            found = &row;
        }
    }
    return found;
}

} // namespace tiebreak
