// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report.h"

#include <QByteArray>
#include <QHash>

namespace tiebreak {

// The report as one HTML5 file that is well-formed XML too and loads nothing. `charts` has the SVG of each figure of
// the report, by the figure's name; their titles, captions and sources are written beside them.
[[nodiscard]] QByteArray reportHtml(const ReportContent& report, const QHash<QString, QByteArray>& charts);

} // namespace tiebreak
