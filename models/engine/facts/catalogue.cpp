// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/catalogue.h"

#include "models/engine/facts/names.h"

#include <algorithm>
#include <iterator>

namespace tiebreak {

namespace {

template <typename Entry>
const Entry* find_by(const std::vector<Entry>& entries, std::string_view key, std::string Entry::*member)
{
    const auto found = std::ranges::find(entries, key, member);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const Gpu* Catalogue::gpu(std::string_view name) const
{
    return find_by(gpus, name, &Gpu::name);
}

const LlmModel* Catalogue::model(std::string_view name) const
{
    return find_by(models, name, &LlmModel::name);
}

const LlmModel* Catalogue::model_called(std::string_view name) const
{
    const auto is_meant = [name](std::string_view known) { return same_name(known, name); };
    const auto found = std::ranges::find_if(models, [&](const LlmModel& model) {
        return is_meant(model.name) || std::ranges::any_of(model.ids, is_meant);
    });
    return found == models.end() ? nullptr : &*found;
}

std::vector<std::string> Catalogue::models_near(std::string_view name) const
{
    std::vector<std::string> names;
    std::ranges::transform(models, std::back_inserter(names), &LlmModel::name);
    const auto maker_ends = name.rfind('/');
    return nearest_names(maker_ends == std::string_view::npos ? name : name.substr(maker_ends + 1), names);
}

const ImagePipeline* Catalogue::pipeline_called(std::string_view name) const
{
    if (const ImagePipeline* const exactly = find_by(pipelines, name, &ImagePipeline::name)) {
        return exactly; // one of the user's may be called as another is called, too
    }
    const auto is_meant = [name](std::string_view known) { return same_name(known, name); };
    const auto found = std::ranges::find_if(pipelines, [&](const ImagePipeline& pipeline) {
        return is_meant(pipeline.name) || std::ranges::any_of(pipeline.ids, is_meant);
    });
    return found == pipelines.end() ? nullptr : &*found;
}

const Trace* Catalogue::trace(std::string_view name) const
{
    return find_by(traces, name, &Trace::name);
}

const PriceQuote* Catalogue::price(std::string_view id) const
{
    return find_by(prices, id, &PriceQuote::id);
}

bool is_published(const Catalogue& catalogue, std::string_view model)
{
    return std::ranges::any_of(catalogue.published, [model](const PublishedRate& rate) {
        return rate.workload == "inference" && rate.catalogue_model == model;
    });
}

} // namespace tiebreak
