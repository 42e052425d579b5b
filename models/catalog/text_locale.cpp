// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/text_locale.h"

#include <QDate>
#include <QDateTime>

namespace tiebreak {

namespace {

QLocale plainLocale()
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // the C locale's own options leave the commas out
    return locale;
}

struct TextLocales {
    QLocale text = plainLocale();
    QLocale box = QLocale::c();
};

TextLocales& locales()
{
    static TextLocales now;
    return now;
}

bool writesIsoDates()
{
    return textLocale().language() == QLocale::C;
}

// With all digits of the year: "29.11.26" may be of any century.
QString dayFormat()
{
    QString format = textLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy"))) {
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    }
    return format;
}

} // namespace

const QLocale& textLocale()
{
    return locales().text;
}

const QLocale& boxLocale()
{
    return locales().box;
}

void setTextLocale(const QLocale& locale)
{
    TextLocales& now = locales();
    const bool is_plain = locale.language() == QLocale::C || locale.language() == QLocale::English;
    now.text = is_plain ? plainLocale() : locale;
    now.text.setNumberOptions(QLocale::DefaultNumberOptions);
    now.box = now.text;
    now.box.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(now.text);
}

QString dateText(const QString& iso)
{
    const QDate day = writesIsoDates() ? QDate() : QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? textLocale().toString(day, dayFormat()) : iso;
}

QString dateTimeText(const QDateTime& when)
{
    return textLocale().toString(when, writesIsoDates() ? QStringLiteral("yyyy-MM-dd HH:mm")
                                                        : QString(dayFormat() + QStringLiteral(" HH:mm")));
}

} // namespace tiebreak
