// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/field_edits.h"
#include "models/library/answers.h"
#include "models/library/store/card_checks.h"
#include "models/library/store/comparison.h"
#include "models/library/store/library_facts.h"
#include "models/library/store/library_file.h"
#include "models/library/store/library_kinds.h"
#include "tests/library/import_files.h"
#include "tests/library/reading_of.h"
#include "tests/library/store/store_fixture.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

// What entries become: facts of a catalogue, compared with it.
class LibraryFactsTest : public LibraryStoreFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void measurementsBecomeEvidence();
    void runsAreComparedWithTheModel();
    void logsAreComparedWithTheModel();
    void oddDatasheetsAreSaid();
    void modelsPricesAndTracesBecomeFacts();
    void onlyWhatIsUsedIsCarried();
    void pipelinesAreKeptAndUsed();
};

void LibraryFactsTest::measurementsBecomeEvidence()
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

void LibraryFactsTest::runsAreComparedWithTheModel()
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
void LibraryFactsTest::logsAreComparedWithTheModel()
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

void LibraryFactsTest::oddDatasheetsAreSaid()
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

void LibraryFactsTest::modelsPricesAndTracesBecomeFacts()
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

void LibraryFactsTest::onlyWhatIsUsedIsCarried()
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

void LibraryFactsTest::pipelinesAreKeptAndUsed()
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

TIEBREAK_TEST(LibraryFactsTest, QCoreApplication)
#include "tst_library_facts.moc"
