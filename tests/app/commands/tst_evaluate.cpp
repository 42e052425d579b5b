// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/evaluate_command.h"

#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/csv_table.h"
#include "models/engine/answers/load/load_answer.h"
#include "models/engine/throughput/prediction.h"
#include "tests/app/commands/evaluate_fixture.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

namespace {

const QByteArray good = "r1,TensorRT-LLM,0.12.0,L40S,1,Llama-3-8B,FP8,FP8,in-flight,,128,128,output_tok_s\n";

} // namespace

class TestEvaluate : public EvaluateFixture {
    Q_OBJECT

private slots:
    void init() { start(); }

    void answersEveryMeasuredRow();
    void answersEveryRowOfImagesAndTraining();
    void assumesTheUsualOfUses();
    void explainsUsesThatItDoesNotKnow();
    void saysWhatTheModelSays();
    void passesColumnsThrough();
    void replacesEarlierAnswers();
    void understandsOtherWritings_data();
    void understandsOtherWritings();
    void explainsRowsThatItCannotAnswer_data();
    void explainsRowsThatItCannotAnswer();
    void countsTimePerOutputToken();
    void takesNewerReleasesAsTheNewest();
    void takesAModelOfAConfig();
    void refuses_data();
    void refuses();
    void writesOnlyWhereItCan();
};

void TestEvaluate::answersEveryMeasuredRow()
{
    QCOMPARE(evaluate(read_all(QStringLiteral(":/catalog/measured.csv"))), 0);
    QVERIFY(m_output);
    const std::size_t predicted = m_output->column("predicted").value();
    const std::size_t low = m_output->column("low").value();
    const std::size_t high = m_output->column("high").value();
    const std::size_t measured = m_output->column("value").value();
    const std::size_t left_out = m_output->column("left_out").value();
    for (const CsvRow& row : m_output->rows) {
        if (!row.cells[left_out].empty()) {
            continue;
        }
        QCOMPARE(row.cells[m_output->column("error").value()], std::string());
        QVERIFY(!row.cells[m_output->column("limited_by").value()].empty());
        const double value = std::stod(row.cells[predicted]);
        QVERIFY(std::stod(row.cells[low]) < value && value < std::stod(row.cells[high]));
        QVERIFY(std::abs(std::log(value / std::stod(row.cells[measured]))) < std::log(2.0));
    }
}

void TestEvaluate::answersEveryRowOfImagesAndTraining()
{
    for (const char* const file : {":/catalog/measured_images.csv", ":/catalog/measured_training.csv"}) {
        QCOMPARE(evaluate(read_all(QString::fromLatin1(file))), 0);
        QVERIFY(m_output);
        for (const CsvRow& row : m_output->rows) {
            QCOMPARE(row.cells[m_output->column("error").value()], std::string());
            QVERIFY(!row.cells[m_output->column("limited_by").value()].empty());
            const double value = std::stod(row.cells[m_output->column("predicted").value()]);
            QVERIFY(std::stod(row.cells[m_output->column("low").value()]) < value);
            QVERIFY(value < std::stod(row.cells[m_output->column("high").value()]));
        }
    }
}

// Rows of both kinds, and of serving, in one table; a card whose form nobody knows is the usual one.
void TestEvaluate::assumesTheUsualOfUses()
{
    QCOMPARE(evaluate("gpu,model,metric,method,checkpointing\n"
                      "L40S,SDXL,images_per_min,,\n"
                      "A100-80GB-unspecified,Llama-3.1-8B,train_tok_s,qlora,\n"
                      "A100-80GB-SXM,Llama-3.1-8B,train_tok_s,qlora,yes\n"
                      "L40S,meta-llama/Llama-2-7b-hf,peak_memory_gb,full,no\n"),
             0);
    QVERIFY(m_output);
    QCOMPARE(m_output->rows.size(), 4U);
    const std::size_t predicted = m_output->column("predicted").value();
    for (const CsvRow& row : m_output->rows) {
        QCOMPARE(row.cells[m_output->column("error").value()], std::string());
        QVERIFY(std::stod(row.cells[predicted]) > 0);
    }
    QCOMPARE(m_output->rows[1].cells[predicted], m_output->rows[2].cells[predicted]);
}

