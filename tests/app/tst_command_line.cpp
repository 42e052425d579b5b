// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/window_command.h"
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/fields.h"
#include "tests/app/program.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

using namespace tiebreak;

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// `analyze --json` with these settings.
QJsonObject analyzed(const QStringList& settings = {}, const QStringList& more = {})
{
    QStringList arguments{QStringLiteral("analyze"), QStringLiteral("--json")};
    arguments += more;
    for (const QString& setting : settings) {
        arguments << QStringLiteral("--set") << setting;
    }
    const Run result = run(arguments);
    if (result.status != 0 || !result.err.isEmpty()) {
        qWarning("%s", qPrintable(result.err));
        return {};
    }
    return QJsonDocument::fromJson(result.out.toUtf8()).object();
}

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

// The program itself, as scripts call it.
class TestCommandLine : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // Fields that have no row of their own: the last choice, or the smallest number.
    void addTheOthers(QList<std::tuple<QString, QString, QJsonValue>>& inputs, std::span<const Field> fields) const
    {
        for (const Field& field : fields) {
            const QString key = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
            const auto has_key = [&key](const auto& input) { return std::get<0>(input) == key; };
            if (std::ranges::any_of(inputs, has_key)) {
                continue;
            }
            if (field.kind == FieldKind::Choice) {
                const QString last =
                    QString::fromStdString(field.choices(*m_catalogue, default_scenario(*m_catalogue)).back());
                inputs.append({key, last, last});
            } else {
                inputs.append({key, QString::number(field.minimum, 'g', 17), field.minimum});
            }
        }
    }

