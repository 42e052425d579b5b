// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/price_bars.h"

#include "models/engine/costs/quotes.h"
#include "models/wording/charts/price_wording.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace tiebreak {

namespace {

std::vector<PriceBar> groupOf(const Gpu& gpu, const Analysis& analysis, const Catalogue& catalogue)
{
    const auto& contenders = analysis.scenario.contenders;
    const auto contender = std::ranges::find(contenders, gpu.name, &Contender::gpu);
    const int series = contender == contenders.end() ? -1 : static_cast<int>(contender - contenders.begin());
    const QString name = QString::fromStdString(gpu.short_name);
    std::vector<PriceBar> group;
    for (const PriceQuote* const quote : shown_quotes(catalogue, analysis.scenario, gpu.name)) {
        group.push_back({offerName(*quote), name, series, followed_price(analysis.scenario, *quote),
                         is_followed(analysis.scenario, *quote)});
    }
    if (contender != contenders.end() && contender->price_source.empty()) {
        group.push_back({ownPrice(), name, series, contender->usd_per_gpu_hour, true});
    }
    std::ranges::stable_sort(group, {}, &PriceBar::usd);
    return group;
}

// What the title tells: spot and reserved prices come with conditions.
std::optional<double> lowestByTheHour(const Gpu& gpu, const Analysis& analysis, const Catalogue& catalogue)
{
    std::optional<double> lowest;
    const auto take = [&lowest](double usd) { lowest = std::min(usd, lowest.value_or(usd)); };
    for (const PriceQuote* const quote : shown_quotes(catalogue, analysis.scenario, gpu.name)) {
        if (is_usual(quote->billing)) {
            take(quoted_price(analysis.scenario, *quote));
        }
    }
    for (const Contender& contender : analysis.scenario.contenders) {
        if (contender.gpu == gpu.name && contender.price_source.empty()) {
            take(contender.usd_per_gpu_hour);
        }
    }
    return lowest;
}

} // namespace

PriceBars priceBars(const Analysis& analysis, const Catalogue& catalogue)
{
    PriceBars result;
    QStringList lowest;
    for (const Gpu& gpu : catalogue.gpus) {
        const std::vector<PriceBar> group = groupOf(gpu, analysis, catalogue);
        if (const auto usd = lowestByTheHour(gpu, analysis, catalogue)) {
            lowest.append(priceFrom(QString::fromStdString(gpu.short_name), *usd));
        }
        result.bars.insert(result.bars.end(), group.begin(), group.end());
    }
    result.title = priceTitle(lowest);
    result.subtitle = priceSubtitle();
    return result;
}

} // namespace tiebreak
