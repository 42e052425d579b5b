// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "ui/charts/content/scenario_charts.h"

#include <QTest>

#include <array>

namespace tiebreak {

enum Series { L40s, Pcie, Sxm };

using Charts = std::array<ChartData, 3>;

inline Charts chartsOf(const Analysis& analysis)
{
    return {throughputChart(analysis), costChart(analysis), breakevenChart(analysis)};
}

// The pieces of one contender's curve, from left to right, without its ceiling.
inline std::vector<ChartLine> piecesOf(const ChartData& chart, int series)
{
    std::vector<ChartLine> pieces;
    for (const ChartLine& line : chart.lines) {
        if (line.series == series && line.stroke != Stroke::Ceiling) {
            pieces.push_back(line);
        }
    }
    return pieces;
}

// A scenario and the charts of its answer.
class ScenarioChartsFixture : public QObject {
protected:
    void startAll()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void start() { m_scenario = default_scenario(*m_catalogue); }

    [[nodiscard]] Analysis analysis() const { return analyze(*m_catalogue, m_scenario); }
    void set(const char* key, const char* text)
    {
        QCOMPARE(set_from_text(m_scenario, *m_catalogue, key, text), Problem());
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
};

} // namespace tiebreak
