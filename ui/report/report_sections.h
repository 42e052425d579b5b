// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report.h"

// Internal to the report: the sections that answer.
namespace tiebreak {

[[nodiscard]] ReportSection answerSection(const Session& session);
[[nodiscard]] ReportSection changesSection(const Session& session);
[[nodiscard]] ReportSection chartsSection(const Session& session, const QJsonObject& axes);
// Several: the results, and what the session has beside them.
void addResults(std::vector<ReportSection>& sections, const Session& session);

// A title as a sentence of its own: with its full stop.
[[nodiscard]] QString sentence(const QString& title);

// The grid with rows and columns exchanged: quantities down, contenders across, so that it is never too wide.
[[nodiscard]] Grid transposed(const Grid& grid);
// Only those columns, in that order.
[[nodiscard]] Grid withColumns(const Grid& grid, const std::vector<std::size_t>& columns);

} // namespace tiebreak
