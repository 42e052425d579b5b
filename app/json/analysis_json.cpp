// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json/analysis_json.h"

#include "app/json/economics_json.h"
#include "app/json/load_json.h"
#include "models/catalog/files/qt_text.h"
#include "models/session/files/scenario_json.h"
#include "models/tables/grids/claims_grid.h"
#include "models/wording/charts/use_verdict_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/notes.h"
#include "models/wording/outputs/outputs.h"
#include "models/wording/own_wording.h"
#include "models/wording/prices/price_notes.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"

#include <QJsonArray>

#include <string_view>

namespace tiebreak {

namespace {

// Every output stands under its key: "memory.total_gb" inside the object "memory".
void insert_outputs(QJsonObject& json, const OutputOf& of)
{
    for (const Output& output : outputs()) {
        if (!output.in_json) {
            continue;
        }
        const QString key = QString::fromUtf8(output.key.data(), static_cast<qsizetype>(output.key.size()));
        const QString group = key.contains(QLatin1Char('.')) ? key.section(QLatin1Char('.'), 0, 0) : QString();
        const QJsonValue value = number_json(output.value(of));
        if (group.isEmpty()) {
            json.insert(key, value);
        } else {
            QJsonObject members = json.value(group).toObject();
            members.insert(key.section(QLatin1Char('.'), 1), value);
            json.insert(group, members);
        }
    }
}

// The user's own level of the model; null: the public calibration alone speaks.
QJsonValue level_json(const OwnLevel* level)
{
    return level == nullptr ? QJsonValue()
                            : QJsonObject{{QStringLiteral("level"), to_qstring(level->id)},
                                          {QStringLiteral("speed"), level->speed},
                                          {QStringLiteral("half_width"), level->half_width},
                                          {QStringLiteral("public_half_width"), level->public_half_width},
                                          {QStringLiteral("runs"), level->runs},
                                          {QStringLiteral("models"), level->models},
                                          {QStringLiteral("source"), to_qstring(level->source)}};
}

QJsonObject contender_json(const OutputOf& of)
{
    const ContenderAnalysis& contender = of.result();
    QJsonObject json{
        {QStringLiteral("gpu"), to_qstring(contender.contender.gpu)},
        {QStringLiteral("evidence"), to_qstring(to_string(of.scenario().evidence))},
        {QStringLiteral("limited_by"), limitedByText(contender.limited_by)},
        {QStringLiteral("fits"), contender.memory.fits},
        {QStringLiteral("ownership"), ownership_json(contender, of.analysis)},
        {QStringLiteral("api"), api_json(contender, of.analysis)},
        {QStringLiteral("load"), load_json(of.analysis, of.index)},
        {QStringLiteral("load_note"), of.analysis.load ? loadNote(of.analysis, of.index) : QString()},
        {QStringLiteral("images"), images_json(contender, of.catalogue)},
        {QStringLiteral("training"), training_json(contender, of.analysis, of.catalogue)},
        {QStringLiteral("measurements"), contender.basis ? QJsonValue(contender.basis->rows) : QJsonValue::Null},
        {QStringLiteral("own_calibration"), level_json(levelBehind(of.analysis, of.catalogue, of.index))},
        {QStringLiteral("evidence_note"), evidenceNote(contender, of.scenario())},
        {QStringLiteral("note"), contenderNote(contender, of.analysis)},
    };
    insert_outputs(json, of);
    return json;
}

QJsonObject breakeven_json(const Breakeven& tie, const Analysis& analysis)
{
    QJsonArray batches;
    for (const double batch : tie.batches) {
        batches.append(batch);
    }
    QJsonArray loads;
    for (const Interval& load : tie.cheaper_loads) {
        loads.append(QJsonArray{load.from, number_json(load.to)});
    }
    const bool is_played = analysis.scenario.load.is_played(); // in users or requests a second then
    return {
        {QStringLiteral("against"), to_qstring(analysis.contenders[tie.contender].contender.gpu)},
        {QStringLiteral("usd_per_gpu_hour"), number_json(tie.usd_per_gpu_hour)},
        {QStringLiteral("usd_per_gpu_hour_low"), number_json(tie.usd_per_gpu_hour_band.low)},
        {QStringLiteral("usd_per_gpu_hour_high"), number_json(tie.usd_per_gpu_hour_band.high)},
        {QStringLiteral("batch"), batches},
        {QStringLiteral("utilization"), number_json(tie.utilization)},
        {QStringLiteral("tokens_per_month"), is_played ? QJsonArray() : loads},
        {QStringLiteral("loads"), is_played ? loads : QJsonArray()},
        {QStringLiteral("own_month"), number_json(tie.own_month)},
        {QStringLiteral("note"), breakevenNote(tie, analysis)},
    };
}

QJsonObject verdict_json(const Analysis& analysis)
{
    const Verdict& verdict = analysis.verdict;
    const auto name = [&analysis](std::optional<std::size_t> contender) {
        return to_qstring(analysis.contenders[*contender].contender.gpu);
    };
    const QJsonValue winner = verdict.api_wins ? QJsonValue(api_name)
                              : verdict.winner ? QJsonValue(name(verdict.winner))
                                               : QJsonValue::Null;
    QJsonValue other = QJsonValue::Null;
    if (verdict.other) {
        other = QJsonObject{
            {QStringLiteral("question"), to_qstring(to_string(verdict.other->question))},
            {QStringLiteral("winner"), verdict.other->winner ? name(verdict.other->winner) : QString(api_name)},
            {QStringLiteral("saving_fraction"), number_json(verdict.other->saving_fraction)},
        };
    }
    return {
        {QStringLiteral("question"), to_qstring(to_string(verdict.question))},
        {QStringLiteral("winner"), winner},
        {QStringLiteral("other"), other},
        {QStringLiteral("saving_fraction"), number_json(verdict.saving_fraction)},
        {QStringLiteral("win_probability"), number_json(verdict.win_probability)},
        {QStringLiteral("sentence"), verdictText(analysis).plain},
        {QStringLiteral("note"), verdictNote(analysis)},
    };
}

// On which card images or a training run cost least.
QJsonObject use_verdict_json(const Analysis& analysis, Use use)
{
    const UseVerdict& verdict = analysis.verdict_on(use);
    const auto name = [&analysis](std::optional<std::size_t> contender) {
        return contender ? QJsonValue(to_qstring(analysis.contenders[*contender].contender.gpu)) : QJsonValue();
    };
    return {
        {QStringLiteral("winner"), name(verdict.winner)},
        {QStringLiteral("runner_up"), name(verdict.runner_up)},
        {QStringLiteral("saving_fraction"), number_json(verdict.saving_fraction)},
        {QStringLiteral("flip_usd_per_gpu_hour"), number_json(verdict.flip_usd_per_gpu_hour)},
        {QStringLiteral("bands_overlap"), verdict.bands_overlap},
        {QStringLiteral("sentence"), useVerdictText(analysis, use).plain},
    };
}

// Whose prices the answer leans on, and whether they can be compared.
QJsonObject prices_json(const Analysis& analysis, const Catalogue& catalogue)
{
    const PriceBasis basis = price_basis(catalogue, analysis.scenario);
    QJsonArray quotes;
    for (const PriceQuote* const quote : basis.quotes) {
        quotes.append(quote == nullptr
                          ? QJsonValue()
                          : QJsonObject{{QStringLiteral("id"), to_qstring(quote->id)},
                                        {QStringLiteral("provider"), to_qstring(quote->provider)},
                                        {QStringLiteral("billing"), to_qstring(row_of(quote->billing).word)},
                                        {QStringLiteral("as_of"),
                                         quote->as_of.empty() ? QJsonValue() : QJsonValue(to_qstring(quote->as_of))}});
    }
    return {
        {QStringLiteral("quotes"), quotes},
        {QStringLiteral("providers_differ"), basis.providers_differ},
        {QStringLiteral("dates_differ"), basis.dates_differ},
        {QStringLiteral("note"), priceNote(analysis, catalogue).text},
    };
}

} // namespace

QJsonObject analysis_to_json(const Analysis& analysis, const Catalogue& catalogue)
{
    QJsonArray contenders;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        contenders.append(contender_json({analysis, catalogue, i}));
    }
    QJsonArray breakeven;
    for (const Breakeven& tie : analysis.breakeven) {
        breakeven.append(breakeven_json(tie, analysis));
    }
    return {
        {QStringLiteral("scenario"), scenario_to_json(analysis.scenario)},
        {QStringLiteral("contenders"), contenders},
        {QStringLiteral("verdict"), verdict_json(analysis)},
        {QStringLiteral("images_verdict"), use_verdict_json(analysis, Use::Images)},
        {QStringLiteral("training_verdict"), use_verdict_json(analysis, Use::Training)},
        {QStringLiteral("load_answer"), load_verdict_json(analysis, catalogue)},
        {QStringLiteral("breakeven"), breakeven},
        {QStringLiteral("mixed_fleet"), mixed_fleet_json(analysis)},
        {QStringLiteral("sensitivity"), sensitivity_json(analysis)},
        {QStringLiteral("checklist"), checklist_json(analysis, catalogue)},
        {QStringLiteral("claims"), claims_json(audit_claims(catalogue))},
        {QStringLiteral("prices"), prices_json(analysis, catalogue)},
        {QStringLiteral("own_facts"), QJsonArray::fromStringList(ownFactsBehind(analysis, catalogue))},
        {QStringLiteral("price_findings"), QJsonArray::fromStringList(priceFindingTexts(catalogue))},
    };
}

} // namespace tiebreak
