// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/mixed_fleet_grid.h"

#include "models/tables/grids/contenders/contender_cells.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/gap_wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

struct Fleets {
    Q_DECLARE_TR_FUNCTIONS(Fleets)
};

// "3 replicas of 2 GPUs", "3 GPUs".
QString replicasText(double replicas, const Contender& contender)
{
    const QString size = gpus(contender.tensor_parallel);
    return contender.tensor_parallel == 1
               ? gpus(replicas)
               : Fleets::tr("%1 [replica|replicas] of %2", nullptr, pluralNumber(replicas)).arg(number(replicas), size);
}

// A sentence as a part of a title.
// Why the contender cannot serve the second kind of request; empty when it can.
QString secondGap(const Analysis& analysis, std::size_t index)
{
    const Gap gap = analysis.mixed.second_gaps[index];
    if (gap == Gap::None) {
        return {};
    }
    Analysis second;
    second.scenario = second_scenario(analysis.scenario);
    const ContenderAnalysis& contender = analysis.contenders[index];
    if (gap == Gap::DoesNotFit) { // its size is not among the numbers at hand
        return Fleets::tr(
                   "%1 at %2 does not fit %3; choose a smaller second batch, shorter requests or smaller weights.")
            .arg(QString::fromStdString(second.scenario.model), batch(second.scenario.server.batch),
                 contenderNames(analysis).at(static_cast<qsizetype>(index)));
    }
    return gapSentence(gap, contender, second);
}

// There is one kind of request only, or the load is played.
bool isNotCounted(const Analysis& analysis)
{
    return analysis.mixed.gap == Gap::NoLoad || analysis.mixed.gap == Gap::OnlyPlayed;
}

// Why a fleet of that contender only does not exist.
QString whyNotAlone(const Analysis& analysis, std::size_t index)
{
    const ContenderAnalysis& contender = analysis.contenders[index];
    if (isNotCounted(analysis)) {
        return gapSentence(analysis.mixed.gap, contender, analysis);
    }
    if (!contender.throughput_tok_s.value && analysis.scenario.second.share < 1) {
        return Fleets::tr("First kind: %1").arg(gapSentence(contender.gap, contender, analysis));
    }
    return Fleets::tr("Second kind: %1").arg(secondGap(analysis, index));
}

// One fleet of the table.
class Row {
public:
    Row(const Analysis& analysis, const std::optional<Mix>& fleet, QString why_not)
        : m_analysis(analysis), m_fleet(fleet), m_whyNot(std::move(why_not))
    {
    }

    [[nodiscard]] std::vector<Cell> cells(Cell name) const
    {
        std::vector<Cell> row{std::move(name)};
        for (std::size_t i = 0; i < m_analysis.contenders.size(); ++i) {
            row.push_back(replicas(i));
        }
        row.push_back(cost());
        row.push_back(difference());
        return row;
    }

private:
    [[nodiscard]] Cell replicas(std::size_t i) const
    {
        if (!m_fleet) {
            return emptyCell(noValue(), m_whyNot);
        }
        const double count = m_fleet->replicas[i];
        const double spares = m_analysis.scenario.bill.spare_replicas;
        QString how = replicasText(count, m_analysis.contenders[i].contender);
        if (count > 0 && spares > 0) {
            how += Fleets::tr(", %1 of them spare").arg(number(spares));
        }
        return numberCell(count, number(count), how);
    }

    [[nodiscard]] Cell cost() const
    {
        if (!m_fleet) {
            return emptyCell(noValue(), m_whyNot);
        }
        QStringList parts;
        for (std::size_t i = 0; i < m_fleet->replicas.size(); ++i) {
            const Contender& contender = m_analysis.contenders[i].contender;
            if (m_fleet->replicas[i] > 0) {
                parts << Fleets::tr("%1 × %2/h")
                             .arg(replicasText(m_fleet->replicas[i], contender),
                                  exactMoney(contender.usd_per_gpu_hour));
            }
        }
        const QString text = money(m_fleet->usd_per_month);
        QString how =
            Fleets::tr("(%1) × %2 h = %3")
                .arg(parts.join(QStringLiteral(" + ")), number(m_analysis.scenario.bill.hours_per_month), text);
        if (m_fleet->kinds_used() > 1) {
            how += Fleets::tr("; %1 of every replica's rate goes into scheduling")
                       .arg(percent(m_analysis.mixed.overhead_counted));
        }
        return numberCell(m_fleet->usd_per_month, text, how);
    }

    [[nodiscard]] Cell difference() const
    {
        if (!m_fleet) {
            return emptyCell(noValue(), m_whyNot);
        }
        const double best = least();
        const double more = excessOver(best, m_fleet->usd_per_month);
        return numberCell(
            more, excessCell(more),
            Fleets::tr("%1 ÷ %2 - 1 = %3").arg(money(m_fleet->usd_per_month), money(best), excessText(more)));
    }

