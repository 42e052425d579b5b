// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/facts/price_row.h"

#include <QDate>
#include <QRegularExpression>

namespace tiebreak {

void add_price(Reading& reading, const PriceRecord& price, int line)
{
    constexpr double most = 1000; // $ an hour for one GPU
    for (const std::optional<double>& usd : {price.usd_per_gpu_hour, price.spot_usd_per_gpu_hour}) {
        if (usd && !(*usd > 0 && *usd <= most)) {
            reading.refuse(
                line, Import::tr("a GPU costs $%1 an hour; it must be above 0 and at most %2").arg(*usd).arg(most));
            return;
        }
    }
    constexpr std::size_t most_prices = 50'000; // more than any cloud has
    if (reading.records.size() == most_prices) {
        reading.refuse(line, Import::tr("the list has more than %1 prices; give a part of it").arg(most_prices));
        return;
    }
    reading.records.emplace_back(price);
}

bool is_price_date(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\d{4}(-\\d{2}(-\\d{2})?)?$"));
    return pattern.match(text).hasMatch() &&
           QDate::fromString(text + QStringLiteral("-01-01").sliced(text.size() - 4), Qt::ISODate).isValid();
}

} // namespace tiebreak