void TestEvaluate::explainsUsesThatItDoesNotKnow()
{
    QCOMPARE(evaluate("gpu,model,metric,method,steps\n"
                      "L40S,SD-9,images_per_min,,\n"
                      "L40S,SDXL,images_per_min,,many\n"
                      "A100,Llama-2-7B,train_tok_s,,\n"
                      "L40S,Llama-9,train_tok_s,,\n"
                      "L40S,Llama-2-7B,train_tok_s,magic,\n"),
             0);
    QVERIFY(m_output);
    const char* const said[] = {"SD-9", "many", "A100", "Llama-9", "magic"};
    for (std::size_t i = 0; i < m_output->rows.size(); ++i) {
        const std::string& error = m_output->rows[i].cells[m_output->column("error").value()];
        QVERIFY2(error.find(said[i]) != std::string::npos && error.find("must be") != std::string::npos, error.c_str());
        QVERIFY(m_output->rows[i].cells[m_output->column("predicted").value()].empty());
    }
}

void TestEvaluate::saysWhatTheModelSays()
{
    const auto row = answer(good);
    const LoadResult loaded = load_catalogue();
    QVERIFY(loaded.catalogue);
    Workload workload;
    workload.release = Release{0, 12};
    workload.weight_precision = Precision::Fp8;
    workload.kv_precision = Precision::Fp8;
    workload.in_flight = true;
    workload.batch = 0;
    workload.input_len = 128;
    workload.output_len = 128;
    const Prediction prediction = predict(loaded.catalogue->calibration, *loaded.catalogue->gpu("L40S"),
                                          *loaded.catalogue->model("Llama-3-8B"), workload);
    QCOMPARE(QByteArray::fromStdString(row.at("predicted")), QByteArray::number(prediction.output_tok_s.value, 'g', 7));
    QCOMPARE(QByteArray::fromStdString(row.at("low")), QByteArray::number(prediction.output_tok_s.low, 'g', 7));
    QCOMPARE(QByteArray::fromStdString(row.at("high")), QByteArray::number(prediction.output_tok_s.high, 'g', 7));
    QCOMPARE(row.at("limited_by"), std::string("compute"));
}

void TestEvaluate::passesColumnsThrough()
{
    // Another order, unknown columns, and cells that need quotes.
    QCOMPARE(evaluate("note,metric,output_len,input_len,batch,batching,kv_precision,weight_precision,model,tp,gpu,"
                      "framework_version,framework,id,\"more, or less\"\r\n"
                      "\"a \"\"b\"\", c\",output_tok_s,128,128,8,static,FP16,FP16,Llama-2-7B,1,L40S,0.9.0,TensorRT-LLM,"
                      "x, kept \r\n"),
             0);
    const QByteArray text = read_all(path("out.csv"));
    QVERIFY2(
        text.startsWith("note,metric,output_len,input_len,batch,batching,kv_precision,weight_precision,model,tp,"
                        "gpu,framework_version,framework,id,\"more, or less\",predicted,low,high,limited_by,error\n"
                        "\"a \"\"b\"\", c\",output_tok_s,128,128,8,static,FP16,FP16,Llama-2-7B,1,L40S,0.9.0,"
                        "TensorRT-LLM,x, kept ,"),
        text.constData());
    QVERIFY(std::stod(firstRow().at("predicted")) > 0);
}

void TestEvaluate::replacesEarlierAnswers()
{
    QCOMPARE(evaluate(header + good), 0);
    const QByteArray once = read_all(path("out.csv"));
    QCOMPARE(evaluate(once), 0);
    QCOMPARE(read_all(path("out.csv")), once);
}

void TestEvaluate::understandsOtherWritings_data()
{
    QTest::addColumn<QByteArray>("row");
    const auto row = [](const char* tag, const char* text) { QTest::newRow(tag) << QByteArray(text); };
    row("batch 0", "r1,TensorRT-LLM,0.12.0,L40S,1,Llama-3-8B,FP8,FP8,in-flight,0,128,128,output_tok_s\n");
    row("batch 2048", "r1,TensorRT-LLM,0.12.0,L40S,1,Llama-3-8B,FP8,FP8,in-flight,2048,128,128,output_tok_s\n");
    row("words", "r1,trt-llm,v0.12.0,L40S,1,Llama-3-8B,fp8,Fp8,Inflight,,128,128,output_tok_s\n");
    row("floats", "r1,TensorRT-LLM,0.12.0,L40S,1.0,Llama-3-8B,FP8,FP8,in-flight,0.0,128.0,1.28e2,output_tok_s\n");
    row("space", "r1, TensorRT-LLM,0.12.0, L40S ,1,Llama-3-8B,FP8 ,FP8,in-flight, ,128,128, output_tok_s\n");
}

