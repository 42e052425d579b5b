// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/answers.h"
#include "models/library/store/adding.h"
#include "models/library/store/library_file.h"
#include "models/library/store/library_kinds.h"
#include "models/library/store/library_store.h"
#include "tests/library/import_files.h"
#include "tests/library/reading_of.h"
#include "tests/library/store/store_fixture.h"
#include "tests/support/adverse.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <ctime>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace tiebreak;

// Entries in files: kept, changed, refused.
class TestLibrary : public LibraryStoreFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void everyFormatComesBackAsItWas();
    void theSameFileAddsNothingAgain();
    void whatIsMissingIsNotGuessed();
    void changesAndRemoves();
    void filesAreReadable();
    void damagedFilesAreLeftAlone();
    void wrongEntriesAreSaid_data();
    void wrongEntriesAreSaid();
    void manyWrongEntriesAreCounted();
    void aFullDiskChangesNothing();
    void twoWritersLoseNothing();
    void survivesKills();
    void opensQuickly();

private:
    [[nodiscard]] QString problems(const QByteArray& text) const
    {
        QStringList said;
        (void)library_from_text(QStringLiteral("f"), text, said);
        return said.join(u'\n');
    }

    const Answers m_all{QStringLiteral("L40S"), 4, QStringLiteral("Llama-3.1-8B"), QStringLiteral("vLLM")};
};

void TestLibrary::everyFormatComesBackAsItWas()
{
    std::set<std::size_t> kinds;
    for (const char* const file : files::all) {
        Reading reading = reading_of(file, QStringLiteral("results.json"));
        for (Record& record : reading.records) { // as if the file said it all
            if (auto* const measurement = std::get_if<MeasurementRecord>(&record)) {
                measurement->gpu = measurement->gpu.value_or(QStringLiteral("L40S"));
                measurement->tp = measurement->tp.value_or(1);
                measurement->model = measurement->model.value_or(QStringLiteral("Llama-3.1-8B"));
                measurement->framework = measurement->framework.value_or(QStringLiteral("vLLM"));
            }
        }
        const auto made =
            entries_of(reading, QStringLiteral("results.json"), QStringLiteral("2026-11-29"), *m_catalogue);
        QVERIFY2(!made.empty() || reading.is_mock || reading.refused, file);
        QStringList said;
        const auto back = library_from_text(QStringLiteral("f"), library_text(made), said);
        QCOMPARE(said.join(u'\n'), QString());
        QVERIFY(back);
        QCOMPARE(back->size(), made.size());
        for (std::size_t i = 0; i < made.size(); ++i) {
            kinds.insert(made[i].fact.index());
            QCOMPARE(back->at(i).id, made[i].id);
            QCOMPARE(id_of(back->at(i).fact), made[i].id); // nothing of the fact was lost
            QCOMPARE(back->at(i).name, made[i].name);
            QVERIFY(!made[i].name.isEmpty());
            QVERIFY(back->at(i).from == made[i].from);
            QVERIFY(!kind_of(made[i].fact).summary(made[i].fact).isEmpty());
        }
        QCOMPARE(library_text(*back), library_text(made));
    }
    QCOMPARE(kinds.size(), library_kinds().size() - 3); // cards, calibrations and pipelines come out of no file
}

void TestLibrary::theSameFileAddsNothingAgain()
{
    const auto made = entries(files::vllm);
    QCOMPARE(made.size(), std::size_t(1));
    const AddedToLibrary first = add_to_library(m_folder, made);
    QCOMPARE(first.problem, QString());
    QCOMPARE(first.added.size(), std::size_t(1));
    QVERIFY(first.added[0].in_file.startsWith(QStringLiteral("results-")));
    const AddedToLibrary again = add_to_library(m_folder, made);
    QVERIFY(again.added.empty() && again.problem.isEmpty());
    QCOMPARE(again.known, 1);
    QCOMPARE(files(), QStringList{first.added[0].in_file}); // and no lock is left
    const Library library = read_library(m_folder);
    QVERIFY(library.problems.isEmpty());
    QVERIFY(library.entries == first.added);
    // A file to which a run was appended adds that run.
    std::vector<LibraryEntry> longer = made;
    longer.push_back(measurement(1));
    const AddedToLibrary more = add_to_library(m_folder, longer);
    QCOMPARE(more.added.size(), std::size_t(1));
    QCOMPARE(more.known, 1);
}

void TestLibrary::whatIsMissingIsNotGuessed()
{
    const Reading bare = reading_of(files::console);
    const MissingFacts missing = missing_in(bare);
    QVERIFY(missing.gpu && missing.gpus && missing.model && missing.framework);
    QVERIFY(entries(files::console).empty());
    QCOMPARE(without_entry(bare), 1);
    const auto told =
        entries(files::console, {QStringLiteral("L40S"), 1, QStringLiteral("Llama-3.1-8B"), QStringLiteral("vLLM")});
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(std::get<MeasurementRecord>(told[0].fact).output_tok_s.value_or(0), 2000.0);
    QVERIFY(entries(files::guidellm, m_all).empty()); // a mock server is no evidence
}

