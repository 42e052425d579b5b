// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bars/bar_items.h"
#include "ui/charts/chart_card.h"

#include <memory>

namespace tiebreak {

// A card of horizontal bars. Rows are as tall as their texts and scroll, so that nothing is ever cut; they stay when
// only words, numbers and colours change.
class BarChart : public ChartCard {
    Q_OBJECT

public:
    explicit BarChart(const BarData& data, QWidget* parent = nullptr);
    ~BarChart() override;

    void setData(const BarData& data);
    [[nodiscard]] const BarData& data() const;
    void setTheme(const Theme& theme) override;
    [[nodiscard]] QSize sizeHint() const override; // as high as all rows with some air are
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QString spokenValues() const override; // a line each row
    [[nodiscard]] int rebuilds() const;                  // for tests: how often the rows were made anew

    [[nodiscard]] BarScale scale() const;
    void setScale(const BarScale& scale); // at least that

    // For documents, where nothing scrolls and the card itself is not shown: the least room for the bars in which no
    // texts meet, and all of them drawn into `target`. Rows become taller where there is room.
    [[nodiscard]] QSizeF leastBody();
    void paintBody(QPainter& painter, const QRectF& target);

protected:
    void layoutBody(const QRect& body) override;
    [[nodiscard]] bool hasRoomIn(int body, Aside aside) const override; // all rows, or the share of a plot
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // scrolls

private:
    void makeItems();
    void refresh();
    [[nodiscard]] double heightOfRows(double row) const; // and of what belongs to them
    [[nodiscard]] QSize roomOf(const QRect& body) const;
    void place(QSize room, double tallest_row); // the height may be more or less than needed

    std::unique_ptr<BarView> m_view;
    BarData m_data;
    BarRows m_rows;
    std::unique_ptr<BarItems> m_items;
    BarScale m_least; // as given
    int m_rebuilds = 0;
};

} // namespace tiebreak
