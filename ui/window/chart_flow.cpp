// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chart_flow.h"

#include <QScrollBar>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int chart_gap = 8;
constexpr double row_share = 0.8; // of the height that is seen: the head of the next row shows that there is one

} // namespace

ChartFlow::ChartFlow(QWidget* parent) : QScrollArea(parent)
{
    setWidget(new QWidget(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(least_height);
    setFocusPolicy(Qt::NoFocus); // its charts have it
    widget()->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    hide(); // until it has one
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
}

void ChartFlow::arrange()
{
    const int count = static_cast<int>(m_charts.size());
    if (count == 0) {
        return;
    }
    const int seen = height();
    const bool is_one_row = width() >= count * least_width + (count - 1) * chart_gap || count == 1;
    const bool scrolls = !is_one_row || seen < least_height;
    const int room = scrolls ? width() - verticalScrollBar()->sizeHint().width() : width();
    const int columns = is_one_row ? count : std::clamp((room + chart_gap) / (least_width + chart_gap), 1, count);
    const int rows = (count + columns - 1) / columns;
    const int row_height =
        rows == 1 ? std::max(seen, least_height) : std::max(static_cast<int>(seen * row_share), least_height);
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
