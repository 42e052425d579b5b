// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_plot.h"

#include "ui/charts/chart_math.h"
#include "ui/charts/plot_annotations.h"

#include <algorithm>

namespace tiebreak {

namespace {

constexpr double kLineWidth = 2;
constexpr double kDashedWidth = 1.5;
constexpr double kCeilingWidth = 1.2;
const QString kBandLayer = QStringLiteral("bands");
const QString kLineLayer = QStringLiteral("main");

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
        QPen pen(colour, kDashedWidth);
        pen.setDashPattern({5, 3});
        pen.setCapStyle(Qt::FlatCap);
        return pen;
    }
    case Stroke::Ceiling: {
        QPen pen(colour, kCeilingWidth);
        pen.setDashPattern({3, 4});
        pen.setCapStyle(Qt::FlatCap);
        return pen;
    }
    }
    return {colour, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void setPoints(QCPGraph& graph, const std::vector<QPointF>& points)
{
    const auto before = [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); };
    Q_ASSERT(std::is_sorted(points.begin(), points.end(), before));
    QVector<QCPGraphData> values;
    values.reserve(static_cast<qsizetype>(points.size()));
    for (const QPointF& point : points)
        values.append({point.x(), point.y()});
    graph.data()->set(values, true);
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

CurvePlot::CurvePlot(QCustomPlot& plot) : m_plot(plot)
{
    plot.addLayer(kBandLayer, plot.layer(kLineLayer), QCustomPlot::limBelow);
    // Nothing is ever painted there alone, so its own buffer would only cost a blend for each frame.
    plot.layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
    plot.setAutoAddPlottableToLegend(false);
    plot.setPlottingHints(QCP::phFastPolylines);
    plot.axisRect()->setAutoMargins(QCP::msNone);
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
    if (m_hasData && data == m_data)
        return false;
    m_hasData = true;
    const std::vector<ChartLine> before = std::move(m_data.lines);
    m_data = drawable(data);
    Q_ASSERT(m_data.x_min < m_data.x_max && m_data.y_min < m_data.y_max);
    m_plot.xAxis->setScaleType(m_data.log_x ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_plot.xAxis->setRange(m_data.x_min, m_data.x_max);
    m_plot.yAxis->setRange(m_data.y_min, m_data.y_max);
    applyBands();
    applyLines(before);
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

void CurvePlot::arrange(QSize size)
{
    m_annotations->arrange(size);
}

QRect CurvePlot::area() const
{
    return m_plot.axisRect()->rect();
}

const std::vector<QRectF>& CurvePlot::endLabelRects() const
{
    return m_annotations->endLabelRects();
}

QPointF CurvePlot::pixel(QPointF value) const
{
    return {m_plot.xAxis->coordToPixel(value.x()), m_plot.yAxis->coordToPixel(value.y())};
}

double CurvePlot::xAt(double pixel) const
{
    return m_plot.xAxis->pixelToCoord(pixel);
}

QCPGraph* CurvePlot::graph(std::vector<QCPGraph*>& graphs, std::size_t index, const QString& layer)
{
    if (index == graphs.size()) {
        graphs.push_back(m_plot.addGraph());
        graphs.back()->setLayer(layer);
    }
    graphs[index]->setVisible(true);
    return graphs[index];
}

void CurvePlot::applyBands()
{
    for (std::size_t i = 0; i < m_data.bands.size(); ++i) {
        const ChartBand& band = m_data.bands[i];
        QCPGraph* low = graph(m_bands, 2 * i, kBandLayer);
        QCPGraph* high = graph(m_bands, 2 * i + 1, kBandLayer);
        setPoints(*low, band.low);
        setPoints(*high, band.high);
        high->setChannelFillGraph(low);
        QColor fill = m_theme.series(band.series);
        fill.setAlphaF(m_theme.dark ? 0.18F : 0.12F);
        low->setPen(Qt::NoPen);
        high->setPen(Qt::NoPen);
        high->setBrush(fill);
    }
    for (std::size_t i = 2 * m_data.bands.size(); i < m_bands.size(); ++i)
        m_bands[i]->setVisible(false);
}

// `before` holds the lines whose points the graphs have now.
void CurvePlot::applyLines(const std::vector<ChartLine>& before)
{
    for (std::size_t i = 0; i < m_data.lines.size(); ++i) {
        const ChartLine& line = m_data.lines[i];
        const bool is_new = i >= m_lines.size();
        QCPGraph* target = graph(m_lines, i, kLineLayer);
        if (is_new || i >= before.size() || before[i].points != line.points)
            setPoints(*target, line.points);
        target->setPen(linePen(line.stroke, m_theme.series(line.series)));
    }
    for (std::size_t i = m_data.lines.size(); i < m_lines.size(); ++i)
        m_lines[i]->setVisible(false);
}

void CurvePlot::applyColours()
{
    m_plot.setBackground(m_theme.card);
    m_plot.yAxis->grid()->setPen(QPen(m_theme.grid, 1));
    m_plot.xAxis->setBasePen(QPen(m_theme.border, 1));
    applyBands();
    applyLines(m_data.lines);
}

} // namespace tiebreak
