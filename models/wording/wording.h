// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/fields.h"

#include <QString>
#include <QStringList>

// How Tiebreak writes numbers and names, so that a window, a table, a chart and the command line say the same thing the
// same way. Numbers are as text_locale() writes them; the examples are in English.
namespace tiebreak {

// What stands where a number does not exist, and for every number that is not finite.
[[nodiscard]] QString noValue();

// At least `digits` significant digits, never fewer than the whole part has, without trailing zeros: "2,196", "1.25".
[[nodiscard]] QString number(double value, int digits = 3);
// A number inside a formula: with digits enough to be computed again.
[[nodiscard]] QString exact(double value);

// An amount or a price: "$0.79", "$568.80", "$1,001"; below ten cents two significant digits, so "$0.0042".
// `extra_decimals` more are added to tell near prices apart.
[[nodiscard]] QString money(double usd, int extra_decimals = 0);
// A price that was given, as it was given: cents at least, and up to a thousandth of a cent: "$0.79",
// "$0.849", "$7,500"; and the same without the dollar, as boxes have it.
[[nodiscard]] QString exactMoney(double usd);
[[nodiscard]] QString exactAmount(double usd);
// A cost per million tokens, with cents at least: "$0.131", "$12.30".
[[nodiscard]] QString costPerMillion(double usd, int digits = 3);
[[nodiscard]] QString rate(double tok_s);                       // "1,680 tok/s"
[[nodiscard]] QString milliseconds(double ms);                  // "12.3 ms"
[[nodiscard]] QString percent(double fraction, int digits = 2); // 0.17: "17 %"
[[nodiscard]] QString signedPercent(double fraction);           // 0.2051: "+20.5 %"
// A probability, never rounded to certainty: "82 %", "over 99 %", "under 1 %"; "100 %" only for 1.
[[nodiscard]] QString chance(double probability);
[[nodiscard]] QString gigabytes(double gb);                       // "48.3 GB"
[[nodiscard]] QString usedOf(double used_gb, double capacity_gb); // "20.7 of 48.3 GB"
[[nodiscard]] QString tokens(double count);                       // "512", "100 M", "4.35 B"
[[nodiscard]] QString batch(double sequences);                    // "batch 8"
[[nodiscard]] QString times(double factor);                       // "1.25 ×"
// "$0.99 an hour"; "$0.99 per GPU-hour" when the contender's replica has several GPUs.
[[nodiscard]] QString hourly(double usd, const Contender& contender, int extra_decimals = 0);
[[nodiscard]] QString gpus(double count); // "1 GPU", "2 GPUs"

[[nodiscard]] QString precisionText(Precision precision); // "FP16"
[[nodiscard]] QString limitedByText(LimitedBy limit);     // "published", "weight reads"
[[nodiscard]] QString evidenceText(Evidence evidence);    // "Article", as the evidence control says it

// A choice of a field as people read it: the label of the input that it names ("Prompt tokens"), words instead of
// underscores ("Cost per token"), else itself ("FP16").
[[nodiscard]] QString choiceText(const Field& field, const std::string& choice);

[[nodiscard]] QString gpuName(const ContenderAnalysis& contender); // "A100 PCIe"

// The contenders as charts name them, in scenario order and all different: contenders of the same GPU also say the
// weights, the GPUs of a replica or the KV cache that tells them apart, else their position.
[[nodiscard]] QStringList contenderNames(const Analysis& analysis);
[[nodiscard]] QString contenderName(const Analysis& analysis, std::size_t contender); // one of them

// "a", "a and b", "a, b and c".
[[nodiscard]] QString listed(const QStringList& items);

// A measured row and how far its workload is from the scenario's.
[[nodiscard]] QString measurementText(const Measurement& row, const Scenario& scenario);

} // namespace tiebreak
