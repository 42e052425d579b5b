// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/price_bars.h"

#include "models/wording/charts/price_wording.h"

#include <QStringList>

#include <algorithm>

namespace tiebreak {

namespace {

// Adds a bar, or improves the provider's bar that is already there.
void add_quote(std::vector<PriceBar>& group, PriceBar bar)
{
    const auto same = std::ranges::find(group, bar.provider, &PriceBar::provider);
    if (same == group.end()) {
        group.push_back(std::move(bar));
    } else if (bar.in_use || (!same->in_use && bar.usd < same->usd)) {
        *same = std::move(bar);
    }
}

std::vector<PriceBar> group_of(const Gpu& gpu, const Analysis& analysis, const Catalogue& catalogue)
{
    const auto& contenders = analysis.scenario.contenders;
    const auto contender = std::ranges::find(contenders, gpu.name, &Contender::gpu);
    const int series = contender == contenders.end() ? -1 : static_cast<int>(contender - contenders.begin());
    const QString name = QString::fromStdString(gpu.short_name);
    std::vector<PriceBar> group;
    for (const PriceQuote& quote : catalogue.prices) {
        if (quote.gpu == gpu.name) {
            const bool in_use = contender != contenders.end() && contender->price_source == quote.id;
            add_quote(group, {QString::fromStdString(quote.provider), name, series,
                              quoted_price(analysis.scenario, quote), in_use});
        }
    }
    if (contender != contenders.end() && contender->price_source.empty()) {
        group.push_back({ownPrice(), name, series, contender->usd_per_gpu_hour, true});
    }
    std::ranges::stable_sort(group, {}, &PriceBar::usd);
    return group;
}

} // namespace

PriceBars priceBars(const Analysis& analysis, const Catalogue& catalogue)
{
    PriceBars result;
    QStringList lowest;
    for (const Gpu& gpu : catalogue.gpus) {
        const std::vector<PriceBar> group = group_of(gpu, analysis, catalogue);
        if (!group.empty()) {
            lowest.append(priceFrom(group.front().gpu_short_name, group.front().usd));
        }
        result.bars.insert(result.bars.end(), group.begin(), group.end());
    }
    result.title = priceTitle(lowest);
    result.subtitle = priceSubtitle();
    return result;
}

} // namespace tiebreak
