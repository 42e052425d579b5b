// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report.h"

// Internal to the report: the sections that say what the answer stands on.
namespace tiebreak {

void addAssumptions(std::vector<ReportSection>& sections, const Session& session);
void addSources(std::vector<ReportSection>& sections, const Session& session);
[[nodiscard]] ReportSection accuracySection(const Session& session);
[[nodiscard]] ReportSection claimsSection(const Session& session);

} // namespace tiebreak
