// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_body.h"

#include "ui/charts/bars/bar_chart.h"
#include "ui/charts/curves/chart_clip.h"
#include "ui/charts/curves/chart_view.h"
#include "ui/charts/curves/curve_plot.h"
#include "ui/charts/map/winner_map_plot.h"
#include "ui/charts/wrapped_text.h"
#include "ui/figures/pin_legend.h"
#include "ui/figures/plot_painter.h"
#include "ui/figures/smooth_curves.h"

#include <qcustomplot.h>

#include <algorithm>

namespace tiebreak {

namespace {

// A plot that never is on a screen, and so is drawn nowhere but on the painter it is given.
template <typename Plot>
class PlotDrawing : public FigureDrawing {
public:
    template <typename Data>
    PlotDrawing(const Data& data, const DrawingStyle& style, QSizeF least_area)
        : m_drawn(m_widget), m_leastArea(least_area)
    {
        m_widget.setPlottingHint(QCP::phFastPolylines, false); // it leaves gaps in wide lines
        m_drawn.setFont(style.font);
        m_drawn.setTheme(style.theme);
        m_drawn.setData(data);
    }

    QSizeF leastSize(double /*width*/) override
    {
        constexpr QSize ample(800, 600); // the margins depend little on it
        m_drawn.arrange(ample);
        const QMargins margins = m_widget.axisRect()->margins();
        return m_leastArea + QSizeF(margins.left() + margins.right(), margins.top() + margins.bottom());
    }

    void paint(PlotPainter& painter, const QRectF& target) override
    {
        const QSize size = target.size().toSize();
        m_drawn.arrange(size);
        painter.save();
        painter.base().translate(target.topLeft());
        m_widget.toPainter(&painter.plots(), size.width(), size.height());
        painter.restore();
    }

private:
    QCustomPlot m_widget;
    Plot m_drawn;
    QSizeF m_leastArea; // between the axes
};

// The names of pins stand in a legend.
ChartData withoutPinNames(ChartData chart)
{
    for (ChartPin& pin : chart.pins) {
        pin.name.clear();
    }
    return chart;
}

class CurveDrawing : public FigureDrawing {
public:
    CurveDrawing(const ChartData& chart, const DrawingStyle& style)
        : m_pins(chart.pins, style.theme, style.font),
          m_plot(withSmoothCurves(clippedToView(withoutPinNames(chart))), style, QSizeF(170, 120))
    {
    }

    QSizeF leastSize(double width) override
    {
        const QSizeF plot = m_plot.leastSize(width);
        return {std::max(plot.width(), m_pins.leastWidth()), plot.height() + m_pins.height(width)};
    }

    void paint(PlotPainter& painter, const QRectF& target) override
    {
        m_pins.paint(painter.base(), target);
        m_plot.paint(painter, target.adjusted(0, m_pins.height(target.width()), 0, 0));
    }

private:
    PinLegend m_pins;
    PlotDrawing<CurvePlot> m_plot;
};

std::unique_ptr<BarChart> barChart(const BarData& data, const DrawingStyle& style)
{
    auto chart = std::make_unique<BarChart>(data);
    chart->setFont(style.font);
    chart->setTheme(style.theme);
    return chart;
}

class BarDrawing : public FigureDrawing {
public:
    BarDrawing(const BarData& data, const DrawingStyle& style) : m_chart(barChart(data, style)) {}

