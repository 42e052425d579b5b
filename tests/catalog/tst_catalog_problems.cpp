// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>

using namespace tiebreak;

namespace {

const QStringList file_names{QStringLiteral("gpus.json"),           QStringLiteral("models.json"),
                             QStringLiteral("prices.json"),         QStringLiteral("published.json"),
                             QStringLiteral("claims.json"),         QStringLiteral("parameters.json"),
                             QStringLiteral("measured.csv"),        QStringLiteral("image_pipelines.json"),
                             QStringLiteral("measured_images.csv"), QStringLiteral("measured_training.csv"),
                             QStringLiteral("calibration.json"),    QStringLiteral("card_classes.json"),
                             QStringLiteral("rates.json"),          QStringLiteral("frameworks.json"),
                             QStringLiteral("traces.json"),         QStringLiteral("azure-2023-conversation.csv"),
                             QStringLiteral("azure-2023-code.csv")};
// That a missing traces.json leaves unread.
constexpr int trace_files = 2;

QByteArray read_all(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write_all(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray built_in(const QString& name)
{
    return read_all(QStringLiteral(":/catalog/") + name);
}

} // namespace

// A folder with a copy of the built-in catalogue is broken in one place after the other.
class TestCatalogProblems : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void init();
    void reportsWhatIsWrong_data();
    void reportsWhatIsWrong();
    void reportsAllProblemsInOrder();
    void reportsMissingFiles();
    void reportsAFileThatIsTooLarge();
    void acceptsAByteOrderMarkAndAnyLayout();
    void neverGivesPartOfACatalogue();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCatalogProblems::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString& name : file_names) {
        const QByteArray text = built_in(name);
        QVERIFY(!text.isEmpty());
        QVERIFY(write_all(path(name), text));
    }
}

