// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/text_locale.h"

#include <QDate>
#include <QDateTime>

namespace tiebreak {

namespace {

QLocale plain_locale()
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // the C locale's own options leave the commas out
    return locale;
}

struct TextLocales {
    QLocale text = plain_locale();
    QLocale box = QLocale::c();
};

TextLocales& locales()
{
    static TextLocales now;
    return now;
}

bool writes_iso_dates()
{
    return text_locale().language() == QLocale::C;
}

// With all digits of the year: "29.11.26" may be of any century.
QString day_format()
{
    QString format = text_locale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy"))) {
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    }
    return format;
}

} // namespace

const QLocale& text_locale()
{
    return locales().text;
}

const QLocale& box_locale()
{
    return locales().box;
}

void set_text_locale(const QLocale& locale)
{
    TextLocales& now = locales();
    const bool is_plain = locale.language() == QLocale::C || locale.language() == QLocale::English;
    now.text = is_plain ? plain_locale() : locale;
    now.text.setNumberOptions(QLocale::DefaultNumberOptions);
    now.box = now.text;
    now.box.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(now.text);
}

QString date_text(const QString& iso)
{
    const QDate day = writes_iso_dates() ? QDate() : QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? text_locale().toString(day, day_format()) : iso;
}

QString date_time_text(const QDateTime& when)
{
    return text_locale().toString(when, writes_iso_dates() ? QStringLiteral("yyyy-MM-dd HH:mm")
                                                           : QString(day_format() + QStringLiteral(" HH:mm")));
}

} // namespace tiebreak
