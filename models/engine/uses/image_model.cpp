// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/uses/image_model.h"

#include "models/engine/uses/card_rates.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace tiebreak {

namespace {

constexpr double text_encoder_share = 0.5; // of the tensor rate: wide layers, a few hundred tokens

} // namespace

ImageSpeed predict_images(const UseCalibration& known, const ImagePipeline& pipeline, const Gpu& gpu,
                          std::string_view family, const ImageJob& job)
{
    const auto constant = [&known](std::string_view name) { return known.value("image/" + std::string(name)); };
    const auto of = [&constant](std::string_view name, std::string_view key) {
        return constant(std::string(name) + "/" + std::string(key));
    };
    const std::string_view way = job.compiled ? "compiled" : "eager";
    const double scale = std::pow(static_cast<double>(job.image_px) / pipeline.image_px, 2);
    const double tokens = (scale + pipeline.text_share) / (1 + pipeline.text_share);
    const double images = job.batch;

    const double both = of("level", way) * of("family", family) * of("card", gpu.name) * of("pipeline", pipeline.name) *
                        (job.tensorrt ? constant("tensorrt") : 1);
    const double width = pipeline.width / (pipeline.width + constant("half_width"));
    const double share = std::min(1.0, constant("share") * width * both);
    const double eight = job.eight_bit ? constant("eight_bit") : 1;
    const double rate = dense_tflops(gpu, job.eight_bit) * std::min(1.0, share * eight);
    const double heads = pipeline.head_dim / (pipeline.head_dim + constant("half_head"));
    const double attention_rate =
        dense_tflops(gpu, false) * std::min(1.0, constant("attention") * heads * of("level", way));
    const double bandwidth = gpu.bandwidth_gb_s * giga * read_share;

    const double work = images * pipeline.passes;
    double products =
        work * (pipeline.linear_tflop * tokens / rate + pipeline.attention_tflop * tokens * tokens / attention_rate);
    double traffic = work * pipeline.elements_m * 1e6 * tokens * 2 * of("readings", way) / bandwidth +
                     pipeline.params_b * giga * (job.eight_bit ? 1 : 2) / bandwidth;
    if (job.sharing_gpus > 1) {
        const double shared = 1.0 / job.sharing_gpus + (1 - 1.0 / job.sharing_gpus) * constant("not_shared");
        products *= shared;
        traffic *= shared;
    }
    const double launches = pipeline.blocks * of("launch_us", way) * 1e-6;
    const double sharp = constant("sharp");
    const double step = std::pow(std::pow(products + traffic, sharp) + std::pow(launches, sharp), 1 / sharp);

    ImageSpeed speed;
    speed.products_s = job.steps * products;
    speed.traffic_s = job.steps * traffic;
    speed.launches_s = job.steps * launches;
    speed.decoder_s = job.with_decoder ? images * pipeline.decoder_tflop * scale /
                                             (dense_tflops(gpu, false) * std::min(1.0, constant("decoder")))
                                       : 0;
    speed.fixed_s =
        images * pipeline.text_tflop / (dense_tflops(gpu, false) * text_encoder_share) + constant("call_ms") / 1000;
    speed.seconds = job.steps * step + speed.decoder_s + speed.fixed_s;
    speed.tensor_share = share;
    speed.band = known.band(UseKind::Images, gpu.name, pipeline.name);
    const double groups = static_cast<double>(job.gpus) / job.sharing_gpus;
    const double a_minute = 60 * images / speed.seconds * groups;
    const double factor = std::exp(speed.band.half_width);
    speed.images_per_min = {a_minute, a_minute / factor, a_minute * factor};
    const double largest = std::max({products, traffic, launches});
    speed.limited_by = largest == launches  ? LimitedBy::Overhead
                       : largest == traffic ? LimitedBy::ActivationBandwidth
                                            : LimitedBy::Compute;
    return speed;
}

ImageJob job_of(const ImageRow& row, const ImagePipeline& pipeline)
{
    constexpr int usual_batch = 8; // where a rate is given without one: offline runs, on each GPU
    ImageJob job;
    job.image_px = row.image_px.value_or(pipeline.image_px);
    job.steps = row.steps.value_or(pipeline.steps);
    job.tensorrt = row.framework.find("TensorRT") != std::string::npos;
    job.compiled = row.compiled.value_or(job.tensorrt || row.framework.find("compile") != std::string::npos);
    job.eight_bit = row.eight_bit;
    job.with_decoder = row.with_decoder;
    job.gpus = std::max(1, row.gpus);
    job.batch = row.batch.value_or(usual_batch);
    if (row.batch && *row.batch < job.gpus) {
        job.sharing_gpus = job.gpus / *row.batch;
        job.batch = 1;
    }
    return job;
}

} // namespace tiebreak
