// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/price_wording.h"

#include "models/catalog/files/qt_text.h"
#include "models/engine/costs/quotes.h"
#include "models/wording/prices/quote_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct PriceWording {
    Q_DECLARE_TR_FUNCTIONS(PriceWording)
};

} // namespace

QString ownPrice()
{
    return PriceWording::tr("own price");
}

QString offerName(const PriceQuote& quote)
{
    const QString provider = to_qstring(quote.provider);
    return is_usual(quote.billing) ? provider : PriceWording::tr("%1, %2").arg(provider, billingLabel(quote.billing));
}

QString priceTitle(const QStringList& lowest)
{
    return PriceWording::tr("%1 an hour").arg(listed(lowest));
}

QString priceFrom(const QString& gpu, double usd_per_hour)
{
    return PriceWording::tr("%1 from %2").arg(gpu, money(usd_per_hour));
}

QString priceSubtitle()
{
    return PriceWording::tr("Price of a GPU-hour by provider, on demand unless said, US dollars");
}

} // namespace tiebreak
