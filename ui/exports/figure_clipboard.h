// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/figure_look.h"

#include <QByteArray>

namespace tiebreak {

// To the clipboard: as a picture of that look and as an SVG drawing; a program takes what it understands best.
// `session` as in figureBytes(). Returns what is wrong, and then the clipboard has what it had.
[[nodiscard]] QString copyFigure(const Figure& figure, const FigureLook& look, const QByteArray& session);

// The numbers of the figure, as CSV and as text.
void copyFigureTable(const Figure& figure);

} // namespace tiebreak
