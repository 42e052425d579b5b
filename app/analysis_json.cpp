// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis_json.h"

#include "app/economics_json.h"
#include "models/catalog/qt_text.h"
#include "models/session/files/scenario_json.h"
#include "models/wording/notes.h"
#include "models/wording/verdict_wording.h"
#include "models/wording/wording.h"

#include <QJsonArray>

#include <string_view>

namespace tiebreak {

namespace {

QJsonObject memory_json(const MemoryUse& memory)
{
    return {
        {QStringLiteral("weights_gb"), memory.weights_gb},   {QStringLiteral("kv_cache_gb"), memory.kv_cache_gb},
        {QStringLiteral("overhead_gb"), memory.overhead_gb}, {QStringLiteral("total_gb"), memory.total_gb},
        {QStringLiteral("capacity_gb"), memory.capacity_gb}, {QStringLiteral("max_batch"), memory.max_batch},
    };
}

QJsonObject contender_json(const ContenderAnalysis& contender, const Analysis& analysis, const Catalogue& catalogue)
{
    QJsonObject json{
        {QStringLiteral("gpu"), to_qstring(contender.contender.gpu)},
        {QStringLiteral("evidence"), to_qstring(to_string(analysis.scenario.evidence))},
        {QStringLiteral("throughput_tok_s"), number_json(contender.throughput_tok_s.value)},
        {QStringLiteral("throughput_low"), number_json(contender.throughput_tok_s.low)},
        {QStringLiteral("throughput_high"), number_json(contender.throughput_tok_s.high)},
        {QStringLiteral("usd_per_million_tokens"), number_json(contender.usd_per_million_tokens.value)},
        {QStringLiteral("usd_low"), number_json(contender.usd_per_million_tokens.low)},
        {QStringLiteral("usd_high"), number_json(contender.usd_per_million_tokens.high)},
        {QStringLiteral("ttft_ms"), number_json(contender.ttft_ms)},
        {QStringLiteral("tpot_ms"), number_json(contender.tpot_ms)},
        {QStringLiteral("limited_by"), limitedByText(contender.limited_by)},
        {QStringLiteral("fits"), contender.memory.fits},
        {QStringLiteral("memory"), memory_json(contender.memory)},
        {QStringLiteral("replicas_needed"), number_json(contender.replicas_needed)},
        {QStringLiteral("gpus_needed"), number_json(contender.gpus_needed)},
        {QStringLiteral("usd_per_month"), number_json(contender.usd_per_month)},
        {QStringLiteral("usd_per_year"), number_json(contender.usd_per_year)},
        {QStringLiteral("usd_per_month_by_use"), number_json(contender.usd_per_month_by_use)},
        {QStringLiteral("joules_per_token"), number_json(contender.joules_per_token)},
        {QStringLiteral("note"), contenderNote(contender, analysis)},
    };
    add_economics(json, contender, analysis, catalogue);
    return json;
}

QJsonObject breakeven_json(const Breakeven& tie, const Analysis& analysis)
{
    QJsonArray batches;
    for (const double batch : tie.batches) {
        batches.append(batch);
    }
    QJsonArray loads;
    for (const Interval& load : tie.tokens_per_month) {
        loads.append(QJsonArray{load.from, number_json(load.to)});
    }
    return {
        {QStringLiteral("against"), to_qstring(analysis.contenders[tie.contender].contender.gpu)},
        {QStringLiteral("usd_per_gpu_hour"), number_json(tie.usd_per_gpu_hour)},
        {QStringLiteral("batch"), batches},
        {QStringLiteral("utilization"), number_json(tie.utilization)},
        {QStringLiteral("tokens_per_month"), loads},
        {QStringLiteral("own_month"), number_json(tie.own_month)},
        {QStringLiteral("note"), breakevenNote(tie, analysis)},
    };
}

QJsonObject verdict_json(const Analysis& analysis)
{
    const Verdict& verdict = analysis.verdict;
    const QJsonValue winner =
        verdict.winner ? QJsonValue(to_qstring(analysis.contenders[*verdict.winner].contender.gpu)) : QJsonValue::Null;
    return {
        {QStringLiteral("winner"), winner},
        {QStringLiteral("saving_fraction"), number_json(verdict.saving_fraction)},
        {QStringLiteral("win_probability"), number_json(verdict.win_probability)},
        {QStringLiteral("sentence"), verdictText(analysis).plain},
        {QStringLiteral("note"), verdictNote(analysis)},
    };
}

} // namespace

QJsonObject analysis_to_json(const Analysis& analysis, const Catalogue& catalogue)
{
    QJsonArray contenders;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        contenders.append(contender_json(contender, analysis, catalogue));
    }
    QJsonArray breakeven;
    for (const Breakeven& tie : analysis.breakeven) {
        breakeven.append(breakeven_json(tie, analysis));
    }
    return {
        {QStringLiteral("scenario"), scenario_to_json(analysis.scenario)},
        {QStringLiteral("contenders"), contenders},
        {QStringLiteral("verdict"), verdict_json(analysis)},
        {QStringLiteral("breakeven"), breakeven},
        {QStringLiteral("mixed_fleet"), mixed_fleet_json(analysis)},
        {QStringLiteral("sensitivity"), sensitivity_json(analysis)},
        {QStringLiteral("checklist"), checklist_json(analysis, catalogue)},
        {QStringLiteral("claims"), claims_json(audit_claims(catalogue))},
    };
}

} // namespace tiebreak
