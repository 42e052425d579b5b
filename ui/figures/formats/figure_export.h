// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/figure_look.h"
#include "ui/figures/work_steps.h"

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

// What to export, and where to.
struct FigureExport {
    QStringList names; // of figures
    FigureFormat format = FigureFormat::Png;
    FigureLook look;
    QString path;       // of the file; of a folder when there is more than one figure
    QByteArray session; // as above
    QJsonObject axes;   // as in figureOf()
};

// The files that it writes, in the order of its figures.
[[nodiscard]] QStringList filesOf(const FigureExport& what);

// The work of writing them, each file in one go. A folder that does not exist is made, if the one above it exists. The
// session must outlive the steps. A problem names the file, what is wrong and what would be right.
[[nodiscard]] std::vector<WorkStep> exportSteps(const FigureExport& what, const Session& session,
                                                const Cancelled& cancelled = {});

} // namespace tiebreak
