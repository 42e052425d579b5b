// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "tests/ui/charts/map/made_up_map.h"
#include "ui/charts/map/winner_map_chart.h"

#include <QMouseEvent>
#include <QTest>

namespace tiebreak {

inline void moveMouse(WinnerMapChart& chart, QPoint at)
{
    QMouseEvent event(QEvent::MouseMove, at, chart.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&chart, &event);
}

// A chart of a made-up map, or of any other.
class WinnerMapFixture : public QObject {
protected:
    void startAll()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
        m_scenario = default_scenario(*m_catalogue);
        m_analysis = analyze(*m_catalogue, m_scenario);
    }

    void start()
    {
        m_chart = std::make_unique<WinnerMapChart>();
        m_chart->setTheme(Theme::light());
        m_chart->setData(dataOf(mapOf(columns, rows, halves)));
        showChart({900, 420});
    }

    [[nodiscard]] WinnerMapData dataOf(const WinnerMap& map) const { return winnerMapData(map, m_analysis); }
    static void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
    }

    void showChart(QSize size)
    {
        m_chart->resize(size);
        m_chart->show();
        settle();
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
    Analysis m_analysis;
    std::unique_ptr<WinnerMapChart> m_chart;
};

} // namespace tiebreak
