// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/chart_flow.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>
#include <utility>

namespace tiebreak {

namespace {

constexpr int chart_gap = 8;
constexpr double row_share = 0.9; // of the height that is seen: the head of the next row shows that there is one

} // namespace

ChartFlow::ChartFlow(QWidget* parent) : QScrollArea(parent)
{
    setWidget(new QWidget(viewport()));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(leastHeight(0));
    setFocusPolicy(Qt::NoFocus); // its charts have it
    widget()->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    hide(); // until it has one
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_revealed = nullptr; });
}

void ChartFlow::reveal(QWidget* chart)
{
    m_revealed = chart;
    showRevealed();
}

void ChartFlow::showRevealed()
{
    if (m_revealed != nullptr) {
        verticalScrollBar()->setValue(m_revealed->y());
    }
}

void ChartFlow::addChart(QWidget* chart)
{
    chart->setParent(widget());
    chart->show();
    m_charts.push_back(chart);
    show();
    arrange();
}

void ChartFlow::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
    showRevealed();
}

int ChartFlow::forLetters(int pixels) const
{
    constexpr int usual = 14; // pixels of a line
    return std::max(pixels, pixels * fontMetrics().height() / usual);
}

int ChartFlow::leastHeight(int seen, int wanted) const
{
    constexpr int lowest = 195; // with letters of the usual size: there is a plot when most texts have stepped aside
    return std::clamp(seen, std::max(least_height, forLetters(lowest)), forLetters(wanted));
}

void ChartFlow::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        if (!m_leastHeight) {
            setRowHeights(leastHeight(0), QWIDGETSIZE_MAX);
        }
        arrange();
    }
}

void ChartFlow::setLeastHeight(std::function<int(const QWidget& chart)> of, bool is_fitted)
{
    const bool was_own = !m_leastHeight;
    m_leastHeight = std::move(of);
    m_isFitted = is_fitted;
    if (!m_leastHeight && !was_own) {
        setRowHeights(leastHeight(0), QWIDGETSIZE_MAX);
    }
    arrange();
}

void ChartFlow::setRowHeights(int least, int most)
{
    if (minimumHeight() != least || maximumHeight() != most) {
        setMinimumHeight(least);
        setMaximumHeight(most);
    }
}

// Each row is as high as its tallest chart must be; what the page has more goes to all rows alike.
void ChartFlow::arrangeRows()
{
    const int count = static_cast<int>(m_charts.size());
    const int columns = std::clamp((width() + chart_gap) / (forLetters(roomy_width) + chart_gap), 1, count);
    const auto geometry = [&](int chart) {
        const int in_row = std::min(columns, count - chart / columns * columns);
        const auto left = [&](int at) { return at * (width() + chart_gap) / in_row; };
        const int column = chart % columns;
        return QRect(left(column), 0, left(column + 1) - left(column) - chart_gap, 0);
    };
    std::vector<int> rows;
    for (int i = 0; i < count; ++i) {
        QWidget& chart = *m_charts[static_cast<std::size_t>(i)];
        chart.resize(geometry(i).width(), chart.height()); // its titles wrap by it
        if (i % columns == 0) {
            rows.push_back(0);
        }
        rows.back() = std::max(rows.back(), m_leastHeight(chart));
    }
    const int row_count = static_cast<int>(rows.size());
    const int needed = std::accumulate(rows.begin(), rows.end(), (row_count - 1) * chart_gap);
    setRowHeights(needed, m_isFitted ? needed : QWIDGETSIZE_MAX);
    const int more = std::max(0, height() - needed) / row_count;
    widget()->resize(width(), needed + more * row_count);
    int top = 0;
    for (int i = 0; i < count; ++i) {
        const QRect at = geometry(i);
        const int row_height = rows[static_cast<std::size_t>(i / columns)] + more;
        m_charts[static_cast<std::size_t>(i)]->setGeometry(at.left(), top, at.width(), row_height);
        if ((i + 1) % columns == 0) {
            top += row_height + chart_gap;
        }
    }
}

void ChartFlow::arrange()
{
    const int count = static_cast<int>(m_charts.size());
    if (count == 0) {
        return;
    }
    if (m_isArranging) { // a chart's titles wrap otherwise now, which is counted
        return;
    }
    if (m_leastHeight) {
        m_isArranging = true;
        arrangeRows();
        m_isArranging = false;
        return;
    }
    const int seen = height();
    const int least = leastHeight(seen);
    const int wanted = forLetters(count > 2 ? comfortable_width : least_width); // the third one steps aside first
    const bool is_one_row = width() >= count * wanted + (count - 1) * chart_gap || count == 1;
    const bool scrolls = !is_one_row || seen < least;
    const int room = scrolls ? width() - verticalScrollBar()->sizeHint().width() : width();
    const int columns =
        is_one_row ? count
                   : std::clamp((room + chart_gap) / (forLetters(least_width) + chart_gap), 1, std::max(1, count - 1));
    const int rows = (count + columns - 1) / columns;
    const int row_height = rows == 1 ? std::max(seen, least) : std::max(static_cast<int>(seen * row_share), least);
    widget()->resize(room, rows * row_height + (rows - 1) * chart_gap);
    for (int i = 0; i < count; ++i) {
        const int row = i / columns;
        const int in_row = std::min(columns, count - row * columns);
        const int column = i % columns;
        const auto left = [&](int at) { return at * (room + chart_gap) / in_row; };
        m_charts[static_cast<std::size_t>(i)]->setGeometry(left(column), row * (row_height + chart_gap),
                                                           left(column + 1) - left(column) - chart_gap, row_height);
    }
}

} // namespace tiebreak