void TestLibrary::changesAndRemoves()
{
    AddedToLibrary done = add_to_library(m_folder, {measurement(1), measurement(2)});
    QCOMPARE(done.added.size(), std::size_t(2));
    LibraryEntry renamed = done.added[0];
    renamed.name = QStringLiteral("Monday");
    QCOMPARE(change_library(m_folder, {{renamed}, {}}), QString());
    QCOMPARE(read_library(m_folder).entries[0].name, QStringLiteral("Monday"));
    QCOMPARE(add_to_library(m_folder, {measurement(1)}).known, 1); // it is still the same run
    QCOMPARE(change_library(m_folder, {{}, {renamed}}), QString());
    QCOMPARE(read_library(m_folder).entries.size(), std::size_t(1));
    QCOMPARE(change_library(m_folder, {{renamed}, {}}), QString()); // undone
    QCOMPARE(read_library(m_folder).entries.size(), std::size_t(2));
    QCOMPARE(change_library(m_folder, {{}, read_library(m_folder).entries}), QString());
    QVERIFY(files().isEmpty());
    QVERIFY(read_library(m_root->filePath(QStringLiteral("none"))).entries.empty());
}

void TestLibrary::filesAreReadable()
{
    const QByteArray text = library_text(std::vector{measurement(0)});
    QVERIFY(text.startsWith("{\n  \"format\": \"tiebreak-library\",\n  \"version\": 1,\n  \"file\": \"runs.json\""));
    for (const char* const line : {"\"kind\": \"measurement\"", "\"file\": \"runs.json\"", "\"output_tok_s\": 800",
                                   "\"ttft_p99_ms\": 300", "\"imported\": \"2026-11-29\""}) {
        QVERIFY2(text.contains(line), line);
    }
}

