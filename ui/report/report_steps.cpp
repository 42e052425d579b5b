// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_steps.h"

#include "models/catalog/files/text_file.h"
#include "ui/figures/formats/export_steps.h"
#include "ui/figures/formats/written_file.h"
#include "ui/report/formats/report_html.h"
#include "ui/report/formats/report_markdown.h"
#include "ui/report/formats/report_pdf.h"
#include "ui/report/report_texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace tiebreak {

namespace {

// Of charts in HTML and Markdown; a page of a PDF has its own.
constexpr QSizeF chart_px(800, 480);
constexpr double picture_dpi = 192; // sharp on screens of today, and in print

// What the steps hand on.
struct Work {
    ReportContent report;
    QHash<QString, QByteArray> charts;
    std::unique_ptr<ReportPdf> pdf;
};

FigureLook chartLook(FigureTheme theme)
{
    FigureLook look;
    look.size = chart_px;
    look.dpi = picture_dpi;
    look.theme = theme;
    return look;
}

// The text around a chart has its title, caption and source; two panels have titles of their own.
void drawChart(Work& work, const QString& name, FigureTheme theme)
{
    for (const ReportSection& section : work.report.sections) {
        for (const ReportBlock& block : section.blocks) {
            const auto* const figure = std::get_if<Figure>(&block);
            if (figure != nullptr && figure->name == name) {
                FigureLook look = chartLook(theme);
                look.has_title = figure->panels.size() > 1;
                look.has_caption = false;
                look.has_source = false;
                work.charts.insert(name, figureBytes(*figure, look, FigureFormat::Svg));
            }
        }
    }
}

void addHtmlSteps(std::vector<WorkStep>& steps, const ReportOptions& what, const std::shared_ptr<Work>& work)
{
    for (const QString& name : figureNames()) {
        steps.push_back({ReportTexts::tr("Chart: %1").arg(name),
                         [work, name, theme = what.theme] {
                             drawChart(*work, name, theme);
                             return QString();
                         },
                         false});
    }
    steps.push_back({shown_path(QFileInfo(what.path).fileName()),
                     [work, path = what.path] { return writeFile(path, reportHtml(work->report, work->charts)); },
                     false});
}

void addPdfSteps(std::vector<WorkStep>& steps, const ReportOptions& what, const std::shared_ptr<Work>& work)
{
    steps.push_back({ReportTexts::tr("Pages"),
                     [work, theme = what.theme] {
                         work->pdf = std::make_unique<ReportPdf>(work->report, theme);
                         return QString();
                     },
                     false});
    steps.push_back({shown_path(QFileInfo(what.path).fileName()),
                     [work, what] { return writeFile(what.path, work->pdf->bytes(what.session)); }, false});
}

// PNG, because every reader of Markdown shows it: converters to Word and LaTeX and many viewers do not read SVG.
void addMarkdownSteps(std::vector<WorkStep>& steps, const ReportOptions& what, const Session& session,
                      const std::shared_ptr<Work>& work, const Cancelled& cancelled)
{
    FigureLook look = chartLook(what.theme);
    look.has_caption = false;
    look.has_source = false;
    const FigureExport pictures{figureNames(),
                                FigureFormat::Png,
                                look,
                                picturesFolder(what.path),
                                [text = what.session](const QString& /*name*/) { return text; },
                                what.axes};
    const std::vector<WorkStep> more = exportSteps(pictures, session, cancelled);
    steps.insert(steps.end(), more.begin(), more.end());
    steps.push_back({shown_path(QFileInfo(what.path).fileName()),
                     [work, path = what.path] {
                         const QString folder = QFileInfo(picturesFolder(path)).fileName();
                         return writeFile(path, reportMarkdown(work->report, folder));
                     },
                     false});
}

} // namespace

const std::vector<ReportFormatRow>& reportFormats()
{
    static const std::vector<ReportFormatRow> rows{
        {ReportFormat::Pdf,
         "pdf",
         {QStringLiteral("pdf")},
         QT_TRANSLATE_NOOP("ReportFormats", "PDF document"),
         QT_TRANSLATE_NOOP("ReportFormats", "PDF document"),
         FigureTheme::Print,
         true,
         false},
        {ReportFormat::Html,
         "html",
         {QStringLiteral("html"), QStringLiteral("htm")},
         QT_TRANSLATE_NOOP("ReportFormats", "HTML page"),
         QT_TRANSLATE_NOOP("ReportFormats", "HTML page, in one file"),
         FigureTheme::Light,
         false,
         false},
        {ReportFormat::Markdown,
         "markdown",
         {QStringLiteral("md"), QStringLiteral("markdown")},
         QT_TRANSLATE_NOOP("ReportFormats", "Markdown"),
         QT_TRANSLATE_NOOP("ReportFormats", "Markdown, with its pictures in a folder"),
         FigureTheme::Light,
         true,
         true},
    };
    return rows;
}

const ReportFormatRow& rowOf(ReportFormat format)
{
    return *std::ranges::find(reportFormats(), format, &ReportFormatRow::format);
}

QString ReportFormatRow::filter() const
{
    return QString(QCoreApplication::translate("ReportFormats", filter_text) % QStringLiteral(" (*.") %
                   endings.join(QStringLiteral(" *.")) % u')');
}

QString ReportFormatRow::label() const
{
    return QCoreApplication::translate("ReportFormats", label_text);
}

QStringList reportEndings()
{
    QStringList endings;
    for (const ReportFormatRow& row : reportFormats()) {
        endings << QString(u'.' % row.endings.constFirst());
    }
    return endings;
}

std::optional<ReportFormat> reportFormatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const ReportFormatRow& row : reportFormats()) {
        if (row.endings.contains(suffix)) {
            return row.format;
        }
    }
    return std::nullopt;
}

QString picturesFolder(const QString& path)
{
    const QFileInfo file(path);
    return QDir(file.path()).filePath(file.completeBaseName() + QStringLiteral("-pictures"));
}

std::vector<WorkStep> reportSteps(const ReportOptions& what, const Session& session, const Cancelled& cancelled)
{
    const auto work = std::make_shared<Work>();
    std::vector<WorkStep> steps;
    steps.push_back({ReportTexts::tr("Numbers"),
                     [work, what, &session] {
                         const QString problem = fileProblem(what.path);
                         if (problem.isEmpty()) {
                             work->report = reportOf(session, what.axes, what.date);
                         }
                         return problem;
                     },
                     false});
    switch (what.format) {
    case ReportFormat::Pdf:
        addPdfSteps(steps, what, work);
        break;
    case ReportFormat::Html:
        addHtmlSteps(steps, what, work);
        break;
    case ReportFormat::Markdown:
        addMarkdownSteps(steps, what, session, work, cancelled);
        break;
    }
    return steps;
}

} // namespace tiebreak
