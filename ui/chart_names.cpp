// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart_names.h"

#include "ui/charts/bars/memory_chart.h"
#include "ui/charts/bars/price_chart.h"
#include "ui/charts/bars/sensitivity_chart.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/charts/map/winner_map_chart.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>
#include <QHash>

namespace tiebreak {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

// Two charts of the window are one figure.
QString figureOfCurves(const QString& chart)
{
    const bool is_latency = chart.startsWith(QLatin1String("latency-"));
    const QString name = is_latency ? QStringLiteral("latency") : chart;
    return figureNames().contains(name) ? name : QString();
}

} // namespace

ChartCard* chartAround(QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (auto* const chart = qobject_cast<ChartCard*>(widget)) {
            return chart;
        }
    }
    return nullptr;
}

QString figureNameOf(const ChartCard& chart)
{
    if (qobject_cast<const CurveChart*>(&chart) != nullptr) {
        return figureOfCurves(chart.accessibleName());
    }
    if (qobject_cast<const MemoryChart*>(&chart) != nullptr) {
        return QStringLiteral("memory");
    }
    if (qobject_cast<const PriceChart*>(&chart) != nullptr) {
        return QStringLiteral("prices");
    }
    if (qobject_cast<const SensitivityChart*>(&chart) != nullptr) {
        return QStringLiteral("sensitivity");
    }
    return qobject_cast<const WinnerMapChart*>(&chart) != nullptr ? QStringLiteral("winner-map") : QString();
}

QString figureLabel(const QString& name)
{
    static const QHash<QString, QString> labels{
        {QStringLiteral("throughput"), Names::tr("Throughput")},
        {QStringLiteral("cost"), Names::tr("Cost per token")},
        {QStringLiteral("breakeven"), Names::tr("Breakeven")},
        {QStringLiteral("fleet"), Names::tr("Fleet")},
        {QStringLiteral("ownership"), Names::tr("Own or rent")},
        {QStringLiteral("memory"), Names::tr("Memory")},
        {QStringLiteral("prices"), Names::tr("Prices")},
        {QStringLiteral("latency"), Names::tr("Latency")},
        {QStringLiteral("sensitivity"), Names::tr("What matters")},
        {QStringLiteral("energy"), Names::tr("Energy")},
        {QStringLiteral("winner-map"), Names::tr("Winner map")},
    };
    return labels.value(name);
}

} // namespace tiebreak
