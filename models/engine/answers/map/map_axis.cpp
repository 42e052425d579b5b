// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/map/map_axis.h"

#include "models/engine/inputs/context.h"
#include "models/engine/inputs/fields.h"
#include "models/engine/throughput/evidence/measured_evidence.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace tiebreak {

namespace {

constexpr double usual_largest_batch = 64;

// What the field holds for a value of the input: in range, and whole where the field is.
double held(const Field& field, double value)
{
    const double inside = std::clamp(value, field.minimum, field.maximum);
    return field.kind == FieldKind::Integer ? std::round(inside) : inside;
}

// Of an input of images that the scenario leaves to the pipeline.
double usual(const Catalogue& catalogue, const Scenario& scenario, MapInput input)
{
    const ImagePipeline& pipeline = *catalogue.pipeline_called(scenario.images.pipeline);
    return input == MapInput::ImagePx ? pipeline.image_px : pipeline.steps;
}

double now(const Catalogue& catalogue, const Scenario& scenario, MapInput input)
{
    if (input == MapInput::PriceRatio) {
        return scenario.contenders[1].usd_per_gpu_hour / scenario.contenders[0].usd_per_gpu_hour;
    }
    const FieldValue value = field_of(input).get(scenario, 0);
    const double* const number = std::get_if<double>(&value);
    return number != nullptr ? *number : usual(catalogue, scenario, input);
}

double largest_batch(const Catalogue& catalogue, const Scenario& scenario)
{
    if (scenario.evidence == Evidence::Model) {
        return field_of(MapInput::Batch).slider_maximum; // it answers any batch that fits
    }
    double largest = usual_largest_batch;
    for (const Contender& contender : scenario.contenders) {
        if (scenario.evidence == Evidence::Article) {
            for (const EvidencePoint& point : article_points(catalogue, scenario, *catalogue.gpu(contender.gpu))) {
                largest = std::max(largest, point.batch);
            }
        } else {
            for (const Measurement* const row : comparable_measurements(catalogue, scenario, contender)) {
                largest = std::max({largest, static_cast<double>(row->batch), row->running});
            }
        }
    }
    return largest;
}

MapAxis natural_axis(const Catalogue& catalogue, const Scenario& scenario, MapInput input)
{
    switch (input) {
    case MapInput::Batch:
        return {input, 1, largest_batch(catalogue, scenario), true};
    case MapInput::PromptTokens:
    case MapInput::OutputTokens:
        return {input, 16, 8192, true};
    case MapInput::PriceRatio:
        return {input, 0.5, 4, true};
    case MapInput::Utilization:
        return {input, 0.05, 1, false};
    case MapInput::TokensPerMonth:
        return {input, scenario.bill.tokens_per_month / 10, scenario.bill.tokens_per_month * 100, true};
    case MapInput::ImagePx:
        return {input, 256, 2048, true};
    case MapInput::ImageSteps:
        return {input, 1, 100, true};
    case MapInput::ImageBatch:
    case MapInput::TrainingBatch:
        return {input, 1, usual_largest_batch, true};
    case MapInput::TrainingSequence:
        return {input, 256, 16384, true};
    }
    return {};
}

} // namespace

void put_map_value(Scenario& scenario, MapInput input, const Field& field, double value)
{
    if (input != MapInput::PriceRatio) {
        field.set(scenario, 0, held(field, value));
        return;
    }
    scenario.contenders[1].usd_per_gpu_hour = held(field, value * scenario.contenders[0].usd_per_gpu_hour);
    scenario.contenders[1].price_source.clear();
}

MapAxis map_axis(const Catalogue& catalogue, const Scenario& scenario, MapInput input)
{
    const Field& field = field_of(input);
    const double unit = input == MapInput::PriceRatio ? scenario.contenders[0].usd_per_gpu_hour : 1;
    MapAxis axis = natural_axis(catalogue, scenario, input);
    axis.now = now(catalogue, scenario, input);
    axis.low = std::max(std::min(axis.low, axis.now), field.minimum / unit);
    // What the context has no room for is left out, as long as an axis remains.
    const double most = std::max(highest(field, scenario, catalogue) / unit, 2 * axis.low);
    axis.high = std::min({std::max(axis.high, axis.now), most, field.maximum / unit});
    return axis;
}

double axis_value(const MapAxis& axis, int index, int count)
{
    const double part = (index + 0.5) / count;
    return axis.logarithmic ? axis.low * std::pow(axis.high / axis.low, part) : std::lerp(axis.low, axis.high, part);
}

double axis_place(const MapAxis& axis, double value, int count)
{
    const double inside = std::clamp(value, axis.low, axis.high);
    const double part = axis.logarithmic ? std::log(inside / axis.low) / std::log(axis.high / axis.low)
                                         : (inside - axis.low) / (axis.high - axis.low);
    return part * count;
}

double computed_value(const MapAxis& axis, int index, int count)
{
    const double value = axis_value(axis, index, count);
    const Field& field = field_of(axis.input);
    return field.kind == FieldKind::Integer ? held(field, value) : value;
}

Scenario at_map_value(const Scenario& scenario, MapInput input, double value)
{
    Scenario result = scenario;
    put_map_value(result, input, field_of(input), value);
    return result;
}

} // namespace tiebreak
