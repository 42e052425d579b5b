// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/article/audit_serving.h"

#include "models/engine/costs/economics.h"
#include "models/engine/throughput/bandwidth_limits.h"

#include <array>

// The claims on prices, throughput, the cost of tokens and fleets.
namespace tiebreak {

namespace {

using In = const ArticleInputs&;
using R = Recomputation;

constexpr Run one_request{"inference", "LLaMA-7B", "FP16", 1};
constexpr Run serving{"inference", "LLaMA-7B", "FP16", 8};
constexpr Run batch_jobs{"inference", "LLaMA-7B", "INT8", 32};
constexpr Run image_run{"image generation", "Stable Diffusion 1.5", "FP16", 1};

R premium(In in, Card card)
{
    return lead(in.rent(card), in.rent(l40s), "100 × ({A100 rent} / {L40S rent} - 1)");
}

R bundle_share(In in, std::string_view quote, double bundle_usd)
{
    const double gpus = in.quote(quote).gpus_per_node;
    return worded(bundle_usd / gpus, "{price of the bundle} / {its GPUs}", {bundle_usd, gpus});
}

R rent(In in, Card card, std::string_view period)
{
    const double hours = in.parameter(period);
    return worded(rent_usd(in.rent(card), 1, hours), "{hours} × {rent}", {hours, in.rent(card)});
}

R rent_saving(In in, double gpus, std::string_view period)
{
    const double hours = in.parameter(period);
    return worded(rent_usd(in.rent(pcie), gpus, hours) - rent_usd(in.rent(l40s), gpus, hours),
                  "{GPUs} × {hours} × ({A100 rent} - {L40S rent})", {gpus, hours, in.rent(pcie), in.rent(l40s)});
}

R rate_lead(In in, Card card, const Run& run)
{
    return lead(in.rate(card, run), in.rate(l40s, run), "100 × ({A100 throughput} / {L40S throughput} - 1)");
}

R weight_reads(In in, Card card, const Run& run)
{
    const double rate = in.rate(card, run);
    const double weights = in.weights_gb(card, run);
    return worded(needed_bandwidth_gb_s(rate, run.batch, weights), "{throughput} / {batch} × {GB of weights}",
                  {rate, double(run.batch), weights});
}

R reads_against_peak(In in, Card card, const Run& run)
{
    return limited(weight_reads(in, card, run), in.gpu(card).bandwidth_gb_s);
}

double usd_per_token(In in, Card card, const Run& run)
{
    return usd_per_million_tokens(in.rent(card), 1, in.rate(card, run), 1) / 1e6;
}

R token_cost(In in, Card card, const Run& run)
{
    return worded(usd_per_token(in, card, run), "{rent} / (3600 × {throughput})", {in.rent(card), in.rate(card, run)});
}

R cost_of(double tokens, In in, Card card, const Run& run)
{
    return worded(tokens * usd_per_token(in, card, run), "{tokens} × {rent} / (3600 × {throughput})",
                  {tokens, in.rent(card), in.rate(card, run)});
}

R saving_of(double tokens, In in, const Run& run)
{
    return worded(tokens * (usd_per_token(in, pcie, run) - usd_per_token(in, l40s, run)),
                  "{tokens a year} / 3600 × ({A100 rent} / {its throughput} - {L40S rent} / {its throughput})",
                  {tokens, in.rent(pcie), in.rate(pcie, run), in.rent(l40s), in.rate(l40s, run)});
}

R token_saving(In in, const Run& run)
{
    return worded(100 * (1 - usd_per_token(in, l40s, run) / usd_per_token(in, pcie, run)),
                  "100 × (1 - ({L40S rent} / {its throughput}) / ({A100 rent} / {its throughput}))",
                  {in.rent(l40s), in.rate(l40s, run), in.rent(pcie), in.rate(pcie, run)});
}

R token_premium(In in, const Run& run)
{
    return worded(100 * (usd_per_token(in, pcie, run) / usd_per_token(in, l40s, run) - 1),
                  "100 × (({A100 rent} / {its throughput}) / ({L40S rent} / {its throughput}) - 1)",
                  {in.rent(pcie), in.rate(pcie, run), in.rent(l40s), in.rate(l40s, run)});
}

R hours_of(double tokens, In in, Card card, const Run& run)
{
    const double rate = in.rate(card, run);
    return worded(hours_for_tokens(tokens, rate), "{tokens} / {throughput} / 3600", {tokens, rate});
}

R rent_for(double tokens, In in, Card card, const Run& run)
{
    const double rate = in.rate(card, run);
    return worded(rent_usd(in.rent(card), 1, hours_for_tokens(tokens, rate)), "{rent} × {tokens} / {throughput} / 3600",
                  {in.rent(card), tokens, rate});
}

constexpr double tokens_per_user = 200; // a day; the catalogue has the number of users only

double daily_tokens(In in)
{
    return in.parameter("dau_example") * tokens_per_user;
}

R fleet(In in, Card card)
{
    const double tokens = daily_tokens(in);
    const double rate = in.rate(card, serving);
    return worded(replicas_for_rate(rate_for_daily_tokens(tokens), rate, 1, 0),
                  "{tokens a day} / 86400 / {throughput}, rounded up", {tokens, rate});
}

constexpr std::string_view month_key = "hours_per_month";
constexpr std::string_view year_key = "hours_per_year";

constexpr std::array small_batch_1{Change{"batch", "1"}, Change{"tokens_per_month", "100M"}};
constexpr std::array at_batch_32{
    Change{"batch", "32"}, Change{"tokens_per_month", "500M"}, Change{"contenders.0.weight_precision", "INT8"},
    Change{"contenders.1.weight_precision", "INT8"}, Change{"contenders.2.weight_precision", "INT8"}};
constexpr std::array hundred_gpus{Change{"spare_replicas", "99"}}; // beside the one that is at work
constexpr std::array whole_year{Change{"hours_per_month", "730"}}; // twelve of which are its 8,760
constexpr std::array users{Change{"tokens_per_month", "600M"}};    // 20 M a day for 30 days

using enum ClaimCheck;

constexpr auto of_serving = std::to_array<ClaimFormula>({
    {"price-premium-pcie", Figure, "prices", as_it_is, [](In in) { return premium(in, pcie); }},
    {"price-premium-sxm", Figure, "prices", as_it_is, [](In in) { return premium(in, sxm); }},
    // What the bundles cost stands in the article; the catalogue has the quotients.
    {"price-coreweave-l40s", Figure, "prices", as_it_is, [](In in) { return bundle_share(in, "coreweave-l40s", 18); }},
    {"price-coreweave-a100", Figure, "prices", as_it_is,
     [](In in) { return bundle_share(in, "coreweave-a100-80gb-sxm", 21.6); }},
    {"month-l40s", Figure, "results", as_it_is, [](In in) { return rent(in, l40s, month_key); }},
    {"month-a100", Figure, "results", as_it_is, [](In in) { return rent(in, pcie, month_key); }},
    {"month-diff", Figure, "results", as_it_is, [](In in) { return rent_saving(in, 1, month_key); }},
    {"year-l40s", Figure, "results", whole_year, [](In in) { return rent(in, l40s, year_key); }},
    {"year-a100", Figure, "results", whole_year, [](In in) { return rent(in, pcie, year_key); }},
    {"year-diff", Figure, "results", whole_year, [](In in) { return rent_saving(in, 1, year_key); }},
    {"fleet-100", Figure, "results", hundred_gpus, [](In in) { return rent_saving(in, 100, month_key); }},

    {"b1-adv-pcie", Figure, "throughput", small_batch_1, [](In in) { return rate_lead(in, pcie, one_request); }},
    {"b1-adv-sxm", Figure, "throughput", small_batch_1, [](In in) { return rate_lead(in, sxm, one_request); }},
    {"b32-adv-pcie", Figure, "throughput", at_batch_32, [](In in) { return rate_lead(in, pcie, batch_jobs); }},
    {"b32-adv-sxm", Figure, "throughput", at_batch_32, [](In in) { return rate_lead(in, sxm, batch_jobs); }},
    {"sd-adv", Figure, "images", as_it_is, [](In in) { return rate_lead(in, pcie, image_run); }},

    {"limit-b1-l40s", PeakBandwidth, "published", small_batch_1, [](In in) { return reads_against_peak(in, l40s, one_request); }},
    {"limit-b1-a100-pcie", PeakBandwidth, "published", small_batch_1,
     [](In in) { return reads_against_peak(in, pcie, one_request); }},
    {"limit-b1-a100-sxm", PeakBandwidth, "published", small_batch_1,
     [](In in) { return reads_against_peak(in, sxm, one_request); }},
    {"limit-b8-l40s", PeakBandwidth, "published", as_it_is, [](In in) { return reads_against_peak(in, l40s, serving); }},
    {"limit-b8-a100", PeakBandwidth, "published", as_it_is, [](In in) { return reads_against_peak(in, pcie, serving); }},
    {"limit-b32-l40s", PeakBandwidth, "published", at_batch_32,
     [](In in) { return reads_against_peak(in, l40s, batch_jobs); }},
    {"limit-b32-a100-pcie", PeakBandwidth, "published", at_batch_32,
     [](In in) { return reads_against_peak(in, pcie, batch_jobs); }},
    {"limit-b32-a100-sxm", PeakBandwidth, "published", at_batch_32,
     [](In in) { return reads_against_peak(in, sxm, batch_jobs); }},
    // Here the article says what is achieved, which has to be what its own rate takes.
    {"achieved-l40s", Figure, "throughput", small_batch_1, [](In in) { return weight_reads(in, l40s, one_request); }},
    {"achieved-a100", Figure, "throughput", small_batch_1, [](In in) { return weight_reads(in, pcie, one_request); }},

    {"cpt-b8-l40s", Figure, "cost", as_it_is, [](In in) { return token_cost(in, l40s, serving); }},
    {"cpt-b8-a100", Figure, "cost", as_it_is, [](In in) { return token_cost(in, pcie, serving); }},
    {"month-100M-l40s", Figure, "cost", as_it_is, [](In in) { return cost_of(100e6, in, l40s, serving); }},
    {"month-100M-a100", Figure, "cost", as_it_is, [](In in) { return cost_of(100e6, in, pcie, serving); }},
    {"cpt-b1-l40s", Figure, "cost", small_batch_1, [](In in) { return token_cost(in, l40s, one_request); }},
    {"cpt-b1-a100", Figure, "cost", small_batch_1, [](In in) { return token_cost(in, pcie, one_request); }},
    {"month-100M-b1-l40s", Figure, "cost", small_batch_1, [](In in) { return cost_of(100e6, in, l40s, one_request); }},
    {"month-100M-b1-a100", Figure, "cost", small_batch_1, [](In in) { return cost_of(100e6, in, pcie, one_request); }},
    {"saving-b1", Figure, "cost", small_batch_1, [](In in) { return token_saving(in, one_request); }},
    {"cpt-b32-l40s", Figure, "cost", at_batch_32, [](In in) { return token_cost(in, l40s, batch_jobs); }},
    {"cpt-b32-a100", Figure, "cost", at_batch_32, [](In in) { return token_cost(in, pcie, batch_jobs); }},
    {"month-500M-l40s", Figure, "cost", at_batch_32, [](In in) { return cost_of(500e6, in, l40s, batch_jobs); }},
    {"month-500M-a100", Figure, "cost", at_batch_32, [](In in) { return cost_of(500e6, in, pcie, batch_jobs); }},
    {"premium-b32", Figure, "cost", at_batch_32, [](In in) { return token_premium(in, batch_jobs); }},
    {"hours-500M-l40s", Figure, "cost", at_batch_32, [](In in) { return hours_of(500e6, in, l40s, batch_jobs); }},
    {"hours-500M-a100", Figure, "cost", at_batch_32, [](In in) { return hours_of(500e6, in, pcie, batch_jobs); }},
    {"spend-500M-l40s", Figure, "cost", at_batch_32, [](In in) { return rent_for(500e6, in, l40s, batch_jobs); }},
    {"spend-500M-a100", Figure, "cost", at_batch_32, [](In in) { return rent_for(500e6, in, pcie, batch_jobs); }},
    {"annual-diff-500M", Figure, "cost", at_batch_32, [](In in) { return saving_of(12 * 500e6, in, batch_jobs); }},
    {"diff-5B", Figure, "cost", at_batch_32, [](In in) { return saving_of(5e9, in, batch_jobs); }},

    {"daily-tokens", Figure, "fleet", users,
     [](In in) {
         return worded(daily_tokens(in), "{users} × {tokens of each}", {in.parameter("dau_example"), tokens_per_user});
     }},
    {"daily-rate", Figure, "fleet", users,
     [](In in) {
         return worded(rate_for_daily_tokens(daily_tokens(in)), "{tokens a day} / 86400", {daily_tokens(in)});
     }},
    {"fleet-l40s", Figure, "fleet", users, [](In in) { return fleet(in, l40s); }},
    {"fleet-a100", Figure, "fleet", users, [](In in) { return fleet(in, pcie); }},
});

} // namespace

std::span<const ClaimFormula> serving_claims()
{
    return of_serving;
}

} // namespace tiebreak
