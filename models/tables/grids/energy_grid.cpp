// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/energy_grid.h"

#include "models/engine/costs/economics.h"
#include "models/tables/grids/contender_cells.h"
#include "models/tables/grids/images_grid.h"
#include "models/wording/gap_wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct EnergyTable {
    Q_DECLARE_TR_FUNCTIONS(EnergyTable)
};

// One contender's row of the table.
class Row {
public:
    Row(const Analysis& analysis, const Catalogue& catalogue, std::size_t index)
        : m_analysis(analysis), m_scenario(analysis.scenario), m_catalogue(catalogue), m_index(index),
          m_result(analysis.contenders[index]), m_contender(m_result.contender), m_gpu(*catalogue.gpu(m_contender.gpu)),
          m_draw(m_gpu.tdp_w * m_scenario.power.draw_fraction)
    {
    }

    [[nodiscard]] std::vector<Cell> cells() const
    {
        return {contenderCell(m_analysis, m_index), draw(), token(), image(), electricity(), share(), month(), rent()};
    }

private:
    [[nodiscard]] Cell draw() const
    {
        return numberCell(m_draw, EnergyTable::tr("%1 W").arg(number(m_draw)),
                          EnergyTable::tr("TDP %1 W × %2 typical draw = %3, one card")
                              .arg(exact(m_gpu.tdp_w), percent(m_scenario.power.draw_fraction, 4), drawText()));
    }

    [[nodiscard]] Cell token() const
    {
        if (!m_result.joules_per_token || !m_result.throughput_tok_s.value) {
            return missing();
        }
        const QString text = number(*m_result.joules_per_token);
        return numberCell(
            *m_result.joules_per_token, text,
            EnergyTable::tr("%1 × %2 ÷ %3 = %4 J per token, for the cards alone")
                .arg(gpus(m_contender.tensor_parallel), drawText(), rate(*m_result.throughput_tok_s.value), text));
    }

    [[nodiscard]] Cell image() const
    {
        const Images& images = m_result.images;
        if (!images.joules_per_image || !images.images_per_minute) {
            return emptyCell(noValue(), imagesGapText(m_result, m_catalogue));
        }
        const QString text = number(*images.joules_per_image, 4);
        return numberCell(*images.joules_per_image, text,
                          EnergyTable::tr("%1 × 60 s ÷ %2 images a minute = %3 J per image, for the card alone")
                              .arg(drawText(), exact(*images.images_per_minute), text));
    }

    [[nodiscard]] Cell electricity() const
    {
        if (!m_result.power_usd_per_million_tokens || !m_result.joules_per_token) {
            return missing();
        }
        const QString text = costPerMillion(*m_result.power_usd_per_million_tokens);
        return numberCell(*m_result.power_usd_per_million_tokens, text,
                          EnergyTable::tr("1 M tokens × %1 J × PUE %2 × %3 ÷ 3.6 M J/kWh = %4")
                              .arg(exact(*m_result.joules_per_token), exact(m_scenario.power.pue), tariff(), text));
    }

    [[nodiscard]] Cell share() const
    {
        const auto& power = m_result.power_usd_per_million_tokens;
        const auto& cost = m_result.usd_per_million_tokens.value;
        if (!power || !cost || *cost <= 0) {
            return missing();
        }
        const QString text = percent(*power / *cost);
        return numberCell(*power / *cost, text,
                          EnergyTable::tr("%1 of electricity ÷ %2 of rent per million tokens = %3")
                              .arg(costPerMillion(*power), costPerMillion(*cost, 4), text));
    }

    [[nodiscard]] Cell month() const
    {
        if (!m_result.gpus_needed) {
            return missing();
        }
        const double usd = *m_result.gpus_needed * power_usd_per_month(m_gpu, m_scenario);
        const QString text = money(usd);
        return numberCell(usd, text,
                          EnergyTable::tr("%1 × %2 × PUE %3 × %4 h × %5 = %6, if all draw that in all paid hours")
                              .arg(gpus(*m_result.gpus_needed), drawText(), exact(m_scenario.power.pue),
                                   exact(m_scenario.bill.hours_per_month), tariff(), text));
    }

    [[nodiscard]] Cell rent() const
    {
        const QString text = money(m_result.rent_usd_per_megajoule, 1);
        return numberCell(m_result.rent_usd_per_megajoule, text,
                          EnergyTable::tr("%1/h × 1,000,000 J ÷ (TDP %2 W × 3,600 s) = %3, as the article counts it")
                              .arg(money(m_contender.usd_per_gpu_hour), exact(m_gpu.tdp_w), text));
    }

    [[nodiscard]] Cell missing() const { return emptyCell(noValue(), gapSentence(m_result.gap, m_result, m_analysis)); }

    [[nodiscard]] QString drawText() const { return EnergyTable::tr("%1 W").arg(number(m_draw, 5)); }
    [[nodiscard]] QString tariff() const { return EnergyTable::tr("%1/kWh").arg(money(m_scenario.power.usd_per_kwh)); }

    const Analysis& m_analysis;
    const Scenario& m_scenario;
    const Catalogue& m_catalogue;
    std::size_t m_index;
    const ContenderAnalysis& m_result;
    const Contender& m_contender;
    const Gpu& m_gpu;
    double m_draw; // W of one card
};

} // namespace

Grid energyGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    Grid grid;
    grid.columns = {
        {EnergyTable::tr("Contender"), EnergyTable::tr("GPU and price")},
        {EnergyTable::tr("Typical draw"), EnergyTable::tr("Power of one card at work")},
        {EnergyTable::tr("J/token"), EnergyTable::tr("Energy of the cards for one generated token")},
        {EnergyTable::tr("J/image"), EnergyTable::tr("Energy of the card for one image")},
        {EnergyTable::tr("Power per M"),
         EnergyTable::tr("Electricity for a million generated tokens, with what the building adds (PUE)")},
        {EnergyTable::tr("of the rent"), EnergyTable::tr("That electricity over the rent for the same tokens")},
        {EnergyTable::tr("Power a month"), EnergyTable::tr("Electricity of the fleet for the scenario's load")},
        {EnergyTable::tr("Rent per MJ"), EnergyTable::tr("Rent for a million joules at the TDP")},
    };
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        grid.rows.push_back(Row(analysis, catalogue, i).cells());
    }
    return grid;
}

} // namespace tiebreak