    QSizeF leastSize(double /*width*/) override { return m_chart->leastBody(); }
    void paint(PlotPainter& painter, const QRectF& target) override { m_chart->paintBody(painter.base(), target); }

private:
    std::unique_ptr<BarChart> m_chart;
};

// GPUs side by side, since a page does not scroll: those with few prices share a column as high as the longest one. All
// bars to one scale.
class PriceColumns : public FigureDrawing {
public:
    PriceColumns(const std::vector<PriceBar>& bars, const DrawingStyle& style)
    {
        using Bar = std::vector<PriceBar>::const_iterator;
        const auto end_of_gpu = [&bars](Bar first) {
            return std::find_if(first, bars.end(),
                                [&](const PriceBar& bar) { return bar.gpu_short_name != first->gpu_short_name; });
        };
        const auto rows = [](Bar first, Bar last) { return last - first + 1; }; // with the heading
        std::ptrdiff_t longest = 0;
        for (Bar first = bars.begin(); first != bars.end(); first = end_of_gpu(first)) {
            longest = std::max(longest, rows(first, end_of_gpu(first)));
        }
        BarScale scale;
        for (Bar first = bars.begin(); first != bars.end();) {
            Bar last = end_of_gpu(first);
            std::ptrdiff_t high = rows(first, last);
            while (last != bars.end() && high + rows(last, end_of_gpu(last)) <= longest) {
                high += rows(last, end_of_gpu(last));
                last = end_of_gpu(last);
            }
            m_columns.push_back(barChart(PriceBars{{}, {}, {first, last}}, style));
            scale = scale.unitedWith(m_columns.back()->scale());
            first = last;
        }
        for (const auto& column : m_columns) {
            column->setScale(scale);
        }
    }

    QSizeF leastSize(double /*width*/) override
    {
        QSizeF least;
        for (const auto& column : m_columns) {
            least = least.expandedTo(column->leastBody());
        }
        const auto count = static_cast<double>(m_columns.size());
        return {least.width() * count + gap * (count - 1), least.height()};
    }

    void paint(PlotPainter& painter, const QRectF& target) override
    {
        const auto count = static_cast<double>(m_columns.size());
        const double width = (target.width() - gap * (count - 1)) / count;
        QRectF place(target.topLeft(), QSizeF(width, target.height()));
        for (const auto& column : m_columns) {
            column->paintBody(painter.base(), place);
            place.translate(width + gap, 0);
        }
    }

private:
    static constexpr double gap = 18;
    std::vector<std::unique_ptr<BarChart>> m_columns;
};

// Why there is nothing to draw: in the middle of the chart's place, or below the chart that there is.
class SentenceDrawing : public FigureDrawing {
public:
    SentenceDrawing(QString sentence, const DrawingStyle& style)
        : m_sentence(unbroken(std::move(sentence))), m_colour(style.theme.secondary), m_font(style.font),
          m_flags(style.is_remark ? wrapped_text : Qt::AlignCenter | Qt::TextWordWrap)
    {
    }

    QSizeF leastSize(double width) override
    {
        constexpr double least_width = 160;
        return {least_width, static_cast<double>(wrappedHeight(m_font, std::max(width, least_width), m_sentence))};
    }

    void paint(PlotPainter& painter, const QRectF& target) override
    {
        painter.base().setFont(m_font);
        painter.base().setPen(m_colour);
        painter.base().drawText(target, m_flags, m_sentence);
    }

private:
    QString m_sentence;
    QColor m_colour;
    QFont m_font;
    int m_flags;
};

struct Maker {
    const DrawingStyle& style;

    std::unique_ptr<FigureDrawing> operator()(const ChartData& chart) const
    {
        return std::make_unique<CurveDrawing>(chart, style);
    }
    std::unique_ptr<FigureDrawing> operator()(const WinnerMapData& map) const
    {
        constexpr QSizeF least_area(230, 150);
        return std::make_unique<PlotDrawing<WinnerMapPlot>>(map, style, least_area);
    }
    std::unique_ptr<FigureDrawing> operator()(const MemoryBars& memory) const { return bars(memory); }
    std::unique_ptr<FigureDrawing> operator()(const TornadoData& tornado) const { return bars(tornado); }
    std::unique_ptr<FigureDrawing> operator()(const PriceBars& prices) const
    {
        return style.is_high ? bars(prices) : std::make_unique<PriceColumns>(prices.bars, style);
    }
    [[nodiscard]] std::unique_ptr<FigureDrawing> bars(const BarData& data) const
    {
        return std::make_unique<BarDrawing>(data, style);
    }
};

} // namespace

std::unique_ptr<FigureDrawing> drawingOf(const FigurePanel& panel, const DrawingStyle& style)
{
    if (!panel.no_data.isEmpty()) {
        return std::make_unique<SentenceDrawing>(panel.no_data, style);
    }
    return std::visit(Maker{style}, panel.body);
}

} // namespace tiebreak
