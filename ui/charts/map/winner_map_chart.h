// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_card.h"
#include "ui/charts/map/winner_map_plot.h"

#include <memory>

namespace tiebreak {

// A card with a winner map. It only shows and asks: a click, or Enter at the keyboard's cell, emits the point that the
// user wants, and the owner answers with new data.
class WinnerMapChart : public ChartCard {
    Q_OBJECT

public:
    explicit WinnerMapChart(QWidget* parent = nullptr);
    ~WinnerMapChart() override;

    // Causes one replot, or none when the data is equal to what is shown.
    void setData(const WinnerMapData& data);
    [[nodiscard]] const WinnerMapData& data() const;
    void setTheme(const Theme& theme) override;

    [[nodiscard]] QSize minimumSizeHint() const override;

    // For tests: how often the plot was drawn anew, and where things are, in this widget's pixels.
    [[nodiscard]] int replots() const;
    [[nodiscard]] QRect plotRect() const; // between the axes
    [[nodiscard]] QPoint positionOf(QPoint cell) const;
    [[nodiscard]] std::vector<WinnerMapPlot::Text> texts() const;
    [[nodiscard]] QRect readoutRect() const; // empty while there is no read-out
    [[nodiscard]] QStringList readoutTexts() const;

signals:
    // The user wants the scenario there: values of the axes.
    void pointPicked(double x, double y);

protected:
    void layoutBody(const QRect& body) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void lookAt(std::optional<QPoint> cell);
    void showReadout();
    void pick(QPoint cell);
    [[nodiscard]] QPoint cellOfScenario() const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    std::optional<QPoint> m_cell; // that the read-out is about, by mouse or by keys
};

} // namespace tiebreak
