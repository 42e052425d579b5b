// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"
#include "models/engine/inputs/scenario.h"

// The arithmetic of rent, cost per token, fleets and power. Each formula is the definition of its quantity
// (design.md, section 5; the article uses the same ones). Arguments are positive and finite unless said otherwise.
namespace tiebreak {

inline constexpr double seconds_per_hour = 3600;
inline constexpr double seconds_per_day = 86400;
inline constexpr double months_per_year = 12;
inline constexpr double cost_rounding = 1e-9; // costs that differ by a smaller share are the same

// Price per hour x GPUs / (3600 x throughput x utilization), times 10^6: $ per million generated tokens.
// Utilization is the share of paid hours at work, above 0 and up to 1.
[[nodiscard]] double usd_per_million_tokens(double usd_per_gpu_hour, double gpus, double tok_s, double utilization);

// Rent in $ of so many GPUs for so many hours.
[[nodiscard]] double rent_usd(double usd_per_gpu_hour, double gpus, double hours);

// Hours that one replica takes to generate the tokens.
[[nodiscard]] double hours_for_tokens(double tokens, double tok_s);

// Average rate in tokens/s that delivers so many tokens a day.
[[nodiscard]] double rate_for_daily_tokens(double tokens_per_day);

// Whole replicas for a peak rate: ceil(peak / (throughput x utilization)), at least 1, plus spares.
[[nodiscard]] double replicas_for_rate(double peak_tok_s, double tok_s, double utilization, double spares);

// $ of one joule of card energy when the card draws its TDP: rent / (TDP x 3600).
[[nodiscard]] double rent_usd_per_joule(double usd_per_gpu_hour, double tdp_w);

// Energy of the cards alone: GPUs x TDP x typical draw / throughput.
[[nodiscard]] double joules_per_token(const Gpu& gpu, double gpus, double draw_fraction, double tok_s);

// Electricity of one GPU at work for so many hours: TDP x draw x PUE x hours x tariff.
[[nodiscard]] double power_usd(const Gpu& gpu, const Power& power, double hours);

// $ of electricity for a million tokens: joules x PUE x tariff.
[[nodiscard]] double power_usd_per_million_tokens(double joules_a_token, const Scenario& scenario);

} // namespace tiebreak
