// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/calibration_json.h"
#include "models/catalog/catalog_loader.h"
#include "models/fit/fit.h"
#include "tests/fit/calibration_text.h"
#include "tests/support/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace tiebreak;

namespace {

// The built-in file with the value of one constant, or any other member of it, replaced.
QByteArray with_constant(const QString& key, const QString& member, const QJsonValue& value)
{
    QJsonObject root = QJsonDocument::fromJson(built_in()).object();
    QJsonArray constants = root[QStringLiteral("constants")].toArray();
    for (qsizetype i = 0; i < constants.size(); ++i) {
        QJsonObject constant = constants[i].toObject();
        if (constant[QStringLiteral("key")] == key) {
            constant[member] = value;
            constants[i] = constant;
        }
    }
    root[QStringLiteral("constants")] = constants;
    return QJsonDocument(root).toJson();
}

} // namespace

// Files of constants: what is refused, and how releases and digits are written.
class CalibrationFileTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesWrongConstants_data();
    void refusesWrongConstants();
    void refusesWrongFiles_data();
    void refusesWrongFiles();
    void numbersReleases();
    void findsTheGenerationOfARelease();
    void roundsToSixDigits();

private:
    Calibration m_calibration;
};

void CalibrationFileTest::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    m_calibration = result.catalogue->calibration;
}

void CalibrationFileTest::refusesWrongConstants_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("problem"); // after the line
    const auto row = [](const char* tag, const char* key, const char* member, const QJsonValue& value,
                        const char* problem) {
        QTest::newRow(tag) << QString::fromLatin1(key) << QString::fromLatin1(member) << value
                           << QString::fromLatin1(problem);
    };
    row("value of 0", "bw/bf16/ada", "value", 0, R"("value" is 0; it must be a number above 0)");
    row("negative time", "step_us/vLLM/0.14+", "value", -1, R"("value" is -1; it must be a number above 0)");
    row("absurd value", "bw/bf16/ada", "value", 1e7, R"("value" is 10000000; it must be at most 1000000)");
    row("text", "bw/bf16/ada", "value", QStringLiteral("64"), R"("value" is "64"; it must be a number above 0)");
    row("null", "bw/bf16/ada", "value", QJsonValue(), R"("value" is null; it must be a number above 0)");
    row("unknown member", "bw/bf16/ada", "what", 1, R"("what" is no key of a constant; it must go)");
    row("key twice", "bw/bf16/ada", "key", QStringLiteral("bw/bf16/ampere"),
        R"("key" is "bw/bf16/ampere"; it must be one that no other constant has)");
}

void CalibrationFileTest::refusesWrongConstants()
{
    QFETCH(const QString, key);
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, problem);
    Calibration calibration = blank();
    const QStringList problems = read_calibration(QStringLiteral("c"), with_constant(key, member, value), calibration);
    const bool is_told = std::ranges::any_of(problems, [&](const QString& one) {
        return one.section(QStringLiteral(": "), 1).startsWith(problem) && one.section(u':', 1, 1).toInt() > 1;
    });
    QVERIFY2(is_told, qPrintable(problems.join(u'\n')));
}

void CalibrationFileTest::refusesWrongFiles_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("problem"); // after the line
    const auto row = [](const char* tag, const char* find, const char* put, const char* problem) {
        QTest::newRow(tag) << QByteArray(find) << QByteArray(put) << QString::fromLatin1(problem);
    };
    row("format", "\"format\": 4", "\"format\": 1", R"("format" is 1; it must be 4)");
    row("date", "\"date\": \"2026", "\"date\": \"26", R"("date" is "26-11-29"; it must be a day such as "2026-03-22")");
    row("band", "\"kind\": \"rate\"", "\"kind\": \"speed\"", R"("kind" is "speed"; it must be rate, tpot or ttft)");
    row("band of 0", "\"half_width\": 0.", "\"half_width\": -0.", "\"half_width\" is -0.");
    row("no residuals", "\"residuals\": {", "\"residuals\": {}, \"more\": {",
        R"("residuals" is an object; it must be an object of numbers)");
    row("residual",
        "\"c0001\": ", "\"c0001\": true, \"x\": ", R"("residuals" is an object; it must be an object of numbers)");
    row("missing constant", "\"key\": \"client_ms\"", "\"key\": \"client\"",
        R"("constants" is a list without "client_ms"; it must be complete; run "tiebreak calibrate" for a new file)");
    row("comma", "\"format\": 4,", "\"format\": 4", "this is not JSON (");
}

void CalibrationFileTest::refusesWrongFiles()
{
    QFETCH(const QByteArray, find);
    QFETCH(const QByteArray, put);
    QFETCH(const QString, problem);
    QByteArray text = built_in();
    const qsizetype at = text.indexOf(find);
    QVERIFY(at >= 0);
    text.replace(at, find.size(), put);
    Calibration calibration = blank();
    const QStringList problems = read_calibration(QStringLiteral("c"), text, calibration);
    const bool is_told = std::ranges::any_of(
        problems, [&](const QString& one) { return one.section(QStringLiteral(": "), 1).startsWith(problem); });
    QVERIFY2(is_told, qPrintable(problems.join(u'\n')));
}

void CalibrationFileTest::numbersReleases()
{
    QVERIFY(release_from("0.12.0") == (Release{0, 12}));
    QVERIFY(release_from("v0.5") == (Release{0, 5}));
    QVERIFY(release_from("1.0.0") == (Release{1, 0}));
    QVERIFY(release_from("1.2.0rc3") == (Release{1, 2}));
    QVERIFY(Release({0, 12}) < Release({1, 0}) && Release({1, 0}) < Release({1, 2}));
    for (const char* build : {"", "main", "befddd0f (2834)", "12", "0.", "8c570c94 (2836)"}) {
        QVERIFY(!release_from(build));
    }
}

// The generation with the last first release that is not after the release.
void CalibrationFileTest::findsTheGenerationOfARelease()
{
    const Stack& stack = *m_calibration.stack("TensorRT-LLM");
    const auto name = [&stack](std::optional<Release> release) { return stack.generation(release).name; };
    QCOMPARE(name(Release{0, 12}), std::string("0.12"));
    QCOMPARE(name(Release{0, 9}), std::string("0.5"));
    QCOMPARE(name(Release{0, 1}), std::string("0.5"));
    QCOMPARE(name(Release{1, 3}), std::string("1.x"));
    QCOMPARE(name(std::nullopt), stack.ladder.back().name);
    QCOMPARE(m_calibration.stack("vLLM")->generation(Release{0, 30}).name, std::string("0.14+"));
    for (std::size_t i = 0; i < stack.ladder.size(); ++i) {
        QCOMPARE(stack.step_of(stack.ladder[i]), i);
    }
}

void CalibrationFileTest::roundsToSixDigits()
{
    QCOMPARE(six_digits(0.123456789), 0.123457);
    QCOMPARE(six_digits(-2048), -2048.0);
    QCOMPARE(six_digits(1234567.0), 1234570.0);
    QCOMPARE(six_digits(0), 0.0);
}

TIEBREAK_TEST(CalibrationFileTest, QCoreApplication)
#include "tst_calibration_file.moc"
