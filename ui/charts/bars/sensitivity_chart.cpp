// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/sensitivity_chart.h"

#include "ui/charts/bars/bar_view.h"
#include "ui/charts/bars/tornado_math.h"
#include "ui/charts/chart_math.h"
#include "ui/charts/chart_sentence.h"
#include "ui/charts/tints.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsPathItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QPainterPath>
#include <QScrollArea>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double kGap = 6;          // between a bar's end and its text, and around the texts of the axis
constexpr double kNameGap = 16;     // between the names and all that belongs to the bars
constexpr double kNowGap = 10;      // between today's number and the tie
constexpr double kLegendGap = 14;   // between the entries of the legend
constexpr int kTickPixels = 64;     // at least, between two ticks
constexpr int kHeaderRows = 2;      // legend and axis
constexpr double kTallestRow = 1.7; // times the usual height, where a card is taller than its rows
constexpr double kLineOver = 2;     // of lines above the first row
constexpr double kBehindBars = -1;
constexpr double kOnBars = 100; // above all that Qt Charts draws

QBrush sideBrush(TornadoSide side, const Theme& theme)
{
    const auto tint = [&theme](double share) { return blend(theme.secondary, theme.card, share); };
    return side == LowSide ? hatched({tint(0.15), tint(0.6), Qt::BDiagPattern}) : QBrush(tint(0.6));
}

QString textOf(const TornadoEnd& end, bool tells_answer)
{
    const QString told = tells_answer ? QString(end.input % u": " % end.answer_text) : end.input;
    return end.mark.isEmpty() ? told : QString(told % u", " % end.mark);
}

double left(const QGraphicsItem& item)
{
    return item.pos().x();
}

double right(const QGraphicsItem& item)
{
    return item.pos().x() + widthOf(item);
}

} // namespace

struct SensitivityChart::Parts {
    struct Row {
        QGraphicsSimpleTextItem* name = nullptr;
        std::array<QGraphicsSimpleTextItem*, SideCount> ends{};
        EndSpots spots;
    };

    const BarView& bars;
    std::array<QBarSet*, SetCount> sets{};
    std::vector<Row> rows;
    std::array<QGraphicsRectItem*, SideCount> swatches{};
    std::array<QGraphicsSimpleTextItem*, SideCount> keys{};
    QGraphicsSimpleTextItem* axis_label;
    QGraphicsSimpleTextItem* now;
    QGraphicsSimpleTextItem* tie;
    std::vector<QGraphicsSimpleTextItem*> ticks; // as many as were ever needed; the spare ones are hidden
    QGraphicsPathItem* grid;
    QGraphicsPathItem* now_line;
    QGraphicsPathItem* tie_line;
    TornadoScale axis;
    double height = 0; // of a row

    explicit Parts(const BarView& view)
        : bars(view), axis_label(bars.addText({}, false)), now(bars.addText({}, true)), tie(bars.addText({}, true)),
          grid(new QGraphicsPathItem(bars.chart)), now_line(new QGraphicsPathItem(bars.chart)),
          tie_line(new QGraphicsPathItem(bars.chart))
    {
        for (QGraphicsRectItem*& swatch : swatches)
            swatch = new QGraphicsRectItem(bars.chart);
        for (QGraphicsSimpleTextItem*& key : keys)
            key = bars.addText({}, false);
        grid->setZValue(kBehindBars);
        now_line->setZValue(kOnBars);
        tie_line->setZValue(kOnBars);
    }

    [[nodiscard]] double pixel(double offset) const { return axis.origin + axis.scale * offset; }
    [[nodiscard]] double top(std::size_t row) const
    {
        return bars.rowHeight() * kHeaderRows + height * static_cast<double>(row);
    }

    // Of all that is not a row.
    [[nodiscard]] double headerHeight() const { return kHeaderRows * bars.rowHeight() + kGap; }

    [[nodiscard]] double nameWidth() const // the axis' label stands above the names
    {
        double widest = widthOf(*axis_label);
        for (const Row& row : rows)
            widest = std::max(widest, widthOf(*row.name));
        return widest;
    }

    void clearRows()
    {
        for (const Row& row : rows) {
            delete row.name;
            for (QGraphicsSimpleTextItem* end : row.ends)
                delete end;
        }
        rows.clear();
    }

