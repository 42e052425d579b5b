// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/scenario.h"
#include "ui/charts/bars/bar_chart.h"

#include <QChartView>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QTest>
#include <QValueAxis>

namespace tiebreak {

// A chart whose parts can be measured.
class SensitivityFixture : public QObject {
protected:
    void startAll()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void start()
    {
        m_scenario = default_scenario(*m_catalogue);
        m_chart = std::make_unique<BarChart>(TornadoData());
        m_chart->setTheme(Theme::light());
    }

    static TornadoEnd end(const QString& input, std::optional<double> answer, const QString& mark = {})
    {
        return {input, answer, answer ? QString(QString::number(*answer) % u" %") : QStringLiteral("no value"), mark};
    }

    // Around 17 %: an ordinary bar, one that flips, one with both ends on one side, and one whose low end has no value.
    static TornadoData someData()
    {
        TornadoData data;
        data.title = QStringLiteral("Title");
        data.subtitle = QStringLiteral("Subtitle");
        data.axis_label = QStringLiteral("L40S saves");
        data.unit = QStringLiteral(" %");
        data.middle = 17;
        data.middle_text = QStringLiteral("now 17 %");
        data.tie = 0;
        data.tie_text = QStringLiteral("tie");
        data.bars = {
            {QStringLiteral("L40S price"), 0, end(QStringLiteral("$0.71"), 25),
             end(QStringLiteral("$0.99"), -3, QStringLiteral("flips")), QStringLiteral("80 % of prices")},
            {QStringLiteral("A100 PCIe price"),
             1,
             end(QStringLiteral("$1.07"), 7),
             end(QStringLiteral("$1.32"), 25),
             {}},
            {QStringLiteral("Batch size"),
             -1,
             end(QStringLiteral("batch 4"), 20),
             end(QStringLiteral("batch 16"), 19),
             {}},
            {QStringLiteral("Output tokens"),
             -1,
             end(QStringLiteral("128 tok"), {}),
             end(QStringLiteral("512 tok"), 16),
             {}},
        };
        return data;
    }

    [[nodiscard]] QChartView* view() const { return m_chart->findChild<QChartView*>(); }
    [[nodiscard]] QHorizontalStackedBarSeries* series() const
    {
        return qobject_cast<QHorizontalStackedBarSeries*>(view()->chart()->series().first());
    }

    // Where an answer of someData() is.
    [[nodiscard]] double pixel(double answer) const
    {
        const auto* axis = qobject_cast<QValueAxis*>(view()->chart()->axes(Qt::Horizontal).first());
        const QRectF plot = view()->chart()->plotArea();
        return plot.left() + plot.width() * (answer - 17 - axis->min()) / (axis->max() - axis->min());
    }

    [[nodiscard]] double rowMiddle(int row) const
    {
        const QRectF plot = view()->chart()->plotArea();
        return plot.top() +
               plot.height() * (row + 0.5) / static_cast<double>(std::get<TornadoData>(m_chart->data()).bars.size());
    }

    [[nodiscard]] QList<QGraphicsSimpleTextItem*> texts() const
    {
        QList<QGraphicsSimpleTextItem*> result;
        for (QGraphicsItem* item : view()->scene()->items(Qt::AscendingOrder)) {
            auto* const text = qgraphicsitem_cast<QGraphicsSimpleTextItem*>(item);
            if (text != nullptr && text->isVisible()) {
                result.append(text);
            }
        }
        return result;
    }

    [[nodiscard]] QGraphicsSimpleTextItem* text(const char* wanted) const
    {
        for (QGraphicsSimpleTextItem* const item : texts()) {
            if (item->text() == QLatin1String(wanted)) {
                return item;
            }
        }
        return nullptr;
    }

    void showChart(QSize size)
    {
        m_chart->resize(size);
        m_chart->show();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
    std::unique_ptr<BarChart> m_chart;
};

} // namespace tiebreak
