// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/memory_chart.h"

#include "ui/charts/bars/bar_view.h"
#include "ui/charts/chart_math.h"
#include "ui/charts/tints.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace tiebreak {

namespace {

constexpr int kGap = 10;        // between columns, and between the entries of the legend
constexpr int kSwatchGap = 5;   // between a swatch and its name
constexpr int kPartPad = 4;     // of a value from the edges of its part
constexpr int kLeastBars = 220; // pixels for bars before the column of what would fit gives way
constexpr double kMarkOver = 3; // of the capacity mark, above and below a bar

constexpr double kOnBars = 100; // above all that Qt Charts draws

enum Part { Weights, KvCache, Workspace, Free, PartCount };

using Amounts = std::array<double, PartCount>;

Amounts amountsOf(const MemoryBar& bar)
{
    const double used = bar.weights + bar.kv_cache + bar.workspace;
    return {bar.weights, bar.kv_cache, bar.workspace, std::max(0.0, bar.capacity - used)};
}

QBrush partBrush(Part part, const QColor& colour, const Theme& theme)
{
    switch (part) {
    case Weights:
        return blend(colour, theme.card, theme.dark ? 1 : 0.6);
    case KvCache:
        return hatched({blend(colour, theme.card, 0.18), blend(colour, theme.card, 0.45), Qt::BDiagPattern});
    case Workspace:
        return hatched({blend(colour, theme.card, 0.18), blend(colour, theme.card, 0.7), Qt::Dense5Pattern});
    case Free:
    case PartCount:
        break;
    }
    return blend(colour, theme.card, 0.08);
}

QColor partText(Part part, const Theme& theme)
{
    return part == Weights && theme.dark ? theme.card : theme.text;
}

// What narrow parts have no room to say.
QString partsOf(const MemoryBar& bar)
{
    return MemoryChart::tr("weights %1, KV cache %2, workspace %3 GB")
        .arg(numberText(bar.weights, 1), numberText(bar.kv_cache, 1), numberText(bar.workspace, 1));
}

bool isSameShape(const std::vector<MemoryBar>& a, const std::vector<MemoryBar>& b)
{
    return std::ranges::equal(
        a, b, [](const MemoryBar& x, const MemoryBar& y) { return x.name == y.name && x.series == y.series; });
}

} // namespace

// A bar set has one colour, so each part of each contender is a set that is zero in all rows but its own.
struct MemoryChart::Parts {
    struct Row {
        std::array<QBarSet*, PartCount> sets{};
        std::array<QGraphicsSimpleTextItem*, PartCount> amounts{};
        QGraphicsSimpleTextItem* name = nullptr;
        QGraphicsSimpleTextItem* used = nullptr;
        QGraphicsSimpleTextItem* room = nullptr;
        QGraphicsSimpleTextItem* parts = nullptr; // below the bar, where a row is high enough
        QGraphicsLineItem* mark = nullptr;
    };

    const BarView& bars;
    std::array<QGraphicsRectItem*, PartCount> swatches{};
    std::array<QGraphicsSimpleTextItem*, PartCount + 1> keys{}; // the last one of the capacity mark
    QGraphicsLineItem* keyMark = nullptr;
    std::vector<Row> rows;
    double maximum = 1;

    explicit Parts(const BarView& view) : bars(view)
    {
        for (QGraphicsRectItem*& swatch : swatches)
            swatch = new QGraphicsRectItem(bars.chart);
        for (QGraphicsSimpleTextItem*& key : keys)
            key = bars.addText(QString(), false);
        keyMark = new QGraphicsLineItem(bars.chart);
    }

    [[nodiscard]] Row addRow(const MemoryBar& bar) const
    {
        Row row;
        for (QBarSet*& set : row.sets)
            set = bars.addSet();
        for (QGraphicsSimpleTextItem*& amount : row.amounts)
            amount = addAmount();
        row.name = bars.addText(bar.name, true);
        row.used = bars.addText(QString(), true);
        row.room = bars.addText(QString(), false);
        row.parts = bars.addText(QString(), false);
        row.mark = new QGraphicsLineItem(bars.chart);
        row.mark->setZValue(kOnBars);
        return row;
    }

    // Texts and marks lie on the bars.
    QGraphicsSimpleTextItem* addAmount() const
    {
        QGraphicsSimpleTextItem* amount = bars.addText(QString(), false);
        amount->setZValue(kOnBars);
        return amount;
    }

    struct Widths {
        double names = 0, used = 0, room = 0;
    };
    [[nodiscard]] Widths textWidths() const // of the widest in each column
    {
        Widths widest;
        for (const Row& row : rows) {
            widest.names = std::max(widest.names, widthOf(*row.name));
            widest.used = std::max(widest.used, widthOf(*row.used));
            widest.room = std::max(widest.room, widthOf(*row.room));
        }
        return widest;
    }

