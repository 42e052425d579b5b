// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/figures/figure_look.h"
#include "ui/figures/work_steps.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace tiebreak {

enum class ReportFormat { Pdf, Html, Markdown };

// By the file's suffix: .pdf, .html, .htm, .md or .markdown, in either case.
[[nodiscard]] std::optional<ReportFormat> reportFormatOf(const QString& path);

// What to write, and where to.
struct ReportOptions {
    QString path;
    ReportFormat format = ReportFormat::Pdf;
    FigureTheme theme = FigureTheme::Print;
    QString date; // on the first page; empty: none, so that the same session gives the same bytes
    QByteArray
        session;      // text of a session that a PDF or the pictures of Markdown carry; HTML carries none; empty: none
    QJsonObject axes; // as in figureOf()
};

// Markdown's pictures, beside it: "report-pictures" for "report.md".
[[nodiscard]] QString picturesFolder(const QString& path);

// The work of writing the report, each file in one go; the report itself comes last. Needs a QApplication. The session
// must outlive the steps and stay as it is. A problem names the file, what is wrong and what would be right.
[[nodiscard]] std::vector<WorkStep> reportSteps(const ReportOptions& what, const Session& session,
                                                const Cancelled& cancelled = {});

} // namespace tiebreak
