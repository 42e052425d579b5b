// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_look.h"
#include "ui/report/report.h"

#include <QByteArray>

namespace tiebreak {

// The report on A4 pages with page numbers; charts are drawn as lines and texts. `session` is the text of a session
// that the file carries as an attachment; empty: none. The same report, theme and session give the same bytes on the
// same machine. Needs a QApplication.
[[nodiscard]] QByteArray reportPdf(const ReportContent& report, FigureTheme theme, const QByteArray& session);

} // namespace tiebreak