void TestEvaluate::understandsOtherWritings()
{
    QFETCH(const QByteArray, row);
    const auto expected = answer(good);
    const auto given = answer(row);
    QCOMPARE(given.at("error"), std::string());
    QCOMPARE(given.at("predicted"), expected.at("predicted"));
}

void TestEvaluate::explainsRowsThatItCannotAnswer_data()
{
    QTest::addColumn<QByteArray>("find"); // in the good row
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("error"); // its beginning
    const auto row = [](const char* tag, const char* find, const char* put, const char* error) {
        QTest::newRow(tag) << QByteArray(find) << QByteArray(put) << QString::fromLatin1(error);
    };
    row("GPU", "L40S", "H100", R"("gpu" is "H100", which the catalogue does not have; it must be one of L40S, A100-)");
    row("near GPU", "L40S", "L40", R"("gpu" is "L40", which)");
    row("near model", "Llama-3-8B", "llama-3-9b",
        R"("model" is "llama-3-9b", which the catalogue does not have; it must be a model that it has; the nearest are Llama-3-8B, )");
    row("no model", "Llama-3-8B", "", R"("model" is "", which)");
    row("framework", "TensorRT-LLM", "QServe",
        R"("framework" is "QServe"; it must be TensorRT-LLM, vLLM, SGLang or llama.cpp)");
    row("precision", "FP8,FP8", "FP6,FP8", R"("weight_precision" is "FP6"; it must be FP16, FP8, FP8-W8A16, INT8,)");
    row("KV precision", "FP8,FP8", "FP8,FP5", R"("kv_precision" is "FP5"; it must be FP16)");
    row("precision of another framework", "FP8,FP8", "Q4_K_M,FP16", "the GPU or the framework has no such weight");
    row("FP8 on A100", "L40S", "A100-80GB-SXM", "the GPU or the framework has no such weight precision");
    row("FP8 KV on A100", "L40S,1,Llama-3-8B,FP8", "A100-80GB-SXM,1,Llama-3-8B,FP16",
        "the GPU or the framework has no such KV-cache precision");
    row("zero prompt", "128,128", "0,128", "prompt and output lengths must be at least 1 token");
    row("negative output", "128,128", "128,-5", "prompt and output lengths must be at least 1 token");
    row("no length", "128,128", ",128", R"("input_len" is ""; it must be a whole number)");
    row("half a token", "128,128", "128.5,128", R"("input_len" is "128.5"; it must be a whole number)");
    row("huge length", "128,128", "1e99,128", R"("input_len" is "1e99"; it must be a whole number)");
    row("not a number", "128,128", "128,nan", R"("output_len" is "nan"; it must be a whole number)");
    row("batching", "in-flight", "dynamic", R"("batching" is "dynamic"; it must be static or in-flight)");
    row("static without a batch", "in-flight,", "static,", R"("batch" is ""; it must be a whole number)");
    row("static batch of 0", "in-flight,", "static,0", "a static batch must be at least 1");
    row("negative batch", "in-flight,", "in-flight,-1", "a static batch must be at least 1");
    row("three GPUs", "L40S,1", "L40S,3", "tensor parallel must be 1, 2, 4 or 8");
    row("no GPUs", "L40S,1", "L40S,0", "tensor parallel must be 1, 2, 4 or 8");
    row("metric", "output_tok_s", "tokens", R"("metric" is "tokens"; it must be output_tok_s, total_tok_s, req_s,)");
    row("weights", "Llama-3-8B,FP8", "Llama-2-70B,FP16",
        "the weights do not fit: use more GPUs or a narrower precision (138.0 GB of weights and 1.5 GB of workspace a "
        "GPU, 47.7 GB usable)");
    row("KV cache", "in-flight,", "static,100000", "the KV cache does not fit: use a smaller batch, shorter lengths");
}

void TestEvaluate::explainsRowsThatItCannotAnswer()
{
    QFETCH(const QByteArray, find);
    QFETCH(const QByteArray, put);
    QFETCH(const QString, error);
    QByteArray row = good;
    const qsizetype at = row.indexOf(find);
    QVERIFY(at >= 0);
    row.replace(at, find.size(), put);
    const auto cells = answer(row);
    QVERIFY2(QString::fromStdString(cells.at("error")).startsWith(error), cells.at("error").c_str());
    for (const char* column : {"predicted", "low", "high", "limited_by"}) {
        QCOMPARE(cells.at(column), std::string());
    }
    QCOMPARE(cells.at("id"), std::string("r1"));
}

