// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/figure_look.h"

#include <QByteArray>

namespace tiebreak {

enum class FigureFormat { Png, Svg, Pdf, Csv };

// "png", "svg", "pdf", "csv": also the suffixes of files, in the order of the enumeration.
[[nodiscard]] const QStringList& formatNames();
[[nodiscard]] QString formatName(FigureFormat format);

// The figure as a file of that format. The same figure, look and session give the same bytes on the same machine.
// `session` is the text of a session (session_to_text) that the picture carries in its metadata; empty: none. CSV has
// the data alone. Empty when a picture is too large for the machine.
[[nodiscard]] QByteArray figureBytes(const Figure& figure, const FigureLook& look, FigureFormat format,
                                     const QByteArray& session = {});

} // namespace tiebreak
