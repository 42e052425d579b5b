// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/json_locator.h"
#include "tests/support/test_class.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace tiebreak;

namespace {

// Line by line, so that the expectations below can be read off.
const QByteArray sample = "{\n"                                 // 1
                          "  \"format\": 1,\n"                  // 2
                          "  \"gpus\": [\n"                     // 3
                          "    {\"name\": \"a {[,]}\\\" b\",\n" // 4
                          "     \"rate\":\n"                    // 5
                          "       -864.5e1},\n"                 // 6
                          "    [1, 2,\n"                        // 7
                          "     {\"x\": null}], true\n"         // 8
                          "  ],\n"                              // 9
                          "  \"\\u0061\\\"b\": {\"c\": []},\n"  // 10
                          "  \"\": \"empty key\",\n"            // 11
                          "  \"format\": 2\n"                   // 12
                          "}\n";                                // 13

} // namespace

class TestJsonLocator : public QObject {
    Q_OBJECT

private slots:
    void findsTheLineOfAValue_data();
    void findsTheLineOfAValue();
    void findsTheLineOfAnOffset();
    void findsRepeatedKeys();
    void readsKeysAsQtDoes();
    void skipsAByteOrderMark();
    void copesWithDeepNesting();
    void findsWhatIsNoNumber();
    void copesWithAnyBytes();
};

void TestJsonLocator::findsTheLineOfAValue_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<int>("line");
    using P = QStringList;
    QTest::newRow("whole text") << P() << 1;
    QTest::newRow("a key given twice: the last, as Qt") << P{QStringLiteral("format")} << 12;
    QTest::newRow("list") << P{QStringLiteral("gpus")} << 3;
    QTest::newRow("list entry") << P{QStringLiteral("gpus"), QStringLiteral("0")} << 4;
    QTest::newRow("value on the line after its key")
        << P{QStringLiteral("gpus"), QStringLiteral("0"), QStringLiteral("rate")} << 6;
    QTest::newRow("list in a list") << P{QStringLiteral("gpus"), QStringLiteral("1")} << 7;
    QTest::newRow("object in a list in a list")
        << P{QStringLiteral("gpus"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("x")} << 8;
    QTest::newRow("last entry") << P{QStringLiteral("gpus"), QStringLiteral("2")} << 8;
    QTest::newRow("key written with escapes") << P{QStringLiteral("a\"b"), QStringLiteral("c")} << 10;
    QTest::newRow("empty key") << P{QString()} << 11;
    QTest::newRow("no such key: its object")
        << P{QStringLiteral("gpus"), QStringLiteral("0"), QStringLiteral("y")} << 4;
    QTest::newRow("no such index: its list") << P{QStringLiteral("gpus"), QStringLiteral("3")} << 3;
    QTest::newRow("negative index") << P{QStringLiteral("gpus"), QStringLiteral("-1")} << 3;
    QTest::newRow("key of a list") << P{QStringLiteral("gpus"), QStringLiteral("name")} << 3;
    QTest::newRow("into a number") << P{QStringLiteral("format"), QStringLiteral("0")} << 12;
}

void TestJsonLocator::findsTheLineOfAValue()
{
    QFETCH(const QStringList, path);
    QTEST(line_of(sample, path), "line");
}

void TestJsonLocator::findsTheLineOfAnOffset()
{
    QCOMPARE(line_at("a\nb\nc", 0), 1);
    QCOMPARE(line_at("a\nb\nc", 1), 1); // the line break belongs to its line
    QCOMPARE(line_at("a\nb\nc", 2), 2);
    QCOMPARE(line_at("a\nb\nc", 4), 3);
    QCOMPARE(line_at("a\nb\nc", -7), 1);
    QCOMPARE(line_at("a\nb\nc", 1'000'000), 3);
    QCOMPARE(line_at("a\nb\n", 4), 2); // no line stands after the last line break
    QCOMPARE(line_at("", 0), 1);
    QCOMPARE(line_at("a\r\nb", 3), 2);
}

