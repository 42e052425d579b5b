// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/price_wording.h"

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
    return PriceWording::tr("Price of a GPU-hour by provider, US dollars");
}

} // namespace tiebreak
