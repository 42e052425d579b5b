// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_body.h"

#include "ui/charts/chart_view.h"
#include "ui/charts/curve_plot.h"
#include "ui/charts/sensitivity_chart.h"
#include "ui/charts/winner_map_plot.h"
#include "ui/charts/wrapped_text.h"

#include <qcustomplot.h>

#include <algorithm>

namespace tiebreak {

namespace {

// A plot that never is on a screen, and so is drawn nowhere but on the painter it is given.
template <typename Plot>
class PlotDrawing : public FigureDrawing {
public:
    template <typename Data>
    PlotDrawing(const Data& data, const Theme& theme, const QFont& font, QSizeF least_area)
        : m_drawn(m_widget), m_leastArea(least_area)
    {
        m_widget.setPlottingHint(QCP::phFastPolylines, false); // it leaves gaps in wide lines
        m_drawn.setFont(font);
        m_drawn.setTheme(theme);
        m_drawn.setData(data);
    }

    QSizeF leastSize() override
    {
        constexpr QSize ample(800, 600); // the margins depend little on it
        m_drawn.arrange(ample);
        const QMargins margins = m_widget.axisRect()->margins();
        return m_leastArea + QSizeF(margins.left() + margins.right(), margins.top() + margins.bottom());
    }

    void paint(QCPPainter& painter, const QRectF& target) override
    {
        const QSize size = target.size().toSize();
        m_drawn.arrange(size);
        painter.save();
        painter.translate(target.topLeft());
        m_widget.toPainter(&painter, size.width(), size.height());
        painter.restore();
    }

private:
    QCustomPlot m_widget;
    Plot m_drawn;
    QSizeF m_leastArea; // between the axes
};

class BarDrawing : public FigureDrawing {
public:
    BarDrawing(std::unique_ptr<BarCard> card, const Theme& theme) : m_card(std::move(card)) { m_card->setTheme(theme); }

    QSizeF leastSize() override { return m_card->leastBody(); }
    void paint(QCPPainter& painter, const QRectF& target) override { m_card->paintBody(painter, target); }

private:
    std::unique_ptr<BarCard> m_card;
};

// A column for each GPU, since a page does not scroll; all bars to one scale.
class PriceDrawing : public FigureDrawing {
public:
    PriceDrawing(const std::vector<PriceBar>& bars, const Theme& theme, const QFont& font)
    {
        PriceChart::Scale scale;
        for (auto first = bars.begin(); first != bars.end();) {
            const auto last = std::find_if(
                first, bars.end(), [&](const PriceBar& bar) { return bar.gpu_short_name != first->gpu_short_name; });
            auto column = std::make_unique<PriceChart>();
            column->setFont(font);
            column->setData({}, {first, last});
            column->setTheme(theme);
            scale = scale.unitedWith(column->scale());
            m_columns.push_back(std::move(column));
            first = last;
        }
        for (const auto& column : m_columns)
            column->setScale(scale);
    }

    QSizeF leastSize() override
    {
        QSizeF least;
        for (const auto& column : m_columns)
            least = least.expandedTo(column->leastBody());
        const auto count = static_cast<double>(m_columns.size());
        return {least.width() * count + gap * (count - 1), least.height()};
    }

    void paint(QCPPainter& painter, const QRectF& target) override
    {
        const auto count = static_cast<double>(m_columns.size());
        const double width = (target.width() - gap * (count - 1)) / count;
        QRectF place(target.topLeft(), QSizeF(width, target.height()));
        for (const auto& column : m_columns) {
            column->paintBody(painter, place);
            place.translate(width + gap, 0);
        }
    }

private:
    static constexpr double gap = 18;
    std::vector<std::unique_ptr<PriceChart>> m_columns;
};

// Why there is nothing to draw.
class SentenceDrawing : public FigureDrawing {
public:
    SentenceDrawing(QString sentence, const Theme& theme, QFont font)
        : m_sentence(unbroken(std::move(sentence))), m_colour(theme.secondary), m_font(std::move(font))
    {
    }

    QSizeF leastSize() override
    {
        constexpr double width = 240;
        return {width, static_cast<double>(wrappedHeight(m_font, width, m_sentence))};
    }

    void paint(QCPPainter& painter, const QRectF& target) override
    {
        painter.setFont(m_font);
        painter.setPen(m_colour);
        const bool is_alone = target.height() > 3 * leastSize().height(); // in the place of a chart
        painter.drawText(target, is_alone ? Qt::AlignCenter | Qt::TextWordWrap : wrapped_text, m_sentence);
    }

private:
    QString m_sentence;
    QColor m_colour;
    QFont m_font;
};

struct Maker {
    const Theme& theme;
    const QFont& font;

    std::unique_ptr<FigureDrawing> operator()(const ChartData& chart) const
    {
        constexpr QSizeF least_area(170, 120);
        return std::make_unique<PlotDrawing<CurvePlot>>(clippedToView(chart), theme, font, least_area);
    }
    std::unique_ptr<FigureDrawing> operator()(const WinnerMapData& map) const
    {
        constexpr QSizeF least_area(230, 150);
        return std::make_unique<PlotDrawing<WinnerMapPlot>>(map, theme, font, least_area);
    }
    std::unique_ptr<FigureDrawing> operator()(const MemoryBars& memory) const { return bars<MemoryChart>(memory); }
    std::unique_ptr<FigureDrawing> operator()(const TornadoData& tornado) const
    {
        return bars<SensitivityChart>(tornado);
    }
    std::unique_ptr<FigureDrawing> operator()(const PriceBars& prices) const
    {
        return std::make_unique<PriceDrawing>(prices.bars, theme, font);
    }

    template <typename Chart, typename Data>
    std::unique_ptr<FigureDrawing> bars(const Data& data) const
    {
        auto card = std::make_unique<Chart>();
        card->setFont(font);
        card->setData(data);
        return std::make_unique<BarDrawing>(std::move(card), theme);
    }
};

} // namespace

std::unique_ptr<FigureDrawing> drawingOf(const FigurePanel& panel, const Theme& theme, const QFont& font)
{
    if (!panel.no_data.isEmpty())
        return std::make_unique<SentenceDrawing>(panel.no_data, theme, font);
    return std::visit(Maker{theme, font}, panel.body);
}

} // namespace tiebreak
