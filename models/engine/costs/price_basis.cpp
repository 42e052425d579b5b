// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/price_basis.h"

#include "models/engine/costs/quotes.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

namespace tiebreak {

namespace {

// The number at `text`, which starts at `from` and has so many digits; empty where it is none.
std::optional<unsigned> digits_at(std::string_view text, std::size_t from, std::size_t count)
{
    if (text.size() < from + count) {
        return std::nullopt;
    }
    const std::string_view digits = text.substr(from, count);
    unsigned number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

// Quotes of one date; undated ones of one source.
const std::string& date_of(const PriceQuote& quote)
{
    return quote.as_of.empty() ? quote.source : quote.as_of;
}

bool same_way_of_paying(QuoteBilling a, QuoteBilling b)
{
    return a == b || (is_usual(a) && is_usual(b));
}

// The cheapest quote of the provider for the card; null: none. An empty date: the latest, undated ones last.
const PriceQuote* quote_for(const Catalogue& catalogue, const Scenario& scenario, const std::string& gpu,
                            const PriceQuote& like, bool same_date)
{
    const PriceQuote* found = nullptr;
    for (const PriceQuote& quote : catalogue.prices) {
        if (quote.gpu != gpu || quote.provider != like.provider || !same_way_of_paying(quote.billing, like.billing) ||
            (same_date && date_of(quote) != date_of(like))) {
            continue;
        }
        const auto rank = [&scenario](const PriceQuote& each) {
            return std::pair(earliest_day(each.as_of).value_or(Day()), -followed_price(scenario, each));
        };
        if (found == nullptr || rank(quote) > rank(*found)) {
            found = &quote;
        }
    }
    return found;
}

// Quotes like one of them for all contenders; empty: the provider lacks a card.
std::vector<const PriceQuote*> quotes_like(const Catalogue& catalogue, const Scenario& scenario, const PriceQuote& like,
                                           bool same_date)
{
    std::vector<const PriceQuote*> quotes;
    for (const Contender& contender : scenario.contenders) {
        const PriceQuote* const quote = quote_for(catalogue, scenario, contender.gpu, like, same_date);
        if (quote == nullptr) {
            return {};
        }
        quotes.push_back(quote);
    }
    return quotes;
}

} // namespace

std::optional<Day> earliest_day(std::string_view as_of)
{
    const auto year = digits_at(as_of, 0, 4);
    if (!year) {
        return std::nullopt;
    }
    const std::chrono::year_month_day day(std::chrono::year(static_cast<int>(*year)),
                                          std::chrono::month(digits_at(as_of, 5, 2).value_or(1)),
                                          std::chrono::day(digits_at(as_of, 8, 2).value_or(1)));
    return day.ok() ? std::optional<Day>(day) : std::nullopt;
}

std::optional<int> days_old(const PriceQuote& quote, Day today)
{
    const std::optional<Day> day = earliest_day(quote.as_of);
    return day ? std::optional(std::max(0, static_cast<int>((today - *day).count()))) : std::nullopt;
}

QuoteAge age_of(const PriceQuote& quote, Day today)
{
    const std::optional<int> days = days_old(quote, today);
    return !days ? QuoteAge::Undated : *days > days_until_old ? QuoteAge::Old : QuoteAge::Recent;
}

PriceBasis price_basis(const Catalogue& catalogue, const Scenario& scenario)
{
    PriceBasis basis;
    const PriceQuote* first = nullptr;
    for (const Contender& contender : scenario.contenders) {
        const PriceQuote* quote = catalogue.price(contender.price_source);
        if (quote != nullptr && quoted_price(scenario, *quote) != quote->usd_per_gpu_hour) {
            quote = nullptr;
        }
        basis.quotes.push_back(quote);
        if (quote == nullptr) {
            continue;
        }
        if (first == nullptr) {
            first = quote;
        }
        basis.providers_differ = basis.providers_differ || quote->provider != first->provider;
        basis.dates_differ = basis.dates_differ || date_of(*quote) != date_of(*first);
    }
    return basis;
}

std::optional<OneProvider> one_provider(const Catalogue& catalogue, const Scenario& scenario)
{
    std::vector<const PriceQuote*> now;
    for (const Contender& contender : scenario.contenders) {
        now.push_back(catalogue.price(contender.price_source));
    }
    const auto count = [&now](auto condition) {
        return std::ranges::count_if(now,
                                     [&](const PriceQuote* quote) { return quote != nullptr && condition(*quote); });
    };
    std::vector<const PriceQuote*> best;
    std::tuple<bool, std::ptrdiff_t, std::ptrdiff_t, Day> best_rank;
    for (const PriceQuote& like : catalogue.prices) {
        for (const bool same_date : {true, false}) {
            const auto quotes = quotes_like(catalogue, scenario, like, same_date);
            const std::tuple rank(same_date, count([&](const PriceQuote& quote) {
                                      return same_way_of_paying(quote.billing, like.billing);
                                  }),
                                  count([&](const PriceQuote& quote) { return quote.provider == like.provider; }),
                                  earliest_day(like.as_of).value_or(Day()));
            if (!quotes.empty() && (best.empty() || rank > best_rank)) {
                best = quotes;
                best_rank = rank;
            }
        }
    }
    if (best.empty() || best == now) {
        return std::nullopt;
    }
    return OneProvider{best.front()->provider, best};
}

} // namespace tiebreak
