// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/entries/article_reader.h"

#include "models/catalog/entries/entry_rules.h"

#include <limits>

namespace tiebreak {

using namespace Qt::StringLiterals;

PublishedRate read_published(JsonReader& in, const Catalogue& catalogue)
{
    static const TextRule workload = TextRule::one_of({u"inference"_s, u"image generation"_s, u"fine-tuning"_s});
    PublishedRate rate;
    in.text("workload"_L1, rate.workload, workload);
    in.text("model"_L1, rate.model);
    in.optional_text("catalogue_model"_L1, rate.catalogue_model);
    check_known(in, "catalogue_model"_L1, rate.catalogue_model, catalogue.models, u"models.json"_s);
    in.text("precision"_L1, rate.precision);
    in.whole_number("batch"_L1, rate.batch, 1, 1'000'000);
    in.text("unit"_L1, rate.unit);
    in.text("gpu"_L1, rate.gpu);
    check_known(in, "gpu"_L1, rate.gpu, catalogue.gpus, u"gpus.json"_s);
    in.number("rate"_L1, rate.rate, up_to(1e9, QString::fromStdString(rate.unit)));
    in.number("weights_gb"_L1, rate.weights_gb, up_to(100000, u"GB"_s));
    in.text("source"_L1, rate.source);
    in.optional_text("note"_L1, rate.note);
    return rate;
}

Claim read_claim(JsonReader& in)
{
    static const TextRule verdict =
        TextRule::one_of({u"consistent"_s, u"rounded"_s, u"inconsistent"_s, u"exceeds-limit"_s,
                          u"contradicts-datasheet"_s, u"implausible"_s});
    const NumberRule any_number{.above = -std::numeric_limits<double>::infinity(), .up_to = 1e18};
    Claim claim;
    in.text("id"_L1, claim.id);
    in.text("topic"_L1, claim.topic);
    in.text("what"_L1, claim.what);
    in.text("unit"_L1, claim.unit);
    in.number("stated"_L1, claim.stated, any_number);
    in.number("recomputed"_L1, claim.recomputed, any_number);
    in.text("how"_L1, claim.how);
    in.text("verdict"_L1, claim.verdict, verdict);
    in.optional_text("note"_L1, claim.note);
    in.text("source"_L1, claim.source);
    return claim;
}

Parameter read_parameter(JsonReader& in)
{
    static const TextRule number_or_range =
        TextRule::matching(uR"(\d+(\.\d+)?(-\d+(\.\d+)?)?)"_s,
                           CatalogLoader::tr(R"(a number or a range in quotes, such as "720" or "18-24")"));
    Parameter parameter;
    in.text("key"_L1, parameter.key);
    in.text("value"_L1, parameter.value, number_or_range);
    in.text("unit"_L1, parameter.unit);
    in.optional_text("note"_L1, parameter.note);
    in.text("source"_L1, parameter.source);
    return parameter;
}

} // namespace tiebreak
