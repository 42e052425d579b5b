// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pdf.h"

#include "models/session/pictures/picture_session.h"
#include "ui/report/report_pages.h"

#include <qcustomplot.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

namespace tiebreak {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int dots_per_inch = 1200;
constexpr double footer_pt = 7.5;

double dots(double mm)
{
    return mm / 25.4 * dots_per_inch;
}

// What is printed on each page: 170 mm wide, above a footer.
QRectF textArea()
{
    return {dots(20), dots(18), dots(170), dots(255)};
}

void drawFooter(QPainter& painter, const QString& title, int page, int count)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(footer_pt);
    painter.setFont(font);
    painter.setPen(Qt::black);
    const QRectF area(dots(20), dots(279), dots(170), dots(5));
    const QString number = Words::tr("%1 / %2").arg(page + 1).arg(count);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, number);
    const double room = area.width() - dots(20);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font, painter.device()).elidedText(title, Qt::ElideRight, room));
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
    const int count = m_parts->pages->count();
    QCPPainter painter;
    painter.begin(&m_parts->writer);
    for (int page = 0; page < count; ++page) {
        if (page > 0) {
            m_parts->writer.newPage();
        }
        painter.save();
        painter.translate(textArea().topLeft());
        m_parts->pages->draw(painter, page);
        painter.restore();
        drawFooter(painter, m_parts->title, page, count);
    }
    painter.end();
    m_parts->buffer.close();
    return finished_pdf(m_parts->bytes, session);
}

} // namespace tiebreak
