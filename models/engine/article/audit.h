// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The article's numbers, recomputed by the engine from the article's own inputs.
namespace tiebreak {

// In the order of severity.
enum class ClaimVerdict {
    Consistent,
    Rounded,
    CannotBeTold, // the catalogue lacks an input or the stated figure, or the engine does not know the claim
    Inconsistent,
    ExceedsLimit,
    ContradictsDatasheet,
    Implausible
};

// What a claim is held against.
enum class ClaimCheck {
    Figure,        // the recomputed figure
    PeakBandwidth, // recomputed is the bandwidth that a published rate takes; the limit is what the card has
    Datasheet,     // recomputed is what the datasheet says
    UpperBound,    // recomputed is the most that is possible
    SaidAbove,     // the article's words put its figure above the limit
    SaidBelow,     // the article's words put its figure below the limit
    ModelBand,     // recomputed is what a calibrated model says; the limit is the low end of its band
    LowerBound,    // recomputed is the least that was measured
};

// Why a verdict cannot be told; from Gpu on: what of the catalogue is missing, by the names in AuditWhyNot::of.
enum class AuditGap {
    None,
    NoFormula,     // Tiebreak does not know the claim
    NothingStated, // by the claim
    NotFinite,     // what the catalogue's figures give
    Gpu,
    Model,
    ImagePipeline,
    Price,
    PublishedFigure, // of a card, for a model, precision and batch
    PublishedRate,
    PublishedWeights,
    StreetPrice,
    Fp32Rate,
    Fp16Rate,
    SparseFp16Rate,
    Tf32Rate,
    ImageMeasurement,
    Parameter,
    NumberOfParameter, // it has other text
    StatedFigure,      // of another claim
};

struct AuditWhyNot {
    AuditGap gap = AuditGap::None;
    std::vector<std::string> of;

    bool operator==(const AuditWhyNot&) const = default;
};

struct Operand {
    std::string name; // as the formula has it
    double value = 0;
};

struct AuditedClaim {
    const Claim* claim = nullptr;     // lives as long as the catalogue
    std::optional<double> recomputed; // by the engine, now; empty: see why_not
    ClaimCheck check = ClaimCheck::Figure;
    std::optional<double> limit; // of the checks that have one, in the unit of the figure
    ClaimVerdict verdict = ClaimVerdict::CannotBeTold;
    AuditWhyNot why_not;           // why the verdict cannot be told
    std::string formula;           // in words: "rent / (3600 × throughput)"
    std::vector<Operand> operands; // the quantities that the formula names, in its order
    // The scenario that shows it, as changes to the default one for `--set`, and the view to look at ("fleet"). Both
    // are empty when the catalogue cannot make that scenario.
    std::vector<std::pair<std::string, std::string>> inputs;
    std::string view;
};

// Relative differences, against the recomputed figure, up to which a stated one holds and up to which it holds roughly:
// the first is what figures printed with two or three digits are off by, the second the most that two digits can be.
inline constexpr double consistent_within = 0.009;
inline constexpr double rounded_within = 0.045;

// Every claim of the catalogue, in its order. Throws nothing: a claim that cannot be recomputed says why. Nothing is
// taken from Claim::recomputed, Claim::how or Claim::verdict.
[[nodiscard]] std::vector<AuditedClaim> audit_claims(const Catalogue& catalogue);

// The verdict on a stated figure in that unit. The difference decides:
//   Figure         Consistent up to 0.9 %, Rounded up to 4.5 %, else Inconsistent. Gigabytes may have been meant as
//                  GiB (2^30 bytes): a figure in "GB" within 4.5 % of the recomputed number of GiB is Rounded too.
//   PeakBandwidth  ExceedsLimit when the recomputed figure is above the limit, else Consistent.
//   Datasheet      as Figure, but ContradictsDatasheet instead of Inconsistent.
//   UpperBound     Implausible when the stated figure is more than 4.5 % above the recomputed one, else Consistent.
//   ModelBand      Implausible outside the model's band, which is as many times below the recomputed figure as above
//                  it, else Consistent.
//   LowerBound     Implausible when the stated figure is more than 4.5 % below the recomputed one, else Consistent.
//   SaidAbove      Inconsistent when the recomputed figure is up to the limit, whatever the stated one is; else as
//                  Figure.
//   SaidBelow      the same when it is at the limit or above.
[[nodiscard]] ClaimVerdict claim_verdict(ClaimCheck check, std::string_view unit, double stated, double recomputed,
                                         double limit);

// Whether it is one of the verdicts by which a claim does not hold; CannotBeTold is not.
[[nodiscard]] bool fails(ClaimVerdict verdict);

// "consistent", "rounded", "cannot-be-told", "inconsistent", "exceeds-limit", "contradicts-datasheet", "implausible".
[[nodiscard]] std::string_view to_string(ClaimVerdict verdict);

} // namespace tiebreak
