// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/quotes.h"

#include <algorithm>

namespace tiebreak {

bool is_followed(const Scenario& scenario, const PriceQuote& quote)
{
    return std::ranges::find(scenario.contenders, quote.id, &Contender::price_source) != scenario.contenders.end();
}

bool follows_spot(const Catalogue& catalogue, const Scenario& scenario)
{
    return std::ranges::any_of(scenario.contenders, [&](const Contender& contender) {
        const PriceQuote* const quote = catalogue.price(contender.price_source);
        return quote != nullptr && quote->billing == QuoteBilling::Spot;
    });
}

bool is_usual(QuoteBilling billing)
{
    return billing == QuoteBilling::OnDemand || billing == QuoteBilling::Bundle;
}

std::vector<const PriceQuote*> shown_quotes(const Catalogue& catalogue, const Scenario& scenario, std::string_view gpu)
{
    // Those among which one is shown.
    const auto rivals = [](const PriceQuote& a, const PriceQuote& b) {
        const bool usual = is_usual(a.billing);
        return usual == is_usual(b.billing) && (usual ? a.provider == b.provider : a.billing == b.billing);
    };
    const auto cost = [&scenario](const PriceQuote* quote) { return followed_price(scenario, *quote); };
    std::vector<const PriceQuote*> shown;
    for (const PriceQuote& quote : catalogue.prices) {
        if (quote.gpu != gpu) {
            continue;
        }
        const auto same = std::ranges::find_if(shown, [&](const PriceQuote* each) { return rivals(*each, quote); });
        const bool follows = is_followed(scenario, quote);
        if (same == shown.end() || (follows && is_followed(scenario, **same))) {
            shown.push_back(&quote);
        } else if (follows || (!is_followed(scenario, **same) && cost(&quote) < cost(*same))) {
            *same = &quote;
        }
    }
    std::ranges::stable_sort(shown, {}, cost);
    return shown;
}

} // namespace tiebreak
