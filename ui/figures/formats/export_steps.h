// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/formats/figure_export.h"
#include "ui/figures/work_steps.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace tiebreak {

// What to export, and where to.
struct FigureExport {
    QStringList names; // of figures
    FigureFormat format = FigureFormat::Png;
    FigureLook look;
    QString path; // of the file; of a folder when there is more than one figure
    // What each picture carries, so that all of them open as those exported alone; null or empty: nothing.
    std::function<QByteArray(const QString& name)> session;
    QJsonObject axes; // as in figureOf()
};

// The files that it writes, in the order of its figures.
[[nodiscard]] QStringList filesOf(const FigureExport& what);

// The work of writing them, each file in one go. A folder that does not exist is made, if the one above it exists. The
// session must outlive the steps. A problem names the file, what is wrong and what would be right.
[[nodiscard]] std::vector<WorkStep> exportSteps(const FigureExport& what, const Session& session,
                                                const Cancelled& cancelled = {});

} // namespace tiebreak