    [[nodiscard]] double swatchHeight() const { return std::round(bars.rowHeight() * 0.45); }

    [[nodiscard]] double legendWidth() const
    {
        double width = 0;
        for (QGraphicsSimpleTextItem* key : keys)
            width += 2 * swatchHeight() + kSwatchGap + widthOf(*key) + kGap;
        return width;
    }

    void clearRows()
    {
        for (const Row& row : rows) {
            for (QGraphicsSimpleTextItem* amount : row.amounts)
                delete amount;
            delete row.name;
            delete row.used;
            delete row.room;
            delete row.parts;
            delete row.mark;
        }
        rows.clear();
    }
};

MemoryChart::MemoryChart(QWidget* parent) : BarCard(tr("memory"), parent), m_parts(std::make_unique<Parts>(barView()))
{
    const QStringList keys{tr("weights"), tr("KV cache"), tr("workspace"), tr("free"), tr("capacity")};
    for (std::size_t i = 0; i < m_parts->keys.size(); ++i)
        m_parts->keys[i]->setText(keys[static_cast<qsizetype>(i)]);
    connect(m_parts->bars.series, &QAbstractBarSeries::hovered, this, [this](bool is_inside, int index) {
        if (is_inside)
            showParts(static_cast<int>(m_bars.size()) - 1 - index);
        else
            QToolTip::hideText();
    });
    applyColours();
}

MemoryChart::~MemoryChart() = default;

void MemoryChart::setData(const MemoryBars& memory)
{
    describe(memory.title, memory.subtitle);
    if (memory.bars == m_bars)
        return;
    const bool is_same = isSameShape(memory.bars, m_bars);
    const bool same_colours =
        is_same && std::ranges::equal(memory.bars, m_bars, {}, &MemoryBar::fits, &MemoryBar::fits);
    m_bars = memory.bars;
    if (is_same && !same_colours)
        applyColours();
    showData(is_same);
}

const std::vector<MemoryBar>& MemoryChart::bars() const
{
    return m_bars;
}

void MemoryChart::makeRows()
{
    for (QGraphicsSimpleTextItem* key : m_parts->keys)
        key->setFont(font());
    m_parts->clearRows();
    m_parts->bars.clear(static_cast<int>(m_bars.size()));
    for (const MemoryBar& bar : m_bars)
        m_parts->rows.push_back(m_parts->addRow(bar));
}

void MemoryChart::updateValues()
{
    double maximum = 0;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const MemoryBar& bar = m_bars[i];
        const Parts::Row& row = m_parts->rows[i];
        const Amounts amounts = amountsOf(bar);
        double sum = 0;
        for (std::size_t part = 0; part < PartCount; ++part) {
            m_parts->bars.setValue(*row.sets[part], static_cast<int>(i), amounts[part]);
            sum += amounts[part];
        }
        maximum = std::max(maximum, sum); // not less than the capacity
        setText(*row.used, bar.used);
        setText(*row.room, bar.room);
        setText(*row.parts, partsOf(bar));
    }
    m_parts->maximum = maximum > 0 ? maximum : 1;
    m_parts->bars.setRange(0, m_parts->maximum);
}

void MemoryChart::applyColours()
{
    for (std::size_t part = 0; part < PartCount; ++part) {
        m_parts->swatches[part]->setBrush(partBrush(static_cast<Part>(part), theme().secondary, theme()));
        m_parts->swatches[part]->setPen(QPen(theme().secondary, 1));
    }
    for (QGraphicsSimpleTextItem* key : m_parts->keys)
        key->setBrush(theme().secondary);
    const QPen mark(theme().text, 2, Qt::SolidLine, Qt::FlatCap);
    m_parts->keyMark->setPen(mark);
    for (std::size_t i = 0; i < m_parts->rows.size(); ++i) {
        const MemoryBar& bar = m_bars[i];
        const Parts::Row& row = m_parts->rows[i];
        const QColor colour = bar.fits ? theme().series(bar.series) : theme().warning_text;
        for (std::size_t part = 0; part < PartCount; ++part) {
            row.sets[part]->setBrush(partBrush(static_cast<Part>(part), colour, theme()));
            row.amounts[part]->setBrush(partText(static_cast<Part>(part), theme()));
        }
        row.name->setBrush(theme().series(bar.series));
        row.used->setBrush(bar.fits ? theme().text : theme().warning_text);
        row.room->setBrush(theme().secondary);
        row.parts->setBrush(theme().secondary);
        row.mark->setPen(mark);
    }
}