    void setFont(const QFont& font)
    {
        QFont bold = font;
        bold.setBold(true);
        std::vector<QGraphicsSimpleTextItem*> plain = ticks;
        plain.insert(plain.end(), {axis_label, keys[LowSide], keys[HighSide]});
        for (QGraphicsSimpleTextItem* text : plain)
            text->setFont(font);
        now->setFont(bold);
        tie->setFont(bold);
    }

    QGraphicsSimpleTextItem* tick(std::size_t index)
    {
        if (index == ticks.size()) {
            ticks.push_back(bars.addText({}, false));
            ticks.back()->setBrush(axis_label->brush());
        }
        return ticks[index];
    }

    // Takes the room from one pixel to another, but for that of the texts.
    void fit(double from, double to)
    {
        std::vector<RowReach> reaches;
        for (const Row& row : rows) {
            RowReach reach;
            for (const TornadoSide side : {LowSide, HighSide}) {
                const std::size_t to_right = row.spots[side].direction > 0 ? 1 : 0;
                reach.offset[to_right] = std::abs(row.spots[side].offset);
                reach.text[to_right] = kGap + widthOf(*row.ends[side]);
            }
            reaches.push_back(reach);
        }
        axis = fitRows(reaches, from, to);
    }
};

SensitivityChart::SensitivityChart(QWidget* parent)
    : BarCard(tr("sensitivity"), parent), m_parts(std::make_unique<Parts>(barView()))
{
    m_parts->keys[LowSide]->setText(tr("low end of the input"));
    m_parts->keys[HighSide]->setText(tr("high end of the input"));
    setTallestRow(kTallestRow);
    connect(m_parts->bars.series, &QAbstractBarSeries::hovered, this, [this](bool is_inside, int index) {
        if (is_inside)
            showEnds(static_cast<int>(m_data.bars.size()) - 1 - index);
        else
            QToolTip::hideText();
    });
    applyColours();
}

SensitivityChart::~SensitivityChart() = default;

void SensitivityChart::setData(const TornadoData& data)
{
    if (data == m_data)
        return;
    const bool same_rows = data.bars.size() == m_data.bars.size();
    m_data = data;
    describe(m_data.title, m_data.subtitle);
    m_parts->bars.scroll->setVisible(m_data.no_data.isEmpty());
    update();
    showData(same_rows);
    applyColours();
}

const TornadoData& SensitivityChart::data() const
{
    return m_data;
}

QSize SensitivityChart::minimumSizeHint() const
{
    return {400, 220};
}

void SensitivityChart::makeRows()
{
    m_parts->clearRows();
    m_parts->setFont(font());
    m_parts->bars.clear(static_cast<int>(m_data.bars.size()));
    for (QBarSet*& set : m_parts->sets)
        set = m_parts->bars.addSet();
    for (std::size_t i = 0; i < m_data.bars.size(); ++i) {
        Parts::Row row;
        row.name = m_parts->bars.addText({}, false);
        for (QGraphicsSimpleTextItem*& end : row.ends) {
            end = m_parts->bars.addText({}, false);
            end->setZValue(kOnBars);
        }
        m_parts->rows.push_back(row);
    }
}

void SensitivityChart::updateValues()
{
    for (std::size_t i = 0; i < m_data.bars.size(); ++i) {
        const TornadoBar& bar = m_data.bars[i];
        Parts::Row& row = m_parts->rows[i];
        row.spots = endSpots(bar, m_data.middle);
        setText(*row.name, bar.name);
        setText(*row.ends[LowSide], textOf(bar.low, row.spots[LowSide].tells_answer));
        setText(*row.ends[HighSide], textOf(bar.high, row.spots[HighSide].tells_answer));

        const auto lengths = stackedLengths(bar, m_data.middle);
        for (std::size_t set = 0; set < SetCount; ++set)
            m_parts->bars.setValue(*m_parts->sets[set], static_cast<int>(i), lengths[set]);
    }
    setText(*m_parts->axis_label, m_data.axis_label);
    setText(*m_parts->now, m_data.middle_text);
    setText(*m_parts->tie, m_data.tie_text);
}

