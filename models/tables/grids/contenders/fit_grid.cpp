// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/fit_grid.h"

#include "models/engine/answers/model_fit.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace tiebreak {

namespace {

struct Fit {
    Q_DECLARE_TR_FUNCTIONS(Fit)
};

QString shortName(const FitColumn& column)
{
    return QString::fromStdString(column.gpu->short_name);
}

// Weights + KV cache + overhead against what the GPUs have.
QString arithmetic(const ReplicaFit& replica)
{
    const MemoryUse& use = replica.memory;
    const QString cache = Fit::tr("KV cache of %1 [sequence|sequences] %2", nullptr, pluralNumber(replica.sequences))
                              .arg(number(replica.sequences), gigabytes(use.kv_cache_gb));
    return Fit::tr("%1: weights %2 + %3 + overhead %4 = %5")
        .arg(gpus(replica.gpus), gigabytes(use.weights_gb), cache, gigabytes(use.overhead_gb),
             usedOf(use.total_gb, use.capacity_gb));
}

Cell fitCell(const ModelFit& fit)
{
    QStringList lines;
    for (const ReplicaFit& replica : fit.tried) {
        lines << arithmetic(replica);
    }
    const QString how = lines.join(QLatin1Char('\n'));
    const ReplicaFit& last = fit.tried.back();
    Cell cell = fit.fits_one_gpu() ? numberCell(last.sequences, Fit::tr("fits, %1").arg(batch(last.sequences)), how)
                : fit.fits()       ? numberCell(-last.gpus, gpus(last.gpus), how)
                                   : emptyCell(Fit::tr("no"), how);
    cell.alignment = Qt::AlignLeft | Qt::AlignVCenter;
    return cell;
}

Column titleOf(const FitColumn& column, const Scenario& scenario)
{
    return {
        Fit::tr("%1 %2").arg(shortName(column), precisionText(column.weights)),
        Fit::tr("%1 weights and %2 KV cache on the %3: the largest batch of one GPU for sequences of %4 + %5 tokens, "
                "or the fewest GPUs that hold one sequence. The capacity is what drivers report.")
            .arg(precisionText(column.weights), precisionText(column.kv), shortName(column),
                 tokens(scenario.request.prompt_tokens), tokens(scenario.request.output_tokens))};
}

// How many models one GPU holds, of all the columns with that many; "9 at FP16".
QString countText(const FitColumn& column)
{
    const auto count = std::ranges::count_if(column.models, &ModelFit::fits_one_gpu);
    return Fit::tr("%1 at %2").arg(QString::number(count), precisionText(column.weights));
}

} // namespace

Grid fitGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    const std::vector<FitColumn> columns = fit_models(catalogue, analysis.scenario);
    Grid grid;
    grid.columns = {{Fit::tr("Model"), Fit::tr("The models of the catalogue, smallest first")},
                    {Fit::tr("Parameters"), Fit::tr("Of the whole model, experts included")}};
    for (const FitColumn& column : columns) {
        grid.columns.push_back(titleOf(column, analysis.scenario));
    }
    std::vector<std::size_t> order(catalogue.models.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return catalogue.models[i].published_params_b; });
    for (const std::size_t i : order) {
        const LlmModel& model = catalogue.models[i];
        const QString source = QString::fromStdString(model.source);
        std::vector<Cell> row{textCell(QString::fromStdString(model.name), source),
                              numberCell(model.published_params_b, tokens(1e9 * model.published_params_b), source)};
        for (const FitColumn& column : columns) {
            row.push_back(fitCell(column.models[i]));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

QString fitTitle(const Analysis& analysis, const Catalogue& catalogue)
{
    // Cards of equal memory hold the same models: they share their part of the sentence.
    std::vector<std::pair<QString, QStringList>> groups;
    const std::vector<FitColumn> columns = fit_models(catalogue, analysis.scenario);
    for (auto column = columns.begin(); column != columns.end();) {
        const auto next = std::find_if(column, columns.end(), [&](const auto& c) { return c.gpu != column->gpu; });
        const QString counts = Fit::tr("%1 and %2").arg(countText(*column), countText(*(next - 1)));
        const auto same = std::ranges::find(groups, counts, &std::pair<QString, QStringList>::first);
        if (same == groups.end()) {
            groups.emplace_back(counts, QStringList(shortName(*column)));
        } else {
            same->second << shortName(*column);
        }
        column = next;
    }
    QStringList parts;
    for (const auto& [counts, names] : groups) {
        parts << Fit::tr("one %1 holds %2").arg(names.join(Fit::tr(" or ")), counts);
    }
    return Fit::tr("Of %1 models, %2").arg(QString::number(catalogue.models.size()), parts.join(Fit::tr("; ")));
}

} // namespace tiebreak
