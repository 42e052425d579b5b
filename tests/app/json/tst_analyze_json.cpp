// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/json/analyzed.h"
#include "tests/app/program.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace tiebreak;

namespace {

QJsonObject contender(const QJsonObject& analysis, int index)
{
    return analysis[QStringLiteral("contenders")][index].toObject();
}

QString missing(const QJsonObject& object, const char* keys)
{
    for (const QString& key : words(keys)) {
        if (!object.contains(key)) {
            return key;
        }
    }
    return {};
}

constexpr auto chat_settings = "model=Llama-3.1-8B evidence=model framework=vLLM prompt_tokens=1500 output_tokens=300 "
                               "prompt_spread=0.5 output_spread=0.5 ttft_limit_ms=1000 tpot_limit_ms=50";

constexpr auto contender_keys =
    "gpu evidence throughput_tok_s throughput_low throughput_high usd_per_million_tokens usd_low usd_high ttft_ms "
    "tpot_ms limited_by fits memory replicas_needed gpus_needed usd_per_month joules_per_token note";

} // namespace

// What `analyze --json` writes.
class AnalyzeJsonTest : public QObject {
    Q_OBJECT

private slots:
    void jsonAnswer()
    {
        const QJsonObject answer = analyzed();
        QCOMPARE(missing(answer, "scenario contenders verdict breakeven"), QString());
        QCOMPARE(answer[QStringLiteral("contenders")].toArray().size(), 3);
        for (const QJsonValue& each : answer[QStringLiteral("contenders")].toArray()) {
            QCOMPARE(missing(each.toObject(), contender_keys), QString());
            QCOMPARE(missing(each[QStringLiteral("memory")].toObject(),
                             "weights_gb kv_cache_gb overhead_gb total_gb capacity_gb max_batch"),
                     QString());
        }
        const QJsonObject first = contender(answer, 0);
        QCOMPARE(first[QStringLiteral("gpu")].toString(), QStringLiteral("L40S"));
        QCOMPARE(first[QStringLiteral("throughput_tok_s")].toDouble(), 1680.0);
        QCOMPARE(first[QStringLiteral("usd_per_million_tokens")].toDouble(), 0.79e6 / 3600 / 1680);
        QCOMPARE(first[QStringLiteral("usd_per_month")].toDouble(), 568.8);
        QVERIFY(first[QStringLiteral("throughput_low")].isNull()); // the article gives no band
        QVERIFY(first[QStringLiteral("note")].toString().contains(QStringLiteral("error band")));

        const QJsonObject verdict = answer[QStringLiteral("verdict")].toObject();
        QCOMPARE(missing(verdict, "winner saving_fraction win_probability sentence"), QString());
        QCOMPARE(verdict[QStringLiteral("winner")].toString(), QStringLiteral("L40S"));
        QCOMPARE(verdict[QStringLiteral("saving_fraction")].toDouble(), 1 - 0.79 / 1680 * 2100 / 1.19);
        QVERIFY(verdict[QStringLiteral("sentence")].toString().startsWith(QStringLiteral("L40S is cheapest")));

        QCOMPARE(answer[QStringLiteral("breakeven")].toArray().size(), 2);
        for (const QJsonValue& tie : answer[QStringLiteral("breakeven")].toArray()) {
            QCOMPARE(missing(tie.toObject(), "against usd_per_gpu_hour usd_per_gpu_hour_low usd_per_gpu_hour_high "
                                             "batch utilization tokens_per_month own_month"),
                     QString());
        }
        const QJsonValue tie = answer[QStringLiteral("breakeven")][0];
        QCOMPARE(tie[QStringLiteral("against")].toString(), QStringLiteral("A100-80GB-PCIe"));
        QCOMPARE(tie[QStringLiteral("usd_per_gpu_hour")].toDouble(), 0.79 * 2100 / 1680);
        // 11500 / (1.19 * 720 - 0.3 * 0.875 * 1.3 * 720 * 0.10)
        QVERIFY(std::abs(tie[QStringLiteral("own_month")].toDouble() - 13.8183) < 1e-3);

        const QJsonValue prices = answer[QStringLiteral("prices")];
        QCOMPARE(prices[QStringLiteral("note")].toString(), QStringLiteral("Prices: RunPod, 2026-03-22."));
        QCOMPARE(prices[QStringLiteral("quotes")][0][QStringLiteral("billing")].toString(),
                 QStringLiteral("on-demand"));
        QVERIFY(!prices[QStringLiteral("providers_differ")].toBool() &&
                !prices[QStringLiteral("dates_differ")].toBool());
    }

    void ownMonthNeedsAPurchasePrice()
    {
        const QJsonObject answer = analyzed({QStringLiteral("contenders.1.purchase_usd=none")});
        const QJsonValue tie = answer[QStringLiteral("breakeven")][0];
        QVERIFY(tie[QStringLiteral("own_month")].isNull());
        QVERIFY(tie[QStringLiteral("note")].toString().contains(QStringLiteral("purchase_usd")));
    }