void SensitivityChart::applyColours()
{
    for (const TornadoSide side : {LowSide, HighSide}) {
        m_parts->swatches[side]->setBrush(sideBrush(side, theme()));
        m_parts->swatches[side]->setPen(QPen(theme().secondary, 1));
        m_parts->keys[side]->setBrush(theme().secondary);
    }
    if (m_parts->sets[LowSet] != nullptr) {
        m_parts->sets[LowSet]->setBrush(sideBrush(LowSide, theme()));
        m_parts->sets[FarLowSet]->setBrush(sideBrush(LowSide, theme()));
        m_parts->sets[HighSet]->setBrush(sideBrush(HighSide, theme()));
    }
    for (std::size_t i = 0; i < m_parts->rows.size(); ++i) {
        const TornadoBar& bar = m_data.bars[i];
        const Parts::Row& row = m_parts->rows[i];
        row.name->setBrush(bar.series < 0 ? theme().text : theme().series(bar.series));
        row.ends[LowSide]->setBrush(bar.low.mark.isEmpty() ? theme().text : theme().warning_text);
        row.ends[HighSide]->setBrush(bar.high.mark.isEmpty() ? theme().text : theme().warning_text);
    }
    m_parts->axis_label->setBrush(theme().secondary);
    for (QGraphicsSimpleTextItem* tick : m_parts->ticks)
        tick->setBrush(theme().secondary);
    m_parts->now->setBrush(theme().text);
    m_parts->tie->setBrush(theme().warning_text);
    m_parts->grid->setPen(QPen(theme().grid, 1));
    m_parts->now_line->setPen(QPen(theme().text, 2, Qt::SolidLine, Qt::FlatCap));
    QPen dashes(theme().warning_text, 1.5);
    dashes.setDashPattern({4, 3});
    dashes.setCapStyle(Qt::FlatCap);
    m_parts->tie_line->setPen(dashes);
}

double SensitivityChart::leastWidth() const
{
    constexpr double least_bars = 100;
    double texts = 0; // at both ends of a bar
    for (const Parts::Row& row : m_parts->rows)
        texts = std::max(texts, widthOf(*row.ends[LowSide]) + widthOf(*row.ends[HighSide]));
    const double legend = 4 * m_parts->bars.rowHeight() + widthOf(*m_parts->keys[LowSide]) +
                          widthOf(*m_parts->keys[HighSide]) + 2 * kLegendGap;
    return std::max(m_parts->nameWidth() + kNameGap + texts + 2 * kGap + least_bars, legend);
}

void SensitivityChart::place(QSize room)
{
    const double width = room.width();
    const double names = m_parts->nameWidth();
    const double from = names + kNameGap;
    m_parts->fit(from, width);
    m_parts->height = stretchRows(m_parts->rows.size(), room.height() - m_parts->headerHeight());
    m_parts->bars.view->setFixedHeight(static_cast<int>(m_parts->top(m_parts->rows.size()) + kGap));
    m_parts->bars.chart->setPlotArea(
        {from, m_parts->top(0), width - from, m_parts->height * static_cast<double>(m_parts->rows.size())});
    m_parts->bars.setRange((from - m_parts->axis.origin) / m_parts->axis.scale,
                           (width - m_parts->axis.origin) / m_parts->axis.scale);
    placeLegend();
    for (std::size_t i = 0; i < m_parts->rows.size(); ++i)
        placeRow(i, names);
    m_parts->axis_label->setPos(names - widthOf(*m_parts->axis_label), m_parts->bars.rowHeight() + BarView::textTop());
    placeAxis(from, width);
}

void SensitivityChart::placeLegend()
{
    const double side = std::round(m_parts->bars.rowHeight() * 0.45);
    const double top = std::round((m_parts->bars.rowHeight() - side) / 2);
    double x = 1;
    for (const TornadoSide each : {LowSide, HighSide}) {
        m_parts->swatches[each]->setRect(x, top, 2 * side, side);
        m_parts->keys[each]->setPos(x + 2 * side + kGap, BarView::textTop());
        x += 2 * side + kGap + widthOf(*m_parts->keys[each]) + kLegendGap;
    }
}

void SensitivityChart::placeRow(std::size_t index, double left)
{
    const Parts::Row& row = m_parts->rows[index];
    const double top = std::floor(m_parts->top(index) + m_parts->bars.textTop(m_parts->height));
    row.name->setPos(left - widthOf(*row.name), top);
    for (const TornadoSide side : {LowSide, HighSide}) {
        const EndSpot& spot = row.spots[side];
        const double end = m_parts->pixel(spot.offset) + kGap * spot.direction;
        row.ends[side]->setPos(spot.direction < 0 ? end - widthOf(*row.ends[side]) : end, top);
    }
}

