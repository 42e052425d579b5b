// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/uses/images.h"

#include "models/engine/costs/billing.h"

#include <algorithm>

namespace tiebreak {

Images analyze_images(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender, const Scenario& scenario)
{
    const auto row = std::ranges::find_if(catalogue.published, [&](const PublishedRate& published) {
        return published.workload == "image generation" && published.unit == "images/min" &&
               published.gpu == gpu.name && published.rate;
    });
    Images images;
    images.model = model_images(catalogue, gpu, contender, scenario);
    if (row == catalogue.published.end()) {
        images.gap = Gap::GpuNotPublished;
        return images;
    }
    const double a_minute = *row->rate * (1 + contender.throughput_gain);
    const double usd_per_image =
        contender.usd_per_gpu_hour / (60 * a_minute * paid_utilization(scenario.bill, billing_of(scenario, contender)));
    images.images_per_minute = a_minute;
    images.usd_per_thousand_images = 1000 * usd_per_image;
    images.joules_per_image = gpu.tdp_w * scenario.power.draw_fraction / (a_minute / 60);
    images.usd_per_month = scenario.images.per_month * usd_per_image;
    images.source = row->source;
    return images;
}

} // namespace tiebreak
