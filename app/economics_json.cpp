// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/economics_json.h"

#include "models/catalog/qt_text.h"
#include "models/tables/grids/checklist_grid.h"
#include "models/tables/grids/images_grid.h"
#include "models/tables/grids/training_grid.h"
#include "models/wording/gap_wording.h"
#include "models/wording/wording.h"

namespace tiebreak {

using namespace Qt::StringLiterals;

namespace {

QJsonArray numbers_json(const std::vector<double>& values)
{
    QJsonArray json;
    for (const double value : values) {
        json.append(value);
    }
    return json;
}

QJsonArray intervals_json(const std::vector<Interval>& intervals)
{
    QJsonArray json;
    for (const Interval& interval : intervals) {
        json.append(QJsonArray{interval.from, number_json(interval.to)});
    }
    return json;
}

QJsonObject ownership_json(const ContenderAnalysis& contender, const Analysis& analysis)
{
    const Ownership& ownership = contender.ownership;
    const bool known = ownership.gap == Gap::None;
    const auto if_known = [known](double value) { return known ? QJsonValue(value) : QJsonValue(); };
    return {
        {u"own_months"_s, numbers_json(ownership.own_months)},
        {u"owning_wins_at_end"_s, known ? QJsonValue(ownership.owning_wins_at_end) : QJsonValue()},
        {u"lowest_utilization"_s, number_json(ownership.lowest_utilization)},
        {u"rent_usd"_s, if_known(ownership.rent_usd)},
        {u"own_usd"_s, if_known(ownership.own_usd)},
        {u"own_usd_per_hour"_s, if_known(ownership.own_usd_per_hour)},
        {u"note"_s, gapSentence(ownership.gap, contender, analysis)},
    };
}

QJsonObject api_json(const ContenderAnalysis& contender, const Analysis& analysis)
{
    return {
        {u"tie_usd_per_million_tokens"_s, number_json(contender.api.tie_usd_per_million)},
        {u"api_usd_per_month"_s, number_json(contender.api.api_usd_per_month)},
        {u"self_host_tokens_per_month"_s, intervals_json(contender.api.self_host_loads)},
        {u"note"_s, gapSentence(contender.api.gap, contender, analysis)},
    };
}

QJsonObject images_json(const ContenderAnalysis& contender, const Catalogue& catalogue)
{
    const Images& images = contender.images;
    return {
        {u"images_per_minute"_s, number_json(images.images_per_minute)},
        {u"usd_per_thousand_images"_s, number_json(images.usd_per_thousand_images)},
        {u"joules_per_image"_s, number_json(images.joules_per_image)},
        {u"usd_per_month"_s, number_json(images.usd_per_month)},
        {u"note"_s, imagesGapText(contender, catalogue)},
    };
}

QJsonObject training_json(const ContenderAnalysis& contender, const Analysis& analysis, const Catalogue& catalogue)
{
    const Training& training = contender.training;
    return {
        {u"weights_gb"_s, training.memory.weights_gb},
        {u"gradients_gb"_s, training.memory.gradients_gb},
        {u"optimizer_gb"_s, training.memory.optimizer_gb},
        {u"activations_gb"_s, training.memory.activations_gb},
        {u"total_gb"_s, training.memory.total_gb},
        {u"capacity_gb"_s, training.capacity_gb},
        {u"fits"_s, training.fits},
        {u"largest_params_b"_s, training.largest_params_b},
        {u"tok_s"_s, number_json(training.tok_s)},
        {u"run_hours"_s, number_json(training.run_hours)},
        {u"run_usd"_s, number_json(training.run_usd)},
        {u"note"_s, trainingGapText(contender, analysis, catalogue)},
    };
}

QJsonObject end_json(const SensitivityEnd& end)
{
    return {{u"input"_s, end.input}, {u"answer"_s, number_json(end.answer)}};
}

} // namespace

QJsonValue number_json(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

void add_economics(QJsonObject& json, const ContenderAnalysis& contender, const Analysis& analysis,
                   const Catalogue& catalogue)
{
    json.insert(u"win_probability"_s, number_json(contender.chance.win_probability));
    json.insert(u"usd_p10"_s, number_json(contender.chance.usd_per_million_tokens.low));
    json.insert(u"usd_p50"_s, number_json(contender.chance.usd_per_million_tokens.value));
    json.insert(u"usd_p90"_s, number_json(contender.chance.usd_per_million_tokens.high));
    json.insert(u"power_usd_per_million_tokens"_s, number_json(contender.power_usd_per_million_tokens));
    json.insert(u"rent_usd_per_megajoule"_s, contender.rent_usd_per_megajoule);
    json.insert(u"ownership"_s, ownership_json(contender, analysis));
    json.insert(u"api"_s, api_json(contender, analysis));
    json.insert(u"images"_s, images_json(contender, catalogue));
    json.insert(u"training"_s, training_json(contender, analysis, catalogue));
}

QJsonObject mixed_fleet_json(const Analysis& analysis)
{
    const MixedFleet& mixed = analysis.mixed;
    QJsonArray alone;
    for (const std::optional<Mix>& fleet : mixed.alone) {
        alone.append(fleet ? QJsonValue(fleet->usd_per_month) : QJsonValue());
    }
    return {
        {u"replicas"_s, numbers_json(mixed.mix ? mixed.mix->replicas : std::vector<double>())},
        {u"usd_per_month"_s, mixed.mix ? QJsonValue(mixed.mix->usd_per_month) : QJsonValue()},
        {u"alone_usd_per_month"_s, alone},
        {u"saving_fraction"_s, number_json(mixed.saving_fraction)},
        {u"overhead"_s, mixed.overhead_counted},
        {u"note"_s, gapSentence(mixed.gap, analysis.contenders.front(), analysis)},
    };
}

QJsonObject sensitivity_json(const Analysis& analysis)
{
    const Sensitivity& sensitivity = analysis.sensitivity;
    QJsonArray bars;
    for (const SensitivityBar& bar : sensitivity.bars) {
        bars.append(QJsonObject{
            {u"key"_s, QString::fromStdString(bar.key)},
            {u"is_throughput"_s, bar.is_throughput},
            {u"low"_s, end_json(bar.low)},
            {u"high"_s, end_json(bar.high)},
            {u"swing"_s, bar.swing},
            {u"flips"_s, bar.flips},
        });
    }
    const QJsonValue against =
        sensitivity.against
            ? QJsonValue(QString::fromStdString(analysis.contenders[*sensitivity.against].contender.gpu))
            : QJsonValue();
    return {
        {u"of"_s, to_qstring(to_string(analysis.scenario.view.sensitivity_of))},
        {u"answer"_s, number_json(sensitivity.answer)},
        {u"against"_s, against},
        {u"bars"_s, bars},
        {u"note"_s, gapSentence(sensitivity.gap, analysis.contenders.front(), analysis)},
    };
}

QJsonArray checklist_json(const Analysis& analysis, const Catalogue& catalogue)
{
    const Grid words = checklistGrid(analysis, catalogue);
    QJsonArray json;
    for (std::size_t i = 0; i < analysis.rules.size(); ++i) {
        json.append(QJsonObject{
            {u"rule"_s, words.rows[i].front().text},
            {u"for"_s, analysis.rules[i].for_l40s ? u"L40S"_s : u"A100"_s},
            {u"answer"_s, to_qstring(to_string(analysis.rules[i].answer))},
            {u"why"_s, words.rows[i].back().text},
        });
    }
    return json;
}

QJsonArray claims_json(const std::vector<AuditedClaim>& claims)
{
    QJsonArray json;
    for (const AuditedClaim& claim : claims) {
        json.append(QJsonObject{
            {u"id"_s, QString::fromStdString(claim.claim->id)},
            {u"stated"_s, number_json(claim.claim->stated)},
            {u"recomputed"_s, number_json(claim.recomputed)},
            {u"verdict"_s, to_qstring(to_string(claim.verdict))},
        });
    }
    return json;
}

} // namespace tiebreak
