// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_painter.h"

#include <QImage>

#include <atomic>

namespace tiebreak {

// A figure as pixels. Posters are painted in bands: half a billion pixels take seconds, and whoever waits for them
// wants to see them come, or to stop them. Dashes may be some pixels off from one band to the next, so pictures as
// large as any screen are one band.
class FigureImage {
public:
    static constexpr qint64 band_pixels = 64'000'000; // painted in about a third of a second

    FigureImage(Figure figure, const FigureLook& look, qint64 pixels_of_a_band = band_pixels);

    [[nodiscard]] static int bandsOf(const FigureLook& look, qint64 pixels_of_a_band = band_pixels); // at least 1
    [[nodiscard]] bool fits() const { return m_painter.fits(); }                                     // as FigurePainter
    void paintBand(int band); // from 0, each once; the first one makes the image
    // The whole image, with its density; null when it is too large for Qt or the machine.
    [[nodiscard]] QImage take();

private:
    FigureLook m_look;
    FigurePainter m_painter;
    int m_bandHeight;
    QImage m_image;
};

// All at once.
[[nodiscard]] QImage figureImage(const Figure& figure, const FigureLook& look);

// The image as a file, with a session (as in figureBytes) or without; it may be called in any thread. Empty for a null
// image, and when `cancelled` became true.
[[nodiscard]] QByteArray pngBytes(QImage image, const QByteArray& session,
                                  const std::atomic<bool>* cancelled = nullptr);

} // namespace tiebreak