// The row of numbers above the bars, and the lines that go down from it.
void SensitivityChart::placeAxis(double from, double to)
{
    const double top = m_parts->bars.rowHeight() + BarView::textTop();
    // Today's number and the tie keep clear of each other, the ticks of both.
    std::vector<QGraphicsSimpleTextItem*> marks{m_parts->now};
    std::vector<double> places{m_parts->axis.origin};
    m_parts->tie->setVisible(m_data.tie.has_value());
    if (m_data.tie) {
        marks.push_back(m_parts->tie);
        places.push_back(m_parts->pixel(*m_data.tie - m_data.middle));
    }
    const double half = std::max(widthOf(*m_parts->now), widthOf(*m_parts->tie)) / 2;
    places =
        spreadApart(places, (widthOf(*m_parts->now) + widthOf(*m_parts->tie)) / 2 + kNowGap, from + half, to - half);
    for (std::size_t i = 0; i < marks.size(); ++i)
        marks[i]->setPos(places[i] - widthOf(*marks[i]) / 2, top);
    placeTicks(from, to, marks);

    QPainterPath now;
    now.moveTo(m_parts->axis.origin, m_parts->top(0) - kLineOver);
    now.lineTo(m_parts->axis.origin, m_parts->top(m_parts->rows.size()));
    m_parts->now_line->setPath(now);
    m_parts->tie_line->setPath(tiePath());
}

void SensitivityChart::placeTicks(double from, double to, const std::vector<QGraphicsSimpleTextItem*>& marks)
{
    const double low = m_data.middle + (from - m_parts->axis.origin) / m_parts->axis.scale;
    const double high = m_data.middle + (to - m_parts->axis.origin) / m_parts->axis.scale;
    const QVector<double> ticks = linearTicks(low, high, static_cast<int>((to - from) / kTickPixels) + 1);
    QPainterPath lines;
    std::size_t used = 0;
    for (const double tick : ticks) {
        const double x = std::round(m_parts->pixel(tick - m_data.middle)) + 0.5;
        QGraphicsSimpleTextItem& text = *m_parts->tick(used);
        const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : tick;
        setText(text, QString(numberText(tick, decimalsFor(step, 2)) % m_data.unit));
        text.setPos(x - widthOf(text) / 2, m_parts->bars.rowHeight() + BarView::textTop());
        const bool is_free = std::ranges::none_of(marks, [&text](const QGraphicsSimpleTextItem* mark) {
            return left(text) < right(*mark) + kGap && left(*mark) < right(text) + kGap;
        });
        if (is_free && left(text) >= from && right(text) <= to) {
            lines.moveTo(x, m_parts->top(0) - kLineOver);
            lines.lineTo(x, m_parts->top(m_parts->rows.size()));
            text.setVisible(true);
            ++used;
        }
    }
    for (std::size_t i = used; i < m_parts->ticks.size(); ++i)
        m_parts->ticks[i]->setVisible(false);
    m_parts->grid->setPath(lines);
}

// Down through all rows, but not through their texts.
QPainterPath SensitivityChart::tiePath() const
{
    QPainterPath path;
    if (!m_data.tie)
        return path;
    const double x = std::round(m_parts->pixel(*m_data.tie - m_data.middle)) + 0.5;
    for (std::size_t i = 0; i < m_parts->rows.size(); ++i) {
        const bool is_free = std::ranges::none_of(m_parts->rows[i].ends, [x](const QGraphicsSimpleTextItem* end) {
            return left(*end) - 2 <= x && x <= right(*end) + 2;
        });
        if (is_free) {
            path.moveTo(x, m_parts->top(i) - (i == 0 ? kLineOver : 0));
            path.lineTo(x, m_parts->top(i + 1));
        }
    }
    return path;
}

void SensitivityChart::showEnds(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_data.bars.size()))
        return;
    const TornadoBar& bar = m_data.bars[static_cast<std::size_t>(row)];
    QStringList lines{bar.note.isEmpty() ? bar.name : QString(bar.name % u": " % bar.note)};
    for (const TornadoEnd* end : {&bar.low, &bar.high})
        lines.append(textOf(*end, true));
    QToolTip::showText(QCursor::pos(), lines.join(u'\n'));
}

void SensitivityChart::paintEvent(QPaintEvent* event)
{
    BarCard::paintEvent(event);
    if (!m_data.no_data.isEmpty())
        drawSentence(*this, bodyRect(), theme(), m_data.no_data);
}

} // namespace tiebreak
