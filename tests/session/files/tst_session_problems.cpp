// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_file.h"
#include "tests/session/files/random_document.h"
#include "tests/session/files/session_file_fixture.h"
#include "tests/support/test_class.h"

#include <QRegularExpression>
#include <QtTest>

using namespace tiebreak;

namespace {

int line_count(const QByteArray& text)
{
    return static_cast<int>(text.count('\n')) + 1;
}

} // namespace

// What is wrong with a file is said.
class SessionProblemsTest : public SessionFileFixture {
    Q_OBJECT

    // What a refused text is told; every message names a line that the text has.
    QStringList refusal(const QByteArray& text) const
    {
        static const QRegularExpression form(QStringLiteral("^s\\.tiebreak:(\\d+): \\P{Cc}+$"));
        QStringList problems;
        if (read(text, &problems)) {
            return {};
        }
        for (const QString& problem : problems) {
            const auto match = form.match(problem);
            const int line = match.captured(1).toInt();
            if (!match.hasMatch() || line < 1 || line > line_count(text) || problems.size() > 20) {
                qWarning("%s", qPrintable(problem));
                return {};
            }
        }
        return problems;
    }

private slots:
    void initTestCase() { startAll(); }

    void problemsSayWhereAndWhat_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<int>("nth"); // of the places where that stands, from 0
        QTest::addColumn<QByteArray>("becomes");
        QTest::addColumn<QString>("says"); // after the line
        QTest::addColumn<int>("further");  // lines from there to the one that is named
        const auto row = [](const char* name, QByteArray was, int nth, QByteArray becomes, const char* says,
                            int further = 0) {
            QTest::newRow(name) << was << nth << becomes << QString::fromUtf8(says) << further;
        };
        const QByteArray batch = "\"batch\": 8";
        row("low", batch, 0, "\"batch\": 0", "scenario.batch is 0; it must be a whole number from 1 to 1024");
        row("fraction", batch, 0, "\"batch\": 2.5", "scenario.batch is 2.5; it must be a whole number");
        row("huge", batch, 0, "\"batch\": 1e300", "scenario.batch is 1e+300; it must be a whole number from 1 to 1024");
        row("text", batch, 0, "\"batch\": \"8\"", "scenario.batch is \"8\"; it must be a whole number");
        row("flag", batch, 0, "\"batch\": true", "scenario.batch is true; it must be a whole number");
        row("null", batch, 0, "\"batch\": null", "scenario.batch is null; it must be a whole number from 1 to 1024");
        row("list", batch, 0, "\"batch\": [8, 8]", "scenario.batch is a list of 2; it must be a whole number");
        row("NaN", batch, 0, "\"batch\": NaN", "this is not JSON");
        row("overflow", batch, 0, "\"batch\": 1e999", "this is not JSON");
        row("share", "\"utilization\": 1", 0, "\"utilization\": 50",
            "scenario.utilization is 50; it must be a number from 0.01 to 1");
        row("or null", "\"tpot_limit_ms\": null", 0, "\"tpot_limit_ms\": 0",
            "scenario.tpot_limit_ms is 0; it must be a number from 0.1 to 100000, or null");
        row("choice", "\"Llama-2-7B\"", 0, "\"GPT-5\"",
            "scenario.model is \"GPT-5\"; it must be one of: \"Llama-3.1-8B\", ");
        row("unknown key", batch, 0, "\"btch\": 8",
            "scenario.btch is no key that belongs here; it must be one of the keys not used here yet: batch");
        row("odd key", batch, 0, R"("a\nb": 8)", "scenario.\"a\\nb\" is no key that belongs here");
        row("repeated key", batch, 0, "\"batch\": 8, \"batch\": 8", "\"batch\" stands twice in one object");
        row("comma", "\"batch\": 8,", 0, "\"batch\": 8", "this is not JSON", 1);
        row("format", "\"tiebreak-session\"", 0, "\"charts\"",
            "this is no session of Tiebreak; its format must be \"tiebreak-session\"");
        row("no format", "\"format\"", 0, "\"formal\"", "this is no session of Tiebreak", -1);
        row("newer", "\"version\": 1", 0, "\"version\": 2",
            "the file is of version 2, and this Tiebreak reads versions up to 1; open it with a newer");
        row("older than all", "\"version\": 1", 0, "\"version\": -1", "version is missing or no version; it must be");
        row("no number", "\"version\": 1", 0, "\"version\": \"1\"", "version is missing or no version; it must be");
        row("number for a name", "\"tensor_parallel\": \"1\"", 1, "\"tensor_parallel\": 1",
            "scenario.contenders.1.tensor_parallel is 1; it must be one of: \"1\", \"2\", \"4\", \"8\"");
        row("card", "\"weight_precision\": \"FP16\"", 1, "\"weight_precision\": \"FP8\"",
            "scenario.contenders.1.weight_precision is \"FP8\"; it must be one that TensorRT-LLM serves on the A100");
        row("quote of another card", "\"price_source\": \"runpod-l40s\"", 0,
            "\"price_source\": \"runpod-a100-80gb-pcie\"",
            "scenario.contenders.0.price_source is \"runpod-a100-80gb-pcie\", a price for A100-80GB-PCIe; it must be");
        row("unknown card", "\"gpu\": \"L40S\"", 0, "\"gpu\": \"H100\"",
            "scenario.contenders.0.gpu is \"H100\"; it must be one of: \"L40S\", ");
        row("no card", "\"gpu\": \"L40S\",", 0, "",
            "scenario.contenders.0.gpu is missing; it must be one of: \"L40S\", ", -2);
        row("price", "\"runpod-l40s\": 0.81", 0, "\"runpod-l40s\": -1",
            "scenario.prices.runpod-l40s is -1; it must be a number from 0.01 to 1000");
        row("quote", "\"runpod-l40s\": 0.81", 0, "\"nobody\": 0.81",
            "scenario.prices.nobody is no key that belongs here; it must be one of the keys not used here yet: aws-");
        row("pin", "\"batch\": 32", 0, "\"batch\": 3200", "pins.0.scenario.batch is 3200; it must be a whole number");
        row("names", "\"name\": \"Today\"", 0, "\"name\": \"Baseline\"",
            "pins.1.name is \"Baseline\", as an earlier pin is; it must be a name of its own");
        row("no name", "\"name\": \"Today\"", 0, "\"name\": \"\"",
            "pins.1.name is \"\"; it must be one line of 1 to 80 characters");
        row("long name", "\"name\": \"Today\"", 0, "\"name\": \"" + QByteArray(81, 'T') + "\"",
            "pins.1.name is \"TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT...\"; it must be one line "
            "of");
        row("two lines", "\"name\": \"Today\"", 0, "\"name\": \"To\\nday\"",
            "pins.1.name is \"To\\nday\"; it must be one line of 1 to 80 characters");
        row("shown", "\"shown\": false", 0, "\"shown\": 0", "pins.1.shown is 0; it must be true or false");
        row("lock", "\"contenders.1.gpu\"", 0, "\"contenders.9.gpu\"",
            "locked.1 is \"contenders.9.gpu\"; it must be one of: \"model\", ");
        row("lock twice", "\"contenders.1.gpu\"", 0, "\"batch\"", "locked is a list of 2; it must be a list of 0 to ",
            -2);
        row("view", "\"page\": ", 0, "\"pages\": ",
            "view.pages is no key that belongs here; it must be one of the keys not used here yet: docks, geometry, "
            "page");
        row("page", "\"page\": \"Cost\"", 0, "\"page\": 3", "view.page is 3; it must be a text of 0 to 100 characters");
        row("layout", "\"page\": ", 0,
            "\"docks\": 3, \"page\": ", "view.docks is 3; it must be a text of 0 to 65536 characters");
        row("axes", "\"axes\": {", 0, "\"axes\": 7, \"axles\": {", "view.axes is 7; it must be an object");
    }

    void problemsSayWhereAndWhat()
    {
        QFETCH(const QByteArray, was);
        QFETCH(const int, nth);
        QFETCH(const QByteArray, becomes);
        QFETCH(const QString, says);
        QFETCH(const int, further);
        QByteArray text = session_to_text(sample(), view());
        qsizetype at = text.indexOf(was);
        for (int i = 0; i < nth; ++i) {
            at = text.indexOf(was, at + 1);
        }
        QVERIFY(at >= 0);
        text.replace(at, was.size(), becomes);
        const QStringList problems = refusal(text);
        QVERIFY(!problems.isEmpty());
        const QString place = QString(file_name % u':' % QString::number(line_count(text.left(at)) + further));
        QVERIFY2(problems[0].startsWith(QString(place % QStringLiteral(": ") % says)), qPrintable(problems[0]));
    }
};

TIEBREAK_TEST(SessionProblemsTest, QCoreApplication)
#include "tst_session_problems.moc"
