// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/entries/model_reader.h"

#include "models/catalog/configs/model_config.h"
#include "models/catalog/entries/entry_rules.h"

#include <cmath>
#include <optional>

namespace tiebreak {

using namespace Qt::StringLiterals;

namespace {

// A config whose layers do not add up to what the maker publishes has a key wrong that could have been left out.
void check_params(JsonReader& in, const LlmModel& model)
{
    constexpr double near = 0.01;
    const double sum_b = (total_params(model.shape) + model.shape.vision_params) / 1e9;
    const double with_drafts_b = sum_b + model.shape.draft_params / 1e9;
    const auto agrees = [&](double sum) { return std::abs(sum / model.published_params_b - 1) <= near; };
    if (!agrees(sum_b) && !agrees(with_drafts_b)) {
        in.reject("published_params_b"_L1,
                  CatalogLoader::tr("within 1 % of the sum of its config, %1").arg(sum_b, 0, 'g', 6));
    }
}

} // namespace

LlmModel read_model(JsonReader& in)
{
    LlmModel model;
    in.text("name"_L1, model.name);
    in.text("maker"_L1, model.maker);
    in.text("released"_L1, model.released, year_month());
    model.ids = in.texts("ids"_L1, false);
    const bool has_params = in.number("published_params_b"_L1, model.published_params_b, up_to(100000, u"10^9"_s));
    QStringList problems;
    const QJsonObject config = in.object("config"_L1);
    if (const auto shape = config.isEmpty() ? std::nullopt : read_model_config(config, problems)) {
        model.shape = *shape;
        if (has_params) {
            check_params(in, model);
        }
    }
    for (const QString& problem : problems) {
        in.refuse("config"_L1, CatalogLoader::tr("%1; the config of %2 must be put right")
                                   .arg(problem, QString::fromStdString(model.name)));
    }
    in.text("source"_L1, model.source);
    return model;
}

} // namespace tiebreak
