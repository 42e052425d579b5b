// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/evidence/evidence.h"

#include "models/engine/throughput/bandwidth_limits.h"
#include "models/engine/throughput/evidence/article_curve.h"
#include "models/engine/throughput/evidence/measured_evidence.h"
#include "models/engine/throughput/memory/memory_use.h"
#include "models/engine/throughput/prediction.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace tiebreak {

namespace {

ThroughputAnswer no_value(Gap gap)
{
    ThroughputAnswer answer;
    answer.gap = gap;
    return answer;
}

bool within_half_an_octave(double batch, double published)
{
    return std::abs(std::log2(batch / published)) <= 0.5;
}

// The article has one serving curve: FP16 at batches 1 and 8, INT8 at 32. Contenders of either precision follow all of
// it (other_precision says where it leans on the other one); weights that it never mentions have no value.
Gap why_no_article_value(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender,
                         const std::vector<EvidencePoint>& points)
{
    if (points.empty()) {
        return is_published(catalogue, scenario.model) ? Gap::GpuNotPublished : Gap::ModelNotPublished;
    }
    if (contender.tensor_parallel != 1) {
        return Gap::TensorParallelNotPublished;
    }
    const bool published = std::ranges::any_of(
        points, [&](const EvidencePoint& point) { return point.weight_precision == contender.weight_precision; });
    return published ? Gap::None : Gap::PrecisionNotPublished;
}

bool leans_on_other_precision(const std::vector<EvidencePoint>& points, Precision weights, double batch)
{
    const auto above = std::ranges::lower_bound(points, batch, {}, &EvidencePoint::batch);
    const bool above_differs = above != points.end() && above->weight_precision != weights;
    const bool below_differs =
        above != points.begin() && above->batch != batch && std::prev(above)->weight_precision != weights;
    return above_differs || below_differs;
}

ThroughputAt article_source(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender)
{
    std::vector<EvidencePoint> points = article_points(catalogue, scenario, *catalogue.gpu(contender.gpu));
    const Gap gap = why_no_article_value(catalogue, scenario, contender, points);
    if (gap != Gap::None) {
        return [gap](double) { return no_value(gap); };
    }
    std::vector<CurvePoint> curve_points;
    std::ranges::transform(points, std::back_inserter(curve_points), [](const EvidencePoint& point) {
        return CurvePoint{point.batch, point.tok_s};
    });
    return [curve = ArticleCurve(std::move(curve_points)), points = std::move(points),
            weights = contender.weight_precision](double batch) {
        const auto tok_s = curve.at(batch);
        if (!tok_s) {
            return no_value(Gap::BeyondPublishedBatches);
        }
        ThroughputAnswer answer;
        answer.tok_s.value = tok_s;
        answer.tpot_ms = 1000 * batch / *tok_s;
        answer.limited_by = LimitedBy::Published;
        answer.between_points = !std::ranges::binary_search(points, batch, {}, &EvidencePoint::batch);
        answer.other_precision = leans_on_other_precision(points, weights, batch);
        answer.near_published = std::ranges::any_of(
            points, [batch](const EvidencePoint& point) { return within_half_an_octave(batch, point.batch); });
        return answer;
    };
}

Gap gap_of(PredictError error)
{
    switch (error) {
    case PredictError::None:
        return Gap::None;
    case PredictError::NoWeightPrecision:
    case PredictError::NoKvPrecision:
        return Gap::FrameworkLacksPrecision;
    case PredictError::BeyondContext:
        return Gap::BeyondContext;
    case PredictError::WeightsDoNotFit:
    case PredictError::BatchDoesNotFit:
        return Gap::DoesNotFit;
    case PredictError::UnknownGpu:
    case PredictError::BadModel:
    case PredictError::BadLength:
    case PredictError::BadBatch:
    case PredictError::BadTensorParallel:
        return Gap::NoCalibration;
    }
    return Gap::NoCalibration;
}

Estimate estimate(const Banded& banded)
{
    return {banded.value, banded.low, banded.high};
}

ThroughputAt model_source(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
                          const Contender& contender)
{
    const Gpu& gpu = *catalogue.gpu(contender.gpu);
    const LlmModel& model = *catalogue.model(scenario.model);
    Workload workload = workload_of(scenario, contender, 1);
    const PredictError error = check(calibration, gpu, model, workload);
    if (error != PredictError::None) {
        return [error](double) { return no_value(gap_of(error)); };
    }
    return [replica = make_replica(calibration, gpu, model, workload), workload](double batch) mutable {
        workload.batch = batch;
        const Prediction prediction = predict(replica, workload);
        if (prediction.error != PredictError::None) {
            return no_value(gap_of(prediction.error));
        }
        ThroughputAnswer answer;
        answer.tok_s = {prediction.output_tok_s.value, prediction.output_tok_s.low, prediction.output_tok_s.high};
        answer.ttft_ms = prediction.ttft_ms.value;
        answer.ttft_band = estimate(prediction.ttft_ms);
        if (workload.output_len > 1) { // one token has no time between tokens
            answer.tpot_ms = prediction.tpot_ms.value;
            answer.tpot_band = estimate(prediction.tpot_ms);
        }
        answer.limited_by = prediction.limited_by;
        answer.basis = prediction.basis;
        return answer;
    };
}

} // namespace

std::vector<EvidencePoint> article_points(const Catalogue& catalogue, const Scenario& scenario, const Gpu& gpu)
{
    std::vector<EvidencePoint> points;
    for (const PublishedRate& rate : catalogue.published) {
        const auto precision = precision_from(rate.precision);
        const bool is_decode_rate = rate.workload == "inference" && rate.rate && rate.weights_gb && precision;
        if (!is_decode_rate || rate.catalogue_model != scenario.model || rate.gpu != gpu.name) {
            continue;
        }
        EvidencePoint point;
        point.batch = rate.batch;
        point.tok_s = *rate.rate;
        point.weight_precision = *precision;
        point.weights_gb = *rate.weights_gb;
        point.bandwidth_gb_s = gpu.bandwidth_gb_s;
        point.ceiling_tok_s = bandwidth_ceiling_tok_s(point.batch, gpu.bandwidth_gb_s, point.weights_gb);
        point.needed_gb_s = needed_bandwidth_gb_s(point.tok_s, point.batch, point.weights_gb);
        point.exceeds_ceiling = point.tok_s > point.ceiling_tok_s;
        point.source = rate.source;
        points.push_back(std::move(point));
    }
    std::ranges::sort(points, {}, &EvidencePoint::batch);
    return points;
}

ThroughputAt throughput_source(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
                               const Contender& contender)
{
    switch (scenario.evidence) {
    case Evidence::Article:
        return article_source(catalogue, scenario, contender);
    case Evidence::Model:
        return model_source(catalogue, calibration, scenario, contender);
    case Evidence::Measured:
        return measured_source(catalogue, scenario, contender);
    }
    return [](double) { return no_value(Gap::NoCalibration); };
}

} // namespace tiebreak
