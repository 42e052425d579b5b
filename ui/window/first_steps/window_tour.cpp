// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/first_steps/window_tour.h"

#include "ui/charts/curves/curve_chart.h"
#include "ui/controls/numbers/value_slider.h"
#include "ui/panels/pins_panel.h"
#include "ui/panels/table_tabs.h"
#include "ui/panels/what_if_panel.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/main_window.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QPushButton>

#include <algorithm>

namespace tiebreak {

namespace {

struct WindowTour {
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

QRect placeIn(const MainWindow& window, const QWidget* widget)
{
    return widget == nullptr ? QRect() : QRect(widget->mapTo(&window, QPoint()), widget->size());
}

// Also where somebody has closed its dock.
void reveal(QWidget* widget)
{
    for (QWidget* above = widget; above != nullptr; above = above->parentWidget()) {
        if (auto* const dock = qobject_cast<QDockWidget*>(above)) {
            dock->show();
        }
    }
}

TourStep stepAt(MainWindow& window, QWidget* widget, const QString& title, const QString& text,
                const QString& view = {})
{
    return {title, text,
            [&window, widget, view] {
                reveal(widget);
                if (!view.isEmpty()) {
                    window.showView(view);
                }
            },
            [&window, widget] { return placeIn(window, widget); }};
}

ValueSlider* batchIn(const MainWindow& window)
{
    for (ValueSlider* const slider : window.findChild<WhatIfPanel*>()->findChildren<ValueSlider*>()) {
        if (slider->scale().field().key == "batch") {
            return slider;
        }
    }
    return nullptr;
}

} // namespace

std::vector<TourStep> firstSteps(MainWindow& window)
{
    auto* const pin = window.findChild<TableTabs*>()->pins().findChild<QPushButton*>();
    const auto& charts = window.curveCharts();
    const auto breakeven = std::ranges::find(charts, QStringLiteral("breakeven"),
                                             [](const CurveChart* chart) { return chart->chartId(); });
    TourStep batch =
        stepAt(window, batchIn(window), WindowTour::tr("How much at once?"),
               WindowTour::tr("Move the batch size, or type it. Charts and verdict follow at once. For users or "
                              "requests, open the page Load."));
    batch.reveal = [panel = window.findChild<WhatIfPanel*>(), slider = batchIn(window), reveal_dock = batch.reveal] {
        reveal_dock();
        panel->ensureWidgetVisible(slider);
    };
    std::vector<TourStep> steps{
        stepAt(window, window.findChild<VerdictBanner*>(), WindowTour::tr("The answer"),
               WindowTour::tr("The cheapest card for what you ask, and how long that holds. Point at it to see how its "
                              "numbers came about.")),
        std::move(batch),
        stepAt(window, breakeven == charts.end() ? nullptr : *breakeven, WindowTour::tr("What if the price changes?"),
               WindowTour::tr("Drag the line of a card's price up or down, and see where the verdict flips."),
               QStringLiteral("breakeven")),
        stepAt(window, pin, WindowTour::tr("Keep it to compare"),
               WindowTour::tr("Pin the scenario: it stays as pale lines, and every later change is told against it. "
                              "Ctrl+D does the same."),
               QStringLiteral("pins")),
    };
    QMenuBar* const bar = window.menuBar();
    steps.push_back(
        {WindowTour::tr("Take it with you"),
         WindowTour::tr("File > Export chart (Ctrl+E) writes a picture that carries the session. Ctrl+K finds "
                        "everything else, and F1 explains it."),
         [] {},
         [&window, bar] {
             const QRect menu = bar->actionGeometry(bar->actions().constFirst());
             return menu.translated(bar->mapTo(&window, QPoint()));
         }});
    return steps;
}

} // namespace tiebreak