double MemoryChart::leastWidth() const
{
    constexpr double least_bars = 140;
    const Parts::Widths texts = m_parts->textWidths();
    double parts = 0;
    for (const Parts::Row& row : m_parts->rows)
        parts = std::max(parts, widthOf(*row.parts));
    return std::max(
        {texts.names + kGap + least_bars + kGap + texts.used + 1, texts.names + kGap + parts, m_parts->legendWidth()});
}

void MemoryChart::place(QSize room)
{
    const Parts::Widths texts = m_parts->textWidths();
    const double left = texts.names + kGap;
    const double without_room = room.width() - left - kGap - texts.used - 1;
    const bool has_room = without_room - kGap - texts.room >= kLeastBars;
    const double bars = std::max(20.0, has_room ? without_room - kGap - texts.room : without_room);
    const double legend = m_parts->bars.rowHeight();
    const std::size_t count = m_parts->rows.size();
    const double height = stretchRows(count, room.height() - legend);
    m_parts->bars.view->setFixedHeight(static_cast<int>(legend + height * static_cast<double>(count)));
    m_parts->bars.chart->setPlotArea({left, legend, bars, height * static_cast<double>(count)});
    placeLegend();
    for (std::size_t i = 0; i < count; ++i) {
        const Parts::Row& row = m_parts->rows[i];
        const double top = legend + height * static_cast<double>(i) + m_parts->bars.textTop(height);
        row.name->setPos(0, top);
        row.used->setPos(left + bars + kGap, top);
        row.room->setPos(left + bars + 2 * kGap + texts.used, top);
        row.room->setVisible(has_room);
        placeRow(i, left, bars, height);
    }
}

void MemoryChart::placeLegend()
{
    const double side = m_parts->swatchHeight();
    const double top = std::round((m_parts->bars.rowHeight() - side) / 2);
    double x = 1;
    for (std::size_t part = 0; part < PartCount; ++part) {
        m_parts->swatches[part]->setRect(x, top, 2 * side, side);
        m_parts->keys[part]->setPos(x + 2 * side + kSwatchGap, BarView::textTop());
        x += 2 * side + kSwatchGap + widthOf(*m_parts->keys[part]) + kGap;
    }
    m_parts->keyMark->setLine(x + 1, top - kMarkOver, x + 1, top + side + kMarkOver);
    m_parts->keys[PartCount]->setPos(x + 2 + kSwatchGap, BarView::textTop());
}

// The values in the parts, with the part's name where there is room, and the mark of the capacity.
void MemoryChart::placeRow(std::size_t index, double left, double bars, double height)
{
    const MemoryBar& bar = m_bars[index];
    const Parts::Row& row = m_parts->rows[index];
    const double top = m_parts->bars.rowHeight() + height * static_cast<double>(index);
    const Amounts amounts = amountsOf(bar);
    const double mark = left + bars * bar.capacity / m_parts->maximum;
    const double bar_height = m_parts->bars.barHeight(height);
    const double bar_top = top + (height - bar_height) / 2;
    row.mark->setLine(mark, bar_top - kMarkOver, mark, bar_top + bar_height + kMarkOver);
    double x = left;
    for (std::size_t part = 0; part < PartCount; ++part) {
        double from = x;
        double to = x + bars * amounts[part] / m_parts->maximum;
        x = to;
        if (from < mark && mark < to) // the mark does not run through a value
            (mark - from > to - mark ? to : from) = mark;
        QGraphicsSimpleTextItem& text = *row.amounts[part];
        const QString amount = numberText(amounts[part], 1);
        setText(text, QString(m_parts->keys[part]->text() % u' ' % amount));
        if (widthOf(text) + 2 * kPartPad > to - from)
            setText(text, amount);
        text.setVisible(widthOf(text) + 2 * kPartPad <= to - from);
        text.setPos((from + to - widthOf(text)) / 2, top + m_parts->bars.textTop(height));
    }
    row.parts->setPos(left, bar_top + bar_height + kMarkOver);
    row.parts->setVisible(row.parts->pos().y() + row.parts->boundingRect().height() <= top + height);
}

void MemoryChart::showParts(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_bars.size()))
        return;
    const MemoryBar& bar = m_bars[static_cast<std::size_t>(row)];
    const Amounts amounts = amountsOf(bar);
    QStringList lines{bar.name % u": " % bar.used, bar.room};
    for (std::size_t part = 0; part < PartCount; ++part)
        lines.append(tr("%1: %2 GB").arg(m_parts->keys[part]->text(), numberText(amounts[part], 1)));
    QToolTip::showText(QCursor::pos(), lines.join(u'\n'));
}

} // namespace tiebreak