void TestCatalogProblems::reportsWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("find"); // the first place of it; empty: the whole text
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("problem"); // without the file's name
    const auto row = [](const char* name, const char* file, const char* find, const char* put, const char* problem) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(find) << QByteArray(put)
                            << QString::fromUtf8(problem);
    };
    // Numbers.
    row("negative", "gpus", "864", "-864", R"(12: "bandwidth_gb_s" is -864; it must be a number above 0 (GB/s))");
    row("zero", "prices", "0.79", "0", R"(15: "usd_per_gpu_hour" is 0; it must be a number above 0 ($ per GPU-hour))");
    row("absurd", "prices", "0.79", "7900",
        R"(15: "usd_per_gpu_hour" is 7900; it must be at most 1000 ($ per GPU-hour))");
    row("number as text", "gpus", "864", "\"864\"",
        R"(12: "bandwidth_gb_s" is "864"; it must be a number above 0 (GB/s))");
    row("null", "gpus", "864", "null", R"(12: "bandwidth_gb_s" is null; it must be a number above 0 (GB/s))");
    row("optional number of a wrong type", "gpus", "1.43", "[]",
        R"(13: "fp64_tflops" is an empty list; it must be a number above 0 (TFLOPS))");
    row("no whole number", "prices", "\"gpus_per_node\": 1", "\"gpus_per_node\": 1.5",
        R"(16: "gpus_per_node" is 1.5; it must be a whole number from 1 to 1024)");
    row("no whole number in a config", "models", "\"num_hidden_layers\": 32", "\"num_hidden_layers\": 32.5",
        "15: \"num_hidden_layers\" must be a whole number from 1 to 100000000; the config of Llama-3.1-8B must be put "
        "right");
    row("key missing in a config", "models", "\"hidden_size\"", "\"hidden\"",
        R"(15: "hidden_size" is missing; the config of Llama-3.1-8B must be put right)");
    row("number of experts", "models", "\"num_experts_per_tok\": 2", "\"num_experts_per_tok\": 9",
        "58: \"num_experts_per_tok\" must be at most the number of experts; the config of Mixtral-8x7B must be put "
        "right");
    row("config without anything", "models", "\"config\": {", "\"config\": {}, \"more\": {",
        R"(15: "config" is an object; it must be an object with keys)");
    row("parameters that the layers do not have", "models", "\"published_params_b\": 8.03",
        "\"published_params_b\": 8.3",
        R"(26: "published_params_b" is 8.3; it must be within 1 % of the sum of its config, 8.03)");
    row("id of two models", "models", "meta-llama/Llama-3.1-70B-Instruct", "meta-llama/llama-3.1-8b",
        "33: the id meta-llama/llama-3.1-8b stands twice in the file; each must mean one model");
    row("more usable than there is", "gpus", "47.674", "51.6",
        R"(10: "usable_gb" is 51.6; it must be at most 51.539607552 (GB))");
    row("number that JSON cannot hold", "gpus", "864", "1e999",
        "12: this is not JSON (illegal number); a comma, quote or bracket here or just above must be put right");
    // Texts.
    row("empty text", "gpus", "\"Ada Lovelace\"", "\" \"",
        R"(7: "architecture" is " "; it must be text, all of it on one line)");
    row("text on two lines", "gpus", "Ada Lovelace", "Ada\\nLovelace",
        R"(7: "architecture" is "Ada\nLovelace"; it must be text, all of it on one line)");
    row("number for a text", "gpus", "\"GDDR6\"", "6",
        R"(11: "memory_type" is 6; it must be text, all of it on one line)");
    row("flag as a number", "frameworks", "\"checks_context\": false", "\"checks_context\": 0",
        R"(8: "checks_context" is 0; it must be true or false)");
    row("month", "gpus", "2023-08", "2023-13",
        R"(8: "announced" is "2023-13"; it must be a year and month such as "2023-08")");
    row("day", "prices", "2026-03-22", "2026-02-30",
        "18: \"as_of\" is \"2026-02-30\"; it must be a day such as \"2026-03-22\", or its month or year where no more "
        "is "
        "said");
    row("month of a price", "prices", "2026-03-22", "2026-13",
        "18: \"as_of\" is \"2026-13\"; it must be a day such as \"2026-03-22\", or its month or year where no more is "
        "said");
    row("way of paying", "prices", "\"on-demand\"", "\"hourly\"",
        "17: \"billing\" is \"hourly\"; it must be \"on-demand\" or \"spot\" or \"reserved-1y\" or \"reserved-3y\" or "
        "\"by-use\" or \"by-use-active\" or \"bundle\"");
    row("choice", "gpus", "\"pcie\"", "\"PCIe\"", R"(27: "interconnect" is "PCIe"; it must be "pcie" or "nvlink")");
    row("id", "prices", "runpod-l40s", "RunPod L40S",
        "12: \"id\" is \"RunPod L40S\"; it must be lower-case letters and digits with hyphens, such as "
        "\"runpod-l40s\"");
    row("parameter value", "parameters", "\"720\"", "\"720 h\"",
        R"(6: "value" is "720 h"; it must be a number or a range in quotes, such as "720" or "18-24")");
    row("verdict", "claims", "\"consistent\"", "\"fine\"",
        "12: \"verdict\" is \"fine\"; it must be \"consistent\" or \"rounded\" or \"inconsistent\" or "
        "\"exceeds-limit\" or \"contradicts-datasheet\" or \"implausible\"");
    row("claim without a number", "claims", "50.6329", "\"50.6\"",
        R"(10: "recomputed" is "50.6"; it must be a number)");
    row("long text", "gpus", "\"pcie\"", "\"a link that is described at some length, and then at some more length\"",
        "27: \"interconnect\" is \"a link that is described at some length, and then at some mo...\"; it must be "
        "\"pcie\" or \"nvlink\"");
    // Keys.
    row("missing key", "claims", "\"how\": \"1.19/0.79-1\",", "",
        R"(4: "how" is missing; it must be text, all of it on one line)");
    row("unknown key", "prices", "\"as_of\"", "\"date\"",
        R"(18: "date" is no key of a price; keys not used here yet: offer, region, as_of, note)");
    row("unknown key at the top", "models", "\"format\": 1,", "\"format\": 1, \"made_by\": \"me\",",
        R"(2: "made_by" is no key of a catalogue file; keys not used here yet: left_out)");
    row("key twice", "gpus", "\"mig\": \"no\",", "\"mig\": \"no\",\n\"tdp_w\": 300,",
        R"(30: "tdp_w" stands twice in one object; one of them must go)");
    row("format", "claims", "\"format\": 1", "\"format\": 2", R"(2: "format" is 2; it must be 1)");
    row("remarks", "prices", "\"left_out\": [", "\"left_out\": [ 5,",
        R"(3: "left_out" is a list; it must be a list of texts)");
    // References.
    row("card of an unknown family", "gpus", "\"architecture\": \"Ada Lovelace\"", "\"architecture\": \"Ada\"",
        R"(7: "architecture" is "Ada", which card_classes.json does not have; it must be one of Ada Lovelace, Ampere)");
    row("framework on an unknown family", "frameworks", "\"card_class\": \"Ampere\"", "\"card_class\": \"Hopper\"",
        R"(247: "card_class" is "Hopper", which card_classes.json does not have; it must be one of Ada Lovelace, Ampere)");
    row("framework with an unknown format", "frameworks", "\"format\": \"FP8\"", "\"format\": \"FP9\"",
        R"(237: "format" is "FP9"; it must be a number format such as "FP16")");
    row("releases out of order", "frameworks", "\"from\": \"0.5\"", "\"from\": \"0.11\"",
        R"(13: "generations" is a list; it must be in the order of the releases, oldest first)");
    row("framework twice", "frameworks", "\"name\": \"vLLM\"", "\"name\": \"TensorRT-LLM\"",
        R"(262: "name" is "TensorRT-LLM" as in an earlier entry; it must be one that no other entry has)");
    row("price of an unknown GPU", "prices", "\"gpu\": \"L40S\"", "\"gpu\": \"L40\"",
        "14: \"gpu\" is \"L40\", which gpus.json does not have; it must be one of L40S, A100-80GB-PCIe, "
        "A100-80GB-SXM, A100-40GB-SXM, A100-40GB-PCIe");
    row("figure for an unknown GPU", "published", "\"A100-80GB-PCIe\"", "\"A100\"",
        "24: \"gpu\" is \"A100\", which gpus.json does not have; it must be one of L40S, A100-80GB-PCIe, "
        "A100-80GB-SXM, A100-40GB-SXM, A100-40GB-PCIe");
    row("same GPU twice", "gpus", "\"short_name\": \"A100 SXM\"", "\"short_name\": \"A100 PCIe\"",
        R"(65: "short_name" is "A100 PCIe" as in an earlier entry; it must be one that no other entry has)");
    row("same model twice", "models", "\"Llama-3.1-70B\"", "\"Llama-3.1-8B\"",
        R"(30: "name" is "Llama-3.1-8B" as in an earlier entry; it must be one that no other entry has)");
    row("same price twice", "prices", "runpod-a100-80gb-pcie", "runpod-l40s",
        R"(22: "id" is "runpod-l40s" as in an earlier entry; it must be one that no other entry has)");
    row("same figure twice", "published", "\"A100-80GB-PCIe\"", "\"L40S\"",
        "24: \"gpu\" is \"L40S\" as in an earlier entry; it must be one that no other entry has for this workload, "
        "model, precision and batch");
    row("same claim twice", "claims", "price-premium-sxm", "price-premium-pcie",
        R"(16: "id" is "price-premium-pcie" as in an earlier entry; it must be one that no other entry has)");
    row("same parameter twice", "parameters", "hours_per_year", "hours_per_month",
        R"(12: "key" is "hours_per_month" as in an earlier entry; it must be one that no other entry has)");
    // Measurements.
    row("measured on an unknown GPU", "measured.csv", "L40S", "L4",
        "2: \"gpu\" is \"L4\", which the catalogue does not have; it must be one of L40S, A100-80GB-PCIe, "
        "A100-80GB-SXM, A100-40GB-SXM, A100-40GB-PCIe");
    row("measured value", "measured.csv", ",3240", ",0", R"(2: "value" is "0"; it must be a number above 0)");
    row("same measurement twice", "measured.csv", "c0002", "c0001",
        R"(3: "id" is "c0001"; it must be one that no other row has)");
    row("measured in an unknown metric", "measured.csv", "output_tok_s", "tokens",
        "2: \"metric\" is \"tokens\"; it must be output_tok_s, total_tok_s, req_s, ttft_ms, tpot_ms, e2e_ms or "
        "kv_tokens");
    row("measured with a precision that the card lacks", "measured.csv", "FP8,FP8", "Q4_K_M,FP8",
        "2: the GPU or the framework has no such weight precision; put the row right or take it out");
    row("measured column missing", "measured.csv", ",metric,", ",quantity,",
        "1: column \"metric\" is missing; the first line must name it");
    row("measured cells missing", "measured.csv", ",128,,output_tok_s", ",128,output_tok_s",
        "2: the row has 28 cells; it must have 29, as the header has");
    row("image measured of an unknown pipeline", "measured_images.csv", "L40S,stated,2,SDXL", "L40S,stated,2,SD-9",
        R"(2: "model" is "SD-9", which the catalogue does not have; it must be one of SD-1.5, SD-2.1, SDXL, SDXL-Turbo, SD3-medium, SD3.5-large, FLUX.1-schnell, FLUX.1-dev)");
    row("training measured by an unknown method", "measured_training.csv", "Llama-3.2-3B,lora,BF16,210,4,32,no,train",
        "Llama-3.2-3B,magic,BF16,210,4,32,no,train",
        R"(2: "method" is "magic"; it must be full, lora, qlora, gptq-lora, peft or empty)");
    row("pipeline without work", "image_pipelines.json", "\"linear_tflop\": 0.6807", "\"linear_tflop\": 0",
        R"(14: "linear_tflop" is 0; it must be a number of at least 1e-06)");
    row("no measurements", "measured.csv", "",
        "id,source,framework,framework_version,gpu,tp,model,weight_precision,kv_precision,batching,batch,input_len,"
        "output_len,metric,value\n",
        "1: the table has no rows; it must have at least one");
    // Traces.
    row("trace without its header", "azure-2023-code.csv", "at_s", "time",
        "1: the first line must be \"at_s,prompt_tokens,output_tokens\"");
    row("request without tokens", "azure-2023-code.csv", "0.0,4808,10", "0.0,4808,0",
        "2: a request is a time in seconds and two whole numbers of tokens from 1, such as \"4.31,396,109\", not "
        "\"0.0,4808,0\"");
    row("request that is no number", "azure-2023-code.csv", "0.0,4808,10", "nan,4808,10",
        "2: a request is a time in seconds and two whole numbers of tokens from 1, such as \"4.31,396,109\", not "
        "\"nan,4808,10\"");
    row("requests out of order", "azure-2023-code.csv", "0.0,4808,10", "9.0,4808,10",
        "3: requests must stand in the order of their times, from 0");
    row("trace of one request", "azure-2023-code.csv", "", "at_s,prompt_tokens,output_tokens\n0.0,4808,10\n",
        "2: a trace needs at least two requests at different times");
    // The shape of the file.
    row("comma missing", "prices", "\"provider\": \"RunPod\",", "\"provider\": \"RunPod\"",
        "14: this is not JSON (unterminated object); a comma, quote or bracket here or just above must be put right");
    row("empty file", "models", "", "",
        "1: this is not JSON (illegal value); a comma, quote or bracket here or just above must be put right");
    row("list at the top", "claims", "", "[1]\n", "1: the file holds no object; it must begin with { and end with }");
    row("no list", "parameters", "", "{\"format\": 1}",
        R"(1: "parameters" is missing; it must be a list of at least one object)");
    row("empty list", "parameters", "", "{\n\"format\": 1,\n\"parameters\": []\n}",
        R"(3: "parameters" is an empty list; it must be a list of at least one object)");
    row("entry that is no object", "parameters", "\"parameters\": [", "\"parameters\": [\n\"more\",",
        R"(4: this entry is "more"; it must be an object)");
}

