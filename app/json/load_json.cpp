// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json/load_json.h"

#include "app/json/economics_json.h"
#include "models/catalog/files/qt_text.h"
#include "models/wording/load/load_wording.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tiebreak {

namespace {

struct LoadJson {
    Q_DECLARE_TR_FUNCTIONS(LoadJson)
};

// Null where no request has such a time.
QJsonValue spread_json(const Spread& spread)
{
    if (spread.mean <= 0) {
        return {};
    }
    return QJsonObject{{QStringLiteral("mean"), spread.mean}, {QStringLiteral("p50"), spread.p50},
                       {QStringLiteral("p90"), spread.p90},   {QStringLiteral("p95"), spread.p95},
                       {QStringLiteral("p99"), spread.p99},   {QStringLiteral("at_limit_percentile"), spread.at_share}};
}

QJsonObject fleet_json(const LoadFleet& fleet)
{
    return {{QStringLiteral("replicas"), fleet.replicas},
            {QStringLiteral("gpus"), fleet.gpus},
            {QStringLiteral("gpus_low"), fleet.gpus_low},
            {QStringLiteral("gpus_high"), fleet.gpus_high > 0 ? QJsonValue(fleet.gpus_high) : QJsonValue()},
            {QStringLiteral("usd_per_month"), fleet.usd_per_month},
            {QStringLiteral("usd_per_month_low"), fleet.usd_per_month_low},
            {QStringLiteral("usd_per_month_high"),
             fleet.gpus_high > 0 ? QJsonValue(fleet.usd_per_month_high) : QJsonValue()},
            {QStringLiteral("usd_per_million_tokens"), fleet.usd_per_million_tokens},
            {QStringLiteral("tokens_per_month"), fleet.tokens_per_month},
            {QStringLiteral("paid_gpu_hours"), fleet.paid_gpu_hours},
            {QStringLiteral("used_gpu_hours"), fleet.used_gpu_hours},
            {QStringLiteral("state"), loadStateName(fleet.state)},
            {QStringLiteral("may_miss"), fleet.may_miss}};
}

QJsonArray curve_json(const LoadAnswer& answer, bool closed)
{
    QJsonArray points;
    for (const LoadPoint& point : answer.curve) {
        points.append(QJsonObject{{QStringLiteral("load"), point.load},
                                  {QStringLiteral("output_tok_s"), output_tok_s(closed, point.summary)},
                                  {QStringLiteral("ttft_ms"), spread_json(point.summary.ttft_ms)},
                                  {QStringLiteral("tpot_ms"), spread_json(point.summary.tpot_ms)},
                                  {QStringLiteral("e2e_ms"), spread_json(point.summary.e2e_ms)},
                                  {QStringLiteral("running"), point.summary.running},
                                  {QStringLiteral("waiting"), point.summary.waiting},
                                  {QStringLiteral("kv_use"), point.summary.kv_use},
                                  {QStringLiteral("goodput"), point.summary.goodput}});
    }
    return points;
}

// Why members of a load are null.
QJsonObject reasons_json(const LoadAnswer& answer, const Scenario& scenario)
{
    QJsonObject reasons;
    const auto say = [&reasons](const QString& key, bool is_null, const QString& why) {
        if (is_null) {
            reasons.insert(key, why);
        }
    };
    const QString no_end = LoadJson::tr("at the slow end of the model's band no number of replicas keeps the limits");
    say(QStringLiteral("users_per_replica"), !is_closed(scenario), LoadJson::tr("the load is requests a second"));
    say(QStringLiteral("tpot_ms"), answer.now.summary.tpot_ms.mean <= 0,
        LoadJson::tr("answers of one token have no time from token to token"));
    say(QStringLiteral("gpus_high"), answer.now.gpus_high <= 0, no_end);
    say(QStringLiteral("usd_per_month_high"), answer.now.gpus_high <= 0, no_end);
    say(QStringLiteral("twice.gpus_high"), answer.twice.gpus_high <= 0, no_end);
    say(QStringLiteral("twice.usd_per_month_high"), answer.twice.gpus_high <= 0, no_end);
    say(QStringLiteral("win_probability"), !answer.win_probability,
        LoadJson::tr("there is no other bill to compare it with"));
    say(QStringLiteral("speculation_pays_from"), !answer.speculation_pays_from,
        scenario.server.speculation_depth > 0 ? LoadJson::tr("drafting never pays at this load")
                                              : LoadJson::tr("nothing is drafted"));
    return reasons;
}

QJsonValue winner_json(const Analysis& analysis, std::optional<std::size_t> winner)
{
    return winner ? QJsonValue(to_qstring(analysis.contenders[*winner].contender.gpu)) : QJsonValue();
}

} // namespace