    // 100 M generated tokens bring 200 M prompt tokens: 200 x 0.05 + 100 x 0.20 $ a month, 0.30 a million generated.
    void anApiChargesForPromptsToo()
    {
        const QJsonObject answer = analyzed({QStringLiteral("api_usd_per_million_tokens=0.20"),
                                             QStringLiteral("api_input_usd_per_million_tokens=0.05")});
        const QJsonValue api = answer[QStringLiteral("contenders")][0][QStringLiteral("api")];
        QVERIFY(std::abs(api[QStringLiteral("api_usd_per_month")].toDouble() - 30) < 1e-9);
        QVERIFY(std::abs(api[QStringLiteral("input_usd_per_month")].toDouble() - 10) < 1e-9);
        QVERIFY(std::abs(api[QStringLiteral("usd_per_million_blended_tokens")].toDouble() - 0.10) < 1e-9);
        // One L40S at $568.80 ties at 568.80 / 0.30 = 1,896 M tokens.
        const QJsonValue from = api[QStringLiteral("self_host_tokens_per_month")][0][0];
        QVERIFY(std::abs(from.toDouble() - 1896e6) < 1);
    }

    void missingNumbersAreNullWithAReason()
    {
        const QJsonObject answer = analyzed({QStringLiteral("batch=64")}); // the article ends at 32
        for (int i = 0; i < 3; ++i) {
            for (const char* const key : {"throughput_tok_s", "usd_per_million_tokens", "usd_per_month"}) {
                QVERIFY(contender(answer, i)[QLatin1String(key)].isNull());
            }
            QVERIFY(contender(answer, i)[QStringLiteral("note")].toString().contains(QStringLiteral("32")));
        }
        const QJsonValue verdict = answer[QStringLiteral("verdict")];
        QVERIFY(verdict[QStringLiteral("winner")].isNull() && verdict[QStringLiteral("saving_fraction")].isNull());
        QVERIFY(!verdict[QStringLiteral("sentence")].toString().isEmpty());
        QVERIFY(!verdict[QStringLiteral("note")].toString().isEmpty());
    }

    void bandsAreInTheJson()
    {
        const QJsonObject answer =
            analyzed({QStringLiteral("evidence=model"), QStringLiteral("tokens_per_month=100B")});
        const auto holds = [](const QJsonValue& json, const char* key) {
            const auto at = [&](const char* end) { return json[QString(QLatin1String(key) + QLatin1String(end))]; };
            return at("_low").toDouble(1e9) < at("").toDouble() && at("").toDouble() < at("_high").toDouble();
        };
        QVERIFY(holds(answer[QStringLiteral("breakeven")][0], "usd_per_gpu_hour"));
        QVERIFY(holds(contender(answer, 0), "usd_per_month"));
        QVERIFY(analyzed({})[QStringLiteral("breakeven")][0][QStringLiteral("usd_per_gpu_hour_low")].isNull());
        QVERIFY(contender(analyzed({}), 0)[QStringLiteral("usd_per_month_low")].isNull());
    }

