// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/map/winner_map_plot.h"
#include "ui/charts/plot_card.h"

namespace tiebreak {

// A card with a winner map. It only shows and asks: a click, or Enter at the keyboard's cell, emits the point that the
// user wants, and the owner answers with new data.
class WinnerMapChart : public PlotCard {
    Q_OBJECT

public:
    explicit WinnerMapChart(QWidget* parent = nullptr);

    // Causes one replot, or none when the data is equal to what is shown.
    void setData(const WinnerMapData& data);
    [[nodiscard]] const WinnerMapData& data() const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QString spokenValues() const override; // of the cell that is looked at, or the scenario's

    // For tests: where things are, in this widget's pixels.
    [[nodiscard]] QPoint positionOf(QPoint cell) const;
    [[nodiscard]] std::vector<WinnerMapPlot::Text> texts() const;

signals:
    // The user wants the scenario there: values of the axes.
    void pointPicked(double x, double y);

protected:
    void refreshReadout() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void lookAt(std::optional<QPoint> cell);
    void pick(QPoint cell);
    [[nodiscard]] QPoint cellOfScenario() const;

    WinnerMapPlot m_map;
    std::optional<QPoint> m_cell; // that the read-out is about, by mouse or by keys
};

} // namespace tiebreak
