// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/formats/page_loop.h"

#include "ui/figures/plot_painter.h"
#include "ui/report/formats/report_pages.h"
#include "ui/report/report_texts.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace tiebreak {

namespace {

void drawFooter(QPainter& painter, const QString& title, const QString& number, const ReportPaper& paper)
{
    constexpr double letters_pt = 7.5;
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(letters_pt);
    painter.setFont(font);
    painter.setPen(Qt::black);
    const QFontMetricsF metrics(font, painter.device());
    const double taken = paper.number_room > 0 ? paper.number_room : 2 * metrics.horizontalAdvance(number);
    painter.drawText(paper.footer, Qt::AlignRight | paper.footer_alignment, number);
    painter.drawText(paper.footer, Qt::AlignLeft | paper.footer_alignment,
                     metrics.elidedText(title, Qt::ElideRight, paper.footer.width() - taken));
}

} // namespace

void drawPages(QPagedPaintDevice& device, int count, const std::function<void(int page)>& draw)
{
    for (int page = 0; page < count; ++page) {
        if (page > 0) {
            device.newPage();
        }
        draw(page);
    }
}

void drawReport(PlotPainter& painter, QPagedPaintDevice& device, ReportPages& pages, const QString& title,
                const ReportPaper& paper)
{
    drawPages(device, pages.count(), [&](int page) {
        painter.save();
        painter.base().translate(paper.origin);
        pages.draw(painter, page);
        painter.restore();
        drawFooter(painter.base(), title, ReportTexts::tr("%1 / %2").arg(page + 1).arg(pages.count()), paper);
    });
}

} // namespace tiebreak
