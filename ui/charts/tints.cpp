// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tints.h"

#include <QImage>
#include <QPainter>

#include <cmath>

namespace tiebreak {

namespace {

// Under which a texture keeps what it was made of.
const QString back_key = QStringLiteral("back");
const QString lines_key = QStringLiteral("lines");
const QString pattern_key = QStringLiteral("pattern");

} // namespace

QColor blend(const QColor& over, const QColor& under, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

QBrush hatched(const Hatching& hatching)
{
    QImage image(8, 8, QImage::Format_ARGB32_Premultiplied); // the period of Qt's patterns
    image.fill(hatching.back);
    QPainter(&image).fillRect(image.rect(), QBrush(hatching.lines, hatching.pattern));
    image.setText(back_key, hatching.back.name());
    image.setText(lines_key, hatching.lines.name());
    image.setText(pattern_key, QString::number(hatching.pattern));
    return QBrush(image);
}

std::optional<Hatching> hatchingOf(const QBrush& brush)
{
    if (brush.style() != Qt::TexturePattern) {
        return std::nullopt;
    }
    const QImage image = brush.textureImage();
    return Hatching{QColor(image.text(back_key)), QColor(image.text(lines_key)),
                    static_cast<Qt::BrushStyle>(image.text(pattern_key).toInt())};
}

} // namespace tiebreak
