// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_look.h"

namespace tiebreak {

const std::vector<Name<FigureTheme>>& figureThemes()
{
    static const std::vector<Name<FigureTheme>> themes{
        {FigureTheme::Light, "light"}, {FigureTheme::Dark, "dark"}, {FigureTheme::Print, "print"}};
    return themes;
}

QSize pixelSize(const FigureLook& look)
{
    return {qRound(look.size.width() * look.dpi / px_per_inch), qRound(look.size.height() * look.dpi / px_per_inch)};
}

Theme themeOf(FigureTheme theme)
{
    switch (theme) {
    case FigureTheme::Light:
        break;
    case FigureTheme::Dark:
        return Theme::darkTheme();
    case FigureTheme::Print:
        return Theme::print();
    }
    return Theme::light();
}

} // namespace tiebreak
