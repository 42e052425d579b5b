// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/costs/price_basis.h"

#include <QString>

#include <optional>

// What stands beside the verdict of the prices that it leans on. `today` is the day of whoever looks; files have none
// and state dates alone, so that one session gives the same bytes on every day.
namespace tiebreak {

struct PriceNote {
    QString text;       // in sentences; empty: all prices are the user's own
    bool warns = false; // providers or dates differ
    bool is_old = false;
    QString remedy;      // on the button that puts all contenders on one provider; empty: there is none
    QString remedy_help; // what it does, in one sentence

    bool operator==(const PriceNote&) const = default;
};

[[nodiscard]] PriceNote priceNote(const Analysis& analysis, const Catalogue& catalogue,
                                  std::optional<Day> today = std::nullopt);

// Of a contender at a spot price: what interruptions do to its price and to the limit of the first token. Empty for all
// others.
[[nodiscard]] QString spotNote(const Analysis& analysis, const Catalogue& catalogue, std::size_t contender);

// "$0.53 ÷ 97.9 % of the time that works = $0.54"
[[nodiscard]] QString effectivePriceText(double usd, const Spot& spot);

// "474 days old"; "undated"
[[nodiscard]] QString ageText(const PriceQuote& quote, Day today);

} // namespace tiebreak
