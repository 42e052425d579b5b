// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/load/load_answer.h"
#include "tests/app/commands/evaluate_fixture.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <cmath>

using namespace tiebreak;

// Rows of loads, which are played.
class EvaluateLoadsTest : public EvaluateFixture {
    Q_OBJECT

private slots:
    void init() { start(); }

    void answersLoads_data();
    void answersLoads();
    void loadsNeedNoBatches();
    void knowsTheMetricsOfOneRun();
    void answersUsersAsAnalyzeDoes_data();
    void answersUsersAsAnalyzeDoes();
};

void EvaluateLoadsTest::answersLoads_data()
{
    QTest::addColumn<QByteArray>("load"); // load, concurrency, request_rate, requests
    QTest::addColumn<QString>("error");   // its beginning; empty: there is an answer
    const auto row = [](const char* tag, const char* load, const char* error) {
        QTest::newRow(tag) << QByteArray(load) << QString::fromLatin1(error);
    };
    row("closed", "closed,8,,", "");
    row("closed, of so many requests", "closed,8,,64", "");
    row("open", "open,,1.5,", "");
    row("open, over capacity", "open,,500,", "");
    row("burst", "burst,16,,", "");
    row("offline", "offline,,,", "");
    row("static", "static,8,,", "");
    row("closed without users", "closed,,,", "\"concurrency\" is \"\"; it must be the number of users");
    row("open without a rate", "open,8,,", "\"request_rate\" is \"\"; it must be a number of requests a second");
    row("no rate to speak of", "open,,1e-200,", "\"request_rate\" is \"1e-200\"; it must be a number of requests");
    row("no users", "closed,0,,", "\"concurrency\" is \"0\"; it must be a whole number from 1 to 100000");
    row("absurdly many users", "closed,2000000000,,", "\"concurrency\" is \"2000000000\"; it must be a whole number");
    row("unknown", "bursty,8,,", "\"load\" is \"bursty\"; it must be static, closed, open, burst or offline");
}

void EvaluateLoadsTest::answersLoads()
{
    QFETCH(const QByteArray, load);
    QFETCH(const QString, error);
    const QByteArray start = "r1,vLLM,0.10.2,L40S,1,Qwen/Qwen3-8B,BF16,auto,in-flight,,512,128,";
    for (const char* metric : {"output_tok_s", "total_tok_s", "req_s", "ttft_ms", "tpot_ms", "e2e_ms"}) {
        QCOMPARE(evaluate(QByteArray(header).replace("\n", ",load,concurrency,request_rate,requests\n") + start +
                          metric + "," + load + "\n"),
                 0);
        const auto row = firstRow();
        if (error.isEmpty()) {
            QCOMPARE(row.at("error"), std::string());
            QVERIFY(std::stod(row.at("low")) < std::stod(row.at("predicted")));
            QVERIFY(std::stod(row.at("predicted")) < std::stod(row.at("high")));
            QVERIFY(!row.at("limited_by").empty());
        } else {
            QVERIFY2(QString::fromStdString(row.at("error")).startsWith(error), row.at("error").c_str());
        }
    }
}

// A table of served runs says nothing of batches.
void EvaluateLoadsTest::loadsNeedNoBatches()
{
    QCOMPARE(evaluate("id,framework,framework_version,gpu,tp,model,weight_precision,kv_precision,load,concurrency,"
                      "input_len,output_len,metric\n"
                      "r1,SGLang,0.5.2,L40S,1,Qwen3-8B,FP8,FP8,closed,4,512,128,tpot_ms\n"),
             0);
    QCOMPARE(firstRow().at("error"), std::string());
}

