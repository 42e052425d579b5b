// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/window_reports.h"

#include "models/catalog/files/text_file.h"
#include "ui/exports/printing.h"
#include "ui/figures/formats/export_steps.h"

#include <QDate>
#include <QPrinter>

#include <utility>

namespace tiebreak {

namespace {

// All that writing it replaces.
QStringList reportFiles(const ReportOptions& what)
{
    QStringList files{what.path};
    if (rowOf(what.format).has_picture_files) {
        files << filesOf({figureNames(), FigureFormat::Png, {}, picturesFolder(what.path), {}, {}});
    }
    return files;
}

} // namespace

WindowReports::WindowReports(Shown shown, const ExportQuestions& questions, ExportPaths& paths, SessionWork& work)
    : m_shown(std::move(shown)), m_questions(questions), m_paths(paths), m_work(work)
{
}

void WindowReports::restore(const QSettings& settings)
{
    m_choices = readReportChoices(settings);
}

void WindowReports::save(QSettings& settings) const
{
    writeReportChoices(settings, m_choices);
}

QString WindowReports::date() const
{
    return m_choices.has_date ? QDate::currentDate().toString(Qt::ISODate) : QString();
}

void WindowReports::write()
{
    if (!m_questions.choose_report(m_choices)) {
        return;
    }
    const ReportFormatRow& row = rowOf(m_choices.format);
    ReportOptions what;
    what.path = m_paths.askFile(m_shown.name() + QStringLiteral("-report.") + row.endings.constFirst(), row.endings,
                                row.filter());
    what.format = m_choices.format;
    if (what.path.isEmpty() || !m_paths.mayWrite(reportFiles(what))) {
        return;
    }
    what.theme = row.theme;
    what.date = date();
    what.session = m_choices.carries_session ? m_shown.session() : QByteArray();
    what.axes = m_shown.axes();
    m_work.start(
        [what](const Session& session, const Cancelled& cancelled) { return reportSteps(what, session, cancelled); },
        tr("The report is in %1.").arg(shown_path(what.path)), what.path);
}

void WindowReports::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_shown.name());
    printer->setPageMargins({20, 18, 20, 13}, QPageLayout::Millimeter); // two charts on a page of A4, as in the PDF
    if (!m_questions.choose_printer(*printer)) {
        return;
    }
    m_work.start(
        [axes = m_shown.axes(), date = date(), printer](const Session& session, const Cancelled&) {
            return printReportSteps(session, axes, date, printer);
        },
        tr("Printed: %1").arg(targetOf(*printer)));
}

} // namespace tiebreak
