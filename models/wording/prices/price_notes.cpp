// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/prices/price_notes.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/costs/quotes.h"
#include "models/wording/charts/price_wording.h"
#include "models/wording/prices/quote_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace tiebreak {

namespace {

struct PriceNotes {
    Q_DECLARE_TR_FUNCTIONS(PriceNotes)
};

QString dateOf(const PriceQuote& quote)
{
    return quote.as_of.empty() ? PriceNotes::tr("undated") : date_text(to_qstring(quote.as_of));
}

// "RunPod, 2026-03-22"
QString offerOf(const PriceQuote& quote)
{
    return PriceNotes::tr("%1, %2").arg(offerName(quote), dateOf(quote));
}

// "L40S: AWS, spot, undated; A100 PCIe: RunPod, 2026-03-22", without the names when all agree.
QString offersByContender(const Analysis& analysis, const PriceBasis& basis)
{
    std::vector<std::pair<QString, QStringList>> groups;
    for (std::size_t i = 0; i < basis.quotes.size(); ++i) {
        const QString offer = basis.quotes[i] == nullptr ? PriceNotes::tr("own price") : offerOf(*basis.quotes[i]);
        auto group = std::ranges::find(groups, offer, &std::pair<QString, QStringList>::first);
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {offer, {}});
        }
        group->second << contenderName(analysis, i);
    }
    QStringList texts;
    for (const auto& [offer, names] : groups) {
        texts << (groups.size() == 1 ? offer : PriceNotes::tr("%1: %2").arg(listed(names), offer));
    }
    return texts.join(PriceNotes::tr("; "));
}

// Of the quotes that the contenders follow.
QString ageSentence(const PriceBasis& basis, Day today)
{
    int oldest = 0;
    bool has_undated = false;
    for (const PriceQuote* const quote : basis.quotes) {
        if (quote != nullptr) {
            const std::optional<int> days = days_old(*quote, today);
            has_undated = has_undated || !days;
            oldest = std::max(oldest, days.value_or(0));
        }
    }
    const bool is_old = oldest > days_until_old;
    if (!is_old && !has_undated) {
        return {};
    }
    if (!is_old) {
        return PriceNotes::tr("Undated prices may be old.");
    }
    return has_undated
               ? PriceNotes::tr("The oldest is %n [day|days] old, and some are undated: ask again before you decide.",
                                nullptr, oldest)
               : PriceNotes::tr("That is %n [day|days] ago: ask again before you decide.", nullptr, oldest);
}

// "90 min", "5 min", "20 s": of minutes.
QString durationText(double minutes)
{
    return minutes < 1 ? PriceNotes::tr("%1 s").arg(number(minutes * 60))
                       : PriceNotes::tr("%1 min").arg(number(minutes));
}

} // namespace

QString ageText(const PriceQuote& quote, Day today)
{
    const std::optional<int> days = days_old(quote, today);
    return days ? PriceNotes::tr("%n [day|days] old", nullptr, *days) : PriceNotes::tr("undated");
}

QString effectivePriceText(double usd, const Spot& spot)
{
    return PriceNotes::tr("%1 ÷ %2 of the time that works = %3")
        .arg(quoteText(usd), percent(spot_uptime(spot), 4), money(effective_usd(usd, spot), 1));
}

QString spotNote(const Analysis& analysis, const Catalogue& catalogue, std::size_t contender)
{
    const Scenario& scenario = analysis.scenario;
    const PriceQuote* const quote = catalogue.price(scenario.contenders[contender].price_source);
    if (quote == nullptr || quote->billing != QuoteBilling::Spot) {
        return {};
    }
    const QString name = contenderName(analysis, contender);
    const Spot& spot = scenario.spot;
    if (spot.interruptions_per_day == 0 || spot.minutes_lost == 0) {
        return PriceNotes::tr("The %1 is rented at a spot price and may be taken away; no interruptions are counted.")
            .arg(name);
    }
    const QString price = PriceNotes::tr("Spot of the %1: %2 with %3 interruptions a day of %4 each.")
                              .arg(name, effectivePriceText(quoted_price(scenario, *quote), spot),
                                   number(spot.interruptions_per_day), durationText(spot.minutes_lost));
    const auto limit = scenario.limits.ttft_ms;
    if (!limit) {
        return price;
    }
    const bool is_longer = spot.minutes_lost * 60'000 > *limit;
    const QString effect =
        is_longer
            ? PriceNotes::tr("One is longer than the limit of the first token: unless spares take over, requests "
                             "that arrive in it miss the limit, %1 of all.")
                  .arg(percent(1 - spot_uptime(spot)))
            : PriceNotes::tr("One is shorter than the limit of the first token, so that requests may wait it out.");
    return price + QLatin1Char(' ') + effect;
}

PriceNote priceNote(const Analysis& analysis, const Catalogue& catalogue, std::optional<Day> today)
{
    const PriceBasis basis = price_basis(catalogue, analysis.scenario);
    PriceNote note;
    QStringList sentences;
    note.warns = basis.differs();
    if (std::ranges::any_of(basis.quotes, [](const PriceQuote* quote) { return quote != nullptr; })) {
        const QString offers = offersByContender(analysis, basis);
        sentences << (basis.providers_differ && basis.dates_differ
                          ? PriceNotes::tr("Prices of different providers and dates: %1.").arg(offers)
                      : basis.providers_differ ? PriceNotes::tr("Prices of different providers: %1.").arg(offers)
                      : basis.dates_differ     ? PriceNotes::tr("Prices of different dates: %1.").arg(offers)
                                               : PriceNotes::tr("Prices: %1.").arg(offers));
    }
    if (today) {
        const QString age = ageSentence(basis, *today);
        note.is_old = !age.isEmpty();
        sentences << age;
    }
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        sentences << spotNote(analysis, catalogue, i);
    }
    sentences.removeAll(QString());
    note.text = sentences.join(QLatin1Char(' '));
    if (note.warns) {
        if (const auto one = one_provider(catalogue, analysis.scenario)) {
            note.remedy = PriceNotes::tr("All from %1").arg(to_qstring(one->provider));
            QStringList quotes;
            for (std::size_t i = 0; i < one->quotes.size(); ++i) {
                quotes << PriceNotes::tr("%1 %2").arg(contenderName(analysis, i),
                                                      quoteText(quoted_price(analysis.scenario, *one->quotes[i])));
            }
            note.remedy_help =
                PriceNotes::tr("Puts all contenders on quotes of %1: %2 an hour. One step back undoes it.")
                    .arg(offerOf(*one->quotes.front()), listed(quotes));
        }
    }
    return note;
}

} // namespace tiebreak
