// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/schema_check.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/own_facts/own_facts_schema.h"
#include "tests/support/test_class.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace tiebreak;

// The one rule for texts of files and of keyboards.
class PlainTextTest : public QObject {
    Q_OBJECT

    static QString marks(int count) { return QString(count, QChar(0x0301)); }

private slots:
    void linesAndWhatIsNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("is_plain");
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("plain") << QStringLiteral("A100 80 GB (PCIe), 2024") << true;
        QTest::newRow("scripts") << QStringLiteral("日本語 עברית हिन्दी 🇩🇪👩‍💻")
                                 << true;
        QTest::newRow("line feed at the end") << QStringLiteral("a\n") << false;
        QTest::newRow("carriage return") << QStringLiteral("a\rb") << false;
        QTest::newRow("tab") << QStringLiteral("a\tb") << false;
        QTest::newRow("null") << QString(QChar(0)) << false;
        QTest::newRow("delete") << QString(QChar(0x7F)) << false;
        QTest::newRow("escape of eight bits") << QString(QChar(0x9B)) << false;
        QTest::newRow("line separator") << QString(QChar(0x2028)) << false;
        QTest::newRow("turned round") << QString(QStringLiteral("a") + QChar(0x202E)) << false;
        QTest::newRow("half a character") << QString(QChar(0xD83D)) << false;
        QTest::newRow("a space") << QStringLiteral(" ") << false;
        QTest::newRow("spaces of all kinds") << QStringLiteral("\u00A0\u2003\u3000") << false;
        QTest::newRow("no width") << QStringLiteral("\u200B") << false;
        QTest::newRow("joiners and the mark of byte order") << QStringLiteral("\u200D\u2060\uFEFF\u00AD") << false;
        QTest::newRow("marks on nothing") << marks(2) << false;
        QTest::newRow("a filler of Hangul") << QStringLiteral("\u3164") << false;
        QTest::newRow("the empty pattern of Braille") << QStringLiteral("\u2800") << false;
        QTest::newRow("a variation of nothing") << QStringLiteral("\uFE0F") << false;
        QTest::newRow("tags of nothing") << QStringLiteral("\U000E0041\U000E0100") << false;
        QTest::newRow("a dot beside what has no width") << QStringLiteral("\u200B.") << true;
        QTest::newRow("four marks") << QString(QStringLiteral("e") + marks(4)) << true;
        QTest::newRow("five marks") << QString(QStringLiteral("e") + marks(5)) << false;
    }

    void linesAndWhatIsNone()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, is_plain);
        QCOMPARE(is_plain_line(text), is_plain);
        // Schemas say the same, whatever reads the file.
        QCOMPARE(schema_problems(plain_line_schema(0, longest_name), text).empty(), is_plain);
        QVERIFY(is_plain_line(fitted(text, longest_name), longest_name));
        if (is_plain) {
            QCOMPARE(fitted(text, longest_name), text);
        }
    }

    // Names of files may be anything.
    void whatIsNoLineIsShownOnOne()
    {
        QCOMPARE(printable(QStringLiteral("a\nb\t\x1b[1m")), QStringLiteral("a\\x0ab\\x09\\x1b[1m"));
        QCOMPARE(printable(QStringLiteral("a\u202Efdp.exe")), QStringLiteral("a\\u202efdp.exe"));
        QCOMPARE(printable(QStringLiteral("\u0085\u2028")), QStringLiteral("\\x85\\u2028"));
        QCOMPARE(printable(QStringLiteral("übrig 日本語 🙂 ")), QStringLiteral("übrig 日本語 🙂 "));
        QCOMPARE(problem_at(QStringLiteral("a\nb.json"), 3, QStringLiteral("no")),
                 QStringLiteral("a\\x0ab.json:3: no"));
        QCOMPARE(shown_path(QStringLiteral("/tmp/a\rb/c")), QStringLiteral("/tmp/a\\x0db/c"));
    }

    void lengthsCountCharacters()
    {
        const QString faces = QStringLiteral("🙂").repeated(longest_pin_name); // two of UTF-16 each
        QVERIFY(is_plain_line(faces, longest_pin_name));
        QVERIFY(!is_plain_line(faces + u'.', longest_pin_name));
        QCOMPARE(fitted(faces + QStringLiteral("🙂"), longest_pin_name), faces);
        QCOMPARE(fitted(QStringLiteral("  two\n lines\t"), longest_name), QStringLiteral("two lines"));
        QCOMPARE(fitted(QString(u'a' + marks(100)), longest_name), QString(u'a' + marks(4)));
    }

    // Of whatever somebody types.
    void whatIsFittedFits()
    {
        QRandomGenerator random(17);
        const QList<char16_t> often{u' ', u'\n', u'\u0301', u'\u202E', u'\u2028', u'\xD83D', u'\xDE42', u'\u200D'};
        for (int round = 0; round < 500; ++round) {
            QString text;
            for (int i = random.bounded(120); i >= 0; --i) {
                text += QChar(random.bounded(2) == 0 ? often[random.bounded(int(often.size()))]
                                                     : char16_t(random.bounded(0x10000)));
            }
            const int longest = 1 + random.bounded(100);
            const QString line = fitted(text, longest);
            QVERIFY2(is_plain_line(line, longest), qPrintable(text));
            QCOMPARE(fitted(line, longest), line);
        }
    }
};

TIEBREAK_TEST(PlainTextTest, QCoreApplication)
#include "tst_plain_text.moc"
