// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/figure_image.h"
#include "ui/figures/plot_painter.h"

#include "models/session/pictures/picture_session.h"

#include <QBuffer>
#include <QImageWriter>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr double metres_per_inch = 0.0254;
constexpr int longest_side = 32767; // in which Qt paints

int bandHeight(QSize size, qint64 pixels)
{
    return static_cast<int>(std::clamp<qint64>(pixels / std::max(1, size.width()), 1, std::max(1, size.height())));
}

// Gives up when nobody wants the bytes any more: the PNG writer has no other way to be stopped.
class StoppableBuffer : public QBuffer {
public:
    StoppableBuffer(QByteArray* bytes, const std::atomic<bool>* cancelled) : QBuffer(bytes), m_cancelled(cancelled) {}

protected:
    qint64 writeData(const char* data, qint64 size) override
    {
        return m_cancelled != nullptr && *m_cancelled ? -1 : QBuffer::writeData(data, size);
    }

private:
    const std::atomic<bool>* m_cancelled;
};

} // namespace

FigureImage::FigureImage(Figure figure, const FigureLook& look, qint64 pixels_of_a_band)
    : m_look(look), m_painter(std::move(figure), look), m_bandHeight(bandHeight(pixelSize(look), pixels_of_a_band))
{
}

int FigureImage::bandsOf(const FigureLook& look, qint64 pixels_of_a_band)
{
    const QSize size = pixelSize(look);
    const int height = bandHeight(size, pixels_of_a_band);
    return std::max(1, (size.height() + height - 1) / height);
}

void FigureImage::paintBand(int band)
{
    const QSize size = pixelSize(m_look);
    if (band == 0 && std::max(size.width(), size.height()) <= longest_side) {
        m_image = QImage(size, QImage::Format_RGB32);
    }
    if (m_image.isNull()) {
        return;
    }
    const int top = band * m_bandHeight;
    QImage part(m_image.scanLine(top), size.width(), std::min(m_bandHeight, size.height() - top),
                m_image.bytesPerLine(), m_image.format()); // of the same memory
    PlotPainter painter(&part);
    m_painter.paint(painter, QRectF(QPointF(0, -top), QSizeF(size)));
}

QImage FigureImage::take()
{
    const int dots_per_metre = qRound(m_look.dpi / metres_per_inch);
    m_image.setDotsPerMeterX(dots_per_metre);
    m_image.setDotsPerMeterY(dots_per_metre);
    return std::exchange(m_image, {});
}

QImage figureImage(const Figure& figure, const FigureLook& look)
{
    FigureImage image(figure, look);
    for (int band = 0; band < FigureImage::bandsOf(look); ++band) {
        image.paintBand(band);
    }
    return image.take();
}

QByteArray pngBytes(QImage image, const QByteArray& session, const std::atomic<bool>* cancelled)
{
    if (image.isNull()) {
        return {};
    }
    if (!session.isEmpty()) {
        put_session(image, session);
    }
    QByteArray bytes;
    StoppableBuffer buffer(&bytes, cancelled);
    buffer.open(QIODevice::WriteOnly);
    return QImageWriter(&buffer, "png").write(image) ? bytes : QByteArray();
}

} // namespace tiebreak