void TestJsonLocator::findsRepeatedKeys()
{
    const std::vector<RepeatedKey> repeated = repeated_keys(sample);
    QCOMPARE(repeated.size(), 1U);
    QCOMPARE(repeated[0].key, QStringLiteral("format"));
    QCOMPARE(repeated[0].line, 12);
    QVERIFY(repeated_keys("[{\"a\": 1}, {\"a\": {\"a\": \"a\"}}, [\"a\", \"a\"]]").empty());
    const std::vector<RepeatedKey> expected{{QStringLiteral("a"), 2}, {QStringLiteral("b"), 3}};
    QCOMPARE(repeated_keys("{\"a\": {\"b\": 1,\n\"a\": 1, \"\\u0061\": 2,\n\"b\": 2}}"), expected);
}

void TestJsonLocator::readsKeysAsQtDoes()
{
    for (const char* const raw : {R"(\")", R"(\\)", R"(\/)", R"(a\b\f\n\r\tz)", R"(\u0041)", R"(\u00e9x)",
                                  R"(\uD83D\uDE00)", R"(\\u0041)", R"(\\\"n)", "\xC3\xA9\\n\xF0\x9F\x98\x80"}) {
        const QByteArray json = QByteArray("{\"x\": 1,\n\"") + raw + "\": 2}";
        const QStringList keys = QJsonDocument::fromJson(json).object().keys();
        QCOMPARE(keys.size(), 2);
        for (const QString& key : keys) {
            QCOMPARE(line_of(json, {key}), key == QLatin1String("x") ? 1 : 2);
        }
        const QByteArray twice = QByteArray("{\"") + raw + "\": 1,\n\"" + raw + "\": 2}";
        QCOMPARE(repeated_keys(twice).size(), 1U);
        QCOMPARE(repeated_keys(twice)[0].key, QJsonDocument::fromJson(twice).object().keys().first());
    }
}

void TestJsonLocator::skipsAByteOrderMark()
{
    QCOMPARE(line_of("\xEF\xBB\xBF{\n\"a\":\n1}", {QStringLiteral("a")}), 3);
}

void TestJsonLocator::copesWithDeepNesting()
{
    const QByteArray deep = QByteArray(2'000'000, '[') + '\n';
    QCOMPARE(line_of(deep, {QStringLiteral("1")}), 1);
    const QByteArray objects = QByteArray("{\"a\":").repeated(200'000);
    QCOMPARE(line_of(objects, {QStringLiteral("b")}), 1);
    QVERIFY(repeated_keys(objects).empty());
}

void TestJsonLocator::findsWhatIsNoNumber()
{
    for (const char* const right : {"[0, -0, 10, 0.5, -12.25e+3, 1E9, 2e-0]", "{\"01.\": [true, null], \"a\": \"-\"}",
                                    "[\"\\\"01\", 1]", "7", ""}) {
        QCOMPARE(line_of_wrong_number(right), 0);
    }
    for (const char* const wrong : {"01", "1.", "-.5", ".5e", "1e", "1e+", "-", "1.2.3", "00", "-01", "1e5.0"}) {
        const QByteArray text = QByteArray("[1,\n\"01\", ") + wrong + "\n]";
        QVERIFY2(line_of_wrong_number(text) == 2 || wrong[0] == '.', wrong);
    }
}

void TestJsonLocator::copesWithAnyBytes()
{
    std::mt19937 random(20260322);
    const QByteArray alphabet("{}[]\",:\\ \n0a\xFF\0u", 15);
    const QStringList path{QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("a")};
    for (int round = 0; round < 20'000; ++round) {
        // Held by a vector, so that a sanitizer sees every read past the end.
        std::vector<char> bytes(random() % 40);
        std::ranges::generate(bytes, [&] { return alphabet[static_cast<qsizetype>(random() % 15)]; });
        const QByteArray exact = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const int lines = 1 + static_cast<int>(exact.count('\n'));
        QVERIFY(line_of(exact, path) >= 1 && line_of(exact, path) <= lines);
        for (const RepeatedKey& repeated : repeated_keys(exact)) {
            QVERIFY(repeated.line >= 1 && repeated.line <= lines);
        }
    }
}

TIEBREAK_TEST(TestJsonLocator, QCoreApplication)
#include "tst_json_locator.moc"
