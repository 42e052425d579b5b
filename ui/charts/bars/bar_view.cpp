// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/bar_view.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QScrollArea>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr int bar_padding = 7; // above and below a row's text, together
constexpr double bar_share = 0.62;
constexpr double highest_bar = 3; // of the usual rows

} // namespace

BarView::BarView(QWidget* parent) : scroll(new QScrollArea(parent)), chart(new QChart)
{
    view = new QChartView(chart); // takes the chart
    scroll->setWidget(view);      // and the scroll area the view
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false); // the card shows below the last row
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setFrameShape(QFrame::NoFrame);
    view->setRenderHint(QPainter::Antialiasing);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // the card has it
    view->setFocusPolicy(Qt::NoFocus);
    view->viewport()->setFocusPolicy(Qt::NoFocus);

    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundRoundness(0);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    series = new QHorizontalStackedBarSeries(chart);
    series->setBarWidth(bar_share);
    chart->addSeries(series);
    row_axis = new QBarCategoryAxis(chart);
    value_axis = new QValueAxis(chart);
    chart->addAxis(row_axis, Qt::AlignLeft);
    chart->addAxis(value_axis, Qt::AlignBottom);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(row_axis), static_cast<QAbstractAxis*>(value_axis)}) {
        series->attachAxis(axis);
        axis->setVisible(false);
    }
}

int BarView::rowHeight() const
{
    return QFontMetrics(view->font()).height() + bar_padding;
}

double BarView::textTop(double row_height) const
{
    return std::floor((row_height - rowHeight()) / 2 + textTop());
}

double BarView::textTop()
{
    return bar_padding / 2.0;
}

double BarView::barHeight(double row_height) const
{
    return bar_share * std::min(row_height, highest_bar * rowHeight());
}

void BarView::fitBars(double row_height) const
{
    series->setBarWidth(barHeight(row_height) / row_height);
}

QGraphicsSimpleTextItem* BarView::addText(const QString& text, bool is_bold) const
{
    auto* item = new QGraphicsSimpleTextItem(text, chart);
    QFont font = view->font();
    font.setBold(is_bold);
    item->setFont(font);
    return item;
}

void BarView::clear(int rows) const
{
    series->clear(); // deletes the sets
    QStringList names;
    for (int i = 0; i < rows; ++i) {
        names.append(QString::number(i)); // an axis takes each name once
    }
    row_axis->setCategories(names);
}

QBarSet* BarView::addSet() const
{
    auto* set = new QBarSet(QString());
    set->append(QList<qreal>(row_axis->count(), 0.0));
    set->setPen(Qt::NoPen);
    series->append(set);
    return set;
}

void BarView::setValue(QBarSet& set, int row, double value) const
{
    const int index = row_axis->count() - 1 - row; // the axis counts from the bottom
    if (set.at(index) != value) {
        set.replace(index, value);
    }
}

void BarView::setRange(double minimum, double maximum) const
{
    value_axis->setRange(minimum, maximum);
}

void BarView::setBackground(const QColor& colour) const
{
    chart->setBackgroundBrush(colour);
    view->setBackgroundBrush(colour);
}

void setText(QGraphicsSimpleTextItem& item, const QString& text)
{
    if (item.text() != text) {
        item.setText(text);
    }
}

double widthOf(const QGraphicsItem& item)
{
    return item.boundingRect().width();
}

} // namespace tiebreak
