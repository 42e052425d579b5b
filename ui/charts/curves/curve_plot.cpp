// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/curve_plot.h"

#include "ui/charts/chart_math.h"
#include "ui/charts/curves/emphasis.h"
#include "ui/charts/curves/plot_annotations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tiebreak {

namespace {

constexpr double line_width = 2;
constexpr double dashed_width = 1.5;
constexpr double thin_width = 1;
constexpr double ceiling_width = 1.2;
constexpr double pinned_width = 1;
constexpr double stronger = 1.6;    // times as wide: a highlighted line
constexpr double pinned_tint = 0.6; // of a pinned curve's colour, the rest is the card's
const QString pin_layer = QStringLiteral("pins");
const QString band_layer = QStringLiteral("bands");
const QString line_layer = QStringLiteral("main");

// Ticks where PlotAnnotations wants them; it also writes their labels.
class GivenTicks : public QCPAxisTicker {
public:
    explicit GivenTicks(const QVector<double>& ticks) : m_ticks(ticks) {}

protected:
    QVector<double> createTickVector(double, const QCPRange&) override { return m_ticks; }
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }

private:
    const QVector<double>& m_ticks;
};

QPen linePen(Stroke stroke, QColor colour)
{
    switch (stroke) {
    case Stroke::Solid:
        break;
    case Stroke::Dashed: {
        QPen pen(colour, dashed_width);
        pen.setDashPattern({5, 3});
        pen.setCapStyle(Qt::FlatCap);
        return pen;
    }
    case Stroke::Thin:
        return {colour, thin_width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
    case Stroke::Ceiling: {
        QPen pen(colour, ceiling_width);
        pen.setDashPattern({1.5, 4.5}); // each dot is painted by itself: closer ones take time
        pen.setCapStyle(Qt::FlatCap);
        return pen;
    }
    }
    return {colour, line_width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void setPoints(QCPGraph& graph, const std::vector<QPointF>& points)
{
    const auto before = [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); };
    Q_ASSERT(std::is_sorted(points.begin(), points.end(), before));
    QVector<QCPGraphData> values;
    values.reserve(static_cast<qsizetype>(points.size()));
    for (const QPointF& point : points) {
        values.append({point.x(), point.y()});
    }
    graph.data()->set(values, true);
}

void hideFrom(const std::vector<QCPGraph*>& graphs, std::size_t first)
{
    for (std::size_t i = first; i < graphs.size(); ++i) {
        graphs[i]->setVisible(false);
    }
}

void setUpAxis(QCPAxis& axis, const QVector<double>& ticks)
{
    axis.setTicker(QSharedPointer<GivenTicks>::create(ticks));
    axis.setTickLabels(false);
    axis.setTickPen(Qt::NoPen);
    axis.setSubTicks(false);
    axis.setPadding(0);
    axis.grid()->setSubGridVisible(false);
    axis.grid()->setZeroLinePen(Qt::NoPen);
    axis.grid()->setAntialiased(false);
}

} // namespace

QPen pinnedPen(std::size_t pin, const QColor& colour)
{
    struct Look {
        double width;
        QVector<qreal> dots; // empty: a line
    };
    static const std::array<Look, 4> looks{
        {{pinned_width, {}}, {1.5 * pinned_width, {1, 2}}, {3 * pinned_width, {}}, {1.5 * pinned_width, {1, 5}}}};
    const Look& look = looks[pin % looks.size()];
    QPen pen(colour, look.width);
    if (!look.dots.isEmpty()) {
        pen.setDashPattern(look.dots);
    }
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

CurvePlot::CurvePlot(QCustomPlot& plot) : DrawnPlot(plot), m_full(axesOf(m_data))
{
    plot.addLayer(band_layer, plot.layer(line_layer), QCustomPlot::limBelow);
    plot.addLayer(pin_layer, plot.layer(line_layer), QCustomPlot::limBelow);
    plot.setAutoAddPlottableToLegend(false);
    plot.setPlottingHints(QCP::phFastPolylines);
    m_annotations = new PlotAnnotations(&plot, QStringLiteral("legend")); // above the axes
    setUpAxis(*plot.xAxis, m_annotations->xTicks());
    setUpAxis(*plot.yAxis, m_annotations->yTicks());
    plot.xAxis->grid()->setVisible(false);
    m_annotations->setContent(m_data, m_theme);
    plot.yAxis->setBasePen(Qt::NoPen);
    applyColours();
}

bool CurvePlot::setData(const ChartData& data)
{
    setAxes(m_data, m_full); // as the data came
    if (m_hasData && data == m_data) {
        applyAxes();
        return false;
    }
    m_hasData = true;
    const ChartData before = std::exchange(m_data, drawable(data));
    Q_ASSERT(m_data.x_min < m_data.x_max && m_data.y_min < m_data.y_max);
    m_full = axesOf(m_data);
    plot().xAxis->setScaleType(m_data.log_x ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    plot().yAxis->setScaleType(m_data.log_y ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    applyAxes();
    applyEmphasis();
    applyBands(before.bands);
    applyPins(before.pins);
    applyLines(before.lines);
    return true;
}

bool CurvePlot::setView(const std::optional<QRectF>& view)
{
    if (view == m_view) {
        return false;
    }
    m_view = view;
    applyAxes();
    return true;
}

bool CurvePlot::setHighlighted(int series)
{
    m_highlighted = series;
    if (!applyEmphasis()) {
        return false;
    }
    applyBands(m_data.bands);
    applyPins(m_data.pins);
    applyLines(m_data.lines);
    return true;
}

void CurvePlot::setTheme(const Theme& theme)
{
    m_theme = theme;
    applyColours();
}

void CurvePlot::setFont(const QFont& font)
{
    m_annotations->setFont(font);
}

const ChartData& CurvePlot::data() const
{
    return m_data;
}

QRectF CurvePlot::fullView() const
{
    return {m_full.x_min, m_full.y_min, m_full.x_max - m_full.x_min, m_full.y_max - m_full.y_min};
}

void CurvePlot::arrange(QSize size)
{
    m_annotations->arrange(size, axesOf(m_data) != m_full);
}

void CurvePlot::setCornerWidth(int pixels)
{
    m_annotations->setCornerWidth(pixels);
}

void CurvePlot::setAside(Aside aside)
{
    m_annotations->setAside(aside);
}

int CurvePlot::heightAround(int /*width*/, Aside aside) const
{
    const VerticalRoom room = m_annotations->roomAround(aside);
    return room.top + room.bottom;
}

QString CurvePlot::textsAside() const
{
    QStringList names;
    if (m_annotations->aside() >= Aside::AxisNames) { // it may be shortened in the plot
        names << m_data.y_label;
    }
    if (m_annotations->aside() >= Aside::Keys) {
        names << m_data.x_label;
    }
    names.removeAll(QString());
    return names.join(u'\n');
}

int CurvePlot::plottables() const
{
    return plot().plottableCount();
}

const std::vector<QRectF>& CurvePlot::endLabelRects() const
{
    return m_annotations->endLabelRects();
}

const std::vector<QRectF>& CurvePlot::pinLabelRects() const
{
    return m_annotations->pinLabelRects();
}

int CurvePlot::seriesOfEndLabel(QPointF pixel) const
{
    return m_annotations->seriesOfEndLabel(pixel);
}

QCPGraph* CurvePlot::graph(std::vector<QCPGraph*>& graphs, std::size_t index, const QString& layer)
{
    if (index == graphs.size()) {
        graphs.push_back(plot().addGraph());
        graphs.back()->setLayer(layer);
    }
    graphs[index]->setVisible(true);
    return graphs[index];
}

void CurvePlot::applyAxes()
{
    if (m_view && isUsable(*m_view, m_data.log_x)) {
        tiebreak::setView(m_data, *m_view);
    } else {
        setAxes(m_data, m_full);
    }
    plot().xAxis->setRange(m_data.x_min, m_data.x_max);
    plot().yAxis->setRange(m_data.y_min, m_data.y_max);
    applySides();
}

// They end where the plot does, so that they follow what of it is in view.
void CurvePlot::applySides()
{
    constexpr float tint = 0.1F;
    for (std::size_t i = 0; i < m_data.sides.size(); ++i) {
        const ChartSide& side = m_data.sides[i];
        QCPGraph* curve = graph(m_sides, 2 * i, band_layer);
        QCPGraph* end = graph(m_sides, 2 * i + 1, band_layer);
        setPoints(*curve, side.edge);
        std::vector<QPointF> straight;
        for (const QPointF& point : side.edge) {
            straight.emplace_back(point.x(), side.is_above ? std::max(point.y(), m_data.y_max)
                                                           : std::min(point.y(), m_data.y_min));
        }
        setPoints(*end, straight);
        end->setChannelFillGraph(curve);
        QColor fill = m_theme.series(side.series);
        fill.setAlphaF(tint);
        curve->setPen(Qt::NoPen);
        end->setPen(Qt::NoPen);
        end->setBrush(fill);
    }
    hideFrom(m_sides, 2 * m_data.sides.size());
}

// Whether another series stands out than before.
bool CurvePlot::applyEmphasis()
{
    const auto is_asked_for = [this](const auto& item) { return item.series == m_highlighted; };
    const bool has_it = m_highlighted >= 0 && (std::ranges::any_of(m_data.lines, is_asked_for) ||
                                               std::ranges::any_of(m_data.markers, is_asked_for));
    const int before = std::exchange(m_emphasis, has_it ? m_highlighted : -1);
    m_annotations->setHighlighted(m_emphasis);
    return before != m_emphasis;
}

QColor CurvePlot::colour(int series) const
{
    return emphasised(m_theme, series, m_emphasis);
}

// Here and below, `before` is what the graphs hold now: equal points are not sent again.
void CurvePlot::applyBands(const std::vector<ChartBand>& before)
{
    for (std::size_t i = 0; i < m_data.bands.size(); ++i) {
        const ChartBand& band = m_data.bands[i];
        const bool is_new = 2 * i >= m_bands.size();
        QCPGraph* low = graph(m_bands, 2 * i, band_layer);
        QCPGraph* high = graph(m_bands, 2 * i + 1, band_layer);
        if (is_new || i >= before.size() || before[i].low != band.low || before[i].high != band.high) {
            setPoints(*low, band.low);
            setPoints(*high, band.high);
        }
        high->setChannelFillGraph(low);
        QColor fill = colour(band.series);
        fill.setAlphaF(m_theme.dark ? 0.18F : 0.12F);
        low->setPen(Qt::NoPen);
        high->setPen(Qt::NoPen);
        high->setBrush(fill);
    }
    hideFrom(m_bands, 2 * m_data.bands.size());
}

void CurvePlot::applyLines(const std::vector<ChartLine>& before)
{
    for (std::size_t i = 0; i < m_data.lines.size(); ++i) {
        const ChartLine& line = m_data.lines[i];
        const bool is_new = i >= m_lines.size();
        QCPGraph* target = graph(m_lines, i, line_layer);
        if (is_new || i >= before.size() || before[i].points != line.points) {
            setPoints(*target, line.points);
        }
        QPen pen = linePen(line.stroke, colour(line.series));
        if (m_emphasis >= 0 && line.series == m_emphasis && line.stroke != Stroke::Ceiling) {
            pen.setWidthF(pen.widthF() * stronger);
        }
        target->setPen(pen);
    }
    hideFrom(m_lines, m_data.lines.size());
}

void CurvePlot::applyPins(const std::vector<ChartPin>& before)
{
    std::vector<const PinnedCurve*> held;
    for (const ChartPin& pin : before) {
        for (const PinnedCurve& curve : pin.curves) {
            held.push_back(&curve);
        }
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_data.pins.size(); ++i) {
        for (const PinnedCurve& curve : m_data.pins[i].curves) {
            const bool is_new = next >= m_pins.size();
            QCPGraph* target = graph(m_pins, next, pin_layer);
            if (is_new || next >= held.size() || held[next]->points != curve.points) {
                setPoints(*target, curve.points);
            }
            target->setPen(pinnedPen(i, blend(colour(curve.series), m_theme.card, pinned_tint)));
            ++next;
        }
    }
    hideFrom(m_pins, next);
}

void CurvePlot::applyColours()
{
    plot().setBackground(m_theme.card);
    plot().yAxis->grid()->setPen(QPen(m_theme.grid, 1));
    plot().xAxis->setBasePen(QPen(m_theme.border, 1));
    applySides();
    applyBands(m_data.bands);
    applyPins(m_data.pins);
    applyLines(m_data.lines);
}

} // namespace tiebreak
