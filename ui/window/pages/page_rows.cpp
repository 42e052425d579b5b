// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/page_rows.h"

#include "models/engine/costs/billing.h"
#include "ui/window/pages/page_tables.h"

#include <algorithm>

namespace tiebreak {

namespace {

bool drafts(const Scenario& scenario)
{
    return scenario.load.kind != LoadOf::Batch && scenario.server.speculation_depth > 0;
}

bool namesApi(const Scenario& scenario)
{
    return scenario.api.usd_per_million_tokens.has_value();
}

// Then how much of the prompts is cached counts.
bool paysForCache(const Scenario& scenario)
{
    return namesApi(scenario) && scenario.api.cached_usd_per_million_tokens.has_value();
}

template <LoadOf... kinds>
bool isOf(const Scenario& scenario)
{
    return ((scenario.load.kind == kinds) || ...);
}

template <Billing billing>
bool isBilled(const Scenario& scenario)
{
    return std::ranges::any_of(scenario.contenders, [&scenario](const Contender& contender) {
        return billing_of(scenario, contender) == billing;
    });
}

bool isScheduled(const Scenario& scenario)
{
    return isBilled<Billing::Scheduled>(scenario);
}

bool isByUse(const Scenario& scenario)
{
    return isBilled<Billing::ByUse>(scenario);
}

template <bool (*is_so)(const Scenario&)>
bool isPlayedAnd(const Scenario& scenario)
{
    return scenario.load.kind != LoadOf::Batch && is_so(scenario);
}

} // namespace

const std::vector<ChartPages::Page>& ChartPages::pageList()
{
    static const std::vector<Page> pages{
        {load_page,
         QT_TR_NOOP("Load"),
         {},
         addEmptyLoad,
         {{QT_TR_NOOP("Load"), {"load"}},
          {"", {"users", "think_time_s"}, &isOf<LoadOf::Users>},
          {"", {"trace"}, &isOf<LoadOf::Trace>},
          {"", {"requests_per_s"}, &isOf<LoadOf::Requests, LoadOf::Trace>},
          {QT_TR_NOOP("Limits"),
           {"ttft_limit_ms", "tpot_limit_ms", "e2e_limit_ms", "limit_percentile"},
           &isOf<LoadOf::Users, LoadOf::Requests, LoadOf::Trace>},
          {QT_TR_NOOP("Requests"), {"shared_prefix"}, &isOf<LoadOf::Users, LoadOf::Requests, LoadOf::Trace>},
          {"", {"prompt_spread", "output_spread"}, &isOf<LoadOf::Users, LoadOf::Requests>},
          {"", {"burstiness"}, &isOf<LoadOf::Requests>},
          {QT_TR_NOOP("Server"),
           {"max_num_seqs", "token_budget", "gpu_memory_fraction", "speculation_depth"},
           &isOf<LoadOf::Users, LoadOf::Requests, LoadOf::Trace>},
          {"", {"speculation_acceptance"}, &drafts},
          {QT_TR_NOOP("Bill"),
           {"billing", "hours_per_month", "spare_replicas"},
           &isOf<LoadOf::Users, LoadOf::Requests, LoadOf::Trace>},
          {"", {"paid_hours_per_month"}, &isPlayedAnd<&isScheduled>},
          {"", {"cold_start_s"}, &isPlayedAnd<&isByUse>}}},
        {main_page, QT_TR_NOOP("Cost"), {}, nullptr, {}},
        {fleet_page,
         QT_TR_NOOP("Fleet"),
         {},
         addFleetTable,
         {{QT_TR_NOOP("Load"), {"peak_factor", "spare_replicas", "hours_per_month"}},
          {"", {"users"}, &isOf<LoadOf::Users>},
          {"", {"requests_per_s"}, &isOf<LoadOf::Requests, LoadOf::Trace>},
          {QT_TR_NOOP("Billing"), {"billing"}},
          {"", {"paid_hours_per_month"}, &isScheduled},
          {"", {"cold_start_s"}, &isByUse},
          {QT_TR_NOOP("A second kind of request"),
           {"second_share", "second_model", "second_batch", "second_prompt_tokens", "second_output_tokens",
            "mixed_overhead"},
           &isOf<LoadOf::Batch>},
          {QT_TR_NOOP("An API instead"), {"api_usd_per_million_tokens"}},
          {"", {"api_input_usd_per_million_tokens", "api_cached_usd_per_million_tokens"}, &namesApi},
          {"", {"shared_prefix"}, &paysForCache}}},
        {"ownership",
         QT_TR_NOOP("Own or rent"),
         {},
         nullptr,
         {{QT_TR_NOOP("Buying"), {"purchase_usd", "resale_fraction", "depreciation_per_year"}},
          {QT_TR_NOOP("Running"), {"hosting_usd_per_month", "power_draw_fraction", "pue", "usd_per_kwh"}},
          {QT_TR_NOOP("Time and rents"), {"horizon_months", "rent_decline_per_year", "discount_rate_per_year"}},
          {QT_TR_NOOP("Billing"), {"billing"}},
          {"", {"paid_hours_per_month"}, &isScheduled},
          {QT_TR_NOOP("Instead of both"), {"api_usd_per_million_tokens"}},
          {"", {"api_input_usd_per_million_tokens", "api_cached_usd_per_million_tokens"}, &namesApi},
          {"", {"shared_prefix"}, &paysForCache}}},
        {"energy",
         QT_TR_NOOP("Energy"),
         {},
         addEnergyTable,
         {{"", {"power_draw_fraction", "pue", "usd_per_kwh"}}},
         true},
        {"memory",
         QT_TR_NOOP("Memory"),
         {},
         addFitTable,
         {{"", {"memory_overhead_gb", "gpu_memory_fraction", "max_num_seqs"}}},
         true},
        {"latency", QT_TR_NOOP("Latency"), {}, nullptr, {{"", {"tpot_limit_ms", "ttft_limit_ms"}}}, true},
        {"images",
         QT_TR_NOOP("Images"),
         {},
         addImagesTable,
         {{QT_TR_NOOP("Images"), {"image_pipeline", "image_px", "image_steps", "image_batch", "image_compiled"}},
          {QT_TR_NOOP("Load"), {"images_per_month"}}}},
        {"training",
         QT_TR_NOOP("Training"),
         {},
         addTrainingTable,
         {{QT_TR_NOOP("Training"),
           {"training_method", "training_batch", "training_sequence", "lora_rank", "activation_checkpointing",
            "training_gpus", "training_tokens"}}}},
        {"article-uses",
         QT_TR_NOOP("In the article"),
         {"training-article", "images-article"},
         addArticleTables,
         {{QT_TR_NOOP("Training"),
           {"training_method", "training_batch", "training_sequence", "lora_rank", "activation_checkpointing",
            "training_tokens", "training_tok_s"}},
          {QT_TR_NOOP("Images"), {"images_per_month"}}},
         false,
         false},
        {"sensitivity",
         QT_TR_NOOP("What matters"),
         {},
         addTiesTable,
         {{"", {"sensitivity_of", "throughput_spread", "price_spread", "utilization_spread"}}},
         true},
        {"winner-map", QT_TR_NOOP("Winner map"), {}, nullptr, {{"", {"map_x", "map_y"}}}, true},
    };
    return pages;
}

} // namespace tiebreak
