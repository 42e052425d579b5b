// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/article/audit.h"

#include "models/engine/article/audit_cards.h"
#include "models/engine/article/audit_serving.h"
#include "models/engine/article/audit_uses.h"
#include "models/engine/inputs/field_edits.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

ClaimVerdict by_difference(double stated, double recomputed, ClaimVerdict otherwise)
{
    const double difference = std::abs(stated - recomputed);
    if (difference <= consistent_within * std::abs(recomputed)) {
        return ClaimVerdict::Consistent;
    }
    return difference <= rounded_within * std::abs(recomputed) ? ClaimVerdict::Rounded : otherwise;
}

ClaimVerdict by_figure(std::string_view unit, double stated, double recomputed)
{
    const ClaimVerdict verdict = by_difference(stated, recomputed, ClaimVerdict::Inconsistent);
    if (verdict != ClaimVerdict::Inconsistent || unit != "GB") {
        return verdict;
    }
    constexpr double gib_per_gb = 1e9 / (1024.0 * 1024 * 1024);
    const bool meant_gib =
        by_difference(stated, recomputed * gib_per_gb, ClaimVerdict::Inconsistent) != ClaimVerdict::Inconsistent;
    return meant_gib ? ClaimVerdict::Rounded : ClaimVerdict::Inconsistent;
}

// The scenario that shows a claim, unless the catalogue refuses one of its changes.
void add_scenario(AuditedClaim& audited, const ClaimFormula& formula, const Catalogue& catalogue)
{
    Scenario scenario = default_scenario(catalogue);
    for (const auto& [key, text] : formula.inputs) {
        if (!set_from_text(scenario, catalogue, key, text).empty()) {
            return;
        }
    }
    audited.inputs.assign(formula.inputs.begin(), formula.inputs.end());
    audited.view = formula.view;
}

void recompute(AuditedClaim& audited, const ClaimFormula& formula, const Catalogue& catalogue)
{
    try {
        Recomputation computed = formula.recompute(ArticleInputs(catalogue));
        audited.formula = std::move(computed.formula);
        audited.operands = std::move(computed.operands);
        audited.limit = computed.limit;
        if (std::isfinite(computed.value)) {
            audited.recomputed = computed.value;
        } else {
            audited.why_not = {AuditGap::NotFinite, {}};
        }
    } catch (const MissingInput& missing) {
        audited.why_not = missing.why;
    }
}

const ClaimFormula* formula_of(std::string_view id)
{
    for (const auto formulas : {serving_claims(), card_claims(), use_claims()}) {
        const auto found = std::ranges::find(formulas, id, &ClaimFormula::id);
        if (found != formulas.end()) {
            return &*found;
        }
    }
    return nullptr;
}

AuditedClaim audit(const Claim& claim, const Catalogue& catalogue)
{
    AuditedClaim audited;
    audited.claim = &claim;
    const ClaimFormula* const formula = formula_of(claim.id);
    if (formula == nullptr) {
        audited.why_not = {AuditGap::NoFormula, {}};
        return audited;
    }
    audited.check = formula->check;
    add_scenario(audited, *formula, catalogue);
    recompute(audited, *formula, catalogue);
    if (audited.recomputed && claim.stated) {
        audited.verdict =
            claim_verdict(audited.check, claim.unit, *claim.stated, *audited.recomputed, audited.limit.value_or(0));
    } else if (audited.why_not.gap == AuditGap::None) {
        audited.why_not = {AuditGap::NothingStated, {}};
    }
    return audited;
}

} // namespace

std::vector<AuditedClaim> audit_claims(const Catalogue& catalogue)
{
    std::vector<AuditedClaim> audited;
    audited.reserve(catalogue.claims.size());
    for (const Claim& claim : catalogue.claims) {
        audited.push_back(audit(claim, catalogue));
    }
    return audited;
}

ClaimVerdict claim_verdict(ClaimCheck check, std::string_view unit, double stated, double recomputed, double limit)
{
    switch (check) {
    case ClaimCheck::Figure:
        break;
    case ClaimCheck::PeakBandwidth:
        return recomputed > limit ? ClaimVerdict::ExceedsLimit : ClaimVerdict::Consistent;
    case ClaimCheck::Datasheet:
        return by_difference(stated, recomputed, ClaimVerdict::ContradictsDatasheet);
    case ClaimCheck::UpperBound:
        return stated > recomputed * (1 + rounded_within) ? ClaimVerdict::Implausible : ClaimVerdict::Consistent;
    case ClaimCheck::ModelBand:
        return stated < limit || stated > recomputed * recomputed / limit ? ClaimVerdict::Implausible
                                                                          : ClaimVerdict::Consistent;
    case ClaimCheck::LowerBound:
        return stated < recomputed * (1 - rounded_within) ? ClaimVerdict::Implausible : ClaimVerdict::Consistent;
    case ClaimCheck::SaidAbove:
        if (recomputed <= limit) {
            return ClaimVerdict::Inconsistent;
        }
        break;
    case ClaimCheck::SaidBelow:
        if (recomputed >= limit) {
            return ClaimVerdict::Inconsistent;
        }
        break;
    }
    return by_figure(unit, stated, recomputed);
}

bool fails(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Consistent:
    case ClaimVerdict::Rounded:
    case ClaimVerdict::CannotBeTold:
        return false;
    case ClaimVerdict::Inconsistent:
    case ClaimVerdict::ExceedsLimit:
    case ClaimVerdict::ContradictsDatasheet:
    case ClaimVerdict::Implausible:
        return true;
    }
    return true;
}

std::string_view to_string(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Consistent:
        return "consistent";
    case ClaimVerdict::Rounded:
        return "rounded";
    case ClaimVerdict::CannotBeTold:
        return "cannot-be-told";
    case ClaimVerdict::Inconsistent:
        return "inconsistent";
    case ClaimVerdict::ExceedsLimit:
        return "exceeds-limit";
    case ClaimVerdict::ContradictsDatasheet:
        return "contradicts-datasheet";
    case ClaimVerdict::Implausible:
        return "implausible";
    }
    return {};
}

} // namespace tiebreak
