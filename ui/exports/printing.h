// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/figure_look.h"
#include "ui/figures/work_steps.h"

#include <memory>
#include <vector>

class QPrinter;

// Onto paper, or into the printer's file.
namespace tiebreak {

// A page each, as large as the margins allow in the shape of the look. Returns what is wrong.
[[nodiscard]] QString printFigures(const std::vector<Figure>& figures, const FigureLook& look, QPrinter& printer);

// The work of printing the report of the session, within the page's margins and with page numbers. Nothing is sent
// before the last step. The session must outlive the steps; `axes` and `date` as in reportOf().
[[nodiscard]] std::vector<WorkStep> printReportSteps(const Session& session, const QJsonObject& axes,
                                                     const QString& date, const std::shared_ptr<QPrinter>& printer);

// Where it went, for people: the file, or the printer's name.
[[nodiscard]] QString targetOf(const QPrinter& printer);

} // namespace tiebreak