void TestCatalogProblems::reportsWhatIsWrong()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, find);
    QFETCH(const QByteArray, put);
    QFETCH(const QString, problem);
    const QString name = file.contains(u'.') ? file : QString(file + QStringLiteral(".json"));
    QByteArray text = built_in(name);
    const qsizetype at = find.isEmpty() ? 0 : text.indexOf(find);
    QVERIFY(at >= 0);
    text.replace(at, find.isEmpty() ? text.size() : find.size(), put);
    QVERIFY(write_all(path(name), text));

    const LoadResult result = load_catalogue(m_folder->path());
    QVERIFY(!result.catalogue);
    QCOMPARE(result.problems.value(0), QString(name + QStringLiteral(":") + problem));
}

void TestCatalogProblems::reportsAllProblemsInOrder()
{
    QByteArray gpus = built_in(QStringLiteral("gpus.json"));
    gpus.replace("\"tdp_w\": 350", "\"tdp\": 350").replace("\"bandwidth_gb_s\": 2039", "\"bandwidth_gb_s\": true");
    QVERIFY(write_all(path(QStringLiteral("gpus.json")), gpus));
    QByteArray claims = built_in(QStringLiteral("claims.json"));
    claims.replace("\"price-coreweave-l40s\"", "7");
    QVERIFY(write_all(path(QStringLiteral("claims.json")), claims));

    const QStringList expected{
        QStringLiteral(R"(gpus.json:4: "tdp_w" is missing; it must be a number above 0 (W))"),
        QStringLiteral("gpus.json:24: \"tdp\" is no key of a GPU; keys not used here yet: fp64_tensor_tflops, tdp_w"),
        QStringLiteral(R"(gpus.json:71: "bandwidth_gb_s" is true; it must be a number above 0 (GB/s))"),
        QStringLiteral(R"(claims.json:27: "id" is 7; it must be text, all of it on one line)")};
    const LoadResult result = load_catalogue(m_folder->path());
    QVERIFY(!result.catalogue);
    QCOMPARE(result.problems, expected);
}

