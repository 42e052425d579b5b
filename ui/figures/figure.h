// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/charts/chart_list.h"

#include <QJsonObject>

#include <string>
#include <variant>
#include <vector>

// A chart for a document, as data: what exports, copies and reports draw, and what the CSV of it says.
namespace tiebreak {

using FigureBody = std::variant<ChartData, MemoryBars, PriceBars, TornadoData, WinnerMapData>;

struct FigurePanel {
    QString title;    // the conclusion
    QString subtitle; // what is shown
    QString no_data;  // why there is nothing to see, instead of the body; empty when there is data
    FigureBody body;
};

struct Figure {
    QString name;                    // as --chart says it: "throughput"
    std::vector<FigurePanel> panels; // one, or two that belong together
    QString caption; // what is assumed, who is missing and why, what marks mean; no full stop at its end
    QString source;  // where the numbers come from, and what made the figure
    std::vector<std::string> gpus = {}; // of the contenders, for their colours
};

// Whether any panel shows more than a sentence.
[[nodiscard]] bool hasData(const Figure& figure);

// That figure of the session as it is now, with the pins that are shown. `axes` are the parts of the charts that are
// looked at, as a session's view keeps them; charts that are not in it show all. The name must be one of
// figureNames(). The winner map is computed here (about 15 ms), and a load that was not
// played yet is played (some 50 ms a contender).
[[nodiscard]] Figure figureOf(const QString& name, const Session& session, const QJsonObject& axes = {});

// What a window shows, with the chart in front if it is one: whoever opens its picture is where it was made.
[[nodiscard]] QJsonObject viewOf(const QStringList& figures, QJsonObject view);

} // namespace tiebreak
