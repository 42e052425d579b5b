// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/window_command.h"
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/fields.h"
#include "tests/app/json/analyzed.h"
#include "tests/app/program.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

using namespace tiebreak;

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
        const std::array commands{words("analyze --json"), words("analyze"), QStringList()};
        for (std::size_t i = 0; i < commands.size(); i += each_of(3)) {
            const Run result = run(commands[i] + QStringList{QStringLiteral("--set"), setting});
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
};

TIEBREAK_TEST(TestCommandLine, QCoreApplication)
#include "tst_command_line.moc"
