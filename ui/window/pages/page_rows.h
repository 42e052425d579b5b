// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pages/chart_pages.h"

#include <string_view>
#include <vector>

// Internal to the pages: which there are.
namespace tiebreak {

inline constexpr const char* load_page = "load";
inline constexpr const char* fleet_page = "fleet";
inline constexpr const char* main_page = "cost";

// A question with what belongs to it beside the charts of the list.
struct ChartPages::Page {
    const char* id; // as the charts' rows say it
    const char* title;
    std::vector<const char*> tables;          // their names as views
    void (*add_tables)(ChartPage&, Session&); // null: it has none
    struct Inputs {
        const char* heading;
        std::vector<std::string_view> keys;
        bool (*counts)(const Scenario&) = nullptr; // as PageInputs::Group
    };
    std::vector<Inputs> inputs;    // that only this page needs
    bool has_inputs_above = false; // few and always asked for: they would leave most of a column blank
    bool has_results = true;       // the table of results is about what it shows
};

} // namespace tiebreak