void TestCatalogProblems::reportsMissingFiles()
{
    QVERIFY(QFile::remove(path(QStringLiteral("claims.json"))));
    const LoadResult result = load_catalogue(m_folder->path());
    QVERIFY(!result.catalogue);
    QCOMPARE(result.problems,
             QStringList{QStringLiteral("claims.json:1: the file cannot be read (No such file or directory); the "
                                        "catalogue's folder must have it")});
    QCOMPARE(load_catalogue(path(QStringLiteral("nowhere"))).problems.size(), file_names.size() - trace_files);
}

void TestCatalogProblems::reportsAFileThatIsTooLarge()
{
    QVERIFY(write_all(path(QStringLiteral("gpus.json")), QByteArray(5'000'000, ' ')));
    const LoadResult result = load_catalogue(m_folder->path());
    QVERIFY(!result.catalogue);
    // Prices and figures are not blamed for naming the GPUs of a file that could not be read.
    QCOMPARE(result.problems,
             QStringList{QStringLiteral("gpus.json:1: the file is too large; it must be at most 4 MB")});
}

void TestCatalogProblems::acceptsAByteOrderMarkAndAnyLayout()
{
    QByteArray gpus = built_in(QStringLiteral("gpus.json"));
    QVERIFY(write_all(path(QStringLiteral("gpus.json")), "\xEF\xBB\xBF" + gpus.replace("\n", "\r\n")));
    QByteArray models = built_in(QStringLiteral("models.json"));
    QVERIFY(write_all(path(QStringLiteral("models.json")), models.simplified()));
    const LoadResult result = load_catalogue(m_folder->path());
    QCOMPARE(result.problems, QStringList());
    QCOMPARE(result.catalogue->gpus.size(), m_catalogue->gpus.size());
    QCOMPARE(result.catalogue->models.size(), m_catalogue->models.size());
}