// What the server was started with, and the pool that it would report.
void EvaluateLoadsTest::knowsTheMetricsOfOneRun()
{
    const QByteArray columns = ",gpu_memory_fraction,max_num_seqs,token_budget,eager,statistic\n";
    const auto tokens = [&](const char* fraction) {
        const int status = evaluate(QByteArray(header).replace("\n", columns) +
                                    "r1,vLLM,0.10.1,A100-80GB-SXM,1,Qwen2-7B,FP16,FP16,in-flight,,1024,256,kv_tokens," +
                                    fraction + ",,,no,mean\n");
        return status == 0 ? std::stod(firstRow().at("predicted")) : 0;
    };
    QVERIFY(std::abs(tokens("0.5") / 464848 - 1) < 0.05); // as the server's log said
    QVERIFY(tokens("0.9") > tokens("0.5"));
    const auto latency = [&](const char* metric, const char* server) {
        const int status = evaluate(QByteArray(header).replace("\n", QByteArray(",load,concurrency" + columns)) +
                                    "r1,vLLM,0.10.1,L40S,1,Qwen3-8B,FP16,FP16,in-flight,,1024,256," + metric +
                                    ",closed,32," + server + "\n");
        return status == 0 && firstRow().at("error").empty() ? std::stod(firstRow().at("predicted")) : 0;
    };
    QVERIFY(latency("tpot_ms", ",,,yes,mean") >= latency("tpot_ms", ",,,no,mean"));
    QVERIFY(latency("ttft_ms", ",8,,no,p50") > 2 * latency("ttft_ms", ",,,no,p50"));
    QVERIFY(latency("tpot_ms", ",8,,no,mean") < latency("tpot_ms", ",,,no,mean"));
}

// Users without think time on one replica and a closed loop of so many are the same server. Analyze starts its users
// spread over one answer and drops the first tenth, evaluate starts them together and drops its run-in: the rate and
// the time per token agree within 3 %, and the first token, a few steps of a server that is never idle, within 10 %.
void EvaluateLoadsTest::answersUsersAsAnalyzeDoes_data()
{
    QTest::addColumn<QString>("framework");
    QTest::addColumn<int>("users");
    for (const char* const framework : {"vLLM", "SGLang", "TensorRT-LLM"}) {
        for (const int users : {1, 8, 32}) {
            QTest::addRow("%s, %d users", framework, users) << framework << users;
        }
    }
}

void EvaluateLoadsTest::answersUsersAsAnalyzeDoes()
{
    QFETCH(const QString, framework);
    QFETCH(const int, users);
    const LoadResult loaded = load_catalogue();
    QVERIFY(loaded.catalogue);
    Scenario scenario = default_scenario(*loaded.catalogue);
    scenario.contenders.resize(1); // L40S, 16 bits
    scenario.model = "Llama-3.1-8B";
    scenario.evidence = Evidence::Model;
    scenario.server.framework = framework.toStdString();
    scenario.server.batching = Batching::InFlight;
    scenario.request = {1000, 200};
    scenario.load.kind = LoadOf::Users;
    scenario.load.users = users;
    const LoadAnswer answer = analyze_load(*loaded.catalogue, scenario).contenders.front();
    QCOMPARE(answer.now.replicas, 1.0);
    QCOMPARE(answer.now.load, static_cast<double>(users));
    const LoadSummary& now = answer.now.summary;
    const std::vector<std::tuple<const char*, double, double>> expected{
        {"output_tok_s", output_tok_s(true, now), 0.03},
        {"tpot_ms", now.tpot_ms.mean, 0.03},
        {"e2e_ms", now.e2e_ms.mean, 0.03},
        {"ttft_ms", now.ttft_ms.mean, framework == QStringLiteral("SGLang") ? 0.35 : 0.1}};
    for (const auto& [metric, value, tolerance] : expected) {
        QCOMPARE(evaluate(QByteArray(header).replace("\n", ",load,concurrency\n") + "r1," + framework.toUtf8() +
                          ",newest,L40S,1,Llama-3.1-8B,FP16,FP16,in-flight,,1000,200," + metric + ",closed," +
                          QByteArray::number(users) + "\n"),
                 0);
        QCOMPARE(firstRow().at("error"), std::string());
        const double ratio = std::stod(firstRow().at("predicted")) / value;
        QVERIFY2(std::abs(ratio - 1) < tolerance,
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(metric)).arg(ratio)));
    }
}

TIEBREAK_TEST(EvaluateLoadsTest, QCoreApplication)
#include "tst_evaluate_loads.moc"
