// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/pictures/pdf_writer.h"
#include "models/session/pictures/picture_session.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <array>

// Small pictures as Qt writes them, with and without a session, for tests.
namespace tiebreak::pictures {

inline constexpr std::array kinds{PictureKind::Png, PictureKind::Svg, PictureKind::Pdf};

inline void draw(QPaintDevice& device)
{
    QPainter painter(&device);
    painter.fillRect(4, 4, 20, 10, Qt::darkCyan);
    painter.drawText(10, 30, QStringLiteral("L40S & A100 <batch 8>"));
}

inline QImage plain_image()
{
    QImage image(64, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    draw(image);
    return image;
}

inline QByteArray png_of(const QImage& image)
{
    QBuffer png;
    image.save(&png, "PNG");
    return png.data();
}

inline QByteArray plain_svg()
{
    QBuffer file;
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize({64, 40});
    generator.setViewBox(QRect(0, 0, 64, 40));
    generator.setTitle(QStringLiteral("Cost, € and \U0001F642"));
    draw(generator);
    return file.data();
}

inline QByteArray plain_pdf(const QByteArray& xmp = {})
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QPdfWriter writer(&file);
    writer.setResolution(72);
    writer.setTitle(QStringLiteral("Cost"));
    writer.setDocumentXmpMetadata(xmp);
    draw(writer);
    return file.data();
}

inline QByteArray plain_picture(PictureKind kind)
{
    return kind == PictureKind::Png ? png_of(plain_image()) : kind == PictureKind::Svg ? plain_svg() : plain_pdf();
}

inline QByteArray picture_with(PictureKind kind, const QByteArray& session)
{
    if (kind == PictureKind::Png) {
        QImage image = plain_image();
        put_session(image, session);
        return png_of(image);
    }
    return kind == PictureKind::Svg ? svg_with_session(plain_svg(), session) : finished_pdf(plain_pdf(), session);
}

inline QByteArray svg_around(const QByteArray& content, const QByteArray& before = {})
{
    return before + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">" + content + "</svg>";
}

// The session's text in the picture "chart", or what is wrong, which must be said in the right form.
inline QString outcome(const QByteArray& bytes)
{
    static const QRegularExpression form(QStringLiteral("^chart: \\P{Cc}+; \\P{Cc}+$"));
    QStringList problems;
    const auto session = session_in_picture(bytes, QStringLiteral("chart"), problems);
    if (session) {
        return problems.isEmpty() ? QString::fromUtf8(*session) : QStringLiteral("a session and problems");
    }
    return problems.size() == 1 && form.match(problems[0]).hasMatch() ? problems[0]
                                                                      : QStringLiteral("no word on what is wrong");
}

} // namespace tiebreak::pictures
