// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_card.h"

#include <memory>

namespace tiebreak {

struct BarView;

// What the cards of horizontal bars share: rows as tall as their text in a scroll area, so that nothing is ever cut,
// and rows that stay when only their numbers change.
class BarCard : public ChartCard {
    Q_OBJECT

public:
    ~BarCard() override;

    void setTheme(const Theme& theme) override;
    [[nodiscard]] int rebuilds() const; // for tests: how often the rows were made anew

    // For documents, where nothing scrolls and the card itself is not shown: the least room for the bars in which no
    // texts meet, and all of them drawn into `target`. Rows become taller where there is room.
    [[nodiscard]] QSizeF leastBody();
    void paintBody(QPainter& painter, const QRectF& target);

protected:
    // `name` is what a screen reader calls the chart.
    BarCard(const QString& name, QWidget* parent);

    [[nodiscard]] const BarView& barView() const;
    // The texts of the header; the title also describes the chart to a screen reader.
    void describe(const QString& title, const QString& subtitle);
    // To be called with new data in place; `same_rows`: nothing but numbers differs from what is shown.
    void showData(bool same_rows);

    virtual void makeRows() = 0; // in place of those that are there
    virtual void updateValues() = 0;
    virtual void applyColours() = 0;
    virtual void place(QSize room) = 0; // all items, in that many pixels; the height may be more or less than needed
    [[nodiscard]] virtual double leastWidth() const = 0; // of all items side by side

    void setTallestRow(double times_usual);
    // The height of a row when that many share the room, the usual one where they need more; bars are made to fit.
    [[nodiscard]] double stretchRows(std::size_t rows, double available);

    void layoutBody(const QRect& body) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::unique_ptr<BarView> m_view;
    int m_rebuilds = 0;
    double m_tallestRow = 1;
};

} // namespace tiebreak
