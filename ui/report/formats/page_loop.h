// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace tiebreak {

class PlotPainter;
class ReportPages;

// Draws so many pages (from 0) on a device that a painter is active on.
void drawPages(QPagedPaintDevice& device, int count, const std::function<void(int page)>& draw);

// Where a report stands on its paper, in dots.
struct ReportPaper {
    QPointF origin;                   // of what ReportPages draws
    QRectF footer;                    // in which the title and the page's number stand
    Qt::Alignment footer_alignment{}; // vertical
    double number_room = 0;           // that the title leaves to the number; 0: as much as the number needs twice
};

// All pages with their footers.
void drawReport(PlotPainter& painter, QPagedPaintDevice& device, ReportPages& pages, const QString& title,
                const ReportPaper& paper);

} // namespace tiebreak
