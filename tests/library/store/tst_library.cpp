// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/field_edits.h"
#include "models/library/answers.h"
#include "models/library/store/adding.h"
#include "models/library/store/card_checks.h"
#include "models/library/store/comparison.h"
#include "models/library/store/library_facts.h"
#include "models/library/store/library_file.h"
#include "models/library/store/library_kinds.h"
#include "models/library/store/library_store.h"
#include "tests/library/import_files.h"
#include "tests/library/reading_of.h"
#include "tests/library/vllm_run.h"
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

class TestLibrary : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
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
    void measurementsBecomeEvidence();
    void runsAreComparedWithTheModel();
    void logsAreComparedWithTheModel();
    void oddDatasheetsAreSaid();
    void modelsPricesAndTracesBecomeFacts();
    void onlyWhatIsUsedIsCarried();
    void pipelinesAreKeptAndUsed();

private:
    [[nodiscard]] std::vector<LibraryEntry> entries(const char* file, const Answers& answers = {}) const
    {
        Reading reading = reading_of(file, QStringLiteral("results.json"));
        fill(reading, answers);
        return entries_of(reading, QStringLiteral("results.json"), QStringLiteral("2026-11-29"), *m_catalogue);
    }
    // Of the format of vLLM's result on the L40S, with so many requests a second.
    [[nodiscard]] LibraryEntry measurement(int number) const
    {
        MeasurementRecord record = vllm_run(250 + number);
        record.output_tok_s = 800;
        record.req_s = 3.2;
        record.running = 16;
        record.in_system = 16.4;
        record.ttft = {120, {{50, 100}, {99, 300}}};
        record.tpot = {20, {{50, 19.5}}};
        record.e2e = {5000, {}};
        LibraryEntry entry;
        entry.fact = record;
        entry.id = id_of(entry.fact);
        entry.name = QStringLiteral("run %1").arg(number);
        entry.from = {QStringLiteral("runs.json"), QStringLiteral("2026-11-29"), QStringLiteral("vllm-bench"), {}, {}};
        entry.in_file = QStringLiteral("runs.json");
        return entry;
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder).entryList(QDir::Files | QDir::Hidden); }
    [[nodiscard]] QString problems(const QByteArray& text) const
    {
        QStringList said;
        (void)library_from_text(QStringLiteral("f"), text, said);
        return said.join(u'\n');
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;
    const Answers m_all{QStringLiteral("L40S"), 4, QStringLiteral("Llama-3.1-8B"), QStringLiteral("vLLM")};
};

void TestLibrary::initTestCase()
{
    m_catalogue = load_catalogue().catalogue;
    QVERIFY(m_catalogue);
}

void TestLibrary::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    m_folder = m_root->filePath(QStringLiteral("data/library")); // is made when it is needed
}

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

void TestLibrary::measurementsBecomeEvidence()
{
    const OwnFacts facts = facts_of(std::vector{measurement(0)}, *m_catalogue);
    QCOMPARE(facts.measurements.size(), std::size_t(3)); // rate, TTFT, TPOT
    QCOMPARE(check(facts, *m_catalogue), Problem());
    const Catalogue with = merged(*m_catalogue, facts);
    Scenario scenario = default_scenario(with);
    for (const auto& [key, value] :
         std::initializer_list<std::pair<const char*, const char*>>{{"model", "Llama-3.1-8B"},
                                                                    {"framework", "vLLM"},
                                                                    {"evidence", "measured"},
                                                                    {"batch", "16"},
                                                                    {"prompt_tokens", "1000"},
                                                                    {"output_tokens", "250"}}) {
        QCOMPARE(set_from_text(scenario, with, key, value), Problem());
    }
    const Analysis analysis = analyze(with, scenario);
    const ContenderAnalysis& l40s = analysis.contenders.front();
    QCOMPARE(l40s.contender.gpu, std::string("L40S"));
    QCOMPARE(l40s.throughput_tok_s.value.value_or(0), 800.0);                            // the run itself
    QVERIFY(!analyze(*m_catalogue, scenario).contenders.front().throughput_tok_s.value); // nobody else measured it
    scenario.evidence = Evidence::Model; // beside whose curve it is a mark, where it ran
    const std::vector<EvidencePoint> points = analyze(with, scenario).contenders.front().points;
    QVERIFY(std::ranges::any_of(points,
                                [](const EvidencePoint& point) { return point.batch == 16 && point.tok_s == 800; }));
    scenario.evidence = Evidence::Measured;
    scenario.server.batch = 64; // further than a factor of two from the 16 that ran
    QVERIFY(!analyze(with, scenario).contenders.front().throughput_tok_s.value);

    LibraryEntry stranger = measurement(0);
    std::get<MeasurementRecord>(stranger.fact).gpu = QStringLiteral("RTX 4080");
    QVERIFY(facts_of(std::vector{stranger}, *m_catalogue).empty());
}