    // The model of a config.json is the scenario's, under the name that the file or its folder gives.
    void modelConfigAddsAModel()
    {
        QTemporaryDir folder;
        const QByteArray config =
            QByteArray("{'architectures': ['LlamaForCausalLM'], 'hidden_size': 2048, 'num_hidden_layers': 16, "
                       "'num_attention_heads': 32, 'num_key_value_heads': 8, 'intermediate_size': 8192, "
                       "'vocab_size': 128256, 'max_position_embeddings': 8192, 'tie_word_embeddings': true")
                .replace('\'', '"');
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("House-1B")));
        const QString file = writtenFile(folder, QStringLiteral("House-1B/config.json"), config + "}");
        const QJsonObject own = analyzed({}, {QStringLiteral("--model-config"), file});
        QCOMPARE(own[QStringLiteral("scenario")][QStringLiteral("model")].toString(), QStringLiteral("House-1B"));
        QCOMPARE(own[QStringLiteral("scenario")][QStringLiteral("evidence")].toString(), QStringLiteral("model"));
        // 1,236 million parameters of 2 bytes.
        const double weights = contender(own, 0)[QStringLiteral("memory")][QStringLiteral("weights_gb")].toDouble();
        QVERIFY2(std::abs(weights - 2.47) < 0.03, qPrintable(QString::number(weights)));
        const QString named = writtenFile(folder, QStringLiteral("x.json"),
                                          config + QByteArray(", '_name_or_path': 'house/Small'}").replace('\'', '"'));
        QCOMPARE(
            analyzed({}, {QStringLiteral("--model-config"), named})[QStringLiteral("scenario")][QStringLiteral("model")]
                .toString(),
            QStringLiteral("house/Small"));
        const QJsonObject other =
            analyzed({QStringLiteral("model=Llama-2-7B")}, {QStringLiteral("--model-config"), named});
        QCOMPARE(other[QStringLiteral("scenario")][QStringLiteral("model")].toString(), QStringLiteral("Llama-2-7B"));

        // An exported picture carries the model, so that it opens anywhere.
        const QString picture = folder.filePath(QStringLiteral("cost.png"));
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("--chart"), QStringLiteral("cost"),
                      QStringLiteral("--output"), picture, QStringLiteral("--model-config"), named})
                     .status,
                 0);
        QCOMPARE(
            analyzed({}, {QStringLiteral("--session"), picture})[QStringLiteral("scenario")][QStringLiteral("model")]
                .toString(),
            QStringLiteral("house/Small"));

        const QString broken = writtenFile(folder, QStringLiteral("broken.json"),
                                           QByteArray(config).replace("size\": 2048", "size\": 0") + "}");
        for (const QString& wrong : {broken, folder.filePath(QStringLiteral("none.json"))}) {
            const Run refused = run({QStringLiteral("analyze"), QStringLiteral("--model-config"), wrong});
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.startsWith(wrong), qPrintable(refused.err));
        }
        QVERIFY(run({QStringLiteral("analyze"), QStringLiteral("--model-config"), broken})
                    .err.contains(QStringLiteral("hidden_size")));
    }

    // Every member that scripts rely on is there; what is null says why.
    void loadsHaveAllTheirMembers_data()
    {
        QTest::addColumn<QStringList>("settings");
        const auto row = [](const char* tag, const char* settings) { QTest::newRow(tag) << words(settings); };
        row("users", "load=users users=40");
        row("requests", "load=requests requests_per_s=3 burstiness=3");
        row("a trace", "load=trace requests_per_s=2");
        row("answers of one token", "load=users output_tokens=1 output_spread=0");
        row("no limits", "load=requests ttft_limit_ms= tpot_limit_ms=");
        row("a limit at the edge of what can be", "load=users tpot_limit_ms=23 users=3");
        row("drafts", "load=users speculation_depth=3 speculation_acceptance=70%");
    }

    void loadsHaveAllTheirMembers()
    {
        QFETCH(const QStringList, settings);
        const QJsonObject answer = analyzed(words(chat_settings) + settings);
        for (int i = 0; i < 3; ++i) {
            const QJsonObject load = contender(answer, i)[QStringLiteral("load")].toObject();
            QCOMPARE(missing(load, "state requests_per_s_per_replica users_per_replica replicas gpus usd_per_month "
                                   "output_tok_s running waiting goodput ttft_ms tpot_ms e2e_ms"),
                     QString());
            QVERIFY(words("stable at_limit overloaded").contains(load[QStringLiteral("state")].toString()));
            const QJsonObject why = load[QStringLiteral("why_null")].toObject();
            const auto nulls_have_reasons = [&why](const QJsonObject& object, const QString& prefix) {
                for (auto member = object.begin(); member != object.end(); ++member) {
                    if (member->isNull() != !why[prefix + member.key()].toString().isEmpty()) {
                        return QString(prefix + member.key());
                    }
                }
                return QString();
            };
            QCOMPARE(nulls_have_reasons(load, {}), QString());
            QCOMPARE(nulls_have_reasons(load[QStringLiteral("twice")].toObject(), QStringLiteral("twice.")), QString());
            for (const char* const time : {"ttft_ms", "tpot_ms", "e2e_ms"}) {
                const QJsonValue spread = load[QLatin1String(time)];
                QVERIFY2(spread.isNull() || missing(spread.toObject(), "mean p50 p90 p95 p99").isEmpty(), time);
                QVERIFY2(spread.isNull() || spread[QStringLiteral("p50")].toDouble() > 0, time);
            }
            // What is said of it agrees.
            const bool may_miss = load[QStringLiteral("may_miss")].toBool();
            QVERIFY(load[QStringLiteral("state")] != QStringLiteral("overloaded"));
            QVERIFY(load[QStringLiteral("goodput")].toDouble() > 0);
            QCOMPARE(contender(answer, i)[QStringLiteral("load_note")].toString().contains(QStringLiteral("May miss")),
                     may_miss);
            QVERIFY(!may_miss ||
                    !answer[QStringLiteral("load_answer")][QStringLiteral("warning")].toString().isEmpty());
        }
    }

    void loadsWithoutAnAnswerSayWhy()
    {
        for (const char* const settings :
             {"load=users model=Llama-3.1-70B", "load=users tpot_limit_ms=5", "load=batch"}) {
            const QJsonObject first = contender(analyzed(words(chat_settings) + words(settings)), 0);
            QVERIFY2(first[QStringLiteral("load")].isNull(), settings);
            QVERIFY2(!first[QStringLiteral("load_note")].toString().isEmpty(), settings);
        }
    }
};

TIEBREAK_TEST(AnalyzeJsonTest, QCoreApplication)
#include "tst_analyze_json.moc"