private slots:
    void helpAndVersion()
    {
        const Run version = run(words("--version"));
        QCOMPARE(version.status, 0);
        QVERIFY2(QRegularExpression(QStringLiteral("^tiebreak \\d+\\.\\d+\\.\\d+\n$")).match(version.out).hasMatch(),
                 qPrintable(version.out));
        const Run help = run(words("--help"));
        QCOMPARE(help.status, 0);
        QVERIFY(help.err.isEmpty());
        for (const QString& word : words("analyze --set --catalog --screenshot --size --theme --version")) {
            QVERIFY2(help.out.contains(word), qPrintable(word));
        }
        const QString inputs = run(words("analyze --help")).out;
        for (const Field& field : scenario_fields()) {
            QVERIFY2(inputs.contains(QLatin1String("\n  ") + QString::fromStdString(std::string(field.key)) +
                                     QLatin1Char(' ')),
                     field.key.data());
        }
        for (const Field& field : contender_fields()) {
            QVERIFY2(inputs.contains(QLatin1String("\n  contenders.N.") +
                                     QString::fromStdString(std::string(field.key)) + QLatin1Char(' ')),
                     field.key.data());
        }
    }

    void textAnswer()
    {
        const Run result = run(words("analyze"));
        QCOMPARE(result.status, 0);
        QCOMPARE(result.err, QString());
        QVERIFY(result.out.startsWith(
            QStringLiteral("L40S is cheapest: $0.131 per million tokens; A100 PCIe costs 21 % more")));
        for (const char* const part : {"$0.99 an hour", "1,680 tok/s", "2,100 tok/s", "A100 SXM", "$568.80"}) {
            QVERIFY2(result.out.contains(QLatin1String(part)), part);
        }
    }

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

    // What follows a framework or a model never undoes another setting, wherever that stands.
    void orderOfSettingsDoesNotMatter()
    {
        QStringList settings{QStringLiteral("framework=vLLM"),        QStringLiteral("batching=static"),
                             QStringLiteral("framework_version=0.8"), QStringLiteral("model=Qwen3-8B"),
                             QStringLiteral("evidence=article"),      QStringLiteral("prompt_tokens=8000")};
        const QJsonObject forwards = analyzed(settings);
        std::ranges::reverse(settings);
        QCOMPARE(analyzed(settings), forwards);
        const QJsonValue scenario = forwards[QStringLiteral("scenario")];
        QCOMPARE(scenario[QStringLiteral("batching")].toString(), QStringLiteral("static"));
        QCOMPARE(scenario[QStringLiteral("framework_version")].toString(), QStringLiteral("0.8"));
        QCOMPARE(scenario[QStringLiteral("evidence")].toString(), QStringLiteral("article"));

        for (const char* const order : {"analyze --set model=Llama-2-13B --set prompt_tokens=12000",
                                        "analyze --set prompt_tokens=12000 --set model=Llama-2-13B"}) {
            const Run refused = run(words(order));
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.startsWith(QStringLiteral("Llama-2-13B takes at most 4096 tokens; prompt and output "
                                                           "are 12256. Shorten them, or choose")),
                     qPrintable(refused.err));
        }
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

    // All inputs at once: each one arrives under its own key.
    void everyInputCanBeSet()
    {
        QList<std::tuple<QString, QString, QJsonValue>> inputs{
            {QStringLiteral("model"), QStringLiteral("Llama-3.1-8B"), QStringLiteral("Llama-3.1-8B")},
            {QStringLiteral("evidence"), QStringLiteral("model"), QStringLiteral("model")},
            {QStringLiteral("framework"), QStringLiteral("vLLM"), QStringLiteral("vLLM")},
            {QStringLiteral("batching"), QStringLiteral("in-flight"), QStringLiteral("in-flight")},
            {QStringLiteral("batch"), QStringLiteral("16"), 16},
            {QStringLiteral("utilization"), QStringLiteral("50%"), 0.5},
            {QStringLiteral("prompt_tokens"), QStringLiteral("2k"), 2000},
            {QStringLiteral("output_tokens"), QStringLiteral("300"), 300},
            {QStringLiteral("tokens_per_month"), QStringLiteral("1.5B"), 1.5e9},
            {QStringLiteral("hours_per_month"), QStringLiteral("730"), 730},
            {QStringLiteral("peak_factor"), QStringLiteral("2.5"), 2.5},
            {QStringLiteral("spare_replicas"), QStringLiteral("3"), 3},
            {QStringLiteral("memory_overhead_gb"), QStringLiteral("6"), 6},
            {QStringLiteral("power_draw_fraction"), QStringLiteral("0.7"), 0.7},
            {QStringLiteral("pue"), QStringLiteral("1.5"), 1.5},
            {QStringLiteral("usd_per_kwh"), QStringLiteral("$0.20"), 0.2},
            {QStringLiteral("tpot_limit_ms"), QStringLiteral("50"), 50},
            {QStringLiteral("ttft_limit_ms"), QStringLiteral("none"), QJsonValue::Null},
            {QStringLiteral("batch_sweep_max"), QStringLiteral("128"), 128},
        };
        QList<std::tuple<QString, QString, QJsonValue>> of_contender{
            {QStringLiteral("gpu"), QStringLiteral("L40S"), QStringLiteral("L40S")},
            {QStringLiteral("tensor_parallel"), QStringLiteral("2"), QStringLiteral("2")},
            {QStringLiteral("weight_precision"), QStringLiteral("FP8"), QStringLiteral("FP8")},
            {QStringLiteral("kv_precision"), QStringLiteral("INT8"), QStringLiteral("INT8")},
            {QStringLiteral("price_source"), QStringLiteral("none"), QJsonValue::Null},
            {QStringLiteral("usd_per_gpu_hour"), QStringLiteral("$0.85"), 0.85},
            {QStringLiteral("purchase_usd"), QStringLiteral("9k"), 9000},
        };
        addTheOthers(inputs, scenario_fields());
        addTheOthers(of_contender, contender_fields());
        QStringList settings{QStringLiteral("prices.runpod-a100-80gb-sxm=1.5")};
        for (const auto& [key, text, value] : inputs) {
            settings << QString(key % QLatin1Char('=') % text);
        }
        for (const auto& [key, text, value] : of_contender) {
            settings << QString(QStringLiteral("contenders.3.") % key % QLatin1Char('=') % text);
        }
        const QJsonObject scenario = analyzed(settings)[QStringLiteral("scenario")].toObject();
        for (const auto& [key, text, value] : inputs) {
            QVERIFY2(scenario.contains(key) && scenario[key] == value, qPrintable(key));
        }
        const QJsonObject fourth = scenario[QStringLiteral("contenders")][3].toObject();
        for (const auto& [key, text, value] : of_contender) {
            QVERIFY2(fourth.contains(key) && fourth[key] == value, qPrintable(key));
        }
        QCOMPARE(scenario[QStringLiteral("contenders")][2][QStringLiteral("usd_per_gpu_hour")].toDouble(), 1.5);
        QCOMPARE(analyzed({QStringLiteral("contenders=2")})[QStringLiteral("contenders")].toArray().size(), 2);
    }

    void wrongInputs_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* setting, const char* says) {
            QTest::newRow(setting) << QString::fromLatin1(setting) << QString::fromLatin1(says);
        };
        row("batch=0", "1 to 1024");
        row("batch=2.5", "whole number");
        row("batch=abc", "1 to 1024");
        row("batch=", "1 to 1024");
        row("batch", "key=value");
        row("utilization=120%", "1% to 100%");
        row("utilization=nan", "share");
        row("model=GPT-J-7B", "87 names; the nearest are GPT-J-6B");
        row("model=Qwen/Qwen3-9B", "Qwen3-8B");
        row("evidence=hope", "article, model, measured");
        row("nonsense=1", "the inputs are");
        row("contenders=1", "2 to 3");
        row("contenders.0.gpu=H100", "A100-80GB-PCIe");
        row("contenders.1.weight_precision=FP8", "one that TensorRT-LLM serves");
        row("contenders.9.gpu=L40S", "the inputs are");
        row("contenders.3.usd_per_gpu_hour=1", "no contender 3");
        row("contenders.0.usd_per_gpu_hour=-1", "0.01 to 1000");
        row("contenders.0.price_source=lambda-a100-80gb-sxm", "runpod-l40s");
        row("prices.nobody=1", "runpod-l40s");
    }

    void wrongInputs()
    {
        QFETCH(QString, setting);
        QFETCH(QString, says);
        // The window's start takes the same inputs, and must not open on wrong ones.
        for (const QStringList& command : {words("analyze"), words("analyze --json"), QStringList()}) {
            const Run result = run(command + QStringList{QStringLiteral("--set"), setting});
            QCOMPARE(result.status, 1);
            QCOMPARE(result.out, QString());
            QVERIFY2(result.err.contains(says), qPrintable(result.err));
            QVERIFY(result.err.endsWith(QLatin1Char('\n')));
        }
    }

    void wrongUsage()
    {
        for (const char* const arguments : {"--nonsense", "analyze --nonsense", "analyze nonsense", "analyze --set",
                                            "--theme pink", "--screenshot"}) {
            const Run result = run(words(arguments));
            QVERIFY2(result.status == 2, arguments);
            QVERIFY2(result.out.isEmpty() && !result.err.isEmpty(), arguments);
        }
    }

    void brokenCatalogue()
    {
        const QTemporaryDir folder;
        const QDir source(QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/catalog"));
        for (const QString& name : source.entryList(QDir::Files)) {
            QVERIFY(QFile::copy(source.filePath(name), folder.filePath(name)));
        }
        const QStringList with_folder{QStringLiteral("--catalog"), folder.path()};
        QCOMPARE(run(words("analyze") + with_folder).status, 0);
        QFile gpus(folder.filePath(QStringLiteral("gpus.json")));
        QVERIFY(gpus.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(gpus.open(QIODevice::WriteOnly));
        gpus.write("{\n  \"format\": 1,\n  \"gpus\": 7\n}\n");
        gpus.close();
        for (const QStringList& command : {words("analyze"), words("analyze --json"), QStringList()}) {
            const Run result = run(command + with_folder);
            QCOMPARE(result.status, 1);
            QCOMPARE(result.out, QString());
            QVERIFY2(result.err.contains(QStringLiteral("gpus.json:3: ")), qPrintable(result.err));
        }
        QCOMPARE(run(words("analyze --catalog /nowhere")).status, 1);
    }

    void screenshot()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.png"));
        const auto shoot = [](const QString& to, const char* options) {
            return run(QStringList{QStringLiteral("--screenshot"), to} + words(options));
        };
        QCOMPARE(shoot(file, "--size 1280x720 --theme dark --set batch=4").status, 0);
        const QImage dark(file);
        QCOMPARE(dark.size(), QSize(1280, 720));
        QCOMPARE(shoot(file, "--theme light").status, 0);
        const QImage light(file);
        QCOMPARE(light.size(), QSize(1440, 900));
        QVERIFY(light.pixelColor(2, 890).lightness() > dark.pixelColor(2, 710).lightness() + 100);

        const Run nowhere = shoot(folder.filePath(QStringLiteral("none/window.png")), "");
        QCOMPARE(nowhere.status, 1);
        QVERIFY(nowhere.err.contains(QStringLiteral(": there is no such folder; make it, or give another one")));
        const QString never = folder.filePath(QStringLiteral("never.png"));
        QCOMPARE(shoot(never, "--size 12x7").status, 2);
        QCOMPARE(shoot(never, "--set batch=0").status, 1);
        QVERIFY(!QFile::exists(never)); // nothing is written when the input is wrong
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

    // In another language the program begins where it was.
    void itStartsAgain()
    {
        Options options;
        options.settings = {"batch=4"};
        options.language = "de";
        options.theme = "dark";
        QCOMPARE(arguments_again(options, {}, QStringLiteral("fleet")), words("--set=batch=4 --view=fleet"));
        const QStringList arguments = arguments_again(options, QStringLiteral("/a b.tiebreak"), QStringLiteral("cost"));
        QCOMPARE(arguments, QStringList({QStringLiteral("--view=cost"), QStringLiteral("/a b.tiebreak")}));
        std::vector<QByteArray> bytes{"tiebreak"};
        std::vector<const char*> argv;
        for (const QString& argument : arguments) {
            bytes.push_back(argument.toUtf8());
        }
        std::ranges::transform(bytes, std::back_inserter(argv), &QByteArray::constData);
        const Options read = parse_command_line(static_cast<int>(argv.size()), argv.data());
        QCOMPARE(read.command, Command::Window);
        QCOMPARE(read.session, std::string("/a b.tiebreak"));
        QCOMPARE(read.view, std::string("cost"));
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

TIEBREAK_TEST(TestCommandLine, QCoreApplication)
#include "tst_command_line.moc"
