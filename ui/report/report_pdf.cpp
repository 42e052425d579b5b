// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pdf.h"

#include "models/session/picture_session.h"
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

QByteArray reportPdf(const ReportContent& report, FigureTheme theme, const QByteArray& session)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Tiebreak"));
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    const QRectF area = textArea();
    ReportPages pages(report, theme, writer, area.size());
    QCPPainter painter;
    painter.begin(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0) {
            writer.newPage();
        }
        painter.save();
        painter.translate(area.topLeft());
        pages.draw(painter, page);
        painter.restore();
        drawFooter(painter, report.title, page, pages.count());
    }
    painter.end();
    buffer.close();
    return finished_pdf(bytes, session);
}

} // namespace tiebreak