void TestEvaluate::countsTimePerOutputToken()
{
    const QByteArray start = "r1,vLLM,0.6.3,A100-80GB-SXM,1,Qwen2.5-7B,FP16,FP16,static,1,128,";
    const auto rate = answer(start + "2048,output_tok_s\n");
    const auto token = answer(start + "2048,tpot_ms\n");
    const auto first = answer(start + "2048,ttft_ms\n");
    // 2,048 tokens are the first and 2,047 steps.
    const double total_ms = std::stod(first.at("predicted")) + 2047 * std::stod(token.at("predicted"));
    QVERIFY(std::abs(2048e3 / total_ms / std::stod(rate.at("predicted")) - 1) < 1e-5);
    QVERIFY(std::stod(token.at("low")) < std::stod(token.at("predicted")));
    QVERIFY(std::stod(token.at("predicted")) < std::stod(token.at("high")));
    const auto none = answer(start + "1,tpot_ms\n");
    QCOMPARE(none.at("error"), std::string("with one output token there is no time per output token"));
    QCOMPARE(none.at("predicted"), std::string());
}

void TestEvaluate::takesNewerReleasesAsTheNewest()
{
    const auto newest = answer(QByteArray(good).replace("0.12.0", "1.0.0"));
    for (const char* version : {"1.4.0", "v1.1", "", "main"}) {
        QCOMPARE(answer(QByteArray(good).replace("0.12.0", version)).at("predicted"), newest.at("predicted"));
    }
    QByteArray row = good;
    QVERIFY(answer(row.replace("0.12.0", "~0.10 (unstated)")).at("predicted") != newest.at("predicted"));
    row = good;
    row.replace("TensorRT-LLM,0.12.0", "vLLM,some build");
    QCOMPARE(answer(row).at("error"), std::string());
}

void TestEvaluate::takesAModelOfAConfig()
{
    const QByteArray config =
        QByteArray("{'architectures': ['LlamaForCausalLM'], 'hidden_size': 4096, 'num_hidden_layers': 32, "
                   "'num_attention_heads': 32, 'num_key_value_heads': 8, 'intermediate_size': 14336, "
                   "'vocab_size': 128256, 'max_position_embeddings': 8192, 'tie_word_embeddings': false, "
                   "'_name_or_path': 'house/Own-8B'}")
            .replace('\'', '"');
    const auto write = [this](const char* name, const QByteArray& bytes) {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("own.json", config));
    QVERIFY(write("in.csv", header + good + QByteArray(good).replace("Llama-3-8B", "house/Own-8B")));
    QCOMPARE(
        run_evaluate({path("in.csv").toStdString(), path("out.csv").toStdString(), {}, path("own.json").toStdString()}),
        0);
    QStringList problems;
    const auto table = read_csv(QStringLiteral("out.csv"), read_all(path("out.csv")), problems);
    QVERIFY(table);
    const auto predicted = std::ranges::find(table->header, std::string("predicted")) - table->header.begin();
    const auto at = static_cast<std::size_t>(predicted);
    QVERIFY(!table->rows[0].cells[at].empty());
    QCOMPARE(table->rows[1].cells[at], table->rows[0].cells[at]); // it is the same architecture
}

void TestEvaluate::refuses_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("column missing") << QByteArray(header).replace(",tp", "") + QByteArray(good).replace(",1,", ",");
    QTest::newRow("column twice") << QByteArray(header).replace("tp", "gpu") + good;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short row") << header + good + "r2,vLLM\n";
    QTest::newRow("quote") << header + good + "\"r2,vLLM\n";
}

void TestEvaluate::refuses()
{
    QFETCH(const QByteArray, input);
    QCOMPARE(evaluate(input), 1);
    QVERIFY(!QFile::exists(path("out.csv")));
}

void TestEvaluate::writesOnlyWhereItCan()
{
    QCOMPARE(run_evaluate({path("nothing.csv").toStdString(), path("out.csv").toStdString(), {}, {}}), 1);
    QVERIFY(!QFile::exists(path("out.csv")));
    QCOMPARE(evaluate(header + good), 0);
    QCOMPARE(run_evaluate({path("in.csv").toStdString(), path("no/folder/out.csv").toStdString(), {}, {}}), 1);
    QCOMPARE(evaluate(header), 0); // no rows: no answers
    QVERIFY(m_output && m_output->rows.empty());
}

TIEBREAK_TEST(TestEvaluate, QCoreApplication)
#include "tst_evaluate.moc"
