// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_look.h"
#include "ui/report/report.h"

#include <QByteArray>

#include <memory>

namespace tiebreak {

// A report on A4 pages with page numbers; charts are drawn as lines and texts. In two halves, each of which takes about
// half a second. Needs a QApplication.
class ReportPdf {
public:
    ReportPdf(const ReportContent& report, FigureTheme theme); // lays the pages out
    ~ReportPdf();
    Q_DISABLE_COPY_MOVE(ReportPdf)

    // Draws them, once. `session` is the text of a session that the file carries as an attachment; empty: none. The
    // same report, theme and session give the same bytes on the same machine.
    [[nodiscard]] QByteArray bytes(const QByteArray& session);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tiebreak
