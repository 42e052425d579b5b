// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/formats.h"
#include "models/library/watched.h"
#include "tests/library/import_files.h"
#include "tests/library/reading_of.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/files.h"
#include "tests/support/mutations.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <random>

using namespace tiebreak;

// Whatever the bytes: an answer that holds together.
class TestHostileFiles : public QObject {
    Q_OBJECT

private slots:
    void mutations();
    void refused_data();
    void refused();
    void tooLarge();
    void cancelledWithinAFile();
};

// Of every format: whoever has had enough gets nothing half read, and the walk through a list ends where it is.
void TestHostileFiles::cancelledWithinAFile()
{
    for (const char* const file : files::all) {
        ReadingWatch watch;
        QByteArray bytes(file);
        bytes.replace('\'', '"').replace('`', '\'');
        const Reading whole = import_bytes(QStringLiteral("f"), bytes, &watch);
        QVERIFY(whole.watch == nullptr && (whole.refused || !whole.records.empty()));
        QCOMPARE(watch.done.load(), 1.0);
        watch.cancelled = true;
        const Reading cancelled = import_bytes(QStringLiteral("f"), bytes, &watch);
        QVERIFY(cancelled.refused && cancelled.records.empty());
        QCOMPARE(cancelled.remarks.front().text, QStringLiteral("reading it was cancelled"));
    }
    ReadingWatch watch;
    Reading reading;
    reading.watch = &watch;
    int seen = 0;
    for (const int item : watched(std::vector<int>(10'000, 1), reading)) {
        seen += item;
        if (seen == 1000) {
            watch.cancelled = true;
            QVERIFY(watch.done > 0.5 && watch.done < 0.56); // a tenth of the second half
        }
    }
    QVERIFY2(seen >= 1000 && seen < 1100, qPrintable(QString::number(seen)));
}

void TestHostileFiles::mutations()
{
    std::mt19937 random(20261129);
    for (const char* const file : files::all) {
        for (int i = 0; i < 200; ++i) {
            const QByteArray bytes = mutated(QByteArray(file).replace('\'', '"').replace('`', '\''), random);
            const CpuTimer timer;
            const Reading reading = import_bytes(QStringLiteral("file"), bytes);
            QVERIFY2(timer.elapsed_ms() < 2000, bytes.constData());
            QVERIFY2(reading.refused == reading.records.empty(), bytes.constData());
            QVERIFY2(!reading.refused || !reading.remarks.empty(), bytes.constData());
            for (const Record& record : reading.records) {
                for (const QJsonValue& value : json_of(record)) {
                    QVERIFY2(!value.isNull() && (!value.isDouble() || value.toDouble() >= 0), bytes.constData());
                }
            }
        }
    }
}

void TestHostileFiles::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part"); // of the message
    const auto row = [](const char* name, const QByteArray& bytes, const char* part) {
        QTest::newRow(name) << bytes << QString::fromLatin1(part);
    };
    row("empty", "\n \n", "empty");
    row("binary",
        QByteArray("\x7F"
                   "ELF\0\0",
                   6),
        ":1: the file is binary");
    row("UTF-16", QByteArray("\xFF\xFEg\0", 4), "UTF-16");
    row("Latin-1", "gpu,usd_per_gpu_hour\nL40S,1\nCaf\xE9,1\n", ":3: the line is not UTF-8");
    row("nesting", QByteArray("{\"a\":").repeated(100'000), "JSON is damaged");
    row("lists", QByteArray("[").repeated(100'000), "no format that can be imported");
    row("values", "[" + QByteArray("0,").repeated(2'100'000) + "0]", "more than 2000000 values");
    row("cells", "gpu,usd_per_gpu_hour\n" + QByteArray("\n").repeated(1'100'000), "more than 1000000 cells");
    row("cut", "{\"output_throughput\": 1,\n \"completed\": 2,\n", "JSON is damaged");
    row("text", "hello\n", "these can: ");
    row("no GPUs",
        "INFO version 0.16.0\nINFO non-default args: {'tensor_parallel_size': 0}\nINFO GPU KV cache size: 9 tokens\n",
        ":3: tensor_parallel_size is 0; it must be above 0 and at most 100000");
    QByteArray laughs = "a: &a [x, x]\n";
    for (char key = 'b'; key < 'z'; ++key) {
        laughs += QByteArray(1, key) + ": &" + QByteArray(1, key) + " [*" + QByteArray(1, static_cast<char>(key - 1)) +
                  ", *" + QByteArray(1, static_cast<char>(key - 1)) + ", *" +
                  QByteArray(1, static_cast<char>(key - 1)) + ", *" + QByteArray(1, static_cast<char>(key - 1)) +
                  ", *a]\n";
    }
    row("billion laughs", laughs + "\nscenario:\nmetrics:\n", "more than 100 aliases");
    row("deep YAML", "version: 0.1\nscenario: 1\nmetrics: " + QByteArray("[").repeated(100'000), "more than 64 levels");
    row("bars", "| model |" + QByteArray("| model | ").repeated(500'000), "no format");
}

void TestHostileFiles::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, part);
    const Reading reading = import_bytes(QStringLiteral("file"), bytes);
    QVERIFY(reading.refused && reading.records.empty());
    const QString said = lines_of(reading, QStringLiteral("file")).join(u'\n');
    QVERIFY2(said.contains(part), qPrintable(said));
}

void TestHostileFiles::tooLarge()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("huge.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(500'000'000)); // sparse
    const CpuTimer timer;
    const Reading reading = import_file(file.fileName());
    QVERIFY(timer.elapsed_ms() < 2000);
    QVERIFY(reading.refused && remarks(reading).contains(QStringLiteral("at most 24 MB")));
    QVERIFY(import_file(folder.path()).refused);
    QVERIFY(import_file(folder.filePath(QStringLiteral("missing"))).refused);
}

TIEBREAK_TEST(TestHostileFiles, QCoreApplication)
#include "tst_hostile_files.moc"
