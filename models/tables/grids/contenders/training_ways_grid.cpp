// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/training_ways_grid.h"

#include "models/engine/uses/modelled_uses.h"
#include "models/wording/training_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>
#include <vector>

namespace tiebreak {

namespace {

struct TrainingWays {
    Q_DECLARE_TR_FUNCTIONS(TrainingWays)
};

std::vector<TrainingWay> waysOf(const Analysis& analysis, const Catalogue& catalogue, std::size_t contender)
{
    return training_ways(catalogue, *catalogue.gpu(analysis.contenders[contender].contender.gpu), analysis.scenario);
}

Cell wayCell(const TrainingWay& way)
{
    const QString how = TrainingWays::tr("%1 takes %2; 8 of 10 measured runs lie between %3 and %4.")
                            .arg(methodText(way.method), usedOf(*way.total_gb.value, way.capacity_gb),
                                 gigabytes(*way.total_gb.low), gigabytes(*way.total_gb.high));
    if (!way.fits) {
        return textCell(TrainingWays::tr("no"), how);
    }
    const QString most =
        TrainingWays::tr("batch %1, %2 tok").arg(number(way.largest_batch), number(way.longest_sequence, 7));
    return textCell(way.may_not_fit ? TrainingWays::tr("may not; %1").arg(most) : most, how);
}

QString inSentenceText(TrainingMethod method)
{
    return method == TrainingMethod::Full ? TrainingWays::tr("full training") : methodText(method);
}

// "LoRA and QLoRA, perhaps full training"
QString heldText(const std::vector<TrainingWay>& ways)
{
    QStringList held;
    QStringList perhaps;
    for (const TrainingWay& way : ways) {
        if (way.fits) {
            (way.may_not_fit ? perhaps : held) << inSentenceText(way.method);
        }
    }
    if (held.isEmpty()) {
        return perhaps.isEmpty() ? TrainingWays::tr("no way of training")
                                 : TrainingWays::tr("perhaps %1").arg(listed(perhaps));
    }
    return perhaps.isEmpty() ? listed(held) : TrainingWays::tr("%1, perhaps %2").arg(listed(held), listed(perhaps));
}

} // namespace

Grid trainingWaysGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    Grid grid;
    grid.columns = {{TrainingWays::tr("Method"), trainingWaysTitle(analysis, catalogue)},
                    {TrainingWays::tr("Takes"), TrainingWays::tr("Of one GPU when its memory peaks")}};
    std::vector<std::vector<TrainingWay>> of_cards;
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        of_cards.push_back(waysOf(analysis, catalogue, i));
        grid.columns.push_back(
            {TrainingWays::tr("%1: %2").arg(names[static_cast<qsizetype>(i)],
                                            gigabytes(of_cards.back().front().capacity_gb)),
             TrainingWays::tr("What the runtime shows of the card's memory. Below: the largest batch at the "
                              "scenario's sequence length, and the longest sequences at its batch, in tokens")});
    }
    for (std::size_t way = 0; way < of_cards.front().size(); ++way) {
        const TrainingWay& first = of_cards.front()[way];
        std::vector<Cell> row{textCell(methodText(first.method), {}),
                              numberCell(*first.total_gb.value, gigabytes(*first.total_gb.value), {})};
        for (const std::vector<TrainingWay>& ways : of_cards) {
            row.push_back(wayCell(ways[way]));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

QString trainingWaysTitle(const Analysis& analysis, const Catalogue& catalogue)
{
    // Cards that hold the same share their part of the sentence.
    std::vector<std::pair<QString, QStringList>> groups;
    const QStringList names = contenderNames(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const QString held = heldText(waysOf(analysis, catalogue, i));
        const QString& name = names[static_cast<qsizetype>(i)];
        if (!groups.empty() && groups.back().first == held) {
            groups.back().second << name;
        } else {
            groups.emplace_back(held, QStringList(name));
        }
    }
    QStringList parts;
    for (const auto& [held, cards] : groups) {
        parts
            << TrainingWays::tr("%1 [holds|hold] %2", nullptr, static_cast<int>(cards.size())).arg(listed(cards), held);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace tiebreak
