// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/session/files/session_file.h"
#include "tests/session/files/damage.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace tiebreak;

namespace {

const QString damaged_name = QStringLiteral("s.tiebreak");

} // namespace

class DamagedSessionsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    QByteArray m_text;

    // "opened" when the session is whole and valid, "refused" when that is said in the right form; else what is wrong.
    QString outcome(const QByteArray& text) const
    {
        static const QRegularExpression form(QStringLiteral("^s\\.tiebreak:(\\d+): \\P{Cc}+$"));
        QStringList problems;
        const auto session = session_from_text(text, damaged_name, *m_catalogue, problems);
        if (session) {
            const QByteArray again = session_to_text(session->document, session->view);
            QStringList none;
            const auto copy = session_from_text(again, damaged_name, *m_catalogue, none);
            const bool is_whole = problems.isEmpty() && copy && copy->document == session->document &&
                                  validate(session->document.scenario, *m_catalogue).empty();
            return is_whole ? QStringLiteral("opened") : QStringLiteral("opened in part");
        }
        for (const QString& problem : problems) {
            const auto match = form.match(problem);
            const int line = match.captured(1).toInt();
            if (!match.hasMatch() || line < 1 || line > text.count('\n') + 1) {
                return problem;
            }
        }
        return problems.isEmpty() || problems.size() > 21 ? QStringLiteral("no problem or too many")
                                                          : QStringLiteral("refused");
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalogue);
        const Scenario scenario = default_scenario(*m_catalogue);
        m_text = session_to_text(
            {scenario, {{"A", scenario, true}, {"B", scenario, false}}, {"batch", "pue"}},
            {{QStringLiteral("page"), QStringLiteral("Cost")}, {QStringLiteral("tab"), QStringLiteral("Results")}});
        QCOMPARE(outcome(m_text), QStringLiteral("opened"));
    }

    void tenThousandMutations()
    {
        Damage damage;
        int opened = 0;
        for (int i = 0; i < rounds(10'000); ++i) {
            const QByteArray text = damage.doneTo(m_text);
            const QString result = outcome(text);
            QVERIFY2(result == QStringLiteral("opened") || result == QStringLiteral("refused"), qPrintable(result));
            opened += result == QStringLiteral("opened") ? 1 : 0;
        }
        // A digit, a letter of a name or a space may change and all is well; most damage must show.
        QVERIFY2(opened > 0 && opened < rounds(10'000) / 2, QByteArray::number(opened).constData());
    }

    void everyCutIsSeen()
    {
        for (qsizetype length = 0; length < m_text.size() - 2; length += 50'000 / rounds(10'000)) {
            QCOMPARE(outcome(m_text.left(length)), QStringLiteral("refused"));
        }
    }

    void wrongBytes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& text, const char* says) {
            QTest::newRow(name) << text << QString::fromUtf8(says);
        };
        row("nothing", "", ":1: this is not JSON");
        row("zeros", QByteArray(1000, '\0'), ":1: this is not JSON");
        row("a list", "[]", ":1: the file holds no object");
        row("mark", "\xEF\xBB\xBF{}", ":1: the file begins with a byte order mark; save it as UTF-8 without one");
        row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), ":1: this is no UTF-8; save the file as UTF-8");
        row("Latin-1", "{\n\"format\":\n\"M\xFCnchen\"}", ":3: this is no UTF-8; save the file as UTF-8");
        row("overlong", "{\"\xC0\x80\": 1}", ":1: this is no UTF-8");
        row("two values", "{}\n{}", ":2: this is not JSON");
        row("comment", "{ // no\n}", ":1: this is not JSON");
    }

    void wrongBytes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, says);
        QStringList problems;
        QVERIFY(!session_from_text(text, damaged_name, *m_catalogue, problems));
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].startsWith(QString(damaged_name % says)), qPrintable(problems[0]));
    }

    // As the box in which a pin is named would take none of them.
    void namesOfPinsCanBeSeen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << QString();
        QTest::newRow("spaces") << QStringLiteral("   ");
        QTest::newRow("no width") << QStringLiteral("\u200B\u200B");
        QTest::newRow("a filler") << QStringLiteral("\u3164");
        QTest::newRow("a line break") << QStringLiteral("a\\nb");
    }

    void namesOfPinsCanBeSeen()
    {
        QFETCH(const QString, name);
        const QString text = QStringLiteral("{\"format\": \"tiebreak-session\", \"version\": 1, \"scenario\": {},\n"
                                            "\"pins\": [{\"name\": \"%1\", \"scenario\": {}}]}")
                                 .arg(name);
        QStringList problems;
        QVERIFY(!session_from_text(text.toUtf8(), damaged_name, *m_catalogue, problems));
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].startsWith(damaged_name + QStringLiteral(":2: ")), qPrintable(problems[0]));
    }

    // Each is near the largest size, and made so that something would grow without bounds.
    void hugeFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = "{\"format\": \"tiebreak-session\", \"version\": 1, \"scenario\": {}, ";
        const auto many = [](const QByteArray& part, qsizetype bytes) { return part.repeated(bytes / part.size()); };
        constexpr qsizetype bytes = 3'900'000;
        QTest::newRow("lists in lists") << many("[", bytes);
        QTest::newRow("objects in objects") << many("{\"a\":", bytes);
        QTest::newRow("deep axes") << QByteArray(head + "\"view\": {\"axes\": " + many("[", 2000) + many("]", 2000) +
                                                 "}}");
        QTest::newRow("locks") << QByteArray(head + "\"locked\": [" + many("\"batch\",", bytes) + "\"pue\"]}");
        QTest::newRow("pins") << QByteArray(head + "\"pins\": [" + many("{},", bytes) + "{}]}");
        QTest::newRow("contenders") << QByteArray("{\"format\": \"tiebreak-session\", \"version\": 1, \"scenario\": "
                                                  "{\"contenders\": [" +
                                                  many("{\"gpu\": \"x\"},", bytes) + "{}]}}");
        QByteArray keys = head;
        for (int i = 0; keys.size() < bytes; ++i) {
            keys += "\n\"k" + QByteArray::number(i) + "\": 1,";
        }
        QTest::newRow("keys") << QByteArray(keys + "\"z\": 1}");
        QTest::newRow("repeated keys") << QByteArray(head + many("\"a\":1,\n", bytes) + "\"z\": 1}");
    }

    void hugeFiles()
    {
        QFETCH(const QByteArray, text);
        QCOMPARE(outcome(text), QStringLiteral("refused"));
    }

    void filesAreReadWhole()
    {
        const QTemporaryDir folder;
        const auto problem_of = [&](const QByteArray& text) {
            const QString path = folder.filePath(damaged_name);
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
                return QStringLiteral("not written");
            }
            file.close();
            QStringList problems;
            const bool is_read = read_session(path, *m_catalogue, problems).has_value();
            return is_read ? QString() : problems.join(u'\n').mid(path.size());
        };
        const QByteArray most = m_text + QByteArray(13'000'000 - m_text.size(), ' ');
        QCOMPARE(problem_of(m_text), QString());
        QCOMPARE(problem_of(most), QString());
        QCOMPARE(problem_of(most + ' '), QStringLiteral(":1: the file is too large; it must be at most 13 MB"));
        QStringList problems;
        QVERIFY(!session_from_text(most + ' ', damaged_name, *m_catalogue, problems));
        QCOMPARE(problems,
                 QStringList(QStringLiteral("s.tiebreak:1: the file is too large; it must be at most 13 MB")));
        problems.clear();
        QVERIFY(!read_session(folder.path(), *m_catalogue, problems));
        QVERIFY2(problems[0].contains(QStringLiteral(":1: the file cannot be read")), qPrintable(problems[0]));
    }
};

TIEBREAK_TEST(DamagedSessionsTest, QCoreApplication)
#include "tst_damaged_sessions.moc"
