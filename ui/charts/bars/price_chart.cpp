// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/price_chart.h"

#include "ui/charts/bars/bar_view.h"
#include "ui/charts/chart_math.h"
#include "ui/charts/tints.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>

#include <algorithm>
#include <cmath>
#include <map>

namespace tiebreak {

namespace {

constexpr int kTextGap = 8; // between a bar and its texts
constexpr int kTop = 2;
constexpr int kEdge = 4; // right of the longest bar's value

bool is_same_shape(const std::vector<PriceBar>& a, const std::vector<PriceBar>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](PriceBar x, const PriceBar& y) {
        x.usd = y.usd;
        return x == y;
    });
}

} // namespace

// A bar set has one colour, so each colour is a set that is zero in all rows but its own.
struct PriceChart::Parts {
    struct Row {
        int bar = -1; // index of the bar; -1: the heading of a group
        QGraphicsSimpleTextItem* name = nullptr;
        QGraphicsSimpleTextItem* value = nullptr;
    };
    using SetKey = std::pair<int, bool>; // series, in use

    std::vector<Row> rows;
    std::map<SetKey, QBarSet*> sets;
    double maximum = 0;

    void clearRows()
    {
        for (const Row& row : rows) {
            delete row.name;
            delete row.value;
        }
        rows.clear();
        sets.clear();
    }
};

PriceChart::PriceChart(QWidget* parent) : BarCard(tr("prices"), parent), m_parts(std::make_unique<Parts>())
{
}

PriceChart::~PriceChart() = default;

void PriceChart::setData(const PriceBars& prices)
{
    const std::vector<PriceBar>& bars = prices.bars;
    describe(prices.title, prices.subtitle);
    if (bars == m_bars)
        return;
    Q_ASSERT(
        std::all_of(bars.begin(), bars.end(), [](const PriceBar& b) { return std::isfinite(b.usd) && b.usd >= 0; }));
    const bool is_same = is_same_shape(bars, m_bars);
    m_bars = bars;
    showData(is_same);
}

const std::vector<PriceBar>& PriceChart::bars() const
{
    return m_bars;
}

void PriceChart::makeRows()
{
    m_parts->clearRows();
    QStringList groups;
    for (const PriceBar& bar : m_bars) {
        if (!groups.contains(bar.gpu_short_name))
            groups.append(bar.gpu_short_name);
    }
    for (const QString& group : std::as_const(groups)) {
        m_parts->rows.push_back({-1, barView().addText(group, true), nullptr});
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            const PriceBar& bar = m_bars[i];
            if (bar.gpu_short_name == group)
                m_parts->rows.push_back({static_cast<int>(i), barView().addText(bar.provider, bar.in_use),
                                         barView().addText(QString(), bar.in_use)});
        }
    }
    const auto count = static_cast<int>(m_parts->rows.size());
    barView().clear(count); // deletes the old sets
    for (const PriceBar& bar : m_bars)
        m_parts->sets.try_emplace({bar.series, bar.in_use}, nullptr);
    for (auto& [key, set] : m_parts->sets)
        set = barView().addSet();
}

void PriceChart::updateValues()
{
    for (std::size_t i = 0; i < m_parts->rows.size(); ++i) {
        const Parts::Row& row = m_parts->rows[i];
        if (row.bar < 0)
            continue;
        const PriceBar& bar = m_bars[static_cast<std::size_t>(row.bar)];
        barView().setValue(*m_parts->sets.at({bar.series, bar.in_use}), static_cast<int>(i), bar.usd);
        const QString text = numberText(bar.usd, std::abs(bar.usd * 100 - std::round(bar.usd * 100)) > 1e-6 ? 3 : 2,
                                        QStringLiteral("$"));
        setText(*row.value, text);
    }
    const double dearest = scale().usd;
    m_parts->maximum = dearest > 0 ? dearest : 1;
    barView().setRange(0, m_parts->maximum);
}

void PriceChart::applyColours()
{
    for (const auto& [key, set] : m_parts->sets) {
        const QColor colour = theme().series(key.first);
        set->setBrush(key.second ? colour : blend(colour, theme().card, 0.45));
    }
    for (const Parts::Row& row : m_parts->rows) {
        const bool is_plain = row.bar >= 0 && !m_bars[static_cast<std::size_t>(row.bar)].in_use;
        const QColor colour = is_plain ? theme().secondary : theme().text;
        row.name->setBrush(colour);
        if (row.value)
            row.value->setBrush(colour);
    }
}

PriceChart::Scale PriceChart::Scale::unitedWith(const Scale& other) const
{
    return {std::max(usd, other.usd), std::max(names, other.names), std::max(values, other.values),
            std::max(rows, other.rows)};
}

PriceChart::Scale PriceChart::scale() const
{
    Scale own;
    own.rows = m_parts->rows.size();
    for (const Parts::Row& row : m_parts->rows) {
        if (row.bar < 0)
            continue;
        own.usd = std::max(own.usd, m_bars[static_cast<std::size_t>(row.bar)].usd);
        own.names = std::max(own.names, widthOf(*row.name));
        own.values = std::max(own.values, widthOf(*row.value));
    }
    return own.unitedWith(m_least);
}

void PriceChart::setScale(const Scale& scale)
{
    m_least = scale;
    updateValues();
}

double PriceChart::leastWidth() const
{
    constexpr double least_bars = 50;
    const Scale widest = scale();
    return widest.names + kTextGap + least_bars + widest.values + kTextGap + kEdge;
}

void PriceChart::place(QSize room)
{
    const Scale all = scale();
    const double height = stretchRows(all.rows, room.height() - 2 * kTop);
    barView().view->setFixedHeight(static_cast<int>(height * static_cast<double>(all.rows)) + 2 * kTop);
    const double left = all.names + kTextGap;
    const double bars = std::max(20.0, room.width() - left - all.values - kTextGap - kEdge);
    barView().chart->setPlotArea({left, kTop, bars, height * static_cast<double>(m_parts->rows.size())});
    for (std::size_t i = 0; i < m_parts->rows.size(); ++i) {
        const Parts::Row& row = m_parts->rows[i];
        const double top = kTop + height * static_cast<double>(i) + barView().textTop(height);
        if (row.bar < 0) {
            row.name->setPos(0, top + 1);
            continue;
        }
        const double length = bars * m_bars[static_cast<std::size_t>(row.bar)].usd / m_parts->maximum;
        row.name->setPos(left - kTextGap - widthOf(*row.name), top);
        row.value->setPos(left + length + kTextGap, top);
    }
}

} // namespace tiebreak
