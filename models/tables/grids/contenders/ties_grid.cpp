// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/ties_grid.h"

#include "models/wording/economy_wording.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace tiebreak {

namespace {

struct Ties {
    Q_DECLARE_TR_FUNCTIONS(Ties)
};

// One further contender's column.
class TieColumn {
public:
    TieColumn(const Analysis& analysis, const Breakeven& tie)
        : m_analysis(analysis), m_tie(tie), m_contender(analysis.contenders[tie.contender])
    {
    }

    [[nodiscard]] Cell price() const
    {
        if (!m_tie.usd_per_gpu_hour) {
            return missing(m_tie.gap);
        }
        const Contender& contender = m_contender.contender;
        const QString tie = hourly(*m_tie.usd_per_gpu_hour, contender);
        const QString now = exactMoney(contender.usd_per_gpu_hour);
        const Estimate& band = m_tie.usd_per_gpu_hour_band;
        return numberCell(
            *m_tie.usd_per_gpu_hour,
            band.low && band.high
                ? Ties::tr("%1, likely %2 to %3 (now %4)").arg(tie, money(*band.low), money(*band.high), now)
                : Ties::tr("%1 (now %2)").arg(tie, now),
            {});
    }

    [[nodiscard]] Cell batches() const
    {
        if (m_tie.gap != Gap::None) {
            return missing(m_tie.gap);
        }
        if (m_tie.batches.empty()) {
            return emptyCell(Ties::tr("none: at no batch with figures for both"), {});
        }
        QStringList all;
        for (const double each : m_tie.batches) {
            all << number(each);
        }
        return numberCell(m_tie.batches.front(), batchesText(all), {});
    }

    [[nodiscard]] Cell utilization() const
    {
        if (m_tie.utilization) {
            return numberCell(*m_tie.utilization, percent(*m_tie.utilization, 3), {});
        }
        return m_tie.utilization_gap == Gap::NeverTies
                   ? emptyCell(Ties::tr("none: even at 100 % it costs more per token than the baseline does now"), {})
                   : missing(m_tie.utilization_gap);
    }

    [[nodiscard]] Cell loads() const
    {
        if (m_tie.gap != Gap::None) {
            return missing(m_tie.gap);
        }
        const std::vector<Interval>& loads = m_tie.cheaper_loads;
        if (loads.empty()) {
            return emptyCell(Ties::tr("none: its fleet costs more at every load"), {});
        }
        const bool always = loads.size() == 1 && loads.front().from <= 0 && !loads.front().to;
        return textCell(always ? Ties::tr("at every load") : loadsText(m_analysis.scenario, loads), {});
    }

    [[nodiscard]] Cell owning() const
    {
        if (!m_tie.own_month) {
            return missing(m_tie.own_gap);
        }
        return numberCell(*m_tie.own_month,
                          *m_tie.own_month > 0 ? Ties::tr("after %1").arg(months(*m_tie.own_month))
                                               : Ties::tr("from the first day"),
                          {});
    }

private:
    [[nodiscard]] static QString batchesText(const QStringList& all)
    {
        return Ties::tr("[batch|batches] %1", nullptr, static_cast<int>(all.size())).arg(listed(all));
    }

    [[nodiscard]] Cell missing(Gap gap) const
    {
        const ContenderAnalysis& whose = gap == Gap::BaselineHasNoValue ? m_analysis.contenders.front() : m_contender;
        return emptyCell(withoutStop(gapSentence(gap, whose, m_analysis)), {});
    }

    const Analysis& m_analysis;
    const Breakeven& m_tie;
    const ContenderAnalysis& m_contender;
};

} // namespace

Grid tiesGrid(const Analysis& analysis)
{
    const QStringList names = contenderNames(analysis);
    const QString use = percent(analysis.scenario.bill.utilization, 3);
    struct Row {
        QString what;
        Cell (TieColumn::*cell)() const;
    };
    const std::array rows{
        Row{Ties::tr("Price at which it costs the same as %1").arg(names.first()), &TieColumn::price},
        Row{Ties::tr("Batches at which both cost the same"), &TieColumn::batches},
        Row{Ties::tr("Utilization at which it costs the same as %1 at %2").arg(names.first(), use),
            &TieColumn::utilization},
        Row{Ties::tr("Monthly loads at which its fleet costs no more"), &TieColumn::loads},
        Row{Ties::tr("Owning it beats renting it"), &TieColumn::owning},
    };
    Grid grid;
    grid.columns.push_back({Ties::tr("What"), {}});
    for (const Breakeven& tie : analysis.breakeven) {
        grid.columns.push_back({names.at(static_cast<qsizetype>(tie.contender)), {}});
    }
    for (const Row& row : rows) {
        const bool is_per_token = row.cell == &TieColumn::utilization;
        if (is_per_token && analysis.scenario.question == Question::MonthlyBill) {
            continue;
        }
        std::vector<Cell> cells{textCell(row.what, {})};
        for (const Breakeven& tie : analysis.breakeven) {
            Cell cell = (TieColumn(analysis, tie).*row.cell)();
            cell.alignment = Qt::AlignLeft | Qt::AlignVCenter; // sentences and numbers share the column
            cells.push_back(std::move(cell));
        }
        grid.rows.push_back(std::move(cells));
    }
    return grid;
}

} // namespace tiebreak
