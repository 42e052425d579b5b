// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/figure_look.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace tiebreak {

enum class FigureFormat { Png, Svg, Pdf, Csv };

// What there is to know of a format: dialogs, file filters, the command line and its help follow from it.
struct FigureFormatRow {
    FigureFormat format;
    const char* suffix;     // of files; also what --format and the settings call it: "png"
    const char* label_text; // for label()
    bool is_picture;        // has a look, and carries a session; otherwise it is a table
    QByteArray (*bytes)(const Figure& figure, const FigureLook& look, const QByteArray& session);

    [[nodiscard]] QString label() const; // "PNG picture"
};

// In the order of the enumeration.
[[nodiscard]] const std::vector<FigureFormatRow>& figureFormats();
[[nodiscard]] const FigureFormatRow& rowOf(FigureFormat format);
// As file dialogs want it: "PNG picture (*.png)".
[[nodiscard]] QString filterOf(FigureFormat format);

// The suffixes in that order, and one of them.
[[nodiscard]] const QStringList& formatNames();
[[nodiscard]] QString formatName(FigureFormat format);
[[nodiscard]] std::optional<FigureFormat> formatNamed(const QString& name); // empty: there is none

// The figure as a file of that format. The same figure, look and session give the same bytes on the same machine.
// `session` is the text of a session (session_to_text) that the picture carries in its metadata; empty: none. CSV has
// the data alone. Empty when a picture is too large for the machine.
[[nodiscard]] QByteArray figureBytes(const Figure& figure, const FigureLook& look, FigureFormat format,
                                     const QByteArray& session = {});

} // namespace tiebreak