    // The cheapest of all fleets of the table; the one of this row is among them.
    [[nodiscard]] double least() const
    {
        double least = m_fleet->usd_per_month;
        const auto count = [&least](const std::optional<Mix>& fleet) {
            least = fleet ? std::min(least, fleet->usd_per_month) : least;
        };
        std::ranges::for_each(m_analysis.mixed.alone, count);
        count(m_analysis.mixed.mix);
        return least;
    }

    const Analysis& m_analysis;
    const std::optional<Mix>& m_fleet;
    QString m_whyNot;
};

QString whyNoFleet(const Analysis& analysis)
{
    if (isNotCounted(analysis)) {
        return gapSentence(analysis.mixed.gap, analysis.contenders.front(), analysis);
    }
    // The kind that nobody serves, as the engine's gap.
    const bool second_is_served = std::ranges::any_of(
        analysis.mixed.second_tok_s, [](const std::optional<double>& tok_s) { return tok_s.has_value(); });
    const QString why =
        second_is_served ? whyNotAlone(analysis, 0) : Fleets::tr("Second kind: %1").arg(secondGap(analysis, 0));
    return Fleets::tr("No contender serves all of the load. %1").arg(why);
}

// "2 L40S and 1 A100 PCIe": GPUs.
QString cardsText(const Analysis& analysis, const Mix& fleet)
{
    const QStringList names = contenderNames(analysis);
    QStringList parts;
    for (std::size_t i = 0; i < fleet.replicas.size(); ++i) {
        if (fleet.replicas[i] > 0) {
            const double count = fleet.replicas[i] * analysis.contenders[i].contender.tensor_parallel;
            parts << number(count) + QLatin1Char(' ') + names.at(static_cast<qsizetype>(i));
        }
    }
    return listed(parts);
}

QString kindText(const Scenario& scenario)
{
    return Fleets::tr("%1 at %2, %3 tokens in and %4 out")
        .arg(QString::fromStdString(scenario.model), batch(scenario.server.batch),
             tokens(scenario.request.prompt_tokens), tokens(scenario.request.output_tokens));
}

} // namespace

Grid mixedFleetGrid(const Analysis& analysis)
{
    const Scenario second = second_scenario(analysis.scenario);
    const QString load =
        Fleets::tr("%1 tokens a month: %2 of %3; %4 of %5")
            .arg(tokens(analysis.scenario.bill.tokens_per_month), percent(1 - analysis.scenario.second.share),
                 kindText(analysis.scenario), percent(analysis.scenario.second.share), kindText(second));
    Grid grid;
    grid.columns.push_back({Fleets::tr("Fleet"), load});
    const QStringList names = contenderNames(analysis);
    for (const QString& name : names) {
        grid.columns.push_back({name, Fleets::tr("Replicas of %1, spares of each kind used included").arg(name)});
    }
    grid.columns.push_back({Fleets::tr("Per month"), Fleets::tr("Rent of all replicas")});
    grid.columns.push_back({Fleets::tr("Over least"), Fleets::tr("Rent over that of the cheapest of these fleets")});
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        Cell name = contenderCell(analysis, i);
        name.text = Fleets::tr("%1 alone").arg(name.text);
        const std::optional<Mix>& alone = analysis.mixed.alone[i];
        grid.rows.push_back(Row(analysis, alone, alone ? QString() : whyNotAlone(analysis, i)).cells(std::move(name)));
    }
    const QString what = Fleets::tr("The least rent of all whole fleets. A replica may divide its time between the "
                                    "kinds of request; latency limits count for the first kind only.");
    grid.rows.push_back(Row(analysis, analysis.mixed.mix, analysis.mixed.mix ? QString() : whyNoFleet(analysis))
                            .cells(textCell(Fleets::tr("Cheapest fleet"), what)));
    return grid;
}

QString mixedFleetTitle(const Analysis& analysis)
{
    const MixedFleet& mixed = analysis.mixed;
    if (!mixed.mix) {
        return withoutStop(whyNoFleet(analysis));
    }
    const QString cost = money(mixed.mix->usd_per_month);
    const QString cards = cardsText(analysis, *mixed.mix);
    if (mixed.mix->kinds_used() == 1) {
        return Fleets::tr("Mixing does not pay: %1 at %2 a month is the cheapest fleet").arg(cards, cost);
    }
    if (!mixed.cheapest_alone) {
        return Fleets::tr("%1 cost %2 a month; no single kind of card serves both kinds of request").arg(cards, cost);
    }
    return Fleets::tr("%1 cost %2 a month; %3 alone costs %4 more")
        .arg(cards, cost, contenderNames(analysis).at(static_cast<qsizetype>(*mixed.cheapest_alone)),
             excessText(excessOfSaving(mixed.saving_fraction.value_or(0))));
}

} // namespace tiebreak
