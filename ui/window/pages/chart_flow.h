// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <functional>
#include <vector>

namespace tiebreak {

// Charts side by side while each has the width that a plot needs, else in rows of fewer, which scroll. The last one of
// an unfilled row takes its rest. On a page that scrolls as a whole the rows are as high as they must be instead.
class ChartFlow : public QScrollArea {
public:
    explicit ChartFlow(QWidget* parent = nullptr);

    void addChart(QWidget* chart);
    // Scrolls to the row of that chart, and again while the window finds its size, until the user scrolls.
    void reveal(QWidget* chart);

    // On a page that scrolls as a whole: how high a chart must be at the width that it has. Fitted: no higher either,
    // for the rest of the page needs the height. Without a function the charts have the page for themselves.
    void setLeastHeight(std::function<int(const QWidget& chart)> of, bool is_fitted);
    void arrange(); // again, when a chart needs another height

    // What is below shares the height: it asks for no more than it must have.
    [[nodiscard]] QSize sizeHint() const override { return {width(), minimumHeight()}; }

    // Of a chart, with letters of the usual size; larger ones need more.
    static constexpr int least_width = 230;
    static constexpr int comfortable_width = 310; // more than two stand in one row only if each has this
    static constexpr int roomy_width = 330;       // of one whose rows need not scroll
    static constexpr int least_height = 225;      // below that a plot says nothing
    [[nodiscard]] int forLetters(int pixels) const;
    // Of a chart's height, where so much of the page is seen: what large letters want, if all of it can be seen then.
    [[nodiscard]] int leastHeight(int seen, int wanted = least_height) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrangeRows();
    void setRowHeights(int least, int most);
    void showRevealed();

    std::vector<QWidget*> m_charts;
    std::function<int(const QWidget& chart)> m_leastHeight;
    bool m_isFitted = false;
    bool m_isArranging = false;
    QWidget* m_revealed = nullptr; // one of them
};

} // namespace tiebreak
