// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/article/price_findings.h"

namespace tiebreak {

std::vector<PriceFinding> price_findings(const Catalogue& catalogue)
{
    std::vector<PriceFinding> findings;
    if (catalogue.published.empty()) {
        return findings;
    }
    const std::string& article = catalogue.published.front().source;
    for (const PriceQuote& quote : catalogue.prices) {
        for (const PriceQuote& other : catalogue.prices) {
            const bool same_offer = other.provider == quote.provider && other.billing == quote.billing &&
                                    other.usd_per_gpu_hour == quote.usd_per_gpu_hour;
            const bool is_told = !findings.empty() && findings.back().article == &quote &&
                                 findings.back().other->gpu == other.gpu; // by another of its nodes
            if (quote.source == article && other.source != article && same_offer && other.gpu != quote.gpu &&
                !is_told) {
                findings.push_back({&quote, &other});
            }
        }
    }
    return findings;
}

} // namespace tiebreak
