// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/figures/figure_look.h"
#include "ui/figures/work_steps.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tiebreak {

enum class ReportFormat { Pdf, Html, Markdown };

// What there is to know of a format: dialogs, file filters, the command line and its help follow from it.
struct ReportFormatRow {
    ReportFormat format;
    const char* name;        // as the settings call it: "markdown"
    QStringList endings;     // of files, the first one by default: "md", "markdown"
    const char* filter_text; // for filter()
    const char* label_text;  // for label()
    FigureTheme theme;       // of its charts, unless another one is asked for
    bool carries_session;
    bool has_picture_files; // beside it, in picturesFolder()

    [[nodiscard]] QString filter() const; // as file dialogs want it: "Markdown (*.md *.markdown)"
    [[nodiscard]] QString label() const;  // "Markdown, with its pictures in a folder"
};

// In the order of the enumeration.
[[nodiscard]] const std::vector<ReportFormatRow>& reportFormats();
[[nodiscard]] const ReportFormatRow& rowOf(ReportFormat format);
// The first ending of each: ".pdf", ".html", ".md".
[[nodiscard]] QStringList reportEndings();

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