void TestLibrary::runsAreComparedWithTheModel()
{
    const std::vector<ComparedNumber> numbers = compared_numbers(measurement(0), *m_catalogue);
    QCOMPARE(numbers.size(), std::size_t(3));
    QCOMPARE(numbers[0].metric, std::string("output_tok_s"));
    QCOMPARE(numbers[0].measured, 800.0);
    QVERIFY(numbers[0].predicted.low < numbers[0].predicted.value);
    QVERIFY(numbers[0].predicted.high > numbers[0].predicted.value);
    // 16 users, each with 250 tokens at one TPOT and a first token: Little's law ties the three together.
    const double e2e_s = (numbers[1].predicted.value + 249 * numbers[2].predicted.value) / 1000;
    QVERIFY(is_near(numbers[0].predicted.value, 16 * 250 / e2e_s, 0.05));
    const QStringList lines =
        comparison_lines({{"output_tok_s", 800, {880, 700, 1000}}, {"ttft_ms", 100, {50, 40, 60}}});
    QCOMPARE(lines[0],
             QStringLiteral("output tokens/s: the model says 880 (700 to 1,000), the run 800: 10.0 % over, and "
                            "inside the band"));
    QCOMPARE(lines[1],
             QStringLiteral("TTFT in ms: the model says 50 (40 to 60), the run 100: 50.0 % under, and outside "
                            "the band"));
    QVERIFY(!numbers[0].has_own_level);
    OwnFacts ours;
    ours.levels = {
        {level_id("vLLM", "L40S", Precision::Fp16), "vLLM", "L40S", Precision::Fp16, 1.2, 0.05, 0.1, 9, 1, {}}};
    const std::vector<ComparedNumber> by_ours = compared_numbers(measurement(0), merged(*m_catalogue, ours));
    QVERIFY(by_ours[2].predicted.value < numbers[2].predicted.value);
    QVERIFY(comparison_lines(by_ours)[2].endsWith(QStringLiteral(", by your own calibration")));
    LibraryEntry stranger = measurement(0);
    std::get<MeasurementRecord>(stranger.fact).model = QStringLiteral("Nobody-7B");
    QVERIFY(compared_numbers(stranger, *m_catalogue).empty());
}