// Finding the line of each would take minutes, and nobody reads more than a few.
void TestLibrary::manyWrongEntriesAreCounted()
{
    const QByteArray text = R"({"format":"tiebreak-library","version":1,"entries":[)";
    const QByteArray wrong = R"({"id":"a","kind":"x","name":"n"},)";
    QStringList problems;
    const auto some = library_from_text(QStringLiteral("some.json"), text + wrong.repeated(999) + "{}]}", problems);
    QVERIFY(some && some->empty());
    QCOMPARE(problems.size(), 21);
    QVERIFY2(problems.last().contains(QStringLiteral("not shown: 980")), qPrintable(problems.last()));
    problems.clear();
    QVERIFY(!library_from_text(QStringLiteral("many.json"), text + wrong.repeated(20'000) + "{}]}", problems));
    QCOMPARE(problems.size(), 2); // the first, and why the others are not told
    QVERIFY2(problems.last().contains(QStringLiteral("more than 1000 entries are wrong")), qPrintable(problems.last()));
}

void TestLibrary::damagedFilesAreLeftAlone()
{
    QVERIFY(!add_to_library(m_folder, {measurement(1)}).added.empty());
    const QString name = files().value(0);
    const QByteArray good = contentOf(QDir(m_folder).filePath(name));
    const QByteArray cut = good.left(good.size() / 2);
    const QDir folder(m_folder);
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(cut) == cut.size());
    file.close();
    QVERIFY(add_to_library(m_folder, entries(files::vllm)).problem.isEmpty()); // the rest works
    const Library library = read_library(m_folder);
    QCOMPARE(library.entries.size(), std::size_t(1));
    QCOMPARE(library.problems.size(), 1);
    QVERIFY2(library.problems[0].contains(QStringLiteral("damaged")), qPrintable(library.problems[0]));
    LibraryEntry entry = measurement(1);
    entry.in_file = name;
    QVERIFY(change_library(m_folder, {{entry}, {}}).contains(QStringLiteral("damaged")));
    QCOMPARE(contentOf(folder.filePath(name)), cut);
}

void TestLibrary::wrongEntriesAreSaid_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("becomes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* was, const char* becomes, const char* part) {
        QTest::newRow(becomes) << QByteArray(was) << QByteArray(becomes) << QString::fromLatin1(part);
    };
    row("\"version\": 1,", "\"version\": 2,", "f:1: the file is of version 2");
    row("tiebreak-library", "other", "its format must be \"tiebreak-library\"");
    row("\"measurement\"", "\"feeling\"", "kind must be one of: model, card, measurement");
    row("\"output_tok_s\": 800", "\"output_tok_s\": -800", "output_tok_s must be a number, 0 or more");
    row("\"tp\": 1", "\"tp\": 1.5", "tp must be a whole number");
    row("\"gpu\": \"L40S\"", "\"gpu\": 7", "gpu must be one line of at most 200 characters");
    row("\"tool\": \"", "\"tool\": \"\\u001b", "f:1: tool must be one line of at most 200 characters");
    row("\"running\"", "\"ruining\"", "ruining is no key");
    row("\"name\": \"run 0\"", "\"name\": \"\"", "id and name must be there");
}

void TestLibrary::wrongEntriesAreSaid()
{
    QFETCH(const QByteArray, was);
    QFETCH(const QByteArray, becomes);
    QFETCH(const QString, part);
    const QByteArray text = library_text(std::vector{measurement(0)});
    QVERIFY(problems(text).isEmpty());
    const QString said = problems(QByteArray(text).replace(was, becomes));
    QVERIFY2(said.contains(part), qPrintable(said));
}

void TestLibrary::aFullDiskChangesNothing()
{
    QVERIFY(!add_to_library(m_folder, {measurement(1)}).added.empty());
    const Library before = read_library(m_folder);
    {
        const FullDisk full(500);
        const AddedToLibrary done = add_to_library(m_folder, {measurement(2), measurement(3)});
        QVERIFY(done.added.empty());
        QVERIFY2(done.problem.contains(QStringLiteral("cannot be written")), qPrintable(done.problem));
        LibraryEntry renamed = before.entries[0];
        renamed.name = QStringLiteral("other");
        QVERIFY(!change_library(m_folder, {{renamed}, {}}).isEmpty());
    }
    QVERIFY(read_library(m_folder).entries == before.entries);
    const ReadOnlyFolder closed(*m_root, m_folder);
    QVERIFY(!add_to_library(m_folder, {measurement(2)}).problem.isEmpty());
}

void TestLibrary::twoWritersLoseNothing()
{
    constexpr int runs = 15;
    std::array<QString, 2> problems;
    const auto write = [this, &problems](int writer) {
        for (int i = 0; i < runs; ++i) {
            LibraryEntry entry = measurement(writer * runs + i);
            entry.in_file = QStringLiteral("shared.json");
            problems.at(static_cast<std::size_t>(writer)) += change_library(m_folder, {{entry}, {}});
        }
    };
    std::thread other(write, 1);
    write(0);
    other.join();
    QCOMPARE(problems[0] + problems[1], QString());
    QCOMPARE(read_library(m_folder).entries.size(), std::size_t(2 * runs));
}

void TestLibrary::survivesKills()
{
    std::vector<LibraryEntry> many;
    for (int i = 0; i < 100; ++i) {
        many.push_back(measurement(i));
        many.back().name = QStringLiteral("before");
    }
    QCOMPARE(add_to_library(m_folder, many).added.size(), many.size());
    many = read_library(m_folder).entries;
    for (int round = 0; round < 8; ++round) {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            for (int count = 0;; ++count) { // until it is killed
                for (LibraryEntry& entry : many) {
                    entry.name = QString::number(count);
                }
                if (!change_library(m_folder, {many, {}}).isEmpty()) {
                    _exit(1);
                }
            }
        }
        usleep(static_cast<useconds_t>(20'000 + 7'000 * round));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        const Library library = read_library(m_folder);
        QCOMPARE(library.problems.join(u'\n'), QString());
        QCOMPARE(library.entries.size(), many.size());
        for (const LibraryEntry& entry : library.entries) {
            QCOMPARE(entry.name, library.entries[0].name); // one change, or the other
        }
    }
    QCOMPARE(change_library(m_folder, {many, {}}), QString()); // the lock went with its holder
}

// 10,000 open in under 200 ms with the optimizer; here it counts that the time grows with the entries, not with their
// square. In time of the processor, since others may be at work.
void TestLibrary::opensQuickly()
{
    const auto opening_s = [this](int count) {
        const QString folder = m_root->filePath(QString::number(count));
        std::vector<LibraryEntry> many;
        for (int i = 0; i < count; ++i) {
            many.push_back(measurement(i));
        }
        if (add_to_library(folder, many).added.size() != many.size()) {
            return 1e9;
        }
        const std::clock_t began = std::clock();
        const Library library = read_library(folder);
        const std::clock_t ended = std::clock();
        return library.entries.size() == many.size() ? static_cast<double>(ended - began) / CLOCKS_PER_SEC : 1e9;
    };
    (void)opening_s(50); // what happens once
    const double few_s = opening_s(300);
    const double many_s = opening_s(1500);
    qInfo("300 entries open in %.3f s, 1500 in %.3f s", few_s, many_s);
    QVERIFY(many_s < 12 * few_s); // five times as many
}

TIEBREAK_TEST(TestLibrary, QCoreApplication)
#include "tst_library.moc"
