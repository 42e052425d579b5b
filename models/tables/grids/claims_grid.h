// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit.h"
#include "models/tables/grid_model.h"

#include <QStringList>

namespace tiebreak {

// Columns that a filter asks for. The verdict's raw value is the ClaimVerdict as a number, so it sorts by severity.
inline constexpr int claims_topic_column = 0;
inline constexpr int claims_verdict_column = 4;

// One row for each claim, in the order of the audit: what the article states, what comes out, whether that agrees and
// by how much in percent. Every cell's source gives the formula with its numbers, what decided the verdict, the note
// and the claim's source.
[[nodiscard]] Grid claimsGrid(const std::vector<AuditedClaim>& audited);

// Those that do not hold, to be read on paper: the claim, the article's figure, what comes out, and why it does not
// hold with the formula and its numbers.
[[nodiscard]] Grid failingClaimsGrid(const std::vector<AuditedClaim>& audited);

// "48 of 89 figures hold, 13 hold roughly, 28 do not", and how many cannot be told if there are any.
[[nodiscard]] QString claimsSummary(const std::vector<AuditedClaim>& audited);

// Prices of the article that another source gives for another card, each in a sentence, and all in one line; empty
// without one. The catalogue is the audited one.
[[nodiscard]] QStringList priceFindingTexts(const Catalogue& catalogue);
[[nodiscard]] QString priceFindingsSummary(const Catalogue& catalogue);

} // namespace tiebreak