QJsonValue load_json(const Analysis& analysis, std::size_t contender)
{
    if (!analysis.load || analysis.load->contenders[contender].gap != LoadGap::None) {
        return {};
    }
    const LoadAnswer& answer = analysis.load->contenders[contender];
    const bool closed = is_closed(analysis.scenario);
    const LoadSummary& summary = answer.now.summary;
    QJsonObject json = fleet_json(answer.now);
    const double rate = closed ? answer.at_highest.steady_requests_per_s : answer.highest;
    json.insert(QStringLiteral("requests_per_s_per_replica"), rate);
    json.insert(QStringLiteral("users_per_replica"), closed ? QJsonValue(answer.highest) : QJsonValue());
    json.insert(QStringLiteral("highest_low"), answer.highest_low);
    json.insert(QStringLiteral("highest_high"), answer.highest_high);
    json.insert(QStringLiteral("batch_at_highest"), answer.at_highest.running);
    json.insert(QStringLiteral("saturated_requests_per_s"), answer.saturated);
    json.insert(QStringLiteral("load_per_replica"), answer.now.load);
    json.insert(QStringLiteral("requests_per_s"), closed ? summary.steady_requests_per_s : summary.requests_per_s);
    json.insert(QStringLiteral("output_tok_s"), output_tok_s(closed, summary));
    json.insert(QStringLiteral("running"), summary.running);
    json.insert(QStringLiteral("waiting"), summary.waiting);
    json.insert(QStringLiteral("kv_use"), summary.kv_use);
    json.insert(QStringLiteral("preemptions"), summary.preemptions);
    json.insert(QStringLiteral("goodput"), summary.goodput);
    json.insert(QStringLiteral("ttft_ms"), spread_json(summary.ttft_ms));
    json.insert(QStringLiteral("tpot_ms"), spread_json(summary.tpot_ms));
    json.insert(QStringLiteral("e2e_ms"), spread_json(summary.e2e_ms));
    json.insert(QStringLiteral("twice"), fleet_json(answer.twice));
    json.insert(QStringLiteral("curve"), curve_json(answer, closed));
    json.insert(QStringLiteral("win_probability"), number_json(answer.win_probability));
    json.insert(QStringLiteral("left_out"), answer.left_out);
    json.insert(QStringLiteral("speculation_pays_from"), number_json(answer.speculation_pays_from));
    json.insert(QStringLiteral("why_null"), reasons_json(answer, analysis.scenario));
    return json;
}

QJsonValue load_verdict_json(const Analysis& analysis, const Catalogue& catalogue)
{
    if (!analysis.load || analysis.load->total == 0) {
        return {};
    }
    const Verdict& bill = analysis.bill;
    const std::optional<std::size_t> winner = cheapest(*analysis.load, &LoadAnswer::now);
    const LoadText text = loadText(analysis);
    return QJsonObject{
        {QStringLiteral("load"), loadPhrase(analysis.scenario, catalogue)},
        {QStringLiteral("limits"), limitsPhrase(analysis.scenario)},
        {QStringLiteral("winner"), bill.api_wins ? QJsonValue(api_name) : winner_json(analysis, winner)},
        {QStringLiteral("saving_fraction"), bill.saving_fraction.value_or(0)},
        {QStringLiteral("winner_at_twice"), winner_json(analysis, cheapest(*analysis.load, &LoadAnswer::twice))},
        {QStringLiteral("sentence"), QString(text.headline % u". " % text.detail)},
        {QStringLiteral("warning"), text.warning}};
}

} // namespace tiebreak
