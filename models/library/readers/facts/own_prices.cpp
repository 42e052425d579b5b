// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/facts/own_prices.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"
#include "models/engine/facts/price_quote.h"
#include "models/library/names.h"
#include "models/library/readers/facts/price_row.h"
#include "models/library/records/server_run.h"
#include "models/library/table.h"
#include "models/library/watched.h"

namespace tiebreak {

namespace {

std::optional<QString> text(const CsvRow& row, const std::optional<std::size_t>& column)
{
    const QString value = cell(row, column);
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

QStringList billing_words()
{
    QStringList words;
    for (const QuoteBillingRow& row : quote_billings()) {
        words.append(to_qstring(row.word));
    }
    return words;
}

void read_own_prices(const Content& content, Reading& reading)
{
    const std::optional<CsvTable> table = table_of(content, reading);
    if (!table) {
        return;
    }
    const auto column = [&table](const char* name) { return column_of(*table, {name}); };
    for (const CsvRow& row : watched(table->rows, reading)) {
        const auto number = [&](const char* name) -> std::optional<double> {
            const QString value = cell(row, column(name));
            const auto read = number_of(QString(value).remove(u'$'));
            if (!value.isEmpty() && !read) {
                reading.refuse(row.line,
                               Import::tr("%1 is %2; it must be a number").arg(QLatin1StringView(name), quoted(value)));
            }
            return read;
        };
        PriceRecord price;
        price.provider = text(row, column("provider"));
        price.region = text(row, column("region"));
        const CardName card = card_from(cell(row, column("gpu")));
        if (!card.name.isEmpty()) {
            price.gpu = card.name;
        } else if (!card.kinds.isEmpty()) {
            reading.note(row.line, Import::tr("%1 may be %2; write one of them")
                                       .arg(quoted(cell(row, column("gpu"))), card.kinds.join(QStringLiteral(", "))));
        }
        price.usd_per_gpu_hour = number("usd_per_gpu_hour");
        price.spot_usd_per_gpu_hour = number("spot_usd_per_gpu_hour");
        const auto gpus = number("gpus_per_node");
        if (reading.refused) {
            return;
        }
        if (!price.usd_per_gpu_hour) {
            reading.refuse(row.line, Import::tr("usd_per_gpu_hour is empty; it must be a number"));
            return;
        }
        if (gpus && !(*gpus >= 1 && *gpus <= 1024 && *gpus == static_cast<int>(*gpus))) {
            reading.refuse(row.line, Import::tr("gpus_per_node is %1; it must be a whole number").arg(*gpus));
            return;
        }
        if (gpus) {
            price.gpus_per_node = static_cast<int>(*gpus);
        }
        price.billing = text(row, column("billing"));
        if (price.billing && !quote_billing_from(price.billing->toStdString())) {
            reading.refuse(row.line, Import::tr("billing is %1; it must be one of %2")
                                         .arg(quoted(*price.billing), billing_words().join(QStringLiteral(", "))));
            return;
        }
        price.as_of = text(row, column("as_of"));
        if (price.as_of && !is_price_date(*price.as_of)) {
            reading.refuse(row.line,
                           Import::tr("as_of is %1; it must be a day, a month or a year, such as 2026-11-29 or 2026-11")
                               .arg(quoted(*price.as_of)));
            return;
        }
        add_price(reading, price, row.line);
        if (reading.refused) {
            return;
        }
    }
    if (reading.records.empty() && !reading.refused) {
        reading.refuse(0, Import::tr("the list has no rows; write one price a row below the names of the columns"));
    }
}

bool is_own_prices(const Content& content)
{
    return head_names(content, {"gpu", "usd_per_gpu_hour"});
}

} // namespace

Format own_prices_format()
{
    return {QLatin1StringView("own-prices"),
            QT_TRANSLATE_NOOP("Import", "own price list (CSV with the columns gpu and usd_per_gpu_hour)"),
            is_own_prices, read_own_prices};
}

} // namespace tiebreak
