// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/printing.h"

#include "models/catalog/files/text_file.h"
#include "ui/figures/figure_painter.h"
#include "ui/figures/plot_painter.h"
#include "ui/report/formats/page_loop.h"
#include "ui/report/formats/report_pages.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

#include <optional>

namespace tiebreak {

namespace {

struct PrintingWords {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

QString begin(QPainter& painter, QPrinter& printer)
{
    if (painter.begin(&printer)) {
        return {};
    }
    return printer.outputFileName().isEmpty()
               ? PrintingWords::tr("%1 does not take the pages; see whether it is ready, or print to a file.")
                     .arg(targetOf(printer))
               : PrintingWords::tr(
                     "%1: the file cannot be written; allow writing there, or give a file in another folder.")
                     .arg(targetOf(printer));
}

// What may be printed on, in the painter's coordinates.
QRectF pageOf(const QPrinter& printer)
{
    return {{0, 0}, QSizeF(printer.pageLayout().paintRectPixels(printer.resolution()).size())};
}

// A report on its way to paper.
struct PrintedReport {
    ReportContent report;
    std::shared_ptr<QPrinter> printer;
    std::optional<ReportPages> pages;

    [[nodiscard]] QRectF footer() const
    {
        constexpr double inches = 0.25;
        QRectF page = pageOf(*printer);
        page.setTop(page.bottom() - inches * printer->resolution());
        return page;
    }

    void layOut()
    {
        constexpr double gap = 0.15; // inches
        QSizeF room = pageOf(*printer).size();
        room.rheight() -= footer().height() + gap * printer->resolution();
        pages.emplace(report, FigureTheme::Print, *printer, room);
    }

    QString draw()
    {
        PlotPainter painter;
        if (const QString problem = begin(painter.base(), *printer); !problem.isEmpty()) {
            return problem;
        }
        drawReport(painter, *printer, *pages, report.title, {{}, footer(), Qt::AlignBottom});
        return {};
    }
};

} // namespace

QString targetOf(const QPrinter& printer)
{
    const QString file = printer.outputFileName();
    return file.isEmpty() ? printer.printerName() : shown_path(file);
}

QString printFigures(const std::vector<Figure>& figures, const FigureLook& look, QPrinter& printer)
{
    PlotPainter painter;
    if (const QString problem = begin(painter.base(), printer); !problem.isEmpty()) {
        return problem;
    }
    const QRectF page = pageOf(printer);
    QRectF target({0, 0}, look.size.scaled(page.size(), Qt::KeepAspectRatio));
    target.moveCenter(page.center());
    drawPages(printer, static_cast<int>(figures.size()), [&](int page_number) {
        FigurePainter(figures[static_cast<std::size_t>(page_number)], look).paint(painter, target);
    });
    return {};
}

std::vector<WorkStep> printReportSteps(const Session& session, const QJsonObject& axes, const QString& date,
                                       const std::shared_ptr<QPrinter>& printer)
{
    const auto work = std::make_shared<PrintedReport>();
    work->printer = printer;
    const auto step = [](const QString& label, const std::function<void()>& what) {
        return WorkStep{label,
                        [what] {
                            what();
                            return QString();
                        },
                        false};
    };
    return {step(PrintingWords::tr("Numbers"),
                 [work, &session, axes, date] { work->report = reportOf(session, axes, date); }),
            step(PrintingWords::tr("Layout"), [work] { work->layOut(); }),
            {PrintingWords::tr("Pages"), [work] { return work->draw(); }, false}};
}

} // namespace tiebreak