// What a server said of its memory, beside what the model says of the same server.
void TestLibrary::logsAreComparedWithTheModel()
{
    const std::vector<LibraryEntry> bare = entries(files::vllm_log);
    QCOMPARE(bare.size(), std::size_t(1)); // kept, though nobody knows its card
    QVERIFY(facts_of(bare, *m_catalogue).empty());
    QVERIFY(!makes_fact(bare[0], *m_catalogue));
    const Answers answers{QStringLiteral("L40S"), {}, QStringLiteral("Llama-3.1-8B"), {}};
    const std::vector<LibraryEntry> told = entries(files::vllm_log, answers);
    QVERIFY(makes_fact(told[0], *m_catalogue));
    const OwnFacts facts = facts_of(told, *m_catalogue);
    QCOMPARE(check(facts, *m_catalogue), Problem());
    QCOMPARE(facts.measurements.size(), std::size_t(1));
    QCOMPARE(facts.measurements[0].metric, std::string("kv_tokens"));
    QCOMPARE(facts.measurements[0].value, 132'128.0);
    QCOMPARE(facts.measurements[0].tensor_parallel, 2);
    QCOMPARE(fact_key(facts.measurements[0]), fact_key(told[0]));
    const std::vector<ComparedNumber> numbers = compared_numbers(told[0], *m_catalogue);
    QCOMPARE(numbers.size(), std::size_t(3));
    QCOMPARE(numbers[2].metric, std::string("weights_gib"));
    QVERIFY(
        is_near(numbers[2].predicted.value, 8.03e9 * 2 / 2 / 1024 / 1024 / 1024, 0.02)); // half of them, two bytes each
    QVERIFY(comparison_lines(numbers)[0].startsWith(QStringLiteral("tokens of the KV cache: the model says ")));
    QVERIFY(comparison_lines(numbers)[0].contains(QStringLiteral("the server 132,128")));
    QVERIFY(comparison_lines(numbers)[2].startsWith(QStringLiteral("GiB of weights a GPU: the model says 7.")));
    // 128 KiB a token on two GPUs: the tokens and the bytes of the pool say the same.
    QVERIFY(is_near(numbers[0].predicted.value, numbers[1].predicted.value * 1024 * 1024 * 2 / 128, 0.02));

    const Catalogue with = merged(*m_catalogue, facts);
    Scenario scenario = default_scenario(with);
    for (const auto& [key, value] :
         std::initializer_list<std::pair<const char*, const char*>>{{"model", "Llama-3.1-8B"},
                                                                    {"framework", "vLLM"},
                                                                    {"framework_version", "0.16"},
                                                                    {"batching", "in-flight"}}) {
        QCOMPARE(set_from_text(scenario, with, key, value), Problem());
    }
    const auto measured = [&] { return analyze(with, scenario).contenders.front().measured_kv_tokens; };
    QVERIFY(!measured()); // of one GPU
    scenario.contenders[0].tensor_parallel = 2;
    QCOMPARE(measured().value_or(0), 132'128.0);
    scenario.server.gpu_memory_fraction = 0.5;
    QVERIFY(!measured()); // of another share
    scenario.server.gpu_memory_fraction = 0.9;
    QCOMPARE(measured().value_or(0), 132'128.0);
    scenario.server.framework_version = "0.6";
    QVERIFY(!measured()); // of another generation
}

void TestLibrary::oddDatasheetsAreSaid()
{
    for (const Gpu& gpu : m_catalogue->gpus) { // those that are right say nothing
        QVERIFY2(card_findings(gpu, {}).isEmpty(), gpu.name.c_str());
    }
    const Gpu l40s = *m_catalogue->gpu("L40S");
    QVERIFY(card_findings(l40s, {384, 18}).isEmpty()); // 384 bits x 18 Gbit/s / 8 = 864 GB/s
    const auto finding = [&](const auto& change, const MemoryBus& bus = {}) {
        Gpu card = l40s;
        change(card);
        return card_findings(card, bus).join(u'\n');
    };
    QVERIFY(finding([](Gpu&) {}, {384, 20}).contains(QStringLiteral("are 960 GB/s, not 864")));
    QVERIFY(finding([](Gpu& card) { card.bandwidth_gb_s = 6912; }).contains(QStringLiteral("not in Gbit/s")));
    QVERIFY(finding([](Gpu& card) { card.bandwidth_gb_s = 0.864; }).contains(QStringLiteral("TB/s")));
    QVERIFY(finding([](Gpu& card) { card.fp8_tflops = 1466; }).contains(QStringLiteral("FP8 is 1466")));
    QVERIFY(finding([](Gpu& card) { card.int8_tops = 1466; }).contains(QStringLiteral("INT8 is 1466")));
    QVERIFY(finding([](Gpu& card) { card.usable_gb = 24; }).contains(QStringLiteral("programs see 24 GB of 48")));
    QVERIFY(finding([](Gpu& card) { card.fp16_tflops = 733; }).contains(QStringLiteral("without sparsity")));
}

void TestLibrary::modelsPricesAndTracesBecomeFacts()
{
    const auto all = [this](const char* file) { return facts_of(entries(file), *m_catalogue); };
    const OwnFacts model = all(files::config);
    QCOMPARE(model.models.size(), std::size_t(1));
    QVERIFY(model.models[0].source.find("results.json") != std::string::npos);
    const OwnFacts price = all(files::prices);
    QCOMPARE(price.prices.size(), std::size_t(1));
    QCOMPARE(price.prices[0].provider, std::string("Acme"));
    QCOMPARE(price.prices[0].region, std::string("eu"));
    QCOMPARE(price.prices[0].usd_per_gpu_hour, 0.79);
    QCOMPARE(price.prices[0].gpus_per_node, 8);
    QVERIFY(price.prices[0].as_of.empty()); // the file does not say it
    const OwnFacts trace = all(files::azure);
    QCOMPARE(trace.traces.size(), std::size_t(1));
    QCOMPARE(trace.traces[0].name, std::string("results"));
    QCOMPARE(trace.traces[0].requests.size(), std::size_t(3));
    // A list with prices by the hour and of interruptible machines gives a quote of each kind.
    const OwnFacts cloud = all(files::skypilot);
    QVERIFY(
        std::ranges::any_of(cloud.prices, [](const PriceQuote& quote) { return quote.billing == QuoteBilling::Spot; }));
    QCOMPARE(check(cloud, *m_catalogue), Problem());
}

void TestLibrary::onlyWhatIsUsedIsCarried()
{
    std::vector<LibraryEntry> library{measurement(0)};
    for (const char* const file : {files::config, files::prices, files::azure}) {
        const auto more = entries(file);
        library.insert(library.end(), more.begin(), more.end());
    }
    const OwnFacts facts = facts_of(library, *m_catalogue);
    Scenario scenario = default_scenario(*m_catalogue);
    const auto used = [&] { return used_by(facts, std::vector<const Scenario*>{&scenario}); };
    QVERIFY(used().empty());
    scenario.contenders[0].price_source = facts.prices[0].id;
    QCOMPARE(used().prices.size(), std::size_t(1));
    QVERIFY(used().models.empty() && used().traces.empty());
    scenario.model = "Llama-3.1-8B";
    QCOMPARE(used().measurements.size(), std::size_t(3));
    scenario.load.trace = "results";
    QCOMPARE(used().traces.size(), std::size_t(1));
}

void TestLibrary::pipelinesAreKeptAndUsed()
{
    LibraryEntry entry;
    ImagePipeline pipeline = *m_catalogue->pipeline_called("FLUX.1-dev");
    pipeline.name = "typed";
    pipeline.ids = {"us/our-dit"};
    entry.fact = pipeline;
    entry.id = id_of(entry.fact);
    entry.name = QStringLiteral("Our-DiT"); // the library renames
    entry.from.imported = QStringLiteral("2026-11-30");
    QStringList said;
    const auto back = library_from_text(QStringLiteral("f"), library_text({&entry, 1}), said);
    QVERIFY2(back && said.isEmpty(), qPrintable(said.join(u'\n')));
    QVERIFY(std::get<ImagePipeline>(back->front().fact) == pipeline);
    QCOMPARE(kind_of(entry.fact).id, QLatin1StringView("pipeline"));
    QVERIFY(kind_of(entry.fact).summary(entry.fact).contains(QStringLiteral("74.36 TFLOP a pass"))); // 59.49 + 14.87

    const OwnFacts facts = facts_of(*back, *m_catalogue);
    QCOMPARE(facts.pipelines.size(), std::size_t(1));
    QCOMPARE(facts.pipelines[0].name, std::string("Our-DiT"));
    QVERIFY(fact_keys(facts).contains(fact_key(entry)));
    Scenario scenario = default_scenario(*m_catalogue);
    QVERIFY(used_by(facts, std::vector<const Scenario*>{&scenario}).empty());
    scenario.images.pipeline = "Our-DiT";
    QVERIFY(used_by(facts, std::vector<const Scenario*>{&scenario}).pipelines == facts.pipelines);

    // What cannot be is kept and makes no fact.
    std::get<ImagePipeline>(entry.fact).width = 0;
    QVERIFY(facts_of({&entry, 1}, *m_catalogue).empty());
    QVERIFY(!makes_fact(entry, *m_catalogue));
}

TIEBREAK_TEST(TestLibrary, QCoreApplication)
#include "tst_library.moc"
