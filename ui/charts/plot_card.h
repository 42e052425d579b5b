// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_card.h"
#include "ui/charts/drawn_plot.h"
#include "ui/charts/readout.h"

namespace tiebreak {

// A card with a QCustomPlot and a read-out above it. The card handles mouse and keys itself.
class PlotCard : public ChartCard {
    Q_OBJECT

public:
    void setTheme(const Theme& theme) override;
    // A small control at the upper right of the plot, beside the name of its y axis. The card takes it.
    void setCorner(QWidget* control);
    // Call it when what the control says has changed: it may need another width.
    void placeCorner();

    [[nodiscard]] bool hasPlot() const; // else a sentence says why not

    // For tests: how often the plot was drawn anew, and where things are, in this widget's pixels.
    [[nodiscard]] int replots() const;
    [[nodiscard]] QRect plotRect() const;    // between the axes
    [[nodiscard]] QRect readoutRect() const; // empty while there is no read-out
    [[nodiscard]] QStringList readoutTexts() const;

protected:
    explicit PlotCard(QWidget* parent);

    [[nodiscard]] QCustomPlot& plot() const;
    // To be called once; what is drawn must live as long as the card.
    void setDrawn(DrawnPlot& drawn);
    // New data is in place. `no_data` is the sentence shown instead of the plot; empty: there is data.
    void showPlot(const QString& title, const QString& subtitle, const QString& no_data);
    void replot(); // once, with whatever else changes until then

    [[nodiscard]] QPointF inPlot(QPointF position) const; // from this widget's pixels to the plot's
    [[nodiscard]] QPoint plotPos() const;                 // the other way
    // Dots and line are in the plot's pixels, the mouse in this widget's.
    void showReadout(ReadoutContent content);
    void hideReadout();
    virtual void refreshReadout() = 0; // what is below it was drawn anew

    void layoutBody(const QRect& body) override;
    [[nodiscard]] bool hasRoomIn(int body, Aside aside) const override;
    void followAside() override;
    [[nodiscard]] QString bodyTextsAside() const override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QCustomPlot* m_plot; // both widgets are owned by the card
    Readout* m_readout;
    QWidget* m_corner = nullptr; // the same
    DrawnPlot* m_drawn = nullptr;
    QString m_noData;
    int m_replots = 0;
};

} // namespace tiebreak
