// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/entries/price_reader.h"

#include "models/catalog/entries/entry_rules.h"

#include <QDate>

namespace tiebreak {

using namespace Qt::StringLiterals;

PriceQuote read_price(JsonReader& in, const Catalogue& catalogue)
{
    static const TextRule id =
        TextRule::matching(u"[a-z0-9]+(-[a-z0-9]+)*"_s,
                           CatalogLoader::tr("lower-case letters and digits with hyphens, such as \"runpod-l40s\""));
    static const TextRule day = TextRule::matching(
        u"\\d{4}(-\\d\\d(-\\d\\d)?)?"_s,
        CatalogLoader::tr("a day such as \"2026-03-22\", or its month or year where no more is said"));
    static const TextRule billing_words = [] {
        QStringList words;
        for (const QuoteBillingRow& row : quote_billings()) {
            words.append(QString::fromUtf8(row.word.data(), static_cast<qsizetype>(row.word.size())));
        }
        return TextRule::one_of(words);
    }();
    PriceQuote quote;
    in.text("id"_L1, quote.id, id);
    in.text("provider"_L1, quote.provider);
    in.text("gpu"_L1, quote.gpu);
    check_known(in, "gpu"_L1, quote.gpu, catalogue.gpus, u"gpus.json"_s);
    in.number("usd_per_gpu_hour"_L1, quote.usd_per_gpu_hour, up_to(1000, u"$ per GPU-hour"_s));
    if (in.has("gpus_per_node"_L1)) {
        in.whole_number("gpus_per_node"_L1, quote.gpus_per_node, 1, 1024);
    }
    in.optional_text("offer"_L1, quote.offer);
    in.optional_text("region"_L1, quote.region);
    std::string billing;
    in.text("billing"_L1, billing, billing_words);
    quote.billing = quote_billing_from(billing).value_or(QuoteBilling::OnDemand);
    const bool has_day = in.optional_text("as_of"_L1, quote.as_of, day);
    const QString earliest = QString::fromStdString(quote.as_of) % u"-01-01"_s; // the first ten letters are a day
    if (has_day && !QDate::fromString(earliest.left(10), Qt::ISODate).isValid()) {
        in.reject("as_of"_L1, day.meaning);
    }
    in.text("source"_L1, quote.source);
    in.optional_text("note"_L1, quote.note);
    return quote;
}

} // namespace tiebreak
