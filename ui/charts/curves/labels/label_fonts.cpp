// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/labels/label_fonts.h"

#include <QFontMetricsF>

#include <cmath>

namespace tiebreak {

LabelFonts LabelFonts::of(const QFont& font)
{
    LabelFonts fonts{font, font, 0};
    fonts.bold.setBold(true);
    fonts.height = std::ceil(QFontMetricsF(fonts.bold).height());
    return fonts;
}

QSizeF LabelFonts::sizeOf(const QString& text, bool is_bold) const
{
    return {std::ceil(QFontMetricsF(is_bold ? bold : plain).horizontalAdvance(text)) + 1, height};
}

} // namespace tiebreak
