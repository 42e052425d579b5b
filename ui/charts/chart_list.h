// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/captions/figure_inputs.h"
#include "ui/charts/bar_data.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/content/chart_pins.h"
#include "ui/charts/content/winner_map_data.h"

#include <QString>
#include <QStringList>

#include <string_view>
#include <variant>
#include <vector>

// The one list of charts: pages, menus, exports, the report, `--chart`, captions and saved zooms follow from it.
namespace tiebreak {

// What makes a chart's data of an analysis, by kind: curves and bars are drawn from it alone, prices and the curves of
// images and training need the catalogue, and the cells of a winner map are computed from the scenario first.
using CurvesOf = ChartData (*)(const Analysis&);
using UseCurvesOf = ChartData (*)(const Analysis&, const Catalogue&);
using MemoryOf = MemoryBars (*)(const Analysis&);
using PricesOf = PriceBars (*)(const Analysis&, const Catalogue&);
using TornadoOf = TornadoData (*)(const Analysis&);
using MapOf = WinnerMapData (*)(const WinnerMap&, const Analysis&);
using ChartMaker = std::variant<CurvesOf, UseCurvesOf, MemoryOf, PricesOf, TornadoOf, MapOf>;

// One plot or one group of bars. Most charts have one.
struct ChartPanel {
    const char* id; // its zoom is saved under this name: "latency-tpot"
    ChartMaker make;
    const char* label_text = nullptr; // what tells it from the other panels of its chart; null: there are none
};

struct ChartRow {
    const char* id;         // as --chart and --view say it, and the names of exported files: "winner-map"
    const char* label_text; // for label()
    const char* label_in_sentence_text;
    std::vector<ChartPanel> panels;
    FigureInputsOf leans_on;   // for its caption and source
    const char* page;          // of the window, on which it stands; empty: it stands beside a table
    CursorOf cursor = nullptr; // the input along its curves' x axis, which the cursor edits; null: it has none
    Question (*question)(const Scenario&) = nullptr; // that its page answers; null: the scenario's
    Use (*use)(const Scenario&) = nullptr;           // of the cards that its page is about; null: serving
    const char* choice = nullptr;                    // the input that says how it is drawn, on the chart; null: none

    [[nodiscard]] Question questionOf(const Scenario& scenario) const
    {
        return question != nullptr ? question(scenario) : scenario.question;
    }
    [[nodiscard]] Use useOf(const Scenario& scenario) const { return use != nullptr ? use(scenario) : Use::Serving; }
    [[nodiscard]] QString name() const { return QLatin1String(id); }
    [[nodiscard]] QString label() const;           // what people call it: "Cost per token"
    [[nodiscard]] QString labelInSentence() const; // behind "chart of": "winner map"
    // What screen readers call a panel of it: "Latency: time to the first token".
    [[nodiscard]] QString labelOf(const ChartPanel& panel) const;
};

// In the order in which people meet them: exports, menus and the report go through it.
[[nodiscard]] const std::vector<ChartRow>& chartList();

// The ids, in that order; each is the name of a figure, too.
[[nodiscard]] const QStringList& figureNames();
// The name must be one of them.
[[nodiscard]] const ChartRow& chartNamed(const QString& name);

} // namespace tiebreak
