// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json/economics_json.h"

#include "models/catalog/files/qt_text.h"
#include "models/tables/grids/checklist_grid.h"
#include "models/wording/outputs/uses/images_outputs.h"
#include "models/wording/training_wording.h"
#include "models/wording/verdicts/gap_wording.h"
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

QJsonObject end_json(const SensitivityEnd& end)
{
    return {{u"input"_s, end.input}, {u"answer"_s, number_json(end.answer)}};
}

} // namespace

QJsonValue number_json(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject ownership_json(const ContenderAnalysis& contender, const Analysis& analysis)
{
    const Ownership& ownership = contender.ownership;
    const bool known = ownership.gap == Gap::None;
    return {
        {u"own_months"_s, numbers_json(ownership.own_months)},
        {u"owning_wins_at_end"_s, known ? QJsonValue(ownership.owning_wins_at_end) : QJsonValue()},
        {u"note"_s, gapSentence(ownership.gap, contender, analysis)},
    };
}

QJsonObject api_json(const ContenderAnalysis& contender, const Analysis& analysis)
{
    const bool is_played = analysis.scenario.load.is_played();
    return {
        {u"self_host_tokens_per_month"_s,
         intervals_json(is_played ? std::vector<Interval>() : contender.api.self_host_loads)},
        {u"self_host_loads"_s, intervals_json(is_played ? contender.api.self_host_loads : std::vector<Interval>())},
        {u"note"_s, gapSentence(contender.api.gap, contender, analysis)},
    };
}

QJsonObject images_json(const ContenderAnalysis& contender, const Catalogue& catalogue)
{
    const ModelledImages& model = contender.images.model;
    return {{u"note"_s, imagesGapText(contender, catalogue)},
            {u"model_limited_by"_s, limitedByText(model.limited_by)},
            {u"model_measurements"_s, model.band.rows}};
}

QJsonObject training_json(const ContenderAnalysis& contender, const Analysis& analysis, const Catalogue& catalogue)
{
    QJsonArray ways;
    for (const TrainingWay& way :
         training_ways(catalogue, *catalogue.gpu(contender.contender.gpu), analysis.scenario)) {
        ways.append(QJsonObject{
            {u"method"_s, to_qstring(to_string(way.method))},
            {u"fits"_s, way.fits},
            {u"may_not_fit"_s, way.may_not_fit},
            {u"peak_gb"_s, number_json(way.total_gb.value)},
            {u"peak_gb_low"_s, number_json(way.total_gb.low)},
            {u"peak_gb_high"_s, number_json(way.total_gb.high)},
            {u"largest_batch"_s, way.largest_batch},
            {u"longest_sequence"_s, way.longest_sequence},
        });
    }
    return {
        {u"model_ways"_s, ways},
        {u"fits"_s, contender.training.fits},
        {u"note"_s, trainingGapText(contender, analysis, catalogue)},
        {u"model_fits"_s, contender.training.model.fits},
        {u"model_limited_by"_s, limitedByText(contender.training.model.limited_by)},
        {u"model_measurements"_s, contender.training.model.band.rows},
    };
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
        sensitivity.against_api ? QJsonValue(api_name)
        : sensitivity.against
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
