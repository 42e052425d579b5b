// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/names.h"
#include "ui/theme.h"

#include <QSize>
#include <QSizeF>

namespace tiebreak {

inline constexpr double px_per_inch = 96; // as everywhere in SVG, CSS and Qt

// Print: white, with colours that stay apart in grey.
enum class FigureTheme { Light, Dark, Print };
[[nodiscard]] const std::vector<Name<FigureTheme>>& figureThemes();

// How a figure looks in the document, whatever the window looks like.
struct FigureLook {
    QSizeF size{1200, 800}; // in px of 1/96 inch
    double dpi = 96;        // of pictures made of pixels
    double font_pt = 0;     // of the labels; 0: it grows with the size
    FigureTheme theme = FigureTheme::Light;
    bool has_title = true;
    bool has_caption = true;
    bool has_source = true;

    bool operator==(const FigureLook&) const = default;
};

// Of a picture made of pixels: exactly what was asked for in px or mm with dpi.
[[nodiscard]] QSize pixelSize(const FigureLook& look);

[[nodiscard]] Theme themeOf(FigureTheme theme);

} // namespace tiebreak
