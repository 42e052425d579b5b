// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/images_grid.h"

#include "models/tables/grids/contender_cells.h"
#include "models/wording/leaders.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

struct ImageTable {
    Q_DECLARE_TR_FUNCTIONS(ImageTable)
};

bool isImageRate(const PublishedRate& figure)
{
    return figure.workload == "image generation" && figure.unit == "images/min" && figure.rate;
}

const PublishedRate* imageRate(const Catalogue& catalogue, const std::string& gpu)
{
    const auto found = std::ranges::find_if(
        catalogue.published, [&](const PublishedRate& figure) { return isImageRate(figure) && figure.gpu == gpu; });
    return found == catalogue.published.end() ? nullptr : &*found;
}

// Where the rate comes from, and what software adds to it.
QString rateSource(const Contender& contender, const PublishedRate& figure)
{
    QString text = QString::fromStdString(figure.source);
    text += QStringLiteral(": ") + QString::fromStdString(figure.model) + QStringLiteral(", ");
    text += QString::fromStdString(figure.precision) + QStringLiteral(". ") + QString::fromStdString(figure.note);
    if (contender.throughput_gain != 0) {
        text += ImageTable::tr(" %1 images a minute, with a throughput gain of %2.")
                    .arg(exact(*figure.rate), percent(contender.throughput_gain, 4));
    }
    return text;
}

std::vector<Cell> row(const Analysis& analysis, const Catalogue& catalogue, std::size_t index)
{
    const ContenderAnalysis& result = analysis.contenders[index];
    const Scenario& scenario = analysis.scenario;
    const Images& images = result.images;
    std::vector<Cell> cells{contenderCell(analysis, index)};
    const Gpu* const gpu = catalogue.gpu(result.contender.gpu);
    const PublishedRate* const figure = imageRate(catalogue, result.contender.gpu);
    if (!images.images_per_minute || gpu == nullptr || figure == nullptr) {
        cells.insert(cells.end(), 4, emptyCell(noValue(), imagesGapText(result, catalogue)));
        return cells;
    }
    const QString a_minute = exact(*images.images_per_minute);
    const QString thousand = money(*images.usd_per_thousand_images);
    const QString joules = number(*images.joules_per_image, 4);
    const QString month = money(*images.usd_per_month);
    const QString price = money(result.contender.usd_per_gpu_hour);
    const QString utilization = percent(scenario.bill.utilization, 4);
    cells.push_back(numberCell(*images.images_per_minute, number(*images.images_per_minute),
                               rateSource(result.contender, *figure)));
    cells.push_back(numberCell(
        *images.usd_per_thousand_images, thousand,
        ImageTable::tr("1,000 × %1/h ÷ (60 min × %2 a minute × %3) = %4").arg(price, a_minute, utilization, thousand)));
    cells.push_back(
        numberCell(*images.joules_per_image, joules,
                   ImageTable::tr("%1 W × %2 typical draw × 60 s ÷ %3 a minute = %4 J per image, for the card alone")
                       .arg(exact(gpu->tdp_w), percent(scenario.power.draw_fraction, 4), a_minute, joules)));
    cells.push_back(
        numberCell(*images.usd_per_month, month,
                   ImageTable::tr("%1 images × %2 per 1,000 = %3, if only the time at work is paid")
                       .arg(tokens(scenario.images.per_month), money(*images.usd_per_thousand_images, 2), month)));
    return cells;
}

} // namespace

Grid imagesGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    Grid grid;
    grid.columns = {
        {ImageTable::tr("Contender"), ImageTable::tr("GPU and price")},
        {ImageTable::tr("Images/min"), ImageTable::tr("Images a minute of one GPU, as published")},
        {ImageTable::tr("Per 1,000"), ImageTable::tr("Rent for 1,000 images")},
        {ImageTable::tr("J/image"), ImageTable::tr("Energy of the card for one image")},
        {ImageTable::tr("Per month"), ImageTable::tr("Rent for %1 images, the scenario's load of a month")
                                          .arg(tokens(analysis.scenario.images.per_month))},
    };
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        grid.rows.push_back(row(analysis, catalogue, i));
    }
    return grid;
}

QString imagesTitle(const Analysis& analysis)
{
    const Ranking costs(analysis, [](const ContenderAnalysis& each) { return each.images.usd_per_thousand_images; });
    if (costs.isEmpty()) {
        return ImageTable::tr("The article has no image rates for these cards");
    }
    QStringList cheapest;
    for (const QString& name : costs.leaderNames()) {
        cheapest << ImageTable::tr("the %1").arg(name);
    }
    const QString answer = ImageTable::tr("1,000 images cost %1 on %2").arg(money(costs.best()), listed(cheapest));
    const Ranking::Place* const next = costs.next();
    if (next == nullptr) {
        return costs.places().size() == 1 && analysis.contenders.size() > 1
                   ? ImageTable::tr("%1; the article has no image rate for the others").arg(answer)
                   : answer;
    }
    return ImageTable::tr("%1, %2 less than on the %3")
        .arg(answer, percent(1 - costs.best() / next->value, 3), contenderName(analysis, next->contender));
}

QString imagesGapText(const ContenderAnalysis& contender, const Catalogue& catalogue)
{
    if (contender.images.gap == Gap::None) {
        return {};
    }
    QStringList known;
    for (const Gpu& gpu : catalogue.gpus) {
        if (imageRate(catalogue, gpu.name) != nullptr) {
            known << ImageTable::tr("the %1").arg(QString::fromStdString(gpu.short_name));
        }
    }
    const QString name = QString::fromStdString(contender.short_name);
    return known.isEmpty()
               ? ImageTable::tr("The article has no image rate for the %1.").arg(name)
               : ImageTable::tr("The article has no image rate for the %1, only for %2; choose one of those.")
                     .arg(name, listed(known));
}

} // namespace tiebreak
