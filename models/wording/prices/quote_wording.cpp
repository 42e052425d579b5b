// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/prices/quote_wording.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/text_locale.h"
#include "models/wording/data_text.h"
#include "models/wording/numbers/amounts.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace tiebreak {

namespace {

struct QuoteWords {
    Q_DECLARE_TR_FUNCTIONS(QuoteWording)
};

// The engine's texts of ways of paying once more, for lupdate; a test compares.
[[maybe_unused]] constexpr std::array billing_texts{
    QT_TRANSLATE_NOOP("QuoteWording", "on demand"),
    QT_TRANSLATE_NOOP("QuoteWording", "Rented by the hour, for as long as you like."),
    QT_TRANSLATE_NOOP("QuoteWording", "spot"),
    QT_TRANSLATE_NOOP("QuoteWording", "Spare capacity that the provider may take back at any time."),
    QT_TRANSLATE_NOOP("QuoteWording", "1 year"),
    QT_TRANSLATE_NOOP("QuoteWording", "Taken for a year and paid whether used or not."),
    QT_TRANSLATE_NOOP("QuoteWording", "3 years"),
    QT_TRANSLATE_NOOP("QuoteWording", "Taken for three years and paid whether used or not."),
    QT_TRANSLATE_NOOP("QuoteWording", "by use"),
    QT_TRANSLATE_NOOP("QuoteWording", "Serverless: only the time at work is paid; a worker that slept starts cold."),
    QT_TRANSLATE_NOOP("QuoteWording", "kept on"),
    QT_TRANSLATE_NOOP("QuoteWording", "A serverless worker that is kept on, and paid all the time."),
    QT_TRANSLATE_NOOP("QuoteWording", "bundle"),
    QT_TRANSLATE_NOOP("QuoteWording", "A whole server of several GPUs, rented by the hour."),
};

QString translated(std::string_view text)
{
    return QCoreApplication::translate("QuoteWording", std::string(text).c_str());
}

} // namespace

QString billingLabel(QuoteBilling billing)
{
    return translated(row_of(billing).label);
}

QString billingMeaning(QuoteBilling billing)
{
    return translated(row_of(billing).meaning);
}

QString quoteText(double usd)
{
    return exactMoney(usd);
}

QString quoteOrigin(const PriceQuote& quote)
{
    QStringList parts{to_qstring(quote.source), billingLabel(quote.billing),
                      quote.as_of.empty() ? QuoteWords::tr("undated") : date_text(to_qstring(quote.as_of))};
    if (!quote.note.empty()) {
        parts << dataText(quote.note);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace tiebreak
