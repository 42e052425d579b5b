// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/figure_look.h"

#include <QByteArray>

#include <vector>

class QPrinter;

// Where figures go that is no file.
namespace tiebreak {

// To the clipboard: as a picture of that look and as an SVG drawing; a program takes what it understands best.
// `session` as in figureBytes(). Returns what is wrong, and then the clipboard has what it had.
[[nodiscard]] QString copyFigure(const Figure& figure, const FigureLook& look, const QByteArray& session);

// To paper, or the printer's file: a page each, as large as the margins allow in the shape of the look. Returns what is
// wrong.
[[nodiscard]] QString printFigures(const std::vector<Figure>& figures, const FigureLook& look, QPrinter& printer);

} // namespace tiebreak
