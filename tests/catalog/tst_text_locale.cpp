// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/text_locale.h"

#include "tests/support/test_class.h"

#include <QDate>
#include <QDateTime>
#include <QTest>

using namespace tiebreak;

class TestTextLocale : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { set_text_locale(QLocale::c()); }

    void numbersAreTheLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("in_a_box");
        QTest::newRow("C") << QStringLiteral("C") << QStringLiteral("1,234,567.5") << QStringLiteral("1234567.5");
        QTest::newRow("English") << QStringLiteral("en_GB") << QStringLiteral("1,234,567.5")
                                 << QStringLiteral("1234567.5");
        QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("1.234.567,5") << QStringLiteral("1234567,5");
        QTest::newRow("French") << QStringLiteral("fr") << QStringLiteral("1\u202f234\u202f567,5")
                                << QStringLiteral("1234567,5");
    }

    void numbersAreTheLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, in_a_box);
        set_text_locale(QLocale(language));
        QCOMPARE(text_locale().toString(1234567.5, 'f', 1), text);
        QCOMPARE(box_locale().toString(1234567.5, 'f', 1), in_a_box);
        QCOMPARE(QLocale().toString(1234567.5, 'f', 1), text);                     // Qt's own controls
        QCOMPARE(QString::number(1234567.5, 'f', 1), QStringLiteral("1234567.5")); // files
    }

    void datesAreTheLanguages()
    {
        const QDateTime when(QDate(2026, 11, 29), QTime(17, 5));
        QCOMPARE(date_text(QStringLiteral("2026-11-29")), QStringLiteral("2026-11-29"));
        QCOMPARE(date_time_text(when), QStringLiteral("2026-11-29 17:05"));
        set_text_locale(QLocale(QStringLiteral("de")));
        QCOMPARE(date_text(QStringLiteral("2026-11-29")), QStringLiteral("29.11.2026"));
        QCOMPARE(date_text(QStringLiteral("2026-11")), QStringLiteral("2026-11"));
        QCOMPARE(date_text(QStringLiteral("2026")), QStringLiteral("2026"));
        QCOMPARE(date_text(QStringLiteral("undated")), QStringLiteral("undated"));
        QCOMPARE(date_text(QString()), QString());
        QCOMPARE(date_time_text(when), QStringLiteral("29.11.2026 17:05"));
    }
};

TIEBREAK_TEST(TestTextLocale, QCoreApplication)
#include "tst_text_locale.moc"
