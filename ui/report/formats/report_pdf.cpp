// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/formats/report_pdf.h"

#include "models/session/pictures/pdf_writer.h"
#include "models/session/pictures/picture_session.h"
#include "ui/figures/plot_painter.h"
#include "ui/report/formats/page_loop.h"
#include "ui/report/formats/report_pages.h"

#include <QBuffer>
#include <QPdfWriter>

namespace tiebreak {

namespace {

constexpr int dots_per_inch = 1200;

double dots(double mm)
{
    return mm / 25.4 * dots_per_inch;
}

// What is printed on each page: 170 mm wide, above a footer.
QRectF textArea()
{
    return {dots(20), dots(18), dots(170), dots(255)};
}

} // namespace

struct ReportPdf::Parts {
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QPdfWriter writer{&buffer};
    QString title;
    std::unique_ptr<ReportPages> pages;
};

ReportPdf::ReportPdf(const ReportContent& report, FigureTheme theme) : m_parts(std::make_unique<Parts>())
{
    QPdfWriter& writer = m_parts->writer;
    m_parts->title = report.title;
    m_parts->buffer.open(QIODevice::WriteOnly);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Tiebreak"));
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    m_parts->pages = std::make_unique<ReportPages>(report, theme, writer, textArea().size());
}

ReportPdf::~ReportPdf() = default;

QByteArray ReportPdf::bytes(const QByteArray& session)
{
    const ReportPaper paper{
        textArea().topLeft(), {dots(20), dots(279), dots(170), dots(5)}, Qt::AlignVCenter, dots(20)};
    PlotPainter painter;
    painter.base().begin(&m_parts->writer);
    drawReport(painter, m_parts->writer, *m_parts->pages, m_parts->title, paper);
    painter.base().end();
    m_parts->buffer.close();
    return finished_pdf(m_parts->bytes, session);
}

} // namespace tiebreak
