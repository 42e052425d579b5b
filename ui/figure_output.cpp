// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_output.h"

#include "models/session/picture_session.h"
#include "ui/figures/figure_export.h"
#include "ui/figures/figure_painter.h"

#include <qcustomplot.h>

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrinter>

namespace tiebreak {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Output)
};

} // namespace

QString copyFigure(const Figure& figure, const FigureLook& look, const QByteArray& session)
{
    QImage image = figureImage(figure, look);
    if (image.isNull()) {
        return Words::tr("A picture of %1 × %2 px takes more memory than there is; make it smaller")
            .arg(pixelSize(look).width())
            .arg(pixelSize(look).height());
    }
    if (!session.isEmpty()) {
        put_session(image, session);
    }
    auto* const content = new QMimeData; // the clipboard's own from here on
    content->setImageData(image);
    content->setData(QStringLiteral("image/svg+xml"), figureBytes(figure, look, FigureFormat::Svg, session));
    QGuiApplication::clipboard()->setMimeData(content);
    return {};
}

QString printFigures(const std::vector<Figure>& figures, const FigureLook& look, QPrinter& printer)
{
    QCPPainter painter;
    if (!painter.begin(&printer)) {
        return printer.outputFileName().isEmpty()
                   ? Words::tr("%1 does not take the pages; see whether the printer is ready, or print to a file")
                         .arg(printer.printerName())
                   : Words::tr("%1: the file cannot be written; allow writing there, or give a file in another folder")
                         .arg(QDir::toNativeSeparators(printer.outputFileName()));
    }
    const QSizeF page = printer.pageLayout().paintRectPixels(printer.resolution()).size();
    QRectF target({0, 0}, look.size.scaled(page, Qt::KeepAspectRatio));
    target.moveCenter(QRectF({0, 0}, page).center());
    for (const Figure& figure : figures) {
        if (&figure != &figures.front()) {
            printer.newPage();
        }
        FigurePainter(figure, look).paint(painter, target);
    }
    return {};
}

} // namespace tiebreak
