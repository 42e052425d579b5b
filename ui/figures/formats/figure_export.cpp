// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/figure_export.h"

#include "models/session/pictures/pdf_writer.h"
#include "models/session/pictures/picture_session.h"
#include "ui/figures/figure_painter.h"
#include "ui/figures/formats/figure_image.h"
#include "ui/figures/formats/figure_table.h"
#include "ui/figures/formats/finished_svg.h"
#include "ui/figures/plot_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace tiebreak {

namespace {

// What is left out of a figure is left out of its metadata.
QString titleOf(const Figure& figure, const FigureLook& look)
{
    if (!look.has_title) {
        return figure.name;
    }
    QStringList titles;
    for (const FigurePanel& panel : figure.panels) {
        titles.append(panel.title);
    }
    return titles.join(QStringLiteral("; "));
}

QString descriptionOf(const Figure& figure, const FigureLook& look)
{
    QStringList parts;
    if (look.has_caption) {
        parts.append(figure.caption);
    }
    if (look.has_source) {
        parts.append(figure.source);
    }
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
        PlotPainter on_svg(&generator);
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
        PlotPainter on_page(&writer);
        FigurePainter(figure, look).paint(on_page, QRectF({0, 0}, look.size * (resolution / px_per_inch)));
    }
    return finished_pdf(bytes, session);
}

QByteArray pngOf(const Figure& figure, const FigureLook& look, const QByteArray& session)
{
    return pngBytes(figureImage(figure, look), session);
}

QByteArray csvOf(const Figure& figure, const FigureLook& /*unused*/, const QByteArray& /*unused*/)
{
    return figureCsv(figure);
}

} // namespace

const std::vector<FigureFormatRow>& figureFormats()
{
    static const std::vector<FigureFormatRow> rows{
        {FigureFormat::Png, "png", QT_TRANSLATE_NOOP("FigureFormats", "PNG picture"), true, &pngOf},
        {FigureFormat::Svg, "svg", QT_TRANSLATE_NOOP("FigureFormats", "SVG drawing"), true, &svgOf},
        {FigureFormat::Pdf, "pdf", QT_TRANSLATE_NOOP("FigureFormats", "PDF page"), true, &pdfOf},
        {FigureFormat::Csv, "csv", QT_TRANSLATE_NOOP("FigureFormats", "CSV table"), false, &csvOf},
    };
    return rows;
}

const FigureFormatRow& rowOf(FigureFormat format)
{
    return *std::ranges::find(figureFormats(), format, &FigureFormatRow::format);
}

QString FigureFormatRow::label() const
{
    return QCoreApplication::translate("FigureFormats", label_text);
}

QString filterOf(FigureFormat format)
{
    return QString(rowOf(format).label() % QStringLiteral(" (*.") % formatName(format) % u')');
}

const QStringList& formatNames()
{
    static const QStringList names = [] {
        QStringList suffixes;
        for (const FigureFormatRow& row : figureFormats()) {
            suffixes << QLatin1String(row.suffix);
        }
        return suffixes;
    }();
    return names;
}

QString formatName(FigureFormat format)
{
    return QLatin1String(rowOf(format).suffix);
}

std::optional<FigureFormat> formatNamed(const QString& name)
{
    const auto row = std::ranges::find(figureFormats(), name,
                                       [](const FigureFormatRow& each) { return QString(QLatin1String(each.suffix)); });
    return row == figureFormats().end() ? std::nullopt : std::optional(row->format);
}

QByteArray figureBytes(const Figure& figure, const FigureLook& look, FigureFormat format, const QByteArray& session)
{
    return rowOf(format).bytes(figure, look, session);
}

} // namespace tiebreak