void TestCatalogProblems::neverGivesPartOfACatalogue()
{
    static const QRegularExpression form(QStringLiteral("^(\\w+\\.\\w+):(\\d+): .+; .+$"));
    const QByteArray telling("{}[]\",:\\-0e.\n\0\xFF", 15);
    std::mt19937 random(84);
    int broken = 0;
    for (int round = 0; round < rounds(250); ++round) {
        const QString name = file_names[static_cast<qsizetype>(random() % 8)];
        QByteArray text = built_in(name);
        for (unsigned change = 0; change <= random() % 3; ++change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(text.size()));
            const bool tells = random() % 2 == 0;
            text[at] = tells ? telling[static_cast<qsizetype>(random() % 15)] : static_cast<char>(random() % 256);
        }
        QVERIFY(write_all(path(name), text));
        const LoadResult result = load_catalogue(m_folder->path());
        QVERIFY(write_all(path(name), built_in(name)));

        QCOMPARE(result.problems.isEmpty(), result.catalogue != nullptr);
        broken += result.catalogue ? 0 : 1;
        for (const QString& problem : result.problems) {
            const QRegularExpressionMatch match = form.match(problem);
            QVERIFY2(match.hasMatch(), qPrintable(problem));
            QVERIFY2(match.captured(2).toInt() <= text.count('\n') + 1 || match.captured(1) != name,
                     qPrintable(problem));
        }
        if (result.catalogue) { // what still loads has lost nothing
            QCOMPARE(result.catalogue->gpus.size(), m_catalogue->gpus.size());
            QCOMPARE(result.catalogue->models.size(), m_catalogue->models.size());
            QCOMPARE(result.catalogue->prices.size(), m_catalogue->prices.size());
            QCOMPARE(result.catalogue->published.size(), m_catalogue->published.size());
            QCOMPARE(result.catalogue->claims.size(), m_catalogue->claims.size());
            QCOMPARE(result.catalogue->parameters.size(), m_catalogue->parameters.size());
            QCOMPARE(result.catalogue->measurements.size(), m_catalogue->measurements.size());
        }
    }
    QVERIFY(broken > rounds(250) / 5);
}

TIEBREAK_TEST(TestCatalogProblems, QCoreApplication)
#include "tst_catalog_problems.moc"
