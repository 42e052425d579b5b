// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/command_text.h"
#include "app/describe/describe_command.h"
#include "models/engine/inputs/fields.h"
#include "tests/app/program.h"
#include "tests/support/test_class.h"
#include "ui/charts/chart_list.h"

#include <QTest>

using namespace tiebreak;

// packaging/check runs the completions in their shells.
class TestDescribe : public QObject {
    Q_OBJECT

private slots:
    void textsAreThoseOfTheHelp()
    {
        const std::vector<CommandText> commands = command_texts();
        QVERIFY(commands.front().name.empty());
        for (const CommandText& command : commands) {
            QStringList asked;
            if (!command.name.empty()) {
                asked << QString::fromStdString(command.name);
            }
            const QString help = run(asked + QStringList{QStringLiteral("--help")}).out;
            QVERIFY(help.contains(QString::fromStdString(command.help)));
            for (const OptionText& option : command.options) {
                QVERIFY2(help.contains(QString::fromStdString(option.long_name)), option.long_name.c_str());
                QVERIFY(!option.help.empty());
            }
        }
        const auto chart = std::ranges::find(commands, "export", &CommandText::name);
        const auto option = std::ranges::find(chart->options, "--chart", &OptionText::long_name);
        QCOMPARE(option->value, std::string("NAME"));
        QCOMPARE(option->choices.size(), chartList().size() + 1); // and all
    }

    void everyDescriptionHasAllCommandsAndOptions()
    {
        for (const QString& name : description_names()) {
            const Run described = run({QStringLiteral("describe"), name});
            QCOMPARE(described.status, 0);
            QString text = described.out;
            text.replace(QLatin1String("\\-"), QLatin1String("-"));
            for (const CommandText& command : command_texts()) {
                QVERIFY2(text.contains(QString::fromStdString(command.name)), command.name.c_str());
                for (const OptionText& option : command.options) {
                    const std::string in_fish = option.long_name.empty() ? "" : "-l " + option.long_name.substr(2);
                    const std::string& expected = name == QLatin1String("fish") ? in_fish : option.long_name;
                    QVERIFY2(text.contains(QString::fromStdString(expected)), expected.c_str());
                }
            }
            for (const Field& field : scenario_fields()) {
                QVERIFY2(text.contains(QString::fromStdString(std::string(field.key))), field.key.data());
            }
        }
    }

    void choicesOfInputsAreCompleted()
    {
        const std::vector<std::string> words = setting_words();
        for (const char* const word : {"batch=", "load=users", "contenders.0.gpu=", "contenders.3.usd_per_gpu_hour="}) {
            QVERIFY2(std::ranges::find(words, word) != words.end(), word);
        }
    }

    void otherDescriptionsAreRefused()
    {
        QCOMPARE(run({QStringLiteral("describe"), QStringLiteral("csh")}).status, 2);
        QCOMPARE(run({QStringLiteral("describe")}).status, 2);
    }
};

TIEBREAK_TEST(TestDescribe, QCoreApplication)
#include "tst_describe.moc"
