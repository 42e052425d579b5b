// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/figure_export.h"

#include "models/session/pictures/picture_session.h"
#include "ui/figures/figure_painter.h"
#include "ui/figures/formats/figure_image.h"
#include "ui/figures/formats/figure_table.h"
#include "ui/figures/formats/finished_svg.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <qcustomplot.h>

namespace tiebreak {

namespace {

// What is left out of a figure is left out of its metadata.
QString titleOf(const Figure& figure, const FigureLook& look)
{
    if (!look.has_title)
        return figure.name;
    QStringList titles;
    for (const FigurePanel& panel : figure.panels)
        titles.append(panel.title);
    return titles.join(QStringLiteral("; "));
}

QString descriptionOf(const Figure& figure, const FigureLook& look)
{
    QStringList parts;
    if (look.has_caption)
        parts.append(figure.caption);
    if (look.has_source)
        parts.append(figure.source);
    return parts.join(QStringLiteral(". "));
}

QString programName()
{
    return QString(QStringLiteral("Tiebreak ") % QCoreApplication::applicationVersion()).trimmed();
}

QByteArray svgOf(const Figure& figure, const FigureLook& look, const QByteArray& session)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(px_per_inch));
    generator.setSize(look.size.toSize());
    generator.setViewBox(QRectF({0, 0}, look.size));
    generator.setTitle(titleOf(figure, look).toHtmlEscaped()); // it writes them as they are
    generator.setDescription(descriptionOf(figure, look).toHtmlEscaped());
    {
        QCPPainter on_svg(&generator);
        FigurePainter(figure, look).paint(on_svg, QRectF({0, 0}, look.size));
    }
    const QByteArray finished = finishedSvg(bytes, look.size);
    return session.isEmpty() ? finished : svg_with_session(finished, session);
}

QByteArray pdfOf(const Figure& figure, const FigureLook& look, const QByteArray& session)
{
    constexpr double points_per_px = 72 / px_per_inch;
    constexpr int resolution = 1200; // of coordinates: nothing is drawn in pixels but the tints of maps
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setTitle(titleOf(figure, look));
        writer.setCreator(programName());
        writer.setPageSize(QPageSize(look.size * points_per_px, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        QCPPainter on_page(&writer);
        FigurePainter(figure, look).paint(on_page, QRectF({0, 0}, look.size * (resolution / px_per_inch)));
    }
    return finished_pdf(bytes, session);
}

} // namespace

const QStringList& formatNames()
{
    static const QStringList names{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
                                   QStringLiteral("csv")};
    return names;
}

QString formatName(FigureFormat format)
{
    return formatNames()[static_cast<qsizetype>(format)];
}

QByteArray figureBytes(const Figure& figure, const FigureLook& look, FigureFormat format, const QByteArray& session)
{
    switch (format) {
    case FigureFormat::Png:
        break;
    case FigureFormat::Svg:
        return svgOf(figure, look, session);
    case FigureFormat::Pdf:
        return pdfOf(figure, look, session);
    case FigureFormat::Csv:
        return figureCsv(figure);
    }
    return pngBytes(figureImage(figure, look), session);
}

} // namespace tiebreak
