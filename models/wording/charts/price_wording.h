// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/price_quote.h"

#include <QString>
#include <QStringList>

// What the price chart says.
namespace tiebreak {

[[nodiscard]] QString ownPrice();                         // in place of a provider: the user typed it
[[nodiscard]] QString offerName(const PriceQuote& quote); // "AWS", "AWS, spot"
// The least price of each GPU, as priceFrom() says it: "L40S from $0.79 and A100 PCIe from $1.19 an hour".
[[nodiscard]] QString priceTitle(const QStringList& lowest);
[[nodiscard]] QString priceFrom(const QString& gpu, double usd_per_hour);
[[nodiscard]] QString priceSubtitle();

} // namespace tiebreak
